// How a report looks on paper, in one place: sizes, margins, letters, spacing and colours. DOCX and PDF both read it,
// so that they break lines and pages alike. Geometry only; no value of a report passes through here.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "document/document.hpp"

namespace sakip::render {

/// The family named in DOCX; PDF embeds Liberation Sans, which has the same widths and heights.
inline constexpr std::string_view kFontFamily = "Arial";

/// Paper and margins in millimetres, already turned for the orientation. The practice of official papers (pedoman tata
/// naskah dinas: PermenPANRB 80/2012, now ANRI 5/2021; read at second hand, 2026-11) asks for at least 30 mm at the
/// left, 20 right, 20 top and 25 bottom, and Arial of 11 or 12 points; folio F4 (215 x 330) and A4 are both in use.
struct PageFrame {
  double width, height;
  double left = 30, right = 25, top = 25, bottom = 25;
  double header = 12.5, footer = 12.5;  ///< distance of running head and foot from the paper's edge

  constexpr double text_width() const { return width - left - right; }
  constexpr double text_height() const { return height - top - bottom; }
};

constexpr PageFrame page_frame(document::Paper paper, document::Orientation orientation) {
  const double narrow = paper == document::Paper::a4 ? 210 : 215;
  const double tall = paper == document::Paper::a4 ? 297 : 330;
  return orientation == document::Orientation::portrait ? PageFrame{narrow, tall} : PageFrame{tall, narrow};
}

/// One paragraph look. Lengths in points, indents in millimetres; `line` is a factor of the font's natural line height
/// (1.149 x points for this family).
struct TextLook {
  double points = 11;
  bool bold = false;
  bool italic = false;
  document::Align align = document::Align::left;
  double before = 0, after = 0;
  double line = 1;
  double left_mm = 0, right_mm = 0, hanging_mm = 0;
  bool keep_next = false;
};

constexpr TextLook paragraph_look(document::ParagraphStyle style) {
  using document::Align;
  using document::ParagraphStyle;
  switch (style) {
    case ParagraphStyle::body:
      return {.align = Align::justify, .after = 6, .line = 1.25};
    case ParagraphStyle::title:
      return {.points = 14, .bold = true, .align = Align::center, .after = 4, .line = 1.15};
    case ParagraphStyle::subtitle:
      return {.points = 12, .bold = true, .align = Align::center, .after = 4, .line = 1.15};
    case ParagraphStyle::center:
      return {.align = Align::center, .after = 4, .line = 1.15};
    case ParagraphStyle::note:
      return {.points = 9, .italic = true, .before = 2, .after = 8};
    case ParagraphStyle::quote:
      return {.italic = true, .align = Align::justify, .after = 6, .line = 1.15, .left_mm = 12, .right_mm = 12};
    case ParagraphStyle::signature:
      return {.align = Align::center, .line = 1.15, .left_mm = 80, .keep_next = true};
    case ParagraphStyle::cover:
      return {.points = 20, .bold = true, .align = Align::center, .after = 6, .line = 1.2};
  }
  return {};
}

/// Level 1 stands centred on two lines ("BAB I" over its title); below it the number hangs left of the text.
constexpr TextLook heading_look(int level) {
  using document::Align;
  switch (level) {
    case 1:
      return {.points = 14, .bold = true, .align = Align::center, .after = 14, .line = 1.15, .keep_next = true};
    case 2:
      return {.points = 12,
              .bold = true,
              .before = 12,
              .after = 6,
              .line = 1.15,
              .left_mm = 9,
              .hanging_mm = 9,
              .keep_next = true};
    case 3:
      return {.points = 11,
              .bold = true,
              .before = 9,
              .after = 4,
              .line = 1.15,
              .left_mm = 9,
              .hanging_mm = 9,
              .keep_next = true};
    default:
      return {.points = 11,
              .bold = true,
              .italic = true,
              .before = 6,
              .after = 4,
              .line = 1.15,
              .left_mm = 9,
              .hanging_mm = 9,
              .keep_next = true};
  }
}

/// Captions stand above tables and below figures.
inline constexpr TextLook kTableCaption{
    .points = 10, .bold = true, .align = document::Align::center, .before = 8, .after = 4, .keep_next = true};
inline constexpr TextLook kFigureCaption{
    .points = 10, .bold = true, .align = document::Align::center, .before = 4, .after = 10};
inline constexpr TextLook kTableNote{.points = 8.5, .italic = true, .before = 3, .after = 10};
inline constexpr TextLook kListItem{
    .align = document::Align::justify, .after = 3, .line = 1.25, .left_mm = 9, .hanging_mm = 6};
inline constexpr TextLook kRunningHead{.points = 8.5};

/// Lines of the contents, by heading level 1..3; lists of tables and figures use level 0.
constexpr TextLook contents_look(int level) {
  switch (level) {
    case 1:
      return {.bold = true, .before = 5, .after = 1, .left_mm = 18, .right_mm = 10, .hanging_mm = 18};
    case 2:
      return {.after = 1, .left_mm = 27, .right_mm = 10, .hanging_mm = 9};
    case 3:
      return {.points = 10, .after = 1, .left_mm = 36, .right_mm = 10, .hanging_mm = 9};
    default:
      return {.after = 3, .left_mm = 24, .right_mm = 10, .hanging_mm = 24};
  }
}

/// A letterhead. The lines keep `side_mm` clear on both sides, so that they stand in the middle of the paper beside the
/// arms; the rule below is a thick and a thin line.
struct LetterheadLook {
  TextLook government{.points = 14, .bold = true, .align = document::Align::center};
  TextLook agency{.points = 18, .bold = true, .align = document::Align::center};
  TextLook line{.points = 10, .align = document::Align::center};
  double side_mm = 25, arms_mm = 20, tallest_mm = 26;                  ///< arms at most so wide and so tall
  double gap = 5, thick = 2, thin = 0.75, between = 1.25, after = 14;  ///< points: above the rule, the rule, below it
};
inline constexpr LetterheadLook kLetterhead{};

/// Width in millimetres of a picture of `pixels` on paper, at most `wide` by `tall`.
constexpr double fitted_width(double pixels_wide, double pixels_tall, double wide, double tall) {
  return std::min(wide, tall * pixels_wide / pixels_tall);
}

/// Letters and padding of table cells.
struct CellLook {
  double points;
  double pad_x_mm, pad_y_mm;
  double indent_mm;  ///< per level of Cell::indent
};
constexpr CellLook cell_look(bool compact) {
  return compact ? CellLook{8, 1.0, 0.4, 2.5} : CellLook{9.5, 1.5, 0.7, 3.5};
}

inline constexpr double kAfterTable = 8;  ///< points below a table without a note

/// Trees of boxes: letters, paddings and distances in points.
struct TreeLook {
  double title = 8, text = 7.5, tag = 7, line = 1.2;  ///< letter sizes; line height per size
  double pad = 4, gap = 8, level_gap = 18;
  double narrowest = 66, widest = 150;       ///< boxes side by side in levels
  double column = 100, widest_column = 240;  ///< columns of a sheet
  double indent = 14, row_gap = 5;           ///< within a column
  double widest_head = 420;                  ///< the box over a sheet's columns
};
inline constexpr TreeLook kTree{};
/// What of a page's height a sheet of a tree may take, its caption beside it; in points.
constexpr double tree_room(double page_room) { return page_room - 5 * kFigureCaption.points; }

namespace colour {  // RRGGBB
inline constexpr std::string_view kLine = "7F7F7F";
inline constexpr std::string_view kHeader = "DCE6F1";
inline constexpr std::string_view kNumbering = "F2F2F2";
inline constexpr std::string_view kGroup = "EEF3FA";
inline constexpr std::string_view kSubtotal = "F2F2F2";
inline constexpr std::string_view kTotal = "E2E6EB";
inline constexpr std::string_view kMissing = "FFF59D";
inline constexpr std::string_view kLink = "1F4E79";
inline constexpr std::string_view kQuiet = "595959";
/// Series of a chart, in order. The first four, enough for triwulan, are told apart in grey print and by readers who do
/// not see red and green.
inline constexpr std::array<std::string_view, 6> kSeries = {"1F4E79", "E0A100", "3A9188", "C4C4C4", "A63D40", "7A6FAC"};
/// Boxes of a tree, and by kind from visi to sub kegiatan where it has kinds. All light: the kind is printed too.
inline constexpr std::string_view kTreeBox = "EAF1F7";
inline constexpr std::array<std::string_view, 7> kTreeKinds = {"E3D9EE", "F3E6F0", "BCD3EA", "DCE9F5",
                                                               "D5E8D0", "FFF0C2", "FFFFFF"};
}  // namespace colour

/// Background of a body row; empty for none.
constexpr std::string_view row_fill(document::RowStyle style) {
  switch (style) {
    case document::RowStyle::group:
      return colour::kGroup;
    case document::RowStyle::subtotal:
      return colour::kSubtotal;
    case document::RowStyle::total:
      return colour::kTotal;
    case document::RowStyle::numbering:
      return colour::kNumbering;
    case document::RowStyle::normal:
      break;
  }
  return {};
}

/// Charts are as wide as the text, at most 160 mm; bars grow with their number.
constexpr double chart_width_mm(double text_width_mm) { return std::min(text_width_mm, 160.0); }
constexpr double chart_height_mm(const document::Chart& chart) {
  if (chart.kind != document::ChartKind::bar) return 75;
  const double bars = static_cast<double>(chart.categories.size() * std::max<std::size_t>(chart.series.size(), 1));
  return std::clamp(25 + 8 * bars, 55.0, 135.0);  // fits a landscape page with its caption
}

}  // namespace sakip::render
