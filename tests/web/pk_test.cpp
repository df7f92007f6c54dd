// The round of a Perjanjian Kinerja: who proposes, approves and signs; what a signing proves to anybody; what is
// refused.
#include <thread>

#include "core/sha256.hpp"
#include "store/muat.hpp"
#include "web/alat.hpp"
#include "web/qr.hpp"

namespace sakip::web {
namespace pk_test {

const std::string kPk = "/i/kec-bati-bati/2024/pk";

Berkas berkas(const Dunia& world, Tahun year = 2024) {
  auto reader = harus(store::buka_sqlite(world.db()));
  return harus(store::muat_berkas(*reader, kPemda, InstansiId(kInstansi), year));
}

StatusPK status(const Dunia& world, std::string_view post) {
  for (const PerjanjianKinerja& pk : berkas(world).perjanjian)
    if (pk.jabatan.value == post && pk.versi == VersiPK::perubahan) return pk.status;
  return StatusPK::draf;
}

http::Response langkah(Peramban& who, const std::string& post, const std::string& step,
                       const std::string& reason = "") {
  return who.kirim(kPk + "/" + post + "/langkah", {{"versi", "perubahan"}, {"langkah", step}, {"alasan", reason}});
}

std::string kode_verifikasi(const http::Response& page) {
  const std::string prefix = "http://sakip.test/verifikasi/tanah-laut/";
  const auto at = page.body.find(prefix);
  if (at == std::string::npos) return "";
  const auto from = at + prefix.size();
  return page.body.substr(from, page.body.find('"', from) - from);
}

/// The demo's agreements were signed on paper; opened again, the round runs from the draft.
struct Putaran {
  Dunia world;
  Peramban op{world, "operator"}, post{world, "pejabat"}, head{world, "kepala"}, leader{world, "pimpinan"};
  Putaran() { EXPECT_EQ(langkah(head, "sekcam", "ulang", "diisi ulang di aplikasi").status, 303); }
  void sampai_disetujui() {
    EXPECT_EQ(langkah(post, "sekcam", "ajukan").status, 303);
    EXPECT_EQ(langkah(head, "sekcam", "setujui").status, 303);
  }
};

TEST(Pk, ProposedApprovedSignedVerified) {
  Putaran r;
  EXPECT_EQ(status(r.world, "sekcam"), StatusPK::draf);
  r.sampai_disetujui();
  EXPECT_EQ(status(r.world, "sekcam"), StatusPK::disetujui);
  ASSERT_EQ(langkah(r.post, "sekcam", "tandatangan").status, 303);
  EXPECT_EQ(status(r.world, "sekcam"), StatusPK::disetujui);  // one party is not enough
  const std::string code = kode_verifikasi(r.post.buka(kPk + "/sekcam"));
  ASSERT_FALSE(code.empty());
  Peramban public_(r.world);
  const std::string link = "/verifikasi/tanah-laut/" + code;
  EXPECT_TRUE(memuat(public_.buka(link), "Baru satu pihak"));
  ASSERT_EQ(langkah(r.head, "sekcam", "tandatangan").status, 303);
  EXPECT_EQ(status(r.world, "sekcam"), StatusPK::ditandatangani);
  const auto page = r.op.buka(kPk + "/sekcam");
  EXPECT_EQ(kode_verifikasi(page), code);
  EXPECT_TRUE(memuat(page, "<svg class=\"qr\""));
  auto seen = public_.buka(link);
  EXPECT_EQ(seen.status, 200);
  EXPECT_TRUE(memuat(seen, "sama dengan yang ditandatangani"));
  EXPECT_TRUE(memuat(seen, "Sekretaris Camat"));
  EXPECT_TRUE(memuat(seen, "Kecamatan Bati-Bati"));
  // A target changed afterwards shows on both pages.
  const auto cell = r.op.kirim_json("/i/kec-bati-bati/2024/sel",
                                    R"({"sel":"target~ind-sekcam-1~pk_perubahan~0","teks":"1234","kunci":"k"})");
  ASSERT_EQ(cell.status, 200) << cell.body;
  EXPECT_TRUE(memuat(public_.buka(link), "tidak lagi sama"));
  EXPECT_TRUE(memuat(r.op.buka(kPk), "isi berubah sejak ditandatangani"));
  EXPECT_EQ(public_.buka("/verifikasi/tanah-laut/tidak-ada").status, 404);
  EXPECT_EQ(public_.buka("/verifikasi/kab-lain/" + code).status, 404);
}

const std::string kCetakan = "/i/kec-bati-bati/2024/beku/1/pk.";
const std::string kPilihan = "?varian=perubahan&jabatan=sekcam";

std::map<std::string, std::string> cetakan(Peramban& b) {
  std::map<std::string, std::string> out;
  for (const char* ending : {"html", "pdf", "docx", "xlsx"}) {
    const auto file = b.buka(kCetakan + ending + kPilihan);
    EXPECT_EQ(file.status, 200) << ending;
    out[ending] = file.body;
  }
  return out;
}

/// The second signature freezes the print, with both notes in the pemda's time and the way to verify it.
TEST(Pk, ThePrintStaysWhatWasSigned) {
  Putaran r;
  Peramban admin(r.world, "admin");
  ASSERT_EQ(admin.kirim("/kelola/zona", {{"zona", "WITA"}}).status, 303);
  r.sampai_disetujui();
  const std::string live = "/i/kec-bati-bati/2024/dokumen/pk.html?jabatan=sekcam";
  ASSERT_EQ(langkah(r.post, "sekcam", "tandatangan").status, 303);
  EXPECT_FALSE(memuat(r.op.buka(live), "secara elektronik"));  // half is not signed
  EXPECT_EQ(r.op.buka(kCetakan + "pdf" + kPilihan).status, 404);
  r.world.waktu = "2025-01-10T03:30:00Z";
  ASSERT_EQ(langkah(r.head, "sekcam", "tandatangan").status, 303);
  const auto printed = cetakan(r.op);
  for (const char* text : {"pada 10 Januari 2025 pukul 10.00 WITA", "pada 10 Januari 2025 pukul 11.30 WITA",
                           "data:image/png;base64,", "Kode pemeriksaan: ", "bukan tanda tangan elektronik"})
    EXPECT_NE(printed.at("html").find(text), std::string::npos) << text;
  const auto page = r.op.buka(kPk + "/sekcam");
  const std::string code = kode_verifikasi(page), link = "/verifikasi/tanah-laut/" + code;
  EXPECT_NE(printed.at("html").find("http://sakip.test" + link), std::string::npos);
  EXPECT_EQ(code.size(), 12u);
  const auto checked = Peramban(r.world).buka(link);
  for (const auto& [ending, bytes] : printed) {
    EXPECT_TRUE(memuat(page, sha256_hex(bytes))) << ending;
    EXPECT_TRUE(memuat(checked, sha256_hex(bytes))) << ending;
  }
  EXPECT_TRUE(memuat(r.op.buka(live), "secara elektronik"));  // as it is still the same
  EXPECT_FALSE(memuat(r.op.buka("/i/kec-bati-bati/2024/dokumen/pk?varian=perubahan&jabatan=sekcam"), "Data sudah"));
  // The plan changes: the print does not, and what is printed from now on no longer claims to be signed.
  ASSERT_EQ(r.op.kirim_json("/i/kec-bati-bati/2024/sel",
                            R"({"sel":"target~ind-sekcam-1~pk_perubahan~0","teks":"1234","kunci":"k"})")
                .status,
            200);
  EXPECT_TRUE(cetakan(r.op) == printed);
  EXPECT_FALSE(memuat(r.op.buka(live), "secara elektronik"));
  EXPECT_TRUE(memuat(r.op.buka(kPk + "/sekcam"), "isi berubah sejak ditandatangani"));
  EXPECT_TRUE(memuat(r.op.buka(kPk + "/sekcam"), sha256_hex(printed.at("pdf"))));
}

/// A new round opens the old print with its reason and keeps it; the new signatures make the next version.
TEST(Pk, SignedAnewIsANewVersion) {
  Putaran r;
  // By hand frozen before anybody signed: it gives way to the signed print.
  ASSERT_EQ(
      r.head.kirim("/i/kec-bati-bati/2024/beku", {{"kunci", "pk@perubahan/sekcam"}, {"tanggal", "2025-01-10"}}).status,
      303);
  r.sampai_disetujui();
  langkah(r.post, "sekcam", "tandatangan");
  ASSERT_EQ(langkah(r.head, "sekcam", "tandatangan").status, 303);
  const std::string page = "/i/kec-bati-bati/2024/dokumen/pk" + kPilihan;
  EXPECT_TRUE(memuat(r.op.buka(page), "Beku, versi 2"));
  r.world.waktu = "2025-01-10T03:00:00Z";
  ASSERT_EQ(langkah(r.head, "sekcam", "ulang", "anggaran berubah").status, 303);
  EXPECT_FALSE(memuat(r.op.buka(page), "Beku, versi 2"));
  r.sampai_disetujui();
  langkah(r.post, "sekcam", "tandatangan");
  ASSERT_EQ(langkah(r.head, "sekcam", "tandatangan").status, 303);
  EXPECT_TRUE(memuat(r.op.buka(page), "Beku, versi 3"));
  EXPECT_EQ(r.op.buka("/i/kec-bati-bati/2024/beku/2/pk.pdf" + kPilihan).status, 200);
}

/// Both at the same moment: one signing under one code, complete, with one print.
TEST(Pk, TwoPartiesSignAtOnce) {
  Putaran r;
  r.sampai_disetujui();
  std::thread first([&] { EXPECT_EQ(langkah(r.post, "sekcam", "tandatangan").status, 303); });
  std::thread second([&] { EXPECT_EQ(langkah(r.head, "sekcam", "tandatangan").status, 303); });
  first.join();
  second.join();
  EXPECT_EQ(status(r.world, "sekcam"), StatusPK::ditandatangani);
  EXPECT_TRUE(memuat(r.op.buka(kPk + "/sekcam"), "isi sama dengan yang ditandatangani"));
  EXPECT_EQ(r.op.buka(kCetakan + "pdf" + kPilihan).status, 200);
}

TEST(Pk, TimeZonesAreThoseOfIndonesia) {
  Dunia world;
  Peramban admin(world, "admin");
  EXPECT_TRUE(memuat(admin.kirim("/kelola/zona", {{"zona", "CET"}}), "ZONA_TIDAK_SAH"));
  ASSERT_EQ(admin.kirim("/kelola/zona", {{"zona", "WIT"}}).status, 303);
  EXPECT_TRUE(memuat(admin.buka("/kelola/kebijakan"), "<option value=\"WIT\" selected>"));
}

TEST(Pk, TheHeadAgreesWithTheLeaderOfTheRegion) {
  Dunia world;
  Peramban head(world, "kepala"), leader(world, "pimpinan"), post(world, "pejabat");
  EXPECT_EQ(langkah(head, "camat", "ulang", "perbaikan").status, 303);
  EXPECT_EQ(langkah(head, "camat", "ajukan").status, 303);
  EXPECT_EQ(langkah(head, "camat", "setujui").status, 403);  // not by the head itself
  EXPECT_EQ(langkah(leader, "camat", "setujui").status, 303);
  EXPECT_EQ(langkah(leader, "camat", "tandatangan").status, 303);
  EXPECT_EQ(langkah(leader, "camat", "tandatangan").status, 422);  // once
  EXPECT_EQ(langkah(post, "camat", "tandatangan").status, 403);
  EXPECT_EQ(langkah(head, "camat", "tandatangan").status, 303);
  EXPECT_EQ(status(world, "camat"), StatusPK::ditandatangani);
}

TEST(Pk, StepsThatAreNotTheirsOrNotNow) {
  Putaran r;
  EXPECT_TRUE(memuat(langkah(r.post, "sekcam", "terbang"), "LANGKAH_TIDAK_DIKENAL"));
  EXPECT_TRUE(memuat(langkah(r.post, "hantu", "ajukan"), "JABATAN_TIDAK_ADA"));
  EXPECT_TRUE(memuat(langkah(r.head, "sekcam", "setujui"), "PK_BUKAN_KEADAANNYA"));
  EXPECT_EQ(langkah(r.post, "sekcam", "ajukan").status, 303);
  EXPECT_TRUE(memuat(langkah(r.post, "sekcam", "setujui"), "HAK_TIDAK_ADA"));
  EXPECT_TRUE(memuat(langkah(r.op, "sekcam", "setujui"), "HAK_TIDAK_ADA"));
  EXPECT_TRUE(memuat(langkah(r.leader, "sekcam", "setujui"), "HAK_TIDAK_ADA"));
  EXPECT_TRUE(memuat(langkah(r.head, "sekcam", "kembalikan"), "ALASAN_KOSONG"));
  EXPECT_EQ(langkah(r.head, "sekcam", "setujui").status, 303);
  EXPECT_TRUE(memuat(langkah(r.op, "sekcam", "tandatangan"), "HAK_TIDAK_ADA"));
}

/// What the second party signs is what the first signed, or nothing.
TEST(Pk, ChangedBetweenTheSignatures) {
  Putaran r;
  r.sampai_disetujui();
  ASSERT_EQ(langkah(r.post, "sekcam", "tandatangan").status, 303);
  const std::string old = kode_verifikasi(r.post.buka(kPk + "/sekcam"));
  r.op.kirim_json("/i/kec-bati-bati/2024/sel",
                  R"({"sel":"target~ind-sekcam-1~pk_perubahan~0","teks":"1234","kunci":"k"})");
  EXPECT_TRUE(memuat(langkah(r.head, "sekcam", "tandatangan"), "PK_BERUBAH"));
  EXPECT_EQ(langkah(r.head, "sekcam", "kembalikan", "target berubah").status, 303);
  EXPECT_EQ(Peramban(r.world).buka("/verifikasi/tanah-laut/" + old).status, 404);  // the half signing is gone
  r.sampai_disetujui();
  EXPECT_EQ(langkah(r.head, "sekcam", "tandatangan").status, 303);
  EXPECT_EQ(langkah(r.post, "sekcam", "tandatangan").status, 303);
  EXPECT_EQ(status(r.world, "sekcam"), StatusPK::ditandatangani);
}

TEST(Pk, DraftsAreMadeAndFilled) {
  Dunia world;
  Peramban op(world, "operator"), head(world, "kepala");
  EXPECT_TRUE(memuat(op.kirim(kPk + "/camat", {{"aksi", "buat"}, {"versi", "perubahan"}}), "PK_SUDAH_ADA"));
  EXPECT_TRUE(memuat(op.kirim(kPk + "/hantu", {{"aksi", "buat"}}), "JABATAN_TIDAK_ADA"));
  EXPECT_TRUE(memuat(op.buka(kPk + "/camat?versi=murni"), "PK_TIDAK_ADA"));
  EXPECT_EQ(op.kirim(kPk + "/camat", {{"aksi", "terbang"}}).status, 422);
  EXPECT_TRUE(memuat(op.kirim(kPk + "/camat", {{"aksi", "simpan"}, {"versi", "perubahan"}}), "PK_BUKAN_KEADAANNYA"));
  ASSERT_EQ(op.kirim(kPk + "/camat", {{"aksi", "buat"}, {"versi", "murni"}}).status, 303);
  const auto find = [&](VersiPK version) {
    for (const PerjanjianKinerja& pk : berkas(world).perjanjian)
      if (pk.jabatan.value == "camat" && pk.versi == version) return pk;
    return PerjanjianKinerja();
  };
  PerjanjianKinerja draft = find(VersiPK::murni);
  EXPECT_EQ(draft.status, StatusPK::draf);
  EXPECT_FALSE(draft.butir.empty());  // the indikator of the nodes that the Camat answers for
  ASSERT_EQ(op.kirim(kPk + "/camat", {{"aksi", "simpan"},
                                      {"versi", "murni"},
                                      {"tanggal", "2024-01-15"},
                                      {"pihak_kedua", "Bupati"},
                                      {"butir~ind-ikm", "1"},
                                      {"anggaran~7.01.02", "1"}})
                .status,
            303);
  draft = find(VersiPK::murni);
  ASSERT_EQ(draft.butir.size(), 1u);
  EXPECT_EQ(draft.butir.front().indikator.value, "ind-ikm");
  EXPECT_EQ(draft.anggaran, std::vector<SimpulId>{SimpulId("7.01.02")});
  EXPECT_EQ(iso(draft.tanggal), "2024-01-15");
  ASSERT_EQ(op.kirim(kPk + "/camat", {{"aksi", "simpan"}, {"versi", "murni"}}).status, 303);
  const auto empty = head.kirim(kPk + "/camat/langkah", {{"versi", "murni"}, {"langkah", "ajukan"}});
  EXPECT_TRUE(memuat(empty, "PK_KOSONG"));
}

/// ISO/IEC 18004: 17 + 4 x version modules, dark finder patterns in three corners, a quiet zone of four.
TEST(Pk, QrHasItsFinderPatterns) {
  const std::string svg = qr_svg("https://sakip.test/verifikasi/x/abcdefghijkl", "uji");
  EXPECT_NE(svg.find("viewBox=\"0 0 41 41\""), std::string::npos);  // 44 bytes at M: version 4, 33 modules
  EXPECT_NE(svg.find("M4 4h7v1h-7z"), std::string::npos);           // top left, its first row
  EXPECT_NE(svg.find("M30 4h7v1h-7z"), std::string::npos);          // top right
  EXPECT_NE(svg.find("M4 36h7v1h-7z"), std::string::npos);          // bottom left, its last row
  EXPECT_EQ(qr_svg(std::string(5000, 'x'), "uji"), "");
  EXPECT_NE(svg, qr_svg("https://sakip.test/verifikasi/x/abcdefghijkm", "uji"));
}

}  // namespace pk_test
}  // namespace sakip::web
