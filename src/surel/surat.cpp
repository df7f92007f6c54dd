// See surat.hpp. The body travels as quoted-printable, so that no line is long and no byte depends on the servers.
#include "surel/surat.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "core/base64.hpp"

namespace sakip::surel {
namespace {

constexpr std::size_t kBarisQp = 76;  ///< RFC 2045 6.7
constexpr std::size_t kBytePerKata =
    42;  ///< of text in one encoded word: 56 letters of base64, below the 75 of RFC 2047

bool ascii_terlihat(char c) { return c >= 0x21 && c <= 0x7e; }

Status periksa_kepala(std::string_view nama, std::string_view text) {
  const bool clean = std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
  });
  if (clean) return Ok{};
  return fail("SUREL_KEPALA", std::string(nama), "Kepala surel memuat pindah baris atau tanda kendali.",
              "Hapus tanda itu; surelnya tidak dikirim.");
}

/// A header's text: as it is when it is short ASCII, else as encoded words that never cut a character in two.
std::string kata(std::string_view text) {
  const bool plain = text.size() <= 60 && text.find("=?") == std::string_view::npos &&
                     std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || ascii_terlihat(c); });
  if (plain) return std::string(text);
  std::string out;
  while (!text.empty()) {
    std::size_t end = std::min(text.size(), kBytePerKata);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    if (end == 0) end = std::min(text.size(), kBytePerKata);  // no UTF-8
    out += (out.empty() ? "" : "\r\n ") + std::string("=?UTF-8?B?") + to_base64(text.substr(0, end)) + "?=";
    text.remove_prefix(end);
  }
  return out;
}

/// "Nama <alamat>"; a plain name is quoted, because it may hold a comma or a dot.
std::string pengirim(const std::string& nama, const std::string& alamat) {
  if (nama.empty()) return alamat;
  std::string shown = kata(nama);
  if (shown == nama) {
    std::string quoted = "\"";
    for (const char c : nama) quoted += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
    shown = quoted + "\"";
  }
  return shown + " <" + alamat + ">";
}

/// "Wed, 11 Feb 2026 03:04:05 +0000" of "2026-02-11T03:04:05Z".
std::string tanggal_surel(std::string_view waktu) {
  constexpr std::array kHari = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array kBulan = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  SAKIP_ASSERT(waktu.size() == 20);
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    std::from_chars(waktu.data() + at, waktu.data() + at + count, value);
    return value;
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  SAKIP_ASSERT(day.ok());
  const std::chrono::weekday weekday{std::chrono::sys_days(day)};
  return std::string(kHari[weekday.c_encoding()]) + ", " + std::string(waktu.substr(8, 2)) + " " +
         kBulan[static_cast<unsigned>(day.month()) - 1] + " " + std::string(waktu.substr(0, 4)) + " " +
         std::string(waktu.substr(11, 8)) + " +0000";
}

/// One line of quoted-printable, cut softly where it would grow too long.
std::string baris_qp(std::string_view line) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  std::size_t width = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    const bool blank_at_end = (line[i] == ' ' || line[i] == '\t') && i + 1 == line.size();
    const bool plain = (ascii_terlihat(line[i]) && line[i] != '=') || (line[i] == ' ' && !blank_at_end);
    const std::size_t need = plain ? 1 : 3;
    if (width + need > kBarisQp - 1) out += "=\r\n", width = 0;
    if (plain)
      out += line[i];
    else
      out += {'=', kHex[byte >> 4], kHex[byte & 15]};
    width += need;
  }
  return out;
}

std::string badan(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += baris_qp(text.substr(0, end)) + "\r\n";
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return out;
}

}  // namespace

std::string_view host_alamat(std::string_view alamat) {
  const auto at = alamat.rfind('@');
  return at == std::string_view::npos ? std::string_view() : alamat.substr(at + 1);
}

bool alamat_sah(std::string_view alamat) {
  const std::string_view host = host_alamat(alamat);
  if (host.empty() || alamat.size() > 254) return false;
  const std::string_view local = alamat.substr(0, alamat.size() - host.size() - 1);
  const auto atom = [](char c, std::string_view also) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           also.find(c) != std::string_view::npos;
  };
  const auto dotted = [&](std::string_view text, std::string_view also) {
    return !text.empty() && text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), [&](char c) { return c == '.' || atom(c, also); });
  };
  return local.size() <= 64 && dotted(local, "!#$%&'*+-/=?^_`{|}~") && dotted(host, "-") && host.front() != '-';
}

Result<std::string> susun(const Surat& s) {
  for (const std::string* address : {&s.dari, &s.kepada})
    if (!alamat_sah(*address))
      return fail("SUREL_ALAMAT", *address, "Ini bukan alamat surel yang dapat dipakai.",
                  "Tulis seperti sakip@kabupaten.go.id.");
  TRY_STATUS(periksa_kepala("judul", s.judul));
  TRY_STATUS(periksa_kepala("nama pengirim", s.nama_dari));
  for (const std::string* word : {&s.id, &s.bahasa}) TRY_STATUS(periksa_kepala("kepala surel", *word));
  std::string out = "Date: " + tanggal_surel(s.waktu) + "\r\nFrom: " + pengirim(s.nama_dari, s.dari) +
                    "\r\nTo: " + s.kepada + "\r\nSubject: " + kata(s.judul) + "\r\nMessage-ID: <" + s.id + "@" +
                    std::string(host_alamat(s.dari)) + ">\r\nMIME-Version: 1.0\r\n";
  if (!s.bahasa.empty()) out += "Content-Language: " + s.bahasa + "\r\n";
  out += "Auto-Submitted: auto-generated\r\n";  // RFC 3834: no machine shall answer it
  return out + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
         badan(s.isi);
}

}  // namespace sakip::surel
