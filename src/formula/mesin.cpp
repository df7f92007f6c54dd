// The fast evaluation: the Runner without a trace.
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

}  // namespace sakip::formula
