// See tampilan.hpp.
#include "web/tampilan.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <filesystem>

#include "app/berkas_disk.hpp"

namespace sakip::web {
namespace {

constexpr int kDalamTerbanyak = 8;  ///< parts within parts

std::string luput(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

void kumpulkan(const toml::table& table, const std::string& prefix, Kamus& out) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix + std::string(key.str());
    if (const auto* inner = node.as_table())
      kumpulkan(*inner, name + ".", out);
    else if (const auto text = node.value<std::string>())
      out.emplace(name, *text);
  }
}

Status baca_kamus(const std::string& path, Kamus& out) {
  TRY(const std::string text, app::baca_berkas(path));
  try {
    kumpulkan(toml::parse(text), "", out);
    return Ok{};
  } catch (const toml::parse_error& error) {
    return fail("WEB_BAHASA", kalimat("{} baris {}", path, error.source().begin.line), std::string(error.description()),
                "Perbaiki berkas bahasa itu.");
  }
}

/// "id" -> the texts of data/web/bahasa/id/*.toml.
Result<std::map<std::string, Kamus>> baca_bahasa(const std::string& folder) {
  std::map<std::string, Kamus> languages;
  std::error_code error;
  for (const auto& language : std::filesystem::directory_iterator(folder, error)) {
    Kamus& texts = languages[language.path().filename().string()];
    for (const auto& entry : std::filesystem::directory_iterator(language.path(), error))
      if (entry.path().extension() == ".toml") TRY_STATUS(baca_kamus(entry.path().string(), texts));
  }
  return languages;
}

/// data/web/kalimat/<language>/*.toml: a flat table of sentences, each in one file only. No folder: no sentences.
Status baca_kalimat(const std::string& folder, Kamus& out) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".toml") continue;
    Kamus texts;
    TRY_STATUS(baca_kamus(entry.path().string(), texts));
    for (auto& [pattern, text] : texts)
      if (!out.emplace(pattern, std::move(text)).second)
        return fail("WEB_BAHASA", entry.path().string(), kalimat("Kalimat \"{}\" tertulis dua kali.", pattern),
                    "Hapus salah satunya.");
  }
  return Ok{};
}

/// data/web/pola/<language>/*.toml: each file a table of its own. No folder: no tables.
Result<std::map<std::string, PolaKalimat, std::less<>>> baca_pola(const std::string& folder) {
  std::map<std::string, PolaKalimat, std::less<>> out;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".toml") continue;
    Kamus texts;
    TRY_STATUS(baca_kamus(entry.path().string(), texts));
    TRY(PolaKalimat table, PolaKalimat::susun(texts, entry.path().string()));
    out.emplace(entry.path().stem().string(), std::move(table));
  }
  return out;
}

using Sumber = std::map<std::string, std::string, std::less<>>;

/// One page with its parts and texts put in.
class Perakit {
 public:
  Perakit(const Sumber& files, const Kamus& texts) : files_(files), texts_(texts) {}

  Result<std::string> rakit(const std::string& page, int depth = 0) const {
    const auto file = files_.find(page);
    if (file == files_.end() || depth > kDalamTerbanyak)
      return fail("WEB_HALAMAN", kalimat("halaman {}", page), "Bagian halaman ini tidak ada.",
                  "Periksa {{> ...}} di halaman.");
    std::string out;
    const std::string& text = file->second;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t open = text.find("{{", at);
      if (open == std::string::npos) break;
      const std::size_t close = text.find("}}", open);
      if (close == std::string::npos) break;
      out.append(text, at, open - at);
      const std::string tag = text.substr(open + 2, close - open - 2);
      at = close + 2;
      if (tag.starts_with("> ")) {
        TRY(const std::string part, rakit(tag.substr(2), depth + 1));
        out += part;
      } else if (tag.starts_with("t:")) {
        const auto found = texts_.find(tag.substr(2));
        if (found == texts_.end())
          return fail("WEB_HALAMAN", kalimat("halaman {}", page),
                      kalimat("Teks \"{}\" tidak ada di berkas bahasa.", tag.substr(2)),
                      "Tambahkan pada setiap berkas di data/web/bahasa.");
        out += luput(found->second);
      } else {
        out.append(text, open, close + 2 - open);
      }
    }
    return out.append(text, at, std::string::npos);
  }

 private:
  const Sumber& files_;
  const Kamus& texts_;
};

/// Indentation costs bytes and, in the engine, time; line breaks stay, for <pre> and scripts.
std::string rapat(const std::string& text) {
  std::string out;
  bool start = true;
  for (const char c : text) {
    if (start && (c == ' ' || c == '\t')) continue;
    if (c == '\n' && start) continue;
    start = c == '\n';
    out += c;
  }
  return out;
}

/// Tables that become cards on a phone (class "kartu-sempit"): their display changes, so each part says its role
/// itself, for the readers that would else take it for no table any more.
std::string berperan(const std::string& text) {
  static constexpr std::pair<std::string_view, std::string_view> kPeran[] = {{"<table", "table"},
                                                                             {"<thead", "rowgroup"},
                                                                             {"<tbody", "rowgroup"},
                                                                             {"<tr", "row"},
                                                                             {"<th scope=\"col\"", "columnheader"},
                                                                             {"<th scope=\"row", "rowheader"},
                                                                             {"<td", "cell"}};
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t from = text.find("<table", at);
    const std::size_t to = from == std::string::npos ? from : text.find("</table>", from);
    if (to == std::string::npos) break;
    out.append(text, at, from - at);
    const bool cards = text.substr(from, text.find('>', from) - from).find("kartu-sempit") != std::string::npos;
    for (at = from; at < to; ++at) {
      const std::string_view rest = std::string_view(text).substr(at);
      out += text[at];
      if (!cards || text[at] != '<') continue;
      for (const auto& [tag, role] : kPeran) {
        const std::size_t name = tag.find(' ') == std::string_view::npos ? tag.size() : 3;  // "<th"
        if (!rest.starts_with(tag)) continue;
        out.append(rest.substr(1, name - 1)).append(" role=\"").append(role).append("\"");
        at += name - 1;
        break;
      }
    }
  }
  return out.append(text, std::min(at, text.size()), std::string::npos);
}

Result<Sumber> baca_halaman(const std::string& folder) {
  Sumber files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".mustache") continue;
    TRY(std::string text, app::baca_berkas(entry.path().string()));
    files.emplace(entry.path().stem().string(), berperan(rapat(text)));
  }
  if (files.empty())
    return fail("WEB_HALAMAN", folder, "Folder halaman web kosong atau tidak ada.", "Pasang ulang folder data.");
  return files;
}

/// Every language has the keys of every other.
Status samakan(const std::map<std::string, Kamus>& languages) {
  for (const auto& [name, texts] : languages)
    for (const auto& [other_name, other] : languages)
      for (const auto& [key, value] : other)
        if (!texts.contains(key))
          return fail("WEB_BAHASA", kalimat("bahasa {}", name), kalimat("Teks \"{}\" ada di {} saja.", key, other_name),
                      "Tambahkan terjemahannya.");
  return Ok{};
}

}  // namespace

Result<Tampilan> Tampilan::muat(const std::string& folder) {
  TRY(const Sumber files, baca_halaman(folder + "/halaman"));
  TRY(auto languages, baca_bahasa(folder + "/bahasa"));
  TRY_STATUS(samakan(languages));
  Tampilan out;
  for (auto& [name, texts] : languages) {
    Bahasa& language = out.bahasa_[name];
    const Perakit maker(files, texts);
    for (const auto& [page, source] : files) {
      TRY(const std::string text, maker.rakit(page));
      auto parsed = std::make_unique<kainjow::mustache::mustache>(text);
      if (!parsed->is_valid())
        return fail("WEB_HALAMAN", kalimat("halaman {}", page), parsed->error_message(), "Perbaiki templatnya.");
      language.halaman.emplace(page, std::move(parsed));
    }
    language.kamus = std::move(texts);
    TRY_STATUS(baca_kalimat(folder + "/kalimat/" + name, language.kalimat));
    TRY(language.pola, baca_pola(folder + "/pola/" + name));
  }
  return out;
}

std::vector<std::string> Tampilan::bahasa() const {
  std::vector<std::string> names;
  for (const auto& [name, language] : bahasa_) names.push_back(name);
  return names;
}

bool Tampilan::ada_bahasa(std::string_view language) const { return bahasa_.contains(language); }

std::string Tampilan::terjemah(std::string_view language, const Kalimat& sentence) const {
  const auto found = bahasa_.find(language);
  SAKIP_ASSERT(found != bahasa_.end());
  const Kamus& known = found->second.kalimat;
  if (known.empty() || sentence.pola().empty()) return sentence.teks();
  const auto pattern = known.find(sentence.pola());
  std::vector<std::string> parts;
  for (const Kalimat& part : sentence.isi()) parts.push_back(terjemah(language, part));
  return isi_pola(pattern == known.end() ? sentence.pola() : pattern->second, parts);
}

std::optional<TeksDikenal> Tampilan::kenali(std::string_view language, std::string_view table,
                                            std::string_view text) const {
  const auto found = bahasa_.find(language);
  SAKIP_ASSERT(found != bahasa_.end());
  const auto patterns = found->second.pola.find(table);
  if (patterns == found->second.pola.end()) return std::nullopt;
  return patterns->second.terjemah(text, found->second.kalimat);
}

const std::string& Tampilan::teks(std::string_view language, std::string_view key) const {
  const auto found = bahasa_.find(language);
  SAKIP_ASSERT(found != bahasa_.end());
  const auto text = found->second.kamus.find(key);
  SAKIP_ASSERT(text != found->second.kamus.end());
  return text->second;
}

std::string Tampilan::cetak(std::string_view language, std::string_view page, const Data& data) const {
  const auto found = bahasa_.find(language);
  SAKIP_ASSERT(found != bahasa_.end());
  const auto file = found->second.halaman.find(page);
  SAKIP_ASSERT(file != found->second.halaman.end());
  return file->second->render(data);
}

}  // namespace sakip::web
