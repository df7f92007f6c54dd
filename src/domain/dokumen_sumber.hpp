// Which official document set a figure. A target may differ between Renstra, Renja and PK; each is kept under its
// document, and one rule (berlaku() in measure) says which one counts.
#pragma once

namespace sakip {

enum class DokumenSumber {
  rpjmd,          ///< RPJMD/RPD of the pemda
  renstra,        ///< Renstra, per year
  renstra_akhir,  ///< Renstra, end of period
  renja,          ///< Renja of the year
  renja_perubahan,
  prakiraan_maju,  ///< Renja's estimate for the next year
  pk,              ///< Perjanjian Kinerja (murni)
  pk_perubahan,
  rencana_aksi,  ///< quarterly breakdown of the PK
  dpa,           ///< APBD murni
  dpa_perubahan,
  pengukuran,    ///< quarterly/yearly measurement: the realisation that the LKj reports
  e81,           ///< evaluation of Renja, Permendagri 86/2017 form E.81: the year's target as the form states it
  e81_renstra,   ///< E.81: end-of-period target (tahun = end), or realisation of the Renstra up to `tahun`
  tc29,          ///< evaluation of Renja and Renstra, form T-C.29: target or realisation of `tahun`
  tc29_renstra,  ///< T-C.29: end-of-period target (tahun = end), or realisation of the Renstra up to `tahun`
  rkpd_awal,     ///< rancangan awal RKPD, which the Renja reviews: form T-C.31
};

}  // namespace sakip
