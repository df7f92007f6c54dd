// What exactness costs: a percentage of two typed values, and the capaian R/T of an evaluated formula, in Rational, in
// double (fast, and wrong at the halves) and in boost's cpp_rational (always exact, always arbitrary precision).
// Each iteration is one pass over 10,000 pairs; items_per_second counts evaluations.
#include <benchmark/benchmark.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <random>
#include <vector>

#include "core/number_format.hpp"
#include "core/number_reader.hpp"

namespace {

using sakip::Rational;
using Big = boost::multiprecision::cpp_rational;

constexpr std::size_t kPairs = 10'000;

struct Typed {
  std::int64_t digits;
  int decimals;
};

/// Realisation, population, target: whole counts, two-decimal indices and rupiah, as the cases mix them.
std::vector<std::array<Typed, 3>> inputs() {
  std::mt19937_64 random(42);
  const auto one = [&]() -> Typed {
    switch (random() % 3) {
      case 0:
        return {static_cast<std::int64_t>(1 + random() % 500), 0};
      case 1:
        return {static_cast<std::int64_t>(1 + random() % 10'000), 2};
      default:
        return {static_cast<std::int64_t>(1 + random() % 5'000'000'000), 0};
    }
  };
  std::vector<std::array<Typed, 3>> rows(kPairs);
  for (auto& row : rows) row = {one(), one(), one()};
  return rows;
}

template <typename Number, typename Make>
std::vector<std::array<Number, 3>> as(Make make) {
  std::vector<std::array<Number, 3>> rows;
  for (const auto& row : inputs()) rows.push_back({make(row[0]), make(row[1]), make(row[2])});
  return rows;
}

Rational rational(Typed value) { return Rational::decimal(value.digits, value.decimals); }
double floating(Typed value) { return static_cast<double>(value.digits) / (value.decimals == 0 ? 1.0 : 100.0); }
Big big(Typed value) { return Big(value.digits) / Big(value.decimals == 0 ? 1 : 100); }

/// 100 * a / b, then against the target: the four operations of one indikator-period.
template <typename Number, typename Make>
void percent_and_capaian(benchmark::State& state, Make make) {
  const auto rows = as<Number>(make);
  const Number hundred(100);
  for (auto _ : state) {
    for (const auto& row : rows) {
      const Number value = hundred * row[0] / row[1];
      const Number capaian = value / row[2] * hundred;
      benchmark::DoNotOptimize(capaian);
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kPairs));
}

void rational_percent(benchmark::State& state) { percent_and_capaian<Rational>(state, rational); }
void double_percent(benchmark::State& state) { percent_and_capaian<double>(state, floating); }
void cpp_rational_percent(benchmark::State& state) { percent_and_capaian<Big>(state, big); }

void rational_compare(benchmark::State& state) {
  const auto rows = as<Rational>(rational);
  for (auto _ : state)
    for (const auto& row : rows) benchmark::DoNotOptimize(row[0] < row[1]);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kPairs));
}

void rational_round_2(benchmark::State& state) {
  const auto rows = as<Rational>(rational);
  for (auto _ : state)
    for (const auto& row : rows) benchmark::DoNotOptimize((row[0] / row[1]).round(2));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kPairs));
}

/// Not the same result (double rounds binary halves): the price only.
void double_round_2(benchmark::State& state) {
  const auto rows = as<double>(floating);
  for (auto _ : state)
    for (const auto& row : rows) benchmark::DoNotOptimize(std::round(row[0] / row[1] * 100) / 100);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kPairs));
}

void format_two_decimals(benchmark::State& state) {
  const auto rows = as<Rational>(rational);
  for (auto _ : state)
    for (const auto& row : rows) benchmark::DoNotOptimize(sakip::format_angka(row[0] / row[1], 2));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kPairs));
}

template <typename Read>
void read_texts(benchmark::State& state, Read read) {
  std::vector<std::string> texts;
  for (const auto& row : inputs())
    texts.push_back(sakip::format_angka(Rational::decimal(row[0].digits, row[0].decimals), row[0].decimals));
  for (auto _ : state)
    for (const std::string& text : texts) benchmark::DoNotOptimize(read(text));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kPairs));
}

void read_strict(benchmark::State& state) { read_texts(state, sakip::baca_angka); }
void read_tolerant(benchmark::State& state) { read_texts(state, sakip::baca_longgar); }

BENCHMARK(rational_percent)->Unit(benchmark::kMicrosecond);
BENCHMARK(double_percent)->Unit(benchmark::kMicrosecond);
BENCHMARK(cpp_rational_percent)->Unit(benchmark::kMicrosecond);
BENCHMARK(rational_compare)->Unit(benchmark::kMicrosecond);
BENCHMARK(rational_round_2)->Unit(benchmark::kMicrosecond);
BENCHMARK(double_round_2)->Unit(benchmark::kMicrosecond);
BENCHMARK(format_two_decimals)->Unit(benchmark::kMicrosecond);
BENCHMARK(read_strict)->Unit(benchmark::kMicrosecond);
BENCHMARK(read_tolerant)->Unit(benchmark::kMicrosecond);

}  // namespace
