// The tree and its tables.
#include "compose/pohon_kinerja.hpp"

#include "compose/kerangka.hpp"
#include "compose/tabel_kinerja.hpp"
#include "compose/tabel_profil.hpp"
#include "measure/alamat.hpp"

namespace sakip::compose {

using namespace document;

namespace {

/// Of the tree this year: every node above program, and what is carried out.
bool tampil_di_pohon(const Konteks& k, const Simpul& node) {
  return node.tingkat < Tingkat::program || dilaksanakan(k, node);
}

/// Those with a target this year; where none has, those that any document of the year names.
std::vector<const Indikator*> indikator_setahun(const Konteks& k, const Simpul& node) {
  std::vector<const Indikator*> agreed, named;
  for (const Indikator* i : k.indeks().indikator_simpul(node)) {
    if (measure::target(k.h(), *i, k.setahun()).nilai.ada()) agreed.push_back(i);
    for (const Target* row : k.indeks().target(*i))
      if (row->tahun == k.tahun() && (named.empty() || named.back() != i)) named.push_back(i);
  }
  return agreed.empty() ? named : agreed;
}

std::string gabung(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string nama_lengkap(const Simpul& node) { return node.kode.empty() ? node.nama : node.kode + " " + node.nama; }

std::string isi_kotak(const Konteks& k, const Simpul& node) {
  std::string out;
  const std::string post = k.nama_jabatan(node.penanggung_jawab);
  for (const Indikator* i : indikator_setahun(k, node)) {
    const std::string own = i->penanggung_jawab.ada() ? k.nama_jabatan(i->penanggung_jawab) : std::string();
    out += "• " + i->nama + (i->satuan.empty() ? "" : " (" + i->satuan + ")") +
           (own.empty() || own == post ? "" : " – " + own) + "\n";
  }
  if (!post.empty()) out += "Penanggung jawab: " + post + "\n";
  if (!node.mitra.empty()) out += "↔ " + gabung(node.mitra) + "\n";
  return out;
}

std::vector<const Jabatan*> jabatan_berjenjang(const Konteks& k) {
  std::vector<const Jabatan*> out;
  const auto visit = [&](auto&& self, const Jabatan& post) -> void {
    out.push_back(&post);
    for (const Jabatan* below : k.indeks().bawahan(post)) self(self, *below);
  };
  for (const Jabatan& post : k.berkas().jabatan)
    if (!post.atasan.ada()) visit(visit, post);
  return out;
}

struct Butir {
  std::string sasaran;
  const Indikator* indikator = nullptr;
};

std::vector<Butir> butir_jabatan(const Konteks& k, const Jabatan& post) {
  std::vector<Butir> out;
  if (const PerjanjianKinerja* pk = k.indeks().perjanjian(post, k.tahun())) {
    for (const ButirPK& item : pk->butir)
      if (const Indikator* i = k.indeks().indikator(item.indikator)) out.push_back({item.sasaran, i});
    if (!out.empty()) return out;
  }
  for (const Simpul* node : k.indeks().simpul_jabatan(post)) {
    if (!tampil_di_pohon(k, *node)) continue;
    const std::string& outcome = node->rumusan_kinerja.empty() ? node->nama : node->rumusan_kinerja;
    const auto measures = indikator_setahun(k, *node);
    for (const Indikator* i : measures) out.push_back({outcome, i});
    if (measures.empty()) out.push_back({outcome, nullptr});
  }
  return out;
}

Cell sel_kosong(const char* apa) {
  Cell cell;
  cell.text = {kosong(apa)};
  return cell;
}

}  // namespace

Tree bagan_pohon_kinerja(const Konteks& k) {
  Tree tree;
  for (int level = 0; level <= static_cast<int>(Tingkat::sub_kegiatan); ++level)
    tree.kinds.emplace_back(measure::nama(static_cast<Tingkat>(level)));
  tree.mark = "didukung perangkat daerah lain";
  const auto place = [&](auto&& self, const Simpul& node, int parent) -> void {
    if (!tampil_di_pohon(k, node)) return;
    tree.nodes.push_back(
        {parent, nama_lengkap(node), isi_kotak(k, node), static_cast<int>(node.tingkat), !node.mitra.empty()});
    const int here = static_cast<int>(tree.nodes.size()) - 1;
    for (const Simpul* below : k.indeks().anak(node)) self(self, *below, here);
  };
  for (const Simpul* root : k.indeks().akar()) place(place, *root, -1);
  tree.alt = "Pohon kinerja " + k.berkas().instansi.nama + " tahun " + std::to_string(k.tahun()) +
             " sampai sub kegiatan, dengan indikator dan jabatan penanggung jawabnya.";
  return tree;
}

Table tabel_cascading_jabatan(const Konteks& k) {
  Table t;
  t.compact = true;
  t.columns = {{26}, {9, Align::center}, {42}, {44}, {13, Align::center}, {13, Align::right}};
  t.header = {{{sel_judul("Jabatan"), sel_judul("Eselon"), sel_judul("Sasaran/Rumusan Kinerja"), sel_judul("Indikator"),
                sel_judul("Satuan"), sel_judul("Target")},
               RowStyle::normal}};
  for (const Jabatan* post : jabatan_berjenjang(k)) {
    std::vector<Row> rows;
    const auto row = [&](Cell outcome, Cell measure, const std::string& unit, Cell target) {
      rows.push_back({{sel_teks(sebutan(*post)), sel_teks(post->eselon), std::move(outcome), std::move(measure),
                       sel_teks(unit), std::move(target)},
                      RowStyle::normal});
    };
    for (const Butir& item : butir_jabatan(k, *post)) {
      if (item.indikator)
        row(sel_teks(item.sasaran), sel_teks(item.indikator->nama), item.indikator->satuan,
            k.sel(measure::target(k.h(), *item.indikator, k.setahun())));
      else
        row(sel_teks(item.sasaran), sel_kosong("indikator kinerja"), {}, sel_teks(""));
    }
    if (rows.empty())
      row(sel_kosong("sasaran jabatan ini: Perjanjian Kinerja atau penanggung jawab simpul"), {}, {}, {});
    gabung_ke_bawah(rows, 2);
    gabung_ke_bawah(rows, 1);
    gabung_ke_bawah(rows, 0);
    t.rows.insert(t.rows.end(), rows.begin(), rows.end());
  }
  return t;
}

Table tabel_crosscutting(const Konteks& k) {
  Table t;
  t.compact = true;
  t.columns = {{6, Align::center}, {15}, {44}, {40}, {26}, {34}};
  t.header = {{{sel_judul("No"), sel_judul("Tingkat"), sel_judul("Kinerja"), sel_judul("Indikator"),
                sel_judul("Penanggung Jawab"), sel_judul("Perangkat Daerah yang Ikut Mendukung")},
               RowStyle::normal}};
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->mitra.empty() || !tampil_di_pohon(k, *node)) continue;
    std::vector<std::string> measures;
    for (const Indikator* i : indikator_setahun(k, *node)) measures.push_back(i->nama);
    const std::string post = k.nama_jabatan(node->penanggung_jawab);
    t.rows.push_back({{sel_teks(std::to_string(t.rows.size() + 1), Align::center),
                       sel_teks(std::string(measure::nama(node->tingkat))), sel_teks(nama_lengkap(*node)),
                       sel_teks(gabung(measures)), post.empty() ? sel_kosong("penanggung jawab") : sel_teks(post),
                       sel_teks(gabung(node->mitra))},
                      RowStyle::normal});
  }
  return t;
}

Document susun_pohon_kinerja(const Konteks& k) {
  Document document = dokumen_resmi(k, "Pohon Kinerja");
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::landscape);
  bagian_tetap(k, p, "pohon/pembuka");
  if (Tree tree = bagan_pohon_kinerja(k); tree.nodes.empty())
    p.paragraf({kosong("pohon kinerja: tujuan, sasaran, program sampai sub kegiatan (lembar Pohon pada buku kerja)")});
  else
    p.pohon(std::move(tree), "Pohon Kinerja " + k.berkas().instansi.nama);
  const auto judul = [&](const char* key) {
    if (const Bagian* part = k.susunan().cari(key)) p.judul(2, part->judul);
    bagian_tetap(k, p, key);
  };
  judul("pohon/cascading");
  if (Table t = tabel_cascading_jabatan(k); t.rows.empty())
    p.paragraf({kosong("susunan jabatan (lembar Jabatan pada buku kerja)")});
  else
    p.tabel(std::move(t), "Cascading Kinerja menurut Jabatan Tahun " + std::to_string(k.tahun()));
  judul("pohon/crosscutting");
  if (Table t = tabel_crosscutting(k); t.rows.empty())
    p.paragraf({kosong("perangkat daerah lain yang ikut mendukung (kolom mitra pada lembar Pohon)")});
  else
    p.tabel(std::move(t), "Crosscutting Kinerja Tahun " + std::to_string(k.tahun()));
  pengesahan(k, p);
  return document;
}

}  // namespace sakip::compose
