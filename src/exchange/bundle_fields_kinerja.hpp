// Fields of who and what: organisation, pohon kinerja, indikator with their targets and realisations, agreements.
// Included by bundle_fields.hpp only; the order here is the order in a written bundle.
#pragma once

#include "exchange/bundle_fields.hpp"

namespace sakip::exchange {

template <>
struct Fields<Pemda> {
  static constexpr const char* name = "pemda";
  template <typename V>
  static void visit(V&& v) {
    using T = Pemda;
    v("id", &T::id, kRequired);
    v("jenis", &T::jenis, kOptional);
    v("nama", &T::nama, kRequired);
    v("provinsi", &T::provinsi, kOptional);
    v("ibu_kota", &T::ibu_kota, kOptional);
    v("kepala", &T::kepala, kOptional);
    v("lambang", &T::lambang, kPicture);
  }
};

template <>
struct Fields<Instansi> {
  static constexpr const char* name = "instansi";
  template <typename V>
  static void visit(V&& v) {
    using T = Instansi;
    v("id", &T::id, kRequired);
    v("kode", &T::kode, kOptional);
    v("jenis", &T::jenis, kOptional);
    v("nama", &T::nama, kRequired);
    v("nama_singkat", &T::nama_singkat, kOptional);
    v("alamat", &T::alamat, kOptional);
    v("tempat", &T::tempat, kOptional);
    v("tugas", &T::tugas, kOptional);
    v("fungsi", &T::fungsi, kOptional);
    v("dasar_hukum", &T::dasar_hukum, kOptional);
    v("kop", &T::kop, kOptional);
  }
};

template <>
struct Fields<Jabatan> {
  static constexpr const char* name = "jabatan";
  template <typename V>
  static void visit(V&& v) {
    using T = Jabatan;
    v("id", &T::id, kRequired);
    v("nama", &T::nama, kRequired);
    v("eselon", &T::eselon, kOptional);
    v("atasan", &T::atasan, kOptional);
    v("atasan_luar", &T::atasan_luar, kOptional);
    v("status", &T::status, kOptional);
    v("tugas", &T::tugas, kOptional);
  }
};

template <>
struct Fields<PeriodePerencanaan> {
  static constexpr const char* name = "periode";
  template <typename V>
  static void visit(V&& v) {
    using T = PeriodePerencanaan;
    v("jenis", &T::jenis, kOptional);
    v("nama", &T::nama, kRequired);
    v("awal", &T::awal, kRequiredYear);
    v("akhir", &T::akhir, kRequiredYear);
    v("tahun_dasar", &T::tahun_dasar, kYear);
  }
};

template <>
struct Fields<Simpul> {
  static constexpr const char* name = "simpul";
  template <typename V>
  static void visit(V&& v) {
    using T = Simpul;
    v("id", &T::id, kRequired);
    v("induk", &T::induk, kOptional);
    v("tingkat", &T::tingkat, kRequired);
    v("lingkup", &T::lingkup, kOptional);
    v("urutan", &T::urutan, kOrder);
    v("kode", &T::kode, kOptional);
    v("nama", &T::nama, kRequired);
    v("rumusan_kinerja", &T::rumusan_kinerja, kOptional);
    v("penanggung_jawab", &T::penanggung_jawab, kOptional);
    v("lokasi", &T::lokasi, kOptional);
    v("mitra", &T::mitra, kOptional);
  }
};

template <>
struct Fields<ElemenData> {
  static constexpr const char* name = "elemen_data";
  template <typename V>
  static void visit(V&& v) {
    using T = ElemenData;
    v("nama", &T::nama, kRequired);
    v("uraian", &T::uraian, kOptional);
    v("satuan", &T::satuan, kOptional);
    v("sumber_data", &T::sumber_data, kOptional);
    v("deret", &T::deret, kOptional);
  }
};

template <>
struct Fields<RumusVersi> {
  static constexpr const char* name = "rumus_versi";
  template <typename V>
  static void visit(V&& v) {
    using T = RumusVersi;
    v("dari", &T::dari, kYear);
    v("sampai", &T::sampai, kYear);
    v("teks", &T::teks, kOptional);
    v("uraian", &T::uraian, kOptional);
    v("rujukan", &T::rujukan, kOptional);
  }
};

template <>
struct Fields<Indikator> {
  static constexpr const char* name = "indikator";
  template <typename V>
  static void visit(V&& v) {
    using T = Indikator;
    v("id", &T::id, kRequired);
    v("simpul", &T::simpul, kRequired);
    v("urutan", &T::urutan, kOrder);
    v("nama", &T::nama, kRequired);
    v("kelompok", &T::kelompok, kOptional);
    v("definisi", &T::definisi, kOptional);
    v("alasan", &T::alasan, kOptional);
    v("satuan", &T::satuan, kOptional);
    v("level", &T::level, kOptional);
    v("arah", &T::arah, kOptional);
    v("agregasi", &T::agregasi, kOptional);
    v("metode_capaian", &T::metode_capaian, kOptional);
    v("skala", &T::skala, kOptional);
    v("batas_bawah", &T::batas_bawah, kOptional);
    v("batas_atas", &T::batas_atas, kOptional);
    v("bobot", &T::bobot, kOptional);
    v("desimal", &T::desimal, kDecimals);
    v("rumus", &T::rumus, kOptional);
    v("elemen", &T::elemen, kOptional);
    v("sumber_data", &T::sumber_data, kOptional);
    v("penanggung_jawab", &T::penanggung_jawab, kOptional);
    v("penanggung_jawab_teks", &T::penanggung_jawab_teks, kOptional);
    v("baseline", &T::baseline, kOptional);
    v("tahun_baseline", &T::tahun_baseline, kYear);
  }
};

template <>
struct Fields<Target> {
  static constexpr const char* name = "target";
  template <typename V>
  static void visit(V&& v) {
    using T = Target;
    v("indikator", &T::indikator, kRequired);
    v("dokumen", &T::dokumen, kOptional);
    v("tahun", &T::tahun, kRequiredYear);
    v("triwulan", &T::triwulan, kOptional);
    v("nilai", &T::nilai, kOptional);
  }
};

template <>
struct Fields<Realisasi> {
  static constexpr const char* name = "realisasi";
  template <typename V>
  static void visit(V&& v) {
    using T = Realisasi;
    v("indikator", &T::indikator, kRequired);
    v("dokumen", &T::dokumen, kOptional);
    v("tahun", &T::tahun, kRequiredYear);
    v("triwulan", &T::triwulan, kOptional);
    v("nilai", &T::nilai, kOptional);
    v("catatan", &T::catatan, kOptional);
    v("sumber", &T::sumber, kOptional);
  }
};

template <>
struct Fields<NilaiElemen> {
  static constexpr const char* name = "nilai_elemen";
  template <typename V>
  static void visit(V&& v) {
    using T = NilaiElemen;
    v("indikator", &T::indikator, kRequired);
    v("elemen", &T::elemen, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("triwulan", &T::triwulan, kOptional);
    v("nilai", &T::nilai, kOptional);
    v("sumber", &T::sumber, kOptional);
  }
};

template <>
struct Fields<Analisis> {
  static constexpr const char* name = "analisis";
  template <typename V>
  static void visit(V&& v) {
    using T = Analisis;
    v("indikator", &T::indikator, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("triwulan", &T::triwulan, kOptional);
    v("pendorong", &T::pendorong, kOptional);
    v("penghambat", &T::penghambat, kOptional);
    v("tindak_lanjut", &T::tindak_lanjut, kOptional);
  }
};

template <>
struct Fields<Bukti> {
  static constexpr const char* name = "bukti";
  template <typename V>
  static void visit(V&& v) {
    using T = Bukti;
    v("indikator", &T::indikator, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("triwulan", &T::triwulan, kOptional);
    v("uraian", &T::uraian, kRequired);
    v("sha256", &T::sha256, kOptional);
  }
};

template <>
struct Fields<Pembanding> {
  static constexpr const char* name = "pembanding";
  template <typename V>
  static void visit(V&& v) {
    using T = Pembanding;
    v("indikator", &T::indikator, kOptional);
    v("hal", &T::hal, kOptional);
    v("entitas", &T::entitas, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("target", &T::target, kOptional);
    v("realisasi", &T::realisasi, kOptional);
    v("sumber", &T::sumber, kOptional);
  }
};

template <>
struct Fields<ButirPK> {
  static constexpr const char* name = "butir_pk";
  template <typename V>
  static void visit(V&& v) {
    using T = ButirPK;
    v("sasaran", &T::sasaran, kOptional);
    v("indikator", &T::indikator, kRequired);
  }
};

template <>
struct Fields<PerjanjianKinerja> {
  static constexpr const char* name = "perjanjian";
  template <typename V>
  static void visit(V&& v) {
    using T = PerjanjianKinerja;
    v("jabatan", &T::jabatan, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("versi", &T::versi, kOptional);
    v("status", &T::status, kOptional);
    v("tanggal", &T::tanggal, kOptional);
    v("pihak_kedua", &T::pihak_kedua, kOptional);
    v("butir", &T::butir, kOptional);
    v("anggaran", &T::anggaran, kOptional);
  }
};

}  // namespace sakip::exchange
