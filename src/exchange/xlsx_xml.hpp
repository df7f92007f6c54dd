// XML parts of a workbook as a stream of events: element names without their namespace prefix, within limits on depth
// and length, and with every DOCTYPE refused (so no entity ever expands).
#pragma once

#include <optional>
#include <string_view>

#include "core/result.hpp"
#include "exchange/xlsx_package.hpp"

namespace sakip::exchange {

/// The attributes of an element, looked up by name without prefix ("id" finds r:id).
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  std::optional<std::string_view> get(std::string_view name) const;
  /// The value, or "" when it is not there.
  std::string_view text(std::string_view name) const { return get(name).value_or(std::string_view()); }
  /// "1" or "true" (as xsd:boolean).
  bool flag(std::string_view name) const { return text(name) == "1" || text(name) == "true"; }

 private:
  const char** pairs_;
};

/// What a reader of one kind of part does with the events. Text may come in several pieces.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual Status start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual Status end(std::string_view) { return Ok{}; }
  virtual Status text(std::string_view) { return Ok{}; }
};

/// Parses `part`, giving its events to `handler`; the first error of the handler ends the parse and is returned.
/// Codes XLSX_XML, XLSX_XML_DOCTYPE, XLSX_XML_DALAM, XLSX_XML_PANJANG and those of XlsxPackage::read.
Status parse_part(XlsxPackage& package, std::string_view part, XmlHandler& handler);

}  // namespace sakip::exchange
