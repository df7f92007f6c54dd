// The chart part. Elements stand in the order of the schema (ECMA-376 part 1, 21.2); Word refuses any other.
#include "render/ooxml_chart.hpp"

#include <algorithm>
#include <limits>

#include "render/chart_geometry.hpp"
#include "render/ooxml_text.hpp"
#include "render/page_style.hpp"

namespace sakip::render::ooxml {

using document::Chart;
using document::ChartKind;
using document::Series;

namespace {

constexpr std::size_t kMostLabels = 24;  // more numbers than this on the bars cannot be read

std::string number_text(const Rational& value) {
  if (auto exact = value.finite_decimal(12)) return *exact;
  return value.fixed(12);
}

/// Indonesian separators wherever the program honours a locale code, else those of the office PC.
std::string number_format(int decimals) {
  std::string format = "[$-421]#,##0";
  if (decimals > 0) format += "." + std::string(static_cast<std::size_t>(std::min(decimals, 10)), '0');
  return format;
}

/// "<c:txPr>" for letters of a size in hundredths of a point. `upright`: broken over lines rather than turned.
void add_letters(std::string& xml, int size, bool upright = false) {
  add(xml, "<c:txPr><a:bodyPr", upright ? " rot=\"0\" vert=\"horz\"" : "", "/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"",
      size, "\" b=\"0\"><a:solidFill><a:srgbClr val=\"262626\"/></a:solidFill><a:latin typeface=\"", kFontFamily,
      "\"/><a:cs typeface=\"", kFontFamily, "\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"id-ID\"/></a:p></c:txPr>");
}

/// True when the longest word of every category fits below its bars on a chart as wide as the text.
bool words_fit(const Chart& chart) {
  const double slot = 130 * 72 / 25.4 / static_cast<double>(std::max<std::size_t>(chart.categories.size(), 1));
  for (const std::string_view category : chart.categories) {
    for (std::size_t start = 0; start < category.size();) {
      const std::size_t end = std::min(category.find(' ', start), category.size());
      if (approximate_width(category.substr(start, end - start), 8.5, false) > slot) return false;
      start = end + 1;
    }
  }
  return true;
}

class ChartWriter {
 public:
  ChartWriter(const Chart& chart, std::string_view language) : chart_(chart), language_(language) {
    std::size_t points = 0;
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const Series& series : chart.series) {
      for (const Nilai& value : series.values) {
        if (!value.berangka()) continue;
        ++points;
        if (value.angka.sign() < 0) negative_ = true;
        low = std::min(low, value.angka.for_drawing());
        high = std::max(high, value.angka.for_drawing());
      }
    }
    labelled_ = points <= kMostLabels;
    // Ticks closer than 1 need decimals, others read better without. An axis has some eight ticks.
    const double span = high - (chart.kind == ChartKind::line ? low : 0.0);
    tick_decimals_ = std::min(span < 1 ? 2 : span < 8 ? 1 : 0, chart.decimals);
  }

  std::string write() {
    const bool line = chart_.kind == ChartKind::line;
    add(xml_, kXmlHead,
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:date1904 "
        "val=\"0\"/><c:lang val=\"",
        Escaped{language_},
        "\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>");
    if (line) {
      xml_ += "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>";
    } else {
      add(xml_, "<c:barChart><c:barDir val=\"", chart_.kind == ChartKind::bar ? "bar" : "col",
          "\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
    }
    for (std::size_t s = 0; s < chart_.series.size(); ++s) add_series(s);
    xml_ += line ? "<c:marker val=\"1\"/>" : "<c:gapWidth val=\"70\"/>";
    xml_ += "<c:axId val=\"1001\"/><c:axId val=\"1002\"/>";
    xml_ += line ? "</c:lineChart>" : "</c:barChart>";
    add_category_axis();
    add_value_axis();
    xml_ += "<c:spPr><a:noFill/></c:spPr></c:plotArea>";
    if (chart_.series.size() > 1) {
      xml_ += "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>";
      add_letters(xml_, 900);
      xml_ += "</c:legend>";
    }
    xml_ +=
        "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:solidFill><a:srgbClr "
        "val=\"FFFFFF\"/></a:solidFill><a:ln w=\"6350\"><a:solidFill><a:srgbClr "
        "val=\"D0D0D0\"/></a:solidFill></a:ln></c:spPr>";
    add_letters(xml_, 900);
    xml_ += "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    return std::move(xml_);
  }

 private:
  void add_text_reference(std::string_view column, std::size_t first_row, std::size_t last_row, auto&& text_at) {
    add(xml_, "<c:strRef><c:f>Data!$", column, "$", first_row);
    if (last_row > first_row) add(xml_, ":$", column, "$", last_row);
    const std::size_t count = last_row + 1 - first_row;
    add(xml_, "</c:f><c:strCache><c:ptCount val=\"", count, "\"/>");
    for (std::size_t i = 0; i < count; ++i)
      add(xml_, "<c:pt idx=\"", i, "\"><c:v>", Escaped{text_at(i)}, "</c:v></c:pt>");
    xml_ += "</c:strCache></c:strRef>";
  }

  void add_series(std::size_t s) {
    const Series& series = chart_.series[s];
    const std::string_view colour = colour::kSeries[s % colour::kSeries.size()];
    const std::string column = column_letters(s + 1);
    const std::size_t last_row = std::max<std::size_t>(chart_.categories.size(), 1) + 1;
    add(xml_, "<c:ser><c:idx val=\"", s, "\"/><c:order val=\"", s, "\"/><c:tx>");
    add_text_reference(column, 1, 1, [&](std::size_t) { return std::string_view(series.name); });
    xml_ += "</c:tx>";
    if (chart_.kind == ChartKind::line) {
      add(xml_, "<c:spPr><a:ln w=\"25400\"><a:solidFill><a:srgbClr val=\"", colour,
          "\"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size "
          "val=\"6\"/><c:spPr><a:solidFill><a:srgbClr val=\"",
          colour, "\"/></a:solidFill></c:spPr></c:marker>");
    } else {
      add(xml_, "<c:spPr><a:solidFill><a:srgbClr val=\"", colour,
          "\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>");
    }
    if (labelled_) add_labels();
    xml_ += "<c:cat>";
    add_text_reference("A", 2, last_row, [&](std::size_t i) {
      return i < chart_.categories.size() ? std::string_view(chart_.categories[i]) : std::string_view();
    });
    add(xml_, "</c:cat><c:val><c:numRef><c:f>Data!$", column, "$2:$", column, "$", last_row,
        "</c:f><c:numCache><c:formatCode>", number_format(chart_.decimals), "</c:formatCode><c:ptCount val=\"",
        last_row - 1, "\"/>");
    for (std::size_t i = 0; i < std::min(series.values.size(), last_row - 1); ++i) {
      if (!series.values[i].berangka()) continue;  // a gap
      add(xml_, "<c:pt idx=\"", i, "\"><c:v>", std::string_view(number_text(series.values[i].angka)), "</c:v></c:pt>");
    }
    xml_ += "</c:numCache></c:numRef></c:val>";
    if (chart_.kind == ChartKind::line) xml_ += "<c:smooth val=\"0\"/>";
    xml_ += "</c:ser>";
  }

  void add_labels() {
    add(xml_, "<c:dLbls><c:numFmt formatCode=\"", number_format(chart_.decimals),
        "\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    add_letters(xml_, 800);
    add(xml_, "<c:dLblPos val=\"", chart_.kind == ChartKind::line ? "t" : "outEnd",
        "\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName "
        "val=\"0\"/><c:showPercent "
        "val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
  }

  void add_axis_line(bool upright) {
    add(xml_, "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"", colour::kLine,
        "\"/></a:solidFill></a:ln></c:spPr>");
    add_letters(xml_, 850, upright);
  }

  void add_category_axis() {
    const bool bar = chart_.kind == ChartKind::bar;
    // Horizontal bars read from the top, as the table beside them does.
    add(xml_, "<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"", bar ? "maxMin" : "minMax",
        "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"", bar ? "l" : "b",
        "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark "
        "val=\"none\"/><c:tickLblPos "
        "val=\"low\"/>");
    add_axis_line(bar || words_fit(chart_));
    xml_ +=
        "<c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset "
        "val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>";
  }

  void add_value_axis() {
    const bool bar = chart_.kind == ChartKind::bar;
    xml_ += "<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/>";
    // A bar's length is its value only when the axis starts at zero.
    if (chart_.kind != ChartKind::line && !negative_) xml_ += "<c:min val=\"0\"/>";
    add(xml_, "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"", bar ? "b" : "l",
        "\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr "
        "val=\"E3E3E3\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
    if (!chart_.unit.empty()) {
      add(xml_, "<c:title><c:tx><c:rich><a:bodyPr", bar ? "" : " rot=\"-5400000\" vert=\"horz\"",
          "/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"850\" b=\"0\"/></a:pPr><a:r><a:rPr lang=\"id-ID\" sz=\"850\" "
          "b=\"0\"><a:latin typeface=\"",
          kFontFamily, "\"/></a:rPr><a:t>", Escaped{chart_.unit},
          "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }
    add(xml_, "<c:numFmt formatCode=\"", number_format(tick_decimals_),
        "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark "
        "val=\"none\"/>"
        "<c:tickLblPos val=\"nextTo\"/>");
    add_axis_line(true);
    add(xml_, "<c:crossAx val=\"1001\"/><c:crosses val=\"", bar ? "max" : "autoZero",
        "\"/><c:crossBetween val=\"between\"/></c:valAx>");
  }

  const Chart& chart_;
  const std::string_view language_;
  bool negative_ = false;
  bool labelled_ = false;
  int tick_decimals_ = 0;
  std::string xml_;
};

}  // namespace

bool has_points(const Chart& chart) {
  return std::any_of(chart.series.begin(), chart.series.end(), [](const Series& series) {
    return std::any_of(series.values.begin(), series.values.end(), [](const Nilai& value) { return value.berangka(); });
  });
}

std::string chart_part(const Chart& chart, std::string_view language) { return ChartWriter(chart, language).write(); }

}  // namespace sakip::render::ooxml
