// What the golden tests share: the rules, a case's bundle ready to compute, and the figure at an address.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

#include "exchange/bundle.hpp"
#include "measure/aturan_uji.hpp"
#include "measure/hasil.hpp"

namespace sakip::golden {

inline std::filesystem::path akar() { return SAKIP_SOURCE_DIR; }

inline std::string baca(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

/// All problems as one text, for a failing assertion.
inline std::string uraikan(const exchange::DaftarMasalah& problems) {
  std::string text;
  for (const Error& one : problems) text += one.code + " " + one.place + ": " + one.message + "\n";
  return text;
}

/// A Berkas with its index and engine; address-stable, so it lives on the heap.
class Kasus {
 public:
  explicit Kasus(Berkas berkas)
      : berkas_(std::move(berkas)), indeks_(berkas_), hitung_(berkas_, indeks_, measure::uji::regulasi()) {}
  const Berkas& berkas() const { return berkas_; }
  const Indeks& indeks() const { return indeks_; }
  const measure::Hitung& hitung() const { return hitung_; }

 private:
  Berkas berkas_;
  Indeks indeks_;
  measure::Hitung hitung_;
};

}  // namespace sakip::golden
