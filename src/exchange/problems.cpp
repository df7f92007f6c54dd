// Paths, limits and "did you mean" for the problems of a bundle.
#include "exchange/problems.hpp"

#include <algorithm>

namespace sakip::exchange {

std::string Place::text() const {
  if (!parent) return std::string(key);
  std::string path = parent->text();
  if (key.empty()) return path + "[" + std::to_string(index) + "]";
  if (!path.empty()) path += '.';
  return path + std::string(key);
}

std::vector<Error> Problems::take() && {
  if (count_ > list_.size())
    list_.push_back({"BUNDEL_MASALAH_BANYAK", "",
                     "masih ada " + std::to_string(count_ - list_.size()) + " masalah lain yang tidak ditampilkan.",
                     "Perbaiki yang di atas dahulu, lalu periksa lagi."});
  return std::move(list_);
}

namespace {

/// Insertions, deletions and replacements that turn one word into the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string_view>& known) {
  if (word.size() > 60) return {};
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string_view candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return std::string(best);
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

}  // namespace sakip::exchange
