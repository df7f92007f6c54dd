// The IKU decree of a whole pemda: 52 agencies, 477 formula rows, composed and written as PDF and DOCX. Wanted: below 1
// s for all three together. Times 10: the same agencies ten times over, which shows whether the cost stays linear.
// Reference in the same run: deflating the decree's HTML once.
#include <benchmark/benchmark.h>

#include <memory>

#include "alat.hpp"
#include "app/berkas_disk.hpp"
#include "app/laporan.hpp"
#include "compose/iku.hpp"
#include "exchange/bundle.hpp"
#include "render/docx.hpp"
#include "render/html.hpp"
#include "render/pdf.hpp"

namespace {

using namespace sakip;

struct Pemda {
  app::Aturan aturan = wajib(app::muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data"));
  std::vector<std::unique_ptr<app::Kinerja>> agencies;

  Pemda() {
    const std::string path = std::string(SAKIP_SOURCE_DIR) + "/tests/kasus/banyuasin-iku-2019/berkas.json";
    auto read = exchange::baca_kumpulan(wajib(app::baca_berkas(path)));
    if (!read) std::abort();
    for (Berkas& one : *read) agencies.push_back(std::make_unique<app::Kinerja>(std::move(one), aturan));
  }
  document::Document susun(int times) const {
    std::vector<const measure::Hitung*> figures;
    for (int i = 0; i < times; ++i)
      for (const auto& one : agencies) figures.push_back(&one->hitung());
    const compose::Konteks context(agencies.front()->hitung(), aturan.dokumen.at("iku"), {2019, 5, 1});
    return compose::susun_iku(context, {{}, "", figures});
  }
};

const Pemda& pemda() {
  static const Pemda one;
  return one;
}

void compose_only(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(pemda().susun(static_cast<int>(state.range(0))));
}

void compose_pdf_docx(benchmark::State& state) {
  double pages = 0;
  for (auto _ : state) {
    const document::Document document = pemda().susun(static_cast<int>(state.range(0)));
    const render::PdfResult pdf = wajib(render::to_pdf(document));
    benchmark::DoNotOptimize(render::to_docx(document, pdf.pages));
    pages = pdf.page_count;
  }
  state.counters["pages"] = pages;
}

void reference_deflate(benchmark::State& state) {
  const std::string html = render::to_html(pemda().susun(1));
  mampatkan(state, html);
}

BENCHMARK(compose_only)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(compose_pdf_docx)->Arg(1)->Arg(10)->Unit(benchmark::kMillisecond);
BENCHMARK(reference_deflate)->Unit(benchmark::kMillisecond);

}  // namespace
