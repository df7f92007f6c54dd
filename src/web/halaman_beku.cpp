// Freezing, opening and publishing of documents, and the files of frozen versions.
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
  if (!request) return alihkan(jalur(p, "dokumen"));
  return alihkan(jalur(p, "dokumen/" + std::string(request->dokumen->id)) + pilihan_alamat(*request));
}

http::Response bekukan(Permintaan& p) {
  auto request = app::dari_kunci_beku(p.isi("kunci"));
  if (!request) return halaman_galat(p, request.error());
  if (request->dokumen->lingkup == Lingkup::pemda) return tidak_ada(p);
  const auto date = baca_tanggal(p.isi("tanggal"));
  if (!date) return halaman_galat(p, date.error());
  request->tanggal = *date;
  return kembali(p, p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    TRY([[maybe_unused]] const int version,
        app::bekukan(p.bersama.tulis, k, p.bersama.aturan, *request, p.pelaku("membekukan dokumen"), p.waktu));
    return Ok{};
  }));
}

http::Response buka(Permintaan& p) {
  const std::string kunci = p.isi("kunci");
  const int version = versi_dari(p.isi("versi"));
  return kembali(p, p.bersama.tulis.tulis([&](store::db::Connection& c) {
    return store::buka_beku(c, p.alamat(), kunci, version, p.pelaku(p.isi("alasan")), p.waktu);
  }));
}

http::Response terbitkan(Permintaan& p) {
  return kembali(
      p, app::terbitkan(p.bersama.tulis, p.siapa, p.alamat(), p.isi("kunci"), versi_dari(p.isi("versi")), p.waktu));
}

http::Response tarik(Permintaan& p) {
  return kembali(p, app::tarik_terbitan(p.bersama.tulis, p.siapa, p.alamat(), p.isi("kunci"), p.waktu));
}

http::Response berkas(Permintaan& p) {
  const auto name = baca_nama(p.dari_jalur("berkas"));
  const int version = versi_dari(p.dari_jalur("versi"));
  if (!name || !name->bentuk || version <= 0) return tidak_ada(p);
  const auto request = dokumen_diminta(p, name->dokumen);
  if (!request) return halaman_galat(p, request.error());
  auto frozen =
      app::cetak_beku(p.db, p.bersama.aturan, p.alamat(), app::kunci_beku(*request), version, {name->bentuk->format});
  if (!frozen) return halaman_galat(p, frozen.error());
  return kirim_berkas(std::move(frozen->laporan.berkas.front().isi), *name->bentuk, frozen->nama);
}

constexpr Rute kRute[] = {
    {http::Method::post, "/i/:instansi/:tahun/beku", app::Hak::setuju, bekukan},
    {http::Method::post, "/i/:instansi/:tahun/beku/buka", app::Hak::kunci, buka},
    {http::Method::get, "/i/:instansi/:tahun/beku/:versi/:berkas", app::Hak::lihat, berkas},
    {http::Method::post, "/i/:instansi/:tahun/terbit", app::Hak::kunci, terbitkan},
    {http::Method::post, "/i/:instansi/:tahun/terbit/tarik", app::Hak::kunci, tarik},
};

}  // namespace

std::span<const Rute> rute_beku() { return kRute; }

}  // namespace sakip::web
