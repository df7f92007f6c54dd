// Tables of what was planned and agreed: Renstra, IKU, Perjanjian Kinerja. Rows follow the order of the tree or of the
// agreement; every number cell is a fact.
#include "compose/tabel_kinerja.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"

namespace sakip::compose {

using namespace document;

namespace {

Cell teks_atau_gap(const std::string& text, std::string_view what) {
  Cell cell;
  cell.text = text.empty() ? Inline{kosong(what)} : polos(text);
  return cell;
}

}  // namespace

std::vector<const PerjanjianKinerja*> perjanjian_berlaku(const Konteks& k) {
  std::vector<const PerjanjianKinerja*> out;
  for (const Jabatan& post : k.berkas().jabatan)
    if (const auto* pk = k.indeks().perjanjian(post, k.tahun())) out.push_back(pk);
  return out;
}

std::vector<const Indikator*> indikator_pk(const Konteks& k, const PerjanjianKinerja& pk) {
  std::vector<const Indikator*> out;
  for (const ButirPK& item : pk.butir) {
    const Indikator* found = k.indeks().indikator(item.indikator);
    if (found && std::find(out.begin(), out.end(), found) == out.end()) out.push_back(found);
  }
  return out;
}

Table tabel_renstra(const Konteks& k) {
  Table t;
  const PeriodePerencanaan& period = k.berkas().periode;
  const int years = std::max(1, period.akhir - period.awal + 1);
  t.columns = {{6, Align::center}, {40}, {36}, {12, Align::center}, {12, Align::right}};
  t.columns.resize(5 + static_cast<std::size_t>(years), {9, Align::right});
  Row top, bottom;
  top.cells = {sel_judul("No", 1, 2),     sel_judul("Tujuan/Sasaran", 1, 2), sel_judul("Indikator", 1, 2),
               sel_judul("Satuan", 1, 2), sel_judul("Kondisi Awal", 1, 2),   sel_judul("Target", years)};
  for (Tahun year = period.awal; year < period.awal + years; ++year)
    bottom.cells.push_back(sel_judul(std::to_string(year)));
  t.header = {top, bottom};
  int number = 0;
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat != Tingkat::tujuan && node->tingkat != Tingkat::sasaran) continue;
    const auto list = k.indeks().indikator_simpul(*node);
    ++number;
    bool first = true;
    const int rows = std::max<int>(1, static_cast<int>(list.size()));
    const auto lead = [&](Row& row) {
      if (!first) return;
      Cell no = sel_teks(std::to_string(number), Align::center);
      Cell name = sel_teks((node->tingkat == Tingkat::tujuan ? "Tujuan: " : "Sasaran: ") + node->nama);
      no.rowspan = name.rowspan = rows;
      row.cells = {no, name};
      first = false;
    };
    for (const Indikator* i : list) {
      Row row;
      lead(row);
      row.cells.push_back(sel_teks(i->nama));
      row.cells.push_back(sel_teks(i->satuan));
      row.cells.push_back(k.sel(measure::baseline(k.h(), *i, k.tahun()), Wajib::tidak));
      for (Tahun year = period.awal; year < period.awal + years; ++year)
        row.cells.push_back(k.sel(measure::target_dokumen(k.h(), *i, DokumenSumber::renstra, {year})));
      t.rows.push_back(std::move(row));
    }
    if (list.empty()) {
      Row row;
      lead(row);
      Cell gap = teks_atau_gap("", "indikator");
      gap.colspan = 3 + years;
      row.cells.push_back(gap);
      t.rows.push_back(std::move(row));
    }
  }
  return t;
}

Table tabel_iku(const Konteks& k) {
  Table t;
  t.columns = {{5, Align::center}, {24}, {22}, {24}, {10, Align::center}, {18}, {16}};
  t.header = {{{sel_judul("No"), sel_judul("Indikator Kinerja Utama"), sel_judul("Makna"), sel_judul("Rumus"),
                sel_judul("Satuan"), sel_judul("Sumber Data"), sel_judul("Penanggung Jawab")},
               RowStyle::normal}};
  int number = 0;
  for (const Indikator* i : measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun())) {
    t.rows.push_back(
        {{sel_teks(std::to_string(++number), Align::center), sel_teks(i->nama), teks_atau_gap(i->definisi, "definisi"),
          teks_atau_gap(rumus_dicetak(k, *i), "rumus"), sel_teks(i->satuan),
          teks_atau_gap(i->sumber_data, "sumber data"), teks_atau_gap(penanggung_jawab(k, *i), "penanggung jawab")},
         RowStyle::normal});
  }
  return t;
}

Table tabel_pk(const Konteks& k, const PerjanjianKinerja& pk) {
  Table t;
  t.columns = {{6, Align::center}, {38}, {38}, {12, Align::center}, {12, Align::right}};
  t.header = {{{sel_judul("No"), sel_judul("Sasaran"), sel_judul("Indikator Kinerja"), sel_judul("Satuan"),
                sel_judul("Target")},
               RowStyle::normal},
              baris_nomor(5)};
  const DokumenSumber document = pk.versi == VersiPK::perubahan ? DokumenSumber::pk_perubahan : DokumenSumber::pk;
  int number = 0;
  std::string last;
  for (const ButirPK& item : pk.butir) {
    const Indikator* i = k.indeks().indikator(item.indikator);
    if (!i) continue;
    if (item.sasaran != last || number == 0) ++number;
    last = item.sasaran;
    t.rows.push_back({{sel_teks(std::to_string(number), Align::center), sel_teks(item.sasaran), sel_teks(i->nama),
                       sel_teks(i->satuan), k.sel(measure::target_dokumen(k.h(), *i, document, k.setahun()))},
                      RowStyle::normal});
  }
  gabung_ke_bawah(t.rows, 1);
  gabung_ke_bawah(t.rows, 0);
  return t;
}

Table tabel_rekap_pk(const Konteks& k) {
  Table t;
  t.columns = {{18}, {32}, {34}, {11, Align::center}, {11, Align::right}};
  t.header = {{{sel_judul("Jabatan"), sel_judul("Sasaran"), sel_judul("Indikator Kinerja"), sel_judul("Satuan"),
                sel_judul("Target")},
               RowStyle::normal}};
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k)) {
    std::vector<Row> rows;
    for (const ButirPK& item : pk->butir) {
      const Indikator* i = k.indeks().indikator(item.indikator);
      if (!i) continue;
      rows.push_back({{sel_teks(k.nama_jabatan(pk->jabatan)), sel_teks(item.sasaran), sel_teks(i->nama),
                       sel_teks(i->satuan), k.sel(measure::target(k.h(), *i, k.setahun()))},
                      RowStyle::normal});
    }
    gabung_ke_bawah(rows, 1);
    gabung_ke_bawah(rows, 0);
    t.rows.insert(t.rows.end(), rows.begin(), rows.end());
  }
  return t;
}

}  // namespace sakip::compose
