// libFuzzer target of everything that turns foreign text into a number. No input may crash; what the strict readers
// accept must print and read back as itself; the tolerant reader must keep its promises about doubt.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/number_format.hpp"
#include "core/number_reader.hpp"
#include "core/quote_input.hpp"
#include "core/waktu.hpp"

using namespace sakip;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);

  if (const auto value = baca_angka(text)) {
    SAKIP_ASSERT(value->desimal >= 0);
    const auto again = baca_angka(format_nilai(*value));
    SAKIP_ASSERT(again && *again == *value);
    const Bacaan reading = baca_longgar(text);  // never another number than the strict one, unless it says so
    bool named = reading.nilai.berangka() && reading.nilai == *value;
    for (const Nilai& doubt : reading.dugaan) named = named || doubt == *value;
    SAKIP_ASSERT(named || reading.cara == CaraBaca::kategori || reading.cara == CaraBaca::tak_terbaca);
  }

  if (const auto amount = baca_rupiah(text))
    for (const GayaRupiah style :
         {GayaRupiah::tabel, GayaRupiah::dengan_rp, GayaRupiah::dengan_rp_sen, GayaRupiah::akuntansi}) {
      const auto again = baca_rupiah(format_rupiah(*amount, style));
      SAKIP_ASSERT(again && *again == *amount);
      SAKIP_ASSERT(terbilang(*amount).has_value());
    }

  const Bacaan reading = baca_longgar(text);
  SAKIP_ASSERT(reading.asli == text);
  SAKIP_ASSERT(!reading.ragu() || reading.nilai.keadaan == Keadaan::belum_ada);
  SAKIP_ASSERT(!reading.ragu() || !reading.catatan.empty());
  SAKIP_ASSERT(!reading.nilai.berangka() || !reading.nilai.angka.too_large());
  format_nilai(reading.nilai);

  if (const auto value = Rational::parse(text)) {
    SAKIP_ASSERT(!value->too_large());
    const auto again = Rational::parse(value->exact());
    SAKIP_ASSERT(again && *again == *value);
    SAKIP_ASSERT((*value - *value).is_zero());
    SAKIP_ASSERT(value->floor() <= *value && *value <= value->ceil());
    const auto rounded = Rational::parse(value->fixed(2));
    SAKIP_ASSERT(rounded && *rounded == value->round(2));
    if (const auto decimal = value->finite_decimal()) SAKIP_ASSERT(*Rational::parse(*decimal) == *value);
  }

  if (const auto date = baca_tanggal(text)) SAKIP_ASSERT(iso(*date) == text);
  SAKIP_ASSERT(quote_input(text).size() <= 4 * 40 + 5);
  return 0;
}
