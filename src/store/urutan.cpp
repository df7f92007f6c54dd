// Longest increasing run of old numbers stays; the gaps between are filled evenly (urutan.hpp).
#include "store/urutan.hpp"

#include <algorithm>

namespace sakip::store {
namespace {

constexpr std::int64_t kJarak = std::int64_t{1} << 20;

/// Which rows keep their number: the longest strictly increasing subsequence of those that have one.
std::vector<bool> yang_tetap(const std::vector<std::optional<std::int64_t>>& lama) {
  std::vector<std::size_t> ujung;  // ujung[k]: row that ends the best run of length k + 1
  std::vector<std::size_t> sebelum(lama.size());
  for (std::size_t i = 0; i < lama.size(); ++i) {
    if (!lama[i]) continue;
    const auto tempat = std::lower_bound(ujung.begin(), ujung.end(), *lama[i],
                                         [&](std::size_t row, std::int64_t v) { return *lama[row] < v; });
    sebelum[i] = tempat == ujung.begin() ? i : *(tempat - 1);
    if (tempat == ujung.end()) {
      ujung.push_back(i);
    } else {
      *tempat = i;
    }
  }
  std::vector<bool> tetap(lama.size(), false);
  if (ujung.empty()) return tetap;
  for (std::size_t i = ujung.back();; i = sebelum[i]) {
    tetap[i] = true;
    if (sebelum[i] == i) return tetap;
  }
}

}  // namespace

std::vector<std::int64_t> susun_urutan(const std::vector<std::optional<std::int64_t>>& lama, std::int64_t tertinggi) {
  const std::vector<bool> tetap = yang_tetap(lama);
  std::vector<std::int64_t> baru(lama.size());
  std::optional<std::int64_t> kiri;
  for (std::size_t i = 0; i < lama.size();) {
    if (tetap[i]) {
      kiri = baru[i] = *lama[i];
      ++i;
      continue;
    }
    std::size_t akhir = i;
    while (akhir < lama.size() && !tetap[akhir]) ++akhir;
    const auto banyak = static_cast<std::int64_t>(akhir - i);
    std::int64_t awal = kiri.value_or(0);
    std::int64_t langkah = kJarak;
    if (akhir == lama.size()) {
      awal = std::max(awal, tertinggi);
    } else if (!kiri) {
      awal = *lama[akhir] - (banyak + 1) * kJarak;
    } else {
      langkah = (*lama[akhir] - awal) / (banyak + 1);
    }
    if (langkah == 0) {  // no room left between two neighbours: number all rows afresh
      for (std::size_t k = 0; k < baru.size(); ++k) baru[k] = tertinggi + static_cast<std::int64_t>(k + 1) * kJarak;
      return baru;
    }
    for (std::int64_t n = 1; i < akhir; ++i, ++n) baru[i] = awal + n * langkah;
    kiri = baru[akhir - 1];
  }
  return baru;
}

}  // namespace sakip::store
