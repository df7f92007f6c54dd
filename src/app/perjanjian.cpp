// See perjanjian.hpp.
#include "app/perjanjian.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/sandi.hpp"
#include "app/sel.hpp"
#include "core/sha256.hpp"
#include "measure/alamat.hpp"
#include "measure/hasil.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"
#include "store/tabel.hpp"

namespace sakip::app {
namespace {

using store::Baris;

constexpr std::array kLangkah = {
    LangkahPK{"ajukan", StatusPK::draf, StatusPK::diajukan, PihakPK::penyusun},
    LangkahPK{"tarik", StatusPK::diajukan, StatusPK::draf, PihakPK::penyusun},
    LangkahPK{"setujui", StatusPK::diajukan, StatusPK::disetujui, PihakPK::kedua},
    LangkahPK{"kembalikan", StatusPK::diajukan, StatusPK::draf, PihakPK::kedua, true},
    LangkahPK{"kembalikan", StatusPK::disetujui, StatusPK::draf, PihakPK::kedua, true},
    LangkahPK{"tandatangan", StatusPK::disetujui, StatusPK::ditandatangani, PihakPK::keduanya},
    LangkahPK{"ulang", StatusPK::ditandatangani, StatusPK::draf, PihakPK::keduanya, true},
};

DokumenSumber dokumen(VersiPK version) {
  return version == VersiPK::perubahan ? DokumenSumber::pk_perubahan : DokumenSumber::pk;
}

tl::unexpected<Error> tidak_ada_pk(const KunciPK& key) {
  return fail("PK_TIDAK_ADA", key.jabatan.value, "Perjanjian kinerja itu belum dibuat.", "Buat rancangannya dahulu.");
}

Result<const Jabatan*> jabatan(const Berkas& b, const JabatanId& id) {
  for (const Jabatan& post : b.jabatan)
    if (post.id == id) return &post;
  return fail("JABATAN_TIDAK_ADA", id.value, "Jabatan itu tidak ada pada instansi ini.", "Pilih dari daftar jabatan.");
}

PerjanjianKinerja* cari(Berkas& b, const KunciPK& key) {
  return const_cast<PerjanjianKinerja*>(cari_pk(b, key));  // NOLINT: the Berkas is ours to change
}

TandaTangan dari_baris(const PemdaId& pemda, const Baris& row) {
  TandaTangan out;
  out.kode = store::teks(row[0]);
  out.peran = store::teks(row[1]);
  out.alamat = {pemda, InstansiId(store::teks(row[2])), static_cast<Tahun>(store::bilangan(row[3]))};
  out.dokumen = store::teks(row[4]);
  out.perihal = JabatanId(store::teks(row[5]));
  out.jabatan = store::teks(row[6]);
  out.akun = store::teks(row[7]);
  out.waktu = store::teks(row[8]);
  out.sidik = store::teks(row[9]);
  return out;
}

Baris ke_baris(const TandaTangan& t) {
  return {t.kode,
          t.peran,
          t.alamat.instansi.value,
          std::int64_t{t.alamat.tahun},
          t.dokumen,
          t.perihal.value,
          t.jabatan,
          t.akun,
          t.waktu,
          t.sidik};
}

Result<std::vector<TandaTangan>> baca(store::db::Connection& read, const PemdaId& pemda, const Baris& prefix) {
  TRY(const std::vector<Baris> rows, store::daftar_baris(read, pemda.value, store::tabel("tanda_tangan"), prefix));
  std::vector<TandaTangan> out;
  for (const Baris& row : rows) out.push_back(dari_baris(pemda, row));
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.waktu < b.waktu; });
  return out;
}

/// The draft's first content: what the post answers for, each node's money once.
PerjanjianKinerja rancangan(const Berkas& b, const Jabatan& post) {
  const Indeks index(b);
  PerjanjianKinerja pk;
  pk.jabatan = post.id;
  pk.tahun = b.tahun;
  const auto add = [&](const Indikator* i, const Simpul* node) {
    const bool there =
        std::any_of(pk.butir.begin(), pk.butir.end(), [&](const auto& x) { return x.indikator == i->id; });
    if (!there) pk.butir.push_back({node->rumusan_kinerja.empty() ? node->nama : node->rumusan_kinerja, i->id});
  };
  for (const Simpul* node : index.pohon())
    for (const Indikator* i : index.indikator_simpul(*node)) {
      const bool own = i->penanggung_jawab == post.id;
      if (own || (!i->penanggung_jawab.ada() && node->penanggung_jawab == post.id)) add(i, node);
    }
  for (const Simpul* node : index.simpul_jabatan(post)) {
    if (node->tingkat < Tingkat::program) continue;
    bool inside = false;
    for (const Simpul* up = index.induk(*node); up; up = index.induk(*up))
      inside = inside || std::find(pk.anggaran.begin(), pk.anggaran.end(), up->id) != pk.anggaran.end();
    if (!inside) pk.anggaran.push_back(node->id);
  }
  return pk;
}

/// Changes the agreements of the year in one transaction; the state of the plan is not asked, they have their own.
Status sunting(const Penyunting& p, const std::string& reason,
               const std::function<Status(store::db::Connection&, Berkas&)>& change) {
  return p.tulis.tulis([&](store::db::Connection& c) -> Status {
    TRY(Berkas b, store::muat_berkas(c, p.alamat.pemda, p.alamat.instansi, p.alamat.tahun));
    TRY_STATUS(change(c, b));
    TRY([[maybe_unused]] const auto saved, store::simpan_berkas(c, b, {p.siapa.akun, reason}, p.waktu));
    return Ok{};
  });
}

Status periksa_rencana(const Penyunting& p) {
  if (boleh(p.siapa, Hak::rencana, p.alamat.instansi)) return Ok{};
  return fail("HAK_TIDAK_ADA", p.alamat.instansi.value, "Akun ini tidak berhak menyusun perjanjian kinerja.",
              "Masuk dengan akun operatornya.");
}

/// Records the signing of every party that the account is; true when both have signed.
Result<bool> tanda_tangani(store::db::Connection& c, const Penyunting& p, const Kinerja& kinerja,
                           const PerjanjianKinerja& pk, const Jabatan& post, const std::string& fresh_code) {
  const Berkas& b = kinerja.berkas();
  TRY(const std::vector<TandaTangan> all, tanda_tangan(c, p.alamat));
  std::vector<TandaTangan> now = terakhir(all, {pk.jabatan, pk.versi});
  if (now.size() == 2) now.clear();  // of an earlier round
  const std::string print = sidik_pk(kinerja, pk);
  if (!now.empty() && now.front().sidik != print)
    return fail("PK_BERUBAH", post.nama, "Isi perjanjian berubah sejak pihak lain menandatanganinya.",
                "Kembalikan, lalu ajukan dan tanda tangani lagi dari awal.");
  const std::string code = now.empty() ? fresh_code : now.front().kode;
  std::vector<TandaTangan> more;
  const auto sign = [&](std::string_view role, std::string title) {
    if (std::any_of(now.begin(), now.end(), [&](const auto& t) { return t.peran == role; })) return;
    more.push_back({code, std::string(role), p.alamat, std::string(measure::kunci(dokumen(pk.versi))), pk.jabatan,
                    std::move(title), p.siapa.akun, std::string(p.waktu), print});
  };
  if (memegang(p.siapa, b.instansi.id, post)) sign(kPihakPertama, post.nama);
  if (atasan(p.siapa, b.instansi.id, b, post)) sign(kPihakKedua, pihak_kedua(b, pk, post));
  if (more.empty())
    return fail("PK_BUKAN_KEADAANNYA", post.nama, "Anda sudah menandatanganinya; tinggal pihak yang lain.",
                "Tunggu pihak yang lain.");
  const auto write = [&](store::BukuAudit& audit) -> Status {
    for (const TandaTangan& one : more) {
      const Status written =
          store::tulis_baris(c, audit, p.alamat.pemda.value, store::tabel("tanda_tangan"), ke_baris(one));
      if (!written) return written;
    }
    return Ok{};
  };
  TRY_STATUS(store::dengan_audit(c, p.alamat.pemda.value, {p.siapa.akun, "tanda tangan"}, p.waktu, write));
  return now.size() + more.size() == 2;
}

/// A half signing does not outlive the return of the agreement.
Status hapus_setengah(store::db::Connection& c, const Penyunting& p, const KunciPK& key, const std::string& reason) {
  TRY(const std::vector<TandaTangan> all, tanda_tangan(c, p.alamat));
  const std::vector<TandaTangan> now = terakhir(all, key);
  if (now.size() != 1) return Ok{};
  return store::dengan_audit(c, p.alamat.pemda.value, {p.siapa.akun, reason}, p.waktu, [&](store::BukuAudit& audit) {
    return store::hapus_baris(c, audit, p.alamat.pemda.value, store::tabel("tanda_tangan"),
                              {now.front().kode, now.front().peran});
  });
}

}  // namespace

std::span<const LangkahPK> langkah_pk() { return kLangkah; }

bool memegang(const Pemegang& who, const InstansiId& instansi, const Jabatan& post) {
  return std::any_of(who.peran.begin(), who.peran.end(), [&](const PeranAkun& role) {
    if (role.instansi != instansi) return false;
    if (role.peran == Peran::kepala) return !post.atasan.ada() || role.jabatan == post.id;
    return role.peran == Peran::pejabat && role.jabatan == post.id;
  });
}

bool atasan(const Pemegang& who, const InstansiId& instansi, const Berkas& b, const Jabatan& post) {
  if (!post.atasan.ada())
    return std::any_of(who.peran.begin(), who.peran.end(),
                       [](const auto& role) { return role.peran == Peran::pimpinan; });
  return std::any_of(b.jabatan.begin(), b.jabatan.end(),
                     [&](const Jabatan& above) { return above.id == post.atasan && memegang(who, instansi, above); });
}

bool boleh_langkah(const Pemegang& who, const LangkahPK& step, const Berkas& b, const Jabatan& post) {
  const InstansiId& agency = b.instansi.id;
  const bool first = memegang(who, agency, post), second = atasan(who, agency, b, post);
  switch (step.pihak) {
    case PihakPK::penyusun:
      return first || boleh(who, Hak::rencana, agency);
    case PihakPK::pertama:
      return first;
    case PihakPK::kedua:
      return second;
    case PihakPK::keduanya:
      return first || second;
  }
  return false;
}

const PerjanjianKinerja* cari_pk(const Berkas& b, const KunciPK& key) {
  for (const PerjanjianKinerja& pk : b.perjanjian)
    if (pk.jabatan == key.jabatan && pk.versi == key.versi && pk.tahun == b.tahun) return &pk;
  return nullptr;
}

std::string pihak_kedua(const Berkas& b, const PerjanjianKinerja& pk, const Jabatan& post) {
  if (!pk.pihak_kedua.empty()) return pk.pihak_kedua;
  for (const Jabatan& above : b.jabatan)
    if (above.id == post.atasan) return above.nama;
  return post.atasan_luar;
}

std::string isi_baku(const Kinerja& k, const PerjanjianKinerja& pk) {
  using nlohmann::json;
  const Berkas& b = k.berkas();
  const Jabatan* post = k.indeks().jabatan(pk.jabatan);
  json lines = json::array(), money = json::array();
  for (const ButirPK& item : pk.butir) {
    const Indikator* i = k.indeks().indikator(item.indikator);
    if (!i) continue;
    const Target* target = k.indeks().target(*i, dokumen(pk.versi), pk.tahun);
    lines.push_back({item.sasaran, i->nama, i->satuan, target ? teks_sel(target->nilai) : ""});
  }
  for (const SimpulId& id : pk.anggaran) {
    const Simpul* node = k.indeks().simpul(id);
    if (!node) continue;
    const measure::Figur sum = measure::pagu(k.hitung(), measure::Cakupan::simpul(*node), {pk.tahun});
    money.push_back({node->kode, node->nama, measure::tampil(sum)});
  }
  const json all = {{"bentuk", "opensakip/pk/1"},
                    {"pemda", b.pemda.id.value},
                    {"instansi", b.instansi.nama},
                    {"tahun", pk.tahun},
                    {"dokumen", std::string(measure::kunci(dokumen(pk.versi)))},
                    {"tanggal", iso(pk.tanggal)},
                    {"pihak_pertama", post ? post->nama : pk.jabatan.value},
                    {"pihak_kedua", post ? pihak_kedua(b, pk, *post) : pk.pihak_kedua},
                    {"butir", lines},
                    {"anggaran", money}};
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string sidik_pk(const Kinerja& k, const PerjanjianKinerja& pk) { return sha256_hex(isi_baku(k, pk)); }

Result<std::vector<TandaTangan>> tanda_tangan_pemda(store::db::Connection& read, const PemdaId& pemda) {
  return baca(read, pemda, {});
}

Result<std::vector<TandaTangan>> tanda_tangan(store::db::Connection& read, const store::AlamatBerkas& alamat) {
  TRY(std::vector<TandaTangan> all, baca(read, alamat.pemda, {}));
  std::erase_if(all, [&](const TandaTangan& t) {
    return t.alamat.instansi != alamat.instansi || t.alamat.tahun != alamat.tahun;
  });
  return all;
}

Result<std::vector<TandaTangan>> tanda_tangan(store::db::Connection& read, const PemdaId& pemda,
                                              std::string_view kode) {
  return baca(read, pemda, {std::string(kode)});
}

std::vector<TandaTangan> terakhir(const std::vector<TandaTangan>& all, const KunciPK& key) {
  const std::string_view document = measure::kunci(dokumen(key.versi));
  std::string code;
  for (const TandaTangan& one : all)
    if (one.perihal == key.jabatan && one.dokumen == document) code = one.kode;
  std::vector<TandaTangan> out;
  for (const TandaTangan& one : all)
    if (one.kode == code && !code.empty()) out.push_back(one);
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.peran > b.peran; });
  return out;
}

Status buat_pk(const Penyunting& p, const KunciPK& key) {
  TRY_STATUS(periksa_rencana(p));
  return sunting(p, "", [&](store::db::Connection&, Berkas& b) -> Status {
    TRY(const Jabatan* post, jabatan(b, key.jabatan));
    if (cari_pk(b, key)) return fail("PK_SUDAH_ADA", post->nama, "Perjanjian kinerja ini sudah ada.", "Buka yang ada.");
    PerjanjianKinerja draft;
    if (key.versi == VersiPK::perubahan) {
      const PerjanjianKinerja* before = cari_pk(b, {key.jabatan, VersiPK::murni});
      if (!before) return tidak_ada_pk(key);
      draft = *before;
      draft.versi = VersiPK::perubahan;
      draft.status = StatusPK::draf;
      draft.tanggal = {};
    } else {
      draft = rancangan(b, *post);
    }
    b.perjanjian.push_back(std::move(draft));
    return Ok{};
  });
}

Status simpan_pk(const Penyunting& p, const PerjanjianKinerja& pk) {
  TRY_STATUS(periksa_rencana(p));
  return sunting(p, "", [&](store::db::Connection&, Berkas& b) -> Status {
    PerjanjianKinerja* stored = cari(b, {pk.jabatan, pk.versi});
    if (!stored) return tidak_ada_pk({pk.jabatan, pk.versi});
    if (stored->status != StatusPK::draf)
      return fail("PK_BUKAN_KEADAANNYA", pk.jabatan.value, "Perjanjian ini sudah diajukan, jadi tidak dapat diubah.",
                  "Tarik atau minta dikembalikan dahulu.");
    stored->tanggal = pk.tanggal;
    stored->pihak_kedua = pk.pihak_kedua;
    stored->butir = pk.butir;
    stored->anggaran = pk.anggaran;
    return Ok{};
  });
}

Status jalankan_pk(const Penyunting& p, const Aturan& rules, const KunciPK& key, std::string_view step,
                   const std::string& alasan) {
  const std::string fresh_code = token_acak(9);
  return sunting(p, alasan, [&](store::db::Connection& c, Berkas& b) -> Status {
    TRY(const Jabatan* post, jabatan(b, key.jabatan));
    PerjanjianKinerja* pk = cari(b, key);
    if (!pk) return tidak_ada_pk(key);
    const auto named = [&](const LangkahPK& one) { return one.id == step; };
    const auto any = std::find_if(kLangkah.begin(), kLangkah.end(), named);
    if (any == kLangkah.end())
      return fail("LANGKAH_TIDAK_DIKENAL", post->nama, kalimat("Langkah \"{}\" tidak dikenal.", step),
                  "Muat ulang halamannya.");
    if (!boleh_langkah(p.siapa, *any, b, *post))
      return fail("HAK_TIDAK_ADA", post->nama, "Langkah ini bukan hak akun ini.",
                  "Perjanjian diajukan pejabatnya, disetujui atasannya, dan ditandatangani keduanya.");
    const auto now = std::find_if(kLangkah.begin(), kLangkah.end(),
                                  [&](const LangkahPK& one) { return named(one) && one.dari == pk->status; });
    if (now == kLangkah.end())
      return fail("PK_BUKAN_KEADAANNYA", post->nama, "Keadaan perjanjian ini sudah berubah; langkah itu tidak berlaku.",
                  "Muat ulang halamannya.");
    if (now->beralasan && alasan.empty())
      return fail("ALASAN_KOSONG", post->nama, "Langkah ini perlu alasan.", "Tuliskan alasannya.");
    if (step == "ajukan" && pk->butir.empty())
      return fail("PK_KOSONG", post->nama, "Perjanjian ini belum memuat satu indikator pun.",
                  "Pilih indikatornya dahulu.");
    if (step == "kembalikan") TRY_STATUS(hapus_setengah(c, p, key, alasan));
    if (step == "tandatangan") {
      const Kinerja kinerja(b, rules);
      const PerjanjianKinerja* same = cari_pk(kinerja.berkas(), key);
      TRY(const bool complete, tanda_tangani(c, p, kinerja, *same, *post, fresh_code));
      if (!complete) return Ok{};
    }
    pk->status = now->ke;
    return Ok{};
  });
}

}  // namespace sakip::app
