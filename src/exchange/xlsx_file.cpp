// The temporary file, the shared formats and the first error of a workbook being written.
#include "exchange/xlsx_file.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace sakip::exchange {

namespace {

tl::unexpected<Error> failed(const std::string& place, const std::string& why) {
  return fail("XLSX_TULIS_GAGAL", place, why, "Periksa ruang kosong dan izin tulis pada folder sementara.");
}

}  // namespace

Result<XlsxFile> XlsxFile::create() {
  std::error_code error;
  const auto folder = std::filesystem::temp_directory_path(error);
  if (error) return failed("folder sementara", "Folder sementara tidak ditemukan.");
  std::string path = (folder / "sakip-buku-XXXXXX").string();
  const int file = mkstemp(path.data());
  if (file < 0) return failed("folder sementara", "Berkas sementara untuk buku kerja tidak dapat dibuat.");
  close(file);
  lxw_workbook* book = workbook_new(path.c_str());
  XlsxFile made(book, std::move(path));  // owns the file from here on
  if (!made.book_) return failed("buku kerja", "Memori tidak cukup untuk membuat buku kerja.");
  return made;
}

XlsxFile::XlsxFile(XlsxFile&& other) noexcept
    : book_(other.book_),
      path_(std::move(other.path_)),
      formats_(std::move(other.formats_)),
      first_error_(other.first_error_),
      error_place_(std::move(other.error_place_)) {
  other.book_ = nullptr;
  other.path_.clear();
}

XlsxFile::~XlsxFile() {
  if (book_) lxw_workbook_free(book_);
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

lxw_worksheet* XlsxFile::add_sheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  SAKIP_ASSERT(sheet != nullptr);  // names are ours: valid and different
  return sheet;
}

lxw_format* XlsxFile::format(const Rupa& look) {
  lxw_format*& format = formats_[look];
  if (format) return format;
  format = workbook_add_format(book_);
  SAKIP_ASSERT(format != nullptr);
  if (!look.format_angka.empty()) format_set_num_format(format, look.format_angka.c_str());
  if (look.isi) format_set_bg_color(format, look.isi);
  if (look.huruf) format_set_font_color(format, look.huruf);
  format_set_font_size(format, look.ukuran);
  if (look.tebal) format_set_bold(format);
  if (look.garis) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xBFBFBF);
  }
  if (look.terbuka) format_set_unlocked(format);
  if (look.lipat) format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (look.kanan) format_set_align(format, LXW_ALIGN_RIGHT);
  if (look.tengah) format_set_align(format, LXW_ALIGN_CENTER);
  return format;
}

void XlsxFile::check(lxw_error error, const std::string& place) {
  if (error == LXW_NO_ERROR || first_error_ != LXW_NO_ERROR) return;
  first_error_ = error;
  error_place_ = place;
}

void XlsxFile::text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, const Rupa& look) {
  const auto error = text.empty() ? worksheet_write_blank(sheet, row, column, format(look))
                                  : worksheet_write_string(sheet, row, column, text.c_str(), format(look));
  check(error, "baris " + std::to_string(row + 1));
}

Result<std::string> XlsxFile::finish() {
  check(workbook_close(book_), "penutupan berkas");
  book_ = nullptr;
  if (first_error_ != LXW_NO_ERROR) return failed(error_place_, lxw_strerror(first_error_));
  std::ifstream file(path_, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  if (!file || bytes.str().empty()) return failed("buku kerja", "Berkas sementara tidak dapat dibaca kembali.");
  return std::move(bytes).str();
}

}  // namespace sakip::exchange
