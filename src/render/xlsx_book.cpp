// libxlsxwriter 1.1.4 can only write to a named file, so a private temporary one is made and removed here.
#include "render/xlsx_book.hpp"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "render/html_text.hpp"

namespace sakip::render {
namespace {

constexpr int kMaxCellText = 32767;

/// Seconds since 1970 at noon UTC, so that no time zone moves the date. Without a date: 1 January 1980, the zip epoch.
time_t seconds_of(const Tanggal& date) {
  constexpr time_t kDay = 86400;
  constexpr time_t kZipEpoch = 3652 * kDay;
  if (!date.ada()) return kZipEpoch;
  const int shifted = date.tahun - (date.bulan <= 2 ? 1 : 0);  // years begin in March, the leap day comes last
  const int era = shifted / 400;
  const int year = shifted % 400;
  const int day = (153 * (date.bulan + (date.bulan > 2 ? -3 : 9)) + 2) / 5 + date.hari - 1;
  const int days = era * 146097 + year * 365 + year / 4 - year / 100 + day - 719468;
  return days * kDay + kDay / 2;
}

uint8_t lxw_align(document::Align align) {
  switch (align) {
    case document::Align::left:
    case document::Align::justify:
      return LXW_ALIGN_LEFT;
    case document::Align::center:
      return LXW_ALIGN_CENTER;
    case document::Align::right:
      return LXW_ALIGN_RIGHT;
  }
  return LXW_ALIGN_LEFT;
}

}  // namespace

Result<SheetBook> SheetBook::create() {
  std::error_code error;
  const auto folder = std::filesystem::temp_directory_path(error);
  std::string path = ((error ? std::filesystem::path("/tmp") : folder) / "sakip-xlsx-XXXXXX").string();
  const int file = mkstemp(path.data());
  if (file < 0) {
    return fail("XLSX_TULIS_GAGAL", "folder sementara", "Berkas sementara untuk lembar kerja tidak dapat dibuat.",
                "Periksa ruang kosong dan izin tulis pada folder sementara.");
  }
  close(file);
  lxw_workbook* book = workbook_new(path.c_str());
  SheetBook made(book, std::move(path));  // owns the file from here on
  if (book == nullptr) {
    return fail("XLSX_TULIS_GAGAL", "lembar kerja", "Memori tidak cukup untuk membuat lembar kerja.");
  }
  return made;
}

SheetBook::SheetBook(SheetBook&& other) noexcept
    : book_(std::exchange(other.book_, nullptr)),
      path_(std::exchange(other.path_, {})),
      formats_(std::move(other.formats_)),
      first_error_(other.first_error_),
      error_place_(std::move(other.error_place_)) {}

SheetBook::~SheetBook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
  if (!path_.empty()) unlink(path_.c_str());
}

lxw_worksheet* SheetBook::add_sheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  SAKIP_ASSERT(sheet != nullptr);  // names are made valid and unique before
  return sheet;
}

lxw_format* SheetBook::format(const SheetStyle& style) {
  lxw_format*& format = formats_[style];
  if (format != nullptr) return format;
  format = workbook_add_format(book_);
  SAKIP_ASSERT(format != nullptr);
  format_set_font_name(format, "Arial");
  format_set_font_size(format, style.size);
  format_set_align(format, lxw_align(style.align));
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (style.bordered) format_set_border(format, LXW_BORDER_THIN);
  if (style.bordered) format_set_text_wrap(format);
  if (style.bold) format_set_bold(format);
  if (style.italic) format_set_italic(format);
  if (style.indent > 0) format_set_indent(format, static_cast<uint8_t>(std::min(style.indent, 15)));
  if (style.fill != 0) format_set_bg_color(format, style.fill);
  if (!style.number_format.empty()) format_set_num_format(format, style.number_format.c_str());
  if (style.link) {
    format_set_font_color(format, 0x0B4F8A);
    format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
  return format;
}

void SheetBook::set_properties(const document::Meta& meta) {
  std::array<std::string, 5> texts = {clean_text(meta.title), clean_text(meta.subject), clean_text(meta.author),
                                      clean_text(meta.keywords),
                                      clean_text("aturan " + meta.rules_hash + "; data " + meta.snapshot_hash)};
  lxw_doc_properties properties = {};
  properties.title = texts[0].data();
  properties.subject = texts[1].data();
  properties.author = texts[2].data();
  properties.keywords = texts[3].data();
  properties.comments = texts[4].data();
  properties.created = seconds_of(meta.created);
  check(workbook_set_properties(book_, &properties), "sifat dokumen");
}

void SheetBook::check(lxw_error error, const std::string& place) {
  if (error == LXW_NO_ERROR || first_error_ != LXW_NO_ERROR) return;
  first_error_ = error;
  error_place_ = place;
}

void SheetBook::text(lxw_worksheet* sheet, int row, int column, const std::string& text, const SheetStyle& style) {
  const std::string clean = clean_text(text);
  check(worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), clean.c_str(),
                               format(style)),
        std::string(sheet->name) + "!" + cell_name(row, column));
}

Result<std::string> SheetBook::finish() {
  const lxw_error closed = first_error_ == LXW_NO_ERROR ? workbook_close(std::exchange(book_, nullptr)) : LXW_NO_ERROR;
  check(closed, "penulisan berkas");
  if (first_error_ == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
    return fail("XLSX_TULIS_GAGAL", error_place_,
                "Teks sel melebihi " + std::to_string(kMaxCellText) + " huruf, batas lembar kerja Excel.",
                "Pendekkan uraiannya, atau pakai bentuk DOCX atau HTML.");
  }
  if (first_error_ != LXW_NO_ERROR) {
    return fail("XLSX_TULIS_GAGAL", error_place_,
                std::string("Lembar kerja tidak dapat ditulis: ") + lxw_strerror(first_error_),
                "Periksa ruang kosong pada folder sementara, lalu ulangi.");
  }
  std::ifstream file(path_, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file || bytes.str().empty()) {
    return fail("XLSX_TULIS_GAGAL", "penulisan berkas", "Lembar kerja yang baru ditulis tidak dapat dibaca kembali.",
                "Periksa ruang kosong pada folder sementara, lalu ulangi.");
  }
  return bytes.str();
}

std::string cell_name(int row, int column) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(row + 1);
}

}  // namespace sakip::render
