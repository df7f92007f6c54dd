// Tables about money. Every table is empty when it would hold nothing but a total.
#include "compose/tabel_anggaran.hpp"

#include "compose/rumus_tabel.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose {

using namespace document;

namespace {

RowStyle gaya(Tingkat level) {
  return level == Tingkat::program    ? RowStyle::group
         : level == Tingkat::kegiatan ? RowStyle::subtotal
                                      : RowStyle::normal;
}

Cell nama_simpul(const Simpul& node) {
  Cell cell = sel_teks(node.nama);
  cell.indent = node.tingkat == Tingkat::program ? 0 : node.tingkat == Tingkat::kegiatan ? 1 : 2;
  return cell;
}

bool nomenklatur(const Simpul& node) {
  return node.tingkat == Tingkat::program || node.tingkat == Tingkat::kegiatan || node.tingkat == Tingkat::sub_kegiatan;
}

void isi_uang(const Konteks& k, Row& row, Cakupan scope) {
  row.cells.push_back(k.sel(measure::pagu(k.h(), scope, k.setahun())));
  row.cells.push_back(k.sel(measure::realisasi_anggaran(k.h(), scope, k.setahun())));
  row.cells.push_back(k.sel(measure::persen_anggaran(k.h(), scope, k.setahun())));
  row.cells.push_back(k.sel(measure::sisa_anggaran(k.h(), scope, k.setahun())));
}

Row baris_jumlah(const Konteks& k, Cakupan scope, int label_columns) {
  Row row;
  row.style = RowStyle::total;
  Cell label = sel_teks("Jumlah", Align::center);
  label.colspan = label_columns;
  row.cells = {label};
  isi_uang(k, row, scope);
  return row;
}

Table kerangka_realisasi() {
  Table t;
  t.compact = true;
  t.columns = {{17}, {42}, {18, Align::right}, {18, Align::right}, {9, Align::right}, {16, Align::right}};
  t.header = {{{sel_judul("Kode"), sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Pagu (Rp)"),
                sel_judul("Realisasi (Rp)"), sel_judul("%"), sel_judul("Sisa (Rp)")},
               RowStyle::normal},
              baris_nomor(6)};
  return t;
}

// Closes a table of the frame above with its total and its live formulas.
void tutup_realisasi(const Konteks& k, Table& t, const Silsilah& lines, Cakupan scope) {
  if (t.rows.empty()) return;
  t.rows.push_back(baris_jumlah(k, scope, 2));
  rumus_bertingkat(t, lines.induk(), {2, 3});
  rumus_serapan(t, 2, 3, 4, 5);
}

}  // namespace

bool beranggaran(const Konteks& k, const Simpul& node) {
  return measure::pagu(k.h(), Cakupan::simpul(node), k.setahun()).nilai.ada() ||
         measure::realisasi_anggaran(k.h(), Cakupan::simpul(node), k.setahun()).nilai.ada();
}

std::string nama(JenisBelanja kind) {
  switch (kind) {
    case JenisBelanja::pegawai:
      return "Belanja Pegawai";
    case JenisBelanja::barang_jasa:
      return "Belanja Barang dan Jasa";
    case JenisBelanja::hibah:
      return "Belanja Hibah";
    case JenisBelanja::bantuan_sosial:
      return "Belanja Bantuan Sosial";
    case JenisBelanja::modal:
      return "Belanja Modal";
    case JenisBelanja::tidak_terduga:
      return "Belanja Tidak Terduga";
    case JenisBelanja::transfer:
      return "Belanja Transfer";
    case JenisBelanja::semua:
      break;
  }
  return "Belanja";
}

Table tabel_pagu(const Konteks& k) {
  Table t;
  t.columns = {{18}, {56}, {22, Align::right}};
  t.header = {
      {{sel_judul("Kode"), sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Pagu (Rp)")}, RowStyle::normal}};
  Silsilah lines(k.indeks());
  for (const Simpul* node : k.indeks().pohon()) {
    if (!nomenklatur(*node) || !beranggaran(k, *node)) continue;
    t.rows.push_back(
        {{sel_teks(node->kode), nama_simpul(*node), k.sel(measure::pagu(k.h(), Cakupan::simpul(*node), k.setahun()))},
         gaya(node->tingkat)});
    lines.tambah(*node);
  }
  if (t.rows.empty()) return t;
  Cell label = sel_teks("Jumlah", Align::center);
  label.colspan = 2;
  t.rows.push_back({{label, k.sel(measure::pagu(k.h(), Cakupan::instansi(), k.setahun()))}, RowStyle::total});
  rumus_bertingkat(t, lines.induk(), {2});
  return t;
}

Table tabel_realisasi(const Konteks& k, const Simpul* root) {
  Table t = kerangka_realisasi();
  Silsilah lines(k.indeks());
  for (const Simpul* node : root ? k.indeks().keturunan(*root) : k.indeks().pohon()) {
    if (!nomenklatur(*node) || !beranggaran(k, *node)) continue;
    Row row;
    row.style = gaya(node->tingkat);
    row.cells = {sel_teks(node->kode), nama_simpul(*node)};
    isi_uang(k, row, Cakupan::simpul(*node));
    t.rows.push_back(std::move(row));
    lines.tambah(*node);
  }
  tutup_realisasi(k, t, lines, root ? Cakupan::simpul(*root) : Cakupan::instansi());
  return t;
}

Table tabel_realisasi_jabatan(const Konteks& k, const Jabatan& post) {
  Table t = kerangka_realisasi();
  Silsilah lines(k.indeks());
  for (const Simpul* top : measure::simpul_anggaran(k.h(), post, k.tahun()))
    for (const Simpul* node : k.indeks().keturunan(*top)) {
      if (!nomenklatur(*node) || !beranggaran(k, *node)) continue;
      Row row;
      row.style = node == top && node->tingkat != Tingkat::sub_kegiatan ? RowStyle::subtotal : RowStyle::normal;
      row.cells = {sel_teks(node->kode), sel_teks(node->nama)};
      isi_uang(k, row, Cakupan::simpul(*node));
      t.rows.push_back(std::move(row));
      lines.tambah(*node);
    }
  tutup_realisasi(k, t, lines, Cakupan::jabatan(post));
  return t;
}

Table tabel_penunjang(const Konteks& k, const Simpul& sasaran) {
  Table t = kerangka_realisasi();
  Silsilah lines(k.indeks());
  for (const Simpul* node : k.indeks().keturunan(sasaran)) {
    if ((node->tingkat != Tingkat::program && node->tingkat != Tingkat::kegiatan) || !beranggaran(k, *node)) continue;
    Row row;
    row.style = node->tingkat == Tingkat::program ? RowStyle::subtotal : RowStyle::normal;
    row.cells = {sel_teks(node->kode), nama_simpul(*node)};
    isi_uang(k, row, Cakupan::simpul(*node));
    t.rows.push_back(std::move(row));
    lines.tambah(*node);
  }
  tutup_realisasi(k, t, lines, Cakupan::simpul(sasaran));
  return t;
}

Table tabel_anggaran_sasaran(const Konteks& k) {
  Table t;
  Silsilah lines(k.indeks());
  t.columns = {{5, Align::center}, {45}, {18, Align::right}, {18, Align::right}, {9, Align::right}, {16, Align::right}};
  t.header = {{{sel_judul("No"), sel_judul("Sasaran/Program"), sel_judul("Pagu (Rp)"), sel_judul("Realisasi (Rp)"),
                sel_judul("%"), sel_judul("Sisa (Rp)")},
               RowStyle::normal}};
  int number = 0;
  for (const Simpul* node : k.indeks().pohon()) {
    const bool goal = node->tingkat == Tingkat::sasaran;
    if (!(goal || node->tingkat == Tingkat::program) || !beranggaran(k, *node)) continue;
    Row row;
    row.style = goal ? RowStyle::group : RowStyle::normal;
    Cell name = sel_teks(node->nama);
    name.indent = goal ? 0 : 1;
    row.cells = {sel_teks(goal ? std::to_string(++number) : "", Align::center), name};
    isi_uang(k, row, Cakupan::simpul(*node));
    t.rows.push_back(std::move(row));
    lines.tambah(*node);
  }
  tutup_realisasi(k, t, lines, Cakupan::instansi());
  return t;
}

Table tabel_efisiensi(const Konteks& k) {
  Table t;
  t.columns = {{5, Align::center}, {40}, {16, Align::right}, {16, Align::right}, {16, Align::right}};
  t.header = {{{sel_judul("No"), sel_judul("Jabatan"), sel_judul("Rata-rata Capaian (%)"), sel_judul("Serapan (%)"),
                sel_judul("Efisiensi")},
               RowStyle::normal}};
  int number = 0;
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k)) {
    const Jabatan* post = k.indeks().jabatan(pk->jabatan);
    if (!post) continue;
    const Cakupan scope = Cakupan::jabatan(*post);
    t.rows.push_back({{sel_teks(std::to_string(++number), Align::center), sel_teks(post->nama),
                       k.sel(measure::rata_rata_capaian(k.h(), scope, k.setahun())),
                       k.sel(measure::persen_anggaran(k.h(), scope, k.setahun())),
                       k.sel(measure::efisiensi(k.h(), scope, k.tahun()))},
                      RowStyle::normal});
  }
  return t;
}

Table tabel_jenis_belanja(const Konteks& k) {
  Table t;
  t.columns = {{42}, {18, Align::right}, {18, Align::right}, {9, Align::right}, {16, Align::right}};
  t.header = {{{sel_judul("Jenis Belanja"), sel_judul("Pagu (Rp)"), sel_judul("Realisasi (Rp)"), sel_judul("%"),
                sel_judul("Sisa (Rp)")},
               RowStyle::normal}};
  for (JenisBelanja kind : measure::jenis_belanja(k.h(), k.tahun()))
    t.rows.push_back({{sel_teks(nama(kind)), k.sel(measure::pagu(k.h(), Cakupan::instansi(), k.setahun(), kind)),
                       k.sel(measure::realisasi_anggaran(k.h(), Cakupan::instansi(), k.setahun(), kind)),
                       k.sel(measure::persen_anggaran(k.h(), Cakupan::instansi(), k.setahun(), kind)),
                       k.sel(measure::sisa_anggaran(k.h(), Cakupan::instansi(), k.setahun(), kind))},
                      RowStyle::normal});
  if (t.rows.empty()) return t;
  t.rows.push_back(baris_jumlah(k, Cakupan::instansi(), 1));
  rumus_jumlah_akhir(t, {1, 2});
  rumus_serapan(t, 1, 2, 3, 4);
  return t;
}

Table tabel_triwulan_anggaran(const Konteks& k) {
  Table t;
  t.columns = {{24}, {22, Align::right}, {22, Align::right}, {16, Align::right}};
  t.header = {{{sel_judul("Triwulan"), sel_judul("Realisasi Triwulan (Rp)"), sel_judul("Realisasi s.d. Triwulan (Rp)"),
                sel_judul("% dari Pagu")},
               RowStyle::normal}};
  for (Triwulan quarter : kTriwulan) {
    const Periode p{k.tahun(), quarter};
    const Figur spent = measure::realisasi_anggaran(k.h(), Cakupan::instansi(), p);
    if (!spent.nilai.ada()) continue;
    t.rows.push_back({{sel_teks(std::string(sakip::nama(quarter))), k.sel(spent),
                       k.sel(measure::realisasi_anggaran_sd(k.h(), Cakupan::instansi(), p)),
                       k.sel(measure::persen_anggaran_sd(k.h(), Cakupan::instansi(), p))},
                      RowStyle::normal});
  }
  for (int r = 0; r < static_cast<int>(t.rows.size()); ++r) {
    Cell& cumulative = t.rows[static_cast<std::size_t>(r)].cells[2];
    if (cumulative.value.berangka()) cumulative.formula = "SUM({0,1}:{" + std::to_string(r) + ",1})";
  }
  return t;
}

}  // namespace sakip::compose
