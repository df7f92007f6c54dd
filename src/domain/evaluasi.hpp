// Evaluation of AKIP (PermenPANRB 88/2021) and what follows from it: scores by komponen and recommendations.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/nilai.hpp"
#include "core/waktu.hpp"

namespace sakip {

/// A komponen, sub komponen or kriteria; `induk` empty for a komponen.
struct KomponenAkip {
  std::string id;
  std::string induk;
  std::string nama;
  Nilai bobot;
  Nilai nilai;
  std::string catatan;
  std::string jawaban;          ///< code from the item's set of answers ("AA".."E"); empty: not judged
  std::string jawaban_mandiri;  ///< the agency's own answer, before the evaluator's
  std::string bukti;            ///< the documents the answer rests on
  bool operator==(const KomponenAkip&) const = default;
};

/// The result of one year. `nilai` is the total when komponen are not known; otherwise it is their sum.
struct EvaluasiAkip {
  Tahun tahun = 0;        ///< year evaluated
  std::string evaluator;  ///< "Inspektorat Kabupaten ..."
  std::string metode;     ///< "lke-88-2021"
  Nilai nilai;
  std::vector<KomponenAkip> komponen;
  bool operator==(const EvaluasiAkip&) const = default;
};

enum class StatusTindakLanjut { belum, proses, selesai };

struct Rekomendasi {
  std::string id;
  Tahun tahun_evaluasi = 0;
  std::string komponen;
  std::string uraian;
  std::string rencana_aksi;
  std::string target;
  std::string waktu;
  JabatanId penanggung_jawab;
  std::string penanggung_jawab_teks;
  StatusTindakLanjut status = StatusTindakLanjut::belum;
  std::string progres;  ///< what was done, with the evidence named
  bool operator==(const Rekomendasi&) const = default;
};

/// An answer to one item of the LKj's review (PermenPANRB 53/2014); `butir` is the item's id in the checklist's data.
struct JawabanReviu {
  Tahun tahun = 0;
  std::string butir;
  std::string jawaban;  ///< as the checklist allows: "ya", "tidak", "tidak-berlaku"
  std::string catatan;
  bool operator==(const JawabanReviu&) const = default;
};

}  // namespace sakip
