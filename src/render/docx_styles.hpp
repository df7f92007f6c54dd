// The parts of a DOCX that hold no content: styles, list numbering, settings, fonts. Built from page_style.hpp.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace sakip::render::docx {

/// word/styles.xml. Headings, captions and contents use Word's own style names, so that its navigation, contents and
/// lists of tables know them.
std::string styles_part(const document::Document& document);

/// word/numbering.xml (docx_settings.cpp): one list instance per entry, numbered from 1 in order, each counting afresh.
std::string numbering_part(const std::vector<document::List::Marker>& lists);

/// word/settings.xml. With `update_fields`, Word asks on opening whether to refresh the lists of contents.
std::string settings_part(const document::Document& document, bool update_fields);

/// word/fontTable.xml.
std::string font_table_part();

/// Style id of a paragraph, heading or line of the contents (level 0: lists of tables and figures).
std::string_view style_id(document::ParagraphStyle style);
std::string_view heading_style_id(int level, bool in_contents);
std::string_view contents_style_id(int level);

}  // namespace sakip::render::docx
