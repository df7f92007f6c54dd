// Two texts line by line, as a reader wants to see their difference: what is gone with "-", what is new with "+", a
// line of context before each change.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace sakip::laporan {

inline std::vector<std::string> baris_teks(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// The difference from `want` to `got`, at most `most` lines of it; empty when they are the same. Longest common
/// subsequence over what lies between the common head and tail, so it costs the square of what changed, not of the
/// text.
inline std::string beda(const std::string& want, const std::string& got, std::size_t most = 60) {
  const auto a = baris_teks(want), b = baris_teks(got);
  std::size_t head = 0, tail = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const std::size_t n = a.size() - head - tail, m = b.size() - head - tail;
  std::vector<std::vector<int>> same(n + 1, std::vector<int>(m + 1));
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      same[i][j] = a[head + i] == b[head + j] ? same[i + 1][j + 1] + 1 : std::max(same[i + 1][j], same[i][j + 1]);
  std::string out;
  std::size_t lines = 0, i = 0, j = 0;
  bool changed = false;
  const auto line = [&](const char* mark, const std::string& text) {
    if (++lines <= most) out += mark + text + "\n";
  };
  while (i < n || j < m) {
    if (i < n && j < m && a[head + i] == b[head + j]) {
      ++i, ++j, changed = false;
      continue;
    }
    if (!changed) {
      line("@ ", "baris " + std::to_string(head + i + 1));
      if (head + i > 0) line("  ", a[head + i - 1]);
    }
    changed = true;
    if (j == m || (i < n && same[i + 1][j] >= same[i][j + 1]))
      line("- ", a[head + i++]);
    else
      line("+ ", b[head + j++]);
  }
  if (lines > most) out += "... dan " + std::to_string(lines - most) + " baris lagi\n";
  return out;
}

}  // namespace sakip::laporan
