// A formula's run as MathML.
#pragma once

#include <string>

#include "document/document.hpp"

namespace sakip::render {

/// The run's formula as a <math> element, its words broken so that it is at most `room` em wide.
std::string rumus_html(const document::Run& run, double room);

}  // namespace sakip::render
