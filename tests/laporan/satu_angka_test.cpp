// No two documents disagree: every figure that any document of an example agency prints is the figure at its address,
// by value and by text; and a number in a table that is no figure is one of the few kinds that need none.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "laporan/semua_dokumen.hpp"
#include "laporan/telusur.hpp"

namespace sakip::laporan {
namespace satu_angka_test {

using namespace document;

/// The ways in which a figure may be printed: as running text in each format, and in a table's cell. They are functions
/// of the figure alone, so two places that print it in one format print the same.
std::set<std::string> cetakan(const compose::Konteks& k, const measure::Figur& figure) {
  std::set<std::string> out;
  for (const char* format : {"", "angka", "mutlak", "terbilang"}) out.insert(k.run(figure, format).text);
  const Cell cell = k.sel(figure);
  out.insert(cell.text[0].text);
  out.insert(compose::akuntansi(cell).text[0].text);
  return out;
}

struct Tercetak {
  std::string dokumen, teks;
  bool kosong;
  Nilai nilai;
};

class SatuAngka : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Bundel, SatuAngka, testing::Values("bati-bati-2024", "pengadegan-2022", "batang-asam-2025"),
                         [](const auto& one) { return nama_uji(one.param); });

TEST_P(SatuAngka, SetiapAlamatSatuNilaiSatuTeks) {
  const app::Kinerja kinerja(bundel(GetParam()), aturan_uji());
  const compose::Konteks k(kinerja.hitung(), aturan_uji().dokumen.at("lkj"), {2025, 1, 16});
  std::map<std::string, std::vector<Tercetak>> printed;
  setiap_dokumen(kinerja, [&](const std::string& name, const app::JenisDokumen& kind, const Document& d) {
    if (kind.lingkup == Lingkup::pemda) return;  // its addresses span agencies
    telusuri(d, [&](const Sebutan& one) {
      if (one.run->fact.empty()) return;
      const bool alone = one.cell && one.cell->text.size() == 1;
      printed[one.run->fact].push_back(
          {name, one.run->text, one.run->style == RunStyle::missing, alone ? one.cell->value : Nilai()});
    });
    for (const Section& section : d.sections)
      for (const Block& block : section.blocks)
        if (const auto* chart = std::get_if<Chart>(&block))
          for (const Series& series : chart->series)
            for (std::size_t i = 0; i < series.facts.size() && i < series.values.size(); ++i)
              if (!series.facts[i].empty())
                printed[series.facts[i]].push_back({name + " (grafik)", {}, false, series.values[i]});
  });
  EXPECT_GT(printed.size(), 100U);
  std::size_t places = 0;
  for (const auto& [fact, list] : printed) {
    const auto figure = measure::hitung_fakta(kinerja.hitung(), fact);
    if (!figure) {
      ADD_FAILURE() << list[0].dokumen << ": " << fact << ": " << figure.error().code;
      continue;
    }
    const std::set<std::string> allowed = cetakan(k, *figure);
    for (const Tercetak& one : list) {
      ++places;
      const std::string where = one.dokumen + ": " + fact;
      if (one.nilai.ada()) {
        EXPECT_EQ(one.nilai, figure->nilai) << where;
      }
      EXPECT_TRUE(one.teks.empty() || allowed.contains(one.teks)) << where << " tercetak " << one.teks;
      EXPECT_FALSE(one.kosong && figure->nilai.ada()) << where << " ditandai kosong";
    }
  }
  EXPECT_GT(places, 200U);
}

/// The words over each column, as far as the head says.
std::vector<std::string> kepala_kolom(const Table& t) {
  Table head;
  head.columns = t.columns;
  head.rows = t.header;
  const auto grid = kisi(head);
  return grid.empty() ? std::vector<std::string>(t.columns.size()) : grid.back();
}

/// Numbers in body cells that no address stands behind, but for those that need none:
/// - the row's number in the first column, and the numbering row under a head;
/// - a year (19xx-21xx);
/// - a live formula over the table's own cells, which have their addresses;
/// - a column headed "Bobot": weights are the regulation's, not the agency's;
/// - the table of answers that the LKE allows and what each is worth: the regulation's template;
/// - "Catatan Hasil Reviu": what a finding quotes of its fact, whose address stands in the same row;
/// - "Pengolahan Survei": the respondents' answers themselves, codes 0-4, from which the figures below are made.
std::vector<std::string> angka_tanpa_alamat(const Document& d) {
  static const std::regex kNumber(R"(-?\(?(Rp)?\d{1,3}((\.\d{3})*|\d*)(,\d+)?%?\)?)"), kYear("(19|20|21)\\d\\d"),
      kAnswer("[0-4]");
  std::vector<std::string> out;
  for (const Section& section : d.sections)
    for (const Block& block : section.blocks) {
      const auto* t = std::get_if<Table>(&block);
      if (!t || t->borders == Borders::none || t->id == "lke-pilihan") continue;
      const auto heads = kepala_kolom(*t);
      for (const Row& row : t->rows) {
        if (row.style == RowStyle::numbering) continue;
        for (std::size_t c = 1; c < row.cells.size(); ++c) {
          const Inline& text = row.cells[c].text;
          if (!row.cells[c].formula.empty() || text.size() != 1 || !text[0].fact.empty() ||
              !std::regex_match(text[0].text, kNumber))
            continue;
          if (std::regex_match(text[0].text, kYear) || (c < heads.size() && heads[c].find("Bobot") == 0)) continue;
          if (t->caption == "Catatan Hasil Reviu") continue;
          if (t->caption.starts_with("Pengolahan Survei") && std::regex_match(text[0].text, kAnswer)) continue;
          out.push_back(t->number + " " + t->caption + " kolom " + std::to_string(c + 1) + ": " + text[0].text);
        }
      }
    }
  return out;
}

TEST_P(SatuAngka, AngkaTabelBeralamat) {
  const app::Kinerja kinerja(bundel(GetParam()), aturan_uji());
  setiap_dokumen(kinerja, [](const std::string& name, const app::JenisDokumen& kind, const Document& d) {
    if (kind.lingkup == Lingkup::pemda) return;
    for (const std::string& fault : angka_tanpa_alamat(d)) ADD_FAILURE() << name << ": " << fault;
  });
}

}  // namespace satu_angka_test
}  // namespace sakip::laporan
