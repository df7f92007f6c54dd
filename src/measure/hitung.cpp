// Putting a Hitung together: the pemda's choices over the defaults, the method of each indikator, the compiled
// formulas.
#include "measure/hitung.hpp"

#include <algorithm>

#include "measure/rumus_tersusun.hpp"

namespace sakip::measure {

namespace {

constexpr DokumenSumber kDpa[] = {DokumenSumber::dpa_perubahan, DokumenSumber::dpa};
constexpr DokumenSumber kPk[] = {DokumenSumber::pk_perubahan, DokumenSumber::pk};
constexpr DokumenSumber kRenja[] = {DokumenSumber::renja_perubahan, DokumenSumber::renja};
constexpr DokumenSumber kRenstra[] = {DokumenSumber::renstra};
constexpr std::span<const DokumenSumber> kKelompokPagu[] = {kDpa, kPk, kRenja, kRenstra};

constexpr DokumenSumber kTargetTahun[] = {DokumenSumber::pk_perubahan,    DokumenSumber::pk,
                                          DokumenSumber::renja_perubahan, DokumenSumber::renja,
                                          DokumenSumber::renstra,         DokumenSumber::rpjmd};
constexpr DokumenSumber kTargetTriwulan[] = {DokumenSumber::rencana_aksi, DokumenSumber::pk_perubahan,
                                             DokumenSumber::pk, DokumenSumber::renja_perubahan, DokumenSumber::renja};

/// The rank of a target's document in its kind of period; the number of documents when it does not count.
std::size_t peringkat(const Target& row) {
  const std::span<const DokumenSumber> order =
      row.triwulan == Triwulan::tahunan ? std::span<const DokumenSumber>(kTargetTahun) : kTargetTriwulan;
  const auto at = std::find(order.begin(), order.end(), row.dokumen);
  return at == order.end() ? std::size(kTargetTahun) : static_cast<std::size_t>(at - order.begin());
}

Pengaturan gabungkan(Pengaturan own, const Pengaturan& defaults) {
  const auto fill = [&](std::string Pengaturan::*field) {
    if ((own.*field).empty()) own.*field = defaults.*field;
  };
  for (const auto field :
       {&Pengaturan::capaian_naik, &Pengaturan::capaian_turun, &Pengaturan::capaian_stabil,
        &Pengaturan::capaian_kategori, &Pengaturan::efisiensi, &Pengaturan::rata_rata, &Pengaturan::rata_e81,
        &Pengaturan::skala_capaian, &Pengaturan::skala_e81, &Pengaturan::skala_akip, &Pengaturan::skala_skm})
    fill(field);
  return own;
}

const std::string& metode(const Indikator& row, const Pengaturan& p) {
  if (!row.metode_capaian.empty()) return row.metode_capaian;
  switch (row.arah) {
    case Arah::naik:
      return p.capaian_naik;
    case Arah::turun:
      return p.capaian_turun;
    case Arah::stabil:
      return p.capaian_stabil;
    case Arah::kategori:
      return p.capaian_kategori;
  }
  return p.capaian_naik;
}

/// An indikator may name a scale by its id, or the pemda's choice by its subject.
const std::string& skala(const Indikator& row, const Pengaturan& p) {
  if (row.skala == "akip") return p.skala_akip;
  if (row.skala == "skm") return p.skala_skm;
  if (row.skala == "capaian") return p.skala_capaian;
  return row.skala;
}

}  // namespace

TargetBerlaku::TargetBerlaku(const Indeks& index) {
  for (const Indikator& measure : index.berkas().indikator) {
    awal_.push_back(static_cast<std::uint32_t>(masa_.size()));
    for (const Target* row : index.target(measure)) {  // sorted by period
      if (peringkat(*row) == std::size(kTargetTahun)) continue;
      const int key = kunci({row->tahun, row->triwulan});
      if (masa_.size() == awal_.back() || masa_.back() != key) {
        masa_.push_back(key);
        target_.push_back(row);
      } else if (peringkat(*row) < peringkat(*target_.back())) {
        target_.back() = row;
      }
    }
  }
  awal_.push_back(static_cast<std::uint32_t>(masa_.size()));
}

const Target* TargetBerlaku::cari(std::size_t indikator, Periode p) const {
  const auto first = masa_.begin() + awal_[indikator], last = masa_.begin() + awal_[indikator + 1];
  const auto at = std::lower_bound(first, last, kunci(p));
  return at != last && *at == kunci(p) ? target_[static_cast<std::size_t>(at - masa_.begin())] : nullptr;
}

Hitung::Hitung(const Berkas& berkas, const Indeks& indeks, const Regulasi& regulasi)
    : berkas_(&berkas),
      indeks_(&indeks),
      regulasi_(&regulasi),
      pengaturan_(gabungkan(berkas.pengaturan, regulasi.bawaan)),
      target_(indeks) {
  SAKIP_ASSERT(&indeks.berkas() == &berkas);
  pilihan_.reserve(berkas.indikator.size());
  for (const Indikator& row : berkas.indikator) {
    PilihanIndikator chosen{regulasi.cari_capaian(metode(row, pengaturan_)),
                            regulasi.cari_skala(skala(row, pengaturan_)), nullptr};
    // The method's own scale stands in only where none is named: a misspelt one is not replaced by a guess.
    const bool named = !skala(row, pengaturan_).empty();
    const AturanSkala* scores = named || !chosen.metode ? chosen.skala : regulasi.cari_skala(chosen.metode->skala);
    chosen.skala_skor = scores ? scores->skala.get() : nullptr;
    pilihan_.push_back(chosen);
  }
  for (const Pagu& row : berkas.pagu)
    for (std::size_t group = 0; group < std::size(kKelompokPagu); ++group) {
      const auto& documents = kKelompokPagu[group];
      if (std::find(documents.begin(), documents.end(), row.dokumen) == documents.end()) continue;
      const auto [at, fresh] = kelompok_pagu_.emplace(row.tahun, group);
      if (!fresh) at->second = std::min(at->second, group);
    }
  rumus_ = std::make_unique<RumusTersusun>(berkas, indeks, regulasi);
}

Hitung::~Hitung() = default;

std::span<const DokumenSumber> Hitung::dokumen_pagu(Tahun year) const {
  const auto found = kelompok_pagu_.find(year);
  return kKelompokPagu[found == kelompok_pagu_.end() ? 0 : found->second];
}

}  // namespace sakip::measure
