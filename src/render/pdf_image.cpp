// PNG images: read by libpng to plain colours, written as RGB with the transparency beside it.
#include <png.h>

#include <memory>

#include "render/pdf_resources.hpp"

namespace sakip::render {

Result<int> embed_image(PdfFile& file, const Picture& picture) {
  const auto broken = [](const char* why) {
    return fail("GAMBAR_RUSAK", "gambar", std::string("PNG tidak dapat dibaca: ") + why + ".",
                "Unggah ulang lambang atau gambar sebagai PNG.");
  };
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, void (*)(png_image*)> guard(&image, png_image_free);
  if (png_image_begin_read_from_memory(&image, picture.png.data(), picture.png.size()) == 0)
    return broken(image.message);
  image.format = PNG_FORMAT_RGBA;
  std::string pixels(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) return broken(image.message);

  std::string colors, alpha;
  colors.reserve(pixels.size() / 4 * 3);
  alpha.reserve(pixels.size() / 4);
  bool transparent = false;
  for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
    colors.append(pixels, i, 3);
    alpha += pixels[i + 3];
    transparent = transparent || static_cast<unsigned char>(pixels[i + 3]) != 255;
  }
  const std::string size = "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width " + std::to_string(image.width) +
                           "/Height " + std::to_string(image.height);
  std::string mask;
  if (transparent) mask = "/SMask " + reference(file.add_stream(size + "/ColorSpace/DeviceGray", alpha));
  return file.add_stream(size + "/ColorSpace/DeviceRGB" + mask, colors);
}

}  // namespace sakip::render
