// BAB IV PENUTUP and the annexes.
#include <algorithm>

#include "compose/lkj.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "compose/tabel_kinerja.hpp"
#include "core/number_format.hpp"

namespace sakip::compose::lkj {

using namespace document;

void bab4(const Konteks& k, Penulis& p) {
  p.bab(4, "PENUTUP");
  buka_bagian(k, p, "bab4/kesimpulan", draf_kesimpulan(k));
  const Bagian* part = k.susunan().cari("bab4/langkah");
  if (!part) return;
  p.judul(2, part->judul);
  const auto steps = k.narasi("bab4/langkah", draf_langkah(k));
  if (steps.empty()) {
    p.paragraf({kosong("langkah perbaikan")});
    return;
  }
  p.paragraf(k.teks("Untuk memperbaiki kinerja tahun {{tahun_depan}}, {{instansi}} mengambil langkah berikut:"));
  p.daftar(List::Marker::decimal, steps);
}

namespace {

void lampiran_pk(const Konteks& k, Penulis& p) {
  for (const PerjanjianKinerja* pk : perjanjian_berlaku(k)) {
    const Jabatan* post = k.indeks().jabatan(pk->jabatan);
    if (!post) continue;
    const std::string title = std::string("Perjanjian Kinerja ") + (pk->versi == VersiPK::perubahan ? "Perubahan " : "") + post->nama + " Tahun " + std::to_string(k.tahun());
    p.judul(2, title);
    if (pk->tanggal.ada()) p.paragraf(polos("Ditandatangani tanggal " + panjang(pk->tanggal) + " dengan " + pk->pihak_kedua + "."));
    p.tabel(tabel_pk(k, *pk), title);
    Table money;
    money.columns = {{10, Align::center}, {60}, {24, Align::right}};
    money.header = {{{sel_judul("No"), sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Anggaran (Rp)")}, RowStyle::normal}};
    int number = 0;
    for (const SimpulId& id : pk->anggaran)
      if (const Simpul* node = k.indeks().simpul(id))
        money.rows.push_back({{sel_teks(std::to_string(++number), Align::center), sel_teks(node->nama), k.sel(measure::pagu(k.h(), Cakupan::simpul(*node), k.setahun()))}, RowStyle::normal});
    if (money.rows.empty()) continue;
    Cell label = sel_teks("Jumlah", Align::center);
    label.colspan = 2;
    money.rows.push_back({{label, k.sel(measure::pagu(k.h(), Cakupan::jabatan(*post), k.setahun()))}, RowStyle::total});
    p.tabel(std::move(money), "Anggaran " + post->nama);
  }
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
      const bool any = std::any_of(k.berkas().target.begin(), k.berkas().target.end(), [&](const Target& t) { return t.tahun == k.tahun() && t.triwulan != Triwulan::tahunan; });
      if (!any) p.paragraf({kosong("target triwulan Rencana Aksi tahun " + year)});
      p.tabel(tabel_rencana_aksi(k), "Rencana Aksi Tahun " + year);
    }
    if (open("lampiran/pengukuran", Orientation::landscape)) p.tabel(tabel_pengukuran(k), "Pengukuran Kinerja Tahun " + year);
  }
  Table work = tabel_e81_kinerja(k), money = tabel_e81_anggaran(k);
  if ((!work.rows.empty() || !money.rows.empty()) && open("lampiran/e81", Orientation::landscape)) {
    if (!work.rows.empty()) p.tabel(std::move(work), "Evaluasi Hasil Renja Tahun " + year + ": Kinerja");
    if (!money.rows.empty()) p.tabel(std::move(money), "Evaluasi Hasil Renja Tahun " + year + ": Anggaran");
  }
  if (Table t = tabel_tc29(k); !t.rows.empty() && open("lampiran/tc29", Orientation::landscape)) p.tabel(std::move(t), "Rekapitulasi Evaluasi Hasil Renja Tahun " + year + " (T-C.29)");
  if (!k.berkas().survei.empty() && open("lampiran/skm", Orientation::portrait)) tulis_lampiran_survei(k, p);
}

}  // namespace sakip::compose::lkj
