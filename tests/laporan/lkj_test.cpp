// The whole LKj of very different agencies: it always comes out, every figure is its fact, and nothing is made up.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <map>

#include "core/number_format.hpp"
#include "laporan/laporan_uji.hpp"
#include "render/docx.hpp"
#include "render/html.hpp"
#include "render/pdf.hpp"
#include "render/xlsx.hpp"

namespace sakip::laporan {
namespace lkj_test {

using namespace document;
using measure::uji::angka;

Berkas kosong() {
  Berkas b;
  b.tahun = 2024;
  b.instansi.nama = "Dinas Kosong";
  return b;
}

// 5 sasaran of 5 indikator each, in turn of every direction, some without target, realisation or past, with long names
// and letters that formats must escape.
Berkas besar() {
  Berkas b = kosong();
  b.instansi.nama = "Badan Perencanaan Pembangunan, Penelitian, dan Pengembangan Daerah <Uji> & \"Kutip\"";
  b.periode = {JenisPeriode::rpjmd, "RPJMD 2021-2026", 2021, 2026, 2020};
  Jabatan head;
  head.id = JabatanId("kepala");
  head.nama = "Kepala Badan";
  b.jabatan = {head};
  PerjanjianKinerja pk;
  pk.jabatan = head.id;
  pk.tahun = 2024;
  for (int s = 1; s <= 5; ++s) {
    const std::string goal = "sas-" + std::to_string(s), program = "prog-" + std::to_string(s);
    b.simpul.push_back(measure::uji::simpul(goal, "", Tingkat::sasaran, s));
    b.simpul.back().nama = std::string(s == 5 ? 40 : 1, 'S') + " meningkatnya mutu pelayanan ke-" + std::to_string(s);
    b.simpul.push_back(measure::uji::simpul(program, goal, Tingkat::program, 1));
    b.pagu.push_back({SimpulId(program), DokumenSumber::dpa, 2024, Triwulan::tahunan, JenisBelanja::semua,
                      Rupiah::rupiah(1'000'000'000'000 + s)});
    for (int n = 1; n <= 5; ++n) {
      Indikator i = measure::uji::indikator("ind-" + std::to_string(s) + std::to_string(n), goal);
      i.level = LevelIndikator::iku;
      i.nama += n == 5 ? " dengan nama yang sangat panjang sekali sehingga melewati satu baris pada setiap tabel" : "";
      i.satuan = n % 2 ? "Persen" : "Dokumen";
      const auto value = [&](const char* text) { return n == 4 ? Nilai::kategori(text) : angka("7"); };
      if (n == 2) i.arah = Arah::turun;
      if (n == 3) i.arah = Arah::stabil, i.batas_bawah = angka("5"), i.batas_atas = angka("9");
      if (n == 4) i.arah = Arah::kategori, i.skala = "opini-bpk";
      if (s != 1)
        b.target.push_back({i.id, DokumenSumber::pk, 2024, Triwulan::tahunan, n == 5 ? angka("0") : value("WTP")});
      if (s != 2)
        b.realisasi.push_back({i.id, DokumenSumber::pengukuran, 2024, Triwulan::tahunan, value("WDP"), "", ""});
      if (s > 3)
        b.realisasi.push_back({i.id, DokumenSumber::pengukuran, 2023, Triwulan::tahunan, value("WTP"), "", ""});
      pk.butir.push_back({b.simpul[b.simpul.size() - 2].nama, i.id});
      b.indikator.push_back(i);
    }
  }
  b.perjanjian = {pk};
  return b;
}

struct Bahan {
  std::string nama;
  Berkas berkas;
};

std::vector<Bahan> semua_bahan() {
  return {{"kosong", kosong()},
          {"agensi", measure::uji::agensi()},
          {"besar", besar()},
          {"bati-bati-2024", contoh("bati-bati-2024")},
          {"batang-asam-2025", contoh("batang-asam-2025")}};
}

TEST(Lkj, SelaluTersusunUtuh) {
  for (const Bahan& bahan : semua_bahan()) {
    const Lkj lkj(bahan.berkas);
    std::string faults;
    for (const std::string& fault : cacat_susunan(lkj.dokumen)) faults += fault + "\n";
    EXPECT_EQ(faults, "") << bahan.nama;
    const std::string text = teks_rata(lkj.dokumen);
    for (const char* part : {"KATA PENGANTAR", "IKHTISAR EKSEKUTIF", "# BAB I PENDAHULUAN",
                             "# BAB II PERENCANAAN KINERJA", "# BAB III AKUNTABILITAS KINERJA", "# BAB IV PENUTUP"})
      EXPECT_NE(text.find(part), std::string::npos) << bahan.nama << ": " << part;
    for (const char* never : {"nan", "inf ", "{{", "}}", "tidak dikenal"})
      for (auto at = text.find(never); at != std::string::npos; at = text.find(never, at + 1)) {
        const bool word = at > 0 && std::isalpha(static_cast<unsigned char>(text[at - 1]));
        EXPECT_TRUE(word || std::isalpha(static_cast<unsigned char>(text[at + 3])))
            << bahan.nama << ": " << text.substr(at > 40 ? at - 40 : 0, 90);
      }
  }
}

// An agency of which only name and year are known: the report is all gaps, and the only digits in its sentences are
// years, regulations and numbering.
TEST(Lkj, BerkasKosongTidakMengarangAngka) {
  const Lkj lkj(kosong());
  int gaps = 0;
  telusuri(lkj.dokumen, [&](const Sebutan& s) {
    gaps += s.run->style == RunStyle::missing;
    if (s.run->style == RunStyle::missing) return;
    EXPECT_EQ(s.run->fact, "") << s.run->text;
  });
  EXPECT_GE(gaps, 10);
}

// The format that a placeholder may ask for changes how a fact is written, never its value.
std::vector<std::string> cara_tulis(const compose::Konteks& k, const measure::Figur& figure) {
  std::vector<std::string> ways;
  for (const char* format : {"", "angka", "mutlak", "terbilang"}) ways.push_back(k.run(figure, format).text);
  return ways;
}

TEST(Lkj, SetiapAngkaAdalahFaktanya) {
  for (const Bahan& bahan : semua_bahan()) {
    const Lkj lkj(bahan.berkas);
    std::map<std::string, Nilai> seen;
    int counted = 0;
    telusuri(lkj.dokumen, [&](const Sebutan& s) {
      if (s.run->fact.empty()) return;
      ++counted;
      const auto figure = measure::hitung_fakta(lkj.meja.k.h(), s.run->fact);
      ASSERT_TRUE(figure.has_value()) << bahan.nama << ": " << s.run->fact;
      if (s.cell) {
        const std::string shown = measure::tampil(*figure);  // accounting columns print negatives in parentheses
        EXPECT_TRUE(s.run->text == shown || (shown[0] == '-' && s.run->text == "(" + shown.substr(1) + ")"))
            << bahan.nama << ": " << s.run->fact << " = " << s.run->text;
        EXPECT_EQ(s.cell->value, figure->nilai) << bahan.nama << ": " << s.run->fact;
        const auto [place, first] = seen.try_emplace(s.run->fact, s.cell->value);
        EXPECT_TRUE(first || place->second == s.cell->value) << bahan.nama << ": " << s.run->fact;
      } else {
        const auto ways = cara_tulis(lkj.meja.k, *figure);
        EXPECT_NE(std::find(ways.begin(), ways.end(), s.run->text), ways.end())
            << bahan.nama << ": " << s.run->fact << " = " << s.run->text;
      }
    });
    for (const Section& section : lkj.dokumen.sections)
      for (const Block& block : section.blocks)
        if (const auto* chart = std::get_if<Chart>(&block))
          for (const Series& series : chart->series)
            for (std::size_t i = 0; i < series.facts.size(); ++i) {
              if (series.facts[i].empty()) continue;
              const auto figure = measure::hitung_fakta(lkj.meja.k.h(), series.facts[i]);
              ASSERT_TRUE(figure.has_value()) << series.facts[i];
              EXPECT_EQ(series.values[i], figure->nilai) << series.facts[i];
            }
    EXPECT_GE(counted, bahan.nama == "bati-bati-2024" ? 2000 : 0) << bahan.nama;
  }
}

// A number cell without a fact may only be an answer of a survey, whose sheet is its own source.
TEST(Lkj, AngkaDiTabelPunyaFakta) {
  const Lkj lkj(contoh("bati-bati-2024"));
  int without = 0;
  telusuri(lkj.dokumen, [&](const Sebutan& s) {
    if (s.cell && s.cell->kind != CellKind::text && s.run->fact.empty()) ++without;
  });
  EXPECT_EQ(without, 20 * 9);  // 20 respondents, 9 unsur
}

// The sum formulas of the spreadsheet, worked out from the values of the cells that they name.
TEST(Lkj, RumusHidupSamaDenganNilaiTercetak) {
  const Lkj lkj(contoh("bati-bati-2024"));
  int sums = 0;
  for (const Section& section : lkj.dokumen.sections)
    for (const Block& block : section.blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (!table) continue;
      const auto value = [&](int row, int column) {
        int at = 0;
        for (const Cell& cell : table->rows[static_cast<std::size_t>(row)].cells) {
          if (at == column) return cell.value.berangka() ? cell.value.angka : Rational();
          at += cell.colspan;
        }
        return Rational();
      };
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells) {
          if (!cell.formula.starts_with("SUM(")) continue;
          ++sums;
          Rational sum;
          for (const char* at = cell.formula.c_str(); (at = std::strchr(at, '{'));) {
            int r1 = 0, c1 = 0, r2 = 0, c2 = 0, used = 0;
            if (std::sscanf(at, "{%d,%d}:{%d,%d}%n", &r1, &c1, &r2, &c2, &used) < 4 || used == 0) {
              ASSERT_EQ(std::sscanf(at, "{%d,%d}%n", &r1, &c1, &used), 2) << cell.formula;
              r2 = r1;
            }
            for (int r = r1; r <= r2; ++r) sum = sum + value(r, c1);
            at += used;
          }
          EXPECT_EQ(sum, cell.value.angka) << table->caption << " " << cell.formula;
        }
    }
  EXPECT_GT(sums, 150);
}

// Every text that the application offers for editing has its place: each is replaced by a marker, and all are printed.
TEST(Lkj, SetiapNarasiYangDitawarkanTercetak) {
  for (const Bahan& bahan : semua_bahan()) {
    Berkas edited = bahan.berkas;
    edited.narasi.clear();
    std::vector<std::string> keys;
    {
      const compose::uji::MejaLkj desk(edited);
      for (const Narasi& part : compose::narasi_lkj(desk.k)) keys.push_back(part.kunci);
    }
    for (const std::string& key : keys)
      edited.narasi.push_back({key, edited.tahun, AsalNarasi::disunting, {"PENANDA(" + key + ")"}});
    const Lkj lkj(std::move(edited));
    const std::string text = teks_rata(lkj.dokumen);
    for (const std::string& key : keys)
      EXPECT_NE(text.find("PENANDA(" + key + ")"), std::string::npos) << bahan.nama << ": " << key;
    for (const Section& section : lkj.dokumen.sections)
      for (const Block& block : section.blocks)
        if (const auto* p = std::get_if<Paragraph>(&block); p && !p->narrative.empty()) {
          EXPECT_NE(std::find(keys.begin(), keys.end(), p->narrative), keys.end())
              << bahan.nama << ": " << p->narrative;
        }
  }
}

TEST(Lkj, SetiapBentukDapatDitulis) {
  for (const Bahan& bahan : semua_bahan()) {
    const Lkj lkj(bahan.berkas);
    const auto workbook = render::to_xlsx(lkj.dokumen);
    EXPECT_TRUE(workbook.has_value()) << bahan.nama << ": " << (workbook ? "" : to_line(workbook.error()));
    EXPECT_FALSE(render::to_html(lkj.dokumen).empty()) << bahan.nama;
    const auto pages = render::lay_out(lkj.dokumen);
    EXPECT_GT(pages.total, 5) << bahan.nama;
    EXPECT_FALSE(render::to_docx(lkj.dokumen, pages).empty()) << bahan.nama;
  }
}

// Posts, never persons: the signature stands over a dotted line, and no NIP or telephone number is printed.
TEST(Lkj, TanpaNamaOrang) {
  const std::string text = teks_rata(Lkj(contoh("bati-bati-2024")).dokumen);
  for (const char* never : {"NIP", "S.Sos", "S.STP", "S.E.", "M.Si", "M.AP", "S.IP", "Hj.", "Telp", "@"})
    EXPECT_EQ(text.find(never), std::string::npos) << never;
  EXPECT_NE(text.find("........................"), std::string::npos);
}

TEST(Lkj, NarasiDisuntingTercetakDenganAngkaHidup) {
  Berkas b = measure::uji::agensi();
  b.narasi = {
      {"bab1/isu-strategis",
       2024,
       AsalNarasi::disunting,
       {"Isu utama: {{indikator/iku-a/2024/capaian}}.", "- butir {{tahun}}", "{{indikator/salah/2024/capaian}}"}}};
  const Lkj lkj(std::move(b));
  const std::string text = teks_rata(lkj.dokumen);
  EXPECT_NE(
      text.find("Isu utama: 75,00%.\n- butir 2024\n[belum diisi: fakta 'indikator/salah/2024/capaian' tidak dikenal]"),
      std::string::npos);
  EXPECT_EQ(text.find("Indikator yang belum mencapai target dan menjadi perhatian"), std::string::npos);
}

}  // namespace lkj_test
}  // namespace sakip::laporan
