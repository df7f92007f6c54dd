// Two tables: what is there, and what is not.
#include "compose/daftar_arsip.hpp"

#include <algorithm>

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

/// The gaps of one document that are entered at one place.
struct Isian {
  std::string isi_di;
  std::vector<std::string> apa;  ///< each once
  int kali = 0;
};

std::vector<Isian> menurut_tempat(const std::vector<Kekosongan>& gaps) {
  std::vector<Isian> out;
  for (const Kekosongan& gap : gaps) {
    auto place = std::find_if(out.begin(), out.end(), [&](const Isian& one) { return one.isi_di == gap.isi_di; });
    if (place == out.end()) place = out.insert(out.end(), {gap.isi_di, {}, 0});
    if (std::find(place->apa.begin(), place->apa.end(), gap.apa) == place->apa.end()) place->apa.push_back(gap.apa);
    place->kali += gap.kali;
  }
  return out;
}

/// The first few of what is missing and how many more; belum-diisi.csv has them all.
Inline sebagian(const Isian& one) {
  constexpr std::size_t kDisebut = 4;
  std::vector<std::string> names(one.apa.begin(),
                                 one.apa.begin() + static_cast<std::ptrdiff_t>(std::min(kDisebut, one.apa.size())));
  if (one.apa.size() > kDisebut) names.push_back(std::to_string(one.apa.size() - kDisebut) + " isian lain");
  return polos(rangkai(names));
}

Table tabel_kosong(const std::vector<ButirArsip>& list) {
  Table t;
  t.columns = {{8, Align::center}, {50}, {105}, {14, Align::right}};
  t.header = {
      {{sel_judul("No"), sel_judul("Diisi di"), sel_judul("Yang belum diisi"), sel_judul("Kali")}, RowStyle::normal}};
  int number = 0;
  for (const ButirArsip& one : list) {
    if (one.kosong.empty()) continue;
    Cell name = sel_teks(one.nama, Align::left);
    name.colspan = static_cast<int>(t.columns.size());
    t.rows.push_back({{name}, RowStyle::group});
    for (const Isian& place : menurut_tempat(one.kosong)) {
      Cell what;
      what.text = sebagian(place);
      t.rows.push_back({{sel_teks(std::to_string(++number)), sel_teks(place.isi_di), std::move(what),
                         sel_teks(std::to_string(place.kali))},
                        RowStyle::normal});
    }
  }
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
