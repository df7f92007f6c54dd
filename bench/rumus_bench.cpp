// A million indikator-periods recomputed from their data elements: the formula, then the capaian 100 * R / T, traces
// off, one thread. The mix is a real pemda's whole dictionary (477 formulas) over 2,097 synthetic periods with a value
// of its own for every element. The reference is the same arithmetic written by hand in double for each shape of
// formula.
#include <benchmark/benchmark.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <regex>

#include "../tests/formula/contoh_skala.hpp"

namespace {

using namespace sakip;
using namespace sakip::formula;

constexpr int kPeriods = 2097;  // 477 * 2,097 = 1,000,269
constexpr std::size_t kSeriesItems = 9, kSchoolAges = 18;

/// The inputs of one evaluation in the reference: element i of variable v is values[v][i].
using Doubles = std::array<const double*, 4>;
using Shape = double (*)(const Doubles& v, std::size_t n);

double sum(const double* x, std::size_t n) { return std::accumulate(x, x + n, 0.0); }

/// One hand-written function per shape of formula; "v" and a number stands for a variable.
const std::map<std::string, Shape>& shapes() {
  static const std::map<std::string, Shape> kShapes{
      {"100 * v0 / v1", [](const Doubles& v, std::size_t) { return 100 * *v[0] / *v[1]; }},
      {"v0", [](const Doubles& v, std::size_t) { return *v[0]; }},
      {"sum(v0)", [](const Doubles& v, std::size_t n) { return sum(v[0], n); }},
      {"100 * (v0 - v1) / v1", [](const Doubles& v, std::size_t) { return 100 * (*v[0] - *v[1]) / *v[1]; }},
      {"100 * mean(v0) / mean(v1)", [](const Doubles& v, std::size_t n) { return 100 * sum(v[0], n) / sum(v[1], n); }},
      {"v0 / v1", [](const Doubles& v, std::size_t) { return *v[0] / *v[1]; }},
      {"sum(v0 * v1) / sum(v1)",
       [](const Doubles& v, std::size_t n) { return std::inner_product(v[0], v[0] + n, v[1], 0.0) / sum(v[1], n); }},
      {"v0 * sum(v1 / v2)",
       [](const Doubles& v, std::size_t n) {
         double total = 0;
         for (std::size_t i = 0; i < n; ++i) total += v[1][i] / v[2][i];
         return *v[0] * total;
       }},
      {"sum(v0) / v1", [](const Doubles& v, std::size_t n) { return sum(v[0], n) / *v[1]; }},
      {"sum(min(v0 * v1, v2))",
       [](const Doubles& v, std::size_t n) {
         double total = 0;
         for (std::size_t i = 0; i < n; ++i) total += std::min(v[0][i] * v[1][i], v[2][i]);
         return total;
       }},
      {"100 * (v0 - v1) / v0", [](const Doubles& v, std::size_t) { return 100 * (*v[0] - *v[1]) / *v[0]; }},
      {"0.6 * v0 + 0.4 * v1", [](const Doubles& v, std::size_t) { return 0.6 * *v[0] + 0.4 * *v[1]; }},
      {"lookup(spip_level, v0)", [](const Doubles& v, std::size_t) { return *v[0] < 4.5 ? std::floor(*v[0]) : 5; }},
      {"25 * sum(v0 / v1 * 0.071)",
       [](const Doubles& v, std::size_t n) {
         double total = 0;
         for (std::size_t i = 0; i < n; ++i) total += v[0][i] / v[1][i] * 0.071;
         return 25 * total;
       }},
      {"mean(v0)", [](const Doubles& v, std::size_t n) { return sum(v[0], n) / static_cast<double>(n); }},
      {"1000 * v0 / v1", [](const Doubles& v, std::size_t) { return 1000 * *v[0] / *v[1]; }},
      {"100000 * v0 / v1", [](const Doubles& v, std::size_t) { return 100000 * *v[0] / *v[1]; }},
      {"(v0 + v1 + v2) / 3", [](const Doubles& v, std::size_t) { return (*v[0] + *v[1] + *v[2]) / 3; }},
      {"score(opini_bpk, v0)", [](const Doubles& v, std::size_t) { return *v[0]; }},
      {"if(v0, 1, 0)", [](const Doubles& v, std::size_t) { return *v[0] != 0 ? 1.0 : 0.0; }},
      {"if(v0 < v1, 100, if(v0 > v1, 0, null))",
       [](const Doubles& v, std::size_t) { return *v[0] < *v[1] ? 100.0 : 0.0; }},
      {"if(v0 == 'WTP', 100, 0)", [](const Doubles& v, std::size_t) { return *v[0] == 4 ? 100.0 : 0.0; }},
      {"10000 * (v0 + v1) / (v2 + v3)",
       [](const Doubles& v, std::size_t) { return 10000 * (*v[0] + *v[1]) / (*v[2] + *v[3]); }},
      {"10000 * v0 / v1", [](const Doubles& v, std::size_t) { return 10000 * *v[0] / *v[1]; }},
      {"25 * v0", [](const Doubles& v, std::size_t) { return 25 * *v[0]; }},
      {"100 * v0 / (v1 * v2)", [](const Doubles& v, std::size_t) { return 100 * *v[0] / (*v[1] * *v[2]); }},
      {"0.3 * v0 + 0.3 * v1 + 0.4 * v2",
       [](const Doubles& v, std::size_t) { return 0.3 * *v[0] + 0.3 * *v[1] + 0.4 * *v[2]; }},
      {"25 * mean(v0)", [](const Doubles& v, std::size_t n) { return 25 * sum(v[0], n) / static_cast<double>(n); }},
      {"v0 * v1", [](const Doubles& v, std::size_t) { return *v[0] * *v[1]; }},
      {"v0 + v1", [](const Doubles& v, std::size_t) { return *v[0] + *v[1]; }},
  };
  return kShapes;
}

/// One formula of the dictionary with the lengths of its inputs (0: a scalar).
struct Formula {
  Program program;
  Shape shape;
  std::vector<std::size_t> lengths;
  std::size_t items = 0;  // longest series
};

std::string shape_of(const std::string& text, const Program& program) {
  std::string shape = text;
  for (std::size_t i = 0; i < program.variabel().size(); ++i)
    shape = std::regex_replace(shape, std::regex("\\b" + program.variabel()[i].nama + "\\b"), "v" + std::to_string(i));
  return shape;
}

std::vector<Formula> dictionary() {
  static const DaftarSkala scales = uji::skala();
  std::ifstream file(std::string(SAKIP_SOURCE_DIR) + "/tests/kasus/banyuasin-iku-2019/rumus.json");
  std::vector<Formula> formulas;
  for (const auto& row : nlohmann::json::parse(file)) {
    const std::string text = row.at("rumus");
    Formula made{compile(text, scales).value(), nullptr, {}, 0};
    made.shape = shapes().at(shape_of(text, made.program));
    for (const Variabel& variable : made.program.variabel())
      for (const auto& declared : row.at("variabel")) {
        if (declared.at("nama") != variable.nama) continue;
        const bool series = declared.contains("deret");
        made.lengths.push_back(!series ? 0 : text.find("e / p") != std::string::npos ? kSchoolAges : kSeriesItems);
        made.items = std::max(made.items, made.lengths.back());
      }
    formulas.push_back(std::move(made));
  }
  return formulas;
}

/// Data of every indikator-period: the values as the program holds them, and the same as doubles.
struct Data {
  std::vector<Formula> formulas = dictionary();
  std::vector<Nilai> values;
  std::vector<double> doubles;
  std::vector<Rational> targets;

  Data() {
    std::uint32_t state = 2019;
    const auto next = [&](std::int64_t below) {  // a plain generator: the same data on every machine
      state = state * 1664525U + 1013904223U;
      return static_cast<std::int64_t>((state >> 8U) % static_cast<std::uint32_t>(below));
    };
    const char* const kOpinions[] = {"TMP", "TW", "WDP", "WTP"};
    for (int period = 0; period < kPeriods; ++period)
      for (const Formula& formula : formulas) {
        targets.emplace_back(50 + next(60));
        for (const Variabel& variable : formula.program.variabel()) {
          const auto which = static_cast<std::size_t>(&variable - formula.program.variabel().data());
          for (std::size_t i = 0; i < std::max<std::size_t>(formula.lengths[which], 1); ++i)
            add(variable.nama, next(20000), kOpinions);
        }
      }
  }

  void add(const std::string& name, std::int64_t draw, const char* const* opinions) {
    if (name == "opini") {
      values.push_back(Nilai::kategori(opinions[draw % 4]));
      doubles.push_back(static_cast<double>(draw % 4 + 1));
    } else if (name == "tgl_penetapan" || name == "batas") {
      values.push_back(Nilai::kategori(name == "batas" ? "2019-12-31" : "2019-12-0" + std::to_string(1 + draw % 9)));
      doubles.push_back(name == "batas" ? 31 : static_cast<double>(1 + draw % 9));
    } else {
      const std::int64_t value = name == "ada"            ? draw % 2
                                 : name == "skor_spip"    ? draw % 6
                                 : name == "terisi_unsur" ? 148 + draw % 3  // nearly all of 150 answer every question
                                                          : 1 + draw;
      values.push_back(Nilai::dari(Rational(value), 0));
      doubles.push_back(static_cast<double>(value));
    }
  }

  /// Calls visit(formula, target's index, index of its first value) for every indikator-period.
  template <typename Visit>
  void each(Visit visit) const {
    std::size_t value = 0, target = 0;
    for (int period = 0; period < kPeriods; ++period)
      for (const Formula& formula : formulas) {
        visit(formula, target++, value);
        for (const std::size_t length : formula.lengths) value += std::max<std::size_t>(length, 1);
      }
  }
};

const Data& data() {
  static const Data kData;
  return kData;
}

void rumus_dan_capaian(benchmark::State& state) {
  const Data& all = data();
  Mesin machine;
  std::int64_t done = 0, with_value = 0;
  for (auto _ : state) {
    std::array<Masukan, 8> inputs;
    all.each([&](const Formula& formula, std::size_t target, std::size_t value) {
      for (std::size_t i = 0; i < formula.lengths.size(); ++i) {
        const std::size_t length = formula.lengths[i];
        inputs[i] = length == 0 ? Masukan(all.values[value]) : Masukan::deret({&all.values[value], length});
        value += std::max<std::size_t>(length, 1);
      }
      const Hasil result = machine.evaluate(formula.program, {inputs.data(), formula.lengths.size()});
      if (result.ada() && result.berangka) {
        const Rational capaian = Rational(100) * result.angka / all.targets[target];
        benchmark::DoNotOptimize(capaian);
        ++with_value;
      }
      ++done;
    });
  }
  state.SetItemsProcessed(done);
  state.counters["bernilai"] = static_cast<double>(with_value) / static_cast<double>(done);
}
BENCHMARK(rumus_dan_capaian)->Unit(benchmark::kMillisecond)->Name("rumus+capaian/1000269");

void acuan_double(benchmark::State& state) {
  const Data& all = data();
  std::vector<double> targets;
  for (const Rational& target : all.targets) targets.push_back(static_cast<double>(*target.to_int64()));
  std::int64_t done = 0;
  for (auto _ : state) {
    Doubles inputs{};
    all.each([&](const Formula& formula, std::size_t target, std::size_t value) {
      for (std::size_t i = 0; i < formula.lengths.size(); ++i) {
        inputs[i] = &all.doubles[value];
        value += std::max<std::size_t>(formula.lengths[i], 1);
      }
      const double capaian = 100 * formula.shape(inputs, formula.items) / targets[target];
      benchmark::DoNotOptimize(capaian);
      ++done;
    });
  }
  state.SetItemsProcessed(done);
}
BENCHMARK(acuan_double)->Unit(benchmark::kMillisecond)->Name("acuan double/1000269");

/// The most frequent formula alone, and the one whose exact fraction outgrows 64 bits.
void satu_rumus(benchmark::State& state, const char* text, std::size_t items) {
  const Program program = compile(text).value();
  std::vector<Nilai> values;
  for (std::size_t i = 0; i < items * program.variabel().size(); ++i)
    values.push_back(Nilai::dari(Rational(static_cast<std::int64_t>(9973 + 37 * i)), 0));
  std::vector<Masukan> inputs;
  for (std::size_t i = 0; i < program.variabel().size(); ++i)
    inputs.push_back(items == 1 ? Masukan(values[i]) : Masukan::deret({&values[i * items], items}));
  Mesin machine;
  for (auto _ : state) benchmark::DoNotOptimize(machine.evaluate(program, inputs));
}
BENCHMARK_CAPTURE(satu_rumus, rasio, "100 * a / b", 1);
BENCHMARK_CAPTURE(satu_rumus, pertumbuhan, "100 * (x - x_t1) / x_t1", 1);
BENCHMARK_CAPTURE(satu_rumus, jumlah_9_rasio, "sum(a / b)", 9);
BENCHMARK_CAPTURE(satu_rumus, jumlah_18_rasio, "sum(a / b)", 18);

void susun(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(compile("100 * (umkm - umkm_t1) / umkm_t1"));
}
BENCHMARK(susun);

}  // namespace
