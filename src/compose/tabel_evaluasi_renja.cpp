// Form E.81 and table T-C.29 as tables. E.81's K and Rp columns stand in two tables, so that they can be read on A4.
#include <algorithm>
#include <utility>

#include "compose/rumus_tabel.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "compose/tabel_rencana.hpp"
#include "measure/e81.hpp"
#include "measure/tc29.hpp"

namespace sakip::compose {

using namespace document;
using measure::KolomE81;
using measure::KolomTC29;

namespace {

RowStyle gaya(Tingkat level) {
  return level == Tingkat::program    ? RowStyle::group
         : level == Tingkat::kegiatan ? RowStyle::subtotal
                                      : RowStyle::normal;
}

bool nomenklatur(const Simpul& node) { return node.tingkat >= Tingkat::program; }

constexpr int kCapaianK = 4 + static_cast<int>(KolomE81::capaian), kCapaianRp = 1 + static_cast<int>(KolomE81::capaian);
constexpr bool persen(KolomE81 column) { return column == KolomE81::capaian || column == KolomE81::tingkat; }

// Column titles as the forms of Permendagri 86/2017 word them.
std::string judul(KolomE81 column) {
  static constexpr const char* kJudul[] = {"Target Akhir Renstra",
                                           "Realisasi s.d. Tahun Lalu",
                                           "Target Tahun Ini",
                                           "TW I",
                                           "TW II",
                                           "TW III",
                                           "TW IV",
                                           "Realisasi Tahun Ini",
                                           "Capaian Tahun Ini",
                                           "Realisasi Renstra s.d. Tahun Ini",
                                           "Tingkat Capaian Renstra"};
  return kJudul[static_cast<std::size_t>(column)];
}
std::string judul(KolomTC29 column) {
  static constexpr const char* kJudul[] = {"Target Akhir Renstra",
                                           "Realisasi s.d. Tahun Lalu",
                                           "Target Renja",
                                           "Realisasi Renja",
                                           "Tingkat Realisasi (%)",
                                           "Target Renja Tahun Berjalan",
                                           "Perkiraan Realisasi s.d. Tahun Berjalan",
                                           "Tingkat Capaian Renstra (%)"};
  return kJudul[static_cast<std::size_t>(column)];
}

// The averages below the form: value under "capaian" (grid column `at`), predikat right of it.
void ringkasan_e81(const Konteks& k, Table& t, int at, const std::string& label, const Figur& value,
                   const Figur& word) {
  Row row;
  row.style = RowStyle::total;
  Cell name = sel_teks(label, Align::right), grade = k.sel(word);
  name.colspan = at;
  grade.colspan = static_cast<int>(t.columns.size()) - at - 1;
  row.cells = {name, k.sel(value), grade};
  t.rows.push_back(std::move(row));
}

std::vector<const Simpul*> program_e81(const Konteks& k) {
  std::vector<const Simpul*> out;
  for (const Simpul* node : k.indeks().pohon())
    if (node->tingkat == Tingkat::program && measure::ada_di_e81(k.h(), *node, k.tahun())) out.push_back(node);
  return out;
}

/// What was noted with the year's realisation, the latest quarter first.
std::string keterangan(const Konteks& k, const Indikator& i) {
  std::string text;
  for (const Realisasi* row : k.indeks().realisasi(i))
    if (row->tahun == k.tahun() && !row->catatan.empty()) text = row->catatan;
  return text;
}

/// The sasaran a program serves, where it is not that of the program above; kegiatan say nothing.
std::string sasaran_program(const Konteks& k, const Simpul& node, const Simpul*& last) {
  if (node.tingkat != Tingkat::program) return {};
  const Simpul* goal = k.indeks().leluhur(node, Tingkat::sasaran);
  return std::exchange(last, goal) == goal || !goal ? std::string() : goal->nama;
}

}  // namespace

Table tabel_e81_kinerja(const Konteks& k) {
  Table t;
  t.compact = true;
  const Tahun year = k.tahun();
  t.columns = {{28}, {42}, {46}, {13, Align::center}};
  Row head;
  head.cells = {sel_judul("Sasaran"), sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Indikator"),
                sel_judul("Satuan")};
  for (KolomE81 column : measure::kKolomE81) {
    t.columns.push_back({11, Align::right});
    head.cells.push_back(sel_judul(judul(column) + (persen(column) ? " (%)" : "")));
  }
  t.columns.insert(t.columns.end(), {{24}, {10}});
  head.cells.push_back(sel_judul("Unit Perangkat Daerah Penanggung Jawab"));
  head.cells.push_back(sel_judul("Ket"));
  t.header = {head, baris_nomor(static_cast<int>(t.columns.size()))};
  const Simpul* goals = nullptr;
  for (const Simpul* node : k.indeks().pohon()) {
    if (!nomenklatur(*node)) continue;
    std::vector<const Indikator*> list;
    for (const Indikator* i : k.indeks().indikator_simpul(*node))
      if (measure::ada_di_e81(k.h(), *i, year)) list.push_back(i);
    for (std::size_t r = 0; r < list.size(); ++r) {
      Row row;
      row.style = gaya(node->tingkat);
      if (r == 0) {
        Cell goal = sel_teks(sasaran_program(k, *node, goals)), name = sel_teks(node->nama);
        goal.rowspan = name.rowspan = static_cast<int>(list.size());
        row.cells = {goal, name};
      }
      row.cells.push_back(sel_teks(list[r]->nama));
      row.cells.push_back(sel_teks(list[r]->satuan));
      for (KolomE81 column : measure::kKolomE81)
        row.cells.push_back(k.sel(measure::kinerja_e81(k.h(), *list[r], column, year), Wajib::tidak));
      if (r == 0) {
        Cell unit = sel_teks(unit_penanggung_jawab(k, *node));
        unit.rowspan = static_cast<int>(list.size());
        row.cells.push_back(unit);
      }
      row.cells.push_back(sel_teks(keterangan(k, *list[r])));
      t.rows.push_back(std::move(row));
    }
  }
  if (t.rows.empty()) return t;
  for (const Simpul* node : program_e81(k))
    ringkasan_e81(k, t, kCapaianK, "Rata-rata capaian kinerja (%) dan predikat: " + node->nama,
                  measure::rata_kinerja_e81(k.h(), *node, year), measure::predikat_kinerja_e81(k.h(), *node, year));
  ringkasan_e81(k, t, kCapaianK, "Rata-rata capaian kinerja (%) dan predikat seluruh program",
                measure::rata_kinerja_e81(k.h(), year), measure::predikat_kinerja_e81(k.h(), year));
  if (k.h().pengaturan().rata_e81 == "tertimbang")
    t.note = polos("Rata-rata kinerja program ditimbang dengan pagu sub kegiatan.");
  return t;
}

Table tabel_e81_anggaran(const Konteks& k) {
  Table t;
  Silsilah lines(k.indeks());
  t.compact = true;
  const Tahun year = k.tahun();
  t.columns = {{44}};
  Row head;
  head.cells = {sel_judul("Program/Kegiatan/Sub Kegiatan")};
  for (KolomE81 column : measure::kKolomE81) {
    t.columns.push_back({persen(column) ? 10 : 20, Align::right});
    head.cells.push_back(sel_judul(judul(column) + (persen(column) ? " (%)" : " (Rp)")));
  }
  t.header = {head, baris_nomor(static_cast<int>(t.columns.size()))};
  for (const Simpul* node : k.indeks().pohon()) {
    if (!nomenklatur(*node) || !measure::ada_di_e81(k.h(), *node, year)) continue;
    Row row;
    row.style = gaya(node->tingkat);
    row.cells = {sel_teks(node->nama)};
    for (KolomE81 column : measure::kKolomE81)
      row.cells.push_back(k.sel(measure::uang_e81(k.h(), *node, column, year), Wajib::tidak));
    t.rows.push_back(std::move(row));
    lines.tambah(*node);
  }
  if (t.rows.empty()) return t;
  rumus_bertingkat(t, lines.induk(), {1, 2, 3, 4, 5, 6, 7, 8, 10});
  for (const Simpul* node : program_e81(k))
    ringkasan_e81(k, t, kCapaianRp, "Serapan anggaran (%) dan predikat: " + node->nama,
                  measure::uang_e81(k.h(), *node, KolomE81::capaian, year),
                  measure::predikat_anggaran_e81(k.h(), *node, year));
  ringkasan_e81(k, t, kCapaianRp, "Serapan anggaran (%) dan predikat seluruh program",
                measure::rata_anggaran_e81(k.h(), year), measure::predikat_anggaran_e81(k.h(), year));
  return t;
}

Table tabel_tc29(const Konteks& k) {
  Table t;
  t.compact = true;
  const Tahun year = k.tahun();
  t.columns = {{13}, {26}, {26}};
  Row head;
  head.cells = {sel_judul("Kode"), sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Indikator")};
  for (KolomTC29 column : measure::kKolomTC29) {
    t.columns.push_back({9, Align::right});
    head.cells.push_back(sel_judul(judul(column)));
  }
  t.header = {head, baris_nomor(static_cast<int>(t.columns.size()))};
  for (const Simpul* node : k.indeks().pohon()) {
    if (!nomenklatur(*node)) continue;
    std::vector<const Indikator*> list;
    for (const Indikator* i : k.indeks().indikator_simpul(*node))
      if (measure::ada_di_tc29(k.h(), *i, year)) list.push_back(i);
    for (std::size_t r = 0; r < list.size(); ++r) {
      Row row;
      row.style = gaya(node->tingkat);
      if (r == 0) {
        Cell code = sel_teks(node->kode), name = sel_teks(node->nama);
        code.rowspan = name.rowspan = static_cast<int>(list.size());
        row.cells = {code, name};
      }
      row.cells.push_back(sel_teks(list[r]->nama + (list[r]->satuan.empty() ? "" : " (" + list[r]->satuan + ")")));
      for (KolomTC29 column : measure::kKolomTC29)
        row.cells.push_back(k.sel(measure::kolom_tc29(k.h(), *list[r], column, year), Wajib::tidak));
      t.rows.push_back(std::move(row));
    }
  }
  return t;
}

}  // namespace sakip::compose
