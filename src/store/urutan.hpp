// Order of rows without rewriting them: a row put between two others gets a number between theirs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace sakip::store {

/// The place of a row that was written on its own: after all that came in order.
inline constexpr std::int64_t kUrutanAkhir = std::int64_t{1} << 52;

/// `lama`: for each row in the wanted order, its stored number or nothing. Gives increasing numbers that keep as many
/// of the old ones as possible. Rows at the end are numbered above `tertinggi`.
std::vector<std::int64_t> susun_urutan(const std::vector<std::optional<std::int64_t>>& lama, std::int64_t tertinggi);

}  // namespace sakip::store
