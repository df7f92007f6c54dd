// Between a domain value and a row of cells. Each kind names its columns once (kolom.hpp) and three archives walk that
// list: one collects the columns, one writes a value into cells, one reads a row back.
#pragma once

#include <charconv>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "store/db.hpp"
#include "store/json.hpp"
#include "store/nama_enum.hpp"
#include "store/nilai_codec.hpp"

namespace sakip::store {

/// One cell: nothing, an integer or a text.
using Sel = std::variant<std::monostate, std::int64_t, std::string>;
using Baris = std::vector<Sel>;

/// The structures that other rows refer to.
enum class Jangkar : std::uint8_t { tidak, jabatan, simpul, indikator, rekening };
inline constexpr int kJumlahJangkar = 5;

struct Kolom {
  std::string nama;
  Jangkar jangkar = Jangkar::tidak;
  bool wajib = true;
};

inline Jangkar jangkar_dari(const JabatanId&) { return Jangkar::jabatan; }
inline Jangkar jangkar_dari(const SimpulId&) { return Jangkar::simpul; }
inline Jangkar jangkar_dari(const IndikatorId&) { return Jangkar::indikator; }

inline Sel sel_dari(const std::string& v) { return v; }
template <typename Tag>
Sel sel_dari(const Id<Tag>& v) {
  return v.value;
}
inline Sel sel_dari(std::int64_t v) { return v; }
inline Sel sel_dari(int v) { return std::int64_t{v}; }
inline Sel sel_dari(bool v) { return std::int64_t{v ? 1 : 0}; }
inline Sel sel_dari(Triwulan v) { return std::int64_t{nomor(v)}; }
inline Sel sel_dari(const Rupiah& v) { return v.dalam_sen(); }
inline Sel sel_dari(const Nilai& v) { return sandi_nilai(v); }
inline Sel sel_dari(const Tanggal& v) { return iso(v); }
template <typename Enum>
requires std::is_enum_v<Enum> Sel sel_dari(Enum v) { return std::string(nama_tersimpan(v)); }
/// Nearly every data element is a scalar: it is kept as the bare value, a series as a list.
inline Sel sel_dari(const std::vector<Nilai>& v) { return v.size() == 1 ? sandi_nilai(v.front()) : ke_json(v); }
template <typename T>
Sel sel_dari(const std::vector<T>& v) {
  return ke_json(v);
}

inline bool baca_sel(const db::Row& row, int i, std::string& v) { return v = row.text(i), true; }
template <typename Tag>
bool baca_sel(const db::Row& row, int i, Id<Tag>& v) {
  return v.value = row.text(i), true;
}
inline bool baca_sel(const db::Row& row, int i, int& v) {
  const std::int64_t wide = row.integer(i);
  v = static_cast<int>(wide);
  return wide == v;
}
inline bool baca_sel(const db::Row& row, int i, bool& v) { return v = row.integer(i) != 0, true; }
inline bool baca_sel(const db::Row& row, int i, Triwulan& v) {
  const std::int64_t number = row.integer(i);
  v = static_cast<Triwulan>(number);
  return number >= 0 && number <= 4;
}
inline bool baca_sel(const db::Row& row, int i, Rupiah& v) { return v = Rupiah::sen(row.integer(i)), true; }
inline bool baca_sel(const db::Row& row, int i, Nilai& v) {
  auto nilai = baca_sandi_nilai(row.text(i));
  if (nilai) v = std::move(*nilai);
  return nilai.has_value();
}
inline bool baca_sel(const db::Row& row, int i, Tanggal& v) {
  if (row.text(i).empty()) return v = Tanggal{}, true;
  auto tanggal = baca_tanggal(row.text(i));
  if (tanggal) v = *tanggal;
  return tanggal.has_value();
}
template <typename Enum>
requires std::is_enum_v<Enum>
bool baca_sel(const db::Row& row, int i, Enum& v) { return dari_nama(row.text(i), v); }
inline bool baca_sel(const db::Row& row, int i, std::vector<Nilai>& v) {
  if (row.text(i).starts_with('[')) return dari_json(row.text(i), v);
  v.resize(1);
  return baca_sel(row, i, v.front());
}
template <typename T>
bool baca_sel(const db::Row& row, int i, std::vector<T>& v) {
  return dari_json(row.text(i), v);
}

/// Collects the columns of a kind.
struct PengumpulKolom {
  std::vector<Kolom> kolom;

  template <typename T>
  void operator()(const char* nama, const T&) {
    kolom.push_back({nama, Jangkar::tidak, true});
  }
  template <typename T>
  void rujuk(const char* nama, const T& id, Jangkar ke) {
    static_cast<void>(id);
    kolom.push_back({nama, ke, false});
  }
  template <typename T>
  void rujuk(const char* nama, const T& id) {
    kolom.push_back({nama, jangkar_dari(id), false});
  }
  template <typename T>
  void rujuk_wajib(const char* nama, const T& id) {
    kolom.push_back({nama, jangkar_dari(id), true});
  }
  template <typename T>
  void rujuk_wajib(const char* nama, const T&, Jangkar ke) {
    kolom.push_back({nama, ke, true});
  }
};

/// Writes a value into cells. An empty reference is "nothing", so that a foreign key can hold.
struct PenulisBaris {
  Baris& baris;

  template <typename T>
  void operator()(const char*, const T& v) {
    baris.push_back(sel_dari(v));
  }
  template <typename T>
  void rujuk(const char*, const T& id, Jangkar = Jangkar::tidak) {
    Sel sel = sel_dari(id);
    if (std::get<std::string>(sel).empty()) sel = std::monostate();
    baris.push_back(std::move(sel));
  }
  template <typename T>
  void rujuk_wajib(const char* nama, const T& id, Jangkar ke = Jangkar::tidak) {
    rujuk(nama, id, ke);
  }
};

/// Reads a row back; `galat` names the first column whose text is not what we write.
struct PembacaBaris {
  const db::Row& row;
  int berikut = 0;
  std::string galat;

  template <typename T>
  void operator()(const char* nama, T& v) {
    if (!baca_sel(row, berikut++, v) && galat.empty()) galat = nama;
  }
  template <typename T>
  void rujuk(const char* nama, T& id, Jangkar = Jangkar::tidak) {
    (*this)(nama, id);
  }
  template <typename T>
  void rujuk_wajib(const char* nama, T& id, Jangkar = Jangkar::tidak) {
    (*this)(nama, id);
  }
};

/// A row that was kept in memory, read as if it came from the database.
class BarisTersimpan final : public db::Row {
 public:
  explicit BarisTersimpan(const Baris& baris) : baris_(baris) {}
  bool null(int i) const override { return std::holds_alternative<std::monostate>(at(i)); }
  bool is_integer(int i) const override { return std::holds_alternative<std::int64_t>(at(i)); }
  std::int64_t integer(int i) const override {
    const auto* value = std::get_if<std::int64_t>(&at(i));
    return value ? *value : 0;
  }
  std::string_view text(int i) const override {
    const auto* value = std::get_if<std::string>(&at(i));
    return value ? std::string_view(*value) : std::string_view();
  }

 private:
  const Sel& at(int i) const { return baris_[static_cast<std::size_t>(i)]; }
  const Baris& baris_;
};

}  // namespace sakip::store
