// Front matter of the LKj: cover, kata pengantar with its signature block (a post, never a name), ikhtisar eksekutif,
// and the lists of contents, tables and figures.
#include "compose/lkj.hpp"

namespace sakip::compose::lkj {

using namespace document;

namespace {

void tanda_tangan(const Konteks& k, Penulis& p) {
  const Jabatan* head = k.kepala();
  Table block;
  block.borders = Borders::none;
  block.columns = {{50}, {50, Align::center}};
  const auto row = [&](Inline text) {
    Cell left = sel_teks(""), right;
    right.text = std::move(text);
    right.align = Align::center;
    block.rows.push_back({{left, right}, RowStyle::normal});
  };
  row(k.teks("{{tempat}}, {{tanggal}}"));
  row(head ? polos(sebutan(*head) + ",") : Inline{kosong("jabatan kepala")});
  row(polos(""));
  row(polos(""));
  row(polos("........................................"));
  p.tambah(Space{8});
  p.tambah(std::move(block));
}

}  // namespace

void depan(const Konteks& k, Penulis& p) {
  p.bagian(Orientation::portrait, PageNumbers::none, false);
  sampul(k, p, k.susunan().judul, "(" + k.susunan().judul_pendek + ")", k.tahun());
  p.bagian(Orientation::portrait, PageNumbers::roman, true, judul_laporan(k));
  if (const Bagian* part = k.susunan().cari("kata-pengantar")) {
    p.bagian_depan(part->judul);
    tulis_narasi(k, p, part->kunci);
    tanda_tangan(k, p);
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
