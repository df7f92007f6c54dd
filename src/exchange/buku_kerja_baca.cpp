// Taking a filled workbook back: each input cell is compared with the Berkas it was written from, rows found by their
// key and columns by their title, so sorting, hiding or inserting does no harm. Every problem is told by sheet and
// cell.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/quote_input.hpp"
#include "exchange/buku_kerja.hpp"
#include "exchange/buku_kerja_lembar.hpp"
#include "exchange/bundle.hpp"
#include "exchange/xlsx_reader.hpp"

namespace sakip::exchange {

namespace {

constexpr std::uint32_t kLastHeaderRow = 30;
constexpr std::size_t kMostProblems = 1000;

std::string reference(std::uint32_t row, std::uint16_t column) {
  XlsxCell cell;
  cell.row = row;
  cell.column = column;
  return cell.reference();
}

SelMentah raw_of(const XlsxCell* cell, bool date1904) {
  if (!cell) return {};
  SelMentah raw;
  raw.teks = std::string(cell->text);
  raw.rumus = cell->formula;
  raw.gaya_tanggal = cell->date_style || cell->kind == XlsxKind::date;
  raw.gaya_persen = cell->percent_style;
  switch (cell->kind) {
    case XlsxKind::empty:
      raw.jenis = SelMentah::Jenis::kosong;
      break;
    case XlsxKind::number:
      raw.jenis = SelMentah::Jenis::angka;
      break;
    case XlsxKind::boolean:
      raw.jenis = SelMentah::Jenis::logika;
      break;
    case XlsxKind::error:
      raw.jenis = SelMentah::Jenis::galat;
      break;
    case XlsxKind::text:
    case XlsxKind::date:
      raw.jenis = SelMentah::Jenis::teks;
      break;
  }
  if (date1904 && cell->date_style && raw.jenis == SelMentah::Jenis::angka) {
    constexpr int kDaysBetweenSystems = 1462;
    if (const auto days = angka_mentah(raw.teks))
      raw.teks = (days->angka + Rational(kDaysBetweenSystems)).floor().exact();
  }
  return raw;
}

/// The cell of a row in one column, or nullptr.
const XlsxCell* cell_at(const XlsxRow& row, std::uint16_t column) {
  const auto at = std::lower_bound(row.cells.begin(), row.cells.end(), column,
                                   [](const XlsxCell& cell, std::uint16_t wanted) { return cell.column < wanted; });
  return at != row.cells.end() && at->column == column ? &*at : nullptr;
}

/// A change found, not yet made.
struct Pending {
  const Kolom* column;
  Isi isi;
  Perubahan told;
};

class Importer {
 public:
  Importer(const Workbook& book, const Berkas& now, PilihanImpor choice)
      : book_(book), now_(now), before_(now), after_(now), choice_(choice) {}

  HasilImpor run() &&;

 private:
  bool identify();
  void read_sheet(const Lembar& sheet, const XlsxSheet& found);
  void renamed_sheets(const std::vector<Lembar>& ours);
  void renamed_columns(const Lembar& sheet, const XlsxRow& header, const std::unordered_set<std::string_view>& titles);
  void read_row(const Lembar& sheet, const Baris& line, const XlsxRow& row);
  void read_cell(const Lembar& sheet, const Kolom& column, const Baris& line, const XlsxRow& row, std::uint16_t at,
                 std::vector<Pending>& pending);
  void problem(const char* code, const std::string& sheet, const std::string& cell, std::string message,
               std::string advice) {
    ++count_;
    if (problems_.size() < kMostProblems)
      problems_.push_back(
          {code, "Lembar " + sheet + (cell.empty() ? "" : ", sel " + cell), std::move(message), std::move(advice)});
  }
  HasilImpor unchanged() {
    if (count_ > problems_.size())
      problems_.push_back({"BUKU_MASALAH_BANYAK", "",
                           "masih ada " + std::to_string(count_ - problems_.size()) + " masalah lain.",
                           "Perbaiki yang di atas dahulu, lalu impor lagi."});
    return {now_, {}, std::move(problems_)};
  }

  const Workbook& book_;
  const Berkas& now_;
  Fakta before_, after_;
  PilihanImpor choice_;
  std::vector<Perubahan> changes_;
  std::vector<Error> problems_;
  std::size_t count_ = 0;
  /// Of the sheet being read: where each column of ours stands.
  std::vector<std::pair<const Kolom*, std::uint16_t>> columns_;
};

/// The value written beside `name` in the first sheet.
std::string identity(const XlsxSheet& sheet, std::string_view name) {
  for (const XlsxRow& row : sheet.rows)
    if (!row.cells.empty() && row.cells[0].text == name && row.cells.size() > 1) return std::string(row.cells[1].text);
  return {};
}

bool Importer::identify() {
  const XlsxSheet* sheet = book_.sheet("Petunjuk");
  if (!sheet || identity(*sheet, "Format") != kWorkbookFormat) {
    problem("BUKU_BUKAN", "Petunjuk", "", "berkas ini bukan buku kerja yang dibuat program ini.",
            "Ekspor buku kerja dari program, isi, lalu impor berkas itu.");
    return false;
  }
  if (const std::string agency = identity(*sheet, "Instansi"); agency != now_.instansi.id.value)
    problem(
        "BUKU_INSTANSI", "Petunjuk", "",
        "buku kerja ini milik instansi " + quote_input(agency) + ", bukan " + quote_input(now_.instansi.id.value) + ".",
        "Pilih instansi yang sesuai, atau ekspor buku kerja yang baru.");
  if (const std::string year = identity(*sheet, "Tahun"); year != std::to_string(now_.tahun))
    problem("BUKU_TAHUN", "Petunjuk", "",
            "buku kerja ini untuk tahun " + quote_input(year) + ", bukan " + std::to_string(now_.tahun) + ".",
            "Pilih tahun yang sesuai, atau ekspor buku kerja yang baru.");
  return count_ == 0;
}

void Importer::read_cell(const Lembar& sheet, const Kolom& column, const Baris& line, const XlsxRow& row,
                         std::uint16_t at, std::vector<Pending>& pending) {
  const XlsxCell* cell = cell_at(row, at);
  const auto before = column.ambil(before_, line);
  const auto wrong = [&](const char* code, std::string message, std::string advice) {
    problem(code, sheet.nama, reference(row.index, at), std::move(message), std::move(advice));
  };
  if (!before) {
    if (cell && !cell->text.empty())
      wrong("BUKU_SEL_TERKUNCI", "sel ini tidak diisi pada baris ini.", "Kosongkan sel itu.");
    return;
  }
  // What stands there as it was written needs no reading; most cells of most workbooks are so.
  if (cell && cell->kind == XlsxKind::text && !cell->text.empty() && cell->text == teks_isi(*before)) return;
  BacaanSel reading =
      baca_sel(raw_of(cell, book_.date1904), column.ragam == Ragam::pilihan ? Ragam::teks : column.ragam, line.satuan);
  if (!reading.galat.empty()) return wrong("BUKU_ISI", std::move(reading.galat), std::move(reading.saran));
  if (sama_arti(*before, reading.isi)) return;
  const bool empty = sama_arti(reading.isi, Isi());
  if (empty && column.wajib)
    return wrong("BUKU_WAJIB", "sel ini tidak boleh kosong.",
                 "Isi kembali, misalnya " + quote_input(teks_isi(*before)) + ".");
  if (column.ragam == Ragam::pilihan) {
    const auto* text = std::get_if<std::string>(&reading.isi);
    const std::string typed = text ? *text : std::string();
    if (std::find(column.pilihan.begin(), column.pilihan.end(), typed) == column.pilihan.end()) {
      std::string choices;
      for (const std::string& choice : column.pilihan)
        if (!choice.empty() && choices.size() < 300) choices += (choices.empty() ? "" : ", ") + choice;
      return wrong(
          "BUKU_PILIHAN",
          typed.empty() ? "sel ini harus berisi salah satu pilihan." : quote_input(typed) + " bukan pilihan yang ada.",
          "Pilih salah satu: " + choices + ".");
    }
  }
  pending.push_back({&column,
                     reading.isi,
                     {sheet.nama, reference(row.index, at), line.perihal + ", " + column.judul, teks_isi(*before),
                      teks_isi(reading.isi), reading.catatan}});
}

void Importer::read_row(const Lembar& sheet, const Baris& line, const XlsxRow& row) {
  const std::size_t problems = count_;
  std::vector<Pending> pending;
  for (const auto& [column, at] : columns_)
    if (column->pasang) read_cell(sheet, *column, line, row, at, pending);
  if (count_ != problems) return;  // a row is taken whole or not at all
  for (Pending& change : pending) {
    change.column->pasang(after_, line, change.isi);
    changes_.push_back(std::move(change.told));
  }
}

/// The row of column titles: the first one that names the key column.
auto header_row(const XlsxSheet& sheet, std::string_view key_title) {
  return std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](const XlsxRow& row) {
    return row.index <= kLastHeaderRow && std::any_of(row.cells.begin(), row.cells.end(),
                                                      [&](const XlsxCell& cell) { return cell.text == key_title; });
  });
}

// A sheet that was taken out is unchanged; one that was renamed holds work that must not be lost without a word.
void Importer::renamed_sheets(const std::vector<Lembar>& ours) {
  std::string missing;
  for (const Lembar& sheet : ours)
    if (!book_.sheet(sheet.nama)) missing += (missing.empty() ? "" : ", ") + sheet.nama;
  if (missing.empty()) return;
  for (const XlsxSheet& sheet : book_.sheets) {
    const auto known = [&](const Lembar& one) { return one.nama == sheet.name; };
    if (std::any_of(ours.begin(), ours.end(), known) ||
        header_row(sheet, ours.front().kolom[0].judul) == sheet.rows.end())
      continue;
    problem("BUKU_KEPALA", sheet.name, "", "nama lembar ini tidak dikenal, sehingga isinya tidak terbaca.",
            "Kembalikan namanya (lembar yang tidak ditemukan: " + missing + "), atau hapus lembar ini.");
  }
}

// The same for columns.
void Importer::renamed_columns(const Lembar& sheet, const XlsxRow& header,
                               const std::unordered_set<std::string_view>& titles) {
  const auto strange = std::find_if(header.cells.begin(), header.cells.end(), [&](const XlsxCell& cell) {
    return !cell.text.empty() && !titles.contains(cell.text);
  });
  if (strange == header.cells.end()) return;
  for (const Kolom& column : sheet.kolom)
    if (column.pasang && !titles.contains(column.judul))
      problem("BUKU_KEPALA", sheet.nama, strange->reference(),
              "judul " + quote_input(strange->text) + " tidak dikenal, dan kolom " + quote_input(column.judul) +
                  " tidak ditemukan.",
              "Bila judulnya terubah, kembalikan menjadi " + quote_input(column.judul) +
                  "; bila kolom itu sengaja dihapus, ekspor buku kerja yang baru.");
}

void Importer::read_sheet(const Lembar& sheet, const XlsxSheet& found) {
  const auto header = header_row(found, sheet.kolom[0].judul);
  if (header == found.rows.end())
    return problem("BUKU_KEPALA", sheet.nama, "", "baris judul kolom (yang dimulai dengan Kunci) tidak ditemukan.",
                   "Ekspor buku kerja yang baru, lalu salin isiannya ke sana.");
  columns_.clear();
  std::unordered_map<std::string_view, const Kolom*> by_title;
  for (const Kolom& column : sheet.kolom) by_title.emplace(column.judul, &column);
  std::unordered_set<std::string_view> seen_titles;
  std::uint16_t key_column = 0;
  for (const XlsxCell& cell : header->cells) {
    const auto column = by_title.find(cell.text);
    if (column == by_title.end()) continue;  // a column of the operator's own
    if (!seen_titles.insert(cell.text).second)
      return problem("BUKU_KEPALA", sheet.nama, cell.reference(),
                     "judul kolom " + quote_input(cell.text) + " muncul dua kali.", "Hapus kolom salinannya.");
    if (column->second == &sheet.kolom[0]) key_column = cell.column;
    columns_.emplace_back(column->second, cell.column);
  }
  renamed_columns(sheet, *header, seen_titles);
  std::unordered_map<std::string_view, const Baris*> by_key;
  for (const Baris& line : sheet.baris) by_key.emplace(line.kunci, &line);
  std::unordered_map<std::string_view, std::uint32_t> seen_rows;
  for (auto row = header + 1; row != found.rows.end(); ++row) {
    const XlsxCell* key = cell_at(*row, key_column);
    if (!key || key->text.empty()) {
      for (const auto& [column, at] : columns_)
        if (const XlsxCell* cell = column->pasang ? cell_at(*row, at) : nullptr; cell && !cell->text.empty()) {
          problem("BUKU_BARIS_TANPA_KUNCI", sheet.nama, reference(row->index, at),
                  "baris ini berisi tetapi tidak mempunyai kunci.",
                  "Pindahkan isinya ke baris yang ada; baris baru dibuat di program, bukan di buku kerja.");
          break;
        }
      continue;
    }
    const auto line = by_key.find(key->text);
    if (line == by_key.end()) {
      problem("BUKU_BARIS_ASING", sheet.nama, key->reference(), "kunci " + quote_input(key->text) + " tidak dikenal.",
              "Kembalikan kuncinya seperti semula, atau hapus baris itu.");
    } else if (const auto [at, fresh] = seen_rows.emplace(key->text, row->index); !fresh) {
      problem("BUKU_BARIS_GANDA", sheet.nama, key->reference(),
              "kunci " + quote_input(key->text) + " sudah ada pada baris " + std::to_string(at->second + 1) + ".",
              "Hapus salah satu barisnya.");
    } else {
      read_row(sheet, *line->second, *row);
    }
  }
}

HasilImpor Importer::run() && {
  if (!identify()) return unchanged();
  const std::vector<Lembar> sheets = susun_lembar(now_);
  renamed_sheets(sheets);
  for (const Lembar& sheet : sheets)
    if (const XlsxSheet* found = book_.sheet(sheet.nama)) read_sheet(sheet, *found);
  if (count_ > 0 && choice_ == PilihanImpor::semua_atau_tidak) return unchanged();
  Berkas changed = std::move(after_).tidy();
  if (!changes_.empty()) {
    auto broken = periksa_berkas(changed);
    count_ += broken.size();
    problems_.insert(problems_.end(), broken.begin(), broken.end());
    if (!broken.empty()) return unchanged();
  }
  return {std::move(changed), std::move(changes_), std::move(problems_)};
}

}  // namespace

HasilImpor baca_buku_kerja(const Workbook& buku, const Berkas& sekarang, PilihanImpor pilihan) {
  return Importer(buku, sekarang, pilihan).run();
}

}  // namespace sakip::exchange
