// The quarterly report's parts in their order. Edited narrative of a quarter is kept under "monev/tw-<n>/<part>".
#include "compose/monev.hpp"

#include <algorithm>

#include "compose/draf.hpp"
#include "compose/kerangka.hpp"
#include "compose/pengukuran.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose {

using namespace document;

namespace {

Periode sebelum(const Konteks& k, Triwulan quarter) {
  if (quarter == Triwulan::I) return {k.tahun() - 1, Triwulan::IV};
  return {k.tahun(), kTriwulan[static_cast<std::size_t>(nomor(quarter)) - 2]};
}

std::string angka(const Figur& figure) { return "{{" + figure.fakta + "}}"; }

/// Every agreed indikator once, in the order of the posts.
std::vector<const Indikator*> diperjanjikan(const Konteks& k) {
  std::vector<const Indikator*> out;
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k))
    for (const Indikator* i : indikator_pk(k, *pk))
      if (std::find(out.begin(), out.end(), i) == out.end()) out.push_back(i);
  return out;
}

std::string perkembangan(const Figur& before, const Figur& now) {
  if (!before.nilai.berangka() || !now.nilai.berangka()) return "Belum dapat dinilai";
  if (now.nilai.angka == before.nilai.angka) return "Capaian tetap";
  return now.nilai.angka > before.nilai.angka ? "Capaian naik" : "Capaian turun";
}

std::vector<std::string> draf_kinerja(const Konteks& k, Periode period) {
  const Cakupan all = Cakupan::instansi();
  std::string text = kapital(draf::ketercapaian(k, all, "indikator utama", period));
  if (text.empty()) return {};
  text += " pada triwulan ini.";
  if (const Figur mean = measure::rata_rata_capaian(k.h(), all, period); mean.nilai.berangka())
    text += " Rata-rata capaiannya " + angka(mean) + ".";
  return {text};
}

std::vector<std::string> draf_anggaran(const Konteks& k, Periode period) {
  const Cakupan all = Cakupan::instansi();
  const Figur plan = measure::pagu(k.h(), all, k.setahun()), spent = measure::realisasi_anggaran(k.h(), all, period),
              total = measure::realisasi_anggaran_sd(k.h(), all, period),
              percent = measure::persen_anggaran_sd(k.h(), all, period);
  if (!plan.nilai.ada() || !spent.nilai.ada() || !total.nilai.ada() || !percent.nilai.ada()) return {};
  return {"Anggaran yang terealisasi pada triwulan ini " + angka(spent) + ". Sejak awal tahun terealisasi " +
          angka(total) + " atau " + angka(percent) + " dari pagu " + angka(plan) + "."};
}

/// One part: heading, wording of the outline, narrative of the quarter, then its table or the gap.
struct BagianMonev {
  const Konteks& k;
  Penulis& p;
  Triwulan quarter;

  void tulis(const std::string& name, const std::vector<std::string>& draft, Table table, const std::string& caption,
             const std::string& gap) const {
    const Bagian* outline = k.susunan().cari("monev/" + name);
    if (!outline) return;
    p.judul(2, outline->judul);
    bagian_tetap(k, p, outline->kunci);
    const std::string key = "monev/tw-" + std::to_string(nomor(quarter)) + "/" + name;
    auto paragraphs = k.narasi(key, draft);
    if (paragraphs.empty() && table.rows.empty() && !gap.empty()) paragraphs.push_back({kosong(gap)});
    for (Inline& paragraph : paragraphs) p.paragraf(std::move(paragraph), key);
    if (!table.rows.empty()) p.tabel(std::move(table), caption + " " + sebutan_periode(k.tahun(), quarter));
  }
};

/// Names of at most five, then how many more there are.
std::string sebut(const std::vector<std::string>& names) {
  constexpr std::size_t kDisebut = 5;
  std::vector<std::string> shown(names.begin(),
                                 names.begin() + static_cast<std::ptrdiff_t>(std::min(kDisebut, names.size())));
  if (names.size() > kDisebut) shown.push_back(std::to_string(names.size() - kDisebut) + " indikator lain");
  return rangkai(shown);
}

}  // namespace

Table tabel_tindak_lanjut_lalu(const Konteks& k, Triwulan quarter) {
  const Periode before = sebelum(k, quarter), now{k.tahun(), quarter};
  const auto capaian = [](Periode when) {
    return "Capaian " + std::string(sakip::nama(when.triwulan)) + " " + std::to_string(when.tahun) + " (%)";
  };
  Table t;
  t.columns = {{34}, {44}, {16, Align::right}, {16, Align::right}, {20}};
  t.header = {{{sel_judul("Indikator Kinerja"), sel_judul("Tindak Lanjut yang Direncanakan"),
                sel_judul(capaian(before)), sel_judul(capaian(now)), sel_judul("Perkembangan")},
               RowStyle::normal}};
  for (const Indikator& i : k.berkas().indikator) {
    const Analisis* why = k.indeks().analisis(i, before.tahun, before.triwulan);
    if (!why || why->tindak_lanjut.empty()) continue;
    const Figur then = measure::capaian(k.h(), i, before), here = measure::capaian(k.h(), i, now);
    Cell plan;
    plan.text = k.teks(why->tindak_lanjut);
    t.rows.push_back({{sel_teks(i.nama), std::move(plan), k.sel(then), k.sel(here), sel_teks(perkembangan(then, here))},
                      RowStyle::normal});
  }
  return t;
}

Table tabel_bukti(const Konteks& k, Triwulan quarter) {
  constexpr std::size_t kSidikTercetak = 12;  // enough to tell files apart; the whole one is in the data
  Table t;
  t.columns = {{6, Align::center}, {44}, {56}, {20, Align::center}};
  t.header = {{{sel_judul("No"), sel_judul("Indikator Kinerja"), sel_judul("Bukti"), sel_judul("Sidik Berkas")},
               RowStyle::normal}};
  for (const Bukti& proof : k.berkas().bukti) {
    const Indikator* i = k.indeks().indikator(proof.indikator);
    if (!i || proof.tahun != k.tahun() || proof.triwulan != quarter) continue;
    t.rows.push_back(
        {{sel_teks(std::to_string(t.rows.size() + 1), Align::center), sel_teks(i->nama), sel_teks(proof.uraian),
          sel_teks(proof.sha256.empty() ? "–" : proof.sha256.substr(0, kSidikTercetak))},
         RowStyle::normal});
  }
  return t;
}

std::vector<std::string> draf_simpulan_monev(const Konteks& k, Triwulan quarter) {
  const Periode period{k.tahun(), quarter};
  std::vector<std::string> below, unknown, out;
  bool reached = false;
  for (const Indikator* i : diperjanjikan(k)) {
    const Figur ratio = measure::capaian(k.h(), *i, period);
    if (!ratio.nilai.berangka())
      unknown.push_back(i->nama);
    else if (ratio.nilai.angka < Rational(100))
      below.push_back(i->nama + " (" + angka(ratio) + ")");
    else
      reached = true;
  }
  if (!below.empty())
    out.push_back("Indikator yang belum mencapai target triwulan: " + sebut(below) + ".");
  else if (reached)
    out.push_back("Semua indikator yang dapat dihitung capaiannya mencapai target triwulan.");
  if (!unknown.empty())
    out.push_back("Target atau realisasi triwulan belum diisi, sehingga capaiannya belum dapat dihitung: " +
                  sebut(unknown) + ".");
  const Simpul* least = nullptr;
  Figur lowest;
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat != Tingkat::program) continue;
    const Figur spent = measure::persen_anggaran_sd(k.h(), Cakupan::simpul(*node), period);
    if (spent.nilai.berangka() && (!least || spent.nilai.angka < lowest.nilai.angka)) least = node, lowest = spent;
  }
  if (least)
    out.push_back("Serapan anggaran terendah sejak awal tahun terdapat pada " + least->nama + " (" + angka(lowest) +
                  ").");
  return out;
}

Document susun_monev(const Konteks& k, Triwulan quarter) {
  SAKIP_ASSERT(quarter != Triwulan::tahunan);
  Document document = dokumen_resmi(k, "Laporan Monitoring dan Evaluasi " + sebutan_triwulan(quarter));
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape, quarter);
  const Periode period{k.tahun(), quarter}, before = sebelum(k, quarter);
  const BagianMonev part{k, p, quarter};
  part.tulis("pendahuluan", {}, {}, {}, {});
  part.tulis("kinerja", draf_kinerja(k, period), tabel_pengukuran_triwulan(k, quarter, Wajib::ya), "Pengukuran Kinerja",
             "Perjanjian Kinerja tahun " + std::to_string(k.tahun()));
  part.tulis("anggaran", draf_anggaran(k, period), tabel_pengukuran_anggaran(k, quarter), "Penyerapan Anggaran",
             "pagu dan realisasi anggaran");
  part.tulis("faktor", {}, tabel_penjelasan(k, quarter), "Pendorong, Penghambat, dan Tindak Lanjut",
             "analisis triwulan ini: pendorong, penghambat, dan tindak lanjut");
  part.tulis("tindak-lanjut", {}, tabel_tindak_lanjut_lalu(k, quarter), "Perkembangan Tindak Lanjut sampai dengan",
             "tindak lanjut pada analisis " + sebutan_periode(before.tahun, before.triwulan));
  part.tulis("simpulan", draf_simpulan_monev(k, quarter), {}, {}, "simpulan triwulan");
  part.tulis("bukti", {}, tabel_bukti(k, quarter), "Bukti Realisasi", "bukti realisasi triwulan ini");
  pengesahan(k, p);
  return document;
}

}  // namespace sakip::compose
