// Composition and rendering of a document. The PDF is laid out first: its page numbers fill the contents of the DOCX.
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

int hitung_kekosongan(const document::Document& document) {
  int count = 0;
  const auto runs = [&](const document::Inline& text) {
    count += static_cast<int>(std::count_if(
        text.begin(), text.end(), [](const document::Run& run) { return run.style == document::RunStyle::missing; }));
  };
  for (const auto& section : document.sections)
    for (const auto& block : section.blocks) {
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) runs(paragraph->text);
      if (const auto* list = std::get_if<document::List>(&block))
        for (const auto& item : list->items) runs(item);
      if (const auto* table = std::get_if<document::Table>(&block))
        for (const auto& row : table->rows)
          for (const auto& cell : row.cells) runs(cell.text);
    }
  return count;
}

Status periksa_pilihan(const Kinerja& kinerja, const PermintaanLaporan& request) {
  const compose::Pilihan& asked = request.pilihan;
  if (asked.jabatan.ada() && !kinerja.indeks().jabatan(asked.jabatan))
    return fail("PILIH_JABATAN", asked.jabatan.value, "jabatan itu tidak ada.",
                "Pakai id jabatan pada data instansi ini.");
  const auto& variants = request.dokumen->varian;
  if (asked.varian.empty() || std::find(variants.begin(), variants.end(), asked.varian) != variants.end()) return Ok{};
  std::string known;
  for (const std::string_view one : variants) known += (known.empty() ? "" : ", ") + std::string(one);
  return fail("PILIH_VARIAN", asked.varian, "varian itu tidak ada pada " + std::string(request.dokumen->nama) + ".",
              known.empty() ? "Dokumen ini tidak punya varian." : "Yang ada: " + known + ".");
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

std::string nama_laporan(const Berkas& berkas, const PermintaanLaporan& request) {
  return std::string(request.dokumen->awalan) + "-" + berkas.instansi.id.value +
         (request.pilihan.jabatan.ada() ? "-" + request.pilihan.jabatan.value : "") +
         (request.pilihan.varian.empty() ? "" : "-" + request.pilihan.varian) + "-" + std::to_string(berkas.tahun);
}

Result<Laporan> susun_laporan(const Kinerja& kinerja, const Aturan& aturan, const PermintaanLaporan& request) {
  TRY_STATUS(periksa_pilihan(kinerja, request));
  const compose::Konteks context(kinerja.hitung(), aturan.dokumen.find(request.dokumen->id)->second, request.tanggal);
  document::Document document = request.dokumen->susun(context, request.pilihan);
  Laporan out;
  out.hash_data = request.hash_data.empty() ? sha256_hex(exchange::tulis_bundel(kinerja.berkas())) : request.hash_data;
  document.meta.snapshot_hash = out.hash_data;
  out.kekosongan = hitung_kekosongan(document);
  const auto wants = [&](FormatLaporan format) {
    return std::find(request.formats.begin(), request.formats.end(), format) != request.formats.end();
  };
  render::PageMap pages;
  if (wants(FormatLaporan::pdf)) {
    TRY(render::PdfResult pdf, render::to_pdf(document));
    pages = std::move(pdf.pages);
    out.halaman = pdf.page_count;
    out.berkas.push_back({FormatLaporan::pdf, std::move(pdf.bytes)});
  } else if (wants(FormatLaporan::docx)) {
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
