// The two decisions, each with its annex.
#include "compose/keputusan_pendukung.hpp"

#include <algorithm>

#include "compose/keputusan.hpp"
#include "compose/kerangka.hpp"

namespace sakip::compose {

using namespace document;

namespace {

constexpr std::string_view kKepala = "kepala", kSisanya = "*";

/// Takes from `free` the posts that `word` asks for: the head, those whose name holds the word, or all that are left.
std::vector<const Jabatan*> ambil(const Konteks& k, std::vector<const Jabatan*>& free, const std::string& word) {
  std::vector<const Jabatan*> out;
  std::erase_if(free, [&](const Jabatan* post) {
    const bool fits = word == kSisanya  ? true
                      : word == kKepala ? post == k.kepala()
                                        : out.empty() && post->nama.find(word) != std::string::npos;
    if (fits) out.push_back(post);
    return fits;
  });
  return out;
}

/// One row a post; the position and its duty span the posts that hold it.
void baris_tim(Table& t, const std::vector<const Jabatan*>& posts, const std::vector<std::string>& words, int& number) {
  const std::size_t rows = std::max<std::size_t>(1, posts.size());
  for (std::size_t r = 0; r < rows; ++r) {
    Row row;
    Cell position = sel_teks(words[0]), duty = sel_teks(words[2]), post;
    position.rowspan = duty.rowspan = static_cast<int>(rows);
    post.text = posts.empty() ? Inline{kosong("jabatan " + words[0])} : polos(sebutan(*posts[r]));
    row.cells.push_back(sel_teks(std::to_string(++number)));
    if (r == 0) row.cells.push_back(std::move(position));
    row.cells.push_back(std::move(post));
    if (r == 0) row.cells.push_back(std::move(duty));
    t.rows.push_back(std::move(row));
  }
}

Table tabel_tim(const Konteks& k) {
  Table t;
  t.columns = {{6, Align::center}, {24}, {36}, {44}};
  const Bagian* outline = k.susunan().cari("keputusan-tim/susunan");
  if (!outline || outline->kolom.size() != 3) return t;
  Row head;
  head.cells.push_back(sel_judul("No"));
  for (const std::string& title : outline->kolom) head.cells.push_back(sel_judul(title));
  t.header = {std::move(head)};
  std::vector<const Jabatan*> free;
  for (const Jabatan& post : k.berkas().jabatan) free.push_back(&post);
  int number = 0;
  for (const auto& words : outline->baris) baris_tim(t, ambil(k, free, words[1]), words, number);
  t.caption = outline->judul;
  return t;
}

/// One row a data element; an indikator whose value is typed has one row without.
Table tabel_data(const Konteks& k) {
  Table t;
  t.columns = {{6, Align::center}, {34}, {40}, {14, Align::center}, {24}, {28}};
  t.header = {{{sel_judul("No"), sel_judul("Indikator Kinerja Utama"), sel_judul("Unsur Data"), sel_judul("Satuan"),
                sel_judul("Sumber Data"), sel_judul("Penanggung Jawab")},
               RowStyle::normal}};
  int number = 0;
  const auto isian = [](const std::string& text, std::string_view what) {
    Cell cell = sel_teks(text);
    if (text.empty()) cell.text = {kosong(what)};
    return cell;
  };
  for (const Simpul* node : k.indeks().pohon())
    for (const Indikator* i : k.indeks().indikator_simpul(*node)) {
      if (i->level != LevelIndikator::iku || node->lingkup == Lingkup::pemda) continue;
      const std::size_t rows = std::max<std::size_t>(1, i->elemen.size());
      for (std::size_t r = 0; r < rows; ++r) {
        Row row;
        if (r == 0) row.cells = {sel_teks(std::to_string(++number)), sel_teks(i->nama)};
        const bool element = r < i->elemen.size();
        const std::string& source = element ? i->elemen[r].sumber_data : i->sumber_data;
        row.cells.push_back(element ? isian(i->elemen[r].uraian, "uraian unsur data") : sel_teks(i->nama));
        row.cells.push_back(sel_teks(element ? i->elemen[r].satuan : i->satuan));
        row.cells.push_back(isian(source.empty() ? i->sumber_data : source, "sumber data"));
        if (r == 0) row.cells.push_back(isian(penanggung_jawab(k, *i), "penanggung jawab"));
        if (r == 0)
          for (const std::size_t spanning : {std::size_t{0}, std::size_t{1}, row.cells.size() - 1})
            row.cells[spanning].rowspan = static_cast<int>(rows);
        t.rows.push_back(std::move(row));
      }
    }
  return t;
}

}  // namespace

Document susun_keputusan_tim(const Konteks& k) {
  Document document = dokumen_resmi(k, "Keputusan Tim Penyusun SAKIP");
  Penulis p(document);
  const Produk decree = produk_kepala_instansi("keputusan-tim", "keputusan-tim");
  batang_tubuh(k, p, decree);
  kepala_lampiran(k, p, decree, Orientation::portrait, "LAMPIRAN", judul_bagian(k, "keputusan-tim/lampiran"));
  if (Table t = tabel_tim(k); !t.rows.empty()) p.tambah(std::move(t));
  tanda_tangan_keputusan(k, p, decree);
  return document;
}

Document susun_keputusan_pedoman(const Konteks& k) {
  Document document = dokumen_resmi(k, "Keputusan Pedoman Pengumpulan Data Kinerja");
  Penulis p(document);
  const Produk decree = produk_kepala_instansi("keputusan-pedoman", "keputusan-pedoman");
  batang_tubuh(k, p, decree);
  kepala_lampiran(k, p, decree, Orientation::portrait, "LAMPIRAN", judul_bagian(k, "keputusan-pedoman/lampiran"));
  if (const Bagian* guideline = k.susunan().cari("keputusan-pedoman/isi"))
    for (const auto& row : guideline->baris) {
      if (row.empty()) continue;
      p.judul(2, row[0]);
      for (std::size_t i = 1; i < row.size(); ++i) p.paragraf(k.teks(row[i]));
    }
  if (const Bagian* list = k.susunan().cari("keputusan-pedoman/daftar")) {
    p.judul(2, list->judul);
    bagian_tetap(k, p, list->kunci);
    Table t = tabel_data(k);
    t.caption = list->judul;
    if (t.rows.empty())
      p.paragraf({kosong("indikator level IKU " + k.berkas().instansi.nama)});
    else
      p.tambah(std::move(t));
  }
  tanda_tangan_keputusan(k, p, decree);
  return document;
}

}  // namespace sakip::compose
