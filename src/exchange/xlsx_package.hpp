// The zip container of a workbook, read with a counter on every byte that comes out of it. Nothing is ever written to
// disk, so names of entries are only names.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "exchange/xlsx_reader.hpp"

struct zip;

namespace sakip::exchange {

/// An open package. `bytes` given to open must outlive it.
class XlsxPackage {
 public:
  using Sink = std::function<Status(std::string_view chunk)>;

  static Result<XlsxPackage> open(std::string_view bytes, const XlsxLimits& limits);

  bool has(std::string_view part) const;
  /// Feeds the inflated bytes of a part to `sink` in chunks; stops at the first error of either side.
  Status read(std::string_view part, const Sink& sink);
  /// Inflates every part and forgets it: whether the whole package stays within its limits.
  Status check_all();

  const XlsxLimits& limits() const { return limits_; }

 private:
  struct Entry {
    std::uint64_t index = 0;
    std::uint64_t stored = 0;    // compressed size as the directory tells it
    std::uint64_t declared = 0;  // inflated size as the directory tells it
  };
  struct Closer {
    void operator()(zip* archive) const;
  };

  XlsxPackage(zip* archive, std::string_view bytes, const XlsxLimits& limits)
      : archive_(archive), file_bytes_(bytes.size()), limits_(limits) {}
  Status list_entries();

  std::unique_ptr<zip, Closer> archive_;
  std::size_t file_bytes_;
  XlsxLimits limits_;
  std::map<std::string, Entry, std::less<>> entries_;  // by lower-case name
  std::size_t total_ = 0;                              // inflated so far
};

/// `target` of a relationship of a part in `folder` ("xl/") as a part name: "xl/worksheets/sheet1.xml". A leading "/"
/// is the package's root. Code XLSX_NAMA_BAGIAN when it leaves the package.
Result<std::string> resolve_part(std::string_view folder, std::string_view target);

}  // namespace sakip::exchange
