// Rules about units: what the formula yields, by the units of its data elements, against the unit of the indikator.
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "formula/periksa.hpp"

namespace sakip::formula {

namespace {

/// Powers of units: {orang: 1, ha: -1}. Empty: a pure number.
using Dimensi = std::map<std::string, int>;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

/// Units that are written in several ways.
std::string unit_of(std::string_view text) {
  static const std::map<std::string, std::string, std::less<>> kSame{
      {"persentase", "%"}, {"persen", "%"},  {"jiwa", "orang"}, {"pasangan", "orang"}, {"rupiah", "rp"},
      {"meter", "m"},      {"buah", "unit"}, {"hektar", "ha"},  {"hektare", "ha"}};
  const std::string unit = lower(text);
  const auto found = kSame.find(unit);
  return found == kSame.end() ? unit : found->second;
}

/// Units that say nothing about what was counted: a score stays a score whatever is done to it.
bool is_neutral(const std::string& unit) {
  static const std::set<std::string, std::less<>> kNeutral{
      "",      "%",        "nilai",     "skor",    "indeks", "angka",    "poin",   "level",  "rasio",
      "bobot", "kategori", "konstanta", "tanggal", "?",      "ya/tidak", "jumlah", "tingkat"};
  return kNeutral.contains(unit);
}

class Units {
 public:
  explicit Units(const Pemeriksaan& check) : check_(check) {}

  /// Nothing when some part has no unit that could be told.
  std::optional<Dimensi> of(const Node& node) const {
    const Tree& tree = check_.tree;
    switch (node.kind) {
      case NodeKind::number:
        return Dimensi{};
      case NodeKind::variable: {
        const ElemenRumus* element = check_.elemen(node.text);
        const std::string unit = element ? unit_of(element->satuan) : "";
        if (is_neutral(unit)) return std::nullopt;
        return Dimensi{{unit, 1}};
      }
      case NodeKind::negate:
        return of(tree.child(node, 0));
      case NodeKind::binary:
        return joined(node);
      case NodeKind::call: {
        static const std::set<std::string_view> kKeep{"sum", "mean", "min", "max", "round", "clamp", "stdev"};
        return kKeep.contains(function_of(node)) ? of(tree.child(node, 0)) : std::nullopt;
      }
      default:
        return std::nullopt;
    }
  }

 private:
  std::optional<Dimensi> joined(const Node& node) const {
    auto left = of(check_.tree.child(node, 0));
    const auto right = of(check_.tree.child(node, 1));
    if (!left || !right) return std::nullopt;
    if (node.op == BinaryOp::add || node.op == BinaryOp::subtract) return *left == *right ? left : std::nullopt;
    if (node.op != BinaryOp::multiply && node.op != BinaryOp::divide) return std::nullopt;
    for (const auto& [unit, power] : *right) {
      int& sum = (*left)[unit];
      sum += node.op == BinaryOp::multiply ? power : -power;
      if (sum == 0) left->erase(unit);
    }
    return left;
  }

  const Pemeriksaan& check_;
};

/// "m per ruas".
std::string written(const Dimensi& dimension) {
  std::string above, below;
  for (const auto& [unit, power] : dimension) {
    std::string& side = power > 0 ? above : below;
    side += (side.empty() ? "" : " x ") + unit;
  }
  return (above.empty() ? "1" : above) + (below.empty() ? "" : " per " + below);
}

/// Something counted over something else. A paper stands for the thing it certifies (KTP over persons), so it is no
/// mix.
bool is_mixed(const Dimensi& dimension) {
  static const std::set<std::string, std::less<>> kPapers{"dokumen",    "ktp",   "akta", "kartu",
                                                          "sertifikat", "surat", "pks",  "izin"};
  bool above = false, below = false;
  for (const auto& [unit, power] : dimension) {
    if (kPapers.contains(unit)) return false;
    (power > 0 ? above : below) = true;
  }
  return above && below;
}

bool is_length(const Dimensi& dimension) { return dimension.contains("m") || dimension.contains("km"); }

/// orang + dokumen.
void unlike_terms(Pemeriksaan& check, const Node& node) {
  if (!is_binary(node, BinaryOp::add) && !is_binary(node, BinaryOp::subtract)) return;
  const auto left = Units(check).of(check.tree.child(node, 0));
  const auto right = Units(check).of(check.tree.child(node, 1));
  if (!left || !right || left->empty() || right->empty() || *left == *right) return;
  check.found(
      node, "RUMUS_SATUAN_JUMLAH", Bobot::peringatan,
      kalimat("Dua hal yang berbeda satuan dijumlahkan atau dikurangkan: {} dan {}.", written(*left), written(*right)),
      "Samakan satuannya lebih dahulu.");
}

}  // namespace

void periksa_satuan(Pemeriksaan& check) {
  for (const Node& node : check.tree.nodes) unlike_terms(check, node);
  const std::string unit = unit_of(check.context.satuan);
  if (unit.empty()) return;
  const Tree& tree = check.tree;
  const Node& root = tree.at(tree.root);
  const Quotient parts = quotient_of(tree, tree.root);
  const bool ratio = !parts.below.empty();
  const auto dimension = Units(check).of(root);
  const bool plain = dimension && dimension->size() == 1 && dimension->begin()->second == 1;
  const bool per = unit.find('/') != std::string::npos || unit.find(" per ") != std::string::npos;
  const std::string named = "\"" + check.context.satuan + "\"";

  if (ratio && parts.constant == Rational(100) && (!is_neutral(unit) || unit == "rasio")) {
    check.found(root, "RUMUS_SATUAN_BUKAN_PERSEN", Bobot::peringatan,
                kalimat("Hasil rumus berupa persen (x 100), tetapi satuannya {}.", named),
                "Ubah satuan menjadi %, atau hilangkan pembagian dan x 100.");
  } else if (unit == "%" && ratio && parts.constant >= Rational(1000)) {
    check.found(root, "RUMUS_SATUAN_PENGALI", Bobot::peringatan,
                kalimat("Rumus dikalikan {}, tetapi satuannya {}.", parts.constant.exact(), named),
                kalimat("Tulis satuannya sebagai laju, misalnya \"per {} penduduk\", atau kalikan 100.",
                        parts.constant.exact()));
  } else if (unit == "%" && ratio && dimension && dimension->empty() && parts.constant == Rational(1)) {
    check.found(root, "RUMUS_SATUAN_TANPA_SERATUS", Bobot::peringatan,
                kalimat("Satuannya {}, tetapi rasio tidak dikalikan 100.", named), "Tulis 100 * ...");
  } else if (ratio && dimension && is_mixed(*dimension) &&
             ((unit == "%" && parts.constant == Rational(100)) || (is_length(*dimension) && !per))) {
    check.found(
        root, "RUMUS_SATUAN_CAMPUR", Bobot::peringatan,
        kalimat("Pembilang dan penyebut berbeda satuan ({}), padahal satuan hasilnya {}.", written(*dimension), named),
        "Bandingkan hal yang sama, atau nyatakan sebagai laju dengan satuannya sendiri.");
  } else if (plain && !per && (!is_neutral(unit) || unit == "%") && dimension->begin()->first != unit) {
    check.found(root, "RUMUS_SATUAN_BERBEDA", Bobot::peringatan,
                kalimat("Hasil rumus bersatuan {}, tetapi satuan indikator {}.", dimension->begin()->first, named),
                "Samakan satuan indikator dengan hasil rumusnya.");
  }
}

}  // namespace sakip::formula
