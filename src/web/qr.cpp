// See qr.hpp.
#include "web/qr.hpp"

#include <qrencode.h>

#include <memory>

#include "render/html_text.hpp"

namespace sakip::web {
namespace {

constexpr int kTepi = 4;

/// Each row's dark runs as one path, so that no hairlines show between modules.
std::string jalur_gelap(const QRcode& code) {
  std::string out;
  for (int y = 0; y < code.width; ++y)
    for (int x = 0; x < code.width;) {
      int run = 0;
      while (x + run < code.width && (code.data[y * code.width + x + run] & 1) != 0) ++run;
      if (run == 0) {
        ++x;
        continue;
      }
      const std::string length = std::to_string(run);
      out += "M" + std::to_string(x + kTepi) + " " + std::to_string(y + kTepi) + "h" + length + "v1h-" + length + "z";
      x += run;
    }
  return out;
}

}  // namespace

std::string qr_svg(std::string_view text, std::string_view title) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) return "";
  const std::string size = std::to_string(code->width + 2 * kTepi), name = render::escape(std::string(title));
  return "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + name +
         "\" shape-rendering=\"crispEdges\" viewBox=\"0 0 " + size + " " + size + "\"><title>" + name +
         "</title><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "h-" + size + "z\"/><path fill=\"#000\" d=\"" +
         jalur_gelap(*code) + "\"/></svg>";
}

}  // namespace sakip::web
