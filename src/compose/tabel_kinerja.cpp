// Tables about indikator. Rows follow the order of the tree or of the agreement; every number cell is a fact.
#include "compose/tabel_kinerja.hpp"

#include <algorithm>

#include "measure/alamat.hpp"

namespace sakip::compose {

using namespace document;

namespace {

Cell teks_atau_gap(const std::string& text, std::string_view what) {
  Cell cell;
  cell.text = text.empty() ? Inline{kosong(what)} : polos(text);
  return cell;
}

std::string penanggung(const Konteks& k, const Indikator& i) {
  const std::string post = k.nama_jabatan(i.penanggung_jawab);
  return post.empty() ? i.penanggung_jawab_teks : post;
}

// Merges equal text in a column downwards: the first row spans, the others leave the cell out.
void gabung_ke_bawah(std::vector<Row>& rows, std::size_t column) {
  for (std::size_t top = 0; top < rows.size();) {
    std::size_t end = top + 1;
    const auto same = [&](std::size_t r) {
      const Inline& a = rows[top].cells[column].text;
      const Inline& b = rows[r].cells[column].text;
      return !a.empty() && !b.empty() && a[0].text == b[0].text && a[0].style == b[0].style;
    };
    while (end < rows.size() && same(end)) ++end;
    rows[top].cells[column].rowspan = static_cast<int>(end - top);
    for (std::size_t r = top + 1; r < end; ++r)
      rows[r].cells.erase(rows[r].cells.begin() + static_cast<std::ptrdiff_t>(column));
    top = end;
  }
}

std::string rumus_tertulis(const Konteks& k, const Indikator& i) {
  for (auto it = i.rumus.rbegin(); it != i.rumus.rend(); ++it)
    if (it->dari <= k.tahun() && (it->sampai == 0 || k.tahun() <= it->sampai))
      return it->uraian.empty() ? it->teks : it->uraian;
  return {};
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

std::vector<Tahun> tahun_sebelumnya(const Konteks& k, const std::vector<const Indikator*>& list) {
  std::vector<Tahun> years;
  for (Tahun year = k.tahun() - 3; year < k.tahun(); ++year) {
    const bool any = std::any_of(list.begin(), list.end(),
                                 [&](const Indikator* i) { return measure::realisasi(k.h(), *i, {year}).nilai.ada(); });
    if (any) years.push_back(year);
  }
  return years;
}

Table tabel_renstra(const Konteks& k) {
  Table t;
  const PeriodePerencanaan& period = k.berkas().periode;
  const int years = std::max(1, period.akhir - period.awal + 1);
  t.columns = {{6, Align::center}, {30}, {30}, {10, Align::center}, {10, Align::right}};
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
          teks_atau_gap(rumus_tertulis(k, *i), "rumus"), sel_teks(i->satuan),
          teks_atau_gap(i->sumber_data, "sumber data"), teks_atau_gap(penanggung(k, *i), "penanggung jawab")},
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

Table tabel_capaian(const Konteks& k, const std::vector<const Indikator*>& list, const Cakupan& cakupan) {
  Table t;
  t.columns = {
      {5, Align::center}, {37}, {12, Align::center}, {10, Align::right}, {11, Align::right}, {11, Align::right},
      {18, Align::center}};
  t.header = {{{sel_judul("No"), sel_judul("Indikator Kinerja"), sel_judul("Satuan"), sel_judul("Target"),
                sel_judul("Realisasi"), sel_judul("Capaian (%)"), sel_judul("Predikat")},
               RowStyle::normal},
              baris_nomor(7)};
  int number = 0;
  for (const Indikator* i : list)
    t.rows.push_back(
        {{sel_teks(std::to_string(++number), Align::center), sel_teks(i->nama), sel_teks(i->satuan),
          k.sel(measure::target(k.h(), *i, k.setahun())), k.sel(measure::realisasi(k.h(), *i, k.setahun())),
          k.sel(measure::capaian(k.h(), *i, k.setahun())), k.sel(measure::predikat(k.h(), *i, k.setahun()))},
         RowStyle::normal});
  if (t.rows.empty()) return t;
  Row total;
  total.style = RowStyle::total;
  Cell label = sel_teks("Rata-rata capaian", Align::center);
  label.colspan = 5;
  total.cells = {label, k.sel(measure::rata_rata_capaian(k.h(), cakupan, k.setahun())),
                 k.sel(measure::predikat_kinerja(k.h(), cakupan, k.setahun()))};
  t.rows.push_back(std::move(total));
  return t;
}

Table tabel_antar_tahun(const Konteks& k, const std::vector<const Indikator*>& list) {
  Table t;
  std::vector<Tahun> years = tahun_sebelumnya(k, list);
  years.push_back(k.tahun());
  const int n = static_cast<int>(years.size());
  t.columns = {{34}, {10, Align::center}};
  t.columns.resize(2 + static_cast<std::size_t>(n), {10, Align::right});
  t.columns.push_back({11, Align::right});
  t.columns.push_back({11, Align::right});
  Row top, bottom;
  top.cells = {sel_judul("Indikator Kinerja", 1, 2), sel_judul("Satuan", 1, 2), sel_judul("Realisasi", n),
               sel_judul("Perubahan", 1, 2), sel_judul("Pertumbuhan (%)", 1, 2)};
  for (Tahun year : years) bottom.cells.push_back(sel_judul(std::to_string(year)));
  t.header = {top, bottom};
  for (const Indikator* i : list) {
    Row row;
    row.cells = {sel_teks(i->nama), sel_teks(i->satuan)};
    for (Tahun year : years)
      row.cells.push_back(k.sel(measure::realisasi(k.h(), *i, {year}), year == k.tahun() ? Wajib::ya : Wajib::tidak));
    row.cells.push_back(k.sel(measure::perubahan(k.h(), *i, k.tahun()), Wajib::tidak));
    row.cells.push_back(k.sel(measure::pertumbuhan(k.h(), *i, k.tahun()), Wajib::tidak));
    t.rows.push_back(std::move(row));
  }
  return t;
}

Table tabel_akhir_periode(const Konteks& k, const std::vector<const Indikator*>& list) {
  Table t;
  t.columns = {{40}, {11, Align::center}, {14, Align::right}, {14, Align::right}, {14, Align::right}};
  t.header = {
      {{sel_judul("Indikator Kinerja"), sel_judul("Satuan"), sel_judul("Realisasi " + std::to_string(k.tahun())),
        sel_judul("Target Akhir " + std::to_string(k.berkas().periode.akhir)),
        sel_judul("Capaian terhadap Target Akhir (%)")},
       RowStyle::normal}};
  for (const Indikator* i : list)
    t.rows.push_back(
        {{sel_teks(i->nama), sel_teks(i->satuan), k.sel(measure::realisasi(k.h(), *i, k.setahun())),
          k.sel(measure::target_akhir(k.h(), *i, k.tahun())), k.sel(measure::capaian_akhir(k.h(), *i, k.tahun()))},
         RowStyle::normal});
  return t;
}

Table tabel_pembanding(const Konteks& k, const std::vector<const Indikator*>& list) {
  Table t;
  t.columns = {{30}, {32}, {12, Align::right}, {12, Align::right}, {13, Align::right}};
  t.header = {{{sel_judul("Indikator Kinerja"), sel_judul("Instansi/Standar"), sel_judul("Target"),
                sel_judul("Realisasi"), sel_judul("Capaian (%)")},
               RowStyle::normal}};
  for (const Indikator* i : list) {
    std::vector<Row> rows;
    for (const Pembanding* other : k.indeks().pembanding(*i))
      if (other->tahun == k.tahun())
        rows.push_back({{sel_teks(i->nama), sel_teks(other->entitas), k.sel(measure::target(k.h(), *other)),
                         k.sel(measure::realisasi(k.h(), *other)), k.sel(measure::capaian(k.h(), *other))},
                        RowStyle::normal});
    if (rows.empty()) continue;
    Cell ours = sel_teks(k.berkas().instansi.nama);
    ours.bold = true;
    rows.insert(rows.begin(),
                {{sel_teks(i->nama), ours, k.sel(measure::target(k.h(), *i, k.setahun())),
                  k.sel(measure::realisasi(k.h(), *i, k.setahun())), k.sel(measure::capaian(k.h(), *i, k.setahun()))},
                 RowStyle::normal});
    gabung_ke_bawah(rows, 0);
    t.rows.insert(t.rows.end(), rows.begin(), rows.end());
  }
  return t;
}

Table tabel_pembanding_ringkas(const Konteks& k, const std::vector<const Indikator*>& list) {
  constexpr std::size_t kMuat = 5;  // agencies beside ours on a portrait page
  std::vector<std::string> others;
  for (const Indikator* i : list)
    for (const Pembanding* other : k.indeks().pembanding(*i))
      if (other->tahun == k.tahun() && std::find(others.begin(), others.end(), other->entitas) == others.end())
        others.push_back(other->entitas);
  Table t;
  if (others.empty() || others.size() > kMuat) return t;
  t.columns = {{40}, {16, Align::right}};
  t.columns.resize(2 + others.size(), {16, Align::right});
  Row head, total;
  head.cells = {sel_judul("Capaian Indikator (%)"), sel_judul(k.berkas().instansi.nama)};
  for (const std::string& name : others) head.cells.push_back(sel_judul(name));
  t.header = {head};
  for (const Indikator* i : list) {
    Row row;
    row.cells = {sel_teks(i->nama), k.sel(measure::capaian(k.h(), *i, k.setahun()))};
    for (const std::string& name : others) {
      const auto rows = k.indeks().pembanding(*i);
      const auto found = std::find_if(rows.begin(), rows.end(),
                                      [&](const Pembanding* p) { return p->entitas == name && p->tahun == k.tahun(); });
      row.cells.push_back(found == rows.end() ? sel_teks("–", Align::right) : k.sel(measure::capaian(k.h(), **found)));
    }
    t.rows.push_back(std::move(row));
  }
  total.style = RowStyle::total;
  total.cells = {sel_teks("Rata-rata capaian", Align::center),
                 k.sel(measure::rata_rata_capaian(k.h(), Cakupan::instansi(), k.setahun()))};
  for (const std::string& name : others)
    total.cells.push_back(k.sel(measure::rata_rata_capaian(k.h(), measure::siput(name), k.tahun())));
  t.rows.push_back(std::move(total));
  return t;
}

namespace {

// The shape shared by Rencana Aksi and Pengukuran: post, indikator, unit, a yearly column, four quarters, extra
// columns.
template <typename Fill>
Table tabel_triwulan(const Konteks& k, const std::vector<std::string>& year_columns, Fill fill) {
  Table t;
  t.compact = true;
  t.columns = {{18}, {34}, {10, Align::center}};
  const std::size_t extra = year_columns.size();
  t.columns.resize(3 + 4 + extra, {9, Align::right});
  Row head;
  head.cells = {sel_judul("Jabatan"), sel_judul("Indikator Kinerja"), sel_judul("Satuan")};
  for (Triwulan quarter : kTriwulan) head.cells.push_back(sel_judul(std::string(nama(quarter))));
  for (const std::string& column : year_columns) head.cells.push_back(sel_judul(column));
  t.header = {head};
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k)) {
    std::vector<Row> rows;
    for (const Indikator* i : indikator_pk(k, *pk)) {
      Row row;
      row.cells = {sel_teks(k.nama_jabatan(pk->jabatan)), sel_teks(i->nama), sel_teks(i->satuan)};
      fill(*i, row);
      rows.push_back(std::move(row));
    }
    gabung_ke_bawah(rows, 0);
    t.rows.insert(t.rows.end(), rows.begin(), rows.end());
  }
  return t;
}

}  // namespace

Table tabel_rencana_aksi(const Konteks& k) {
  return tabel_triwulan(k, {"Target Tahun"}, [&](const Indikator& i, Row& row) {
    for (Triwulan quarter : kTriwulan)
      row.cells.push_back(k.sel(measure::target(k.h(), i, {k.tahun(), quarter}), Wajib::tidak));
    row.cells.push_back(k.sel(measure::target(k.h(), i, k.setahun())));
  });
}

Table tabel_pengukuran(const Konteks& k) {
  return tabel_triwulan(k, {"Target", "Realisasi", "Capaian (%)"}, [&](const Indikator& i, Row& row) {
    for (Triwulan quarter : kTriwulan)
      row.cells.push_back(k.sel(measure::realisasi(k.h(), i, {k.tahun(), quarter}), Wajib::tidak));
    row.cells.push_back(k.sel(measure::target(k.h(), i, k.setahun())));
    row.cells.push_back(k.sel(measure::realisasi(k.h(), i, k.setahun())));
    row.cells.push_back(k.sel(measure::capaian(k.h(), i, k.setahun())));
  });
}

}  // namespace sakip::compose
