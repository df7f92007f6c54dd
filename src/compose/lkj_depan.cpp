// Front matter of the LKj: cover, kata pengantar with its signature block (a post, never a name), ikhtisar eksekutif,
// and the lists of contents, tables and figures.
#include "compose/kerangka.hpp"
#include "compose/lkj.hpp"

namespace sakip::compose::lkj {

using namespace document;

namespace {

void sampul(const Konteks& k, Penulis& p) {
  const auto line = [&](const std::string& text, ParagraphStyle style) { p.paragraf(k.teks(text), {}, style); };
  Image arms = lambang(k, 30);
  p.tambah(Space{arms.png.empty() ? 45 : 10});
  if (!arms.png.empty()) {
    p.tambah(std::move(arms));
    p.tambah(Space{10});
  }
  line(k.susunan().judul, ParagraphStyle::title);
  line("(" + k.susunan().judul_pendek + ")", ParagraphStyle::subtitle);
  p.tambah(Space{8});
  line("TAHUN {{tahun}}", ParagraphStyle::title);
  p.tambah(Space{70});
  line(huruf_besar(k.berkas().instansi.nama), ParagraphStyle::title);
  p.paragraf(
      {k.nama_pemda().empty() ? kosong("nama pemda") : Run{huruf_besar(k.nama_pemda()), RunStyle::plain, {}, {}}}, {},
      ParagraphStyle::subtitle);
  if (!k.berkas().pemda.provinsi.empty())
    line("PROVINSI " + huruf_besar(k.berkas().pemda.provinsi), ParagraphStyle::subtitle);
}

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
  sampul(k, p);
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
