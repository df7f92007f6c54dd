// Looking a code up in a list of 10,000 entries that a pemda has taken over, from the database to the found entry;
// beside it SHA-256 of the list's text.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "alat.hpp"
#include "app/nomenklatur.hpp"
#include "core/sha256.hpp"
#include "store/simpan.hpp"
#include "store/sqlite.hpp"

namespace sakip::app {
namespace {

const PemdaId kPemda("uji");
constexpr const char* kWaktu = "2025-01-10T02:00:00Z";

std::string dua(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::vector<ButirNomenklatur> daftar() {
  std::vector<ButirNomenklatur> entries;
  for (int i = 0; i < 10'000; ++i)
    entries.push_back({"1." + dua(1 + i / 2500) + "." + dua(1 + i / 500 % 5) + ".2." + dua(1 + i / 50 % 10) + "." +
                           std::to_string(10'000 + i).substr(1),
                       "Penyediaan layanan nomor " + std::to_string(i) + " bagi masyarakat"});
  return entries;
}

void cari(benchmark::State& state) {
  std::string pattern = (std::filesystem::temp_directory_path() / "nomenklatur-bench-XXXXXX").string();
  const std::string folder = ::mkdtemp(pattern.data());
  const std::string file = folder + "/bench.db";
  {
    Berkas berkas;
    berkas.pemda.id = kPemda;
    berkas.instansi.id = InstansiId("opd");
    berkas.tahun = 2024;
    berkas.periode = {JenisPeriode::rpjmd, "RPJMD 2021-2026", 2021, 2026, 2020};
    auto connection = wajib(store::buka_sqlite(file, {store::Buka::buat_bila_tidak_ada, 5000, 0}));
    wajib(store::simpan_berkas(*connection, berkas, {"uji", ""}, kWaktu));
    store::AntreanTulis queue(std::move(connection));
    wajib(impor_nomenklatur(queue, {kPemda, "bappeda", "", {{Peran::bappeda, {}, {}}}}, daftar(), "Uji", "uji.csv",
                            kWaktu));
  }
  const Aturan rules = wajib(muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data"));
  auto reader = wajib(store::buka_sqlite(file));
  for (auto _ : state) SAKIP_ASSERT(wajib(cari_nomenklatur(*reader, rules, kPemda, "1.04 9999", 50)).size() == 1);
  std::filesystem::remove_all(folder);
}
BENCHMARK(cari)->Unit(benchmark::kMillisecond);

void acuan_sha256(benchmark::State& state) {
  std::string text;
  for (const ButirNomenklatur& one : daftar()) text += one.kode + "\t" + one.nama + "\n";
  for (auto _ : state) benchmark::DoNotOptimize(sha256_hex(text));
}
BENCHMARK(acuan_sha256)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sakip::app
