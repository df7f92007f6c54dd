// Numbers 9 and 10 are built-in percent formats, 14-22, 27-36, 45-47 and 50-58 date formats (ECMA-376 part 1, 18.8.30);
// others are defined in the file.
#include "exchange/xlsx_styles.hpp"

#include <charconv>
#include <map>

namespace sakip::exchange {
namespace {

constexpr std::size_t kMostStyles = 100'000;  // Excel itself stops at 65,490

std::optional<unsigned> whole(std::string_view text) {
  unsigned value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

NumberStyle builtin_style(unsigned id) {
  if (id == 9 || id == 10) return NumberStyle::percent;
  const bool date =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return date ? NumberStyle::date : NumberStyle::plain;
}

class Styles : public XmlHandler {
 public:
  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "cellXfs") in_cell_styles_ = true;
    const auto id = whole(attributes.text("numFmtId"));
    if (styles_.size() >= kMostStyles || formats_.size() >= kMostStyles) {
      return fail("XLSX_TERLALU_BANYAK_SEL", "gaya sel", "Gaya sel di berkas ini terlalu banyak.",
                  "Salin datanya ke berkas baru, lalu coba lagi.");
    }
    if (name == "numFmt" && id) {
      const std::string_view code = attributes.text("formatCode");
      formats_[*id] = is_date_format(code)      ? NumberStyle::date
                      : is_percent_format(code) ? NumberStyle::percent
                                                : NumberStyle::plain;
    }
    if (name == "xf" && in_cell_styles_) {
      const unsigned format = id.value_or(0);
      const auto own = formats_.find(format);
      styles_.push_back(own != formats_.end() ? own->second : builtin_style(format));
    }
    return Ok{};
  }
  Status end(std::string_view name) override {
    if (name == "cellXfs") in_cell_styles_ = false;
    return Ok{};
  }

  std::vector<NumberStyle> take() && { return std::move(styles_); }

 private:
  bool in_cell_styles_ = false;
  std::map<unsigned, NumberStyle> formats_;
  std::vector<NumberStyle> styles_;
};

}  // namespace

bool is_date_format(std::string_view code) {
  const auto is_one_of = [](char c, std::string_view letters) { return letters.find(c) != std::string_view::npos; };
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t close = std::min(code.find(']', i), code.size());
      // [h], [mm], [ss] are elapsed times; [Red], [$-421], [>100] are not
      if (close > i + 1 && code.substr(i + 1, close - i - 1).find_first_not_of("hHmMsS") == std::string_view::npos)
        return true;
      i = close;
    } else if (c == ';') {
      return false;  // the first section decides
    } else if (is_one_of(c, "yYmMdDhHsS")) {
      return true;
    }
  }
  return false;
}

bool is_percent_format(std::string_view code) {
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    if (code[i] == '"')
      i = std::min(code.find('"', i + 1), code.size());
    else if (code[i] == '\\' || code[i] == '_' || code[i] == '*')
      ++i;
    else if (code[i] == '%')
      return true;
  }
  return false;
}

Result<std::vector<NumberStyle>> read_number_styles(XlsxPackage& package, std::string_view part) {
  Styles reader;
  TRY_STATUS(parse_part(package, part, reader));
  return std::move(reader).take();
}

}  // namespace sakip::exchange
