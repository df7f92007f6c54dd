// The schema's versions: a table of plain SQL texts, applied in order, each in its own transaction. A published text
// never changes; a change of the schema is a new one at the end.
#pragma once

#include "store/db.hpp"

namespace sakip::store {

/// The newest schema version that this program knows.
int versi_skema();
/// Applies what is missing. An interrupted migration leaves the older version whole.
Status migrasikan(db::Connection& connection);

}  // namespace sakip::store
