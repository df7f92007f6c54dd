// The LKj from cover to annexes: order of the parts and the pages they lie on.
#include "compose/lkj.hpp"

#include <utility>

#include "compose/tabel_kinerja.hpp"

namespace sakip::compose {

using namespace document;

Document susun_lkj(const Konteks& k) {
  Document document;
  document.paper = Paper::a4;
  document.meta.title = "Laporan Kinerja " + k.berkas().instansi.nama + " Tahun " + std::to_string(k.tahun());
  document.meta.subject = k.susunan().rujukan;
  document.meta.author = k.berkas().instansi.nama;
  document.meta.keywords = "SAKIP, laporan kinerja, " + k.berkas().instansi.nama + ", " + std::to_string(k.tahun());
  document.meta.created = k.tanggal();
  document.meta.rules_hash = k.h().regulasi().hash;
  Penulis p(document);
  lkj::depan(k, p);
  p.bagian(Orientation::portrait, PageNumbers::arabic, true, document.meta.title);
  lkj::bab1(k, p);
  lkj::bab2(k, p);
  lkj::bab3(k, p);
  lkj::bab4(k, p);
  lkj::lampiran(k, p);
  return document;
}

namespace lkj {

void tulis_narasi(const Konteks& k, Penulis& p, const std::string& kunci, const std::vector<std::string>& draf) {
  std::vector<Inline> items;
  const auto flush = [&] {
    if (!items.empty()) p.daftar(List::Marker::bullet, std::exchange(items, {}));
  };
  for (const std::string& paragraph : k.naskah(kunci, draf)) {
    if (paragraph.starts_with("- ")) {
      items.push_back(k.teks(std::string_view(paragraph).substr(2)));
      continue;
    }
    flush();
    p.paragraf(k.teks(paragraph), kunci);
  }
  flush();
}

void tabel_atau_kosong(Penulis& p, Table table, const std::string& judul, const std::string& apa) {
  if (table.rows.empty())
    p.paragraf({kosong(apa)});
  else
    p.tabel(std::move(table), judul);
}

bool buka_bagian(const Konteks& k, Penulis& p, const std::string& kunci, const std::vector<std::string>& draf,
                 int level) {
  const Bagian* part = k.susunan().cari(kunci);
  if (!part) return false;
  std::string title;
  for (const Run& run : k.teks(part->judul)) title += run.text;
  p.judul(level, title);
  tulis_narasi(k, p, kunci, draf);
  return true;
}

}  // namespace lkj

std::vector<Narasi> narasi_lkj(const Konteks& k) {
  std::vector<Narasi> out;
  const auto add = [&](const std::string& key, const std::vector<std::string>& draft = {}) {
    Narasi part{key, k.tahun(), AsalNarasi::draf, k.naskah(key, draft)};
    for (const Narasi& stored : k.berkas().narasi)
      if (stored.kunci == key && stored.tahun == k.tahun()) part.asal = stored.asal;
    if (!part.paragraf.empty()) out.push_back(std::move(part));
  };
  using namespace lkj;
  add("kata-pengantar");
  add("ikhtisar", draf_ikhtisar(k));
  for (const char* key :
       {"bab1/latar-belakang", "bab1/dasar-hukum", "bab1/tugas-fungsi", "bab1/organisasi", "bab1/wilayah"})
    add(key);
  add("bab1/sumber-daya", draf_sumber_daya(k));
  add("bab1/isu-strategis", draf_isu(k));
  add("bab1/sistematika");
  add("bab1/cascading");
  add("bab1/tindak-lanjut", draf_tindak_lanjut(k));
  for (const char* key : {"bab2/renstra", "bab2/iku", "bab2/pk", "bab2/anggaran", "bab3/organisasi", "bab3/metode"})
    add(key);
  add("bab3/ringkasan", draf_ringkasan(k));
  for (const Simpul* goal : sasaran_instansi(k)) {
    const std::string base = "bab3/" + goal->id.value + "/";
    for (const Indikator* i : indikator_sasaran(k, *goal)) {
      add(base + i->id.value + "/1", draf_capaian(k, *i));
      add(base + i->id.value + "/2", draf_antar_tahun(k, *i));
      add(base + i->id.value + "/3", draf_akhir_periode(k, *i));
      add(base + i->id.value + "/4", draf_pembanding(k, *i));
      add(base + i->id.value + "/5", draf_penyebab(k, *i));
    }
    add(base + "6", draf_efisiensi(k, *goal));
    add(base + "7", draf_penunjang(k, *goal));
  }
  const auto agreements = perjanjian_berlaku(k);
  if (!agreements.empty()) add("bab3/jabatan");
  for (const PerjanjianKinerja* pk : agreements)
    if (const Jabatan* post = k.indeks().jabatan(pk->jabatan))
      add("bab3/jabatan/" + post->id.value, draf_jabatan(k, *post));
  for (const char* key : {"bab3/skm", "bab3/akip"}) add(key);
  add("bab3/anggaran", draf_anggaran(k));
  add("bab4/kesimpulan", draf_kesimpulan(k));
  add("bab4/langkah", draf_langkah(k));
  return out;
}

}  // namespace sakip::compose
