// See dokumen_isi.hpp.
#include "web/dokumen_isi.hpp"

#include <algorithm>

namespace sakip::web {
namespace {

constexpr Bentuk kBentuk[] = {
    {app::FormatLaporan::docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {app::FormatLaporan::pdf, "pdf", "application/pdf"},
    {app::FormatLaporan::xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {app::FormatLaporan::html, "html", "text/html; charset=utf-8"},
};
constexpr std::string_view kCspDokumen =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-same-origin; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

}  // namespace

const Bentuk* bentuk(std::string_view ending) {
  const auto* found =
      std::find_if(std::begin(kBentuk), std::end(kBentuk), [&](const Bentuk& b) { return b.ending == ending; });
  return found == std::end(kBentuk) ? nullptr : found;
}

std::optional<NamaBerkas> baca_nama(const std::string& name) {
  const auto dot = name.rfind('.');
  if (dot == std::string::npos) return NamaBerkas{name, nullptr};
  const Bentuk* form = bentuk(std::string_view(name).substr(dot + 1));
  if (!form) return std::nullopt;
  return NamaBerkas{name.substr(0, dot), form};
}

Result<app::PermintaanLaporan> dokumen_diminta(const Permintaan& p, std::string_view id) {
  app::PermintaanLaporan request;
  TRY(request.dokumen, app::cari_dokumen(id));
  request.pilihan.varian = p.tanya("varian");
  request.pilihan.jabatan = JabatanId(p.tanya("jabatan"));
  request.tanggal = p.hari_ini;
  return request;
}

std::string pilihan_alamat(const app::PermintaanLaporan& request) {
  std::string out;
  if (!request.pilihan.varian.empty()) out += "varian=" + http::encode(request.pilihan.varian);
  if (request.pilihan.jabatan.ada())
    out += (out.empty() ? "jabatan=" : "&jabatan=") + http::encode(request.pilihan.jabatan.value);
  return out.empty() ? out : "?" + out;
}

http::Response kirim_berkas(std::string bytes, const Bentuk& form, const std::string& name) {
  http::Response out = unduhan(std::move(bytes), form.type, name + "." + std::string(form.ending));
  if (form.format == app::FormatLaporan::html) out.headers = {{"Content-Security-Policy", std::string(kCspDokumen)}};
  return out;
}

}  // namespace sakip::web
