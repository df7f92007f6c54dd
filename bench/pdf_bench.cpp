// How long a whole report takes as PDF: about 100 pages with 40 tables of 25 x 6, 10 charts and 60 paragraphs, tagged
// and with bookmarks. Cold: the first rendering of the process (fontconfig reads its cache). Reference of the same run:
// the pass over the finished file that a tool without own tagging needs (qpdf: read, write again).
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <qpdf/qpdf-c.h>
#include <chrono>

#include "render/pdf.hpp"

namespace {

using namespace sakip;            // NOLINT
using namespace sakip::document;  // NOLINT

Inline words(std::string text) { return {Run{std::move(text), RunStyle::plain, {}, {}}}; }

std::string prose(int seed, int sentences) {
  static const char* const kSubjects[] = {"Kecamatan", "Seksi Pemerintahan", "Sekretariat", "Seksi Pelayanan Umum"};
  static const char* const kVerbs[] = {"melaksanakan", "mengoordinasikan", "mempertanggungjawabkan", "mengevaluasi"};
  static const char* const kObjects[] = {"penyelenggaraan pelayanan publik", "pembinaan pemerintahan desa",
                                         "penanganan pengaduan masyarakat", "penyusunan laporan keuangan"};
  std::string text;
  for (int i = 0; i < sentences; ++i) {
    const int n = seed * 7 + i * 3;
    text += std::string(kSubjects[n % 4]) + " " + kVerbs[(n / 2) % 4] + " " + kObjects[(n / 3) % 4] +
            " dengan capaian sebesar " + std::to_string(60 + n % 40) + "," + std::to_string(10 + n % 89) +
            " persen dari target yang ditetapkan dalam perjanjian kinerja tahun berjalan. ";
  }
  return text;
}

Table table(int index) {
  Table t;
  t.id = "tabel-" + std::to_string(index);
  t.number = "Tabel 3." + std::to_string(index);
  t.caption = "Capaian Kinerja dan Anggaran Bagian " + std::to_string(index);
  t.columns = {{5, Align::center}, {40, Align::left},  {12, Align::left},
               {14, Align::right}, {14, Align::right}, {12, Align::right}};
  Row head;
  for (const char* name : {"No", "Sasaran / Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"}) {
    Cell cell;
    cell.text = words(name);
    head.cells.push_back(cell);
  }
  t.header = {head};
  for (int r = 0; r < 25; ++r) {
    Row row;
    const int n = index * 31 + r * 17;
    const std::string texts[] = {std::to_string(r + 1),
                                 "Persentase kegiatan pelayanan yang dilaksanakan sesuai rencana",
                                 "Persen",
                                 std::to_string(1 + n % 9) + "." + std::to_string(100 + n % 900) + ".000",
                                 std::to_string(1 + n % 8) + "." + std::to_string(100 + n * 3 % 900) + ".000",
                                 std::to_string(60 + n % 40) + "," + std::to_string(10 + n % 89)};
    for (const auto& text : texts) {
      Cell cell;
      cell.text = words(text);
      row.cells.push_back(cell);
    }
    t.rows.push_back(row);
  }
  return t;
}

Chart chart(int index) {
  Chart c;
  c.id = "gambar-" + std::to_string(index);
  c.number = "Gambar 3." + std::to_string(index);
  c.caption = "Target dan Realisasi";
  c.kind = static_cast<ChartKind>(index % 3);
  c.alt = "Target dan realisasi enam sasaran.";
  for (int s = 0; s < 2; ++s) {
    Series series{s == 0 ? "Target" : "Realisasi", {}, {}};
    for (int i = 0; i < 6; ++i)
      series.values.push_back(Nilai::dari(Rational::decimal(5000 + index * 97 + i * 531 + s * 213, 2), 2));
    c.series.push_back(series);
  }
  for (int i = 0; i < 6; ++i) c.categories.push_back("Sasaran " + std::to_string(i + 1));
  return c;
}

const Document& report() {
  static const Document document = [] {
    Document d;
    d.meta.title = "Laporan Kinerja";
    d.meta.created = {2025, 2, 28};
    Section front;
    front.numbers = PageNumbers::roman;
    front.blocks = {Heading{1, "", "DAFTAR ISI", "isi", false}, Contents{ContentsKind::headings},
                    Contents{ContentsKind::tables}, Contents{ContentsKind::figures}};
    Section body;
    body.restart_numbers = true;
    body.header = "Laporan Kinerja Instansi Pemerintah";
    body.footer = "Kecamatan";
    for (int i = 1; i <= 40; ++i) {
      if (i % 10 == 1) {
        const std::string n = std::to_string(i / 10 + 1);
        body.blocks.push_back(Heading{1, "BAB " + n, "AKUNTABILITAS KINERJA", "bab" + n, true});
      }
      body.blocks.push_back(Heading{2, std::to_string(i) + ".", "Capaian Sasaran", "h" + std::to_string(i), true});
      body.blocks.push_back(Paragraph{words(prose(i, 14)), ParagraphStyle::body, {}, false});
      body.blocks.push_back(table(i));
      if (i % 2 == 0) body.blocks.push_back(Paragraph{words(prose(i + 100, 14)), ParagraphStyle::body, {}, false});
      if (i % 4 == 0) body.blocks.push_back(chart(i / 4));
    }
    d.sections = {front, body};
    return d;
  }();
  return document;
}

double milliseconds_of_first() {
  static const double cold = [] {
    const auto start = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(render::to_pdf(report()));
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  }();
  return cold;
}

void whole_report(benchmark::State& state) {
  const double cold = milliseconds_of_first();
  render::PdfResult result;
  for (auto _ : state) result = render::to_pdf(report()).value();
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["cold_ms"] = cold;
  state.counters["pages"] = result.page_count;
  state.counters["kB"] = static_cast<double>(result.bytes.size()) / 1000;
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1000;
}
BENCHMARK(whole_report)->Unit(benchmark::kMillisecond);

void pages_only(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(render::lay_out(report()));
}
BENCHMARK(pages_only)->Unit(benchmark::kMillisecond);

void reference_qpdf_pass(benchmark::State& state) {
  const std::string bytes = render::to_pdf(report()).value().bytes;
  for (auto _ : state) {
    qpdf_data file = qpdf_init();
    qpdf_read_memory(file, "laporan", bytes.data(), bytes.size(), nullptr);
    qpdf_init_write_memory(file);
    qpdf_set_object_stream_mode(file, qpdf_o_generate);
    qpdf_set_deterministic_ID(file, QPDF_TRUE);
    qpdf_write(file);
    benchmark::DoNotOptimize(qpdf_get_buffer(file));
    qpdf_cleanup(&file);
  }
}
BENCHMARK(reference_qpdf_pass)->Unit(benchmark::kMillisecond);

}  // namespace
