// How fast a report of about a hundred pages becomes HTML and a workbook, and how fast a 5,000-row workbook is read.
// References in the same run: copying the finished HTML, and inflating and parsing the workbook without keeping
// anything.
#include <benchmark/benchmark.h>
#include <expat.h>
#include <zip.h>

#include "document/document.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_value.hpp"
#include "render/html.hpp"
#include "render/xlsx.hpp"

namespace {

using namespace sakip;
using namespace sakip::document;

Cell word(const std::string& text) {
  Cell cell;
  cell.text = {{text, RunStyle::plain, "", ""}};
  return cell;
}

Cell figure(int row, int column) {
  Cell cell;
  cell.text = {{std::to_string(row) + "," + std::to_string(10 + column), RunStyle::plain,
                "ind-" + std::to_string(row) + "/2024/capaian", ""}};
  cell.kind = CellKind::number;
  cell.value = Nilai::dari(Rational::of(row * 100 + 10 + column, 100));
  cell.decimals = 2;
  return cell;
}

Table table(int number, int rows, int columns) {
  Table made;
  made.id = "tabel-" + std::to_string(number);
  made.number = "Tabel 3." + std::to_string(number);
  made.caption = "Capaian kinerja sasaran strategis menurut triwulan";
  Row header;
  for (int c = 0; c < columns; ++c) {
    made.columns.push_back({c == 1 ? 40 : 10, c > 1 ? Align::right : Align::left});
    header.cells.push_back(word("Kolom " + std::to_string(c + 1)));
  }
  made.header = {header};
  for (int r = 0; r < rows; ++r) {
    Row row;
    row.cells = {word(std::to_string(r + 1)),
                 word("Meningkatnya kualitas pelayanan publik kecamatan " + std::to_string(r))};
    for (int c = 2; c < columns; ++c) row.cells.push_back(figure(r, c));
    made.rows.push_back(row);
  }
  return made;
}

/// 60 tables of 25 x 8, 120 paragraphs, 10 charts: the size of a whole Laporan Kinerja.
Document report() {
  Document document;
  document.meta.title = "Laporan Kinerja";
  Section section;
  const std::string prose(600, 'n');
  for (int i = 1; i <= 60; ++i) {
    section.blocks.push_back(Heading{2, "A.", "Capaian Kinerja", "bagian-" + std::to_string(i), true});
    section.blocks.push_back(Paragraph{{{prose, RunStyle::plain, "", ""}}, ParagraphStyle::body, "", false});
    section.blocks.push_back(Paragraph{{{prose, RunStyle::plain, "", ""}}, ParagraphStyle::body, "", false});
    section.blocks.push_back(table(i, 25, 8));
    if (i % 6 != 0) continue;
    Chart chart;
    chart.id = "gambar-" + std::to_string(i);
    chart.number = "Gambar 3." + std::to_string(i);
    chart.categories = {"2021", "2022", "2023", "2024"};
    chart.series = {{"Target", {Nilai::dari(80), Nilai::dari(82), Nilai::dari(84), Nilai::dari(86)}, {}},
                    {"Realisasi", {Nilai::dari(81), Nilai::dari(83), Nilai::dari(83), Nilai::dari(90)}, {}}};
    section.blocks.push_back(chart);
  }
  document.sections = {section};
  return document;
}

void report_to_html(benchmark::State& state) {
  const Document document = report();
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string html = render::to_html(document);
    bytes = html.size();
    benchmark::DoNotOptimize(html.data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(report_to_html)->Unit(benchmark::kMillisecond);

void reference_copy_html(benchmark::State& state) {
  const std::string html = render::to_html(report());
  for (auto _ : state) {
    std::string copy;
    for (const char c : html) copy += c;
    benchmark::DoNotOptimize(copy.data());
  }
}
BENCHMARK(reference_copy_html)->Unit(benchmark::kMillisecond);

void report_to_xlsx(benchmark::State& state) {
  const Document document = report();
  for (auto _ : state) benchmark::DoNotOptimize(render::to_xlsx(document));
}
BENCHMARK(report_to_xlsx)->Unit(benchmark::kMillisecond);

/// 5,000 rows of 12 columns on one sheet, and the list of its 50,000 facts on another.
std::string big_workbook() {
  Document document;
  document.sections.emplace_back().blocks.push_back(table(1, 5000, 12));
  return render::to_xlsx(document).value();
}

void read_5000_rows(benchmark::State& state) {
  const std::string bytes = big_workbook();
  std::size_t numbers = 0;
  for (auto _ : state) {
    const auto book = exchange::read_xlsx(bytes);
    numbers = 0;
    for (const auto& cell : book->sheet("Tabel 3.1")->cells) {
      if (cell.kind == exchange::XlsxKind::number) numbers += exchange::exact_number(cell).has_value() ? 1 : 0;
    }
  }
  state.counters["numbers"] = static_cast<double>(numbers);
}
BENCHMARK(read_5000_rows)->Unit(benchmark::kMillisecond);

void reference_inflate_and_parse(benchmark::State& state) {
  const std::string bytes = big_workbook();
  for (auto _ : state) {
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    std::string chunk(64u << 10, '\0');
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
      XML_Parser parser = XML_ParserCreate(nullptr);
      zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
      for (zip_int64_t got = 0; (got = zip_fread(file, chunk.data(), chunk.size())) > 0;) {
        XML_Parse(parser, chunk.data(), static_cast<int>(got), 0);
      }
      zip_fclose(file);
      XML_ParserFree(parser);
    }
    zip_discard(archive);
  }
}
BENCHMARK(reference_inflate_and_parse)->Unit(benchmark::kMillisecond);

}  // namespace
