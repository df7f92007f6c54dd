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

void write_list(SheetBook& book, lxw_worksheet* sheet, const Document& document,
                const std::vector<const Table*>& tables, const std::vector<std::string>& names) {
  const SheetStyle plain = {.bordered = false};
  const SheetStyle head = {.align = document::Align::center, .bold = true, .fill = 0xDFE8F0};
  const SheetStyle cell = {};
  const SheetStyle link = {.link = true};
  worksheet_set_column(sheet, 0, 0, 6, nullptr);
  worksheet_set_column(sheet, 1, 1, 20, nullptr);
  worksheet_set_column(sheet, 2, 2, 90, nullptr);
  book.text(sheet, 0, 0, document.meta.title, {.bold = true, .bordered = false, .size = 14});
  book.text(sheet, 1, 0, document.meta.author, plain);
  book.text(sheet, 2, 0, document.meta.created.ada() ? panjang(document.meta.created) : "", plain);
  constexpr int kHead = 4;
  book.text(sheet, kHead, 0, "No", head);
  book.text(sheet, kHead, 1, "Lembar", head);
  book.text(sheet, kHead, 2, "Tabel", head);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const int row = kHead + 1 + static_cast<int>(i);
    SheetStyle number = cell;
    number.align = document::Align::center;
    book.check(
        worksheet_write_number(sheet, static_cast<lxw_row_t>(row), 0, static_cast<double>(i + 1), book.format(number)),
        std::string(kListSheet));
    const std::string target = "internal:'" + names[i] + "'!A1";
    book.check(worksheet_write_url_opt(sheet, static_cast<lxw_row_t>(row), 1, target.c_str(), book.format(link),
                                       names[i].c_str(), nullptr),
               std::string(kListSheet));
    book.text(sheet, row, 2, tables[i]->caption, cell);
  }
  worksheet_freeze_panes(sheet, kHead + 1, 0);
  worksheet_set_paper(sheet, 9);
  worksheet_fit_to_pages(sheet, 1, 0);
}

void write_facts(SheetBook& book, const std::vector<SheetFact>& facts) {
  if (facts.empty()) return;
  lxw_worksheet* sheet = book.add_sheet(std::string(kFactSheet));
  const SheetStyle head = {.align = document::Align::center, .bold = true, .fill = 0xDFE8F0};
  const SheetStyle cell = {.bordered = false};
  const std::vector<std::pair<const char*, int>> columns = {
      {"Lembar", 20}, {"Sel", 8}, {"Fakta", 50}, {"Nilai persis", 30}, {"Tertulis", 24}};
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    worksheet_set_column(sheet, column, column, columns[c].second, nullptr);
    book.text(sheet, 0, static_cast<int>(c), columns[c].first, head);
  }
  int row = 0;
  for (const auto& fact : facts) {
    ++row;
    int column = 0;
    for (const auto* text : {&fact.sheet, &fact.cell, &fact.fact, &fact.exact, &fact.shown}) {
      book.text(sheet, row, column++, *text, cell);
    }
  }
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);
  worksheet_fit_to_pages(sheet, 1, 0);
}

}  // namespace

Result<std::string> to_xlsx(const Document& document) {
  TRY(SheetBook book, SheetBook::create());
  book.set_properties(document.meta);
  const auto tables = captioned_tables(document);
  std::set<std::string> used = {lower(std::string(kListSheet)), lower(std::string(kFactSheet)), "history"};
  std::vector<std::string> names;
  TablePlaces places;
  for (const auto* table : tables) {
    names.push_back(sheet_name(*table, used));
    if (!table->id.empty()) places.emplace(table->id, TablePlace{table, names.back()});
  }

  lxw_worksheet* list = book.add_sheet(std::string(kListSheet));
  write_list(book, list, document, tables, names);
  std::vector<SheetFact> facts;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    TRY_STATUS(write_table_sheet(book, *tables[i], names[i], document.paper, places, facts));
  }
  write_facts(book, facts);
  return book.finish();
}

}  // namespace sakip::render
