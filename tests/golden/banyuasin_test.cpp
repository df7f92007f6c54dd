// A pemda's whole IKU dictionary as bundles of its agencies, and its worked results asked of the model: data elements
// in, realisasi out, exact, with the same state where there is no value.
#include <gtest/gtest.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "golden/harapan.hpp"

namespace sakip::golden {
namespace banyuasin_test {

constexpr Tahun kTahun = 2020;  // so that last year and the baseline (2018) are different years

const std::vector<Berkas>& kamus() {
  static const std::vector<Berkas> all = [] {
    auto read = exchange::baca_kumpulan(baca(akar() / "tests/kasus/banyuasin-iku-2019/berkas.json"));
    SAKIP_ASSERT(read.has_value());
    return std::move(*read);
  }();
  return all;
}

TEST(Banyuasin, SeluruhKamus) {
  std::size_t rows = 0, formulas = 0;
  for (const Berkas& one : kamus())
    for (const Indikator& i : one.indikator) {
      ++rows;
      for (const RumusVersi& version : i.rumus) formulas += version.teks.empty() ? 0 : 1;
    }
  EXPECT_EQ(kamus().size(), 52U);  // the pemda and 51 agencies
  EXPECT_EQ(rows, 477U);
  EXPECT_EQ(formulas, 477U);
}

Nilai nilai(const nlohmann::json& value) {
  if (value.is_null()) return {};
  if (value.is_boolean()) return Nilai::dari(Rational(value.get<bool>() ? 1 : 0));
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  const auto number = Rational::parse(text);
  return number ? Nilai::dari(*number) : Nilai::kategori(text);
}

/// The agency of the case with the case's formula and inputs in it.
std::optional<Berkas> siapkan(const nlohmann::json& row) {
  std::string id = row.at("indikator");
  std::transform(id.begin(), id.end(), id.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const Berkas& one : kamus())
    for (std::size_t n = 0; n < one.indikator.size(); ++n) {
      if (one.indikator[n].id.value != id) continue;
      Berkas out = one;
      out.tahun = kTahun;
      Indikator& i = out.indikator[n];
      std::string text = row.at("rumus");
      if (const auto table = text.find("spip_level"); table != std::string::npos) text.replace(table, 10, "spip");
      i.rumus = {RumusVersi{0, 0, text, "", ""}};
      i.elemen.clear();
      nlohmann::json given = row.at("masukan");
      if (id == "ii-24-05" && !given.contains("nilai_dasar"))
        given["nilai_dasar"] = 25;  // the dictionary's own default
      for (const auto& [key, value] : given.items()) {
        NilaiElemen fact;
        fact.indikator = i.id;
        fact.tahun = kTahun;
        fact.elemen = key;
        if (key.ends_with("_t1"))
          fact.elemen = key.substr(0, key.size() - 3), fact.tahun = kTahun - 1;
        else if (key.ends_with("_0"))
          fact.elemen = key.substr(0, key.size() - 2), fact.tahun = i.tahun_baseline;
        if (value.is_array())
          for (const auto& item : value) fact.nilai.push_back(nilai(item));
        else
          fact.nilai.push_back(nilai(value));
        const auto known =
            std::find_if(i.elemen.begin(), i.elemen.end(), [&](const ElemenData& e) { return e.nama == fact.elemen; });
        if (known == i.elemen.end()) i.elemen.push_back({fact.elemen, "", "", "", value.is_array()});
        out.nilai_elemen.push_back(std::move(fact));
      }
      return out;
    }
  return std::nullopt;
}

TEST(Banyuasin, HasilSampaiDariModel) {
  const std::map<Keadaan, std::string> names = {{Keadaan::ok, "ok"},
                                                {Keadaan::tak_terdefinisi, "undefined"},
                                                {Keadaan::tak_lengkap, "incomplete"},
                                                {Keadaan::belum_ada, "incomplete"},
                                                {Keadaan::tidak_berlaku, "not_applicable"},
                                                {Keadaan::tidak_sah, "invalid"}};
  int all = 0, right = 0;
  for (const auto& row : nlohmann::json::parse(baca(akar() / "tests/kasus/banyuasin-iku-2019/kasus.json"))) {
    ++all;
    if (row.at("id") == "C-142") continue;  // the dictionary's table lacks WTP-DPP, which data/regulasi knows
    const auto berkas = siapkan(row);
    ASSERT_TRUE(berkas) << row.at("id");
    const Kasus kasus(*berkas);
    std::string id = row.at("indikator");
    std::transform(id.begin(), id.end(), id.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto figure =
        measure::hitung_fakta(kasus.hitung(), "indikator/" + id + "/" + std::to_string(kTahun) + "/realisasi");
    ASSERT_TRUE(figure) << row.at("id") << " " << figure.error().message;
    std::string got = names.at(figure->nilai.keadaan), wanted = row.at("keadaan");
    if (figure->nilai.ada())
      got += " " + (figure->nilai.berangka() ? figure->nilai.angka.exact() : figure->nilai.label);
    if (wanted == "ok") wanted += " " + Rational::parse(row.at("eksak").get<std::string>()).value().exact();
    EXPECT_EQ(got, wanted) << row.at("id") << " " << row.at("rumus") << " " << figure->nilai.kode;
    right += got == wanted;
  }
  std::cout << "CAKUPAN banyuasin-iku-2019: " << right << " dari " << all
            << " hasil dari elemen data sampai realisasi\n";
}

}  // namespace banyuasin_test
}  // namespace sakip::golden
