// The form's parts in its printed order.
#include "compose/e81_dokumen.hpp"

#include "compose/kerangka.hpp"
#include "compose/tabel_evaluasi.hpp"

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

/// One line of the form's foot: the stored text of `kunci`, else what the year's analyses say.
void kaki(const Konteks& k, Penulis& p, const std::string& kunci, std::string Analisis::*what) {
  const Bagian* outline = k.susunan().cari(kunci);
  if (!outline) return;
  std::vector<std::string> draft;
  if (what)
    for (const Analisis& why : k.berkas().analisis)
      if (const Indikator* i = k.indeks().indikator(why.indikator); i && why.tahun == k.tahun() && !(why.*what).empty())
        draft.push_back(i->nama + ": " + why.*what);
  p.judul(3, outline->judul);
  auto paragraphs = k.narasi(kunci, draft);
  if (paragraphs.empty()) paragraphs.push_back({kosong(outline->judul)});
  for (Inline& paragraph : paragraphs) p.paragraf(std::move(paragraph), kunci);
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
  kaki(k, p, "e81/faktor-pendorong", &Analisis::pendorong);
  kaki(k, p, "e81/faktor-penghambat", &Analisis::penghambat);
  kaki(k, p, "e81/tindak-lanjut-triwulan", &Analisis::tindak_lanjut);
  kaki(k, p, "e81/tindak-lanjut-renja", nullptr);
  pengesahan(k, p);
  return document;
}

}  // namespace sakip::compose
