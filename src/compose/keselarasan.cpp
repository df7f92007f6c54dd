// The matrix: a row an indikator, a column a document.
#include "compose/keselarasan.hpp"

#include "compose/kerangka.hpp"
#include "measure/keselarasan.hpp"

namespace sakip::compose {

using namespace document;
using measure::Selaras;

namespace {

struct KolomDokumen {
  DokumenSumber dokumen;
  const char* judul;
  bool selalu;  ///< stands even when empty
};
constexpr KolomDokumen kKolom[] = {
    {DokumenSumber::rpjmd, "RPJMD/ RPD", true},
    {DokumenSumber::renstra, "Renstra", true},
    {DokumenSumber::renja, "Renja", true},
    {DokumenSumber::renja_perubahan, "Renja Perubahan", false},
    {DokumenSumber::pk, "PK", true},
    {DokumenSumber::pk_perubahan, "PK Perubahan", false},
    {DokumenSumber::e81, "E.81", false},
    {DokumenSumber::tc29, "T-C.29", false},
};

struct Baris {
  const Simpul* simpul;
  const Indikator* indikator;
  measure::Keselarasan hasil;
};

std::vector<Baris> baris_keselarasan(const Konteks& k, Tingkat from, Tingkat to) {
  std::vector<Baris> out;
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat < from || node->tingkat > to) continue;
    for (const Indikator* i : k.indeks().indikator_simpul(*node))
      if (auto result = measure::keselarasan(k.h(), *i, k.tahun()); result.hasil != Selaras::tanpa_target)
        out.push_back({node, i, std::move(result)});
  }
  return out;
}

std::vector<KolomDokumen> kolom_terisi(const Konteks& k, const std::vector<Baris>& rows) {
  std::vector<KolomDokumen> out;
  for (const KolomDokumen& column : kKolom) {
    bool any = column.selalu;
    for (const Baris& row : rows) any = any || k.indeks().target(*row.indikator, column.dokumen, k.tahun()) != nullptr;
    if (any) out.push_back(column);
  }
  return out;
}

Cell sel_hasil(const measure::Keselarasan& result) {
  if (result.hasil == Selaras::selaras) return sel_teks("Selaras");
  if (result.hasil != Selaras::tidak) return sel_teks("Belum ada pembanding");
  std::string names;
  for (const DokumenSumber document : result.menyimpang)
    for (const KolomDokumen& column : kKolom)
      if (column.dokumen == document) names += (names.empty() ? "" : ", ") + std::string(column.judul);
  Cell cell;
  cell.text = {{"Tidak selaras: ", RunStyle::bold, {}, {}}, {names, RunStyle::plain, {}, {}}};
  return cell;
}

}  // namespace

Table tabel_keselarasan(const Konteks& k, Tingkat dari, Tingkat sampai) {
  const auto rows = baris_keselarasan(k, dari, sampai);
  const auto columns = kolom_terisi(k, rows);
  const int documents = static_cast<int>(columns.size());
  Table t;
  t.compact = true;
  t.columns = {{32}, {36}, {13, Align::center}};
  Row top{{sel_judul("Sasaran/Kinerja", 1, 2), sel_judul("Indikator", 1, 2), sel_judul("Satuan", 1, 2),
           sel_judul("Target menurut Dokumen", documents), sel_judul("LKj", 2), sel_judul("Keselarasan", 1, 2)},
          RowStyle::normal},
      names;
  for (const KolomDokumen& column : columns) {
    t.columns.push_back({13, Align::right});
    names.cells.push_back(sel_judul(column.judul));
  }
  t.columns.insert(t.columns.end(), {{13, Align::right}, {13, Align::right}, {22}});
  names.cells.push_back(sel_judul("Target"));
  names.cells.push_back(sel_judul("Realisasi"));
  t.header = {std::move(top), std::move(names), baris_nomor(documents + 6)};
  for (const Baris& row : rows) {
    const Indikator& i = *row.indikator;
    Row line{{sel_teks(row.simpul->kode.empty() ? row.simpul->nama : row.simpul->kode + " " + row.simpul->nama),
              sel_teks(i.nama), sel_teks(i.satuan)},
             RowStyle::normal};
    for (const KolomDokumen& column : columns)
      line.cells.push_back(k.sel(measure::target_dokumen(k.h(), i, column.dokumen, k.setahun()), Wajib::tidak));
    line.cells.push_back(k.sel(measure::target(k.h(), i, k.setahun()), Wajib::tidak));
    line.cells.push_back(k.sel(measure::realisasi(k.h(), i, k.setahun()), Wajib::tidak));
    line.cells.push_back(sel_hasil(row.hasil));
    t.rows.push_back(std::move(line));
  }
  gabung_ke_bawah(t.rows, 0);
  return t;
}

Document susun_keselarasan(const Konteks& k) {
  Document document = dokumen_resmi(k, "Matriks Keselarasan");
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape);
  bagian_tetap(k, p, "keselarasan/pembuka");
  const auto part = [&](const char* key, Tingkat from, Tingkat to, const std::string& title) {
    const Bagian* outline = k.susunan().cari(key);
    if (!outline) return;
    p.judul(2, outline->judul);
    bagian_tetap(k, p, key);
    if (Table t = tabel_keselarasan(k, from, to); t.rows.empty())
      p.paragraf({kosong("target tahun " + std::to_string(k.tahun()) + " pada dokumen mana pun (lembar Target)")});
    else
      p.tabel(std::move(t), title + " Tahun " + std::to_string(k.tahun()));
  };
  part("keselarasan/sasaran", Tingkat::tujuan, Tingkat::sasaran, "Keselarasan Target Tujuan dan Sasaran");
  part("keselarasan/program", Tingkat::program, Tingkat::sub_kegiatan,
       "Keselarasan Target Program sampai Sub Kegiatan");
  pengesahan(k, p);
  return document;
}

}  // namespace sakip::compose
