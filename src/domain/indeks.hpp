// Finding things in a Berkas without searching: built once over a finished Berkas in linear time, then every look-up is
// a hash or a short binary search. Plan trees of thousands of nodes and a whole period of targets stay instant.
// Used by measure, review and the composers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.hpp"
#include "domain/berkas.hpp"

namespace sakip {

/// Rows grouped by their owner (an indikator, a simpul), each group sorted by the row's key.
template <typename Row>
struct Kelompok {
  std::vector<std::uint32_t> awal;  ///< awal[i]..awal[i + 1]: the rows of owner i
  std::vector<const Row*> baris;
  std::span<const Row* const> milik(std::size_t owner) const {
    return std::span(baris).subspan(awal[owner], awal[owner + 1] - awal[owner]);
  }
};

/// A view over one Berkas, which must outlive it and not change. References passed in must be elements of that Berkas
/// (a bug otherwise). What does not fit together (unknown reference, double key, a circle of parents) is left out and
/// told in masalah(); the look-ups stay safe.
class Indeks {
 public:
  explicit Indeks(const Berkas& berkas);

  const Berkas& berkas() const { return *berkas_; }
  /// Codes RUJUKAN_TAK_DIKENAL, KUNCI_GANDA, POHON_MELINGKAR, ID_TIDAK_SAH; place is the path in the Berkas.
  std::span<const Error> masalah() const { return masalah_; }

  /// By id; nullptr when unknown.
  const Simpul* simpul(const SimpulId& id) const;
  const Indikator* indikator(const IndikatorId& id) const;
  const Jabatan* jabatan(const JabatanId& id) const;

  /// Place in Berkas::indikator, Berkas::simpul, Berkas::jabatan.
  std::size_t nomor(const Indikator& row) const { return nomor(berkas_->indikator, row); }
  std::size_t nomor(const Simpul& row) const { return nomor(berkas_->simpul, row); }
  std::size_t nomor(const Jabatan& row) const { return nomor(berkas_->jabatan, row); }

  /// The tree in its order (urutan, then as stored).
  std::span<const Simpul* const> akar() const { return anak_.milik(berkas_->simpul.size()); }
  std::span<const Simpul* const> anak(const Simpul& node) const { return anak_.milik(nomor(node)); }
  /// nullptr for a root.
  const Simpul* induk(const Simpul& node) const;
  /// The node and all below it, parents before children.
  std::span<const Simpul* const> keturunan(const Simpul& node) const;
  /// The whole tree, parents before children.
  std::span<const Simpul* const> pohon() const { return pohon_; }
  /// The node's place in pohon().
  std::size_t letak(const Simpul& node) const { return letak_[nomor(node)]; }
  /// The nearest node of that level at or above `node`; nullptr when there is none.
  const Simpul* leluhur(const Simpul& node, Tingkat level) const;

  std::span<const Indikator* const> indikator_simpul(const Simpul& node) const {
    return indikator_simpul_.milik(nomor(node));
  }
  std::span<const Indikator* const> indikator_jabatan(const Jabatan& post) const {
    return indikator_jabatan_.milik(nomor(post));
  }
  /// Nodes of any level that the post answers for.
  std::span<const Simpul* const> simpul_jabatan(const Jabatan& post) const {
    return simpul_jabatan_.milik(nomor(post));
  }
  std::span<const Jabatan* const> bawahan(const Jabatan& post) const { return bawahan_.milik(nomor(post)); }

  /// nullptr when not given.
  const Target* target(const Indikator& row, DokumenSumber document, Tahun year,
                       Triwulan quarter = Triwulan::tahunan) const;
  const Realisasi* realisasi(const Indikator& row, Tahun year, Triwulan quarter = Triwulan::tahunan,
                             DokumenSumber document = DokumenSumber::pengukuran) const;
  const NilaiElemen* elemen(const Indikator& row, std::string_view name, Tahun year,
                            Triwulan quarter = Triwulan::tahunan) const;
  const Analisis* analisis(const Indikator& row, Tahun year, Triwulan quarter = Triwulan::tahunan) const;
  const Pagu* pagu(const Simpul& node, DokumenSumber document, Tahun year, Triwulan quarter, JenisBelanja kind) const;
  const RealisasiAnggaran* realisasi_anggaran(const Simpul& node, DokumenSumber document, Tahun year, Triwulan quarter,
                                              JenisBelanja kind) const;

  /// All rows of an owner, sorted by year, quarter, document.
  std::span<const Target* const> target(const Indikator& row) const { return target_.milik(nomor(row)); }
  std::span<const Realisasi* const> realisasi(const Indikator& row) const { return realisasi_.milik(nomor(row)); }
  std::span<const NilaiElemen* const> elemen(const Indikator& row) const { return elemen_.milik(nomor(row)); }
  std::span<const Pagu* const> pagu(const Simpul& node) const { return pagu_.milik(nomor(node)); }
  std::span<const RealisasiAnggaran* const> realisasi_anggaran(const Simpul& node) const {
    return realisasi_anggaran_.milik(nomor(node));
  }
  /// Comparisons of an indikator, in stored order.
  std::span<const Pembanding* const> pembanding(const Indikator& row) const { return pembanding_.milik(nomor(row)); }

  /// The agreement that counts: perubahan before murni; nullptr when the post has none in that year.
  const PerjanjianKinerja* perjanjian(const Jabatan& post, Tahun year) const;

 private:
  template <typename Row>
  static std::size_t nomor(const std::vector<Row>& rows, const Row& row) {
    const auto place = static_cast<std::size_t>(&row - rows.data());
    SAKIP_ASSERT(place < rows.size());
    return place;
  }
  void bangun_id();
  void bangun_pohon();
  void bangun_kelompok();

  const Berkas* berkas_;
  std::vector<Error> masalah_;
  std::unordered_map<std::string_view, std::uint32_t> simpul_id_, indikator_id_, jabatan_id_;
  std::vector<std::uint32_t> induk_;          ///< by nomor; size of simpul: no parent
  std::vector<const Simpul*> pohon_;          ///< pre-order
  std::vector<std::uint32_t> letak_, ujung_;  ///< by nomor: first and past-last place of the subtree in pohon_
  Kelompok<Simpul> anak_, simpul_jabatan_;    ///< anak_ has one more owner: the roots
  Kelompok<Indikator> indikator_simpul_, indikator_jabatan_;
  Kelompok<Jabatan> bawahan_;
  Kelompok<Target> target_;
  Kelompok<Realisasi> realisasi_;
  Kelompok<NilaiElemen> elemen_;
  Kelompok<Analisis> analisis_;
  Kelompok<Pagu> pagu_;
  Kelompok<RealisasiAnggaran> realisasi_anggaran_;
  Kelompok<Pembanding> pembanding_;
  Kelompok<PerjanjianKinerja> perjanjian_;
};

}  // namespace sakip
