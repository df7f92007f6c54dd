// DOCX of a report of about 100 pages: 40 tables of 25 x 6 figures, 10 charts, 60 paragraphs, 50 headings. Wanted: at
// most 50 ms. The reference in the same run is what no DOCX writer can avoid: deflating as many bytes of XML.
#include <benchmark/benchmark.h>

#include "render/docx.hpp"
#include "render/zip_writer.hpp"

namespace {

using namespace sakip::document;  // NOLINT: builds a document
using sakip::Nilai;
using sakip::Rational;

Inline words(int count, int seed) {
  static constexpr std::string_view kWords[] = {"kinerja",   "capaian",   "sasaran",  "program",
                                                "kegiatan",  "pelayanan", "anggaran", "masyarakat",
                                                "indikator", "kecamatan", "dan",      "pada"};
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += kWords[static_cast<std::size_t>(seed * 7 + i * 5 + i * i) % std::size(kWords)];
    text += ' ';
  }
  return {{text, RunStyle::plain, {}, {}}};
}

Table table(int number) {
  Table t;
  t.id = "tabel-" + std::to_string(number);
  t.number = "Tabel 3." + std::to_string(number);
  t.caption = "Capaian Indikator Kinerja Nomor " + std::to_string(number);
  t.columns = {{5, Align::center}, {30, Align::left},  {15, Align::right},
               {15, Align::right}, {15, Align::right}, {12, Align::right}};
  Row head;
  for (const char* text : {"No", "Uraian", "Target", "Realisasi", "Pagu (Rp)", "Capaian (%)"}) {
    Cell cell;
    cell.text = {{text, RunStyle::plain, {}, {}}};
    head.cells.push_back(cell);
  }
  t.header = {head};
  for (int r = 0; r < 25; ++r) {
    Row row;
    for (int c = 0; c < 6; ++c) {
      Cell cell;
      if (c == 1) {
        cell.text = words(9, number + r);
      } else {
        const int value = number * 1000 + r * 17 + c;
        cell.text = {
            {std::to_string(value) + ",50", RunStyle::plain, "ind-" + std::to_string(value) + "/2024/realisasi", {}}};
        cell.value = Nilai::dari(Rational::decimal(value * 10 + 5, 1), 1);
        cell.kind = CellKind::number;
      }
      row.cells.push_back(std::move(cell));
    }
    t.rows.push_back(std::move(row));
  }
  return t;
}

Chart chart(int number) {
  Chart c;
  c.id = "gambar-" + std::to_string(number);
  c.number = "Gambar 3." + std::to_string(number);
  c.caption = "Perkembangan Capaian";
  c.kind = static_cast<ChartKind>(number % 3);
  c.alt = "Perkembangan lima tahun.";
  c.categories = {"2020", "2021", "2022", "2023", "2024"};
  for (const char* name : {"Target", "Realisasi"}) {
    Series series{name, {}, {}};
    for (int i = 0; i < 5; ++i) series.values.push_back(Nilai::dari(80 + i + number, 0));
    c.series.push_back(std::move(series));
  }
  return c;
}

Document report() {
  Document d;
  d.meta.title = "Laporan Kinerja";
  Section front;
  front.numbers = PageNumbers::roman;
  for (const auto kind : {ContentsKind::headings, ContentsKind::tables, ContentsKind::figures})
    front.blocks.push_back(Contents{kind});
  Section body;
  body.restart_numbers = true;
  for (int i = 0; i < 60; ++i) {
    if (i < 50)
      body.blocks.push_back(Heading{i % 10 == 0 ? 1 : 2, std::to_string(i + 1) + ".", "Judul bagian",
                                    "judul-" + std::to_string(i), true});
    body.blocks.push_back(Paragraph{words(150, i), ParagraphStyle::body, {}, false});
    if (i < 40) body.blocks.push_back(table(i + 1));
    if (i % 6 == 0) body.blocks.push_back(chart(i / 6 + 1));
  }
  d.sections = {front, body};
  return d;
}

sakip::render::PageMap pages() {
  sakip::render::PageMap map;
  for (int i = 0; i < 50; ++i) map.page_of["judul-" + std::to_string(i)] = std::to_string(2 * i + 1);
  for (int i = 1; i <= 40; ++i) map.page_of["tabel-" + std::to_string(i)] = std::to_string(2 * i);
  map.total = 100;
  return map;
}

void docx_report_100_pages(benchmark::State& state) {
  const Document document = report();
  const auto map = pages();
  std::size_t size = 0;
  for (auto _ : state) {
    const std::string bytes = sakip::render::to_docx(document, map);
    size = bytes.size();
    benchmark::DoNotOptimize(bytes.data());
  }
  state.counters["docx_bytes"] = static_cast<double>(size);
}
BENCHMARK(docx_report_100_pages)->Unit(benchmark::kMillisecond);

/// 2.2 MB of table XML: about what the report's main part holds.
void reference_deflate_only(benchmark::State& state) {
  std::string xml;
  for (int i = 0; xml.size() < 2'200'000; ++i) {
    xml +=
        "<w:tc><w:tcPr><w:tcW w:w=\"1431\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Sel\"/><w:jc "
        "w:val=\"right\"/></w:pPr><w:r><w:t>";
    xml += std::to_string(i * 37 % 100'003);
    xml += "</w:t></w:r></w:p></w:tc>";
  }
  for (auto _ : state) {
    sakip::render::ZipWriter zip;
    zip.add("a.xml", xml);
    const std::string bytes = zip.finish();
    benchmark::DoNotOptimize(bytes.data());
  }
}
BENCHMARK(reference_deflate_only)->Unit(benchmark::kMillisecond);

}  // namespace
