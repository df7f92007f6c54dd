// Rencana Aksi: the four-level cascade of the Pengadegan case row for row, from the case's own table
// (tests/kasus/pengadegan-2022/rencana-aksi.tsv), and the schedule of a small agency worked out by hand.
#include "compose/rencana_aksi.hpp"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "laporan/dokumen_uji.hpp"

namespace sakip::laporan {
namespace rencana_aksi_test {

// What the demo data spells or divides otherwise than the printed table.
std::string diperbaiki(std::string text) {
  static const std::map<std::string, std::string> kEjaan = {
      {"Peningakatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan",
       "Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan"},
      {"Jumlah laporan kejadian gangguan keterntraman dan ketertiban umum yang dikaporkan",
       "Jumlah laporan kejadian gangguan ketentraman dan ketertiban umum yang dilaporkan"},
      {"Jumlah kunjungan lapangan/survey/koordinasi/undangan/ sppd dalam dan luar daerah",
       "Jumlah kunjungan lapangan/survey/koordinasi/undangan/sppd dalam dan luar daerah"}};
  if (const auto found = kEjaan.find(text); found != kEjaan.end()) return found->second;
  if (text.starts_with("Program ")) text.erase(0, 8);
  if (text.starts_with("Sub Bagian ")) text.replace(0, 11, "Subbagian ");
  if (text.ends_with(".")) text.pop_back();
  return text;
}

std::vector<std::vector<std::string>> tabel_kasus() {
  std::vector<std::vector<std::string>> out;
  std::istringstream lines(isi_berkas("tests/kasus/pengadegan-2022/rencana-aksi.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#') || line.starts_with("tingkat\t")) continue;
    std::vector<std::string> cells(1);
    for (char c : line) c == '\t' ? cells.emplace_back() : (cells.back() += c, cells.back());
    out.push_back(std::move(cells));
  }
  return out;
}

Nilai angka(const std::string& text) {
  const auto number = Rational::parse(text.substr(0, text.find(' ')));  // "50 (CC)": value, category
  EXPECT_TRUE(number) << text;
  return number ? Nilai::dari(*number) : Nilai();
}

TEST(RencanaAksi, KaskadePengadeganBarisDemiBaris) {
  const MejaDokumen meja(bundel("pengadegan-2022"), "rencana-aksi");
  const document::Table table = compose::tabel_aksi_berjenjang(meja.k);
  const auto expected = tabel_kasus();
  ASSERT_EQ(expected.size(), 45u);
  ASSERT_EQ(table.rows.size(), expected.size());
  static const std::map<std::string, std::string> kTingkat = {
      {"sasaran", "Sasaran"}, {"program", "Program"}, {"kegiatan", "Kegiatan"}, {"subkegiatan", "Sub Kegiatan"}};
  const auto printed = kisi(table);
  for (std::size_t r = 0; r < expected.size(); ++r) {
    const auto& want = expected[r];
    const auto& got = printed[r];
    SCOPED_TRACE("baris " + std::to_string(r + 1) + ": " + want[1]);
    ASSERT_EQ(want.size(), 11u);
    EXPECT_EQ(got[0], kTingkat.at(want[0]));
    EXPECT_EQ(got[1], diperbaiki(want[1]));
    if (want[2] != "-") {  // three rows print no indikator
      EXPECT_EQ(got[2], diperbaiki(want[2]));
    }
    EXPECT_EQ(got[3], want[3] == "-" ? "–" : want[3]);
    EXPECT_EQ(got[4], want[4] == "-" ? "" : want[4]);
    for (std::size_t c = 5; c < 10; ++c) {
      const document::Cell& cell = table.rows[r].cells[c];
      if (want[c] == "-") {
        EXPECT_FALSE(cell.value.berangka()) << "kolom " << c;
      } else {
        ASSERT_TRUE(cell.value.berangka()) << "kolom " << c << ": " << got[c];
        EXPECT_EQ(cell.value.angka, angka(want[c]).angka) << "kolom " << c;
      }
    }
    if (want[10] != "-") {
      EXPECT_NE(got[11].find(diperbaiki(want[10])), std::string::npos) << got[11];
    }
  }
}

// Made by hand: one program, two kegiatan; the first counts up to 4 in TW I-II, the second works in TW III only.
Berkas kecil() {
  Berkas b;
  b.instansi.nama = "Dinas Contoh";
  b.instansi.tempat = "Kotabaru";
  b.tahun = 2024;
  b.periode = {JenisPeriode::rpjmd, "RPJMD", 2024, 2026, 2023};
  Jabatan head;
  head.id = JabatanId("kadis");
  head.nama = "Kepala Dinas";
  b.jabatan = {head};
  const auto node = [&](const char* id, const char* above, Tingkat level, const char* name) {
    Simpul s;
    s.id = SimpulId(id);
    s.induk = SimpulId(above);
    s.tingkat = level;
    s.nama = name;
    if (level == Tingkat::kegiatan) s.penanggung_jawab = head.id;
    b.simpul.push_back(s);
  };
  node("s", "", Tingkat::sasaran, "Layanan membaik");
  node("p", "s", Tingkat::program, "Pelayanan");
  node("k1", "p", Tingkat::kegiatan, "Loket");
  node("k2", "p", Tingkat::kegiatan, "Survei");
  const auto indikator = [&](const char* id, const char* at, Agregasi rule, std::vector<int> quarters) {
    Indikator i;
    i.id = IndikatorId(id);
    i.simpul = SimpulId(at);
    i.nama = id;
    i.satuan = "Kali";
    i.agregasi = rule;
    b.indikator.push_back(i);
    for (std::size_t q = 0; q < quarters.size(); ++q) {
      Target t;
      t.indikator = i.id;
      t.dokumen = DokumenSumber::rencana_aksi;
      t.tahun = 2024;
      t.triwulan = kTriwulan[q];
      t.nilai = Nilai::dari(Rational(quarters[q]));
      b.target.push_back(t);
    }
  };
  indikator("i1", "k1", Agregasi::kumulatif, {2, 4, 4, 4});
  indikator("i2", "k2", Agregasi::jumlah, {0, 0, 5, 0});
  for (const auto& [id, money] : {std::pair{"k1", 700}, std::pair{"k2", 300}}) {
    Pagu p;
    p.simpul = SimpulId(id);
    p.tahun = 2024;
    p.jumlah = Rupiah::rupiah(money);
    b.pagu.push_back(p);
  }
  return b;
}

TEST(RencanaAksi, JadwalMenurutTargetTriwulan) {
  const MejaDokumen meja(kecil(), "rencana-aksi");
  const document::Table table = compose::tabel_aksi_jadwal(meja.k);
  const std::vector<std::vector<std::string>> expected = {
      {"Layanan membaik", "Pelayanan", "Loket", "X", "X", "", "", "Kepala Dinas", "700"},
      {"Layanan membaik", "Pelayanan", "Survei", "", "", "X", "", "Kepala Dinas", "300"},
      {"Jumlah", "Jumlah", "Jumlah", "Jumlah", "Jumlah", "Jumlah", "Jumlah", "Jumlah", "1.000"}};
  EXPECT_EQ(kisi(table), expected);
  EXPECT_EQ(table.rows.back().cells.back().formula, "SUM({0,8}:{1,8})");
}

TEST(RencanaAksi, AturanTargetDicetak) {
  const MejaDokumen meja(kecil(), "rencana-aksi");
  const auto printed = kisi(compose::tabel_aksi_berjenjang(meja.k));
  ASSERT_EQ(printed.size(), 4u);  // sasaran and program have no target of their own: they head the two kegiatan
  EXPECT_EQ(printed[0][1], "Layanan membaik");
  EXPECT_EQ(printed[1][0], "Program");
  EXPECT_EQ(printed[2][10], "angka kumulatif triwulan terakhir yang terisi");
  EXPECT_EQ(printed[3][10], "jumlah triwulan");
}

TEST(RencanaAksi, TanpaTargetTampakKosong) {
  Berkas berkas = kecil();
  berkas.target.clear();
  const std::string schedule = seluruh_teks(compose::susun_rencana_aksi(MejaDokumen(berkas, "rencana-aksi").k));
  EXPECT_NE(schedule.find("[belum diisi: target triwulan]"), std::string::npos);
  berkas.pagu.clear();
  const std::string nothing = seluruh_teks(compose::susun_rencana_aksi(MejaDokumen(berkas, "rencana-aksi").k));
  EXPECT_NE(nothing.find("[belum diisi: target tahun 2024]"), std::string::npos);
}

}  // namespace rencana_aksi_test
}  // namespace sakip::laporan
