// A Drawing (chart_geometry.hpp) as inline SVG. Used by the HTML renderer for charts and trees.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "render/chart_geometry.hpp"

namespace sakip::render {

/// The <svg> element: it scales to its box, and carries `title` and `desc` for those who do not see it. Bars and dots
/// of a chart carry data-fakta from `series`.
std::string svg(const Drawing& drawing, const std::string& title, const std::string& desc,
                const std::vector<document::Series>& series = {});

}  // namespace sakip::render
