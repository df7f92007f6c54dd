// From the tree of an expression to the printed formula (rumus_cetak.hpp). Multiplications and divisions of one chain
// become one fraction; parentheses stay only where the printed form would otherwise mean something else.
#include "compose/rumus_cetak.hpp"

#include <algorithm>
#include <memory>

#include "compose/kerangka.hpp"
#include "core/number_format.hpp"
#include "formula/ast.hpp"
#include "formula/formula.hpp"
#include "formula/fungsi.hpp"

namespace sakip::compose {

namespace {

using document::Rumus;
using formula::BinaryOp;
using formula::Node;
using formula::NodeKind;
using Kind = document::RumusKind;

Rumus words(std::string text) { return {Kind::text, std::move(text), {}}; }
Rumus sign(std::string text) { return {Kind::sign, std::move(text), {}}; }
Rumus row(std::vector<Rumus> parts) {
  return parts.size() == 1 ? std::move(parts.front()) : Rumus{Kind::row, {}, std::move(parts)};
}
Rumus over(Rumus numerator, Rumus denominator) {
  return {Kind::fraction, {}, {std::move(numerator), std::move(denominator)}};
}

std::string_view printed_sign(BinaryOp op) {
  switch (op) {
    case BinaryOp::add:
      return "+";
    case BinaryOp::subtract:
      return "−";
    case BinaryOp::multiply:
      return "×";
    case BinaryOp::divide:
      return ":";
    case BinaryOp::equal:
      return "=";
    case BinaryOp::not_equal:
      return "≠";
    case BinaryOp::less:
      return "<";
    case BinaryOp::less_equal:
      return "≤";
    case BinaryOp::greater:
      return ">";
    case BinaryOp::greater_equal:
      return "≥";
    case BinaryOp::both:
      return "dan";
    case BinaryOp::either:
      return "atau";
  }
  return "";
}

class Printer {
 public:
  Printer(const Indikator& i, const formula::Tree& tree, const measure::Regulasi* law)
      : indikator_(i), tree_(tree), law_(law) {}

  Rumus whole() { return print(tree_.at(tree_.root), is_percentage()); }

 private:
  bool is_percentage() const {
    return indikator_.satuan == "%" || indikator_.satuan == "Persen" || indikator_.satuan == "Persentase";
  }

  /// `percent`: a factor 100 of this chain is the percentage's.
  Rumus print(const Node& node, bool percent = false) {
    switch (node.kind) {
      case NodeKind::number:
        return words(number(node.number));
      case NodeKind::text:
        return category(node.text);
      case NodeKind::logic:
        return words(node.logic() ? "benar" : "salah");
      case NodeKind::null:
        return words("tidak diberi nilai");
      case NodeKind::variable:
        return words(variable(node.text));
      case NodeKind::negate:
        return row({sign("−"), factor(tree_.child(node, 0))});
      case NodeKind::invert:
        return row({words("bukan"), factor(tree_.child(node, 0))});
      case NodeKind::call:
        return call(node);
      case NodeKind::binary:
        break;
    }
    if (node.op == BinaryOp::multiply || node.op == BinaryOp::divide) return product(node, percent);
    std::vector<Rumus> parts;
    terms(node, parts);
    return row(std::move(parts));
  }

  /// a + b − c as one row; only the right side of a minus keeps its parentheses.
  void terms(const Node& node, std::vector<Rumus>& parts) {
    const auto side = [&](const Node& one, bool right) {
      const bool sum = one.kind == NodeKind::binary && (one.op == BinaryOp::add || one.op == BinaryOp::subtract);
      const bool additive = node.op == BinaryOp::add || node.op == BinaryOp::subtract;
      if (sum && additive && (!right || node.op == BinaryOp::add)) return terms(one, parts);
      if (one.kind == NodeKind::binary && !is_product(one)) {
        if (sum && !additive) return terms(one, parts);
        parts.push_back({Kind::parentheses, {}, {print(one)}});
        return;
      }
      parts.push_back(print(one));
    };
    side(tree_.child(node, 0), false);
    parts.push_back(sign(std::string(printed_sign(node.op))));
    side(tree_.child(node, 1), true);
  }

  static bool is_product(const Node& node) {
    return node.kind == NodeKind::binary && (node.op == BinaryOp::multiply || node.op == BinaryOp::divide);
  }

  /// All factors of a chain a * b / c: above the bar, or with `inverse` below it.
  void factors(const Node& node, bool inverse, std::vector<const Node*>& above, std::vector<const Node*>& below) {
    if (!is_product(node)) {
      (inverse ? below : above).push_back(&node);
      return;
    }
    factors(tree_.child(node, 0), inverse, above, below);
    factors(tree_.child(node, 1), node.op == BinaryOp::divide ? !inverse : inverse, above, below);
  }

  /// 100, 1.000, ...: printed behind the fraction, as in "per 100.000 kelahiran hidup".
  static bool is_multiplier(const Node* node) {
    if (node->kind != NodeKind::number) return false;
    for (long power = 100; power <= 1000000000; power *= 10)
      if (node->number == Rational(power)) return true;
    return false;
  }

  Rumus product(const Node& node, bool percent) {
    std::vector<const Node*> above, below;
    factors(node, false, above, below);
    const auto multiplier = std::find_if(above.begin(), above.end(), is_multiplier);
    const bool multiplied = multiplier != above.end() && above.size() > 1;
    const Rational times_what = multiplied ? (*multiplier)->number : Rational(1);
    if (multiplied) above.erase(multiplier);
    Rumus out = times(above);
    if (!below.empty()) out = over(std::move(out), times(below));
    if (!multiplied) return out;
    // A bare sum before the factor would read as if only its last term were multiplied.
    if (below.empty() && above.size() == 1) out = factor(*above.front());
    std::vector<Rumus> parts = out.kind == Kind::row ? std::move(out.parts) : std::vector<Rumus>{std::move(out)};
    parts.push_back(sign("×"));
    parts.push_back(words(number(times_what) + (percent && times_what == Rational(100) ? "%" : "")));
    return row(std::move(parts));
  }

  /// Factors joined by ×. One alone needs no parentheses.
  Rumus times(const std::vector<const Node*>& list) {
    if (list.empty()) return words("1");
    if (list.size() == 1) return print(*list.front());
    std::vector<Rumus> parts;
    for (const Node* one : list) {
      if (!parts.empty()) parts.push_back(sign("×"));
      parts.push_back(factor(*one));
    }
    return row(std::move(parts));
  }

  Rumus factor(const Node& node) {
    Rumus out = print(node);
    const bool loose = (node.kind == NodeKind::binary && !is_product(node)) || node.kind == NodeKind::negate ||
                       out.kind == Kind::cases;
    return loose ? Rumus{Kind::parentheses, {}, {std::move(out)}} : out;
  }

  Rumus call(const Node& node) {
    const std::string_view name = formula::daftar_fungsi()[static_cast<std::size_t>(node.function)].nama;
    if (name == "sum" && node.children.size() == 1) {
      const Node& body = tree_.child(node, 0);
      return {Kind::sum, {}, {factor(body)}};
    }
    if (name == "sum") return joined(node, "+");
    if (name == "mean" && node.children.size() > 1)
      return over(joined(node, "+"), words(std::to_string(node.children.size())));
    if (name == "if") return cases(node);
    if (name == "lookup" || name == "score")
      return row({words("skor"), factor(tree_.child(node, 1)), words("menurut " + table(tree_.child(node, 0)))});
    if (name == "round") return rounded(node);
    if (name == "clamp")
      return row({print(tree_.child(node, 0)), words("dibatasi dari"), factor(tree_.child(node, 1)), words("sampai"),
                  factor(tree_.child(node, 2))});
    const std::string title = name == "mean"    ? "rata-rata"
                              : name == "min"   ? "terkecil dari"
                              : name == "max"   ? "terbesar dari"
                              : name == "stdev" ? "simpangan baku"
                              : name == "cv"    ? "koefisien variasi"
                                                : std::string(name);
    return row({words(title), {Kind::parentheses, {}, {joined(node, ";")}}});
  }

  /// round(x, 2): "pembulatan (x) sampai 2 desimal"; to tens and the like, or by a computed place, as it is written.
  Rumus rounded(const Node& node) {
    std::vector<Rumus> parts = {words("pembulatan"), {Kind::parentheses, {}, {print(tree_.child(node, 0))}}};
    const Node* place = node.children.size() > 1 ? &tree_.child(node, 1) : nullptr;
    if (!place || (place->kind == NodeKind::number && place->number.sign() == 0)) {
      parts.push_back(words("ke bilangan bulat"));
    } else {
      parts.push_back(words("sampai"));
      parts.push_back(factor(*place));
      parts.push_back(words("desimal"));
    }
    return row(std::move(parts));
  }

  /// if(a, x, if(b, y, z)) as three cases, a line each.
  Rumus cases(const Node& first) {
    Rumus out{Kind::cases, {}, {}};
    const Node* node = &first;
    const auto is_if = [&](const Node& one) { return one.kind == NodeKind::call && one.function == first.function; };
    while (is_if(*node)) {
      out.parts.push_back(row({print(tree_.child(*node, 1)), words("bila"), print(tree_.child(*node, 0))}));
      node = &tree_.child(*node, 2);
    }
    out.parts.push_back(row({print(*node), words("selain itu")}));
    return out;
  }

  /// A category as it is written; a date in words.
  static Rumus category(const std::string& text) {
    const auto date = baca_tanggal(text);
    return words(date ? panjang(*date).teks() : "“" + text + "”");
  }

  Rumus joined(const Node& node, const std::string& between) {
    std::vector<Rumus> parts;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (i > 0) parts.push_back(sign(between));
      parts.push_back(between == "+" ? factor(tree_.child(node, i)) : print(tree_.child(node, i)));
    }
    return row(std::move(parts));
  }

  std::string number(const Rational& value) {
    const auto decimal = value.finite_decimal();
    if (!decimal) return value.exact();
    const std::size_t point = decimal->find('.');
    return format_angka(value, point == std::string::npos ? 0 : static_cast<int>(decimal->size() - point - 1));
  }

  /// The scale's title; its id with blanks when there is no such scale.
  std::string table(const Node& node) const {
    std::string id = node.text;
    std::replace(id.begin(), id.end(), '_', '-');
    if (const measure::AturanSkala* scale = law_ ? law_->cari_skala(id) : nullptr)
      return "“" + scale->kepala.nama + "”";
    std::replace(id.begin(), id.end(), '-', ' ');
    return "tabel " + id;
  }

  /// The element's description; `x_t1` and `x_0` say of which year when they are not elements of their own.
  std::string variable(const std::string& name) {
    if (const std::string known = description(name); !known.empty()) return known;
    const formula::Variabel base = formula::variabel_dari(name);
    const bool last = base.periode == formula::Periode::tahun_lalu;
    if (std::string known = description(base.dasar); !known.empty() && base.dasar != name) {
      // Pemda write the year into their descriptions: "tahun sebelumnya" says it all, "tahun berjalan" is replaced.
      if (last && known.find("tahun sebelumnya") != std::string::npos) return known;
      constexpr std::string_view kNow = "tahun berjalan";
      if (const std::size_t now = known.rfind(kNow); now != std::string::npos)
        return known.replace(now, kNow.size(), last ? "tahun lalu" : "tahun dasar");
      // "tahun n": the year before is then n-1.
      const std::size_t year = known.rfind("tahun n");
      const std::size_t end = year + std::string_view("tahun n").size();
      if (year == std::string::npos || (end < known.size() && known[end] != ')'))
        return known + (last ? " tahun lalu" : " tahun dasar");
      return known.replace(year, end - year, last ? "tahun n-1" : "tahun dasar");
    }
    std::string plain = name;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    return plain;
  }

  std::string description(std::string_view name) {
    for (const ElemenData& element : indikator_.elemen)
      if (element.nama == name) {
        if (!element.uraian.empty()) return element.uraian;
        std::string plain = element.nama;
        std::replace(plain.begin(), plain.end(), '_', ' ');
        return plain;
      }
    return {};
  }

  const Indikator& indikator_;
  const formula::Tree& tree_;
  const measure::Regulasi* law_;
};

}  // namespace

std::optional<Rumus> rumus_cetak(const Indikator& i, std::string_view teks, const measure::Regulasi* law) {
  const auto tree = formula::parse(teks);
  if (!tree) return std::nullopt;
  return Printer(i, *tree, law).whole();
}

document::Run rumus_tersusun(const Konteks& k, const Indikator& i) {
  document::Run run;
  const auto version = formula::versi_berlaku(std::span<const RumusVersi>(i.rumus), k.tahun());
  if (version && !(*version)->teks.empty())
    if (auto printed = rumus_cetak(i, (*version)->teks, &k.h().regulasi())) {
      run.text = document::linear(*printed);
      run.rumus = std::make_shared<const Rumus>(std::move(*printed));
      return run;
    }
  run.text = rumus_dicetak(k, i);
  if (run.text.empty()) return {"[rumus belum diisi]", document::RunStyle::missing, {}, {}};
  return run;
}

}  // namespace sakip::compose
