// Survei Kepuasan Masyarakat: answers (or their sums, or typed averages) to NRR per unsur, weighted NRR, IKM and mutu.
// One method is a file of data/regulasi/skm: number of unsur, weight as the regulation prints it, multiplier.
// PermenPANRB 14/2017 (9 unsur), KepmenPAN 25/2004 (14 unsur). Addresses "survei/<id>/<besaran>".
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// IKM of averages per unsur: sum of NRR x weight, times the multiplier. One without a value hands its state on.
Nilai hitung_ikm(const MetodeSkm& method, std::span<const Nilai> nrr, Penjelasan* why = nullptr);

/// One unsur of a round. `tertimbang` = NRR x weight.
struct HasilUnsur {
  Figur jumlah;      ///< survei/<id>/unsur-<n>/jumlah: sum of the answers
  Figur nrr;         ///< .../nrr: sum / answers given
  Figur tertimbang;  ///< .../tertimbang
};

/// Per unsur, in order. Answers 0 are not counted; answers outside 1..4 are tidak_sah NILAI_JAWABAN.
std::vector<HasilUnsur> unsur_survei(const Hitung& h, const Survei& survei);
/// One row of the respondents' profile: survei/<id>/profil-<n>/jumlah, persen, responden.
struct HasilProfil {
  Figur jumlah;     ///< as typed
  Figur persen;     ///< of those who stated this characteristic, so that its categories make 100 %
  Figur responden;  ///< who stated it: the sum over all its categories
};
/// `row`: place in Survei::profil.
HasilProfil profil_responden(const Survei& survei, std::size_t row);
/// The figure at "profil-<n>/<besaran>" below a survey's address.
std::optional<Figur> fakta_profil_responden(const Survei& survei, std::string_view rest, Penjelasan* why);
/// survei/<id>/responden
Figur responden(const Hitung& h, const Survei& survei, Penjelasan* why = nullptr);
/// survei/<id>/jumlah-nrr: sum of the NRR of all unsur.
Figur jumlah_nrr(const Hitung& h, const Survei& survei, Penjelasan* why = nullptr);
/// survei/<id>/ikm: sum of weighted NRR x multiplier (25). One unsur without a value: tak_lengkap.
Figur ikm(const Hitung& h, const Survei& survei, Penjelasan* why = nullptr);
/// survei/<id>/mutu: the IKM on the scale of the method.
Figur mutu(const Hitung& h, const Survei& survei, Penjelasan* why = nullptr);
/// skm/<indikator>/<tahun>/ikm: mean IKM of the year's rounds that feed an indikator.
Figur ikm_tahunan(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why = nullptr);

/// The figure at an address below "survei/" or "skm/"; nothing when there is no such one.
std::optional<Figur> fakta_skm(const Hitung& h, std::string_view fakta, Penjelasan* why);
void daftar_fakta_skm(const Hitung& h, std::vector<std::string>& out);

}  // namespace sakip::measure
