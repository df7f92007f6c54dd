// Table T-C.29 (Permendagri 86/2017): evaluation of the Renja and of the Renstra up to the running year.
// Addresses "tc29/<indikator>/<tahun>/<kolom>".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "measure/hitung.hpp"

namespace sakip::measure {

/// akhir: end-of-period Renstra target (4); sebelumnya: realised before the evaluated year; target: Renja target of the
/// year (5); realisasi (6); tingkat = realisasi/target x 100 (7); target_berjalan: next year's Renja target (8);
/// perkiraan = sebelumnya + realisasi + target_berjalan for
/// what is counted (agregasi jumlah), else the latest of them (9); capaian = perkiraan/akhir x 100 (10).
enum class KolomTC29 { akhir, sebelumnya, target, realisasi, tingkat, target_berjalan, perkiraan, capaian };
inline constexpr KolomTC29 kKolomTC29[] = {KolomTC29::akhir,     KolomTC29::sebelumnya, KolomTC29::target,
                                           KolomTC29::realisasi, KolomTC29::tingkat,    KolomTC29::target_berjalan,
                                           KolomTC29::perkiraan, KolomTC29::capaian};
std::string_view nama(KolomTC29 column);

Figur kolom_tc29(const Hitung& h, const Indikator& i, KolomTC29 column, Tahun year, Penjelasan* why = nullptr);
/// Whether the table has a row for it.
bool ada_di_tc29(const Hitung& h, const Indikator& i, Tahun year);

std::optional<Figur> fakta_tc29(const Hitung& h, std::string_view fakta, Penjelasan* why);
void daftar_fakta_tc29(const Hitung& h, std::vector<std::string>& out);

}  // namespace sakip::measure
