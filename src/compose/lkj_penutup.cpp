// BAB IV PENUTUP and the annexes.
#include <algorithm>

#include "compose/lkj.hpp"
#include "compose/rumus_tabel.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "compose/tabel_kinerja.hpp"
#include "compose/tabel_pemda.hpp"
#include "core/number_format.hpp"

namespace sakip::compose::lkj {

using namespace document;

void bab4(const Konteks& k, Penulis& p) {
  p.bab(4, "PENUTUP");
  if (const auto draft = draf_kesimpulan(k);
      buka_bagian(k, p, "bab4/kesimpulan", draft) && k.naskah("bab4/kesimpulan", draft).empty())
    p.paragraf({kosong("kesimpulan")});
  const Bagian* part = k.susunan().cari("bab4/langkah");
  if (!part) return;
  p.judul(2, part->judul);
  p.catat("bab4/langkah", k.naskah("bab4/langkah", draf_langkah(k)));
  const auto steps = k.narasi("bab4/langkah", draf_langkah(k));
  if (steps.empty()) {
    p.paragraf({kosong("langkah perbaikan")});
    return;
  }
  p.paragraf(k.teks("Untuk memperbaiki kinerja tahun {{tahun_depan}}, {{instansi}} mengambil langkah berikut:"));
  p.daftar(List::Marker::decimal, steps);
}

namespace {

// When and with whom it was agreed; an agreement not signed yet says so.
Inline pernyataan(const PerjanjianKinerja& pk, const std::string& title) {
  if (pk.status != StatusPK::ditandatangani) return polos(title + " belum ditandatangani.");
  std::string text = title + " ditandatangani";
  if (pk.tanggal.ada()) text += " tanggal " + panjang(pk.tanggal);
  if (!pk.pihak_kedua.empty()) text += " dengan " + pk.pihak_kedua;
  return polos(text + ".");
}

void lampiran_pk(const Konteks& k, Penulis& p) {
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k)) {
    const Jabatan* post = k.indeks().jabatan(pk->jabatan);
    if (!post) continue;
    const std::string title = std::string("Perjanjian Kinerja ") +
                              (pk->versi == VersiPK::perubahan ? "Perubahan " : "") + "Tahun " +
                              std::to_string(k.tahun());
    p.judul(2, post->nama);
    p.paragraf(pernyataan(*pk, title));
    tabel_atau_kosong(p, tabel_pk(k, *pk), "Sasaran, Indikator, dan Target " + post->nama,
                      "sasaran dan indikator yang diperjanjikan");
    Table money;
    money.columns = {{10, Align::center}, {60}, {24, Align::right}};
    money.header = {
        {{sel_judul("No"), sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Anggaran (Rp)")}, RowStyle::normal}};
    int number = 0;
    for (const SimpulId& id : pk->anggaran)
      if (const Simpul* node = k.indeks().simpul(id))
        money.rows.push_back({{sel_teks(std::to_string(++number), Align::center), sel_teks(node->nama),
                               k.sel(measure::pagu(k.h(), Cakupan::simpul(*node), k.setahun()))},
                              RowStyle::normal});
    if (money.rows.empty()) continue;
    Cell label = sel_teks("Jumlah", Align::center);
    label.colspan = 2;
    money.rows.push_back({{label, k.sel(measure::pagu(k.h(), Cakupan::jabatan(*post), k.setahun()))}, RowStyle::total});
    rumus_jumlah_akhir(money, {2});
    p.tabel(std::move(money), "Anggaran " + post->nama);
  }
}

// The lines below form E.81: what drove and what held back the results, and what follows.
void faktor_e81(const Konteks& k, Penulis& p) {
  const auto line = [&](const char* title, const char* gap, std::string Analisis::*what) {
    std::vector<Inline> items;
    for (const Analisis& note : k.berkas().analisis) {
      const Indikator* i = k.indeks().indikator(note.indikator);
      if (!i || note.tahun != k.tahun() || (note.*what).empty()) continue;
      const std::string when = note.triwulan == Triwulan::tahunan ? "" : " (" + std::string(nama(note.triwulan)) + ")";
      items.push_back(k.teks(i->nama + when + ": " + note.*what));
    }
    if (items.empty()) {
      p.paragraf({{std::string(title) + ": ", RunStyle::plain, {}, {}}, kosong(gap)});
      return;
    }
    p.paragraf(polos(std::string(title) + ":"));
    p.daftar(List::Marker::bullet, std::move(items));
  };
  line("Faktor pendorong keberhasilan kinerja", "faktor pendorong", &Analisis::pendorong);
  line("Faktor penghambat pencapaian kinerja", "faktor penghambat", &Analisis::penghambat);
  line("Tindak lanjut yang diperlukan pada triwulan dan Renja berikutnya", "tindak lanjut", &Analisis::tindak_lanjut);
}

}  // namespace

void lampiran(const Konteks& k, Penulis& p) {
  int number = 0;
  const std::string year = std::to_string(k.tahun());
  const auto open = [&](const char* key, Orientation orientation) {
    const Bagian* part = k.susunan().cari_lampiran(key);
    if (!part) return false;
    p.putar(orientation);
    p.bagian_depan(part->judul, true, "LAMPIRAN " + romawi(++number));
    return true;
  };
  if (!perjanjian_berlaku(k).empty()) {
    if (open("lampiran/pk", Orientation::portrait)) lampiran_pk(k, p);
    if (open("lampiran/rencana-aksi", Orientation::landscape)) {
      const bool any = std::any_of(k.berkas().target.begin(), k.berkas().target.end(), [&](const Target& t) {
        return t.tahun == k.tahun() && t.triwulan != Triwulan::tahunan;
      });
      if (any)
        p.tabel(tabel_rencana_aksi(k), "Rencana Aksi Tahun " + year);
      else
        p.paragraf({kosong("target triwulan Rencana Aksi tahun " + year)});
    }
    if (open("lampiran/pengukuran", Orientation::landscape))
      p.tabel(tabel_pengukuran(k), "Pengukuran Kinerja Tahun " + year);
  }
  Table work = tabel_e81_kinerja(k), money = tabel_e81_anggaran(k);
  if ((!work.rows.empty() || !money.rows.empty()) && open("lampiran/e81", Orientation::landscape)) {
    if (!work.rows.empty()) p.tabel(std::move(work), "Evaluasi Hasil Renja Tahun " + year + ": Kinerja");
    if (!money.rows.empty()) p.tabel(std::move(money), "Evaluasi Hasil Renja Tahun " + year + ": Anggaran");
    faktor_e81(k, p);
  }
  if (Table t = tabel_tc29(k); !t.rows.empty() && open("lampiran/tc29", Orientation::landscape))
    p.tabel(std::move(t), "Rekapitulasi Evaluasi Hasil Renja Tahun " + year + " (T-C.29)");
  const bool answers = std::any_of(k.berkas().survei.begin(), k.berkas().survei.end(),
                                   [&](const Survei& s) { return s.tahun == k.tahun() && !s.jawaban.empty(); });
  if (answers && open("lampiran/skm", letak_matriks(k))) tulis_lampiran_survei(k, p);
  if (!k.pemda()) return;
  const auto annex = [&](const char* key, Table table, const std::string& caption) {
    if (table.rows.empty() || !open(key, Orientation::landscape)) return;
    for (const std::string& paragraph : k.susunan().cari_lampiran(key)->baku) p.paragraf(k.teks(paragraph));
    p.tabel(std::move(table), caption);
  };
  annex("lampiran/peringkat", tabel_peringkat(k), "Peringkat Perangkat Daerah Tahun " + year);
  annex("lampiran/sumbangan", tabel_sumbangan(k), "Sumbangan Perangkat Daerah Tahun " + year);
  annex("lampiran/kelengkapan", tabel_kelengkapan(k), "Perangkat Daerah yang Datanya Belum Lengkap Tahun " + year);
}

}  // namespace sakip::compose::lkj
