// See lembar_teks.hpp.
#include "exchange/lembar_teks.hpp"

#include <algorithm>

#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_value.hpp"

namespace sakip::exchange {
namespace {

std::string rapi(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool berisi(const BarisTeks& row) {
  return std::any_of(row.sel.begin(), row.sel.end(), [](const std::string& cell) { return !cell.empty(); });
}

Result<std::vector<BarisTeks>> dari_buku(std::string_view bytes) {
  TRY(const Workbook book, read_xlsx(bytes));
  std::vector<BarisTeks> rows;
  if (book.sheets.empty()) return rows;
  for (const XlsxRow& row : book.sheets.front().rows) {
    BarisTeks out{static_cast<int>(row.index) + 1, {}};
    for (const XlsxCell& cell : row.cells) {
      if (cell.date_style)
        return fail("CSV_TIDAK_TERBACA", cell.reference(), "Sel ini berformat tanggal.",
                    "Ubah format kolomnya menjadi Teks, lalu ketik ulang.");
      std::string text = rapi(cell.text);
      if (cell.kind == XlsxKind::number) {
        TRY(const Rational number, exact_number(cell));
        text = number.finite_decimal().value_or(text);
      }
      out.sel.resize(cell.column + 1U);
      out.sel.back() = std::move(text);
    }
    if (berisi(out)) rows.push_back(std::move(out));
  }
  return rows;
}

char pemisah(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  const auto count = [&](char c) { return std::count(first.begin(), first.end(), c); };
  const char best = count(';') >= count(',') ? ';' : ',';
  return count('\t') > count(best) ? '\t' : best;
}

Result<std::vector<BarisTeks>> dari_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const char separator = pemisah(text);
  std::vector<BarisTeks> rows;
  BarisTeks row{1, {}};
  std::string cell;
  bool quoted = false;
  int line = 1;
  const auto end_cell = [&] { row.sel.push_back(rapi(cell)), cell.clear(); };
  const auto end_row = [&] {
    end_cell();
    if (berisi(row)) rows.push_back(std::move(row));
    row = {++line, {}};
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
      cell += c, ++i;
    else if (c == '"' && (quoted || cell.find_first_not_of(' ') == std::string::npos))
      quoted = !quoted;
    else if (!quoted && c == separator)
      end_cell();
    else if (!quoted && c == '\n')
      end_row();
    else
      cell += c;
  }
  if (quoted)
    return fail("CSV_TIDAK_TERBACA", kalimat("baris {}", row.nomor), "Tanda kutip tidak ditutup.",
                "Simpan ulang sebagai CSV dari Excel atau LibreOffice.");
  end_row();
  return rows;
}

}  // namespace

const std::string& BarisTeks::di(std::size_t column) const {
  static const std::string kKosong;
  return column < sel.size() ? sel[column] : kKosong;
}

Result<std::vector<BarisTeks>> baca_lembar_teks(std::string_view bytes) {
  const bool package = bytes.starts_with("PK") || bytes.starts_with("\xD0\xCF\x11\xE0");
  return package ? dari_buku(bytes) : dari_csv(bytes);
}

}  // namespace sakip::exchange
