// T-C.27 of agencies of 100, 1,000 and 10,000 sub kegiatan (one indikator each, five years of targets and pagu): index,
// figures, composition, and rendering to DOCX and XLSX, as one call of the report. Every tenfold must cost tenfold.
// Reference in the same run: deflating the same document's HTML once.
#include <benchmark/benchmark.h>

#include <string>

#include "alat.hpp"
#include "app/laporan.hpp"
#include "compose/renstra.hpp"
#include "render/html.hpp"
#include "render/xlsx.hpp"

namespace {

using namespace sakip;

const app::Aturan& aturan() {
  static const app::Aturan rules = wajib(app::muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data"));
  return rules;
}

/// Programs of ten kegiatan of ten sub kegiatan.
Berkas agensi(int sub_kegiatan) {
  Berkas b;
  b.tahun = 2025;
  b.instansi.id = InstansiId("dinas");
  b.instansi.nama = "Dinas Contoh";
  b.periode = {JenisPeriode::rpjmd, "RPJMD 2025-2029", 2025, 2029, 2024};
  const auto add = [&](const std::string& id, const std::string& above, Tingkat level) {
    Simpul node;
    node.id = SimpulId(id);
    node.induk = SimpulId(above);
    node.tingkat = level;
    node.kode = id;
    node.nama = "Penyelenggaraan urusan pemerintahan daerah nomor " + id;
    node.lokasi = "Kabupaten Contoh";
    b.simpul.push_back(std::move(node));
  };
  for (int n = 0; n < sub_kegiatan; ++n) {
    const std::string program = "1." + std::to_string(n / 100), activity = program + "." + std::to_string(n / 10 % 10),
                      id = activity + "." + std::to_string(n % 10);
    if (n % 100 == 0) add(program, "", Tingkat::program);
    if (n % 10 == 0) add(activity, program, Tingkat::kegiatan);
    add(id, activity, Tingkat::sub_kegiatan);
    Indikator i;
    i.id = IndikatorId("ind-" + id);
    i.simpul = SimpulId(id);
    i.nama = "Jumlah dokumen yang disusun tepat waktu";
    i.satuan = "Dokumen";
    b.indikator.push_back(i);
    for (Tahun year = 2025; year < 2030; ++year) {
      b.target.push_back(
          {i.id, DokumenSumber::renstra, year, Triwulan::tahunan, Nilai::dari(Rational(n % 7 + year - 2020), 0)});
      b.pagu.push_back({SimpulId(id), DokumenSumber::renstra, year, Triwulan::tahunan, JenisBelanja::semua,
                        Rupiah::rupiah(1'000'000LL * (n + 1) + year)});
    }
  }
  return b;
}

void Tc27_docx_xlsx(benchmark::State& state) {
  const Berkas data = agensi(static_cast<int>(state.range(0)));
  const app::PermintaanLaporan request{wajib(app::cari_dokumen("renstra")),
                                       {},
                                       {2025, 1, 16},
                                       {app::FormatLaporan::docx, app::FormatLaporan::xlsx},
                                       "sidik"};
  for (auto _ : state) {
    state.PauseTiming();
    const app::Kinerja kinerja(data, aturan());
    state.ResumeTiming();
    benchmark::DoNotOptimize(wajib(app::susun_laporan(kinerja, aturan(), request)));
  }
  state.counters["per_sub_kegiatan_us"] =
      benchmark::Counter(static_cast<double>(state.range(0)) * 1e-6,
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(Tc27_docx_xlsx)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

struct Bagian {
  explicit Bagian(int size)
      : kinerja(agensi(size), aturan()),
        context(kinerja.hitung(), aturan().dokumen.at("renstra"), {2025, 1, 16}),
        document(compose::susun_renstra(context)) {}
  app::Kinerja kinerja;
  compose::Konteks context;
  document::Document document;
};

void Tc27_susun(benchmark::State& state) {
  const Bagian part(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(compose::susun_renstra(part.context));
}
BENCHMARK(Tc27_susun)->Arg(1000)->Unit(benchmark::kMillisecond);

void Tc27_docx(benchmark::State& state) {
  const Bagian part(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(wajib(app::cetak_laporan(part.document, {app::FormatLaporan::docx})));
}
BENCHMARK(Tc27_docx)->Arg(1000)->Unit(benchmark::kMillisecond);

void Tc27_xlsx(benchmark::State& state) {
  const Bagian part(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(wajib(render::to_xlsx(part.document)));
}
BENCHMARK(Tc27_xlsx)->Arg(1000)->Unit(benchmark::kMillisecond);

void Acuan_deflate_html(benchmark::State& state) {
  const std::string text = render::to_html(Bagian(static_cast<int>(state.range(0))).document);
  mampatkan(state, text);
}
BENCHMARK(Acuan_deflate_html)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
