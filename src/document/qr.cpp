// See qr.hpp.
#include "document/qr.hpp"

#include <png.h>
#include <qrencode.h>

#include <memory>

namespace sakip::document {
namespace {

constexpr int kPixels = 8;  ///< a module's side in the picture

/// Grey levels, a byte a pixel, as PNG. Into memory of a size known beforehand, so it cannot fail but for no memory.
std::string png(const std::string& pixels, int side) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = static_cast<png_uint_32>(side);
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string out(size, '\0');
  if (png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr) == 0) return "";
  out.resize(size);
  return out;
}

}  // namespace

std::optional<QrModules> qr_modules(std::string_view text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) return std::nullopt;
  QrModules out{code->width, std::string(static_cast<std::size_t>(code->width * code->width), '\0')};
  for (std::size_t i = 0; i < out.modules.size(); ++i) out.modules[i] = static_cast<char>(code->data[i] & 1);
  return out;
}

Image qr_image(std::string_view text, int width_mm, std::string alt) {
  const std::optional<QrModules> code = qr_modules(text);
  if (!code) return {"", width_mm, std::move(alt)};
  const int side = (code->side + 2 * kQrQuiet) * kPixels;
  std::string pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), '\xff');
  for (int y = 0; y < code->side * kPixels; ++y)
    for (int x = 0; x < code->side * kPixels; ++x)
      if (code->dark(x / kPixels, y / kPixels))
        pixels[static_cast<std::size_t>((y + kQrQuiet * kPixels) * side + x + kQrQuiet * kPixels)] = '\0';
  return {png(pixels, side), width_mm, std::move(alt)};
}

}  // namespace sakip::document
