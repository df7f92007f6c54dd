// Row and cell by event. A cell without a place stands right of the one before; what Excel itself would refuse to open
// (two cells in one place, a place outside the sheet) is refused here too.
#include "exchange/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>

#include "core/quote_input.hpp"
#include "exchange/xlsx_text.hpp"
#include "exchange/xlsx_value.hpp"

namespace sakip::exchange {
namespace {

constexpr std::uint32_t kMostRows = 1'048'576;
constexpr std::uint32_t kMostColumns = 16'384;
constexpr const char* kSaveAgain =
    "Buka berkasnya di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu coba lagi.";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<std::uint32_t> whole(std::string_view text) {
  std::uint32_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

class SheetReader : public XmlHandler {
 public:
  SheetReader(const XlsxLimits& limits, SheetContext& context, XlsxSheet& sheet)
      : limits_(limits), context_(context), sheet_(sheet), inline_(limits.cell_letters) {}

  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (in_cell_) {
      if (name == "v") in_value_ = true;
      if (name == "f") cell_.formula = true;
      if (name == "is") in_inline_ = true;
      if (in_inline_) inline_.start(name);
      return Ok{};
    }
    if (name == "sheetData") in_data_ = true;
    if (!in_data_) return Ok{};
    if (name == "row") return start_row(attributes);
    if (name == "c") return start_cell(attributes);
    return Ok{};
  }

  Status text(std::string_view piece) override {
    if (in_inline_ && !inline_.text(piece)) return too_long();
    if (!in_value_ || in_inline_) return Ok{};
    value_ += piece;
    // Escapes may make a formula's text eight times as long as what it says; that is counted in the end.
    if (value_.size() > limits_.cell_letters * 8) return too_long();
    return Ok{};
  }

  Status end(std::string_view name) override {
    if (!in_cell_) {
      if (name == "sheetData") in_data_ = false;
      return Ok{};
    }
    if (in_inline_) inline_.end(name);
    if (name == "v") in_value_ = false;
    if (name == "is") in_inline_ = false;
    if (name != "c") return Ok{};
    in_cell_ = false;
    return finish_cell();
  }

 private:
  std::string place() const { return sheet_.name + "!" + cell_.reference(); }

  tl::unexpected<Error> bad_place(std::string_view reference) const {
    return fail("XLSX_ACUAN_SEL", sheet_.name + "!" + std::string(reference.substr(0, 20)), "Letak sel ini tidak sah.",
                kSaveAgain);
  }

  Status start_row(const XmlAttributes& attributes) {
    const auto number = attributes.get("r");
    if (number) {
      const auto row = whole(*number);
      if (!row || *row == 0 || *row > kMostRows) return bad_place(*number);
      next_row_ = *row - 1;
    }
    if (next_row_ >= kMostRows) return bad_place("");
    row_ = next_row_++;
    next_column_ = 0;
    return Ok{};
  }

  Status start_cell(const XmlAttributes& attributes) {
    cell_ = {};
    value_.clear();
    inline_.clear();
    cell_.row = row_;
    if (const auto reference = attributes.get("r")) {
      const auto at = parse_reference(*reference);
      if (!at || at->row != row_) return bad_place(*reference);
      next_column_ = at->column;
    }
    if (next_column_ >= kMostColumns) return bad_place("");
    cell_.column = static_cast<std::uint16_t>(next_column_++);
    type_ = attributes.text("t");
    const auto style = whole(attributes.text("s"));
    const auto shown = style && *style < context_.styles.size() ? context_.styles[*style] : NumberStyle::plain;
    cell_.date_style = shown == NumberStyle::date;
    cell_.percent_style = shown == NumberStyle::percent;
    in_cell_ = true;
    return Ok{};
  }

  tl::unexpected<Error> too_long() const { return text_too_long(limits_.cell_letters, place()); }

  tl::unexpected<Error> bad_value() const {
    return fail("XLSX_ISI_SEL", place(), kalimat("Isi sel ini {} tidak cocok dengan jenisnya.", quote_input(value_)),
                kSaveAgain);
  }

  Status finish_cell() {
    if (type_ == "inlineStr") {
      const auto whole_text = inline_.finish();
      if (!whole_text) return too_long();
      return whole_text->empty() ? Status(Ok{}) : keep(XlsxKind::text, context_.texts.keep(*whole_text));
    }
    if (type_ == "str") {
      const std::string whole_text = undo_escapes(value_);
      if (!fits(whole_text, limits_.cell_letters)) return too_long();
      if (whole_text.empty() && !cell_.formula) return Ok{};
      return keep(XlsxKind::text, context_.texts.keep(whole_text));
    }
    const std::string_view value = trimmed(value_);
    if (value.empty()) return cell_.formula ? keep(XlsxKind::empty, {}) : Status(Ok{});
    if (!fits(value, limits_.cell_letters)) return too_long();
    if (type_ == "s") {
      const auto index = whole(value);
      if (!index || *index >= context_.shared_strings.size()) {
        return fail("XLSX_INDEKS_TEKS", place(), "Sel ini menunjuk teks bersama yang tidak ada.", kSaveAgain);
      }
      const std::string_view shared = context_.shared_strings[*index];
      return shared.empty() ? Status(Ok{}) : keep(XlsxKind::text, shared);
    }
    if (type_.empty() || type_ == "n") {
      if (!is_number_text(value)) return bad_value();
      return keep(XlsxKind::number, context_.texts.keep(value));
    }
    if (type_ == "b") {
      if (value != "0" && value != "1") return bad_value();
      return keep(XlsxKind::boolean, context_.texts.keep(value));
    }
    if (type_ == "e") return keep(XlsxKind::error, context_.texts.keep(value));
    if (type_ == "d") return keep(XlsxKind::date, context_.texts.keep(value));
    return fail("XLSX_JENIS_SEL", place(), kalimat("Jenis sel {} tidak dikenal.", quote_input(type_)), kSaveAgain);
  }

  Status keep(XlsxKind kind, std::string_view text) {
    if (context_.cells_left == 0) {
      return fail("XLSX_TERLALU_BANYAK_SEL", place(), kalimat("Berkas ini berisi lebih dari {} sel.", limits_.cells),
                  "Bagi berkasnya menjadi beberapa berkas yang lebih kecil.");
    }
    --context_.cells_left;
    cell_.kind = kind;
    cell_.text = text;
    sheet_.cells.push_back(cell_);
    return Ok{};
  }

  const XlsxLimits& limits_;
  SheetContext& context_;
  XlsxSheet& sheet_;
  ItemText inline_;
  XlsxCell cell_;
  std::string type_;
  std::string value_;
  std::uint32_t row_ = 0;
  std::uint32_t next_row_ = 0;
  std::uint32_t next_column_ = 0;
  bool in_data_ = false;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool in_inline_ = false;
};

/// Sorts what a careless program wrote out of order, refuses two cells in one place, and lists the rows.
Status arrange(XlsxSheet& sheet) {
  auto& cells = sheet.cells;
  const auto before = [](const XlsxCell& a, const XlsxCell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  };
  if (!std::is_sorted(cells.begin(), cells.end(), before)) std::sort(cells.begin(), cells.end(), before);
  for (std::size_t start = 0; start < cells.size();) {
    std::size_t end = start + 1;
    for (; end < cells.size() && cells[end].row == cells[start].row; ++end) {
      if (cells[end].column != cells[end - 1].column) continue;
      return fail("XLSX_SEL_GANDA", sheet.name + "!" + cells[end].reference(), "Sel ini tertulis dua kali.",
                  kSaveAgain);
    }
    sheet.rows.push_back({cells[start].row, std::span(cells).subspan(start, end - start)});
    start = end;
  }
  return Ok{};
}

}  // namespace

std::optional<CellPlace> parse_reference(std::string_view reference) {
  std::uint32_t column = 0;
  std::size_t letters = 0;
  while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 4) {
    column = column * 26 + static_cast<std::uint32_t>(reference[letters++] - 'A' + 1);
  }
  const std::string_view digits = reference.substr(letters);
  const auto row = whole(digits);
  if (letters == 0 || column > kMostColumns || !row || *row == 0 || *row > kMostRows || digits[0] == '0')
    return std::nullopt;
  return CellPlace{*row - 1, static_cast<std::uint16_t>(column - 1)};
}

std::string reference_of(std::uint32_t row, std::uint16_t column) {
  std::string letters;
  for (std::uint32_t rest = column + 1u; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(row + 1);
}

Status read_sheet(XlsxPackage& package, std::string_view part, SheetContext& context, XlsxSheet& sheet) {
  SheetReader reader(package.limits(), context, sheet);
  TRY_STATUS(parse_part(package, part, reader));
  return arrange(sheet);
}

}  // namespace sakip::exchange
