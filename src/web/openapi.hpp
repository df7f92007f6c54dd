// The description of the API (OpenAPI 3.1), made from the table of routes and from data/web/api.toml, which words each
// path and the shapes of its answers. A path without words, or words without a path, stop the start of the program.
#pragma once

#include <span>
#include <string>

#include "core/result.hpp"

namespace sakip::web {

struct Rute;

/// The description as JSON. Codes WEB_API, those of baca_berkas.
Result<std::string> susun_openapi(std::span<const Rute> routes, const std::string& berkas);

}  // namespace sakip::web
