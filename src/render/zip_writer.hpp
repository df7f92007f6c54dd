// A zip archive in memory, for the OOXML formats: same parts in, same bytes out (one fixed timestamp, one deflate
// level), so that a frozen report can be compared by its hash.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sakip::render {

/// Collects parts and gives the finished archive. Names are ASCII paths with "/"; each part and the archive stay below
/// 4 GB (no zip64).
class ZipWriter {
 public:
  enum class Method { store, deflate };  ///< store: for parts that are compressed already

  ZipWriter();
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  /// Appends a part. A name must not be added twice.
  void add(std::string_view name, std::string_view bytes, Method method = Method::deflate);

  /// Writes the directory and hands over the archive; the writer is spent after this.
  std::string finish();

 private:
  struct Entry {
    std::string name;
    std::uint16_t method;
    std::uint32_t crc, packed_size, size, offset;
  };
  struct Deflater;

  std::string archive_;
  std::vector<Entry> entries_;
  Deflater* deflater_;  // owned; a z_stream that all parts share
};

}  // namespace sakip::render
