// Storage: durable writes of one realisation with its audit row, alone and through the writer's queue, beside the
// disk's own speed (a 4 KiB overwrite with fdatasync, which no durable write can beat alone); saving and loading an
// agency-year.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "store/antrean.hpp"
#include "store/catat.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"
#include "store/sqlite.hpp"

namespace sakip::store {
namespace {

const Pelaku kOperator{"jabatan/kasubbag-perencanaan", ""};
constexpr const char* kWaktu = "2025-01-10T02:00:00Z";
const AlamatBerkas kAlamat{PemdaId("tala"), InstansiId("kec"), 2024};

/// A database that goes away with the run; under build/, so that the disk is the one the project lives on.
class Sementara {
 public:
  Sementara() {
    std::filesystem::create_directories("build");
    std::string pola = "build/simpan-bench-XXXXXX";
    folder_ = ::mkdtemp(pola.data());
  }
  ~Sementara() { std::filesystem::remove_all(folder_); }
  Sementara(const Sementara&) = delete;
  Sementara& operator=(const Sementara&) = delete;
  std::string berkas() const { return folder_ + "/bench.sakip"; }
  std::unique_ptr<db::Connection> buka() const {
    auto k = buka_sqlite(berkas(), {Buka::buat_bila_tidak_ada, 5000, 0});
    SAKIP_ASSERT(k);
    return std::move(*k);
  }

 private:
  std::string folder_;
};

/// An agency-year with `indikator` indikator and 25 facts each: 200 give 5,000 facts.
Berkas contoh(int indikator) {
  Berkas b;
  b.pemda.id = kAlamat.pemda;
  b.instansi.id = kAlamat.instansi;
  b.tahun = 2024;
  b.periode = {JenisPeriode::rpd, "RPD 2024-2026", 2024, 2026, 2023};
  b.simpul.push_back(
      {SimpulId("s"), {}, Tingkat::sasaran, Lingkup::perangkat_daerah, 0, "", "Sasaran", "", {}, "", {}});
  for (int i = 0; i < indikator; ++i) {
    Indikator ind;
    ind.id = IndikatorId("ind-" + std::to_string(i));
    ind.simpul = SimpulId("s");
    ind.nama = "Persentase desa yang menyampaikan laporan tepat waktu " + std::to_string(i);
    ind.elemen = {{"a", "Jumlah desa tepat waktu", "desa", "Seksi PMD", false},
                  {"b", "Jumlah desa", "desa", "BPS", false}};
    ind.rumus = {{0, 0, "100 * a / b", "Jumlah desa tepat waktu dibagi jumlah desa", ""}};
    b.indikator.push_back(ind);
    for (const int tw : {0, 1, 2, 3, 4}) {
      const auto triwulan = static_cast<Triwulan>(tw);
      b.target.push_back({ind.id, DokumenSumber::pk, 2024, triwulan, Nilai::dari(Rational::decimal(8000 + i, 2), 2)});
      b.realisasi.push_back(
          {ind.id, DokumenSumber::pengukuran, 2024, triwulan, Nilai::dari(Rational::of(9, 14)), "catatan", "buku"});
      b.nilai_elemen.push_back({ind.id, "a", 2024, triwulan, {Nilai::dari(9, 0)}, "Seksi PMD"});
      b.nilai_elemen.push_back({ind.id, "b", 2024, triwulan, {Nilai::dari(14, 0)}, "BPS"});
      b.analisis.push_back({ind.id, 2024, triwulan, "Dukungan kepala desa.", "Jaringan.", "Pendampingan."});
    }
  }
  return b;
}

Realisasi realisasi(std::int64_t nomor) {
  return {IndikatorId("ind-" + std::to_string(nomor % 200)),
          DokumenSumber::pengukuran,
          static_cast<Tahun>(3000 + nomor / 200),
          Triwulan::I,
          Nilai::dari(Rational(nomor), 0),
          "",
          "buku register"};
}

void BM_Rujukan_fdatasync_4KiB(benchmark::State& state) {
  const Sementara tempat;
  const int file = ::open((tempat.berkas() + ".rujukan").c_str(), O_CREAT | O_RDWR, 0600);
  const std::string halaman(4096, 'x');
  for (auto _ : state) {
    SAKIP_ASSERT(::pwrite(file, halaman.data(), halaman.size(), 0) == 4096);
    ::fdatasync(file);
  }
  ::close(file);
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_Rujukan_fdatasync_4KiB)->UseRealTime();

/// One writer, one commit per realisation: each is on the disk before the next begins.
void BM_Realisasi_satu_penulis(benchmark::State& state) {
  const Sementara tempat;
  auto k = tempat.buka();
  SAKIP_ASSERT(simpan_berkas(*k, contoh(200), kOperator, kWaktu));
  std::int64_t nomor = 0;
  for (auto _ : state) SAKIP_ASSERT(catat_realisasi(*k, kAlamat, realisasi(nomor++), kOperator, kWaktu));
  state.SetItemsProcessed(nomor);
}
BENCHMARK(BM_Realisasi_satu_penulis)->UseRealTime();

/// N clients, each waiting for its own answer, through the queue: those that wait together share a commit.
void BM_Realisasi_antrean(benchmark::State& state) {
  const Sementara tempat;
  SAKIP_ASSERT(simpan_berkas(*tempat.buka(), contoh(200), kOperator, kWaktu));
  AntreanTulis antrean(tempat.buka());
  std::atomic<std::int64_t> nomor = 0;
  constexpr int kPerKlien = 50;
  for (auto _ : state) {
    std::vector<std::thread> klien;
    for (int i = 0; i < state.range(0); ++i) {
      klien.emplace_back([&] {
        for (int n = 0; n < kPerKlien; ++n) {
          const Realisasi r = realisasi(nomor++);
          SAKIP_ASSERT(
              antrean.tulis([&](db::Connection& c) { return catat_realisasi(c, kAlamat, r, kOperator, kWaktu); }));
        }
      });
    }
    for (auto& k : klien) k.join();
  }
  state.SetItemsProcessed(nomor);
}
BENCHMARK(BM_Realisasi_antrean)->Arg(1)->Arg(4)->Arg(16)->Arg(64)->UseRealTime()->Unit(benchmark::kMillisecond);

void BM_Simpan_5000_fakta_baru(benchmark::State& state) {
  const Berkas b = contoh(200);
  for (auto _ : state) {
    state.PauseTiming();
    auto tempat = std::make_unique<Sementara>();
    auto k = tempat->buka();
    state.ResumeTiming();
    SAKIP_ASSERT(simpan_berkas(*k, b, kOperator, kWaktu));
    state.PauseTiming();
    k.reset();
    tempat.reset();
    state.ResumeTiming();
  }
}
BENCHMARK(BM_Simpan_5000_fakta_baru)->UseRealTime()->Unit(benchmark::kMillisecond);

/// Saved again with one fact changed: the cost of finding out that the rest is the same.
void BM_Simpan_5000_fakta_satu_berubah(benchmark::State& state) {
  const Sementara tempat;
  auto k = tempat.buka();
  Berkas b = contoh(200);
  SAKIP_ASSERT(simpan_berkas(*k, b, kOperator, kWaktu));
  int n = 0;
  for (auto _ : state) {
    b.realisasi[0].catatan = std::to_string(++n);
    SAKIP_ASSERT(simpan_berkas(*k, b, kOperator, kWaktu));
  }
}
BENCHMARK(BM_Simpan_5000_fakta_satu_berubah)->UseRealTime()->Unit(benchmark::kMillisecond);

void BM_Muat_5000_fakta(benchmark::State& state) {
  const Sementara tempat;
  auto k = tempat.buka();
  SAKIP_ASSERT(simpan_berkas(*k, contoh(200), kOperator, kWaktu));
  for (auto _ : state) benchmark::DoNotOptimize(muat_berkas(*k, kAlamat.pemda, kAlamat.instansi, 2024));
}
BENCHMARK(BM_Muat_5000_fakta)->UseRealTime()->Unit(benchmark::kMillisecond);

void BM_Buka_dan_muat_5000_fakta(benchmark::State& state) {
  const Sementara tempat;
  SAKIP_ASSERT(simpan_berkas(*tempat.buka(), contoh(200), kOperator, kWaktu));
  for (auto _ : state) benchmark::DoNotOptimize(muat_berkas(*tempat.buka(), kAlamat.pemda, kAlamat.instansi, 2024));
}
BENCHMARK(BM_Buka_dan_muat_5000_fakta)->UseRealTime()->Unit(benchmark::kMillisecond);

void BM_Verifikasi_audit(benchmark::State& state) {
  const Sementara tempat;
  auto k = tempat.buka();
  SAKIP_ASSERT(simpan_berkas(*k, contoh(200), kOperator, kWaktu));
  std::int64_t baris = 0;
  for (auto _ : state) {
    auto hasil = verifikasi_audit(*k, "tala");
    SAKIP_ASSERT(hasil);
    baris += hasil->jumlah;
  }
  state.SetItemsProcessed(baris);
}
BENCHMARK(BM_Verifikasi_audit)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sakip::store
