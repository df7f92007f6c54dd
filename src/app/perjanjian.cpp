// See perjanjian.hpp.
#include "app/perjanjian.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/tanda_tangan.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"

namespace sakip::app {
namespace {

constexpr std::array kLangkah = {
    LangkahPK{"ajukan", StatusPK::draf, StatusPK::diajukan, PihakPK::penyusun},
    LangkahPK{"tarik", StatusPK::diajukan, StatusPK::draf, PihakPK::penyusun},
    LangkahPK{"setujui", StatusPK::diajukan, StatusPK::disetujui, PihakPK::kedua},
    LangkahPK{"kembalikan", StatusPK::diajukan, StatusPK::draf, PihakPK::kedua, true},
    LangkahPK{"kembalikan", StatusPK::disetujui, StatusPK::draf, PihakPK::kedua, true},
    LangkahPK{kTandaTangani, StatusPK::disetujui, StatusPK::ditandatangani, PihakPK::keduanya},
    LangkahPK{"ulang", StatusPK::ditandatangani, StatusPK::draf, PihakPK::keduanya, true},
};

tl::unexpected<Error> tidak_ada_pk(const KunciPK& key) {
  return fail("PK_TIDAK_ADA", key.jabatan.value, "Perjanjian kinerja itu belum dibuat.", "Buat rancangannya dahulu.");
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

Result<const Jabatan*> jabatan(const Berkas& b, const JabatanId& id) {
  for (const Jabatan& post : b.jabatan)
    if (post.id == id) return &post;
  return fail("JABATAN_TIDAK_ADA", id.value, "Jabatan itu tidak ada pada instansi ini.", "Pilih dari daftar jabatan.");
}

const PerjanjianKinerja* cari_pk(const Berkas& b, const KunciPK& key) {
  for (const PerjanjianKinerja& pk : b.perjanjian)
    if (pk.jabatan == key.jabatan && pk.versi == key.versi && pk.tahun == b.tahun) return &pk;
  return nullptr;
}

PerjanjianKinerja* cari_pk(Berkas& b, const KunciPK& key) {
  return const_cast<PerjanjianKinerja*>(cari_pk(std::as_const(b), key));  // NOLINT: the Berkas may be changed
}

std::string pihak_kedua(const Berkas& b, const PerjanjianKinerja& pk, const Jabatan& post) {
  if (!pk.pihak_kedua.empty()) return pk.pihak_kedua;
  for (const Jabatan& above : b.jabatan)
    if (above.id == post.atasan) return above.nama;
  return post.atasan_luar;
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
    PerjanjianKinerja* stored = cari_pk(b, {pk.jabatan, pk.versi});
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

Result<const LangkahPK*> langkah_sah(const Pemegang& who, const Berkas& b, const KunciPK& key, std::string_view step,
                                     const std::string& alasan) {
  TRY(const Jabatan* post, jabatan(b, key.jabatan));
  const PerjanjianKinerja* pk = cari_pk(b, key);
  if (!pk) return tidak_ada_pk(key);
  const auto named = [&](const LangkahPK& one) { return one.id == step; };
  const auto any = std::find_if(kLangkah.begin(), kLangkah.end(), named);
  if (any == kLangkah.end())
    return fail("LANGKAH_TIDAK_DIKENAL", post->nama, kalimat("Langkah \"{}\" tidak dikenal.", step),
                "Muat ulang halamannya.");
  if (!boleh_langkah(who, *any, b, *post))
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
  return &*now;
}

Status jalankan_pk(const Penyunting& p, const KunciPK& key, std::string_view step, const std::string& alasan) {
  SAKIP_ASSERT(step != kTandaTangani);
  return sunting(p, alasan, [&](store::db::Connection& c, Berkas& b) -> Status {
    TRY(const LangkahPK* now, langkah_sah(p.siapa, b, key, step, alasan));
    if (step == "kembalikan") TRY_STATUS(hapus_setengah(c, p, key, alasan));
    if (step == "ulang") TRY_STATUS(buka_cetakan(c, p, key, alasan));
    cari_pk(b, key)->status = now->ke;
    return Ok{};
  });
}

}  // namespace sakip::app
