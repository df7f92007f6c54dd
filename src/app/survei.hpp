// Survei Kepuasan Masyarakat in the browser: a round is set up, answers come from respondents (online, without
// account), from paper forms and from a workbook. Every answer is a row of its own, and what a Berkas holds of them is
// made when it is loaded (store/jawaban_survei.hpp): one more answer costs the same however many there are, and every
// document sees it at once. PermenPANRB 14/2017.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/aturan.hpp"
#include "app/hak.hpp"
#include "core/waktu.hpp"
#include "domain/berkas.hpp"
#include "store/antrean.hpp"
#include "store/catat.hpp"

namespace sakip::app {

/// Most answers that one round ever took: samples of SKM are below 400; beyond this it is a flood.
inline constexpr int kJawabanTerbanyak = 20'000;
/// A form filled in faster than this was not read.
inline constexpr int kDetikTercepat = 8;
/// Answers accepted from one network address within an hour: a waiting room shares one.
inline constexpr int kPerAlamatPerJam = 60;

/// What a round has besides the Survei: its public code, consent text and the days on which the form is open.
struct SurveiDaring {
  InstansiId instansi;
  SurveiId survei;
  Tahun tahun = 0;
  std::string kode;
  std::string persetujuan;
  Tanggal dari, sampai;  ///< none: the form is not open
  bool buka(const Tanggal& day) const { return dari.ada() && sampai.ada() && dari <= day && day <= sampai; }
};

enum class CaraJawab { daring, kertas, impor };
std::string_view kunci(CaraJawab way);

/// One respondent.
struct JawabanSurvei {
  std::int64_t nomor = 0;  ///< 0: not stored yet
  std::string waktu;       ///< UTC
  CaraJawab cara = CaraJawab::daring;
  std::vector<int> jawaban;                   ///< per unsur 1..4; 0: not answered
  std::map<std::string, std::string> profil;  ///< karakteristik -> kategori
  std::string saran;
  bool kosong() const;
};

struct MejaSurvei {
  store::AntreanTulis& tulis;
  const Aturan& aturan;
  std::string pelaku;  ///< account, or "responden"
  store::AlamatBerkas alamat;
  std::string waktu;
  Tanggal hari_ini;
};

/// Sets a round up or changes it (its id empty: a new one); gives its id. A round that came by import is taken over
/// with its answers. Codes SURVEI_NAMA, SURVEI_METODE, SURVEI_UNSUR (not as many as the method has, or changed after
/// the first answer), SURVEI_TANGGAL, SURVEI_BERANGKA (typed averages without answers), SURVEI_TIDAK_ADA,
/// MASA_TERKUNCI, STORE_RUJUKAN_PUTUS.
Result<SurveiId> simpan_survei(const MejaSurvei& m, const Survei& survei, const SurveiDaring& daring);
/// Nothing when the round was never set up here.
Result<std::optional<SurveiDaring>> cari_daring(store::db::Connection& read, const store::AlamatBerkas& alamat,
                                                const SurveiId& id);
/// By its public code.
Result<std::optional<SurveiDaring>> daring_dari_kode(store::db::Connection& read, const PemdaId& pemda,
                                                     std::string_view kode);
Result<std::vector<JawabanSurvei>> daftar_jawaban(store::db::Connection& read, const store::AlamatBerkas& alamat,
                                                  const SurveiId& id);

/// Adds answers (nomor 0), changes them, and removes those that are empty now; `ganti_impor`: all imported ones go
/// first. All or nothing. Codes SURVEI_JAWABAN (not 1..4, or not as many as unsur), SURVEI_PENUH, SURVEI_TIDAK_ADA,
/// MASA_TERKUNCI.
Status ubah_jawaban(const MejaSurvei& m, const SurveiId& id, const std::vector<JawabanSurvei>& answers,
                    bool ganti_impor = false);

/// What a respondent's browser sends along.
struct KirimanResponden {
  bool setuju = false;
  std::string umpan;   ///< a field that people do not see
  std::string mulai;   ///< UTC, when the form was shown
  std::string token;   ///< of the browser's cookie
  std::string alamat;  ///< network address; kept for an hour as a counter, never beside the answer
};
/// An online answer. Codes SURVEI_TUTUP, SURVEI_PERSETUJUAN, SURVEI_BELUM_LENGKAP (place: the first unsur without
/// answer), SURVEI_SUDAH_DIISI, SURVEI_MESIN, SURVEI_DITAHAN, those of ubah_jawaban.
Status terima_responden(const MejaSurvei& m, const SurveiDaring& daring, JawabanSurvei answer,
                        const KirimanResponden& from);
/// Whether the browser with this token has answered.
Result<bool> sudah_mengisi(store::db::Connection& read, const PemdaId& pemda, const SurveiDaring& daring,
                           std::string_view token);

/// A characteristic that respondents are asked for, with its categories.
struct Karakteristik {
  std::string nama;
  std::vector<std::string> kategori;
};
/// Answers of a workbook's first sheet: a title row with the names of the unsur (and of characteristics, "Saran",
/// "No"), below it one respondent a row. Strict: every fault is told with its cell, and then nothing is taken. Codes
/// SURVEI_LEMBAR, those of read_xlsx.
tl::expected<std::vector<JawabanSurvei>, std::vector<Error>> baca_lembar_survei(
    std::string_view bytes, const Survei& survei, const std::vector<Karakteristik>& profil);
/// A workbook to fill in for that import: the titles of this very survey over empty rows with their choices; a second
/// sheet, which the import does not read, tells how, with an example. Code XLSX_TULIS_GAGAL.
Result<std::string> templat_lembar_survei(const Survei& survei, const std::vector<Karakteristik>& profil);

}  // namespace sakip::app
