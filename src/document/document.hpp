// A document as a value: what a composer makes from facts, and all that a renderer (docx, pdf, html, xlsx) ever sees.
// Every figure in it carries the name of the fact it came from, so that a reader can ask "why?" of the printed page.
// Depends on core only; holds no layout decision of one format.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/nilai.hpp"
#include "core/waktu.hpp"
#include "document/rumus.hpp"

namespace sakip::document {

/// The address of a fact, as `opensakip explain` takes it: "ind-ikm/2024/capaian". Empty: not a fact.
using Fact = std::string;

enum class RunStyle { plain, bold, italic, bold_italic, missing, superscript, link };

/// A stretch of text in one style. `missing` marks a visible gap ("[belum diisi: ...]"). With `fact` set, the text is
/// that fact's rendering. `reference` names the id of a heading, table or chart (link). With `rumus` set, the run is
/// that formula, set on lines of its own; `text` is its linear form.
struct Run {
  std::string text;
  RunStyle style = RunStyle::plain;
  Fact fact;
  std::string reference;
  std::shared_ptr<const Rumus> rumus = {};
};
using Inline = std::vector<Run>;

enum class Align { left, center, right, justify };

/// Level 1 is "BAB I" (starts a page), 2..4 below it. `number` is the printed number ("BAB I", "A.", "3.1"), kept apart
/// from the text. Unnumbered front matter has an empty number. `id` is unique in the document.
struct Heading {
  int level = 1;
  std::string number;
  std::string text;
  std::string id;
  bool in_contents = true;
};

enum class ParagraphStyle { body, title, subtitle, center, note, quote, signature, cover };

/// `narrative`: key of the editable narrative it belongs to ("bab1/latar-belakang"), empty for fixed wording.
struct Paragraph {
  Inline text;
  ParagraphStyle style = ParagraphStyle::body;
  std::string narrative;
  bool keep_with_next = false;
};

struct List {
  enum class Marker { bullet, decimal, lower_alpha };
  Marker marker = Marker::bullet;
  std::vector<Inline> items;
};

/// How a number cell is written in a spreadsheet (in text formats the run is already formatted).
enum class CellKind { text, number, percent, rupiah };

/// One cell. `value` is the exact number behind the text, for XLSX and for checks. `formula` may hold a spreadsheet
/// formula with {r,c} for a cell of the table (0-based row in body rows, column): "SUM({0,3}:{4,3})"; {id!r,c} and
/// {id!r,c:r,c} for a cell and a range of the table with that id.
struct Cell {
  Inline text;
  std::optional<Align> align;  ///< none: the column's
  int colspan = 1;
  int rowspan = 1;  ///< cells covered by a span are left out of their row
  bool bold = false;
  int indent = 0;  ///< levels, for hierarchies
  CellKind kind = CellKind::text;
  Nilai value;
  int decimals = 0;  ///< for number and percent cells
  std::string formula;
  std::vector<std::string> choices;  ///< what may be entered here, offered by a spreadsheet; empty: anything
};

enum class RowStyle { normal, group, subtotal, total, numbering };

struct Row {
  std::vector<Cell> cells;
  RowStyle style = RowStyle::normal;
};

/// `width` is a weight; the renderer shares the page's width among the columns by it.
struct Column {
  int width = 10;
  Align align = Align::left;
};

enum class Borders { all, none };

/// A table. The first `header` rows repeat on every page. `number`/`caption` ("Tabel 3.1", text) are empty for layout
/// tables (signature blocks), which have no borders and stay out of the list of tables.
struct Table {
  std::string id;
  std::string number;
  std::string caption;
  std::vector<Column> columns;
  std::vector<Row> header;
  std::vector<Row> rows;
  Borders borders = Borders::all;
  bool compact = false;  ///< smaller letters, for wide tables
  Inline note;           ///< source or remark below the table
};

enum class ChartKind { column, bar, line };

struct Series {
  std::string name;
  std::vector<Nilai> values;  ///< one per category; no number: a gap
  std::vector<Fact> facts;    ///< as values, or empty
};

/// A chart with its data; `alt` says in words what it shows. In the list of figures by `number` and `caption`.
struct Chart {
  std::string id;
  std::string number;
  std::string caption;
  ChartKind kind = ChartKind::column;
  std::vector<std::string> categories;
  std::vector<Series> series;
  std::string unit;
  std::string alt;
  int decimals = 2;
};

/// A box-and-line tree (pohon kinerja, susunan organisasi). parent is an index into nodes, -1 for a root. Line feeds in
/// `text` part its paragraphs. `kind` is an index into Tree::kinds, printed in the box; `marked` gives it a heavy line.
struct TreeNode {
  int parent = -1;
  std::string title;
  std::string text;
  int kind = -1;
  bool marked = false;
};
/// Every node stands in it once. One too large for a page becomes several sheets ("lembar"), joined by references.
struct Tree {
  std::string id;
  std::string number;
  std::string caption;
  std::vector<TreeNode> nodes;
  std::string alt;
  std::vector<std::string> kinds = {};  ///< names of the kinds of box, each with its colour; named in a legend
  std::string mark = {};                ///< what `marked` means, for the legend
};

enum class ContentsKind { headings, tables, figures };
/// The list of contents, tables or figures, with real page numbers.
struct Contents {
  ContentsKind kind = ContentsKind::headings;
};
struct PageBreak {};
/// Vertical white space in millimetres.
struct Space {
  int millimetres = 10;
};
/// A raster image (logo). PNG bytes.
struct Image {
  std::string png;
  int width_mm = 25;
  std::string alt;
};

/// A letterhead (kop surat): the arms at the left, the lines centred beside them, a double rule below. It starts a
/// page, and a level 1 heading right below stays on that page.
struct Letterhead {
  Image arms;                 ///< no bytes: no arms
  Inline government;          ///< "PEMERINTAH KABUPATEN TANAH LAUT"; may be empty
  Inline agency;              ///< larger
  std::vector<Inline> lines;  ///< address, telephone
};

using Block = std::variant<Heading, Paragraph, List, Table, Chart, Tree, Contents, PageBreak, Space, Image, Letterhead>;

enum class Paper { a4, f4 };  ///< f4: 215 x 330 mm (folio), the usual Indonesian office paper
enum class Orientation { portrait, landscape };
enum class PageNumbers { none, roman, arabic };

/// A run of pages of one form. Starts on a new page. `restart_numbers`: its first page is number 1 (or i).
struct Section {
  Orientation orientation = Orientation::portrait;
  PageNumbers numbers = PageNumbers::arabic;
  bool restart_numbers = false;
  std::string header;  ///< running head, empty for none
  std::string footer;  ///< left part of the foot; the page number stands right
  std::vector<Block> blocks;
};

/// Never a person's name: `author` is an agency or post. `created` comes from the caller, so the same input gives the
/// same bytes.
struct Meta {
  std::string title;
  std::string subject;
  std::string author;
  std::string keywords;
  std::string language = "id-ID";
  Tanggal created;
  std::string rules_hash;     ///< fingerprint of the rules used
  std::string snapshot_hash;  ///< fingerprint of the data used
};

struct Document {
  Meta meta;
  Paper paper = Paper::a4;
  std::vector<Section> sections;
};

}  // namespace sakip::document
