// Any bytes as a formula (first line) with any inputs (the rest): nothing crashes or hangs, and the traced evaluation
// agrees with the fast one.
#include <cstdint>
#include <string_view>

#include "formula/formula.hpp"

namespace {

using namespace sakip;
using namespace sakip::formula;

/// Takes inputs from the bytes, and zeros when they are used up.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  std::uint8_t byte() { return at_ < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at_++]) : std::uint8_t{0}; }
  std::int64_t number(int size) {
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i) value = value << 8U | byte();
    return static_cast<std::int64_t>(value);
  }

  Nilai value() {
    switch (byte() % 10) {
      case 0:
        return {};
      case 1:
        return Nilai::tanpa(static_cast<Keadaan>(1 + byte() % 5), "KODE");
      case 2:
        return Nilai::kategori(byte() % 2 == 0 ? "WTP" : "ya");
      case 3:
        return Nilai::kategori("2019-12-31");
      case 4:
        return Nilai::dari(Rational(number(8)));
      case 5:
        return Nilai::dari(Rational(number(8)) / (Rational(number(8)).abs() + Rational(1)));
      case 6:
        return Nilai::dari(Rational::decimal(number(4), byte() % 19));
      default:
        return Nilai::dari(Rational(static_cast<std::int64_t>(byte()) - 10));
    }
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

DaftarSkala scales() {
  DefinisiSkala levels;
  levels.id = "level";
  levels.nama = "level";
  levels.rujukan = "uji";
  levels.baris = {{BatasSkala{0, true}, BatasSkala{50, false}, "Rendah", "", Rational(1)},
                  {BatasSkala{50, true}, std::nullopt, "Tinggi", "", std::nullopt}};
  DefinisiSkala opinions = levels;
  opinions.jenis = JenisSkala::kategori;
  opinions.baris = {{std::nullopt, std::nullopt, "WTP", "", Rational(4)},
                    {std::nullopt, std::nullopt, "ya", "", std::nullopt}};
  return {{"level", std::make_shared<const Skala>(Skala::buat(levels).value())},
          {"opini", std::make_shared<const Skala>(Skala::buat(opinions).value())}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const DaftarSkala kScales = scales();
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::string_view text = all.substr(0, all.find('\n'));
  Bytes bytes(all.substr(std::min(all.size(), text.size() + 1)));

  const std::vector<ElemenRumus> elements{{"a", "Jumlah orang", "orang", false}, {"d", "Deret orang", "orang", true}};
  for (const Temuan& finding : check(text, {elements, bytes.byte() % 2 == 0 ? "%" : "orang", 0, &kScales}))
    SAKIP_ASSERT(finding.awal >= 0 && finding.panjang >= 0 &&
                 finding.awal + finding.panjang <= static_cast<int>(text.size()));
  const auto program = compile(text, kScales);
  if (!program) return 0;

  std::vector<std::vector<Nilai>> values;
  for (std::size_t i = 0; i < program->variabel().size(); ++i) {
    const std::size_t count = bytes.byte() % 4 == 0 ? bytes.byte() % 20 : 1;
    auto& items = values.emplace_back();
    for (std::size_t k = 0; k < count; ++k) items.push_back(bytes.value());
  }
  std::vector<Masukan> inputs;
  for (const auto& items : values) inputs.push_back(items.size() == 1 ? Masukan(items.front()) : Masukan::deret(items));
  const Nilai fast = evaluate(*program, inputs);
  const Jejak traced = trace(*program, {inputs, {}, "", 2});
  SAKIP_ASSERT(fast == traced.hasil);
  SAKIP_ASSERT(!teks(traced).empty());
  return 0;
}
