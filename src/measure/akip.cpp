// Scores of an AKIP evaluation. A stated total stands as stated; the sum of the komponen is a figure of its own, so
// that a difference between the two can be seen.
#include "measure/akip.hpp"

#include <algorithm>

#include "measure/kode.hpp"
#include "measure/pertumbuhan.hpp"
#include "measure/predikat.hpp"

namespace sakip::measure {

namespace {

std::string alamat_akip(const EvaluasiAkip& year, const std::string& quantity) {
  return "akip/" + std::to_string(year.tahun) + "/" + quantity;
}

Nilai jumlah_bagian(const Hitung& h, const EvaluasiAkip& year, const std::string& parent, Penjelasan* why) {
  Rational sum;
  int count = 0, decimals = 0;
  for (const KomponenAkip& part : year.komponen) {
    if (part.induk != parent) continue;
    const Figur one = nilai_komponen(h, year, part);
    if (why) why->masukan.push_back({part.nama, one.fakta, one.nilai, year.evaluator, 2, Bentuk::angka});
    if (!one.nilai.berangka()) return one.nilai;
    sum += one.nilai.angka;
    decimals = one.nilai.desimal < 0 || decimals < 0 ? -1 : std::max(decimals, one.nilai.desimal);
    ++count;
  }
  return count > 0 ? Nilai::dari(sum, decimals) : Nilai();
}

void tutup(Penjelasan* why, const Figur& figure, std::string title, std::string formula) {
  if (!why) return;
  why->hasil = figure;
  why->judul = std::move(title);
  why->rumus = std::move(formula);
  if (why->rujukan.empty()) why->rujukan = "Peraturan Menteri PANRB Nomor 88 Tahun 2021";
}

}  // namespace

const EvaluasiAkip* evaluasi_akip(const Hitung& h, Tahun year) {
  for (const EvaluasiAkip& one : h.berkas().akip)
    if (one.tahun == year) return &one;
  return nullptr;
}

Figur jumlah_komponen(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why) {
  Figur figure{alamat_akip(year, "jumlah-komponen"), jumlah_bagian(h, year, "", why), 2, Bentuk::angka};
  tutup(why, figure, "Jumlah nilai komponen AKIP tahun " + std::to_string(year.tahun), "jumlah nilai komponen");
  return figure;
}

Figur jumlah_bobot(const Hitung&, const EvaluasiAkip& year, Penjelasan* why) {
  Figur figure{alamat_akip(year, "jumlah-bobot"), {}, 2, Bentuk::angka};
  Rational sum;
  for (const KomponenAkip& part : year.komponen) {
    if (!part.induk.empty()) continue;
    if (why) why->masukan.push_back({part.nama, "", part.bobot, year.metode, 2, Bentuk::angka});
    if (part.bobot.berangka()) sum += part.bobot.angka, figure.nilai = Nilai::dari(sum);
  }
  tutup(why, figure, "Jumlah bobot komponen AKIP tahun " + std::to_string(year.tahun), "jumlah bobot komponen");
  return figure;
}

Figur nilai_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why) {
  Figur figure{alamat_akip(year, "nilai"), year.nilai, 2, Bentuk::angka};
  const bool stated = year.nilai.ada();
  if (!stated) figure.nilai = jumlah_bagian(h, year, "", why);
  if (why && stated) {
    why->masukan.push_back({"nilai hasil evaluasi", "", year.nilai, year.evaluator, 2, Bentuk::angka});
    const Nilai sum = jumlah_bagian(h, year, "", nullptr);
    if (sum.berangka() && year.nilai.berangka() && sum.angka != year.nilai.angka)
      why->catatan.push_back("jumlah komponen " + tulis(sum) + " berbeda dari nilai yang dinyatakan " +
                             tulis(year.nilai));
  }
  tutup(why, figure, "Nilai AKIP tahun " + std::to_string(year.tahun),
        stated ? "seperti dinyatakan evaluator" : "jumlah nilai komponen");
  return figure;
}

Figur predikat_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why) {
  const Figur score = nilai_akip(h, year);
  if (why) why->masukan.push_back({"nilai AKIP", score.fakta, score.nilai, year.evaluator, 2, Bentuk::angka});
  Figur figure{alamat_akip(year, "predikat"),
               predikat(h.regulasi().cari_skala(h.pengaturan().skala_akip), score.nilai, why), 0, Bentuk::teks};
  tutup(why, figure, "Predikat AKIP tahun " + std::to_string(year.tahun), why ? why->rumus : "");
  return figure;
}

Figur nilai_komponen(const Hitung& h, const EvaluasiAkip& year, const KomponenAkip& part, Penjelasan* why) {
  Figur figure{alamat_akip(year, "komponen/" + part.id + "/nilai"), part.nilai, 2, Bentuk::angka};
  if (!part.nilai.ada()) figure.nilai = jumlah_bagian(h, year, part.id, why);
  tutup(why, figure, part.nama + " tahun " + std::to_string(year.tahun),
        part.nilai.ada() ? "seperti dinyatakan evaluator" : "jumlah bagiannya");
  return figure;
}

Figur persen_komponen(const Hitung& h, const EvaluasiAkip& year, const KomponenAkip& part, Penjelasan* why) {
  const Figur score = nilai_komponen(h, year, part);
  Figur figure{alamat_akip(year, "komponen/" + part.id + "/persen"), persen(score.nilai, part.bobot, why), 2,
               Bentuk::persen};
  tutup(why, figure, part.nama + " terhadap bobotnya, tahun " + std::to_string(year.tahun), "100 x nilai / bobot");
  return figure;
}

std::optional<Figur> fakta_akip(const Hitung& h, std::string_view fakta, Penjelasan* why) {
  for (const EvaluasiAkip& year : h.berkas().akip) {
    const std::string base = alamat_akip(year, "");
    if (!fakta.starts_with(base)) continue;
    const std::string_view rest = fakta.substr(base.size());
    if (rest == "nilai") return nilai_akip(h, year, why);
    if (rest == "jumlah-komponen") return jumlah_komponen(h, year, why);
    if (rest == "jumlah-bobot") return jumlah_bobot(h, year, why);
    if (rest == "predikat") return predikat_akip(h, year, why);
    for (const KomponenAkip& part : year.komponen) {
      if (rest == "komponen/" + part.id + "/nilai") return nilai_komponen(h, year, part, why);
      if (rest == "komponen/" + part.id + "/persen") return persen_komponen(h, year, part, why);
    }
  }
  return std::nullopt;
}

void daftar_fakta_akip(const Hitung& h, std::vector<std::string>& out) {
  for (const EvaluasiAkip& year : h.berkas().akip) {
    for (const char* quantity : {"nilai", "jumlah-komponen", "predikat"}) out.push_back(alamat_akip(year, quantity));
    for (const KomponenAkip& part : year.komponen)
      for (const char* quantity : {"nilai", "persen"})
        out.push_back(alamat_akip(year, "komponen/" + part.id + "/" + quantity));
  }
}

}  // namespace sakip::measure
