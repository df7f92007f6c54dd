// Freezing, opening and publishing of documents, of an agency and of the pemda itself, and the files of frozen
// versions.
#include <charconv>

#include "web/dokumen_isi.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

int versi_dari(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

/// Back to the document's page, or the error.
http::Response kembali(Permintaan& p, const Status& done) {
  if (!done) return halaman_galat(p, done.error());
  const auto request = app::dari_kunci_beku(p.isi("kunci"));
  if (!request) return alihkan(jalur_pemilik(p, "dokumen"));
  return alihkan(jalur_pemilik(p, "dokumen/" + std::string(request->dokumen->id)) + pilihan_alamat(*request));
}

http::Response bekukan(Permintaan& p) {
  auto request = app::dari_kunci_beku(p.isi("kunci"));
  if (!request) return halaman_galat(p, request.error());
  if (request->dokumen->lingkup != lingkup(p)) return tidak_ada(p);
  const auto date = baca_tanggal(p.isi("tanggal"));
  if (!date) return halaman_galat(p, date.error());
  request->tanggal = *date;
  const auto version =
      app::bekukan(p.bersama.tulis, sumber(p), pemilik(p), *request, p.pelaku("membekukan dokumen"), p.waktu);
  return version ? kembali(p, Ok{}) : halaman_galat(p, version.error());
}

http::Response buka(Permintaan& p) {
  const std::string kunci = p.isi("kunci");
  const int version = versi_dari(p.isi("versi"));
  return kembali(p, p.bersama.tulis.tulis([&](store::db::Connection& c) {
    return store::buka_beku(c, pemilik(p), kunci, version, p.pelaku(p.isi("alasan")), p.waktu);
  }));
}

http::Response terbitkan(Permintaan& p) {
  return kembali(
      p, app::terbitkan(p.bersama.tulis, p.siapa, pemilik(p), p.isi("kunci"), versi_dari(p.isi("versi")), p.waktu));
}

http::Response tarik(Permintaan& p) {
  return kembali(p, app::tarik_terbitan(p.bersama.tulis, p.siapa, pemilik(p), p.isi("kunci"), p.waktu));
}

http::Response berkas(Permintaan& p) {
  const auto name = baca_nama(p.dari_jalur("berkas"));
  const int version = versi_dari(p.dari_jalur("versi"));
  if (!name || !name->bentuk || version <= 0) return tidak_ada(p);
  const auto request = dokumen_diminta(p, name->dokumen);
  if (!request) return halaman_galat(p, request.error());
  const auto frozen = store::cari_beku(p.db, pemilik(p), app::kunci_beku(*request), version);
  return frozen ? kirim_beku(p, *frozen, *name->bentuk) : halaman_galat(p, frozen.error());
}

constexpr Rute kRute[] = {
    {http::Method::post, "/i/:instansi/:tahun/beku", app::Hak::setuju, bekukan},
    {http::Method::post, "/i/:instansi/:tahun/beku/buka", app::Hak::kunci, buka},
    {http::Method::get, "/i/:instansi/:tahun/beku/:versi/:berkas", app::Hak::lihat, berkas},
    {http::Method::post, "/i/:instansi/:tahun/terbit", app::Hak::kunci, terbitkan},
    {http::Method::post, "/i/:instansi/:tahun/terbit/tarik", app::Hak::kunci, tarik},
    {http::Method::post, "/p/:tahun/beku", app::Hak::kunci, bekukan},
    {http::Method::post, "/p/:tahun/beku/buka", app::Hak::kunci, buka},
    {http::Method::get, "/p/:tahun/beku/:versi/:berkas", app::Hak::pemda, berkas},
    {http::Method::post, "/p/:tahun/terbit", app::Hak::kunci, terbitkan},
    {http::Method::post, "/p/:tahun/terbit/tarik", app::Hak::kunci, tarik},
};

}  // namespace

std::span<const Rute> rute_beku() { return kRute; }

}  // namespace sakip::web
