// The pemda's figures as tables: numbers, predikat, ranking, money against results.
#include "compose/tabel_pemda.hpp"

#include <algorithm>

#include "compose/rumus_tabel.hpp"
#include "measure/akip.hpp"
#include "measure/skm.hpp"

namespace sakip::compose {

using namespace document;
using measure::Belanja;
using measure::Hitung;
using measure::HitungPemda;

namespace {

const std::string& nama(const Hitung& one) { return one.berkas().instansi.nama; }

/// A figure of one agency as a cell, under its address in the pemda.
Cell sel_milik(const Konteks& k, const Hitung& one, Figur figure) {
  return k.sel(measure::milik(*k.pemda(), one, std::move(figure)));
}

Cell capaian_instansi(const Konteks& k, const Hitung& one) {
  return sel_milik(k, one, measure::rata_rata_capaian(one, Cakupan::instansi(), k.setahun()));
}

Row judul_kolom(std::initializer_list<const char*> titles) {
  Row row;
  for (const char* title : titles) row.cells.push_back(sel_judul(title));
  return row;
}

Cell sel_jumlah(int columns) {
  Cell label = sel_teks("Jumlah", Align::center);
  label.colspan = columns;
  return label;
}

/// The newest year not after the reported one in which any agency was evaluated; 0: none.
Tahun tahun_akip(const Konteks& k) {
  Tahun newest = 0;
  for (const Hitung* one : k.pemda()->instansi())
    for (const EvaluasiAkip& year : one->berkas().akip)
      if (year.tahun <= k.tahun()) newest = std::max(newest, year.tahun);
  return newest;
}

/// What one agency's capaian is beside its serapan, in words.
std::string bacaan(const Konteks& k, const Hitung& one) {
  const Nilai& reached = k.pemda()->rata_rata(one);
  const Nilai spent = measure::persen_anggaran(one, Cakupan::instansi(), k.setahun()).nilai;
  if (!reached.berangka() || !spent.berangka()) return "Belum ada";
  if (reached.angka == spent.angka) return "Sebanding";
  return reached.angka > spent.angka ? "Di atas serapan" : "Di bawah serapan";
}

}  // namespace

Table tabel_angka_pokok(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  const Belanja money = measure::seluruh_belanja(all);
  Table t;
  t.columns = {{60}, {28, Align::right}};
  t.header = {judul_kolom({"Ukuran", "Nilai"})};
  const auto row = [&](const char* what, const Figur& figure) {
    t.rows.push_back({{sel_teks(what), k.sel(figure)}, RowStyle::normal});
  };
  row("Perangkat daerah yang datanya ada", measure::jumlah_instansi(all));
  row("Indikator yang diukur", measure::jumlah_indikator(all));
  row("Indikator yang mencapai target", measure::jumlah_tercapai(all));
  row("Indikator di bawah target", measure::jumlah_belum_tercapai(all));
  row("Indikator yang belum ada capaiannya", measure::jumlah_tanpa_capaian(all));
  row("Indikator yang mencapai target (%)", measure::persen_tercapai(all));
  row("Pagu anggaran (Rp)", measure::pagu(all, money));
  row("Realisasi anggaran (Rp)", measure::realisasi_anggaran(all, money));
  row("Serapan anggaran (%)", measure::serapan(all, money));
  const Hitung& whole = all.gabungan();
  for (const Survei& survei : whole.berkas().survei)
    if (const measure::MetodeSkm* method = whole.regulasi().cari_skm(survei.metode)) {
      const std::string what = "Indeks kepuasan masyarakat (" + method->kepala.nama + ")";
      row(what.c_str(), measure::tergabung(all, measure::ikm(whole, survei)));
    }
  return t;
}

Table tabel_predikat_pemda(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  Table t;
  t.columns = {{30}, {20, Align::center}, {16, Align::right}, {16, Align::right}, {20, Align::right}};
  t.header = {judul_kolom({"Predikat", "Capaian (%)", "Indikator", "Bagian (%)", "Perangkat Daerah"})};
  for (const measure::PitaPredikat& band : measure::pita_predikat(all)) {
    const Figur count = measure::indikator_predikat(all, band), agencies = measure::instansi_predikat(all, band);
    const bool usual = !band.rentang.empty() || band.kunci == "tanpa-capaian";
    if (!usual && count.nilai.angka.is_zero() && agencies.nilai.angka.is_zero()) continue;
    t.rows.push_back({{sel_teks(band.label), sel_teks(band.rentang, Align::center), k.sel(count),
                       k.sel(measure::persen_predikat(all, band)), k.sel(agencies)},
                      RowStyle::normal});
  }
  t.rows.push_back(
      {{sel_jumlah(2), k.sel(measure::jumlah_indikator(all)), sel_teks(""), k.sel(measure::jumlah_instansi(all))},
       RowStyle::total});
  rumus_jumlah_akhir(t, {2, 4});
  return t;
}

Table tabel_peringkat(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  const Tahun evaluated = tahun_akip(k);
  Table t;
  t.columns = {{9, Align::center}, {48}, {11, Align::right}, {11, Align::right}, {13, Align::right}, {18}};
  t.header = {judul_kolom(
      {"Peringkat", "Perangkat Daerah", "Indikator", "Mencapai Target", "Rata-rata Capaian (%)", "Predikat"})};
  if (evaluated > 0) {
    t.columns.insert(t.columns.end(), {{11, Align::right}, {11, Align::center}});
    t.header[0].cells.push_back(sel_judul("Nilai AKIP " + std::to_string(evaluated)));
    t.header[0].cells.push_back(sel_judul("Predikat AKIP"));
  }
  for (const Hitung* one : measure::menurut_peringkat(all)) {
    const Cakupan scope = Cakupan::instansi();
    Row row{{k.sel(measure::peringkat(all, *one)), sel_teks(nama(*one)),
             sel_milik(k, *one, measure::jumlah_indikator(*one, scope, k.setahun())),
             sel_milik(k, *one, measure::jumlah_tercapai(*one, scope, k.setahun())), capaian_instansi(k, *one),
             k.sel(measure::predikat_instansi(all, *one))},
            RowStyle::normal};
    row.cells[0].align = Align::center;
    if (evaluated > 0) {
      const EvaluasiAkip* year = measure::evaluasi_akip(*one, evaluated);
      for (auto* figure : {&measure::nilai_akip, &measure::predikat_akip})
        row.cells.push_back(year ? sel_milik(k, *one, figure(*one, *year, nullptr)) : sel_teks("–", Align::center));
    }
    t.rows.push_back(std::move(row));
  }
  if (t.rows.empty()) return t;
  Row total{{sel_jumlah(2), k.sel(measure::jumlah_indikator(all)), k.sel(measure::jumlah_tercapai(all))},
            RowStyle::total};
  total.cells.resize(total.cells.size() + (evaluated > 0 ? 4 : 2));
  t.rows.push_back(std::move(total));
  rumus_jumlah_akhir(t, {2, 3});
  return t;
}

Table tabel_serapan_capaian(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  const Belanja money = measure::seluruh_belanja(all);
  Table t;
  t.compact = true;
  t.columns = {{5, Align::center},
               {44},
               {18, Align::right},
               {18, Align::right},
               {10, Align::right},
               {18, Align::right},
               {10, Align::right},
               {10, Align::right},
               {17}};
  t.header = {judul_kolom({"No", "Perangkat Daerah", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Sisa (Rp)",
                           "Capaian (%)", "Efisiensi", "Capaian terhadap Serapan"})};
  int number = 0;
  for (const Hitung* one : all.instansi()) {
    const Cakupan scope = Cakupan::instansi();
    t.rows.push_back({{sel_teks(std::to_string(++number), Align::center), sel_teks(nama(*one)),
                       sel_milik(k, *one, measure::pagu(*one, scope, k.setahun())),
                       sel_milik(k, *one, measure::realisasi_anggaran(*one, scope, k.setahun())),
                       sel_milik(k, *one, measure::persen_anggaran(*one, scope, k.setahun())),
                       sel_milik(k, *one, measure::sisa_anggaran(*one, scope, k.setahun())), capaian_instansi(k, *one),
                       sel_milik(k, *one, measure::efisiensi(*one, scope, k.tahun())), sel_teks(bacaan(k, *one))},
                      RowStyle::normal});
  }
  if (t.rows.empty()) return t;
  t.rows.push_back({{sel_jumlah(2),
                     k.sel(measure::pagu(all, money)),
                     k.sel(measure::realisasi_anggaran(all, money)),
                     k.sel(measure::serapan(all, money)),
                     k.sel(measure::sisa_anggaran(all, money)),
                     {},
                     {},
                     {}},
                    RowStyle::total});
  rumus_jumlah_akhir(t, {2, 3});
  rumus_serapan(t, 2, 3, 4, 5);
  return t;
}

Table tabel_sumbangan(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  const Belanja money = measure::seluruh_belanja(all);
  Table t;
  t.compact = true;
  t.columns = {{5, Align::center}, {40},
               {11, Align::right}, {11, Align::right},
               {12, Align::right}, {20, Align::right},
               {12, Align::right}, {20, Align::right},
               {11, Align::right}};
  t.header = {judul_kolom({"No", "Perangkat Daerah", "Indikator", "Mencapai Target", "Rata-rata Capaian (%)",
                           "Pagu (Rp)", "Bagian Pagu (%)", "Realisasi (Rp)", "Serapan (%)"})};
  int number = 0;
  for (const Hitung* one : all.instansi()) {
    const Cakupan scope = Cakupan::instansi();
    t.rows.push_back(
        {{sel_teks(std::to_string(++number), Align::center), sel_teks(nama(*one)),
          sel_milik(k, *one, measure::jumlah_indikator(*one, scope, k.setahun())),
          sel_milik(k, *one, measure::jumlah_tercapai(*one, scope, k.setahun())), capaian_instansi(k, *one),
          sel_milik(k, *one, measure::pagu(*one, scope, k.setahun())), k.sel(measure::sumbangan_pagu(all, *one)),
          sel_milik(k, *one, measure::realisasi_anggaran(*one, scope, k.setahun())),
          sel_milik(k, *one, measure::persen_anggaran(*one, scope, k.setahun()))},
         RowStyle::normal});
  }
  if (t.rows.empty()) return t;
  t.rows.push_back({{sel_jumlah(2),
                     k.sel(measure::jumlah_indikator(all)),
                     k.sel(measure::jumlah_tercapai(all)),
                     {},
                     k.sel(measure::pagu(all, money)),
                     {},
                     k.sel(measure::realisasi_anggaran(all, money)),
                     k.sel(measure::serapan(all, money))},
                    RowStyle::total});
  rumus_jumlah_akhir(t, {2, 3, 5, 7});
  rumus_serapan(t, 5, 7, 8, -1);
  return t;
}

Table tabel_belanja_pemda(const Konteks& k, IsiBelanja contents) {
  const HitungPemda& all = *k.pemda();
  const bool spent = contents == IsiBelanja::realisasi;
  Table t;
  t.compact = spent;
  t.columns = {{12}, {48}, {20, Align::right}};
  t.header = {judul_kolom({"Kode", "Urusan/Program", "Pagu (Rp)"})};
  if (spent) {
    t.columns.insert(t.columns.end(), {{20, Align::right}, {10, Align::right}, {18, Align::right}});
    for (const char* title : {"Realisasi (Rp)", "%", "Sisa (Rp)"}) t.header[0].cells.push_back(sel_judul(title));
  }
  const auto money = [&](Row& row, const Belanja& scope) {
    row.cells.push_back(k.sel(measure::pagu(all, scope)));
    if (!spent) return;
    for (auto* figure : {&measure::realisasi_anggaran, &measure::serapan, &measure::sisa_anggaran})
      row.cells.push_back(k.sel(figure(all, scope, nullptr)));
  };
  std::vector<int> above;
  const auto add = [&](const Belanja& scope, const std::string& name, int parent) {
    Cell label = sel_teks(name);
    label.indent = parent < 0 ? 0 : 1;
    Row row{{sel_teks(scope.kode), label}, parent < 0 ? RowStyle::group : RowStyle::normal};
    money(row, scope);
    t.rows.push_back(std::move(row));
    above.push_back(parent);
  };
  const auto programs = measure::belanja_program(all);
  for (const Belanja& urusan : measure::belanja_urusan(all)) {
    const Bagian* known = k.susunan().cari("urusan/" + urusan.kode);
    const int parent = static_cast<int>(t.rows.size());
    add(urusan, known ? known->judul : "Urusan " + urusan.kode, -1);
    for (const Belanja& program : programs)
      if (measure::kode_urusan(program.bagian.front().simpul->kode) == urusan.kode) add(program, program.nama, parent);
  }
  if (t.rows.empty()) return t;
  Row total{{sel_jumlah(2)}, RowStyle::total};
  money(total, measure::seluruh_belanja(all));
  t.rows.push_back(std::move(total));
  rumus_bertingkat(t, above, {2, 3});
  rumus_serapan(t, 2, 3, 4, 5);
  return t;
}

Table tabel_gabungan(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  const Hitung& whole = all.gabungan();
  Table t;
  t.columns = {{56}, {14}, {14, Align::right}, {14, Align::right}, {14, Align::right}};
  t.header = {judul_kolom({"Indikator/Perangkat Daerah", "Satuan", "Target", "Realisasi", "Capaian (%)"})};
  const auto row = [&](const std::string& name, int indent, const Indikator& i, auto cell) {
    Cell label = sel_teks(name);
    label.indent = indent;
    t.rows.push_back(
        {{label, sel_teks(i.satuan), cell(measure::target), cell(measure::realisasi), cell(measure::capaian)},
         indent == 0 ? RowStyle::group : RowStyle::normal});
  };
  using Fungsi = Figur (*)(const Hitung&, const Indikator&, Periode, measure::Penjelasan*);
  for (const Indikator& i : whole.berkas().indikator) {
    row(i.nama, 0, i, [&](Fungsi f) { return k.sel(measure::tergabung(all, f(whole, i, k.setahun(), nullptr))); });
    if (const auto why = all.alasan(i); !why.empty()) {
      Cell note = sel_teks("Tidak dapat dijumlahkan: " + std::string(why) + ".");
      note.colspan = 5;
      note.indent = 1;
      t.rows.push_back({{note}, RowStyle::normal});
    }
    const Indikator* ours = all.sendiri() ? all.sendiri()->indeks().indikator(i.id) : nullptr;
    if (ours)
      row("Menurut data pemda sendiri", 1, *ours,
          [&](Fungsi f) { return sel_milik(k, *all.sendiri(), f(*all.sendiri(), *ours, k.setahun(), nullptr)); });
    for (const Hitung* one : all.pemilik(i)) {
      const Indikator& its = *one->indeks().indikator(i.id);
      row(nama(*one), 1, its, [&](Fungsi f) { return sel_milik(k, *one, f(*one, its, k.setahun(), nullptr)); });
    }
  }
  return t;
}

Table tabel_skm_pemda(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  Table t;
  t.columns = {{44}, {34}, {14, Align::right}, {14, Align::right}, {16}};
  t.header = {judul_kolom({"Perangkat Daerah", "Survei", "Responden", "IKM", "Mutu Pelayanan"})};
  for (const Hitung* one : all.instansi())
    for (const Survei& round : one->berkas().survei)
      if (round.tahun == k.tahun() && !round.unsur.empty())
        t.rows.push_back(
            {{sel_teks(nama(*one)), sel_teks(round.nama), sel_milik(k, *one, measure::responden(*one, round)),
              sel_milik(k, *one, measure::ikm(*one, round)), sel_milik(k, *one, measure::mutu(*one, round))},
             RowStyle::normal});
  const Hitung& whole = all.gabungan();
  for (const Survei& survei : whole.berkas().survei) {
    const measure::MetodeSkm* method = whole.regulasi().cari_skm(survei.metode);
    Cell label = sel_teks("Seluruh perangkat daerah" + (method ? ", " + method->kepala.nama : ""));
    label.colspan = 2;
    t.rows.push_back({{label, k.sel(measure::tergabung(all, measure::responden(whole, survei))),
                       k.sel(measure::tergabung(all, measure::ikm(whole, survei))),
                       k.sel(measure::tergabung(all, measure::mutu(whole, survei)))},
                      RowStyle::total});
  }
  return t;
}

std::string kalimat_anggaran_pemda(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  const Belanja money = measure::seluruh_belanja(all);
  const Figur planned = measure::pagu(all, money), ratio = measure::serapan(all, money);
  if (!planned.nilai.berangka()) return {};
  std::string text = "Anggaran seluruh perangkat daerah tahun {{tahun}} sebesar {{" + planned.fakta + "}}";
  if (ratio.nilai.berangka())
    text += " terealisasi sebesar {{" + measure::realisasi_anggaran(all, money).fakta + "}} atau {{" + ratio.fakta +
            "}}, dihitung dari jumlah realisasi terhadap jumlah pagu";
  return text + ".";
}

}  // namespace sakip::compose
