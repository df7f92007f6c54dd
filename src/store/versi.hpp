// How often an agency's facts have changed: by it a kept or cached result is known to be fresh or stale. Every write of
// facts raises it in its own transaction.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "store/db.hpp"

namespace sakip::store {

/// Raises the agency's count. To be called inside the transaction of the change.
Status naikkan_versi(db::Connection& connection, std::string_view pemda, std::string_view instansi);
/// The agency's count, 0 when nothing was ever written; of all agencies of the pemda when `instansi` is empty.
Result<std::int64_t> versi_data(db::Connection& connection, std::string_view pemda, std::string_view instansi);

}  // namespace sakip::store
