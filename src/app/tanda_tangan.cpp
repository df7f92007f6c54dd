// See tanda_tangan.hpp.
#include "app/tanda_tangan.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/sandi.hpp"
#include "app/sel.hpp"
#include "app/zona.hpp"
#include "core/sha256.hpp"
#include "exchange/enum_names.hpp"
#include "measure/alamat.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"
#include "store/tabel.hpp"
#include "store/versi.hpp"

namespace sakip::app {
namespace {

using store::Baris;

DokumenSumber dokumen(VersiPK version) {
  return version == VersiPK::perubahan ? DokumenSumber::pk_perubahan : DokumenSumber::pk;
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
  out.tautan = store::teks(row[10]);
  out.versi_beku = static_cast<int>(store::bilangan(row[11]));
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
          t.sidik,
          t.tautan,
          std::int64_t{t.versi_beku}};
}

Result<std::vector<TandaTangan>> baca(store::db::Connection& read, const PemdaId& pemda, const Baris& prefix) {
  TRY(const std::vector<Baris> rows, store::daftar_baris(read, pemda.value, store::tabel("tanda_tangan"), prefix));
  std::vector<TandaTangan> out;
  for (const Baris& row : rows) out.push_back(dari_baris(pemda, row));
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.waktu < b.waktu; });
  return out;
}

/// The document that a signing freezes: this agreement alone.
Result<PermintaanLaporan> permintaan_cetak(const KunciPK& key) {
  PermintaanLaporan request;
  TRY(request.dokumen, cari_dokumen("pk"));
  request.pilihan.jabatan = key.jabatan;
  request.pilihan.varian = exchange::enum_name(key.versi);
  return request;
}

/// The rows that the account's signing adds to those there are; none when it has signed already.
std::vector<TandaTangan> tanda_baru(const Penyunting& p, const Berkas& b, const PerjanjianKinerja& pk,
                                    const Jabatan& post, const std::vector<TandaTangan>& now,
                                    const TandaTangan& pattern) {
  std::vector<TandaTangan> out;
  const auto sign = [&](std::string_view role, std::string title) {
    if (std::any_of(now.begin(), now.end(), [&](const auto& t) { return t.peran == role; })) return;
    out.push_back(pattern);
    out.back().peran = role;
    out.back().jabatan = std::move(title);
  };
  if (memegang(p.siapa, b.instansi.id, post)) sign(kPihakPertama, post.nama);
  if (atasan(p.siapa, b.instansi.id, b, post)) sign(kPihakKedua, pihak_kedua(b, pk, post));
  return out;
}

/// What a signing writes: its rows, and with the second party's the print.
struct Siap {
  std::vector<TandaTangan> baris;
  std::optional<store::BahanBeku> cetakan;
};

Result<Siap> siapkan(const Penyunting& p, const Sumber& sumber, const KunciPK& key, const TandaTangan& pattern) {
  TRY(Berkas b, store::muat_berkas(sumber.read, p.alamat.pemda, p.alamat.instansi, p.alamat.tahun));
  TRY([[maybe_unused]] const LangkahPK* step, langkah_sah(p.siapa, b, key, kTandaTangani, ""));
  cari_pk(b, key)->status = StatusPK::ditandatangani;  // as it will be when both have signed
  const Kinerja kinerja(std::move(b), sumber.aturan);
  const PerjanjianKinerja& pk = *cari_pk(kinerja.berkas(), key);
  const Jabatan& post = *kinerja.indeks().jabatan(key.jabatan);
  TRY(std::vector<TandaTangan> all, tanda_tangan(sumber.read, p.alamat));
  std::vector<TandaTangan> now = terakhir(all, key);
  if (now.size() == 2) now.clear();  // of an earlier round
  TandaTangan fresh = now.empty() ? pattern : now.front();
  fresh.akun = pattern.akun;
  fresh.waktu = pattern.waktu;
  fresh.sidik = sidik_pk(kinerja, pk);
  if (!now.empty() && now.front().sidik != fresh.sidik)
    return fail("PK_BERUBAH", post.nama, "Isi perjanjian berubah sejak pihak lain menandatanganinya.",
                "Kembalikan, lalu ajukan dan tanda tangani lagi dari awal.");
  Siap out;
  out.baris = tanda_baru(p, kinerja.berkas(), pk, post, now, fresh);
  if (out.baris.empty())
    return fail("PK_BUKAN_KEADAANNYA", post.nama, "Anda sudah menandatanganinya; tinggal pihak yang lain.",
                "Tunggu pihak yang lain.");
  if (now.size() + out.baris.size() < 2) return out;
  all.insert(all.end(), out.baris.begin(), out.baris.end());
  TRY(PermintaanLaporan request, permintaan_cetak(key));
  TRY(const Zona zone, zona_pemda(sumber.read, p.alamat.pemda));
  const std::vector<compose::PkBertanda> signs = pk_bertanda(kinerja, all, zone);
  request.tanggal = p.hari_ini;
  request.pilihan.tanda = signs;
  TRY(out.cetakan, bahan_beku(kinerja, sumber.aturan, request));
  return out;
}

/// Freezes the print in place of one frozen before and makes the agreement a signed one; gives the version.
Result<int> selesaikan(store::db::Connection& c, const Penyunting& p, const KunciPK& key,
                       const store::BahanBeku& print) {
  TRY_STATUS(buka_cetakan(c, p, key, "digantikan cetakan yang ditandatangani"));
  TRY(const int version, store::bekukan(c, print, {p.siapa.akun, "tanda tangan"}, p.waktu));
  TRY(Berkas b, store::muat_berkas(c, p.alamat.pemda, p.alamat.instansi, p.alamat.tahun));
  cari_pk(b, key)->status = StatusPK::ditandatangani;
  TRY([[maybe_unused]] const auto saved, store::simpan_berkas(c, b, {p.siapa.akun, "tanda tangan"}, p.waktu));
  return version;
}

}  // namespace

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

Result<std::optional<store::KeteranganBeku>> cetakan_bertanda(store::db::Connection& read,
                                                              const std::vector<TandaTangan>& signing) {
  for (const TandaTangan& one : signing) {
    if (one.versi_beku == 0) continue;
    const bool changed = one.dokumen == measure::kunci(DokumenSumber::pk_perubahan);
    TRY(const PermintaanLaporan request,
        permintaan_cetak({one.perihal, changed ? VersiPK::perubahan : VersiPK::murni}));
    TRY(store::KeteranganBeku found, store::cari_beku(read, one.alamat, kunci_beku(request), one.versi_beku));
    return std::optional(std::move(found));
  }
  return std::optional<store::KeteranganBeku>();
}

std::vector<compose::PkBertanda> pk_bertanda(const Kinerja& kinerja, const std::vector<TandaTangan>& all, Zona zona) {
  std::vector<compose::PkBertanda> out;
  for (const PerjanjianKinerja& pk : kinerja.berkas().perjanjian) {
    if (pk.status != StatusPK::ditandatangani || pk.tahun != kinerja.berkas().tahun) continue;
    const std::vector<TandaTangan> now = terakhir(all, {pk.jabatan, pk.versi});
    if (now.size() != 2 || now.front().sidik != sidik_pk(kinerja, pk)) continue;
    out.push_back(
        {pk.jabatan, pk.versi, setempat(now[0].waktu, zona), setempat(now[1].waktu, zona), now[0].kode, now[0].tautan});
  }
  return out;
}

Result<std::vector<compose::PkBertanda>> pk_bertanda(store::db::Connection& read, const Kinerja& kinerja) {
  const Berkas& b = kinerja.berkas();
  TRY(const std::vector<TandaTangan> all, tanda_tangan(read, {b.pemda.id, b.instansi.id, b.tahun}));
  TRY(const Zona zone, zona_pemda(read, b.pemda.id));
  return pk_bertanda(kinerja, all, zone);
}

Status tandatangani_pk(const Penyunting& p, const Sumber& sumber, const KunciPK& key, const std::string& tautan) {
  TandaTangan pattern;
  pattern.kode = kode_cetak();
  pattern.alamat = p.alamat;
  pattern.dokumen = measure::kunci(dokumen(key.versi));
  pattern.perihal = key.jabatan;
  pattern.akun = p.siapa.akun;
  pattern.waktu = p.waktu;
  pattern.tautan = tautan + pattern.kode;
  Siap ready;
  const auto prepare = [&]() -> Status {
    TRY(ready, siapkan(p, sumber, key, pattern));
    return Ok{};
  };
  const auto write = [&](store::db::Connection& c) -> Status {
    std::vector<TandaTangan> rows = ready.baris;
    if (ready.cetakan) {
      TRY(rows.back().versi_beku, selesaikan(c, p, key, *ready.cetakan));
    }
    const std::string& pemda = p.alamat.pemda.value;
    TRY_STATUS(store::dengan_audit(c, pemda, {p.siapa.akun, "tanda tangan"}, p.waktu, [&](store::BukuAudit& audit) {
      Status done = Ok{};
      for (const TandaTangan& one : rows)
        if (done) done = store::tulis_baris(c, audit, pemda, store::tabel("tanda_tangan"), ke_baris(one));
      return done;
    }));
    return store::naikkan_versi(c, pemda, p.alamat.instansi.value);  // two parties at once: one of them prepares again
  };
  return tulis_bila_tetap(p.tulis, sumber.read, p.alamat, prepare, write);
}

Status hapus_setengah(store::db::Connection& c, const Penyunting& p, const KunciPK& key, const std::string& alasan) {
  TRY(const std::vector<TandaTangan> all, tanda_tangan(c, p.alamat));
  const std::vector<TandaTangan> now = terakhir(all, key);
  if (now.size() != 1) return Ok{};
  TRY_STATUS(store::naikkan_versi(c, p.alamat.pemda.value, p.alamat.instansi.value));
  return store::dengan_audit(c, p.alamat.pemda.value, {p.siapa.akun, alasan}, p.waktu, [&](store::BukuAudit& audit) {
    return store::hapus_baris(c, audit, p.alamat.pemda.value, store::tabel("tanda_tangan"),
                              {now.front().kode, now.front().peran});
  });
}

Status buka_cetakan(store::db::Connection& c, const Penyunting& p, const KunciPK& key, const std::string& alasan) {
  TRY(const PermintaanLaporan request, permintaan_cetak(key));
  const std::string kunci = kunci_beku(request);
  if (periksa_belum_beku(c, p.alamat, kunci)) return Ok{};
  return store::buka_beku(c, p.alamat, kunci, 0, {p.siapa.akun, alasan}, p.waktu);
}

}  // namespace sakip::app
