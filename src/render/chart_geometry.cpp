// Column, bar and line charts. Values become lengths here (the only use of floating point on them); what is written at
// axis and bars is formatted from the exact values.
#include "render/chart_geometry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/number_format.hpp"
#include "render/page_style.hpp"

namespace sakip::render {
namespace {

using document::Chart;
using document::ChartKind;

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kSmall = 7;                         // letters at axis and values
constexpr double kNormal = 8;                        // legend and categories
constexpr double kLine = 1.25;                       // line height per letter size
constexpr double kLargest = 1e16, kSmallest = 1e-6;  // values beyond are not drawn to scale

/// The value axis: ticks are whole multiples of step = digit * 10^power.
struct Scale {
  int digit = 1, power = 0;
  long first = 0, last = 1;  ///< in steps

  double step() const { return digit * std::pow(10.0, power); }
  double low() const { return static_cast<double>(first) * step(); }
  double high() const { return static_cast<double>(last) * step(); }
  std::string label(long tick) const {
    Rational value = Rational(tick * digit);
    if (power < 0) return format_angka(Rational::decimal(tick * digit, -power), -power);
    for (int i = 0; i < power; ++i) value *= Rational(10);
    return format_angka(value, 0);
  }
};

Scale make_scale(double low, double high, bool from_zero) {
  if (from_zero) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
  }
  if (high - low < kSmallest) {
    high += std::max(1.0, std::abs(high) * 0.1);
    if (low > 0) low -= std::min(low, 1.0);
  }
  Scale scale;
  const double raw = (high - low) / 5;
  scale.power = static_cast<int>(std::floor(std::log10(raw)));
  const double lead = raw / std::pow(10.0, scale.power);
  scale.digit = lead <= 1.0001 ? 1 : lead <= 2.0001 ? 2 : 5;
  if (lead > 5.0001) {
    scale.digit = 1;
    ++scale.power;
  }
  scale.first = std::lround(std::floor(low / scale.step() + 1e-9));
  scale.last = std::max(scale.first + 1, std::lround(std::ceil(high / scale.step() - 1e-9)));
  return scale;
}

class ChartDrawing {
 public:
  ChartDrawing(const Chart& chart, double width) : chart_(chart) {
    drawing_.width = width;
    drawing_.height = chart_height_mm(chart) * kPointsPerMm;
  }

  Drawing draw() {
    read_values();
    if (!any_ || chart_.categories.empty()) {
      label({drawing_.width / 2, drawing_.height / 2}, "Belum ada data untuk digambar", kNormal, Anchor::middle);
      return std::move(drawing_);
    }
    const bool from_zero = chart_.kind != ChartKind::line || low_ <= 0 || high_ - low_ > high_ / 2;
    const double room_below = from_zero ? 0 : (high_ - low_) * 0.1;  // for the value under the lowest point
    scale_ = make_scale(std::max(low_ - room_below, std::min(low_, 0.0)), high_, from_zero);
    draw_legend();
    chart_.kind == ChartKind::bar ? draw_bars() : draw_upright();
    return std::move(drawing_);
  }

 private:
  struct Figure {
    std::optional<double> size;
    std::string text;
  };

  void read_values() {
    low_ = std::numeric_limits<double>::max();
    high_ = -low_;
    for (const auto& series : chart_.series) {
      auto& row = figures_.emplace_back();
      for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
        Figure figure;
        const Nilai value = c < series.values.size() ? series.values[c] : Nilai{};
        figure.text = format_nilai(value, chart_.decimals);
        if (value.berangka()) {
          const double size = value.angka.for_drawing();
          if (std::abs(size) <= kLargest) figure.size = size;
        }
        if (figure.size) {
          any_ = true;
          low_ = std::min(low_, *figure.size);
          high_ = std::max(high_, *figure.size);
        }
        row.push_back(std::move(figure));
      }
    }
  }

  void label(Point at, std::string text, double size, Anchor anchor, Role role = Role::text, bool upward = false) {
    drawing_.labels.push_back({at, size, anchor, false, upward, role, std::move(text)});
  }
  void line(Point from, Point to, double width, Role role) {
    auto& lines = role == Role::grid ? drawing_.grid : drawing_.strokes;
    lines.push_back({{from, to}, width, role, -1});
  }

  /// Unit at the left, names of the series at the right; sets top_.
  void draw_legend() {
    top_ = 4;
    if (!chart_.unit.empty()) {
      label({2, top_ + kSmall}, wrap_label("(" + chart_.unit + ")", drawing_.width / 3, kSmall, false, 1).front(),
            kSmall, Anchor::start);
    }
    if (chart_.series.size() < 2) {
      if (!chart_.unit.empty()) top_ += kSmall * 1.8;
      return;
    }
    constexpr double kMark = 7, kGap = 12;
    const double left = drawing_.width * (chart_.unit.empty() ? 0.05 : 0.36);
    double x = left;
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
      const double room = drawing_.width - left - kMark - 3;
      const std::string name = wrap_label(chart_.series[s].name, room, kNormal, false, 1).front();
      const double width = kMark + 3 + approximate_width(name, kNormal) + kGap;
      if (x > left && x + width - kGap > drawing_.width) {
        x = left;
        top_ += kNormal * kLine;
      }
      drawing_.bars.push_back({x, top_ + 1, kMark, kMark, Role::series, static_cast<int>(s), -1});
      label({x + kMark + 3, top_ + kMark + 0.5}, name, kNormal, Anchor::start);
      x += width;
    }
    top_ += kNormal * kLine + 4;
  }

  double widest_tick() const {
    double widest = 0;
    for (long t = scale_.first; t <= scale_.last; ++t) {
      widest = std::max(widest, approximate_width(scale_.label(t), kSmall));
    }
    return widest;
  }
  double widest_value() const {
    double widest = 0;
    for (const auto& row : figures_) {
      for (const auto& figure : row) widest = std::max(widest, approximate_width(figure.text, kSmall));
    }
    return widest;
  }
  /// The widest word of the categories: a narrower slot would cut it.
  double widest_word() const {
    double widest = 0;
    for (const auto& category : chart_.categories) {
      for (std::size_t i = 0; i < category.size();) {
        const std::size_t end = std::min(category.find(' ', i), category.size());
        widest = std::max(widest, approximate_width(std::string_view(category).substr(i, end - i), kSmall));
        i = end + 1;
      }
    }
    return widest;
  }
  double share(double value) const { return (value - scale_.low()) / (scale_.high() - scale_.low()); }

  void draw_upright() {
    const auto categories = static_cast<double>(chart_.categories.size());
    const auto series = static_cast<double>(chart_.series.size());
    const double left = widest_tick() + 6, right = drawing_.width - 4;
    const double slot = (right - left) / categories;
    const double bar = std::min(slot * 0.76 / series, 44.0);
    const bool lines = chart_.kind == ChartKind::line;
    const double room_for_value = lines ? slot : std::min(bar + slot * 0.24 / series, slot);
    const bool upward = widest_value() + 2 > room_for_value;
    // Turned values need room, and would hide the lines of several series.
    const bool values = !upward || (lines ? series < 2 && slot >= kSmall : bar >= kSmall * 0.95);

    double bottom = drawing_.height - 4;
    draw_categories(left, slot, bottom);
    const double head = !values ? 4 : upward ? widest_value() + 5 : kSmall * 1.5;
    const double top = std::min(top_ + head, bottom - 20);
    if (values && low_ < 0 && !lines) bottom -= upward ? widest_value() + 5 : kSmall * 1.5;
    const auto y_of = [&](double value) { return bottom - share(value) * (bottom - top); };

    for (long t = scale_.first; t <= scale_.last; ++t) {
      const double y = y_of(static_cast<double>(t) * scale_.step());
      line({left, y}, {right, y}, t == 0 ? 0.8 : 0.4, t == 0 ? Role::axis : Role::grid);
      label({left - 4, y + kSmall * 0.35}, scale_.label(t), kSmall, Anchor::end);
    }
    const double zero = y_of(std::clamp(0.0, scale_.low(), scale_.high()));
    if (scale_.first > 0) line({left, bottom}, {right, bottom}, 0.8, Role::axis);

    for (std::size_t s = 0; s < figures_.size(); ++s) {
      std::vector<Point> path;
      for (std::size_t c = 0; c < figures_[s].size(); ++c) {
        const Figure& figure = figures_[s][c];
        const double middle = left + slot * (static_cast<double>(c) + 0.5);
        const double x = lines ? middle : middle + (static_cast<double>(s) - (series - 1) / 2) * bar;
        const double y = figure.size ? y_of(*figure.size) : zero;
        if (lines && !figure.size) finish_path(path, s);
        if (lines && figure.size) {
          path.push_back({x, y});
          drawing_.dots.push_back({{x, y}, 2.2, static_cast<int>(s), static_cast<int>(c)});
        }
        if (!lines && figure.size) {
          drawing_.bars.push_back({x - bar * 0.46, std::min(y, zero), bar * 0.92, std::abs(zero - y), Role::series,
                                   static_cast<int>(s), static_cast<int>(c)});
        }
        const bool below = lines ? in_valley(figures_[s], c) : figure.size.value_or(0) < 0;
        if (values) draw_value(figure, x, y, upward, below);
      }
      finish_path(path, s);
    }
  }

  /// Whether a line goes up on both sides of a point, so that a value above it would be crossed.
  static bool in_valley(const std::vector<Figure>& row, std::size_t c) {
    const auto higher = [&](std::size_t i) { return row[i].size && row[c].size && *row[i].size > *row[c].size; };
    const auto open = [&](std::size_t i) { return i >= row.size() || !row[i].size; };
    const bool left = c > 0 && higher(c - 1), right = c + 1 < row.size() && higher(c + 1);
    return (left || right) && (left || c == 0 || open(c - 1)) && (right || open(c + 1));
  }

  /// A value above its bar or point (`below`: under a bar that hangs or a point in a valley), unless another value
  /// stands there already.
  void draw_value(const Figure& figure, double x, double y, bool upward, bool below) {
    const double length = approximate_width(figure.text, kSmall);
    const double lift = chart_.kind == ChartKind::line ? 4.5 : 2.5;
    const double wide = upward ? kSmall * 0.9 : length, high = upward ? length : kSmall * 0.9;
    const double over = y - lift - high, under = y + lift;
    for (const double top : {below ? under : over, below ? over : under}) {
      const Bar box{x - wide / 2, top, wide, high};
      const bool free = std::none_of(taken_.begin(), taken_.end(), [&](const Bar& other) {
        return box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height &&
               other.y < box.y + box.height;
      });
      if (free) {
        taken_.push_back(box);
        const Point at = upward ? Point{x + kSmall * 0.35, top + high} : Point{x, top + high - 0.3};
        label(at, figure.text, kSmall, upward ? Anchor::start : Anchor::middle, Role::value, upward);
        return;
      }
      if (chart_.kind != ChartKind::line) return;  // the other side is inside the bar
    }
  }

  void finish_path(std::vector<Point>& path, std::size_t series) {
    if (path.size() > 1) drawing_.strokes.push_back({path, 1.5, Role::series, static_cast<int>(series)});
    path.clear();
  }

  /// Writes the categories along the lower edge and raises `bottom` by their height.
  void draw_categories(double left, double slot, double& bottom) {
    constexpr std::size_t kMostLines = 4;
    constexpr double kMostUpward = 70;
    const bool upward = widest_word() > slot - 3;
    if (upward && slot < kSmall) return;  // too many to be read
    std::vector<std::vector<std::string>> texts;
    double height = 0;
    for (const auto& category : chart_.categories) {
      texts.push_back(upward ? wrap_label(category, kMostUpward, kSmall, false, 1)
                             : wrap_label(category, slot - 3, kSmall, false, kMostLines));
      const double own = upward ? approximate_width(texts.back().front(), kSmall)
                                : static_cast<double>(texts.back().size()) * kSmall * kLine;
      height = std::max(height, own);
    }
    bottom -= height + 3;
    for (std::size_t c = 0; c < texts.size(); ++c) {
      const double middle = left + slot * (static_cast<double>(c) + 0.5);
      if (upward) {
        label({middle + kSmall * 0.35, bottom + 4}, texts[c].front(), kSmall, Anchor::end, Role::text, true);
        continue;
      }
      for (std::size_t i = 0; i < texts[c].size(); ++i) {
        label({middle, bottom + 2 + kSmall * (1 + kLine * static_cast<double>(i))}, texts[c][i], kSmall,
              Anchor::middle);
      }
    }
  }

  void draw_bars() {
    const auto categories = static_cast<double>(chart_.categories.size());
    const auto series = static_cast<double>(chart_.series.size());
    const double name_room = drawing_.width * 0.36;
    double widest = 0;
    for (const auto& category : chart_.categories) widest = std::max(widest, approximate_width(category, kSmall));
    const double left = std::min(widest, name_room) + 8;
    const double right = std::max(left + 20, drawing_.width - widest_value() - 8);
    const double bottom = drawing_.height - kSmall * 2;
    const double slot = (bottom - top_) / categories;
    const double bar = std::min(slot * 0.76 / series, 26.0);
    const auto x_of = [&](double value) { return left + share(value) * (right - left); };

    for (long t = scale_.first; t <= scale_.last; ++t) {
      const double x = x_of(static_cast<double>(t) * scale_.step());
      line({x, top_}, {x, bottom}, t == 0 ? 0.8 : 0.4, t == 0 ? Role::axis : Role::grid);
      label({x, bottom + kSmall * 1.3}, scale_.label(t), kSmall, Anchor::middle);
    }
    const double zero = x_of(std::clamp(0.0, scale_.low(), scale_.high()));
    for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
      const double middle = top_ + slot * (static_cast<double>(c) + 0.5);
      const auto most = static_cast<std::size_t>(std::max(1.0, slot / (kSmall * kLine)));
      const auto name = wrap_label(chart_.categories[c], left - 8, kSmall, false, most);
      const double first = middle - static_cast<double>(name.size() - 1) * kSmall * kLine / 2 + kSmall * 0.35;
      for (std::size_t i = 0; slot >= kSmall && i < name.size(); ++i) {
        label({left - 5, first + kSmall * kLine * static_cast<double>(i)}, name[i], kSmall, Anchor::end);
      }
      for (std::size_t s = 0; s < figures_.size(); ++s) {
        const Figure& figure = figures_[s][c];
        const double y = middle + (static_cast<double>(s) - (series - 1) / 2) * bar;
        const double end = figure.size ? x_of(*figure.size) : zero;
        if (figure.size) {
          drawing_.bars.push_back({std::min(zero, end), y - bar * 0.44, std::abs(end - zero), bar * 0.88, Role::series,
                                   static_cast<int>(s), static_cast<int>(c)});
        }
        if (bar < kSmall * 0.9) continue;
        label({std::max(zero, end) + 3, y + kSmall * 0.35}, figure.text, kSmall, Anchor::start, Role::value);
      }
    }
  }

  const Chart& chart_;
  Drawing drawing_;
  std::vector<std::vector<Figure>> figures_;  ///< by series, then category
  std::vector<Bar> taken_;
  Scale scale_;
  double low_ = 0, high_ = 0, top_ = 0;
  bool any_ = false;
};

}  // namespace

Color color_from(std::string_view hex) {
  const auto digit = [&](std::size_t i) { return hex[i] <= '9' ? hex[i] - '0' : hex[i] - 'A' + 10; };
  Color color = {};
  for (std::size_t i = 0; i < 3; ++i) color[i] = static_cast<std::uint8_t>(digit(2 * i) * 16 + digit(2 * i + 1));
  return color;
}

Color color_of(Role role, int series) {
  switch (role) {
    case Role::series:
      return color_from(colour::kSeries[static_cast<std::size_t>(std::max(series, 0)) % colour::kSeries.size()]);
    case Role::axis:
      return {0x59, 0x59, 0x59};
    case Role::grid:
      return {0xD9, 0xD9, 0xD9};
    case Role::box:
    case Role::marked:
    case Role::reference:
    case Role::connector:
      return color_from(colour::kLine);
    case Role::value:
    case Role::text:
      break;
  }
  return {0x26, 0x26, 0x26};
}

Color fill_of(Role role, int series) {
  if (!outlined(role)) return color_of(role, series);
  if (role == Role::reference) return {0xFF, 0xFF, 0xFF};
  return color_from(series < 0 ? colour::kTreeBox
                               : colour::kTreeKinds[static_cast<std::size_t>(series) % colour::kTreeKinds.size()]);
}

Drawing draw_chart(const Chart& chart, double width) { return ChartDrawing(chart, width).draw(); }

}  // namespace sakip::render
