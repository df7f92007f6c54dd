// Profile tables, the follow-up matrix and the table of responsibilities.
#include "compose/tabel_profil.hpp"

#include <algorithm>

#include "compose/rumus_tabel.hpp"
#include "compose/tabel_anggaran.hpp"
#include "measure/profil.hpp"

namespace sakip::compose {

using namespace document;

Table tabel_profil(const Konteks& k, const TabelProfil& profile) {
  Table t;
  t.compact = profile.kolom.size() > 8;
  t.columns = {{6, Align::center}};
  Row head;
  head.cells = {sel_judul("No")};
  bool total = false;
  for (const KolomProfil& column : profile.kolom) {
    const bool words = column.jenis == JenisKolom::teks;
    t.columns.push_back({words ? 26 : 12, words ? Align::left : Align::right});
    head.cells.push_back(sel_judul(column.judul + (column.satuan.empty() ? "" : " (" + column.satuan + ")")));
    total = total || column.jumlah;
  }
  t.header = {head};
  for (std::size_t r = 0; r < profile.baris.size(); ++r) {
    Row row;
    row.cells = {sel_teks(std::to_string(r + 1), Align::center)};
    for (std::size_t c = 0; c < profile.kolom.size(); ++c)
      row.cells.push_back(profile.kolom[c].jenis == JenisKolom::teks
                              ? sel_teks(profile.baris[r][c].teks)
                              : k.sel(measure::sel_profil(k.h(), profile, r, profile.kolom[c]), Wajib::tidak));
    t.rows.push_back(std::move(row));
  }
  if (total) {
    Row row;
    row.style = RowStyle::total;
    row.cells = {sel_teks("")};
    bool labelled = false;
    for (const KolomProfil& column : profile.kolom) {
      if (column.jumlah)
        row.cells.push_back(k.sel(measure::jumlah_profil(k.h(), profile, column)));
      else
        row.cells.push_back(sel_teks(labelled ? "" : "Jumlah", Align::center)), labelled = true;
    }
    t.rows.push_back(std::move(row));
    for (std::size_t c = 0; c < profile.kolom.size(); ++c)
      if (profile.kolom[c].jumlah) rumus_jumlah_akhir(t, {static_cast<int>(c) + 1});
  }
  if (!profile.sumber.empty()) t.note = polos("Sumber: " + profile.sumber);
  return t;
}

bool tulis_profil(const Konteks& k, Penulis& p, std::string_view bagian) {
  bool any = false;
  for (const TabelProfil& profile : k.berkas().profil)
    if (profile.bagian == bagian && profile.tahun == k.tahun()) {
      p.tabel(tabel_profil(k, profile), profile.judul + " Tahun " + std::to_string(k.tahun()));
      any = true;
    }
  return any;
}

std::string perkembangan_rekomendasi(const std::vector<Rekomendasi>& list) {
  std::vector<std::string> parts, words;
  const std::pair<StatusTindakLanjut, const char*> states[] = {{StatusTindakLanjut::selesai, "telah selesai"},
                                                               {StatusTindakLanjut::proses, "dalam proses"},
                                                               {StatusTindakLanjut::belum, "belum ditindaklanjuti"}};
  for (const auto& [status, word] : states) {
    const auto n =
        std::count_if(list.begin(), list.end(), [s = status](const Rekomendasi& r) { return r.status == s; });
    if (n == 0) continue;
    parts.push_back(std::to_string(n) + " " + word);
    words.emplace_back(word);
  }
  return parts.size() == 1 ? "seluruhnya " + words.front() : "yaitu " + rangkai(parts);
}

Table tabel_rekomendasi(const Konteks& k, Tahun dari, Tahun sampai) {
  Table t;
  t.compact = true;
  t.columns = {{5, Align::center}, {16}, {30}, {26}, {12}, {14}, {16}, {12, Align::center}, {26}};
  t.header = {{{sel_judul("No"), sel_judul("Komponen"), sel_judul("Rekomendasi"), sel_judul("Rencana Tindak Lanjut"),
                sel_judul("Target"), sel_judul("Waktu"), sel_judul("Penanggung Jawab"), sel_judul("Status"),
                sel_judul("Progres dan Bukti")},
               RowStyle::normal}};
  int number = 0;
  const auto isi = [](const std::string& text, const char* what) {
    Cell cell;
    cell.text = text.empty() ? Inline{kosong(what)} : polos(text);
    return cell;
  };
  for (const Rekomendasi& r : k.berkas().rekomendasi) {
    if (r.tahun_evaluasi < dari || r.tahun_evaluasi > sampai) continue;
    const std::string post = k.nama_jabatan(r.penanggung_jawab);
    const char* status = r.status == StatusTindakLanjut::selesai  ? "Selesai"
                         : r.status == StatusTindakLanjut::proses ? "Proses"
                                                                  : "Belum";
    t.rows.push_back({{sel_teks(std::to_string(++number), Align::center), sel_teks(r.komponen), sel_teks(r.uraian),
                       isi(r.rencana_aksi, "rencana"), sel_teks(r.target), sel_teks(r.waktu),
                       isi(post.empty() ? r.penanggung_jawab_teks : post, "penanggung jawab"),
                       sel_teks(status, Align::center), isi(r.progres, "progres")},
                      RowStyle::normal});
  }
  return t;
}

bool dilaksanakan(const Konteks& k, const Simpul& node) {
  if (beranggaran(k, node)) return true;
  for (const Simpul* below : k.indeks().keturunan(node))
    for (const Indikator* i : k.indeks().indikator_simpul(*below))
      if (measure::target(k.h(), *i, k.setahun()).nilai.ada()) return true;
  return false;
}

Table tabel_cascading(const Konteks& k) {
  Table t;
  t.compact = true;
  t.columns = {{14}, {50}, {34}, {28}};
  t.header = {{{sel_judul("Kode"), sel_judul("Sasaran/Program/Kegiatan/Sub Kegiatan"), sel_judul("Indikator"),
                sel_judul("Penanggung Jawab")},
               RowStyle::normal}};
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat < Tingkat::sasaran || node->lingkup != Lingkup::perangkat_daerah) continue;
    if (node->tingkat >= Tingkat::program && !dilaksanakan(k, *node)) continue;
    std::string names;
    for (const Indikator* i : k.indeks().indikator_simpul(*node))
      if (measure::target(k.h(), *i, k.setahun()).nilai.ada()) names += (names.empty() ? "" : "; ") + i->nama;
    Cell name = sel_teks(node->nama), post;
    name.indent = static_cast<int>(node->tingkat) - static_cast<int>(Tingkat::sasaran);
    const std::string holder = k.nama_jabatan(node->penanggung_jawab);
    const bool leaf = node->tingkat == Tingkat::sasaran || node->tingkat == Tingkat::sub_kegiatan;
    post.text = !holder.empty() ? polos(holder) : leaf ? Inline{kosong("penanggung jawab")} : polos("");
    const RowStyle style = node->tingkat == Tingkat::sasaran   ? RowStyle::group
                           : node->tingkat == Tingkat::program ? RowStyle::subtotal
                                                               : RowStyle::normal;
    t.rows.push_back({{sel_teks(node->kode), name, sel_teks(names), post}, style});
  }
  return t;
}

}  // namespace sakip::compose
