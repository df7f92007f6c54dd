// See operasi.hpp.
#include "formula/operasi.hpp"

#include "core/waktu.hpp"

namespace sakip::formula {

namespace {

bool holds(Op op, std::strong_ordering order) {
  switch (op) {
    case Op::equal:
      return order == 0;
    case Op::not_equal:
      return order != 0;
    case Op::less:
      return order < 0;
    case Op::less_equal:
      return order <= 0;
    case Op::greater:
      return order > 0;
    default:
      return order >= 0;
  }
}

/// The score with its label; a row without a score is its label alone.
Failure take_row(Operand& value, const HasilSkala& found, Failure otherwise) {
  if (!found.ada()) return otherwise;
  if (found.baris->skor)
    value.set_number(*found.baris->skor, found.baris->label);
  else
    value.set_text(found.baris->label);
  return Failure::none;
}

}  // namespace

Failure to_logic(Operand& value) {
  if (value.kind == Operand::Kind::logic) return Failure::none;
  if (value.kind == Operand::Kind::number && (value.number == Rational(0) || value.number == Rational(1))) {
    value.set_logic(!value.number.is_zero());
    return Failure::none;
  }
  if (value.kind == Operand::Kind::text && (value.text == "ya" || value.text == "tidak")) {
    value.set_logic(value.text == "ya");
    return Failure::none;
  }
  return Failure::not_logic;
}

Failure compare(Op op, Operand& a, const Operand& b) {
  if (a.kind == Operand::Kind::series || b.kind == Operand::Kind::series) return Failure::series_not_allowed;
  if (a.kind != b.kind) return Failure::kinds_differ;
  std::strong_ordering order = std::strong_ordering::equal;
  if (a.kind == Operand::Kind::number) {
    order = a.number <=> b.number;
  } else if (a.kind == Operand::Kind::text) {
    order = a.text <=> b.text;  // ISO dates stand in the order of their texts
    const bool asks_order = op != Op::equal && op != Op::not_equal;
    if (asks_order && !(baca_tanggal(a.text) && baca_tanggal(b.text))) return Failure::not_a_date;
  } else {
    return Failure::not_a_number;
  }
  a.set_logic(holds(op, order));
  return Failure::none;
}

Failure lookup(Operand& value, const Skala& scale) {
  if (value.kind == Operand::Kind::series) return Failure::series_not_allowed;
  if (value.kind != Operand::Kind::number) return Failure::not_a_number;
  return take_row(value, scale.cari(value.number), Failure::out_of_table);
}

Failure score(Operand& value, const Skala& scale) {
  if (value.kind == Operand::Kind::series) return Failure::series_not_allowed;
  if (value.text.empty()) return Failure::not_a_category;
  const HasilSkala found = scale.kategori(value.text);
  if (found.ada() && !found.baris->skor) return Failure::no_score;
  return take_row(value, found, Failure::unknown_category);
}

}  // namespace sakip::formula
