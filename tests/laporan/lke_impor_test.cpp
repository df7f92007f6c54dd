// A filled LKE workbook comes back: answers, notes and evidence as typed, the score that follows from them by hand,
// every fault at once with its cell, and nothing taken while one is left. The workbook is the program's own, filled in
// here.
#include "exchange/lke_impor.hpp"

#include <gtest/gtest.h>

#include "compose/lke_dokumen.hpp"
#include "exchange/xlsx_reader.hpp"
#include "laporan/dokumen_uji.hpp"
#include "measure/aturan_uji.hpp"
#include "render/xlsx.hpp"

namespace sakip::laporan {
namespace lke_impor_test {

using exchange::HasilImpor;
using exchange::PilihanImpor;
using exchange::XlsxCell;
using exchange::XlsxKind;

/// The workbook of the agency on the desk, as it is read back.
exchange::Workbook buku(const MejaDokumen& meja) {
  const auto bytes = render::to_xlsx(compose::susun_lke(meja.k));
  SAKIP_ASSERT(bytes.has_value());
  auto read = exchange::read_xlsx(*bytes);
  SAKIP_ASSERT(read.has_value());
  return std::move(*read);
}

/// Types into a cell; `where` as "Tabel 2!F6".
void ketik(exchange::Workbook& book, const std::string& where, const std::string& text,
           XlsxKind kind = XlsxKind::text) {
  const std::string name = where.substr(0, where.find('!')), reference = where.substr(where.find('!') + 1);
  const auto sheet = std::find_if(book.sheets.begin(), book.sheets.end(), [&](auto& one) { return one.name == name; });
  ASSERT_NE(sheet, book.sheets.end()) << where;
  XlsxCell typed;
  typed.column = static_cast<std::uint16_t>(reference[0] - 'A');
  typed.row = static_cast<std::uint32_t>(std::stoi(reference.substr(1)) - 1);
  typed.kind = kind;
  typed.text = book.texts.keep(text);
  const auto before = [](const XlsxCell& a, const XlsxCell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  };
  const auto at = std::lower_bound(sheet->cells.begin(), sheet->cells.end(), typed, before);
  if (at != sheet->cells.end() && !before(typed, *at))
    *at = typed;
  else
    sheet->cells.insert(at, typed);
  sheet->rows.clear();
  for (std::size_t from = 0, to = 0; from < sheet->cells.size(); from = to) {
    while (to < sheet->cells.size() && sheet->cells[to].row == sheet->cells[from].row) ++to;
    sheet->rows.push_back({sheet->cells[from].row, {sheet->cells.data() + from, to - from}});
  }
}

/// The evaluator's answers to all twelve sub komponen: BB, but A for 1.a. Rows as printed: 1.a row 6, six kriteria, ...
void jawab_semua(exchange::Workbook& book) {
  for (const char* cell : {"Tabel 2!F13", "Tabel 2!F25", "Tabel 3!F6", "Tabel 3!F10", "Tabel 3!F18", "Tabel 4!F6",
                           "Tabel 4!F13", "Tabel 4!F23", "Tabel 5!F6", "Tabel 5!F10", "Tabel 5!F16"})
    ketik(book, cell, "BB");
  ketik(book, "Tabel 2!F6", "A");
}

MejaDokumen meja_lke(Berkas facts) { return {std::move(facts), "lke", measure::uji::regulasi()}; }

TEST(ImporLke, TanpaIsianTidakMengubahApaPun) {
  const MejaDokumen meja = meja_lke(bundel("bati-bati-2024"));
  const exchange::Workbook book = buku(meja);
  EXPECT_TRUE(exchange::adalah_lke(book));
  const HasilImpor result = exchange::baca_lke(book, meja.h);
  EXPECT_TRUE(result.masalah.empty()) << to_line(result.masalah.front());
  EXPECT_TRUE(result.perubahan.empty());
  EXPECT_EQ(result.berkas, meja.berkas);
}

// By hand: twelve sub komponen at 80 make 80; 1.a, of weight 6, at 90 adds 6 x 10 / 100 = 0,6.
TEST(ImporLke, JawabanMenjadiNilai) {
  const MejaDokumen meja = meja_lke(bundel("bati-bati-2024"));
  exchange::Workbook book = buku(meja);
  jawab_semua(book);
  ketik(book, "Tabel 2!D6", "bb");    // the agency's own, in small letters
  ketik(book, "Tabel 2!F7", " Ya ");  // 1.a.1
  ketik(book, "Tabel 2!I6", "Pedoman belum diperbarui");
  ketik(book, "Tabel 2!J7", "Peraturan Bupati tentang pedoman SAKIP");
  const HasilImpor result = exchange::baca_lke(book, meja.h);
  ASSERT_TRUE(result.masalah.empty()) << to_line(result.masalah.front());
  EXPECT_EQ(result.perubahan.size(), 16U);
  EXPECT_EQ(result.perubahan.front(),
            (exchange::Perubahan{"Tabel 2", "D6", "1.a Dokumen Perencanaan Kinerja telah tersedia, Penilaian Mandiri",
                                 "", "BB", ""}));
  const MejaDokumen after = meja_lke(result.berkas);
  const measure::LembarAkip sheet = measure::lembar_tahun(after.h, 2024);
  EXPECT_EQ(sheet.jumlah().nilai.angka, Rational(806) / Rational(10));
  EXPECT_EQ(sheet.nilai(*sheet.cari("1.a")).nilai.angka, Rational(54) / Rational(10));
  EXPECT_EQ(sheet.cari("1.a")->isian->catatan, "Pedoman belum diperbarui");
  EXPECT_EQ(sheet.cari("1.a.1")->isian->bukti, "Peraturan Bupati tentang pedoman SAKIP");
  EXPECT_EQ(sheet.cari("1.a.1")->isian->induk, "1.a");
  // What was taken stands in the next workbook, and in a bundle.
  const HasilImpor again = exchange::baca_lke(buku(after), after.h);
  EXPECT_TRUE(again.masalah.empty() && again.perubahan.empty());
  const auto read = exchange::baca_bundel(exchange::tulis_bundel(result.berkas));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, result.berkas);
}

TEST(ImporLke, TahunTanpaEvaluasiDibuat) {
  Berkas facts = bundel("bati-bati-2024");
  std::erase_if(facts.akip, [](const EvaluasiAkip& one) { return one.tahun == 2024; });
  const MejaDokumen meja = meja_lke(std::move(facts));
  exchange::Workbook book = buku(meja);
  jawab_semua(book);
  const HasilImpor result = exchange::baca_lke(book, meja.h);
  ASSERT_TRUE(result.masalah.empty()) << to_line(result.masalah.front());
  const EvaluasiAkip& made = result.berkas.akip.back();
  EXPECT_EQ(made.tahun, 2024);
  EXPECT_EQ(made.metode, "lke-88-2021");
  ASSERT_EQ(made.komponen.size(), 16U);  // twelve answered, below four komponen
  EXPECT_EQ(made.komponen[0].id, "1");
  EXPECT_EQ(made.komponen[1].id, "1.a");
  EXPECT_EQ(made.komponen[1].bobot.angka, Rational(6));
  const MejaDokumen after = meja_lke(result.berkas);
  EXPECT_EQ(measure::lembar_tahun(after.h, 2024).jumlah().nilai.angka, Rational(806) / Rational(10));
}

/// "BUKU_PILIHAN Lembar Tabel 2, sel F6".
std::vector<std::string> tempat(const std::vector<Error>& faults) {
  std::vector<std::string> out;
  for (const Error& one : faults) out.push_back(one.code + " " + one.place);
  return out;
}

TEST(ImporLke, SemuaKesalahanSekaligusDanTidakAdaYangDiambil) {
  const MejaDokumen meja = meja_lke(bundel("bati-bati-2024"));
  exchange::Workbook book = buku(meja);
  ketik(book, "Tabel 2!F6", "Z");
  ketik(book, "Tabel 2!F5", "A");  // a komponen is not answered
  ketik(book, "Tabel 2!F7", "#REF!", XlsxKind::error);
  ketik(book, "Tabel 3!A7", "9.z.9");
  ketik(book, "Tabel 4!A8", "3.a.1");  // twice
  ketik(book, "Tabel 5!A7", "");
  ketik(book, "Tabel 5!I7", "catatan tanpa nomor");
  ketik(book, "Tabel 5!F6", "B");  // right
  const HasilImpor result = exchange::baca_lke(book, meja.h);
  EXPECT_EQ(tempat(result.masalah),
            (std::vector<std::string>{"BUKU_SEL_TERKUNCI Lembar Tabel 2, sel F5", "BUKU_PILIHAN Lembar Tabel 2, sel F6",
                                      "BUKU_ISI Lembar Tabel 2, sel F7", "BUKU_BARIS_ASING Lembar Tabel 3, sel A7",
                                      "BUKU_BARIS_GANDA Lembar Tabel 4, sel A8",
                                      "BUKU_BARIS_TANPA_KUNCI Lembar Tabel 5, sel I7"}));
  EXPECT_NE(result.masalah[1].advice.teks().find("AA, A, BB, B, CC, C, D, E"), std::string::npos)
      << result.masalah[1].advice;
  EXPECT_EQ(result.berkas, meja.berkas);
  EXPECT_TRUE(result.perubahan.empty());
  const HasilImpor part = exchange::baca_lke(book, meja.h, PilihanImpor::baris_baik);
  EXPECT_EQ(part.masalah.size(), 6U);
  ASSERT_EQ(part.perubahan.size(), 1U);
  EXPECT_EQ(part.perubahan[0].sel, "F6");
  EXPECT_EQ(part.perubahan[0].lembar, "Tabel 5");
}

TEST(ImporLke, MilikLainAtauBukanLembarnya) {
  const MejaDokumen meja = meja_lke(bundel("bati-bati-2024"));
  exchange::Workbook other = buku(meja_lke(bundel("pengadegan-2022")));
  EXPECT_EQ(tempat(exchange::baca_lke(other, meja.h).masalah),
            (std::vector<std::string>{"BUKU_INSTANSI Lembar Daftar, sel A1", "BUKU_TAHUN Lembar Daftar, sel A1"}));
  exchange::Workbook blank = buku(meja);
  blank.sheets.erase(blank.sheets.begin() + 1, blank.sheets.end());
  EXPECT_EQ(tempat(exchange::baca_lke(blank, meja.h).masalah), (std::vector<std::string>{"BUKU_BUKAN Lembar Daftar"}));
  exchange::Workbook headless = buku(meja);
  ketik(headless, "Tabel 2!I3", "Keterangan");
  ketik(headless, "Tabel 3!F4", "Nilai");
  EXPECT_EQ(tempat(exchange::baca_lke(headless, meja.h).masalah),
            (std::vector<std::string>{"BUKU_KEPALA Lembar Tabel 2, sel A3", "BUKU_KEPALA Lembar Tabel 3, sel F4"}));
  ketik(blank, "Daftar!A1", "Daftar belanja");
  EXPECT_FALSE(exchange::adalah_lke(blank));
  EXPECT_EQ(exchange::baca_lke(blank, meja.h).masalah.front().code, "BUKU_BUKAN");
}

}  // namespace lke_impor_test
}  // namespace sakip::laporan
