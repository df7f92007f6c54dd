// The table of functions and the bodies of those that work on numbers and series; see fungsi.hpp.
#include "formula/fungsi.hpp"

#include <algorithm>
#include <array>

#include "formula/statistik.hpp"
#include "formula/workspace.hpp"

namespace sakip::formula {

namespace {

using Kind = Operand::Kind;

/// Adds a series up in its first item, neighbours first: fractions of unlike denominators grow with what was added to
/// them, so a balanced tree of additions stays small for longest.
Failure add_all(Series& items) {
  for (std::size_t step = 1; step < items.size(); step *= 2)
    for (std::size_t i = 0; i + step < items.size(); i += 2 * step)
      if (const Failure failure = Add::apply(items[i], items[i + step], items[i]); failed(failure)) return failure;
  return Failure::none;
}

/// Leaves the total in the first operand; `items` counts the numbers.
Failure total(Workspace& workspace, Operand* operands, int count, std::int64_t& items) {
  Rational total;
  items = 0;
  for (Operand* operand = operands; operand < operands + count; ++operand) {
    Failure failure = Failure::not_a_number;
    if (operand->kind == Kind::number) {
      ++items;
      failure = Add::apply(total, operand->number, total);
    } else if (operand->kind == Kind::series) {
      Series& series = workspace.series(*operand);
      items += static_cast<std::int64_t>(series.size());
      failure = add_all(series);
      if (!failed(failure) && !series.empty()) failure = Add::apply(total, series.front(), total);
    }
    if (failed(failure)) return failure;
  }
  operands->set_number(std::move(total));
  return Failure::none;
}

Failure sum(Workspace& workspace, Operand* operands, int count) {
  std::int64_t items = 0;
  return total(workspace, operands, count, items);
}

Failure mean(Workspace& workspace, Operand* operands, int count) {
  std::int64_t items = 0;
  const Failure failure = total(workspace, operands, count, items);
  return failed(failure) ? failure : Divide::apply(operands->number, Rational(items), operands->number);
}

struct Smaller {
  static Failure apply(Rational& a, const Rational& b, Rational& out) {
    out = b < a ? Rational(b) : Rational(a);
    return Failure::none;
  }
};
struct Larger {
  static Failure apply(Rational& a, const Rational& b, Rational& out) {
    out = a < b ? Rational(b) : Rational(a);
    return Failure::none;
  }
};

/// One series: its extreme. Several operands: element by element where any is a series.
template <typename Choose>
Failure extreme(Workspace& workspace, Operand* operands, int count) {
  if (count == 1 && operands->kind == Kind::series) {
    Series& items = workspace.series(*operands);
    if (items.empty()) return Failure::empty_series;
    for (Rational& item : items) Choose::apply(items.front(), item, items.front());
    operands->set_number(std::move(items.front()));
    return Failure::none;
  }
  if (count == 1 && operands->kind != Kind::number) return Failure::not_a_number;
  for (int i = 1; i < count; ++i)
    if (const Failure failure = element_wise<Choose>(workspace, operands[0], operands[i]); failed(failure))
      return failure;
  return Failure::none;
}

Failure smallest(Workspace& workspace, Operand* operands, int count) {
  return extreme<Smaller>(workspace, operands, count);
}
Failure largest(Workspace& workspace, Operand* operands, int count) {
  return extreme<Larger>(workspace, operands, count);
}

Failure round(Workspace& workspace, Operand* operands, int count) {
  if (count == 2 && operands[1].kind != Kind::number) return Failure::argument;
  const auto decimals = count == 2 ? operands[1].number.to_int64() : 0;
  if (!decimals || *decimals < -15 || *decimals > 18) return Failure::argument;
  if (operands->kind == Kind::number) {
    operands->set_number(operands->number.round(static_cast<int>(*decimals)));
    return Failure::none;
  }
  if (operands->kind != Kind::series) return Failure::not_a_number;
  for (Rational& item : workspace.series(*operands)) item = item.round(static_cast<int>(*decimals));
  return Failure::none;
}

Failure clamp(Workspace& workspace, Operand* operands, int) {
  if (operands[1].kind != Kind::number || operands[2].kind != Kind::number || operands[1].number > operands[2].number)
    return Failure::argument;
  const Failure failure = element_wise<Larger>(workspace, operands[0], operands[1]);
  return failed(failure) ? failure : element_wise<Smaller>(workspace, operands[0], operands[2]);
}

Failure stdev(Workspace& workspace, Operand* operands, int) {
  if (operands->kind != Kind::series) return Failure::not_a_number;
  Rational deviation;
  const Failure failure = simpangan_baku(workspace.series(*operands), Simpangan::mutlak, deviation);
  operands->set_number(std::move(deviation));
  return failure;
}

Failure cv(Workspace& workspace, Operand* operands, int) {
  if (operands->kind != Kind::series) return Failure::not_a_number;
  Rational deviation;
  const Failure failure = simpangan_baku(workspace.series(*operands), Simpangan::terhadap_rata_rata, deviation);
  operands->set_number(std::move(deviation));
  return failure;
}

constexpr std::array kFungsi{
    Fungsi{"sum", 1, 64, Meringkas::selalu, "sum(x, ...)", "Jumlah semua butir deret atau semua argumen.",
           "sum(2, 3, 5)", "10", sum},
    Fungsi{"mean", 1, 64, Meringkas::selalu, "mean(x, ...)",
           "Rata-rata sederhana; deret kosong tidak punya rata-rata (DIV_BY_ZERO).", "mean(2, 3, 5)", "10/3", mean},
    Fungsi{"min", 1, 64, Meringkas::satu_deret, "min(x, ...)",
           "Yang terkecil dari satu deret, atau per butir antara beberapa argumen.", "min(7, 3)", "3", smallest},
    Fungsi{"max", 1, 64, Meringkas::satu_deret, "max(x, ...)",
           "Yang terbesar dari satu deret, atau per butir antara beberapa argumen.", "max(7, 3)", "7", largest},
    Fungsi{"if", 3, 3, Meringkas::tidak, "if(syarat, a, b)",
           "a bila syarat terpenuhi, b bila tidak; hanya cabang yang terpilih dihitung.", "if(3 > 2, 100, 0)", "100",
           nullptr},
    Fungsi{"lookup", 2, 2, Meringkas::tidak, "lookup(tabel, x)",
           "Baris tabel interval yang memuat x: skornya beserta labelnya.", "lookup(spip_level, 2.99)", "2", nullptr},
    Fungsi{"score", 2, 2, Meringkas::tidak, "score(tabel, kategori)", "Skor sebuah kategori menurut tabelnya.",
           "score(opini_bpk, 'WDP')", "3", nullptr},
    Fungsi{"round", 1, 2, Meringkas::tidak, "round(x, n)",
           "x dibulatkan setengah ke atas (menjauhi nol) pada n desimal (-15 sampai 18; bila kosong 0).",
           "round(2.675, 2)", "67/25", round},
    Fungsi{"clamp", 3, 3, Meringkas::tidak, "clamp(x, bawah, atas)", "x yang dibatasi di antara bawah dan atas.",
           "clamp(120, 0, 100)", "100", clamp},
    Fungsi{"stdev", 1, 1, Meringkas::selalu, "stdev(deret)",
           "Simpangan baku sampel (pembagi n - 1), dibulatkan setengah ke atas pada 10 desimal.", "", "", stdev},
    Fungsi{"cv", 1, 1, Meringkas::selalu, "cv(deret)",
           "Koefisien variasi: simpangan baku dibagi rata-rata, dibulatkan setengah ke atas pada 10 desimal; kalikan "
           "100 untuk persen.",
           "", "", cv},
};

}  // namespace

std::span<const Fungsi> daftar_fungsi() { return kFungsi; }

int cari_fungsi(std::string_view name) {
  for (std::size_t i = 0; i < kFungsi.size(); ++i)
    if (kFungsi[i].nama == name) return static_cast<int>(i);
  return -1;
}

}  // namespace sakip::formula
