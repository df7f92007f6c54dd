// Expansion of placeholders and the small grammar that drafted sentences need.
#include "compose/naskah.hpp"

namespace sakip::compose {

document::Inline bentangkan(std::string_view teks, const Pengganti& ganti) {
  document::Inline runs;
  const auto plain = [&](std::string_view part) {
    if (!part.empty()) runs.push_back({std::string(part), document::RunStyle::plain, {}, {}});
  };
  while (!teks.empty()) {
    const auto open = teks.find("{{");
    const auto close = open == std::string_view::npos ? open : teks.find("}}", open);
    if (close == std::string_view::npos) break;
    plain(teks.substr(0, open));
    const auto inside = teks.substr(open + 2, close - open - 2);
    const auto bar = inside.find('|');
    runs.push_back(
        ganti(inside.substr(0, bar), bar == std::string_view::npos ? std::string_view{} : inside.substr(bar + 1)));
    teks.remove_prefix(close + 2);
  }
  plain(teks);
  return runs;
}

document::Run kosong(std::string_view apa) {
  return {"[belum diisi: " + std::string(apa) + "]", document::RunStyle::missing, {}, {}};
}

std::string rangkai(const std::vector<std::string>& butir) {
  std::string out;
  for (std::size_t i = 0; i < butir.size(); ++i) {
    if (i > 0) out += i + 1 < butir.size() ? ", " : butir.size() > 2 ? ", dan " : " dan ";
    out += butir[i];
  }
  return out;
}

std::string kapital(std::string teks) {
  if (!teks.empty() && teks[0] >= 'a' && teks[0] <= 'z') teks[0] = static_cast<char>(teks[0] - 'a' + 'A');
  return teks;
}

std::string huruf_besar(std::string teks) {
  for (char& c : teks)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return teks;
}

}  // namespace sakip::compose
