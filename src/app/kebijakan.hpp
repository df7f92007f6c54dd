// The policies of a pemda: a few settings by key, each read and checked by the use case it belongs to.
#pragma once

#include <map>
#include <string>

#include "app/hak.hpp"
#include "store/antrean.hpp"

namespace sakip::app {

using Kebijakan = std::map<std::string, std::string, std::less<>>;
/// Those that the pemda has set; the others have the program's defaults.
Result<Kebijakan> baca_kebijakan(store::db::Connection& read, const PemdaId& pemda);
/// Sets those given, all or none, with one reason for the audit trail.
Status simpan_kebijakan(store::AntreanTulis& write, const Pemegang& who, const Kebijakan& policies,
                        const std::string& reason, std::string_view waktu);

}  // namespace sakip::app
