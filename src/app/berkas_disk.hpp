// Files: the only place of the application that reads and writes them. Reading is bounded, writing is all or nothing.
#pragma once

#include <cstddef>
#include <cstdint>
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
/// Adds `isi` at byte `mulai` of a file that grows from its start, which is made when it is not there. A piece that is
/// there already is left alone, so that a repeated one changes nothing. Gives the file's size.
/// Codes UNGGAHAN_LETAK (a gap, or other bytes than those that are there; place: the size), BERKAS_TIDAK_TERTULIS.
Result<std::int64_t> sambung_berkas(const std::string& path, std::int64_t mulai, std::string_view isi);
/// Its size; 0 when it is not there.
std::int64_t ukuran_berkas(const std::string& path);
/// Syncs a file and gives it its name, in place of what had it. Code BERKAS_TIDAK_TERTULIS.
Status pindah_berkas(const std::string& from, const std::string& to);
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
