// See rute.hpp.
#include "web/rute.hpp"

namespace sakip::web {
namespace {

/// Cuts the first segment off "/a/b".
std::string_view potong(std::string_view& path) {
  path.remove_prefix(1);
  const std::size_t end = path.find('/');
  const std::string_view first = path.substr(0, end);
  path = end == std::string_view::npos ? std::string_view() : path.substr(end);
  return first;
}

}  // namespace

std::vector<Rute> semua_rute() {
  std::vector<Rute> all;
  for (const std::span<const Rute> part : {
           rute_masuk(),   rute_beranda(),    rute_pimpinan(),   rute_ukur(),          rute_bukti(),
           rute_rencana(), rute_indikator(),  rute_target(),     rute_anggaran(),      rute_nomenklatur(),
           rute_pk(),      rute_verifikasi(), rute_survei(),     rute_survei_kertas(), rute_responden(),
           rute_tenggat(), rute_dokumen(),    rute_beku(),       rute_narasi(),        rute_evaluasi(),
           rute_reviu(),   rute_temuan(),     rute_audit(),      rute_publik(),        rute_api(),
           rute_akun(),    rute_kelola(),     rute_organisasi(), rute_pengingat(),     rute_kuota(),
       })
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::optional<Bagian> cocok(std::string_view pattern, std::string_view path) {
  Bagian parts;
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = potong(pattern), given = potong(path);
    if (wanted.starts_with(':')) {
      if (given.empty() || given.size() > 200) return std::nullopt;
      parts.emplace(wanted.substr(1), given);
    } else if (wanted != given) {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return parts;
}

}  // namespace sakip::web
