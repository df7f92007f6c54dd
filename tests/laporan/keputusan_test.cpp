// Decisions and SOPs: whose they are, number and date as decided or a visible gap, the team from the agency's posts,
// every step of the outline. The demo agency has nine posts (case bati-bati-2024).
#include "compose/keputusan.hpp"

#include <gtest/gtest.h>

#include "compose/iku.hpp"
#include "compose/keputusan_pendukung.hpp"
#include "compose/sop.hpp"
#include "laporan/dokumen_uji.hpp"
#include "laporan/telusur.hpp"

namespace sakip::laporan {
namespace keputusan_test {

bool memuat(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The last table with a head: of a SOP, its steps.
const document::Table& tabel_dengan_kepala(const document::Document& d) {
  const document::Table* last = nullptr;
  for (const auto& section : d.sections)
    for (const auto& block : section.blocks)
      if (const auto* table = std::get_if<document::Table>(&block); table && !table->header.empty()) last = table;
  if (last) return *last;
  throw std::runtime_error("tanpa tabel");
}

TEST(Keputusan, TanpaPenetapanNomorDanTanggalTampakKosong) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "iku-instansi");
  const std::string text = teks_rata(compose::susun_iku_instansi(meja.k));
  EXPECT_TRUE(
      memuat(text, "KEPUTUSAN CAMAT BATI-BATI\nNOMOR [belum diisi: nomor, penetapan/iku-instansi/2024] TAHUN 2024\n"));
  EXPECT_TRUE(memuat(text, "pada tanggal [belum diisi: tanggal, penetapan/iku-instansi/2024]"));
  EXPECT_TRUE(memuat(text, "| Menimbang | : | a. | bahwa "));
  EXPECT_TRUE(memuat(text, "|  |  | b. | bahwa "));
  EXPECT_TRUE(memuat(text, "| Mengingat | : | 1. | "));
  EXPECT_TRUE(memuat(text, "| KEEMPAT | : | Keputusan ini mulai berlaku"));
}

// IKU are decided once for a period: its newest decision up to the year reported counts, not one before it or later.
TEST(Keputusan, PenetapanTerbaruDalamPeriode) {
  Berkas berkas = bundel("bati-bati-2024");
  berkas.penetapan = {{"iku-instansi", 2022, "7", {2022, 2, 1}, "Pelaihari"},
                      {"iku-instansi", 2023, "188.4/9", {2023, 12, 29}, "Bati-Bati"},
                      {"iku-instansi", 2025, "3", {2025, 1, 2}, "Bati-Bati"},
                      {"keputusan-tim", 2024, "5", {2024, 1, 8}, "Bati-Bati"}};
  const auto decree = [](const Berkas& facts) {
    const MejaDokumen meja(facts, "iku-instansi");
    return teks_rata(compose::susun_iku_instansi(meja.k));
  };
  EXPECT_TRUE(memuat(decree(berkas), "NOMOR [belum diisi: nomor, "));  // the period begins in 2024
  berkas.periode.awal = 2021;
  const std::string text = decree(berkas);
  EXPECT_TRUE(memuat(text, "NOMOR 188.4/9 TAHUN 2023\n"));
  EXPECT_TRUE(memuat(text, "| pada tanggal 29 Desember 2023 |"));
  EXPECT_TRUE(memuat(text, "Keputusan Camat Bati-Bati Nomor 188.4/9 Tahun 2023, tanggal 29 Desember 2023\n"));
}

TEST(Keputusan, PejabatPengganti) {
  Berkas berkas = bundel("bati-bati-2024");
  berkas.jabatan[0].status = StatusJabatan::plt;
  const MejaDokumen meja(std::move(berkas), "iku-instansi");
  const std::string text = teks_rata(compose::susun_iku_instansi(meja.k));
  EXPECT_TRUE(memuat(text, "KEPUTUSAN CAMAT BATI-BATI\n"));
  EXPECT_TRUE(memuat(text, "| PLT. CAMAT BATI-BATI, |"));
}

TEST(KeputusanTim, SetiapJabatanSatuKedudukan) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "keputusan-tim");
  const document::Document d = compose::susun_keputusan_tim(meja.k);
  const auto grid = kisi(tabel_dengan_kepala(d));
  ASSERT_EQ(grid.size(), 9U);
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"Penanggung Jawab", "Camat"},
      {"Ketua", "Sekretaris Camat"},
      {"Sekretaris", "Kepala Subbagian Perencanaan dan Keuangan"},
      {"Anggota", "Plt. Kepala Seksi Pelayanan"},
      {"Anggota", "Kepala Seksi Tata Pemerintahan"},
      {"Anggota", "Kepala Seksi Kemasyarakatan"},
      {"Anggota", "Kepala Seksi Pemberdayaan Masyarakat dan Desa"},
      {"Anggota", "Kepala Seksi Ketentraman dan Ketertiban Umum"},
      {"Anggota", "Kepala Subbagian Umum dan Kepegawaian"}};
  for (std::size_t r = 0; r < grid.size(); ++r) {
    EXPECT_EQ(grid[r][0], std::to_string(r + 1));
    EXPECT_EQ(grid[r][1], expected[r].first);
    EXPECT_EQ(grid[r][2], expected[r].second);
  }
  EXPECT_EQ(cacat_susunan(d), std::vector<std::string>{});
}

TEST(KeputusanTim, KedudukanTanpaJabatanTampak) {
  Berkas berkas = bundel("bati-bati-2024");
  std::erase_if(berkas.jabatan, [](const Jabatan& post) { return post.id.value == "sekcam"; });
  const MejaDokumen meja(std::move(berkas), "keputusan-tim");
  EXPECT_TRUE(memuat(teks_rata(compose::susun_keputusan_tim(meja.k)), "| Ketua | [belum diisi: jabatan Ketua] |"));
}

TEST(KeputusanPedoman, DaftarDataSetiapIku) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "keputusan-pedoman");
  const document::Document d = compose::susun_keputusan_pedoman(meja.k);
  std::size_t rows = 0;
  for (const Indikator& i : meja.berkas.indikator)
    if (i.level == LevelIndikator::iku && meja.indeks.simpul(i.simpul)->lingkup == Lingkup::perangkat_daerah)
      rows += std::max<std::size_t>(1, i.elemen.size());
  EXPECT_GT(rows, 0U);
  EXPECT_EQ(tabel_dengan_kepala(d).rows.size(), rows);
  EXPECT_EQ(cacat_susunan(d), std::vector<std::string>{});
}

TEST(Sop, SetiapLangkahDanKolomnya) {
  for (const auto& [id, steps] : {std::pair<std::string, std::size_t>{"sop-pengumpulan-data", 8},
                                  std::pair<std::string, std::size_t>{"sop-penyusunan-lkj", 10}}) {
    SCOPED_TRACE(id);
    Berkas berkas = bundel("bati-bati-2024");
    berkas.penetapan = {{id, 2024, "061/1", {2024, 1, 10}, ""}};
    const MejaDokumen meja(std::move(berkas), id);
    const document::Document d = compose::susun_sop(meja.k, id);
    const document::Table& t = tabel_dengan_kepala(d);
    ASSERT_EQ(t.rows.size(), steps);
    EXPECT_EQ(t.columns.size(), 11U);  // number, what, five posts, four of mutu baku
    EXPECT_EQ(cetak(t.header[0].cells[2].text), "Pelaksana");
    EXPECT_EQ(t.header[0].cells[2].colspan, 5);
    EXPECT_EQ(t.header[0].cells[3].colspan, 4);
    for (const auto& row : t.rows) {
      EXPECT_EQ(row.cells.size(), 11U);
      EXPECT_EQ(std::count_if(row.cells.begin() + 2, row.cells.begin() + 7,
                              [](const auto& cell) { return !cetak(cell.text).empty(); }),
                1);  // one post acts in each step
    }
    const std::string text = teks_rata(d);
    EXPECT_TRUE(memuat(text, "| Nomor SOP | 061/1 |"));
    EXPECT_TRUE(memuat(text, "| Tanggal Efektif | 10 Januari 2024 |"));
    EXPECT_TRUE(memuat(text, "| Disahkan oleh | Camat Bati-Bati\n"));
    EXPECT_EQ(cacat_susunan(d), std::vector<std::string>{});
  }
}

TEST(Sop, TanpaLangkahTampak) {
  MejaDokumen meja(bundel("bati-bati-2024"), "sop-penyusunan-lkj");
  std::erase_if(meja.outline.bagian, [](const auto& part) { return part.kunci == "sop-penyusunan-lkj/langkah"; });
  EXPECT_TRUE(memuat(teks_rata(compose::susun_sop(meja.k, "sop-penyusunan-lkj")),
                     "[belum diisi: langkah prosedur pada susunan sop-penyusunan-lkj]"));
}

TEST(Naskah, HurufBesarIsianDanJabatanLengkap) {
  const MejaDokumen meja(bundel("bati-bati-2024"), "iku-instansi");
  EXPECT_EQ(cetak(meja.k.teks("{{pemda|besar}}")), "KABUPATEN TANAH LAUT");
  EXPECT_EQ(cetak(meja.k.teks("{{isi|nomor}}")), "[belum diisi: nomor]");
  EXPECT_EQ(cetak(meja.k.teks("{{kepala_daerah}}, {{jabatan_kepala_daerah}}")),
            "Pj. Bupati Tanah Laut, Bupati Tanah Laut");
  Instansi office;
  office.nama = "Dinas Pangan";
  Jabatan head;
  head.nama = "Kepala";
  EXPECT_EQ(compose::jabatan_lengkap(head, office), "Kepala Dinas Pangan");
  head.nama = "Sekretaris Daerah";
  EXPECT_EQ(compose::jabatan_lengkap(head, office), "Sekretaris Daerah");
}

}  // namespace keputusan_test
}  // namespace sakip::laporan
