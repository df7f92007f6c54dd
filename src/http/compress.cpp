// gzip by zlib (compress.hpp).
#include "http/compress.hpp"

#include <zlib.h>

namespace sakip::http {

bool worth_compressing(std::string_view type, std::size_t size) {
  return size > 800 && (type.starts_with("text/") || type.starts_with("application/json") ||
                        type.starts_with("image/svg") || type.starts_with("application/javascript"));
}

std::string gzip(std::string_view text) {
  constexpr int kGzipWindow = 15 + 16;
  z_stream stream{};
  if (deflateInit2(&stream, 6, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace sakip::http
