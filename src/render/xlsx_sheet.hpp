// One captioned table onto one sheet: title, header rows that stay in sight and repeat on paper, cells with numbers and
// live formulas, and a note of every fact written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "document/document.hpp"
#include "render/xlsx_book.hpp"

namespace sakip::render {

/// A cell that came from a fact, or whose exact number a sheet cannot hold.
struct SheetFact {
  std::string sheet;
  std::string cell;   ///< "B7"
  std::string fact;   ///< may be empty
  std::string exact;  ///< machine form, empty when there is no number
  std::string shown;
};

/// The sheet that each table lies on, by the table's id: for formulas that name another table.
struct TablePlace {
  const document::Table* table = nullptr;
  std::string sheet;
};
using TablePlaces = std::map<std::string, TablePlace, std::less<>>;

/// Writes `table` on a new sheet called `name`; appends to `facts`. Code XLSX_RUMUS_TABEL; failures of the library are
/// kept in `book`.
Status write_table_sheet(SheetBook& book, const document::Table& table, const std::string& name, document::Paper paper,
                         const TablePlaces& places, std::vector<SheetFact>& facts);

}  // namespace sakip::render
