// Each sheet with the heads of an LKE table is read row by row; the rest of the workbook (summary, choices) is ours to
// write and nobody's to fill in.
#include "exchange/lke_impor.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "core/quote_input.hpp"
#include "exchange/bundle.hpp"
#include "exchange/problems.hpp"
#include "exchange/xlsx_reader.hpp"

namespace sakip::exchange {

namespace {

using measure::ButirAkip;

constexpr std::string_view kTitle = "Lembar Kerja Evaluasi AKIP ";
constexpr std::string_view kYear = " Tahun ";
constexpr std::string_view kItems = "Komponen/Sub Komponen/Kriteria";

/// A column that is filled in: its title, whether it stands over answers, and where it is kept.
struct Kolom {
  std::string_view judul;
  bool jawaban;
  std::string KomponenAkip::*isi;
};
constexpr std::array<Kolom, 4> kKolom = {{{"Penilaian Mandiri", true, &KomponenAkip::jawaban_mandiri},
                                          {"Evaluator", true, &KomponenAkip::jawaban},
                                          {"Catatan", false, &KomponenAkip::catatan},
                                          {"Bukti Dukung", false, &KomponenAkip::bukti}}};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const auto from = text.find_first_not_of(kBlank);
  return from == std::string_view::npos ? "" : text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

std::string_view text_of(const XlsxCell* cell) { return cell ? trimmed(cell->text) : std::string_view(); }

bool same_letters(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::string_view title_of(const Workbook& book) {
  const XlsxSheet* first = book.sheet("Daftar");
  return text_of(first ? first->at(0, 0) : nullptr);
}

std::string reference(std::uint32_t row, std::uint16_t column) {
  XlsxCell cell;
  cell.row = row;
  cell.column = column;
  return cell.reference();
}

/// Where the head of a sheet has its columns.
struct Kepala {
  std::uint32_t row = 0;
  std::uint16_t nomor = 0;
  std::array<std::uint16_t, kKolom.size()> kolom{};
};

struct Pending {
  const ButirAkip* item;
  std::string KomponenAkip::*field;
  Perubahan told;
};

class Importer {
 public:
  Importer(const Workbook& book, const measure::Hitung& now, PilihanImpor choice)
      : book_(book), now_(now.berkas()), lke_(measure::lembar_tahun(now, now.berkas().tahun)), choice_(choice) {}

  HasilImpor run() &&;

 private:
  bool identify();
  std::optional<Kepala> head(const XlsxSheet& sheet);
  void read_row(const XlsxSheet& sheet, const Kepala& head, const XlsxRow& row);
  std::optional<std::string> read_cell(const XlsxSheet& sheet, const XlsxCell& cell, const Kolom& column,
                                       const ButirAkip& item);
  Berkas changed() const;
  void problem(const char* code, const std::string& sheet, const std::string& cell, std::string message,
               std::string advice) {
    problems_.add(code, "Lembar " + sheet + (cell.empty() ? "" : ", sel " + cell), std::move(message),
                  std::move(advice));
  }
  HasilImpor unchanged() { return {now_, {}, std::move(problems_).take()}; }

  const Workbook& book_;
  const Berkas& now_;
  const measure::LembarAkip lke_;
  const PilihanImpor choice_;
  Problems problems_;
  std::vector<Pending> pending_;
  std::map<std::string, std::string, std::less<>> seen_;  ///< item -> the cell of its number
};

bool Importer::identify() {
  std::string_view title = title_of(book_);
  const auto year_at = title.rfind(kYear);
  if (!title.starts_with(kTitle) || year_at == std::string_view::npos) {
    problem("BUKU_BUKAN", "Daftar", "A1", "berkas ini bukan lembar kerja evaluasi yang dibuat program ini.",
            "Buat dengan report --dokumen lke --format xlsx, isi, lalu impor berkas itu.");
    return false;
  }
  const auto agency = title.substr(kTitle.size(), year_at - kTitle.size());
  const auto year = title.substr(year_at + kYear.size());
  if (agency != now_.instansi.nama)
    problem("BUKU_INSTANSI", "Daftar", "A1",
            "lembar kerja ini milik " + quote_input(agency) + ", bukan " + quote_input(now_.instansi.nama) + ".",
            "Pilih instansi yang sesuai, atau buat lembar kerja yang baru.");
  if (year != std::to_string(now_.tahun))
    problem("BUKU_TAHUN", "Daftar", "A1",
            "lembar kerja ini untuk tahun " + quote_input(year) + ", bukan " + std::to_string(now_.tahun) + ".",
            "Pilih tahun yang sesuai, atau buat lembar kerja yang baru.");
  return !problems_.any();
}

/// The head of an LKE table; nothing when the sheet has none. A head that lacks a column is a problem.
std::optional<Kepala> Importer::head(const XlsxSheet& sheet) {
  for (const XlsxRow& row : sheet.rows) {
    const auto titled = [&](std::string_view title) {
      return std::count_if(row.cells.begin(), row.cells.end(),
                           [&](const XlsxCell& cell) { return text_of(&cell) == title; });
    };
    if (titled(kItems) == 0) continue;
    Kepala found;
    found.row = row.index;
    bool whole = true;
    const auto place = [&](std::string_view title) -> std::uint16_t {
      if (const auto times = titled(title); times != 1) {
        whole = false;
        problem("BUKU_KEPALA", sheet.name, reference(row.index, 0),
                "judul kolom " + quote_input(title) + (times == 0 ? " tidak ada." : " muncul lebih dari sekali."),
                "Kembalikan judul kolom seperti semula, atau buat lembar kerja yang baru.");
        return 0;
      }
      return std::find_if(row.cells.begin(), row.cells.end(),
                          [&](const XlsxCell& cell) { return text_of(&cell) == title; })
          ->column;
    };
    found.nomor = place("No");
    for (std::size_t c = 0; c < kKolom.size(); ++c) {
      found.kolom[c] = place(kKolom[c].judul);
      if (whole && kKolom[c].jawaban && text_of(sheet.at(row.index + 1, found.kolom[c])) != "Jawaban") {
        whole = false;
        problem("BUKU_KEPALA", sheet.name, reference(row.index + 1, found.kolom[c]),
                "kolom Jawaban tidak ada di bawah " + quote_input(kKolom[c].judul) + ".",
                "Kembalikan judul kolom seperti semula, atau buat lembar kerja yang baru.");
      }
    }
    return whole ? std::optional(found) : std::nullopt;
  }
  return std::nullopt;
}

/// What the cell says, as it is to be kept; nothing when it cannot be taken.
std::optional<std::string> Importer::read_cell(const XlsxSheet& sheet, const XlsxCell& cell, const Kolom& column,
                                               const ButirAkip& item) {
  const std::string_view text = text_of(&cell);
  if (cell.kind == XlsxKind::error || cell.kind == XlsxKind::boolean) {
    problem("BUKU_ISI", sheet.name, cell.reference(), quote_input(text) + " bukan isian.",
            column.jawaban ? "Pilih jawaban dari daftar." : "Ketik teksnya.");
    return std::nullopt;
  }
  if (text == "-" || text == "–") return "";
  if (!column.jawaban) return std::string(text.starts_with("(mis. ") ? std::string_view() : text);  // our own hint
  if (text.empty()) return "";
  if (!item.pilihan) {
    problem("BUKU_SEL_TERKUNCI", sheet.name, cell.reference(), "butir " + item.id + " tidak dijawab.",
            "Kosongkan selnya; nilainya dijumlahkan dari butir di bawahnya.");
    return std::nullopt;
  }
  std::string known;
  for (const measure::JawabanLke& answer : item.pilihan->jawaban) {
    if (same_letters(answer.kode, text)) return answer.kode;
    known += (known.empty() ? "" : ", ") + answer.kode;
  }
  problem("BUKU_PILIHAN", sheet.name, cell.reference(),
          quote_input(text) + " bukan jawaban untuk butir " + item.id + ".", "Pilih salah satu: " + known + ".");
  return std::nullopt;
}

void Importer::read_row(const XlsxSheet& sheet, const Kepala& head, const XlsxRow& row) {
  const std::string number(text_of(sheet.at(row.index, head.nomor)));
  const std::string at = reference(row.index, head.nomor);
  if (number.empty()) {
    for (const std::uint16_t column : head.kolom)
      if (const XlsxCell* cell = sheet.at(row.index, column); !text_of(cell).empty())
        return problem("BUKU_BARIS_TANPA_KUNCI", sheet.name, cell->reference(),
                       "baris ini berisi tetapi tidak mempunyai nomor butir.", "Kembalikan nomor butirnya.");
    return;
  }
  const ButirAkip* item = lke_.cari(number);
  if (!item)
    return problem("BUKU_BARIS_ASING", sheet.name, at, "butir " + quote_input(number) + " tidak dikenal.",
                   "Kembalikan nomornya seperti semula, atau hapus baris itu.");
  if (const auto [first, fresh] = seen_.emplace(number, sheet.name + ", sel " + at); !fresh)
    return problem("BUKU_BARIS_GANDA", sheet.name, at,
                   "butir " + quote_input(number) + " sudah ada pada lembar " + first->second + ".",
                   "Hapus salah satu barisnya.");
  static const KomponenAkip kNothing;
  const KomponenAkip& before = item->isian ? *item->isian : kNothing;
  std::vector<Pending> changes;
  bool good = true;
  for (std::size_t c = 0; c < kKolom.size(); ++c) {
    XlsxCell blank;
    blank.row = row.index;
    blank.column = head.kolom[c];
    const XlsxCell* stored = sheet.at(row.index, head.kolom[c]);
    const XlsxCell& cell = stored ? *stored : blank;
    const auto value = read_cell(sheet, cell, kKolom[c], *item);
    good = good && value;
    if (!value || *value == before.*kKolom[c].isi) continue;
    changes.push_back({item,
                       kKolom[c].isi,
                       {sheet.name, cell.reference(), item->id + " " + item->nama + ", " + std::string(kKolom[c].judul),
                        before.*kKolom[c].isi, *value, cell.formula ? "hasil rumus" : ""}});
  }
  if (good) pending_.insert(pending_.end(), changes.begin(), changes.end());
}

/// The Berkas with the changes: the evaluation of its year and rows of items are made where there are none.
Berkas Importer::changed() const {
  Berkas after = now_;
  auto year = std::find_if(after.akip.begin(), after.akip.end(),
                           [&](const EvaluasiAkip& one) { return one.tahun == now_.tahun; });
  if (year == after.akip.end()) {
    EvaluasiAkip made;
    made.tahun = now_.tahun;
    made.metode = lke_.templat() ? lke_.templat()->kepala.id : "";
    year = after.akip.insert(after.akip.end(), std::move(made));
  }
  for (const Pending& change : pending_)
    measure::baris_butir(year->komponen, lke_, *change.item).*change.field = change.told.sesudah;
  return after;
}

HasilImpor Importer::run() && {
  if (!identify()) return unchanged();
  std::size_t tables = 0;
  for (const XlsxSheet& sheet : book_.sheets)
    if (const auto found = head(sheet)) {
      ++tables;
      for (const XlsxRow& row : sheet.rows)
        if (row.index > found->row + 1) read_row(sheet, *found, row);
    }
  if (tables == 0 && !problems_.any())
    problem("BUKU_BUKAN", "Daftar", "", "tidak ada lembar dengan butir evaluasi.",
            "Buat lembar kerja yang baru dengan report --dokumen lke --format xlsx.");
  if (pending_.empty() || (problems_.any() && choice_ == PilihanImpor::semua_atau_tidak)) return unchanged();
  Berkas after = changed();
  if (std::vector<Error> broken = periksa_berkas(after); !broken.empty()) return {now_, {}, std::move(broken)};
  std::vector<Perubahan> told;
  for (Pending& change : pending_) told.push_back(std::move(change.told));
  return {std::move(after), std::move(told), std::move(problems_).take()};
}

}  // namespace

bool adalah_lke(const Workbook& buku) { return title_of(buku).starts_with(kTitle); }

HasilImpor baca_lke(const Workbook& buku, const measure::Hitung& sekarang, PilihanImpor pilihan) {
  return Importer(buku, sekarang, pilihan).run();
}

}  // namespace sakip::exchange
