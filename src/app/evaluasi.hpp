// Evaluation of AKIP and review of the LKj as they are entered: answers of the agency and of the evaluator, the
// checklist of the review, recommendations with what was done about them. Cells as sel.hpp names them, with rights and
// states of their own. PermenPANRB 88/2021 and 53/2014, lampiran III.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/rencana.hpp"
#include "app/sel.hpp"
#include "measure/regulasi.hpp"

namespace sakip::app {

/// Whether the cell is one of these:
///   lke~<butir>~mandiri|bukti~0              the agency's, while it judges itself
///   lke~<butir>~jawaban|catatan~0            the evaluator's, in the evaluation; lke~~evaluator~0: who it is
///   reviu~<butir>~jawaban|catatan~0          the reviewer's, until the review is done
///   rekomendasi~<id>~komponen|uraian~0       the evaluator's, at any time
///   rekomendasi~<id>~rencana_aksi|target|waktu|penanggung_jawab|status|progres~0   the agency's, at any time;
///                                            "selesai" is for the evaluator to say
bool milik_evaluasi(std::string_view jenis);
/// Whether the asker may fill in that column in that state. Any other is no column of these.
bool boleh_isi_evaluasi(const Pemegang& who, const InstansiId& instansi, std::string_view jenis, std::string_view rinci,
                        KeadaanMasa keadaan);

/// Codes SEL_TIDAK_DIKENAL, HAK_TIDAK_ADA, MASA_TERKUNCI, SEL_TIDAK_TERBACA (not one of the answers there are),
/// SEL_BERUBAH, those of the store.
Result<HasilSel> simpan_sel_evaluasi(const Penyunting& p, const measure::Regulasi& rules, const IsianSel& isian);

/// Answers that the reviewer may give: "ya", "tidak", "tidak-berlaku".
std::vector<std::string> jawaban_reviu();

/// Adds one to the evaluation of the year. Codes HAK_TIDAK_ADA, ISIAN_KOSONG, those of the store.
Status tambah_rekomendasi(const Penyunting& p, const std::string& komponen, const std::string& uraian);
/// Takes one back to which the agency has not answered. Codes HAK_TIDAK_ADA, REKOMENDASI_TIDAK_ADA,
/// REKOMENDASI_BERJALAN.
Status hapus_rekomendasi(const Penyunting& p, const std::string& id);

}  // namespace sakip::app
