// Document -> PDF: laid out once, with embedded fonts, bookmarks, links, and a structure tree for screen readers.
// Same input, same bytes. The page numbers it finds also fill the lists of the DOCX.
#pragma once

#include <string>

#include "core/result.hpp"
#include "document/document.hpp"
#include "render/pages.hpp"

namespace sakip::render {

struct PdfResult {
  std::string bytes;
  PageMap pages;
  int page_count = 0;
};

/// Codes FON_TIDAK_ADA, FON_TIDAK_TERTANAM, GAMBAR_RUSAK.
Result<PdfResult> to_pdf(const document::Document& document);

/// The pages only; empty where to_pdf would fail.
PageMap lay_out(const document::Document& document);

}  // namespace sakip::render
