// Shared by the two writers of the workbook: colours, and where things stand in every sheet.
#pragma once

#include "exchange/buku_kerja_lembar.hpp"
#include "exchange/xlsx_file.hpp"

namespace sakip::exchange {

inline constexpr lxw_color_t kWarnaJudul = 0x1F4E79;
inline constexpr lxw_color_t kWarnaJudulIsian = 0x7F6000;
inline constexpr lxw_color_t kWarnaIsian = 0xFFF8DC;
inline constexpr lxw_color_t kWarnaKunci = 0xEDEDED;
inline constexpr lxw_color_t kWarnaMerah = 0xF8CBAD;

/// Title, explanation, a gap, then the header; rows count from 0.
inline constexpr lxw_row_t kBarisKepala = 3;

/// The first sheet: for which agency and year, how to fill in, what the colours mean, examples.
void tulis_petunjuk(XlsxFile& file, const Berkas& berkas, const std::vector<Lembar>& lembar);

/// Paper, margins, footer: the same for all sheets.
void atur_cetak(lxw_worksheet* sheet, bool landscape);

}  // namespace sakip::exchange
