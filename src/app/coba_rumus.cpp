// See coba_rumus.hpp.
#include "app/coba_rumus.hpp"

#include <algorithm>

#include "exchange/buku_kerja_isi.hpp"

namespace sakip::app {
namespace {

using Deret = std::vector<Nilai>;

/// The sample's values; none when it is empty or cannot be read, which is told.
Deret baca_contoh(const ElemenCoba& element, std::vector<formula::Temuan>& findings) {
  if (element.contoh.empty()) return {};
  const exchange::SelMentah raw{exchange::SelMentah::Jenis::teks, element.contoh};
  const auto kind = element.deret ? exchange::Ragam::deret : exchange::Ragam::angka;
  const exchange::BacaanSel read = exchange::baca_sel(raw, kind, "");
  if (!read.galat.empty()) {
    findings.push_back({"SEL_TIDAK_TERBACA", formula::Bobot::peringatan, 0, 0,
                        kalimat("Contoh nilai {}: {}", element.nama, read.galat), read.saran});
    return {};
  }
  if (const auto* series = std::get_if<Deret>(&read.isi)) return *series;
  if (const auto* one = std::get_if<Nilai>(&read.isi)) return {*one};
  return {};
}

}  // namespace

HasilCoba coba_rumus(const measure::Regulasi& rules, const PermintaanCoba& request) {
  HasilCoba out;
  formula::DaftarSkala scales;
  for (const auto& [id, rule] : rules.skala) scales.emplace(id, rule.skala);
  std::vector<formula::ElemenRumus> known;
  for (const ElemenCoba& e : request.elemen) known.push_back({e.nama, e.uraian, e.satuan, e.deret});
  out.temuan = formula::check(request.rumus, {known, request.satuan, 0, &scales});
  const auto program = formula::compile(request.rumus, scales);
  if (!program) return out;

  std::vector<Deret> values;
  for (const ElemenCoba& e : request.elemen) values.push_back(baca_contoh(e, out.temuan));
  const auto find = [&](std::string_view name) {
    const auto at =
        std::find_if(request.elemen.begin(), request.elemen.end(), [&](const auto& e) { return e.nama == name; });
    return static_cast<std::size_t>(at - request.elemen.begin());
  };
  std::vector<formula::Masukan> inputs;
  std::vector<formula::KeteranganMasukan> notes;
  for (const formula::Variabel& variable : program->variabel()) {
    std::size_t at = find(variable.nama);
    if (at == values.size()) at = find(variable.dasar);
    const bool there = at < values.size() && !values[at].empty();
    if (!there)
      inputs.emplace_back();
    else if (request.elemen[at].deret)
      inputs.push_back(formula::Masukan::deret(values[at]));
    else
      inputs.emplace_back(values[at].front());
    notes.push_back(at < values.size()
                        ? formula::KeteranganMasukan{request.elemen[at].uraian, request.elemen[at].satuan, "contoh"}
                        : formula::KeteranganMasukan{});
  }
  const formula::Jejak trace = formula::trace(*program, {inputs, notes, "", request.desimal});
  out.hasil = trace.dibulatkan;
  out.jejak = formula::teks(trace);
  return out;
}

}  // namespace sakip::app
