// Formulas are checked when they are saved: a variable that nobody declared refuses the import, and nothing is stored.
#include "cli/program.hpp"

namespace sakip::cli {
namespace rumus_test {

TEST_F(Perintah, RumusKeliruDitolakSaatDisimpan) {
  std::string bundle = baca(kBatiBati);
  const std::string formula = "desa_mandiri / jumlah_desa";
  const auto at = bundle.find(formula);
  ASSERT_NE(at, std::string::npos);
  bundle.replace(at, formula.size(), "desa_mandiri / jumlah_kampung");
  tulis(di("keliru.json"), bundle);
  const Jawaban answer = jalankan({"import", di("keliru.json").string()});
  EXPECT_EQ(answer.kode, 1);
  EXPECT_TRUE(answer.menyebut("RUMUS_"));
  EXPECT_TRUE(answer.menyebut("jumlah_kampung"));
  EXPECT_TRUE(answer.menyebut("keliru.json"));
  EXPECT_FALSE(std::filesystem::exists(di("sakip.db")));
}

}  // namespace rumus_test
}  // namespace sakip::cli
