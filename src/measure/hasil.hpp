// The figures of one agency, each with its address. The one entry for composers, the command line and the review: typed
// functions here, or by address with hitung_fakta() and jelaskan(). All take an optional Penjelasan that the same
// computation fills in. Addresses: docs/metode.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "measure/hasil_anggaran.hpp"
#include "measure/hasil_indikator.hpp"
#include "measure/hasil_kinerja.hpp"
#include "measure/hasil_perbandingan.hpp"

namespace sakip::measure {

/// The figure at an address. Code FAKTA_TIDAK_DIKENAL, with the nearest addresses in the advice.
Result<Figur> hitung_fakta(const Hitung& h, std::string_view fakta);
/// The same with its explanation.
Result<Penjelasan> jelaskan(const Hitung& h, std::string_view fakta);
/// Every address that this agency's data can answer, in a stable order.
std::vector<std::string> semua_fakta(const Hitung& h);

}  // namespace sakip::measure
