// The link from a printed figure back to its fact. A figure in text is a content control whose tag is the fact; Word
// holds tags to 64 characters, so a longer fact gets a short tag and its full name in the custom XML part, which also
// names the facts behind the points of charts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace sakip::render::docx {

inline constexpr std::size_t kTagLimit = 64;  // Word's, in characters; counted here in bytes, which are never fewer
inline constexpr std::string_view kFactNamespace = "urn:opensakip:fakta:1";

/// The tag of a fact: itself, or its first letters, "~" and 16 hex digits of its SHA-256.
std::string fact_tag(std::string_view fact);

/// The custom XML part: <fakta> with one <tag kode fakta/> per shortened tag and one <titik grafik seri kategori
/// fakta/> per chart point (seri and kategori count from 0).
std::string facts_part(const document::Meta& meta, const std::map<std::string, std::string_view>& shortened,
                       const std::vector<const document::Chart*>& charts);

}  // namespace sakip::render::docx
