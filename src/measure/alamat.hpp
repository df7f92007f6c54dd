// The addresses of facts: how they are written and taken apart. One place, so that a figure in a table and the key
// asked of `explain` cannot differ. The grammar is in docs/metode.md.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "measure/hasil_anggaran.hpp"

namespace sakip::measure {

/// "pk_perubahan" and back.
std::string_view kunci(DokumenSumber document);
std::optional<DokumenSumber> dokumen_dari(std::string_view code);
/// "PK Perubahan", as documents are cited.
std::string_view nama(DokumenSumber document);

/// "barang_jasa" and back; `semua` is written as nothing.
std::string_view kunci(JenisBelanja kind);
std::optional<JenisBelanja> belanja_dari(std::string_view code);
/// "Belanja Barang dan Jasa".
std::string_view nama(JenisBelanja kind);

/// "sub_kegiatan" and back; "Sub Kegiatan".
std::string_view kunci(Tingkat level);
std::string_view nama(Tingkat level);

/// "indikator/<id>/2024/TW2/capaian".
std::string alamat_indikator(const Indikator& row, Periode p, std::string_view besaran);
std::string alamat_elemen(const Indikator& row, std::string_view element, Periode p);
/// "anggaran/7.01.01/2024/barang_jasa/pagu"; "anggaran/7.01.01/periode/pagu@renstra" for no year: all years together.
std::string alamat_anggaran(Cakupan scope, Periode p, JenisBelanja kind, std::string_view besaran);
/// "jabatan/camat/2024/efisiensi".
std::string alamat_kinerja(Cakupan scope, Periode p, std::string_view besaran);
/// "Kecamatan Bajuin" -> "kecamatan-bajuin".
std::string siput(std::string_view text);

/// "a/b/c" -> {"a", "b", "c"}.
std::vector<std::string_view> bagian_alamat(std::string_view fakta);
/// Takes "2024" or "2024", "TW2" off the front of `parts`; nullopt when they are no period.
std::optional<Periode> ambil_periode(std::span<const std::string_view>& parts);

}  // namespace sakip::measure
