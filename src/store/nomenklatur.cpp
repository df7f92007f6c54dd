// See nomenklatur.hpp. A list is one text, "code<tab>name" a line: it is taken over, compared and searched as a whole.
#include "store/nomenklatur.hpp"

#include "store/tabel.hpp"

namespace sakip::store {
namespace {

std::vector<ButirNomenklatur> urai(std::string_view text) {
  std::vector<ButirNomenklatur> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos)
      out.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

Result<std::vector<VersiNomenklatur>> daftar_versi_nomenklatur(db::Connection& connection, const PemdaId& pemda) {
  std::vector<VersiNomenklatur> out;
  TRY_STATUS(connection.query(
      "SELECT versi, peraturan, berkas, waktu, akun_id, jumlah FROM nomenklatur WHERE tenant_id = $1 ORDER BY versi "
      "DESC",
      {pemda.value}, [&](const db::Row& row) -> Status {
        out.push_back({static_cast<int>(row.integer(0)), std::string(row.text(1)), std::string(row.text(2)),
                       std::string(row.text(3)), std::string(row.text(4)), row.integer(5)});
        return Ok{};
      }));
  return out;
}

Result<DaftarNomenklatur> baca_nomenklatur(db::Connection& connection, const PemdaId& pemda, int versi) {
  DaftarNomenklatur out;
  TRY_STATUS(connection.query("SELECT isi FROM nomenklatur WHERE tenant_id = $1 AND versi = $2", {pemda.value, versi},
                              [&](const db::Row& row) -> Status {
                                out = DaftarNomenklatur(urai(row.text(0)));
                                return Ok{};
                              }));
  return out;
}

Result<int> versi_nomenklatur(db::Connection& connection, const PemdaId& pemda) {
  int newest = 0;
  TRY_STATUS(connection.query("SELECT coalesce(max(versi), 0) FROM nomenklatur WHERE tenant_id = $1", {pemda.value},
                              [&](const db::Row& row) -> Status {
                                newest = static_cast<int>(row.integer(0));
                                return Ok{};
                              }));
  return newest;
}

Result<int> simpan_nomenklatur(db::Connection& connection, BukuAudit& audit, const PemdaId& pemda,
                               VersiNomenklatur head, const std::vector<ButirNomenklatur>& butir) {
  TRY(const int newest, versi_nomenklatur(connection, pemda));
  std::string text;
  for (const ButirNomenklatur& one : butir) text += one.kode + "\t" + one.nama + "\n";
  const Baris row = {std::int64_t{newest + 1},
                     head.peraturan,
                     head.berkas,
                     head.waktu,
                     head.pelaku,
                     static_cast<std::int64_t>(butir.size()),
                     text};
  TRY_STATUS(tulis_baris(connection, audit, pemda.value, tabel("nomenklatur"), row));
  return newest + 1;
}

Result<std::vector<ButirNomenklatur>> nomenklatur_rencana(db::Connection& connection, const PemdaId& pemda) {
  std::vector<ButirNomenklatur> out;
  TRY_STATUS(
      connection.query("SELECT DISTINCT kode, nama FROM simpul_isi WHERE tenant_id = $1 AND kode <> '' AND "
                       "tingkat IN ('program', 'kegiatan', 'sub_kegiatan') ORDER BY kode, nama",
                       {pemda.value}, [&](const db::Row& row) -> Status {
                         out.push_back({std::string(row.text(0)), std::string(row.text(1))});
                         return Ok{};
                       }));
  return out;
}

}  // namespace sakip::store
