// The columns of every stored kind, in the order of its table (migrasi_*.cpp); the key comes first. A new field of the
// domain is one line here and one in a migration; tests/store/skema_test.cpp compares the two.
#pragma once

#include <concepts>
#include <type_traits>

#include "domain/berkas.hpp"
#include "store/arsip.hpp"

namespace sakip::store {

template <typename T, typename U>
concept Nilainya = std::same_as<std::remove_const_t<T>, U>;

// Parts of a value that have tables of their own, with the key of the whole they belong to.
struct IsiBerkas {
  std::string periode;
  Pengaturan pengaturan;
};
struct TahunanRekening {
  std::string rekening;
  RekeningBelanja::Tahunan isi;
};
struct KomponenEvaluasi {
  Tahun tahun = 0;
  std::string evaluator;
  std::string metode;
  KomponenAkip isi;
};
struct ButirPerjanjian {
  JabatanId jabatan;
  Tahun tahun = 0;
  VersiPK versi = VersiPK::murni;
  int nomor = 0;
  ButirPK isi;
};
struct AnggaranPerjanjian {
  JabatanId jabatan;
  Tahun tahun = 0;
  VersiPK versi = VersiPK::murni;
  int nomor = 0;
  SimpulId simpul;
};

void kolom(auto& a, Nilainya<Pemda> auto& v) {
  a("jenis", v.jenis), a("nama", v.nama), a("provinsi", v.provinsi), a("ibu_kota", v.ibu_kota), a("kepala", v.kepala);
  a("lambang", v.lambang);
}
void kolom(auto& a, Nilainya<Instansi> auto& v) {
  a("kode", v.kode), a("jenis", v.jenis), a("nama", v.nama), a("nama_singkat", v.nama_singkat);
  a("alamat", v.alamat), a("tempat", v.tempat), a("tugas", v.tugas), a("fungsi", v.fungsi);
  a("dasar_hukum", v.dasar_hukum), a("kop", v.kop);
}
void kolom(auto& a, Nilainya<PeriodePerencanaan> auto& v) {
  a("jenis", v.jenis), a("nama", v.nama), a("awal", v.awal), a("akhir", v.akhir), a("tahun_dasar", v.tahun_dasar);
}
void kolom(auto& a, Nilainya<Pengaturan> auto& v) {
  a("capaian_naik", v.capaian_naik), a("capaian_turun", v.capaian_turun), a("capaian_stabil", v.capaian_stabil);
  a("capaian_kategori", v.capaian_kategori), a("efisiensi", v.efisiensi), a("rata_rata", v.rata_rata);
  a("rata_e81", v.rata_e81);
  a("skala_capaian", v.skala_capaian), a("skala_e81", v.skala_e81), a("skala_akip", v.skala_akip);
  a("skala_skm", v.skala_skm), a("kertas", v.kertas), a("kosong", v.kosong);
  a("triwulan_kosong", v.triwulan_kosong);
}
void kolom(auto& a, Nilainya<IsiBerkas> auto& v) { a("periode_id", v.periode), kolom(a, v.pengaturan); }

void kolom(auto& a, Nilainya<Jabatan> auto& v) {
  a("id", v.id), a("nama", v.nama), a("eselon", v.eselon), a.rujuk("atasan_id", v.atasan);
  a("atasan_luar", v.atasan_luar), a("status", v.status), a("tugas", v.tugas);
}
void kolom(auto& a, Nilainya<Simpul> auto& v) {
  a("id", v.id), a.rujuk("induk_id", v.induk), a("tingkat", v.tingkat), a("lingkup", v.lingkup);
  a("urutan_saudara", v.urutan), a("kode", v.kode), a("nama", v.nama), a("rumusan_kinerja", v.rumusan_kinerja);
  a.rujuk("penanggung_jawab_id", v.penanggung_jawab), a("lokasi", v.lokasi), a("mitra", v.mitra);
}
void kolom(auto& a, Nilainya<Indikator> auto& v) {
  a("id", v.id), a.rujuk("simpul_id", v.simpul), a("urutan_saudara", v.urutan), a("nama", v.nama);
  a("kelompok", v.kelompok), a("definisi", v.definisi), a("alasan", v.alasan), a("satuan", v.satuan),
      a("level", v.level), a("arah", v.arah);
  a("agregasi", v.agregasi), a("metode_capaian", v.metode_capaian), a("skala", v.skala);
  a("batas_bawah", v.batas_bawah), a("batas_atas", v.batas_atas), a("bobot", v.bobot), a("desimal", v.desimal);
  a("rumus", v.rumus), a("elemen", v.elemen), a("sumber_data", v.sumber_data);
  a.rujuk("penanggung_jawab_id", v.penanggung_jawab), a("penanggung_jawab_teks", v.penanggung_jawab_teks);
  a("baseline", v.baseline), a("tahun_baseline", v.tahun_baseline);
}
void kolom(auto& a, Nilainya<RekeningBelanja> auto& v) {
  a("id", v.id), a.rujuk("induk_id", v.induk, Jangkar::rekening), a("kode", v.kode), a("uraian", v.uraian);
  a("belanja", v.belanja);
}

void kolom(auto& a, Nilainya<Target> auto& v) {
  a.rujuk_wajib("indikator_id", v.indikator), a("dokumen", v.dokumen), a("tahun", v.tahun), a("triwulan", v.triwulan);
  a("nilai", v.nilai);
}
void kolom(auto& a, Nilainya<Realisasi> auto& v) {
  a.rujuk_wajib("indikator_id", v.indikator), a("dokumen", v.dokumen), a("tahun", v.tahun), a("triwulan", v.triwulan);
  a("nilai", v.nilai), a("catatan", v.catatan), a("sumber", v.sumber);
}
void kolom(auto& a, Nilainya<NilaiElemen> auto& v) {
  a.rujuk_wajib("indikator_id", v.indikator), a("elemen", v.elemen), a("tahun", v.tahun), a("triwulan", v.triwulan);
  a("nilai", v.nilai), a("sumber", v.sumber);
}
void kolom(auto& a, Nilainya<Analisis> auto& v) {
  a.rujuk_wajib("indikator_id", v.indikator), a("tahun", v.tahun), a("triwulan", v.triwulan);
  a("pendorong", v.pendorong), a("penghambat", v.penghambat), a("tindak_lanjut", v.tindak_lanjut);
}
void kolom(auto& a, Nilainya<Bukti> auto& v) {
  a.rujuk_wajib("indikator_id", v.indikator), a("tahun", v.tahun), a("triwulan", v.triwulan), a("uraian", v.uraian);
  a("sha256", v.sha256);
}
void kolom(auto& a, Nilainya<Pembanding> auto& v) {
  a.rujuk("indikator_id", v.indikator), a("hal", v.hal), a("entitas", v.entitas), a("tahun", v.tahun);
  a("target", v.target), a("realisasi", v.realisasi), a("sumber", v.sumber);
}
void kolom(auto& a, Nilainya<Pagu> auto& v) {
  a.rujuk_wajib("simpul_id", v.simpul), a("dokumen", v.dokumen), a("tahun", v.tahun), a("triwulan", v.triwulan);
  a("belanja", v.belanja), a("jumlah_sen", v.jumlah);
}
void kolom(auto& a, Nilainya<RealisasiAnggaran> auto& v) {
  a.rujuk_wajib("simpul_id", v.simpul), a("dokumen", v.dokumen), a("tahun", v.tahun), a("triwulan", v.triwulan);
  a("belanja", v.belanja), a("jumlah_sen", v.jumlah);
}
void kolom(auto& a, Nilainya<TahunanRekening> auto& v) {
  a.rujuk_wajib("rekening_id", v.rekening, Jangkar::rekening), a("tahun", v.isi.tahun), a("pagu_sen", v.isi.pagu);
  a("ada_pagu", v.isi.ada_pagu), a("realisasi_sen", v.isi.realisasi), a("ada_realisasi", v.isi.ada_realisasi);
}
void kolom(auto& a, Nilainya<Survei> auto& v) {
  a("id", v.id), a("nama", v.nama), a("metode", v.metode), a("tahun", v.tahun), a("triwulan", v.triwulan);
  a.rujuk("indikator_id", v.indikator), a("responden", v.responden), a("unsur", v.unsur), a("jawaban", v.jawaban);
  a("profil", v.profil);
}
void kolom(auto& a, Nilainya<EvaluasiAkip> auto& v) {
  a("tahun", v.tahun), a("evaluator", v.evaluator), a("metode", v.metode), a("nilai", v.nilai);
}
void kolom(auto& a, Nilainya<KomponenEvaluasi> auto& v) {
  a("tahun", v.tahun), a("evaluator", v.evaluator), a("metode", v.metode), a("id", v.isi.id);
  a("induk", v.isi.induk), a("nama", v.isi.nama), a("bobot", v.isi.bobot), a("nilai", v.isi.nilai);
  a("catatan", v.isi.catatan), a("jawaban", v.isi.jawaban), a("jawaban_mandiri", v.isi.jawaban_mandiri);
  a("bukti", v.isi.bukti);
}

void kolom(auto& a, Nilainya<PerjanjianKinerja> auto& v) {
  a.rujuk_wajib("jabatan_id", v.jabatan), a("tahun", v.tahun), a("versi", v.versi), a("status", v.status);
  a("tanggal", v.tanggal), a("pihak_kedua", v.pihak_kedua);
}
void kolom(auto& a, Nilainya<ButirPerjanjian> auto& v) {
  a.rujuk_wajib("jabatan_id", v.jabatan), a("tahun", v.tahun), a("versi", v.versi), a("nomor", v.nomor);
  a("sasaran", v.isi.sasaran), a.rujuk("indikator_id", v.isi.indikator);
}
void kolom(auto& a, Nilainya<AnggaranPerjanjian> auto& v) {
  a.rujuk_wajib("jabatan_id", v.jabatan), a("tahun", v.tahun), a("versi", v.versi), a("nomor", v.nomor);
  a.rujuk_wajib("simpul_id", v.simpul);
}
void kolom(auto& a, Nilainya<Rekomendasi> auto& v) {
  a("id", v.id), a("tahun", v.tahun_evaluasi), a("komponen", v.komponen), a("uraian", v.uraian);
  a("rencana_aksi", v.rencana_aksi), a("target", v.target), a("waktu", v.waktu);
  a.rujuk("penanggung_jawab_id", v.penanggung_jawab), a("penanggung_jawab_teks", v.penanggung_jawab_teks);
  a("status", v.status), a("progres", v.progres);
}
void kolom(auto& a, Nilainya<TabelProfil> auto& v) {
  a("id", v.id), a("tahun", v.tahun), a("judul", v.judul), a("bagian", v.bagian), a("sumber", v.sumber);
  a("kolom", v.kolom), a("baris", v.baris);
}
void kolom(auto& a, Nilainya<Narasi> auto& v) {
  a("kunci", v.kunci), a("tahun", v.tahun), a("asal", v.asal), a("paragraf", v.paragraf);
}
void kolom(auto& a, Nilainya<Penyisihan> auto& v) {
  a("fakta", v.fakta), a("dipakai", v.dipakai), a("sumber_dipakai", v.sumber_dipakai);
  a("disisihkan", v.disisihkan), a("alasan", v.alasan);
}
void kolom(auto& a, Nilainya<Penetapan> auto& v) {
  a("dokumen", v.dokumen), a("tahun", v.tahun), a("nomor", v.nomor), a("tanggal", v.tanggal), a("tempat", v.tempat);
}
void kolom(auto& a, Nilainya<JawabanReviu> auto& v) {
  a("butir", v.butir), a("tahun", v.tahun), a("jawaban", v.jawaban), a("catatan", v.catatan);
}
void kolom(auto& a, Nilainya<UsulanRenja> auto& v) {
  a("id", v.id), a("tahun", v.tahun), a("pengusul", v.pengusul), a.rujuk("simpul_id", v.simpul);
  a("uraian", v.uraian), a("lokasi", v.lokasi), a("indikator", v.indikator), a("besaran", v.besaran);
  a("catatan", v.catatan);
}

}  // namespace sakip::store
