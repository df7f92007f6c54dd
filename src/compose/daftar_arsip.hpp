// The list of an archive as a Document: every document with its files and state, and every gap with where to enter it.
#pragma once

#include <string>
#include <vector>

#include "compose/kekosongan.hpp"
#include "compose/konteks.hpp"

namespace sakip::compose {

/// How far a document of the archive is.
enum class KeadaanArsip { lengkap, belum_lengkap, tanpa_data };

struct ButirArsip {
  std::string tahap;   ///< name of its stage
  std::string nama;    ///< "Perjanjian Kinerja Camat"
  std::string berkas;  ///< path without ending
  std::vector<std::string> format;
  int halaman = 0;
  KeadaanArsip keadaan = KeadaanArsip::lengkap;
  std::vector<Kekosongan> kosong;
};

document::Document susun_daftar_arsip(const Konteks& k, const std::vector<ButirArsip>& daftar);

}  // namespace sakip::compose
