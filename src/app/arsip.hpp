// The archive use case: every document of an agency's year, in the formats that suit it, with the list of what is there
// and what is missing. Bytes only; the command writes them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/berkas_disk.hpp"
#include "app/laporan.hpp"
#include "compose/daftar_arsip.hpp"

namespace sakip::app {

/// The stages of arsip.toml, and a last one for documents that it does not name: a new document is never left out.
std::vector<compose::TahapArsip> semua_tahap(const Aturan& aturan);

struct Arsip {
  std::vector<BerkasFolder> berkas;         ///< "4-pelaporan/01-LKj-kec-bati-bati-2024.pdf", ...; the list last
  std::vector<compose::ButirArsip> daftar;  ///< what the list says
};

/// Composes and renders all of data/dokumen/arsip.toml, then the documents that it does not name: DOCX, PDF and HTML,
/// with XLSX where a document has tables. `bahan` has what the data itself does not: signatures of agreements, and the
/// figures of all agencies for an archive of the pemda itself; without them documents over the pemda are left out.
/// Codes PILIH_VARIAN, and the renderers'.
Result<Arsip> susun_arsip(const Kinerja& kinerja, const Aturan& aturan, Tanggal tanggal,
                          const compose::Pilihan& bahan = {});

}  // namespace sakip::app
