// The parts of the capaian of the pemda in their order; every part is left out with its outline.
#include "compose/capaian_pemda.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"
#include "compose/lkj.hpp"
#include "compose/tabel_pemda.hpp"
#include "core/number_format.hpp"

namespace sakip::compose {

using namespace document;
using measure::Hitung;
using measure::HitungPemda;

namespace {

constexpr std::size_t kDisebut = 3;

/// "Dinas A ({{...}}) dan Dinas B ({{...}})": agencies with their average.
std::string dengan_capaian(const Konteks& k, std::span<const Hitung* const> list) {
  std::vector<std::string> names;
  for (const Hitung* one : list) {
    const Figur mean =
        measure::milik(*k.pemda(), *one, measure::rata_rata_capaian(*one, Cakupan::instansi(), k.setahun()));
    names.push_back(one->berkas().instansi.nama + " ({{" + mean.fakta + "}})");
  }
  return rangkai(names);
}

std::vector<std::string> draf_ringkasan(const Konteks& k) {
  const HitungPemda& all = *k.pemda();
  const auto f = [](const Figur& figure) { return "{{" + figure.fakta + "}}"; };
  std::vector<std::string> out;
  std::string text = "Sebanyak " + f(measure::jumlah_instansi(all)) + " perangkat daerah {{pemda}} mengukur " +
                     f(measure::jumlah_indikator(all)) + " indikator kinerja tahun {{tahun}}. Yang mencapai target " +
                     f(measure::jumlah_tercapai(all)) + " indikator (" + f(measure::persen_tercapai(all)) +
                     "), yang di bawah target " + f(measure::jumlah_belum_tercapai(all)) + " indikator";
  const Figur none = measure::jumlah_tanpa_capaian(all);
  if (none.nilai.berangka() && none.nilai.angka.sign() > 0)
    text += ", dan yang belum ada capaiannya " + f(none) + " indikator";
  out.push_back(text + ".");
  if (std::string money = kalimat_anggaran_pemda(k); !money.empty()) out.push_back(std::move(money));

  std::vector<const Hitung*> placed = measure::menurut_peringkat(all), unplaced;
  while (!placed.empty() && !all.rata_rata(*placed.back()).berangka()) {
    unplaced.insert(unplaced.begin(), placed.back());
    placed.pop_back();
  }
  const std::span<const Hitung* const> order(placed);
  if (order.size() >= 2 * kDisebut) {
    out.push_back("Rata-rata capaian tertinggi terdapat pada " + dengan_capaian(k, order.first(kDisebut)) +
                  "; yang terendah pada " + dengan_capaian(k, order.last(kDisebut)) + ".");
  } else if (!order.empty()) {
    out.push_back("Rata-rata capaian, dari yang tertinggi: " + dengan_capaian(k, order) + ".");
  }
  std::vector<std::string> behind;
  for (const Hitung* one : unplaced) behind.push_back(one->berkas().instansi.nama);
  if (!behind.empty()) out.push_back("Belum mempunyai capaian sama sekali: " + rangkai(behind) + ".");
  return out;
}

void ringkasan(const Konteks& k, Penulis& p) {
  kepala_dokumen(k, p, Orientation::portrait);
  if (k.pemda()->instansi().empty()) {
    p.paragraf({kosong("data perangkat daerah; impor bundel atau buku kerja setiap perangkat daerah tahun " +
                       std::to_string(k.tahun()))});
    return;
  }
  tulis_narasi(k, p, "capaian-pemda/ringkasan", draf_ringkasan(k));
  p.tabel(tabel_angka_pokok(k), "Angka Pokok Tahun " + std::to_string(k.tahun()));
  p.grafik(grafik_predikat(k), "Indikator menurut Predikat Tahun " + std::to_string(k.tahun()));
}

}  // namespace

Document susun_capaian_pemda(const Konteks& base, const Pilihan& asked) {
  const Hitung* alone = &base.h();
  const HitungPemda all(asked.pemda.empty() ? std::span(&alone, 1) : asked.pemda);
  const Konteks k(all.gabungan(), base.susunan(), base.tanggal(), &all);
  Document document = dokumen_resmi(k, "Capaian Kinerja Perangkat Daerah");
  Penulis p(document);
  ringkasan(k, p);
  if (all.instansi().empty()) return document;
  const std::string year = std::to_string(k.tahun());
  const auto part = [&](const char* key, Orientation orientation, Table table, const std::string& caption) {
    const Bagian* outline = k.susunan().cari(key);
    if (!outline || table.rows.empty()) return false;
    p.putar(orientation);
    p.judul(2, outline->judul);
    bagian_tetap(k, p, key);
    p.tabel(std::move(table), caption);
    return true;
  };
  part("capaian-pemda/peringkat", Orientation::landscape, tabel_peringkat(k),
       "Peringkat Perangkat Daerah Tahun " + year);
  part("capaian-pemda/serapan", Orientation::landscape, tabel_serapan_capaian(k),
       "Serapan Anggaran dan Capaian Kinerja Tahun " + year);
  part("capaian-pemda/kelengkapan", Orientation::landscape, tabel_kelengkapan(k),
       "Perangkat Daerah yang Datanya Belum Lengkap Tahun " + year);
  part("capaian-pemda/predikat", Orientation::portrait, tabel_predikat_pemda(k),
       "Indikator dan Perangkat Daerah menurut Predikat Tahun " + year);
  if (const Bagian* outline = k.susunan().cari("capaian-pemda/grafik")) {
    p.judul(2, outline->judul);
    bagian_tetap(k, p, outline->kunci);
    int number = 0;
    for (Chart& chart : grafik_serapan_pemda(k))
      p.grafik(std::move(chart), "Capaian Kinerja dan Serapan Anggaran Tahun " + year + ", bagian " + romawi(++number));
  }
  part("capaian-pemda/gabungan", Orientation::portrait, tabel_gabungan(k),
       "Indikator yang Diukur Beberapa Perangkat Daerah Tahun " + year);
  part("capaian-pemda/skm", Orientation::portrait, tabel_skm_pemda(k), "Kepuasan Masyarakat Tahun " + year);
  return document;
}

}  // namespace sakip::compose
