// From tree to flat program: names become slots, tables become pointers, if/and/or become jumps. Refuses here what can
// be told without values: true/false where a number belongs, a table that is not there.
#include <algorithm>

#include "formula/ast.hpp"
#include "formula/formula.hpp"
#include "formula/fungsi.hpp"

namespace sakip::formula {

namespace {

/// What is known of a node's value before there are values. A variable may hold a number, a category, or 1/0.
enum class Kind : std::uint8_t { unknown, number, text, logic };

constexpr Op instruction_of(BinaryOp op) {
  constexpr Op kOps[] = {Op::add,       Op::subtract, Op::multiply,   Op::divide,  Op::equal,
                         Op::not_equal, Op::less,     Op::less_equal, Op::greater, Op::greater_equal};
  return kOps[static_cast<std::size_t>(op)];
}

}  // namespace

Variabel variabel_dari(std::string_view name) {
  Variabel variable{std::string(name), std::string(name), Periode::berjalan};
  const auto strip = [&](std::string_view suffix, Periode period) {
    if (name.size() <= suffix.size() || !name.ends_with(suffix)) return;
    variable.dasar = name.substr(0, name.size() - suffix.size());
    variable.periode = period;
  };
  strip("_t1", Periode::tahun_lalu);
  strip("_0", Periode::tahun_dasar);
  return variable;
}

class Compiler {
 public:
  Compiler(Tree tree, const DaftarSkala& scales) : tree_(std::move(tree)), scales_(scales) {}

  Result<Program> run() {
    TRY(const Kind kind, emit(tree_.at(tree_.root)));
    if (kind == Kind::logic)
      return wrong_kind(tree_.at(tree_.root), "rumus menghasilkan benar/salah, bukan angka",
                        "Bungkus dengan if(syarat, 1, 0).");
    program_.text_ = std::move(tree_.text);
    return std::move(program_);
  }

 private:
  tl::unexpected<Error> wrong_kind(const Node& node, Kalimat what, Kalimat advice) const {
    return fail("RUMUS_JENIS", kolom(tree_.text, node.place.awal),
                kalimat("\"{}\": {}.", tree_.source(node), std::move(what)), std::move(advice));
  }

  std::size_t write(Op op, const Bagian& place, int arg = 0, int count = 0) {
    program_.code_.push_back({op, static_cast<std::uint8_t>(count), arg});
    program_.places_.push_back(place);
    return program_.code_.size() - 1;
  }
  void push(Op op, const Node& node, int arg) {
    write(op, node.place, arg);
    program_.stack_depth_ = std::max(program_.stack_depth_, ++depth_);
  }
  void land(std::size_t jump) { program_.code_[jump].arg = static_cast<std::int32_t>(program_.code_.size()); }

  Result<Kind> emit(const Node& node) {
    switch (node.kind) {
      case NodeKind::number:
        program_.constants_.push_back(node.number);
        push(Op::constant, node, static_cast<int>(program_.constants_.size()) - 1);
        return Kind::number;
      case NodeKind::text:
        program_.texts_.push_back(node.text);
        push(Op::text, node, static_cast<int>(program_.texts_.size()) - 1);
        return Kind::text;
      case NodeKind::logic:
        push(Op::logic, node, node.logic() ? 1 : 0);
        return Kind::logic;
      case NodeKind::null:
        push(Op::no_branch, node, 0);
        return Kind::unknown;
      case NodeKind::variable:
        push(Op::load, node, slot_of(node.text));
        return Kind::unknown;
      case NodeKind::negate:
        TRY_STATUS(number(tree_.child(node, 0)));
        write(Op::negate, node.place, 0, 1);
        return Kind::number;
      case NodeKind::invert:
        TRY_STATUS(logic(tree_.child(node, 0)));
        write(Op::invert, node.place, 0, 1);
        return Kind::logic;
      case NodeKind::binary:
        return binary(node);
      case NodeKind::call:
        break;
    }
    return call(node);
  }

  /// A number, a series of them, or something only known later.
  Status number(const Node& node) {
    TRY(const Kind kind, emit(node));
    if (kind == Kind::logic)
      return wrong_kind(node, "benar/salah tidak dapat dihitung", "Ubah dengan if(syarat, 1, 0).");
    if (kind == Kind::text) return wrong_kind(node, "teks tidak dapat dihitung", "Ubah dengan score(tabel, kategori).");
    return Ok{};
  }

  Status logic(const Node& node) {
    TRY(const Kind kind, emit(node));
    if (kind == Kind::logic || (kind == Kind::unknown && node.kind == NodeKind::variable)) return Ok{};
    return wrong_kind(node, "di sini harus ada syarat", "Bandingkan, misalnya dengan > 0.");
  }

  Result<Kind> binary(const Node& node) {
    const Node &left = tree_.child(node, 0), &right = tree_.child(node, 1);
    if (node.op == BinaryOp::both || node.op == BinaryOp::either) {
      TRY_STATUS(logic(left));
      const std::size_t settled = write(Op::jump_if_settled, node.place, 0, node.op == BinaryOp::either ? 1 : 0);
      --depth_;
      TRY_STATUS(logic(right));
      write(Op::need_logic, right.place, 0, 1);
      land(settled);
      return Kind::logic;
    }
    if (is_comparison(node.op)) {
      for (const Node* side : {&left, &right}) {
        TRY(const Kind kind, emit(*side));
        if (kind == Kind::logic)
          return wrong_kind(*side, "benar/salah tidak dapat dibandingkan", "Gabungkan syarat dengan and, or, not.");
      }
    } else {
      TRY_STATUS(number(left));
      TRY_STATUS(number(right));
    }
    write(instruction_of(node.op), node.place, 0, 2);
    --depth_;
    return is_comparison(node.op) ? Kind::logic : Kind::number;
  }

  Result<Kind> call(const Node& node) {
    const Fungsi& function = daftar_fungsi()[static_cast<std::size_t>(node.function)];
    if (function.nama == "if") return condition(node);
    if (function.nama == "lookup" || function.nama == "score") return table(node, function.nama == "lookup");
    for (std::size_t i = 0; i < node.children.size(); ++i) TRY_STATUS(number(tree_.child(node, i)));
    program_.reduces_ = program_.reduces_ || function.meringkas == Meringkas::selalu ||
                        (function.meringkas == Meringkas::satu_deret && node.children.size() == 1);
    write(Op::call, node.place, node.function, static_cast<int>(node.children.size()));
    depth_ -= node.children.size() - 1;
    return Kind::number;
  }

  Result<Kind> condition(const Node& node) {
    const Node &then = tree_.child(node, 1), &otherwise = tree_.child(node, 2);
    TRY_STATUS(logic(tree_.child(node, 0)));
    const std::size_t to_else = write(Op::jump_if_false, tree_.child(node, 0).place);
    --depth_;
    TRY(const Kind first, emit(then));
    const std::size_t to_end = write(Op::jump, node.place);
    land(to_else);
    --depth_;
    TRY(const Kind second, emit(otherwise));
    land(to_end);
    if ((first == Kind::logic) != (second == Kind::logic))
      return wrong_kind(node, "satu cabang berupa syarat dan yang lain bukan", "Samakan jenis kedua cabang.");
    return first == second ? first : Kind::unknown;
  }

  Result<Kind> table(const Node& node, bool lookup) {
    const Node &name = tree_.child(node, 0), &asked = tree_.child(node, 1);
    if (name.kind != NodeKind::variable && name.kind != NodeKind::text)
      return wrong_kind(name, "di sini harus ada nama tabel", kalimat("Misalnya: {}(spip_level, skor).", node.text));
    TRY(auto scale, find_scale(name));
    if (lookup) {
      TRY_STATUS(number(asked));
    } else {
      TRY(const Kind kind, emit(asked));
      if (kind == Kind::logic) return wrong_kind(asked, "benar/salah bukan kategori", "Isi dengan nama kategori.");
    }
    program_.scales_.push_back(std::move(scale));
    program_.scale_names_.push_back(name.text);
    write(lookup ? Op::lookup : Op::score, node.place, static_cast<int>(program_.scales_.size()) - 1, 1);
    return Kind::unknown;
  }

  Result<std::shared_ptr<const Skala>> find_scale(const Node& name) const {
    auto found = scales_.find(name.text);
    if (found == scales_.end()) {
      std::string hyphened = name.text;
      std::replace(hyphened.begin(), hyphened.end(), '_', '-');
      found = scales_.find(hyphened);
    }
    if (found != scales_.end()) return found->second;
    std::string names;
    for (const auto& [known, scale] : scales_) names += (names.empty() ? "" : ", ") + known;
    return fail("RUMUS_TABEL_TAK_DIKENAL", kolom(tree_.text, name.place.awal),
                kalimat("tabel \"{}\" tidak ada.", name.text),
                names.empty() ? Kalimat("Tambahkan tabelnya lebih dahulu.") : kalimat("Tabel yang ada: {}.", names));
  }

  int slot_of(const std::string& name) {
    auto& slots = program_.variables_;
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const Variabel& v) { return v.nama == name; });
    const auto slot = static_cast<int>(found - slots.begin());
    if (found == slots.end()) slots.push_back(variabel_dari(name));
    return slot;
  }

  Tree tree_;
  const DaftarSkala& scales_;
  Program program_;
  std::size_t depth_ = 0;
};

Result<Program> compile(std::string_view text, const DaftarSkala& scales) {
  TRY(Tree tree, parse(text));
  return Compiler(std::move(tree), scales).run();
}

}  // namespace sakip::formula
