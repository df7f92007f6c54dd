// Text with placeholders: the form of all wording, fixed or drafted or edited. "{{tahun}}" is a variable,
// "{{indikator/ind-ikm/2024/capaian}}" a fact. Expanding gives runs, each fact's run carrying its address, so that an
// edited narrative keeps living figures. Lowest part of compose.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace sakip::compose {

/// Gives the run for a placeholder ("tahun", "indikator/...", with the part after "|" as format); a run of style
/// missing where the value is not there.
using Pengganti = std::function<document::Run(std::string_view nama, std::string_view format)>;

/// Expands every {{...}}. Text without placeholders comes back as one plain run. An unclosed "{{" is kept as typed.
document::Inline bentangkan(std::string_view teks, const Pengganti& ganti);

/// A visible gap: "[belum diisi: apa]".
document::Run kosong(std::string_view apa);

/// "a", "a dan b", "a, b, dan c".
std::string rangkai(const std::vector<std::string>& butir);

/// First letter in upper case (ASCII letters; others unchanged).
std::string kapital(std::string teks);

/// All in upper case (ASCII letters; others unchanged).
std::string huruf_besar(std::string teks);

}  // namespace sakip::compose
