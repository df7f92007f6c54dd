// Narrative as a text file that a person edits: "## kunci" opens a part, blank lines part the paragraphs, {{...}} are
// living figures. Lines "<!-- ... -->" are remarks. Out, edited, and in again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "domain/profil.hpp"

namespace sakip::app {

std::string tulis_narasi_teks(const std::vector<Narasi>& bagian);

/// The parts of a text; `asal` is disunting. Codes NARASI_TANPA_KUNCI (text before the first "## "),
/// NARASI_KUNCI_GANDA, NARASI_TERLALU_PANJANG (20,000 characters a part); place is "baris 12".
Result<std::vector<Narasi>> baca_narasi_teks(std::string_view teks, Tahun tahun);

}  // namespace sakip::app
