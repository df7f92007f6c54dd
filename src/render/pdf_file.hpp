// The outer form of a PDF 1.7 file: numbered objects, compressed streams, and the index at the end. Small objects are
// packed into object streams, since a tagged report has ten thousand of them. Knows nothing of what the objects mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sakip::render {

/// zlib-compressed bytes (FlateDecode).
std::string deflate(std::string_view bytes);

/// A PDF string "(...)": ASCII as it is, anything else as UTF-16 with a byte order mark. `text` is UTF-8.
std::string pdf_text(std::string_view text);

/// Appends a number with at most two decimals: 12.5, -3, .75.
void append_number(std::string& out, double value);

/// "12 0 R".
std::string reference(int object);

class PdfFile {
 public:
  /// The next free object number; every number taken must be put().
  int reserve();
  /// An object without a stream.
  void put(int object, std::string_view body);
  int add(std::string_view body);
  /// A stream. `entries` is the inside of its dictionary without Length and Filter; compressed when that is smaller.
  void put_stream(int object, std::string_view entries, std::string_view data);
  int add_stream(std::string_view entries, std::string_view data);
  /// A stream that is compressed already; `entries` names its filter.
  int add_raw_stream(std::string_view entries, std::string_view data);
  /// Closes the file and returns it. Its identifier is the hash of its bytes.
  std::string finish(int root, int info);

 private:
  struct Where {
    std::uint32_t kind = 0;  ///< 1: at byte `place`; 2: in object stream `place` as number `index`
    std::uint64_t place = 0;
    std::uint32_t index = 0;
  };
  void begin_object(int object);
  void raw_stream(int object, std::string_view entries, std::string_view data);
  void flush_pack();

  std::string out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::vector<Where> objects_ = std::vector<Where>(1);  // object 0 heads the list of free ones
  std::string pack_, pack_index_;                       // objects waiting for an object stream
  std::vector<int> packed_;
};

}  // namespace sakip::render
