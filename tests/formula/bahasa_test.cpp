// The language itself: what parses, what each construct gives, what each failure is called. Expected values by hand.
#include <gtest/gtest.h>

#include <set>

#include "contoh_skala.hpp"
#include "formula/fungsi.hpp"
#include "masukan_uji.hpp"

namespace sakip::formula::uji {
namespace bahasa_test {

/// "30017/3570", "'WTP'", "BB 3" (label and score) or the code of the state.
std::string hasil(const std::string& text, const std::string& inputs = "{}") {
  const auto program = compile(text, skala());
  if (!program) return program.error().code;
  const Isian given(*program, nlohmann::json::parse(inputs));
  const Nilai fast = evaluate(*program, given.masukan());
  const Jejak traced = trace(*program, {given.masukan(), {}, "", 2});
  EXPECT_EQ(fast, traced.hasil) << text;
  EXPECT_EQ(fast.ada(), traced.penjelasan.empty()) << text;
  if (!fast.ada()) return fast.kode;
  if (!fast.berangka()) return "'" + fast.label + "'";
  return (fast.label.empty() ? "" : fast.label + " ") + fast.angka.exact();
}

TEST(Bahasa, Nilai) {
  const struct {
    const char* formula;
    const char* inputs;
    const char* result;
  } kRows[] = {
      {"1 + 2 * 3 - 4 / 8", "{}", "13/2"},
      {"-(2 - 5) * -2", "{}", "-6"},
      {"2 - 3 - 4", "{}", "-5"},
      {"12 / 3 / 2", "{}", "2"},
      {"0.1 + 0.2", "{}", "3/10"},
      {"100 * a / b", R"({"a":9,"b":14})", "450/7"},
      {"100 * a / b", R"({"a":9,"b":0})", "DIV_BY_ZERO"},
      {"100 * a / b", R"({"a":9})", "MISSING_VALUE"},
      {"100 * a / b", R"({"a":null,"b":0})", "MISSING_VALUE"},
      {"x - x_t1", R"({"x":1})", "MISSING_PREVIOUS_YEAR"},
      {"x - x_0", R"({"x":1})", "MISSING_BASELINE"},
      {"a * 2", R"({"a":"WTP"})", "BUKAN_ANGKA"},
      {"a", R"({"a":"WTP"})", "'WTP'"},
      {"sum(d)", R"({"d":[1,2,3]})", "6"},
      {"sum(d)", R"({"d":[]})", "0"},
      {"mean(d)", R"({"d":[]})", "DIV_BY_ZERO"},
      {"mean(d)", R"({"d":[1,2]})", "3/2"},
      {"max(d)", R"({"d":[1,7,3]})", "7"},
      {"min(d)", R"({"d":[]})", "EMPTY_SERIES"},
      {"sum(min(d, 2))", R"({"d":[1,2,3]})", "5"},
      {"sum(max(2, d, e))", R"({"d":[1,2,3],"e":[5,0,0]})", "10"},
      {"sum(d * e)", R"({"d":[1,2],"e":[1,2,3]})", "SERIES_LENGTH_MISMATCH"},
      {"sum(d * e) / sum(e)", R"({"d":[1,2],"e":[3,1]})", "5/4"},
      {"sum(-d)", R"({"d":[1,2]})", "-3"},
      {"sum(10 - d)", R"({"d":[1,2]})", "17"},
      {"d + 1", R"({"d":[1,2]})", "HASIL_DERET"},
      {"sum(d)", R"({"d":[1,null]})", "MISSING_VALUE"},
      {"sum(d)", R"({"d":[1,"WTP"]})", "BUKAN_ANGKA"},
      {"round(2.675, 2)", "{}", "67/25"},
      {"round(-2.5)", "{}", "-3"},
      {"round(1234, -2)", "{}", "1200"},
      {"round(1, 0.5)", "{}", "ARGUMEN_TIDAK_SAH"},
      {"round(1, 99)", "{}", "ARGUMEN_TIDAK_SAH"},
      {"clamp(120, 0, 100)", "{}", "100"},
      {"clamp(a, 5, 3)", R"({"a":1})", "ARGUMEN_TIDAK_SAH"},
      {"stdev(d)", R"({"d":[5]})", "DIV_BY_ZERO"},
      {"stdev(d)", R"({"d":[5,5,5]})", "0"},
      {"cv(d)", R"({"d":[1,-1]})", "DIV_BY_ZERO"},
      {"if(a > 5, 'Baik', 'Buruk')", R"({"a":6})", "'Baik'"},
      {"if(a >= 5 and not (a == 7), 1, 0)", R"({"a":7})", "0"},
      {"if(a < 5 or b < 5, 1, 0)", R"({"a":1})", "1"},  // settled: b is not asked for
      {"if(a < 5 and b < 5, 1, 0)", R"({"a":9})", "0"},
      {"if(a < 5 or b < 5, 1, 0)", R"({"a":9})", "MISSING_VALUE"},
      {"if(a, 10, b)", R"({"a":1})", "10"},
      {"if(a, 10, b)", R"({"a":"ya"})", "10"},
      {"if(a, 10, 20)", R"({"a":"tidak"})", "20"},
      {"if(a, 10, 20)", R"({"a":2})", "BUKAN_LOGIKA"},
      {"if(a, 10, 20)", "{}", "MISSING_VALUE"},
      {"if(a == 1, 100, null)", R"({"a":2})", "NO_BRANCH"},
      {"if(t < '2019-12-31', 1, 0)", R"({"t":"2019-12-30"})", "1"},
      {"if(t < '2019-12-31', 1, 0)", R"({"t":"30 Des 2019"})", "BUKAN_TANGGAL"},
      {"if(t < '2019-12-31', 1, 0)", R"({"t":3})", "JENIS_BERBEDA"},
      {"if(opini != 'WTP', 0, 100)", R"({"opini":"WTP"})", "100"},
      {"if(d > 1, 1, 0)", R"({"d":[1]})", "DERET_DI_TEMPAT_SKALAR"},
      {"lookup(spip_level, 4.4999)", "{}", "Terkelola dan Terukur 4"},
      {"lookup(spip-level, 1)", "{}", "RUMUS_JENIS"},
      {"lookup('spip_level', 0)", "{}", "Belum Ada 0"},
      {"lookup(spip_level, 5.2)", "{}", "OUT_OF_TABLE"},
      {"lookup(irbi_kelas, 13)", "{}", "'Sedang'"},
      {"lookup(spip_level, d)", R"({"d":[1]})", "DERET_DI_TEMPAT_SKALAR"},
      {"score(opini_bpk, 'WDP')", "{}", "WDP 3"},
      {"score(opini_bpk, opini)", R"({"opini":"WTP-DPP"})", "UNKNOWN_CATEGORY"},
      {"score(opini_bpk, 3)", "{}", "BUKAN_KATEGORI"},
      {"score(irbi_kelas, 'Sedang')", "{}", "TANPA_SKOR"},
      {"100 * score(opini_bpk, opini) / 4", R"({"opini":"WDP"})", "75"},
  };
  for (const auto& row : kRows)
    EXPECT_EQ(hasil(row.formula, row.inputs), row.result) << row.formula << " " << row.inputs;
}

TEST(Bahasa, SimpanganBakuSepuluhDesimal) {
  // sum of squared distances from the mean 5 is 32, over 7; the root of 32/7 is 2.13808993529939...
  const Program program = compile("stdev(d)").value();
  const Isian inputs(program, nlohmann::json::parse(R"({"d":[2,4,4,4,5,5,7,9]})"));
  EXPECT_EQ(evaluate(program, inputs.masukan()).angka.fixed(10), "2.1380899353");
  EXPECT_EQ(evaluate(program, inputs.masukan()).angka, r("2.1380899353"));
  EXPECT_EQ(hasil("100 * cv(d)", R"({"d":[90,110]})"), r("14.14213562").exact());  // sqrt(200)/100 = 0.1414213562 37...
}

/// 1+1+1...: `terms` additions.
std::string chain(int terms) {
  std::string text = "1";
  for (int i = 0; i < terms; ++i) text += "+1";
  return text;
}

TEST(Bahasa, YangTidakDapatDibaca) {
  const struct {
    std::string formula;
    const char* code;
    const char* place;
  } kRows[] = {
      {"", "RUMUS_KOSONG", ""},
      {"   ", "RUMUS_KOSONG", ""},
      {"1 +", "RUMUS_BENTUK", "kolom 4"},
      {"(1 + 2", "RUMUS_BENTUK", "kolom 7"},
      {"1 + 2)", "RUMUS_BENTUK", "kolom 6"},
      {"0,6 * a", "RUMUS_BENTUK", "kolom 2"},
      {"a b", "RUMUS_BENTUK", "kolom 3"},
      {"a < b < c", "RUMUS_BENTUK", "kolom 7"},
      {"1.2.3", "RUMUS_BENTUK", "kolom 1"},
      {"'abc", "RUMUS_BENTUK", "kolom 1"},
      {"a and", "RUMUS_BENTUK", "kolom 6"},
      {"and", "RUMUS_BENTUK", "kolom 1"},
      {std::string(41, '9'), "RUMUS_BENTUK", "kolom 1"},
      {"a × b", "RUMUS_KARAKTER", "kolom 3"},
      {"a % b", "RUMUS_KARAKTER", "kolom 3"},
      {"if(a = 1, 2, 3)", "RUMUS_KARAKTER", "kolom 6"},
      {"akar(2)", "RUMUS_FUNGSI_TAK_DIKENAL", "kolom 1"},
      {"round()", "RUMUS_JUMLAH_ARGUMEN", "kolom 1"},
      {"if(a > 1, 2)", "RUMUS_JUMLAH_ARGUMEN", "kolom 1"},
      {"lookup(a)", "RUMUS_JUMLAH_ARGUMEN", "kolom 1"},
      {"lookup(tabel_x, 1)", "RUMUS_TABEL_TAK_DIKENAL", "kolom 8"},
      {"a > 1", "RUMUS_JENIS", "kolom 1"},
      {"(a > 1) + 1", "RUMUS_JENIS", "kolom 1"},
      {"if(a + 1, 2, 3)", "RUMUS_JENIS", "kolom 4"},
      {"2 * 'WTP'", "RUMUS_JENIS", "kolom 5"},
      {"if(a > 1, b > 1, 3)", "RUMUS_JENIS", "kolom 1"},
      {std::string(65, '(') + "1" + std::string(65, ')'), "RUMUS_TERLALU_DALAM", "kolom 65"},
      {chain(300), "RUMUS_TERLALU_DALAM", "kolom 1"},
      {std::string(4001, '1'), "RUMUS_TERLALU_PANJANG", ""},
  };
  for (const auto& row : kRows) {
    const auto program = compile(row.formula);
    ASSERT_FALSE(program) << row.formula;
    EXPECT_EQ(program.error().code, row.code) << row.formula;
    EXPECT_EQ(program.error().place, row.place) << row.formula;
    EXPECT_FALSE(program.error().advice.empty()) << row.formula;
  }
  EXPECT_TRUE(compile(chain(299)));
  EXPECT_TRUE(compile(std::string(64, '(') + "1" + std::string(64, ')')));
}

TEST(Bahasa, TabelBertandaHubung) {
  DaftarSkala scales;
  scales["opini-bpk"] = skala().at("opini_bpk");
  EXPECT_TRUE(compile("score(opini_bpk, 'WTP')", scales));
  EXPECT_TRUE(compile("score('opini-bpk', 'WTP')", scales));
}

TEST(Bahasa, KeadaanMasukanDiteruskan) {
  const Program program = compile("100 * a / b").value();
  const Nilai number = Nilai::dari(Rational(1));
  const Nilai none = Nilai::tanpa(Keadaan::tidak_berlaku),
              broken = Nilai::tanpa(Keadaan::tak_terdefinisi, "DIV_BY_ZERO");
  EXPECT_EQ(evaluate(program, std::vector<Masukan>{number, none}),
            Nilai::tanpa(Keadaan::tidak_berlaku, "TIDAK_BERLAKU"));
  EXPECT_EQ(evaluate(program, std::vector<Masukan>{broken, none}), broken);
}

TEST(Bahasa, KolomTabel) {
  const std::vector<Nilai> area{Nilai::dari(r("1")), Nilai::dari(r("3")), Nilai::dari(r("4"))};
  const std::vector<Nilai> people{Nilai::dari(r("10")), Nilai{}, Nilai::dari(r("0"))};
  const auto column = [&](const char* formula) {
    const Program program = compile(formula).value();
    std::vector<Masukan> inputs;
    for (const Variabel& variable : program.variabel())
      inputs.push_back(Masukan::deret(variable.nama == "luas" ? area : people));
    std::string told;
    for (const Nilai& value : evaluate_kolom(program, inputs, 3))
      told += (value.ada() ? value.angka.exact() : value.kode) + " ";
    return told;
  };
  EXPECT_EQ(column("100 * luas / sum(luas)"), "25/2 75/2 50 ");
  EXPECT_EQ(column("luas / jiwa"), "1/10 MISSING_VALUE DIV_BY_ZERO ");  // each row by itself
  EXPECT_EQ(column("luas / sum(jiwa)"), "MISSING_VALUE MISSING_VALUE MISSING_VALUE ");
  EXPECT_EQ(column("sum(luas)"), "8 8 8 ");
  const Program program = compile("luas + 1").value();
  EXPECT_EQ(evaluate_kolom(program, std::vector<Masukan>{Masukan::deret(area)}, 2).front().kode,
            "SERIES_LENGTH_MISMATCH");
}

TEST(Bahasa, AngkaRaksasaBerhenti) {
  // 61 factors of some 131 bits each are 7991 bits, beyond the 4096 that a result may have
  std::string formula = "a";
  for (int i = 0; i < 60; ++i) formula = "(" + formula + " * a)";
  EXPECT_EQ(hasil(formula, R"({"a":"1234567890123456789012345678901234567890/7"})"), "TERLALU_BESAR");
}

TEST(Bahasa, FungsiPunyaContohYangBenar) {
  std::set<std::string_view> names;
  for (const Fungsi& function : daftar_fungsi()) {
    EXPECT_TRUE(names.insert(function.nama).second);
    EXPECT_FALSE(function.bentuk.empty() || function.guna.empty());
    if (function.contoh.empty()) continue;
    const Program program = compile(function.contoh, skala()).value();
    EXPECT_EQ(evaluate(program, {}).angka.exact(), function.hasil) << function.contoh;
  }
}

TEST(Jejak, DapatDibaca) {
  const Program program = compile("100 * (umkm - umkm_t1) / umkm_t1").value();
  const Nilai now = Nilai::dari(Rational(18250), 0), before = Nilai::dari(Rational(17640), 0);
  const std::vector<KeteranganMasukan> known{{"UMKM tahun n", "unit", "laporan dinas"},
                                             {"UMKM tahun n-1", "unit", "nilai tahun lalu"}};
  const std::vector<Masukan> inputs{now, before};
  const std::string told = teks(trace(program, {inputs, known, "Perbup 45/2019", 2}));
  EXPECT_EQ(told,
            "Rumus: 100 * (umkm - umkm_t1) / umkm_t1\n"
            "Rujukan: Perbup 45/2019\n"
            "Masukan:\n"
            "  umkm = 18.250 unit (UMKM tahun n), dari laporan dinas\n"
            "  umkm_t1 = 17.640 unit (UMKM tahun n-1), dari nilai tahun lalu\n"
            "Langkah:\n"
            "  1. (umkm - umkm_t1) = 18.250 - 17.640 = 610\n"
            "  2. 100 * (umkm - umkm_t1) = 100 * 610 = 61.000\n"
            "  3. 100 * (umkm - umkm_t1) / umkm_t1 = 61.000 / 17.640 = 1525/441 ≈ 3,4580\n"
            "Hasil eksak: 1525/441\n"
            "Hasil: 3,46\n"
            "Dihitung sebagai pecahan eksak; baru dibulatkan saat ditampilkan, setengah ke atas (menjauhi nol), 2 "
            "desimal.\n");
}

TEST(Jejak, MenyebutBarisTabel) {
  const Program program = compile("lookup(spip_level, skor)", skala()).value();
  const Nilai score = Nilai::dari(r("2.99"), 2);
  const Jejak told = trace(program, {std::vector<Masukan>{score}, {}, "", 0});
  ASSERT_EQ(told.langkah.size(), 1U);
  EXPECT_EQ(told.langkah.front().isian, "lookup(spip_level, 2,99)");
  EXPECT_EQ(told.langkah.front().hasil, "2 (Berkembang); 2,99, masuk 2 - < 3: Berkembang (Perka BPKP 4/2016)");
  EXPECT_EQ(told.dibulatkan, "2");
  EXPECT_EQ(told.hasil.label, "Berkembang");
}

TEST(Jejak, MenyebutSemuaYangKurang) {
  const Program program = compile("if(a > 1, b + c_t1 + sum(d), e)").value();
  const Nilai two = Nilai::dari(Rational(2));
  const std::vector<Nilai> items{two, Nilai{}, two, Nilai{}};
  const std::vector<Masukan> inputs{two, {}, {}, Masukan::deret(items), {}};
  const Jejak told = trace(program, {inputs, {}, "", 2});
  EXPECT_EQ(told.kurang, (std::vector<std::string>{"b", "c_t1", "d[1]", "d[3]"}));  // e is not needed
  EXPECT_EQ(told.hasil.kode, "MISSING_VALUE");
  EXPECT_EQ(told.penjelasan, "Ada masukan yang belum diisi. Yang belum ada: b, c_t1, d[1], d[3].");
}

}  // namespace bahasa_test
}  // namespace sakip::formula::uji
