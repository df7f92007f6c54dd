// Charts and trees as geometry: lengths follow the values, gaps stay gaps, boxes do not overlap and stay on the paper.
#include "render/chart_geometry.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "render/contoh_dokumen.hpp"

namespace sakip::render {
namespace chart_geometry_test {

using namespace sakip::contoh;  // NOLINT: sample builders

Chart chart(ChartKind kind, std::vector<Nilai> values) {
  Chart c;
  c.kind = kind;
  for (std::size_t i = 0; i < values.size(); ++i) c.categories.push_back("K" + std::to_string(i));
  c.series = {{"Seri", std::move(values), {}}};
  return c;
}

bool has_label(const Drawing& drawing, const std::string& text) {
  return std::any_of(drawing.labels.begin(), drawing.labels.end(), [&](const Label& l) { return l.text == text; });
}

TEST(ChartGeometry, ColumnsAreAsHighAsTheirValues) {
  const Drawing d = draw_chart(chart(ChartKind::column, {Nilai::dari(20), Nilai::dari(80), Nilai::dari(-40)}), 400);
  ASSERT_EQ(d.bars.size(), 3U);
  EXPECT_NEAR(d.bars[1].height, 4 * d.bars[0].height, 1e-6);
  EXPECT_NEAR(d.bars[2].height, 2 * d.bars[0].height, 1e-6);
  EXPECT_NEAR(d.bars[2].y, d.bars[0].y + d.bars[0].height, 1e-6) << "a negative column hangs from the zero line";
}

TEST(ChartGeometry, BarsAreAsLongAsTheirValues) {
  const Drawing d = draw_chart(chart(ChartKind::bar, {Nilai::dari(25), Nilai::dari(100)}), 400);
  ASSERT_EQ(d.bars.size(), 2U);
  EXPECT_NEAR(d.bars[1].width, 4 * d.bars[0].width, 1e-6);
}

TEST(ChartGeometry, AMissingValueIsAGapAndNotZero) {
  const auto missing = Nilai::tanpa(Keadaan::belum_ada);
  const Drawing line = draw_chart(
      chart(ChartKind::line, {Nilai::dari(1), Nilai::dari(2), missing, Nilai::dari(3), Nilai::dari(4)}), 400);
  EXPECT_EQ(line.dots.size(), 4U);
  const auto lines = std::count_if(line.strokes.begin(), line.strokes.end(),
                                   [](const Stroke& s) { return s.role == Role::series && s.points.size() == 2; });
  EXPECT_EQ(lines, 2);
  const Drawing column = draw_chart(chart(ChartKind::column, {Nilai::dari(1), missing}), 400);
  EXPECT_EQ(column.bars.size(), 1U);
  EXPECT_TRUE(has_label(column, "–"));
}

TEST(ChartGeometry, ValuesOfALineStandWhereTheLineDoesNotRun) {
  const Drawing d = draw_chart(
      chart(ChartKind::line, {Nilai::dari(Rational::decimal(6036, 2), 2), Nilai::dari(Rational::decimal(717, 1), 1),
                              Nilai::dari(Rational::decimal(673, 1), 1), Nilai::dari(Rational::decimal(756, 1), 1)}),
      400);
  ASSERT_EQ(d.dots.size(), 4U);
  const auto label_y = [&](const std::string& text) {
    const auto at = std::find_if(d.labels.begin(), d.labels.end(), [&](const Label& l) { return l.text == text; });
    return at == d.labels.end() ? -1 : at->at.y;
  };
  EXPECT_GT(label_y("60,36"), d.dots[0].center.y) << "a line that rises from here would cross it above";
  EXPECT_LT(label_y("71,7"), d.dots[1].center.y);
  EXPECT_GT(label_y("67,3"), d.dots[2].center.y);
  EXPECT_LT(label_y("75,6"), d.dots[3].center.y);
  EXPECT_LT(label_y("60,36"), d.grid.front().points.front().y) << "it stays above the lower edge of the chart";
}

TEST(ChartGeometry, ValuesAndAxisAreWrittenTheIndonesianWay) {
  const Drawing d = draw_chart(chart(ChartKind::column, {Nilai::dari(Rational(12'500), 0)}), 400);
  EXPECT_TRUE(has_label(d, "12.500"));
  EXPECT_TRUE(has_label(d, "10.000"));
}

TEST(ChartGeometry, EverythingStaysInsideThePicture) {
  for (const ChartKind kind : {ChartKind::column, ChartKind::bar, ChartKind::line}) {
    Chart c = chart(kind, {});
    c.unit = "Rp";
    for (int i = 0; i < 14; ++i) {
      c.categories.push_back("Program pelayanan nomor " + std::to_string(i));
      c.series[0].values.push_back(Nilai::dari(Rational(std::int64_t{1'000'000'000} * (i - 2))));
    }
    const Drawing d = draw_chart(c, 450);
    for (const Bar& bar : d.bars) {
      EXPECT_GE(bar.x, 0);
      EXPECT_GE(bar.y, 0);
      EXPECT_LE(bar.x + bar.width, d.width);
      EXPECT_LE(bar.y + bar.height, d.height);
    }
    for (const Label& label : d.labels) {
      const double length = approximate_width(label.text, label.size, label.bold);
      const double before = label.anchor == Anchor::start ? 0 : label.anchor == Anchor::middle ? length / 2 : length;
      const double left = label.upward ? label.at.x - label.size : label.at.x - before;
      const double right = label.upward ? label.at.x : left + length;
      EXPECT_GE(left, -0.5) << label.text;
      EXPECT_LE(right, d.width + 0.5) << label.text;
      EXPECT_LE(label.upward ? label.at.y + before : label.at.y, d.height + 0.5) << label.text;
      EXPECT_GE(label.upward ? label.at.y + before - length : label.at.y - label.size, -0.5) << label.text;
    }
  }
}

TEST(ChartGeometry, LabelsBreakAtBlanksAndEndWithAnEllipsis) {
  using Lines = std::vector<std::string>;
  // Ten points a letter: "m" is 833/1000 em in the width tables of Helvetica.
  const double size = 10 / 0.833;
  EXPECT_EQ(wrap_label("mm mm mm", 55, size, false, 9), (Lines{"mm mm", "mm"}));
  EXPECT_EQ(wrap_label("mmmmm", 25, size, false, 9), (Lines{"mm", "mm", "m"}));
  EXPECT_EQ(wrap_label("mm mm mm", 25, size, false, 2), (Lines{"mm", "m…"}));
  EXPECT_EQ(wrap_label("", 25, size, false, 2), (Lines{""}));
}

}  // namespace chart_geometry_test
}  // namespace sakip::render
