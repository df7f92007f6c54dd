// First-fit line breaking, as word processors do it: a line takes what fits, the rest starts the next.
#include "render/layout_text.hpp"

#include <algorithm>
#include <utility>

#include "render/layout_rumus.hpp"
#include "render/letters.hpp"

namespace sakip::render {
namespace {

using document::Align;
using document::RunStyle;

constexpr double kNaturalLine = 1.149;     // line height of the family per em
constexpr double kRoom = 0.01;             // points by which a line may be overfull (sums of fractions)
constexpr double kAroundFormula = 1.5;     // points above and below a formula's line
constexpr std::size_t kLongestWord = 100;  // bytes; longer ones are cut, so that hostile input stays linear

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0; }

/// Where the part of a word that starts at `begin` ends: after a hyphen between letters, or at the limit.
std::size_t part_end(std::string_view word, std::size_t begin) {
  for (std::size_t i = begin + 1; i < word.size(); ++i) {
    const char before = word[i - 1];
    if (before == '-' && i - 1 > begin && is_letter(word[i]) && is_letter(word[i - 2])) return i;
    if (i - begin >= kLongestWord && !continues_letter(word[i])) return i;
  }
  return word.size();
}

class Cutter {
 public:
  Cutter(FontSet& fonts, TextBlock& block) : fonts_(fonts), block_(block) {}

  void run(std::string_view text, const Fragment& look) {
    for (std::size_t i = 0; i < text.size();) {
      if (text[i] == '\n') {
        if (must_break_) line_end(look);  // an empty line
        must_break_ = true;
        ++i;
      } else if (is_blank(text[i])) {
        space_ = true;
        ++i;
      } else {
        std::size_t end = i;
        while (end < text.size() && text[end] != '\n' && !is_blank(text[end])) ++end;
        word(text.substr(i, end - i), look);
        i = end;
      }
    }
  }
  void formula(const Fragment& look) {
    Fragment f = look;
    f.formula = true;
    f.space = true;
    f.may_break = true;
    space_ = true;
    f.word = &fonts_.word("", look.style);
    f.must_break = std::exchange(must_break_, false);
    block_.fragments.push_back(f);
  }
  void finish(const Fragment& look) {
    if (must_break_) line_end(look);
  }

 private:
  void word(std::string_view text, const Fragment& look) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = part_end(text, begin);
      add(&fonts_.word(text.substr(begin, end - begin), look.style), look, begin > 0);
      begin = end;
    }
  }
  void line_end(const Fragment& look) { add(&fonts_.word("", look.style), look, false); }
  void add(const Word* word, const Fragment& look, bool inside) {
    Fragment f = look;
    f.word = word;
    f.must_break = must_break_ && !inside;
    f.space = (space_ || must_break_) && !inside && !block_.fragments.empty();
    f.may_break = inside || f.space || f.must_break;
    space_ = must_break_ = false;
    block_.fragments.push_back(f);
  }

  FontSet& fonts_;
  TextBlock& block_;
  bool space_ = false;
  bool must_break_ = false;
};

/// The longest beginning of `text` (one letter or more) that is at most `width` em wide, in bytes.
std::size_t fitting_prefix(FontSet& fonts, std::string_view text, FaceStyle style, double width) {
  double used = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && continues_letter(text[next])) ++next;
    used += fonts.word(text.substr(i, next - i), style).width;
    if (used > width && i > 0) return i;
    i = next;
  }
  return text.size();
}

class Wrapper {
 public:
  Wrapper(FontSet& fonts, TextBlock& block, double width, double first)
      : fonts_(fonts), in_(std::move(block.fragments)), block_(block), width_(width), x_(first) {
    block_.fragments.clear();
    block_.fragments.reserve(in_.size());
    block_.lines.clear();
  }

  void run() {
    for (std::size_t i = 0; i < in_.size();) {
      if (in_[i].formula) {
        put_formula(i++);
        continue;
      }
      std::size_t end = i + 1;
      double wide = in_[i].word->width * in_[i].points;
      for (; end < in_.size() && !in_[end].may_break; ++end) wide += in_[end].word->width * in_[end].points;
      if (in_[i].must_break) close();
      const double gap = at_start() || !in_[i].space ? 0 : space(in_[i]);
      if (x_ + gap + wide > width_ + kRoom && !at_start()) {
        close();
      } else {
        x_ += gap;
      }
      const bool whole = x_ + wide <= width_ + kRoom;
      for (; i < end; ++i) whole ? place(in_[i]) : place_cut(in_[i]);
    }
    close();
  }

 private:
  bool at_start() const { return block_.fragments.size() == begin_; }
  double space(const Fragment& f) { return fonts_.space(f.style).width * f.points; }
  void place(Fragment f) {
    f.x = static_cast<float>(x_);
    x_ += f.word->width * f.points;
    block_.fragments.push_back(f);
  }
  void place_cut(Fragment f) {
    std::string_view rest = f.word->text;
    while (x_ + f.word->width * f.points > width_ + kRoom) {
      const std::size_t size = fitting_prefix(fonts_, rest, f.style, (width_ - x_) / f.points);
      const Word* head = &fonts_.word(rest.substr(0, size), f.style);
      if (x_ + head->width * f.points > width_ + kRoom && !at_start()) {  // not even a letter fits here
        close();
        continue;
      }
      Fragment part = f;
      part.word = head;
      place(part);
      rest.remove_prefix(size);
      if (rest.empty()) return;
      close();
      f.word = &fonts_.word(rest, f.style);
      f.space = false;
    }
    place(f);
  }
  /// A formula goes on in its line where it fits whole, else it starts one; where none can hold it, it is words.
  void put_formula(std::size_t i) {
    const Fragment look = in_[i];
    const document::Rumus& formula = *block_.formulas[static_cast<std::size_t>(look.run)];
    if (look.must_break) close();
    bool fits = false;
    SetRumus set = set_rumus(fonts_, formula, look, width_, fits);
    if (!fits) {
      TextBlock words =
          cut(fonts_, {{document::linear(formula), RunStyle::plain, {}, {}}}, {look.points, false, false});
      for (Fragment& f : words.fragments) f = restyled(f, look);
      in_.insert(in_.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.fragments.begin(), words.fragments.end());
      return;
    }
    if (!at_start() && x_ + space(look) + set.width > width_ + kRoom) close();
    if (!at_start()) x_ += space(look);
    for (Fragment& f : set.words) {
      f.x += static_cast<float>(x_);
      block_.fragments.push_back(f);
    }
    for (Stroke& stroke : set.strokes) {
      for (Point& point : stroke.points) point.x += x_;
      block_.strokes.push_back({block_.lines.size(), std::move(stroke)});
    }
    x_ += set.width;
    ascent_ = std::max(ascent_, set.ascent + kAroundFormula);
    descent_ = std::max(descent_, set.descent + kAroundFormula);
  }
  Fragment restyled(Fragment f, const Fragment& look) {
    f.word = &fonts_.word(f.word->text, look.style);
    f.style = look.style;
    f.paint = look.paint;
    f.run = look.run;
    return f;
  }
  void close() {
    const auto end = static_cast<std::uint32_t>(block_.fragments.size());
    const double ascent = std::max(block_.ascent, ascent_);
    const double descent = std::max(block_.line_height - block_.ascent, descent_);
    const bool formula = ascent_ > 0;
    block_.lines.push_back({static_cast<std::uint32_t>(begin_), end, formula ? ascent + descent : block_.line_height,
                            formula ? ascent : block_.ascent, formula});
    begin_ = end;
    x_ = ascent_ = descent_ = 0;
  }

  FontSet& fonts_;
  std::vector<Fragment> in_;
  TextBlock& block_;
  double width_;
  double x_;
  double ascent_ = 0, descent_ = 0;  ///< of the formulas in this line
  std::size_t begin_ = 0;
};

/// Moves the fragments of a line to their alignment. The last line of a justified paragraph stays left.
void align_line(TextBlock& block, std::size_t index, double width, Align align) {
  const Line& line = block.lines[index];
  if (line.begin == line.end || align == Align::left) return;
  double right = right_edge(block.fragments[line.end - 1]);
  if (line.formula) {
    if (align == Align::justify) return;
    for (auto i = line.begin; i < line.end; ++i)
      right = std::max(right, static_cast<double>(right_edge(block.fragments[i])));
  }
  const double left_over = std::max(0.0, width - right);
  if (align != Align::justify) {
    const auto shift = static_cast<float>(align == Align::right ? left_over : left_over / 2);
    for (auto i = line.begin; i < line.end; ++i) block.fragments[i].x += shift;
    for (LineStroke& s : block.strokes) {
      if (s.line != index) continue;
      for (Point& point : s.stroke.points) point.x += shift;
    }
    return;
  }
  const bool last = index + 1 == block.lines.size();
  if (last || (line.end < block.fragments.size() && block.fragments[line.end].must_break)) return;
  int gaps = 0;
  for (auto i = line.begin + 1; i < line.end; ++i) gaps += block.fragments[i].space ? 1 : 0;
  if (gaps == 0) return;
  double shift = 0;
  for (auto i = line.begin + 1; i < line.end; ++i) {
    if (block.fragments[i].space) shift += left_over / gaps;
    block.fragments[i].x += static_cast<float>(shift);
  }
}

}  // namespace

TextBlock cut(FontSet& fonts, const document::Inline& runs, const TextBase& base, double line_factor) {
  TextBlock block;
  block.line_height = base.points * kNaturalLine * line_factor;
  const Font& regular = fonts.fonts().front();
  const double natural = base.points * kNaturalLine;
  block.ascent = base.points * regular.ascent + (block.line_height - natural) / 2;
  Cutter cutter(fonts, block);
  Fragment look;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const RunStyle style = runs[i].style;
    const bool bold = base.bold || style == RunStyle::bold || style == RunStyle::bold_italic;
    const bool italic = base.italic || style == RunStyle::italic || style == RunStyle::bold_italic;
    look.style = face_style(bold, italic);
    look.points = static_cast<float>(base.points * (style == RunStyle::superscript ? 0.65 : 1));
    look.rise = static_cast<float>(style == RunStyle::superscript ? base.points * 0.35 : 0);
    look.paint = style == RunStyle::missing ? Paint::missing : Paint::black;
    look.run = static_cast<std::int32_t>(i);
    if (runs[i].rumus) {
      block.formulas.resize(runs.size());
      block.formulas[i] = runs[i].rumus.get();
      cutter.formula(look);
    } else {
      cutter.run(runs[i].text, look);
    }
  }
  if (runs.empty()) look.points = static_cast<float>(base.points);
  cutter.finish(look);
  return block;
}

double widest_part(FontSet& fonts, const TextBlock& block) {
  double widest = 0, part = 0;
  for (const Fragment& f : block.fragments) {
    if (f.may_break) part = 0;
    if (f.formula) part = least_rumus_width(fonts, *block.formulas[static_cast<std::size_t>(f.run)], f);
    part += f.word->width * f.points;
    widest = std::max(widest, part);
  }
  return widest;
}

void wrap(FontSet& fonts, TextBlock& block, double width, Align align, double first) {
  Wrapper(fonts, block, width, first).run();
  for (std::size_t i = 0; i < block.lines.size(); ++i) align_line(block, i, width, align);
}

}  // namespace sakip::render
