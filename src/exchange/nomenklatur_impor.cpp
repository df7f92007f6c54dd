// See nomenklatur_impor.hpp.
#include "exchange/nomenklatur_impor.hpp"

#include <algorithm>
#include <map>

#include "core/quote_input.hpp"
#include "exchange/lembar_teks.hpp"

namespace sakip::exchange {
namespace {

constexpr std::size_t kGalatTerbanyak = 100, kBarisJudul = 30, kNamaTerpanjang = 1000;

std::string kecil(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool berangka(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }
bool berhuruf(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c < 0 || (c | 0x20) >= 'a'; });
}

/// Which columns hold what: the code from `kode` to before `kode_akhir`.
struct Judul {
  std::size_t baris = 0, kode = 0, kode_akhir = 0, nama = 0;
};

std::optional<Judul> cari_judul(const std::vector<BarisTeks>& rows) {
  for (std::size_t r = 0; r < std::min(rows.size(), kBarisJudul); ++r) {
    const std::vector<std::string>& cells = rows[r].sel;
    const auto titled = [&](std::initializer_list<std::string_view> words, std::size_t except) {
      for (std::size_t c = 0; c < cells.size(); ++c)
        for (const std::string_view word : words)
          if (c != except && kecil(cells[c]).find(word) != std::string::npos) return c;
      return cells.size();
    };
    const std::size_t code = titled({"kode"}, cells.size());
    const std::size_t name = titled({"uraian", "nomenklatur", "nama"}, code);
    if (code == cells.size() || name == cells.size()) continue;
    std::size_t end = code + 1;
    while (end < cells.size() && cells[end].empty()) ++end;
    return Judul{r, code, end, name};
  }
  return std::nullopt;
}

class Pembaca {
 public:
  std::vector<ButirNomenklatur> butir;
  std::vector<Error> salah;

  void baca(const Judul& head, const BarisTeks& row) {
    const std::string code = kode(head, row), &name = row.di(head.nama);
    if (!berangka(code) && (berhuruf(code) || name.empty())) return;  // a title again, or a remark
    if (code.size() <= 2 && code.find('.') == std::string::npos && !berhuruf(name) && !name.empty()) return;  // "1 | 2"
    if (!tingkat_kode(code))
      return galat(row, kalimat("{} bukan kode nomenklatur.", quote_input(code)),
                   "Bentuknya 7.01, 7.01.01, 7.01.01.2.06, 7.01.01.2.06.0001; format kolom kode sebagai Teks.");
    if (name.empty() || name.size() > kNamaTerpanjang)
      return galat(row, kalimat("Kode {} tanpa nama, atau namanya terlalu panjang.", code), "Perbaiki namanya.");
    const auto [place, fresh] = nama_.emplace(code, name);
    if (!fresh && place->second != name)
      return galat(row, kalimat("Kode {} sudah ada dengan nama lain.", code), "Hapus salah satunya.");
    if (fresh) butir.push_back({code, name});
  }

 private:
  /// The code of a row; one-digit numbers of a code over several columns get their zero back.
  static std::string kode(const Judul& head, const BarisTeks& row) {
    std::string out;
    const bool parts = head.kode_akhir > head.kode + 1;
    int at = 0;
    for (std::size_t c = head.kode; c < head.kode_akhir; ++c) {
      std::string part = row.di(c);
      std::erase(part, ' ');
      while (part.ends_with('.')) part.pop_back();
      std::replace(part.begin(), part.end(), 'x', 'X');
      if (part.empty()) continue;
      const bool two = parts && (at == 1 || at == 2 || at == 4) && part.size() == 1 && berangka(part);
      out += (out.empty() ? "" : ".") + std::string(two ? "0" : "") + part;
      at += 1 + static_cast<int>(std::count(part.begin(), part.end(), '.'));
    }
    return out;
  }
  void galat(const BarisTeks& row, Kalimat message, Kalimat advice) {
    if (salah.size() < kGalatTerbanyak)
      salah.push_back({"NOMENKLATUR_BARIS", kalimat("baris {}", row.nomor), std::move(message), std::move(advice)});
  }

  std::map<std::string, std::string> nama_;
};

}  // namespace

tl::expected<std::vector<ButirNomenklatur>, std::vector<Error>> baca_nomenklatur(std::string_view bytes) {
  using Salah = std::vector<Error>;
  const auto rows = baca_lembar_teks(bytes);
  if (!rows) return tl::unexpected(Salah{rows.error()});
  const auto head = cari_judul(*rows);
  if (!head)
    return tl::unexpected(Salah{{"NOMENKLATUR_JUDUL", "lembar pertama", "Baris judul kolom tidak ditemukan.",
                                 "Beri judul Kode dan Uraian (atau Nomenklatur, Nama) di atas kolomnya."}});
  Pembaca reader;
  for (std::size_t r = head->baris + 1; r < rows->size(); ++r) reader.baca(*head, (*rows)[r]);
  if (reader.salah.empty() && (reader.butir.empty() || reader.butir.size() > kButirTerbanyak))
    reader.salah.push_back({"NOMENKLATUR_KOSONG", "lembar pertama",
                            kalimat("Daftar ini memuat {} kode.", reader.butir.size()),
                            kalimat("Isi 1 sampai {} kode di bawah judulnya.", kButirTerbanyak)});
  if (!reader.salah.empty()) return tl::unexpected(std::move(reader.salah));
  return std::move(reader.butir);
}

}  // namespace sakip::exchange
