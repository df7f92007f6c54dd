// How figures become runs and cells, and how stored narrative replaces the draft while its figures stay alive.
#include <gtest/gtest.h>

#include "compose/meja_lkj.hpp"
#include "compose/rumus_tabel.hpp"

namespace sakip::compose {
namespace konteks_test {

using namespace document;
using measure::uji::agensi;
using uji::cetak;
using uji::MejaLkj;
using uji::teks;

// agensi(): pagu 600 + 400 + 1.000 = 2.000, realisasi 300 + 400 + 500 = 1.200 (60 %), sisa 800; iku-a 60 of 80 = 75 %.
TEST(Konteks, MenulisAngkaMenurutBentuknya) {
  const MejaLkj m(agensi());
  const struct {
    const char* text;
    const char* expected;
  } rows[] = {
      {"{{anggaran/instansi/2024/pagu}}", "Rp2.000,00"},
      {"{{anggaran/instansi/2024/pagu|angka}}", "2.000"},
      {"{{anggaran/instansi/2024/pagu|terbilang}}", "dua ribu rupiah"},
      {"{{anggaran/instansi/2024/persen}}", "60,00%"},
      {"{{anggaran/instansi/2024/persen|angka}}", "60,00"},
      {"{{indikator/iku-a/2024/capaian}}", "75,00%"},
      {"{{indikator/iku-a/2024/selisih}}", "-20"},
      {"{{indikator/iku-a/2024/selisih|mutlak}}", "20"},
      {"{{indikator/iku-a/2024/predikat}}", "Sedang"},
      {"{{indikator/iku-a/2023/realisasi}}", "[belum diisi: realisasi]"},
      {"{{indikator/tidak-ada/2024/capaian}}", "[belum diisi: fakta 'indikator/tidak-ada/2024/capaian' tidak dikenal]"},
      {"{{instansi}}, {{tahun_lalu}}-{{tahun_depan}}", "Kecamatan Contoh, 2023-2025"},
      {"{{tempat}}", "[belum diisi: tempat]"},
      {"{{tanggal}}", "16 Januari 2025"},
      {"{{kepala}}", "Camat"},
  };
  for (const auto& row : rows) EXPECT_EQ(teks(m.k.teks(row.text)), row.expected) << row.text;
}

TEST(Konteks, SelKosongTampakSebagaiKekosongan) {
  const MejaLkj m(agensi());
  const Figur none = measure::realisasi(m.k.h(), m.meja.i("iku-a"), {2023});
  EXPECT_EQ(m.k.sel(none).text[0].text, "–");
  EXPECT_EQ(m.k.sel(none).text[0].style, RunStyle::missing);
  EXPECT_EQ(m.k.sel(none, Wajib::tidak).text[0].style, RunStyle::plain);
  const Cell money = m.k.sel(measure::pagu(m.k.h(), Cakupan::instansi(), {2024}));
  EXPECT_EQ(money.kind, CellKind::rupiah);
  EXPECT_EQ(money.value.angka, Rational(2000));
  EXPECT_EQ(money.text[0].fact, "anggaran/instansi/2024/pagu");
}

TEST(Konteks, NarasiYangDisuntingMenggantiDrafDanAngkanyaTetapHidup) {
  Berkas b = agensi();
  b.narasi = {{"ikhtisar", 2024, AsalNarasi::disunting, {"Kami mencapai {{indikator/iku-a/2024/capaian}}."}},
              {"bab3/anggaran", 2024, AsalNarasi::draf, {"draf lama tidak dipakai"}},
              {"bab4/langkah", 2023, AsalNarasi::disunting, {"tahun lain tidak dipakai"}}};
  const auto naskah = [](const Berkas& facts) {
    const MejaLkj m(facts);
    std::string all;
    for (const Narasi& part : narasi_lkj(m.k))
      if (part.kunci == "ikhtisar" || part.kunci == "bab3/anggaran" || part.kunci == "bab4/langkah")
        all += part.kunci + "=" + cetak(m.k, part.paragraf) + "\n";
    return all;
  };
  const std::string before = naskah(b);
  EXPECT_NE(before.find("ikhtisar=Kami mencapai 75,00%.\n"), std::string::npos) << before;
  EXPECT_EQ(before.find("draf lama"), std::string::npos) << before;
  EXPECT_EQ(before.find("tahun lain"), std::string::npos) << before;
  b.realisasi[0].nilai = measure::uji::angka("72");  // 72 / 80 = 90 %
  EXPECT_NE(naskah(b).find("ikhtisar=Kami mencapai 90,00%.\n"), std::string::npos);
}

Table uang(std::initializer_list<const char*> values) {
  Table t;
  t.columns = {{10}, {10}};
  for (const char* value : values) {
    Cell cell;
    cell.value = *value ? measure::uji::angka(value) : Nilai{};
    t.rows.push_back({{sel_teks("x"), cell}, RowStyle::normal});
  }
  return t;
}

TEST(RumusTabel, HanyaJumlahYangCocokMenjadiRumus) {
  Table good = uang({"600", "400", "1000"});
  rumus_jumlah_akhir(good, {1});
  EXPECT_EQ(good.rows[2].cells[1].formula, "SUM({0,1}:{1,1})");
  Table wrong = uang({"600", "400", "1001"});
  rumus_jumlah_akhir(wrong, {1});
  EXPECT_EQ(wrong.rows[2].cells[1].formula, "");
  Table gap = uang({"600", "", "600"});
  rumus_jumlah_akhir(gap, {1});
  EXPECT_EQ(gap.rows[2].cells[1].formula, "SUM({0,1}:{1,1})");
}

TEST(RumusTabel, JenjangMenjumlahkanAnakLangsungnya) {
  // program 1000 = kegiatan 600 + kegiatan 400; the first kegiatan = 250 + 350; another program 50; total 1.050
  Table t = uang({"1000", "600", "250", "350", "400", "50", "1050"});
  rumus_bertingkat(t, {-1, 0, 1, 1, 0, -1}, {1});
  const char* expected[] = {"SUM({1,1},{4,1})", "SUM({2,1}:{3,1})", "", "", "", "", "SUM({0,1},{5,1})"};
  for (std::size_t r = 0; r < 7; ++r) EXPECT_EQ(t.rows[r].cells[1].formula, expected[r]) << r;
}

}  // namespace konteks_test
}  // namespace sakip::compose
