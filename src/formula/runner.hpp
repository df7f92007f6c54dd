// Runs a program over its inputs; one code for the fast evaluation and for the traced one, which differ by the Tracer.
// Fast: the first failure ends it. Traced: a failure poisons its operand and the rest goes on, so that every missing
// input is found; what poison touches is poison, so the outcome is the same.
#pragma once

#include <optional>

#include "formula/formula.hpp"
#include "formula/operasi.hpp"

namespace sakip::formula {

/// The table of a lookup or score, for a tracer; no table for other operations.
struct Tabel {
  std::string_view nama;
  const Skala* skala = nullptr;
};

/// The Tracer of a fast evaluation; the others have the same members and kOn true.
struct NoTrace {
  static constexpr bool kOn = false;
  void missing(int, std::optional<std::size_t>) {}
  void before(const Instruction&, const Bagian&, const Operand*, int, const Tabel&) {}
  void after(const Operand&, const Failure&) {}
};

template <typename Tracer>
class Runner {
 public:
  Runner(const Program& program, std::span<const Masukan> inputs, Workspace& workspace, Tracer& tracer)
      : program_(program), inputs_(inputs), workspace_(workspace), tracer_(tracer) {}

  Hasil run() {
    const Failure failure = execute();
    return failed(failure) ? without_value(failure) : result(*top_);
  }

  /// Runs all instructions; without a failure the result is in top().
  Failure execute() {
    SAKIP_ASSERT(inputs_.size() == program_.variables_.size());
    workspace_.used = 0;
    if (workspace_.stack.size() < program_.stack_depth_) workspace_.stack.resize(program_.stack_depth_);
    Operand* const bottom = workspace_.stack.data();
    top_ = bottom - 1;

    Failure first = Failure::none;
    const auto size = static_cast<std::int32_t>(program_.code_.size());
    for (std::int32_t at = 0; at < size;) {
      if constexpr (!Tracer::kOn) {
        at = run_plain(at, size);
        if (at == size) break;
      }
      const Failure failure = step(at);
      if (!failed(failure)) [[likely]]
        continue;
      if (!failed(first)) first = failure;
      if constexpr (!Tracer::kOn) return first;
      top_->kind = Operand::Kind::poison;
    }
    SAKIP_ASSERT(top_ == bottom);
    return first;
  }

  Operand& top() { return *top_; }

  Hasil without_value(Failure failure) const {
    Hasil out;
    out.keadaan = failure == Failure::of_input ? of_input_->keadaan : alasan(failure).keadaan;
    out.kode = failure == Failure::of_input ? std::string_view(of_input_->kode) : alasan(failure).kode;
    return out;
  }

  Hasil result(Operand& value) const {
    Hasil out;
    switch (value.kind) {
      case Operand::Kind::number:
        out.angka = std::move(value.number);
        out.label = value.text;
        return out;
      case Operand::Kind::text:
        out.berangka = false;
        out.label = value.text;
        return out;
      case Operand::Kind::series:
        return without_value(Failure::series_result);
      default:
        return without_value(Failure::not_a_number);
    }
  }

 private:
  /// Runs what nearly every instruction of nearly every formula is: a plain number pushed, or two of them joined. Stops
  /// before the first instruction that is not such a case; step() is to run that one.
  std::int32_t run_plain(std::int32_t at, std::int32_t size) {
    const Instruction* const code = program_.code_.data();
    Operand* top = top_;
    bool plain = true;
    while (plain && at < size) {
      const Instruction instruction = code[at];
      switch (instruction.op) {
        case Op::constant:
          (++top)->set_plain(program_.constants_.data()[instruction.arg]);
          break;
        case Op::load:
          plain = load_plain(top + 1, inputs_.data()[instruction.arg]);
          top += plain;
          break;
        case Op::add:
          plain = join<Add>(top);
          break;
        case Op::subtract:
          plain = join<Subtract>(top);
          break;
        case Op::multiply:
          plain = join<Multiply>(top);
          break;
        case Op::divide:
          plain = join<Divide>(top);
          break;
        default:
          plain = false;
      }
      at += plain;
    }
    top_ = top;
    return at;
  }

  /// A number that is there and not a category.
  static bool is_plain(const Nilai& value) {
    return value.keadaan == Keadaan::ok && value.kode.empty() && !value.angka.too_large();
  }

  static bool load_plain(Operand* to, const Masukan& input) {
    if (input.is_series() || input.kosong() || !is_plain(input.nilai())) return false;
    to->set_plain(input.nilai().angka);
    to->text = input.nilai().label;
    return true;
  }

  template <typename Operation>
  static bool join(Operand*& top) {
    Operand& a = top[-1];
    if (a.kind != Operand::Kind::number || top->kind != Operand::Kind::number) return false;
    if constexpr (std::is_same_v<Operation, Divide>)
      if (top->number.is_zero()) return false;
    Rational result;
    if (failed(Operation::apply(a.number, top->number, result))) return false;
    a.number = std::move(result);
    a.text = {};
    --top;
    return true;
  }

  /// Runs the instruction at `at` and moves on. On a failure the top of the stack is the operand that has no value.
  Failure step(std::int32_t& at) {
    const auto here = static_cast<std::size_t>(at++);
    const Instruction instruction = program_.code_[here];
    const auto arg = static_cast<std::size_t>(instruction.arg);
    switch (instruction.op) {
      case Op::constant:
        (++top_)->set_number(program_.constants_[arg]);
        return Failure::none;
      case Op::text:
        (++top_)->set_text(program_.texts_[arg]);
        return Failure::none;
      case Op::logic:
        (++top_)->set_logic(instruction.arg != 0);
        return Failure::none;
      case Op::no_branch:
        ++top_;
        return Failure::no_branch;
      case Op::load:
        return load(*++top_, arg);
      case Op::jump:
        at = instruction.arg;
        return Failure::none;
      case Op::jump_if_false:
        return branch(at, here, instruction);
      case Op::jump_if_settled:
        return settle(at, instruction);
      case Op::need_logic:
        return top_->kind == Operand::Kind::poison ? Failure::none : to_logic(*top_);
      default:
        return operate(here, instruction);
    }
  }

  /// The instructions that take `count` operands and leave one.
  Failure operate(std::size_t here, const Instruction& instruction) {
    top_ -= instruction.count - 1;
    if constexpr (Tracer::kOn) {
      for (Operand* operand = top_; operand < top_ + instruction.count; ++operand) {
        if (operand->kind != Operand::Kind::poison) continue;
        top_->kind = Operand::Kind::poison;
        return Failure::none;
      }
      const bool table = instruction.op == Op::lookup || instruction.op == Op::score;
      const auto arg = static_cast<std::size_t>(instruction.arg);
      tracer_.before(instruction, program_.places_[here], top_, instruction.count,
                     table ? Tabel{program_.scale_names_[arg], program_.scales_[arg].get()} : Tabel{});
    }
    const Failure failure = compute(instruction);
    if constexpr (Tracer::kOn) tracer_.after(*top_, failure);
    return failure;
  }

  Failure compute(const Instruction& instruction) {
    Operand& a = top_[0];
    switch (instruction.op) {
      case Op::add:
        return element_wise<Add>(workspace_, a, top_[1]);
      case Op::subtract:
        return element_wise<Subtract>(workspace_, a, top_[1]);
      case Op::multiply:
        return element_wise<Multiply>(workspace_, a, top_[1]);
      case Op::divide:
        return element_wise<Divide>(workspace_, a, top_[1]);
      case Op::negate: {
        Operand minus_one;
        minus_one.number = Rational(-1);
        return element_wise<Multiply>(workspace_, a, minus_one);
      }
      case Op::invert: {
        const Failure failure = to_logic(a);
        a.truth = !a.truth;
        return failure;
      }
      case Op::call:
        return daftar_fungsi()[static_cast<std::size_t>(instruction.arg)].body(workspace_, &a, instruction.count);
      case Op::lookup:
        return lookup(a, *program_.scales_[static_cast<std::size_t>(instruction.arg)]);
      case Op::score:
        return score(a, *program_.scales_[static_cast<std::size_t>(instruction.arg)]);
      default:
        return compare(instruction.op, a, top_[1]);
    }
  }

  Failure load(Operand& out, std::size_t slot) {
    const Masukan& input = inputs_[slot];
    if (!input.is_series()) {
      if (input.kosong()) return missing(slot, {});
      return load_one(out, input.nilai(), slot, {});
    }
    const auto items = input.butir();
    if (items.size() > kMaxSeries) return Failure::too_large;
    Failure first = Failure::none;
    Operand item;
    Series& series = workspace_.new_series(out);
    series.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (is_plain(items[i])) [[likely]] {
        series.push_back(items[i].angka);
        continue;
      }
      Failure failure = load_one(item, items[i], slot, i);
      if (!failed(failure) && item.kind != Operand::Kind::number) failure = Failure::not_a_number;
      if (failed(failure) && !failed(first)) first = failure;
      if constexpr (!Tracer::kOn)
        if (failed(first)) return first;
      series.push_back(item.number);
    }
    return first;
  }

  Failure load_one(Operand& out, const Nilai& value, std::size_t slot, std::optional<std::size_t> item) {
    switch (value.keadaan) {
      case Keadaan::ok:
        if (!value.kode.empty() && !value.berangka()) {
          out.set_text(value.label);
          return Failure::none;
        }
        out.set_number(value.angka, value.label);
        return too_large(out.number);
      case Keadaan::belum_ada:
        return missing(slot, item);
      case Keadaan::tidak_berlaku:
        if (value.kode.empty()) return Failure::not_applicable;
        break;
      default:
        break;
    }
    if (!of_input_) of_input_ = &value;  // the first failure decides, so the first of these is the one asked for
    return Failure::of_input;
  }

  Failure missing(std::size_t slot, std::optional<std::size_t> item) {
    tracer_.missing(static_cast<int>(slot), item);
    switch (program_.variables_[slot].periode) {
      case Periode::tahun_lalu:
        return Failure::missing_previous_year;
      case Periode::tahun_dasar:
        return Failure::missing_baseline;
      case Periode::berjalan:
        break;
    }
    return Failure::missing_value;
  }

  Failure branch(std::int32_t& at, std::size_t here, const Instruction& instruction) {
    if (Tracer::kOn && top_->kind == Operand::Kind::poison) {  // neither branch: the poison is the result
      at = program_.code_[static_cast<std::size_t>(instruction.arg) - 1].arg;
      return Failure::none;
    }
    tracer_.before(instruction, program_.places_[here], top_, 1, {});
    const Failure failure = to_logic(*top_);
    tracer_.after(*top_, failure);
    if (failed(failure)) {
      at = program_.code_[static_cast<std::size_t>(instruction.arg) - 1].arg;
      return failure;
    }
    if (!top_->truth) at = instruction.arg;
    --top_;
    return Failure::none;
  }

  Failure settle(std::int32_t& at, const Instruction& instruction) {
    if (Tracer::kOn && top_->kind == Operand::Kind::poison) {
      at = instruction.arg;
      return Failure::none;
    }
    const Failure failure = to_logic(*top_);
    if (failed(failure) || top_->truth == (instruction.count != 0))
      at = instruction.arg;
    else
      --top_;
    return failure;
  }

  const Program& program_;
  std::span<const Masukan> inputs_;
  Workspace& workspace_;
  Tracer& tracer_;
  Operand* top_ = nullptr;
  const Nilai* of_input_ = nullptr;
};

}  // namespace sakip::formula
