// Sentences that can be told again: patterns, their parts, and what is foreign text.
#include "core/kalimat.hpp"

#include <gtest/gtest.h>

namespace sakip {
namespace kalimat_test {

TEST(Kalimat, PlacesTakePartsInOrderOrByNumber) {
  EXPECT_EQ(isi_pola("{} dari {}", {"3", "5"}), "3 dari 5");
  EXPECT_EQ(isi_pola("of {2}, {1}", {"3", "5"}), "of 5, 3");
  EXPECT_EQ(isi_pola("{} dan {}", {"satu"}), "satu dan ");              // a place without a part stays empty
  EXPECT_EQ(isi_pola("{{> x}} { } {a}", {"satu"}), "{{> x}} { } {a}");  // no places
  EXPECT_EQ(isi_pola("{}", {"{}"}), "{}");                              // what is put in is not looked at again
}

TEST(Kalimat, ReadsAsIndonesian) {
  const Kalimat told = kalimat("Kolom \"{}\" tidak ada di baris {}.", std::string("U1"), 7);
  EXPECT_EQ(told, "Kolom \"U1\" tidak ada di baris 7.");
  EXPECT_EQ(told.pola(), "Kolom \"{}\" tidak ada di baris {}.");
  ASSERT_EQ(told.isi().size(), 2U);
  EXPECT_TRUE(told.isi()[0].pola().empty());  // foreign text is the same in every language
  EXPECT_EQ(kalimat("sudah {}", kata("terkunci")).isi()[0].pola(), "terkunci");
}

TEST(Kalimat, LiteralsAreSentencesStringsAreForeign) {
  EXPECT_EQ(Kalimat("Masuk lagi.").pola(), "Masuk lagi.");
  EXPECT_EQ(Kalimat(std::string("Camat")).pola(), "");
  EXPECT_TRUE(Kalimat().empty());
}

TEST(Kalimat, RemarksAreJoined) {
  EXPECT_EQ(sambung("", "; ", "satu"), "satu");
  EXPECT_EQ(sambung("satu", "; ", ""), "satu");
  EXPECT_EQ(sambung("satu", "; ", "dua"), "satu; dua");
  EXPECT_EQ(atau(atau("", std::string("1")), std::string("2")), "1 atau 2");
}

}  // namespace kalimat_test
}  // namespace sakip
