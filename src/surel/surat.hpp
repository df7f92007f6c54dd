// A mail as a value, and as the text that goes over the wire: plain UTF-8, headers of RFC 5322, words of RFC 2047.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"

namespace sakip::surel {

struct Surat {
  std::string dari;       ///< "sakip@kab.go.id"
  std::string nama_dari;  ///< shown beside it; may be empty
  std::string kepada;
  std::string judul;
  std::string isi;     ///< lines ended by "\n"
  std::string id;      ///< letters, digits, dots and dashes: one mail, one id, also when it is sent again
  std::string waktu;   ///< UTC, "2026-02-11T03:04:05Z"
  std::string bahasa;  ///< "id"; empty: not said
};

/// Whether it can be written as an address without any quoting: "nama@host.tld", ASCII, at most 254 characters.
bool alamat_sah(std::string_view alamat);
/// What follows the "@".
std::string_view host_alamat(std::string_view alamat);

/// The whole message with CRLF. Codes SUREL_ALAMAT (sender or receiver is no plain address), SUREL_KEPALA (a line end
/// or another control character in what becomes a header: it could add headers or receivers).
Result<std::string> susun(const Surat& surat);

}  // namespace sakip::surel
