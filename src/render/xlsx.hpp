// Document -> workbook: every captioned table on a sheet of its own, with real numbers and live formulas, a list of the
// sheets in front and a list of the facts behind. For officials who go on calculating with the report's tables.
#pragma once

#include <string>

#include "core/result.hpp"
#include "document/document.hpp"

namespace sakip::render {

/// The bytes of an .xlsx file; same document, same bytes.
/// Codes: XLSX_TULIS_GAGAL (more than Excel holds; place is the sheet and cell), XLSX_RUMUS_TABEL (a cell's formula
/// names a cell outside its table).
Result<std::string> to_xlsx(const document::Document& document);

}  // namespace sakip::render
