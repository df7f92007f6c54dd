// Boxes in boxes: every part is set around its own baseline and then moved into its parent. Fractions, and what stands
// beside them in several lines, are centred on the axis, the height at which a minus sign stands.
#include "render/layout_rumus.hpp"

#include <algorithm>
#include <utility>

#include "render/rumus_lipat.hpp"

namespace sakip::render {
namespace {

using document::Rumus;
using Kind = document::RumusKind;
using namespace rumus_look;  // NOLINT: lengths are read by name below

// In em of the letters at hand.
constexpr double kAxis = 0.34;                      // above the baseline
constexpr double kAscent = 0.76, kDescent = 0.22;   // of a line of words
constexpr double kLeading = 0.14;                   // between lines
constexpr double kBarGap = 0.12;                    // between a bar and what it parts
constexpr double kThickness = 0.05;                 // of a stroke
constexpr double kSigmaUp = 0.8, kSigmaDown = 0.2;  // of the sum sign, in em of its own size
constexpr double kSmallest = 0.75;                  // letters shrink this far
constexpr double kHighest = 165;  // points: less than what a repeated table head leaves of a landscape page

class Setter {
 public:
  Setter(FontSet& fonts, const Fragment& look) : fonts_(fonts), look_(look) {}

  SetRumus set(const Rumus& r, double em, bool left = false) {
    switch (r.kind) {
      case Kind::text:
      case Kind::sign:
        return text(r.text, em);
      case Kind::row:
        return row(r, em);
      case Kind::lines:
        return lines(r, em, left);
      case Kind::fraction:
        return fraction(set(r.parts[0], em), set(r.parts[1], em), em);
      case Kind::sum:
        return sum(r, em);
      case Kind::power:
      case Kind::index:
        return script(r, em);
      case Kind::root:
        return root(set(r.parts[0], em), em);
      case Kind::parentheses:
        return parentheses(set(r.parts[0], em), em);
      case Kind::cases:
        return cases(lines(r, em, true), em);
    }
    return {};
  }

 private:
  static void move_in(SetRumus& box, SetRumus part, double x, double rise) {
    for (Fragment& f : part.words) {
      f.x += static_cast<float>(x);
      f.rise += static_cast<float>(rise);
      box.words.push_back(f);
    }
    for (Stroke& stroke : part.strokes) {
      for (Point& point : stroke.points) point = {point.x + x, point.y - rise};
      box.strokes.push_back(std::move(stroke));
    }
    box.width = std::max(box.width, x + part.width);
    box.ascent = std::max(box.ascent, part.ascent + rise);
    box.descent = std::max(box.descent, part.descent - rise);
  }
  void stroke(SetRumus& box, std::vector<Point> points, double em) const {
    box.strokes.push_back({std::move(points), kThickness * em, Role::text, -1});
  }

  SetRumus text(std::string_view words, double em) {
    SetRumus box;
    for (std::size_t i = 0; i < words.size();) {
      const std::size_t end = std::min(words.find_first_of(" \n\t", i), words.size());
      if (end > i) {
        Fragment f = look_;
        f.word = &fonts_.word(words.substr(i, end - i), look_.style);
        f.points = static_cast<float>(em);
        f.space = true;
        if (!box.words.empty()) box.width += kSpace * em;
        f.x = static_cast<float>(box.width);
        box.width += f.word->width * em;
        box.words.push_back(f);
      }
      i = end + 1;
    }
    box.ascent = kAscent * em;
    box.descent = kDescent * em;
    return box;
  }

  SetRumus row(const Rumus& r, double em) {
    SetRumus box;
    for (std::size_t i = 0; i < r.parts.size(); ++i)
      move_in(box, set(r.parts[i], em), box.width + (i > 0 ? kSpace * em : 0), 0);
    return box;
  }

  SetRumus lines(const Rumus& r, double em, bool left) {
    std::vector<SetRumus> parts;
    double height = -kLeading * em, width = 0;
    for (const Rumus& line : r.parts) {
      parts.push_back(set(line, em, left));
      height += parts.back().ascent + parts.back().descent + kLeading * em;
      width = std::max(width, parts.back().width);
    }
    SetRumus box;
    double top = kAxis * em + height / 2;
    for (SetRumus& part : parts) {
      const double rise = top - part.ascent;
      top = rise - part.descent - kLeading * em;
      const double x = left ? 0 : (width - part.width) / 2;
      move_in(box, std::move(part), x, rise);
    }
    return box;
  }

  SetRumus fraction(SetRumus over, SetRumus under, double em) {
    SetRumus box;
    const double width = std::max(over.width, under.width) + 2 * kOverhang * em;
    const double up = kAxis * em + kBarGap * em + over.descent;
    const double down = kAxis * em - kBarGap * em - under.ascent;
    const double over_x = (width - over.width) / 2, under_x = (width - under.width) / 2;
    stroke(box, {{0, -kAxis * em}, {width, -kAxis * em}}, em);
    move_in(box, std::move(over), over_x, up);
    move_in(box, std::move(under), under_x, down);
    box.width = width;
    return box;
  }

  SetRumus sum(const Rumus& r, double em) {
    SetRumus sign = text("∑", em * kSigma);
    sign.ascent = kSigmaUp * kSigma * em;
    sign.descent = kSigmaDown * kSigma * em;
    const double rise = kAxis * em - (sign.ascent - sign.descent) / 2;
    double wide = kSigmaWide * em;
    SetRumus lower, upper;
    if (r.parts.size() > 2) {
      lower = set(r.parts[1], em * kSmall);
      upper = set(r.parts[2], em * kSmall);
      wide = std::max({wide, lower.width, upper.width});
    }
    SetRumus box;
    const double below = rise - sign.descent - lower.ascent, above = rise + sign.ascent + upper.descent;
    const double x = std::max(0.0, (wide - sign.width) / 2);
    move_in(box, std::move(sign), x, rise);
    const double lower_x = (wide - lower.width) / 2, upper_x = (wide - upper.width) / 2;
    if (!lower.words.empty()) move_in(box, std::move(lower), lower_x, below);
    if (!upper.words.empty()) move_in(box, std::move(upper), upper_x, above);
    move_in(box, set(r.parts[0], em), wide + kSpace * em, 0);
    return box;
  }

  SetRumus script(const Rumus& r, double em) {
    SetRumus box = set(r.parts[0], em);
    SetRumus small = set(r.parts[1], em * kSmall);
    const double rise = r.kind == Kind::power ? box.ascent - 0.4 * em : -box.descent;
    move_in(box, std::move(small), box.width, rise);
    return box;
  }

  SetRumus root(SetRumus body, double em) {
    SetRumus box;
    const double top = -body.ascent - 0.08 * em, bottom = body.descent, x = kRoot * em;
    const double wide = x + body.width;
    stroke(box, {{0.1 * em, -0.3 * em}, {0.22 * em, -0.38 * em}, {0.42 * em, bottom}, {0.68 * em, top}, {wide, top}},
           em);
    move_in(box, std::move(body), x, 0);
    box.ascent += 0.12 * em;
    return box;
  }

  /// Around one line of words the letters themselves; around more, drawn to its height.
  SetRumus parentheses(SetRumus body, double em) {
    SetRumus box;
    const double x = kFence * em, right = x + body.width;
    const double top = -body.ascent, height = body.ascent + body.descent;
    if (height <= 1.1 * em) {
      move_in(box, text("(", em), 0.03 * em, 0);
      move_in(box, std::move(body), x, 0);
      SetRumus end = text(")", em);
      for (Fragment& f : end.words) f.space = false;
      move_in(box, std::move(end), right + 0.03 * em, 0);
    } else {
      std::vector<Point> open, close;
      for (int i = 0; i <= 16; ++i) {  // an arc: a parabola is near enough
        const double t = i / 8.0 - 1, y = top + height * (t + 1) / 2;
        open.push_back({(0.1 + 0.2 * t * t) * em, y});
        close.push_back({right + (0.28 - 0.2 * t * t) * em, y});
      }
      stroke(box, std::move(open), em);
      stroke(box, std::move(close), em);
      move_in(box, std::move(body), x, 0);
    }
    box.width = right + kFence * em;
    return box;
  }

  SetRumus cases(SetRumus body, double em) {
    SetRumus box;
    const double top = -body.ascent, bottom = body.descent, middle = (top + bottom) / 2;
    const double tip = 0.12 * em, spine = 0.26 * em, end = 0.4 * em, bend = 0.14 * em;
    stroke(box,
           {{end, top},
            {spine, top + bend},
            {spine, middle - bend},
            {tip, middle},
            {spine, middle + bend},
            {spine, bottom - bend},
            {end, bottom}},
           em);
    move_in(box, std::move(body), kBrace * em, 0);
    return box;
  }

  FontSet& fonts_;
  Fragment look_;
};

TextWidth width_in(FontSet& fonts, FaceStyle style) {
  return [&fonts, style](std::string_view text) { return fonts.word(text, style).width; };
}

}  // namespace

SetRumus set_rumus(FontSet& fonts, const Rumus& formula, const Fragment& look, double room, bool& fits) {
  const TextWidth width = width_in(fonts, look.style);
  for (const double scale : {1.0, (1 + kSmallest) / 2, kSmallest}) {
    const double em = look.points * scale;
    SetRumus box = Setter(fonts, look).set(fold(formula, room / em, width), em, true);
    fits = box.width <= room + 0.1 && box.ascent + box.descent <= kHighest;
    if (fits) return box;
  }
  return {};
}

double least_rumus_width(FontSet& fonts, const Rumus& formula, const Fragment& look) {
  const TextWidth width = width_in(fonts, look.style);
  return rumus_width(fold(formula, 0, width), width) * look.points;
}

}  // namespace sakip::render
