// Plain CSS without variables, scripts, web fonts or anything younger than about 2015 on screen, because office PCs are
// old. Browsers that know named pages (@page name) print each section in its own orientation; others ignore it.
#include "render/html_style.hpp"

#include "render/html_text.hpp"

namespace sakip::render {
namespace {

constexpr std::string_view kStyle = R"css(
*{box-sizing:border-box}
html{font:16px/1.5 Arial,"Liberation Sans",Tahoma,sans-serif;color:#1a1a1a;background:#fff;-webkit-text-size-adjust:100%}
body{margin:0}
a{color:#0b4f8a}
a:focus,div.gulir:focus,summary:focus{outline:3px solid #c25700;outline-offset:2px}
.lompat{position:absolute;left:-999em}
.lompat:focus{left:0;top:0;z-index:9;background:#fff;padding:.5em 1em}
nav.samping{background:#f3f6f9;border-bottom:1px solid #b8c4d0;padding:.75em 1em;font-size:.9em}
nav.samping ul{list-style:none;margin:0;padding:0}
nav.samping a{display:block;padding:.35em 0;text-decoration:none}
nav.samping .anak a{padding-left:1em}
nav.samping a:hover{text-decoration:underline}
main{max-width:62em;margin:0 auto;padding:1em}
section.bagian{margin-bottom:2em;padding-bottom:2em;border-bottom:1px dashed #b8c4d0}
h1{font-size:1.5em;line-height:1.25;text-align:center;margin:2em 0 1em}
h1 .nomor{display:block}
h2{font-size:1.25em;margin:1.6em 0 .5em}
h3{font-size:1.1em;margin:1.4em 0 .5em}
h4{font-size:1em;margin:1.2em 0 .4em}
h2 .nomor,h3 .nomor,h4 .nomor{margin-right:.5em}
p{margin:.5em 0}
p.title{font-size:1.7em;font-weight:bold;text-align:center;line-height:1.25}
p.subtitle{font-size:1.2em;text-align:center}
p.cover,p.center,p.signature{text-align:center}
p.cover{font-weight:bold}
p.note{font-size:.9em;color:#404040}
p.quote{margin-left:2em;margin-right:2em;font-style:italic}
ol.alfa{list-style-type:lower-alpha}
ul,ol{padding-left:2em}
nav.isi ul{list-style:none;padding-left:0}
nav.isi ul ul{padding-left:1.5em}
nav.isi a{text-decoration:none}
nav.isi a:hover{text-decoration:underline}
div.tabel{margin:1em 0 1.5em}
div.gulir{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.92em}
table.rapat{font-size:.8em}
caption{caption-side:top;text-align:left;font-weight:bold;padding:.3em 0}
table.garis th,table.garis td{border:1px solid #7a8896}
th,td{padding:.3em .5em;vertical-align:top}
thead th{background:#dfe8f0;vertical-align:middle;text-align:center}
thead td{text-align:center;font-size:.85em;background:#f3f6f9;font-style:italic}
tbody th{font-weight:normal;text-align:left}
tr.group th,tr.group td{background:#eef3f7;font-weight:bold}
tr.subtotal th,tr.subtotal td{font-weight:bold}
tr.total th,tr.total td{font-weight:bold;background:#f6f1e4}
tr.numbering td{font-size:.85em;font-style:italic}
.ka{text-align:left}.kc{text-align:center}.kr{text-align:right}.kj{text-align:left}
.tebal{font-weight:bold}
table.tata td{border:0}
p.catatan{font-size:.85em;margin:.3em 0 0}
math.rumus{font-size:1em}
math.rumus mtext,math.rumus mo{font-family:Arial,"Liberation Sans",Tahoma,sans-serif}
math.rumus mtd{padding:.14em 0}
math.rumus mtd.tengah{text-align:center}
math.rumus mtd.kiri{text-align:left}
math.rumus mfrac>*{padding:.16em .3em}
math.rumus mo{margin:0 .22em}
mark.kosong{background:#ffe08a;color:#5c1a00;font-style:italic}
.fakta{position:relative}
.fakta:hover{background:#e3f0ff}
.fakta:hover::after{content:attr(data-fakta);position:absolute;left:0;bottom:100%;z-index:5;background:#1a1a1a;color:#fff;
padding:.1em .5em;font:12px/1.5 monospace;white-space:nowrap}
figure{margin:1em 0 1.5em}
figure svg{display:block;max-width:100%;height:auto;margin:0 auto}
figcaption{text-align:center;font-weight:bold;margin-top:.4em}
details.data{font-size:.9em;margin-top:.4em}
summary{cursor:pointer;padding:.3em 0}
img.gambar{display:block;margin:0 auto;max-width:100%;height:auto}
div.kop{position:relative;min-height:27mm;padding:0 26mm .4em;margin-bottom:1em;text-align:center;border-bottom:4px double #1a1a1a}
div.kop img{position:absolute;left:0;top:0;max-width:20mm;max-height:26mm}
div.kop p{margin:0;line-height:1.2}
div.kop p.pemerintah{font-size:1.2em;font-weight:bold}
div.kop p.instansi{font-size:1.6em;font-weight:bold}
div.kop p.baris{font-size:.9em}
hr.halaman{border:0;border-top:1px dashed #b8c4d0;margin:2em 0}
@media screen{div.gulir table.lebar{min-width:96em}}
@media (min-width:75em){
nav.samping{position:fixed;left:0;top:0;bottom:0;width:17em;overflow-y:auto;border-bottom:0;border-right:1px solid #b8c4d0}
main{margin-left:17em;margin-right:auto;padding:1em 2em}
}
@media (max-width:74.99em){nav.samping li.anak{display:none}}
@media (max-width:40em){
main{padding:.75em}
div.gulir table{min-width:40em}
div.gulir table.sempit{min-width:0}
p.quote{margin-left:1em;margin-right:0}
div.gulir svg{min-width:34em}
div.gulir.pohon svg{min-width:46em}
caption span{display:block;position:-webkit-sticky;position:sticky;left:0;max-width:88vw}
}
@media print{
html{font-size:11pt}
nav.samping,.lompat,details.data,hr.halaman{display:none}
main{max-width:none;margin:0;padding:0}
section.bagian{border:0;margin:0;padding:0;page-break-before:always;break-before:page}
section.bagian:first-of-type{page-break-before:auto;break-before:auto}
h1{page-break-before:always;break-before:page;margin-top:0}
div.kop{page-break-before:always;break-before:page;page-break-after:avoid;break-after:avoid}
section.bagian>div.kop:first-child{page-break-before:auto;break-before:auto}
section.bagian>h1:first-child,div.kop+h1{page-break-before:auto;break-before:auto}
h1,h2,h3,h4,caption,p.rekat{page-break-after:avoid;break-after:avoid}
tr,figure,div.utuh{page-break-inside:avoid;break-inside:avoid}
tbody tr:first-child,tbody tr:last-child{page-break-before:avoid;break-before:avoid}
thead{display:table-header-group}
div.gulir{overflow:visible}
table{font-size:9.5pt;line-height:1.2}
table.rapat{font-size:8pt}
th,td{padding:.1em .4em}
.halaman-baru{page-break-after:always;break-after:page}
p{orphans:2;widows:2}
a{color:inherit;text-decoration:none}
thead th,tr.group th,tr.group td,tr.total th,tr.total td,mark.kosong{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
)css";

/// A CSS string literal. "<" is escaped too, so that no text can end the style element.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : clean_text(text)) {
    switch (c) {
      case '"':
        out += "\\22 ";
        break;
      case '\\':
        out += "\\5c ";
        break;
      case '<':
        out += "\\3c ";
        break;
      case '>':
        out += "\\3e ";
        break;
      case '&':
        out += "\\26 ";
        break;
      case '\n':
      case '\t':
        out += ' ';
        break;
      default:
        out += c;
    }
  }
  return out + "\"";
}

std::string page_rule(const document::Section& section, document::Paper paper, const std::string& name) {
  const bool f4 = paper == document::Paper::f4;
  const std::string narrow = f4 ? "215mm" : "210mm";
  const std::string tall = f4 ? "330mm" : "297mm";
  const bool landscape = section.orientation == document::Orientation::landscape;
  std::string rule = "@page " + name + "{size:" + (landscape ? tall + " " + narrow : narrow + " " + tall);
  rule += ";margin:20mm 20mm 20mm 25mm";
  if (!section.header.empty()) rule += ";@top-center{font-size:8pt;content:" + css_string(section.header) + "}";
  if (!section.footer.empty()) rule += ";@bottom-left{font-size:8pt;content:" + css_string(section.footer) + "}";
  if (section.numbers != document::PageNumbers::none) {
    const bool roman = section.numbers == document::PageNumbers::roman;
    rule += std::string(";@bottom-right{font-size:8pt;content:counter(page") + (roman ? ",lower-roman" : "") + ")}";
  }
  return rule + "}\n." + name + "{page:" + name + "}\n";
}

}  // namespace

std::string section_class(std::size_t index) { return "lembar-" + std::to_string(index + 1); }

std::string style_sheet(const document::Document& document) {
  std::string css(kStyle);
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    css += page_rule(document.sections[i], document.paper, section_class(i));
  }
  return css;
}

}  // namespace sakip::render
