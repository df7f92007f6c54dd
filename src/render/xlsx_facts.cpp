// Rows are written as the cells of the tables are.
#include "render/xlsx_facts.hpp"

#include "render/html_text.hpp"

namespace sakip::render {

FactSheet::FactSheet(SheetBook& book, std::string name)
    : sheet_(std::move(name)), style_(book.style({.bordered = false})) {
  const int head = book.style({.align = document::Align::center, .bold = true, .fill = kHeaderFill});
  sheet_.set_head(0, 1);
  sheet_.set_paper(document::Orientation::landscape, document::Paper::a4);
  int column = 0;
  const auto add = [&](std::string_view title, int width) {
    sheet_.add_width(width);
    sheet_.put(0, column++, {title}, head);
  };
  add("Lembar", 20);
  add("Sel", 8);
  add("Fakta", 50);
  add("Nilai persis", 30);
  add("Tertulis", 24);
}

void FactSheet::note(const std::string& sheet, const std::string& at, const document::Cell& cell,
                     std::string_view shown, bool whole) {
  const std::string exact = cell.value.berangka() ? machine_form(cell.value.angka) : "";
  const auto add = [&](std::string_view fact) {
    ++row_;
    int column = 0;
    for (const std::string_view text :
         {std::string_view(sheet), std::string_view(at), fact, std::string_view(exact), shown})
      sheet_.put(row_, column++, {text}, style_);
  };
  bool noted = false;
  for (const auto& run : cell.text) {
    if (run.fact.empty()) continue;
    add(run.fact);
    noted = true;
  }
  if (!noted && !whole && !exact.empty()) add("");
}

}  // namespace sakip::render
