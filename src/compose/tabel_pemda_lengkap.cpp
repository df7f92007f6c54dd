// What the agencies of a pemda have not entered yet, and the charts over them.
#include <algorithm>

#include "compose/tabel_pemda.hpp"

namespace sakip::compose {

using namespace document;
using measure::Hitung;
using measure::HitungPemda;

namespace {

bool terisi(const Figur& count, const Figur& whole) { return count.nilai.angka == whole.nilai.angka; }

/// Whether the quarter is over on the document's date.
bool lewat(const Konteks& k, Triwulan quarter) {
  const Tanggal today = k.tanggal();
  if (today.tahun != k.tahun()) return today.tahun > k.tahun();
  return today.bulan > nomor(quarter) * 3;
}

/// What one agency still has to enter, in words; empty when nothing.
std::vector<std::string> kekurangan(const Konteks& k, const Hitung& one, const Figur& count) {
  const HitungPemda& all = *k.pemda();
  std::vector<std::string> out;
  if (count.nilai.angka.is_zero()) out.push_back("indikator kinerja");
  if (!terisi(measure::jumlah_bertarget(all, one), count)) out.push_back("target indikator");
  if (!terisi(measure::jumlah_berealisasi(all, one, Triwulan::tahunan), count)) out.push_back("realisasi indikator");
  if (!measure::pagu(one, Cakupan::instansi(), k.setahun()).nilai.ada()) out.push_back("pagu anggaran");
  if (!measure::realisasi_anggaran(one, Cakupan::instansi(), k.setahun()).nilai.ada())
    out.push_back("realisasi anggaran");
  const auto agreed = [&](const PerjanjianKinerja& pk) { return pk.tahun == k.tahun(); };
  if (std::none_of(one.berkas().perjanjian.begin(), one.berkas().perjanjian.end(), agreed))
    out.push_back("Perjanjian Kinerja");
  return out;
}

}  // namespace

Table tabel_kelengkapan(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  Table t;
  t.columns = {{5, Align::center}, {40}, {11, Align::right}, {11, Align::right}, {11, Align::right}};
  t.header = {{{sel_judul("No"), sel_judul("Perangkat Daerah"), sel_judul("Indikator"), sel_judul("Bertarget"),
                sel_judul("Berealisasi")},
               RowStyle::normal}};
  for (const Triwulan quarter : kTriwulan) {
    t.columns.push_back({9, Align::right});
    t.header[0].cells.push_back(sel_judul(std::string(sakip::nama(quarter))));
  }
  t.columns.push_back({44});
  t.header[0].cells.push_back(sel_judul("Belum Ada"));
  int number = 0;
  for (const Hitung* one : all.instansi()) {
    const Figur count = measure::jumlah_indikator(*one, Cakupan::instansi(), k.setahun());
    std::vector<std::string> missing = kekurangan(k, *one, count);
    Row row{
        {sel_teks("", Align::center), sel_teks(one->berkas().instansi.nama), k.sel(measure::milik(all, *one, count)),
         k.sel(measure::jumlah_bertarget(all, *one)), k.sel(measure::jumlah_berealisasi(all, *one, Triwulan::tahunan))},
        RowStyle::normal};
    const bool whole_year = terisi(measure::jumlah_berealisasi(all, *one, Triwulan::tahunan), count);
    std::vector<std::string> late;
    for (const Triwulan quarter : kTriwulan) {
      const Figur filled = measure::jumlah_berealisasi(all, *one, quarter);
      row.cells.push_back(k.sel(filled));
      if (!whole_year && lewat(k, quarter) && !terisi(filled, count)) late.push_back(std::string(sakip::nama(quarter)));
    }
    if (!late.empty()) missing.push_back("realisasi " + rangkai(late));
    if (missing.empty()) continue;
    row.cells[0] = sel_teks(std::to_string(++number), Align::center);
    row.cells.push_back(sel_teks(kapital(rangkai(missing)) + "."));
    t.rows.push_back(std::move(row));
  }
  return t;
}

Chart grafik_predikat(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  Chart chart;
  chart.kind = ChartKind::column;
  chart.decimals = 0;
  Series series{"Banyaknya indikator", {}, {}};
  for (const measure::PitaPredikat& band : measure::pita_predikat(all)) {
    const Figur count = measure::indikator_predikat(all, band);
    if (band.kunci == "di-luar-skala" && count.nilai.angka.is_zero()) continue;
    chart.categories.push_back(band.label);
    series.values.push_back(count.nilai);
    series.facts.push_back(count.fakta);
    chart.alt += (chart.alt.empty() ? "Banyaknya indikator menurut predikat: " : "; ") + band.label + " " +
                 measure::tampil(count);
  }
  chart.alt += ".";
  chart.series = {series};
  return chart;
}

std::vector<Chart> grafik_serapan_pemda(const Konteks& k) {
  constexpr std::size_t kSehalaman = 17;
  const HitungPemda& all = *k.pemda();
  const auto order = measure::menurut_peringkat(all);
  std::vector<Chart> charts;
  for (std::size_t from = 0; from < order.size(); from += kSehalaman) {
    Chart chart;
    chart.kind = ChartKind::bar;
    chart.unit = "%";
    Series reached{"Capaian kinerja (%)", {}, {}}, spent{"Serapan anggaran (%)", {}, {}};
    const auto add = [&](Series& series, const Hitung& one, Figur figure) {
      figure = measure::milik(all, one, std::move(figure));
      series.values.push_back(figure.nilai);
      series.facts.push_back(figure.fakta);
    };
    for (std::size_t n = from; n < std::min(order.size(), from + kSehalaman); ++n) {
      const Hitung& one = *order[n];
      chart.categories.push_back(one.berkas().instansi.nama);
      add(reached, one, measure::rata_rata_capaian(one, Cakupan::instansi(), k.setahun()));
      add(spent, one, measure::persen_anggaran(one, Cakupan::instansi(), k.setahun()));
    }
    chart.series = {reached, spent};
    chart.alt = "Capaian kinerja dan serapan anggaran " + chart.categories.front();
    if (chart.categories.size() > 1) chart.alt += " sampai " + chart.categories.back() + ", menurut urutan peringkat";
    chart.alt += ".";
    charts.push_back(std::move(chart));
  }
  return charts;
}

}  // namespace sakip::compose
