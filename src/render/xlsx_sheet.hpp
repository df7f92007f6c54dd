// One captioned table onto one sheet: title, header rows that stay in sight and repeat on paper, cells with numbers and
// live formulas, and a note of every fact written.
#pragma once

#include <map>
#include <string>

#include "core/result.hpp"
#include "document/document.hpp"
#include "render/xlsx_book.hpp"
#include "render/xlsx_facts.hpp"

namespace sakip::render {

/// The sheet that each table lies on, by the table's id: for formulas that name another table.
struct TablePlace {
  const document::Table* table = nullptr;
  std::string sheet;
};
using TablePlaces = std::map<std::string, TablePlace, std::less<>>;

/// `table` on a new sheet called `name`; its facts go to `facts`. Code XLSX_RUMUS_TABEL; what Excel has no room for is
/// kept in the sheet.
Result<WorkSheet> write_table_sheet(SheetBook& book, const document::Table& table, const std::string& name,
                                    document::Paper paper, const TablePlaces& places, FactSheet& facts);

}  // namespace sakip::render
