// Widths of letters and breaking of labels for chart_geometry.hpp. Own table of widths, because pictures are laid out
// before any font is open and must come out the same in PDF and HTML.
#include <array>

#include "render/chart_geometry.hpp"
#include "render/letters.hpp"

namespace sakip::render {
namespace {

constexpr std::size_t kPrintable = 95;  // ASCII 32..126
/// Advance widths of Arial, Helvetica and Liberation Sans in 1/1000 em.
constexpr std::array<short, kPrintable> kRegular = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::array<short, kPrintable> kBold = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Bytes of the longest beginning of `text` that is at most `width` wide; one letter at least.
std::size_t fitting_prefix(std::string_view text, double width, double size, bool bold) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && continues_letter(text[next])) ++next;
    width -= approximate_width(text.substr(i, next - i), size, bold);
    if (width < 0 && i > 0) return end;
    end = i = next;
  }
  return end;
}

}  // namespace

double approximate_width(std::string_view text, double size, bool bold) {
  const auto& widths = bold ? kBold : kRegular;
  double sum = 0;
  for (const char c : text) {
    if (continues_letter(c)) continue;
    const auto index = static_cast<std::size_t>(static_cast<unsigned char>(c)) - 32;
    sum += index < kPrintable ? widths[index] : 600;
  }
  return sum * size / 1000;
}

std::vector<std::string> wrap_label(std::string_view text, double width, double size, bool bold, std::size_t most) {
  std::vector<std::string> lines(1);
  const auto fits = [&](const std::string& line) { return approximate_width(line, size, bold) <= width; };
  for (std::size_t i = 0; i < text.size() && lines.size() <= most;) {
    if (is_blank(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_blank(text[end])) ++end;
    std::string word(text.substr(i, end - i));
    const std::string joined = lines.back().empty() ? word : lines.back() + " " + word;
    if (fits(joined)) {
      lines.back() = joined;
      i = end;
      continue;
    }
    if (!lines.back().empty()) {
      lines.emplace_back();
      continue;  // try the word on its own line
    }
    const std::size_t size_in_bytes = fitting_prefix(word, width, size, bold);
    lines.back() = word.substr(0, size_in_bytes);
    i += size_in_bytes;
    if (size_in_bytes < word.size()) lines.emplace_back();
  }
  if (lines.size() > most) {
    lines.resize(most);
    std::string& last = lines.back();
    while (!last.empty() && !fits(last + "…")) {
      while (!last.empty() && continues_letter(last.back())) last.pop_back();
      if (!last.empty()) last.pop_back();
    }
    last += "…";
  }
  return lines;
}

}  // namespace sakip::render
