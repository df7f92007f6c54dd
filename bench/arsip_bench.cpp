// Every document of one agency's year in all their formats, as `report --all` makes them, without writing. Wanted:
// below 3 s warm. Reference in the same run: deflating all the HTML among them once, which any DOCX and PDF writer pays
// too.
#include <benchmark/benchmark.h>

#include "alat.hpp"
#include "app/arsip.hpp"
#include "exchange/bundle.hpp"

namespace {

using namespace sakip;

const std::string kData = SAKIP_SOURCE_DIR "/data";

struct Contoh {
  app::Aturan aturan = wajib(app::muat_aturan(kData));
  app::Kinerja kinerja{*exchange::baca_bundel(wajib(app::baca_berkas(kData + "/contoh/bati-bati-2024.json"))), aturan};
};
const Contoh& contoh() {
  static const Contoh one;
  return one;
}

void arsip_setahun(benchmark::State& state) {
  const Contoh& c = contoh();
  std::size_t documents = 0, bytes = 0;
  int pages = 0;
  for (auto _ : state) {
    const app::Arsip archive = wajib(app::susun_arsip(c.kinerja, c.aturan, {2025, 1, 16}));
    documents = archive.daftar.size();
    bytes = 0;
    pages = 0;
    for (const auto& file : archive.berkas) bytes += file.isi.size();
    for (const auto& one : archive.daftar) pages += one.halaman;
  }
  state.counters["dokumen"] = static_cast<double>(documents);
  state.counters["halaman"] = pages;
  state.counters["byte"] = static_cast<double>(bytes);
}
BENCHMARK(arsip_setahun)->Unit(benchmark::kMillisecond);

void deflate_html(benchmark::State& state) {
  const Contoh& c = contoh();
  std::string html;
  for (const auto& file : wajib(app::susun_arsip(c.kinerja, c.aturan, {2025, 1, 16})).berkas)
    if (file.nama.ends_with(".html")) html += file.isi;
  mampatkan(state, html);
}
BENCHMARK(deflate_html)->Unit(benchmark::kMillisecond);

}  // namespace
