// The sheet of an AKIP evaluation: answers that its template does not know, rows that are none of its items, a template
// of other years, and an answer that does not fit the share of criteria met.
#include "measure/akip.hpp"
#include "review/temuan.hpp"

namespace sakip::review {

namespace {

using measure::ButirAkip;
using measure::Figur;
using measure::LembarAkip;
using measure::Pihak;

void templat(const measure::Hitung& h, const EvaluasiAkip& year, std::vector<Temuan>& out) {
  const std::string address = "akip/" + std::to_string(year.tahun);
  bool answered = false;
  for (const KomponenAkip& row : year.komponen)
    answered = answered || !row.jawaban.empty() || !row.jawaban_mandiri.empty();
  const measure::TemplatLke* sheet = measure::templat_lke(h.regulasi(), year.metode, year.tahun);
  if (!sheet && answered)
    out.push_back(
        {"METODE_TAK_DIKENAL", Bobot::tinggi, address,
         kalimat("Jawaban LKE tahun {} tidak dapat dinilai: lembar \"{}\" tidak ada.", year.tahun, year.metode),
         year.metode, "", "Isi metode evaluasi dengan nama berkas di data/regulasi/lke."});
  if (sheet && (year.tahun < sheet->berlaku_dari || (sheet->berlaku_sampai != 0 && year.tahun > sheet->berlaku_sampai)))
    out.push_back({"LKE_MASA", Bobot::sedang, address,
                   kalimat("Lembar \"{}\" tidak berlaku untuk tahun {}.", sheet->kepala.nama, year.tahun),
                   sheet->kepala.id, "", "Pilih lembar yang berlaku pada tahun itu."});
}

void jawaban(const LembarAkip& sheet, const ButirAkip& item, std::vector<Temuan>& out) {
  for (const Pihak who : {Pihak::evaluator, Pihak::mandiri}) {
    const std::string& code = item.jawaban(who);
    if (code.empty() || !item.pilihan || item.pilihan->cari(code)) continue;
    std::string known;
    for (const auto& answer : item.pilihan->jawaban) known += (known.empty() ? "" : ", ") + answer.kode;
    out.push_back({"UNKNOWN_CATEGORY", Bobot::tinggi, sheet.alamat(item, who == Pihak::mandiri ? "mandiri" : "nilai"),
                   kalimat("Jawaban {} tidak ada dalam pilihannya.", item.id), code, "",
                   kalimat("Pilihan: {}.", known)});
  }
  const Figur met = sheet.terpenuhi(item);
  const measure::JawabanLke* given = item.pilihan ? item.pilihan->cari(item.jawaban(Pihak::evaluator)) : nullptr;
  if (item.dinilai && given && met.nilai.berangka() && !given->memuat(met.nilai.angka))
    out.push_back(
        {"LKE_JAWABAN", Bobot::sedang, met.fakta,
         kalimat("Jawaban {} tidak cocok dengan kriteria yang terpenuhi ({}%).", item.id, measure::tampil(met)),
         given->kode, "", kalimat("Arti {}: {}", given->kode, given->uraian)});
}

}  // namespace

void lke(const measure::Hitung& h, std::vector<Temuan>& out) {
  for (const EvaluasiAkip& year : h.berkas().akip) {
    templat(h, year, out);
    const LembarAkip sheet = measure::lembar_akip(h, year);
    if (!sheet.templat()) continue;
    for (const ButirAkip& item : sheet.butir()) jawaban(sheet, item, out);
    for (const KomponenAkip& row : year.komponen)
      if (!sheet.cari(row.id))
        out.push_back({"LKE_BUTIR", Bobot::sedang, "akip/" + std::to_string(year.tahun) + "/komponen/" + row.id,
                       kalimat("Baris \"{}\" bukan butir lembar {}, jadi tidak ikut dinilai.", row.nama,
                               sheet.templat()->kepala.id),
                       row.id, "", "Pakai id butir lembar itu, misalnya 1, 1.a, 1.a.1."});
  }
}

}  // namespace sakip::review
