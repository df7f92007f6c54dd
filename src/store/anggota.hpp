// Which jabatan, simpul, indikator and rekening belong to a reporting year: what its facts may refer to, and which
// facts of the period it sees.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "store/jenis.hpp"

namespace sakip::store {

struct HashTeks {
  using is_transparent = void;
  std::size_t operator()(std::string_view teks) const noexcept { return std::hash<std::string_view>{}(teks); }
};
using HimpunanTeks = std::unordered_set<std::string, HashTeks, std::equal_to<>>;

class Anggota {
 public:
  void tambah(Jangkar jangkar, std::string_view id) { himpunan_[static_cast<std::size_t>(jangkar)].emplace(id); }
  bool punya(Jangkar jangkar, std::string_view id) const {
    return himpunan_[static_cast<std::size_t>(jangkar)].contains(id);
  }

  /// The first column of the row that refers to something outside the year, or -1. `awal`: first own column.
  int rujukan_luar(const Jenis& jenis, const db::Row& row, int awal) const {
    for (int i = 0; i < static_cast<int>(jenis.kolom.size()); ++i) {
      const Kolom& kolom = jenis.kolom[static_cast<std::size_t>(i)];
      if (kolom.jangkar == Jangkar::tidak || row.null(awal + i)) continue;
      if (!punya(kolom.jangkar, row.text(awal + i))) return i;
    }
    return -1;
  }

 private:
  std::array<HimpunanTeks, kJumlahJangkar> himpunan_;
};

/// The stored list of contents of a year; empty when there is none.
Result<DaftarIsi> baca_daftar_isi(db::Connection& connection, const Jenis& jenis, const Alamat& alamat);

}  // namespace sakip::store
