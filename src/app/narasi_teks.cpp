// The text form of narrative, written and read.
#include "app/narasi_teks.hpp"

#include <set>

namespace sakip::app {

namespace {
constexpr std::size_t kTerpanjang = 20000;
constexpr std::string_view kPembuka =
    "<!-- Narasi laporan. Sunting paragraf di bawah setiap '## kunci', lalu simpan dengan: opensakip narrative import "
    "berkas-ini.\n"
    "     {{...}} adalah angka yang hidup: biarkan, pindahkan, atau hapus; jangan diketik ulang sebagai angka.\n"
    "     Bagian yang dihapus dari berkas ini tidak diubah. -->\n";
}  // namespace

std::string tulis_narasi_teks(const std::vector<Narasi>& bagian) {
  std::string out(kPembuka);
  for (const Narasi& part : bagian) {
    out += "\n## " + part.kunci + (part.asal == AsalNarasi::disunting ? "\n<!-- disunting -->\n" : "\n");
    for (const std::string& paragraph : part.paragraf) out += "\n" + paragraph + "\n";
  }
  return out;
}

Result<std::vector<Narasi>> baca_narasi_teks(std::string_view text, Tahun tahun) {
  std::vector<Narasi> out;
  std::set<std::string> seen;
  std::string paragraph;
  std::size_t length = 0;
  bool remark = false;
  int line_number = 0;
  const auto close = [&] {
    if (!paragraph.empty() && !out.empty()) out.back().paragraf.push_back(std::move(paragraph));
    paragraph.clear();
  };
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    ++line_number;
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    const Kalimat place = kalimat("baris {}", line_number);
    if (remark || line.starts_with("<!--")) {
      remark = line.find("-->") == std::string_view::npos;
      continue;
    }
    if (line.starts_with("## ")) {
      close();
      const std::string key(line.substr(3));
      if (!seen.insert(key).second)
        return fail("NARASI_KUNCI_GANDA", place, kalimat("bagian '{}' muncul dua kali.", key),
                    "Satukan isinya di satu tempat.");
      out.push_back({key, tahun, AsalNarasi::disunting, {}});
      length = 0;
    } else if (line.empty()) {
      close();
    } else {
      if (out.empty())
        return fail("NARASI_TANPA_KUNCI", place, "ada teks sebelum bagian pertama.", "Awali dengan baris '## kunci'.");
      length += line.size() + 1;
      if (length > kTerpanjang)
        return fail("NARASI_TERLALU_PANJANG", place, kalimat("bagian '{}' lebih dari 20.000 huruf.", out.back().kunci),
                    "Ringkas bagian itu.");
      if (!paragraph.empty()) paragraph += ' ';
      paragraph += line;
    }
  }
  close();
  return out;
}

}  // namespace sakip::app
