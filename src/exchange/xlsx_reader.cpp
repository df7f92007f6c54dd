// The order of reading: content types (macros?), the workbook and its relationships, styles, shared strings, sheets.
#include "exchange/xlsx_reader.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/quote_input.hpp"
#include "exchange/xlsx_package.hpp"
#include "exchange/xlsx_sheet.hpp"
#include "exchange/xlsx_styles.hpp"
#include "exchange/xlsx_text.hpp"
#include "exchange/xlsx_xml.hpp"

namespace sakip::exchange {
namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr const char* kSaveAgain =
    "Buka berkasnya di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu coba lagi.";

tl::unexpected<Error> not_a_workbook() {
  return fail("XLSX_BUKAN_XLSX", "", "Berkas ini bukan buku kerja Excel (.xlsx).",
              "Simpan datanya sebagai \"Excel Workbook (.xlsx)\", lalu coba lagi.");
}

class ContentTypes : public XmlHandler {
 public:
  Status start(std::string_view, const XmlAttributes& attributes) override {
    if (attributes.text("ContentType").find("macroEnabled") == std::string_view::npos) return Ok{};
    return fail("XLSX_MAKRO", "", "Berkas ini jenis Excel bermakro (.xlsm), dan makro tidak diterima.",
                "Simpan sebagai .xlsx biasa (tanpa makro), lalu coba lagi.");
  }
};

/// One relationship inside the package; external ones are left out and so never followed.
struct Relation {
  std::string type;  // last step of the type's address: "worksheet"
  std::string target;
};

class Relations : public XmlHandler {
 public:
  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.text("TargetMode") == "External") return Ok{};
    const std::string_view type = attributes.text("Type");
    by_id[std::string(attributes.text("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                 std::string(attributes.text("Target"))};
    return Ok{};
  }
  std::map<std::string, Relation> by_id;
};

/// The relationships of `part`: "xl/workbook.xml" has them in "xl/_rels/workbook.xml.rels". None when it has no such
/// part.
Result<std::map<std::string, Relation>> relations_of(XlsxPackage& package, const std::string& part) {
  const std::size_t cut = part.rfind('/') + 1;  // 0 without a folder
  const std::string name = part.substr(0, cut) + "_rels/" + part.substr(cut) + ".rels";
  Relations relations;
  if (package.has(name)) TRY_STATUS(parse_part(package, name, relations));
  for (auto& [id, relation] : relations.by_id) {
    TRY(relation.target, resolve_part(part.substr(0, cut), relation.target));
  }
  return std::move(relations.by_id);
}

std::string target_of(const std::map<std::string, Relation>& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return relation.target;
  }
  return "";
}

struct SheetEntry {
  std::string name;
  std::string id;
  bool hidden = false;
};

class WorkbookPart : public XmlHandler {
 public:
  explicit WorkbookPart(std::size_t most_sheets) : most_sheets_(most_sheets) {}

  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (first_ && name != "workbook") return not_a_workbook();
    first_ = false;
    if (name == "workbookPr") date1904 = attributes.flag("date1904");
    if (name == "sheet") {
      if (sheets.size() >= most_sheets_) {
        return fail("XLSX_TERLALU_BANYAK_LEMBAR", "", kalimat("Berkas ini berisi lebih dari {} lembar.", most_sheets_),
                    "Bagi berkasnya menjadi beberapa berkas yang lebih kecil.");
      }
      const std::string_view state = attributes.text("state");
      sheets.push_back({std::string(attributes.text("name")), std::string(attributes.text("id")),
                        state == "hidden" || state == "veryHidden"});
    }
    return Ok{};
  }

  std::vector<SheetEntry> sheets;
  bool date1904 = false;

 private:
  std::size_t most_sheets_;
  bool first_ = true;
};

}  // namespace

std::string XlsxCell::reference() const { return reference_of(row, column); }

const XlsxCell* XlsxSheet::at(std::uint32_t row, std::uint16_t column) const {
  const auto found =
      std::lower_bound(cells.begin(), cells.end(), std::pair(row, column),
                       [](const XlsxCell& cell, auto wanted) { return std::pair(cell.row, cell.column) < wanted; });
  return found != cells.end() && found->row == row && found->column == column ? &*found : nullptr;
}

const XlsxSheet* Workbook::sheet(std::string_view name) const {
  const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const XlsxSheet& s) { return s.name == name; });
  return found == sheets.end() ? nullptr : &*found;
}

Result<Workbook> read_xlsx(std::string_view bytes, const XlsxLimits& limits) {
  TRY(XlsxPackage package, XlsxPackage::open(bytes, limits));
  if (!package.has(kContentTypes)) return not_a_workbook();
  ContentTypes types;
  TRY_STATUS(parse_part(package, kContentTypes, types));

  TRY(const auto top, relations_of(package, ""));
  const std::string main = target_of(top, "officeDocument");
  if (main.empty() || main.ends_with(".bin")) return not_a_workbook();  // .bin: the binary kind, .xlsb
  WorkbookPart part(limits.sheets);
  TRY_STATUS(parse_part(package, main, part));
  TRY(const auto relations, relations_of(package, main));

  Workbook book;
  book.date1904 = part.date1904;
  SheetContext context{{}, {}, book.texts, limits.cells};
  if (const auto styles = target_of(relations, "styles"); package.has(styles)) {
    TRY(context.styles, read_number_styles(package, styles));
  }
  if (const auto strings = target_of(relations, "sharedStrings"); package.has(strings)) {
    TRY(context.shared_strings, read_shared_strings(package, strings, book.texts));
  }
  std::set<std::string> names;
  for (const auto& entry : part.sheets) {
    const auto relation = relations.find(entry.id);
    if (relation == relations.end()) {
      return fail("XLSX_BAGIAN_HILANG", quote_input(entry.name), "Isi lembar ini tidak ada di dalam berkas.",
                  kSaveAgain);
    }
    if (relation->second.type != "worksheet") continue;  // a sheet that is one chart or a dialog has no cells
    if (!names.insert(entry.name).second) {
      return fail("XLSX_NAMA_BAGIAN", quote_input(entry.name), "Ada dua lembar dengan nama ini.", kSaveAgain);
    }
    XlsxSheet sheet;
    sheet.name = entry.name;
    sheet.hidden = entry.hidden;
    TRY_STATUS(read_sheet(package, relation->second.target, context, sheet));
    book.sheets.push_back(std::move(sheet));
  }
  if (book.sheets.empty()) return not_a_workbook();
  return book;
}

}  // namespace sakip::exchange
