// SHA-256 (libsodium), for the audit chain, frozen snapshots and the fingerprint of rules. Pure: bytes in, hex out.
#pragma once

#include <string>
#include <string_view>

namespace sakip {

/// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace sakip
