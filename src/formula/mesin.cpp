// The fast evaluation: the Runner without a trace.
#include <algorithm>

#include "formula/formula.hpp"
#include "formula/runner.hpp"

namespace sakip::formula {

Mesin::Mesin() : workspace_(std::make_unique<Workspace>()) {}
Mesin::~Mesin() = default;
Mesin::Mesin(Mesin&&) noexcept = default;
Mesin& Mesin::operator=(Mesin&&) noexcept = default;

Hasil Mesin::evaluate(const Program& program, std::span<const Masukan> inputs) {
  NoTrace trace;
  return Runner<NoTrace>(program, inputs, *workspace_, trace).run();
}

Nilai ke_nilai(const Hasil& result) {
  if (!result.ada()) return Nilai::tanpa(result.keadaan, std::string(result.kode));
  if (!result.berangka) return Nilai::kategori(std::string(result.label));
  Nilai value = Nilai::dari(result.angka);
  value.label = result.label;
  return value;
}

Nilai evaluate(const Program& program, std::span<const Masukan> inputs) {
  return ke_nilai(Mesin().evaluate(program, inputs));
}

namespace {

/// Row `row` of every input, a scalar for each.
std::vector<Masukan> row_of(std::span<const Masukan> inputs, std::size_t row) {
  std::vector<Masukan> scalars;
  for (const Masukan& input : inputs) scalars.push_back(input.is_series() ? Masukan(input.butir()[row]) : input);
  return scalars;
}

std::vector<Nilai> whole_column(const Program& program, std::span<const Masukan> inputs, std::size_t rows) {
  Workspace workspace;
  NoTrace trace;
  Runner<NoTrace> runner(program, inputs, workspace, trace);
  const Failure failure = runner.execute();
  if (failed(failure)) return {rows, ke_nilai(runner.without_value(failure))};
  if (runner.top().kind != Operand::Kind::series) return {rows, ke_nilai(runner.result(runner.top()))};
  std::vector<Nilai> column;
  for (const Rational& item : workspace.series(runner.top())) column.push_back(Nilai::dari(item));
  return column;
}

}  // namespace

std::vector<Nilai> evaluate_kolom(const Program& program, std::span<const Masukan> inputs, std::size_t rows) {
  const auto differs = [&](const Masukan& input) { return input.is_series() && input.butir().size() != rows; };
  if (std::any_of(inputs.begin(), inputs.end(), differs)) {
    const Alasan& reason = alasan(Failure::series_length);
    return {rows, Nilai::tanpa(reason.keadaan, std::string(reason.kode))};
  }
  if (program.meringkas_deret()) return whole_column(program, inputs, rows);
  Mesin machine;
  std::vector<Nilai> column;
  for (std::size_t row = 0; row < rows; ++row)
    column.push_back(ke_nilai(machine.evaluate(program, row_of(inputs, row))));
  return column;
}

}  // namespace sakip::formula
