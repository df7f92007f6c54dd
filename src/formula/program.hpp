// A compiled formula: a flat list of instructions over numbered slots, with the place in the text of each. Immutable,
// so it may be shared between threads. Made by compile(), run by Mesin.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/skala.hpp"

namespace sakip::formula {

enum class Periode : std::uint8_t { berjalan, tahun_lalu, tahun_dasar };

/// A variable of a formula; the caller fills the slot of the same index. `nama` "umkm_t1" has `dasar` "umkm".
struct Variabel {
  std::string nama;
  std::string dasar;
  Periode periode = Periode::berjalan;
  bool operator==(const Variabel&) const = default;
};
/// Splits the suffixes _t1 and _0 off.
Variabel variabel_dari(std::string_view name);

enum class Op : std::uint8_t {
  constant,   // push constants[arg]
  text,       // push texts[arg]
  logic,      // push arg != 0
  no_branch,  // the literal null: no value
  load,       // push slot arg
  add,
  subtract,
  multiply,
  divide,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  negate,
  invert,
  call,  // function arg over the top `count` operands
  lookup,
  score,            // table arg
  jump,             // to arg
  jump_if_false,    // pops; arg is the place after the first branch, whose last instruction jumps to the end
  jump_if_settled,  // of and/or: keeps the operand and jumps when it equals `count`, else pops it
  need_logic,       // the top must be true or false
};

struct Instruction {
  Op op = Op::no_branch;
  std::uint8_t count = 0;
  std::int32_t arg = 0;
};

/// Bytes of the formula's text.
struct Bagian {
  int awal = 0;
  int panjang = 0;
};

class Program {
 public:
  const std::string& teks() const { return text_; }
  /// The slots, in the order of their first use in the text.
  std::span<const Variabel> variabel() const { return variables_; }
  /// Whether some function makes one value of a series, so that rows cannot be computed one by one.
  bool meringkas_deret() const { return reduces_; }

 private:
  friend class Compiler;
  template <typename>
  friend class Runner;

  std::string text_;
  std::vector<Variabel> variables_;
  std::vector<Instruction> code_;
  std::vector<Bagian> places_;  // one per instruction
  std::vector<Rational> constants_;
  std::vector<std::string> texts_;
  std::vector<std::shared_ptr<const Skala>> scales_;
  std::vector<std::string> scale_names_;
  std::size_t stack_depth_ = 0;
  bool reduces_ = false;
};

}  // namespace sakip::formula
