// The frame that the shorter official documents share: their particulars, the title page's heading, wording by key, and
// the signature of the agency's head. Posts only; names are written by hand.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "compose/konteks.hpp"
#include "compose/penulis.hpp"

namespace sakip::compose {

/// The paper of the agency's documents: folio unless its settings say A4.
document::Paper kertas(const Konteks& k);
/// The region's arms as a picture; no bytes when none are stored or what is stored is no PNG.
document::Image lambang(const Konteks& k, int width_mm);
/// The letterhead, which starts a page; a document's title right below stays on it. Lines as set, else the agency's
/// name and address.
void kop_surat(const Konteks& k, Penulis& p);

/// How a document was decided, ready to print: what is not recorded is a gap that says where to enter it.
struct TeksPenetapan {
  document::Run nomor, tanggal, tempat;
  document::Run tempat_daerah;  ///< where another than the agency decides: the region's capital unless recorded
  Tahun tahun = 0;              ///< in which it was decided; this year when not recorded
};
/// `dokumen`: id of its folder in data/dokumen. The place is the agency's own unless recorded otherwise. `sejak`: what
/// is decided for a whole period counts from that year on, the newest up to this year; 0: this year's only.
TeksPenetapan penetapan(const Konteks& k, std::string_view dokumen, Tahun sejak = 0);
/// The same of a plan that is decided for a year to come.
TeksPenetapan penetapan_rencana(const Konteks& k, std::string_view dokumen, Tahun tahun);

/// An empty document on the agency's paper: "<judul> <instansi> Tahun <tahun>", with its subject and its rules.
document::Document dokumen_resmi(const Konteks& k, const std::string& judul);
/// "Triwulan II"; not of the whole year.
std::string sebutan_triwulan(Triwulan triwulan);
/// "Triwulan II Tahun 2024"; "Tahun 2024" for the whole year.
std::string sebutan_periode(Tahun tahun, Triwulan triwulan);
/// Starts the pages: the document's title from its outline over "<instansi> <kapan>".
void kepala_dokumen(const Konteks& k, Penulis& p, document::Orientation orientation,
                    Triwulan triwulan = Triwulan::tahunan);
/// The cover: arms, title, a line below it (may be empty), year, agency and government.
void sampul(const Konteks& k, Penulis& p, const std::string& judul, const std::string& bawah, Tahun tahun);
/// Writes the paragraphs of a narrative part, those beginning with "- " as a list; nothing when there are none.
void tulis_narasi(const Konteks& k, Penulis& p, const std::string& kunci, const std::vector<std::string>& draf = {});
/// Heading from the outline plus its narrative; false when the outline leaves the part out.
bool buka_bagian(const Konteks& k, Penulis& p, const std::string& kunci, const std::vector<std::string>& draf = {},
                 int level = 2);
/// Writes a table, or the gap it would fill when it has no rows.
void tabel_atau_kosong(Penulis& p, document::Table table, const std::string& judul, const std::string& apa);
/// The narrative parts that `tulis` has a place for, drafted or as stored, in reading order: what is offered for
/// editing. The document is composed for its parts only.
std::vector<Narasi> narasi_dari(const Konteks& k, const std::function<void(Penulis&)>& tulis);
/// The title of a part as the outline words it; empty when the outline leaves the part out.
std::string judul_bagian(const Konteks& k, const std::string& kunci);
/// The paragraphs of a part that the outline has, as edited or as worded there.
void bagian_tetap(const Konteks& k, Penulis& p, const std::string& kunci);
/// Lines such as place, date and post, on the right over a line to sign on; never alone on a page.
void blok_tanda_tangan(Penulis& p, std::vector<document::Inline> lines);
/// Place, date and the head's post over a line to sign on; place and date as decided when `dokumen` names a document
/// with a recorded decision, else the agency's place and the date the document bears.
void pengesahan(const Konteks& k, Penulis& p, std::string_view dokumen = {});
/// The same for another's document ("lhe"): date and place of its decision (else the region's capital), the post as its
/// outline words it in "<dokumen>/penanda-tangan".
void pengesahan_luar(const Konteks& k, Penulis& p, const std::string& dokumen);
/// The formula of an indikator in words, else as an expression; empty when there is none this year.
std::string rumus_dicetak(const Konteks& k, const Indikator& i);
/// The post that answers for the indikator, else for its node; as printed when it is no single post.
std::string penanggung_jawab(const Konteks& k, const Indikator& i);

}  // namespace sakip::compose
