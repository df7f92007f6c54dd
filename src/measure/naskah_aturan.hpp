// A rule file as a plain tree with line numbers, and a reader that takes it apart and remembers what was asked for, so
// that a mistyped key is an error and not silence. Between the TOML text (naskah_aturan.cpp) and muat_regulasi.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/nilai.hpp"
#include "core/result.hpp"

namespace sakip::measure {

/// A value of a rule file. Decimal numbers are written as text ("0.111", "1/9"), so that they stay exact.
struct NaskahAturan {
  enum class Jenis { teks, bilangan, logika, larik, tabel };
  Jenis jenis = Jenis::tabel;
  std::string teks;
  std::int64_t bilangan = 0;
  bool logika = false;
  std::vector<NaskahAturan> butir;  ///< of a larik, or the values of a tabel
  std::vector<std::string> kunci;   ///< of a tabel: the names of butir, sorted
  int baris = 0;
};

/// Codes ATURAN_TOML (not TOML), ATURAN_NILAI (a date or a floating-point number); place is "file:line".
Result<NaskahAturan> urai_aturan(std::string_view file, std::string_view text);
/// The tree as one canonical text without line numbers, leaving out the named top-level keys.
std::string bentuk_baku(const NaskahAturan& table, std::span<const std::string_view> except);

/// Takes the values of one table. The first fault sticks: readers go on with empty values and selesai() tells it.
class PembacaAturan {
 public:
  PembacaAturan(std::string file, const NaskahAturan& table) : file_(std::move(file)), table_(&table) {}

  int baris() const { return table_->baris; }
  bool ada(std::string_view key) const;
  std::string teks_wajib(std::string_view key);
  std::string teks(std::string_view key);
  std::vector<std::string> daftar_teks(std::string_view key);
  std::optional<std::int64_t> bilangan(std::string_view key);
  bool logika(std::string_view key, bool otherwise);
  /// An exact number: 5, "0.111", "1/9".
  std::optional<Rational> angka(std::string_view key);
  Rational angka_wajib(std::string_view key);
  /// A number, a state ("belum ada", "tidak berlaku", "tak terdefinisi: TARGET_NOL"), or a category. Absent: belum_ada.
  Nilai nilai(std::string_view key);
  std::vector<Nilai> daftar_nilai(std::string_view key);
  std::vector<std::vector<Nilai>> tabel_nilai(std::string_view key);
  /// A reader for each table of an array ([[key]]); absent: none.
  std::vector<PembacaAturan> tabel(std::string_view key);
  /// One of named choices; absent: `otherwise`.
  template <typename Choice, std::size_t N>
  Choice pilihan(std::string_view key, const std::pair<std::string_view, Choice> (&choices)[N], Choice otherwise) {
    const NaskahAturan* found = ambil(key, NaskahAturan::Jenis::teks);
    if (!found) return otherwise;
    std::string known;
    for (const auto& [name, choice] : choices) {
      if (found->teks == name) return choice;
      known += (known.empty() ? "" : ", ") + std::string(name);
    }
    gagal(*found, "ATURAN_NILAI", std::string(key) + " \"" + found->teks + "\" tidak dikenal.",
          "Pilihan: " + known + ".");
    return otherwise;
  }

  /// Records a fault found by the caller.
  void gagal(std::string code, std::string message, std::string advice) {
    gagal(*table_, std::move(code), std::move(message), std::move(advice));
  }
  /// The first fault, or an unknown key (ATURAN_KUNCI), or all is well.
  Status selesai() const;

 private:
  const NaskahAturan* ambil(std::string_view key);
  const NaskahAturan* ambil(std::string_view key, NaskahAturan::Jenis kind);
  Nilai sebagai_nilai(const NaskahAturan& value);
  void gagal(const NaskahAturan& where, std::string code, std::string message, std::string advice);

  std::string file_;
  const NaskahAturan* table_;
  std::vector<std::string> used_;
  std::optional<Error> fault_;
};

}  // namespace sakip::measure
