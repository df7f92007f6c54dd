// The capaian of a pemda of fifty agencies, each as large as the demo's: open the database, load all of them, compute,
// compose. Fifty copies of one agency prove no figure; they weigh what fifty agencies weigh. The reference in the same
// run is one agency loaded alone: what a loop over agencies would cost fifty times.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <memory>

#include "alat.hpp"
#include "app/berkas_disk.hpp"
#include "app/laporan.hpp"
#include "compose/capaian_pemda.hpp"
#include "exchange/bundle.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"
#include "store/sqlite.hpp"

namespace {

using namespace sakip;

const std::string kSumber = SAKIP_SOURCE_DIR;
const std::string kDb = "build/pemda_bench.db";
constexpr int kInstansi = 50;

struct Contoh {
  app::Aturan aturan = wajib(app::muat_aturan(kSumber + "/data"));
  PemdaId pemda;
  InstansiId satu;

  Contoh() {
    auto berkas = exchange::baca_bundel(wajib(app::baca_berkas(kSumber + "/data/contoh/bati-bati-2024.json")));
    if (!berkas) std::abort();
    std::filesystem::create_directories("build");
    for (const char* part : {"", "-wal", "-shm"}) app::hapus_berkas(kDb + part);
    auto connection = wajib(store::buka_sqlite(kDb, {store::Buka::buat_bila_tidak_ada}));
    pemda = berkas->pemda.id;
    for (int n = 1; n <= kInstansi; ++n) {
      berkas->instansi.id = satu = InstansiId("opd-" + std::to_string(n));
      wajib(store::simpan_berkas(*connection, *berkas, {"ukur", ""}, "2025-01-01T00:00:00Z"));
    }
  }

  std::vector<Berkas> muat() const {
    auto connection = wajib(store::buka_sqlite(kDb, {store::Buka::yang_ada}));
    return wajib(store::muat_pemda(*connection, pemda, 2024));
  }
};

const Contoh& contoh() {
  static const Contoh one;
  return one;
}

/// All agencies with their figures.
struct Semua {
  std::vector<std::unique_ptr<app::Kinerja>> instansi;
  std::vector<const measure::Hitung*> hitung;
  explicit Semua(std::vector<Berkas> loaded) {
    for (Berkas& one : loaded) {
      instansi.push_back(std::make_unique<app::Kinerja>(std::move(one), contoh().aturan));
      hitung.push_back(&instansi.back()->hitung());
    }
  }
};

document::Document susun(const Semua& all) {
  compose::Pilihan asked;
  asked.pemda = all.hitung;
  return compose::susun_capaian_pemda(
      {*all.hitung.front(), contoh().aturan.dokumen.find("capaian-pemda")->second, {2025, 1, 16}}, asked);
}

void Muat_satu_instansi(benchmark::State& state) {
  for (auto _ : state) {
    auto connection = wajib(store::buka_sqlite(kDb, {store::Buka::yang_ada}));
    benchmark::DoNotOptimize(wajib(store::muat_berkas(*connection, contoh().pemda, contoh().satu, 2024)));
  }
}
void Muat_lima_puluh(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(contoh().muat());
}
void Hitung_dan_susun(benchmark::State& state) {
  const Semua all(contoh().muat());
  for (auto _ : state) benchmark::DoNotOptimize(susun(all));
}
void Muat_hitung_susun(benchmark::State& state) {
  for (auto _ : state) {
    const Semua all(contoh().muat());
    benchmark::DoNotOptimize(susun(all));
  }
}

BENCHMARK(Muat_satu_instansi)->Unit(benchmark::kMillisecond)->Setup([](const benchmark::State&) { contoh(); });
BENCHMARK(Muat_lima_puluh)->Unit(benchmark::kMillisecond);
BENCHMARK(Hitung_dan_susun)->Unit(benchmark::kMillisecond);
BENCHMARK(Muat_hitung_susun)->Unit(benchmark::kMillisecond);

}  // namespace
