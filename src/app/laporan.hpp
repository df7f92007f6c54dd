// The report use case: one agency-year to a finished official document in every format, from one Document.
#pragma once

#include <string>
#include <vector>

#include "app/aturan.hpp"
#include "app/dokumen.hpp"
#include "compose/kekosongan.hpp"
#include "core/waktu.hpp"
#include "domain/berkas.hpp"
#include "measure/hasil.hpp"

namespace sakip::app {

/// A Berkas with its index and figures, ready to be asked. Not movable: the parts refer to each other.
class Kinerja {
 public:
  Kinerja(Berkas berkas, const Aturan& aturan)
      : berkas_(std::move(berkas)), indeks_(berkas_), hitung_(berkas_, indeks_, aturan.regulasi) {}
  Kinerja(const Kinerja&) = delete;
  Kinerja& operator=(const Kinerja&) = delete;
  const Berkas& berkas() const { return berkas_; }
  const Indeks& indeks() const { return indeks_; }
  const measure::Hitung& hitung() const { return hitung_; }

 private:
  Berkas berkas_;
  Indeks indeks_;
  measure::Hitung hitung_;
};

enum class FormatLaporan { docx, pdf, html, xlsx };
std::string_view nama(FormatLaporan format);
std::vector<FormatLaporan> semua_format();
/// The formats that suit a document: XLSX only where it has tables.
std::vector<FormatLaporan> format_dokumen(const document::Document& document);

struct BerkasLaporan {
  FormatLaporan format = FormatLaporan::docx;
  std::string isi;
};
struct Laporan {
  std::vector<BerkasLaporan> berkas;
  int halaman = 0;                          ///< pages of the PDF; 0 when it was not laid out
  std::vector<compose::Kekosongan> kosong;  ///< visible gaps, in reading order
  std::string hash_data;                    ///< sha256 of data_dokumen
};

/// What to compose. `tanggal`: the date the document bears. `pilihan`: one post, a variant, the pemda. `hash_data`: the
/// fingerprint of the data when it is known already; empty: it is computed.
struct PermintaanLaporan {
  const JenisDokumen* dokumen = nullptr;
  compose::Pilihan pilihan;
  Tanggal tanggal;
  std::vector<FormatLaporan> formats;
  std::string hash_data;
};

/// All data that the document is made from, as one canonical text: the agency's bundle; for the pemda the hash of each
/// agency's bundle, one a line.
std::string data_dokumen(const Berkas& berkas, const PermintaanLaporan& request);

/// Composes the document and renders it. Codes PILIH_JABATAN, PILIH_VARIAN, and the renderers'.
Result<Laporan> susun_laporan(const Kinerja& kinerja, const Aturan& aturan, const PermintaanLaporan& request);
/// Its two halves: the document as a value, and its files.
Result<document::Document> susun_dokumen(const Kinerja& kinerja, const Aturan& aturan,
                                         const PermintaanLaporan& request);
Result<Laporan> cetak_laporan(const document::Document& document, const std::vector<FormatLaporan>& formats);

/// "LKj-kec-bati-bati-2024", "PK-kec-bati-bati-camat-2024": the name of the files, without ending.
std::string nama_laporan(const Berkas& berkas, const PermintaanLaporan& request);

}  // namespace sakip::app
