// History from the audit trail (riwayat.hpp, and riwayat() of audit.hpp).
#include "store/riwayat.hpp"

#include <algorithm>

#include "store/kolom.hpp"
#include "store/simpan_dalam.hpp"
#include "store/tabel.hpp"
#include "store/tabel_fakta.hpp"

namespace sakip::store {
namespace {

constexpr std::string_view kPilih =
    "SELECT nomor, waktu, pelaku, alasan, aksi, tabel, kunci, sebelum, sesudah, hash FROM audit WHERE tenant_id = $1 ";

Status kumpulkan(const db::Row& row, std::vector<BarisAudit>& semua) {
  const auto teks = [&](int i) { return std::string(row.text(i)); };
  semua.push_back({row.integer(0), teks(1), teks(2), teks(3), teks(4), teks(5), teks(6), teks(7), teks(8), teks(9)});
  return Ok{};
}

}  // namespace

Result<std::vector<BarisAudit>> riwayat(db::Connection& connection, std::string_view pemda,
                                        const SaringanAudit& saringan) {
  std::vector<BarisAudit> semua;
  std::string sql(kPilih);
  std::vector<db::Param> parameter = {pemda};
  const auto syarat = [&](const char* awal, db::Param nilai) {
    parameter.push_back(nilai);
    sql += std::string(awal) + " $" + std::to_string(parameter.size()) + " ";
  };
  if (!saringan.tabel.empty()) syarat("AND tabel =", saringan.tabel);
  if (!saringan.pelaku.empty()) syarat("AND pelaku =", saringan.pelaku);
  if (saringan.sebelum_nomor > 0) syarat("AND nomor <", saringan.sebelum_nomor);
  syarat("ORDER BY nomor DESC LIMIT", saringan.batas);
  TRY_STATUS(connection.query(sql, parameter, [&](const db::Row& row) { return kumpulkan(row, semua); }));
  return semua;
}

std::vector<std::string> tabel_teraudit() {
  std::vector<std::string> names = {"daftar_isi", "dokumen_beku"};
  for (const Jenis& jenis : semua_jenis()) names.push_back(jenis.tabel);
  for (const Tabel& tabel : semua_tabel()) names.push_back(tabel.nama);
  std::sort(names.begin(), names.end());
  return names;
}

template <typename T>
Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection& connection, const AlamatBerkas& a, const T& fakta) {
  const Jenis& j = jenis(kTabelFakta<T>);
  TRY(const std::string periode, periode_berkas(connection, a));
  Baris baris;
  PenulisBaris penulis{baris};
  kolom(penulis, fakta);
  std::vector<Baris> satu = {std::move(baris)};
  beri_kunci_isi(j, satu);
  const std::string kunci = kunci_json(j, {a.pemda.value, a.instansi.value, periode, a.tahun}, satu.front());
  std::vector<BarisAudit> semua;
  TRY_STATUS(connection.query(std::string(kPilih) + "AND tabel = $2 AND kunci = $3 ORDER BY nomor",
                              {a.pemda.value, j.tabel, kunci},
                              [&](const db::Row& row) { return kumpulkan(row, semua); }));
  return semua;
}

template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const Target&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const Realisasi&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const NilaiElemen&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const Analisis&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const Pagu&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const RealisasiAnggaran&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const Survei&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const Pembanding&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const EvaluasiAkip&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const TabelProfil&);
template Result<std::vector<BarisAudit>> riwayat_fakta(db::Connection&, const AlamatBerkas&, const Narasi&);

Result<std::vector<BarisAudit>> riwayat_rekening(db::Connection& connection, const AlamatBerkas& alamat,
                                                 const std::string& rekening, Tahun tahun) {
  TahunanRekening row;
  row.rekening = rekening;
  row.isi.tahun = tahun;
  return riwayat_fakta(connection, alamat, row);
}

}  // namespace sakip::store
