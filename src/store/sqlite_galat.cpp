// SQLite's result codes in the words of an official: what happened to the file of data, and what to do.
#include "store/sqlite_koneksi.hpp"

namespace sakip::store {

Error galat_sqlite(int code, const std::string& detail, const std::string& place) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"STORE_TERKUNCI", place, "Basis data sedang dipakai menulis oleh program lain.",
              "Tunggu sebentar lalu ulangi, atau tutup program lain yang memakai berkas ini."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {"STORE_HANYA_BACA", place, "Basis data tidak dapat ditulisi.",
              "Periksa izin berkas dan foldernya, dan pastikan cakram tidak dipasang hanya-baca."};
    case SQLITE_FULL:
      return {"STORE_PENUH", place, "Ruang penyimpanan habis; perubahan terakhir tidak disimpan.",
              "Kosongkan ruang di cakram lalu ulangi. Data sebelumnya tetap utuh."};
    case SQLITE_NOTADB:
      return {"STORE_BUKAN_BASIS_DATA", place, "Berkas ini bukan basis data OpenSAKIP.",
              "Pilih berkas lain, atau buat yang baru dengan `opensakip init`."};
    case SQLITE_CORRUPT:
      return {"STORE_RUSAK", place, "Isi basis data rusak (" + detail + ").",
              "Jangan menulis lagi ke berkas ini; pulihkan cadangan terakhir dengan `opensakip restore`."};
    case SQLITE_CANTOPEN:
      return {"STORE_TIDAK_BISA_DIBUKA", place, "Berkas basis data tidak dapat dibuka.",
              "Periksa apakah foldernya ada dan Anda berhak membaca serta menulis di sana."};
    case SQLITE_IOERR:
      return {"STORE_CAKRAM", place, "Cakram gagal membaca atau menulis (" + detail + ").",
              "Periksa cakram atau sambungan jaringannya; setelah itu jalankan pemeriksaan basis data."};
    case SQLITE_CONSTRAINT:
      if (code == SQLITE_CONSTRAINT_FOREIGNKEY) {
        return {"STORE_RUJUKAN_PUTUS", place, "Data merujuk sesuatu yang tidak ada di basis data (" + detail + ").",
                "Simpan dahulu yang dirujuk, atau perbaiki rujukannya."};
      }
      return {"STORE_ATURAN_TABEL", place, "Data melanggar aturan tabel (" + detail + ").",
              "Periksa kunci ganda dan nilai di luar batas."};
    default:
      return {"STORE_PERNYATAAN", place, "Basis data menolak pernyataan program (" + detail + ").",
              "Laporkan kepada pengembang bersama pesan ini."};
  }
}

}  // namespace sakip::store
