// The states of the year's round: a quarter's measurement of an agency is open, filled in, verified, locked; so is a
// plan, and in words of their own an evaluation and a review. Who may move them is the table here. What is not open
// cannot be written (sel.hpp asks). Reopening says why and until when. Perpres 29/2014 art. 15 and 20-22: periodic
// measurement, verified data.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/hak.hpp"
#include "core/waktu.hpp"
#include "store/antrean.hpp"
#include "store/arsip.hpp"
#include "store/audit.hpp"
#include "store/catat.hpp"

namespace sakip::app {

/// What has states: "kinerja" per quarter (0: the whole year's figures); per year "rencana", "evaluasi" of AKIP
/// (terbuka: the agency judges itself; diisi: the evaluator does; terkunci: final) and "reviu" of the LKj (terbuka,
/// terkunci).
inline constexpr std::string_view kHalKinerja = "kinerja";
inline constexpr std::string_view kHalRencana = "rencana";
inline constexpr std::string_view kHalEvaluasi = "evaluasi";
inline constexpr std::string_view kHalReviu = "reviu";

enum class KeadaanMasa { terbuka, diisi, diverifikasi, terkunci };
std::string_view kunci(KeadaanMasa state);
std::optional<KeadaanMasa> keadaan_dari(std::string_view code);

struct Masa {
  KeadaanMasa keadaan = KeadaanMasa::terbuka;
  std::string waktu, pelaku, alasan;  ///< of the last step; empty: never moved
  Tanggal sampai;                     ///< a reopening's last day; none: no end
  /// May figures be changed on that day?
  bool terbuka(const Tanggal& hari_ini) const {
    return keadaan == KeadaanMasa::terbuka && (!sampai.ada() || hari_ini <= sampai);
  }
};

/// One step of the table.
struct LangkahMasa {
  std::string_view id;  ///< "ajukan", "kembalikan", "verifikasi", "kunci", "buka", "mulai", "selesai"
  KeadaanMasa dari, ke;
  Hak hak;
  bool beralasan = false;   ///< must say why
  bool bertanggal = false;  ///< opens until a day
};
/// The steps of what has these states.
std::span<const LangkahMasa> langkah_masa(std::string_view hal);

/// Which period is meant.
struct KunciMasa {
  store::AlamatBerkas alamat;
  std::string_view hal = kHalKinerja;
  Triwulan triwulan = Triwulan::tahunan;
};

/// A row of the table "masa" as a state.
Masa masa_dari(const store::Baris& row);
Result<Masa> baca_masa(store::db::Connection& read, const KunciMasa& key);
/// States of TW I-IV of the year's measurement, by agency; an agency that never moved one is not there.
using MasaPemda = std::map<std::string, std::array<KeadaanMasa, 4>>;
Result<MasaPemda> masa_pemda(store::db::Connection& read, const PemdaId& pemda, Tahun tahun);
/// Moves it. Codes LANGKAH_TIDAK_DIKENAL, HAK_TIDAK_ADA, MASA_BUKAN_KEADAANNYA (somebody moved it before),
/// ALASAN_KOSONG, TANGGAL_TIDAK_SAH (an end date in the past).
Status ubah_masa(store::AntreanTulis& write, const Pemegang& who, const KunciMasa& key, std::string_view step,
                 const std::string& alasan, const Tanggal& sampai, std::string_view waktu, const Tanggal& hari_ini);
/// Code MASA_TERKUNCI, telling the state and who can open it.
Status periksa_terbuka(store::db::Connection& read, const KunciMasa& key, const Tanggal& hari_ini);

}  // namespace sakip::app
