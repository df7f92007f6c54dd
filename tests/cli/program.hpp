// Runs the built program as an operator does: own folder, own database, output and exit code caught.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace sakip::cli {

struct Jawaban {
  int kode = -1;       ///< exit code; -1 when the program was killed
  std::string keluar;  ///< stdout
  std::string galat;   ///< stderr
  bool menyebut(std::string_view text) const {
    return keluar.find(text) != std::string::npos || galat.find(text) != std::string::npos;
  }
};

inline std::string baca(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
inline void tulis(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline const std::filesystem::path kProgram = std::filesystem::path(SAKIP_BUILD_DIR) / "opensakip";
inline const std::filesystem::path kData = std::filesystem::path(SAKIP_SOURCE_DIR) / "data";
inline const std::string kBatiBati = (kData / "contoh/bati-bati-2024.json").string();

/// A test with a folder of its own, in which the program runs.
class Perintah : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(std::filesystem::exists(kProgram)) << kProgram;
    std::string name = (std::filesystem::temp_directory_path() / "opensakip-cli-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path di(const std::string& name) const { return folder_ / name; }

  /// `lingkungan`: "NAME=value" added for this run.
  Jawaban jalankan(std::vector<std::string> words, const std::vector<std::string>& lingkungan = {}) const {
    words.insert(words.begin(), kProgram.string());
    if (std::find(words.begin(), words.end(), "--data") == words.end())
      words.insert(words.begin() + 1, {"--data", kData.string()});
    const std::string out = di(".keluar").string(), err = di(".galat").string();
    const pid_t child = ::fork();
    if (child == 0) {
      if (::chdir(folder_.c_str()) != 0) ::_exit(126);
      for (const char* name : {"OPENSAKIP_DB", "OPENSAKIP_DATA", "OPENSAKIP_PELAKU"}) ::unsetenv(name);
      for (const std::string& one : lingkungan) ::putenv(const_cast<char*>(one.c_str()));
      ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
      ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
      std::vector<char*> argv;
      for (std::string& word : words) argv.push_back(word.data());
      argv.push_back(nullptr);
      ::execv(argv[0], argv.data());
      ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, baca(out), baca(err)};
  }

  /// All that is stored, to compare before and after.
  std::string isi() const { return jalankan({"export"}).keluar; }
  void isi_contoh() const {
    const Jawaban answer = jalankan({"import", kBatiBati});
    ASSERT_EQ(answer.kode, 0) << answer.galat;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace sakip::cli
