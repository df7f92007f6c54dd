// Files: the only place of the application that reads and writes them. Reading is bounded, writing is all or nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace sakip::app {

/// Largest file an import reads: 64 MiB.
inline constexpr std::size_t kBatasBerkas = std::size_t{64} << 20;

/// Codes BERKAS_TIDAK_ADA, BERKAS_TIDAK_TERBACA, BERKAS_TERLALU_BESAR.
Result<std::string> baca_berkas(const std::string& path, std::size_t batas = kBatasBerkas);
/// Writes beside the target, syncs and renames, so that a crash leaves the old file or the new one.
/// Code BERKAS_TIDAK_TERTULIS.
Status tulis_berkas(const std::string& path, std::string_view isi);
/// Removes a file; nothing happens when it is not there.
void hapus_berkas(const std::string& path);
/// Makes the folder and those above it. Code FOLDER_TIDAK_DIBUAT.
Status buat_folder(const std::string& path);

struct BerkasFolder {
  std::string nama;  ///< below the folder, with "/"
  std::string isi;
};
/// Writes a new folder with these files, all or nothing: beside it first, then renamed. A folder that is there stays as
/// it is. Codes FOLDER_SUDAH_ADA, FOLDER_TIDAK_DIBUAT, BERKAS_TIDAK_TERTULIS.
Status tulis_folder(const std::string& path, const std::vector<BerkasFolder>& files);
/// Every file below `folder` with that ending, by name. Codes FOLDER_TIDAK_ADA and those of baca_berkas.
Result<std::vector<BerkasFolder>> baca_folder(const std::string& folder, std::string_view akhiran);

}  // namespace sakip::app
