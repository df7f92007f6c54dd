// Checks at saving. Over the whole dictionary of the case each rule must fire on exactly the rows named here, which are
// the ones that a reviewer of that regulation reported; every other row must stay silent.
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "contoh_skala.hpp"
#include "masukan_uji.hpp"

namespace sakip::formula::uji {
namespace periksa_test {

std::vector<ElemenRumus> elemen(const nlohmann::json& variables) {
  std::vector<ElemenRumus> elements;
  for (const auto& variable : variables)
    elements.push_back({variable.at("nama"), variable.at("uraian"), variable.at("satuan"), variable.contains("deret")});
  return elements;
}

nlohmann::json kamus() {
  std::ifstream file(std::string(SAKIP_SOURCE_DIR) + "/tests/kasus/banyuasin-iku-2019/rumus.json");
  return nlohmann::json::parse(file);
}

/// Codes to rows, over all formulas as printed.
std::map<std::string, std::set<std::string>> temuan_kamus() {
  const DaftarSkala scales = skala();
  std::map<std::string, std::set<std::string>> found;
  for (const auto& row : kamus()) {
    const auto elements = elemen(row.at("variabel"));
    for (const Temuan& finding : check(row.at("rumus").get<std::string>(), {elements, row.at("satuan"), 0, &scales}))
      found[finding.kode].insert(row.at("id").get<std::string>());
  }
  return found;
}

TEST(Periksa, KamusBanyuasin) {
  auto found = temuan_kamus();
  for (const auto& [code, rows] : found) std::cout << code << ": " << rows.size() << " dari 477 rumus\n";

  using Rows = std::set<std::string>;
  EXPECT_EQ(found["RUMUS_PEMBILANG_SAMA_PENYEBUT"], (Rows{"II-09-08", "II-09-15", "II-12-04"}));
  EXPECT_EQ(found["RUMUS_PERTUMBUHAN_BASIS"], (Rows{"I-10"}));
  EXPECT_EQ(found["RUMUS_RASIO_TERBALIK"], (Rows{"II-09-18", "II-24-06"}));
  EXPECT_EQ(found["RUMUS_CABANG_KOSONG"], (Rows{"II-06-01"}));
  EXPECT_EQ(found["RUMUS_TAHUN_DASAR"], (Rows{"II-27-01", "II-27-02", "II-28-01"}));
  EXPECT_EQ(found["RUMUS_SATUAN_PENGALI"], (Rows{"II-09-10", "II-09-17"}));
  EXPECT_EQ(found["RUMUS_SATUAN_BUKAN_PERSEN"],
            (Rows{"II-13-04", "II-13-05", "II-13-07", "II-13-08", "II-13-09", "II-13-10", "II-14-04", "II-47-03",
                  "II-47-04", "II-47-05", "II-47-06"}));
  EXPECT_EQ(found["RUMUS_SATUAN_BERBEDA"],
            (Rows{"I-23", "II-09-01", "II-21-07", "II-24-02", "II-24-04", "II-25-04", "II-25-08"}));
  for (const char* row : {"II-13-12", "II-13-13", "II-16-10", "II-16-11", "II-21-06", "II-25-02", "II-32-08"})
    EXPECT_TRUE(found["RUMUS_SATUAN_CAMPUR"].contains(row)) << row;
  for (const char* row : {"II-11-02", "II-19-02", "I-06", "I-21a"})  // bed occupancy, KTP over persons, rates, money
    EXPECT_FALSE(found["RUMUS_SATUAN_CAMPUR"].contains(row)) << row;
  for (const char* row : {"II-03-03", "II-03-04", "II-04-05", "II-17-06", "II-17-15", "II-30-08", "II-41-06",
                          "II-31-01", "II-36-01", "II-51-01"})
    EXPECT_TRUE(found["RUMUS_TARGET_DI_DALAM"].contains(row)) << row;
  for (const char* row :
       {"I-12", "II-04-01", "II-31-05", "II-31-02", "II-31-03", "II-13-06"})  // Renstra, "harus", "proyeksi"
    EXPECT_FALSE(found["RUMUS_TARGET_DI_DALAM"].contains(row)) << row;
  for (const char* code :
       {"RUMUS_VARIABEL_TAK_DIDEKLARASIKAN", "RUMUS_ELEMEN_TAK_DIPAKAI", "RUMUS_HASIL_DERET", "RUMUS_AGREGAT_SKALAR",
        "RUMUS_PERTUMBUHAN_TANPA_KURUNG", "RUMUS_TITIK_RIBUAN", "RUMUS_SATUAN_TANPA_SERATUS"})
    EXPECT_TRUE(found[code].empty()) << code;
}

TEST(Periksa, RumusHarfiahTanpaKurung) {
  std::set<std::string> found;
  for (const auto& row : kamus()) {
    if (!row.contains("rumus_harfiah")) continue;
    const auto elements = elemen(row.at("variabel"));
    const auto findings =
        check(row.at("rumus_harfiah").get<std::string>(), {elements, row.at("satuan"), 2018, nullptr});
    ASSERT_EQ(findings.size(), 1U) << row.at("id");
    if (findings.front().kode == "RUMUS_PERTUMBUHAN_TANPA_KURUNG") found.insert(row.at("id").get<std::string>());
  }
  EXPECT_EQ(found, (std::set<std::string>{"II-11-03", "II-26-04", "II-28-01"}));
}

const std::vector<ElemenRumus> kElemen{{"a", "Bagian", "orang", false},
                                       {"b", "Keseluruhan", "orang", false},
                                       {"x", "Nilai", "ton", false},
                                       {"d", "Deret", "orang", true},
                                       {"target", "Target tahun ini", "orang", false}};

TEST(Periksa, SatuPersatu) {
  const struct {
    const char* formula;
    const char* unit;
    std::set<std::string> codes;  // besides unused elements
  } kRows[] = {
      {"100 * a / b", "%", {}},
      {"100 * a / c", "%", {"RUMUS_VARIABEL_TAK_DIDEKLARASIKAN"}},
      {"100 * a / a", "%", {"RUMUS_PEMBILANG_SAMA_PENYEBUT"}},
      {"100 * (a + b) / (a + b)", "%", {"RUMUS_PEMBILANG_SAMA_PENYEBUT"}},
      {"100 * (x - x_t1) / x_t1", "%", {}},
      {"x - x_t1 / x_t1 * 100", "%", {"RUMUS_PERTUMBUHAN_TANPA_KURUNG"}},
      {"a - b / b * 100", "%", {"RUMUS_PERTUMBUHAN_TANPA_KURUNG"}},
      {"x - x_t1 / x * 100", "%", {"RUMUS_PERTUMBUHAN_TANPA_KURUNG"}},
      {"100 - 100 * a / b", "%", {}},
      {"100 * (x - x_t1) / x", "%", {"RUMUS_PERTUMBUHAN_BASIS"}},
      {"100 * (x_0 - x) / x_0", "%", {"RUMUS_TAHUN_DASAR"}},
      {"a / b", "%", {"RUMUS_SATUAN_TANPA_SERATUS"}},
      {"a / b", "Rasio", {}},
      {"100 * a / b", "Ha", {"RUMUS_SATUAN_BUKAN_PERSEN"}},
      {"a + x", "", {"RUMUS_SATUAN_JUMLAH"}},
      {"100 - a", "", {}},
      {"1000 * a / b", "per 1.000 penduduk", {}},
      {"1.000 * a / b", "", {"RUMUS_TITIK_RIBUAN"}},
      {"0.071 * a + 0.125 * b", "", {}},
      {"100 * a / target", "%", {"RUMUS_TARGET_DI_DALAM"}},
      {"d / b", "", {"RUMUS_HASIL_DERET"}},
      {"sum(d) / b", "", {}},
      {"sum(a) / b", "", {"RUMUS_AGREGAT_SKALAR"}},
      {"if(a > b, 1, null)", "", {"RUMUS_CABANG_KOSONG"}},
      {"a +", "", {"RUMUS_BENTUK"}},
      {"lookup(tabel_x, a)", "", {"RUMUS_TABEL_TAK_DIKENAL"}},
  };
  for (const auto& row : kRows) {
    std::set<std::string> codes;
    for (const Temuan& finding : check(row.formula, {kElemen, row.unit, 0, nullptr})) {
      EXPECT_FALSE(finding.pesan.empty() || finding.saran.empty()) << finding.kode;
      if (finding.kode != "RUMUS_ELEMEN_TAK_DIPAKAI") codes.insert(finding.kode);
    }
    EXPECT_EQ(codes, row.codes) << row.formula << " dalam " << row.unit;
  }
}

TEST(Periksa, TempatDalamTeks) {
  const auto findings = check("100 * a / salah", {kElemen, "%", 0, nullptr});
  ASSERT_FALSE(findings.empty());
  const auto& finding = findings.back();
  EXPECT_EQ(finding.kode, "RUMUS_VARIABEL_TAK_DIDEKLARASIKAN");
  EXPECT_EQ(std::string("100 * a / salah")
                .substr(static_cast<std::size_t>(finding.awal), static_cast<std::size_t>(finding.panjang)),
            "salah");
}

TEST(Periksa, Lingkaran) {
  const std::vector<RumusBernama> rings{
      {"ikm", "25 * nilai + sakip", {"nilai"}}, {"sakip", "rb / 2", {}}, {"rb", "ikm + 1", {}}};
  const auto found = check_cycles(rings);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().kode, "RUMUS_SIKLUS");
  EXPECT_NE(found.front().pesan.teks().find("ikm -> sakip -> rb -> ikm"), std::string::npos);

  const std::vector<RumusBernama> none{{"ikm", "ikm_t1 + 1", {}}, {"rb", "rb", {"rb"}}, {"sakip", "ikm + rb", {}}};
  EXPECT_TRUE(check_cycles(none).empty());  // last year's result, an element of the same name, a plain chain
  const std::vector<RumusBernama> self{{"ikm", "ikm + 1", {}}};
  EXPECT_EQ(check_cycles(self).size(), 1U);
}

TEST(Versi, MenurutTahun) {
  struct Versi {
    int dari, sampai;
    std::string teks;
  };
  const std::vector<Versi> versions{{0, 2016, "lama"}, {2017, 0, "baru"}};
  const std::span<const Versi> all(versions);
  EXPECT_EQ(versi_berlaku(all, 2016).value()->teks, "lama");
  EXPECT_EQ(versi_berlaku(all, 2017).value()->teks, "baru");
  const std::vector<Versi> overlapping{{0, 2017, "lama"}, {2017, 0, "baru"}};
  EXPECT_EQ(versi_berlaku(std::span<const Versi>(overlapping), 2017).error().code, "RUMUS_VERSI_GANDA");
  EXPECT_EQ(versi_berlaku(all.subspan(1), 2016).error().code, "RUMUS_VERSI_TIDAK_ADA");
}

}  // namespace periksa_test
}  // namespace sakip::formula::uji
