// The decisions and their annexes; the tables come from tabel_iku.
#include "compose/iku.hpp"

#include "compose/keputusan.hpp"
#include "compose/kerangka.hpp"
#include "compose/tabel_iku.hpp"

namespace sakip::compose {

using namespace document;

namespace {

BentukIku bentuk(const Konteks& k, const std::string& kunci, bool spanduk) {
  const Bagian* extra = k.susunan().cari(kunci);
  return {spanduk, extra ? extra->baris : std::vector<std::vector<std::string>>{}};
}

/// The table under a caption that tells the agencies apart; a gap when the agency has no IKU.
void tabel(const Konteks& k, Penulis& p, const BentukIku& form) {
  const Instansi& agency = k.berkas().instansi;
  Table t = tabel_iku(k, form);
  if (t.rows.empty()) {
    p.paragraf({kosong("indikator level IKU " + agency.nama)});
    return;
  }
  t.id = "iku-" + agency.id.value;
  t.caption = "Indikator Kinerja Utama " + agency.nama;
  p.tambah(std::move(t));
}

void lampiran_pemda(const Konteks& k, Penulis& p, const Produk& decree, const Pilihan& asked) {
  kepala_lampiran(k, p, decree, Orientation::landscape, "LAMPIRAN I", judul_bagian(k, "iku/lampiran-1"));
  bagian_tetap(k, p, "iku/lampiran-1");
  bool found = false;
  for (const measure::Hitung* h : asked.pemda) {
    if (h->berkas().instansi.jenis != JenisInstansi::pemda) continue;
    const Konteks own(*h, k.susunan(), k.tanggal());
    tabel(own, p, bentuk(own, "iku/kolom-tambahan", true));
    found = true;
  }
  if (!found) p.paragraf({kosong("IKU pemerintah daerah: masukkan data pemda sebagai instansi berjenis pemda")});
  tanda_tangan_keputusan(k, p, decree);
}

/// "1. SEKRETARIAT DAERAH", its tugas pokok and fungsi, its table.
void perangkat_daerah(const Konteks& k, Penulis& p, int number) {
  const Instansi& agency = k.berkas().instansi;
  const std::string name = agency.nama.empty() ? kosong("nama perangkat daerah").text : huruf_besar(agency.nama);
  p.tambah(Heading{2, std::to_string(number) + ".", name, "instansi-" + agency.id.value, true});
  Paragraph duty, functions;
  duty.text = {{"Tugas pokok: ", RunStyle::bold, {}, {}}};
  duty.text.push_back(agency.tugas.empty() ? kosong("tugas pokok " + agency.nama)
                                           : Run{kapital(agency.tugas) + ".", RunStyle::plain, {}, {}});
  duty.keep_with_next = true;
  p.tambah(std::move(duty));
  functions.text = {{agency.fungsi.empty() ? "Fungsi utama: " : "Fungsi utama:", RunStyle::bold, {}, {}}};
  functions.keep_with_next = true;
  if (agency.fungsi.empty()) functions.text.push_back(kosong("fungsi " + agency.nama));
  p.tambah(std::move(functions));
  std::vector<Inline> items;
  for (const std::string& one : agency.fungsi) items.push_back(polos(kapital(one)));
  if (!items.empty()) p.daftar(List::Marker::lower_alpha, std::move(items));
  tabel(k, p, bentuk(k, "iku/kolom-tambahan", false));
}

void lampiran_perangkat_daerah(const Konteks& k, Penulis& p, const Produk& decree, const Pilihan& asked) {
  kepala_lampiran(k, p, decree, Orientation::landscape, "LAMPIRAN II", judul_bagian(k, "iku/lampiran-2"));
  bagian_tetap(k, p, "iku/lampiran-2");
  int number = 0;
  for (const measure::Hitung* h : asked.pemda)
    if (h->berkas().instansi.jenis != JenisInstansi::pemda)
      perangkat_daerah(Konteks(*h, k.susunan(), k.tanggal()), p, ++number);
  if (number == 0) p.paragraf({kosong("data perangkat daerah")});
  tanda_tangan_keputusan(k, p, decree);
}

}  // namespace

Document susun_iku(const Konteks& k, const Pilihan& asked) {
  Document document = dokumen_resmi(k, "Penetapan Indikator Kinerja Utama");
  Penulis p(document);
  const bool regulation = asked.varian == "peraturan";
  Produk decree = produk_kepala_daerah("iku", regulation ? "iku/peraturan" : "iku/keputusan",
                                       regulation ? "Peraturan" : "Keputusan");
  decree.sekali = true;
  batang_tubuh(k, p, decree);
  lampiran_pemda(k, p, decree, asked);
  lampiran_perangkat_daerah(k, p, decree, asked);
  return document;
}

Document susun_iku_instansi(const Konteks& k) {
  Document document = dokumen_resmi(k, "Penetapan Indikator Kinerja Utama");
  Penulis p(document);
  Produk decree = produk_kepala_instansi("iku-instansi", "iku-instansi");
  decree.sekali = true;
  batang_tubuh(k, p, decree);
  kepala_lampiran(k, p, decree, Orientation::landscape, "LAMPIRAN", judul_bagian(k, "iku-instansi/lampiran"));
  bagian_tetap(k, p, "iku-instansi/lampiran");
  tabel(k, p, bentuk(k, "iku-instansi/kolom-tambahan", true));
  tanda_tangan_keputusan(k, p, decree);
  return document;
}

}  // namespace sakip::compose
