// The whole street of the demo agency: open the database, load and compute one agency-year, compose its LKj, render it.
// Cold figures are the first call in the process; peak memory is the process's own (getrusage). Reference in the same
// run: deflating the report's HTML once, which tells how fast the machine is today.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <chrono>
#include <filesystem>

#include "alat.hpp"
#include "app/berkas_disk.hpp"
#include "app/laporan.hpp"
#include "compose/lkj.hpp"
#include "exchange/bundle.hpp"
#include "measure/hasil.hpp"
#include "render/docx.hpp"
#include "render/html.hpp"
#include "render/pdf.hpp"
#include "render/xlsx.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"
#include "store/sqlite.hpp"

namespace {

using namespace sakip;
using Jam = std::chrono::steady_clock;

const std::string kSumber = SAKIP_SOURCE_DIR;
const std::string kDb = "build/lkj_bench.db";

double milidetik(Jam::time_point from) { return std::chrono::duration<double, std::milli>(Jam::now() - from).count(); }

double puncak_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

// Everything made once, the first time measured as it happens.
struct Contoh {
  app::Aturan aturan = wajib(app::muat_aturan(kSumber + "/data"));
  Berkas berkas;
  double dingin_hitung = 0, dingin_susun = 0, dingin_pdf = 0, dingin_docx = 0;
  document::Document document;
  render::PdfResult pdf;
  std::string html;

  Contoh() {
    auto read = exchange::baca_bundel(wajib(app::baca_berkas(kSumber + "/data/contoh/bati-bati-2024.json")));
    if (!read) std::abort();
    berkas = std::move(*read);
    std::filesystem::create_directories("build");
    for (const char* part : {"", "-wal", "-shm"}) app::hapus_berkas(kDb + part);
    auto connection = wajib(store::buka_sqlite(kDb, {store::Buka::buat_bila_tidak_ada}));
    wajib(store::simpan_berkas(*connection, berkas, {"ukur", ""}, "2025-01-01T00:00:00Z"));
    connection.reset();
    auto start = Jam::now();
    hitung_semua();
    dingin_hitung = milidetik(start);
    const app::Kinerja kinerja(berkas, aturan);
    start = Jam::now();
    document = compose::susun_lkj({kinerja.hitung(), aturan.dokumen.at("lkj"), {2025, 1, 16}});
    dingin_susun = milidetik(start);
    start = Jam::now();
    pdf = wajib(render::to_pdf(document));
    dingin_pdf = milidetik(start);
    start = Jam::now();
    benchmark::DoNotOptimize(render::to_docx(document, pdf.pages));
    dingin_docx = milidetik(start);
    html = render::to_html(document);
  }

  std::size_t hitung_semua() const {
    auto connection = wajib(store::buka_sqlite(kDb, {store::Buka::yang_ada}));
    const app::Kinerja kinerja(
        wajib(store::muat_berkas(*connection, berkas.pemda.id, berkas.instansi.id, berkas.tahun)), aturan);
    std::size_t there = 0;
    for (const PerjanjianKinerja& agreement : kinerja.berkas().perjanjian)
      if (const Jabatan* post = kinerja.indeks().jabatan(agreement.jabatan))
        there += measure::efisiensi(kinerja.hitung(), measure::Cakupan::jabatan(*post), berkas.tahun).nilai.ada();
    for (const Indikator& i : kinerja.berkas().indikator)
      there += measure::capaian(kinerja.hitung(), i, {berkas.tahun}).nilai.ada();
    for (const Simpul& node : kinerja.berkas().simpul)
      there += measure::persen_anggaran(kinerja.hitung(), measure::Cakupan::simpul(node), {berkas.tahun}).nilai.ada();
    return there;
  }
};

const Contoh& contoh() {
  static const Contoh one;
  return one;
}

void Acuan_deflate_html(benchmark::State& state) {
  const std::string& text = contoh().html;
  mampatkan(state, text);
}

void Buka_muat_hitung(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(contoh().hitung_semua());
  state.counters["dingin_ms"] = contoh().dingin_hitung;
}

void Semua_fakta(benchmark::State& state) {
  const app::Kinerja kinerja(contoh().berkas, contoh().aturan);
  std::size_t facts = 0;
  for (auto _ : state) {
    facts = 0;
    for (const std::string& fact : measure::semua_fakta(kinerja.hitung()))
      facts += measure::hitung_fakta(kinerja.hitung(), fact).has_value();
  }
  state.counters["fakta"] = static_cast<double>(facts);
}

void Susun(benchmark::State& state) {
  const app::Kinerja kinerja(contoh().berkas, contoh().aturan);
  for (auto _ : state)
    benchmark::DoNotOptimize(compose::susun_lkj({kinerja.hitung(), contoh().aturan.dokumen.at("lkj"), {2025, 1, 16}}));
  state.counters["dingin_ms"] = contoh().dingin_susun;
}

void Docx(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(render::to_docx(contoh().document, contoh().pdf.pages));
  state.counters["dingin_ms"] = contoh().dingin_docx;
  state.counters["puncak_MB"] = puncak_mb();
}

void Pdf(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(render::to_pdf(contoh().document));
  state.counters["dingin_ms"] = contoh().dingin_pdf;
  state.counters["halaman"] = contoh().pdf.page_count;
  state.counters["puncak_MB"] = puncak_mb();
}

void Html(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(render::to_html(contoh().document));
}

void Xlsx(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(render::to_xlsx(contoh().document));
  state.counters["puncak_MB"] = puncak_mb();
}

BENCHMARK(Acuan_deflate_html)->Unit(benchmark::kMillisecond);
BENCHMARK(Buka_muat_hitung)->Unit(benchmark::kMillisecond);
BENCHMARK(Semua_fakta)->Unit(benchmark::kMillisecond);
BENCHMARK(Susun)->Unit(benchmark::kMillisecond);
BENCHMARK(Docx)->Unit(benchmark::kMillisecond);
BENCHMARK(Pdf)->Unit(benchmark::kMillisecond);
BENCHMARK(Html)->Unit(benchmark::kMillisecond);
BENCHMARK(Xlsx)->Unit(benchmark::kMillisecond);

}  // namespace
