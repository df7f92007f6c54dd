// Fields of money, surveys, AKIP with its recommendations, profile tables and narrative.
// Included by bundle_fields.hpp only; the order here is the order in a written bundle.
#pragma once

#include "exchange/bundle_fields.hpp"

namespace sakip::exchange {

template <>
struct Fields<Pagu> {
  static constexpr const char* name = "pagu";
  template <typename V>
  static void visit(V&& v) {
    using T = Pagu;
    v("simpul", &T::simpul, kRequired);
    v("dokumen", &T::dokumen, kOptional);
    v("tahun", &T::tahun, kRequiredYear);
    v("triwulan", &T::triwulan, kOptional);
    v("belanja", &T::belanja, kOptional);
    v("jumlah", &T::jumlah, kRequired);
  }
};

template <>
struct Fields<RealisasiAnggaran> {
  static constexpr const char* name = "realisasi_anggaran";
  template <typename V>
  static void visit(V&& v) {
    using T = RealisasiAnggaran;
    v("simpul", &T::simpul, kRequired);
    v("dokumen", &T::dokumen, kOptional);
    v("tahun", &T::tahun, kRequiredYear);
    v("triwulan", &T::triwulan, kOptional);
    v("belanja", &T::belanja, kOptional);
    v("jumlah", &T::jumlah, kRequired);
  }
};

template <>
struct Fields<RekeningBelanja::Tahunan> {
  static constexpr const char* name = "rekening_tahunan";
  template <typename V>
  static void visit(V&& v) {
    using T = RekeningBelanja::Tahunan;
    v("tahun", &T::tahun, kRequiredYear);
    v.money("pagu", &T::pagu, &T::ada_pagu);
    v.money("realisasi", &T::realisasi, &T::ada_realisasi);
  }
};

template <>
struct Fields<RekeningBelanja> {
  static constexpr const char* name = "rekening";
  template <typename V>
  static void visit(V&& v) {
    using T = RekeningBelanja;
    v("id", &T::id, kRequired);
    v("induk", &T::induk, kOptional);
    v("kode", &T::kode, kOptional);
    v("uraian", &T::uraian, kRequired);
    v("belanja", &T::belanja, kOptional);
    v("tahunan", &T::tahunan, kOptional);
  }
};

template <>
struct Fields<UnsurSurvei> {
  static constexpr const char* name = "unsur_survei";
  template <typename V>
  static void visit(V&& v) {
    using T = UnsurSurvei;
    v("nama", &T::nama, kRequired);
    v("nrr", &T::nrr, kOptional);
    v("jumlah", &T::jumlah, kOptional);
  }
};

template <>
struct Fields<ProfilResponden> {
  static constexpr const char* name = "profil_responden";
  template <typename V>
  static void visit(V&& v) {
    using T = ProfilResponden;
    v("karakteristik", &T::karakteristik, kRequired);
    v("kategori", &T::kategori, kRequired);
    v("jumlah", &T::jumlah, kRespondents);
  }
};

template <>
struct Fields<Survei> {
  static constexpr const char* name = "survei";
  template <typename V>
  static void visit(V&& v) {
    using T = Survei;
    v("id", &T::id, kRequired);
    v("nama", &T::nama, kOptional);
    v("metode", &T::metode, kOptional);
    v("tahun", &T::tahun, kRequiredYear);
    v("triwulan", &T::triwulan, kOptional);
    v("indikator", &T::indikator, kOptional);
    v("responden", &T::responden, kRespondents);
    v("unsur", &T::unsur, kOptional);
    v("jawaban", &T::jawaban, kOptional);
    v("profil", &T::profil, kOptional);
  }
};

template <>
struct Fields<KomponenAkip> {
  static constexpr const char* name = "komponen_akip";
  template <typename V>
  static void visit(V&& v) {
    using T = KomponenAkip;
    v("id", &T::id, kRequired);
    v("induk", &T::induk, kOptional);
    v("nama", &T::nama, kRequired);
    v("bobot", &T::bobot, kOptional);
    v("nilai", &T::nilai, kOptional);
    v("catatan", &T::catatan, kOptional);
    v("jawaban", &T::jawaban, kOptional);
    v("jawaban_mandiri", &T::jawaban_mandiri, kOptional);
    v("bukti", &T::bukti, kOptional);
  }
};

template <>
struct Fields<EvaluasiAkip> {
  static constexpr const char* name = "akip";
  template <typename V>
  static void visit(V&& v) {
    using T = EvaluasiAkip;
    v("tahun", &T::tahun, kRequiredYear);
    v("evaluator", &T::evaluator, kOptional);
    v("metode", &T::metode, kOptional);
    v("nilai", &T::nilai, kOptional);
    v("komponen", &T::komponen, kOptional);
  }
};

template <>
struct Fields<Rekomendasi> {
  static constexpr const char* name = "rekomendasi";
  template <typename V>
  static void visit(V&& v) {
    using T = Rekomendasi;
    v("id", &T::id, kRequired);
    v("tahun_evaluasi", &T::tahun_evaluasi, kRequiredYear);
    v("komponen", &T::komponen, kOptional);
    v("uraian", &T::uraian, kRequired);
    v("rencana_aksi", &T::rencana_aksi, kOptional);
    v("target", &T::target, kOptional);
    v("waktu", &T::waktu, kOptional);
    v("penanggung_jawab", &T::penanggung_jawab, kOptional);
    v("penanggung_jawab_teks", &T::penanggung_jawab_teks, kOptional);
    v("status", &T::status, kOptional);
    v("progres", &T::progres, kOptional);
  }
};

template <>
struct Fields<KolomProfil> {
  static constexpr const char* name = "kolom_profil";
  template <typename V>
  static void visit(V&& v) {
    using T = KolomProfil;
    v("id", &T::id, kRequired);
    v("judul", &T::judul, kRequired);
    v("jenis", &T::jenis, kOptional);
    v("satuan", &T::satuan, kOptional);
    v("rumus", &T::rumus, kOptional);
    v("desimal", &T::desimal, kDecimals);
    v("jumlah", &T::jumlah, kOptional);
  }
};

template <>
struct Fields<TabelProfil> {
  static constexpr const char* name = "profil";
  template <typename V>
  static void visit(V&& v) {
    using T = TabelProfil;
    v("id", &T::id, kRequired);
    v("judul", &T::judul, kRequired);
    v("bagian", &T::bagian, kOptional);
    v("sumber", &T::sumber, kOptional);
    v("tahun", &T::tahun, kYear);
    v("kolom", &T::kolom, kOptional);
    v.cells("baris", &T::baris);
  }
};

template <>
struct Fields<Narasi> {
  static constexpr const char* name = "narasi";
  template <typename V>
  static void visit(V&& v) {
    using T = Narasi;
    v("kunci", &T::kunci, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("asal", &T::asal, kOptional);
    v("paragraf", &T::paragraf, kOptional);
  }
};

template <>
struct Fields<Penyisihan::Lain> {
  static constexpr const char* name = "penyisihan_lain";
  template <typename V>
  static void visit(V&& v) {
    using T = Penyisihan::Lain;
    v("nilai", &T::nilai, kRequired);
    v("tempat", &T::tempat, kOptional);
  }
};

template <>
struct Fields<Penyisihan> {
  static constexpr const char* name = "penyisihan";
  template <typename V>
  static void visit(V&& v) {
    using T = Penyisihan;
    v("fakta", &T::fakta, kRequired);
    v("dipakai", &T::dipakai, kOptional);
    v("sumber_dipakai", &T::sumber_dipakai, kOptional);
    v("disisihkan", &T::disisihkan, kOptional);
    v("alasan", &T::alasan, kOptional);
  }
};

template <>
struct Fields<Penetapan> {
  static constexpr const char* name = "penetapan";
  template <typename V>
  static void visit(V&& v) {
    using T = Penetapan;
    v("dokumen", &T::dokumen, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("nomor", &T::nomor, kOptional);
    v("tanggal", &T::tanggal, kOptional);
    v("tempat", &T::tempat, kOptional);
  }
};

template <>
struct Fields<JawabanReviu> {
  static constexpr const char* name = "reviu";
  template <typename V>
  static void visit(V&& v) {
    using T = JawabanReviu;
    v("tahun", &T::tahun, kRequiredYear);
    v("butir", &T::butir, kRequired);
    v("jawaban", &T::jawaban, kOptional);
    v("catatan", &T::catatan, kOptional);
  }
};

template <>
struct Fields<UsulanRenja> {
  static constexpr const char* name = "usulan";
  template <typename V>
  static void visit(V&& v) {
    using T = UsulanRenja;
    v("id", &T::id, kRequired);
    v("tahun", &T::tahun, kRequiredYear);
    v("pengusul", &T::pengusul, kOptional);
    v("simpul", &T::simpul, kOptional);
    v("uraian", &T::uraian, kRequired);
    v("lokasi", &T::lokasi, kOptional);
    v("indikator", &T::indikator, kOptional);
    v("besaran", &T::besaran, kOptional);
    v("catatan", &T::catatan, kOptional);
  }
};

}  // namespace sakip::exchange
