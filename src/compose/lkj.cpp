// The LKj from cover to annexes: order of the parts and the pages they lie on.
#include "compose/lkj.hpp"

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

std::vector<Narasi> narasi_lkj(const Konteks& k) {
  return narasi_dari(k, [&](Penulis& p) { tulis_lkj(k, p); });
}

namespace lkj {

std::string judul_laporan(const Konteks& k) {
  return "Laporan Kinerja " + k.berkas().instansi.nama + " Tahun " + std::to_string(k.tahun());
}

}  // namespace lkj

}  // namespace sakip::compose
