// What the pemda's LKj has beyond an agency's.
#include "compose/lkj_pemda.hpp"

#include "compose/kerangka.hpp"

namespace sakip::compose {

using namespace document;
using measure::Hitung;
using measure::HitungPemda;

namespace {

/// The document when nobody has entered the pemda's own plan: the agencies' figures alone make no LKj.
Document tanpa_data(const Konteks& k) {
  Document document = dokumen_resmi(k, "Laporan Kinerja");
  Penulis p(document);
  kepala_dokumen(k, p, Orientation::portrait);
  p.paragraf({kosong("data pemda sendiri: tujuan, sasaran, indikator kinerja utama, target, dan realisasi")});
  bagian_tetap(k, p, "lkj-pemda/belum-ada");
  return document;
}

}  // namespace

Document susun_lkj_pemda(const Konteks& base, const Pilihan& asked) {
  const Hitung* alone = &base.h();
  const HitungPemda all(asked.pemda.empty() ? std::span(&alone, 1) : asked.pemda);
  if (!all.sendiri()) return tanpa_data(Konteks(all.gabungan(), base.susunan(), base.tanggal(), &all));
  return susun_lkj(Konteks(*all.sendiri(), base.susunan(), base.tanggal(), &all));
}

namespace lkj {

bool anggaran_pemda(const Konteks& k, Penulis& p, IsiBelanja contents) {
  if (!k.pemda()) return false;
  Table money = tabel_belanja_pemda(k, contents);
  if (money.rows.empty()) return false;
  p.tabel(std::move(money), std::string(contents == IsiBelanja::rencana ? "Anggaran" : "Realisasi Anggaran") +
                                " Seluruh Perangkat Daerah menurut Urusan dan Program Tahun " +
                                std::to_string(k.tahun()));
  return true;
}

void bab3_pemda(const Konteks& k, Penulis& p) {
  if (!k.pemda() || k.pemda()->instansi().empty()) return;
  const std::string year = std::to_string(k.tahun());
  if (buka_bagian(k, p, "bab3/perangkat-daerah")) {
    p.tabel(tabel_predikat_pemda(k), "Indikator dan Perangkat Daerah menurut Predikat Tahun " + year);
    p.grafik(grafik_predikat(k), "Indikator Perangkat Daerah menurut Predikat Tahun " + year);
  }
  if (Table t = tabel_gabungan(k); !t.rows.empty() && buka_bagian(k, p, "bab3/gabungan"))
    p.tabel(std::move(t), "Indikator yang Diukur Beberapa Perangkat Daerah Tahun " + year);
  if (Table t = tabel_skm_pemda(k); !t.rows.empty() && buka_bagian(k, p, "bab3/skm-perangkat-daerah"))
    p.tabel(std::move(t), "Kepuasan Masyarakat per Perangkat Daerah Tahun " + year);
}

}  // namespace lkj
}  // namespace sakip::compose
