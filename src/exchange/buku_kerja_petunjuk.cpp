// The workbook's first sheet, written for an operator who opens it for the first time. Its identity lines are what the
// import recognises the workbook by.
#include "exchange/buku_kerja.hpp"
#include "exchange/buku_kerja_tulis.hpp"

namespace sakip::exchange {

namespace {

constexpr const char* kSteps[] = {
    "Isilah hanya sel berwarna krem. Sel lain terkunci supaya tidak terhapus tanpa sengaja.",
    "Jangan mengubah kolom Kunci, nama lembar, dan judul kolom: program mengenali isian dari situ.",
    "Sel kosong berarti belum ada. Bila memang tidak berlaku tahun ini, ketik n/a. Bila hasilnya nol, ketik 0.",
    "Desimal memakai koma: 12,5. Ribuan tidak perlu titik: 1234 (tampilannya diatur oleh Excel).",
    "Realisasi anggaran tiap triwulan adalah realisasi triwulan itu saja, dalam rupiah penuh.",
    "Sel merah meminta diperiksa. Buku kerja tetap dapat diimpor, tetapi laporannya akan menampilkan selisih itu.",
    ("Simpan sebagai .xlsx, lalu impor. Program menyebut setiap sel yang bermasalah dan tidak mengubah apa pun sebelum "
     "semua beres."),
};

struct Example {
  const char* typed;
  const char* read;
};
constexpr Example kExamples[] = {
    {"90,20", "90,20"},
    {"1/14", "pecahan tepat 1/14 (beri format sel Teks lebih dahulu, supaya tidak menjadi tanggal)"},
    {"50 (CC)", "nilai 50 dengan predikat CC"},
    {"WTP", "kategori WTP"},
    {"n/a", "tidak berlaku"},
    {"(kosong) atau -", "belum ada"},
    {"1.234 diketik sebagai teks", "ditolak: dapat berarti 1234 atau 1,234; ketik ulang"},
};

}  // namespace

void tulis_petunjuk(XlsxFile& file, const Berkas& berkas, const std::vector<Lembar>& lembar) {
  lxw_worksheet* sheet = file.add_sheet("Petunjuk");
  worksheet_set_column(sheet, 0, 0, 24, nullptr);
  worksheet_set_column(sheet, 1, 1, 88, nullptr);
  const Rupa plain{.garis = false}, bold{.tebal = true, .garis = false};
  const Rupa title{.huruf = kWarnaJudul, .ukuran = 16, .tebal = true, .garis = false, .lipat = false};
  const Rupa heading{.huruf = kWarnaJudul, .ukuran = 12, .tebal = true, .garis = false, .lipat = false};
  lxw_row_t row = 0;
  file.text(sheet, row++, 0, "Buku kerja kinerja " + std::to_string(berkas.tahun), title);
  file.text(sheet, row++, 0, berkas.instansi.nama + ", " + berkas.pemda.nama, heading);
  ++row;
  const auto line = [&](const std::string& name, const std::string& value, const Rupa& look) {
    file.text(sheet, row, 0, name, bold);
    file.text(sheet, row++, 1, value, look);
  };
  line("Format", std::string(kWorkbookFormat), plain);
  line("Instansi", berkas.instansi.id.value, plain);
  line("Tahun", std::to_string(berkas.tahun), plain);
  ++row;
  file.text(sheet, row++, 0, "Cara mengisi", heading);
  int number = 1;
  for (const char* step : kSteps) line("Langkah " + std::to_string(number++), step, plain);
  ++row;
  file.text(sheet, row++, 0, "Arti warna", heading);
  const auto colour = [&](const char* name, const Rupa& look, const char* meaning) {
    file.text(sheet, row, 0, name, look);
    file.text(sheet, row++, 1, meaning, plain);
  };
  colour("Krem", {.isi = kWarnaIsian}, "Sel isian.");
  colour("Putih", {}, "Keterangan; terkunci.");
  colour("Abu-abu", {.isi = kWarnaKunci}, "Kunci baris, atau sel yang tidak diisi pada baris itu; terkunci.");
  colour("Merah", {.isi = kWarnaMerah}, "Periksa: isian tidak saling cocok, atau realisasi melebihi pagu.");
  ++row;
  file.text(sheet, row++, 0, "Contoh ketikan angka", heading);
  for (const Example& example : kExamples) line(example.typed, example.read, plain);
  ++row;
  file.text(sheet, row++, 0, "Isi buku kerja", heading);
  for (const Lembar& one : lembar) {
    file.check(worksheet_write_url(sheet, row, 0, ("internal:'" + one.nama + "'!A1").c_str(), nullptr), "Petunjuk");
    file.text(sheet, row, 0, one.nama, {.huruf = 0x0563C1, .garis = false});
    file.text(sheet, row++, 1, one.petunjuk, plain);
  }
  worksheet_protect(sheet, nullptr, nullptr);
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  atur_cetak(sheet, false);
}

}  // namespace sakip::exchange
