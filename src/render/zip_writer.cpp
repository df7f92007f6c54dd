// The zip format as APPNOTE.TXT 4.3 has it: local header and data per part, then the central directory. Little endian.
#include "render/zip_writer.hpp"

#include <zlib.h>

#include <limits>

#include "core/result.hpp"

namespace sakip::render {

namespace {

constexpr int kLevel = 3;                      // measured: 6 takes 2.5 times as long for a sixth fewer bytes
constexpr std::uint16_t kVersion = 20;         // 2.0: deflate
constexpr std::uint16_t kTime = 0;             // 00:00
constexpr std::uint16_t kDate = (1 << 5) | 1;  // 1 January 1980, the zero of zip

void put16(std::string& out, unsigned value) {
  out += static_cast<char>(value & 0xff);
  out += static_cast<char>(value >> 8 & 0xff);
}
void put32(std::string& out, std::uint32_t value) {
  put16(out, value & 0xffff);
  put16(out, value >> 16);
}
std::uint32_t size32(std::size_t size) {
  SAKIP_ASSERT(size <= std::numeric_limits<std::uint32_t>::max());
  return static_cast<std::uint32_t>(size);
}
/// zlib wants a non-const pointer to bytes that it only reads.
Bytef* input(std::string_view bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); }

}  // namespace

struct ZipWriter::Deflater {
  z_stream stream{};
  std::vector<char> buffer = std::vector<char>(1 << 16);
  Deflater() {
    // Raw deflate (negative window): zip carries its own checksum.
    SAKIP_ASSERT(deflateInit2(&stream, kLevel, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  }
  ~Deflater() { deflateEnd(&stream); }

  /// Appends the deflated bytes to `out` and tells how many they were.
  std::size_t append(std::string& out, std::string_view bytes) {
    SAKIP_ASSERT(deflateReset(&stream) == Z_OK);
    const std::size_t start = out.size();
    stream.next_in = input(bytes);
    stream.avail_in = size32(bytes.size());
    int state = Z_OK;
    while (state == Z_OK) {
      stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
      stream.avail_out = static_cast<uInt>(buffer.size());
      state = deflate(&stream, Z_FINISH);
      out.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    SAKIP_ASSERT(state == Z_STREAM_END);
    return out.size() - start;
  }
};

ZipWriter::ZipWriter() : deflater_(new Deflater) {}
ZipWriter::~ZipWriter() { delete deflater_; }

void ZipWriter::add(std::string_view name, std::string_view bytes, Method method) {
  const bool deflated = method == Method::deflate;
  Entry entry{std::string(name),      static_cast<std::uint16_t>(deflated ? 8 : 0), 0, 0, size32(bytes.size()),
              size32(archive_.size())};
  entry.crc = static_cast<std::uint32_t>(crc32(0, input(bytes), size32(bytes.size())));

  std::string packed;
  if (deflated) deflater_->append(packed, bytes);
  entry.packed_size = size32(deflated ? packed.size() : bytes.size());

  put32(archive_, 0x04034b50);
  put16(archive_, kVersion);
  put16(archive_, 0);
  put16(archive_, entry.method);
  put16(archive_, kTime);
  put16(archive_, kDate);
  put32(archive_, entry.crc);
  put32(archive_, entry.packed_size);
  put32(archive_, entry.size);
  put16(archive_, static_cast<unsigned>(name.size()));
  put16(archive_, 0);
  archive_ += name;
  archive_ += deflated ? std::string_view(packed) : bytes;
  entries_.push_back(std::move(entry));
}

std::string ZipWriter::finish() {
  const std::uint32_t directory = size32(archive_.size());
  for (const Entry& entry : entries_) {
    put32(archive_, 0x02014b50);
    put16(archive_, kVersion);
    put16(archive_, kVersion);
    put16(archive_, 0);
    put16(archive_, entry.method);
    put16(archive_, kTime);
    put16(archive_, kDate);
    put32(archive_, entry.crc);
    put32(archive_, entry.packed_size);
    put32(archive_, entry.size);
    put16(archive_, static_cast<unsigned>(entry.name.size()));
    for (int i = 0; i < 4; ++i) put16(archive_, 0);  // extra, comment, disk, internal attributes
    put32(archive_, 0);                              // external attributes
    put32(archive_, entry.offset);
    archive_ += entry.name;
  }
  const std::uint32_t directory_size = size32(archive_.size() - directory);
  put32(archive_, 0x06054b50);
  put16(archive_, 0);
  put16(archive_, 0);
  put16(archive_, static_cast<unsigned>(entries_.size()));
  put16(archive_, static_cast<unsigned>(entries_.size()));
  put32(archive_, directory_size);
  put32(archive_, directory);
  put16(archive_, 0);
  return std::move(archive_);
}

}  // namespace sakip::render
