// The one table of what a bundle holds: for every struct of the domain its JSON keys, in writing order, with what a
// value must satisfy. The reader, the writer and the published schema are three visitors over it, so they cannot drift
// apart. A key is the member's own name (a test compares this table with src/domain).
#pragma once

#include <type_traits>

#include "domain/berkas.hpp"

namespace sakip::exchange {

enum class Need : std::uint8_t { optional, required };

/// What a value must satisfy beyond its type. `low`/`high` bound a whole number; 0 is always "not given" unless
/// required. Of a text, `high` is the most characters where that is not the usual (0).
struct Rule {
  Need need = Need::optional;
  int low = 0;
  int high = 0;
};

inline constexpr int kFirstYear = 1945;
inline constexpr int kLastYear = 2200;
inline constexpr Rule kOptional{};
inline constexpr Rule kRequired{Need::required};
inline constexpr Rule kYear{Need::optional, kFirstYear, kLastYear};
inline constexpr Rule kRequiredYear{Need::required, kFirstYear, kLastYear};
inline constexpr Rule kOrder{Need::optional, 0, 100'000};
inline constexpr Rule kDecimals{Need::optional, 0, 12};
inline constexpr Rule kPicture{Need::optional, 0, 1'000'000};  ///< base64 of about 750 kB
inline constexpr Rule kRespondents{Need::optional, 0, 10'000'000};

template <typename T>
struct IsId : std::false_type {};
template <typename Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <typename T>
struct IsList : std::false_type {};
template <typename T>
struct IsList<std::vector<T>> : std::true_type {
  using Item = T;
};

/// Items of a list. An id is never empty; the only list of whole numbers holds answers of a survey: 1..4, 0 for none.
template <typename Item>
constexpr Rule kItemOf = IsId<Item>::value           ? kRequired
                         : std::is_same_v<Item, int> ? Rule{Need::optional, 0, 4}
                                                     : kOptional;

/// Fields<T>::visit(v) calls v(key, pointer to member, rule) for each field, and the few special forms:
/// v.money(key, amount, present) an amount that may be absent; v.cells(key, rows) rows of a profile table, read after
/// its columns. `name` is the definition's name in the schema.
template <typename T>
struct Fields;

}  // namespace sakip::exchange

#include "exchange/bundle_fields_kinerja.hpp"  // IWYU pragma: export
#include "exchange/bundle_fields_lain.hpp"     // IWYU pragma: export

namespace sakip::exchange {

template <>
struct Fields<Pengaturan> {
  static constexpr const char* name = "pengaturan";
  template <typename V>
  static void visit(V&& v) {
    using T = Pengaturan;
    v("capaian_naik", &T::capaian_naik, kOptional);
    v("capaian_turun", &T::capaian_turun, kOptional);
    v("capaian_stabil", &T::capaian_stabil, kOptional);
    v("capaian_kategori", &T::capaian_kategori, kOptional);
    v("efisiensi", &T::efisiensi, kOptional);
    v("rata_rata", &T::rata_rata, kOptional);
    v("rata_e81", &T::rata_e81, kOptional);
    v("skala_capaian", &T::skala_capaian, kOptional);
    v("skala_e81", &T::skala_e81, kOptional);
    v("skala_akip", &T::skala_akip, kOptional);
    v("skala_skm", &T::skala_skm, kOptional);
    v("kertas", &T::kertas, kOptional);
    v("kosong", &T::kosong, kOptional);
    v("triwulan_kosong", &T::triwulan_kosong, kOptional);
  }
};

template <>
struct Fields<Berkas> {
  static constexpr const char* name = "berkas";
  template <typename V>
  static void visit(V&& v) {
    using T = Berkas;
    v("pemda", &T::pemda, kRequired);
    v("instansi", &T::instansi, kRequired);
    v("periode", &T::periode, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("pengaturan", &T::pengaturan, kOptional);
    v("jabatan", &T::jabatan, kOptional);
    v("simpul", &T::simpul, kOptional);
    v("indikator", &T::indikator, kOptional);
    v("target", &T::target, kOptional);
    v("realisasi", &T::realisasi, kOptional);
    v("nilai_elemen", &T::nilai_elemen, kOptional);
    v("analisis", &T::analisis, kOptional);
    v("bukti", &T::bukti, kOptional);
    v("pembanding", &T::pembanding, kOptional);
    v("pagu", &T::pagu, kOptional);
    v("realisasi_anggaran", &T::realisasi_anggaran, kOptional);
    v("rekening", &T::rekening, kOptional);
    v("perjanjian", &T::perjanjian, kOptional);
    v("survei", &T::survei, kOptional);
    v("akip", &T::akip, kOptional);
    v("rekomendasi", &T::rekomendasi, kOptional);
    v("profil", &T::profil, kOptional);
    v("narasi", &T::narasi, kOptional);
    v("penyisihan", &T::penyisihan, kOptional);
    v("penetapan", &T::penetapan, kOptional);
    v("reviu", &T::reviu, kOptional);
    v("usulan", &T::usulan, kOptional);
  }
};

}  // namespace sakip::exchange
