// Editing the narrative of a document: its parts as drafted or stored, and saving one of them. An edited part keeps its
// words until it is given back to the draft; figures in it stay living ({{indikator/...}}).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hak.hpp"
#include "app/laporan.hpp"
#include "store/antrean.hpp"
#include "store/catat.hpp"

namespace sakip::app {

/// The parts of a document that can be edited, of every variant. Code NARASI_TAK_DIKENAL: it has none.
Result<std::vector<Narasi>> bagian_narasi(const Kinerja& kinerja, const Aturan& aturan, const JenisDokumen& dokumen,
                                          Tanggal tanggal);

/// Every {{address}} of a part names a figure that this agency has; a mistyped one would print as a gap. `tempat`: what
/// stands before the part's key in an error's place. Codes of measure::hitung_fakta.
Status periksa_angka_narasi(const Kinerja& kinerja, const Narasi& part, const std::string& tempat);

/// Paragraphs as people type them: parted by blank lines; a line that begins with "- " is an item of a list.
std::vector<std::string> baca_paragraf(std::string_view text);
std::string tulis_paragraf(const std::vector<std::string>& paragraphs);

/// An edit: `teks` replaces what the editor saw as `sebelum` (empty: the draft); no `teks`: back to the draft.
struct SuntinganNarasi {
  std::string dokumen;  ///< the frozen kind that forbids it ("lkj")
  std::string kunci;
  Tahun tahun = 0;
  std::optional<std::string> teks;
  std::string sebelum;
};
/// Codes NARASI_BERUBAH (somebody saved it since), NARASI_TERLALU_PANJANG, DOKUMEN_BEKU, those of catat_fakta. The
/// part's key and figures are checked before, by those above.
Status simpan_narasi(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                     const SuntinganNarasi& edit, std::string_view waktu);

}  // namespace sakip::app
