// The averages of form E.81 by the method the pemda chose. Both methods look at the same columns of the form.
#include <vector>

#include "measure/e81.hpp"
#include "measure/kode.hpp"
#include "measure/pertumbuhan.hpp"

namespace sakip::measure {

namespace {

constexpr std::string_view kRujukan = "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017, formulir E.81";

std::string alamat(const std::string& owner, Tahun year, const char* quantity) {
  return "e81/" + owner + "/" + std::to_string(year) + "/" + quantity;
}

Figur tutup(std::string fakta, Nilai value, std::string title, Penjelasan* why) {
  Figur figure{std::move(fakta), std::move(value), 2, Bentuk::persen};
  if (why) {
    why->hasil = figure;
    why->judul = std::move(title);
    why->rujukan = kRujukan;
  }
  return figure;
}

/// One thing averaged and what it weighs.
struct Butir {
  const Simpul* node;
  Figur nilai;
  Nilai bobot;
};

Nilai rata(std::span<const Butir> items, bool weighted, Penjelasan* why) {
  Rational sum, weight;
  for (const Butir& item : items) {
    const Rational share = weighted ? item.bobot.angka : Rational(1);
    sum += item.nilai.nilai.angka * share;
    weight += share;
    if (!why) continue;
    why->masukan.push_back({item.node->nama, item.nilai.fakta, item.nilai.nilai, "", 2, Bentuk::persen});
    if (weighted) why->masukan.push_back({"pagu " + item.node->nama, "", item.bobot, "", 0, Bentuk::rupiah});
  }
  if (why) why->rumus = weighted ? "jumlah (nilai x pagu) / jumlah pagu sub kegiatan" : "jumlah nilai / banyaknya";
  if (items.empty()) return Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaCapaian));
  if (weight.is_zero()) return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kPembagiNol));
  return Nilai::dari(sum / weight);
}

bool tertimbang(const Hitung& h) {
  const MetodeRataRata* method = h.regulasi().cari_rata_rata(h.pengaturan().rata_e81);
  return !method || method->langkah == LangkahRataRata::tertimbang;
}

/// Simple mean of a column over a node's own indikator; missing when none has a number.
Figur rata_indikator(const Hitung& h, const Simpul& node, KolomE81 column, Tahun year, std::string fakta,
                     Penjelasan* why) {
  Rational sum;
  int count = 0;
  Figur last;
  for (const Indikator* i : h.indeks().indikator_simpul(node)) {
    if (!ada_di_e81(h, *i, year)) continue;
    last = kinerja_e81(h, *i, column, year);
    if (why) why->masukan.push_back({i->nama, last.fakta, last.nilai, "", 2, Bentuk::persen});
    if (!last.nilai.berangka()) continue;
    sum += last.nilai.angka;
    ++count;
  }
  if (why) why->rumus = "rata-rata sederhana indikator";
  const Nilai mean = count > 0 ? Nilai::dari(sum / Rational(count))
                               : Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaCapaian));
  return {std::move(fakta), mean, 2, Bentuk::persen};
}

/// The sub kegiatan among `nodes` that the form has a row for, with the mean of a column over their indikator.
std::vector<Butir> sub_kegiatan(const Hitung& h, std::span<const Simpul* const> nodes, KolomE81 column, Tahun year) {
  std::vector<Butir> out;
  for (const Simpul* node : nodes) {
    if (node->tingkat != Tingkat::sub_kegiatan || !ada_di_e81(h, *node, year)) continue;
    const char* quantity = column == KolomE81::capaian ? "rata-kinerja" : "rata-tingkat-kinerja";
    Figur mean = rata_indikator(h, *node, column, year, alamat(node->id.value, year, quantity), nullptr);
    Nilai money = uang_e81(h, *node, KolomE81::target, year).nilai;
    if (mean.nilai.berangka() && money.berangka()) out.push_back({node, std::move(mean), std::move(money)});
  }
  return out;
}

/// The programs with what their own indikator give; a program without any number stands on its sub kegiatan.
std::vector<Butir> program(const Hitung& h, KolomE81 column, Tahun year) {
  std::vector<Butir> out;
  for (const Simpul* node : h.indeks().pohon()) {
    if (node->tingkat != Tingkat::program || !ada_di_e81(h, *node, year)) continue;
    Figur mean = rata_indikator(h, *node, column, year, "", nullptr);
    if (!mean.nilai.berangka())
      mean.nilai = rata(sub_kegiatan(h, h.indeks().keturunan(*node), column, year), false, nullptr);
    if (mean.nilai.berangka()) out.push_back({node, std::move(mean), {}});
  }
  return out;
}

Nilai rata_simpul(const Hitung& h, const Simpul& node, KolomE81 column, Tahun year, Penjelasan* why) {
  if (node.tingkat == Tingkat::sub_kegiatan) return rata_indikator(h, node, column, year, "", why).nilai;
  return rata(sub_kegiatan(h, h.indeks().keturunan(node), column, year), tertimbang(h), why);
}

Nilai rata_kinerja(const Hitung& h, KolomE81 column, Tahun year, Penjelasan* why) {
  if (tertimbang(h)) return rata(sub_kegiatan(h, h.indeks().pohon(), column, year), true, why);
  return rata(program(h, column, year), false, why);
}

Nilai jumlah_akar(const Hitung& h, KolomE81 column, Tahun year) {
  Rational sum;
  bool any = false;
  for (const Simpul* root : h.indeks().akar()) {
    const Nilai part = uang_e81(h, *root, column, year).nilai;
    if (part.berangka()) sum += part.angka, any = true;
  }
  return any ? Nilai::dari(sum) : Nilai();
}

}  // namespace

Figur rata_kinerja_e81(const Hitung& h, const Simpul& node, Tahun year, Penjelasan* why) {
  return tutup(alamat(node.id.value, year, "rata-kinerja"), rata_simpul(h, node, KolomE81::capaian, year, why),
               "Rata-rata capaian kinerja E.81: " + node.nama, why);
}

Figur rata_tingkat_kinerja_e81(const Hitung& h, const Simpul& node, Tahun year, Penjelasan* why) {
  return tutup(alamat(node.id.value, year, "rata-tingkat-kinerja"), rata_simpul(h, node, KolomE81::tingkat, year, why),
               "Rata-rata tingkat capaian kinerja Renstra E.81: " + node.nama, why);
}

Figur rata_kinerja_e81(const Hitung& h, Tahun year, Penjelasan* why) {
  return tutup(alamat("instansi", year, "rata-kinerja"), rata_kinerja(h, KolomE81::capaian, year, why),
               "Rata-rata capaian kinerja E.81 seluruh program", why);
}

Figur rata_anggaran_e81(const Hitung& h, Tahun year, Penjelasan* why) {
  const Nilai spent = jumlah_akar(h, KolomE81::realisasi, year), planned = jumlah_akar(h, KolomE81::target, year);
  const Nilai share =
      planned.berangka() ? persen(spent.berangka() ? spent : Nilai::dari(Rational(0)), planned, why) : Nilai();
  return tutup(alamat("instansi", year, "rata-anggaran"), share, "Serapan anggaran E.81 seluruh program", why);
}

Figur rata_tingkat_kinerja_e81(const Hitung& h, Tahun year, Penjelasan* why) {
  return tutup(alamat("instansi", year, "rata-tingkat-kinerja"), rata_kinerja(h, KolomE81::tingkat, year, why),
               "Rata-rata tingkat capaian kinerja Renstra E.81 seluruh program", why);
}

Figur rata_tingkat_anggaran_e81(const Hitung& h, Tahun year, Penjelasan* why) {
  Nilai mean;
  if (tertimbang(h)) {
    mean = persen(jumlah_akar(h, KolomE81::kumulatif, year), jumlah_akar(h, KolomE81::renstra, year), why);
  } else {
    std::vector<Butir> items;
    for (const Simpul* node : h.indeks().pohon()) {
      if (node->tingkat != Tingkat::program || !ada_di_e81(h, *node, year)) continue;
      Figur one = uang_e81(h, *node, KolomE81::tingkat, year);
      if (one.nilai.berangka()) items.push_back({node, std::move(one), {}});
    }
    mean = rata(items, false, why);
  }
  return tutup(alamat("instansi", year, "rata-tingkat-anggaran"), mean,
               "Rata-rata tingkat capaian anggaran Renstra E.81 seluruh program", why);
}

}  // namespace sakip::measure
