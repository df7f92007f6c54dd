// What the pages about documents share: which document an address means, its file in a format.
#pragma once

#include <string>
#include <string_view>

#include "app/dokumen_beku.hpp"
#include "web/permintaan.hpp"

namespace sakip::web {

struct Bentuk {
  app::FormatLaporan format;
  std::string_view ending, type;
};
/// "pdf"; nullptr for an ending that no document has.
const Bentuk* bentuk(std::string_view ending);

/// "lkj.pdf" as document and format; no dot: the document's page. Nothing when there is no such format.
struct NamaBerkas {
  std::string dokumen;
  const Bentuk* bentuk = nullptr;
};
std::optional<NamaBerkas> baca_nama(const std::string& name);

/// The document of that id with variant and post of the query; it bears today's date. Code DOKUMEN_TAK_DIKENAL.
Result<app::PermintaanLaporan> dokumen_diminta(const Permintaan& p, std::string_view id);
/// "?varian=tw-2&jabatan=camat"; empty when neither was chosen.
std::string pilihan_alamat(const app::PermintaanLaporan& request);

/// A file to save; a document as HTML is shown, under a policy of its own: its own style, no script.
http::Response kirim_berkas(std::string bytes, const Bentuk& form, const std::string& name);

}  // namespace sakip::web
