// Writing the operator's workbook: every sheet of susun_lembar with its locked keys, coloured input cells, dropdowns,
// number checks and check formulas, ready to be printed.
#include "exchange/buku_kerja_tulis.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "exchange/buku_kerja.hpp"

namespace sakip::exchange {

namespace {

/// "C5".
std::string address(lxw_row_t row, std::size_t column) {
  char text[LXW_MAX_CELL_NAME_LENGTH];
  lxw_rowcol_to_cell(text, row, static_cast<lxw_col_t>(column));
  return text;
}

/// Dropdown lists stand in a hidden sheet, each once: a list inside a validation may have 255 characters only.
class Lists {
 public:
  explicit Lists(XlsxFile& file) : file_(file) {}

  std::string range_of(const std::vector<std::string>& items) {
    std::string& range = ranges_[items];
    if (!range.empty()) return range;
    const auto column = static_cast<lxw_col_t>(columns_.size());
    columns_.push_back(items);
    const std::size_t first = items.front().empty() ? 1 : 0;  // an empty choice is an emptied cell
    char name[LXW_MAX_COL_NAME_LENGTH];
    lxw_col_to_name(name, column, 1);
    return range = "=Daftar!" + std::string(name) + "$1:" + name + "$" + std::to_string(items.size() - first);
  }

  void write() {
    if (columns_.empty()) return;
    lxw_worksheet* sheet = file_.add_sheet("Daftar");
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      lxw_row_t row = 0;
      for (const std::string& item : columns_[c])
        if (!item.empty()) file_.text(sheet, row++, static_cast<lxw_col_t>(c), item, {.garis = false});
    }
    worksheet_protect(sheet, nullptr, nullptr);
    worksheet_hide(sheet);
  }

 private:
  XlsxFile& file_;
  std::map<std::vector<std::string>, std::string> ranges_;
  std::vector<std::vector<std::string>> columns_;
};

Rupa look_of(const Kolom& column, const Isi& isi) {
  Rupa look;
  if (column.ragam == Ragam::kunci) return {.isi = kWarnaKunci, .huruf = 0x7F7F7F, .ukuran = 8, .lipat = false};
  if (column.ragam == Ragam::cek) return look;
  look.terbuka = column.pasang != nullptr;
  look.isi = look.terbuka ? kWarnaIsian : 0;
  const bool numeric = angka_sel(isi).has_value();
  switch (column.ragam) {
    case Ragam::rupiah:
      look.format_angka = "[$-421]#,##0.##;[Red][$-421]-#,##0.##";
      if (const auto* amount = std::get_if<Rupiah>(&isi); !amount || amount->dalam_sen() % 100 == 0)
        look.format_angka = "[$-421]#,##0;[Red][$-421]-#,##0";
      look.kanan = true;
      break;
    case Ragam::bulat:
      look.format_angka = "[$-421]#,##0";
      look.kanan = true;
      break;
    case Ragam::tanggal:
      look.format_angka = "[$-421]dd mmmm yyyy";
      break;
    case Ragam::angka:
    case Ragam::deret:
      look.kanan = true;
      if (const int decimals = desimal_sel(isi); numeric && decimals > 0 && decimals <= 12)
        look.format_angka = "[$-421]#,##0." + std::string(static_cast<std::size_t>(decimals), '0');
      else if (!numeric && !teks_isi(isi).empty())
        look.format_angka = "@";  // 1/14 stays 1/14
      break;
    case Ragam::teks:
    case Ragam::pilihan:
      look.format_angka = look.terbuka ? "@" : "";
      break;
    default:
      break;
  }
  return look;
}

void write_value(XlsxFile& file, lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Isi& isi,
                 const Rupa& look) {
  // The file format stores numbers in binary; angka_sel gives at most the 15 digits that survive it.
  if (const auto number = angka_sel(isi))
    file.check(worksheet_write_number(sheet, row, column, std::strtod(number->c_str(), nullptr), file.format(look)),
               "angka");
  else
    file.text(sheet, row, column, teks_isi(isi), look);
}

/// Lines that `text` takes in a column `width` characters wide.
std::size_t lines_of(std::string_view text, double width) {
  const auto per_line = static_cast<std::size_t>(std::max(width, 4.0));
  std::size_t lines = 1, used = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
    if (c == '\n' || used == per_line) {
      ++lines;
      used = 0;
    }
    used += c != '\n';
  }
  return lines;
}

/// Tall enough for `lines`; not every program grows rows by itself when it opens a file.
void set_height(lxw_worksheet* sheet, lxw_row_t row, std::size_t lines) {
  constexpr double kPerLine = 13, kTallest = 400;
  worksheet_set_row(sheet, row, std::min(kPerLine * static_cast<double>(lines) + 3, kTallest), nullptr);
}

void write_check(XlsxFile& file, lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cek& check) {
  const Rupa look{.format_angka = check.sisa ? "[$-421]#,##0;[Red][$-421]-#,##0" : "", .kanan = check.sisa.has_value()};
  lxw_format* format = file.format(look);
  file.check(check.sisa
                 ? worksheet_write_formula_num(sheet, row, column, check.rumus.c_str(), format,
                                               check.sisa->angka().for_drawing())
                 : worksheet_write_formula_str(sheet, row, column, check.rumus.c_str(), format, check.hasil.c_str()),
             "rumus");
}

void add_validation(lxw_worksheet* sheet, const Kolom& column, lxw_col_t at, lxw_row_t first, lxw_row_t last,
                    Lists& lists) {
  lxw_data_validation rule = {};
  std::string list, title = "Periksa isian", message;
  rule.ignore_blank = LXW_VALIDATION_ON;
  rule.error_title = title.data();
  rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  switch (column.ragam) {
    case Ragam::pilihan:
      if (column.pilihan.size() < (column.pilihan.front().empty() ? 2u : 1u)) return;
      list = lists.range_of(column.pilihan);
      rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      rule.value_formula = list.data();
      message = "Pilih salah satu dari daftar.";
      break;
    case Ragam::angka:
      rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
      rule.minimum_number = -1e15;
      rule.maximum_number = 1e15;
      rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
      message =
          "Ini bukan angka. Selain angka hanya: n/a, predikat seperti 50 (CC), kategori, atau pecahan 1/14. Tetap "
          "pakai?";
      break;
    case Ragam::rupiah:
      rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
      rule.minimum_number = -1e15;
      rule.maximum_number = 1e15;
      message = "Ketik jumlah rupiah penuh, angka saja.";
      break;
    case Ragam::bulat:
      rule.validate = LXW_VALIDATION_TYPE_INTEGER;
      rule.minimum_number = 0;
      rule.maximum_number = 1e7;
      message = "Ketik bilangan bulat.";
      break;
    case Ragam::tanggal:
      rule.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
      rule.minimum_number = 36526;  // 1 January 2000
      rule.maximum_number = 73050;  // 31 December 2099
      message = "Ketik tanggal, misalnya 19/09/2024.";
      break;
    default:
      return;
  }
  rule.error_message = message.data();
  worksheet_data_validation_range(sheet, first, at, last, at, &rule);
}

void add_warning_colours(XlsxFile& file, lxw_worksheet* sheet, lxw_col_t at, lxw_row_t first, lxw_row_t last) {
  lxw_format* red = file.format({.isi = kWarnaMerah, .huruf = 0x9C0006, .tebal = true});
  std::string warning = "Periksa";
  lxw_conditional_format text = {};
  text.type = LXW_CONDITIONAL_TYPE_TEXT;
  text.criteria = LXW_CONDITIONAL_CRITERIA_TEXT_BEGINS_WITH;
  text.value_string = warning.data();
  text.format = red;
  worksheet_conditional_format_range(sheet, first, at, last, at, &text);
  lxw_conditional_format negative = {};
  negative.type = LXW_CONDITIONAL_TYPE_CELL;
  negative.criteria = LXW_CONDITIONAL_CRITERIA_LESS_THAN;
  negative.value = 0;
  negative.format = red;
  worksheet_conditional_format_range(sheet, first, at, last, at, &negative);
}

void write_sheet(XlsxFile& file, const Fakta& facts, const Lembar& source, Lists& lists) {
  lxw_worksheet* sheet = file.add_sheet(source.nama);
  file.text(sheet, 0, 0, source.judul,
            {.huruf = kWarnaJudul, .ukuran = 14, .tebal = true, .garis = false, .lipat = false});
  file.text(sheet, 1, 0, source.petunjuk, {.huruf = 0x595959, .garis = false, .lipat = false});
  const lxw_row_t first = kBarisKepala + 1, last = kBarisKepala + static_cast<lxw_row_t>(source.baris.size());
  std::size_t header_lines = 1;
  for (std::size_t c = 0; c < source.kolom.size(); ++c) {
    const Kolom& column = source.kolom[c];
    const auto at = static_cast<lxw_col_t>(c);
    worksheet_set_column(sheet, at, at, column.lebar, nullptr);
    header_lines = std::max(header_lines, lines_of(column.judul, column.lebar - 2));  // room for the filter's button
    file.text(
        sheet, kBarisKepala, at, column.judul,
        {.isi = column.pasang ? kWarnaJudulIsian : kWarnaJudul, .huruf = 0xFFFFFF, .tebal = true, .tengah = true});
    if (column.pasang) add_validation(sheet, column, at, first, last, lists);
    if (column.ragam == Ragam::cek) add_warning_colours(file, sheet, at, first, last);
  }
  for (std::size_t r = 0; r < source.baris.size(); ++r) {
    const Baris& line = source.baris[r];
    const lxw_row_t row = first + static_cast<lxw_row_t>(r);
    std::size_t lines = 1;
    for (std::size_t c = 0; c < source.kolom.size(); ++c) {
      const Kolom& column = source.kolom[c];
      const auto at = static_cast<lxw_col_t>(c);
      if (column.cek) {
        write_check(file, sheet, row, at, column.cek(facts, line, [row](std::size_t k) { return address(row, k); }));
      } else if (const auto isi = column.ambil(facts, line)) {
        write_value(file, sheet, row, at, *isi, look_of(column, *isi));
        if (column.ragam != Ragam::kunci) lines = std::max(lines, lines_of(teks_isi(*isi), column.lebar));
      } else {
        file.text(sheet, row, at, "", {.isi = kWarnaKunci});
      }
    }
    set_height(sheet, row, lines);
  }
  set_height(sheet, kBarisKepala, header_lines);
  worksheet_freeze_panes(sheet, first, static_cast<lxw_col_t>(source.kolom_beku));
  worksheet_autofilter(sheet, kBarisKepala, 0, last, static_cast<lxw_col_t>(source.kolom.size() - 1));
  worksheet_repeat_rows(sheet, kBarisKepala, kBarisKepala);
  lxw_protection may = {};
  may.format_cells = may.format_columns = may.format_rows = may.autofilter = LXW_TRUE;
  worksheet_protect(sheet, nullptr, &may);
  atur_cetak(sheet, true);
}

}  // namespace

void atur_cetak(lxw_worksheet* sheet, bool landscape) {
  if (landscape) worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_footer(sheet, "&L&8&A&R&8Halaman &P dari &N");
}

Result<std::string> tulis_buku_kerja(const Berkas& berkas) {
  TRY(XlsxFile file, XlsxFile::create());
  lxw_doc_properties properties = {};
  std::string title = "Buku kerja kinerja " + std::to_string(berkas.tahun);
  std::string company = berkas.instansi.nama;
  properties.title = title.data();
  properties.company = company.data();
  properties.created = 315'532'800;  // 1 January 1980: equal data give equal files
  file.check(workbook_set_properties(file.book(), &properties), "properti");
  const Fakta facts(berkas);
  const std::vector<Lembar> sheets = susun_lembar(berkas);
  Lists lists(file);
  tulis_petunjuk(file, berkas, sheets);
  for (const Lembar& sheet : sheets) write_sheet(file, facts, sheet, lists);
  lists.write();
  return file.finish();
}

}  // namespace sakip::exchange
