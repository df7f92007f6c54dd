// History from the audit trail (riwayat.hpp, and riwayat() of audit.hpp).
#include "store/riwayat.hpp"

#include "store/kolom.hpp"
#include "store/simpan_dalam.hpp"
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

Result<std::vector<BarisAudit>> riwayat(db::Connection& connection, std::string_view pemda, std::string_view tabel,
                                        int batas) {
  std::vector<BarisAudit> semua;
  const auto tiap = [&](const db::Row& row) { return kumpulkan(row, semua); };
  const std::string pilih(kPilih);
  if (tabel.empty()) {
    TRY_STATUS(connection.query(pilih + "ORDER BY nomor DESC LIMIT $2", {pemda, batas}, tiap));
  } else {
    TRY_STATUS(connection.query(pilih + "AND tabel = $2 ORDER BY nomor DESC LIMIT $3", {pemda, tabel, batas}, tiap));
  }
  return semua;
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
