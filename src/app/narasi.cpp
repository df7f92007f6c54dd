// See narasi.hpp.
#include "app/narasi.hpp"

#include <algorithm>

#include "app/dokumen_beku.hpp"
#include "measure/hasil.hpp"

namespace sakip::app {
namespace {

constexpr std::size_t kTerpanjang = 20000;

std::string_view rapikan(std::string_view line) {
  constexpr std::string_view kKosong = " \t\r";
  const auto first = line.find_first_not_of(kKosong);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(kKosong) - first + 1);
}

}  // namespace

Result<std::vector<Narasi>> bagian_narasi(const Kinerja& kinerja, const Aturan& aturan, const JenisDokumen& dokumen,
                                          Tanggal tanggal) {
  if (!dokumen.narasi)
    return fail("NARASI_TAK_DIKENAL", std::string(dokumen.id), "dokumen itu tidak mempunyai narasi yang disunting.",
                "Pilih LKj atau Renja (--dokumen lkj, --dokumen renja).");
  const compose::Konteks context(kinerja.hitung(), aturan.dokumen.find(dokumen.id)->second, tanggal);
  std::vector<Narasi> out = dokumen.narasi(context, {});
  for (const std::string_view variant : dokumen.varian)
    for (Narasi& part : dokumen.narasi(context, {{}, std::string(variant), {}}))
      if (std::none_of(out.begin(), out.end(), [&](const Narasi& one) { return one.kunci == part.kunci; }))
        out.push_back(std::move(part));
  return out;
}

Status periksa_angka_narasi(const Kinerja& kinerja, const Narasi& part, const std::string& tempat) {
  for (const std::string& paragraph : part.paragraf)
    for (std::size_t at = paragraph.find("{{"); at != std::string::npos; at = paragraph.find("{{", at + 2)) {
      const std::size_t end = paragraph.find_first_of("|}", at);
      const std::string name = paragraph.substr(at + 2, end == std::string::npos ? end : end - at - 2);
      if (name.find('/') == std::string::npos) continue;
      if (const auto known = measure::hitung_fakta(kinerja.hitung(), name); !known) {
        Error wrong = known.error();
        wrong.place = kalimat("{}bagian {}: {}", tempat, part.kunci, "{{" + name + "}}");
        return tl::unexpected(std::move(wrong));
      }
    }
  return Ok{};
}

std::vector<std::string> baca_paragraf(std::string_view text) {
  std::vector<std::string> out;
  bool open = false;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string_view line = rapikan(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (line.empty()) {
      open = false;
    } else if (!open || line.starts_with("- ")) {
      out.emplace_back(line);
      open = true;
    } else {
      out.back().append(" ").append(line);
    }
  }
  return out;
}

std::string tulis_paragraf(const std::vector<std::string>& paragraphs) {
  std::string out;
  for (const std::string& one : paragraphs) out += (out.empty() ? "" : "\n\n") + one;
  return out;
}

Status simpan_narasi(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                     const SuntinganNarasi& edit, std::string_view waktu) {
  if (edit.teks && edit.teks->size() > kTerpanjang)
    return fail("NARASI_TERLALU_PANJANG", edit.kunci, kalimat("bagian '{}' lebih dari 20.000 huruf.", edit.kunci),
                "Ringkas bagian itu.");
  Narasi part{edit.kunci, edit.tahun, AsalNarasi::disunting, baca_paragraf(edit.teks.value_or(""))};
  return write.tulis([&](store::db::Connection& c) -> Status {
    TRY_STATUS(periksa_belum_beku(c, alamat, edit.dokumen));
    TRY(const auto stored, store::cari_fakta(c, alamat, part));
    const std::string now = stored ? tulis_paragraf(stored->paragraf) : std::string();
    if (now != edit.sebelum)
      return fail("NARASI_BERUBAH", edit.kunci, "Bagian ini sudah disunting orang lain sejak Anda membukanya.",
                  "Bandingkan dengan isi yang sekarang di bawah, lalu simpan lagi bila tetap perlu diubah.");
    if (!edit.teks) return store::hapus_fakta(c, alamat, part, {who.akun, "mengembalikan narasi ke draf"}, waktu);
    return store::catat_narasi(c, alamat, part, {who.akun, "menyunting narasi"}, waktu);
  });
}

}  // namespace sakip::app
