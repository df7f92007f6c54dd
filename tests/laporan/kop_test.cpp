// Letterhead, arms, paper and decisions as the agency's settings have them; what is not recorded is a gap.
#include <gtest/gtest.h>

#include "compose/kerangka.hpp"
#include "compose/lkj.hpp"
#include "compose/pk.hpp"
#include "core/base64.hpp"
#include "laporan/dokumen_uji.hpp"
#include "render/contoh_dokumen.hpp"

namespace sakip::laporan {
namespace kop_test {

using namespace document;

template <typename B>
std::vector<const B*> semua(const Document& d) {
  std::vector<const B*> out;
  for (const Section& section : d.sections)
    for (const Block& block : section.blocks)
      if (const auto* found = std::get_if<B>(&block)) out.push_back(found);
  return out;
}

Berkas lengkap() {
  Berkas b = bundel("bati-bati-2024");
  b.pemda.lambang = to_base64(contoh::png_logo());
  b.instansi.alamat = "Jalan Merdeka Nomor 1";
  return b;
}

Letterhead kop(Berkas b) {
  const MejaDokumen meja(std::move(b), "pk");
  Document d;
  compose::Penulis p(d);
  p.bagian(Orientation::portrait, PageNumbers::none, false);
  compose::kop_surat(meja.k, p);
  return *semua<Letterhead>(d).at(0);
}

TEST(KopSurat, DariNamaDanAlamat) {
  const Letterhead head = kop(lengkap());
  EXPECT_EQ(cetak(head.government), "PEMERINTAH KABUPATEN TANAH LAUT");
  EXPECT_EQ(cetak(head.agency), "KECAMATAN BATI-BATI");
  ASSERT_EQ(head.lines.size(), 1U);
  EXPECT_EQ(cetak(head.lines[0]), "Jalan Merdeka Nomor 1");
  EXPECT_EQ(head.arms.png, contoh::png_logo());
  EXPECT_EQ(head.arms.alt, "Lambang Kabupaten Tanah Laut");
}

TEST(KopSurat, BarisSebagaimanaDiatur) {
  Berkas b = lengkap();
  b.instansi.kop = {"Sekretariat Daerah", "Jalan A Nomor 2", "Pos-el: setda@contoh.go.id"};
  const Letterhead head = kop(std::move(b));
  EXPECT_EQ(cetak(head.agency), "SEKRETARIAT DAERAH");
  ASSERT_EQ(head.lines.size(), 2U);
  EXPECT_EQ(cetak(head.lines[1]), "Pos-el: setda@contoh.go.id");
}

TEST(KopSurat, TanpaLambangDanTanpaAlamat) {
  Berkas b = lengkap();
  b.pemda.lambang.clear();
  b.instansi.alamat.clear();
  const Letterhead head = kop(b);
  EXPECT_TRUE(head.arms.png.empty());
  EXPECT_EQ(head.lines.at(0).at(0).style, RunStyle::missing);
  EXPECT_EQ(cetak(head.lines.at(0)), "[belum diisi: alamat instansi]");
  b.pemda.lambang = "bukan base64";
  EXPECT_TRUE(kop(b).arms.png.empty());
}

TEST(KopSurat, PadaSetiapPernyataanDanSampul) {
  const MejaDokumen pk(lengkap(), "pk");
  EXPECT_EQ(semua<Letterhead>(compose::susun_pk(pk.k)).size(), 9U);  // nine posts
  const MejaDokumen lkj(lengkap(), "lkj");
  const Document report = compose::susun_lkj(lkj.k);
  EXPECT_EQ(semua<Image>(report).size(), 1U);
  const MejaDokumen plain(bundel("bati-bati-2024"), "lkj");
  EXPECT_TRUE(semua<Image>(compose::susun_lkj(plain.k)).empty());
}

TEST(Kertas, MenurutPengaturan) {
  for (const auto& [setting, paper] : {std::pair{"", Paper::f4}, {"f4", Paper::f4}, {"a4", Paper::a4}}) {
    Berkas b = lengkap();
    b.pengaturan.kertas = setting;
    const MejaDokumen pk(b, "pk"), lkj(b, "lkj");
    EXPECT_EQ(compose::susun_pk(pk.k).paper, paper) << setting;
    EXPECT_EQ(compose::susun_lkj(lkj.k).paper, paper) << setting;
  }
}

TEST(PenetapanDokumen, YangTidakTercatatTampakKosong) {
  Berkas b = lengkap();
  b.penetapan = {{"iku", 2024, "188.45/12/2024", {2024, 2, 5}, "Pelaihari"}, {"pk", 2023, "1", {2023, 1, 2}, "X"}};
  const MejaDokumen meja(std::move(b), "pk");
  const auto known = compose::penetapan(meja.k, "iku");
  EXPECT_EQ(known.nomor.text, "188.45/12/2024");
  EXPECT_EQ(known.tanggal.text, "5 Februari 2024");
  EXPECT_EQ(known.tempat.text, "Pelaihari");
  const auto unknown = compose::penetapan(meja.k, "pk");  // that of 2023 is another's
  EXPECT_EQ(unknown.nomor.text, "[belum diisi: nomor, penetapan/pk/2024]");
  EXPECT_EQ(unknown.tanggal.style, RunStyle::missing);
  EXPECT_EQ(unknown.tempat.text, "Bati-Bati");
}

TEST(PenetapanDokumen, TanggalnyaDiAtasTandaTangan) {
  Berkas b = lengkap();
  b.penetapan = {{"e81", 2024, "", {2024, 4, 5}, "Pelaihari"}};
  const MejaDokumen meja(std::move(b), "e81");
  for (const auto& [id, expected] : {std::pair{"e81", "Pelaihari, 5 April 2024"}, {"", "Bati-Bati, 16 Januari 2025"}}) {
    Document d;
    compose::Penulis p(d);
    p.bagian(Orientation::portrait, PageNumbers::none, false);
    compose::pengesahan(meja.k, p, id);
    EXPECT_NE(seluruh_teks(d).find(expected), std::string::npos) << id;
  }
}

}  // namespace kop_test
}  // namespace sakip::laporan
