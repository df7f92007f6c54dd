// The sheet: a summary, one table for each komponen with its sub komponen and kriteria, and the answers that may be
// given. Every score is a formula over the answers, so that the workbook can be filled in as it is.
#include "compose/lke_dokumen.hpp"

#include <map>

#include "compose/kerangka.hpp"
#include "compose/lke_rumus.hpp"
#include "core/number_format.hpp"

namespace sakip::compose {

using namespace document;
using measure::ButirAkip;
using measure::LembarAkip;
using measure::Pihak;
using measure::TingkatLke;

Cell sel_bobot(const Konteks& k, const ButirAkip& item) {
  return k.sel({"", item.bobot, 2, measure::Bentuk::angka}, Wajib::tidak);
}

namespace {

constexpr int kBobot = 2, kMandiri = 3, kEvaluator = 5, kTerpenuhi = 7;  // columns; a score right of its answer

/// Where each set of answers stands in the table "lke-pilihan".
using Letak = std::map<const measure::PilihanLke*, TempatPilihan>;

Table tabel_pilihan(const LembarAkip& sheet, Letak& places) {
  Table t;
  t.id = "lke-pilihan";
  t.columns = {{16}, {10, Align::center}, {10, Align::right}, {90}};
  t.header = {{{sel_judul("Pilihan"), sel_judul("Jawaban"), sel_judul("Nilai"), sel_judul("Arti")}, RowStyle::normal}};
  if (!sheet.templat()) return t;
  for (const auto& set : sheet.templat()->pilihan) {
    TempatPilihan place{static_cast<int>(t.rows.size()), 0};
    for (const auto& answer : set->jawaban) {
      Cell worth = sel_teks(format_nilai(Nilai::dari(answer.nilai), 0), Align::right);
      worth.kind = CellKind::number;
      worth.value = Nilai::dari(answer.nilai);
      t.rows.push_back({{sel_teks(kapital(set->id)), sel_teks(answer.kode, Align::center), std::move(worth),
                         sel_teks(answer.uraian)},
                        RowStyle::normal});
    }
    place.akhir = static_cast<int>(t.rows.size()) - 1;
    places.emplace(set.get(), place);
  }
  return t;
}

Cell sel_jawaban(const ButirAkip& item, Pihak who) {
  Cell cell = sel_teks(item.jawaban(who), Align::center);
  if (item.pilihan)
    for (const auto& answer : item.pilihan->jawaban) cell.choices.push_back(answer.kode);
  return cell;
}

Cell sel_bukti(const ButirAkip& item) {
  if (item.isian && !item.isian->bukti.empty()) return sel_teks(item.isian->bukti);
  Cell cell;
  if (!item.bukti.empty()) cell.text = {{"(mis. " + item.bukti + ")", RunStyle::italic, {}, {}}};
  return cell;
}

/// One row of the sheet, without formulas.
Row baris(const Konteks& k, const LembarAkip& sheet, const ButirAkip& item) {
  const bool scored = item.bobot.ada();
  const Wajib own = sheet.terjawab(Pihak::mandiri) ? Wajib::ya : Wajib::tidak;
  const measure::Figur met = sheet.terpenuhi(item);
  Cell name = sel_teks(item.nama);
  name.indent = item.tingkat == TingkatLke::kriteria ? 1 : 0;
  return {{sel_teks(item.id), std::move(name), scored ? sel_bobot(k, item) : sel_teks(""),
           sel_jawaban(item, Pihak::mandiri), scored ? k.sel(sheet.nilai(item, Pihak::mandiri), own) : sel_teks(""),
           sel_jawaban(item, Pihak::evaluator), scored ? k.sel(sheet.nilai(item)) : sel_teks(""),
           met.nilai.keadaan == Keadaan::tidak_berlaku ? sel_teks("") : k.sel(met, Wajib::tidak),
           sel_teks(item.isian ? item.isian->catatan : ""), sel_bukti(item)},
          item.tingkat == TingkatLke::komponen       ? RowStyle::total
          : item.tingkat == TingkatLke::sub_komponen ? RowStyle::subtotal
                                                     : RowStyle::normal};
}

/// Whether a sum over `parts` shows what is printed: a typed score beside other typed scores may differ.
bool sepadan(const LembarAkip& sheet, const ButirAkip& item, const std::vector<const ButirAkip*>& parts, Pihak who) {
  const Nilai printed = sheet.nilai(item, who).nilai;
  Rational sum;
  std::size_t known = 0;
  for (const ButirAkip* part : parts) {
    const Nilai one = sheet.nilai(*part, who).nilai;
    if (one.berangka()) sum += one.angka, ++known;
  }
  if (known == 0) return true;  // the formula shows the typed score, or a dash
  return known < parts.size() ? !printed.ada() : printed.berangka() && printed.angka == sum;
}

/// Makes the scores of row `r` and of all below it live.
class Penghidup {
 public:
  Penghidup(const LembarAkip& sheet, const Letak& places, Table& table, const std::map<const ButirAkip*, int>& rows)
      : sheet_(sheet), places_(places), table_(table), rows_(rows) {}

  void hidupkan(const ButirAkip& item) {
    const auto parts = sheet_.anak(&item);
    const int r = rows_.at(&item);
    for (const ButirAkip* part : parts) hidupkan(*part);
    if (!item.bobot.ada()) return;
    for (const auto& [who, column] : {std::pair{Pihak::mandiri, kMandiri}, std::pair{Pihak::evaluator, kEvaluator}}) {
      const std::string without = operan(who == Pihak::evaluator && item.isian ? item.isian->nilai : Nilai());
      Cell& score = sel(r, column + 1);
      if (item.dinilai) {
        score.formula = rumus_nilai(acuan(r, kBobot), acuan(r, column), places_.at(item.pilihan), without);
      } else if (!parts.empty() && sepadan(sheet_, item, parts, who)) {
        std::vector<std::string> cells;
        for (const ButirAkip* part : parts) cells.push_back(acuan(rows_.at(part), column + 1));
        score.formula = rumus_bila_lengkap(cells, without);
      }
    }
    if (item.dinilai && !parts.empty() && parts[0]->pilihan)
      sel(r, kTerpenuhi).formula =
          rumus_terpenuhi(r + 1, r + static_cast<int>(parts.size()), kEvaluator, places_.at(parts[0]->pilihan));
  }

 private:
  Cell& sel(int row, int column) {
    return table_.rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
  }
  const LembarAkip& sheet_;
  const Letak& places_;
  Table& table_;
  const std::map<const ButirAkip*, int>& rows_;
};

/// The table of the n-th komponen, for formulas.
std::string id_tabel(std::size_t n) { return "lke-" + std::to_string(n); }

Table tabel_komponen(const Konteks& k, const LembarAkip& sheet, const ButirAkip& part, const Letak& places) {
  Table t;
  t.compact = true;
  t.columns = {{9},
               {60},
               {10, Align::right},
               {11, Align::center},
               {10, Align::right},
               {11, Align::center},
               {10, Align::right},
               {13, Align::right},
               {34},
               {32}};
  t.header = {{{sel_judul("No", 1, 2), sel_judul("Komponen/Sub Komponen/Kriteria", 1, 2), sel_judul("Bobot", 1, 2),
                sel_judul("Penilaian Mandiri", 2), sel_judul("Evaluator", 2), sel_judul("Kriteria Terpenuhi (%)", 1, 2),
                sel_judul("Catatan", 1, 2), sel_judul("Bukti Dukung", 1, 2)},
               RowStyle::normal},
              {{sel_judul("Jawaban"), sel_judul("Nilai"), sel_judul("Jawaban"), sel_judul("Nilai")}, RowStyle::normal}};
  std::map<const ButirAkip*, int> rows;
  const auto add = [&](const ButirAkip& item, const auto& self) -> void {
    rows.emplace(&item, static_cast<int>(t.rows.size()));
    t.rows.push_back(baris(k, sheet, item));
    for (const ButirAkip* below : sheet.anak(&item)) self(*below, self);
  };
  add(part, add);
  Penghidup(sheet, places, t, rows).hidupkan(part);
  return t;
}

/// Komponen with weight, own and evaluator's score, taken from the first rows of their tables; totals and predikat
/// below.
Table tabel_rekap(const Konteks& k, const LembarAkip& sheet) {
  Table t;
  t.id = "lke-rekap";
  t.columns = {{8, Align::center}, {70}, {14, Align::right}, {18, Align::right}, {18, Align::right},
               {18, Align::right}};
  t.header = {{{sel_judul("No"), sel_judul("Komponen"), sel_judul("Bobot"), sel_judul("Penilaian Mandiri"),
                sel_judul("Nilai Evaluator"), sel_judul("% dari Bobot")},
               RowStyle::normal}};
  const Wajib own = sheet.terjawab(Pihak::mandiri) ? Wajib::ya : Wajib::tidak;
  std::vector<std::string> self, scores;
  for (const ButirAkip* part : sheet.anak(nullptr)) {
    const int r = static_cast<int>(t.rows.size());
    Row row{{sel_teks(part->id), sel_teks(part->nama), sel_bobot(k, *part),
             k.sel(sheet.nilai(*part, Pihak::mandiri), own), k.sel(sheet.nilai(*part)), k.sel(sheet.persen(*part))},
            RowStyle::normal};
    const std::string there = "{" + id_tabel(t.rows.size() + 1) + "!0,";
    row.cells[3].formula = there + std::to_string(kMandiri + 1) + "}";
    row.cells[4].formula = there + std::to_string(kEvaluator + 1) + "}";
    row.cells[5].formula =
        "IF(ISNUMBER(" + acuan(r, 4) + "),100*" + acuan(r, 4) + "/" + acuan(r, 2) + "," + acuan(r, 4) + ")";
    self.push_back(acuan(r, 3));
    scores.push_back(acuan(r, 4));
    t.rows.push_back(std::move(row));
  }
  const int total = static_cast<int>(t.rows.size());
  const EvaluasiAkip& year = sheet.tahun();
  const bool stored = year.tahun != 0;
  const measure::Figur score = stored ? measure::nilai_akip(k.h(), year) : sheet.jumlah();
  const Nilai sum = sheet.jumlah().nilai;
  Row last{{sel_teks(""), sel_teks("Nilai AKIP"), k.sel(sheet.jumlah_bobot()), k.sel(sheet.jumlah(Pihak::mandiri), own),
            k.sel(score), sel_teks("")},
           RowStyle::total};
  last.cells[2].formula = "SUM(" + acuan(0, 2) + ":" + acuan(total - 1, 2) + ")";
  last.cells[3].formula = rumus_bila_lengkap(self, operan({}));
  // A stated total that the komponen do not make stays a number.
  const bool made = sum.berangka() ? score.nilai.berangka() && score.nilai.angka == sum.angka
                                   : sum.keadaan == Keadaan::belum_ada || !score.nilai.ada();
  if (made) last.cells[4].formula = rumus_bila_lengkap(scores, operan(year.nilai));
  t.rows.push_back(std::move(last));
  const measure::AturanSkala* scale =
      k.h().regulasi().cari_skala(sheet.templat() ? sheet.templat()->skala : k.h().pengaturan().skala_akip);
  Cell label = stored ? k.sel(measure::predikat_akip(k.h(), year)) : sel_teks("–", Align::center);
  if (scale) label.formula = rumus_predikat(acuan(total, 4), *scale->skala);
  label.align = Align::right;
  t.rows.push_back({{sel_teks(""), sel_teks("Predikat"), sel_teks(""), sel_teks(""), std::move(label), sel_teks("")},
                    RowStyle::total});
  return t;
}

}  // namespace

Document susun_lke(const Konteks& k) {
  Document document = dokumen_resmi(k, "Lembar Kerja Evaluasi AKIP");
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape);
  const LembarAkip sheet = measure::lembar_tahun(k.h(), k.tahun());
  if (sheet.butir().empty()) {
    p.paragraf({kosong("lembar kerja evaluasi tahun " + std::to_string(k.tahun()) +
                       "; isi metode evaluasi AKIP dengan nama lembar di data/regulasi/lke")});
    return document;
  }
  bagian_tetap(k, p, "lke/pembuka");
  if (sheet.templat()) p.paragraf(polos("Lembar: " + sheet.templat()->kepala.nama + "."));
  Letak places;
  Table options = tabel_pilihan(sheet, places);
  p.tabel(tabel_rekap(k, sheet), "Rekapitulasi Nilai");
  std::size_t n = 0;
  for (const ButirAkip* part : sheet.anak(nullptr)) {
    Table t = tabel_komponen(k, sheet, *part, places);
    t.id = id_tabel(++n);
    p.tabel(std::move(t), part->nama);
  }
  if (!options.rows.empty()) p.tabel(std::move(options), "Pilihan Jawaban");
  bagian_tetap(k, p, "lke/penutup");
  return document;
}

}  // namespace sakip::compose
