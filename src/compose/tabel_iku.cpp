// Rows in the order of the tree. A table in which no indikator has sub-rows keeps exactly the seven columns of the
// form; otherwise the third is split: the shared name left, each row's own right.
#include "compose/tabel_iku.hpp"

#include <algorithm>
#include <functional>

#include "compose/kerangka.hpp"
#include "compose/rumus_cetak.hpp"

namespace sakip::compose {

using namespace document;

namespace {

/// A column right of the indikator. Columns with the same `judul` and a `tahun` stand under one heading.
struct Kolom {
  std::string judul;
  std::string tahun;
  Column bentuk;
  std::function<Cell(const Indikator&)> sel;
};

/// One sasaran with its IKU.
struct Kelompok {
  const Simpul* sasaran;
  std::vector<const Indikator*> baris;
};

/// Text of the form, or a marked dash where the data has none.
Cell isian(Run text) {
  Cell cell;
  cell.text = {text.text.empty() || text.style == RunStyle::missing ? Run{"–", RunStyle::missing, {}, {}}
                                                                    : std::move(text)};
  return cell;
}
Cell isian(std::string text) { return isian(Run{std::move(text), RunStyle::plain, {}, {}}); }

/// What tells the row from the others of its kelompok: "SD/MI" of "Angka Putus Sekolah - SD/MI".
std::string nama_dalam_kelompok(const Indikator& i) {
  if (!i.nama.starts_with(i.kelompok)) return i.nama;
  const std::size_t start = i.nama.find_first_not_of(" -:", i.kelompok.size());
  return start == std::string::npos ? "–" : i.nama.substr(start);
}

std::string nama_arah(Arah arah) {
  switch (arah) {
    case Arah::naik:
      return "Naik";
    case Arah::turun:
      return "Turun";
    case Arah::stabil:
      return "Stabil";
    case Arah::kategori:
      return "Kategori";
  }
  return {};
}

/// How often it is measured, as its targets say; empty when it has none.
std::string frekuensi(const Konteks& k, const Indikator& i) {
  const auto targets = k.indeks().target(i);
  if (targets.empty()) return {};
  const bool quarterly =
      std::any_of(targets.begin(), targets.end(), [](const Target* t) { return t->triwulan != Triwulan::tahunan; });
  return quarterly ? "Triwulanan" : "Tahunan";
}

std::vector<Tahun> tahun_target(const Konteks& k) {
  const PeriodePerencanaan& period = k.berkas().periode;
  std::vector<Tahun> out;
  for (Tahun year = period.awal; year != 0 && year <= period.akhir; ++year) out.push_back(year);
  if (out.empty()) out.push_back(k.tahun());
  return out;
}

/// The columns after the indikator. `unknown`: the outline asks for one that there is not.
std::vector<Kolom> kolom(const Konteks& k, const BentukIku& form, bool& unknown) {
  std::vector<Kolom> out = {
      {"Rumus/Cara Perhitungan", "", {52}, [&k](const Indikator& i) { return isian(rumus_tersusun(k, i)); }},
      {"Satuan", "", {12, Align::center}, [](const Indikator& i) { return isian(i.satuan); }},
      {"Penanggung Jawab", "", {24}, [&k](const Indikator& i) { return isian(penanggung_jawab(k, i)); }},
      {"Sumber Data", "", {18}, [](const Indikator& i) { return isian(i.sumber_data); }}};
  for (const auto& asked : form.tambahan) {
    const std::string name = asked.empty() ? "" : asked[0];
    const std::string heading = asked.size() > 1 ? asked[1] : kapital(name);
    if (name == "arah")
      out.push_back({heading, "", {12, Align::center}, [](const Indikator& i) { return isian(nama_arah(i.arah)); }});
    else if (name == "frekuensi")
      out.push_back({heading, "", {14, Align::center}, [&k](const Indikator& i) { return isian(frekuensi(k, i)); }});
    else if (name == "baseline")
      out.push_back({heading, "", {12, Align::right}, [&k](const Indikator& i) {
                       return k.sel(measure::baseline(k.h(), i, k.tahun()));
                     }});
    else if (name == "target")
      for (const Tahun year : tahun_target(k))
        out.push_back({heading, std::to_string(year), {11, Align::right}, [&k, year](const Indikator& i) {
                         return k.sel(measure::target(k.h(), i, {year}));
                       }});
    else
      unknown = true;
  }
  return out;
}

/// Two rows where years stand under one heading, then the numbers (1) to (n).
void kepala(Table& t, const std::vector<Kolom>& columns, int names) {
  Row top, bottom;
  top.cells = {sel_judul("No"), sel_judul("Sasaran Strategis"), sel_judul("Indikator Kinerja Utama", names)};
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const bool again = c > 0 && !columns[c].tahun.empty() && columns[c - 1].judul == columns[c].judul;
    if (again)
      ++top.cells.back().colspan;
    else
      top.cells.push_back(sel_judul(columns[c].judul));
    if (!columns[c].tahun.empty()) bottom.cells.push_back(sel_judul(columns[c].tahun));
  }
  Row numbers = baris_nomor(3 + static_cast<int>(columns.size()));
  numbers.cells[2].colspan = names;
  t.header = {std::move(top), std::move(numbers)};
  if (bottom.cells.empty()) return;
  for (Cell& cell : t.header[0].cells)
    if (std::none_of(columns.begin(), columns.end(),
                     [&](const Kolom& c) { return !c.tahun.empty() && c.judul == cell.text[0].text; }))
      cell.rowspan = 2;
  t.header.insert(t.header.begin() + 1, std::move(bottom));
}

std::vector<Kelompok> kelompok_iku(const Konteks& k) {
  const bool region = k.berkas().instansi.jenis == JenisInstansi::pemda;
  std::vector<Kelompok> out;
  for (const Simpul* node : k.indeks().pohon()) {
    if (!region && node->lingkup == Lingkup::pemda) continue;
    Kelompok group{node, {}};
    for (const Indikator* i : k.indeks().indikator_simpul(*node))
      if (i->level == LevelIndikator::iku) group.baris.push_back(i);
    if (!group.baris.empty()) out.push_back(std::move(group));
  }
  return out;
}

/// Misi and tujuan of the sasaran where they change; `shown` is what stands above already.
void spanduk(const Konteks& k, Table& t, const Simpul& sasaran, const Simpul* (&shown)[2]) {
  constexpr std::pair<Tingkat, const char*> kLevel[] = {{Tingkat::misi, "Misi"}, {Tingkat::tujuan, "Tujuan"}};
  for (std::size_t n = 0; n < 2; ++n) {
    const auto& [level, label] = kLevel[n];
    const Simpul* above = k.indeks().leluhur(sasaran, level);
    if (!above || above == shown[n] || above == &sasaran || above->lingkup != sasaran.lingkup) continue;
    shown[n] = above;
    Cell banner = sel_teks(above->nama.starts_with(label) ? above->nama : std::string(label) + ": " + above->nama);
    banner.colspan = static_cast<int>(t.columns.size());
    banner.indent = static_cast<int>(n);
    t.rows.push_back({{std::move(banner)}, RowStyle::group});
  }
}

/// The name's cells of the row: with `split`, the shared name over its rows and each row's own beside it.
std::vector<Cell> sel_nama(const Indikator& i, const std::string& number, std::size_t rows, bool split) {
  if (i.kelompok.empty()) {
    Cell name = sel_teks(number + ". " + i.nama);
    name.colspan = split ? 2 : 1;
    return {std::move(name)};
  }
  if (rows == 0) return {sel_teks(nama_dalam_kelompok(i))};
  Cell shared = sel_teks(number + ". " + i.kelompok);
  shared.rowspan = static_cast<int>(rows);
  return {std::move(shared), sel_teks(nama_dalam_kelompok(i))};
}

/// Rows of the same printed name from `begin` on.
std::size_t akhir_kelompok(const Kelompok& group, std::size_t begin) {
  std::size_t end = begin + 1;
  const std::string& shared = group.baris[begin]->kelompok;
  while (!shared.empty() && end < group.baris.size() && group.baris[end]->kelompok == shared) ++end;
  return end;
}

void baris(Table& t, const Kelompok& group, const std::vector<Kolom>& columns, bool split, int& number) {
  for (std::size_t begin = 0; begin < group.baris.size();) {
    const std::size_t end = akhir_kelompok(group, begin);
    ++number;
    for (std::size_t r = begin; r < end; ++r) {
      const Indikator& i = *group.baris[r];
      Row row;
      row.cells = sel_nama(i, std::to_string(number), r == begin ? end - begin : 0, split);
      for (const Kolom& column : columns) row.cells.push_back(column.sel(i));
      t.rows.push_back(std::move(row));
    }
    begin = end;
  }
}

bool ada_kosong(const Table& t) {
  return std::any_of(t.rows.begin(), t.rows.end(), [](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return !cell.text.empty() && cell.text[0].style == RunStyle::missing; });
  });
}

}  // namespace

Table tabel_iku(const Konteks& k, const BentukIku& bentuk) {
  bool unknown = false;
  const std::vector<Kolom> columns = kolom(k, bentuk, unknown);
  const std::vector<Kelompok> groups = kelompok_iku(k);
  const bool split = std::any_of(groups.begin(), groups.end(), [](const Kelompok& group) {
    return std::any_of(group.baris.begin(), group.baris.end(), [](const Indikator* i) { return !i->kelompok.empty(); });
  });
  Table t;
  t.compact = true;
  t.columns = {{4, Align::center}, {26}, {split ? 20 : 30}};
  if (split) t.columns.push_back({14});
  for (const Kolom& column : columns) t.columns.push_back(column.bentuk);
  kepala(t, columns, split ? 2 : 1);
  const Simpul* shown[2] = {};
  int goal = 0, number = 0;
  for (const Kelompok& group : groups) {
    if (bentuk.spanduk) spanduk(k, t, *group.sasaran, shown);
    const std::size_t first = t.rows.size();
    baris(t, group, columns, split, number);
    Cell count = sel_teks(std::to_string(++goal)), name = sel_teks(group.sasaran->nama);
    count.rowspan = name.rowspan = static_cast<int>(t.rows.size() - first);
    auto& cells = t.rows[first].cells;
    cells.insert(cells.begin(), {std::move(count), std::move(name)});
  }
  if (ada_kosong(t)) t.note = polos("Tanda – yang disorot: belum diisi pada data indikator.");
  if (unknown) t.note = {kosong("kolom tambahan pada susunan: arah, baseline, target, atau frekuensi")};
  return t;
}

}  // namespace sakip::compose
