// The table of rules and the order of findings.
#include <algorithm>

#include "review/temuan.hpp"

namespace sakip::review {

std::string_view nama(Bobot bobot) {
  switch (bobot) {
    case Bobot::tinggi:
      return "tinggi";
    case Bobot::sedang:
      return "sedang";
    case Bobot::rendah:
      return "rendah";
  }
  return "";
}

std::vector<Temuan> periksa(const measure::Hitung& h) {
  using Aturan = void (*)(const measure::Hitung&, std::vector<Temuan>&);
  constexpr Aturan kAturan[] = {&kelengkapan, &kesahihan, &keserasian, &kewajaran, &rumus, &lke, &cascading};
  std::vector<Temuan> out;
  for (const Aturan rule : kAturan) rule(h, out);
  std::stable_sort(out.begin(), out.end(), [](const Temuan& a, const Temuan& b) { return a.bobot < b.bobot; });
  return out;
}

}  // namespace sakip::review
