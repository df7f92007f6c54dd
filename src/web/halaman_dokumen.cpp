// Documents: the list, a preview, the files. Composed from the data as it is now.
#include <algorithm>

#include "app/dokumen.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

struct Bentuk {
  app::FormatLaporan format;
  std::string_view ending, type;
};
constexpr Bentuk kBentuk[] = {
    {app::FormatLaporan::docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {app::FormatLaporan::pdf, "pdf", "application/pdf"},
    {app::FormatLaporan::xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {app::FormatLaporan::html, "html", "text/html; charset=utf-8"},
};
/// A document as HTML carries its own style and no script.
constexpr std::string_view kCspDokumen =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-same-origin; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const Bentuk* bentuk(std::string_view ending) {
  const auto* found =
      std::find_if(std::begin(kBentuk), std::end(kBentuk), [&](const Bentuk& b) { return b.ending == ending; });
  return found == std::end(kBentuk) ? nullptr : found;
}

http::Response daftar(Permintaan& p) {
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    data.set("nama_instansi", k.berkas().instansi.nama);
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  Daftar list;
  for (const app::JenisDokumen& kind : app::daftar_dokumen()) {
    if (kind.lingkup == Lingkup::pemda) continue;
    Data one;
    one.set("nama", std::string(kind.nama));
    one.set("ke", jalur(p, "dokumen/" + std::string(kind.id)));
    Daftar variants;
    for (const std::string_view variant : kind.varian) {
      Data v;
      v.set("id", std::string(variant));
      v.set("ke", jalur(p, "dokumen/" + std::string(kind.id)));
      variants.push_back(v);
    }
    one.set("varian", Data(variants));
    list.push_back(one);
  }
  data.set("dokumen", Data(list));
  return halaman(p, "dokumen", std::move(data), p.t("dokumen.judul"));
}

http::Response berkas(Permintaan& p) {
  const std::string& name = p.dari_jalur("dokumen");
  const auto dot = name.rfind('.');
  const Bentuk* form = bentuk(dot == std::string::npos ? "html" : std::string_view(name).substr(dot + 1));
  const auto kind = app::cari_dokumen(std::string_view(name).substr(0, dot));
  if (!kind) return halaman_galat(p, kind.error());
  if (!form || (*kind)->lingkup == Lingkup::pemda) return tidak_ada(p);
  app::PermintaanLaporan request{*kind, {}, p.hari_ini, {form->format}, ""};
  request.pilihan.varian = p.tanya("varian");
  request.pilihan.jabatan = JabatanId(p.tanya("jabatan"));
  http::Response out;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    TRY(app::Laporan made, app::susun_laporan(k, p.bersama.aturan, request));
    out = unduhan(std::move(made.berkas.front().isi), form->type,
                  app::nama_laporan(k.berkas(), request) + "." + std::string(form->ending));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  if (form->format == app::FormatLaporan::html) out.headers = {{"Content-Security-Policy", std::string(kCspDokumen)}};
  return out;
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/dokumen", app::Hak::lihat, daftar},
    {http::Method::get, "/i/:instansi/:tahun/dokumen/:dokumen", app::Hak::lihat, berkas},
};

}  // namespace

std::span<const Rute> rute_dokumen() { return kRute; }

}  // namespace sakip::web
