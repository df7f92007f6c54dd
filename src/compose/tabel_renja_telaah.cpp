// What a Renja weighs before it plans: service performance over four years (T-C.30), the rancangan awal RKPD beside the
// agency's own analysis (T-C.31), and what others proposed (T-C.32). Columns after Permendagri 86/2017.
#include <algorithm>
#include <map>

#include "compose/tabel_rencana.hpp"
#include "compose/tabel_renja.hpp"
#include "measure/alamat.hpp"

namespace sakip::compose {

using namespace document;

namespace {

constexpr DokumenSumber kRenstra = DokumenSumber::renstra, kAwal = DokumenSumber::rkpd_awal;

std::string gabung_catatan(std::string a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + "; " + b;
}

/// The latest standard beside the indikator (an entity named "Standar ..." or "SPM ..."), at most of year n.
Cell sel_standar(const Konteks& k, const Indikator& i, Tahun year) {
  const Pembanding* standard = nullptr;
  for (const Pembanding* row : k.indeks().pembanding(i)) {
    const std::string who = measure::siput(row->entitas);
    if (row->tahun <= year && (who.starts_with("standar") || who.starts_with("spm")) &&
        (!standard || row->tahun >= standard->tahun))
      standard = row;
  }
  if (!standard) return sel_teks("");
  const Figur asked = measure::target(k.h(), *standard);
  return k.sel(asked.nilai.ada() ? asked : measure::realisasi(k.h(), *standard), Wajib::tidak);
}

/// What was written down about the two past years; without words, whether the year's target was reached.
std::string catatan_analisis(const Konteks& k, const Indikator& i, Tahun year) {
  std::string text;
  for (const Tahun past : {year - 2, year - 1})
    if (const Analisis* why = k.indeks().analisis(i, past))
      for (const std::string* part : {&why->pendorong, &why->penghambat, &why->tindak_lanjut})
        text = gabung_catatan(std::move(text), *part);
  if (!text.empty()) return text;
  const Figur ratio = measure::capaian(k.h(), i, {year - 2});
  if (!ratio.nilai.berangka()) return {};
  return "Target " + std::to_string(year - 2) + (ratio.nilai.angka >= Rational(100) ? " tercapai" : " belum tercapai");
}

Row judul_tc30(Tahun year, bool second) {
  Row row;
  if (second) {
    for (int d : {-2, -1, 0, 1, -2, -1, 0, 1}) row.cells.push_back(sel_judul(std::to_string(year + d)));
    return row;
  }
  for (const char* title : {"No", "Indikator", "SPM/Standar Nasional", "IKK"})
    row.cells.push_back(sel_judul(title, 1, 2));
  row.cells.push_back(sel_judul("Target Renstra Perangkat Daerah", 4));
  row.cells.push_back(sel_judul("Realisasi Capaian", 2));
  row.cells.push_back(sel_judul("Proyeksi", 2));
  row.cells.push_back(sel_judul("Catatan Analisis", 1, 2));
  return row;
}

}  // namespace

Table tabel_tc30(const Konteks& k, Tahun year) {
  Table t;
  t.compact = true;
  t.columns = {{8, Align::center}, {56}, {16, Align::right}, {12, Align::center}};
  t.columns.resize(12, {15, Align::right});
  t.columns.push_back({40});
  t.header = {judul_tc30(year, false), judul_tc30(year, true), baris_nomor(13)};
  for (const Simpul* node : simpul_rencana(k)) {
    if (node->tingkat > Tingkat::program) continue;
    for (const Indikator* i : k.indeks().indikator_simpul(*node)) {
      std::vector<Figur> figures;
      for (const Tahun y : {year - 2, year - 1, year, year + 1})
        figures.push_back(measure::target_dokumen(k.h(), *i, kRenstra, {y}));
      for (const Tahun y : {year - 2, year - 1}) figures.push_back(measure::realisasi(k.h(), *i, {y}));
      figures.push_back(target_renja(k, *i, year, VersiRenja::terakhir));
      figures.push_back(measure::target_dokumen(k.h(), *i, DokumenSumber::prakiraan_maju, {year + 1}));
      bool any = false;
      for (const Figur& figure : figures) any = any || figure.nilai.ada();
      if (!any) continue;
      Row row;
      row.cells = {sel_teks(std::to_string(t.rows.size() + 1)),
                   sel_teks(i->nama + (i->satuan.empty() ? "" : " (" + i->satuan + ")")), sel_standar(k, *i, year),
                   sel_teks(i->level == LevelIndikator::ikk ? "IKK" : "")};
      for (const Figur& figure : figures) row.cells.push_back(k.sel(figure, Wajib::tidak));
      Cell note;
      note.text = k.teks(catatan_analisis(k, *i, year));
      row.cells.push_back(std::move(note));
      t.rows.push_back(std::move(row));
    }
  }
  return t;
}

namespace {

/// One side of T-C.31: where an indikator and the money stand in one document. Without either the side stays empty.
struct Sisi {
  bool ada = false;
  Figur pagu;
  std::vector<const Indikator*> indikator;
};

Sisi sisi(const Konteks& k, const Simpul& node, DokumenSumber document, Tahun year) {
  Sisi side;
  side.pagu = measure::pagu_dokumen(k.h(), Cakupan::simpul(node), document, {year});
  for (const Indikator* i : k.indeks().indikator_simpul(node))
    if (measure::target_dokumen(k.h(), *i, document, {year}).nilai.ada()) side.indikator.push_back(i);
  side.ada = side.pagu.nilai.ada() || !side.indikator.empty();
  return side;
}

void isi_sisi(const Konteks& k, std::vector<Cell>& cells, const Simpul& node, const Sisi& side, const Indikator* i,
              DokumenSumber document, Tahun year, bool first) {
  const bool own = i && measure::target_dokumen(k.h(), *i, document, {year}).nilai.ada();
  const bool named = first && side.ada;
  cells.push_back(sel_teks(named ? node.nama : ""));
  cells.push_back(sel_teks(named ? node.lokasi : ""));
  cells.push_back(sel_teks(own ? i->nama : ""));
  cells.push_back(own ? k.sel(measure::target_dokumen(k.h(), *i, document, {year})) : sel_teks(""));
  cells.push_back(first ? k.sel(side.pagu, Wajib::tidak) : sel_teks(""));
}

/// The important remarks: what only one of the two has, and what they put differently.
Inline catatan_penting(const Konteks& k, const Simpul& node, const Sisi& left, const Sisi& right, const Indikator* i,
                       Tahun year, bool first) {
  Inline text;
  const auto say = [&](const std::string& words) {
    text.push_back({(text.empty() ? "" : "; ") + words, RunStyle::plain, {}, {}});
  };
  if (!left.ada) return polos(first ? "Tidak ada dalam rancangan awal RKPD" : "");
  if (!right.ada) return polos(first ? "Tidak ada dalam hasil analisis kebutuhan" : "");
  if (first) {
    const Figur gap = measure::selisih_pagu(k.h(), Cakupan::simpul(node), DokumenSumber::renja, kAwal, {year});
    if (gap.nilai.berangka() && !gap.nilai.angka.is_zero()) {
      say(gap.nilai.angka.sign() > 0 ? "Kebutuhan dana lebih " : "Kebutuhan dana kurang ");
      text.push_back(k.run(gap, "mutlak"));
    } else if (left.pagu.nilai.ada() != right.pagu.nilai.ada()) {
      say(left.pagu.nilai.ada() ? "Tanpa kebutuhan dana" : "Tanpa pagu dalam rancangan awal RKPD");
    }
  }
  if (i) {
    const Nilai a = measure::target_dokumen(k.h(), *i, kAwal, {year}).nilai;
    const Nilai b = measure::target_dokumen(k.h(), *i, DokumenSumber::renja, {year}).nilai;
    if (!a.ada())
      say("Indikator ditambahkan");
    else if (!b.ada())
      say("Indikator tidak dipakai");
    else if (a.berangka() && b.berangka() ? a.angka != b.angka : a != b)
      say("Target berbeda");
  }
  if (text.empty() && first) say("Sesuai");
  return text;
}

}  // namespace

Table tabel_tc31(const Konteks& k, Tahun year) {
  Table t;
  t.compact = true;
  t.columns = {{20}};
  Row groups, head;
  groups.cells = {sel_judul("Kode", 1, 2), sel_judul("Rancangan Awal RKPD", 5),
                  sel_judul("Hasil Analisis Kebutuhan", 5), sel_judul("Catatan Penting", 1, 2)};
  for (const char* money : {"Pagu Indikatif (Rp)", "Kebutuhan Dana (Rp)"}) {
    t.columns.insert(t.columns.end(), {{34}, {15}, {32}, {12, Align::right}, {22, Align::right}});
    for (const char* title : {"Program/Kegiatan/Sub Kegiatan", "Lokasi", "Indikator Kinerja", "Target Capaian", money})
      head.cells.push_back(sel_judul(title));
  }
  t.columns.push_back({28});
  t.header = {groups, head, baris_nomor(12)};

  BarisRencana rows(k, t);
  bool draft = false;
  for (const Simpul* node : simpul_berkode(k)) {
    const Sisi left = sisi(k, *node, kAwal, year), right = sisi(k, *node, DokumenSumber::renja, year);
    draft = draft || left.ada;
    std::vector<const Indikator*> list = left.indikator;
    for (const Indikator* i : right.indikator)
      if (std::find(list.begin(), list.end(), i) == list.end()) list.push_back(i);
    if (!left.ada && !right.ada) continue;
    for (std::size_t r = 0; r == 0 || r < list.size(); ++r) {
      const Indikator* i = r < list.size() ? list[r] : nullptr;
      std::vector<Cell> cells = {r == 0 ? sel_kode(*node) : sel_teks("")};
      isi_sisi(k, cells, *node, left, i, kAwal, year, r == 0);
      isi_sisi(k, cells, *node, right, i, DokumenSumber::renja, year, r == 0);
      cells.emplace_back();
      cells.back().text = catatan_penting(k, *node, left, right, i, year, r == 0);
      if (r > 0) {
        rows.indikator(std::move(cells));
        continue;
      }
      rows.simpul(*node, std::move(cells));
      if (node->tingkat == Tingkat::sub_kegiatan)
        for (Cell& cell : t.rows.back().cells) cell.bold = false;
    }
  }
  if (!draft) t.rows.clear();
  if (t.rows.empty()) return t;
  std::vector<Cell> sums = {k.sel(measure::pagu_dokumen(k.h(), Cakupan::instansi(), kAwal, {year}), Wajib::tidak)};
  for (Cell& cell : kosongkan(4)) sums.push_back(std::move(cell));
  sums.push_back(k.sel(measure::pagu_dokumen(k.h(), Cakupan::instansi(), DokumenSumber::renja, {year}), Wajib::tidak));
  sums.push_back(sel_teks(""));
  rows.jumlah(5, std::move(sums), {5, 10});
  return t;
}

namespace {

/// Text from the data, a gap without any.
Cell sel_isian(const std::string& text, const char* what) {
  Cell cell;
  cell.text = text.empty() ? Inline{kosong(what)} : polos(text);
  return cell;
}

}  // namespace

// Who proposed stands over the proposals; the form has no column for it.
Table tabel_tc32(const Konteks& k, Tahun year) {
  Table t;
  t.columns = {{8, Align::center}, {56}, {28}, {44}, {22}, {36}};
  Row head;
  for (const char* title : {"No", "Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Besaran/Volume", "Catatan"})
    head.cells.push_back(sel_judul(title));
  t.header = {head, baris_nomor(6)};
  std::vector<std::string> order;
  std::map<std::string, std::vector<const UsulanRenja*>> from;
  for (const UsulanRenja& one : k.berkas().usulan) {
    if (one.tahun != year) continue;
    if (from[one.pengusul].empty()) order.push_back(one.pengusul);
    from[one.pengusul].push_back(&one);
  }
  int number = 0;
  for (const std::string& who : order) {
    Cell name = sel_isian(who, "pengusul");
    name.colspan = 6;
    name.align = Align::left;
    t.rows.push_back({{name}, RowStyle::group});
    for (const UsulanRenja* one : from[who]) {
      const Simpul* node = k.indeks().simpul(one->simpul);
      t.rows.push_back(
          {{sel_teks(std::to_string(++number)),
            sel_isian(one->uraian + (node ? " (" + node->kode + " " + node->nama + ")" : ""), "uraian usulan"),
            sel_isian(one->lokasi, "lokasi"), sel_isian(one->indikator, "indikator"),
            sel_isian(one->besaran, "besaran"), sel_teks(one->catatan)},
           RowStyle::normal});
    }
  }
  return t;
}

}  // namespace sakip::compose
