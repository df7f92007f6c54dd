// The bundle's promises: what is written is read back equal, the demo agencies are read, each wrong thing is told at
// its path with a stable code, and no input however hostile does more than that.
#include "exchange/bundle.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace sakip::exchange {
namespace bundle_test {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// A small but complete bundle; `more` is appended as further keys.
std::string bundle(const std::string& more = "") {
  return R"({"format": "opensakip/berkas/1",
    "pemda": {"id": "p", "nama": "Tanah Laut"},
    "instansi": {"id": "i", "nama": "Kecamatan Bati-Bati"},
    "periode": {"nama": "RPD 2024-2026", "awal": 2024, "akhir": 2026},
    "tahun": 2024,
    "jabatan": [{"id": "camat", "nama": "Camat"}, {"id": "sekcam", "nama": "Sekretaris", "atasan": "camat"}],
    "simpul": [{"id": "s1", "tingkat": "sasaran", "nama": "Sasaran"},
               {"id": "p1", "tingkat": "program", "nama": "Program", "induk": "s1"}],
    "indikator": [{"id": "ikm", "simpul": "s1", "nama": "IKM", "elemen": [{"nama": "a"}, {"nama": "d", "deret": true}]}])" +
         more + "}";
}

/// "code path" of each problem.
std::vector<std::string> problems_of(const std::string& json) {
  const auto result = baca_kumpulan(json);
  std::vector<std::string> found;
  if (!result)
    for (const Error& error : result.error()) found.push_back(error.code + " " + error.place);
  return found;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), with);
}

TEST(Bundle, DemoAgenciesAreReadAndWrittenBackEqual) {
  int seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SAKIP_SOURCE_DIR "/data/contoh")) {
    if (entry.path().extension() != ".json") continue;
    const auto berkas = baca_kumpulan(read_file(entry.path()));
    ASSERT_TRUE(berkas) << entry.path() << " " << to_line(berkas.error().front());
    for (const Berkas& one : *berkas) {
      const std::string written = tulis_bundel(one);
      const auto again = baca_bundel(written);
      ASSERT_TRUE(again) << entry.path() << " " << to_line(again.error().front());
      EXPECT_EQ(one, *again) << entry.path();
      EXPECT_EQ(written, tulis_bundel(*again));
    }
    ++seen;
  }
  EXPECT_GE(seen, 1);
}

TEST(Bundle, ValuesKeepWhatWasTyped) {
  struct Row {
    const char* json;
    Nilai expected;
    const char* written;
  };
  Nilai labelled = Nilai::dari(Rational(50), 0);
  labelled.label = "CC";
  const Row rows[] = {
      {"\"90.20\"", Nilai::dari(Rational::decimal(9020, 2), 2), "\"90.20\""},
      {"90.20", Nilai::dari(Rational::decimal(9020, 2), 2), "\"90.20\""},
      {"\"0.07\"", Nilai::dari(Rational::of(7, 100), 2), "\"0.07\""},
      {"\"9/14\"", Nilai::dari(Rational::of(9, 14)), "\"9/14\""},
      {"\"-3/1\"", Nilai::dari(Rational(-3)), "\"-3/1\""},
      {"100", Nilai::dari(Rational(100), 0), "\"100\""},
      {"0", Nilai::dari(Rational(0), 0), "\"0\""},
      {R"({"angka": "50", "label": "CC"})", labelled, R"({"angka": "50", "label": "CC"})"},
      {R"({"kategori": "WTP"})", Nilai::kategori("WTP"), R"({"kategori": "WTP"})"},
      {R"({"keadaan": "tidak_berlaku", "kode": "TANPA_PEMILU"})", Nilai::tanpa(Keadaan::tidak_berlaku, "TANPA_PEMILU"),
       R"({"keadaan": "tidak_berlaku", "kode": "TANPA_PEMILU"})"},
  };
  for (const Row& row : rows) {
    const auto berkas = baca_bundel(
        bundle(std::string(R"(, "target": [{"indikator": "ikm", "tahun": 2024, "nilai": )") + row.json + "}]"));
    ASSERT_TRUE(berkas) << row.json << " " << to_line(berkas.error().front());
    EXPECT_EQ(berkas->target.at(0).nilai, row.expected) << row.json;
    EXPECT_NE(tulis_bundel(*berkas).find(std::string("\"nilai\": ") + row.written + "}"), std::string::npos)
        << row.json;
  }
}

TEST(Bundle, MissingIsNotZero) {
  const auto berkas = baca_bundel(bundle(R"(, "realisasi": [{"indikator": "ikm", "tahun": 2024, "nilai": null},
      {"indikator": "ikm", "tahun": 2023}, {"indikator": "ikm", "tahun": 2025, "nilai": 0}])"));
  ASSERT_TRUE(berkas);
  EXPECT_EQ(berkas->realisasi[0].nilai.keadaan, Keadaan::belum_ada);
  EXPECT_EQ(berkas->realisasi[1].nilai.keadaan, Keadaan::belum_ada);
  EXPECT_EQ(berkas->realisasi[2].nilai.keadaan, Keadaan::ok);
}

TEST(Bundle, RupiahInBothForms) {
  const auto berkas = baca_bundel(bundle(R"(, "pagu": [{"simpul": "p1", "tahun": 2024, "jumlah": 4996638717},
      {"simpul": "p1", "tahun": 2025, "jumlah": "4996638717.50"}])"));
  ASSERT_TRUE(berkas);
  EXPECT_EQ(berkas->pagu[0].jumlah, Rupiah::rupiah(4996638717));
  EXPECT_EQ(berkas->pagu[1].jumlah, Rupiah::sen(499663871750));
  EXPECT_NE(tulis_bundel(*berkas).find(R"("jumlah": "4996638717.50")"), std::string::npos);
}

TEST(Bundle, CollectionOfOnePemda) {
  auto one = baca_bundel(bundle());
  ASSERT_TRUE(one);
  Berkas other = *one;
  other.instansi.id = InstansiId("j");
  const auto both = baca_kumpulan(tulis_kumpulan({*one, other}));
  ASSERT_TRUE(both);
  EXPECT_EQ(*both, (std::vector<Berkas>{*one, other}));
  EXPECT_EQ(problems_of(tulis_kumpulan({*one, *one})),
            std::vector<std::string>{"BUNDEL_KUMPULAN berkas[1].instansi.id"});
  other.pemda.nama = "Lain";
  EXPECT_EQ(problems_of(tulis_kumpulan({*one, other})), std::vector<std::string>{"BUNDEL_KUMPULAN berkas[1].pemda"});
}

struct Wrong {
  const char* what;
  std::string json;
  std::vector<std::string> expected;
};

std::vector<Wrong> wrong_bundles() {
  const auto with = [](const std::string& key, const std::string& items) {
    return bundle(", \"" + key + "\": [" + items + "]");
  };
  return {
      {"two misspelt keys",
       bundle(R"(, "targt": [], "survey": [])"),
       {"BUNDEL_KUNCI_TAK_DIKENAL targt", "BUNDEL_KUNCI_TAK_DIKENAL survey"}},
      {"misspelt enum",
       replaced(bundle(), R"("tingkat": "sasaran")", R"("tingkat": "sasarn")"),
       {"BUNDEL_PILIHAN simpul[0].tingkat"}},
      {"missing name", replaced(bundle(), R"("nama": "Camat")", R"("tugas": "x")"), {"BUNDEL_WAJIB jabatan[0].nama"}},
      {"empty id", replaced(bundle(), R"("id": "camat")", R"("id": "")"), {"BUNDEL_WAJIB jabatan[0].id"}},
      {"empty id in a list",
       with("perjanjian", R"({"jabatan": "camat", "tahun": 2024, "anggaran": [""]})"),
       {"BUNDEL_WAJIB perjanjian[0].anggaran[0]"}},
      {"year", replaced(bundle(), R"("tahun": 2024)", R"("tahun": 20244)"), {"BUNDEL_RENTANG tahun"}},
      {"year as text", replaced(bundle(), R"("tahun": 2024)", R"("tahun": "2024")"), {"BUNDEL_JENIS tahun"}},
      {"huge whole number",
       replaced(bundle(), R"("tahun": 2024)", R"("tahun": 99999999999999999999999999)"),
       {"BUNDEL_RENTANG tahun"}},
      {"year outside period", replaced(bundle(), R"("tahun": 2024)", R"("tahun": 2030)"), {"BUNDEL_PERIODE tahun"}},
      {"period backwards",
       replaced(bundle(), R"("akhir": 2026)", R"("akhir": 2020)"),
       {"BUNDEL_PERIODE periode.akhir"}},
      {"Indonesian decimal comma",
       with("target", R"({"indikator": "ikm", "tahun": 2024, "nilai": "12,5"})"),
       {"BUNDEL_ANGKA target[0].nilai"}},
      {"exponent",
       with("target", R"({"indikator": "ikm", "tahun": 2024, "nilai": 1e5})"),
       {"BUNDEL_ANGKA target[0].nilai"}},
      {"ok without number",
       with("target", R"({"indikator": "ikm", "tahun": 2024, "nilai": {"keadaan": "ok"}})"),
       {"BUNDEL_PILIHAN target[0].nilai.keadaan"}},
      {"sen fraction",
       with("pagu", R"({"simpul": "p1", "tahun": 2024, "jumlah": "1.005"})"),
       {"BUNDEL_RUPIAH pagu[0].jumlah"}},
      {"too much money",
       with("pagu", R"({"simpul": "p1", "tahun": 2024, "jumlah": 1000000000000001})"),
       {"BUNDEL_RUPIAH pagu[0].jumlah"}},
      {"negative weight",
       replaced(bundle(), R"("id": "ikm", )", R"("id": "ikm", "bobot": "-1", )"),
       {"BUNDEL_RENTANG indikator[0].bobot"}},
      {"negative pagu",
       with("pagu", R"({"simpul": "p1", "tahun": 2024, "jumlah": -1})"),
       {"BUNDEL_RENTANG pagu[0].jumlah"}},
      {"date",
       with("perjanjian", R"({"jabatan": "camat", "tahun": 2024, "tanggal": "2024-02-30"})"),
       {"BUNDEL_TANGGAL perjanjian[0].tanggal"}},
      {"control character", replaced(bundle(), "Camat", "Ca\\u0007mat"), {"BUNDEL_KARAKTER jabatan[0].nama"}},
      {"long text",
       replaced(bundle(), "\"Camat\"", "\"Camat\", \"tugas\": \"" + std::string(20'001, 'x') + "\""),
       {"BUNDEL_TEKS_PANJANG jabatan[0].tugas"}},
      {"id twice", replaced(bundle(), R"("id": "p1")", R"("id": "s1")"), {"BUNDEL_ID_GANDA simpul[1].id"}},
      {"unknown reference",
       with("realisasi", R"({"indikator": "imk", "tahun": 2024})"),
       {"BUNDEL_RUJUKAN realisasi[0].indikator"}},
      {"fact twice",
       with("target", R"({"indikator": "ikm", "tahun": 2024}, {"indikator": "ikm", "tahun": 2024, "nilai": 1})"),
       {"BUNDEL_GANDA target[1]"}},
      {"post above itself",
       replaced(bundle(), R"("nama": "Camat")", R"("nama": "Camat", "atasan": "sekcam")"),
       {"BUNDEL_LINGKARAN jabatan[0].atasan"}},
      {"own parent",
       replaced(bundle(), R"("induk": "s1")", R"("induk": "p1")"),
       {"BUNDEL_LINGKARAN simpul[1].induk", "BUNDEL_TINGKAT simpul[1].induk"}},
      {"sasaran under program",
       replaced(bundle(), R"("tingkat": "program")", R"("tingkat": "misi")"),
       {"BUNDEL_TINGKAT simpul[1].induk"}},
      {"undeclared element",
       with("nilai_elemen", R"({"indikator": "ikm", "elemen": "b", "tahun": 2024, "nilai": 1})"),
       {"BUNDEL_ELEMEN nilai_elemen[0].elemen"}},
      {"unreadable formula",
       replaced(bundle(), R"("nama": "IKM")", R"("nama": "IKM", "rumus": [{"teks": "100 * (a"}])"),
       {"BUNDEL_RUMUS indikator[0].rumus[0].teks"}},
      {"formulas overlap",
       replaced(bundle(), R"("nama": "IKM")",
                R"("nama": "IKM", "rumus": [{"teks": "a", "sampai": 2024}, {"dari": 2024, "teks": "a"}])"),
       {"BUNDEL_PERIODE indikator[0].rumus[1]"}},
      {"two values of a scalar",
       with("nilai_elemen", R"({"indikator": "ikm", "elemen": "a", "tahun": 2024, "nilai": [1, 2]})"),
       {"BUNDEL_ELEMEN nilai_elemen[0].nilai"}},
      {"survey row too short",
       with("survei",
            R"({"id": "s", "tahun": 2024, "unsur": [{"nama": "U1"}, {"nama": "U2"}], "jawaban": [[4, 3], [4]]})"),
       {"BUNDEL_SURVEI survei[0].jawaban[1]"}},
      {"answer 5",
       with("survei", R"({"id": "s", "tahun": 2024, "unsur": [{"nama": "U1"}], "jawaban": [[5]]})"),
       {"BUNDEL_RENTANG survei[0].jawaban[0][0]"}},
      {"profile row too short",
       with("profil", R"({"id": "t", "judul": "T", "kolom": [{"id": "a", "judul": "A"}], "baris": [[]]})"),
       {"BUNDEL_BARIS profil[0].baris[0]"}},
      {"evidence hash",
       with("bukti", R"({"indikator": "ikm", "tahun": 2024, "uraian": "x", "sha256": "ab"})"),
       {"BUNDEL_SHA256 bukti[0].sha256"}},
      {"not a bundle", R"({"format": "lain"})", {"BUNDEL_FORMAT format"}},
      {"a list", "[]", {"BUNDEL_FORMAT format"}},
      {"nothing", "", {"BUNDEL_JSON baris 1, kolom 1"}},
      {"duplicate key", R"({"format": "opensakip/berkas/1", "format": "x"})", {"BUNDEL_KUNCI_GANDA bundel"}},
      {"1e400", R"({"format": 1e400})", {"BUNDEL_JSON baris 1, kolom 16"}},
      {"invalid UTF-8", "{\"format\": \"\xff\"}", {"BUNDEL_JSON baris 1, kolom 13"}},
      {"deep", std::string(100'000, '['), {"BUNDEL_TERLALU_DALAM bundel"}},
      {"many values",
       "[" + std::string(10'000'000, ' ') +
           [] {
             std::string s;
             for (int i = 0; i < 4'000'000; ++i) s += "1,";
             return s;
           }() +
           "1]",
       {"BUNDEL_TERLALU_BANYAK bundel"}},
      {"too big", std::string((64u << 20) + 1, ' '), {"BUNDEL_TERLALU_BESAR bundel"}},
  };
}

TEST(Bundle, EveryWrongThingIsToldAtItsPlace) {
  for (const Wrong& wrong : wrong_bundles()) EXPECT_EQ(problems_of(wrong.json), wrong.expected) << wrong.what;
}

TEST(Bundle, ProblemsSayWhatWasMeant) {
  const auto key = baca_bundel(bundle(R"(, "targt": [])"));
  ASSERT_FALSE(key);
  EXPECT_NE(key.error()[0].advice.teks().find("\"target\""), std::string::npos) << key.error()[0].advice;
  const auto choice = baca_bundel(replaced(bundle(), R"("tingkat": "sasaran")", R"("tingkat": "sasarn")"));
  ASSERT_FALSE(choice);
  EXPECT_NE(choice.error()[0].advice.teks().find("visi, misi, tujuan, sasaran, program, kegiatan, sub_kegiatan"),
            std::string::npos);
}

TEST(Bundle, ManyProblemsAreCutShort) {
  std::string items;
  for (int i = 0; i < 1500; ++i)
    items += std::string(i ? "," : "") + R"({"indikator": "tidak-ada", "tahun": )" + std::to_string(1950 + i % 200) +
             ", \"triwulan\": \"" + (i % 2 ? "I" : "II") + "\", \"dokumen\": \"" + (i % 400 < 200 ? "pk" : "rpjmd") +
             "\"}";
  const auto result = baca_bundel(bundle(", \"target\": [" + items + "]"));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().size(), 1001u);
  EXPECT_EQ(result.error().back().code, "BUNDEL_MASALAH_BANYAK");
}

}  // namespace bundle_test
}  // namespace sakip::exchange
