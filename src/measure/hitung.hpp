// What every engine function works on: one agency's facts, the index over them, the rules, and the formulas compiled
// once. A Hitung keeps the formula machine's working memory, so it serves one thread; facts, index and rules may be
// shared.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "core/waktu.hpp"
#include "domain/indeks.hpp"
#include "measure/figur.hpp"
#include "measure/regulasi.hpp"

namespace sakip::measure {

/// A year, or one quarter of it.
struct Periode {
  Tahun tahun = 0;
  Triwulan triwulan = Triwulan::tahunan;
  bool setahun() const { return triwulan == Triwulan::tahunan; }
  bool operator==(const Periode&) const = default;
};
/// "tahun 2024", "TW II tahun 2024".
std::string nama(Periode period);
/// "2024", "2024/TW2": the form in addresses.
std::string alamat(Periode period);
/// A sortable key.
constexpr int kunci(Periode period) { return period.tahun * 8 + nomor(period.triwulan); }

class RumusTersusun;  // compiled formulas: rumus_tersusun.hpp

/// What an indikator is measured with, looked up once. nullptr: the id is unknown, or (scales) none is named.
struct PilihanIndikator {
  const MetodeCapaian* metode = nullptr;
  const AturanSkala* skala = nullptr;  ///< of its values
  const Skala* skala_skor = nullptr;   ///< by which its capaian scores categories: its own, else the method's
};

/// The targets that count, one per indikator and period, chosen once; the keys lie apart so that looking one up touches
/// little memory.
class TargetBerlaku {
 public:
  explicit TargetBerlaku(const Indeks& index);
  /// nullptr: no document sets one.
  const Target* cari(std::size_t indikator, Periode p) const;

 private:
  std::vector<std::uint32_t> awal_;  ///< awal_[i]..awal_[i + 1]: the entries of indikator i, sorted by period
  std::vector<int> masa_;
  std::vector<const Target*> target_;
};

class Hitung {
 public:
  /// All three must outlive the Hitung and stay unchanged. Method ids that the regulasi does not know fall back to no
  /// method: figures that need them are tak_terdefinisi with code METODE_TAK_DIKENAL.
  Hitung(const Berkas& berkas, const Indeks& indeks, const Regulasi& regulasi);
  ~Hitung();
  Hitung(const Hitung&) = delete;
  Hitung& operator=(const Hitung&) = delete;

  const Berkas& berkas() const { return *berkas_; }
  const Indeks& indeks() const { return *indeks_; }
  const Regulasi& regulasi() const { return *regulasi_; }
  /// The pemda's choices, with the defaults of data/regulasi/pengaturan.toml where it made none.
  const Pengaturan& pengaturan() const { return pengaturan_; }
  const PilihanIndikator& pilihan(const Indikator& row) const { return pilihan_[indeks_->nomor(row)]; }
  /// Year: PK Perubahan, PK, Renja Perubahan, Renja, Renstra, RPJMD, the first that has one. Quarter: Rencana Aksi, PK
  /// Perubahan, PK, Renja Perubahan, Renja.
  const Target* target_berlaku(const Indikator& row, Periode p) const { return target_.cari(indeks_->nomor(row), p); }
  const RumusTersusun& rumus() const { return *rumus_; }
  /// The documents whose pagu counts in a year, the later version first: DPA; without any, PK; then Renja; then
  /// Renstra.
  std::span<const DokumenSumber> dokumen_pagu(Tahun year) const;

 private:
  const Berkas* berkas_;
  const Indeks* indeks_;
  const Regulasi* regulasi_;
  Pengaturan pengaturan_;
  std::vector<PilihanIndikator> pilihan_;
  TargetBerlaku target_;
  std::map<Tahun, std::size_t> kelompok_pagu_;  ///< year -> row of the table of document groups
  std::unique_ptr<RumusTersusun> rumus_;
};

}  // namespace sakip::measure
