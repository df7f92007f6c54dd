// Evaluation, estimate and plan. A node's first indikator stands in the node's own row of tables 2.1 and 2.2, which
// have a row per sub kegiatan; T-C.33 has its indikator below the node, as T-C.27 has.
#include "compose/tabel_renja.hpp"

#include <algorithm>

#include "compose/renja.hpp"
#include "compose/tabel_rencana.hpp"

namespace sakip::compose {

using namespace document;

Tahun tahun_renja(const Berkas& berkas) {
  Tahun last = 0;
  const auto note = [&](const auto& row) {
    if (row.dokumen == DokumenSumber::renja || row.dokumen == DokumenSumber::renja_perubahan)
      last = std::max(last, row.tahun);
  };
  for (const Target& row : berkas.target) note(row);
  for (const Pagu& row : berkas.pagu) note(row);
  return last ? last : berkas.tahun + 1;
}

bool ada_perubahan(const Konteks& k, Tahun year) {
  const auto changed = [&](const auto& row) {
    return row.tahun == year && row.dokumen == DokumenSumber::renja_perubahan;
  };
  return std::any_of(k.berkas().target.begin(), k.berkas().target.end(), changed) ||
         std::any_of(k.berkas().pagu.begin(), k.berkas().pagu.end(), changed);
}

Figur target_renja(const Konteks& k, const Indikator& i, Tahun year, VersiRenja version) {
  if (version == VersiRenja::terakhir) {
    Figur changed = measure::target_dokumen(k.h(), i, DokumenSumber::renja_perubahan, {year});
    if (changed.nilai.ada()) return changed;
  }
  return measure::target_dokumen(k.h(), i, DokumenSumber::renja, {year});
}

Figur pagu_renja(const Konteks& k, Cakupan scope, Tahun year, VersiRenja version) {
  return version == VersiRenja::terakhir ? measure::pagu_terakhir(k.h(), scope, DokumenSumber::renja, {year})
                                         : measure::pagu_dokumen(k.h(), scope, DokumenSumber::renja, {year});
}

std::vector<const Indikator*> indikator_renja(const Konteks& k, const Simpul& node, Tahun year) {
  std::vector<const Indikator*> out;
  for (const Indikator* i : k.indeks().indikator_simpul(node))
    if (target_renja(k, *i, year, VersiRenja::terakhir).nilai.ada()) out.push_back(i);
  return out;
}

std::vector<const Simpul*> simpul_berkode(const Konteks& k) {
  std::vector<const Simpul*> programs, out;
  for (const Simpul* node : simpul_rencana(k))
    if (node->tingkat == Tingkat::program) programs.push_back(node);
  std::stable_sort(programs.begin(), programs.end(), [](auto* a, auto* b) { return a->kode < b->kode; });
  for (const Simpul* program : programs)
    for (const Simpul* node : k.indeks().keturunan(*program)) out.push_back(node);
  return out;
}

namespace {

bool berisi(const Konteks& k, const Simpul& node, Tahun year) {
  return measure::pagu(k.h(), Cakupan::simpul(node), {year}).nilai.ada() ||
         measure::realisasi_anggaran(k.h(), Cakupan::simpul(node), {year}).nilai.ada() ||
         !indikator_renja(k, node, year).empty();
}

enum class Evaluasi { hasil, perkiraan };

// Tables 2.1 (hasil: with realisasi) and 2.2 (perkiraan).
Table evaluasi(const Konteks& k, Tahun year, Evaluasi kind) {
  const bool result = kind == Evaluasi::hasil;
  const Periode period{year};
  Table t;
  t.compact = true;
  t.columns = {{20}, {48}, {44}, {14, Align::center}, {12, Align::right}, {22, Align::right}};
  Row head;
  for (const char* title :
       {"Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Satuan", "Target Capaian Kinerja", "Pagu Anggaran (Rp)"})
    head.cells.push_back(sel_judul(title));
  if (result) {
    t.columns.insert(t.columns.end(), {{13, Align::right}, {22, Align::right}, {13, Align::right}, {13, Align::right}});
    for (const char* title : {"Realisasi Kinerja", "Realisasi Keuangan (Rp)", "% Keuangan", "% Fisik"})
      head.cells.push_back(sel_judul(title));
  } else {
    t.columns.push_back({16, Align::right});
    head.cells.push_back(sel_judul("Perkiraan Capaian Kinerja (%)"));
  }
  t.header = {head, baris_nomor(static_cast<int>(t.columns.size()))};

  // The cells right of the name: money of `scope` (none in the further rows of a node) beside an indikator (or none).
  const auto figures = [&](const Cakupan* scope, const Indikator* i) {
    const auto show = [&](const Figur& figure) { return k.sel(figure, Wajib::tidak); };
    std::vector<Cell> cells = {i ? show(target_renja(k, *i, year, VersiRenja::terakhir)) : sel_teks(""),
                               scope ? show(measure::pagu(k.h(), *scope, period)) : sel_teks("")};
    if (result) {
      cells.push_back(i ? show(measure::realisasi(k.h(), *i, period)) : sel_teks(""));
      cells.push_back(scope ? show(measure::realisasi_anggaran(k.h(), *scope, period)) : sel_teks(""));
      cells.push_back(scope ? show(measure::persen_anggaran(k.h(), *scope, period)) : sel_teks(""));
    }
    cells.push_back(i ? show(measure::capaian(k.h(), *i, period)) : sel_teks(""));
    return cells;
  };
  const auto line = [&](std::vector<Cell> cells, const Cakupan* scope, const Indikator* i) {
    cells.push_back(sel_teks(i ? i->nama : ""));
    cells.push_back(sel_teks(i ? i->satuan : ""));
    for (Cell& cell : figures(scope, i)) cells.push_back(std::move(cell));
    return cells;
  };

  BarisRencana rows(k, t);
  bool targets = false;
  for (const Simpul* node : simpul_berkode(k)) {
    if (!berisi(k, *node, year)) continue;
    const std::vector<const Indikator*> list = indikator_renja(k, *node, year);
    targets = targets || !list.empty();
    const Cakupan scope = Cakupan::simpul(*node);
    rows.simpul(*node, line({sel_kode(*node), sel_teks(node->nama)}, &scope, list.empty() ? nullptr : list.front()));
    if (node->tingkat == Tingkat::sub_kegiatan)
      for (Cell& cell : t.rows.back().cells) cell.bold = false;
    for (std::size_t r = 1; r < list.size(); ++r) rows.indikator(line({sel_teks(""), sel_teks("")}, nullptr, list[r]));
  }
  if (t.rows.empty()) return t;
  const Cakupan all = Cakupan::instansi();
  std::vector<Cell> sums = figures(&all, nullptr);
  if (result)
    rows.jumlah(4, std::move(sums), {5, 7});
  else
    rows.jumlah(4, std::move(sums), {5});
  if (result)
    rumus_serapan(t, 5, 7, 8, -1);
  else
    t.note = polos("Perkiraan capaian diisi dari realisasi yang sudah dilaporkan; kosong selama belum ada realisasi.");
  if (!targets) t.note = {kosong("target Renja tahun " + std::to_string(year) + " (dokumen renja)")};
  return t;
}

}  // namespace

Table tabel_evaluasi_renja(const Konteks& k, Tahun year) { return evaluasi(k, year, Evaluasi::hasil); }
Table tabel_perkiraan_renja(const Konteks& k, Tahun year) { return evaluasi(k, year, Evaluasi::perkiraan); }

Table tabel_tc33(const Konteks& k, Tahun year, VersiRenja version) {
  const Tahun next = year + 1;
  constexpr DokumenSumber kMaju = DokumenSumber::prakiraan_maju;
  Table t;
  t.compact = true;
  t.columns = {{20},
               {46},
               {46},
               {15, Align::center},
               {12, Align::right},
               {12, Align::right},
               {20, Align::right},
               {12, Align::right},
               {20, Align::right},
               {20},
               {16}};
  const Tahun base = k.berkas().periode.tahun_dasar;
  const std::string now = std::to_string(year), later = std::to_string(next);
  Row head;
  for (const std::string& title :
       {std::string("Kode"), std::string("Program/Kegiatan/Sub Kegiatan dan Hasilnya"), std::string("Indikator"),
        std::string("Satuan"), "Data Capaian Awal" + (base ? " " + std::to_string(base) : std::string()),
        "Target " + now, "Pagu Indikatif " + now + " (Rp)", "Target Prakiraan Maju " + later,
        "Pagu Prakiraan Maju " + later + " (Rp)", std::string("Unit Penanggung Jawab"), std::string("Lokasi")})
    head.cells.push_back(sel_judul(title));
  t.header = {head, baris_nomor(static_cast<int>(t.columns.size()))};

  const auto money = [&](Cakupan scope) {
    return std::vector<Cell>{k.sel(pagu_renja(k, scope, year, version), Wajib::tidak), sel_teks(""),
                             k.sel(measure::pagu_dokumen(k.h(), scope, kMaju, {next}), Wajib::tidak)};
  };
  BarisRencana rows(k, t);
  for (const Simpul* node : simpul_berkode(k)) {
    const std::vector<const Indikator*> list = indikator_renja(k, *node, year);
    const std::vector<Cell> amounts = money(Cakupan::simpul(*node));
    if (list.empty() && !amounts.front().value.ada() && !amounts.back().value.ada()) continue;
    rows.simpul(*node, sel_simpul_renja(k, *node, amounts));
    std::string outcome = hasil_simpul(*node);
    for (const Indikator* i : list) {
      rows.indikator({sel_teks(""), sel_teks(outcome), sel_teks(i->nama), sel_teks(i->satuan), sel_baseline(k, *i),
                      k.sel(target_renja(k, *i, year, version)), sel_teks(""),
                      k.sel(measure::target_dokumen(k.h(), *i, kMaju, {next})), sel_teks(""), sel_teks(""),
                      sel_teks("")});
      outcome.clear();
    }
  }
  if (t.rows.empty()) return t;
  std::vector<Cell> sums = money(Cakupan::instansi());
  for (Cell& cell : kosongkan(2)) sums.push_back(std::move(cell));
  rows.jumlah(6, std::move(sums), {6, 8});
  return t;
}

}  // namespace sakip::compose
