// See kuota_bukti.hpp.
#include "app/kuota_bukti.hpp"

#include <charconv>

#include "app/kebijakan.hpp"

namespace sakip::app {
namespace {

constexpr std::string_view kKunci = "kuota_bukti_mb";
constexpr std::int64_t kTerkecil = 20, kTerbesar = 1'000'000;

std::string pecahan(std::int64_t bytes, int shift, int digits) {
  const std::int64_t scale = digits == 1 ? 10 : 100;
  const std::int64_t parts = (bytes * scale + (std::int64_t{1} << (shift - 1))) >> shift;
  std::string rest = std::to_string(parts % scale);
  rest.insert(0, static_cast<std::size_t>(digits) - rest.size(), '0');
  return std::to_string(parts / scale) + "," + rest;
}

}  // namespace

Result<std::int64_t> kuota_bukti(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const Kebijakan all, baca_kebijakan(read, pemda));
  const auto set = all.find(kKunci);
  if (set == all.end()) return kKuotaBawaan;
  std::int64_t megabytes = 0;
  const std::string& text = set->second;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), megabytes);
  const bool fits = error == std::errc() && end == text.data() + text.size() && megabytes >= kTerkecil;
  return fits && megabytes <= kTerbesar ? megabytes << 20 : kKuotaBawaan;
}

Status simpan_kuota_bukti(store::AntreanTulis& write, const Pemegang& who, std::int64_t megabytes,
                          std::string_view waktu) {
  if (megabytes < kTerkecil || megabytes > kTerbesar)
    return fail("KEBIJAKAN_TIDAK_SAH", "kuota bukti", "Kuota bukti harus 20 sampai 1.000.000 MB.",
                "Perbaiki angkanya; 2048 adalah 2 GB.");
  return simpan_kebijakan(write, who, {{std::string(kKunci), std::to_string(megabytes)}}, "mengatur kuota bukti",
                          waktu);
}

Status periksa_kuota(store::db::Connection& read, const PemdaId& pemda, const InstansiId& instansi, std::int64_t more,
                     bool tertunda) {
  TRY(const std::int64_t quota, kuota_bukti(read, pemda));
  TRY(const auto used, store::pemakaian_bukti(read, pemda, instansi));
  const std::int64_t kept = used.empty() ? 0 : used.front().byte;
  const std::int64_t coming = used.empty() || !tertunda ? 0 : used.front().tertunda;
  if (kept + coming + more <= quota) return Ok{};
  const std::string fills = teks_ukuran(kept), limit = teks_ukuran(quota);
  return fail("BUKTI_KUOTA", instansi.value,
              coming > 0
                  ? kalimat("Tempat bukti instansi ini tidak cukup: terpakai {}, sedang diunggah {}, kuotanya {}.",
                            fills, teks_ukuran(coming), limit)
                  : kalimat("Tempat bukti instansi ini tidak cukup: terpakai {}, kuotanya {}.", fills, limit),
              "Pakai berkas yang sudah ada untuk beberapa realisasi, atau minta admin pemda menambah kuotanya.");
}

std::string teks_ukuran(std::int64_t bytes) {
  if (bytes >= std::int64_t{1} << 30) return pecahan(bytes, 30, 2) + " GB";
  if (bytes * 10 + (1 << 19) >= std::int64_t{10} << 20) return pecahan(bytes, 20, 1) + " MB";
  return std::to_string((bytes + 1023) >> 10) + " KB";
}

}  // namespace sakip::app
