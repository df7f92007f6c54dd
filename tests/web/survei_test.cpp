// Surveys: set-up, respondents without account and their limits, paper forms, import, and the result in the documents.
#include "web/alat.hpp"

#include "app/survei.hpp"
#include "exchange/xlsx_reader.hpp"
#include "render/zip_writer.hpp"
#include "store/audit.hpp"
#include "store/muat.hpp"

namespace sakip::web {
namespace survei_test {

const std::string kDaftar = "/i/kec-bati-bati/2024/survei";

http::Fields pengaturan(const std::string& open = "2025-01-01", const std::string& close = "2025-01-31") {
  return {{"nama", "SKM uji"},
          {"metode", "skm-2017"},
          {"triwulan", "1"},
          {"indikator", ""},
          {"unsur",
           "Persyaratan\r\nProsedur\r\nWaktu\r\nBiaya\r\nProduk\r\nKompetensi\r\nPerilaku\r\nPengaduan\r\nSarana\r\n"},
          {"dari", open},
          {"sampai", close},
          {"persetujuan", "Jawaban dipakai untuk layanan."}};
}
/// A new round; gives its address.
std::string buat(Peramban& b, const http::Fields& form = pengaturan()) {
  const auto out = b.kirim(kDaftar, form);
  EXPECT_EQ(out.status, 303) << out.body;
  return kepala(out, "Location");
}
/// "/s/tanah-laut/..." as the round's page shows it.
std::string alamat_publik(Peramban& b, const std::string& page) {
  const std::string body = b.buka(page).body;
  const auto at = body.find("http://sakip.test/s/");
  EXPECT_NE(at, std::string::npos);
  return body.substr(at + 17, body.find('"', at) - at - 17);
}
http::Fields isian(const std::string& answers) {
  http::Fields form = {{"setuju", "ya"}, {"mulai", "2025-01-10T01:59:00Z"}, {"situs", ""}, {"profil-0", "1"}};
  for (std::size_t u = 0; u < answers.size(); ++u)
    if (answers[u] != '0') form.emplace_back("unsur-" + std::to_string(u + 1), std::string(1, answers[u]));
  return form;
}
http::Response jawab(Dunia& world, const std::string& path, const std::string& answers, const std::string& from) {
  Peramban b(world);
  b.alamat = from;
  b.buka(path);
  return b.kirim(path, isian(answers));
}
Survei tersimpan(Dunia& world, const std::string& page) {
  auto reader = harus(store::buka_sqlite(world.db()));
  const Berkas berkas = harus(store::muat_berkas(*reader, kPemda, InstansiId(kInstansi), 2024));
  const std::string id = page.substr(page.rfind('/') + 1);
  for (const Survei& s : berkas.survei)
    if (s.id.value == id) return s;
  throw std::runtime_error("survei " + id);
}

/// Two respondents: 36 and 30 points over 9 unsur, so the NRR sum to 33 and the IKM is 33/9 x 25 = 91,67: mutu A.
TEST(Survei, AnswersAreInTheResultAtOnce) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b);
  const std::string link = alamat_publik(b, page);
  EXPECT_EQ(jawab(world, link, "444444444", "10.0.0.1").status, 303);
  EXPECT_EQ(jawab(world, link, "333433344", "10.0.0.2").status, 303);
  const auto result = b.buka(page);
  EXPECT_TRUE(memuat(result, ">91,67</a>"));
  EXPECT_TRUE(memuat(result, ">3,500</a>"));  // Persyaratan: (4 + 3) / 2
  EXPECT_TRUE(memuat(result, "<dd>A"));
  const Survei stored = tersimpan(world, page);
  EXPECT_EQ(stored.jawaban.size(), 2u);
  EXPECT_EQ(stored.responden, 2);
  EXPECT_EQ(stored.profil, (std::vector<ProfilResponden>{{"Jenis kelamin", "Perempuan", 2}}));
  auto reader = harus(store::buka_sqlite(world.db()));
  EXPECT_TRUE(store::verifikasi_audit(*reader, kPemda.value));
  EXPECT_TRUE(store::verifikasi_isi(*reader, kPemda.value));
}

TEST(Survei, TheFormNeedsNoAccountAndIsFilledOnce) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string link = alamat_publik(b, buat(b));
  Peramban visitor(world);
  const auto form = visitor.buka(link);
  EXPECT_EQ(form.status, 200);
  EXPECT_TRUE(memuat(form, "kesesuaian persyaratan pelayanan"));
  EXPECT_TRUE(memuat(form, "Gratis"));  // the fourth answer of Biaya
  EXPECT_EQ(visitor.kirim(link, isian("444444444")).status, 303);
  EXPECT_TRUE(memuat(visitor.buka(link), "Terima kasih"));
  const auto again = visitor.kirim(link, isian("111111111"));  // SURVEI_SUDAH_DIISI
  EXPECT_EQ(again.status, 422);
  EXPECT_EQ(visitor.buka("/s/tanah-laut/salah").status, 404);
  EXPECT_EQ(visitor.buka("/s/kab-lain" + link.substr(link.rfind('/'))).status, 404);
}

TEST(Survei, RefusesWhatIsNoHonestAnswer) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b), link = alamat_publik(b, page);
  const auto text = [&](http::Fields form, bool cookie = true) {
    Peramban visitor(world);
    if (cookie) visitor.buka(link);
    const auto out = visitor.kirim(link, std::move(form));
    EXPECT_EQ(out.status, 422);
    return out.body;
  };
  const auto has = [](const std::string& body, const char* part) { return body.find(part) != std::string::npos; };
  EXPECT_TRUE(has(text(isian("440444444")), "href=\"#unsur-3\""));  // SURVEI_BELUM_LENGKAP, what was chosen stays
  EXPECT_TRUE(has(text(isian("440444444")), "value=\"4\" required checked"));
  http::Fields form = isian("444444444");
  form[0].second = "";
  EXPECT_TRUE(has(text(form), "persetujuan Anda"));  // SURVEI_PERSETUJUAN
  form = isian("444444444");
  form[1].second = world.waktu;
  EXPECT_TRUE(has(text(form), "tidak dapat diterima"));  // SURVEI_MESIN: at once
  form = isian("444444444");
  form[2].second = "http://iklan";
  EXPECT_TRUE(has(text(form), "tidak dapat diterima"));                       // SURVEI_MESIN: the hidden field
  EXPECT_TRUE(has(text(isian("444444444"), false), "tidak dapat diterima"));  // no cookie
  EXPECT_TRUE(has(text({}), "tidak dapat diterima"));
  EXPECT_TRUE(tersimpan(world, page).jawaban.empty());
  for (int i = 0; i < app::kPerAlamatPerJam; ++i) ASSERT_EQ(jawab(world, link, "444444444", "10.0.0.9").status, 303);
  EXPECT_EQ(jawab(world, link, "444444444", "10.0.0.9").status, 429);  // SURVEI_DITAHAN
  EXPECT_EQ(jawab(world, link, "444444444", "10.0.0.8").status, 303);
  world.hari_ini = {2025, 2, 1};
  EXPECT_TRUE(has(text(isian("444444444")), "tidak dibuka"));  // SURVEI_TUTUP
}

TEST(Survei, ALockedQuarterTakesNoAnswers) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b), link = alamat_publik(b, page);
  ASSERT_EQ(b.kirim("/i/kec-bati-bati/2024/kinerja/1/langkah", {{"langkah", "ajukan"}}).status, 303);
  EXPECT_EQ(jawab(world, link, "444444444", "10.0.0.1").status, 422);
  EXPECT_TRUE(tersimpan(world, page).jawaban.empty());
}

TEST(Survei, PaperForms) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b), grid = page + "/kertas";
  http::Fields rows;
  for (int u = 0; u < 9; ++u) rows.emplace_back("b~1~" + std::to_string(u), "4");
  for (int u = 0; u < 9; ++u) rows.emplace_back("b~2~" + std::to_string(u), u == 2 ? "" : "3");
  EXPECT_EQ(b.kirim(grid, rows).status, 303);
  EXPECT_EQ(tersimpan(world, page).jawaban,
            (std::vector<std::vector<int>>{{4, 4, 4, 4, 4, 4, 4, 4, 4}, {3, 3, 0, 3, 3, 3, 3, 3, 3}}));
  rows[4].second = "5";
  const auto faulty = b.kirim(grid, rows);  // SURVEI_JAWABAN; nothing of it is stored, everything typed stays
  EXPECT_EQ(faulty.status, 422);
  EXPECT_TRUE(memuat(faulty, "value=\"5\""));
  EXPECT_EQ(tersimpan(world, page).jawaban.size(), 2u);
  http::Fields change;  // the first row becomes empty: it goes; the second changes
  for (int u = 0; u < 9; ++u) change.emplace_back("r~1~" + std::to_string(u), "");
  for (int u = 0; u < 9; ++u) change.emplace_back("r~2~" + std::to_string(u), "2");
  EXPECT_EQ(b.kirim(grid, change).status, 303);
  EXPECT_EQ(tersimpan(world, page).jawaban, (std::vector<std::vector<int>>{{2, 2, 2, 2, 2, 2, 2, 2, 2}}));
}

/// A workbook with these rows of texts (numbers as numbers).
std::string lembar(const std::vector<std::vector<std::string>>& rows) {
  std::string cells;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    cells += "<row r=\"" + std::to_string(r + 1) + "\">";
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const std::string at = std::string(1, static_cast<char>('A' + c)) + std::to_string(r + 1);
      const bool number = !rows[r][c].empty() && rows[r][c].find_first_not_of("0123456789.") == std::string::npos;
      if (number)
        cells += "<c r=\"" + at + "\"><v>" + rows[r][c] + "</v></c>";
      else if (!rows[r][c].empty())
        cells += "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + rows[r][c] + "</t></is></c>";
    }
    cells += "</row>";
  }
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const std::string rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/";
  render::ZipWriter zip;
  zip.add("[Content_Types].xml", head + "<Types xmlns=\"" + package + "content-types\"/>");
  zip.add("_rels/.rels", head + "<Relationships xmlns=\"" + package +
                             "relationships\"><Relationship Id=\"r1\" Type=\"" + rel +
                             "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  zip.add("xl/workbook.xml", head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + rel +
                                 "\"><sheets><sheet name=\"Jawaban\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
  zip.add("xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"" + package +
                                            "relationships\"><Relationship Id=\"r1\" Type=\"" + rel +
                                            "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
  zip.add("xl/worksheets/sheet1.xml",
          head + "<worksheet xmlns=\"" + main + "\"><sheetData>" + cells + "</sheetData></worksheet>");
  return zip.finish();
}
const std::vector<std::string> kJudul = {"No",         "Persyaratan", "Prosedur",  "Waktu", "Biaya", "Produk",
                                         "Kompetensi", "Perilaku",    "Pengaduan", "U9",    "Umur",  "Saran"};

http::Response impor(Peramban& b, const std::string& page, const std::string& bytes) {
  const std::string line = "--batas\r\nContent-Disposition: form-data; name=";
  return b.minta(http::Method::post, page + "/impor",
                 line + "\"csrf\"\r\n\r\n" + b.csrf + "\r\n" + line + "\"berkas\"; filename=\"jawaban.xlsx\"\r\n\r\n" +
                     bytes + "\r\n--batas--\r\n",
                 {{"content-type", "multipart/form-data; boundary=batas"}});
}

TEST(Survei, ImportIsStrictAndReplacesItself) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b);
  const std::vector<std::string> first = {"1", "4", "4", "4", "4", "4", "4", "4", "4", "4", "20–29 tahun", "bagus"};
  const std::vector<std::string> second = {"2", "3", "3", "3", "3", "3", "3", "3", "3", "", "", ""};
  ASSERT_EQ(impor(b, page, lembar({kJudul, first, second})).status, 303);
  ASSERT_EQ(impor(b, page, lembar({kJudul, first, second})).status, 303);  // the same file again: not doubled
  const Survei stored = tersimpan(world, page);
  EXPECT_EQ(stored.jawaban, (std::vector<std::vector<int>>{{4, 4, 4, 4, 4, 4, 4, 4, 4}, {3, 3, 3, 3, 3, 3, 3, 3, 0}}));
  EXPECT_TRUE(memuat(b.buka(page), "bagus"));
  const auto told = [&](std::vector<std::string> head, std::vector<std::string> row) {
    const auto out = impor(b, page, lembar({std::move(head), std::move(row)}));
    EXPECT_EQ(out.status, 422);
    return out.body;
  };
  const auto has = [](const std::string& body, const char* part) { return body.find(part) != std::string::npos; };
  std::vector<std::string> row = first;
  row[2] = "5", row[4] = "2.5", row[10] = "muda";
  const std::string body = told(kJudul, row);
  EXPECT_TRUE(has(body, "<b>C2</b>") && has(body, "<b>E2</b>") && has(body, "<b>K2</b>"));
  std::vector<std::string> head = kJudul;
  head[2] = "Prosedurr";
  EXPECT_TRUE(has(told(head, first), "<b>C1</b>"));  // SURVEI_LEMBAR
  EXPECT_TRUE(has(told(kJudul, {"1"}), "Tidak ada jawaban"));
  EXPECT_EQ(impor(b, page, "bukan xlsx").status, 422);
  EXPECT_EQ(tersimpan(world, page).jawaban, stored.jawaban);  // nothing was taken
}

/// The empty sheet of a survey has its very titles; untouched it is refused, filled in it is the result at once.
TEST(Survei, TheTemplateIsTheImport) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b);
  EXPECT_TRUE(memuat(b.buka(page), page + "/templat"));
  const auto file = b.buka(page + "/templat");
  ASSERT_EQ(file.status, 200);
  const auto book = harus(exchange::read_xlsx(file.body));
  ASSERT_EQ(book.sheets.size(), 2U);
  ASSERT_EQ(book.sheets[0].rows.size(), 1U);  // titles, no example that could be taken for an answer
  std::vector<std::string> titles;
  for (const exchange::XlsxCell& cell : book.sheets[0].rows[0].cells) titles.emplace_back(cell.text);
  ASSERT_EQ(titles.size(), 15U);  // No, 9 unsur, 4 characteristics, Saran
  EXPECT_EQ(titles[1], "Persyaratan");
  EXPECT_EQ(titles[9], "Sarana");
  EXPECT_EQ(titles.back(), "Saran");
  EXPECT_TRUE(memuat(impor(b, page, file.body), "Tidak ada jawaban di lembar pertama"));
  std::vector<std::string> row(titles.size(), "");
  row[0] = "1";
  for (std::size_t u = 1; u <= 9; ++u) row[u] = "4";
  ASSERT_EQ(impor(b, page, lembar({titles, row})).status, 303);
  EXPECT_EQ(tersimpan(world, page).jawaban, (std::vector<std::vector<int>>{std::vector<int>(9, 4)}));
  EXPECT_TRUE(memuat(b.buka(page), "100,00"));  // 4 of 4 in every unsur
  EXPECT_EQ(Peramban(world, "bappeda").buka(page + "/templat").status, 403);
}

TEST(Survei, SetUpIsChecked) {
  Dunia world;
  Peramban b(world, "operator");
  const auto refused = [&](const char* name, const std::string& value, const char* told) {
    http::Fields form = pengaturan();
    for (auto& [key, text] : form)
      if (key == name) text = value;
    const auto out = b.kirim(kDaftar, form);
    EXPECT_EQ(out.status, 422) << name;
    EXPECT_TRUE(memuat(out, told)) << name;
  };
  refused("nama", "", "perlu nama");                                  // SURVEI_NAMA
  refused("metode", "skm-9999", "tidak dikenal");                     // SURVEI_METODE
  refused("unsur", "Satu\nDua", "mempunyai 9 unsur");                 // SURVEI_UNSUR
  refused("sampai", "", "tidak cocok");                               // SURVEI_TANGGAL
  refused("dari", "2025-02-30", "2025-02-30");                        // TANGGAL_TIDAK_SAH
  refused("indikator", "ind-hantu", "Indikator ini");                 // STORE_RUJUKAN_PUTUS
  const auto typed = b.kirim(kDaftar + "/skm-2024-1", pengaturan());  // SURVEI_BERANGKA: it holds averages
  EXPECT_EQ(typed.status, 422);
  EXPECT_TRUE(memuat(typed, "diketik"));
  EXPECT_EQ(b.kirim(kDaftar + "/hantu", pengaturan()).status, 404);  // SURVEI_TIDAK_ADA
  EXPECT_EQ(b.buka(kDaftar + "/hantu").status, 404);
  EXPECT_EQ(b.buka(kDaftar + "/skm-2024-1/kertas").status, 404);
}

/// A round that came with its matrix is taken over: its 20 rows stay and new ones follow.
TEST(Survei, AnImportedRoundIsTakenOver) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = kDaftar + "/skm-2024-kesekretariatan";
  const std::vector<std::vector<int>> before = tersimpan(world, page).jawaban;
  ASSERT_EQ(before.size(), 20u);
  http::Fields form = pengaturan();
  ASSERT_EQ(b.kirim(page, form).status, 303);
  ASSERT_EQ(jawab(world, alamat_publik(b, page), "444444444", "10.0.0.1").status, 303);
  const std::vector<std::vector<int>> after = tersimpan(world, page).jawaban;
  ASSERT_EQ(after.size(), 21u);
  EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin()));
}

/// Five thousand answers, then one more: what it writes is what the first one wrote.
TEST(Survei, OneMoreAnswerCostsTheSameAfterFiveThousand) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b), link = alamat_publik(b, page), id = page.substr(page.rfind('/') + 1);
  auto reader = harus(store::buka_sqlite(world.db()));
  const auto audit_bytes = [&] {
    std::int64_t bytes = 0;
    harus(reader->query("SELECT sum(length(sebelum) + length(sesudah)) FROM audit", {},
                        [&](const store::db::Row& row) { return bytes = row.integer(0), Status(Ok{}); }));
    return bytes;
  };
  const auto cost = [&](const std::string& from) {
    const std::int64_t before = audit_bytes();
    EXPECT_EQ(jawab(world, link, "444444444", from).status, 303);
    return audit_bytes() - before;
  };
  const std::int64_t first = cost("10.0.0.1");
  {
    const app::Aturan rules = harus(app::muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data"));
    store::AntreanTulis queue(harus(store::buka_sqlite(world.db())));
    app::JawabanSurvei one;
    one.cara = app::CaraJawab::daring;
    one.jawaban.assign(9, 3);
    one.profil = {{"Jenis kelamin", "Laki-laki"}};
    harus(app::ubah_jawaban(
        {queue, rules, "responden", {kPemda, InstansiId(kInstansi), 2024}, world.waktu, world.hari_ini}, SurveiId(id),
        std::vector(4999, one)));
  }
  EXPECT_LE(cost("10.0.0.2"), first + 8);  // the number of the row has more digits, nothing else grows
  for (int n = 3; n <= 52; ++n) EXPECT_LE(cost("10.0.0." + std::to_string(n)), first + 8);
  const Survei stored = tersimpan(world, page);
  EXPECT_EQ(stored.responden, 5051);
  EXPECT_EQ(stored.jawaban.size(), 5051u);
  // 52 of 5051 gave 4, the others 3: (52 x 4 + 4999 x 3) / 5051 = 3,0103
  EXPECT_TRUE(memuat(b.buka(page), ">3,010</a>"));
  EXPECT_EQ(stored.profil,
            (std::vector<ProfilResponden>{{"Jenis kelamin", "Laki-laki", 4999}, {"Jenis kelamin", "Perempuan", 52}}));
  EXPECT_TRUE(store::verifikasi_isi(*reader, kPemda.value));
}

/// A structural save of the whole agency leaves the answers where they are, and does not write them a second time.
TEST(Survei, SavingTheAgencyDoesNotTouchTheAnswers) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b);
  ASSERT_EQ(jawab(world, alamat_publik(b, page), "444444444", "10.0.0.1").status, 303);
  auto writer = harus(store::buka_sqlite(world.db()));
  const Berkas whole = harus(store::muat_berkas(*writer, kPemda, InstansiId(kInstansi), 2024));
  const auto saved = harus(store::simpan_berkas(*writer, whole, {"uji", ""}, world.waktu));
  EXPECT_EQ(saved.ubah + saved.tambah + saved.hapus, 0);
  EXPECT_EQ(tersimpan(world, page).jawaban.size(), 1u);
  harus(writer->query("SELECT jawaban FROM survei WHERE tenant_id = $1 AND id = $2",
                      {kPemda.value, page.substr(page.rfind('/') + 1)}, [&](const store::db::Row& row) -> Status {
                        EXPECT_EQ(row.text(0), "[]");
                        return Ok{};
                      }));
  for (const Berkas& one : harus(store::muat_pemda(*writer, kPemda, 2024)))
    if (one.instansi.id.value == kInstansi) {
      EXPECT_EQ(one.survei, whole.survei);
    }
}

/// 250 imported rows are two sheets; what is changed on the older one is saved there.
TEST(Survei, ManyPaperFormsAreShownBySheets) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b);
  std::vector<std::vector<std::string>> rows = {kJudul};
  for (int i = 0; i < 250; ++i) rows.push_back({"1", "4", "4", "4", "4", "4", "4", "4", "4", "4", "", ""});
  ASSERT_EQ(impor(b, page, lembar(rows)).status, 303);
  const auto last = b.buka(page + "/kertas");
  EXPECT_TRUE(memuat(last, "name=\"r~250~0\"") && memuat(last, "name=\"r~51~0\""));
  EXPECT_FALSE(memuat(last, "name=\"r~50~0\""));
  EXPECT_TRUE(memuat(last, "?sebelum=51\""));
  const std::string older = page + "/kertas?sebelum=51";
  EXPECT_TRUE(memuat(b.buka(older), "name=\"r~1~0\""));
  http::Fields form;
  for (int u = 0; u < 9; ++u) form.emplace_back("r~1~" + std::to_string(u), u == 0 ? "1" : "4");
  EXPECT_EQ(kepala(b.kirim(older, form), "Location"), older);
  EXPECT_EQ(tersimpan(world, page).jawaban[0], (std::vector<int>{1, 4, 4, 4, 4, 4, 4, 4, 4}));
}

TEST(Survei, AFloodEnds) {
  Dunia world;
  Peramban b(world, "operator");
  const std::string page = buat(b), link = alamat_publik(b, page), id = page.substr(page.rfind('/') + 1);
  {
    auto writer = harus(store::buka_sqlite(world.db()));
    harus(
        writer->execute("INSERT INTO jawaban_survei (tenant_id, instansi_id, survei_id, nomor, waktu, cara, jawaban, "
                        "profil, saran) VALUES ($1, $2, $3, $4, '', 'daring', '[4,4,4,4,4,4,4,4,4]', '{}', '')",
                        {kPemda.value, kInstansi, id, app::kJawabanTerbanyak}));
  }
  const auto out = jawab(world, link, "444444444", "10.0.0.1");
  EXPECT_EQ(out.status, 422);
  EXPECT_TRUE(memuat(out, "20000 responden"));  // SURVEI_PENUH
  EXPECT_EQ(tersimpan(world, page).jawaban.size(), 1u);
}

}  // namespace survei_test
}  // namespace sakip::web
