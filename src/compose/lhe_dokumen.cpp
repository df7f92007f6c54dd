// The report in its usual order. It is the evaluator's: head and signature are theirs, number and date are those of the
// document's penetapan.
#include "compose/lhe_dokumen.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"
#include "compose/lke_dokumen.hpp"
#include "compose/rumus_tabel.hpp"
#include "compose/tabel_profil.hpp"
#include "core/number_format.hpp"

namespace sakip::compose {

using namespace document;
using measure::ButirAkip;
using measure::LembarAkip;
using measure::Pihak;
using measure::TingkatLke;

namespace {

std::string alamat(const EvaluasiAkip& year, const char* quantity) {
  return "{{akip/" + std::to_string(year.tahun) + "/" + quantity + "}}";
}

Inline evaluator(const EvaluasiAkip& year) {
  return year.evaluator.empty() ? Inline{kosong("evaluator AKIP tahun " + std::to_string(year.tahun))}
                                : polos(year.evaluator);
}

void surat(const Konteks& k, Penulis& p, const EvaluasiAkip& year) {
  Letterhead top;
  top.arms = lambang(k, 20);
  top.government =
      k.nama_pemda().empty() ? Inline{kosong("nama pemda")} : polos(huruf_besar("Pemerintah " + k.nama_pemda()));
  top.agency = evaluator(year);
  for (Run& run : top.agency)
    if (run.style != RunStyle::missing) run.text = huruf_besar(run.text);
  p.tambah(std::move(top));
  p.tambah(Space{6});
  Table head;
  head.borders = Borders::none;
  head.columns = {{14}, {86}};
  const auto line = [&](const char* label, Inline text) {
    text.insert(text.begin(), {": ", RunStyle::plain, {}, {}});
    Cell cell;
    cell.text = std::move(text);
    head.rows.push_back({{sel_teks(label), std::move(cell)}, RowStyle::normal});
  };
  line("Nomor", {penetapan(k, "lhe").nomor});
  line("Lampiran", polos("1 (satu) berkas"));
  line("Hal", k.teks("Laporan Hasil Evaluasi Akuntabilitas Kinerja {{instansi}} Tahun {{tahun}}"));
  p.tambah(std::move(head));
  p.tambah(Space{4});
  Inline to = polos("Yth. ");
  for (Run& run : k.teks("{{penanda_tangan}}")) to.push_back(std::move(run));
  p.paragraf(std::move(to));
  p.paragraf(k.teks("di {{tempat}}"));
  for (Inline& text : k.narasi("lhe/pengantar", {"Hasil evaluasi memperoleh nilai " + alamat(year, "nilai") +
                                                 " dengan predikat " + alamat(year, "predikat") + "."}))
    p.paragraf(std::move(text), "lhe/pengantar");
  bagian_tetap(k, p, "lhe/pengantar-penutup");
  pengesahan_luar(k, p, "lhe");
}

void hasil(const Konteks& k, Penulis& p, const EvaluasiAkip& year) {
  const measure::Figur label = measure::predikat_akip(k.h(), year), change = measure::perubahan_akip(k.h(), year);
  p.paragraf(k.teks("Hasil evaluasi akuntabilitas kinerja {{instansi}} tahun {{tahun}} memperoleh nilai " +
                    alamat(year, "nilai") + " dengan predikat " + alamat(year, "predikat") + "."));
  const std::string meaning = "lhe/arti/" + label.nilai.label;
  bagian_tetap(k, p, meaning);
  if (!change.nilai.berangka()) return;
  const int sign = change.nilai.angka.sign();
  const std::string before = std::to_string(year.tahun - 1);
  p.paragraf(k.teks(sign == 0 ? "Nilai itu sama dengan nilai tahun " + before + "."
                              : std::string("Nilai itu ") + (sign > 0 ? "naik " : "turun ") + "{{akip/" +
                                    std::to_string(year.tahun) + "/perubahan|mutlak}} dari {{akip/" + before +
                                    "/nilai}} pada tahun " + before + "."));
}

Table tabel_banding(const Konteks& k, const LembarAkip& sheet) {
  const EvaluasiAkip* before = measure::evaluasi_akip(k.h(), sheet.tahun().tahun - 1);
  const LembarAkip last = before ? measure::lembar_akip(k.h(), *before) : LembarAkip(sheet.tahun(), nullptr);
  const std::string now = std::to_string(sheet.tahun().tahun), then = std::to_string(sheet.tahun().tahun - 1);
  Table t;
  t.columns = {{8, Align::center}, {56}, {14, Align::right}, {16, Align::right}, {16, Align::right}, {16, Align::right},
               {18, Align::right}};
  t.header = {{{sel_judul("No"), sel_judul("Komponen"), sel_judul("Bobot"), sel_judul("Nilai " + then),
                sel_judul("Nilai " + now), sel_judul("Naik/ (Turun)"), sel_judul("% dari Bobot")},
               RowStyle::normal}};
  for (const ButirAkip* part : sheet.anak(nullptr)) {
    const ButirAkip* same = before ? last.cari(part->id) : nullptr;
    const int r = static_cast<int>(t.rows.size());
    Row row{{sel_teks(part->id), sel_teks(part->nama), sel_bobot(k, *part),
             same ? k.sel(last.nilai(*same), Wajib::tidak) : sel_teks("–", Align::right), k.sel(sheet.nilai(*part)),
             akuntansi(k.sel(measure::perubahan_butir(k.h(), sheet, *part), Wajib::tidak)), k.sel(sheet.persen(*part))},
            RowStyle::normal};
    const auto cell = [&](int c) { return "{" + std::to_string(r) + "," + std::to_string(c) + "}"; };
    if (row.cells[5].value.berangka()) row.cells[5].formula = cell(4) + "-" + cell(3);
    if (row.cells[6].value.berangka()) row.cells[6].formula = "100*" + cell(4) + "/" + cell(2);
    t.rows.push_back(std::move(row));
  }
  const EvaluasiAkip& year = sheet.tahun();
  t.rows.push_back({{sel_teks(""), sel_teks("Nilai AKIP"), k.sel(sheet.jumlah_bobot()),
                     before ? k.sel(measure::nilai_akip(k.h(), *before), Wajib::tidak) : sel_teks("–", Align::right),
                     k.sel(measure::nilai_akip(k.h(), year)),
                     akuntansi(k.sel(measure::perubahan_akip(k.h(), year), Wajib::tidak)), sel_teks("")},
                    RowStyle::total});
  rumus_jumlah_akhir(t, {2, 3, 4, 5});
  t.rows.push_back({{sel_teks(""), sel_teks("Predikat"), sel_teks(""),
                     before ? k.sel(measure::predikat_akip(k.h(), *before), Wajib::tidak) : sel_teks("–"),
                     k.sel(measure::predikat_akip(k.h(), year)), sel_teks(""), sel_teks("")},
                    RowStyle::total});
  return t;
}

/// Sub komponen with their answers, and the kriteria of which something was written.
Table tabel_bagian(const Konteks& k, const LembarAkip& sheet, const ButirAkip& part) {
  Table t;
  t.compact = true;
  t.columns = {{10}, {62}, {12, Align::right}, {13, Align::center}, {12, Align::right}, {50}};
  t.header = {{{sel_judul("No"), sel_judul("Sub Komponen/Kriteria"), sel_judul("Bobot"), sel_judul("Jawaban"),
                sel_judul("Nilai"), sel_judul("Catatan")},
               RowStyle::normal}};
  const auto add = [&](const ButirAkip& item, RowStyle style) {
    const bool scored = item.bobot.ada();
    Cell name = sel_teks(item.nama);
    name.indent = item.tingkat == TingkatLke::kriteria ? 1 : 0;
    t.rows.push_back(
        {{sel_teks(item.id), std::move(name), scored ? sel_bobot(k, item) : sel_teks(""),
          sel_teks(item.jawaban(Pihak::evaluator), Align::center), scored ? k.sel(sheet.nilai(item)) : sel_teks(""),
          sel_teks(item.isian ? item.isian->catatan : "")},
         style});
  };
  for (const ButirAkip* sub : sheet.anak(&part)) {
    add(*sub, RowStyle::subtotal);
    for (const ButirAkip* item : sheet.anak(sub))
      if (item->isian && (!item->jawaban(Pihak::evaluator).empty() || !item->isian->catatan.empty()))
        add(*item, RowStyle::normal);
  }
  return t;
}

void rincian(const Konteks& k, Penulis& p, const LembarAkip& sheet) {
  for (const ButirAkip* part : sheet.anak(nullptr)) {
    p.judul(3, part->nama);
    const std::string base = "{{" + sheet.alamat(*part, "");
    p.paragraf(k.teks(part->nama + " memperoleh nilai " + base + "nilai}} dari bobot " + format_nilai(part->bobot) +
                      " (" + base + "persen}})."));
    if (part->isian && !part->isian->catatan.empty()) p.paragraf(polos(part->isian->catatan));
    Table t = tabel_bagian(k, sheet, *part);
    const auto parts = sheet.anak(part);
    const bool known = std::any_of(parts.begin(), parts.end(), [](const ButirAkip* sub) { return sub->isian; });
    if (known)
      p.tabel(std::move(t), part->nama);
    else if (!parts.empty())
      p.paragraf({kosong("jawaban dan catatan sub komponen " + part->nama + ", pada lembar kerja evaluasi")});
  }
}

void tindak_lanjut(const Konteks& k, Penulis& p) {
  std::vector<Rekomendasi> before;
  for (const Rekomendasi& r : k.berkas().rekomendasi)
    if (r.tahun_evaluasi < k.tahun()) before.push_back(r);
  if (before.empty()) {
    p.paragraf({kosong("rekomendasi evaluasi tahun sebelumnya dan tindak lanjutnya")});
    return;
  }
  p.paragraf(polos("Evaluasi tahun-tahun sebelumnya memuat " + std::to_string(before.size()) + " rekomendasi, " +
                   perkembangan_rekomendasi(before) + "."));
  p.tabel(tabel_rekomendasi(k, 0, k.tahun() - 1), "Tindak Lanjut Rekomendasi Evaluasi Sebelumnya");
}

void rekomendasi(const Konteks& k, Penulis& p) {
  std::vector<Inline> items;
  for (const Rekomendasi& r : k.berkas().rekomendasi)
    if (r.tahun_evaluasi == k.tahun()) items.push_back(polos((r.komponen.empty() ? "" : r.komponen + ": ") + r.uraian));
  if (items.empty()) {
    p.paragraf({kosong("rekomendasi evaluasi tahun " + std::to_string(k.tahun()))});
    return;
  }
  p.daftar(List::Marker::decimal, std::move(items));
  p.tabel(tabel_rekomendasi(k, k.tahun(), k.tahun()), "Matriks Tindak Lanjut Rekomendasi");
}

}  // namespace

Document susun_lhe(const Konteks& k) {
  Document document = dokumen_resmi(k, "Laporan Hasil Evaluasi AKIP");
  const EvaluasiAkip* year = measure::evaluasi_akip(k.h(), k.tahun());
  if (year && !year->evaluator.empty()) document.meta.author = year->evaluator;
  Penulis p(document);
  if (!year) {
    kepala_dokumen(k, p, Orientation::portrait);
    p.paragraf({kosong("evaluasi AKIP tahun " + std::to_string(k.tahun()) + ", pada data AKIP")});
    return document;
  }
  p.bagian(Orientation::portrait, PageNumbers::none, false);
  surat(k, p, *year);
  kepala_dokumen(k, p, Orientation::portrait);
  const auto part = [&](const char* key, int level, auto write) {
    const Bagian* outline = k.susunan().cari(key);
    if (!outline) return;
    p.judul(level, outline->judul);
    bagian_tetap(k, p, key);
    write();
  };
  const LembarAkip sheet = measure::lembar_tahun(k.h(), k.tahun());
  part("lhe/pendahuluan", 2, [] {});
  for (const char* key : {"lhe/dasar-hukum", "lhe/latar-belakang", "lhe/tujuan", "lhe/ruang-lingkup", "lhe/metodologi"})
    part(key, 3, [] {});
  part("lhe/gambaran-umum", 3, [&] {
    const std::string& task = k.berkas().instansi.tugas;
    p.paragraf(task.empty() ? Inline{kosong("tugas instansi, pada data instansi")} : polos(task));
  });
  part("lhe/hasil", 2, [&] {
    hasil(k, p, *year);
    p.tabel(tabel_banding(k, sheet), "Nilai AKIP menurut Komponen");
  });
  part("lhe/uraian", 2, [&] { rincian(k, p, sheet); });
  p.putar(Orientation::landscape);
  part("lhe/tindak-lanjut", 2, [&] { tindak_lanjut(k, p); });
  part("lhe/rekomendasi", 2, [&] { rekomendasi(k, p); });
  p.putar(Orientation::portrait);
  part("lhe/penutup", 2, [] {});
  pengesahan_luar(k, p, "lhe");
  return document;
}

}  // namespace sakip::compose
