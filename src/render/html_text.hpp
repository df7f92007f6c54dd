// Text into markup: the only place where a string of the document becomes part of an HTML or SVG file, so the only
// place where escaping happens. Used by every html_*.cpp and svg_*.cpp; XLSX takes clean_text from here.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "document/document.hpp"

namespace sakip::render {

/// Valid UTF-8 without characters that XML forbids: bad bytes become U+FFFD, control characters become spaces (line
/// feed and tab stay).
std::string clean_text(std::string_view text);

/// clean_text with & < > " ' written as entities: safe between tags and inside quoted attributes.
std::string escape(std::string_view text);

/// An id as it stands in id="" and after #. Letters, digits and . _ / : - stay; other bytes become ~hh, so two ids
/// never become one.
std::string anchor(std::string_view id);

/// The exact number in the form that Rational::parse reads: decimal where it ends, else "p/q".
std::string machine_form(const Rational& value);

/// Width of a printed page's text in em of its letters, about.
inline constexpr double kPageEm = 40;

/// Writes runs as phrasing content. `targets` holds the ids a link may point to (a link to none of them is plain text).
/// With `value` set, fact runs become <data value="exact">, else <span data-fakta>. Formulas are at most `room` em
/// wide.
std::string inline_html(const document::Inline& runs, const std::set<std::string>& targets,
                        const Nilai* value = nullptr, double room = kPageEm);

/// The runs' letters only.
std::string plain_text(const document::Inline& runs);

}  // namespace sakip::render
