// The table of documents.
#include "app/dokumen.hpp"

#include "compose/capaian_pemda.hpp"
#include "compose/e81_dokumen.hpp"
#include "compose/iku.hpp"
#include "compose/keputusan_pendukung.hpp"
#include "compose/keselarasan.hpp"
#include "compose/lhe_dokumen.hpp"
#include "compose/lke_dokumen.hpp"
#include "compose/lkj.hpp"
#include "compose/lkj_pemda.hpp"
#include "compose/monev.hpp"
#include "compose/pengukuran.hpp"
#include "compose/pk.hpp"
#include "compose/pohon_kinerja.hpp"
#include "compose/rencana_aksi.hpp"
#include "compose/renja.hpp"
#include "compose/renstra.hpp"
#include "compose/reviu_dokumen.hpp"
#include "compose/skm_dokumen.hpp"
#include "compose/sop.hpp"

namespace sakip::app {

namespace {

const JenisDokumen kDokumen[] = {
    {"lkj",
     "Laporan Kinerja",
     "LKj",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_lkj(k); },
     {},
     Lingkup::perangkat_daerah,
     false,
     nullptr,
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::narasi_lkj(k); }},
    {"pk",
     "Perjanjian Kinerja",
     "PK",
     &compose::susun_pk,
     {"berlaku", "murni", "perubahan"},
     Lingkup::perangkat_daerah,
     true,
     nullptr,
     nullptr,
     true},
    {"renstra", "Tabel T-C.27 Renstra", "Renstra-TC27",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_renstra(k); }},
    {"renja",
     "Rencana Kerja",
     "Renja",
     [](const compose::Konteks& k, const compose::Pilihan& p) { return compose::susun_renja(k, p); },
     {"akhir", "rancangan-awal", "rancangan", "perubahan"},
     Lingkup::perangkat_daerah,
     false,
     compose::tahun_renja,
     &compose::narasi_renja},
    {"tabel-renja",
     "Tabel Renja",
     "Tabel-Renja",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_tabel_renja(k); },
     {},
     Lingkup::perangkat_daerah,
     false,
     compose::tahun_renja},
    {"rencana-aksi", "Rencana Aksi", "Rencana-Aksi",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_rencana_aksi(k); }},
    {"pengukuran",
     "Pengukuran Kinerja",
     "Pengukuran-Kinerja",
     [](const compose::Konteks& k, const compose::Pilihan& p) {
       return compose::susun_pengukuran(k, compose::triwulan_varian(p.varian));
     },
     {"setahun", "tw-1", "tw-2", "tw-3", "tw-4"}},
    {"monev",
     "Laporan Monitoring dan Evaluasi Triwulanan",
     "Monev",
     [](const compose::Konteks& k, const compose::Pilihan& p) {
       const Triwulan quarter = compose::triwulan_varian(p.varian);
       return compose::susun_monev(k, quarter == Triwulan::tahunan ? Triwulan::I : quarter);
     },
     {"tw-1", "tw-2", "tw-3", "tw-4"}},
    {"e81", "Evaluasi Hasil Renja (Formulir E.81)", "E81",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_e81(k); }},
    {"skm", "Laporan Survei Kepuasan Masyarakat", "SKM",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_skm(k); }},
    {"lke", "Lembar Kerja Evaluasi AKIP", "LKE",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_lke(k); }},
    {"lhe", "Laporan Hasil Evaluasi AKIP", "LHE",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_lhe(k); }},
    {"reviu-lkj", "Reviu atas Laporan Kinerja", "Reviu-LKj",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_reviu(k); }},
    {"pohon-kinerja", "Pohon Kinerja dan Cascading", "Pohon-Kinerja",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_pohon_kinerja(k); }},
    {"keselarasan", "Matriks Keselarasan", "Keselarasan",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_keselarasan(k); }},
    {"capaian-pemda", "Capaian Kinerja Perangkat Daerah", "Capaian", &compose::susun_capaian_pemda, {}, Lingkup::pemda},
    {"lkj-pemda", "Laporan Kinerja Pemda", "LKj-Pemda", &compose::susun_lkj_pemda, {}, Lingkup::pemda},
    {"iku",
     "Penetapan Indikator Kinerja Utama",
     "IKU",
     [](const compose::Konteks& k, const compose::Pilihan& p) { return compose::susun_iku(k, p); },
     {"keputusan", "peraturan"},
     Lingkup::pemda},
    {"iku-instansi", "Keputusan Indikator Kinerja Utama Instansi", "Keputusan-IKU",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_iku_instansi(k); }},
    {"keputusan-tim", "Keputusan Tim Penyusun SAKIP", "Keputusan-Tim",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_keputusan_tim(k); }},
    {"keputusan-pedoman", "Keputusan Pedoman Pengumpulan Data Kinerja", "Keputusan-Pedoman-Data",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_keputusan_pedoman(k); }},
    {"sop-pengumpulan-data", "SOP Pengumpulan Data Kinerja", "SOP-Pengumpulan-Data",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_sop(k, "sop-pengumpulan-data"); }},
    {"sop-penyusunan-lkj", "SOP Penyusunan Laporan Kinerja", "SOP-Penyusunan-LKj",
     [](const compose::Konteks& k, const compose::Pilihan&) { return compose::susun_sop(k, "sop-penyusunan-lkj"); }},
};

}  // namespace

std::span<const JenisDokumen> daftar_dokumen() { return kDokumen; }

Result<const JenisDokumen*> cari_dokumen(std::string_view id) {
  std::string known;
  for (const JenisDokumen& kind : kDokumen) {
    if (kind.id == id) return &kind;
    known += (known.empty() ? "" : ", ") + std::string(kind.id);
  }
  return fail("DOKUMEN_TAK_DIKENAL", std::string(id), "dokumen itu tidak ada.", kalimat("Yang ada: {}.", known));
}

}  // namespace sakip::app
