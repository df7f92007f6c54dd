// See qr.hpp.
#include "web/qr.hpp"

#include "document/qr.hpp"
#include "render/html_text.hpp"

namespace sakip::web {
namespace {

using document::kQrQuiet;

/// Each row's dark runs as one path, so that no hairlines show between modules.
std::string jalur_gelap(const document::QrModules& code) {
  std::string out;
  for (int y = 0; y < code.side; ++y)
    for (int x = 0; x < code.side;) {
      int run = 0;
      while (x + run < code.side && code.dark(x + run, y)) ++run;
      if (run == 0) {
        ++x;
        continue;
      }
      const std::string length = std::to_string(run);
      out += "M" + std::to_string(x + kQrQuiet) + " " + std::to_string(y + kQrQuiet) + "h" + length + "v1h-" + length +
             "z";
      x += run;
    }
  return out;
}

}  // namespace

std::string qr_svg(std::string_view text, std::string_view title) {
  const auto code = document::qr_modules(text);
  if (!code) return "";
  const std::string size = std::to_string(code->side + 2 * kQrQuiet), name = render::escape(std::string(title));
  return "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + name +
         "\" shape-rendering=\"crispEdges\" viewBox=\"0 0 " + size + " " + size + "\"><title>" + name +
         "</title><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "h-" + size + "z\"/><path fill=\"#000\" d=\"" +
         jalur_gelap(*code) + "\"/></svg>";
}

}  // namespace sakip::web
