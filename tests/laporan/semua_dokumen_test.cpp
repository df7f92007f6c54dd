// Every document of every example bundle, in every format: it comes out, says what is missing, and can be read by all
// (headings in order, tables with heads, words for pictures, unique ids, language). Rules of docs, not of one document.
#include <gtest/gtest.h>

#include <set>

#include "laporan/semua_dokumen.hpp"
#include "laporan/telusur.hpp"

namespace sakip::laporan {
namespace semua_dokumen_test {

using namespace document;

class SemuaDokumen : public testing::TestWithParam<std::string> {
 protected:
  app::Kinerja kinerja_{bundel_uji(GetParam()), aturan_uji()};
};
INSTANTIATE_TEST_SUITE_P(Bundel, SemuaDokumen, testing::ValuesIn(semua_bundel()),
                         [](const auto& one) { return nama_uji(one.param); });

TEST_P(SemuaDokumen, KeluarDalamSetiapBentuk) {
  setiap_dokumen(kinerja_, [](const std::string& name, const app::JenisDokumen&, const Document& d) {
    const auto report = app::cetak_laporan(d, app::semua_format());
    ASSERT_TRUE(report) << name << ": " << to_line(report.error());
    EXPECT_EQ(report->berkas.size(), 4U) << name;
    EXPECT_GT(report->halaman, 0) << name;
    for (const auto& file : report->berkas) EXPECT_GT(file.isi.size(), 500U) << name;
    // The DOCX is the same whatever else is asked for, also where it is not laid out.
    const auto alone = app::cetak_laporan(d, {app::FormatLaporan::docx});
    ASSERT_TRUE(alone) << name;
    for (const auto& file : report->berkas) {
      if (file.format == app::FormatLaporan::docx) {
        EXPECT_EQ(alone->berkas.front().isi, file.isi) << name;
      }
    }
    for (const auto& gap : report->kosong) {
      EXPECT_FALSE(gap.apa.empty()) << name;
      EXPECT_FALSE(gap.isi_di.empty()) << name << ": " << gap.apa;
    }
  });
}

TEST_P(SemuaDokumen, TanpaDataMenyebutYangKurang) {
  if (GetParam() != "tanpa-data" && GetParam() != "hampir-kosong") GTEST_SKIP();
  setiap_dokumen(kinerja_, [](const std::string& name, const app::JenisDokumen&, const Document& d) {
    EXPECT_FALSE(compose::cari_kekosongan(d).empty()) << name << " tidak menyebut apa yang belum diisi";
  });
}

// Text from the data may name figures as narrative does; a composer that forgets to expand it would print the address.
TEST_P(SemuaDokumen, SetiapAlamatSudahMenjadiAngka) {
  setiap_dokumen(kinerja_, [](const std::string& name, const app::JenisDokumen&, const Document& d) {
    const std::string text = teks_rata(d);
    const auto at = text.find("{{");
    EXPECT_EQ(at, std::string::npos) << name << ": " << text.substr(at == std::string::npos ? 0 : at, 60);
  });
}

/// What a reader who does not see the page would miss.
std::vector<std::string> hambatan(const Document& d) {
  std::vector<std::string> faults;
  std::set<std::string> ids;
  const auto id = [&](const std::string& one) {
    if (!one.empty() && !ids.insert(one).second) faults.push_back("id berulang: " + one);
  };
  if (d.meta.language != "id-ID") faults.push_back("bahasa: " + d.meta.language);
  if (d.meta.title.empty()) faults.push_back("tanpa judul dokumen");
  int level = 0;
  for (const Section& section : d.sections)
    for (const Block& block : section.blocks) {
      if (const auto* h = std::get_if<Heading>(&block)) {
        if (h->text.empty()) faults.push_back("judul kosong");
        if (h->level > level + 1) faults.push_back("judul meloncat tingkat: " + h->text);
        level = h->level;
        id(h->id);
      }
      if (const auto* t = std::get_if<Table>(&block)) {
        id(t->id);
        if (t->borders == Borders::none) continue;
        if (t->header.empty()) faults.push_back("tabel tanpa kepala: " + t->number + " " + t->caption);
        if (t->caption.empty()) faults.push_back("tabel tanpa judul");
        for (const Row& row : t->header)
          for (const Cell& cell : row.cells)
            if (cell.text.empty() || cell.text[0].text.empty())
              faults.push_back("kepala kolom kosong: " + t->number + " " + t->caption);
      }
      if (const auto* c = std::get_if<Chart>(&block)) {
        id(c->id);
        if (c->alt.empty()) faults.push_back("grafik tanpa uraian: " + c->caption);
      }
      if (const auto* t = std::get_if<Tree>(&block)) {
        id(t->id);
        if (t->alt.empty()) faults.push_back("bagan tanpa uraian: " + t->caption);
      }
      if (const auto* i = std::get_if<Image>(&block); i && i->alt.empty()) faults.push_back("gambar tanpa uraian");
      if (const auto* l = std::get_if<Letterhead>(&block); l && !l->arms.png.empty() && l->arms.alt.empty())
        faults.push_back("lambang tanpa uraian");
    }
  if (level == 0) faults.push_back("tanpa judul bagian");
  return faults;
}

TEST_P(SemuaDokumen, DapatDibacaSemuaOrang) {
  setiap_dokumen(kinerja_, [](const std::string& name, const app::JenisDokumen&, const Document& d) {
    for (const std::string& fault : hambatan(d)) ADD_FAILURE() << name << ": " << fault;
  });
}

TEST(SemuaDokumenAturan, HambatanMemangDitemukan) {
  Document d;
  d.meta.language = "en";
  Table bare;
  bare.rows = {{{compose::sel_teks("1")}, RowStyle::normal}};
  d.sections.push_back({});
  d.sections[0].blocks = {
      Heading{2, "A.", "Meloncat", "a", true}, Heading{1, "", "", "a", true}, bare, Chart{}, Tree{}, Image{}};
  EXPECT_EQ(hambatan(d).size(), 10U);
}

}  // namespace semua_dokumen_test
}  // namespace sakip::laporan
