// Backups with their evidence files: copied once, checked, and named when they are missing or changed.
#include "app/bukti.hpp"
#include "cli/program.hpp"
#include "core/sha256.hpp"
#include "store/sqlite.hpp"

namespace sakip::cli {
namespace cadangan_test {

using nlohmann::json;
namespace fs = std::filesystem;

class Cadangan : public Perintah {
 protected:
  void SetUp() override {
    Perintah::SetUp();
    isi_contoh();
  }
  /// Keeps a file as evidence of the demo's agency; gives its path.
  fs::path unggah(const std::string& content) const {
    auto read = store::buka_sqlite(di("sakip.db").string());
    auto write = store::buka_sqlite(di("sakip.db").string());
    EXPECT_TRUE(read && write);
    store::AntreanTulis queue(std::move(*write));
    const app::Pemegang who{PemdaId("tanah-laut"), "operator", "", {}};
    const std::string folder = di("sakip.db.bukti").string();
    const auto kept = app::simpan_bukti({**read,
                                         queue,
                                         folder,
                                         who,
                                         {who.pemda, InstansiId("kec-bati-bati"), 2024},
                                         "2025-01-10T02:00:00Z",
                                         {2025, 1, 10}},
                                        "laporan.pdf", "%PDF-1.7\n" + content);
    EXPECT_TRUE(kept) << to_line(kept.error());
    return fs::path(folder) / "tanah-laut" / kept.value_or("");
  }
  json hasil(const std::vector<std::string>& words) const {
    std::vector<std::string> all = {"--json"};
    all.insert(all.end(), words.begin(), words.end());
    const Jawaban answer = jalankan(all);
    EXPECT_EQ(answer.kode, 0) << answer.keluar << answer.galat;
    return json::parse(answer.keluar);
  }
};

TEST_F(Cadangan, CopiesWhatIsNotThereYet) {
  fs::create_directory(di("a"));
  EXPECT_EQ(hasil({"backup", "a/1.db"})["berkas_bukti"], "0");
  const fs::path first = unggah("satu");
  EXPECT_EQ(hasil({"backup", "a/2.db"})["bukti_disalin"], "1");
  EXPECT_EQ(baca(di("a/bukti/tanah-laut") / first.filename()), "%PDF-1.7\nsatu");
  unggah("dua");
  const json third = hasil({"backup", "a/3.db"});
  EXPECT_EQ(third["berkas_bukti"], "2");
  EXPECT_EQ(third["bukti_disalin"], "1");
  EXPECT_EQ(hasil({"backup", "a/4.db"})["bukti_disalin"], "0");
  EXPECT_EQ(hasil({"backup", "b.db", "--bukti", "salinan"})["bukti_disalin"], "2");
  EXPECT_FALSE(fs::exists(di("a/bukti/tanah-laut/sebagian")));
}

TEST_F(Cadangan, RestoreBringsTheFilesBack) {
  const fs::path file = unggah("satu");
  hasil({"backup", "cadangan.db"});
  const json restored = hasil({"--db", "baru.db", "restore", "cadangan.db"});
  EXPECT_EQ(restored["bukti_disalin"], "1");
  EXPECT_EQ(baca(di("baru.db.bukti/tanah-laut") / file.filename()), "%PDF-1.7\nsatu");
  fs::remove_all(di("bukti"));
  const Jawaban without = jalankan({"--db", "lagi.db", "restore", "cadangan.db"});
  EXPECT_EQ(without.kode, 1);
  EXPECT_TRUE(without.menyebut("BUKTI_HILANG") && without.menyebut("laporan.pdf")) << without.galat;
  EXPECT_EQ(jalankan({"--db", "lagi.db", "export"}).kode, 0);  // the database itself is there
}

TEST_F(Cadangan, VerifyNamesWhatIsMissingOrChanged) {
  const fs::path first = unggah("satu"), second = unggah("dua");
  EXPECT_EQ(jalankan({"audit", "verify"}).kode, 0);
  fs::remove(first);
  tulis(second, "%PDF-1.7\ntiga");
  const Jawaban found = jalankan({"audit", "verify"});
  EXPECT_EQ(found.kode, 1);
  EXPECT_TRUE(found.menyebut("BUKTI_HILANG") && found.menyebut(first.filename().string().substr(0, 12))) << found.galat;
  EXPECT_TRUE(found.menyebut("BUKTI_RUSAK") && found.menyebut(second.filename().string().substr(0, 12))) << found.galat;
  EXPECT_EQ(jalankan({"audit", "verify", "--unggahan", "tidak-ada"}).kode, 1);
  // A backup is made all the same, with what is whole, and says what is not.
  const Jawaban partly = jalankan({"backup", "cadangan.db"});
  EXPECT_EQ(partly.kode, 1);
  EXPECT_TRUE(partly.menyebut("BUKTI_RUSAK"));
  EXPECT_TRUE(fs::exists(di("cadangan.db")));
  EXPECT_FALSE(fs::exists(di("bukti/tanah-laut") / second.filename()));
}

TEST_F(Cadangan, RemindersOnTheCommandLine) {
  const std::vector<std::string> server = {"--smtp", "smtp://127.0.0.1:9", "--smtp-dari", "sakip@kab.test"};
  const auto remind = [&](std::vector<std::string> more) {
    std::vector<std::string> words = {"ingatkan"};
    words.insert(words.end(), server.begin(), server.end());
    words.insert(words.end(), more.begin(), more.end());
    return jalankan(words);
  };
  EXPECT_EQ(remind({"--kering", "--alamat-luar", "https://sakip.kab.test"}).kode, 0);  // nobody has an address
  EXPECT_TRUE(remind({}).menyebut("SUREL_SERVER"));                                    // links would lead nowhere
  EXPECT_TRUE(jalankan({"ingatkan", "--kering"}).menyebut("SUREL_SERVER"));
  EXPECT_TRUE(remind({"--alamat-luar", "https://x.test", "--smtp-akun", "a"}).menyebut("SUREL_SERVER"));
  EXPECT_TRUE(remind({"--alamat-luar", "https://x.test", "--smtp-akun", "a", "--smtp-sandi-berkas", "tidak-ada"})
                  .menyebut("BERKAS_TIDAK_ADA"));
  EXPECT_EQ(jalankan({"--db", "hantu.db", "ingatkan", "--kering"}).kode, 4);
  EXPECT_FALSE(fs::exists(di("hantu.db")));
}

}  // namespace cadangan_test
}  // namespace sakip::cli
