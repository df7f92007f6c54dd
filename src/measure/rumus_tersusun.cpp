// Compiling formulas and feeding them.
#include "measure/rumus_tersusun.hpp"

#include "measure/alamat.hpp"

namespace sakip::measure {

namespace {

std::size_t cari(const DataElemen& data, Periode p) {
  const auto at = std::lower_bound(data.masa.begin(), data.masa.end(), kunci(p));
  return at != data.masa.end() && *at == kunci(p) ? static_cast<std::size_t>(at - data.masa.begin()) : kTanpaBaris;
}

DataElemen susun_data(const Indikator& measure, std::span<const NilaiElemen* const> rows) {
  DataElemen data;
  for (const NilaiElemen* row : rows) {  // sorted by period
    const int key = kunci({row->tahun, row->triwulan});
    if (data.masa.empty() || data.masa.back() != key) data.masa.push_back(key);
    if (std::find(data.nama.begin(), data.nama.end(), row->elemen) == data.nama.end()) data.nama.push_back(row->elemen);
  }
  data.isi.resize(data.masa.size() * data.nama.size());
  data.sumber.resize(data.isi.size());
  for (const NilaiElemen* row : rows) {
    const auto element = std::find_if(measure.elemen.begin(), measure.elemen.end(),
                                      [&](const ElemenData& e) { return e.nama == row->elemen; });
    const auto column = std::find(data.nama.begin(), data.nama.end(), row->elemen) - data.nama.begin();
    const std::size_t at =
        cari(data, {row->tahun, row->triwulan}) * data.nama.size() + static_cast<std::size_t>(column);
    if (data.sumber[at]) continue;  // a double key: the first counts
    const bool series = element != measure.elemen.end() && element->deret;
    if (series) data.isi[at] = formula::Masukan::deret(row->nilai);
    if (!series && !row->nilai.empty()) data.isi[at] = row->nilai.front();
    data.sumber[at] = row;
  }
  return data;
}

/// Where a program's variables are read.
std::vector<VersiTersusun::Slot> susun_slot(const formula::Program& program, const DataElemen& data) {
  std::vector<VersiTersusun::Slot> slots;
  for (const formula::Variabel& variable : program.variabel()) {
    const auto at = std::find(data.nama.begin(), data.nama.end(), variable.dasar);
    slots.push_back(
        {at == data.nama.end() ? kTanpaBaris : static_cast<std::size_t>(at - data.nama.begin()), variable.periode});
  }
  return slots;
}

/// Two versions that claim one year make both unusable: neither is taken by chance.
void tolak_versi_ganda(std::vector<VersiTersusun>& versions) {
  for (std::size_t i = 0; i < versions.size(); ++i)
    for (std::size_t j = i + 1; j < versions.size(); ++j) {
      const RumusVersi &a = *versions[i].versi, &b = *versions[j].versi;
      const bool apart = (a.sampai != 0 && a.sampai < b.dari) || (b.sampai != 0 && b.sampai < a.dari);
      if (!apart)
        versions[i].galat = versions[j].galat =
            Error{"RUMUS_VERSI_GANDA", "", "dua versi rumus berlaku untuk tahun yang sama.",
                  "Tutup masa berlaku versi yang lama."};
    }
}

}  // namespace

RumusTersusun::RumusTersusun(const Berkas& berkas, const Indeks& indeks, const Regulasi& regulasi)
    : indeks_(&indeks), rumus_(berkas.indikator.size()) {
  formula::DaftarSkala scales;
  for (const auto& [id, rule] : regulasi.skala) scales.emplace(id, rule.skala);
  for (std::size_t i = 0; i < rumus_.size(); ++i) {
    const Indikator& measure = berkas.indikator[i];
    const bool any =
        std::any_of(measure.rumus.begin(), measure.rumus.end(), [](const RumusVersi& v) { return !v.teks.empty(); });
    if (!any) continue;
    Satu& one = rumus_[i];
    one.data = susun_data(measure, indeks.elemen(measure));
    for (const RumusVersi& version : measure.rumus) {
      VersiTersusun compiled;
      compiled.versi = &version;
      if (!version.teks.empty()) {
        auto program = formula::compile(version.teks, scales);
        if (program) {
          compiled.program = std::move(*program);
          compiled.slot = susun_slot(compiled.program, one.data);
        } else {
          compiled.galat = std::move(program).error();
        }
      }
      one.versi.push_back(std::move(compiled));
    }
    tolak_versi_ganda(one.versi);
  }
}

bool RumusTersusun::ada_data(const Indikator& row, Periode p) const {
  return cari(rumus_[indeks_->nomor(row)].data, p) != kTanpaBaris;
}

RumusSiap RumusTersusun::siap(const Indikator& row, Periode p) const {
  const Satu& one = rumus_[indeks_->nomor(row)];
  for (const VersiTersusun& version : one.versi) {
    const RumusVersi& v = *version.versi;
    if ((v.dari != 0 && p.tahun < v.dari) || (v.sampai != 0 && v.sampai < p.tahun)) continue;
    if (v.teks.empty()) return {};
    const std::size_t now = cari(one.data, p);
    return now == kTanpaBaris ? RumusSiap{} : RumusSiap{&version, &one.data, now};
  }
  return {};
}

std::size_t RumusTersusun::letak(const Indikator& row, const RumusSiap& ready, VersiTersusun::Slot slot,
                                 Periode p) const {
  if (slot.kolom == kTanpaBaris) return kTanpaBaris;
  std::size_t at = ready.baris;
  if (slot.periode == formula::Periode::tahun_lalu) {
    at = cari(*ready.data, {p.tahun - 1, p.triwulan});
    if (at == kTanpaBaris) at = cari(*ready.data, {p.tahun - 1});
  } else if (slot.periode == formula::Periode::tahun_dasar) {
    at = cari(*ready.data, {row.tahun_baseline ? row.tahun_baseline : indeks_->berkas().periode.tahun_dasar});
  }
  return at == kTanpaBaris ? at : at * ready.data->nama.size() + slot.kolom;
}

void RumusTersusun::isi_masukan(const Indikator& row, const RumusSiap& ready, Periode p,
                                std::vector<formula::Masukan>& inputs) const {
  inputs.clear();
  for (const VersiTersusun::Slot& slot : ready.versi->slot) {
    const std::size_t at = letak(row, ready, slot, p);
    inputs.push_back(at == kTanpaBaris ? formula::Masukan() : ready.data->isi[at]);
  }
}

formula::Hasil RumusTersusun::nilai(const Indikator& row, const RumusSiap& ready, Periode p) const {
  SAKIP_ASSERT(!ready.versi->galat);
  isi_masukan(row, ready, p, masukan_);
  return mesin_.evaluate(ready.versi->program, masukan_);
}

void RumusTersusun::jelaskan(const Indikator& row, const RumusSiap& ready, Periode p, Penjelasan& why) const {
  SAKIP_ASSERT(!ready.versi->galat);
  const VersiTersusun& version = *ready.versi;
  std::vector<formula::Masukan> inputs;
  isi_masukan(row, ready, p, inputs);
  const auto variables = version.program.variabel();
  const auto element_of = [&](const std::string& name) {
    const auto at =
        std::find_if(row.elemen.begin(), row.elemen.end(), [&](const ElemenData& e) { return e.nama == name; });
    return at == row.elemen.end() ? nullptr : &*at;
  };
  std::vector<formula::KeteranganMasukan> remarks(variables.size());
  for (std::size_t i = 0; i < variables.size(); ++i)
    if (const ElemenData* element = element_of(variables[i].dasar))
      remarks[i] = {element->uraian, element->satuan, element->sumber_data};

  formula::PermintaanJejak request;
  request.masukan = inputs;
  request.keterangan = remarks;
  request.rujukan = version.versi->rujukan;
  request.desimal = row.desimal;
  const formula::Jejak trace = formula::trace(version.program, request);

  why.rumus = trace.rumus;
  why.rujukan = version.versi->rujukan;
  for (std::size_t i = 0; i < variables.size(); ++i) {
    Masukan in;
    in.nama = variables[i].nama + (remarks[i].uraian.empty() ? "" : " (" + remarks[i].uraian + ")");
    const std::size_t at = letak(row, ready, version.slot[i], p);
    const NilaiElemen* stored = at == kTanpaBaris ? nullptr : ready.data->sumber[at];
    if (stored) {
      in.fakta = alamat_elemen(row, stored->elemen, {stored->tahun, stored->triwulan});
      in.sumber = "data " + nama(Periode{stored->tahun, stored->triwulan});
      const std::string& source = stored->sumber.empty() ? remarks[i].sumber : stored->sumber;
      if (!source.empty()) in.sumber += ", " + source;
    }
    if (!inputs[i].kosong() && !inputs[i].is_series()) in.nilai = inputs[i].nilai();
    if (inputs[i].is_series()) {
      std::string series;
      for (const Nilai& item : inputs[i].butir()) series += (series.empty() ? "" : "; ") + tulis(item);
      in.nilai = Nilai::kategori("[" + series + "]");
    }
    in.desimal = row.desimal;
    why.masukan.push_back(std::move(in));
  }
  for (const formula::LangkahJejak& step : trace.langkah)
    why.langkah.push_back(step.bagian + " = " + (step.isian == step.bagian ? "" : step.isian + " = ") + step.hasil);
  if (!trace.penjelasan.empty()) why.catatan.push_back(trace.penjelasan);
  if (!trace.kurang.empty()) {
    std::string missing;
    for (const std::string& name : trace.kurang) missing += (missing.empty() ? "" : ", ") + name;
    why.catatan.push_back("data yang belum ada: " + missing);
  }
}

}  // namespace sakip::measure
