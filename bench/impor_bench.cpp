// Import of an operator's workbook of some 5,000 rows: reading the file, and comparing it with the Berkas, beside a
// mere pass over the same bytes as the reference that the machine's speed can be judged by.
#include <benchmark/benchmark.h>

#include "core/sha256.hpp"
#include "exchange/buku_kerja.hpp"
#include "exchange/bundle.hpp"
#include "exchange/xlsx_reader.hpp"

namespace sakip::exchange {
namespace {

/// 1,000 indikator and 1,000 sub kegiatan: over 5,000 rows in the sheets of the workbook.
Berkas large() {
  constexpr int kCount = 1000;
  Berkas b;
  b.pemda.id = PemdaId("p");
  b.pemda.nama = "Pemda";
  b.instansi.id = InstansiId("i");
  b.instansi.nama = "Dinas";
  b.periode.nama = "Renstra";
  b.periode.awal = 2024;
  b.periode.akhir = 2026;
  b.tahun = 2024;
  for (int i = 0; i < kCount; ++i) {
    const std::string number = std::to_string(i);
    Simpul node;
    node.id = SimpulId("7.01.01.2.01." + number);
    node.tingkat = Tingkat::sub_kegiatan;
    node.kode = node.id.value;
    node.nama = "Sub kegiatan penyelenggaraan urusan nomor " + number;
    Indikator indikator;
    indikator.id = IndikatorId("ind-" + number);
    indikator.simpul = node.id;
    indikator.nama = "Jumlah dokumen yang disusun nomor " + number;
    indikator.satuan = "Dokumen";
    indikator.agregasi = Agregasi::jumlah;
    indikator.elemen = {{"dokumen", "", "", "", false}, {"rencana", "", "", "", false}};
    for (const Triwulan quarter : {Triwulan::I, Triwulan::II, Triwulan::III, Triwulan::IV, Triwulan::tahunan}) {
      const int value = quarter == Triwulan::tahunan ? 40 + i : 10 + i / 4;
      b.target.push_back({indikator.id, quarter == Triwulan::tahunan ? DokumenSumber::pk : DokumenSumber::rencana_aksi,
                          2024, quarter, Nilai::dari(Rational(value), 0)});
      b.realisasi.push_back({indikator.id, DokumenSumber::pengukuran, 2024, quarter,
                             Nilai::dari(Rational::decimal(value * 7, 1), 1), "", ""});
      b.realisasi_anggaran.push_back(
          {node.id, DokumenSumber::pengukuran, 2024, quarter, JenisBelanja::semua, Rupiah::rupiah(1'234'567 + value)});
    }
    b.pagu.push_back(
        {node.id, DokumenSumber::dpa, 2024, Triwulan::tahunan, JenisBelanja::semua, Rupiah::rupiah(98'765'432)});
    b.nilai_elemen.push_back({indikator.id, "dokumen", 2024, Triwulan::tahunan, {Nilai::dari(Rational(i), 0)}, ""});
    b.indikator.push_back(std::move(indikator));
    b.simpul.push_back(std::move(node));
  }
  return b;
}

const std::string& workbook_bytes() {
  static const std::string bytes = tulis_buku_kerja(large()).value();
  return bytes;
}

/// The same Berkas with every fact changed, so that each cell of a number is a change.
Berkas changed() {
  Berkas b = large();
  for (Target& fact : b.target) fact.nilai.angka += Rational(1);
  for (Realisasi& fact : b.realisasi) fact.nilai.angka += Rational(1);
  for (RealisasiAnggaran& fact : b.realisasi_anggaran) fact.jumlah += Rupiah::rupiah(1);
  return b;
}

void ReferensiSha256(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(sha256_hex(workbook_bytes()));
}
BENCHMARK(ReferensiSha256)->Unit(benchmark::kMillisecond);

void BacaBerkasXlsx(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_xlsx(workbook_bytes()));
}
BENCHMARK(BacaBerkasXlsx)->Unit(benchmark::kMillisecond);

void ImporTanpaPerubahan(benchmark::State& state) {
  const Berkas now = large();
  for (auto _ : state) {
    const auto book = read_xlsx(workbook_bytes());
    const HasilImpor result = baca_buku_kerja(*book, now);
    SAKIP_ASSERT(result.masalah.empty() && result.perubahan.empty());
  }
}
BENCHMARK(ImporTanpaPerubahan)->Unit(benchmark::kMillisecond);

void ImporSemuaBerubah(benchmark::State& state) {
  const Berkas now = changed();
  for (auto _ : state) {
    const auto book = read_xlsx(workbook_bytes());
    const HasilImpor result = baca_buku_kerja(*book, now);
    SAKIP_ASSERT(result.masalah.empty() && result.perubahan.size() == 15'000);
  }
}
BENCHMARK(ImporSemuaBerubah)->Unit(benchmark::kMillisecond);

void TulisBukuKerja(benchmark::State& state) {
  const Berkas now = large();
  for (auto _ : state) benchmark::DoNotOptimize(tulis_buku_kerja(now));
}
BENCHMARK(TulisBukuKerja)->Unit(benchmark::kMillisecond);

void BacaBundel(benchmark::State& state) {
  const std::string text = tulis_bundel(large());
  for (auto _ : state) benchmark::DoNotOptimize(baca_bundel(text));
}
BENCHMARK(BacaBundel)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sakip::exchange
