// A row takes what fits and goes on below, before a sign or a word. A fraction that is too wide is folded inside; where
// only a short end follows it ("× 100%"), it leaves room for that on its line.
#include "render/rumus_lipat.hpp"

#include <algorithm>
#include <utility>

namespace sakip::render {

using document::Rumus;
using Kind = document::RumusKind;
using namespace rumus_look;  // NOLINT: lengths are read by name below

namespace {

constexpr double kShortEnd = 0.4;  // share of the line that what follows a fraction may keep
constexpr double kUsable = 0.4;    // share of the line that is worth beginning a fraction in
constexpr double kRounding = 1e-6;

bool worded(const Rumus& part) { return part.kind == Kind::text || part.kind == Kind::sign; }

/// The words of a text, in order.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", i), text.size());
    if (end > i) words.push_back(text.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

Rumus as_row(std::vector<Rumus> parts) {
  return parts.size() == 1 ? std::move(parts.front()) : document::rumus(Kind::row, std::move(parts));
}

/// Fills parts into lines.
class RowFolder {
 public:
  RowFolder(double room, const TextWidth& width) : room_(room), width_(width) {}

  Rumus fold_row(const std::vector<Rumus>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].kind == Kind::sign) {
        flush_sign();
        sign_ = &parts[i];
      } else if (parts[i].kind == Kind::text) {
        for (const std::string_view word : words_of(parts[i].text)) put_word(word);
      } else {
        put_block(parts[i], end_width(parts, i + 1));
      }
    }
    flush_sign();
    std::vector<Rumus> lines;
    for (auto& line : lines_) {
      if (!line.empty()) lines.push_back(as_row(std::move(line)));
    }
    return lines.size() == 1 ? std::move(lines.front()) : document::rumus(Kind::lines, std::move(lines));
  }

 private:
  double sign_width() const { return sign_ ? width_(sign_->text) + kSpace : 0; }
  double lead() const { return lines_.back().empty() ? 0 : kSpace; }

  /// What stands behind a part, when it is short words only; else nothing.
  double end_width(const std::vector<Rumus>& parts, std::size_t from) const {
    double sum = 0;
    for (std::size_t i = from; i < parts.size(); ++i) {
      if (!worded(parts[i])) return 0;
      sum += kSpace + width_(parts[i].text);
    }
    return sum <= kShortEnd * room_ ? sum : 0;
  }

  void new_line() {
    if (lines_.back().empty()) return;
    lines_.emplace_back();
    used_ = 0;
  }
  void take(Rumus part, double wide) {
    used_ += lead() + wide;
    lines_.back().push_back(std::move(part));
  }
  void flush_sign() {
    const Rumus* sign = std::exchange(sign_, nullptr);
    if (sign) take(*sign, width_(sign->text));
  }

  void put_word(std::string_view word) {
    const double wide = width_(word);
    if (used_ + lead() + sign_width() + wide > room_ + kRounding) new_line();
    flush_sign();
    auto& line = lines_.back();
    if (!line.empty() && line.back().kind == Kind::text) {
      line.back().text += " " + std::string(word);
      used_ += kSpace + wide;
    } else {
      take(document::rumus_text(std::string(word)), wide);
    }
  }

  void put_block(const Rumus& part, double end) {
    const double whole = rumus_width(part, width_);
    const auto room = [&](double after) { return room_ - used_ - lead() - sign_width() - after; };
    if (whole > room(end) + kRounding && room(end) < kUsable * room_) new_line();
    const bool fits = whole <= room(end) + kRounding;
    const double given = room(end) >= kUsable * room_ ? room(end) : room(0);
    flush_sign();
    Rumus set = fits ? part : fold(part, given, width_);
    const double wide = fits ? whole : rumus_width(set, width_);
    take(std::move(set), wide);
  }

  double room_;
  const TextWidth& width_;
  std::vector<std::vector<Rumus>> lines_{1};
  const Rumus* sign_ = nullptr;  ///< waits for what it stands before
  double used_ = 0;
};

}  // namespace

double rumus_width(const Rumus& formula, const TextWidth& width) {
  const auto part = [&](std::size_t i) { return rumus_width(formula.parts[i], width); };
  double sum = 0;
  switch (formula.kind) {
    case Kind::text:
    case Kind::sign:
      for (const std::string_view word : words_of(formula.text)) sum += (sum > 0 ? kSpace : 0) + width(word);
      return sum;
    case Kind::row:
      for (std::size_t i = 0; i < formula.parts.size(); ++i) sum += (i > 0 ? kSpace : 0) + part(i);
      return sum;
    case Kind::lines:
    case Kind::cases:
      for (std::size_t i = 0; i < formula.parts.size(); ++i) sum = std::max(sum, part(i));
      return sum + (formula.kind == Kind::cases ? kBrace : 0);
    case Kind::fraction:
      return std::max(part(0), part(1)) + 2 * kOverhang;
    case Kind::sum: {
      double sign = kSigmaWide;
      for (std::size_t i = 1; i < formula.parts.size(); ++i) sign = std::max(sign, part(i) * kSmall);
      return sign + kSpace + part(0);
    }
    case Kind::power:
    case Kind::index:
      return part(0) + part(1) * kSmall;
    case Kind::root:
      return kRoot + part(0);
    case Kind::parentheses:
      return 2 * kFence + part(0);
  }
  return sum;
}

Rumus fold(const Rumus& formula, double room, const TextWidth& width) {
  if (rumus_width(formula, width) <= room + kRounding) return formula;
  Rumus out = formula;
  const auto inner = [&](std::size_t i, double taken) { out.parts[i] = fold(formula.parts[i], room - taken, width); };
  switch (formula.kind) {
    case Kind::text:
      return RowFolder(room, width).fold_row({formula});
    case Kind::row:
      return RowFolder(room, width).fold_row(formula.parts);
    case Kind::sign:
      break;
    case Kind::lines:
    case Kind::cases:
      for (std::size_t i = 0; i < out.parts.size(); ++i) inner(i, formula.kind == Kind::cases ? kBrace : 0);
      break;
    case Kind::fraction:
      inner(0, 2 * kOverhang);
      inner(1, 2 * kOverhang);
      break;
    case Kind::sum: {
      const double sign = rumus_width(formula, width) - rumus_width(formula.parts[0], width);
      inner(0, sign);
      break;
    }
    case Kind::power:
    case Kind::index:
      inner(0, rumus_width(formula.parts[1], width) * kSmall);
      break;
    case Kind::root:
      inner(0, kRoot);
      break;
    case Kind::parentheses:
      inner(0, 2 * kFence);
      break;
  }
  return out;
}

}  // namespace sakip::render
