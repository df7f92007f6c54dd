// Tags of facts, and the custom XML part that completes them.
#include "render/docx_facts.hpp"

#include "core/sha256.hpp"
#include "render/ooxml_text.hpp"

namespace sakip::render::docx {

using ooxml::add;
using ooxml::Escaped;

std::string fact_tag(std::string_view fact) {
  if (fact.size() <= kTagLimit) return std::string(fact);
  return std::string(ooxml::shorten(fact, 47)) + "~" + sha256_hex(fact).substr(0, 16);
}

std::string facts_part(const document::Meta& meta, const std::map<std::string, std::string_view>& shortened,
                       const std::vector<const document::Chart*>& charts) {
  std::string xml;
  add(xml, ooxml::kXmlHead, "<fakta xmlns=\"", kFactNamespace, "\" aturan=\"", Escaped{meta.rules_hash}, "\" data=\"",
      Escaped{meta.snapshot_hash}, "\">");
  for (const auto& [tag, fact] : shortened)
    add(xml, "<tag kode=\"", Escaped{tag}, "\" fakta=\"", Escaped{fact}, "\"/>");
  for (const document::Chart* chart : charts) {
    for (std::size_t s = 0; s < chart->series.size(); ++s) {
      const auto& facts = chart->series[s].facts;
      for (std::size_t c = 0; c < facts.size(); ++c) {
        if (facts[c].empty()) continue;
        add(xml, "<titik grafik=\"", Escaped{chart->id}, "\" seri=\"", s, "\" kategori=\"", c, "\" fakta=\"",
            Escaped{facts[c]}, "\"/>");
      }
    }
  }
  xml += "</fakta>";
  return xml;
}

}  // namespace sakip::render::docx
