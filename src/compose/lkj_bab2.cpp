// BAB II PERENCANAAN KINERJA: Renstra, IKU, the agreements of the year and the money planned for them.
#include "compose/lkj_pemda.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose::lkj {

using namespace document;

void bab2(const Konteks& k, Penulis& p) {
  const std::string year = std::to_string(k.tahun());
  p.bab(2, "PERENCANAAN KINERJA");
  if (buka_bagian(k, p, "bab2/renstra"))
    tabel_atau_kosong(p, tabel_renstra(k), "Tujuan, Sasaran, dan Target " + k.berkas().periode.nama,
                      "tujuan dan sasaran rencana strategis");
  if (buka_bagian(k, p, "bab2/iku"))
    tabel_atau_kosong(p, tabel_iku(k), "Indikator Kinerja Utama " + k.berkas().instansi.nama,
                      "Indikator Kinerja Utama");
  if (buka_bagian(k, p, "bab2/pk")) {
    const auto agreements = perjanjian_berlaku(k);
    if (agreements.empty()) p.paragraf({kosong("Perjanjian Kinerja tahun " + year)});
    const Jabatan* head = k.kepala();
    for (const PerjanjianKinerja* pk : agreements)
      if (head && pk->jabatan == head->id)
        p.tabel(tabel_pk(k, *pk), std::string("Perjanjian Kinerja ") +
                                      (pk->versi == VersiPK::perubahan ? "Perubahan " : "") + head->nama + " Tahun " +
                                      year);
    if (agreements.size() > 1)
      p.tabel(tabel_rekap_pk(k), "Rekapitulasi Perjanjian Kinerja Seluruh Jabatan Tahun " + year);
  }
  if (buka_bagian(k, p, "bab2/anggaran")) {
    const Figur total = measure::pagu(k.h(), Cakupan::instansi(), k.setahun());
    if (!total.nilai.ada()) {
      if (!anggaran_pemda(k, p, IsiBelanja::rencana)) p.paragraf({kosong("anggaran tahun " + year)});
    } else {
      p.paragraf(k.teks("Untuk mencapai target tersebut dialokasikan anggaran sebesar {{" + total.fakta + "}} ({{" +
                        total.fakta + "|terbilang}})."));
      tabel_atau_kosong(p, tabel_pagu(k), "Alokasi Anggaran per Program, Kegiatan, dan Sub Kegiatan Tahun " + year,
                        "rincian anggaran");
    }
  }
}

}  // namespace sakip::compose::lkj
