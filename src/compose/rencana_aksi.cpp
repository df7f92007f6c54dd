// Both layouts of the Rencana Aksi from one tree.
#include "compose/rencana_aksi.hpp"

#include <algorithm>
#include <array>

#include "compose/kerangka.hpp"
#include "compose/rumus_tabel.hpp"
#include "measure/agregasi.hpp"

namespace sakip::compose {

using namespace document;

namespace {

std::string nama_tingkat(Tingkat level) {
  switch (level) {
    case Tingkat::sasaran:
      return "Sasaran";
    case Tingkat::program:
      return "Program";
    case Tingkat::kegiatan:
      return "Kegiatan";
    default:
      return "Sub Kegiatan";
  }
}

RowStyle gaya(Tingkat level) { return level <= Tingkat::program ? RowStyle::group : RowStyle::normal; }

bool masuk(const Simpul& node) { return node.tingkat >= Tingkat::sasaran && node.lingkup == Lingkup::perangkat_daerah; }

Nilai target_triwulan(const Konteks& k, const Indikator& i, Triwulan quarter) {
  return measure::target(k.h(), i, {k.tahun(), quarter}).nilai;
}

bool bertarget(const Konteks& k, const Indikator& i) {
  return measure::target(k.h(), i, k.setahun()).nilai.ada() ||
         std::any_of(kTriwulan.begin(), kTriwulan.end(), [&](Triwulan q) { return target_triwulan(k, i, q).ada(); });
}

/// Quarters in which something of the node is due: a target above zero; of a running total, one above the quarter
/// before. Nothing when no indikator of it has quarterly targets.
struct Jadwal {
  bool ada = false;
  std::array<bool, 4> triwulan{};
};

Jadwal jadwal(const Konteks& k, const Simpul& node) {
  Jadwal out;
  for (const Simpul* below : k.indeks().keturunan(node))
    for (const Indikator* i : k.indeks().indikator_simpul(*below)) {
      Rational before;
      for (std::size_t q = 0; q < kTriwulan.size(); ++q) {
        const Nilai target = target_triwulan(k, *i, kTriwulan[q]);
        if (!target.berangka()) continue;
        out.ada = true;
        if (target.angka > before) out.triwulan[q] = true;
        if (i->agregasi == Agregasi::kumulatif) before = target.angka;
      }
    }
  return out;
}

bool ada_target_di_bawah(const Konteks& k, const Simpul& node) {
  for (const Simpul* below : k.indeks().keturunan(node))
    for (const Indikator* i : k.indeks().indikator_simpul(*below))
      if (bertarget(k, *i)) return true;
  return false;
}

bool berjalan(const Konteks& k, const Simpul& node) {
  return measure::pagu(k.h(), Cakupan::simpul(node), k.setahun()).nilai.ada() || ada_target_di_bawah(k, node);
}

Cell penanggung(const Konteks& k, const Simpul& node) {
  std::vector<std::string> posts;
  const auto add = [&](const std::string& post) {
    if (!post.empty() && std::find(posts.begin(), posts.end(), post) == posts.end()) posts.push_back(post);
  };
  add(k.nama_jabatan(node.penanggung_jawab));
  if (posts.empty())
    for (const Simpul* below : k.indeks().keturunan(node)) {
      add(k.nama_jabatan(below->penanggung_jawab));
      for (const Indikator* i : k.indeks().indikator_simpul(*below)) add(k.nama_jabatan(i->penanggung_jawab));
    }
  Cell cell;
  cell.text = posts.empty() ? Inline{kosong("penanggung jawab")} : polos(rangkai(posts));
  return cell;
}

void baris_jadwal(const Konteks& k, Table& t, const Simpul& program, const Simpul& node) {
  const Simpul* goal = k.indeks().leluhur(program, Tingkat::sasaran);
  Cell first;
  first.text = goal ? polos(goal->nama) : Inline{kosong("sasaran")};
  Row row;
  row.cells = {std::move(first), sel_teks(program.nama), sel_teks(&node == &program ? "–" : node.nama)};
  const Jadwal due = jadwal(k, node);
  if (due.ada) {
    for (bool marked : due.triwulan) row.cells.push_back(sel_teks(marked ? "X" : "", Align::center));
  } else {
    Cell gap;
    gap.text = {kosong("target triwulan")};
    gap.colspan = 4;
    row.cells.push_back(std::move(gap));
  }
  row.cells.push_back(penanggung(k, node));
  row.cells.push_back(k.sel(measure::pagu(k.h(), Cakupan::simpul(node), k.setahun())));
  t.rows.push_back(std::move(row));
}

}  // namespace

Table tabel_aksi_berjenjang(const Konteks& k) {
  Table t;
  t.compact = true;
  t.columns = {{12},
               {32},
               {32},
               {28},
               {11, Align::center},
               {10, Align::right},
               {10, Align::right},
               {10, Align::right},
               {10, Align::right},
               {10, Align::right},
               {19},
               {22}};
  Row top, bottom;
  top.cells = {sel_judul("Tingkat", 1, 2),         sel_judul("Sasaran/Program/Kegiatan/Sub Kegiatan", 1, 2),
               sel_judul("Indikator", 1, 2),       sel_judul("Formula", 1, 2),
               sel_judul("Satuan", 1, 2),          sel_judul("Target Tahun " + std::to_string(k.tahun()), 1, 2),
               sel_judul("Target Triwulan", 4),    sel_judul("Target Tahun dari", 1, 2),
               sel_judul("Penanggung Jawab", 1, 2)};
  for (Triwulan quarter : kTriwulan) bottom.cells.push_back(sel_judul(std::string(nama(quarter))));
  t.header = {top, bottom, baris_nomor(static_cast<int>(t.columns.size()))};
  for (const Simpul* node : k.indeks().pohon()) {
    if (!masuk(*node)) continue;
    std::vector<const Indikator*> list;
    for (const Indikator* i : k.indeks().indikator_simpul(*node))
      if (bertarget(k, *i)) list.push_back(i);
    if (list.empty() && node->tingkat < Tingkat::sub_kegiatan && ada_target_di_bawah(k, *node)) {
      Cell name = sel_teks(node->nama);  // heads what is below it, though it has no target of its own
      name.colspan = static_cast<int>(t.columns.size()) - 2;
      name.bold = node->tingkat == Tingkat::kegiatan;
      t.rows.push_back(
          {{sel_teks(nama_tingkat(node->tingkat)), std::move(name), penanggung(k, *node)}, gaya(node->tingkat)});
    }
    for (std::size_t r = 0; r < list.size(); ++r) {
      const Indikator& i = *list[r];
      Row row;
      row.style = gaya(node->tingkat);
      if (r == 0) {
        Cell level = sel_teks(nama_tingkat(node->tingkat)), name = sel_teks(node->nama);
        level.rowspan = name.rowspan = static_cast<int>(list.size());
        name.bold = node->tingkat == Tingkat::kegiatan;
        row.cells = {level, name};
      }
      const std::string formula = rumus_dicetak(k, i);
      for (const std::string& text : {i.nama, formula.empty() ? std::string("–") : formula, i.satuan})
        row.cells.push_back(sel_teks(text));
      row.cells.push_back(k.sel(measure::target(k.h(), i, k.setahun())));
      for (Triwulan quarter : kTriwulan) row.cells.push_back(k.sel(measure::target(k.h(), i, {k.tahun(), quarter})));
      row.cells.push_back(sel_teks(std::string(measure::nama(i.agregasi))));
      row.cells.push_back(sel_teks(penanggung_jawab(k, i)));
      t.rows.push_back(std::move(row));
    }
  }
  return t;
}

Table tabel_aksi_jadwal(const Konteks& k) {
  Table t;
  t.columns = {{26},
               {28},
               {34},
               {5, Align::center},
               {5, Align::center},
               {5, Align::center},
               {5, Align::center},
               {26},
               {20, Align::right}};
  Row top, bottom;
  top.cells = {sel_judul("Sasaran", 1, 2),      sel_judul("Program", 1, 2),          sel_judul("Kegiatan", 1, 2),
               sel_judul("Jadwal Triwulan", 4), sel_judul("Penanggung Jawab", 1, 2), sel_judul("Anggaran (Rp)", 1, 2)};
  for (const char* quarter : {"I", "II", "III", "IV"}) bottom.cells.push_back(sel_judul(quarter));
  t.header = {top, bottom, baris_nomor(static_cast<int>(t.columns.size()))};
  for (const Simpul* program : k.indeks().pohon()) {
    if (program->tingkat != Tingkat::program || !masuk(*program) || !berjalan(k, *program)) continue;
    const std::size_t before = t.rows.size();
    for (const Simpul* node : k.indeks().anak(*program))
      if (node->tingkat == Tingkat::kegiatan && berjalan(k, *node)) baris_jadwal(k, t, *program, *node);
    if (t.rows.size() == before) baris_jadwal(k, t, *program, *program);
  }
  if (t.rows.empty()) return t;
  Cell label = sel_teks("Jumlah", Align::center);
  label.colspan = 8;
  t.rows.push_back({{label, k.sel(measure::pagu(k.h(), Cakupan::instansi(), k.setahun()))}, RowStyle::total});
  rumus_jumlah_akhir(t, {8});  // before merging: rows with cells covered from above take no part in formulas
  gabung_ke_bawah(t.rows, 1);
  gabung_ke_bawah(t.rows, 0);
  t.note = polos("X: triwulan yang mempunyai target untuk dikerjakan.");
  return t;
}

Document susun_rencana_aksi(const Konteks& k) {
  Document document = dokumen_resmi(k, "Rencana Aksi");
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape);
  Table cascade = tabel_aksi_berjenjang(k), schedule = tabel_aksi_jadwal(k);
  if (cascade.rows.empty() && schedule.rows.empty()) {
    p.paragraf({kosong("target tahun " + std::to_string(k.tahun()))});
    return document;
  }
  const auto part = [&](const char* key, Table&& table) {
    const Bagian* outline = k.susunan().cari(key);
    if (!outline || table.rows.empty()) return;
    p.judul(2, outline->judul);
    bagian_tetap(k, p, key);
    p.tabel(std::move(table), outline->judul);
  };
  part("rencana-aksi/berjenjang", std::move(cascade));
  part("rencana-aksi/jadwal", std::move(schedule));
  pengesahan(k, p);
  return document;
}

}  // namespace sakip::compose
