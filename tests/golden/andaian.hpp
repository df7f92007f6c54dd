// "What if": facts of a Berkas replaced before computing, so that a figure which its source computed from an input that
// the same source contradicts elsewhere can be recomputed from that input. Form:
// "pagu/sk-06/dpa_perubahan/2024=100;...".
#pragma once

#include <vector>

#include "golden/alat.hpp"
#include "measure/alamat.hpp"

namespace sakip::golden {

namespace rinci {

inline std::vector<std::string> belah(const std::string& text, char mark) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == mark)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

inline Triwulan triwulan(const std::vector<std::string>& key) {
  return key.size() > 4 ? kTriwulan[static_cast<std::size_t>(key[4].back() - '1')] : Triwulan::tahunan;
}

// The row of a list with the key kind/owner/document/year[/TWn].
template <typename Row, typename Owner>
Row* cari(std::vector<Row>& rows, const std::vector<std::string>& key, Owner owner) {
  const auto document = measure::dokumen_dari(key[2]);
  for (Row& row : rows)
    if ((row.*owner).value == key[1] && document && row.dokumen == *document && std::to_string(row.tahun) == key[3] &&
        row.triwulan == triwulan(key))
      return &row;
  return nullptr;
}

inline bool ganti(Berkas& b, const std::vector<std::string>& key, const std::string& value) {
  const auto number = Rational::parse(value);
  if (!number || key.size() < 4) return false;
  const auto point = value.find('.');
  const Nilai typed = Nilai::dari(*number, point == std::string::npos ? 0 : static_cast<int>(value.size() - point - 1));
  if (key[0] == "target")
    if (Target* row = cari(b.target, key, &Target::indikator)) return row->nilai = typed, true;
  if (key[0] == "realisasi")
    if (Realisasi* row = cari(b.realisasi, key, &Realisasi::indikator)) return row->nilai = typed, true;
  if (key[0] == "pagu")
    if (Pagu* row = cari(b.pagu, key, &Pagu::simpul)) return row->jumlah = Rupiah::rupiah(std::stoll(value)), true;
  if (key[0] == "realisasi_anggaran")
    if (RealisasiAnggaran* row = cari(b.realisasi_anggaran, key, &RealisasiAnggaran::simpul))
      return row->jumlah = Rupiah::rupiah(std::stoll(value)), true;
  return false;
}

}  // namespace rinci

/// Code ANDAIAN when a fact does not exist or its value cannot be read.
inline Result<Berkas> terapkan(Berkas berkas, const std::string& andaian) {
  if (andaian.empty()) return berkas;
  for (const std::string& one : rinci::belah(andaian, ';')) {
    const auto sides = rinci::belah(one, '=');
    if (sides.size() != 2 || !rinci::ganti(berkas, rinci::belah(sides[0], '/'), sides[1]))
      return fail("ANDAIAN", one, "fakta yang diandaikan tidak ada: " + one, "Perbaiki tools/kasus/harapan_*.py.");
  }
  return berkas;
}

}  // namespace sakip::golden
