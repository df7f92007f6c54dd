// The traced evaluation: the Runner with a recorder that writes down, in Indonesian, what each operation did to which
// numbers; and the printing of a trace.
#include "core/number_format.hpp"
#include "formula/runner.hpp"

namespace sakip::formula {

namespace {

constexpr std::size_t kItemsShown = 6;    // of a series in a step
constexpr std::size_t kInputsShown = 40;  // of a series among the inputs
constexpr std::size_t kLongestFraction = 30;

/// A number for reading: with all its decimals when they end soon, else as a fraction with four decimals beside it.
std::string angka(const Rational& value) {
  if (const auto decimal = value.finite_decimal(10)) {
    const auto point = decimal->find('.');
    return format_angka(value, point == std::string::npos ? 0 : static_cast<int>(decimal->size() - point - 1));
  }
  const std::string fraction = value.exact();
  const std::string rounded = "≈ " + format_angka(value, 4);
  return fraction.size() > kLongestFraction ? rounded : fraction + " " + rounded;
}

std::string deret(const Series& items) {
  std::string text = "[";
  for (std::size_t i = 0; i < items.size() && i < kItemsShown; ++i) text += (i == 0 ? "" : "; ") + angka(items[i]);
  if (items.size() > kItemsShown) text += "; ... " + std::to_string(items.size()) + " butir";
  return text + "]";
}

std::string_view sign_of(Op op) {
  switch (op) {
    case Op::add:
      return "+";
    case Op::subtract:
      return "-";
    case Op::multiply:
      return "*";
    case Op::divide:
      return "/";
    case Op::equal:
      return "==";
    case Op::not_equal:
      return "!=";
    case Op::less:
      return "<";
    case Op::less_equal:
      return "<=";
    case Op::greater:
      return ">";
    case Op::greater_equal:
      return ">=";
    default:
      return "";
  }
}

class Recorder {
 public:
  static constexpr bool kOn = true;
  Recorder(Jejak& trace, const Program& program, Workspace& workspace)
      : trace_(trace), program_(program), workspace_(workspace) {}

  void missing(int slot, std::optional<std::size_t> item) {
    std::string name = program_.variabel()[static_cast<std::size_t>(slot)].nama;
    if (item) name += "[" + std::to_string(*item) + "]";
    for (const std::string& known : trace_.kurang)
      if (known == name) return;
    trace_.kurang.push_back(std::move(name));
  }

  void before(const Instruction& instruction, const Bagian& place, const Operand* operands, int count,
              const Tabel& table) {
    row_.clear();
    if (instruction.op == Op::lookup && operands->kind == Operand::Kind::number)
      row_ = table.skala->jelaskan(table.skala->cari(operands->number), operands->number) + " (" +
             table.skala->definisi().rujukan + ")";
    condition_ = instruction.op == Op::jump_if_false;
    step_.bagian =
        program_.teks().substr(static_cast<std::size_t>(place.awal), static_cast<std::size_t>(place.panjang));
    step_.isian.clear();
    const std::string_view sign = sign_of(instruction.op);
    if (!sign.empty()) {
      step_.isian = text(operands[0]) + " " + std::string(sign) + " " + text(operands[1]);
    } else if (instruction.op == Op::negate || instruction.op == Op::invert) {
      step_.isian = (instruction.op == Op::negate ? "-" : "not ") + text(operands[0]);
    } else if (!condition_) {
      std::string name = instruction.op == Op::lookup ? "lookup" : "score";
      if (instruction.op == Op::call) name = daftar_fungsi()[static_cast<std::size_t>(instruction.arg)].nama;
      std::string arguments(table.nama);
      for (int i = 0; i < count; ++i) arguments += (arguments.empty() ? "" : ", ") + text(operands[i]);
      step_.isian = name + "(" + arguments + ")";
    }
  }

  void after(const Operand& result, Failure failure) {
    if (failed(failure))
      step_.hasil = "tidak ada nilai: " + std::string(alasan(failure).arti);
    else if (condition_)
      step_.hasil = result.truth ? "syarat terpenuhi" : "syarat tidak terpenuhi";
    else
      step_.hasil = text(result);
    if (!row_.empty()) step_.hasil += "; " + row_;
    trace_.langkah.push_back(step_);
  }

 private:
  std::string text(const Operand& operand) {
    switch (operand.kind) {
      case Operand::Kind::number:
        return angka(operand.number) + (operand.text.empty() ? "" : " (" + std::string(operand.text) + ")");
      case Operand::Kind::series:
        return deret(workspace_.series(operand));
      case Operand::Kind::text:
        return "'" + std::string(operand.text) + "'";
      case Operand::Kind::logic:
        return operand.truth ? "benar" : "salah";
      case Operand::Kind::poison:
        break;
    }
    return "?";
  }

  Jejak& trace_;
  const Program& program_;
  Workspace& workspace_;
  LangkahJejak step_;
  std::string row_;  // what a lookup found
  bool condition_ = false;
};

/// The reason in words; a code that is not the engine's own (kept by who stored the value) stands for itself.
std::string sebab(const std::string& code) {
  const std::string_view words = arti_kode(code);
  return words.empty() ? code + "." : std::string(words);
}

std::string text_of(const Nilai& value) {
  switch (value.keadaan) {
    case Keadaan::belum_ada:
      return "belum ada";
    case Keadaan::tidak_berlaku:
      return "tidak berlaku";
    case Keadaan::ok:
      break;
    default:
      return "tidak ada nilai: " + sebab(value.kode);
  }
  if (!value.berangka()) return "'" + value.label + "'";
  const std::string number = value.desimal >= 0 ? format_angka(value.angka, value.desimal) : angka(value.angka);
  return value.label.empty() ? number : number + " (" + value.label + ")";
}

std::string text_of(const Masukan& input) {
  if (input.kosong()) return "belum ada";
  if (!input.is_series()) return text_of(input.nilai());
  std::string text = "[";
  const auto items = input.butir();
  for (std::size_t i = 0; i < items.size() && i < kInputsShown; ++i) text += (i == 0 ? "" : "; ") + text_of(items[i]);
  if (items.size() > kInputsShown) text += "; ... " + std::to_string(items.size()) + " butir";
  return text + "]";
}

std::string explain(const Nilai& result, const std::vector<std::string>& missing) {
  if (result.ada()) return {};
  std::string text(arti_kode(result.kode));
  if (text.empty()) text = "Salah satu masukan tidak mempunyai nilai (" + result.kode + ").";
  if (missing.empty()) return text;
  text += " Yang belum ada:";
  for (std::size_t i = 0; i < missing.size(); ++i) text += (i == 0 ? " " : ", ") + missing[i];
  return text + ".";
}

}  // namespace

Jejak trace(const Program& program, const PermintaanJejak& request) {
  SAKIP_ASSERT(request.keterangan.empty() || request.keterangan.size() == request.masukan.size());
  Jejak out;
  out.rumus = program.teks();
  out.rujukan = request.rujukan;
  for (std::size_t i = 0; i < request.masukan.size(); ++i) {
    MasukanJejak input{program.variabel()[i].nama, {}, text_of(request.masukan[i]), {}};
    if (!request.keterangan.empty()) {
      const KeteranganMasukan& known = request.keterangan[i];
      input.uraian = known.uraian;
      input.sumber = known.sumber;
      if (!known.satuan.empty() && !request.masukan[i].kosong()) input.nilai += " " + known.satuan;
    }
    out.masukan.push_back(std::move(input));
  }

  Workspace workspace;
  Recorder recorder(out, program, workspace);
  out.hasil = ke_nilai(Runner<Recorder>(program, request.masukan, workspace, recorder).run());
  out.penjelasan = explain(out.hasil, out.kurang);
  if (out.hasil.berangka()) {
    out.eksak = out.hasil.angka.exact();
    out.dibulatkan = format_angka(out.hasil.angka, request.desimal);
    out.aturan = "Dihitung sebagai pecahan eksak; baru dibulatkan saat ditampilkan, setengah ke atas (menjauhi nol), " +
                 std::to_string(request.desimal) + " desimal.";
  }
  return out;
}

std::string teks(const Jejak& trace) {
  std::string text = "Rumus: " + trace.rumus + "\n";
  if (!trace.rujukan.empty()) text += "Rujukan: " + trace.rujukan + "\n";
  if (!trace.masukan.empty()) text += "Masukan:\n";
  for (const MasukanJejak& input : trace.masukan) {
    text += "  " + input.nama + " = " + input.nilai;
    if (!input.uraian.empty()) text += " (" + input.uraian + ")";
    if (!input.sumber.empty()) text += ", dari " + input.sumber;
    text += "\n";
  }
  if (!trace.langkah.empty()) text += "Langkah:\n";
  for (std::size_t i = 0; i < trace.langkah.size(); ++i) {
    const LangkahJejak& step = trace.langkah[i];
    text += "  " + std::to_string(i + 1) + ". " + step.bagian;
    if (!step.isian.empty() && step.isian != step.bagian) text += " = " + step.isian;
    const bool value = !step.isian.empty() && !step.hasil.starts_with("tidak ada nilai");
    const bool approximate = step.hasil.starts_with("≈");  // stands in place of the equals sign
    text += (!value ? ": " : approximate ? " " : " = ") + step.hasil + "\n";
  }
  if (!trace.hasil.ada()) return text + "Hasil: tidak ada nilai. " + trace.penjelasan + "\n";
  if (!trace.hasil.berangka()) return text + "Hasil: " + trace.hasil.label + "\n";
  text += "Hasil eksak: " + trace.eksak + "\nHasil: " + trace.dibulatkan;
  if (!trace.hasil.label.empty()) text += " (" + trace.hasil.label + ")";
  return text + "\n" + trace.aturan + "\n";
}

}  // namespace sakip::formula
