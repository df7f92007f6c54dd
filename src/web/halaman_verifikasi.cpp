// The public page that verifies a signed agreement: where its QR code leads. Nothing here looks at who asks; the tenant
// is the one of the path.
#include "app/tanda_tangan.hpp"
#include "exchange/enum_names.hpp"
#include "web/bagian.hpp"
#include "web/dokumen_isi.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

/// What was signed under a code, by which posts and when, whether it still says the same, and the
/// fingerprints of the files that were signed.
http::Response verifikasi(Permintaan& p) {
  const PemdaId pemda(p.dari_jalur("pemda"));
  const auto signs = app::tanda_tangan(p.db, pemda, p.dari_jalur("kode"));
  if (!signs) return halaman_galat(p, signs.error());
  Data data;
  data.set("kode", p.dari_jalur("kode"));
  data.set("dikenal", Data(!signs->empty()));
  if (signs->empty()) return halaman(p, "verifikasi", std::move(data), p.t("pk.verifikasi.judul"), 404);
  const app::TandaTangan& first = signs->front();
  const app::KunciPK key{first.perihal, first.dokumen == "pk_perubahan" ? VersiPK::perubahan : VersiPK::murni};
  std::string state = "tidak_ada";
  const Status done = p.bersama.gudang.dengan(p.db, first.alamat, [&](const app::Kinerja& k) -> Status {
    data.set("instansi", k.berkas().instansi.nama);
    if (const PerjanjianKinerja* pk = app::cari_pk(k.berkas(), key))
      state = app::sidik_pk(k, *pk) == first.sidik ? "sama" : "berubah";
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  if (signs->size() < 2) state = "setengah";
  data.set("keadaan", state);
  data.set("sah", Data(state == "sama"));
  data.set("keadaan_teks", p.t("pk.verifikasi." + state));
  data.set("dokumen", p.t("pk.versi." + std::string(exchange::enum_name(key.versi))));
  data.set("tahun", std::to_string(first.alamat.tahun));
  data.set("sidik", first.sidik);
  data.set("tanda", Data(daftar_tanda(p, app::terakhir(*signs, key))));
  const auto print = app::cetakan_bertanda(p.db, *signs);
  if (!print) return halaman_galat(p, print.error());
  data.set("ada_cetakan", Data(print->has_value()));
  if (*print) data.set("berkas", Data(daftar_berkas_beku(p, **print, "")));
  return halaman(p, "verifikasi", std::move(data), p.t("pk.verifikasi.judul"));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/verifikasi/:pemda/:kode", app::Hak::publik, verifikasi},
};

}  // namespace

std::span<const Rute> rute_verifikasi() { return kRute; }

}  // namespace sakip::web
