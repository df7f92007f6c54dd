// See nomenklatur.hpp.
#include "domain/nomenklatur.hpp"

#include <algorithm>

namespace sakip {
namespace {

bool kurang(const ButirNomenklatur& a, const ButirNomenklatur& b) { return a.kode < b.kode; }

/// Lengths of the parts between points; nothing when a part is neither digits nor, among the first two, only X.
std::optional<std::vector<std::size_t>> bagian(std::string_view kode) {
  std::vector<std::size_t> lengths = {0};
  for (const char c : kode) {
    if (c == '.') {
      lengths.push_back(0);
      continue;
    }
    if (!(c >= '0' && c <= '9') && !(c == 'X' && lengths.size() <= 2)) return std::nullopt;
    ++lengths.back();
  }
  return lengths;
}

}  // namespace

std::optional<TingkatNomenklatur> tingkat_kode(std::string_view kode) {
  const auto lengths = bagian(kode);
  if (!lengths) return std::nullopt;
  const std::vector<std::size_t>& n = *lengths;
  using enum TingkatNomenklatur;
  constexpr TingkatNomenklatur kTingkat[] = {urusan, bidang, program, program, kegiatan, sub_kegiatan};
  constexpr std::size_t kPanjang[] = {1, 2, 2, 1, 2};
  if (n.empty() || n.size() > 6 || n.size() == 4) return std::nullopt;
  for (std::size_t i = 0; i < n.size() && i < 5; ++i)
    if (n[i] != kPanjang[i]) return std::nullopt;
  if (n.size() == 6 && n[5] != 2 && n[5] != 4) return std::nullopt;
  return kTingkat[n.size() - 1];
}

DaftarNomenklatur::DaftarNomenklatur(std::vector<ButirNomenklatur> butir) : butir_(std::move(butir)) {
  std::sort(butir_.begin(), butir_.end(), kurang);
  for (const ButirNomenklatur& one : butir_)
    if (const auto level = tingkat_kode(one.kode)) ada_[static_cast<std::size_t>(*level)] = true;
}

const ButirNomenklatur* DaftarNomenklatur::tepat(std::string_view kode) const {
  const auto found = std::lower_bound(butir_.begin(), butir_.end(), ButirNomenklatur{std::string(kode), ""}, kurang);
  return found != butir_.end() && found->kode == kode ? &*found : nullptr;
}

const ButirNomenklatur* DaftarNomenklatur::cari(std::string_view kode) const {
  const auto level = tingkat_kode(kode);
  if (!level) return nullptr;
  std::vector<std::string> forms = {std::string(kode)};
  if (*level == TingkatNomenklatur::sub_kegiatan) {
    const std::size_t point = kode.rfind('.') + 1;
    const std::string_view number = kode.substr(point);
    if (number.size() == 2) forms.push_back(std::string(kode.substr(0, point)) + "00" + std::string(number));
    if (number.size() == 4 && number.starts_with("00"))
      forms.push_back(std::string(kode.substr(0, point)) + std::string(number.substr(2)));
  }
  for (const std::string& form : forms)
    if (const ButirNomenklatur* found = tepat(form)) return found;
  if (*level >= TingkatNomenklatur::program)
    for (const std::string& form : forms)
      if (const ButirNomenklatur* found = tepat("X.XX" + form.substr(4))) return found;
  return nullptr;
}

BedaNomenklatur beda(const DaftarNomenklatur& lama, const DaftarNomenklatur& baru) {
  BedaNomenklatur out;
  auto a = lama.butir().begin(), a_end = lama.butir().end();
  auto b = baru.butir().begin(), b_end = baru.butir().end();
  while (a != a_end || b != b_end) {
    if (b == b_end || (a != a_end && a->kode < b->kode)) {
      out.hapus.push_back(*a++);
    } else if (a == a_end || b->kode < a->kode) {
      out.tambah.push_back(*b++);
    } else {
      if (a->nama != b->nama) out.ubah.emplace_back(*a, *b);
      ++a, ++b;
    }
  }
  return out;
}

}  // namespace sakip
