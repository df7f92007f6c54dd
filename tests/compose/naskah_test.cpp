// Placeholders, small grammar, numbering of headings and captions, and the outline file's refusals.
#include <gtest/gtest.h>

#include "compose/meja_lkj.hpp"

namespace sakip::compose {
namespace naskah_test {

using namespace document;
using uji::teks;

Run tandai(std::string_view name, std::string_view format) {
  return {"<" + std::string(name) + (format.empty() ? "" : ":" + std::string(format)) + ">", RunStyle::bold, {}, {}};
}

TEST(Naskah, MembentangkanPenggantiDanMembiarkanYangLain) {
  const struct {
    const char* text;
    const char* expected;
  } rows[] = {{"", ""},
              {"tanpa pengganti", "tanpa pengganti"},
              {"{{a}}", "<a>"},
              {"x {{a}} y {{b|mutlak}}.", "x <a> y <b:mutlak>."},
              {"{{a}}{{b}}", "<a><b>"},
              {"belum ditutup {{a", "belum ditutup {{a"},
              {"kurung tunggal {a} tetap", "kurung tunggal {a} tetap"},
              {"}} mendahului {{a}}", "}} mendahului <a>"},
              {"{{}}", "<>"}};
  for (const auto& row : rows) EXPECT_EQ(teks(bentangkan(row.text, tandai)), row.expected) << row.text;
}

TEST(Naskah, MerangkaiButir) {
  EXPECT_EQ(rangkai({}), "");
  EXPECT_EQ(rangkai({"a"}), "a");
  EXPECT_EQ(rangkai({"a", "b"}), "a dan b");
  EXPECT_EQ(rangkai({"a", "b", "c"}), "a, b, dan c");
  EXPECT_EQ(kapital("seluruh"), "Seluruh");
  EXPECT_EQ(kapital("{{x}}"), "{{x}}");
  EXPECT_EQ(kapital(""), "");
}

TEST(Penulis, MenomoriJudulTabelDanGambar) {
  Document d;
  Penulis p(d);
  p.bagian(Orientation::portrait, PageNumbers::arabic, true);
  p.bab(3, "ISI");
  p.judul(2, "satu");
  p.judul(3, "dalam");
  p.judul(4, "terdalam");
  p.judul(3, "dalam lagi");
  p.judul(4, "mulai lagi");
  p.tabel({}, "pertama");
  p.tabel({}, "kedua");
  p.grafik({}, "gambar");
  p.judul(2, "dua");
  p.judul(3, "dalam");
  p.bab(4, "LAIN");
  p.tabel({}, "mulai lagi");
  p.bagian_depan("Lampiran", true, "LAMPIRAN I");
  p.tabel({}, "lampiran");
  std::string seen;
  for (const Block& block : d.sections[0].blocks) {
    if (const auto* h = std::get_if<Heading>(&block)) seen += h->number + " ";
    if (const auto* t = std::get_if<Table>(&block)) seen += t->number + " ";
    if (const auto* c = std::get_if<Chart>(&block)) seen += c->number + " ";
  }
  EXPECT_EQ(seen,
            "BAB III A. 1. a. 2. a. Tabel 3.1 Tabel 3.2 Gambar 3.1 B. 1. BAB IV Tabel 4.1 LAMPIRAN I Tabel L1.1 ");
}

TEST(Susunan, MenolakYangSalahTulis) {
  const struct {
    const char* text;
    const char* code;
  } rows[] = {{"rujukan = \"R\"\n[[bagian]]\nkunci = \"a\"\njudul = \"A\"\n", ""},
              {"rujukan = ", "SUSUNAN_TOML"},
              {"judul = \"x\"", "SUSUNAN_RUJUKAN"},
              {"rujukan = \"R\"\nwarna = 1", "SUSUNAN_KUNCI"},
              {"rujukan = \"R\"\n[[bagian]]\nkunci = \"a\"\n", "SUSUNAN_KUNCI"},
              {"rujukan = \"R\"\n[[bagian]]\nkunci = \"a\"\njudul = \"A\"\n[[bagian]]\nkunci = \"a\"\njudul = \"B\"\n",
               "SUSUNAN_KUNCI"},
              {"rujukan = \"R\"\nbagian = 3", "SUSUNAN_TOML"}};
  for (const auto& row : rows) {
    const auto read = baca_susunan(row.text, "uji.toml");
    EXPECT_EQ(read ? "" : read.error().code, row.code) << row.text;
  }
}

}  // namespace naskah_test
}  // namespace sakip::compose
