// What the pages about documents share: whose documents they are (an agency's or the pemda's own), which document an
// address means, its file in a format.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/tanda_tangan.hpp"
#include "web/permintaan.hpp"

namespace sakip::web {

struct Bentuk {
  app::FormatLaporan format;
  std::string_view ending, type, nama;  ///< `nama`: "Word"; empty: it is looked at, not saved
  bool umum = false;                    ///< offered on the public portal
};
std::span<const Bentuk> semua_bentuk();
/// "pdf"; nullptr for an ending that no document has.
const Bentuk* bentuk(std::string_view ending);

/// Whose documents the address is about: the agency in it; in one without an agency ("/p/2024/...") the pemda itself.
store::AlamatBerkas pemilik(const Permintaan& p);
Lingkup lingkup(const Permintaan& p);
/// "/i/kec-bati-bati/2024/dokumen", "/p/2024/dokumen".
std::string jalur_pemilik(const Permintaan& p, std::string_view rest);
app::Sumber sumber(const Permintaan& p);

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
/// A file of a frozen version, as it was produced; 404 when it was not kept in that format.
http::Response kirim_beku(Permintaan& p, const store::KeteranganBeku& frozen, const Bentuk& form);
/// The files of a frozen version with their hashes: "nama", "ke" (the address without ending) and so on.
enum class Pembaca { dalam, umum };
Daftar daftar_berkas_beku(const Permintaan& p, const store::KeteranganBeku& frozen, const std::string& to,
                          Pembaca reader = Pembaca::dalam);

/// Who signed an agreement, as which party, when.
Daftar daftar_tanda(const Permintaan& p, const std::vector<app::TandaTangan>& signing);

}  // namespace sakip::web
