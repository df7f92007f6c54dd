// The table of documents: known ids answer, an unknown one is told with what there is, every document has its outline.
#include <gtest/gtest.h>

#include "app/aturan.hpp"
#include "app/dokumen.hpp"

namespace sakip::app {
namespace dokumen_test {

TEST(Dokumen, SetiapDokumenPunyaSusunan) {
  const auto rules = muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data");
  ASSERT_TRUE(rules) << to_line(rules.error());
  for (const JenisDokumen& kind : daftar_dokumen()) {
    ASSERT_TRUE(rules->dokumen.contains(kind.id)) << kind.id;
    EXPECT_FALSE(rules->dokumen.find(kind.id)->second.rujukan.empty());
  }
}

TEST(Dokumen, YangTakDikenalMenyebutYangAda) {
  const auto found = cari_dokumen("lakip");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, "DOKUMEN_TAK_DIKENAL");
  EXPECT_NE(found.error().advice.teks().find("lkj"), std::string::npos);
  EXPECT_TRUE(cari_dokumen("pk"));
}

}  // namespace dokumen_test
}  // namespace sakip::app
