// The operator's workbook: what is written is read back without a change; a typed change arrives exactly; whatever is
// wrong is told by sheet and cell, and changes nothing.
#include "exchange/buku_kerja.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "exchange/buku_kerja_isi.hpp"
#include "exchange/bundle.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_styles.hpp"

namespace sakip::exchange {
namespace buku_kerja_test {

Berkas demo() {
  std::ifstream file(SAKIP_SOURCE_DIR "/data/contoh/bati-bati-2024.json", std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  auto berkas = baca_bundel(text.str());
  EXPECT_TRUE(berkas) << to_line(berkas.error().front());
  return std::move(*berkas);
}

/// A small Berkas whose every kind of value has a cell.
Berkas small() {
  Berkas b;
  b.pemda = {PemdaId("p"), JenisPemda::kabupaten, "Tanah Laut", "", "", "", ""};
  b.instansi.id = InstansiId("i");
  b.instansi.nama = "Kecamatan";
  b.periode.nama = "RPD";
  b.periode.awal = 2024;
  b.periode.akhir = 2026;
  b.tahun = 2024;
  for (const char* id : {"camat", "kasi-1", "kasi-2"}) {
    Jabatan post;
    post.id = JabatanId(id);
    post.nama = id[0] == 'c' ? "Camat" : "Kepala Seksi";
    b.jabatan.push_back(post);
  }
  Simpul node;
  node.id = SimpulId("s");
  node.nama = "Sasaran";
  b.simpul.push_back(node);
  node.id = SimpulId("sk");
  node.tingkat = Tingkat::sub_kegiatan;
  node.nama = "Sub kegiatan";
  node.induk = SimpulId("s");
  b.simpul.push_back(node);
  Indikator indikator;
  indikator.id = IndikatorId("ikm");
  indikator.simpul = SimpulId("s");
  indikator.nama = "IKM";
  indikator.satuan = "Nilai";
  indikator.elemen = {{"a", "", "Desa", "", false}, {"d", "", "", "", true}};
  b.indikator.push_back(indikator);
  b.perjanjian.push_back({JabatanId("camat"), 2024, VersiPK::murni, StatusPK::draf, {2024, 2, 29}, "Bupati", {}, {}});
  Rekomendasi advice;
  advice.id = "r1";
  advice.tahun_evaluasi = 2023;
  advice.uraian = "Susun pohon kinerja";
  b.rekomendasi.push_back(advice);
  Survei survey;
  survey.id = SurveiId("skm");
  survey.tahun = 2024;
  survey.unsur = {{"Persyaratan", {}, {}}};
  b.survei.push_back(survey);
  b.akip.push_back({2023, "", "", Nilai::dari(Rational::decimal(7016, 2), 2), {}});
  return b;
}

Target target(DokumenSumber document, Triwulan quarter, Nilai value) {
  Target fact;
  fact.indikator = IndikatorId("ikm");
  fact.dokumen = document;
  fact.tahun = 2024;
  fact.triwulan = quarter;
  fact.nilai = std::move(value);
  return fact;
}

Workbook written(const Berkas& berkas) {
  const auto bytes = tulis_buku_kerja(berkas);
  EXPECT_TRUE(bytes);
  auto book = read_xlsx(*bytes);
  EXPECT_TRUE(book) << to_line(book.error());
  return std::move(*book);
}

/// The cell in the row whose key is `key`, under the title `title`.
std::pair<std::uint32_t, std::uint16_t> locate(const XlsxSheet& sheet, std::string_view key, std::string_view title) {
  std::pair<std::uint32_t, std::uint16_t> at{0, 0};
  for (const XlsxCell& cell : sheet.cells) {
    if (cell.row == 3 && cell.text == title) at.second = cell.column;
    if (cell.column == 0 && cell.text == key) at.first = cell.row;
  }
  EXPECT_NE(at.first, 0u) << key;
  EXPECT_TRUE(at.second != 0 || title == "Kunci") << title;
  return at;
}

using Shown = NumberStyle;

/// Puts a cell into a workbook as if it had been typed; returns its reference.
std::string type_in(Workbook& book, const char* name, std::string_view key, std::string_view title, XlsxKind kind,
                    std::string_view text, bool formula = false, Shown shown = Shown::plain) {
  for (XlsxSheet& sheet : book.sheets) {
    if (sheet.name != name) continue;
    const auto [row, column] = locate(sheet, key, title);
    XlsxCell typed;
    typed.row = row;
    typed.column = column;
    typed.kind = kind;
    typed.formula = formula;
    typed.date_style = shown == Shown::date;
    typed.percent_style = shown == Shown::percent;
    typed.text = book.texts.keep(text);
    std::vector<XlsxCell> cells;
    for (const XlsxCell& cell : sheet.cells)
      if (cell.row != typed.row || cell.column != typed.column) cells.push_back(cell);
    if (kind != XlsxKind::empty || formula) cells.push_back(typed);
    std::sort(cells.begin(), cells.end(), [](const XlsxCell& a, const XlsxCell& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    sheet.cells = std::move(cells);
    sheet.rows.clear();
    for (std::size_t i = 0; i < sheet.cells.size();) {
      std::size_t j = i;
      while (j < sheet.cells.size() && sheet.cells[j].row == sheet.cells[i].row) ++j;
      sheet.rows.push_back({sheet.cells[i].row, std::span(sheet.cells).subspan(i, j - i)});
      i = j;
    }
    return typed.reference();
  }
  ADD_FAILURE() << name;
  return {};
}

TEST(BukuKerja, WrittenAndReadBackIsNoChange) {
  const Berkas berkas = demo();
  const HasilImpor result = baca_buku_kerja(written(berkas), berkas);
  EXPECT_TRUE(result.masalah.empty()) << to_line(result.masalah.front());
  EXPECT_TRUE(result.perubahan.empty()) << result.perubahan.front().sel << " " << result.perubahan.front().sesudah;
  EXPECT_EQ(result.berkas, berkas);
}

TEST(BukuKerja, EveryValueOfTheDemoArrivesInAnEmptiedBerkas) {
  // Read into a Berkas without facts, the workbook restores each of them: so every number really stands in a cell.
  const Berkas full = demo();
  Berkas bare = full;
  for (Target& fact : bare.target) fact.nilai = {};
  for (Realisasi& fact : bare.realisasi) fact.nilai = {};
  for (Pagu& fact : bare.pagu) fact.jumlah = Rupiah::rupiah(1);
  for (RealisasiAnggaran& fact : bare.realisasi_anggaran) fact.jumlah = Rupiah::rupiah(1);
  const HasilImpor result = baca_buku_kerja(written(full), bare);
  EXPECT_TRUE(result.masalah.empty()) << to_line(result.masalah.front());
  EXPECT_EQ(result.berkas.pagu, full.pagu);
  EXPECT_EQ(result.berkas.realisasi_anggaran, full.realisasi_anggaran);
  ASSERT_EQ(result.berkas.target.size(), full.target.size());
  for (std::size_t i = 0; i < full.target.size(); ++i) {
    EXPECT_EQ(result.berkas.target[i].nilai.angka, full.target[i].nilai.angka) << full.target[i].indikator.value;
    EXPECT_EQ(result.berkas.target[i].nilai.label, full.target[i].nilai.label) << full.target[i].indikator.value;
    EXPECT_EQ(result.berkas.target[i].nilai.keadaan, full.target[i].nilai.keadaan) << full.target[i].indikator.value;
  }
  ASSERT_EQ(result.berkas.realisasi.size(), full.realisasi.size());
  for (std::size_t i = 0; i < full.realisasi.size(); ++i)
    EXPECT_EQ(result.berkas.realisasi[i].nilai.angka, full.realisasi[i].nilai.angka)
        << full.realisasi[i].indikator.value;
}

TEST(BukuKerja, HardValuesSurvive) {
  Berkas b = small();
  Nilai labelled = Nilai::dari(Rational(50), 0);
  labelled.label = "CC";
  const std::pair<Triwulan, Nilai> values[] = {{Triwulan::I, Nilai::dari(Rational::of(1, 14))},
                                               {Triwulan::II, labelled},
                                               {Triwulan::III, Nilai::kategori("WTP")},
                                               {Triwulan::IV, Nilai::tanpa(Keadaan::tidak_berlaku, "TANPA_PEMILU")}};
  for (const auto& [quarter, value] : values) b.target.push_back(target(DokumenSumber::rencana_aksi, quarter, value));
  // 0.07 and 90.2 have no exact binary form; the last has more digits than a spreadsheet keeps.
  b.target.push_back(target(DokumenSumber::pk, Triwulan::tahunan, Nilai::dari(Rational::of(7, 100), 2)));
  b.target.push_back(
      target(DokumenSumber::pk_perubahan, Triwulan::tahunan, Nilai::dari(Rational::decimal(9020, 2), 2)));
  b.target.push_back(
      target(DokumenSumber::renja, Triwulan::tahunan, Nilai::dari(Rational::decimal(1234567890123456789, 3), 3)));
  Pagu pagu;
  pagu.simpul = SimpulId("sk");
  pagu.tahun = 2024;
  pagu.jumlah = Rupiah::sen(99'999'999'999'999'901);
  b.pagu.push_back(pagu);
  NilaiElemen series;
  series.indikator = IndikatorId("ikm");
  series.elemen = "d";
  series.tahun = 2024;
  series.nilai = {Nilai::dari(Rational(1), 0), {}, Nilai::dari(Rational::of(5, 2), 1)};
  b.nilai_elemen.push_back(series);
  const HasilImpor result = baca_buku_kerja(written(b), b);
  EXPECT_TRUE(result.masalah.empty()) << to_line(result.masalah.front());
  EXPECT_TRUE(result.perubahan.empty()) << result.perubahan.front().sel << " " << result.perubahan.front().sesudah;
  EXPECT_EQ(result.berkas, b);
}

TEST(BukuKerja, TypedChangesArrive) {
  Berkas b = small();
  b.target.push_back(target(DokumenSumber::renja, Triwulan::tahunan, Nilai::dari(Rational(5), 0)));
  Workbook book = written(b);
  type_in(book, "Realisasi", "ikm", "TW I", XlsxKind::number, "12.5");
  type_in(book, "Realisasi", "ikm", "TW II", XlsxKind::text, "1.234,50");
  type_in(book, "Realisasi", "ikm", "TW III", XlsxKind::text, "n/a");
  type_in(book, "Realisasi", "ikm", "Setahun", XlsxKind::number, "7.0000000000000007E-2");
  type_in(book, "Realisasi", "ikm", "Catatan", XlsxKind::text, "  dua baris\r\nteks ");
  type_in(book, "Target", "ikm", "Renja 2024", XlsxKind::empty, "");
  type_in(book, "Target", "ikm", "PK 2024", XlsxKind::number, "88", true);
  type_in(book, "Elemen", "ikm / d", "Setahun 2024", XlsxKind::text, "1; 2,5; 3");
  type_in(book, "Anggaran", "sk", "Pagu murni", XlsxKind::text, "Rp1.234.567,50");
  type_in(book, "Indikator", "ikm", "Arah", XlsxKind::text, "turun");
  type_in(book, "Indikator", "ikm", "Penanggung jawab", XlsxKind::text, "Kepala Seksi [kasi-2]");
  type_in(book, "TindakLanjut", "r1", "Status", XlsxKind::text, "selesai");
  type_in(book, "SKM", "skm / responden", "Responden", XlsxKind::number, "150");
  type_in(book, "SKM", "skm / U1", "NRR", XlsxKind::text, "3,613");
  type_in(book, "AKIP", "2023 #1 / nilai", "Nilai", XlsxKind::number, "75.6");
  type_in(book, "Perjanjian", "camat / 2024 / murni", "Tanggal", XlsxKind::number, "45554", false, Shown::date);
  const HasilImpor result = baca_buku_kerja(book, b);
  ASSERT_TRUE(result.masalah.empty()) << to_line(result.masalah.front());
  EXPECT_EQ(result.perubahan.size(), 16u);
  const Berkas& n = result.berkas;
  ASSERT_EQ(n.realisasi.size(), 4u);
  EXPECT_EQ(n.realisasi[0].nilai, Nilai::dari(Rational::of(25, 2), 1));
  EXPECT_EQ(n.realisasi[1].nilai, Nilai::dari(Rational::decimal(123450, 2), 2));
  EXPECT_EQ(n.realisasi[2].nilai.keadaan, Keadaan::tidak_berlaku);
  EXPECT_EQ(n.realisasi[3].nilai, Nilai::dari(Rational::of(7, 100), 2));
  EXPECT_EQ(n.realisasi[3].catatan, "dua baris\nteks");
  ASSERT_EQ(n.target.size(), 1u) << "the emptied target is gone";
  EXPECT_EQ(n.target[0], target(DokumenSumber::pk, Triwulan::tahunan, Nilai::dari(Rational(88), 0)));
  ASSERT_EQ(n.nilai_elemen.size(), 1u);
  EXPECT_EQ(n.nilai_elemen[0].nilai.size(), 3u);
  EXPECT_EQ(n.nilai_elemen[0].nilai[1].angka, Rational::of(5, 2));
  ASSERT_EQ(n.pagu.size(), 1u);
  EXPECT_EQ(n.pagu[0].jumlah, Rupiah::sen(123456750));
  EXPECT_EQ(n.indikator[0].arah, Arah::turun);
  EXPECT_EQ(n.indikator[0].penanggung_jawab.value, "kasi-2");
  EXPECT_EQ(n.rekomendasi[0].status, StatusTindakLanjut::selesai);
  EXPECT_EQ(n.survei[0].responden, 150);
  EXPECT_EQ(n.survei[0].unsur[0].nrr.angka, Rational::decimal(3613, 3));
  EXPECT_EQ(n.akip[0].nilai.angka, Rational::of(756, 10));
  EXPECT_EQ(n.perjanjian[0].tanggal, (Tanggal{2024, 9, 19}));
  const auto formula = std::find_if(result.perubahan.begin(), result.perubahan.end(),
                                    [](const Perubahan& p) { return p.sesudah == "88"; });
  ASSERT_NE(formula, result.perubahan.end());
  EXPECT_EQ(formula->perihal, "IKM, PK 2024");
  EXPECT_EQ(formula->sebelum, "");
  EXPECT_NE(formula->catatan.find("rumus"), std::string::npos);
}

struct Wrong {
  const char* sheet;
  const char* key;
  const char* title;
  XlsxKind kind;
  const char* text;
  const char* code;
  const char* told;  ///< must occur in message or advice
  bool formula = false;
  Shown shown = Shown::plain;
};

TEST(BukuKerja, WrongCellsAreToldAndChangeNothing) {
  const Wrong rows[] = {
      {"Realisasi", "ikm", "TW I", XlsxKind::text, "12,5o", "BUKU_ISI", "bukan angka. Ketik misalnya 12,5."},
      {"Realisasi", "ikm", "TW I", XlsxKind::text, "1.234", "BUKU_ISI", "dapat dibaca sebagai"},
      {"Realisasi", "ikm", "TW I", XlsxKind::text, "####", "BUKU_ISI", "bukan angka"},
      {"Realisasi", "ikm", "TW I", XlsxKind::error, "#REF!", "BUKU_ISI", "galat"},
      {"Realisasi", "ikm", "TW I", XlsxKind::boolean, "1", "BUKU_ISI", "TRUE/FALSE"},
      {"Realisasi", "ikm", "TW I", XlsxKind::number, "45305", "BUKU_ISI", "tanggal", false, Shown::date},
      {"Realisasi", "ikm", "TW I", XlsxKind::number, "1E+400", "BUKU_ISI", "bukan angka"},
      {"Realisasi", "ikm", "TW I", XlsxKind::empty, "", "BUKU_ISI", "rumus di sel ini belum", true},
      {"Realisasi", "ikm", "TW I", XlsxKind::text, "12 orang", "BUKU_ISI", "satuan"},
      {"Realisasi", "ikm", "TW I", XlsxKind::number, "0.75", "BUKU_ISI", "berformat persen (75%)", false,
       Shown::percent},
      {"Anggaran", "sk", "Pagu murni", XlsxKind::number, "0.75", "BUKU_ISI", "bukan jumlah", false, Shown::percent},
      {"Anggaran", "sk", "Pagu murni", XlsxKind::text, "seratus ribu", "BUKU_ISI", "bukan jumlah rupiah"},
      {"Anggaran", "sk", "Pagu murni", XlsxKind::number, "10.005", "BUKU_ISI", "sen"},
      {"Anggaran", "sk", "Pagu murni", XlsxKind::number, "2000000000000000", "BUKU_ISI", "seribu triliun"},
      {"Indikator", "ikm", "Arah", XlsxKind::text, "naek", "BUKU_PILIHAN", "naik, turun, stabil, kategori"},
      {"Indikator", "ikm", "Arah", XlsxKind::empty, "", "BUKU_PILIHAN", "naik, turun"},
      {"Indikator", "ikm", "Nama", XlsxKind::empty, "", "BUKU_WAJIB", "tidak boleh kosong"},
      {"Indikator", "ikm", "Penanggung jawab", XlsxKind::text, "Kepala Seksi", "BUKU_PILIHAN", "Kepala Seksi [kasi-1]"},
      {"SKM", "skm / responden", "Responden", XlsxKind::number, "1.5", "BUKU_ISI", "bulat"},
      {"SKM", "skm / U1", "Responden", XlsxKind::number, "3", "BUKU_SEL_TERKUNCI", "tidak diisi"},
      {"Perjanjian", "camat / 2024 / murni", "Tanggal", XlsxKind::text, "30/02/2024", "BUKU_ISI", "tanggal"},
      {"Anggaran", "sk", "Pagu murni", XlsxKind::number, "-5", "BUNDEL_RENTANG", "negatif"},
  };
  const Berkas b = small();
  for (const Wrong& wrong : rows) {
    Workbook book = written(b);
    const std::string cell =
        type_in(book, wrong.sheet, wrong.key, wrong.title, wrong.kind, wrong.text, wrong.formula, wrong.shown);
    type_in(book, "Realisasi", "ikm", "TW IV", XlsxKind::number, "4");  // a good change elsewhere
    const HasilImpor result = baca_buku_kerja(book, b);
    ASSERT_EQ(result.masalah.size(), 1u) << wrong.text;
    const Error& error = result.masalah[0];
    EXPECT_EQ(error.code, wrong.code) << wrong.text << " " << to_line(error);
    EXPECT_NE((error.message + " " + error.advice).find(wrong.told), std::string::npos) << to_line(error);
    if (error.code.starts_with("BUKU")) {
      EXPECT_EQ(error.place, "Lembar " + std::string(wrong.sheet) + ", sel " + cell);
    }
    EXPECT_TRUE(result.perubahan.empty());
    EXPECT_EQ(result.berkas, b);
  }
}

TEST(BukuKerja, GoodRowsOnlyWhenAsked) {
  const Berkas b = small();
  Workbook book = written(b);
  type_in(book, "Realisasi", "ikm", "TW I", XlsxKind::text, "x1");
  type_in(book, "Realisasi", "ikm", "TW II", XlsxKind::number, "2");  // same row: not taken
  type_in(book, "TindakLanjut", "r1", "Status", XlsxKind::text, "proses");
  const HasilImpor result = baca_buku_kerja(book, b, PilihanImpor::baris_baik);
  EXPECT_EQ(result.masalah.size(), 1u);
  ASSERT_EQ(result.perubahan.size(), 1u);
  EXPECT_TRUE(result.berkas.realisasi.empty());
  EXPECT_EQ(result.berkas.rekomendasi[0].status, StatusTindakLanjut::proses);
}

TEST(BukuKerja, StructureIsGuarded) {
  const Berkas b = small();
  Workbook foreign = written(b);
  type_in(foreign, "Realisasi", "ikm", "Kunci", XlsxKind::text, "lain");
  HasilImpor result = baca_buku_kerja(foreign, b);
  ASSERT_EQ(result.masalah.size(), 1u);
  EXPECT_EQ(result.masalah[0].code, "BUKU_BARIS_ASING");
  EXPECT_EQ(result.masalah[0].place, "Lembar Realisasi, sel A5");

  Workbook lost = written(b);
  type_in(lost, "Realisasi", "ikm", "TW I", XlsxKind::number, "1");
  type_in(lost, "Realisasi", "ikm", "Kunci", XlsxKind::empty, "");
  result = baca_buku_kerja(lost, b);
  ASSERT_EQ(result.masalah.size(), 1u);
  EXPECT_EQ(result.masalah[0].code, "BUKU_BARIS_TANPA_KUNCI");

  Workbook headless = written(b);
  type_in(headless, "Target", "Kunci", "Kunci", XlsxKind::empty, "");
  result = baca_buku_kerja(headless, b);
  ASSERT_EQ(result.masalah.size(), 1u);
  EXPECT_EQ(result.masalah[0].code, "BUKU_KEPALA");

  // A renamed sheet or column holds typed work: it is told, not passed over.
  Workbook renamed = written(b);
  type_in(renamed, "Realisasi", "ikm", "TW I", XlsxKind::number, "12.5");
  for (XlsxSheet& sheet : renamed.sheets)
    if (sheet.name == "Realisasi") sheet.name = "Realisasi 2024";
  result = baca_buku_kerja(renamed, b);
  ASSERT_EQ(result.masalah.size(), 1u);
  EXPECT_EQ(result.masalah[0].code, "BUKU_KEPALA");
  EXPECT_EQ(result.masalah[0].place, "Lembar Realisasi 2024");
  EXPECT_NE(result.masalah[0].advice.teks().find("tidak ditemukan: Realisasi)"), std::string::npos);
  Workbook retitled = written(b);
  type_in(retitled, "Realisasi", "Kunci", "TW I", XlsxKind::text, "TW Satu");
  result = baca_buku_kerja(retitled, b);
  ASSERT_EQ(result.masalah.size(), 1u);
  EXPECT_EQ(result.masalah[0].code, "BUKU_KEPALA");
  EXPECT_NE(result.masalah[0].message.teks().find("\"TW Satu\""), std::string::npos);
  EXPECT_NE(result.masalah[0].message.teks().find("\"TW I\""), std::string::npos);

  Berkas other = b;
  other.instansi.id = InstansiId("lain");
  other.tahun = 2025;
  result = baca_buku_kerja(written(b), other);
  ASSERT_EQ(result.masalah.size(), 2u);
  EXPECT_EQ(result.masalah[0].code, "BUKU_INSTANSI");
  EXPECT_EQ(result.masalah[1].code, "BUKU_TAHUN");
  EXPECT_EQ(baca_buku_kerja(Workbook{}, b).masalah.at(0).code, "BUKU_BUKAN");
}

TEST(BukuKerja, NumbersAsSpreadsheetsStoreThem) {
  struct Row {
    const char* stored;
    const char* exact;  ///< nullptr: no number
    int decimals;
  };
  const Row rows[] = {{"7.0000000000000007E-2", "7/100", 2},
                      {"90.2", "451/5", 1},
                      {"90.200000000000003", "451/5", 1},
                      {"1E+2", "100", 0},
                      {"-0.5", "-1/2", 1},
                      {"0", "0", 0},
                      {"9999999999999999", "9999999999999999", 0},
                      {"0.1", "1/10", 1},
                      {"33.333333333333336", "333333333333333/10000000000000", 13},
                      {"1e400", nullptr, 0},
                      {"", nullptr, 0},
                      {"1/2", nullptr, 0},
                      {"12,5", nullptr, 0},
                      {"NaN", nullptr, 0}};
  for (const Row& row : rows) {
    const auto number = angka_mentah(row.stored);
    ASSERT_EQ(number.has_value(), row.exact != nullptr) << row.stored;
    if (!number) continue;
    EXPECT_EQ(number->angka.exact(), row.exact) << row.stored;
    EXPECT_EQ(number->desimal, row.decimals) << row.stored;
  }
}

TEST(BukuKerja, PercentIsWhatTheOperatorSees) {
  // 75% typed into an unformatted cell is stored as 0.75 with a percent format.
  Berkas b = small();
  b.indikator[0].satuan = "Persen";
  Workbook book = written(b);
  type_in(book, "Realisasi", "ikm", "TW I", XlsxKind::number, "0.755", false, Shown::percent);
  type_in(book, "Realisasi", "ikm", "TW II", XlsxKind::text, "75 %");
  const HasilImpor result = baca_buku_kerja(book, b);
  ASSERT_TRUE(result.masalah.empty()) << to_line(result.masalah.front());
  ASSERT_EQ(result.berkas.realisasi.size(), 2u);
  EXPECT_EQ(result.berkas.realisasi[0].nilai, Nilai::dari(Rational::of(151, 2), 1));
  EXPECT_EQ(result.berkas.realisasi[1].nilai, Nilai::dari(Rational(75), 0));
  EXPECT_TRUE(is_percent_format("0.00%"));
  EXPECT_TRUE(is_percent_format("[Red]0%"));
  EXPECT_FALSE(is_percent_format("0\"%\""));
  EXPECT_FALSE(is_percent_format("0\\%"));
}

TEST(BukuKerja, DatesAsSpreadsheetsStoreThem) {
  // Day numbers as Excel shows them; 61 is the first day after its imagined 29 February 1900.
  const std::pair<const char*, Tanggal> rows[] = {
      {"61", {1900, 3, 1}},      {"366", {1900, 12, 31}},      {"367", {1901, 1, 1}},
      {"36525", {1999, 12, 31}}, {"36526", {2000, 1, 1}},      {"36585", {2000, 2, 29}},
      {"45554", {2024, 9, 19}},  {"45657.75", {2024, 12, 31}}, {"73050", {2099, 12, 31}}};
  for (const auto& [stored, date] : rows) {
    const BacaanSel reading = baca_sel({SelMentah::Jenis::angka, stored, false, true, false}, Ragam::tanggal, "");
    ASSERT_TRUE(reading.galat.empty()) << stored;
    EXPECT_EQ(std::get<Tanggal>(reading.isi), date) << stored << " " << iso(std::get<Tanggal>(reading.isi));
  }
  for (const char* stored : {"0", "60", "-1", "200000", "1e300"})
    EXPECT_FALSE(baca_sel({SelMentah::Jenis::angka, stored, false, true, false}, Ragam::tanggal, "").galat.empty())
        << stored;
}

TEST(BukuKerja, EqualDataGiveEqualFiles) { EXPECT_EQ(tulis_buku_kerja(small()), tulis_buku_kerja(small())); }

}  // namespace buku_kerja_test
}  // namespace sakip::exchange
