// Which files are taken as evidence: their ending and their first bytes must agree, and what is a zip inside must be a
// document of moderate size and without macros. Reads bytes only; nothing is executed or unpacked to disk.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"

namespace sakip::app {

/// Largest evidence file.
inline constexpr std::size_t kUkuranBukti = std::size_t{20} << 20;

/// The endings that are taken, for the page's file field: ".pdf,.jpg,...".
std::string akhiran_bukti();
/// The name as it is kept: without folders and control characters, at most 150 bytes. Code BUKTI_NAMA.
Result<std::string> nama_bukti(std::string_view nama);
/// Looks at the name only. Gives the media type. Code BUKTI_JENIS.
Result<std::string_view> jenis_dari_nama(std::string_view nama);
/// The media type of a file that may be kept. Codes BUKTI_JENIS, BUKTI_KOSONG, BUKTI_TERLALU_BESAR, BUKTI_ISI_BEDA (it
/// is not what its ending says), BUKTI_PAKET (a document that is broken, encrypted, has macros or swells like a bomb).
Result<std::string_view> periksa_bukti(std::string_view nama, std::string_view isi);

}  // namespace sakip::app
