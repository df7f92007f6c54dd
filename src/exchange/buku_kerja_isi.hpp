// What one cell of the operator's workbook holds, as a value of the domain: how it is shown in the cell, and how what
// an operator typed becomes such a value, or a problem told in plain Indonesian.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/nilai.hpp"
#include "core/rupiah.hpp"
#include "core/waktu.hpp"

namespace sakip::exchange {

/// Empty, a text or choice, a measured value, money, a date, or several values of a series.
using Isi = std::variant<std::monostate, std::string, Nilai, Rupiah, Tanggal, std::vector<Nilai>>;

/// The kind of a column, which decides look, validation and reading of its cells.
enum class Ragam { kunci, info, teks, angka, rupiah, bulat, pilihan, tanggal, deret, cek };

/// What was found in a cell of the file: its text exactly as stored ("0.07000000000000001", "1.234,5").
struct SelMentah {
  enum class Jenis { kosong, teks, angka, logika, galat };
  Jenis jenis = Jenis::kosong;
  std::string teks;
  bool rumus = false;         ///< the stored result of a formula
  bool gaya_tanggal = false;  ///< a number that the sheet shows as a date
  bool gaya_persen = false;   ///< a number that the sheet shows a hundredfold, with %
};

/// A reading: the value, a remark on how it was read, or what is wrong with advice.
struct BacaanSel {
  Isi isi;
  Kalimat catatan;
  Kalimat galat;  ///< empty when all is well
  Kalimat saran;
};

/// Reads a cell of a column of kind `ragam`. `satuan` is the unit that a number there has; a different one typed behind
/// the number is a problem.
BacaanSel baca_sel(const SelMentah& sel, Ragam ragam, std::string_view satuan);

/// As an operator reads it: "90,20", "50 (CC)", "n/a", "4.996.638.717"; "" for empty.
std::string teks_isi(const Isi& isi);
/// The number to put into a cell, as decimal text of at most 15 significant digits (what a spreadsheet keeps), when the
/// value is that; otherwise the cell holds teks_isi. A date is its serial day number.
std::optional<std::string> angka_sel(const Isi& isi);
/// Decimals to show for a number typed so; -1 for as many as needed.
int desimal_sel(const Isi& isi);
/// Whether both mean the same to an operator: 90,20 and 90,2 do.
bool sama_arti(const Isi& a, const Isi& b);

/// The number that a spreadsheet means by its stored text ("7.0000000000000007E-2" is 0.07): exact, at 15 significant
/// digits as spreadsheets keep; decimals as needed. Nothing when it is no number.
std::optional<Nilai> angka_mentah(std::string_view text);

}  // namespace sakip::exchange
