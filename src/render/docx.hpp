// Document -> DOCX: a Word file that a person can go on editing, made without Word. Pure: the same document and page
// map give the same bytes.
#pragma once

#include <string>

#include "document/document.hpp"
#include "render/pages.hpp"

namespace sakip::render {

/// The bytes of the .docx. Headings, contents, captions, charts and page numbers are Word's own; each figure that
/// carries a fact is a content control whose tag is that fact (docx_facts.hpp). `pages` fills the lists of contents;
/// when it is empty they show dashes and Word offers to refresh them on opening. Without such lists it may be empty.
std::string to_docx(const document::Document& document, const PageMap& pages);

}  // namespace sakip::render
