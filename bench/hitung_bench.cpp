// Recomputing indikator from their data elements, with capaian, traces off: a million indikator-periods, and one
// agency's whole year of figures. The reference is the same arithmetic on bare numbers without model, look-up or
// states.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "exchange/bundle.hpp"
#include "measure/hasil.hpp"
#include "measure/nilai_indikator.hpp"

namespace {

using namespace sakip;
using namespace sakip::measure;

std::string baca(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<BerkasAturan> berkas_aturan() {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(SAKIP_SOURCE_DIR) / "data/regulasi";
  std::vector<BerkasAturan> files;
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (entry.path().extension() == ".toml")
      files.push_back({fs::relative(entry.path(), root).generic_string(), baca(entry.path())});
  return files;
}

const Regulasi& regulasi() {
  static const Regulasi rules = muat_regulasi(berkas_aturan()).value();
  return rules;
}

constexpr int kIndikator = 2000;
constexpr Tahun kAwal = 2021;
constexpr int kTahun = 5;

/// 2,000 indikator with a formula over two elements, five years of four quarters: a pemda's whole period.
Berkas pemda_besar() {
  Berkas b;
  b.tahun = 2024;
  b.periode = {JenisPeriode::rpjmd, "RPJMD 2021-2025", kAwal, kAwal + kTahun - 1, kAwal - 1};
  b.simpul.push_back({});
  b.simpul[0].id = SimpulId("sasaran");
  for (int n = 0; n < kIndikator; ++n) {
    Indikator i;
    i.id = IndikatorId("ind-" + std::to_string(n));
    i.simpul = SimpulId("sasaran");
    i.arah = n % 3 == 0 ? Arah::turun : Arah::naik;
    i.rumus.push_back({0, 0, "100 * selesai / seluruh", "", ""});
    i.elemen = {{"selesai", "", "", "", false}, {"seluruh", "", "", "", false}};
    for (Tahun year = kAwal; year < kAwal + kTahun; ++year)
      for (const Triwulan quarter : kTriwulan) {
        b.target.push_back({i.id, DokumenSumber::rencana_aksi, year, quarter, Nilai::dari(Rational(80 + n % 20), 0)});
        b.nilai_elemen.push_back({i.id, "selesai", year, quarter, {Nilai::dari(Rational(70 + n % 31), 0)}, ""});
        b.nilai_elemen.push_back({i.id, "seluruh", year, quarter, {Nilai::dari(Rational(90 + n % 17), 0)}, ""});
      }
    b.indikator.push_back(std::move(i));
  }
  return b;
}

void sejuta_capaian(benchmark::State& state) {
  const Berkas b = pemda_besar();
  const Indeks index(b);
  const Hitung h(b, index, regulasi());
  constexpr int kSejuta = 1'000'000;
  for (auto _ : state) {
    int known = 0;
    for (int n = 0; n < kSejuta; ++n) {
      const int period = n % (kTahun * 4);
      const Periode p{kAwal + period / 4, kTriwulan[static_cast<std::size_t>(period % 4)]};
      known += nilai_capaian(h, b.indikator[static_cast<std::size_t>(n / (kTahun * 4) % kIndikator)], p).ada() ? 1 : 0;
    }
    if (known != kSejuta) state.SkipWithError("ada capaian yang tidak terhitung");
  }
  state.SetItemsProcessed(state.iterations() * kSejuta);
}
BENCHMARK(sejuta_capaian)->Unit(benchmark::kMillisecond);

void acuan_sejuta_pecahan(benchmark::State& state) {
  constexpr int kSejuta = 1'000'000;
  for (auto _ : state) {
    Rational last;
    for (int n = 0; n < kSejuta; ++n) {
      const Rational value = Rational(100) * Rational(70 + n % 31) / Rational(90 + n % 17);
      last = Rational(100) * value / Rational(80 + n % 20);
      benchmark::DoNotOptimize(last);
    }
  }
  state.SetItemsProcessed(state.iterations() * kSejuta);
}
BENCHMARK(acuan_sejuta_pecahan)->Unit(benchmark::kMillisecond);

const Berkas& contoh() {
  static const Berkas b =
      exchange::baca_bundel(baca(std::filesystem::path(SAKIP_SOURCE_DIR) / "data/contoh/bati-bati-2024.json")).value();
  return b;
}

void indeks_dan_hitung_setahun(benchmark::State& state) {
  const Berkas& b = contoh();
  for (auto _ : state) {
    const Indeks index(b);
    const Hitung h(b, index, regulasi());
    benchmark::DoNotOptimize(semua_fakta(h).size());
  }
}
BENCHMARK(indeks_dan_hitung_setahun)->Unit(benchmark::kMillisecond);

void muat_seluruh_regulasi(benchmark::State& state) {
  const auto files = berkas_aturan();
  for (auto _ : state) benchmark::DoNotOptimize(muat_regulasi(files).value().hash);
}
BENCHMARK(muat_seluruh_regulasi)->Unit(benchmark::kMillisecond);

}  // namespace
