// expat does the parsing. A token that never ends would make it scan the same bytes again with every chunk, so the
// distance between what was fed and what was understood is limited too.
#include "exchange/xlsx_xml.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>

namespace sakip::exchange {
namespace {

constexpr std::size_t kLongestToken = 1u << 20;

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Counts the different names seen. expat keeps each one for good, so millions of them (real parts have dozens) would
/// fill the memory. The names of the day are found in a small table before the set is asked.
class NameCensus {
 public:
  bool admit(std::string_view name) {
    std::string& recent = recent_[(static_cast<unsigned char>(name.front()) * 7u + name.size()) % recent_.size()];
    if (recent == name) return true;
    if (!all_.contains(name)) {
      if (all_.size() >= kMostNames) return false;
      all_.emplace(name);
    }
    recent = name;
    return true;
  }

 private:
  static constexpr std::size_t kMostNames = 2000;
  std::array<std::string, 64> recent_;
  std::set<std::string, std::less<>> all_;
};

/// One parse: the handler, where it stands, and the first thing that went wrong.
struct Parse {
  XML_Parser parser = nullptr;
  XmlHandler* handler = nullptr;
  std::string place;
  int depth = 0;
  int depth_limit = 0;
  NameCensus names;
  Status status = Ok{};

  void stop(Status why) {
    if (!status) return;
    status = std::move(why);
    XML_StopParser(parser, XML_FALSE);
  }
  // After a stop expat may still deliver an event or two; they are not passed on.
  bool running() const { return status.has_value(); }

  static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& self = *static_cast<Parse*>(data);
    if (!self.running()) return;
    if (++self.depth > self.depth_limit) {
      self.stop(fail("XLSX_XML_DALAM", self.place, "Bagian ini bersarang terlalu dalam.",
                     "Jangan pakai berkas ini; minta berkas baru dari pengirimnya."));
      return;
    }
    bool usual = self.names.admit(name);
    for (const XML_Char** pair = attributes; *pair != nullptr; pair += 2) usual = usual && self.names.admit(*pair);
    if (!usual) {
      self.stop(fail("XLSX_XML", self.place, "Bagian ini memakai terlalu banyak nama XML yang berlainan.",
                     "Jangan pakai berkas ini; minta berkas baru dari pengirimnya."));
      return;
    }
    auto status = self.handler->start(local_name(name), XmlAttributes(attributes));
    if (!status) self.stop(std::move(status));
  }
  static void on_end(void* data, const XML_Char* name) {
    auto& self = *static_cast<Parse*>(data);
    if (!self.running()) return;
    --self.depth;
    auto status = self.handler->end(local_name(name));
    if (!status) self.stop(std::move(status));
  }
  static void on_text(void* data, const XML_Char* text, int length) {
    auto& self = *static_cast<Parse*>(data);
    if (!self.running()) return;
    auto status = self.handler->text(std::string_view(text, static_cast<std::size_t>(length)));
    if (!status) self.stop(std::move(status));
  }
  static void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    auto& self = *static_cast<Parse*>(data);
    self.stop(fail("XLSX_XML_DOCTYPE", self.place, "Bagian ini berisi DOCTYPE, yang tidak ada pada berkas Excel asli.",
                   "Jangan pakai berkas ini; minta berkas baru dari pengirimnya."));
  }
};

}  // namespace

std::optional<std::string_view> XmlAttributes::get(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (local_name(pair[0]) == name) return pair[1];
  }
  return std::nullopt;
}

Status parse_part(XlsxPackage& package, std::string_view part, XmlHandler& handler) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
  SAKIP_ASSERT(parser != nullptr);
  Parse parse;
  parse.parser = parser.get();
  parse.handler = &handler;
  parse.place = part;
  parse.depth_limit = package.limits().xml_depth;
  XML_SetUserData(parser.get(), &parse);
  XML_SetElementHandler(parser.get(), Parse::on_start, Parse::on_end);
  XML_SetCharacterDataHandler(parser.get(), Parse::on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), Parse::on_doctype);

  std::size_t fed = 0;
  const auto feed = [&](std::string_view chunk, bool last) -> Status {
    const auto result = XML_Parse(parser.get(), chunk.data(), static_cast<int>(chunk.size()), last ? 1 : 0);
    if (!parse.status) return parse.status;
    if (result != XML_STATUS_OK) {
      return fail("XLSX_XML", kalimat("{} baris {}", part, XML_GetCurrentLineNumber(parser.get())),
                  kalimat("XML bagian ini tidak sah ({}).", XML_ErrorString(XML_GetErrorCode(parser.get()))),
                  "Buka berkasnya di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu coba lagi.");
    }
    fed += chunk.size();
    const XML_Index understood = XML_GetCurrentByteIndex(parser.get());
    if (!last && fed > kLongestToken &&
        fed - kLongestToken > static_cast<std::size_t>(std::max<XML_Index>(understood, 0))) {
      return fail("XLSX_XML_PANJANG", std::string(part), "Bagian ini berisi tanda XML yang panjangnya tidak wajar.",
                  "Jangan pakai berkas ini; minta berkas baru dari pengirimnya.");
    }
    return Ok{};
  };
  TRY_STATUS(package.read(part, [&](std::string_view chunk) { return feed(chunk, false); }));
  return feed("", true);
}

}  // namespace sakip::exchange
