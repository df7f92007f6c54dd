// A chart on a page: inline SVG drawn as in the documents, with the table of its numbers beside it, each leading to its
// explanation. Template "grafik".
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "web/permintaan.hpp"

namespace sakip::web {

struct DeretGrafik {
  std::string nama;
  std::vector<measure::Figur> angka;  ///< one per category
};

/// `judul` is also what the drawing is called for those who do not see it; `satuan` is written at its axis.
Data grafik(const Permintaan& p, document::ChartKind jenis, const std::string& judul,
            const std::vector<std::string>& kategori, const std::vector<DeretGrafik>& deret, const std::string& satuan);

}  // namespace sakip::web
