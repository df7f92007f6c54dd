// The property parts of a package: what a file manager and an archive see without opening the document.
#pragma once

#include <string>

#include "document/document.hpp"

namespace sakip::render::ooxml {

std::string core_properties(const document::Meta& meta);
/// `pages` 0: unknown, left out.
std::string app_properties(int pages);
/// The fingerprints of rules and data, as custom properties "OpenSAKIP Aturan" and "OpenSAKIP Data".
std::string custom_properties(const document::Meta& meta);

}  // namespace sakip::render::ooxml
