// Averages, efficiency and counts of a scope.
#include "measure/hasil_kinerja.hpp"

#include <algorithm>
#include <set>

#include "measure/alamat.hpp"
#include "measure/efisiensi.hpp"
#include "measure/kode.hpp"
#include "measure/nilai_indikator.hpp"
#include "measure/penjelas.hpp"
#include "measure/predikat.hpp"
#include "measure/rata_rata.hpp"

namespace sakip::measure {

namespace {

template <typename Compute>
Figur figur(const Hitung& h, Cakupan scope, Periode p, std::string_view besaran, std::string_view title, int decimals,
            Bentuk form, Penjelasan* why, Compute compute) {
  Figur result{alamat_kinerja(scope, p, besaran), compute(why), decimals, form};
  if (why)
    selesai(why, result.nilai, result.fakta, std::string(title) + " " + nama(h, scope) + ", " + nama(p), decimals,
            form);
  return result;
}

Nilai rata_rata_dari(const Hitung& h, std::span<const Indikator* const> measures, Periode p, Penjelasan* why) {
  const MetodeRataRata* method = h.regulasi().cari_rata_rata(h.pengaturan().rata_rata);
  if (!method) return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kMetode));
  std::vector<ButirRata> items;
  for (const Indikator* i : measures) {
    const Simpul* node = h.indeks().simpul(i->simpul);
    const Simpul* sasaran = node ? h.indeks().leluhur(*node, Tingkat::sasaran) : nullptr;
    items.push_back({masukan(why, i->nama, [&](Penjelasan* sub) { return nilai_capaian(h, *i, p, sub); }), i->bobot,
                     sasaran ? h.indeks().nomor(*sasaran) + 1 : 0});
  }
  return rata_rata(*method, items, h.pengaturan().kosong, why);
}

/// The outputs of the ministries' form: sub kegiatan of the scope with their money and the capaian of their indikator.
std::vector<KeluaranBiaya> keluaran(const Hitung& h, Cakupan scope, Tahun year, Penjelasan* why) {
  std::vector<const Simpul*> tops(h.indeks().akar().begin(), h.indeks().akar().end());
  if (const Simpul* node = scope.sebagai_simpul()) tops = {node};
  if (const Jabatan* post = scope.sebagai_jabatan()) tops = simpul_anggaran(h, *post, year);
  std::vector<KeluaranBiaya> outputs;
  for (const Simpul* top : tops)
    for (const Simpul* node : h.indeks().keturunan(*top)) {
      if (node->tingkat != Tingkat::sub_kegiatan) continue;
      const Cakupan one = Cakupan::simpul(*node);
      const auto ask = [&](std::string_view name, auto compute) {
        return masukan(why, name, [&](Penjelasan* sub) { return compute(sub).nilai; });
      };
      outputs.push_back(
          {ask("pagu " + node->nama, [&](Penjelasan* sub) { return pagu(h, one, {year}, JenisBelanja::semua, sub); }),
           ask("realisasi " + node->nama,
               [&](Penjelasan* sub) { return realisasi_anggaran(h, one, {year}, JenisBelanja::semua, sub); }),
           ask("capaian " + node->nama, [&](Penjelasan* sub) { return rata_rata_capaian(h, one, {year}, sub); })});
    }
  return outputs;
}

enum class Nasib { semua, tercapai, belum_tercapai, tanpa_capaian };

Figur hitung_nasib(const Hitung& h, Cakupan scope, Periode p, Nasib fate, std::string_view besaran,
                   std::string_view title, Penjelasan* why) {
  return figur(h, scope, p, besaran, title, 0, Bentuk::angka, why, [&](Penjelasan* e) {
    int count = 0;
    for (const Indikator* i : indikator_cakupan(h, scope, p.tahun)) {
      const Nilai value = nilai_capaian(h, *i, p);
      const Nasib its = !value.berangka()              ? Nasib::tanpa_capaian
                        : value.angka >= Rational(100) ? Nasib::tercapai
                                                       : Nasib::belum_tercapai;
      if (fate != Nasib::semua && fate != its) continue;
      ++count;
      if (e) e->masukan.push_back({i->nama, alamat_indikator(*i, p, "capaian"), value, "", 2, Bentuk::persen});
    }
    if (e) e->rumus = "banyaknya indikator di bawah ini";
    return Nilai::dari(count, 0);
  });
}

}  // namespace

std::vector<const Indikator*> indikator_cakupan(const Hitung& h, Cakupan scope, Tahun year) {
  const Indeks& index = h.indeks();
  std::vector<const Indikator*> measures;
  if (const Simpul* node = scope.sebagai_simpul()) {
    const auto own = index.indikator_simpul(*node);
    measures.assign(own.begin(), own.end());
    return measures;
  }
  if (const Jabatan* post = scope.sebagai_jabatan()) {
    if (const PerjanjianKinerja* agreement = index.perjanjian(*post, year)) {
      for (const ButirPK& line : agreement->butir) {
        const Indikator* i = index.indikator(line.indikator);
        if (i && std::find(measures.begin(), measures.end(), i) == measures.end()) measures.push_back(i);
      }
      return measures;
    }
    const auto own = index.indikator_jabatan(*post);
    measures.assign(own.begin(), own.end());
    return measures;
  }
  for (const Simpul* node : index.pohon())
    for (const Indikator* i : index.indikator_simpul(*node))
      if (i->level == LevelIndikator::iku) measures.push_back(i);
  if (!measures.empty()) return measures;
  for (const Simpul* node : index.pohon())
    if (node->tingkat == Tingkat::sasaran)
      measures.insert(measures.end(), index.indikator_simpul(*node).begin(), index.indikator_simpul(*node).end());
  return measures;
}

Figur rata_rata_capaian(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  return figur(h, scope, p, "rata-rata-capaian", "Rata-rata capaian", 2, Bentuk::persen, why,
               [&](Penjelasan* e) { return rata_rata_dari(h, indikator_cakupan(h, scope, p.tahun), p, e); });
}

Figur predikat_kinerja(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  return figur(h, scope, p, "predikat", "Predikat kinerja", 2, Bentuk::teks, why, [&](Penjelasan* e) {
    const Nilai mean =
        masukan(e, "rata-rata capaian", [&](Penjelasan* sub) { return rata_rata_capaian(h, scope, p, sub).nilai; });
    return predikat(h.regulasi().cari_skala(h.pengaturan().skala_capaian), mean, e);
  });
}

Figur efisiensi(const Hitung& h, Cakupan scope, Tahun year, Penjelasan* why) {
  return figur(h, scope, {year}, "efisiensi", "Efisiensi", 2, Bentuk::angka, why, [&](Penjelasan* e) {
    const MetodeEfisiensi* method = h.regulasi().cari_efisiensi(h.pengaturan().efisiensi);
    if (!method) return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kMetode));
    if (method->langkah == LangkahEfisiensi::hemat) return hitung_efisiensi(*method, keluaran(h, scope, year, e), e);
    const Nilai mean = masukan(e, "rata-rata capaian",
                               [&](Penjelasan* sub) { return rata_rata_capaian(h, scope, {year}, sub).nilai; });
    const Nilai spent = masukan(e, "persentase realisasi anggaran", [&](Penjelasan* sub) {
      return persen_anggaran(h, scope, {year}, JenisBelanja::semua, sub).nilai;
    });
    return hitung_efisiensi(*method, mean, spent, e);
  });
}

Figur jumlah_indikator(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  return hitung_nasib(h, scope, p, Nasib::semua, "jumlah-indikator", "Banyaknya indikator", why);
}
Figur jumlah_tercapai(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  return hitung_nasib(h, scope, p, Nasib::tercapai, "jumlah-tercapai", "Banyaknya indikator yang mencapai target", why);
}
Figur jumlah_belum_tercapai(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  return hitung_nasib(h, scope, p, Nasib::belum_tercapai, "jumlah-belum-tercapai",
                      "Banyaknya indikator di bawah target", why);
}
Figur jumlah_tanpa_capaian(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  return hitung_nasib(h, scope, p, Nasib::tanpa_capaian, "jumlah-tanpa-capaian", "Banyaknya indikator tanpa capaian",
                      why);
}

Figur jumlah_simpul(const Hitung& h, Cakupan scope, Tingkat level, Tahun year, Penjelasan* why) {
  const std::string title = "Banyaknya " + std::string(nama(level));
  return figur(
      h, scope, {year}, "jumlah-" + std::string(kunci(level)), title, 0, Bentuk::angka, why, [&](Penjelasan* e) {
        std::vector<const Simpul*> tops(h.indeks().akar().begin(), h.indeks().akar().end());
        if (const Simpul* node = scope.sebagai_simpul()) tops = {node};
        if (const Jabatan* post = scope.sebagai_jabatan()) tops = simpul_anggaran(h, *post, year);
        // A plan keeps nodes of other years too, so what is budgeted counts once the year has a budget.
        const bool budgeted = level >= Tingkat::program && pagu(h, Cakupan::instansi(), {year}).nilai.berangka();
        std::set<const Simpul*> found;
        const auto take = [&](const Simpul* node) {
          if (node && node->tingkat == level && (!budgeted || pagu(h, Cakupan::simpul(*node), {year}).nilai.berangka()))
            found.insert(node);
        };
        for (const Simpul* top : tops) {
          for (const Simpul* node : h.indeks().keturunan(*top)) take(node);
          if (scope.sebagai_jabatan()) take(h.indeks().leluhur(*top, level));
        }
        const auto count = static_cast<std::int64_t>(found.size());
        if (e)
          e->rumus = "banyaknya " + std::string(nama(level)) + (budgeted ? " yang beranggaran" : " pada pohon kinerja");
        return Nilai::dari(count, 0);
      });
}

}  // namespace sakip::measure
