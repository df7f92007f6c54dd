// English complete: every sentence of the program has its English, no page shows Indonesian beside data, and refusals
// are told in the reader's language with the same facts.
#include <map>
#include <regex>
#include <set>

#include "app/nomenklatur.hpp"
#include "web/alat.hpp"
#include "web/tampilan.hpp"

namespace sakip::web {
namespace bahasa_test {

namespace fs = std::filesystem;
const fs::path kAkar = SAKIP_SOURCE_DIR;

std::string baca(const fs::path& path) { return harus(app::baca_berkas(path.string())); }

// ---- the sentences of the source ------------------------------------------------------------------------------------

/// The texts of a piece of C++, neighbours joined as the compiler does.
std::vector<std::string> teks_dalam(const std::string& code) {
  static const std::regex kTeks(R"re("((?:[^"\\]|\\.)*)"(\s*))re");
  std::vector<std::string> out;
  std::ptrdiff_t end = -1;
  for (std::sregex_iterator i(code.begin(), code.end(), kTeks), none; i != none; ++i) {
    std::string text;
    const std::string raw = (*i)[1].str();
    for (std::size_t c = 0; c < raw.size(); ++c) text += raw[c] == '\\' && c + 1 < raw.size() ? raw[++c] : raw[c];
    if (i->position() == end)
      out.back() += text;
    else
      out.push_back(text);
    end = i->position() + i->length();
  }
  return out;
}

/// What stands in the parentheses that open before `at`.
std::string argumen(const std::string& code, std::size_t at) {
  int depth = 1;
  std::size_t i = at;
  for (bool quoted = false; i < code.size() && depth > 0; ++i) {
    if (code[i] == '\\') {
      ++i;
    } else if (code[i] == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      depth += std::string_view("({[").find(code[i]) != std::string_view::npos;
      depth -= std::string_view(")}]").find(code[i]) != std::string_view::npos;
    }
  }
  return code.substr(at, i - at);
}

/// Quotes and brackets that are letters of C++ are no texts and no brackets.
std::string tanpa_huruf(std::string code) {
  return std::regex_replace(code, std::regex("'(\"|[(){}\\[\\]]|\\\\.)'"), "' '");
}

/// Codes and keys are one word of capitals, or have no blank and no end of a sentence.
bool kalimat_program(const std::string& text) {
  const bool words = text.find(' ') != std::string::npos || text.ends_with('.');
  return words && std::regex_search(text, std::regex("[A-Za-z]{3}"));
}

/// Sentences of the rooms that a page can show. Left out: what only the start of the program and its commands say.
std::map<std::string, std::string> kalimat_sumber() {
  static const std::regex kPanggil(
      R"(\b(kalimat|Kalimat|fail|Error|galat|found|wrong|refuse|tidak_sah|error|wrong_kind|note|doubt|no_number|sure|doubtful|sambung|Alasan)\s*[({])");
  static const std::regex kLewat(
      R"(exchange/(bundle|buku_kerja_baca|buku_kerja_lembar|lke_impor|json|check_ref|problems)|core/(kalimat|skala|base64)|app/(aturan|arsip)\.|web/(openapi|tampilan|statis|pola_kalimat)\.|store/(cadangan|sqlite|migrasi))");
  std::map<std::string, std::string> out;
  for (const char* room : {"core", "formula", "review", "exchange", "store", "app", "web"})
    for (const auto& entry : fs::recursive_directory_iterator(kAkar / "src" / room)) {
      const std::string path = entry.path().string();
      if (!entry.is_regular_file() || std::regex_search(path, kLewat)) continue;
      std::string code = std::regex_replace(baca(entry.path()), std::regex("(^|\n)\\s*//[^\n]*"), "$1");
      code = tanpa_huruf(std::move(code));
      for (std::sregex_iterator i(code.begin(), code.end(), kPanggil), none; i != none; ++i)
        for (const std::string& text : teks_dalam(argumen(code, static_cast<std::size_t>(i->position() + i->length()))))
          if (kalimat_program(text)) out.emplace(text, path);
    }
  return out;
}

/// The file's texts, as TOML's basic strings write them: "pattern" = "English".
std::map<std::string, std::string> kamus_inggris() {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::directory_iterator(kAkar / "data/web/kalimat/en")) {
    std::istringstream lines(baca(entry.path()));
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with('"')) continue;
      const auto texts = teks_dalam(std::regex_replace(line, std::regex("\" = \""), "\"=\""));
      EXPECT_EQ(texts.size(), 2U) << line;
      if (texts.size() != 2) continue;
      EXPECT_TRUE(out.emplace(texts[0], texts[1]).second) << line;
    }
  }
  return out;
}

std::size_t banyak(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

TEST(Bahasa, EverySentenceOfTheSourceHasItsEnglish) {
  const auto english = kamus_inggris();
  const auto source = kalimat_sumber();
  EXPECT_GT(source.size(), 400U);
  for (const auto& [text, path] : source)
    EXPECT_TRUE(english.contains(text)) << path << ": \"" << text << "\" belum ada di data/web/kalimat/en";
}

TEST(Bahasa, EveryTranslationBelongsToASentenceAndKeepsItsFacts) {
  std::set<std::string> texts;
  for (const auto& entry : fs::recursive_directory_iterator(kAkar / "src"))
    if (entry.is_regular_file())
      for (std::string& text : teks_dalam(tanpa_huruf(baca(entry.path())))) texts.insert(std::move(text));
  for (const auto& [pattern, told] : kamus_inggris()) {
    EXPECT_TRUE(texts.contains(pattern)) << "tidak dipakai: " << pattern;
    const std::size_t parts = banyak(pattern, "{}");
    std::size_t named = 0;
    for (std::size_t i = 1; i <= parts; ++i) named += banyak(told, "{" + std::to_string(i) + "}") > 0;
    EXPECT_TRUE(banyak(told, "{}") == parts || named == parts) << pattern << " -> " << told;
  }
}

// ---- the pages ------------------------------------------------------------------------------------------------------

/// What a reader gets of a page: text nodes and labels, without what says that it is Indonesian (lang="id") and without
/// options' and scripts' values.
std::vector<std::string> yang_terbaca(std::string html) {
  html = std::regex_replace(html, std::regex("<(script|style)[^>]*>[^<]*</(script|style)>"), "");
  html = std::regex_replace(html, std::regex("<[a-z]+[^>]* lang=\"id\"[^>]*>[^<]*<"), "<");
  std::vector<std::string> out;
  const std::regex kPotong(R"re((?:aria-label|placeholder|title|alt|data-k|data-pesan-[a-z]+)="([^"]*)"|>([^<]+)<)re");
  for (std::sregex_iterator i(html.begin(), html.end(), kPotong), none; i != none; ++i) {
    std::string text = (*i)[1].matched ? (*i)[1].str() : (*i)[2].str();
    const auto first = text.find_first_not_of(" \n");
    if (first == std::string::npos) continue;
    out.push_back(text.substr(first, text.find_last_not_of(" \n") - first + 1));
  }
  return out;
}

/// Texts of the Indonesian pages that English tells differently; nouns that stay are the same in both, or names of
/// things of the plan, which pages show as data.
std::map<std::string, std::string> teks_indonesia() {
  static const std::set<std::string> kIstilah = {"Program",
                                                 "Kegiatan",
                                                 "Sub kegiatan",
                                                 "Indikator",
                                                 "Realisasi",
                                                 "Pagu",
                                                 "Sasaran",
                                                 "Tujuan",
                                                 "Dokumen",
                                                 "Survei",
                                                 "Anggaran",
                                                 "Rencana",
                                                 "Kinerja",
                                                 "Perubahan",
                                                 "Kecamatan",
                                                 "perubahan",
                                                 "murni",
                                                 "terbuka",
                                                 "Instansi",
                                                 "Target",
                                                 "Nilai",
                                                 "Pendidikan",
                                                 "English",
                                                 "Tidak",
                                                 "Perjanjian Kinerja",
                                                 "Perjanjian Kinerja Perubahan",
                                                 "rancangan",
                                                 "proses",
                                                 "Laporan Kinerja",
                                                 "Bahasa Indonesia"};
  static const std::regex kBaris(R"re(^([a-z_0-9]+) = "((?:[^"\\]|\\.)*)")re");
  const auto read = [&](const char* language) {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::directory_iterator(kAkar / "data/web/bahasa" / language)) {
      std::istringstream lines(baca(entry.path()));
      std::string table;
      for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (line.starts_with('[')) table = line;
        if (std::regex_search(line, found, kBaris)) out[table + found[1].str()] = found[2].str();
      }
    }
    return out;
  };
  const auto own = read("id"), other = read("en");
  std::map<std::string, std::string> out;
  for (const auto& [key, text] : own)
    if (other.at(key) != text && !kIstilah.contains(text) && text.size() > 3) out.emplace(text, key);
  return out;
}

std::string isi_jalur(std::string_view pattern, Triwulan quarter) {
  static const std::map<std::string, std::string, std::less<>> kBagian = {
      {":instansi", kInstansi}, {":tahun", "2024"},        {":pemda", kPemda.value}, {":indikator", "ind-ikm"},
      {":komponen", "1"},       {":survei", "skm-2024-1"}, {":jabatan", "camat"},    {":dokumen", "lkj"},
      {":akun", "operator"},    {":versi", "1"},           {":berkas", "lkj.html"}};
  std::string out;
  while (!pattern.empty()) {
    pattern.remove_prefix(1);
    const auto end = std::min(pattern.find('/'), pattern.size());
    const std::string part(pattern.substr(0, end));
    pattern.remove_prefix(end);
    const auto known = kBagian.find(part);
    out += "/" + (known != kBagian.end() ? known->second : part == ":triwulan" ? std::to_string(nomor(quarter)) : part);
  }
  return out.empty() ? "/" : out;
}

/// A short refusal's sentence that is a whole text of the page; longer ones may stand within a text.
bool memuat_kalimat(const std::string& text, const std::string& sentence) {
  return sentence.size() < 20 ? text == sentence : text.find(sentence) != std::string::npos;
}

TEST(Bahasa, EnglishPagesShowNoIndonesianBesideData) {
  Dunia world;
  const auto indonesian = teks_indonesia();
  const auto sentences = kamus_inggris();
  int pages = 0;
  for (const char* account :
       {"operator", "pejabat", "kepala", "bappeda", "organisasi", "inspektorat", "pimpinan", "admin"}) {
    Peramban b(world, account);
    b.kirim("/bahasa", {{"bahasa", "en"}, {"ke", "/"}});
    for (const Rute& route : semua_rute()) {
      if (route.method != http::Method::get || route.pola.starts_with("/api/")) continue;
      const auto page = b.buka(isi_jalur(route.pola, Triwulan::II));
      if (page.status >= 500) ADD_FAILURE() << route.pola << " " << page.status;
      if (!page.type.starts_with("text/html") || page.body.find("<html lang=\"en\">") == std::string::npos) continue;
      ++pages;
      for (const std::string& text : yang_terbaca(page.body)) {
        const auto found = indonesian.find(text);
        EXPECT_TRUE(found == indonesian.end()) << account << " " << route.pola << ": " << text << " " << found->second;
        for (const auto& [pattern, told] : sentences)
          if (pattern != told && pattern.size() > 12 && pattern.find("{}") == std::string::npos) {
            EXPECT_FALSE(memuat_kalimat(text, pattern)) << account << " " << route.pola << ": " << text;
          }
      }
    }
  }
  EXPECT_GT(pages, 200);
}

// ---- refusals -------------------------------------------------------------------------------------------------------

struct Penolakan {
  const char* akun;
  std::string ke;
  http::Fields isian;
  int status;
  const char* inggris;  ///< what an English page says
};

TEST(Bahasa, RefusalsAreToldInTheReadersLanguageWithTheSameFacts) {
  const std::string start = "/i/" + kInstansi + "/2024/";
  const std::vector<Penolakan> all = {
      {"operator",
       "/sandi",
       {{"lama", kSandi}, {"baru", "pendek"}, {"ulang", "pendek"}},
       422,
       "shorter than 10 characters"},
      {"operator", start + "rencana/simpul", {{"aksi", "terbang"}, {"id", "x"}}, 404, "There is no such action."},
      {"operator",
       start + "rencana/simpul",
       {{"aksi", "hapus"}, {"id", "tak-ada"}},
       404,
       "This node is no longer there."},
      {"operator", start + "rencana/salin", {{"ke", "2050"}}, 422, "This year is outside"},
      {"operator", start + "survei", {{"nama", ""}}, 422, "A survey needs a name."},
      {"operator",
       start + "kinerja/2",
       {{"realisasi~ind-ikm~~2", "1.234"}, {"lama~realisasi~ind-ikm~~2", ""}},
       200,
       "can be read as 1.234 or 1,234"},
      {"admin", "/kelola", {{"id", "Nama Besar"}, {"nama", "Uji"}}, 422, "may only hold a-z, 0-9, points and hyphens"},
      {"admin",
       "/kelola/instansi",
       {{"id", kInstansi}, {"nama", "Uji"}, {"tahun", "2024"}},
       422,
       "That short code is taken by"},
      {"admin", "/kelola/kebijakan", {{"panjang", "3"}, {"hari", "0"}}, 422, "The password length must be 8 to 64"},
      {"bappeda", "/nomenklatur/daftar", {{"peraturan", "x"}}, 422, "No file was chosen."},
      {"organisasi", start + "kinerja/2/langkah", {{"langkah", "terbang"}}, 422, "There is no step"},
      {"bappeda", start + "kinerja/2/langkah", {{"langkah", "kunci"}}, 403, "This account may not take that step."},
  };
  Dunia world;
  for (const Penolakan& one : all) {
    Peramban b(world, one.akun);
    b.kirim("/bahasa", {{"bahasa", "en"}, {"ke", "/"}});
    const auto told = b.kirim(one.ke, one.isian);
    EXPECT_TRUE(memuat(told, one.inggris)) << one.ke << " " << told.status << " " << told.body.substr(0, 3000);
    b.kirim("/bahasa", {{"bahasa", "id"}, {"ke", "/"}});
    EXPECT_FALSE(memuat(b.kirim(one.ke, one.isian), one.inggris)) << one.ke;
  }
}

/// As JSON too: what the scripts of grids and uploads show.
TEST(Bahasa, ScriptsGetTheReadersLanguage) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string to = "/i/" + kInstansi + "/2024/sel",
                    cell = R"({"sel":"realisasi~ind-ikm~~2","teks":"dua puluh 7","kunci":"k1"})";
  EXPECT_TRUE(memuat(b.kirim_json(to, cell), "bukan angka"));
  b.kirim("/bahasa", {{"bahasa", "en"}, {"ke", "/"}});
  const auto told = b.kirim_json(to, cell);
  EXPECT_TRUE(memuat(told, "is no number")) << told.body;
  EXPECT_TRUE(memuat(told, "dua puluh 7")) << told.body;
}

TEST(Bahasa, DatesHaveEnglishMonths) {
  const Tampilan pages = harus(Tampilan::muat(std::string(SAKIP_SOURCE_DIR) + "/data/web"));
  EXPECT_EQ(pages.terjemah("id", panjang({2025, 5, 2})), "2 Mei 2025");
  EXPECT_EQ(pages.terjemah("en", panjang({2025, 5, 2})), "2 May 2025");
  EXPECT_EQ(pages.terjemah("en", Kalimat(std::string("Mei"))), "Mei");  // a name, not a word of ours
}

}  // namespace bahasa_test
}  // namespace sakip::web
