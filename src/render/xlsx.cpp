// Sheets in order: "Daftar" (what there is, with links), one per captioned table, "Fakta" (which cell shows which fact,
// with its exact number as text, for figures that a spreadsheet's 15 digits cannot hold).
#include "render/xlsx.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "render/html_text.hpp"
#include "render/xlsx_book.hpp"
#include "render/xlsx_sheet.hpp"

namespace sakip::render {
namespace {

using document::Document;
using document::Table;

constexpr std::string_view kListSheet = "Daftar";
constexpr std::string_view kFactSheet = "Fakta";
constexpr std::size_t kNameLimit = 31;

std::vector<const Table*> captioned_tables(const Document& document) {
  std::vector<const Table*> tables;
  for (const auto& section : document.sections) {
    for (const auto& block : section.blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (table != nullptr && (!table->number.empty() || !table->caption.empty())) tables.push_back(table);
    }
  }
  return tables;
}

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

/// The first `limit` bytes without cutting a letter in two (bytes are at least as many as Excel's UTF-16 units).
std::string shortened(std::string text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

/// A name that Excel accepts and that is not in `used` (names differ regardless of case).
std::string sheet_name(const Table& table, std::set<std::string>& used) {
  std::string base = clean_text(table.number.empty() ? table.caption : table.number);
  for (char& c : base) {
    if (std::string_view("[]:*?/\\'\n\t").find(c) != std::string_view::npos) c = ' ';
  }
  base.erase(0, std::min(base.find_first_not_of(' '), base.size()));
  base = shortened(base, kNameLimit);
  while (!base.empty() && base.back() == ' ') base.pop_back();
  if (base.empty()) base = "Tabel";
  std::string name = base;
  for (int copy = 2; used.contains(lower(name)); ++copy) {
    const std::string tail = " (" + std::to_string(copy) + ")";
    name = shortened(base, kNameLimit - tail.size()) + tail;
  }
  used.insert(lower(name));
  return name;
}

WorkSheet write_list(SheetBook& book, const Document& document, const std::vector<const Table*>& tables,
                     const std::vector<std::string>& names) {
  const int plain = book.style({.bordered = false});
  const int head = book.style({.align = document::Align::center, .bold = true, .fill = kHeaderFill});
  const int number = book.style({.align = document::Align::center});
  const int link = book.style({.link = true});
  const int caption = book.style({});
  constexpr int kHead = 4;
  WorkSheet sheet{std::string(kListSheet)};
  for (const int width : {6, 20, 90}) sheet.add_width(width);
  sheet.set_head(kHead + 1, kHead + 1);
  const std::string created = document.meta.created.ada() ? panjang(document.meta.created) : "";
  sheet.put(0, 0, {document.meta.title}, book.style({.bold = true, .bordered = false, .size = 14}));
  sheet.put(1, 0, {document.meta.author}, plain);
  sheet.put(2, 0, {created}, plain);
  int column = 0;
  for (const std::string_view title : {"No", "Lembar", "Tabel"}) sheet.put(kHead, column++, {title}, head);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const int row = kHead + 1 + static_cast<int>(i);
    sheet.put(row, 0, {.number = std::to_string(i + 1)}, number);
    sheet.put_link(row, 1, names[i], link, names[i]);
    sheet.put(row, 2, {tables[i]->caption}, caption);
  }
  return sheet;
}

}  // namespace

Result<std::string> to_xlsx(const Document& document) {
  const auto tables = captioned_tables(document);
  std::set<std::string> used = {lower(std::string(kListSheet)), lower(std::string(kFactSheet)), "history"};
  std::vector<std::string> names;
  TablePlaces places;
  for (const auto* table : tables) {
    names.push_back(sheet_name(*table, used));
    if (!table->id.empty()) places.emplace(table->id, TablePlace{table, names.back()});
  }

  SheetBook book;
  book.add_sheet(write_list(book, document, tables, names));
  FactSheet facts(book, std::string(kFactSheet));
  for (std::size_t i = 0; i < tables.size(); ++i) {
    TRY(WorkSheet sheet, write_table_sheet(book, *tables[i], names[i], document.paper, places, facts));
    book.add_sheet(std::move(sheet));
  }
  if (facts.any()) book.add_sheet(std::move(facts).sheet());
  return book.finish(document.meta);
}

}  // namespace sakip::render
