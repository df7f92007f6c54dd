// How cells look, gathered while sheets are written: equal looks become one style of the workbook.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace sakip::render {

inline constexpr int kHeaderFill = 0xDFE8F0;  ///< of the heads of tables

/// How a cell looks.
struct SheetStyle {
  std::string number_format = {};
  document::Align align = document::Align::left;
  int indent = 0;
  bool bold = false;
  bool italic = false;
  bool bordered = true;  ///< thin lines around; its text wraps
  bool link = false;
  int size = 10;  ///< points
  int fill = 0;   ///< 0xRRGGBB, 0 for none

  auto operator<=>(const SheetStyle&) const = default;
};

class SheetStyles {
 public:
  SheetStyles();
  /// The style's number, as a cell names it.
  int number_of(const SheetStyle& style);
  /// xl/styles.xml
  std::string part() const;

 private:
  /// Elements of one kind, each once, in the order of their numbers.
  struct Kinds {
    std::map<std::string, int> numbers;
    std::vector<std::string> elements;
    int add(const std::string& element);
  };
  std::map<SheetStyle, int> numbers_;
  Kinds formats_, fonts_, fills_, borders_, cells_;
};

}  // namespace sakip::render
