// A bundle or a hand-made Berkas to its composed LKj, as the program does it.
#pragma once

#include <memory>

#include "compose/meja_lkj.hpp"
#include "exchange/bundle.hpp"
#include "laporan/telusur.hpp"

namespace sakip::laporan {

inline Berkas contoh(const std::string& name) {
  const auto read = exchange::baca_bundel(compose::uji::baca_berkas("data/contoh/" + name + ".json"));
  SAKIP_ASSERT(read.has_value());
  return *read;
}

/// The agency on the desk with its report. The date is the one the demo bears.
struct Lkj {
  explicit Lkj(Berkas facts) : meja(std::move(facts)), dokumen(compose::susun_lkj(meja.k)) {}
  compose::uji::MejaLkj meja;
  document::Document dokumen;
};

}  // namespace sakip::laporan
