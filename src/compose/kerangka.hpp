// The frame that the shorter official documents share: their particulars, the title page's heading, wording by key, and
// the signature of the agency's head. Posts only; names are written by hand.
#pragma once

#include <string>

#include "compose/konteks.hpp"
#include "compose/penulis.hpp"

namespace sakip::compose {

/// An empty document on folio paper: "<judul> <instansi> Tahun <tahun>", with its subject and its rules.
document::Document dokumen_resmi(const Konteks& k, const std::string& judul);
/// Starts the pages: the document's title from its outline over "<INSTANSI> TAHUN <tahun>".
void kepala_dokumen(const Konteks& k, Penulis& p, document::Orientation orientation);
/// The paragraphs of a part that the outline has, as edited or as worded there.
void bagian_tetap(const Konteks& k, Penulis& p, const std::string& kunci);
/// Place, date and the head's post over a line to sign on.
void pengesahan(const Konteks& k, Penulis& p);
/// The formula of an indikator in words, else as an expression; empty when there is none this year.
std::string rumus_dicetak(const Konteks& k, const Indikator& i);
/// The post that answers for the indikator, else for its node; as printed when it is no single post.
std::string penanggung_jawab(const Konteks& k, const Indikator& i);

}  // namespace sakip::compose
