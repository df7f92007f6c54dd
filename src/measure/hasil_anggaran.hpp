// Money of a node, a post or the whole agency: sums of pagu and realisasi, and percentages of the sums (never averages
// of percentages). Address "anggaran/<cakupan>/<tahun>[/TW<n>][/<belanja>]/<besaran>" with cakupan "instansi",
// "<id simpul>" or "jabatan:<id>". PermenPANRB 53/2014 lampiran II: realisasi anggaran.
#pragma once

#include <string>
#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// What a figure is summed over: the agency, one node with all below it, or a post (the nodes of its Perjanjian Kinerja
/// of the year, else those it answers for).
class Cakupan {
 public:
  static Cakupan instansi() { return {}; }
  static Cakupan simpul(const Simpul& node) { return Cakupan(&node, nullptr); }
  static Cakupan jabatan(const Jabatan& post) { return Cakupan(nullptr, &post); }

  const Simpul* sebagai_simpul() const { return node_; }
  const Jabatan* sebagai_jabatan() const { return post_; }

 private:
  Cakupan() = default;
  Cakupan(const Simpul* node, const Jabatan* post) : node_(node), post_(post) {}
  const Simpul* node_ = nullptr;
  const Jabatan* post_ = nullptr;
};
/// The agency's, the node's or the post's name.
std::string nama(const Hitung& h, Cakupan scope);

/// .../pagu: DPA Perubahan of a node, else DPA. A node with money below it is the sum of what is below.
Figur pagu(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind = JenisBelanja::semua,
           Penjelasan* why = nullptr);
/// .../pagu@<dokumen>: of one document ("pagu@dpa", "pagu@renstra_akhir").
Figur pagu_dokumen(const Hitung& h, Cakupan scope, DokumenSumber document, Periode p, Penjelasan* why = nullptr);
/// The document that changes this one (Renja, PK, DPA); others: itself.
DokumenSumber perubahan_dari(DokumenSumber document);
/// .../pagu-terakhir@<dokumen>: of a document as its Perubahan leaves it: node by node the Perubahan's pagu, else the
/// document's own.
Figur pagu_terakhir(const Hitung& h, Cakupan scope, DokumenSumber document, Periode p, Penjelasan* why = nullptr);
/// .../kenaikan-pagu@<dokumen>: pagu-terakhir@ - pagu@; a node that only the Perubahan has rises from 0.
Figur kenaikan_pagu(const Hitung& h, Cakupan scope, DokumenSumber document, Periode p, Penjelasan* why = nullptr);
/// .../selisih-pagu@<dokumen>@<pembanding>: pagu@ of the one minus pagu@ of the other; none without both.
Figur selisih_pagu(const Hitung& h, Cakupan scope, DokumenSumber document, DokumenSumber other, Periode p,
                   Penjelasan* why = nullptr);
/// anggaran/<cakupan>/periode/pagu@<dokumen>: all years of a document together, as T-C.27 totals a Renstra.
Figur pagu_periode(const Hitung& h, Cakupan scope, DokumenSumber document, Penjelasan* why = nullptr);
/// .../realisasi: the year's total where it is reported so, else the sum of its quarters.
Figur realisasi_anggaran(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind = JenisBelanja::semua,
                         Penjelasan* why = nullptr);
/// .../persen: 100 x realisasi / pagu, of the sums. A quarter's realisasi is taken against the year's pagu when the
/// quarter has no pagu of its own.
Figur persen_anggaran(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind = JenisBelanja::semua,
                      Penjelasan* why = nullptr);
/// .../sisa: pagu - realisasi.
Figur sisa_anggaran(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind = JenisBelanja::semua,
                    Penjelasan* why = nullptr);
/// .../persen-sisa: 100 x sisa / pagu.
Figur persen_sisa_anggaran(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind = JenisBelanja::semua,
                           Penjelasan* why = nullptr);
/// .../TW<n>/realisasi-sd and persen-sd: from the year's start to the end of that quarter, against the year's pagu.
Figur realisasi_anggaran_sd(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why = nullptr);
Figur persen_anggaran_sd(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why = nullptr);

/// Kinds of belanja that have rows of their own in the year, in their usual order.
std::vector<JenisBelanja> jenis_belanja(const Hitung& h, Tahun year);
/// The nodes a post's money is summed over, none inside another.
std::vector<const Simpul*> simpul_anggaran(const Hitung& h, const Jabatan& post, Tahun year);

/// A line of belanja by rekening; address "rekening/<id>/<tahun>/<besaran>", id "semua" for the total (nullptr). A line
/// without its own figure is the sum of the lines below it.
Figur pagu_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);
Figur realisasi_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);
/// .../persen: 100 x realisasi / pagu.
Figur persen_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);
/// .../sisa: pagu - realisasi; .../persen-sisa: 100 x sisa / pagu.
Figur sisa_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);
Figur persen_sisa_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);
/// .../kenaikan and .../pertumbuhan: realisasi against last year's, in rupiah and in %.
Figur kenaikan_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);
Figur pertumbuhan_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);
/// .../kenaikan-pagu and .../pertumbuhan-pagu: the same for pagu.
Figur kenaikan_pagu_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);
Figur pertumbuhan_pagu_rekening(const Hitung& h, const RekeningBelanja* line, Tahun year, Penjelasan* why = nullptr);

}  // namespace sakip::measure
