// The statements of a kind, written from its columns. Names come from our own tables only, values are always bound.
#pragma once

#include "store/jenis.hpp"

namespace sakip::store {

/// Adds the fingerprint column, finds the year column and writes the four statements.
void lengkapi(Jenis& jenis);

}  // namespace sakip::store
