// A cell of the operator's workbook, whatever it holds, is read or told as a problem; and a number that is read and
// written into a cell again means the same.
#include <cstdint>
#include <string>

#include "exchange/buku_kerja_isi.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sakip::exchange;
  if (size < 2) return 0;
  SelMentah cell;
  cell.jenis = static_cast<SelMentah::Jenis>(data[0] % 5);
  cell.rumus = (data[1] & 1) != 0;
  cell.gaya_tanggal = (data[1] & 2) != 0;
  cell.gaya_persen = (data[1] & 4) != 0;
  cell.teks.assign(reinterpret_cast<const char*>(data) + 2, size - 2);
  for (int kind = 0; kind <= static_cast<int>(Ragam::cek); ++kind) {
    const auto column = static_cast<Ragam>(kind);
    const BacaanSel reading = baca_sel(cell, column, "Persen");
    SAKIP_ASSERT(sama_arti(reading.isi, reading.isi));
    static_cast<void>(teks_isi(reading.isi));
    const auto number = angka_sel(reading.isi);
    if (!number) continue;
    const BacaanSel again = baca_sel({SelMentah::Jenis::angka, *number, false, false, false}, column, "Persen");
    SAKIP_ASSERT(again.galat.empty() && sama_arti(again.isi, reading.isi));
  }
  return 0;
}
