// The workbook to fill in for the import of a survey's answers (survei.hpp); survei_lembar.cpp reads it back.
#include "app/survei.hpp"
#include "render/xlsx_book.hpp"

namespace sakip::app {
namespace {

constexpr int kBaris = 1000;  ///< rows with choices: as many as a survey holds
const std::vector<std::string> kNilai = {"1", "2", "3", "4"};

/// A choice of a drop-down cannot hold a comma, and all of them together not more than 255 letters.
bool dapat_dipilih(const std::vector<std::string>& choices) {
  std::size_t length = 0;
  for (const std::string& one : choices) {
    if (one.find(',') != std::string::npos) return false;
    length += one.size() + 1;
  }
  return length <= 255;
}

}  // namespace

Result<std::string> templat_lembar_survei(const Survei& survei, const std::vector<Karakteristik>& profil) {
  render::SheetBook book;
  const int head = book.style({.align = document::Align::center, .bold = true, .fill = render::kHeaderFill});
  const int plain = book.style({.bordered = false}), bold = book.style({.bold = true, .bordered = false});
  const int cell = book.style({});
  struct Kolom {
    std::string judul, contoh;
    std::vector<std::string> pilihan;
    int lebar;
  };
  std::vector<Kolom> columns = {{"No", "1", {}, 5}};
  for (const UnsurSurvei& one : survei.unsur) columns.push_back({one.nama, "3", kNilai, 14});
  for (const Karakteristik& one : profil)
    columns.push_back({one.nama, one.kategori.empty() ? "" : one.kategori.front(), one.kategori, 18});
  columns.push_back({"Saran", "Loket dibuka lebih pagi.", {}, 40});

  render::WorkSheet sheet("Jawaban");
  for (const Kolom& column : columns) sheet.add_width(column.lebar);
  for (int c = 0; const Kolom& column : columns) {
    sheet.put(0, c, {.text = column.judul}, head);
    if (!column.pilihan.empty() && dapat_dipilih(column.pilihan)) sheet.offer(1, c, column.pilihan, kBaris);
    ++c;
  }
  sheet.set_head(0, 1);
  sheet.set_paper(document::Orientation::landscape, document::Paper::a4);
  book.add_sheet(std::move(sheet));

  render::WorkSheet guide("Petunjuk");
  const std::string lines[] = {
      survei.nama,
      "Isi lembar Jawaban: satu baris satu responden, mulai baris 2. Judul kolomnya jangan diubah.",
      "Setiap unsur dijawab 1, 2, 3, atau 4; kosongkan bila tidak dijawab.",
      "Kolom ciri responden memakai pilihan di bawah; boleh kosong. No dan Saran boleh kosong.",
      "Lembar ini tidak ikut diimpor.",
  };
  int row = 0;
  for (const Kolom& column : columns) guide.add_width(column.lebar);
  for (const std::string& line : lines) {
    guide.put(row, 0, {.text = line}, row == 0 ? bold : plain);
    ++row;
  }
  guide.put(++row, 0, {.text = "Contoh satu baris:"}, bold);
  ++row;
  for (int c = 0; const Kolom& column : columns) guide.put(row, c++, {.text = column.judul}, head);
  ++row;
  for (int c = 0; const Kolom& column : columns) guide.put(row, c++, {.text = column.contoh}, cell);
  row += 2;
  for (const Karakteristik& one : profil) {
    guide.put(row, 0, {.text = one.nama}, bold);
    for (int c = 1; const std::string& choice : one.kategori) guide.put(row, c++, {.text = choice}, plain);
    ++row;
  }
  book.add_sheet(std::move(guide));
  return book.finish({});
}

}  // namespace sakip::app
