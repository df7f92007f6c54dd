// Rules about what is divided by what: a numerator that is the denominator again, a ratio upside down, a target inside
// the formula that is later compared with that target. Read from names and descriptions, so each is worded as a doubt
// unless the two sides are written alike.
#include <algorithm>
#include <array>

#include "formula/periksa.hpp"

namespace sakip::formula {

namespace {

using Words = std::set<std::string>;

Words words_of(std::string_view text) {
  Words words;
  std::string word;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool part =
        (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
    if (part) word.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : c);
    if (part || word.empty()) continue;
    words.insert(word);
    word.clear();
  }
  if (!word.empty()) words.insert(word);
  return words;
}

template <std::size_t N>
bool any_of(const Words& words, const std::array<std::string_view, N>& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view word) { return words.contains(std::string(word)); });
}

// Words that make no difference between what is counted and the whole it is counted from.
constexpr std::array<std::string_view, 10> kEmpty{"jumlah", "total",   "seluruh", "semua",    "keseluruhan",
                                                  "yang",   "capaian", "kinerja", "tercetak", "sebesar"};
// Words that make the longer name the whole and not a part: what should be, is registered, is expected.
constexpr std::array<std::string_view, 20> kWhole{"total",    "seluruh",    "semua",        "harus",       "seharusnya",
                                                  "wajib",    "target",     "rencana",      "terdaftar",   "sasaran",
                                                  "proyeksi", "estimasi",   "kebutuhan",    "dibutuhkan",  "diusulkan",
                                                  "usul",     "dilaporkan", "direncanakan", "ditargetkan", "wilayah"};
constexpr std::array<std::string_view, 4> kTarget{"target", "ditargetkan", "targetkan", "direncanakan"};

Words without_empty(Words words) {
  for (const std::string_view word : kEmpty) words.erase(std::string(word));
  return words;
}

bool described_alike(const Pemeriksaan& check, const Node& a, const Node& b) {
  if (a.kind != NodeKind::variable || b.kind != NodeKind::variable) return false;
  if (variabel_dari(a.text).periode != variabel_dari(b.text).periode) return false;
  const ElemenRumus *left = check.elemen(a.text), *right = check.elemen(b.text);
  if (!left || !right || left->uraian.empty() || left->satuan != right->satuan) return false;
  return without_empty(words_of(left->uraian)) == without_empty(words_of(right->uraian));
}

void identical(Pemeriksaan& check, const Quotient& parts) {
  const Tree& tree = check.tree;
  for (const int above : parts.above)
    for (const int below : parts.below) {
      const Node &a = tree.at(above), &b = tree.at(below);
      const bool alike = same(tree, a, b);
      if (!alike && !described_alike(check, a, b)) continue;
      return check.found(
          b, "RUMUS_PEMBILANG_SAMA_PENYEBUT", alike ? Bobot::galat : Bobot::peringatan,
          alike ? kalimat("Pembilang dan penyebut sama ({}): hasilnya selalu tetap.", check.source(a))
                : kalimat("Uraian pembilang ({}) dan penyebut ({}) menyebut hal yang sama: hasilnya selalu tetap.",
                          a.text, b.text),
          "Ganti penyebutnya dengan keseluruhan yang hendak dibandingkan.");
    }
}

void upside_down(Pemeriksaan& check, const Quotient& parts) {
  if (parts.above.size() != 1 || parts.below.size() != 1) return;
  const Node &above = check.tree.at(parts.above.front()), &below = check.tree.at(parts.below.front());
  if (above.kind != NodeKind::variable || below.kind != NodeKind::variable) return;
  const Variabel part = variabel_dari(above.text), whole = variabel_dari(below.text);
  if (part.dasar == whole.dasar || part.periode != whole.periode) return;
  const Words counted = words_of(part.dasar), against = words_of(whole.dasar);
  if (!std::includes(against.begin(), against.end(), counted.begin(), counted.end()) || any_of(against, kWhole)) return;
  check.found(
      above, "RUMUS_RASIO_TERBALIK", Bobot::peringatan,
      kalimat("Penyebut ({}) tampak sebagai bagian dari pembilang ({}): rasio terbalik.", below.text, above.text),
      kalimat("Periksa apakah seharusnya {} / {}.", below.text, above.text));
}

bool is_target(const Pemeriksaan& check, const Node& variable) {
  const std::string name = variabel_dari(variable.text).dasar;
  if (name == "rencana" || name.ends_with("_rencana")) return true;
  if (any_of(words_of(name), kTarget)) return true;
  const ElemenRumus* element = check.elemen(variable.text);
  return element && any_of(words_of(element->uraian), kTarget);
}

void target_below(Pemeriksaan& check, const Quotient& parts) {
  for (const int below : parts.below) {
    const Node& node = check.tree.at(below);
    std::vector<int> variables = variables_below(check.tree, node);
    if (node.kind == NodeKind::variable) variables.push_back(below);
    for (const int variable : variables) {
      if (!is_target(check, check.tree.at(variable))) continue;
      return check.found(check.tree.at(variable), "RUMUS_TARGET_DI_DALAM", Bobot::peringatan,
                         kalimat("Target atau rencana ({}) menjadi penyebut rumus: capaiannya dihitung dua kali.",
                                 check.tree.at(variable).text),
                         "Ukur hasilnya sendiri; perbandingan dengan target adalah capaian.");
    }
  }
}

}  // namespace

void periksa_perbandingan(Pemeriksaan& check) {
  const Tree& tree = check.tree;
  std::vector<bool> inner(tree.nodes.size(),
                          false);  // part of a larger product or quotient, which is looked at instead
  for (const Node& node : tree.nodes)
    if (is_binary(node, BinaryOp::multiply) || is_binary(node, BinaryOp::divide))
      for (const int child : node.children) inner[static_cast<std::size_t>(child)] = true;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    if (inner[i] || !(is_binary(node, BinaryOp::multiply) || is_binary(node, BinaryOp::divide))) continue;
    const Quotient parts = quotient_of(tree, static_cast<int>(i));
    const auto& found = check.findings;
    const bool growth = std::any_of(found.begin(), found.end(), [&](const Temuan& finding) {  // says the same, better
      return finding.kode == "RUMUS_PERTUMBUHAN_TANPA_KURUNG" && finding.awal <= node.place.awal &&
             finding.awal + finding.panjang >= node.place.awal + node.place.panjang;
    });
    if (!growth) identical(check, parts);
    upside_down(check, parts);
    target_below(check, parts);
  }
}

}  // namespace sakip::formula
