// BAB III, the posts down to eselon IV with what each agreed, reached and spent, and part B: realisasi anggaran.
#include "compose/lkj_pemda.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_kinerja.hpp"
#include "compose/tabel_profil.hpp"

namespace sakip::compose::lkj {

using namespace document;

namespace {

// Absorption beside achievement, so that money without results (or results without money) can be seen.
Chart grafik_serapan_capaian(const Konteks& k) {
  Chart chart;
  chart.kind = ChartKind::bar;
  chart.unit = "%";
  Series reached{"Capaian kinerja (%)", {}, {}}, spent{"Serapan anggaran (%)", {}, {}};
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k)) {
    const Jabatan* post = k.indeks().jabatan(pk->jabatan);
    const Cakupan scope = Cakupan::jabatan(*post);
    const Figur r = measure::rata_rata_capaian(k.h(), scope, k.setahun()),
                s = measure::persen_anggaran(k.h(), scope, k.setahun());
    if (!r.nilai.berangka() && !s.nilai.berangka()) continue;
    chart.categories.push_back(post->nama);
    reached.values.push_back(r.nilai);
    reached.facts.push_back(r.fakta);
    spent.values.push_back(s.nilai);
    spent.facts.push_back(s.fakta);
  }
  chart.series = {reached, spent};
  chart.alt = "Capaian kinerja dibandingkan serapan anggaran tahun " + std::to_string(k.tahun()) + " untuk " +
              std::to_string(chart.categories.size()) + " jabatan.";
  return chart;
}

}  // namespace

void bab3_jabatan(const Konteks& k, Penulis& p) {
  const auto agreements = perjanjian_berlaku(k);
  if (agreements.empty() || !buka_bagian(k, p, "bab3/jabatan", {}, 3)) return;
  const std::string year = std::to_string(k.tahun());
  const auto main = measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun());
  for (const PerjanjianKinerja* pk : agreements) {
    const Jabatan* post = k.indeks().jabatan(pk->jabatan);
    if (!post) continue;
    p.judul(4, sebutan(*post));
    tulis_narasi(k, p, "bab3/jabatan/" + post->id.value, draf_jabatan(k, *post));
    const auto list = indikator_pk(k, *pk);
    if (!list.empty() && list == main)  // the head answers for the very table of the summary
      p.paragraf(
          k.teks("Target, realisasi, dan capaian setiap indikatornya sama dengan Indikator Kinerja Utama {{instansi}} "
                 "pada ringkasan capaian di atas."));
    else
      tabel_atau_kosong(p, tabel_capaian(k, list, Cakupan::jabatan(*post)),
                        "Capaian Kinerja " + post->nama + " Tahun " + year,
                        "indikator Perjanjian Kinerja " + post->nama);
    tulis_profil(k, p, "jabatan/" + post->id.value);
    if (const Table money = tabel_realisasi_jabatan(k, *post); !money.rows.empty() && post->atasan.ada())
      p.tabel(money, "Realisasi Anggaran " + post->nama + " Tahun " + year);
  }
  p.judul(4, "Ringkasan Efisiensi per Jabatan");
  p.tabel(tabel_efisiensi(k), "Capaian, Serapan, dan Efisiensi per Jabatan Tahun " + year);
  if (Chart chart = grafik_serapan_capaian(k); !chart.categories.empty())
    p.grafik(std::move(chart), "Capaian Kinerja dan Serapan Anggaran per Jabatan Tahun " + year);
}

void bab3_anggaran(const Konteks& k, Penulis& p) {
  const std::string year = std::to_string(k.tahun());
  if (!buka_bagian(k, p, "bab3/anggaran", draf_anggaran(k))) return;
  Table detail = tabel_realisasi(k);
  if (detail.rows.empty()) {
    if (!anggaran_pemda(k, p, IsiBelanja::realisasi)) p.paragraf({kosong("anggaran dan realisasinya tahun " + year)});
    return;
  }
  p.judul(3, "Menurut Program, Kegiatan, dan Sub Kegiatan");
  p.tabel(std::move(detail), "Realisasi Anggaran Tahun " + year);
  Chart chart;
  chart.kind = ChartKind::bar;
  chart.unit = "%";
  Series series{"Serapan (%)", {}, {}};
  for (const Simpul* node : k.indeks().pohon())
    if (node->tingkat == Tingkat::program && beranggaran(k, *node)) {
      const Figur spent = measure::persen_anggaran(k.h(), Cakupan::simpul(*node), k.setahun());
      chart.categories.push_back(node->nama);
      series.values.push_back(spent.nilai);
      series.facts.push_back(spent.fakta);
      chart.alt += (chart.alt.empty() ? "Serapan anggaran per program: " : "; ") + node->nama + " " +
                   measure::tampil(spent) + "%";
    }
  if (!chart.categories.empty()) {
    chart.series = {series};
    p.grafik(std::move(chart), "Serapan Anggaran per Program Tahun " + year);
  }
  if (Table t = tabel_anggaran_sasaran(k); !t.rows.empty()) {
    p.judul(3, "Menurut Sasaran");
    p.tabel(std::move(t), "Realisasi Anggaran per Sasaran Tahun " + year);
  }
  if (Table t = tabel_triwulan_anggaran(k); !t.rows.empty()) {
    p.judul(3, "Menurut Triwulan");
    p.tabel(std::move(t), "Penyerapan Anggaran per Triwulan Tahun " + year);
  }
  if (Table t = tabel_jenis_belanja(k); !t.rows.empty()) {
    p.judul(3, "Menurut Jenis Belanja");
    p.tabel(std::move(t), "Realisasi Anggaran per Jenis Belanja Tahun " + year);
  }
  Table spent = tabel_rekening(k), planned = tabel_pagu_rekening(k);
  if (!spent.rows.empty() || !planned.rows.empty()) {
    const std::string years = std::to_string(k.tahun() - 1) + " dan " + year;
    p.judul(3, "Belanja Dibandingkan Tahun Sebelumnya");
    if (!planned.rows.empty()) p.tabel(std::move(planned), "Pagu Belanja Tahun " + years);
    if (!spent.rows.empty()) p.tabel(std::move(spent), "Realisasi Belanja Tahun " + years);
  }
}

}  // namespace sakip::compose::lkj
