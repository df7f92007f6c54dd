// The official documents that the program makes. One row a document: a folder in data/dokumen, a composer, a row here.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "compose/konteks.hpp"
#include "compose/pilihan.hpp"

namespace sakip::app {

struct JenisDokumen {
  std::string_view id;      ///< folder in data/dokumen, and the name for `report --dokumen`
  std::string_view nama;    ///< "Laporan Kinerja"
  std::string_view awalan;  ///< of its files: "LKj"
  document::Document (*susun)(const compose::Konteks& konteks, const compose::Pilihan& pilihan);
  std::vector<std::string_view> varian = {};    ///< what --varian may say; the first is the default
  Lingkup lingkup = Lingkup::perangkat_daerah;  ///< pemda: wants Pilihan::pemda
  bool per_jabatan = false;                     ///< may be made once for each post: --tiap-jabatan
  Tahun (*tahun)(const Berkas&) = nullptr;  ///< the year it is about, for its file's name; nullptr: the Berkas' year
  /// The parts that can be edited as narrative; nullptr: none.
  std::vector<Narasi> (*narasi)(const compose::Konteks& konteks, const compose::Pilihan& pilihan) = nullptr;
  bool bertanda = false;  ///< carries the signatures given in the application: wants Pilihan::tanda
};

std::span<const JenisDokumen> daftar_dokumen();
/// Code DOKUMEN_TAK_DIKENAL, naming what there is.
Result<const JenisDokumen*> cari_dokumen(std::string_view id);

}  // namespace sakip::app
