// Two tables: what is there, and what is not.
#include "compose/daftar_arsip.hpp"

#include "compose/kerangka.hpp"

namespace sakip::compose {

using namespace document;

namespace {

std::string sebut(KeadaanArsip state) {
  switch (state) {
    case KeadaanArsip::lengkap:
      return "lengkap";
    case KeadaanArsip::belum_lengkap:
      return "belum lengkap";
    case KeadaanArsip::tanpa_data:
      return "belum ada datanya";
  }
  return {};
}

Table tabel_dokumen(const std::vector<ButirArsip>& list) {
  Table t;
  t.columns = {{7, Align::center}, {46}, {58}, {16, Align::center}, {12, Align::right}, {18, Align::center}};
  t.header = {{{sel_judul("No"), sel_judul("Dokumen"), sel_judul("Berkas"), sel_judul("Bentuk"), sel_judul("Halaman"),
                sel_judul("Keadaan")},
               RowStyle::normal}};
  std::string stage;
  int number = 0;
  for (const ButirArsip& one : list) {
    if (one.tahap != stage) {
      stage = one.tahap;
      Cell name = sel_teks(stage, Align::left);
      name.colspan = static_cast<int>(t.columns.size());
      t.rows.push_back({{name}, RowStyle::group});
    }
    t.rows.push_back(
        {{sel_teks(std::to_string(++number)), sel_teks(one.nama), sel_teks(one.berkas), sel_teks(rangkai(one.format)),
          sel_teks(std::to_string(one.halaman)), sel_teks(sebut(one.keadaan))},
         RowStyle::normal});
  }
  return t;
}

Table tabel_kosong(const std::vector<ButirArsip>& list) {
  Table t;
  t.columns = {{7, Align::center}, {40}, {40}, {44}, {36}, {10, Align::right}};
  t.header = {{{sel_judul("No"), sel_judul("Dokumen"), sel_judul("Bagian"), sel_judul("Yang belum diisi"),
                sel_judul("Diisi di"), sel_judul("Kali")},
               RowStyle::normal}};
  int number = 0;
  for (const ButirArsip& one : list)
    for (const Kekosongan& gap : one.kosong)
      t.rows.push_back({{sel_teks(std::to_string(++number)), sel_teks(one.nama), sel_teks(gap.bagian),
                         sel_teks(gap.apa), sel_teks(gap.isi_di), sel_teks(std::to_string(gap.kali))},
                        RowStyle::normal});
  return t;
}

}  // namespace

Document susun_daftar_arsip(const Konteks& k, const std::vector<ButirArsip>& daftar) {
  Document document = dokumen_resmi(k, k.susunan().judul_pendek);
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape);
  bagian_tetap(k, p, "daftar-arsip/pengantar");
  p.tabel(tabel_dokumen(daftar), "Dokumen dalam Arsip");
  if (Table gaps = tabel_kosong(daftar); gaps.rows.empty())
    bagian_tetap(k, p, "daftar-arsip/lengkap");
  else
    p.tabel(std::move(gaps), "Yang Belum Diisi");
  return document;
}

}  // namespace sakip::compose
