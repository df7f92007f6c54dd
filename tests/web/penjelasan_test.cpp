// The explanations of figures in an English session: every text that the program composes for any figure of the example
// agencies, on pages or in documents, is told in English, and only data stays as it is.
#include <nlohmann/json.hpp>

#include <regex>
#include <set>

#include "app/arsip.hpp"
#include "laporan/semua_dokumen.hpp"
#include "laporan/telusur.hpp"
#include "measure/alamat.hpp"
#include "web/alat.hpp"
#include "web/tampilan.hpp"

namespace sakip::web {
namespace penjelasan_test {

namespace fs = std::filesystem;
const fs::path kAkar = SAKIP_SOURCE_DIR;

const Tampilan& tampilan() {
  static const Tampilan pages = harus(Tampilan::muat((kAkar / "data/web").string()));
  return pages;
}

bool berhuruf(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// Texts that are nobody's to translate: those of the agency's data, labels and names of the rules, names of documents.
class Data {
 public:
  explicit Data(const Berkas& berkas) {
    kumpulkan(nlohmann::json::parse(exchange::tulis_bundel(berkas)));
    const measure::Regulasi& rules = laporan::aturan_uji().regulasi;
    for (const auto& [id, scale] : rules.skala) {
      tambah(scale.kepala);
      for (const BarisSkala& row : scale.skala->definisi().baris) kenal_.insert(row.label);
    }
    for (const auto& [id, method] : rules.skm) tambah(method.kepala);
    for (const auto& [id, sheet] : rules.lke) {
      tambah(sheet.kepala);
      for (const auto& item : sheet.butir) kenal_.insert(item.nama);
      for (const auto& choice : sheet.pilihan)
        for (const auto& answer : choice->jawaban) kenal_.insert(answer.kode);
    }
    for (int d = 0; d <= static_cast<int>(DokumenSumber::rkpd_awal); ++d)
      kenal_.insert(std::string(measure::nama(static_cast<DokumenSumber>(d))));
  }

  /// A name, several of them beside each other, or a formula made of names.
  bool ada(const std::string& text) const {
    if (!berhuruf(text) || kenal_.contains(text)) return true;
    for (const std::string_view between : {", ", ": ", " ("})
      for (auto at = text.find(between); at != std::string::npos; at = text.find(between, at + 1))
        if (kenal_.contains(text.substr(0, at)) && ada(text.substr(at + between.size()))) return true;
    return (text.ends_with(')') && kenal_.contains(text.substr(0, text.size() - 1))) || rumus(text);
  }

 private:
  void kumpulkan(const nlohmann::json& node) {
    if (node.is_string()) kenal_.insert(node.get<std::string>());
    if (node.is_structured())
      for (const auto& child : node) kumpulkan(child);
  }
  void tambah(const measure::KepalaAturan& head) { kenal_.insert({head.nama, head.rujukan}); }
  bool rumus(const std::string& text) const {
    static const std::regex kUnsur("[A-Za-z_][A-Za-z_0-9]*");
    if (text.find_first_of("/*+=") == std::string::npos) return false;
    for (std::sregex_iterator i(text.begin(), text.end(), kUnsur), none; i != none; ++i)
      if (!kenal_.contains(i->str())) return false;
    return true;
  }

  std::set<std::string> kenal_;
};

/// All texts of an explanation but its reference, which quotes the law.
void kumpulkan(const measure::Penjelasan& why, std::set<std::string>& out) {
  out.insert({why.judul, why.rumus, why.sumber});
  out.insert(why.catatan.begin(), why.catatan.end());
  out.insert(why.langkah.begin(), why.langkah.end());
  for (const measure::Masukan& input : why.masukan) out.insert({input.nama, input.sumber});
  for (const measure::Penjelasan& part : why.rincian) kumpulkan(part, out);
}

/// Every address that pages and documents offer, and those that their explanations lead on to.
std::set<std::string> semua_alamat(const app::Kinerja& kinerja) {
  const auto listed = measure::semua_fakta(kinerja.hitung());
  std::set<std::string> out(listed.begin(), listed.end());
  laporan::setiap_dokumen(kinerja, [&](const std::string&, const app::JenisDokumen& kind, const document::Document& d) {
    if (kind.lingkup == Lingkup::pemda) return;  // their addresses span agencies
    laporan::telusuri(d, [&](const laporan::Sebutan& one) { out.insert(one.run->fact); });
  });
  out.erase("");
  std::vector<std::string> open(out.begin(), out.end());
  while (!open.empty()) {
    const std::string fact = open.back();
    open.pop_back();
    const auto why = measure::jelaskan(kinerja.hitung(), fact);
    EXPECT_TRUE(why) << fact;  // what an explanation links to can be explained itself
    if (!why) continue;
    for (const measure::Masukan& input : why->masukan)
      if (!input.fakta.empty() && out.insert(input.fakta).second) open.push_back(input.fakta);
  }
  return out;
}

class Penjelasan : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Bundel, Penjelasan, testing::Values("bati-bati-2024", "pengadegan-2022", "batang-asam-2025"),
                         [](const auto& one) { return laporan::nama_uji(one.param); });

TEST_P(Penjelasan, EveryTextOfEveryFigureIsToldInEnglish) {
  const app::Kinerja kinerja(laporan::bundel(GetParam()), laporan::aturan_uji());
  const Data data(kinerja.berkas());
  std::set<std::string> texts;
  const auto addresses = semua_alamat(kinerja);
  EXPECT_GT(addresses.size(), 500U);
  for (const std::string& fact : addresses) {
    const auto why = measure::jelaskan(kinerja.hitung(), fact);
    ASSERT_TRUE(why) << fact;
    kumpulkan(*why, texts);
  }
  EXPECT_GT(texts.size(), 1000U);
  for (const std::string& text : texts) {
    const auto told = tampilan().kenali("en", "penjelasan", text);
    // The total of a profile's column is told by the column's id: "jumlah luas" may as well be a name.
    const bool column =
        text.starts_with("jumlah ") && text.find(' ', 7) == std::string::npos && data.ada(text.substr(7));
    EXPECT_TRUE(told || column || data.ada(text)) << "belum ada di data/web/pola/en/penjelasan.toml: " << text;
    if (!told) continue;
    for (const std::string& name : told->nama)
      EXPECT_TRUE(data.ada(name)) << "bukan data: \"" << name << "\" dalam \"" << text << "\" -> " << told->teks;
  }
}

// ---- the table and the source ---------------------------------------------------------------------------------------

std::string kecil(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

/// The left sides of the tables, in small letters.
std::vector<std::string> pola() {
  std::vector<std::string> out;
  for (const char* table : {"penjelasan", "asal"}) {
    std::istringstream lines(harus(app::baca_berkas((kAkar / "data/web/pola/en" / table).string() + ".toml")));
    for (std::string line; std::getline(lines, line);)
      if (line.starts_with('"'))
        out.push_back(kecil(std::regex_replace(line.substr(1, line.find("\" = \"") - 1), std::regex(R"(\\")"), "\"")));
  }
  return out;
}

/// The texts of the rooms that compose explanations: those of the law's files are not theirs.
std::vector<std::string> teks_sumber() {
  static const std::regex kTeks(R"re("((?:[^"\\\n]|\\.)*)")re"), kLewat("measure/(regulasi|naskah|lke|kode)");
  std::vector<std::string> out;
  std::vector<fs::path> files = {kAkar / "src/formula/jejak.cpp", kAkar / "src/app/asal.cpp"};
  for (const auto& entry : fs::directory_iterator(kAkar / "src/measure")) files.push_back(entry.path());
  for (const fs::path& file : files) {
    if (std::regex_search(file.string(), kLewat)) continue;
    std::istringstream lines(harus(app::baca_berkas(file.string())));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("#include")) continue;
      line = line.substr(0, line.find("//"));
      for (std::sregex_iterator i(line.begin(), line.end(), kTeks), none; i != none; ++i)
        out.push_back(std::regex_replace((*i)[1].str(), std::regex(R"(\\")"), "\""));
    }
  }
  return out;
}

/// Of the source's texts those of several words are in the table; so a new one is not forgotten.
TEST(TabelPenjelasan, KnowsTheTextsOfTheSource) {
  // Told in data/web/kalimat (states and reasons), of commands, or words that stand in names.
  static const std::set<std::string> kLain = {
      "Hasil: tidak ada angka, karena ",         "Hasil tepat: ", " (desimal seperti diketik)",
      " (dibulatkan sekali, setengah ke atas, ",  // measure::cetak
      "survei seluruh perangkat daerah",         "Di luar skala", "Belum ada capaian",          "DPA Perubahan"};
  std::string all;
  for (const std::string& pattern : pola()) all += pattern + "\n";
  std::size_t seen = 0;
  for (const std::string& text : teks_sumber()) {
    const std::string piece = std::regex_replace(kecil(text), std::regex("^[^a-z]+|[^a-z]+$"), "");
    if (piece.find(' ') == std::string::npos || text.starts_with("Peraturan Menteri")) continue;
    ++seen;
    const bool sentence = tampilan().terjemah("en", kata(text)) != text;
    EXPECT_TRUE(sentence || all.find(piece) != std::string::npos || kLain.contains(text)) << text;
  }
  EXPECT_GT(seen, 150U);
}

/// No entry is left over from a text that the program no longer composes: its words are in the source or in the rules.
TEST(TabelPenjelasan, HasNoEntryThatNobodyComposes) {
  std::string all;
  for (const std::string& text : teks_sumber()) all += kecil(text) + "\n";
  for (const char* more : {"src/core/skala.cpp", "src/core/waktu.cpp", "src/app/coba_rumus.cpp"})
    all += kecil(harus(app::baca_berkas((kAkar / more).string())));
  for (const auto& entry : fs::recursive_directory_iterator(kAkar / "data/regulasi"))
    if (entry.is_regular_file()) all += kecil(harus(app::baca_berkas(entry.path().string())));
  static const std::regex kKata("[a-z0-9.-]*[a-z]");
  for (const std::string& pattern : pola()) {
    const std::string words = std::regex_replace(pattern, std::regex(R"(\{(nama)?\})"), " ");
    for (std::sregex_iterator i(words.begin(), words.end(), kKata), none; i != none; ++i)
      EXPECT_NE(all.find(i->str()), std::string::npos) << i->str() << " dalam " << pattern;
  }
}

// ---- the pages ------------------------------------------------------------------------------------------------------

/// What stays Indonesian says so; what is English does not.
TEST(HalamanPenjelasan, SpeaksTheReadersLanguage) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string at = "/i/" + kInstansi + "/2024/angka?f=indikator/ind-rasio-desa-mandiri/2024/capaian";
  const auto own = b.buka(at);
  EXPECT_TRUE(memuat(own, "<h1 lang=\"id\">Capaian ")) << own.body;
  EXPECT_TRUE(memuat(own, "<code lang=\"id\">100 × realisasi / target</code>"));
  b.kirim("/bahasa", {{"bahasa", "en"}, {"ke", "/"}});
  const auto told = b.buka(at);
  EXPECT_TRUE(memuat(told, "<h1>Achievement of ")) << told.body;
  EXPECT_TRUE(memuat(told, "<code>100 × realisation / target</code>"));
  EXPECT_TRUE(memuat(told, "<th scope=\"row\">target</th>"));
  EXPECT_TRUE(memuat(told, "<span lang=\"id\">")) << "the reference stays and says so";
  EXPECT_FALSE(memuat(told, "Capaian "));
}

TEST(HalamanPenjelasan, TheTraceOfAFormulaSpeaksIt) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string to = "/i/" + kInstansi + "/2024/rencana/rumus";
  const auto trace = [&](const std::string& formula, const std::string& sample) {
    const nlohmann::json form = {{"ke", 0},
                                 {"rumus-0-teks", formula},
                                 {"elemen-0-nama", "desa"},
                                 {"elemen-0-uraian", "Desa mandiri"},
                                 {"elemen-0-satuan", "desa"},
                                 {"elemen-0-contoh", sample},
                                 {"desimal", "2"}};
    const auto answer = b.kirim_json(to, form.dump());
    EXPECT_EQ(answer.status, 200) << answer.body;
    return nlohmann::json::parse(answer.body)["jejak"].get<std::string>();
  };
  const std::string own = trace("desa / 4", "3");
  EXPECT_NE(own.find("Masukan:\n  desa = 3 desa (Desa mandiri), dari contoh\n"), std::string::npos) << own;
  b.kirim("/bahasa", {{"bahasa", "en"}, {"ke", "/"}});
  EXPECT_EQ(trace("desa / 4", "3"),
            "Formula: desa / 4\n"
            "Input:\n"
            "  desa = 3 desa (Desa mandiri), from the sample\n"
            "Steps:\n"
            "  1. desa / 4 = 3 / 4 = 0,75\n"
            "Exact result: 3/4\n"
            "Result: 0,75\n"
            "Computed as an exact fraction; rounded only when shown, half up (away from zero), 2 decimals.\n");
  const std::string missing = trace("desa / 4", "");
  EXPECT_NE(missing.find("  desa = missing (Desa mandiri), from the sample\n"), std::string::npos) << missing;
  EXPECT_NE(missing.find("Result: no value. An input is missing. Still missing: desa.\n"), std::string::npos)
      << missing;
  const std::string divided = trace("if(desa > 2, 1 / (desa - 3), 5)", "3");
  EXPECT_NE(divided.find(": the condition is met\n"), std::string::npos) << divided;
  EXPECT_NE(divided.find(": no value: The divisor is zero.\n"), std::string::npos) << divided;
}

TEST(HalamanPenjelasan, DocumentsAreGroupedInTheReadersLanguage) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string at = "/i/" + kInstansi + "/2024/dokumen";
  EXPECT_TRUE(memuat(b.buka(at), "<h2>Perencanaan Kinerja</h2>"));
  b.kirim("/bahasa", {{"bahasa", "en"}, {"ke", "/"}});
  const auto told = b.buka(at);
  for (const char* stage : {"planning", "agreements", "measurement", "reporting", "evaluation"})
    EXPECT_TRUE(memuat(told, std::string("<h2>Performance ") + stage + "</h2>")) << stage;
  EXPECT_TRUE(memuat(told, "?varian=murni\">original</a>"));
  EXPECT_TRUE(memuat(told, ">Perjanjian Kinerja</a>")) << "the name of a document stays";
  for (const app::JenisDokumen& kind : app::daftar_dokumen())
    for (const std::string_view variant : kind.varian)
      EXPECT_TRUE(tampilan().kenali("en", "dokumen", variant)) << variant;
  for (const compose::TahapArsip& stage : app::semua_tahap(laporan::aturan_uji()))
    EXPECT_TRUE(tampilan().kenali("en", "dokumen", stage.nama)) << stage.nama;
}

}  // namespace penjelasan_test
}  // namespace sakip::web
