// See grafik.hpp.
#include "web/grafik.hpp"

#include "render/svg.hpp"

namespace sakip::web {
namespace {

constexpr double kLebar = 620;  // points; the drawing scales to its box

}  // namespace

Data grafik(const Permintaan& p, document::ChartKind jenis, const std::string& judul,
            const std::vector<std::string>& kategori, const std::vector<DeretGrafik>& deret,
            const std::string& satuan) {
  document::Chart chart;
  chart.kind = jenis;
  chart.categories = kategori;
  chart.unit = satuan;
  chart.alt = judul;
  Data data;
  Daftar heads, rows;
  for (const DeretGrafik& one : deret) {
    document::Series series{one.nama, {}, {}};
    for (const measure::Figur& figure : one.angka) series.values.push_back(figure.nilai);
    chart.series.push_back(std::move(series));
    heads.push_back(Data("teks", one.nama));
  }
  for (std::size_t i = 0; i < kategori.size(); ++i) {
    Data row;
    Daftar cells;
    for (const DeretGrafik& one : deret) cells.push_back(angka(p, one.angka.at(i)));
    row.set("nama", kategori[i]);
    row.set("sel", Data(cells));
    rows.push_back(row);
  }
  data.set("judul", judul);
  data.set("gambar", render::svg(render::draw_chart(chart, kLebar), judul, judul));
  data.set("kepala", Data(heads));
  data.set("baris", Data(rows));
  return data;
}

}  // namespace sakip::web
