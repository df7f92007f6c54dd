// The stored text of a Nilai (form in nilai_codec.hpp).
#include "store/nilai_codec.hpp"

#include <array>
#include <charconv>

#include "store/nama_enum.hpp"

namespace sakip::store {
namespace {

constexpr int kMaksDesimal = 1000;

std::string sandi_angka(const Rational& value, int decimals) {
  if (decimals == -1) return "=" + value.exact();
  if (decimals >= 0 && decimals <= 18) {
    const std::string typed = value.fixed(decimals);
    const auto back = Rational::parse(typed);
    if (back && *back == value) return typed;
  }
  return "=" + value.exact() + "@" + std::to_string(decimals);
}

tl::unexpected<Error> tak_terbaca(std::string_view text) {
  return fail("STORE_ISI_TIDAK_TERBACA", kalimat("nilai \"{}\"", text), "Nilai tersimpan tidak dapat dibaca.",
              "Jalankan pemeriksaan basis data; bila rusak, pulihkan cadangan terakhir.");
}

Result<Nilai> baca_bagian_angka(std::string_view text) {
  if (text.empty()) return Nilai::dari(Rational());
  if (text.front() != '=') {
    const auto point = text.find('.');
    auto value = Rational::parse(text);
    if (!value || text.find('/') != text.npos) return tak_terbaca(text);
    return Nilai::dari(std::move(*value), point == text.npos ? 0 : static_cast<int>(text.size() - point - 1));
  }
  const auto at = text.find('@');
  auto value = Rational::parse(text.substr(1, at == text.npos ? text.npos : at - 1));
  if (!value) return tak_terbaca(text);
  int decimals = -1;
  if (at != text.npos) {
    const std::string_view digits = text.substr(at + 1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), decimals);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return tak_terbaca(text);
    if (decimals < -1 || decimals > kMaksDesimal) return tak_terbaca(text);
  }
  return Nilai::dari(std::move(*value), decimals);
}

void tambah_luput(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '|' || c == '\\') out += '\\';
    out += c;
  }
}

}  // namespace

std::string sandi_nilai(const Nilai& nilai) {
  const bool berangka = !nilai.angka.is_zero() || nilai.desimal != -1;
  const bool polos = nilai.ada() && nilai.label.empty() && nilai.kode.empty();
  if (polos) return sandi_angka(nilai.angka, nilai.desimal);
  std::string text(nama_tersimpan(nilai.keadaan));
  text += '|';
  if (berangka) text += sandi_angka(nilai.angka, nilai.desimal);
  text += '|';
  tambah_luput(text, nilai.label);
  text += '|';
  tambah_luput(text, nilai.kode);
  return text;
}

Result<Nilai> baca_sandi_nilai(std::string_view text) {
  if (text.find('|') == text.npos) {
    if (text.empty()) return tak_terbaca(text);
    return baca_bagian_angka(text);
  }
  std::array<std::string, 4> bagian;
  std::size_t ke = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '|') {
      if (++ke == bagian.size()) return tak_terbaca(text);
    } else {
      if (text[i] == '\\' && ++i == text.size()) return tak_terbaca(text);
      bagian[ke] += text[i];
    }
  }
  if (ke != 3) return tak_terbaca(text);
  TRY(Nilai nilai, baca_bagian_angka(bagian[1]));
  if (!dari_nama(bagian[0], nilai.keadaan)) return tak_terbaca(text);
  nilai.label = std::move(bagian[2]);
  nilai.kode = std::move(bagian[3]);
  return nilai;
}

}  // namespace sakip::store
