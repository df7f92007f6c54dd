// The time zone that a pemda's documents print times in; times are stored in UTC.
#pragma once

#include "app/hak.hpp"
#include "core/zona.hpp"
#include "store/antrean.hpp"

namespace sakip::app {

/// WIB until the pemda chooses.
Result<Zona> zona_pemda(store::db::Connection& read, const PemdaId& pemda);
/// By its name, "WITA". Code ZONA_TIDAK_SAH.
Status simpan_zona(store::AntreanTulis& write, const Pemegang& who, std::string_view nama, std::string_view waktu);

}  // namespace sakip::app
