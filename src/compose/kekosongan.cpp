// Walks the document once; where to enter a gap is a table over addresses and wording.
#include "compose/kekosongan.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace sakip::compose {

using namespace document;  // NOLINT: every block type is visited here

namespace {

/// The first row whose two words occur in the address or wording of the gap.
struct Tempat {
  std::string_view awal, kata, di;
};
constexpr Tempat kTempat[] = {
    {"indikator/", "/elemen/", "lembar Elemen buku kerja"},
    {"indikator/", "target", "lembar Target buku kerja"},
    {"indikator/", "baseline", "lembar Target buku kerja"},
    {"indikator/", "realisasi", "lembar Realisasi atau Elemen buku kerja"},
    {"indikator/", "", "lembar Target dan Realisasi buku kerja"},
    {"anggaran/", "", "lembar Anggaran buku kerja"},
    {"e81/", "rp-", "lembar Anggaran buku kerja"},
    {"e81/", "", "lembar Target, Realisasi, dan Anggaran buku kerja"},
    {"tc29/", "", "lembar Target dan Realisasi buku kerja"},
    {"survei/", "", "lembar SKM buku kerja"},
    {"skm/", "", "lembar SKM buku kerja"},
    {"akip/", "", "lembar AKIP buku kerja"},
    {"narasi renja/", "", "narasi (opensakip narrative export --dokumen renja)"},
    {"narasi ", "", "narasi (opensakip narrative export)"},
    {"usulan", "", "bundel: usulan"},
    {"Tabel T-C.32", "", "bundel: usulan"},
    {"Tabel ", "", "lembar Target, Realisasi, dan Anggaran buku kerja"},
    {"rencana tindak lanjut", "", "bundel: narasi"},
    {"rencana", "", "bundel: rekomendasi"},
    {"tindak lanjut", "", "lembar Analisis buku kerja"},
    {"Tindak lanjut", "", "lembar Analisis buku kerja"},
    {"bukti", "", "bundel: bukti"},
    {"perangkat daerah lain", "", "bundel: simpul (mitra)"},
    {"Undang-Undang", "", "susunan.toml dokumen ini"},
    {"Peraturan", "", "susunan.toml dokumen ini"},
    {"tempat pengundangan", "", "susunan.toml dokumen ini"},
    {"tanggal pengundangan", "", "susunan.toml dokumen ini"},
    {"evaluasi AKIP", "", "lembar AKIP buku kerja"},
    {"evaluator", "", "lembar AKIP buku kerja"},
    {"jawaban", "", "lembar kerja evaluasi; bundel: akip.komponen"},
    {"rekomendasi", "", "bundel: rekomendasi"},
    {"simpulan reviu", "", "bundel: reviu"},
    {"....", "", "bundel: reviu"},
    {"rekening/", "", "bundel: rekening"},
    {"pembanding/", "", "bundel: pembanding"},
    {"profil/", "", "bundel: profil"},
    {"pemda/", "", "data perangkat daerah yang bersangkutan"},
    {"nomor", "", "bundel: penetapan"},
    {"tanggal", "", "bundel: penetapan"},
    {"tempat", "", "bundel: instansi.tempat"},
    {"alamat", "", "bundel: instansi.alamat atau instansi.kop"},
    {"nama pemda", "", "bundel: pemda.nama"},
    {"jabatan", "", "bundel: jabatan"},
    {"penanggung jawab", "", "lembar Indikator buku kerja"},
    {"", "Perjanjian Kinerja", "bundel: perjanjian"},
    {"", "urvei", "lembar SKM buku kerja"},
    {"", "nggaran", "lembar Anggaran buku kerja"},
    {"", "agu", "lembar Anggaran buku kerja"},
    {"", "arget", "lembar Target buku kerja"},
    {"", "nalisis", "lembar Analisis buku kerja"},
    {"", "asaran", "lembar Pohon buku kerja"},
    {"", "tugas", "bundel: instansi.tugas"},
    {"fungsi", "", "bundel: instansi.fungsi"},
    {"", "dasar hukum", "bundel: instansi.dasar_hukum"},
    {"", "/", "lembar Target, Realisasi, dan Anggaran buku kerja"},
};

/// The parts of an LKj stand under its chapters, those of other documents under their id ("monev/simpulan").
bool bagian_lkj(std::string_view narrative) {
  return narrative.starts_with("bab") || narrative.starts_with("ikhtisar") || narrative.starts_with("kata-pengantar") ||
         narrative.starts_with("lampiran/");
}

/// `narrative`: the part of the narrative it stands in; empty: none. LKj and Renja are edited by command.
std::string isi_di(const std::string& what, const std::string& narrative) {
  if (what.find('/') == std::string::npos) {
    if (narrative.starts_with("renja/")) return "narasi (opensakip narrative export --dokumen renja)";
    if (bagian_lkj(narrative)) return "narasi (opensakip narrative export)";
  }
  for (const Tempat& row : kTempat)
    if (what.starts_with(row.awal) && what.find(row.kata) != std::string::npos) return std::string(row.di);
  return "bundel data instansi";
}

class Pencari {
 public:
  void runs(const Inline& text, const std::string& narrative = {}) {
    for (const Run& run : text)
      if (run.style == RunStyle::missing) add(run, narrative);
  }
  void operator()(const Heading& heading) {
    part_ = heading.number.empty() ? heading.text : heading.number + " " + heading.text;
  }
  void operator()(const Paragraph& paragraph) { runs(paragraph.text, paragraph.narrative); }
  void operator()(const List& items) {
    for (const Inline& item : items.items) runs(item);
  }
  void operator()(const Table& table) {
    const std::string outside = part_;
    if (!table.number.empty()) part_ = table.number + " " + table.caption;
    for (const auto* rows : {&table.header, &table.rows})
      for (const Row& row : *rows)
        for (const Cell& cell : row.cells) runs(cell.text);
    runs(table.note);
    part_ = outside;
  }
  void operator()(const Letterhead& head) {
    const std::string below = std::exchange(part_, "Kop surat");
    runs(head.government);
    runs(head.agency);
    for (const Inline& line : head.lines) runs(line);
    part_ = below;
  }
  template <typename Other>
  void operator()(const Other&) {}

  std::vector<Kekosongan> list;

 private:
  void add(const Run& run, const std::string& narrative) {
    constexpr std::string_view kHead = "[belum diisi: ";
    std::string what = run.fact;
    if (what.empty()) what = run.text;
    if (what.starts_with(kHead) && what.ends_with(']'))
      what = what.substr(kHead.size(), what.size() - kHead.size() - 1);
    const auto same = std::find_if(list.begin(), list.end(),
                                   [&](const Kekosongan& one) { return one.bagian == part_ && one.apa == what; });
    if (same != list.end()) {
      ++same->kali;
      return;
    }
    list.push_back({part_, what, isi_di(what, narrative), 1});
  }

  std::string part_;
};

}  // namespace

std::vector<Kekosongan> cari_kekosongan(const Document& document) {
  Pencari search;
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks) std::visit(search, block);
  return std::move(search.list);
}

int jumlah(const std::vector<Kekosongan>& gaps) {
  return std::accumulate(gaps.begin(), gaps.end(), 0, [](int sum, const Kekosongan& one) { return sum + one.kali; });
}

}  // namespace sakip::compose
