// The form's parts in its printed order.
#include "compose/e81_dokumen.hpp"

#include "compose/draf.hpp"
#include "compose/kerangka.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "measure/e81.hpp"

namespace sakip::compose {

using namespace document;

namespace {

/// The agency's sasaran that the form is about: a list above the table, as its programs may serve several.
void sasaran(const Konteks& k, Penulis& p) {
  std::vector<Inline> items;
  for (const Simpul* node : k.indeks().pohon())
    if (node->tingkat == Tingkat::sasaran && node->lingkup == Lingkup::perangkat_daerah)
      items.push_back(polos(node->nama));
  p.paragraf(polos("Sasaran yang dievaluasi:"));
  if (items.empty())
    p.paragraf({kosong("sasaran perangkat daerah")});
  else
    p.daftar(List::Marker::decimal, std::move(items));
}

/// What the year's analyses say, an indikator a line.
std::vector<std::string> menurut_analisis(const Konteks& k, std::string Analisis::*what) {
  std::vector<std::string> out;
  for (const Analisis& why : k.berkas().analisis)
    if (const Indikator* i = k.indeks().indikator(why.indikator); i && why.tahun == k.tahun() && !(why.*what).empty())
      out.push_back(i->nama + ": " + draf::bertitik(why.*what));
  return out;
}

/// The next Renja takes up what fell short this year; a target of the whole Renstra that is reached is set anew.
/// Programs measure themselves by indikator of the same name, so each is told with its program.
std::vector<std::string> draf_renja(const Konteks& k) {
  std::vector<std::string> out;
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat != Tingkat::program) continue;
    for (const Indikator* i : k.indeks().indikator_simpul(*node)) {
      if (!measure::ada_di_e81(k.h(), *i, k.tahun())) continue;
      const Figur year = measure::kinerja_e81(k.h(), *i, measure::KolomE81::capaian, k.tahun());
      const Figur all = measure::kinerja_e81(k.h(), *i, measure::KolomE81::tingkat, k.tahun());
      const std::string which = i->nama + " pada " + node->nama;
      if (draf::angka(all) && all.nilai.angka >= Rational(100))
        out.push_back(which + ": meninjau target akhir Renstra yang telah tercapai (" + draf::f(all) + ").");
      else if (draf::angka(year) && year.nilai.angka < Rational(100))
        out.push_back(which + ": melanjutkan upaya pencapaian, yang tahun {{tahun}} baru mencapai " + draf::f(year) +
                      " dari targetnya.");
    }
  }
  return out;
}

/// One line of the form's foot: the stored text of `kunci`, else its draft.
void kaki(const Konteks& k, Penulis& p, const std::string& kunci, const std::vector<std::string>& draft) {
  const Bagian* outline = k.susunan().cari(kunci);
  if (!outline) return;
  p.judul(3, outline->judul);
  auto paragraphs = k.narasi(kunci, draft);
  if (paragraphs.empty()) paragraphs.push_back({kosong(outline->judul)});
  for (Inline& paragraph : paragraphs) p.paragraf(std::move(paragraph), kunci);
}

/// The remark below a table, as the outline words it, after what the table itself remarks.
void catatan(const Konteks& k, Table& t, const std::string& kunci) {
  for (Inline& paragraph : k.narasi(kunci)) {
    if (!t.note.empty()) paragraph.insert(paragraph.begin(), {" ", RunStyle::plain, {}, {}});
    t.note.insert(t.note.end(), paragraph.begin(), paragraph.end());
  }
}

}  // namespace

Document susun_e81(const Konteks& k) {
  Document document = dokumen_resmi(k, "Evaluasi Hasil Renja (Formulir E.81)");
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape);
  bagian_tetap(k, p, "e81/pembuka");
  sasaran(k, p);
  Table work = tabel_e81_kinerja(k), money = tabel_e81_anggaran(k);
  if (work.rows.empty() && money.rows.empty())
    p.paragraf({kosong("target dan realisasi Formulir E.81 tahun " + std::to_string(k.tahun()))});
  if (!work.rows.empty()) {
    catatan(k, work, "e81/catatan");
    catatan(k, work,
            k.h().pengaturan().triwulan_kosong == KebijakanKosong::nol ? "e81/catatan-triwulan-nol"
                                                                       : "e81/catatan-triwulan-ditinggalkan");
    p.judul(2, "Kinerja (K)");
    p.tabel(std::move(work), "Evaluasi Hasil Renja: Kinerja (K)");
  }
  if (!money.rows.empty()) {
    p.judul(2, "Anggaran (Rp)");
    p.tabel(std::move(money), "Evaluasi Hasil Renja: Anggaran (Rp)");
  }
  if (Table scale = tabel_skala(k, k.h().pengaturan().skala_e81); !scale.rows.empty())
    p.tabel(std::move(scale), "Kriteria Penilaian Realisasi");
  p.judul(2, "Faktor dan Tindak Lanjut");
  kaki(k, p, "e81/faktor-pendorong", menurut_analisis(k, &Analisis::pendorong));
  kaki(k, p, "e81/faktor-penghambat", menurut_analisis(k, &Analisis::penghambat));
  kaki(k, p, "e81/tindak-lanjut-triwulan", menurut_analisis(k, &Analisis::tindak_lanjut));
  kaki(k, p, "e81/tindak-lanjut-renja", draf_renja(k));
  pengesahan(k, p);
  return document;
}

}  // namespace sakip::compose
