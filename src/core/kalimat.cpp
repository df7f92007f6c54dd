// See kalimat.hpp.
#include "core/kalimat.hpp"

namespace sakip {

std::string isi_pola(std::string_view pattern, const std::vector<std::string>& parts) {
  std::string out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view rest = pattern.substr(i);
    const bool numbered = rest.size() > 2 && rest[0] == '{' && rest[1] >= '1' && rest[1] <= '9' && rest[2] == '}';
    if (!numbered && !rest.starts_with("{}")) {
      out += pattern[i];
      continue;
    }
    const std::size_t which = numbered ? static_cast<std::size_t>(rest[1] - '1') : next++;
    if (which < parts.size()) out += parts[which];
    i += numbered ? 2 : 1;
  }
  return out;
}

Kalimat sambung(Kalimat first, std::string between, Kalimat second) {
  if (first.empty()) return second;
  if (second.empty()) return first;
  return kalimat("{}{}{}", std::move(first), std::move(between), std::move(second));
}

Kalimat atau(Kalimat choices, Kalimat one) {
  return choices.empty() ? one : kalimat("{} atau {}", std::move(choices), std::move(one));
}

Kalimat::Kalimat(std::string pattern, std::vector<Kalimat> parts) : pola_(std::move(pattern)), isi_(std::move(parts)) {
  std::vector<std::string> texts;
  for (const Kalimat& part : isi_) texts.push_back(part.teks_);
  teks_ = isi_pola(pola_, texts);
}

}  // namespace sakip
