// A sample document that uses every block, style and option of document.hpp once or more, small enough to look at page
// by page. The DOCX, PDF, HTML and XLSX renderers are all tested and viewed with it. The agency is imaginary.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "document/document.hpp"

namespace sakip::contoh {

using namespace sakip::document;  // NOLINT: test sample, read as prose

/// A green shield of 48 x 48 pixels.
inline std::string png_logo() {
  constexpr std::string_view kHex =
      "89504e470d0a1a0a0000000d49484452000000300000003002030000002a6c111400000009504c5445ffffff1b5e20f9a825a79e2f68"
      "000000974944415478daad92cd0d86200c40894747619f8f0323740a97e0ee85443ae50796fe25463dd8132ff6d59612c2cb40895b68"
      "bf19f015a462205703d00c202a24c4229011ab00203681d132431a50aebe78c75573ff711df8de5cd7324fe4498f0e6ba173da3b2c95"
      "206f416f04ce354455388fb2661ecc7545cda2e267619658a1f964c751952189322455ba04e661acbb81657b78467f67ac9c0adf09d3"
      "ac0000000049454e44ae426082";
  auto nibble = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i < kHex.size(); i += 2) {
    bytes += static_cast<char>(nibble(kHex[i]) * 16 + nibble(kHex[i + 1]));
  }
  return bytes;
}

inline Run teks(std::string text, RunStyle style = RunStyle::plain) { return {std::move(text), style, {}, {}}; }
inline Run fakta(std::string text, std::string fact, RunStyle style = RunStyle::plain) {
  return {std::move(text), style, std::move(fact), {}};
}
inline Run hilang(std::string text) { return {std::move(text), RunStyle::missing, {}, {}}; }
inline Run rujuk(std::string text, std::string id) { return {std::move(text), RunStyle::link, {}, std::move(id)}; }

inline Paragraph alinea(Inline text, ParagraphStyle style = ParagraphStyle::body) {
  return {std::move(text), style, {}, false};
}
inline Heading judul(int level, std::string number, std::string text, std::string id) {
  return {level, std::move(number), std::move(text), std::move(id), true};
}
inline Cell sel(std::string text) {
  Cell cell;
  if (!text.empty()) cell.text = {teks(std::move(text))};
  return cell;
}
inline Cell sel_span(std::string text, int colspan, int rowspan = 1) {
  Cell cell = sel(std::move(text));
  cell.colspan = colspan;
  cell.rowspan = rowspan;
  return cell;
}
inline Cell sel_menjorok(std::string text, int indent) {
  Cell cell = sel(std::move(text));
  cell.indent = indent;
  return cell;
}
/// A number cell: shown text, exact value = digits * 10^-decimals, and the fact it renders.
inline Cell sel_angka(std::string text, CellKind kind, std::int64_t digits, int decimals, std::string fact) {
  Cell cell;
  cell.text = {fakta(std::move(text), std::move(fact))};
  cell.kind = kind;
  cell.value = Nilai::dari(Rational::decimal(digits, decimals), decimals);
  cell.decimals = decimals;
  return cell;
}
inline Cell sel_rumus(std::string text, std::int64_t digits, std::string formula, std::string fact) {
  Cell cell = sel_angka(std::move(text), CellKind::rupiah, digits, 0, std::move(fact));
  cell.formula = std::move(formula);
  return cell;
}
inline Cell sel_hilang() {
  Cell cell;
  cell.text = {hilang("[belum diisi]")};
  cell.kind = CellKind::number;
  return cell;
}
inline Row nomor_kolom(int columns) {
  Row row;
  row.style = RowStyle::numbering;
  for (int i = 1; i <= columns; ++i) row.cells.push_back(sel("(" + std::to_string(i) + ")"));
  return row;
}

inline Section bagian_sampul() {
  Section s;
  s.numbers = PageNumbers::none;
  s.blocks = {
      Space{15},
      Image{png_logo(), 28, "Lambang Pemerintah Kabupaten Contoh"},
      Space{12},
      alinea({teks("LAPORAN KINERJA INSTANSI PEMERINTAH")}, ParagraphStyle::cover),
      alinea({teks("KECAMATAN HARAPAN TAHUN 2024")}, ParagraphStyle::cover),
      Space{90},
      alinea({teks("PEMERINTAH KABUPATEN CONTOH")}, ParagraphStyle::title),
      alinea({teks("KECAMATAN HARAPAN")}, ParagraphStyle::subtitle),
      alinea({teks("Jalan Merdeka Nomor 1, Harapan")}, ParagraphStyle::center),
  };
  return s;
}

inline Section bagian_awal() {
  Section s;
  s.numbers = PageNumbers::roman;
  s.restart_numbers = true;
  s.footer = "LKjIP Kecamatan Harapan Tahun 2024";

  Table tanda_tangan;
  tanda_tangan.id = "ttd-pengantar";
  tanda_tangan.borders = Borders::none;
  tanda_tangan.columns = {{50, Align::center}, {50, Align::center}};
  Cell camat = sel("Camat Harapan,");
  camat.bold = true;
  tanda_tangan.rows = {{{sel(""), sel("Harapan, 28 Februari 2025")}, RowStyle::normal},
                       {{sel(""), camat}, RowStyle::normal},
                       {{sel(""), sel("\n\n\n")}, RowStyle::normal},
                       {{sel(""), sel(".......................................")}, RowStyle::normal}};

  s.blocks = {
      judul(1, "", "KATA PENGANTAR", "kata-pengantar"),
      alinea({teks("Laporan Kinerja Instansi Pemerintah (LKjIP) Kecamatan Harapan Tahun 2024 disusun sebagai wujud "
                   "pertanggungjawaban atas pelaksanaan tugas dan fungsi serta penggunaan anggaran, sebagaimana diatur "
                   "dalam Peraturan Presiden Nomor 29 Tahun 2014.")}),
      alinea({teks("Rata-rata capaian sasaran tahun ini adalah "),
              fakta("98,57%", "kec-harapan/2024/capaian-rata", RunStyle::bold), teks(" dengan serapan anggaran "),
              fakta("92,41%", "kec-harapan/2024/serapan"), teks(". Nilai AKIP tahun lalu "),
              hilang("[belum diisi: nilai AKIP 2023]"), teks(".")}),
      tanda_tangan,
      PageBreak{},
      judul(1, "", "DAFTAR ISI", "daftar-isi"),
      Contents{ContentsKind::headings},
      judul(1, "", "DAFTAR TABEL", "daftar-tabel"),
      Contents{ContentsKind::tables},
      judul(1, "", "DAFTAR GAMBAR", "daftar-gambar"),
      Contents{ContentsKind::figures},
  };
  std::get<Heading>(s.blocks[5]).in_contents = false;
  return s;
}

inline Section bagian_isi() {
  Section s;
  s.restart_numbers = true;
  s.header = "Laporan Kinerja Instansi Pemerintah Tahun 2024";
  s.footer = "Kecamatan Harapan";

  Paragraph latar = alinea(
      {teks("Sistem Akuntabilitas Kinerja Instansi Pemerintah adalah rangkaian sistematik dari berbagai aktivitas, "
            "alat dan prosedur yang dirancang untuk penetapan dan pengukuran, pengumpulan data, pengklasifikasian, "
            "pengikhtisaran, dan pelaporan kinerja. Lihat "),
       rujuk("Tabel 3.1", "tab-capaian"), teks(" dan "), rujuk("Gambar 3.1", "gbr-capaian"), teks(".")});
  latar.narrative = "bab1/latar-belakang";
  Paragraph pengantar_tabel = alinea(
      {teks("Capaian indikator kinerja utama disajikan pada "), rujuk("Tabel 3.1", "tab-capaian"), teks(" berikut.")});
  pengantar_tabel.keep_with_next = true;

  Tree organisasi;
  organisasi.id = "gbr-organisasi";
  organisasi.number = "Gambar 1.1";
  organisasi.caption = "Susunan Organisasi Kecamatan Harapan";
  organisasi.alt = "Camat membawahi sekretaris dan tiga seksi; sekretaris membawahi dua subbagian.";
  organisasi.nodes = {{-1, "Camat", "Eselon III.a"},
                      {0, "Sekretaris", "Eselon III.b"},
                      {0, "Seksi Pemerintahan", "Eselon IV.a"},
                      {0, "Seksi Pemberdayaan Masyarakat", "Eselon IV.a"},
                      {0, "Seksi Ketenteraman dan Ketertiban", "Eselon IV.a"},
                      {1, "Subbag Perencanaan dan Keuangan", "Eselon IV.b"},
                      {1, "Subbag Umum dan Kepegawaian", "Eselon IV.b"}};

  List isu{
      List::Marker::decimal,
      {{teks("Kualitas pelayanan publik kecamatan belum merata.")},
       {teks("Tindak lanjut pengaduan baru "), fakta("75,00%", "ind-aduan/2024/capaian"), teks(" dari yang diterima.")},
       {teks("Pembinaan desa "), teks("membutuhkan", RunStyle::italic), teks(" data yang "),
        teks("mutakhir dan lengkap", RunStyle::bold_italic), teks(".")}}};
  List rincian{List::Marker::lower_alpha,
               {{teks("penyusunan rencana kerja;")}, {teks("pengukuran kinerja; dan")}, {teks("pelaporan.")}}};
  List butir{List::Marker::bullet, {{teks("Perencanaan kinerja")}, {teks("Pengukuran kinerja")}}};
  List angka_baru{List::Marker::decimal, {{teks("Daftar baru mulai lagi dari satu.")}, {teks("Butir kedua.")}}};

  Table capaian;
  capaian.id = "tab-capaian";
  capaian.number = "Tabel 3.1";
  capaian.caption = "Capaian Indikator Kinerja Utama Tahun 2024";
  capaian.columns = {{5, Align::center}, {34, Align::left},  {14, Align::left},
                     {12, Align::right}, {12, Align::right}, {14, Align::right}};
  capaian.header = {{{sel("No"), sel("Indikator"), sel("Satuan"), sel("Target"), sel("Realisasi"), sel("Capaian (%)")},
                     RowStyle::normal},
                    nomor_kolom(6)};
  capaian.rows = {
      {{sel_span("Meningkatnya kualitas pelayanan publik", 6)}, RowStyle::group},
      {{sel("1"), sel("Indeks Kepuasan Masyarakat"), sel("Indeks"),
        sel_angka("85,50", CellKind::number, 8550, 2, "ind-ikm/2024/target"),
        sel_angka("86,10", CellKind::number, 8610, 2, "ind-ikm/2024/realisasi"),
        sel_angka("100,70", CellKind::percent, 10070, 2, "ind-ikm/2024/capaian")},
       RowStyle::normal},
      {{sel("2"), sel("Persentase pengaduan yang ditindaklanjuti"), sel("Persen"),
        sel_angka("100", CellKind::number, 100, 0, "ind-aduan/2024/target"),
        sel_angka("75", CellKind::number, 75, 0, "ind-aduan/2024/realisasi"),
        sel_angka("75,00", CellKind::percent, 7500, 2, "ind-aduan/2024/capaian")},
       RowStyle::normal},
      {{sel_span("Meningkatnya kemandirian desa", 6)}, RowStyle::group},
      {{sel("3"), sel("Desa berstatus mandiri"), sel("Desa"),
        sel_angka("5", CellKind::number, 5, 0, "ind-desa/2024/target"),
        sel_angka("6", CellKind::number, 6, 0, "ind-desa/2024/realisasi"),
        sel_angka("120,00", CellKind::percent, 12000, 2, "ind-desa/2024/capaian")},
       RowStyle::normal},
      {{sel("4"), sel("Nilai AKIP kecamatan"), sel("Nilai"),
        sel_angka("70,00", CellKind::number, 7000, 2, "ind-akip/2024/target"), sel_hilang(), sel("–")},
       RowStyle::normal},
      {{sel_span("Rata-rata capaian", 5),
        sel_angka("98,57", CellKind::percent, 9857, 2, "kec-harapan/2024/capaian-rata")},
       RowStyle::total},
  };
  capaian.note = {
      teks("Sumber: pengukuran kinerja tahun 2024. Rata-rata dihitung dari indikator yang telah dilaporkan.")};

  Chart kolom;
  kolom.id = "gbr-capaian";
  kolom.number = "Gambar 3.1";
  kolom.caption = "Target dan Realisasi Indikator Kinerja Utama Tahun 2024";
  kolom.categories = {"IKM", "Pengaduan", "Desa mandiri", "AKIP"};
  kolom.series = {
      {"Target",
       {Nilai::dari(Rational::decimal(8550, 2), 2), Nilai::dari(100, 0), Nilai::dari(5, 0), Nilai::dari(70, 0)},
       {"ind-ikm/2024/target", "ind-aduan/2024/target", "ind-desa/2024/target", "ind-akip/2024/target"}},
      {"Realisasi",
       {Nilai::dari(Rational::decimal(8610, 2), 2), Nilai::dari(75, 0), Nilai::dari(6, 0),
        Nilai::tanpa(Keadaan::belum_ada)},
       {}}};
  kolom.alt = "Target dan realisasi empat indikator; realisasi AKIP belum ada.";

  Chart garis;
  garis.id = "gbr-tren";
  garis.number = "Gambar 3.2";
  garis.caption = "Perkembangan Indeks Kepuasan Masyarakat Tahun 2020-2024";
  garis.kind = ChartKind::line;
  garis.categories = {"2020", "2021", "2022", "2023", "2024"};
  garis.series = {{"IKM",
                   {Nilai::dari(Rational::decimal(8012, 2), 2), Nilai::dari(Rational::decimal(8140, 2), 2),
                    Nilai::tanpa(Keadaan::belum_ada), Nilai::dari(Rational::decimal(8425, 2), 2),
                    Nilai::dari(Rational::decimal(8610, 2), 2)},
                   {}}};
  garis.unit = "indeks";
  garis.alt = "IKM naik dari 80,12 menjadi 86,10; tahun 2022 tidak disurvei.";

  Chart batang;
  batang.id = "gbr-serapan";
  batang.number = "Gambar 3.3";
  batang.caption = "Serapan Anggaran menurut Program";
  batang.kind = ChartKind::bar;
  batang.categories = {"Penunjang Urusan Pemerintahan", "Penyelenggaraan Pemerintahan dan Pelayanan Publik",
                       "Pemberdayaan Masyarakat Desa"};
  batang.series = {{"Serapan",
                    {Nilai::dari(Rational::decimal(9312, 2), 2), Nilai::dari(Rational::decimal(8840, 2), 2),
                     Nilai::dari(Rational::decimal(9075, 2), 2)},
                    {}}};
  batang.unit = "%";
  batang.alt = "Serapan 93,12%, 88,40% dan 90,75%.";

  s.blocks = {
      judul(1, "BAB I", "PENDAHULUAN", "bab1"),
      judul(2, "A.", "Latar Belakang", "bab1-a"),
      latar,
      alinea({teks("Akuntabilitas kinerja adalah perwujudan kewajiban instansi pemerintah untuk mempertanggungjawabkan "
                   "keberhasilan atau kegagalan pelaksanaan misi.")},
             ParagraphStyle::quote),
      judul(2, "B.", "Susunan Organisasi", "bab1-b"),
      organisasi,
      judul(3, "1.", "Isu Strategis", "bab1-b-1"),
      isu,
      alinea({teks("Kegiatan pokok meliputi:")}),
      rincian,
      butir,
      angka_baru,
      judul(4, "a.", "Rincian pada judul tingkat empat", "bab1-b-1-a"),
      alinea({teks("Luas wilayah 25 km"), teks("2", RunStyle::superscript), teks(" dengan 11 desa.")}),
      judul(1, "BAB III", "AKUNTABILITAS KINERJA", "bab3"),
      judul(2, "A.", "Capaian Kinerja Organisasi", "bab3-a"),
      pengantar_tabel,
      capaian,
      kolom,
      alinea({teks("Perkembangan lima tahun terakhir tampak pada "), rujuk("Gambar 3.2", "gbr-tren"), teks(".")}),
      garis,
      batang,
      alinea({teks("Catatan: angka pada grafik sama dengan angka pada tabel.")}, ParagraphStyle::note),
  };
  return s;
}

inline Section bagian_lampiran() {
  Section s;
  s.orientation = Orientation::landscape;
  s.header = "Lampiran";
  s.footer = "Kecamatan Harapan";

  Table anggaran;
  anggaran.id = "tab-anggaran";
  anggaran.number = "Tabel 3.2";
  anggaran.caption = "Pagu dan Realisasi Anggaran per Triwulan Menurut Program, Kegiatan dan Sub Kegiatan";
  anggaran.compact = true;
  anggaran.columns = {{14, Align::left},  {36, Align::left},  {16, Align::right}, {14, Align::right},
                      {14, Align::right}, {14, Align::right}, {14, Align::right}, {9, Align::right}};
  anggaran.header = {{{sel_span("Kode", 1, 2), sel_span("Program / Kegiatan / Sub Kegiatan", 1, 2),
                       sel_span("Pagu (Rp)", 1, 2), sel_span("Realisasi (Rp)", 4), sel_span("Serapan (%)", 1, 2)},
                      RowStyle::normal},
                     {{sel("TW I"), sel("TW II"), sel("TW III"), sel("TW IV")}, RowStyle::normal},
                     nomor_kolom(8)};
  auto baris = [](std::string kode, std::string uraian, int indent, std::string fakta_dasar, RowStyle style) {
    Row row;
    row.style = style;
    row.cells = {sel(std::move(kode)),
                 sel_menjorok(std::move(uraian), indent),
                 sel_angka("40.000.000", CellKind::rupiah, 40'000'000, 0, fakta_dasar + "/pagu"),
                 sel_angka("9.000.000", CellKind::rupiah, 9'000'000, 0, fakta_dasar + "/realisasi/1"),
                 sel_angka("9.000.000", CellKind::rupiah, 9'000'000, 0, fakta_dasar + "/realisasi/2"),
                 sel_angka("9.000.000", CellKind::rupiah, 9'000'000, 0, fakta_dasar + "/realisasi/3"),
                 sel_angka("9.000.000", CellKind::rupiah, 9'000'000, 0, fakta_dasar + "/realisasi/4"),
                 sel_angka("90,00", CellKind::percent, 9000, 2, fakta_dasar + "/serapan")};
    return row;
  };
  // 3 programs of 10 sub kegiatan each: long enough to cross a page, so that the header must repeat.
  for (int p = 1; p <= 3; ++p) {
    const std::string program = "7.01.0" + std::to_string(p);
    Row kepala;
    kepala.style = RowStyle::group;
    kepala.cells = {sel(program), sel_span("PROGRAM CONTOH KE-" + std::to_string(p), 7)};
    anggaran.rows.push_back(kepala);
    for (int k = 1; k <= 10; ++k) {
      const std::string kode = program + ".2.01.00" + (k < 10 ? "0" : "") + std::to_string(k);
      anggaran.rows.push_back(baris(kode,
                                    "Penyediaan komponen kegiatan pelayanan masyarakat nomor " + std::to_string(k),
                                    k % 3, "sub-" + kode + "/2024", RowStyle::normal));
    }
    Row sub;
    sub.style = RowStyle::subtotal;
    const int akhir = p * 12 - 2;  // 0-based body row of the program's last sub kegiatan
    sub.cells = {sel_span("Jumlah program " + program, 2),
                 sel_rumus("400.000.000", 400'000'000,
                           "SUM({" + std::to_string(akhir - 9) + ",2}:{" + std::to_string(akhir) + ",2})",
                           program + "/2024/pagu")};
    for (int q = 1; q <= 4; ++q) {
      sub.cells.push_back(sel_rumus("90.000.000", 90'000'000,
                                    "SUM({" + std::to_string(akhir - 9) + "," + std::to_string(q + 2) + "}:{" +
                                        std::to_string(akhir) + "," + std::to_string(q + 2) + "})",
                                    program + "/2024/realisasi/" + std::to_string(q)));
    }
    sub.cells.push_back(sel_angka("90,00", CellKind::percent, 9000, 2, program + "/2024/serapan"));
    anggaran.rows.push_back(sub);
  }
  Row total;
  total.style = RowStyle::total;
  total.cells = {sel_span("JUMLAH", 2),
                 sel_rumus("1.200.000.000", 1'200'000'000, "{11,2}+{23,2}+{35,2}", "kec-harapan/2024/pagu")};
  for (int q = 1; q <= 4; ++q) {
    const std::string c = "," + std::to_string(q + 2) + "}";
    total.cells.push_back(sel_rumus("270.000.000", 270'000'000, "{11" + c + "+{23" + c + "+{35" + c,
                                    "kec-harapan/2024/realisasi/" + std::to_string(q)));
  }
  total.cells.push_back(sel_angka("90,00", CellKind::percent, 9000, 2, "kec-harapan/2024/serapan-total"));
  anggaran.rows.push_back(total);
  anggaran.note = {teks("Sumber: laporan realisasi anggaran, "), teks("tidak diaudit", RunStyle::italic), teks(".")};

  Table perbandingan;
  perbandingan.id = "tab-perbandingan";
  perbandingan.number = "Tabel 3.3";
  perbandingan.caption = "Sel yang Digabung ke Bawah pada Isi Tabel";
  perbandingan.columns = {{30, Align::left}, {40, Align::left}, {15, Align::right}};
  perbandingan.header = {{{sel("Sasaran"), sel("Indikator"), sel("Capaian (%)")}, RowStyle::normal}};
  perbandingan.rows = {
      {{sel_span("Meningkatnya kualitas pelayanan publik", 1, 2), sel("IKM"), sel("100,70")}, RowStyle::normal},
      {{sel("Pengaduan"), sel("75,00")}, RowStyle::normal},
      {{sel("Meningkatnya kemandirian desa"), sel("Desa mandiri"), sel("120,00")}, RowStyle::normal}};

  s.blocks = {judul(1, "", "LAMPIRAN", "lampiran"), anggaran, perbandingan};
  return s;
}

/// The whole sample: cover without numbers, front matter with roman ones, body from page 1, a landscape annex.
inline Document contoh_dokumen() {
  Document d;
  d.meta = {"Laporan Kinerja Instansi Pemerintah Kecamatan Harapan Tahun 2024",
            "LKjIP 2024",
            "Kecamatan Harapan, Kabupaten Contoh",
            "SAKIP; LKjIP; kinerja; 2024",
            "id-ID",
            Tanggal{2025, 2, 28},
            "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
            "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"};
  d.paper = Paper::f4;
  d.sections = {bagian_sampul(), bagian_awal(), bagian_isi(), bagian_lampiran()};
  return d;
}

}  // namespace sakip::contoh
