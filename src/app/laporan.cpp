// Composition and rendering of a document. The PDF is laid out first: its page numbers fill the contents of the DOCX,
// where it has any.
#include "app/laporan.hpp"

#include <algorithm>

#include "core/sha256.hpp"
#include "exchange/bundle.hpp"
#include "render/docx.hpp"
#include "render/html.hpp"
#include "render/pdf.hpp"
#include "render/xlsx.hpp"

namespace sakip::app {

namespace {

Status periksa_pilihan(const Kinerja& kinerja, const PermintaanLaporan& request) {
  const compose::Pilihan& asked = request.pilihan;
  if (asked.jabatan.ada() && !request.dokumen->per_jabatan)
    return fail("PILIH_JABATAN", asked.jabatan.value, kalimat("{} tidak dibuat per jabatan.", request.dokumen->nama),
                "Hilangkan pilihan jabatannya; dokumen ini memuat seluruh instansi.");
  if (asked.jabatan.ada() && !kinerja.indeks().jabatan(asked.jabatan))
    return fail("PILIH_JABATAN", asked.jabatan.value, "jabatan itu tidak ada.",
                "Pakai id jabatan pada data instansi ini.");
  const auto& variants = request.dokumen->varian;
  if (asked.varian.empty() || std::find(variants.begin(), variants.end(), asked.varian) != variants.end()) return Ok{};
  std::string known;
  for (const std::string_view one : variants) known += (known.empty() ? "" : ", ") + std::string(one);
  return fail("PILIH_VARIAN", asked.varian, kalimat("varian itu tidak ada pada {}.", request.dokumen->nama),
              known.empty() ? Kalimat("Dokumen ini tidak punya varian.") : kalimat("Yang ada: {}.", known));
}

}  // namespace

std::string_view nama(FormatLaporan format) {
  switch (format) {
    case FormatLaporan::docx:
      return "docx";
    case FormatLaporan::pdf:
      return "pdf";
    case FormatLaporan::html:
      return "html";
    case FormatLaporan::xlsx:
      return "xlsx";
  }
  return "";
}

std::vector<FormatLaporan> semua_format() {
  return {FormatLaporan::docx, FormatLaporan::pdf, FormatLaporan::html, FormatLaporan::xlsx};
}

std::vector<FormatLaporan> format_dokumen(const document::Document& document) {
  auto formats = semua_format();
  for (const auto& section : document.sections)
    for (const auto& block : section.blocks)
      if (const auto* table = std::get_if<document::Table>(&block); table && !table->number.empty()) return formats;
  std::erase(formats, FormatLaporan::xlsx);
  return formats;
}

std::string data_dokumen(const Berkas& berkas, const PermintaanLaporan& request) {
  if (request.dokumen->lingkup != Lingkup::pemda || request.pilihan.pemda.empty())
    return exchange::tulis_bundel(berkas);
  std::string all;
  for (const measure::Hitung* one : request.pilihan.pemda)
    all += sha256_hex(exchange::tulis_bundel(one->berkas())) + "\n";
  return all;
}

std::string nama_laporan(const Berkas& berkas, const PermintaanLaporan& request) {
  const std::string& of = request.dokumen->lingkup == Lingkup::pemda ? berkas.pemda.id.value : berkas.instansi.id.value;
  const Tahun year = request.dokumen->tahun ? request.dokumen->tahun(berkas) : berkas.tahun;
  std::string variant = request.pilihan.varian;
  // A document that is always of one quarter names it, also when nobody asked for one.
  if (const auto& variants = request.dokumen->varian;
      variant.empty() && !variants.empty() && variants.front().starts_with("tw-"))
    variant = variants.front();
  return std::string(request.dokumen->awalan) + "-" + of +
         (request.pilihan.jabatan.ada() ? "-" + request.pilihan.jabatan.value : "") +
         (variant.empty() ? "" : "-" + variant) + "-" + std::to_string(year);
}

Result<Laporan> susun_laporan(const Kinerja& kinerja, const Aturan& aturan, const PermintaanLaporan& request) {
  TRY(const document::Document document, susun_dokumen(kinerja, aturan, request));
  return cetak_laporan(document, request.formats);
}

Result<document::Document> susun_dokumen(const Kinerja& kinerja, const Aturan& aturan,
                                         const PermintaanLaporan& request) {
  TRY_STATUS(periksa_pilihan(kinerja, request));
  const compose::Konteks context(kinerja.hitung(), aturan.dokumen.find(request.dokumen->id)->second, request.tanggal);
  document::Document document = request.dokumen->susun(context, request.pilihan);
  document.meta.snapshot_hash =
      request.hash_data.empty() ? sha256_hex(data_dokumen(kinerja.berkas(), request)) : request.hash_data;
  return document;
}

Result<Laporan> cetak_laporan(const document::Document& document, const std::vector<FormatLaporan>& formats) {
  Laporan out;
  out.hash_data = document.meta.snapshot_hash;
  out.kosong = compose::cari_kekosongan(document);
  const auto wants = [&](FormatLaporan format) {
    return std::find(formats.begin(), formats.end(), format) != formats.end();
  };
  // Pages are told to the DOCX only where it prints them, so its bytes do not depend on what else is asked for.
  const bool numbered = wants(FormatLaporan::docx) && render::lists_pages(document);
  render::PageMap pages;
  if (wants(FormatLaporan::pdf)) {
    TRY(render::PdfResult pdf, render::to_pdf(document));
    if (numbered) pages = std::move(pdf.pages);
    out.halaman = pdf.page_count;
    out.berkas.push_back({FormatLaporan::pdf, std::move(pdf.bytes)});
  } else if (numbered) {
    pages = render::lay_out(document);
    out.halaman = pages.total;
  }
  if (wants(FormatLaporan::docx)) out.berkas.push_back({FormatLaporan::docx, render::to_docx(document, pages)});
  if (wants(FormatLaporan::html)) out.berkas.push_back({FormatLaporan::html, render::to_html(document)});
  if (wants(FormatLaporan::xlsx)) {
    TRY(std::string workbook, render::to_xlsx(document));
    out.berkas.push_back({FormatLaporan::xlsx, std::move(workbook)});
  }
  return out;
}

}  // namespace sakip::app
