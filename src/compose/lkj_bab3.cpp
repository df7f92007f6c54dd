// BAB III AKUNTABILITAS KINERJA, part A: how achievement is measured, the summary, and for every sasaran the seven
// comparisons that PermenPANRB 53/2014 lampiran II asks for.
#include <algorithm>

#include "compose/lkj_pemda.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose::lkj {

using namespace document;

namespace {

Chart grafik_capaian(const Konteks& k, const std::vector<const Indikator*>& list) {
  Chart chart;
  chart.kind = ChartKind::bar;
  chart.unit = "%";
  Series series{"Capaian (%)", {}, {}};
  std::string words;
  for (const Indikator* i : list) {
    const Figur ratio = measure::capaian(k.h(), *i, k.setahun());
    chart.categories.push_back(i->nama);
    series.values.push_back(ratio.nilai);
    series.facts.push_back(ratio.fakta);
    words += (words.empty() ? "" : "; ") + i->nama + " " + measure::tampil(ratio) + "%";
  }
  chart.series = {series};
  chart.alt = "Capaian indikator tahun " + std::to_string(k.tahun()) + ": " + words + ".";
  return chart;
}

Chart grafik_tren(const Konteks& k, const Indikator& i, const std::vector<Tahun>& before) {
  Chart chart;
  chart.kind = ChartKind::line;
  chart.unit = i.satuan;
  Series reached{"Realisasi", {}, {}}, planned{"Target", {}, {}};
  std::vector<Tahun> years = before;
  years.push_back(k.tahun());
  bool any_target = false;
  for (Tahun year : years) {
    const Figur r = measure::realisasi(k.h(), i, {year}), t = measure::target(k.h(), i, {year});
    chart.categories.push_back(std::to_string(year));
    reached.values.push_back(r.nilai);
    reached.facts.push_back(r.fakta);
    planned.values.push_back(t.nilai);
    planned.facts.push_back(t.fakta);
    any_target = any_target || (year != k.tahun() && t.nilai.ada());
  }
  chart.series = {reached};
  if (any_target) chart.series.push_back(planned);
  chart.alt = "Perkembangan realisasi " + i.nama + " tahun " + chart.categories.front() + " sampai " +
              chart.categories.back() + ".";
  return chart;
}

Chart grafik_target(const Konteks& k, const std::vector<const Indikator*>& list) {
  Chart chart;
  chart.kind = ChartKind::column;
  Series planned{"Target", {}, {}}, reached{"Realisasi", {}, {}};
  for (const Indikator* i : list) {
    const Figur t = measure::target(k.h(), *i, k.setahun()), r = measure::realisasi(k.h(), *i, k.setahun());
    chart.categories.push_back(i->nama);
    planned.values.push_back(t.nilai);
    planned.facts.push_back(t.fakta);
    reached.values.push_back(r.nilai);
    reached.facts.push_back(r.fakta);
  }
  chart.series = {planned, reached};
  chart.alt = "Target dibandingkan realisasi tahun " + std::to_string(k.tahun()) + " untuk " +
              std::to_string(list.size()) + " indikator.";
  return chart;
}

// Indikator of one unit together, so that bars of a chart can be compared.
std::vector<std::vector<const Indikator*>> sesatuan(const std::vector<const Indikator*>& list) {
  std::vector<std::vector<const Indikator*>> groups;
  for (const Indikator* i : list) {
    auto same =
        std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group[0]->satuan == i->satuan; });
    if (same == groups.end())
      groups.push_back({i});
    else
      same->push_back(i);
  }
  return groups;
}

// One comparison: its heading, its text per indikator, then its table. Nothing to say is said so.
template <typename Draft>
void perbandingan(const Konteks& k, Penulis& p, const std::string& title, const std::string& base, int number,
                  const std::vector<const Indikator*>& list, Draft draft, const std::string& gap) {
  p.judul(4, title);
  std::vector<std::string> missing;
  for (const Indikator* i : list) {
    const std::string key = base + i->id.value + "/" + std::to_string(number);
    const auto text = draft(k, *i);
    if (k.naskah(key, text).empty()) missing.push_back(i->nama);
    tulis_narasi(k, p, key, text);
  }
  if (!missing.empty()) p.paragraf({kosong(missing.size() == list.size() ? gap : gap + " untuk " + rangkai(missing))});
}

}  // namespace

void bab3_sasaran(const Konteks& k, Penulis& p, const Simpul& sasaran, int nomor) {
  const auto list = indikator_sasaran(k, sasaran);
  const std::string base = "bab3/" + sasaran.id.value + "/", year = std::to_string(k.tahun());
  const std::string goal = "Sasaran " + std::to_string(nomor);
  p.judul(3, goal + ": " + sasaran.nama);
  if (list.empty()) {
    p.paragraf({kosong("indikator sasaran ini")});
    if (Table t = tabel_penunjang(k, sasaran); !t.rows.empty())
      p.tabel(std::move(t), "Program dan Kegiatan Penunjang " + goal + " Tahun " + year);
    return;
  }
  perbandingan(k, p, "Target dan Realisasi Tahun " + year, base, 1, list, draf_capaian, "realisasi");
  p.tabel(tabel_capaian(k, list, Cakupan::simpul(sasaran)),
          "Target, Realisasi, dan Capaian " + goal + " Tahun " + year);
  if (list.size() > 1) p.grafik(grafik_capaian(k, list), "Capaian Indikator " + goal + " Tahun " + year);

  perbandingan(k, p, "Perbandingan dengan Tahun-Tahun Sebelumnya", base, 2, list, draf_antar_tahun,
               "realisasi tahun sebelumnya");
  const auto before = tahun_sebelumnya(k, list);
  if (!before.empty()) p.tabel(tabel_antar_tahun(k, list), "Realisasi Antartahun " + goal);
  for (const Indikator* i : list)  // a line of two points says no more than the table
    if (const auto years = tahun_sebelumnya(k, {i}); years.size() >= 2)
      p.grafik(grafik_tren(k, *i, years), "Perkembangan Realisasi " + i->nama);

  perbandingan(k, p, "Perbandingan dengan Target Akhir Periode", base, 3, list, draf_akhir_periode,
               "target akhir periode");
  p.tabel(tabel_akhir_periode(k, list), "Realisasi " + goal + " terhadap Target Akhir Periode");

  perbandingan(k, p, "Perbandingan dengan Standar Nasional atau Instansi Lain", base, 4, list, draf_pembanding,
               "data pembanding (standar nasional atau instansi sejenis)");
  if (Table t = tabel_pembanding(k, list); !t.rows.empty())
    p.tabel(std::move(t), "Perbandingan " + goal + " dengan Instansi Lain Tahun " + year);

  perbandingan(k, p, "Penyebab Keberhasilan atau Kegagalan dan Alternatif Solusi", base, 5, list, draf_penyebab,
               "analisis penyebab keberhasilan/kegagalan, hambatan, dan tindak lanjut");

  p.judul(4, "Efisiensi Penggunaan Sumber Daya");
  const auto efficiency = draf_efisiensi(k, sasaran);
  if (k.naskah(base + "6", efficiency).empty()) p.paragraf({kosong("capaian dan realisasi anggaran sasaran ini")});
  tulis_narasi(k, p, base + "6", efficiency);

  p.judul(4, "Program dan Kegiatan yang Menunjang");
  const auto programs = draf_penunjang(k, sasaran);
  tulis_narasi(k, p, base + "7", programs);
  if (k.naskah(base + "7", programs).empty()) p.paragraf({kosong("program yang ditautkan pada sasaran ini")});
  if (Table t = tabel_penunjang(k, sasaran); !t.rows.empty())
    p.tabel(std::move(t), "Program dan Kegiatan Penunjang " + goal + " Tahun " + year);
}

void bab3(const Konteks& k, Penulis& p) {
  const std::string year = std::to_string(k.tahun());
  p.bab(3, "AKUNTABILITAS KINERJA");
  if (!buka_bagian(k, p, "bab3/organisasi")) p.judul(2, "Capaian Kinerja Organisasi");
  if (buka_bagian(k, p, "bab3/metode", {}, 3)) {
    p.tabel(tabel_metode(k), "Cara Menghitung Capaian yang Dipakai");
    if (Table t = tabel_skala(k, k.h().pengaturan().skala_capaian); !t.rows.empty())
      p.tabel(std::move(t), "Skala Predikat Capaian Kinerja");
  }
  if (buka_bagian(k, p, "bab3/ringkasan", draf_ringkasan(k), 3)) {
    const auto main = measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun());
    tabel_atau_kosong(p, tabel_capaian(k, main, Cakupan::instansi()), "Capaian Indikator Kinerja Utama Tahun " + year,
                      "Indikator Kinerja Utama dan capaiannya");
    if (Table t = tabel_pembanding_ringkas(k, main); !t.rows.empty())
      p.tabel(std::move(t), "Capaian Dibandingkan Instansi Lain Tahun " + year);
    if (!main.empty()) {
      p.grafik(grafik_capaian(k, main), "Capaian Indikator Kinerja Utama Tahun " + year);
      for (const auto& group : sesatuan(main))
        p.grafik(grafik_target(k, group), "Target dan Realisasi Tahun " + year + " (" + group[0]->satuan + ")");
    }
  }
  int number = 0;
  for (const Simpul* goal : sasaran_instansi(k)) bab3_sasaran(k, p, *goal, ++number);
  const bool surveyed = std::any_of(k.berkas().survei.begin(), k.berkas().survei.end(),
                                    [&](const Survei& s) { return s.tahun == k.tahun() && !s.unsur.empty(); });
  if (surveyed && buka_bagian(k, p, "bab3/skm", {}, 3)) tulis_survei(k, p);
  const bool evaluated = std::any_of(k.berkas().akip.begin(), k.berkas().akip.end(), [&](const EvaluasiAkip& e) {
    return e.tahun <= k.tahun() && e.tahun > k.tahun() - 4;
  });
  if (evaluated && buka_bagian(k, p, "bab3/akip", {}, 3)) tulis_akip(k, p);
  bab3_jabatan(k, p);
  bab3_anggaran(k, p);
  bab3_pemda(k, p);
}

}  // namespace sakip::compose::lkj
