// Evaluation of AKIP (PermenPANRB 88/2021): the sheet of a year with its answers, the scores that follow from them, and
// the predikat. Addresses "akip/<tahun>/<besaran>".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// Whose answers: the evaluator's, or the agency's own before them.
enum class Pihak { evaluator, mandiri };

/// One item of the sheet with what is stored of it.
struct ButirAkip {
  std::string id;
  std::string nama;
  TingkatLke tingkat = TingkatLke::komponen;
  int induk = -1;  ///< index in the sheet
  Nilai bobot;
  bool dinilai = false;                 ///< its answer is scored
  const PilihanLke* pilihan = nullptr;  ///< the answers it may get; nullptr: none
  const KomponenAkip* isian = nullptr;  ///< nullptr: nothing stored
  std::string bukti;                    ///< what usually proves it
  const std::string& jawaban(Pihak who) const;
};

/// The sheet of one year: the items of its template, or, where the stored rows are none of them (a local sheet of which
/// only the result is known), the rows as they are. A score is bobot x answer / 100 in the scored unit and a sum above
/// it; a typed nilai counts where nothing below was answered.
class LembarAkip {
 public:
  /// `tahun.tahun` 0: a blank sheet, whose figures have no address. Both must outlive the sheet.
  LembarAkip(const EvaluasiAkip& tahun, const TemplatLke* templat);

  const EvaluasiAkip& tahun() const { return *tahun_; }
  const TemplatLke* templat() const { return templat_; }  ///< nullptr: none, or not used
  const std::vector<ButirAkip>& butir() const { return butir_; }
  const ButirAkip* cari(std::string_view id) const;
  /// Items right below; nullptr: the komponen.
  std::vector<const ButirAkip*> anak(const ButirAkip* parent) const;
  bool terjawab(Pihak who) const;

  /// komponen/<id>/nilai, komponen/<id>/mandiri
  Figur nilai(const ButirAkip& item, Pihak who = Pihak::evaluator, Penjelasan* why = nullptr) const;
  /// komponen/<id>/persen: 100 x nilai / bobot.
  Figur persen(const ButirAkip& item, Penjelasan* why = nullptr) const;
  /// komponen/<id>/terpenuhi: the mean of what the answers to its kriteria are worth; the share met where these are yes
  /// or no. tidak_berlaku where the kriteria are no matter of answers.
  Figur terpenuhi(const ButirAkip& item, Penjelasan* why = nullptr) const;
  /// jumlah-komponen, mandiri: the sum of the komponen, whatever total is stated.
  Figur jumlah(Pihak who = Pihak::evaluator, Penjelasan* why = nullptr) const;
  /// jumlah-bobot: the sum of the komponen's weights (100 when the sheet is whole).
  Figur jumlah_bobot(Penjelasan* why = nullptr) const;
  std::string alamat(const std::string& quantity) const;
  std::string alamat(const ButirAkip& item, const std::string& quantity) const;

 private:
  void isi_templat(const TemplatLke& sheet);
  void isi_baris();
  bool terjawab(const ButirAkip& item, Pihak who) const;
  Nilai jumlah_bagian(const ButirAkip* parent, Pihak who, Penjelasan* why) const;
  void tutup(Penjelasan* why, const Figur& figure, std::string title, std::string formula) const;

  const EvaluasiAkip* tahun_;
  const TemplatLke* templat_ = nullptr;
  std::vector<ButirAkip> butir_;
};

/// The stored row of an item in `rows`, made where there is none, with those of the items above it, in the sheet's
/// order.
KomponenAkip& baris_butir(std::vector<KomponenAkip>& rows, const LembarAkip& sheet, const ButirAkip& item);

/// nullptr when the year was not evaluated.
const EvaluasiAkip* evaluasi_akip(const Hitung& h, Tahun year);
/// The template that `metode` names; without a name, the one in force in that year when there is just one. nullptr:
/// none.
const TemplatLke* templat_lke(const Regulasi& rules, const std::string& metode, Tahun year);
LembarAkip lembar_akip(const Hitung& h, const EvaluasiAkip& year);
/// The sheet of a year, blank when nothing of it is stored.
LembarAkip lembar_tahun(const Hitung& h, Tahun year);

/// akip/<tahun>/nilai: the sum of the komponen where answers are known; else as stated, else the sum.
Figur nilai_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why = nullptr);
/// akip/<tahun>/predikat
Figur predikat_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why = nullptr);
/// akip/<tahun>/perubahan: the score minus last year's.
Figur perubahan_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why = nullptr);
/// akip/<tahun>/komponen/<id>/perubahan
Figur perubahan_butir(const Hitung& h, const LembarAkip& sheet, const ButirAkip& item, Penjelasan* why = nullptr);

std::optional<Figur> fakta_akip(const Hitung& h, std::string_view fakta, Penjelasan* why);
void daftar_fakta_akip(const Hitung& h, std::vector<std::string>& out);

}  // namespace sakip::measure
