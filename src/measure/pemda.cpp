// Sums, counts, shares and ranking over the agencies of a pemda.
#include "measure/pemda.hpp"

#include <algorithm>
#include <map>

#include "measure/alamat.hpp"
#include "measure/kode.hpp"
#include "measure/nilai_indikator.hpp"
#include "measure/penjelas.hpp"
#include "measure/pertumbuhan.hpp"
#include "measure/predikat.hpp"

namespace sakip::measure {

namespace {

std::string alamat(const HitungPemda& all, const std::string& rest) {
  return "pemda/" + std::to_string(all.tahun()) + "/" + rest;
}

const std::string& id(const Hitung& one) { return one.berkas().instansi.id.value; }
const std::string& sebut(const Hitung& one) { return one.berkas().instansi.nama; }
std::string masa(const HitungPemda& all) { return ", tahun " + std::to_string(all.tahun()); }

Masukan sebagai_masukan(std::string name, const Figur& figure) {
  return {std::move(name), figure.fakta, figure.nilai, "", figure.desimal, figure.bentuk};
}

/// Closes a figure whose value and explanation are ready.
Figur tutup(const HitungPemda& all, const std::string& rest, std::string title, Nilai value, int decimals, Bentuk form,
            Penjelasan* why) {
  Figur figure{alamat(all, rest), std::move(value), decimals, form};
  if (why) selesai(why, figure.nilai, figure.fakta, std::move(title) + masa(all), decimals, form);
  return figure;
}

struct Suku {
  std::string nama;
  Figur figur;
};

/// What is there, added. None there: the state of the first. What is missing is told, never taken for 0.
Nilai jumlahkan(std::span<const Suku> terms, std::string_view of, Penjelasan* why) {
  Rational sum;
  int there = 0;
  std::string missing;
  for (const Suku& term : terms) {
    if (why) why->masukan.push_back(sebagai_masukan(term.nama, term.figur));
    if (term.figur.nilai.berangka()) {
      sum += term.figur.nilai.angka;
      ++there;
    } else {
      missing += (missing.empty() ? "" : ", ") + term.nama;
    }
  }
  if (why) {
    why->rumus = "jumlah " + std::string(of);
    if (!missing.empty()) why->catatan.push_back("tidak ikut dijumlahkan karena belum ada: " + missing);
  }
  if (there > 0) return Nilai::dari(sum, 0);
  return terms.empty() ? Nilai() : terms.front().figur.nilai;
}

using PerInstansi = Figur (*)(const Hitung&, Cakupan, Periode, Penjelasan*);

Figur jumlah_instansi_dari(const HitungPemda& all, const std::string& besaran, const std::string& title,
                           PerInstansi compute, Penjelasan* why) {
  std::vector<Suku> terms;
  for (const Hitung* one : all.instansi())
    terms.push_back({sebut(*one), milik(all, *one, compute(*one, Cakupan::instansi(), {all.tahun()}, nullptr))});
  return tutup(all, besaran, title + " " + all.pemda().nama, jumlahkan(terms, "dari setiap perangkat daerah", why), 0,
               Bentuk::angka, why);
}

/// 100 x part / whole, of two figures that are sums already.
Figur persen_dari(const HitungPemda& all, const std::string& rest, const std::string& title, const Figur& part,
                  std::string_view part_name, const Figur& whole, std::string_view whole_name, Penjelasan* why) {
  if (why) {
    why->rumus = "100 × " + std::string(part_name) + " / " + std::string(whole_name);
    why->masukan = {sebagai_masukan(std::string(part_name), part), sebagai_masukan(std::string(whole_name), whole)};
  }
  return tutup(all, rest, title, persen(part.nilai, whole.nilai, why), 2, Bentuk::persen, why);
}

const AturanSkala* tolok_ukur(const HitungPemda& all) {
  const Hitung& judge = all.gabungan();
  return judge.regulasi().cari_skala(judge.pengaturan().skala_capaian);
}

constexpr std::string_view kLuar = "di-luar-skala", kTanpa = "tanpa-capaian";

/// The band that a capaian lies in.
std::string pita(const HitungPemda& all, const Nilai& capaian) {
  if (!capaian.berangka()) return std::string(kTanpa);
  const Nilai word = predikat(tolok_ukur(all), capaian);
  return word.ada() ? siput(word.label) : std::string(kLuar);
}

std::vector<Suku> suku_belanja(const HitungPemda& all, const Belanja& scope, PerInstansi money) {
  std::vector<Suku> terms;
  for (const Belanja::Bagian& part : scope.bagian) {
    const Cakupan its = part.simpul ? Cakupan::simpul(*part.simpul) : Cakupan::instansi();
    terms.push_back(
        {sebut(*part.instansi), milik(all, *part.instansi, money(*part.instansi, its, {all.tahun()}, nullptr))});
  }
  return terms;
}

Figur uang(const HitungPemda& all, const Belanja& scope, const std::string& besaran, const std::string& title,
           PerInstansi money, Penjelasan* why) {
  return tutup(all, scope.alamat + besaran, title + " " + scope.nama,
               jumlahkan(suku_belanja(all, scope, money), besaran + " setiap perangkat daerah", why), 0, Bentuk::rupiah,
               why);
}

/// The programs that have money, put together by `key`, in the order of the keys.
template <typename Key>
std::vector<Belanja> belanja_menurut(const HitungPemda& all, const std::string& family, Key key) {
  std::map<std::string, Belanja> groups;
  for (const Hitung* one : all.instansi())
    for (const Simpul* node : one->indeks().pohon()) {
      if (node->tingkat != Tingkat::program) continue;
      const Cakupan its = Cakupan::simpul(*node);
      if (!pagu(*one, its, {all.tahun()}).nilai.ada() && !realisasi_anggaran(*one, its, {all.tahun()}).nilai.ada())
        continue;
      const std::string code = key(*node);
      Belanja& group = groups[code];
      if (group.bagian.empty()) group = {family + "/" + code + "/", code, node->nama, {}};
      group.bagian.push_back({one, node});
    }
  std::vector<Belanja> out;
  for (auto& [code, group] : groups) out.push_back(std::move(group));
  return out;
}

Figur banyaknya(const HitungPemda& all, const Hitung& one, const std::string& what, const std::string& title,
                Nilai (*value)(const Hitung&, const Indikator&, Periode, Penjelasan*), Periode p, Penjelasan* why) {
  int count = 0;
  for (const Indikator* i : indikator_cakupan(one, Cakupan::instansi(), all.tahun())) {
    const Nilai its = value(one, *i, p, nullptr);
    if (its.ada() || its.keadaan == Keadaan::tidak_berlaku)
      ++count;
    else if (why)
      why->catatan.push_back("belum ada: " + i->nama);
  }
  if (why) why->rumus = "banyaknya indikator yang sudah terisi";
  return tutup(all, "kelengkapan/" + id(one) + "/" + what, title + " " + sebut(one), Nilai::dari(count, 0), 0,
               Bentuk::angka, why);
}

}  // namespace

Figur jumlah_instansi(const HitungPemda& all, Penjelasan* why) {
  if (why) {
    why->rumus = "banyaknya perangkat daerah yang datanya ada";
    for (const Hitung* one : all.instansi()) why->masukan.push_back({sebut(*one), "", {}, "", 0, Bentuk::teks});
    for (Masukan& in : why->masukan) in.nilai = Nilai::kategori("ada");
  }
  return tutup(all, "jumlah-instansi", "Banyaknya perangkat daerah " + all.pemda().nama,
               Nilai::dari(static_cast<std::int64_t>(all.instansi().size()), 0), 0, Bentuk::angka, why);
}

Figur jumlah_indikator(const HitungPemda& all, Penjelasan* why) {
  return jumlah_instansi_dari(all, "jumlah-indikator", "Banyaknya indikator", &jumlah_indikator, why);
}
Figur jumlah_tercapai(const HitungPemda& all, Penjelasan* why) {
  return jumlah_instansi_dari(all, "jumlah-tercapai", "Banyaknya indikator yang mencapai target", &jumlah_tercapai,
                              why);
}
Figur jumlah_belum_tercapai(const HitungPemda& all, Penjelasan* why) {
  return jumlah_instansi_dari(all, "jumlah-belum-tercapai", "Banyaknya indikator di bawah target",
                              &jumlah_belum_tercapai, why);
}
Figur jumlah_tanpa_capaian(const HitungPemda& all, Penjelasan* why) {
  return jumlah_instansi_dari(all, "jumlah-tanpa-capaian", "Banyaknya indikator tanpa capaian", &jumlah_tanpa_capaian,
                              why);
}
Figur persen_tercapai(const HitungPemda& all, Penjelasan* why) {
  return persen_dari(all, "persen-tercapai", "Persentase indikator yang mencapai target " + all.pemda().nama,
                     jumlah_tercapai(all), "indikator yang mencapai target", jumlah_indikator(all), "seluruh indikator",
                     why);
}

std::vector<PitaPredikat> pita_predikat(const HitungPemda& all) {
  std::vector<PitaPredikat> bands;
  if (const AturanSkala* scale = tolok_ukur(all)) {
    std::vector<BarisSkala> rows = scale->skala->definisi().baris;
    // The best first: by the lower end; the lowest row may have none.
    std::stable_sort(rows.begin(), rows.end(), [](const BarisSkala& a, const BarisSkala& b) {
      return a.bawah && (!b.bawah || a.bawah->nilai > b.bawah->nilai);
    });
    for (const BarisSkala& row : rows)
      bands.push_back({siput(row.label), row.label, Skala::rentang(row, scale->skala->desimal())});
  }
  bands.push_back({std::string(kLuar), "Di luar skala", ""});
  bands.push_back({std::string(kTanpa), "Belum ada capaian", ""});
  return bands;
}

Figur indikator_predikat(const HitungPemda& all, const PitaPredikat& band, Penjelasan* why) {
  int count = 0;
  for (const Hitung* one : all.instansi())
    for (const Indikator* i : indikator_cakupan(*one, Cakupan::instansi(), all.tahun())) {
      const Nilai value = nilai_capaian(*one, *i, {all.tahun()});
      if (pita(all, value) != band.kunci) continue;
      ++count;
      if (!why) continue;
      const Figur its{alamat_indikator(*i, {all.tahun()}, "capaian"), value, 2, Bentuk::persen};
      why->masukan.push_back(sebagai_masukan(sebut(*one) + ": " + i->nama, milik(all, *one, its)));
    }
  if (why) why->rumus = "banyaknya indikator di bawah ini";
  return tutup(all, "predikat/" + band.kunci + "/indikator", "Banyaknya indikator berpredikat " + band.label,
               Nilai::dari(count, 0), 0, Bentuk::angka, why);
}

Figur persen_predikat(const HitungPemda& all, const PitaPredikat& band, Penjelasan* why) {
  return persen_dari(all, "predikat/" + band.kunci + "/persen", "Bagian indikator berpredikat " + band.label,
                     indikator_predikat(all, band), "indikator berpredikat " + band.label, jumlah_indikator(all),
                     "seluruh indikator", why);
}

Figur instansi_predikat(const HitungPemda& all, const PitaPredikat& band, Penjelasan* why) {
  int count = 0;
  for (const Hitung* one : all.instansi()) {
    if (pita(all, all.rata_rata(*one)) != band.kunci) continue;
    ++count;
    if (why)
      why->masukan.push_back(
          sebagai_masukan(sebut(*one), milik(all, *one, rata_rata_capaian(*one, Cakupan::instansi(), {all.tahun()}))));
  }
  if (why) why->rumus = "banyaknya perangkat daerah di bawah ini";
  return tutup(all, "predikat/" + band.kunci + "/instansi", "Banyaknya perangkat daerah berpredikat " + band.label,
               Nilai::dari(count, 0), 0, Bentuk::angka, why);
}

Figur predikat_instansi(const HitungPemda& all, const Hitung& one, Penjelasan* why) {
  if (why)
    why->masukan.push_back(sebagai_masukan(
        "rata-rata capaian", milik(all, one, rata_rata_capaian(one, Cakupan::instansi(), {all.tahun()}))));
  return tutup(all, "predikat-instansi/" + id(one), "Predikat " + sebut(one),
               predikat(tolok_ukur(all), all.rata_rata(one), why), 0, Bentuk::teks, why);
}

Figur peringkat(const HitungPemda& all, const Hitung& one, Penjelasan* why) {
  const Nilai& own = all.rata_rata(one);
  Nilai place = Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaCapaian));
  if (own.berangka()) {
    int above = 0;
    for (const Hitung* other : all.instansi()) {
      const Nilai& its = all.rata_rata(*other);
      if (!its.berangka() || other == &one) continue;
      if (its.angka > own.angka) ++above;
      if (!why || its.angka < own.angka) continue;
      const Figur shown{"instansi/" + std::to_string(all.tahun()) + "/rata-rata-capaian", its, 2, Bentuk::persen};
      why->masukan.push_back(sebagai_masukan((its.angka == own.angka ? "sama: " : "lebih tinggi: ") + sebut(*other),
                                             milik(all, *other, shown)));
    }
    place = Nilai::dari(above + 1, 0);
  }
  if (why) {
    why->rumus =
        "1 + banyaknya perangkat daerah yang rata-rata capaiannya lebih tinggi (nilai tepat, tanpa pembulatan)";
    why->langkah.push_back("rata-rata capaian " + sebut(one) + ": " + tulis(own));
    why->catatan.push_back("rata-rata yang tepat sama mendapat peringkat yang sama, peringkat sesudahnya dilewati");
  }
  return tutup(all, "peringkat/" + id(one), "Peringkat " + sebut(one), place, 0, Bentuk::angka, why);
}

std::vector<const Hitung*> menurut_peringkat(const HitungPemda& all) {
  std::vector<const Hitung*> order(all.instansi().begin(), all.instansi().end());
  std::stable_sort(order.begin(), order.end(), [&](const Hitung* a, const Hitung* b) {
    const Nilai &x = all.rata_rata(*a), &y = all.rata_rata(*b);
    return x.berangka() && (!y.berangka() || x.angka > y.angka);
  });
  return order;
}

Belanja seluruh_belanja(const HitungPemda& all) {
  Belanja scope{"", "", all.pemda().nama, {}};
  for (const Hitung* one : all.instansi()) scope.bagian.push_back({one, nullptr});
  return scope;
}

std::string kode_urusan(const std::string& kode_program) {
  const auto first = kode_program.find('.');
  if (first == std::string::npos) return "tanpa-kode";
  return kode_program.substr(0, kode_program.find('.', first + 1));
}

std::vector<Belanja> belanja_urusan(const HitungPemda& all) {
  auto groups = belanja_menurut(all, "urusan", [](const Simpul& node) { return kode_urusan(node.kode); });
  for (Belanja& group : groups) group.nama = "urusan " + group.kode;
  return groups;
}

std::vector<Belanja> belanja_program(const HitungPemda& all) {
  return belanja_menurut(all, "program",
                         [](const Simpul& node) { return node.kode.empty() ? siput(node.nama) : node.kode; });
}

Figur pagu(const HitungPemda& all, const Belanja& scope, Penjelasan* why) {
  return uang(
      all, scope, "pagu", "Pagu", [](const Hitung& h, Cakupan its, Periode p, Penjelasan*) { return pagu(h, its, p); },
      why);
}

Figur realisasi_anggaran(const HitungPemda& all, const Belanja& scope, Penjelasan* why) {
  return uang(
      all, scope, "realisasi", "Realisasi anggaran",
      [](const Hitung& h, Cakupan its, Periode p, Penjelasan*) { return realisasi_anggaran(h, its, p); }, why);
}

Figur serapan(const HitungPemda& all, const Belanja& scope, Penjelasan* why) {
  return persen_dari(all, scope.alamat + "serapan", "Serapan anggaran " + scope.nama, realisasi_anggaran(all, scope),
                     "jumlah realisasi", pagu(all, scope), "jumlah pagu", why);
}

Figur sisa_anggaran(const HitungPemda& all, const Belanja& scope, Penjelasan* why) {
  const Figur whole = pagu(all, scope), spent = realisasi_anggaran(all, scope);
  if (why) {
    why->rumus = "pagu - realisasi";
    why->masukan = {sebagai_masukan("pagu", whole), sebagai_masukan("realisasi", spent)};
  }
  return tutup(all, scope.alamat + "sisa", "Sisa anggaran " + scope.nama, kurang(whole.nilai, spent.nilai, why), 0,
               Bentuk::rupiah, why);
}

Figur sumbangan_pagu(const HitungPemda& all, const Hitung& one, Penjelasan* why) {
  return persen_dari(all, "sumbangan/" + id(one) + "/pagu", "Bagian pagu " + sebut(one),
                     milik(all, one, pagu(one, Cakupan::instansi(), {all.tahun()})), "pagu perangkat daerah",
                     pagu(all, seluruh_belanja(all)), "jumlah pagu pemda", why);
}

Figur jumlah_bertarget(const HitungPemda& all, const Hitung& one, Penjelasan* why) {
  return banyaknya(all, one, "target", "Banyaknya indikator bertarget", &nilai_target, {all.tahun()}, why);
}

Figur jumlah_berealisasi(const HitungPemda& all, const Hitung& one, Triwulan quarter, Penjelasan* why) {
  const std::string what = quarter == Triwulan::tahunan ? "realisasi" : "TW" + std::to_string(nomor(quarter));
  return banyaknya(all, one, what, "Banyaknya indikator dengan realisasi " + nama({all.tahun(), quarter}),
                   &nilai_realisasi, {all.tahun(), quarter}, why);
}

}  // namespace sakip::measure
