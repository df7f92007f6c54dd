// Front matter of the LKj: cover, kata pengantar with its signature block (a post, never a name), ikhtisar eksekutif,
// and the lists of contents, tables and figures.
#include "compose/lkj.hpp"

namespace sakip::compose::lkj {

using namespace document;

void depan(const Konteks& k, Penulis& p) {
  p.bagian(Orientation::portrait, PageNumbers::none, false);
  sampul(k, p, k.susunan().judul, "(" + k.susunan().judul_pendek + ")", k.tahun());
  p.bagian(Orientation::portrait, PageNumbers::roman, true, judul_laporan(k));
  if (const Bagian* part = k.susunan().cari("kata-pengantar")) {
    p.bagian_depan(part->judul);
    tulis_narasi(k, p, part->kunci);
    pengesahan(k, p);
  }
  if (const Bagian* part = k.susunan().cari("ikhtisar")) {
    p.bagian_depan(part->judul);
    tulis_narasi(k, p, part->kunci, draf_ikhtisar(k));
  }
  p.bagian_depan("DAFTAR ISI", false);
  p.tambah(Contents{ContentsKind::headings});
  p.bagian_depan("DAFTAR TABEL");
  p.tambah(Contents{ContentsKind::tables});
  p.bagian_depan("DAFTAR GAMBAR");
  p.tambah(Contents{ContentsKind::figures});
}

}  // namespace sakip::compose::lkj
