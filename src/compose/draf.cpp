// Figures in sentences.
#include "compose/draf.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sakip::compose::draf {

namespace {

std::string huruf_kecil(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

template <std::size_t N>
bool salah_satu(const std::string& satuan, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), huruf_kecil(satuan)) != words.end();
}

bool satuan_diam(const Indikator& i) {
  static constexpr std::array<std::string_view, 8> kDiam = {"",      "nilai", "rasio",    "indeks",
                                                            "angka", "skor",  "predikat", "kategori"};
  return salah_satu(i.satuan, kDiam);
}

}  // namespace

bool satuan_persen(const Indikator& i) {
  static constexpr std::array<std::string_view, 3> kPersen = {"%", "persen", "persentase"};
  return salah_satu(i.satuan, kPersen);
}

std::string bersatuan(const Figur& figure, const Indikator& i) {
  if (!angka(figure)) return f(figure);
  if (satuan_persen(i)) return f(figure) + "%";
  return satuan_diam(i) ? f(figure) : f(figure) + " " + huruf_kecil(i.satuan);
}

std::string selisih(const Figur& figure, const Indikator& i) {
  if (satuan_persen(i)) return mutlak(figure) + " poin persentase";
  return mutlak(figure) + " " + (satuan_diam(i) ? "poin" : huruf_kecil(i.satuan));
}

std::string bertitik(const std::string& text) {
  const bool closed = text.empty() || std::string_view(".!?").find(text.back()) != std::string_view::npos;
  return closed ? text : text + ".";
}

std::string efisiensi(const Konteks& k, const Figur& gain) {
  return f(gain) + (k.h().pengaturan().efisiensi == "selisih" ? " poin persentase" : "");
}

std::string ketercapaian(const Konteks& k, Cakupan scope, const std::string& sebutan, Periode period) {
  const Figur count = measure::jumlah_indikator(k.h(), scope, period);
  if (!lebih_nol(count)) return {};
  const Figur reached = measure::jumlah_tercapai(k.h(), scope, period);
  const Figur below = measure::jumlah_belum_tercapai(k.h(), scope, period);
  const Figur without = measure::jumlah_tanpa_capaian(k.h(), scope, period);
  std::vector<std::string> parts;
  if (lebih_nol(reached)) parts.push_back(f(reached) + " mencapai atau melampaui target");
  if (lebih_nol(below)) parts.push_back(f(below) + " belum mencapai target");
  if (lebih_nol(without)) parts.push_back(f(without) + " belum dapat dihitung capaiannya");
  if (parts.empty()) return {};
  if (parts.size() == 1) {
    const std::string all = (count.nilai.angka > Rational(1) ? "seluruh " : "sebanyak ") + f(count) + " " + sebutan;
    return all + (lebih_nol(reached) ? " mencapai atau melampaui target"
                  : lebih_nol(below) ? " belum mencapai target"
                                     : " belum dapat dihitung capaiannya");
  }
  return "dari " + f(count) + " " + sebutan + ", " + rangkai(parts);
}

std::string serapan(const Konteks& k, Tahun year) {
  const Cakupan all = Cakupan::instansi();
  const Figur spent = measure::persen_anggaran(k.h(), all, {year});
  if (!spent.nilai.berangka()) return {};
  return "Anggaran tahun " + (year == k.tahun() ? "{{tahun}}" : std::to_string(year)) + " sebesar " +
         f(measure::pagu(k.h(), all, {year})) + " terealisasi sebesar " +
         f(measure::realisasi_anggaran(k.h(), all, {year})) + " atau " + f(spent) + ", dengan sisa " +
         f(measure::sisa_anggaran(k.h(), all, {year})) + ".";
}

std::string serapan_terjauh(const Konteks& k, Tahun year) {
  const Simpul *top = nullptr, *low = nullptr;
  Rational best, worst;
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat != Tingkat::program) continue;
    const Figur spent = measure::persen_anggaran(k.h(), Cakupan::simpul(*node), {year});
    if (!spent.nilai.berangka()) continue;
    if (!top || spent.nilai.angka > best) top = node, best = spent.nilai.angka;
    if (!low || spent.nilai.angka < worst) low = node, worst = spent.nilai.angka;
  }
  if (!top || !low || top == low) return {};
  return "Penyerapan tertinggi terdapat pada " + top->nama + " (" +
         f(measure::persen_anggaran(k.h(), Cakupan::simpul(*top), {year})) + ") dan terendah pada " + low->nama + " (" +
         f(measure::persen_anggaran(k.h(), Cakupan::simpul(*low), {year})) + ").";
}

}  // namespace sakip::compose::draf
