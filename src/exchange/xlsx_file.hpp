// A thin face over libxlsxwriter for the operator's workbook: cells with shared formats, written to a private temporary
// file (the library can do no other) and handed over as bytes.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>

#include "core/result.hpp"

namespace sakip::exchange {

/// How a cell looks. Equal looks share one format.
struct Rupa {
  std::string format_angka = {};
  lxw_color_t isi = 0;    ///< fill 0xRRGGBB, 0 for none
  lxw_color_t huruf = 0;  ///< letters
  int ukuran = 10;        ///< points
  bool tebal = false;
  bool garis = true;     ///< thin border
  bool terbuka = false;  ///< may be typed in while the sheet is protected
  bool lipat = true;     ///< wraps
  bool kanan = false;    ///< right-aligned
  bool tengah = false;
  auto operator<=>(const Rupa&) const = default;
};

class XlsxFile {
 public:
  /// Code XLSX_TULIS_GAGAL.
  static Result<XlsxFile> create();
  XlsxFile(XlsxFile&& other) noexcept;
  XlsxFile& operator=(XlsxFile&&) = delete;
  ~XlsxFile();

  lxw_workbook* book() { return book_; }
  lxw_worksheet* add_sheet(const std::string& name);
  lxw_format* format(const Rupa& look);
  /// Remembers the first failure of the library.
  void check(lxw_error error, const std::string& place);
  void text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, const Rupa& look);
  /// The file's bytes; it is used up. Code XLSX_TULIS_GAGAL.
  Result<std::string> finish();

 private:
  XlsxFile(lxw_workbook* book, std::string path) : book_(book), path_(std::move(path)) {}

  lxw_workbook* book_ = nullptr;
  std::string path_;
  std::map<Rupa, lxw_format*> formats_;
  lxw_error first_error_ = LXW_NO_ERROR;
  std::string error_place_;
};

}  // namespace sakip::exchange
