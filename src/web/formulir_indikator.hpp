// An indikator as the fields of its form and back, so that a form that could not be saved comes back as it was typed.
#pragma once

#include "app/coba_rumus.hpp"
#include "domain/indikator.hpp"
#include "http/message.hpp"

namespace sakip::web {

/// The fields of the form: "nama", ..., "elemen-0-nama", ..., "rumus-0-teks".
http::Fields isian_indikator(const Indikator& row);
/// The indikator that the fields say, over `row` (what the form has no field for stays). Rows of elements and formulas
/// that are empty are left out. Code SEL_TIDAK_TERBACA (a number that cannot be read), ELEMEN_NAMA (no name for a
/// formula).
Result<Indikator> baca_indikator(const http::Fields& form, Indikator row);
/// The formula of the form that is to be tried, with the elements and their samples. `ke`: which version.
app::PermintaanCoba permintaan_coba(const http::Fields& form, int ke);

/// Rows that the form has of each: those filled and a few empty ones.
int banyak_baris(const http::Fields& form, std::string_view jenis, int kosong);
/// The field "elemen-0-nama"; "" when absent.
std::string isian_ke(const http::Fields& form, std::string_view jenis, int ke, std::string_view bagian);

}  // namespace sakip::web
