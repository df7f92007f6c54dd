// How functions of this room hand explanations to each other: a computed input is asked for with an explanation only
// when somebody wants one, by the same call. Internal to measure.
#pragma once

#include <utility>

#include "measure/figur.hpp"

namespace sakip::measure {

/// Finishes a computation: sets the explanation's result and title, and gives the value back.
inline Nilai selesai(Penjelasan* why, Nilai value, std::string fakta, std::string title, int decimals, Bentuk form) {
  why->judul = std::move(title);
  why->hasil = {std::move(fakta), value, decimals, form};
  return value;
}

/// Asks `compute(Penjelasan*)` for an input named `name`; its explanation becomes a Masukan, and a rincian when it was
/// computed itself.
template <typename Compute>
auto masukan(Penjelasan* why, std::string_view name, Compute compute) {
  if (!why) return compute(nullptr);
  Penjelasan sub;
  auto value = compute(&sub);
  why->masukan.push_back(
      {std::string(name), sub.hasil.fakta, sub.hasil.nilai, sub.sumber, sub.hasil.desimal, sub.hasil.bentuk});
  if (!sub.rumus.empty() || !sub.rincian.empty()) why->rincian.push_back(std::move(sub));
  return value;
}

}  // namespace sakip::measure
