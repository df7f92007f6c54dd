// A figure with its address, and the explanation of how it came about. Every engine function that makes a figure fills
// in a Penjelasan when given one, so that "why?" is answered by the very code that computed the value.
#pragma once

#include <string>
#include <vector>

#include "core/kalimat.hpp"
#include "core/nilai.hpp"

namespace sakip::measure {

/// How a figure is shown: a number, a percentage, rupiah, or a word (predikat).
enum class Bentuk { angka, persen, rupiah, teks };

/// A value to be printed. `fakta` is its address ("indikator/ind-ikm/2024/capaian"), `desimal` the decimals to show
/// when the value was not typed with its own. Rupiah are exact rupiah.
struct Figur {
  std::string fakta;
  Nilai nilai;
  int desimal = 2;
  Bentuk bentuk = Bentuk::angka;
};

/// The figure as documents print it: "900,00", "4.996.638.717", "Sangat Tinggi", "–". No percent sign, no "Rp".
std::string tampil(const Figur& figure);

/// One input of a computation. `fakta` is empty for a value that is no fact of its own (a parameter of the method).
struct Masukan {
  std::string nama;
  std::string fakta;
  Nilai nilai;
  std::string sumber;  ///< "PK Perubahan 2024", "data elemen, diketik"
  int desimal = 2;
  Bentuk bentuk = Bentuk::angka;
};

/// How a figure came about: formula, inputs, steps, result exact and rounded, regulation. `rincian` explains inputs
/// that were computed on the way. Filled by the function that computed the value.
struct Penjelasan {
  Figur hasil;
  std::string judul;  ///< "Capaian Indeks Kepuasan Masyarakat tahun 2024"
  std::string rumus;  ///< "100 × realisasi / target"
  std::vector<Masukan> masukan;
  std::vector<std::string> langkah;
  std::vector<std::string> catatan;  ///< what is missing or was decided by a policy
  std::string sumber;                ///< of a stored value: where it came from ("PK Perubahan 2024")
  std::string rujukan;               ///< regulation, with its article
  std::vector<Penjelasan> rincian;
};

/// A number as steps write it: all its decimals when they end within six ("93,24"), else a short fraction with its
/// rounding ("(9/14 ≈ 0,642857)"), else six decimals and an ellipsis. States and categories as words.
std::string tulis(const Rational& value);
std::string tulis(const Nilai& value);
/// Why there is no value, for an official: "belum ada realisasi". Empty for a value.
Kalimat sebab(const Nilai& value);

/// The explanation as indented Indonesian text, ending in a newline.
std::string cetak(const Penjelasan& explanation);

}  // namespace sakip::measure
