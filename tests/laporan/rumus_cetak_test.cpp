// Printed formulas: every formula of the Banyuasin case becomes a tree that names all it computes with, in its order,
// and means the same when read back; several are pinned by hand.
#include "compose/rumus_cetak.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "exchange/bundle.hpp"
#include "formula/ast.hpp"
#include "formula/formula.hpp"
#include "measure/aturan_uji.hpp"

namespace sakip::compose {
namespace rumus_cetak_test {

using document::Rumus;
using document::RumusKind;

std::string cetak(const Indikator& i, std::string_view text) {
  const auto printed = rumus_cetak(i, text);
  return printed ? document::linear(*printed) : "-";
}

Indikator contoh(std::string satuan = "%") {
  Indikator i;
  i.satuan = std::move(satuan);
  for (const char* name : {"a", "b", "c", "d"})
    i.elemen.push_back({name, std::string("Jumlah ") + name, "", "", false});
  i.elemen.push_back({"kasus", "Kasus tahun n", "", "", false});
  i.elemen.push_back({"hasil", "Produksi (tahun n)", "", "", false});
  return i;
}

TEST(RumusCetak, percentage_is_a_stacked_fraction) {
  const auto printed = rumus_cetak(contoh(), "100 * a / b");
  ASSERT_TRUE(printed);
  const auto text = [](const char* t) { return document::rumus_text(t); };
  const Rumus fraction = document::rumus(RumusKind::fraction, {text("Jumlah a"), text("Jumlah b")});
  EXPECT_EQ(*printed, document::rumus(RumusKind::row, {fraction, document::rumus_sign("×"), text("100%")}));
}

TEST(RumusCetak, forms_by_hand) {
  const Indikator i = contoh();
  EXPECT_EQ(cetak(i, "a / b * 100"), "Jumlah a / Jumlah b × 100%");
  EXPECT_EQ(cetak(contoh("Unit"), "100 * a / b"), "Jumlah a / Jumlah b × 100");
  EXPECT_EQ(cetak(i, "100000 * a / b"), "Jumlah a / Jumlah b × 100.000");
  EXPECT_EQ(cetak(i, "100 * (a - a_t1) / a_t1"), "(Jumlah a − Jumlah a tahun lalu) / Jumlah a tahun lalu × 100%");
  EXPECT_EQ(cetak(i, "kasus - kasus_t1"), "Kasus tahun n − Kasus tahun n-1");
  EXPECT_EQ(cetak(i, "hasil - hasil_0"), "Produksi (tahun n) − Produksi (tahun dasar)");
  EXPECT_EQ(cetak(i, "a - (b + c)"), "Jumlah a − (Jumlah b + Jumlah c)");
  EXPECT_EQ(cetak(i, "a + (b + c)"), "Jumlah a + Jumlah b + Jumlah c");
  EXPECT_EQ(cetak(i, "a / (b / c)"), "(Jumlah a × Jumlah c) / Jumlah b");
  EXPECT_EQ(cetak(i, "0.6 * a + 0.4 * b"), "0,6 × Jumlah a + 0,4 × Jumlah b");
  EXPECT_EQ(cetak(i, "a * sum(b / c)"), "Jumlah a × Σ (Jumlah b / Jumlah c)");
  EXPECT_EQ(cetak(i, "25 * mean(a)"), "25 × rata-rata (Jumlah a)");
  EXPECT_EQ(cetak(i, "if(a == 'WTP', 100, if(b > c, 50, null))"),
            "100 bila Jumlah a = “WTP”; 50 bila Jumlah b > Jumlah c; tidak diberi nilai selain itu");
  EXPECT_EQ(cetak(i, "if(a <= '2019-12-31', 1, 0)"), "1 bila Jumlah a ≤ 31 Desember 2019; 0 selain itu");
  EXPECT_EQ(cetak(i, "a * -b"), "Jumlah a × (− Jumlah b)");
  EXPECT_EQ(cetak(i, "a * ("), "-");
}

TEST(RumusCetak, rounding_says_to_how_many_decimals) {
  const Indikator i = contoh();
  EXPECT_EQ(cetak(i, "round(a / b, 2)"), "pembulatan (Jumlah a / Jumlah b) sampai 2 desimal");
  EXPECT_EQ(cetak(i, "round(a)"), "pembulatan (Jumlah a) ke bilangan bulat");
  EXPECT_EQ(cetak(i, "round(a, 0)"), "pembulatan (Jumlah a) ke bilangan bulat");
}

TEST(RumusCetak, a_scale_is_named_by_its_title) {
  const Indikator i = contoh();
  const auto printed = rumus_cetak(i, "lookup(spip, a) + score(opini_bpk, b)", &measure::uji::regulasi());
  ASSERT_TRUE(printed);
  EXPECT_EQ(document::linear(*printed),
            "skor Jumlah a menurut “Tingkat kematangan SPIP” + skor Jumlah b menurut “Opini BPK atas laporan "
            "keuangan”");
  EXPECT_EQ(cetak(i, "lookup(mutu_lain, a)"), "skor Jumlah a menurut tabel mutu lain");
}

TEST(RumusCetak, the_year_stands_once_in_a_description) {
  Indikator i = contoh();
  i.elemen.push_back({"lulusan", "Lulusan tahun sebelumnya", "", "", false});
  i.elemen.push_back({"stok", "Stok tahun berjalan", "", "", false});
  EXPECT_EQ(cetak(i, "a / lulusan_t1"), "Jumlah a / Lulusan tahun sebelumnya");
  EXPECT_EQ(cetak(i, "stok / stok_t1"), "Stok tahun berjalan / Stok tahun lalu");
  EXPECT_EQ(cetak(i, "stok / stok_0"), "Stok tahun berjalan / Stok tahun dasar");
}

const std::vector<Berkas>& banyuasin() {
  static const std::vector<Berkas> kAll = [] {
    std::ifstream in(std::string(SAKIP_SOURCE_DIR) + "/tests/kasus/banyuasin-iku-2019/berkas.json", std::ios::binary);
    auto read = exchange::baca_kumpulan(std::string(std::istreambuf_iterator<char>(in), {}));
    SAKIP_ASSERT(read.has_value());
    return std::move(*read);
  }();
  return kAll;
}

std::set<std::string> names_in(std::string_view text) {
  std::set<std::string> names;
  const auto tree = formula::parse(text);
  if (!tree) return names;
  for (const formula::Node& node : tree->nodes)
    if (node.kind == formula::NodeKind::variable) names.insert(node.text);
  return names;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// The printed line as an expression again, where it is plain arithmetic.
std::string read_back(std::string text) {
  text = replaced(replaced(replaced(std::move(text), "×", "*"), "−", "-"), "%", "");
  text = replaced(replaced(std::move(text), ".", ""), ",", ".");
  return text;
}

TEST(RumusCetak, every_formula_of_banyuasin_is_printed_and_means_the_same) {
  int rows = 0, arithmetic = 0;
  for (const Berkas& berkas : banyuasin()) {
    for (Indikator i : berkas.indikator) {
      for (const RumusVersi& version : i.rumus) {
        ++rows;
        SCOPED_TRACE(i.id.value + ": " + version.teks);
        const std::set<std::string> names = names_in(version.teks);
        const std::string shown = cetak(i, version.teks);
        for (const ElemenData& e : i.elemen)
          if (names.contains(e.nama)) {
            EXPECT_NE(shown.find(e.uraian), std::string::npos) << shown;
          }

        // With one-word descriptions the printed line can be computed again.
        i.elemen.clear();
        const auto program = formula::compile(version.teks);
        if (!program || version.teks.find_first_of("abcdefghijklmnopqrstuvwxyz(") == std::string::npos) continue;
        std::string plain;
        for (const std::string& name : names) {
          std::string word = "x";
          for (const char c : name)
            word += static_cast<char>(c == '_' ? 'q' : c >= '0' && c <= '9' ? 'a' + (c - '0') : c);
          i.elemen.push_back({name, word, "", "", false});
        }
        plain = read_back(cetak(i, version.teks));
        const auto again = formula::compile(plain);
        if (!again) continue;  // words: sums over series, cases, tables
        ++arithmetic;
        const auto value = [&](const formula::Program& p, bool renamed) {
          std::vector<Nilai> held;
          for (const auto& variable : p.variabel()) {
            std::size_t k = 0;
            for (; k < i.elemen.size(); ++k)
              if ((renamed ? i.elemen[k].uraian : i.elemen[k].nama) == variable.nama) break;
            held.push_back(Nilai::dari(Rational(static_cast<long>(7 + 6 * k))));
          }
          const std::vector<formula::Masukan> inputs(held.begin(), held.end());
          return formula::evaluate(p, inputs);
        };
        EXPECT_EQ(value(*again, true).angka, value(*program, false).angka) << plain;
      }
    }
  }
  EXPECT_EQ(rows, 477);
  EXPECT_GT(arithmetic, 430);
}

}  // namespace rumus_cetak_test
}  // namespace sakip::compose
