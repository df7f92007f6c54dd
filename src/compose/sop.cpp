// Block of particulars and table of steps.
#include "compose/sop.hpp"

#include "compose/kerangka.hpp"

namespace sakip::compose {

using namespace document;

namespace {

constexpr std::size_t kMutuBaku = 4;  // Kelengkapan, Waktu, Output, Keterangan

/// A part's heading over its paragraphs as a numbered list, in one cell.
Cell kotak(const Konteks& k, const std::string& kunci) {
  Cell cell;
  const Bagian* part = k.susunan().cari(kunci);
  if (!part) return sel_teks("");
  cell.text = {{part->judul + ":", RunStyle::bold, {}, {}}};
  const auto items = k.narasi(kunci);
  for (std::size_t i = 0; i < items.size(); ++i) {
    cell.text.push_back({"\n" + std::to_string(i + 1) + ". ", RunStyle::plain, {}, {}});
    cell.text.insert(cell.text.end(), items[i].begin(), items[i].end());
  }
  if (items.empty()) cell.text.push_back(kosong(part->judul));
  return cell;
}

Table identitas(const Konteks& k, const std::string& dokumen) {
  const TeksPenetapan decided = penetapan(k, dokumen, k.berkas().periode.awal);
  Table t;
  t.columns = {{50}, {20}, {30}};
  t.caption = "Identitas SOP";
  t.header = {{{sel_judul("Instansi"), sel_judul("Keterangan", 2)}, RowStyle::normal}};
  Cell agency =
      sel_teks("PEMERINTAH " + huruf_besar(k.teks("{{pemda}}")[0].text) + "\n" + huruf_besar(k.berkas().instansi.nama),
               Align::center);
  agency.bold = true;
  Inline name;
  for (Inline& line : k.narasi(dokumen + "/nama")) name.insert(name.end(), line.begin(), line.end());
  Inline signed_by = k.teks("{{penanda_tangan}}");
  signed_by.push_back({"\n\n\n........................................", RunStyle::plain, {}, {}});
  const std::pair<const char*, Inline> particulars[] = {
      {"Nomor SOP", {decided.nomor}},         {"Tanggal Pembuatan", {decided.tanggal}}, {"Tanggal Revisi", polos("–")},
      {"Tanggal Efektif", {decided.tanggal}}, {"Disahkan oleh", std::move(signed_by)},  {"Nama SOP", name}};
  agency.rowspan = static_cast<int>(std::size(particulars));
  for (const auto& [label, text] : particulars) {
    Row row;
    if (t.rows.empty()) row.cells.push_back(agency);
    Cell value;
    value.text = text;
    row.cells.push_back(sel_teks(label));
    row.cells.push_back(std::move(value));
    t.rows.push_back(std::move(row));
  }
  const std::pair<const char*, const char*> pairs[] = {
      {"/dasar-hukum", "/kualifikasi"}, {"/keterkaitan", "/peralatan"}, {"/peringatan", "/pencatatan"}};
  for (const auto& [left, right] : pairs) {
    Row row;
    row.cells = {kotak(k, dokumen + left), kotak(k, dokumen + right)};
    row.cells[1].colspan = 2;
    t.rows.push_back(std::move(row));
  }
  return t;
}

/// Columns of the outline: what is done, who acts (one each), mutu baku.
Table langkah(const Konteks& k, const Bagian& steps) {
  Table t;
  const std::size_t posts = steps.kolom.size() - 1 - kMutuBaku;
  t.compact = true;
  t.columns = {{5, Align::center}, {40}};
  for (std::size_t i = 0; i < posts; ++i) t.columns.push_back({14, Align::center});
  for (const int width : {22, 11, 20, 22}) t.columns.push_back({width});
  Row top, bottom;
  top.cells = {sel_judul("No", 1, 2), sel_judul(steps.kolom[0], 1, 2), sel_judul("Pelaksana", static_cast<int>(posts)),
               sel_judul("Mutu Baku", static_cast<int>(kMutuBaku))};
  for (std::size_t i = 1; i < steps.kolom.size(); ++i) bottom.cells.push_back(sel_judul(steps.kolom[i]));
  t.header = {std::move(top), std::move(bottom)};
  for (const auto& words : steps.baris) {
    Row row;
    row.cells.push_back(sel_teks(std::to_string(t.rows.size() + 1)));
    for (const std::string& word : words) {
      Cell cell;
      cell.text = k.teks(word);
      row.cells.push_back(std::move(cell));
    }
    t.rows.push_back(std::move(row));
  }
  return t;
}

}  // namespace

Document susun_sop(const Konteks& k, const std::string& dokumen) {
  std::string name;
  for (const Inline& line : k.narasi(dokumen + "/nama"))
    for (const Run& run : line) name += run.text;
  Document document = dokumen_resmi(k, "SOP " + name);
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape);
  p.tambah(identitas(k, dokumen));
  const Bagian* steps = k.susunan().cari(dokumen + "/langkah");
  if (!steps || steps->kolom.size() <= 1 + kMutuBaku || steps->baris.empty()) {
    p.paragraf({kosong("langkah prosedur pada susunan " + dokumen)});
    return document;
  }
  Table t = langkah(k, *steps);
  t.caption = steps->judul;
  for (Inline& legend : k.narasi(dokumen + "/tanda")) t.note.insert(t.note.end(), legend.begin(), legend.end());
  p.tambah(Space{4});
  p.tambah(std::move(t));
  return document;
}

}  // namespace sakip::compose
