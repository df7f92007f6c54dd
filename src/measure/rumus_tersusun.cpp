// Compiling formulas and feeding them.
#include "measure/rumus_tersusun.hpp"

#include "measure/alamat.hpp"

namespace sakip::measure {

namespace {

constexpr std::size_t kTidakAda = ~std::size_t{0};

std::size_t cari(const DataElemen& data, Periode p) {
  const auto at = std::lower_bound(data.masa.begin(), data.masa.end(), kunci(p));
  return at != data.masa.end() && *at == kunci(p) ? static_cast<std::size_t>(at - data.masa.begin()) : kTidakAda;
}

formula::Masukan sebagai_masukan(const NilaiElemen& row, bool series) {
  if (series) return formula::Masukan::deret(row.nilai);
  if (row.nilai.empty()) return {};
  return row.nilai.front();
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
    const std::size_t at = cari(data, {row->tahun, row->triwulan}) * data.nama.size() + static_cast<std::size_t>(column);
    if (data.sumber[at]) continue;  // a double key: the first counts
    data.isi[at] = sebagai_masukan(*row, element != measure.elemen.end() && element->deret);
    data.sumber[at] = row;
  }
  return data;
}

/// The columns a program's variables read.
std::vector<std::size_t> susun_kolom(const formula::Program& program, const DataElemen& data) {
  std::vector<std::size_t> columns;
  for (const formula::Variabel& variable : program.variabel()) {
    const auto at = std::find(data.nama.begin(), data.nama.end(), variable.dasar);
    columns.push_back(at == data.nama.end() ? kTidakAda : static_cast<std::size_t>(at - data.nama.begin()));
  }
  return columns;
}

/// Two versions that claim one year make both unusable: neither is taken by chance.
void tolak_versi_ganda(std::vector<VersiTersusun>& versions) {
  for (std::size_t i = 0; i < versions.size(); ++i)
    for (std::size_t j = i + 1; j < versions.size(); ++j) {
      const RumusVersi &a = *versions[i].versi, &b = *versions[j].versi;
      const bool apart = (a.sampai != 0 && a.sampai < b.dari) || (b.sampai != 0 && b.sampai < a.dari);
      if (!apart)
        versions[i].galat = versions[j].galat = Error{"RUMUS_VERSI_GANDA", "", "dua versi rumus berlaku untuk tahun yang sama.",
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
    const bool any = std::any_of(measure.rumus.begin(), measure.rumus.end(), [](const RumusVersi& v) { return !v.teks.empty(); });
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
          compiled.kolom = susun_kolom(compiled.program, one.data);
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
  return cari(rumus_[indeks_->nomor(row)].data, p) != kTidakAda;
}

const VersiTersusun* RumusTersusun::versi(const Indikator& row, Periode p) const {
  const Satu& one = rumus_[indeks_->nomor(row)];
  for (const VersiTersusun& version : one.versi) {
    const RumusVersi& v = *version.versi;
    if ((v.dari != 0 && p.tahun < v.dari) || (v.sampai != 0 && v.sampai < p.tahun)) continue;
    return v.teks.empty() || cari(one.data, p) == kTidakAda ? nullptr : &version;
  }
  return nullptr;
}

std::size_t RumusTersusun::baris(const DataElemen& data, const Indikator& row, formula::Periode which, Periode p) const {
  switch (which) {
    case formula::Periode::berjalan: return cari(data, p);
    case formula::Periode::tahun_lalu: {
      const std::size_t same_quarter = cari(data, {p.tahun - 1, p.triwulan});
      return same_quarter != kTidakAda ? same_quarter : cari(data, {p.tahun - 1});
    }
    case formula::Periode::tahun_dasar:
      return cari(data, {row.tahun_baseline ? row.tahun_baseline : indeks_->berkas().periode.tahun_dasar});
  }
  return kTidakAda;
}

void RumusTersusun::isi_masukan(const Indikator& row, const VersiTersusun& version, Periode p,
                                std::vector<formula::Masukan>& inputs) const {
  const DataElemen& data = rumus_[indeks_->nomor(row)].data;
  const auto variables = version.program.variabel();
  inputs.assign(variables.size(), formula::Masukan());
  const std::size_t now = cari(data, p);
  for (std::size_t i = 0; i < variables.size(); ++i) {
    if (version.kolom[i] == kTidakAda) continue;
    const formula::Periode which = variables[i].periode;
    const std::size_t at = which == formula::Periode::berjalan ? now : baris(data, row, which, p);
    if (at != kTidakAda) inputs[i] = data.isi[at * data.nama.size() + version.kolom[i]];
  }
}

formula::Hasil RumusTersusun::nilai(const Indikator& row, const VersiTersusun& version, Periode p) const {
  SAKIP_ASSERT(!version.galat);
  isi_masukan(row, version, p, masukan_);
  return mesin_.evaluate(version.program, masukan_);
}

void RumusTersusun::jelaskan(const Indikator& row, const VersiTersusun& version, Periode p, Penjelasan& why) const {
  SAKIP_ASSERT(!version.galat);
  std::vector<formula::Masukan> inputs;
  isi_masukan(row, version, p, inputs);
  const auto variables = version.program.variabel();
  const DataElemen& data = rumus_[indeks_->nomor(row)].data;
  const auto element_of = [&](const std::string& name) {
    const auto at = std::find_if(row.elemen.begin(), row.elemen.end(), [&](const ElemenData& e) { return e.nama == name; });
    return at == row.elemen.end() ? nullptr : &*at;
  };
  std::vector<formula::KeteranganMasukan> remarks(variables.size());
  for (std::size_t i = 0; i < variables.size(); ++i)
    if (const ElemenData* element = element_of(variables[i].dasar)) remarks[i] = {element->uraian, element->satuan, element->sumber_data};

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
    const std::size_t at = version.kolom[i] == kTidakAda
                               ? kTidakAda
                               : baris(data, row, variables[i].periode, p);
    const NilaiElemen* stored = at == kTidakAda ? nullptr : data.sumber[at * data.nama.size() + version.kolom[i]];
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
