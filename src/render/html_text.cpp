// Escaping, anchors and runs. The output is HTML that is also well-formed XML, which lets tests check it with a strict
// parser.
#include "render/html_text.hpp"

#include <array>

#include "render/html_rumus.hpp"

namespace sakip::render {
namespace {

/// Length of the valid UTF-8 sequence at the start of `text`, 0 when there is none (overlong forms and surrogates are
/// not valid).
std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (first == 0xE0) low = 0xA0;
  if (first == 0xED) high = 0x9F;
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
  }
  return length;
}

std::string_view open_tag(document::RunStyle style) {
  switch (style) {
    case document::RunStyle::bold:
      return "<strong>";
    case document::RunStyle::italic:
      return "<em>";
    case document::RunStyle::bold_italic:
      return "<strong><em>";
    case document::RunStyle::missing:
      return "<mark class=\"kosong\">";
    case document::RunStyle::superscript:
      return "<sup>";
    case document::RunStyle::plain:
    case document::RunStyle::link:
      return "";
  }
  return "";
}

std::string_view close_tag(document::RunStyle style) {
  switch (style) {
    case document::RunStyle::bold:
      return "</strong>";
    case document::RunStyle::italic:
      return "</em>";
    case document::RunStyle::bold_italic:
      return "</em></strong>";
    case document::RunStyle::missing:
      return "</mark>";
    case document::RunStyle::superscript:
      return "</sup>";
    case document::RunStyle::plain:
    case document::RunStyle::link:
      return "";
  }
  return "";
}

/// The run's words in its style, with typed line ends.
std::string styled(const document::Run& run) {
  std::string out(open_tag(run.style));
  const std::string text = escape(run.text);
  for (const char c : text) {
    if (c == '\n') {
      out += "<br/>";
    } else {
      out += c;
    }
  }
  out += close_tag(run.style);
  return out;
}

}  // namespace

std::string clean_text(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8_length(text.substr(i));
    if (length == 0) {
      out += kReplacement;
      ++i;
      continue;
    }
    const std::string_view letter = text.substr(i, length);
    const bool control = length == 1 && (static_cast<unsigned char>(letter[0]) < 0x20 || letter[0] == 0x7F) &&
                         letter[0] != '\n' && letter[0] != '\t';
    const bool nonchar = letter == "\xEF\xBF\xBE" || letter == "\xEF\xBF\xBF";  // U+FFFE, U+FFFF: not in XML
    if (control) {
      out += ' ';
    } else {
      out += nonchar ? kReplacement : letter;
    }
    i += length;
  }
  return out;
}

std::string escape(std::string_view text) {
  const std::string clean = clean_text(text);
  std::string out;
  out.reserve(clean.size() + clean.size() / 16);
  for (const char c : clean) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string anchor(std::string_view id) {
  constexpr std::array<char, 16> kHex = {'0', '1', '2', '3', '4', '5', '6', '7',
                                         '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
  std::string out;
  for (const char c : id) {
    const bool stays = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                       c == '_' || c == '/' || c == ':' || c == '-';
    if (stays) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '~';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

std::string machine_form(const Rational& value) {
  if (auto decimal = value.finite_decimal()) return *decimal;
  return value.exact();
}

std::string inline_html(const document::Inline& runs, const std::set<std::string>& targets, const Nilai* value,
                        double room) {
  std::string out;
  for (const auto& run : runs) {
    const bool linked = !run.reference.empty() && targets.contains(run.reference);
    const bool has_value = value != nullptr && value->berangka();
    if (linked) out += "<a href=\"#" + anchor(run.reference) + "\">";
    if (!run.fact.empty()) {
      out += has_value ? "<data class=\"fakta\" data-fakta=\"" : "<span class=\"fakta\" data-fakta=\"";
      out += escape(run.fact);
      if (has_value) out += "\" value=\"" + machine_form(value->angka);
      out += "\">";
    }
    if (run.rumus) {
      out += rumus_html(run, room);
    } else {
      out += styled(run);
    }
    if (!run.fact.empty()) out += has_value ? "</data>" : "</span>";
    if (linked) out += "</a>";
  }
  return out;
}

std::string plain_text(const document::Inline& runs) {
  std::string out;
  for (const auto& run : runs) out += run.text;
  return out;
}

}  // namespace sakip::render
