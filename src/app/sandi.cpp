// See sandi.hpp.
#include "app/sandi.hpp"

#include <openssl/hmac.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace sakip::app {
namespace {

constexpr unsigned long long kOps = 2;
constexpr std::size_t kMemory = 19 * 1024 * 1024;
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

void siap() {
  static const int ready = sodium_init();
  SAKIP_ASSERT(ready >= 0);
}

/// Verified when there is no such account, so that its absence does not show in the time.
const std::string& hash_kosong() {
  static const std::string hash = sandikan("tidak ada akun ini");
  return hash;
}

std::string lepas_base32(std::string_view text) {
  std::string bytes;
  unsigned buffer = 0;
  int bits = 0;
  for (const char c : text) {
    const auto at = kBase32.find(static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
    if (at == std::string_view::npos) continue;
    buffer = (buffer << 5) | static_cast<unsigned>(at);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>((buffer >> bits) & 0xFF);
  }
  return bytes;
}

/// The passwords that are tried first everywhere, in lower case.
bool lazim(const std::string& lower) {
  static constexpr std::array kLazim = {"password",  "12345678",  "123456789", "1234567890", "qwerty",   "admin123",
                                        "indonesia", "bismillah", "rahasia",   "sakip",      "operator", "kabupaten"};
  return std::any_of(kLazim.begin(), kLazim.end(), [&](std::string_view common) {
    return lower == common || (lower.starts_with(common) && lower.size() <= common.size() + 4);
  });
}

std::string kecil(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

}  // namespace

std::string sandikan(std::string_view password) {
  siap();
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  const int failed =
      crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kOps, kMemory, crypto_pwhash_ALG_ARGON2ID13);
  SAKIP_ASSERT(failed == 0);  // only when memory ran out
  hash.resize(hash.find('\0'));
  return hash;
}

bool cocok(std::string_view hash, std::string_view password) {
  siap();
  const std::string stored(hash.empty() ? std::string_view(hash_kosong()) : hash);
  if (stored.size() >= crypto_pwhash_STRBYTES) return false;
  const bool right = crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
  return right && !hash.empty();
}

Status periksa_sandi(std::string_view password, std::string_view akun, const KebijakanSandi& policy) {
  if (static_cast<int>(password.size()) < policy.panjang)
    return fail("SANDI_PENDEK", "sandi", kalimat("Kata sandi kurang dari {} karakter.", policy.panjang),
                "Pakai beberapa kata yang mudah Anda ingat.");
  if (password.size() > 200)
    return fail("SANDI_PANJANG", "sandi", "Kata sandi lebih dari 200 karakter.", "Pendekkan kata sandinya.");
  const std::string lower = kecil(password);
  if (lazim(lower) || lower.find(kecil(akun)) != std::string::npos)
    return fail("SANDI_LEMAH", "sandi", "Kata sandi ini terlalu mudah ditebak.",
                "Pakai beberapa kata yang tidak berhubungan dengan nama akun atau instansi.");
  if (!policy.campuran) return Ok{};
  const auto has = [&](int (*kind)(int)) {
    return std::any_of(password.begin(), password.end(), [&](unsigned char c) { return kind(c) != 0; });
  };
  if (has(std::isupper) && has(std::islower) && has(std::isdigit) && has(std::ispunct)) return Ok{};
  return fail("SANDI_CAMPURAN", "sandi", "Kata sandi harus memuat huruf besar, huruf kecil, angka, dan tanda baca.",
              "Tambahkan yang belum ada.");
}

std::string kode_cetak() {
  siap();
  constexpr std::string_view kHuruf = "0123456789abcdefghjkmnpqrstvwxyz";  // no i, l, o, u
  std::string out(12, '\0');
  randombytes_buf(out.data(), out.size());
  for (char& c : out) c = kHuruf[static_cast<unsigned char>(c) % kHuruf.size()];
  return out;
}

std::string token_acak(std::size_t bytes) {
  siap();
  std::string raw(bytes, '\0');
  randombytes_buf(raw.data(), raw.size());
  std::string text(sodium_base64_ENCODED_LEN(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(raw.data()), raw.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.resize(text.find('\0'));
  return text;
}

bool sama(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string rahasia_totp() {
  siap();
  std::string secret;
  for (int i = 0; i < 32; ++i) secret += kBase32[randombytes_uniform(32)];
  return secret;
}

std::string kode_totp(std::string_view secret, std::int64_t step) {
  const std::string key = lepas_base32(secret);
  std::array<unsigned char, 8> counter{};
  for (int i = 7; i >= 0; --i, step >>= 8)
    counter[static_cast<std::size_t>(i)] = static_cast<unsigned char>(step & 0xFF);
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned size = 0;
  HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), counter.data(), counter.size(), mac.data(), &size);
  const std::size_t at = mac[size - 1] & 0x0FU;
  const unsigned number = (static_cast<unsigned>(mac[at] & 0x7F) << 24) | (static_cast<unsigned>(mac[at + 1]) << 16) |
                          (static_cast<unsigned>(mac[at + 2]) << 8) | mac[at + 3];
  std::string digits = std::to_string(number % 1'000'000);
  return std::string(6 - digits.size(), '0') + digits;
}

std::int64_t langkah_totp(std::string_view secret, std::string_view code, std::int64_t unix_seconds,
                          std::int64_t terakhir) {
  const std::int64_t now = unix_seconds / 30;
  for (std::int64_t step = now - 1; step <= now + 1; ++step)
    if (step > terakhir && sama(kode_totp(secret, step), code)) return step;
  return 0;
}

}  // namespace sakip::app
