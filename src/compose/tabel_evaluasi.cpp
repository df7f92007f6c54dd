// Tables of methods, scales, SKM and AKIP.
#include "compose/tabel_evaluasi.hpp"

#include <algorithm>
#include <numeric>

#include "compose/rumus_tabel.hpp"
#include "core/number_format.hpp"
#include "measure/akip.hpp"
#include "measure/skm.hpp"

namespace sakip::compose {

using namespace document;
using measure::Regulasi;

Table tabel_metode(const Konteks& k) {
  Table t;
  t.columns = {{22}, {32}, {26}, {34}};
  t.header = {
      {{sel_judul("Besaran"), sel_judul("Metode"), sel_judul("Rumus"), sel_judul("Rujukan")}, RowStyle::normal}};
  const auto& choice = k.h().pengaturan();
  const Regulasi& law = k.h().regulasi();
  const auto add = [&](const char* what, const auto* rule) {
    if (rule)
      t.rows.push_back(
          {{sel_teks(what), sel_teks(rule->kepala.nama), sel_teks(rule->kepala.rumus), sel_teks(rule->kepala.rujukan)},
           RowStyle::normal});
  };
  const auto uses = [&](Arah arah) {
    return std::any_of(k.berkas().indikator.begin(), k.berkas().indikator.end(),
                       [&](const Indikator& i) { return i.arah == arah; });
  };
  if (uses(Arah::naik)) add("Capaian, arah naik", law.cari_capaian(choice.capaian_naik));
  if (uses(Arah::turun)) add("Capaian, arah turun", law.cari_capaian(choice.capaian_turun));
  if (uses(Arah::stabil)) add("Capaian, arah stabil", law.cari_capaian(choice.capaian_stabil));
  if (uses(Arah::kategori)) add("Capaian kategori", law.cari_capaian(choice.capaian_kategori));
  add("Rata-rata capaian", law.cari_rata_rata(choice.rata_rata));
  add("Efisiensi", law.cari_efisiensi(choice.efisiensi));
  return t;
}

Table tabel_skala(const Konteks& k, const std::string& id) {
  Table t;
  const measure::AturanSkala* rule = k.h().regulasi().cari_skala(id);
  if (!rule) return t;
  t.columns = {{8, Align::center}, {30, Align::center}, {40}};
  t.header = {{{sel_judul("No"), sel_judul("Rentang"), sel_judul("Predikat")}, RowStyle::normal}};
  int number = 0;
  for (const BarisSkala& row : rule->skala->definisi().baris)
    t.rows.push_back({{sel_teks(std::to_string(++number), Align::center),
                       sel_teks(Skala::rentang(row, rule->skala->desimal()), Align::center),
                       sel_teks(row.uraian.empty() ? row.label : row.label + " (" + row.uraian + ")")},
                      RowStyle::normal});
  t.note = polos("Sumber: " + rule->kepala.rujukan);
  return t;
}

namespace {

// Rounds that feed one indikator stand in one table, a column a round.
void tabel_putaran(const Konteks& k, Penulis& p, const std::vector<const Survei*>& rounds, const std::string& title) {
  Table t;
  const int n = static_cast<int>(rounds.size());
  t.columns = {{6, Align::center}, {40}};
  t.columns.resize(2 + rounds.size(), {13, Align::right});
  Row head;
  head.cells = {sel_judul("No"), sel_judul("Unsur")};
  std::vector<std::vector<measure::HasilUnsur>> parts;
  for (const Survei* round : rounds) {
    head.cells.push_back(
        sel_judul("NRR " + (round->triwulan == Triwulan::tahunan ? std::to_string(round->tahun)
                                                                 : std::string(nama(round->triwulan)))));
    parts.push_back(measure::unsur_survei(k.h(), *round));
  }
  t.header = {head};
  for (std::size_t u = 0; u < rounds[0]->unsur.size(); ++u) {
    Row row;
    row.cells = {sel_teks(std::to_string(u + 1), Align::center), sel_teks(rounds[0]->unsur[u].nama)};
    for (int r = 0; r < n; ++r) row.cells.push_back(u < parts[r].size() ? k.sel(parts[r][u].nrr) : sel_teks(""));
    t.rows.push_back(std::move(row));
  }
  const auto total = [&](const char* label, auto figure) {
    Row row;
    row.style = RowStyle::total;
    Cell name = sel_teks(label, Align::center);
    name.colspan = 2;
    row.cells = {name};
    for (const Survei* round : rounds) row.cells.push_back(k.sel(figure(*round)));
    t.rows.push_back(std::move(row));
  };
  std::vector<int> body(t.rows.size());
  std::iota(body.begin(), body.end(), 0);
  total("Jumlah NRR", [&](const Survei& s) { return measure::jumlah_nrr(k.h(), s); });
  for (int c = 2; c < 2 + n; ++c) rumus_jumlah(t, static_cast<int>(body.size()), body, {c});
  total("Responden", [&](const Survei& s) { return measure::responden(k.h(), s); });
  total("IKM", [&](const Survei& s) { return measure::ikm(k.h(), s); });
  total("Mutu pelayanan", [&](const Survei& s) { return measure::mutu(k.h(), s); });
  p.tabel(std::move(t), title);

  Chart chart;
  chart.kind = ChartKind::bar;
  chart.unit = "NRR";
  for (const UnsurSurvei& unsur : rounds[0]->unsur) chart.categories.push_back(unsur.nama);
  for (int r = 0; r < n; ++r) {
    Series series{rounds[r]->triwulan == Triwulan::tahunan ? std::to_string(rounds[r]->tahun)
                                                           : std::string(nama(rounds[r]->triwulan)),
                  {},
                  {}};
    for (std::size_t u = 0; u < chart.categories.size() && u < parts[r].size(); ++u) {
      series.values.push_back(parts[r][u].nrr.nilai);
      series.facts.push_back(parts[r][u].nrr.fakta);
    }
    series.values.resize(chart.categories.size());
    series.facts.resize(chart.categories.size());
    chart.series.push_back(std::move(series));
  }
  chart.decimals = 3;
  chart.alt = "Nilai rata-rata per unsur: " + title + ".";
  p.grafik(std::move(chart), "NRR per Unsur: " + title);
}

}  // namespace

void tulis_survei(const Konteks& k, Penulis& p) {
  std::vector<std::vector<const Survei*>> groups;
  for (const Survei& survei : k.berkas().survei) {
    if (survei.tahun != k.tahun() || survei.unsur.empty()) continue;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& g) {
      return survei.indikator.ada() && g[0]->indikator == survei.indikator && g[0]->unsur.size() == survei.unsur.size();
    });
    if (same == groups.end())
      groups.push_back({&survei});
    else
      same->push_back(&survei);
  }
  for (const auto& rounds : groups) {
    const Survei& first = *rounds[0];
    const Indikator* fed = k.indeks().indikator(first.indikator);
    std::string text = first.nama;
    if (rounds.size() > 1) {
      text = (fed ? fed->nama : first.nama) + " diukur dalam " + std::to_string(rounds.size()) + " putaran survei.";
      if (fed)
        text += " Rata-rata IKM seluruh putaran menurut perhitungan NRR adalah {{skm/" + fed->id.value + "/" +
                std::to_string(k.tahun()) + "/ikm}}.";
    } else {
      text += " diikuti {{survei/" + first.id.value + "/responden}} responden dengan IKM {{survei/" + first.id.value +
              "/ikm}} dan mutu {{survei/" + first.id.value + "/mutu}}.";
    }
    p.paragraf(k.teks(text));
    tabel_putaran(k, p, rounds, fed ? fed->nama + " Tahun " + std::to_string(k.tahun()) : first.nama);
  }
  if (Table t = tabel_skala(k, k.h().pengaturan().skala_skm); !t.rows.empty())
    p.tabel(std::move(t), "Skala Mutu Pelayanan");
}

void tulis_akip(const Konteks& k, Penulis& p) {
  std::vector<const EvaluasiAkip*> years;
  for (const EvaluasiAkip& year : k.berkas().akip)
    if (year.tahun <= k.tahun() && year.tahun > k.tahun() - 4) years.push_back(&year);
  if (years.empty()) return;
  std::sort(years.begin(), years.end(), [](auto* a, auto* b) { return a->tahun < b->tahun; });
  const EvaluasiAkip& last = *years.back();
  const std::string base = "akip/" + std::to_string(last.tahun) + "/";
  std::string text = "Nilai hasil evaluasi AKIP tahun " + std::to_string(last.tahun) + " adalah {{" + base +
                     "nilai}} dengan predikat {{" + base + "predikat}}";
  if (years.size() > 1) {
    const EvaluasiAkip& before = *years[years.size() - 2];
    const auto now = measure::nilai_akip(k.h(), last), then = measure::nilai_akip(k.h(), before);
    if (now.nilai.berangka() && then.nilai.berangka())
      text += std::string(", ") +
              (now.nilai.angka > then.nilai.angka   ? "naik dari "
               : now.nilai.angka < then.nilai.angka ? "turun dari "
                                                    : "sama dengan ") +
              "{{akip/" + std::to_string(before.tahun) + "/nilai}} pada tahun " + std::to_string(before.tahun);
  }
  p.paragraf(k.teks(text + "."));

  Table t;
  t.columns = {{36}, {10, Align::right}};
  t.columns.resize(2 + years.size(), {12, Align::right});
  Row head;
  head.cells = {sel_judul("Komponen"), sel_judul("Bobot")};
  for (const EvaluasiAkip* year : years) head.cells.push_back(sel_judul(std::to_string(year->tahun)));
  t.header = {head};
  std::vector<measure::LembarAkip> sheets;
  for (const EvaluasiAkip* year : years) sheets.push_back(measure::lembar_akip(k.h(), *year));
  for (const measure::ButirAkip* part : sheets.back().anak(nullptr)) {
    Row row;
    row.cells = {sel_teks(part->nama), sel_teks(format_nilai(part->bobot), Align::right)};
    for (const measure::LembarAkip& sheet : sheets) {
      const measure::ButirAkip* same = sheet.cari(part->id);
      row.cells.push_back(same && same->isian ? k.sel(sheet.nilai(*same)) : sel_teks("–", Align::right));
    }
    t.rows.push_back(std::move(row));
  }
  const auto total = [&](const char* label, auto figure) {
    Row row;
    row.style = RowStyle::total;
    Cell name = sel_teks(label, Align::center);
    name.colspan = 2;
    row.cells = {name};
    for (const EvaluasiAkip* year : years) row.cells.push_back(k.sel(figure(*year)));
    t.rows.push_back(std::move(row));
  };
  std::vector<int> parts(t.rows.size());
  std::iota(parts.begin(), parts.end(), 0);
  total("Nilai hasil evaluasi", [&](const EvaluasiAkip& y) { return measure::nilai_akip(k.h(), y); });
  for (int c = 2; c < 2 + static_cast<int>(years.size()); ++c)
    rumus_jumlah(t, static_cast<int>(parts.size()), parts, {c});
  total("Predikat", [&](const EvaluasiAkip& y) { return measure::predikat_akip(k.h(), y); });
  p.tabel(std::move(t), "Hasil Evaluasi AKIP");

  Chart chart;
  chart.kind = ChartKind::line;
  Series series{"Nilai AKIP", {}, {}};
  for (const EvaluasiAkip* year : years) {
    const auto value = measure::nilai_akip(k.h(), *year);
    chart.categories.push_back(std::to_string(year->tahun));
    series.values.push_back(value.nilai);
    series.facts.push_back(value.fakta);
  }
  chart.series = {series};
  chart.alt = "Perkembangan nilai AKIP tahun " + chart.categories.front() + " sampai " + chart.categories.back() + ".";
  if (years.size() > 1) p.grafik(std::move(chart), "Perkembangan Nilai AKIP");
}

Orientation letak_matriks(const Konteks& k) {
  constexpr std::size_t kTegak = 9;  // unsur of PermenPANRB 14/2017; the fourteen of KepmenPAN 25/2004 need more width
  const bool wide = std::any_of(k.berkas().survei.begin(), k.berkas().survei.end(), [&](const Survei& survei) {
    return survei.tahun == k.tahun() && !survei.jawaban.empty() && survei.unsur.size() > kTegak;
  });
  return wide ? Orientation::landscape : Orientation::portrait;
}

void tulis_lampiran_survei(const Konteks& k, Penulis& p) {
  for (const Survei& survei : k.berkas().survei) {
    if (survei.tahun != k.tahun() || survei.jawaban.empty()) continue;
    Table t;
    t.compact = true;
    t.columns = {{14, Align::center}};
    t.columns.resize(1 + survei.unsur.size(), {9, Align::right});
    Row head;
    head.cells = {sel_judul("Responden")};
    for (std::size_t u = 1; u <= survei.unsur.size(); ++u) head.cells.push_back(sel_judul("U" + std::to_string(u)));
    t.header = {head};
    for (std::size_t r = 0; r < survei.jawaban.size(); ++r) {
      Row row;
      row.cells = {sel_teks(std::to_string(r + 1), Align::center)};
      for (int answer : survei.jawaban[r]) {
        Cell cell = sel_teks(answer == 0 ? "–" : std::to_string(answer), Align::right);
        if (answer != 0) cell.kind = CellKind::number, cell.value = Nilai::dari(Rational(answer));
        row.cells.push_back(std::move(cell));
      }
      t.rows.push_back(std::move(row));
    }
    const auto parts = measure::unsur_survei(k.h(), survei);
    const auto line = [&](const char* label, Figur measure::HasilUnsur::*which) {
      Row row;
      row.style = RowStyle::total;
      row.cells = {sel_teks(label, Align::center)};
      for (const auto& part : parts) row.cells.push_back(k.sel(part.*which));
      t.rows.push_back(std::move(row));
    };
    line("Jumlah", &measure::HasilUnsur::jumlah);
    for (int c = 1; c <= static_cast<int>(survei.unsur.size()); ++c) rumus_jumlah_akhir(t, {c});
    line("NRR", &measure::HasilUnsur::nrr);
    line("NRR tertimbang", &measure::HasilUnsur::tertimbang);
    Inline note;
    for (std::size_t u = 0; u < survei.unsur.size(); ++u)
      note.push_back({(u ? "; U" : "U") + std::to_string(u + 1) + " " + survei.unsur[u].nama, RunStyle::plain, {}, {}});
    t.note = note;
    p.tabel(std::move(t), "Pengolahan " + survei.nama);
    p.paragraf(k.teks("IKM = jumlah NRR tertimbang × 25 = {{survei/" + survei.id.value + "/ikm}}, mutu {{survei/" +
                      survei.id.value + "/mutu}}."));
  }
}

}  // namespace sakip::compose
