// The LKj from cover to annexes: order of the parts and the pages they lie on.
#include "compose/lkj.hpp"

#include <utility>

#include "compose/kerangka.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose {

using namespace document;

namespace {

void tulis_lkj(const Konteks& k, Penulis& p) {
  lkj::depan(k, p);
  p.bagian(Orientation::portrait, PageNumbers::arabic, true, lkj::judul_laporan(k));
  lkj::bab1(k, p);
  lkj::bab2(k, p);
  lkj::bab3(k, p);
  lkj::bab4(k, p);
  lkj::lampiran(k, p);
}

}  // namespace

Document susun_lkj(const Konteks& k) {
  Document document;
  document.paper = kertas(k);
  document.meta.title = lkj::judul_laporan(k);
  document.meta.subject = k.susunan().rujukan;
  document.meta.author = k.berkas().instansi.nama;
  document.meta.keywords = "SAKIP, laporan kinerja, " + k.berkas().instansi.nama + ", " + std::to_string(k.tahun());
  document.meta.created = k.tanggal();
  document.meta.rules_hash = k.h().regulasi().hash;
  Penulis p(document);
  tulis_lkj(k, p);
  return document;
}

// Composed for its parts only, so that what is offered for editing is what has a place in the report.
std::vector<Narasi> narasi_lkj(const Konteks& k) {
  Document document;
  Penulis p(document);
  tulis_lkj(k, p);
  std::vector<Narasi> out;
  for (const Penulis::Naskah& part : p.naskah()) {
    Narasi narrative{part.kunci, k.tahun(), AsalNarasi::draf, part.paragraf};
    for (const Narasi& stored : k.berkas().narasi)
      if (stored.kunci == part.kunci && stored.tahun == k.tahun()) narrative.asal = stored.asal;
    out.push_back(std::move(narrative));
  }
  return out;
}

namespace lkj {

std::string judul_laporan(const Konteks& k) {
  return "Laporan Kinerja " + k.berkas().instansi.nama + " Tahun " + std::to_string(k.tahun());
}

void tulis_narasi(const Konteks& k, Penulis& p, const std::string& kunci, const std::vector<std::string>& draf) {
  std::vector<std::string> paragraphs = k.naskah(kunci, draf);
  std::vector<Inline> items;
  const auto flush = [&] {
    if (!items.empty()) p.daftar(List::Marker::bullet, std::exchange(items, {}));
  };
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.starts_with("- ")) {
      items.push_back(k.teks(std::string_view(paragraph).substr(2)));
      continue;
    }
    flush();
    p.paragraf(k.teks(paragraph), kunci);
  }
  flush();
  p.catat(kunci, std::move(paragraphs));
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

}  // namespace sakip::compose
