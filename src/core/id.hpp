// Strong identifiers: an indikator's id cannot be passed where a jabatan's is wanted. Ids are short readable texts made
// by the program or carried by the bundle ("ind-ikm", "7.01.01.2.01"); they are unique within one Berkas and kind.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace sakip {

template <typename Tag>
struct Id {
  std::string value;

  Id() = default;
  explicit Id(std::string text) : value(std::move(text)) {}
  explicit Id(std::string_view text) : value(text) {}
  explicit Id(const char* text) : value(text) {}

  bool ada() const { return !value.empty(); }
  auto operator<=>(const Id&) const = default;
};

using PemdaId = Id<struct PemdaTag>;
using InstansiId = Id<struct InstansiTag>;
using SimpulId = Id<struct SimpulTag>;
using IndikatorId = Id<struct IndikatorTag>;
using JabatanId = Id<struct JabatanTag>;
using SurveiId = Id<struct SurveiTag>;

}  // namespace sakip

template <typename Tag>
struct std::hash<sakip::Id<Tag>> {
  std::size_t operator()(const sakip::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
