// A pemda's whole IKU dictionary (Perbup Banyuasin 45/2019, 477 formulas) and its worked results. The expected values
// come with the case; they were computed independently of this program.
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "contoh_skala.hpp"
#include "masukan_uji.hpp"

namespace sakip::formula::uji {
namespace kasus_test {

nlohmann::json baca(const std::string& name) {
  std::ifstream file(std::string(SAKIP_SOURCE_DIR) + "/tests/kasus/banyuasin-iku-2019/" + name);
  return nlohmann::json::parse(file);
}

/// "ok 30017/3570 8.41 B - Baik" or "undefined DIV_BY_ZERO": what the case says about a result.
std::string teks(const Nilai& value, const Skala* labels) {
  static const std::map<Keadaan, std::string> kStates{{Keadaan::ok, "ok"},
                                                      {Keadaan::tak_terdefinisi, "undefined"},
                                                      {Keadaan::tak_lengkap, "incomplete"},
                                                      {Keadaan::tidak_sah, "invalid"}};
  const std::string state = kStates.at(value.keadaan) + " ";
  if (!value.ada()) return state + value.kode;
  std::string label = value.label;
  if (labels) {
    const HasilSkala found = labels->cari(value.angka);
    label = found.ada() ? found.baris->label : "OUT_OF_TABLE";
  }
  return state + value.angka.exact() + " " + value.angka.fixed(2) + " " + label;
}

std::string diharapkan(const nlohmann::json& row) {
  const std::string state = row.at("keadaan").get<std::string>() + " ";
  if (state != "ok ") return state + row.at("kode").get<std::string>();
  return state + r(row.at("eksak").get<std::string>().c_str()).exact() + " " + row.at("dibulatkan").get<std::string>() +
         " " + row.value("label", row.value("status_label", ""));
}

TEST(Kasus, SetiapHasilTepat) {
  const DaftarSkala scales = skala();
  int exact = 0, all = 0;
  for (const auto& row : baca("kasus.json")) {
    ++all;
    const std::string id = row.at("id");
    const auto program = compile(row.at("rumus").get<std::string>(), scales);
    ASSERT_TRUE(program) << id << ": " << to_line(program.error());
    nlohmann::json given = row.at("masukan");
    if (row.at("indikator") == "II-24-05" && !given.contains("nilai_dasar"))
      given["nilai_dasar"] = 25;  // declared default
    const Isian inputs(*program, given);

    const Nilai fast = evaluate(*program, inputs.masukan());
    const Jejak traced = trace(*program, {inputs.masukan(), {}, "", 2});
    EXPECT_EQ(fast, traced.hasil) << id;
    EXPECT_EQ(traced.kurang, row.value("kurang", std::vector<std::string>{})) << id;
    const Skala* labels = row.contains("tabel_label") ? scales.at(row.at("tabel_label")).get() : nullptr;
    const std::string got = teks(fast, labels), wanted = diharapkan(row);
    EXPECT_EQ(got, wanted) << id;
    exact += got == wanted;
  }
  std::cout << "kasus Banyuasin: " << exact << " dari " << all << " tepat\n";
  EXPECT_EQ(all, 106);
}

TEST(Kasus, SemuaRumusDapatDisusun) {
  const DaftarSkala scales = skala();
  int parsed = 0, corrected = 0, all = 0;
  for (const auto& row : baca("rumus.json")) {
    ++all;
    const auto agrees = [&](const std::string& text, const nlohmann::json& variables, bool all_used) {
      const auto program = compile(text, scales);
      if (!program) {
        ADD_FAILURE() << row.at("id") << ": " << to_line(program.error());
        return false;
      }
      std::set<std::string> declared, used;
      for (const auto& variable : variables) declared.insert(variable.at("nama").get<std::string>());
      for (const Variabel& variable : program->variabel()) used.insert(variable.nama);
      for (const std::string& name : used) EXPECT_TRUE(declared.contains(name)) << row.at("id") << ": " << name;
      if (all_used) {
        EXPECT_EQ(declared, used) << row.at("id");
      }
      return true;
    };
    parsed += agrees(row.at("rumus"), row.at("variabel"), true);
    if (row.contains("rumus_harfiah")) {
      EXPECT_TRUE(agrees(row.at("rumus_harfiah"), row.at("variabel"), true));
    }
    if (!row.contains("rumus_perbaikan")) continue;
    const bool own = row.contains("variabel_perbaikan");
    corrected += agrees(row.at("rumus_perbaikan"), own ? row.at("variabel_perbaikan") : row.at("variabel"), own);
  }
  std::cout << "rumus Banyuasin: " << parsed << " dari " << all << " tercetak, " << corrected << " dari 61 perbaikan\n";
  EXPECT_EQ(parsed, 477);
  EXPECT_EQ(corrected, 61);
}

}  // namespace kasus_test
}  // namespace sakip::formula::uji
