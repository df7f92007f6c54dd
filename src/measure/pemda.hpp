// Figures of a whole pemda, rolled up from the figures of each of its agencies: sums, percentages of the sums (never
// averages of percentages), counts by predikat, ranking, and what has not been entered. Stands above hasil.hpp: an
// agency's figure is asked of the agency and only added here. Addresses "pemda/<tahun>/...": docs/metode.md.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "measure/hasil.hpp"

namespace sakip::measure {

/// The agencies of one pemda in one year, ready to be rolled up. One thread, as Hitung.
class HitungPemda {
 public:
  /// At least one, all of the same year; they must outlive this. The one of jenis pemda is the pemda's own and is
  /// never added to the others.
  explicit HitungPemda(std::span<const Hitung* const> semua);
  ~HitungPemda();
  HitungPemda(const HitungPemda&) = delete;
  HitungPemda& operator=(const HitungPemda&) = delete;

  Tahun tahun() const;
  const Pemda& pemda() const;
  /// The pemda's own figures (its RPJMD's indikator); nullptr when nobody entered them.
  const Hitung* sendiri() const { return sendiri_; }
  std::span<const Hitung* const> instansi() const { return instansi_; }
  /// An agency or the pemda's own by the id of its instansi; nullptr when unknown.
  const Hitung* cari(std::string_view id) const;
  /// The pemda as one made-up agency: indikator that several agencies carry under one id, their data elements added;
  /// surveys of one method, their answers added. Its settings (the pemda's own, else the first agency's) are the
  /// yardstick by which agencies are compared.
  const Hitung& gabungan() const;
  /// Why an indikator of gabungan() cannot be added up, for an official; empty when it can.
  std::string_view alasan(const Indikator& combined) const;
  /// The agencies that carry an indikator of gabungan().
  std::vector<const Hitung*> pemilik(const Indikator& combined) const;
  /// The agency's rata_rata_capaian, computed once.
  const Nilai& rata_rata(const Hitung& one) const;

 private:
  struct Gabungan;
  std::vector<const Hitung*> instansi_;
  const Hitung* sendiri_ = nullptr;
  std::vector<Nilai> rata_;
  std::unique_ptr<Gabungan> gabungan_;
};

/// "Kabupaten Tanah Laut"; empty without a name.
std::string sebutan(const Pemda& pemda);
/// "pemda/<tahun>/instansi/<id>/<alamat>": an agency's figure (or the pemda's own) under its address in the pemda.
Figur milik(const HitungPemda& all, const Hitung& one, Figur figure);
/// "pemda/<tahun>/gabungan/<alamat>": the same for gabungan().
Figur tergabung(const HitungPemda& all, Figur figure);

/// pemda/<tahun>/jumlah-instansi
Figur jumlah_instansi(const HitungPemda& all, Penjelasan* why = nullptr);
/// .../jumlah-indikator, jumlah-tercapai: sums of what each agency is judged by.
Figur jumlah_indikator(const HitungPemda& all, Penjelasan* why = nullptr);
Figur jumlah_tercapai(const HitungPemda& all, Penjelasan* why = nullptr);
Figur jumlah_belum_tercapai(const HitungPemda& all, Penjelasan* why = nullptr);
Figur jumlah_tanpa_capaian(const HitungPemda& all, Penjelasan* why = nullptr);
/// .../persen-tercapai: 100 x jumlah-tercapai / jumlah-indikator; one without capaian has not reached its target.
Figur persen_tercapai(const HitungPemda& all, Penjelasan* why = nullptr);

/// A band of the yardstick's scale of capaian, best first, then "di-luar-skala" and "tanpa-capaian": every indikator
/// and every agency is in exactly one.
struct PitaPredikat {
  std::string kunci;    ///< "sangat-tinggi"
  std::string label;    ///< "Sangat Tinggi"
  std::string rentang;  ///< "91 - 100"; empty for the last two
};
std::vector<PitaPredikat> pita_predikat(const HitungPemda& all);
/// pemda/<tahun>/predikat/<kunci>/indikator, .../persen (of all indikator), .../instansi (by its average).
Figur indikator_predikat(const HitungPemda& all, const PitaPredikat& band, Penjelasan* why = nullptr);
Figur persen_predikat(const HitungPemda& all, const PitaPredikat& band, Penjelasan* why = nullptr);
Figur instansi_predikat(const HitungPemda& all, const PitaPredikat& band, Penjelasan* why = nullptr);
/// pemda/<tahun>/predikat-instansi/<id>: the agency's average on the yardstick's scale, a word.
Figur predikat_instansi(const HitungPemda& all, const Hitung& one, Penjelasan* why = nullptr);

/// pemda/<tahun>/peringkat/<id>: 1 + the agencies whose average capaian is higher, by exact value. Equal averages
/// share a place and the next place is left out (1, 2, 2, 4). Without an average: no place.
Figur peringkat(const HitungPemda& all, const Hitung& one, Penjelasan* why = nullptr);
/// The agencies by place, those without one last; within a place in the order given.
std::vector<const Hitung*> menurut_peringkat(const HitungPemda& all);

/// Money of the pemda, or of the programs of one code or urusan over all agencies.
struct Belanja {
  std::string alamat;  ///< "", "program/1.01.02/", "urusan/1.01/"
  std::string kode;
  std::string nama;
  struct Bagian {
    const Hitung* instansi;
    const Simpul* simpul;  ///< nullptr: all of the agency
  };
  std::vector<Bagian> bagian;
};
Belanja seluruh_belanja(const HitungPemda& all);
/// "1.01" of a program's "1.01.02"; "tanpa-kode" without.
std::string kode_urusan(const std::string& kode_program);
/// By code; a program without a code stands under its name, in urusan "tanpa-kode".
std::vector<Belanja> belanja_urusan(const HitungPemda& all);
std::vector<Belanja> belanja_program(const HitungPemda& all);
/// pemda/<tahun>/[program/<kode>/|urusan/<kode>/]pagu, realisasi, serapan (100 x realisasi / pagu, of the sums), sisa.
Figur pagu(const HitungPemda& all, const Belanja& scope, Penjelasan* why = nullptr);
Figur realisasi_anggaran(const HitungPemda& all, const Belanja& scope, Penjelasan* why = nullptr);
Figur serapan(const HitungPemda& all, const Belanja& scope, Penjelasan* why = nullptr);
Figur sisa_anggaran(const HitungPemda& all, const Belanja& scope, Penjelasan* why = nullptr);
/// pemda/<tahun>/sumbangan/<id>/pagu (%): the agency's part of the pemda's pagu.
Figur sumbangan_pagu(const HitungPemda& all, const Hitung& one, Penjelasan* why = nullptr);

/// pemda/<tahun>/kelengkapan/<id>/target, realisasi, TW1..TW4: how many of the agency's indikator have one.
Figur jumlah_bertarget(const HitungPemda& all, const Hitung& one, Penjelasan* why = nullptr);
Figur jumlah_berealisasi(const HitungPemda& all, const Hitung& one, Triwulan quarter, Penjelasan* why = nullptr);

/// The figure at an address below "pemda/". Code FAKTA_TIDAK_DIKENAL, with the nearest addresses in the advice.
Result<Figur> hitung_fakta(const HitungPemda& all, std::string_view fakta);
Result<Penjelasan> jelaskan(const HitungPemda& all, std::string_view fakta);
/// Every address of the pemda itself, in a stable order; those of its agencies are semua_fakta() of each.
std::vector<std::string> semua_fakta(const HitungPemda& all);

}  // namespace sakip::measure
