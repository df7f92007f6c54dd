// See dokumen_isi.hpp.
#include "web/dokumen_isi.hpp"

#include <algorithm>

namespace sakip::web {
namespace {

constexpr Bentuk kBentuk[] = {
    {app::FormatLaporan::html, "html", "text/html; charset=utf-8", "", true},
    {app::FormatLaporan::docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     "Word"},
    {app::FormatLaporan::pdf, "pdf", "application/pdf", "PDF", true},
    {app::FormatLaporan::xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"},
};
constexpr std::string_view kCspDokumen =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-same-origin; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

}  // namespace

std::span<const Bentuk> semua_bentuk() { return kBentuk; }

store::AlamatBerkas pemilik(const Permintaan& p) {
  return lingkup(p) == Lingkup::pemda ? store::AlamatBerkas{p.siapa.pemda, {}, p.tahun()} : p.alamat();
}

Lingkup lingkup(const Permintaan& p) {
  return p.bagian.contains("instansi") ? Lingkup::perangkat_daerah : Lingkup::pemda;
}

std::string jalur_pemilik(const Permintaan& p, std::string_view rest) {
  if (lingkup(p) != Lingkup::pemda) return jalur(p, rest);
  return "/p/" + std::to_string(p.tahun()) + "/" + std::string(rest);
}

app::Sumber sumber(const Permintaan& p) { return {p.db, p.bersama.gudang, p.bersama.aturan}; }

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

http::Response kirim_beku(Permintaan& p, const store::KeteranganBeku& frozen, const Bentuk& form) {
  const store::SidikBerkas* file = frozen.format(form.ending);
  if (!file) return tidak_ada(p);
  auto bytes = store::isi_beku(p.db, frozen.alamat.pemda, file->sha256);
  if (!bytes) return halaman_galat(p, bytes.error());
  return kirim_berkas(std::move(*bytes), form, frozen.nama + "-beku-" + std::to_string(frozen.versi));
}

Daftar daftar_berkas_beku(const Permintaan& p, const store::KeteranganBeku& frozen, const std::string& to,
                          Pembaca reader) {
  Daftar list;
  for (const Bentuk& form : kBentuk) {
    const store::SidikBerkas* file = frozen.format(form.ending);
    if (!file || (reader == Pembaca::umum && !form.umum)) continue;
    Data one;
    one.set("bentuk", form.nama.empty() ? p.t("dokumen.lihat") : std::string(form.nama));
    one.set("akhiran", std::string(form.ending));
    one.set("ke_berkas", to + "." + std::string(form.ending));
    one.set("sidik_berkas", file->sha256);
    list.push_back(one);
  }
  return list;
}

Daftar daftar_tanda(const Permintaan& p, const std::vector<app::TandaTangan>& signing) {
  Daftar list;
  for (const app::TandaTangan& one : signing) {
    Data row;
    row.set("peran", p.t("pk.peran." + one.peran));
    row.set("jabatan", one.jabatan);
    row.set("waktu", one.waktu);
    list.push_back(row);
  }
  return list;
}

}  // namespace sakip::web
