// See pola_kalimat.hpp.
#include "web/pola_kalimat.hpp"

#include <algorithm>

namespace sakip::web {
namespace {

constexpr int kDalamTerbanyak = 4;  ///< texts within texts
constexpr std::string_view kTempat = "{}", kTempatData = "{nama}";

/// Figures and signs say the same in every language.
bool tanpa_kata(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

std::optional<PolaKalimat::Potongan> PolaKalimat::potong(std::string_view text) {
  Potongan out{{""}, {}};
  while (!text.empty()) {
    const bool data = text.starts_with(kTempatData);
    if (data || text.starts_with(kTempat)) {
      text.remove_prefix(data ? kTempatData.size() : kTempat.size());
      if (!out.data.empty() && out.huruf.back().empty()) return std::nullopt;
      out.data.push_back(data);
      out.huruf.emplace_back();
    } else {
      if (text.front() == '{' || text.front() == '}') return std::nullopt;
      out.huruf.back() += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

std::optional<PolaKalimat::Pola> PolaKalimat::pasangkan(const std::string& pattern, const std::string& told) {
  const auto from = potong(pattern), to = potong(told);
  if (!from || !to || told.empty() || from->data.size() != to->data.size()) return std::nullopt;
  Pola out{*from, *to, {}, 0, 0};
  for (const std::string& piece : from->huruf) out.panjang += piece.size();
  if (out.panjang == 0) return std::nullopt;
  for (const bool data : to->data) {  // the first of its kind that is not taken yet
    std::size_t at = 0;
    while (at < from->data.size() &&
           (from->data[at] != data || std::count(out.urutan.begin(), out.urutan.end(), at) > 0))
      ++at;
    if (at == from->data.size()) return std::nullopt;
    out.urutan.push_back(at);
  }
  const auto name = std::find(from->data.begin(), from->data.end(), true);
  if (!from->data.empty())
    out.lentur = name == from->data.end() ? from->data.size() - 1 : static_cast<std::size_t>(name - from->data.begin());
  return out;
}

Result<PolaKalimat> PolaKalimat::susun(const Kamus& table, const std::string& place) {
  PolaKalimat out;
  for (const auto& [pattern, told] : table) {
    auto pair = pasangkan(pattern, told);
    if (!pair)
      return fail("WEB_BAHASA", place, kalimat("Pola \"{}\" dan terjemahannya tidak berpasangan.", pattern),
                  "Samakan banyaknya {} dan {nama} di kedua sisi, masing-masing dengan huruf di antaranya.");
    if (pair->asal.data.empty())
      out.utuh_.emplace(pattern, told);
    else
      out.pola_.push_back(std::move(*pair));
  }
  return out;
}

std::optional<std::vector<std::string_view>> PolaKalimat::isi(const Pola& pattern, std::string_view text) {
  const std::vector<std::string>& piece = pattern.asal.huruf;
  const std::size_t places = pattern.asal.data.size();
  if (text.size() < pattern.panjang + places || !text.starts_with(piece.front()) || !text.ends_with(piece.back()))
    return std::nullopt;
  std::vector<std::string_view> out(places);
  std::size_t from = piece.front().size(), to = text.size() - piece.back().size();
  for (std::size_t i = 0; i < pattern.lentur; ++i) {
    const std::size_t at = text.find(piece[i + 1], from + 1);
    if (at == std::string_view::npos || at + piece[i + 1].size() > to) return std::nullopt;
    out[i] = text.substr(from, at - from);
    from = at + piece[i + 1].size();
  }
  for (std::size_t i = places; --i > pattern.lentur;) {
    if (to < from + piece[i].size() + 1) return std::nullopt;
    const std::size_t at = text.rfind(piece[i], to - piece[i].size() - 1);
    if (at == std::string_view::npos || at < from) return std::nullopt;
    out[i] = text.substr(at + piece[i].size(), to - at - piece[i].size());
    to = at;
  }
  if (to <= from) return std::nullopt;
  out[pattern.lentur] = text.substr(from, to - from);
  return out;
}

std::optional<TeksDikenal> PolaKalimat::baca(const Pola& pattern, std::string_view text, const Kamus& sentences,
                                             int depth) const {
  const auto parts = isi(pattern, text);
  if (!parts) return std::nullopt;
  TeksDikenal out{"", {}, pattern.panjang};
  std::vector<std::string> told;
  for (std::size_t i = 0; i < parts->size(); ++i) {
    if (pattern.asal.data[i]) {
      out.nama.emplace_back((*parts)[i]);
      told.emplace_back((*parts)[i]);
      continue;
    }
    auto inner = terjemah((*parts)[i], sentences, depth + 1);
    if (!inner) return std::nullopt;
    out.dikenal += inner->dikenal;
    out.nama.insert(out.nama.end(), inner->nama.begin(), inner->nama.end());
    told.push_back(std::move(inner->teks));
  }
  for (std::size_t i = 0; i < pattern.urutan.size(); ++i) out.teks += pattern.hasil.huruf[i] + told[pattern.urutan[i]];
  out.teks += pattern.hasil.huruf.back();
  return out;
}

std::optional<TeksDikenal> PolaKalimat::terjemah(std::string_view text, const Kamus& sentences, int depth) const {
  if (depth > kDalamTerbanyak) return std::nullopt;
  if (const auto found = utuh_.find(text); found != utuh_.end()) return TeksDikenal{found->second, {}, text.size()};
  if (tanpa_kata(text)) return TeksDikenal{std::string(text), {}, 0};
  if (const auto plain = sentences.find(text); plain != sentences.end() && text.find('{') == std::string_view::npos)
    return TeksDikenal{plain->second, {}, text.size()};
  std::optional<TeksDikenal> best;
  for (const Pola& pattern : pola_)
    if (auto read = baca(pattern, text, sentences, depth); read && (!best || read->dikenal > best->dikenal))
      best = std::move(read);
  return best;
}

}  // namespace sakip::web
