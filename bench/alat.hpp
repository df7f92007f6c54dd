// What the benchmarks of whole documents share: taking a result that must be there, and the reference that every text
// format pays, deflating the same text once.
#pragma once

#include <benchmark/benchmark.h>
#include <zlib.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include "core/result.hpp"

namespace sakip {

/// The value, or the end of the benchmark with its error.
template <typename T>
T wajib(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", to_line(result.error()).c_str());
    std::abort();
  }
  return std::move(*result);
}

/// The reference: deflate at level 6, as in DOCX, XLSX and PDF.
inline void mampatkan(benchmark::State& state, const std::string& text) {
  std::string out(compressBound(text.size()), '\0');
  for (auto _ : state) {
    uLongf size = out.size();
    compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size(), 6);
    benchmark::DoNotOptimize(size);
  }
}

}  // namespace sakip
