// Decisions in the form of Permendagri 80/2015: the parts in their order, labels in a column left of the text.
#include "compose/keputusan.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"
#include "core/number_format.hpp"

namespace sakip::compose {

using namespace document;

namespace {

Run biasa(std::string text) { return {std::move(text), RunStyle::plain, {}, {}}; }

Inline besar(Inline text) {
  for (Run& run : text)
    if (run.style != RunStyle::missing) run.text = huruf_besar(run.text);
  return text;
}

TeksPenetapan putusan(const Konteks& k, const Produk& produk) {
  return penetapan(k, produk.dokumen, produk.sekali ? k.berkas().periode.awal : 0);
}

/// "Nomor 12 Tahun 2024".
Inline nomor(const TeksPenetapan& decided) {
  return {biasa("Nomor "), decided.nomor, biasa(" Tahun " + std::to_string(decided.tahun))};
}

Cell sel(Inline text, Align align = Align::justify) {
  Cell cell;
  cell.text = std::move(text);
  cell.align = align;
  return cell;
}

/// "KESATU", "KEDUA", "KETIGA BELAS".
std::string diktum(int number) {
  const auto words = terbilang(static_cast<std::int64_t>(number));
  return "KE" + huruf_besar(words ? *words : std::to_string(number));
}

Table kolom_berlabel() {
  Table t;
  t.borders = Borders::none;
  t.columns = {{20}, {3}, {5}, {72}};
  return t;
}

/// "Menimbang : a. ...", each paragraph lettered (or numbered) below the other.
void pertimbangan(const Konteks& k, Table& t, const Produk& produk, const std::string& part, bool numbered) {
  const Bagian* outline = k.susunan().cari(produk.kunci + "/" + part);
  if (!outline) return;
  std::vector<Inline> items = k.narasi(outline->kunci);
  if (items.empty()) items.push_back({kosong(outline->judul)});
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string mark =
        numbered ? std::to_string(i + 1) + "." : std::string(1, static_cast<char>('a' + i % 26)) + ".";
    t.rows.push_back({{sel_teks(i == 0 ? outline->judul : ""), sel_teks(i == 0 ? ":" : ""), sel_teks(mark),
                       sel(std::move(items[i]))},
                      RowStyle::normal});
  }
}

void berlabel(Table& t, const std::string& label, Inline text) {
  Cell wide = sel(std::move(text));
  wide.colspan = 2;
  t.rows.push_back({{sel_teks(label), sel_teks(":"), std::move(wide)}, RowStyle::normal});
}

void tengah(Penulis& p, Inline text, bool bold = false) {
  if (bold)
    for (Run& run : text)
      if (run.style == RunStyle::plain) run.style = RunStyle::bold;
  Paragraph paragraph;
  paragraph.text = std::move(text);
  paragraph.style = ParagraphStyle::center;
  paragraph.keep_with_next = true;
  p.tambah(std::move(paragraph));
}

void kepala(const Konteks& k, Penulis& p, const Produk& produk) {
  constexpr int kLebarLambang = 25;
  Inline title = besar(k.teks(produk.bentuk + " " + produk.penetap));
  if (produk.kop) {
    kop_surat(k, p);
    p.tambah(Space{4});
  } else {
    if (Image arms = lambang(k, kLebarLambang); !arms.png.empty()) p.tambah(std::move(arms));
    p.paragraf(besar(k.teks(produk.penetap)), {}, ParagraphStyle::title);
    if (!k.berkas().pemda.provinsi.empty())
      p.paragraf(k.teks("PROVINSI {{provinsi|besar}}"), {}, ParagraphStyle::subtitle);
    p.tambah(Space{4});
  }
  p.paragraf(std::move(title), {}, ParagraphStyle::title);
  p.paragraf(besar(nomor(putusan(k, produk))), {}, ParagraphStyle::subtitle);
  p.tambah(Space{2});
  tengah(p, polos("TENTANG"));
  for (Inline& line : k.narasi(produk.kunci + "/tentang"))
    p.paragraf(besar(std::move(line)), {}, ParagraphStyle::subtitle);
  p.tambah(Space{2});
  for (Inline& line : k.narasi(produk.kunci + "/pembukaan")) tengah(p, std::move(line));
  Inline post = besar(k.teks(produk.penetap));
  post.push_back(biasa(","));
  p.paragraf(std::move(post), {}, ParagraphStyle::subtitle);
}

/// "BAB I" or "Pasal 1" over its title or paragraphs.
void pasal(const Konteks& k, Penulis& p, const Bagian& articles) {
  for (const auto& row : articles.baris) {
    if (row.empty()) continue;
    const bool chapter = row[0].starts_with("BAB");
    tengah(p, polos(row[0]), chapter);
    for (std::size_t i = 1; i < row.size(); ++i)
      if (chapter)
        tengah(p, k.teks(row[i]), true);
      else
        p.paragraf(k.teks(row[i]));
  }
}

/// Place, date and post on the left with room to sign above the line; the last line names the gazette.
void pengundangan(const Konteks& k, Penulis& p, const Produk& produk) {
  std::vector<Inline> lines = k.narasi(produk.kunci + "/pengundangan");
  if (lines.empty()) return;
  Inline gazette = std::move(lines.back());
  lines.pop_back();
  Table t;
  t.borders = Borders::none;
  t.columns = {{60}, {40}};
  const auto row = [&](Inline text) {
    t.rows.push_back({{sel(std::move(text), Align::left), sel_teks("")}, RowStyle::normal});
  };
  for (Inline& line : lines) {
    if (!line.empty() && line[0].text.starts_with("..."))
      for (int blank = 0; blank < 2; ++blank) row({});
    row(std::move(line));
  }
  p.tambah(Space{4});
  p.tambah(std::move(t));
  p.tambah(Space{2});
  p.paragraf(std::move(gazette));
}

void tembusan(const Konteks& k, Penulis& p, const Produk& produk) {
  std::vector<Inline> copies = k.narasi(produk.kunci + "/tembusan");
  if (copies.empty()) return;
  p.tambah(Space{6});
  p.paragraf(polos("Tembusan disampaikan kepada Yth.:"));
  p.daftar(List::Marker::decimal, std::move(copies));
}

}  // namespace

Produk produk_kepala_daerah(std::string dokumen, std::string kunci, std::string bentuk) {
  Produk decree{std::move(dokumen), std::move(kunci), std::move(bentuk), "{{jabatan_kepala_daerah}}",
                "{{kepala_daerah}}"};
  decree.daerah = true;
  return decree;
}

Produk produk_kepala_instansi(std::string dokumen, std::string kunci) {
  return {std::move(dokumen), std::move(kunci), "Keputusan", "{{kepala_instansi}}", "{{penanda_tangan}}", true};
}

void batang_tubuh(const Konteks& k, Penulis& p, const Produk& produk) {
  p.bagian(Orientation::portrait, PageNumbers::arabic, true);
  kepala(k, p, produk);
  Table grounds = kolom_berlabel();
  pertimbangan(k, grounds, produk, "menimbang", false);
  pertimbangan(k, grounds, produk, "mengingat", true);
  pertimbangan(k, grounds, produk, "memperhatikan", true);
  p.tambah(std::move(grounds));
  p.tambah(Space{3});
  tengah(p, polos("MEMUTUSKAN:"), true);
  Table decided = kolom_berlabel();
  for (Inline& title : k.narasi(produk.kunci + "/menetapkan")) berlabel(decided, "Menetapkan", std::move(title));
  int number = 0;
  for (Inline& one : k.narasi(produk.kunci + "/diktum")) berlabel(decided, diktum(++number), std::move(one));
  p.tambah(std::move(decided));
  if (const Bagian* articles = k.susunan().cari(produk.kunci + "/pasal")) pasal(k, p, *articles);
  tanda_tangan_keputusan(k, p, produk);
  pengundangan(k, p, produk);
  tembusan(k, p, produk);
}

void kepala_lampiran(const Konteks& k, Penulis& p, const Produk& produk, Orientation orientation,
                     const std::string& nomor_lampiran, const std::string& judul) {
  p.bagian(orientation, PageNumbers::arabic, false);
  p.bagian_depan(judul, true, nomor_lampiran);
  Inline whose = k.teks(produk.bentuk + " " + produk.penetap + " ");
  for (Run& run : nomor(putusan(k, produk))) whose.push_back(std::move(run));
  whose.push_back(biasa(", tanggal "));
  whose.push_back(putusan(k, produk).tanggal);
  p.paragraf(std::move(whose), {}, ParagraphStyle::center);
}

void tanda_tangan_keputusan(const Konteks& k, Penulis& p, const Produk& produk) {
  Inline post = besar(k.teks(produk.penanda_tangan));
  post.push_back(biasa(","));
  const TeksPenetapan decided = putusan(k, produk);
  blok_tanda_tangan(p, {{biasa("Ditetapkan di "), produk.daerah ? decided.tempat_daerah : decided.tempat},
                        {biasa("pada tanggal "), decided.tanggal},
                        std::move(post)});
}

}  // namespace sakip::compose
