// Evidence: what is taken and what is refused, uploads in pieces over a bad line, files of others, reuse.
#include <filesystem>

#include "app/bukti.hpp"
#include "core/sha256.hpp"
#include "web/bukti_uji.hpp"

namespace sakip::web {
namespace bukti_test {

TEST(Bukti, AFormWithoutScriptKeepsTheFile) {
  Dunia world;
  Peramban b(world, "operator");
  ASSERT_EQ(unggah(b, "laporan januari.pdf", kPdf).status, 303);
  const std::string hash = sha256_hex(kPdf);
  EXPECT_EQ(tersimpan(world), std::vector<std::string>{hash});
  EXPECT_TRUE(memuat(b.buka(kHalaman), "laporan januari.pdf"));
  EXPECT_TRUE(memuat(b.buka("/i/kec-bati-bati/2024/kinerja/1"), ">Bukti 1</a>"));
  const auto file = b.buka("/i/kec-bati-bati/2024/bukti/" + hash);
  EXPECT_EQ(file.body, kPdf);
  EXPECT_EQ(file.type, "application/pdf");
  EXPECT_TRUE(kepala(file, "Content-Disposition").starts_with("attachment"));
  EXPECT_EQ(kepala(file, "X-Content-Type-Options"), "nosniff");
}

TEST(Bukti, OneFileProvesManyValuesAndIsKeptOnce) {
  Dunia world;
  Peramban b(world, "operator"), other(world, "operator-lain");
  const std::string hash = sha256_hex(kPdf);
  ASSERT_EQ(unggah(b, "a.pdf", kPdf).status, 303);
  ASSERT_EQ(unggah(b, "b.pdf", kPdf, "/i/kec-bati-bati/2024/kinerja/2/bukti/ind-ikm").status, 303);
  ASSERT_EQ(unggah(other, "c.pdf", kPdf, "/i/kec-lain/2024/kinerja/1/bukti/ind-ikm").status, 303);
  EXPECT_EQ(tersimpan(world).size(), 1u);
  const std::string akip = "/i/kec-bati-bati/2024/kinerja/1/bukti/ind-akip";
  EXPECT_EQ(b.kirim(akip, {{"langkah", "kaitkan"}, {"sha256", hash}, {"uraian", "halaman 3"}}).status, 303);
  EXPECT_TRUE(memuat(b.buka(akip), "halaman 3"));
  EXPECT_EQ(b.kirim(akip, {{"langkah", "lepas"}, {"sha256", hash}, {"uraian", "halaman 3"}}).status, 303);
  EXPECT_FALSE(memuat(b.buka(akip), "halaman 3"));
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024/bukti/" + hash).status, 200);  // the file stays
}

TEST(Bukti, AnotherAgencysFileIsNotThere) {
  Dunia world;
  Peramban other(world, "operator-lain"), b(world, "operator");
  const std::string hash = sha256_hex(kPdf);
  ASSERT_EQ(unggah(other, "rahasia.pdf", kPdf, "/i/kec-lain/2024/kinerja/1/bukti/ind-ikm").status, 303);
  EXPECT_EQ(b.buka("/i/kec-lain/2024/bukti/" + hash).status, 404);
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024/bukti/" + hash).status, 404);
  const auto linked = b.kirim_json(kHalaman, "{}");  // nothing asked for: BUKTI_KOSONG
  EXPECT_EQ(kode(linked), "BUKTI_KOSONG");
  const auto stolen = b.kirim(kHalaman, {{"langkah", "kaitkan"}, {"sha256", hash}});
  EXPECT_EQ(stolen.status, 422);  // BUKTI_TIDAK_ADA, told on the page
  EXPECT_TRUE(memuat(stolen, "tidak ada pada instansi ini"));
  EXPECT_FALSE(memuat(b.buka(kHalaman), "rahasia.pdf"));
  // An upload that another account began cannot be read, fed or finished.
  Peramban head(world, "kepala");
  const std::string id = mulai(b, "a.pdf", kPdf.size());
  EXPECT_EQ(potongan(head, id, 0, kPdf).status, 404);  // UNGGAHAN_TIDAK_ADA
  EXPECT_EQ(head.buka(kUnggahan + "/" + id).status, 404);
  EXPECT_EQ(other.buka("/i/kec-lain/2024/unggahan/" + id).status, 404);
}

/// Names of senders are names only: nothing of them reaches a path.
TEST(Bukti, NamesCannotLeaveTheFolder) {
  Dunia world;
  Peramban b(world, "operator");
  for (const char* name : {"../../../../jahat.pdf", "/etc/jahat.pdf"}) {
    const std::string content = kPdf + name;
    ASSERT_EQ(unggah(b, name, content).status, 303) << name;
    EXPECT_FALSE(memuat(b.buka(kHalaman), "..")) << name;
  }
  EXPECT_EQ(tersimpan(world).size(), 2u);
  EXPECT_EQ(*app::nama_bukti("..\\..\\jahat.pdf"), "jahat.pdf");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(world.folder()))
    EXPECT_EQ(entry.path().string().find("jahat"), std::string::npos);
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024/bukti/uji.db").status, 404);
  const auto hidden = unggah(b, ".pdf", kPdf);  // BUKTI_NAMA
  EXPECT_EQ(hidden.status, 422);
  EXPECT_EQ(b.kirim(kUnggahan, {{"nama", std::string(200, 'a') + ".pdf"}, {"ukuran", "9"}}).status, 422);
}

std::string kode_periksa(const std::string& name, const std::string& content) {
  const auto type = app::periksa_bukti(name, content);
  return type ? std::string() : type.error().code;
}

TEST(Bukti, OnlyWhatItsEndingSays) {
  EXPECT_EQ(kode_periksa("a.pdf", kPdf), "");
  EXPECT_EQ(kode_periksa("A.PDF", kPdf), "");
  EXPECT_EQ(kode_periksa("a.exe", "MZ"), "BUKTI_JENIS");
  EXPECT_EQ(kode_periksa("a.html", "<html>"), "BUKTI_JENIS");
  EXPECT_EQ(kode_periksa("a.svg", "<svg>"), "BUKTI_JENIS");
  EXPECT_EQ(kode_periksa("a.zip", zip({{"a", "b"}})), "BUKTI_JENIS");
  EXPECT_EQ(kode_periksa("pdf", kPdf), "BUKTI_JENIS");
  EXPECT_EQ(kode_periksa("a.pdf", ""), "BUKTI_KOSONG");
  EXPECT_EQ(kode_periksa("a.jpg", kPdf), "BUKTI_ISI_BEDA");
  EXPECT_EQ(kode_periksa("a.pdf", "<script>%PDF-1.7"), "BUKTI_ISI_BEDA");
  EXPECT_EQ(kode_periksa("a.jpg", "\xFF\xD8\xFF\xE0 foto"), "");
  EXPECT_EQ(kode_periksa("a.png", "\x89PNG\r\n\x1A\n gambar"), "");
  EXPECT_EQ(kode_periksa("a.docx", zip({{"word/document.xml", "<w/>"}})), "");
  EXPECT_EQ(kode_periksa("a.docx", zip({{"xl/workbook.xml", "<w/>"}})), "BUKTI_PAKET");
  EXPECT_EQ(kode_periksa("a.docx", zip({{"word/document.xml", "<w/>"}, {"word/vbaProject.bin", "x"}})), "BUKTI_PAKET");
  EXPECT_EQ(kode_periksa("a.docx", zip({{"word/document.xml", "<w/>"}}).substr(0, 60)), "BUKTI_PAKET");
  EXPECT_EQ(kode_periksa("a.pdf", kPdf + std::string(app::kUkuranBukti, 'x')), "BUKTI_TERLALU_BESAR");
}

/// 8 MB of zeros make 36 KB of zip: the ratio is refused long before it is all inflated.
TEST(Bukti, ABombIsRefused) {
  const std::string bomb = zip({{"word/document.xml", "<w/>"}, {"word/media/nol.bin", std::string(8 << 20, '\0')}});
  ASSERT_LT(bomb.size(), 40'000u);
  EXPECT_EQ(kode_periksa("a.docx", bomb), "BUKTI_PAKET");
  Dunia world;
  Peramban b(world, "operator");
  const std::string id = mulai(b, "bom.docx", bomb.size());
  ASSERT_EQ(potongan(b, id, 0, bomb).status, 200);
  const auto refused = b.minta(
      http::Method::post, kHalaman, "langkah=selesai&unggahan=" + id,
      {{"content-type", "application/x-www-form-urlencoded"}, {"accept", "application/json"}, {"x-csrf", b.csrf}});
  EXPECT_EQ(kode(refused), "BUKTI_PAKET");
  EXPECT_TRUE(tersimpan(world).empty());
}

TEST(Bukti, PiecesOverABadLine) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string content = kPdf + std::string(3000, 'x') + std::string(3000, 'y');
  const std::string id = mulai(b, "laporan.pdf", content.size());
  EXPECT_EQ(diterima(potongan(b, id, 0, content.substr(0, 2000))), 2000);
  EXPECT_EQ(diterima(potongan(b, id, 0, content.substr(0, 2000))), 2000);                // its answer was lost
  EXPECT_EQ(diterima(potongan(b, id, 500, content.substr(500, 700))), 2000);             // within what is there
  EXPECT_EQ(kode(potongan(b, id, 0, std::string(2000, 'z'))), "UNGGAHAN_LETAK");         // other bytes
  EXPECT_EQ(kode(potongan(b, id, 1500, content.substr(1500, 1000))), "UNGGAHAN_LETAK");  // overlaps the end
  EXPECT_EQ(kode(potongan(b, id, 2500, content.substr(2500, 100))), "UNGGAHAN_LETAK");   // a gap
  EXPECT_EQ(kode(potongan(b, id, 2000, "")), "UNGGAHAN_POTONGAN");
  EXPECT_EQ(kode(potongan(b, id, 2000, content.substr(2000) + "lebih")), "UNGGAHAN_POTONGAN");
  EXPECT_EQ(kode(potongan(b, id, 0, std::string(app::kUkuranPotongan + 1, 'x'))), "UNGGAHAN_POTONGAN");
  const auto finish = [&] {
    return b.minta(
        http::Method::post, kHalaman, "langkah=selesai&uraian=Laporan+TW+I&unggahan=" + id,
        {{"content-type", "application/x-www-form-urlencoded"}, {"accept", "application/json"}, {"x-csrf", b.csrf}});
  };
  EXPECT_EQ(kode(finish()), "UNGGAHAN_BELUM_LENGKAP");
  EXPECT_EQ(diterima(b.buka(kUnggahan + "/" + id)), 2000);  // where to go on after the page was loaded again
  EXPECT_EQ(diterima(potongan(b, id, 2000, content.substr(2000))), static_cast<std::int64_t>(content.size()));
  EXPECT_EQ(finish().status, 200);
  EXPECT_EQ(finish().status, 200);  // its answer was lost
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024/bukti/" + sha256_hex(content)).body, content);
  EXPECT_TRUE(memuat(b.buka(kHalaman), "Laporan TW I"));
  EXPECT_EQ(b.kirim(kUnggahan, {{"nama", "besar.pdf"}, {"ukuran", "20971521"}}).status, 413);
  EXPECT_EQ(b.kirim(kUnggahan, {{"nama", "besar.exe"}, {"ukuran", "5"}}).status, 422);
}

/// The pejabat of the test world is the sekcam: the IKU stand in the camat's agreement.
TEST(Bukti, APostProvesWhatItAnswersFor) {
  Dunia world;
  Peramban b(world, "pejabat");
  const std::string own = "/i/kec-bati-bati/2024/kinerja/1/bukti/ind-sekcam-1";
  EXPECT_EQ(b.kirim(own, {{"langkah", "kaitkan"}, {"uraian", "buku agenda"}}).status, 303);
  const std::string other = "/i/kec-bati-bati/2024/kinerja/1/bukti/ind-rasio-desa-mandiri";
  EXPECT_EQ(b.kirim(other, {{"langkah", "kaitkan"}, {"uraian", "buku agenda"}}).status, 403);  // HAK_TIDAK_ADA
}

TEST(Bukti, AClosedQuarterTakesNone) {
  Dunia world;
  Peramban b(world, "operator");
  ASSERT_EQ(b.kirim(kHalaman, {{"langkah", "kaitkan"}, {"uraian", "buku register di kantor"}}).status, 303);
  EXPECT_EQ(b.kirim(kHalaman, {{"langkah", "kaitkan"}, {"uraian", ""}}).status, 422);  // BUKTI_URAIAN
  ASSERT_EQ(b.kirim("/i/kec-bati-bati/2024/kinerja/1/langkah", {{"langkah", "ajukan"}}).status, 303);
  EXPECT_EQ(unggah(b, "a.pdf", kPdf).status, 409);  // MASA_TERKUNCI
  EXPECT_EQ(b.kirim(kHalaman, {{"langkah", "lepas"}, {"uraian", "buku register di kantor"}}).status, 409);
  EXPECT_TRUE(memuat(b.buka(kHalaman), "buku register di kantor"));
  EXPECT_TRUE(tersimpan(world).empty());
  EXPECT_EQ(b.buka("/i/kec-bati-bati/2024/kinerja/1/bukti/ind-hantu").status, 404);
}

}  // namespace bukti_test
}  // namespace sakip::web
