// Sheets about money, surveys, evaluation and agreements: Anggaran, SKM, AKIP, TindakLanjut and Perjanjian.
#include <set>
#include <tuple>
#include <unordered_set>

#include "core/number_format.hpp"
#include "exchange/buku_kerja_kolom.hpp"

namespace sakip::exchange {

namespace {

/// Which money a column holds.
struct Uang {
  DokumenSumber dokumen;
  Tahun tahun;
  Triwulan triwulan = Triwulan::tahunan;
  JenisBelanja belanja = JenisBelanja::semua;
  auto operator<=>(const Uang&) const = default;
};

template <typename T>
T money_sample(const Uang& m, const Fakta& f, const Baris& r) {
  return {.simpul = f.berkas().simpul[r.i].id,
          .dokumen = m.dokumen,
          .tahun = m.tahun,
          .triwulan = m.triwulan,
          .belanja = m.belanja,
          .jumlah = {}};
}

template <typename T>
Isi money_now(const Uang& m, const Fakta& f, const Baris& r) {
  const T* fact = f.find(money_sample<T>(m, f, r));
  return fact ? Isi(fact->jumlah) : Isi();
}

template <typename T>
Kolom money_column(const Uang& m, std::string title) {
  return {std::move(title), Ragam::rupiah, 17,
          [m](const Fakta& f, const Baris& r) { return std::optional<Isi>(money_now<T>(m, f, r)); },
          [m](Fakta& f, const Baris& r, const Isi& isi) {
            const auto* amount = std::get_if<Rupiah>(&isi);
            T& fact = f.get(money_sample<T>(m, f, r));
            if (amount)
              fact.jumlah = *amount;
            else
              f.remove(fact);
          }};
}

template <typename T>
void add_other_money(const std::vector<T>& facts, const std::set<Uang>& standard, const std::string& prefix,
                     std::vector<Kolom>& columns) {
  std::set<Uang> others;
  for (const T& fact : facts) {
    const Uang money{fact.dokumen, fact.tahun, fact.triwulan, fact.belanja};
    if (!standard.count(money)) others.insert(money);
  }
  for (const Uang& m : others) {
    std::string title = prefix + judul_periode(m.dokumen, m.tahun, m.triwulan);
    if (m.belanja != JenisBelanja::semua) title += " " + label_pilihan(enum_name(m.belanja));
    columns.push_back(money_column<T>(m, std::move(title)));
  }
}

/// What is left of the pagu in force (the amended one where there is one).
Cek remainder(const Isi& pagu, const Isi& amended, const Isi& spent, const std::string& pagu_at,
              const std::string& amended_at, const std::string& spent_at) {
  Cek cek;
  const std::string in_force = "IF(ISNUMBER(" + amended_at + ")," + amended_at + "," + pagu_at + ")";
  cek.rumus = "=IF(AND(ISNUMBER(" + in_force + "),ISNUMBER(" + spent_at + "))," + in_force + "-" + spent_at + ",\"\")";
  const auto* limit = std::get_if<Rupiah>(&amended);
  if (!limit) limit = std::get_if<Rupiah>(&pagu);
  const auto* amount = std::get_if<Rupiah>(&spent);
  if (limit && amount) cek.sisa = *limit - *amount;
  return cek;
}

}  // namespace

Lembar lembar_anggaran(const Berkas& berkas) {
  const Tahun year = berkas.tahun;
  Lembar sheet{
      "Anggaran",
      "Anggaran " + std::to_string(year),
      "Pagu dan realisasi sub kegiatan dalam rupiah. Realisasi TW adalah realisasi triwulan itu saja, bukan kumulatif.",
      {},
      {},
      3};
  sheet.kolom = {kolom_kunci(),
                 kolom_info("Kode", 18, [](const Berkas& b, const Baris& r) { return b.simpul[r.i].kode; }),
                 kolom_info("Sub kegiatan", 46, [](const Berkas& b, const Baris& r) { return b.simpul[r.i].nama; })};
  const Uang pagu{DokumenSumber::dpa, year}, amended{DokumenSumber::dpa_perubahan, year},
      spent{DokumenSumber::pengukuran, year};
  sheet.kolom.push_back(money_column<Pagu>(pagu, "Pagu murni"));
  sheet.kolom.push_back(money_column<Pagu>(amended, "Pagu perubahan"));
  const std::size_t first = sheet.kolom.size();
  std::set<Uang> standard = {spent};
  std::vector<Uang> quarters;
  for (const Triwulan quarter : kTriwulan) {
    quarters.push_back({DokumenSumber::pengukuran, year, quarter});
    standard.insert(quarters.back());
    sheet.kolom.push_back(money_column<RealisasiAnggaran>(quarters.back(), "Realisasi " + std::string(nama(quarter))));
  }
  sheet.kolom.push_back(money_column<RealisasiAnggaran>(spent, "Realisasi setahun"));
  Kolom check{"Cek TW", Ragam::cek, 22};
  check.cek = [=](const Fakta& f, const Baris& r, const AlamatSel& at) {
    std::vector<Isi> values;
    std::vector<std::string> addresses;
    for (std::size_t k = 0; k < quarters.size(); ++k) {
      values.push_back(money_now<RealisasiAnggaran>(quarters[k], f, r));
      addresses.push_back(at(first + k));
    }
    return cek_agregasi(Agregasi::jumlah, values, money_now<RealisasiAnggaran>(spent, f, r), addresses, at(first + 4));
  };
  sheet.kolom.push_back(std::move(check));
  Kolom rest{"Sisa pagu", Ragam::cek, 17};
  rest.cek = [=](const Fakta& f, const Baris& r, const AlamatSel& at) {
    return remainder(money_now<Pagu>(pagu, f, r), money_now<Pagu>(amended, f, r),
                     money_now<RealisasiAnggaran>(spent, f, r), at(3), at(4), at(first + 4));
  };
  sheet.kolom.push_back(std::move(rest));
  add_other_money(berkas.pagu, {pagu, amended}, "Pagu ", sheet.kolom);
  add_other_money(berkas.realisasi_anggaran, standard, "Realisasi ", sheet.kolom);

  std::unordered_set<std::string> with_money;
  for (const Pagu& fact : berkas.pagu) with_money.insert(fact.simpul.value);
  for (const RealisasiAnggaran& fact : berkas.realisasi_anggaran) with_money.insert(fact.simpul.value);
  for (std::size_t i = 0; i < berkas.simpul.size(); ++i) {
    const Simpul& node = berkas.simpul[i];
    if (node.tingkat == Tingkat::sub_kegiatan || with_money.count(node.id.value))
      sheet.baris.push_back({node.id.value, node.nama, i, 0, {}});
  }
  return sheet;
}

Lembar lembar_skm(const Berkas& berkas) {
  Lembar sheet{"SKM",
               "Survei kepuasan masyarakat",
               "Jumlah responden tiap survei, lalu nilai rata-rata (NRR) atau jumlah jawaban tiap unsur.",
               {},
               {},
               4};
  // j = 0 is the survey itself, j - 1 an unsur.
  sheet.kolom = {kolom_kunci(),
                 kolom_info("Survei", 40,
                            [](const Berkas& b, const Baris& r) {
                              const Survei& s = b.survei[r.i];
                              return s.nama.empty() ? s.id.value : s.nama;
                            }),
                 kolom_info("Periode", 13,
                            [](const Berkas& b, const Baris& r) {
                              const Survei& s = b.survei[r.i];
                              return s.triwulan == Triwulan::tahunan
                                         ? std::to_string(s.tahun)
                                         : std::string(nama(s.triwulan)) + " " + std::to_string(s.tahun);
                            }),
                 kolom_info("Unsur", 40, [](const Berkas& b, const Baris& r) {
                   return r.j == 0 ? std::string("(responden)") : b.survei[r.i].unsur[r.j - 1].nama;
                 })};
  sheet.kolom.push_back({"Responden", Ragam::bulat, 12,
                         [](const Fakta& f, const Baris& r) -> std::optional<Isi> {
                           if (r.j != 0) return std::nullopt;
                           const int count = f.berkas().survei[r.i].responden;
                           return count == 0 ? Isi(Nilai{}) : Isi(Nilai::dari(Rational(count), 0));
                         },
                         [](Fakta& f, const Baris& r, const Isi& isi) {
                           const auto* value = std::get_if<Nilai>(&isi);
                           const auto count = value && value->berangka() ? value->angka.to_int64() : std::nullopt;
                           f.berkas().survei[r.i].responden = static_cast<int>(count.value_or(0));
                         }});
  const auto unsur = [](std::string title, Nilai UnsurSurvei::*member) {
    return Kolom{std::move(title), Ragam::angka, 12,
                 [member](const Fakta& f, const Baris& r) -> std::optional<Isi> {
                   if (r.j == 0) return std::nullopt;
                   return f.berkas().survei[r.i].unsur[r.j - 1].*member;
                 },
                 [member](Fakta& f, const Baris& r, const Isi& isi) {
                   const auto* value = std::get_if<Nilai>(&isi);
                   f.berkas().survei[r.i].unsur[r.j - 1].*member = value ? *value : Nilai{};
                 }};
  };
  sheet.kolom.push_back(unsur("NRR", &UnsurSurvei::nrr));
  sheet.kolom.push_back(unsur("Jumlah jawaban", &UnsurSurvei::jumlah));
  for (std::size_t i = 0; i < berkas.survei.size(); ++i)
    for (std::size_t j = 0; j <= berkas.survei[i].unsur.size(); ++j)
      sheet.baris.push_back(
          {berkas.survei[i].id.value + " / " + (j == 0 ? std::string("responden") : "U" + std::to_string(j)),
           berkas.survei[i].nama + ", " + (j == 0 ? "responden" : berkas.survei[i].unsur[j - 1].nama),
           i,
           j,
           {}});
  return sheet;
}

Lembar lembar_akip(const Berkas& berkas) {
  Lembar sheet{
      "AKIP", "Nilai evaluasi AKIP", "Nilai tiap tahun; bila komponennya diisi, jumlah komponen yang dipakai.", {}, {},
      3};
  // j = 0 is the year's total, j - 1 a komponen.
  sheet.kolom = {
      kolom_kunci(),
      kolom_info("Tahun", 8, [](const Berkas& b, const Baris& r) { return std::to_string(b.akip[r.i].tahun); }),
      kolom_info("Komponen", 44, [](const Berkas& b, const Baris& r) {
        return r.j == 0 ? std::string("Nilai akhir") : b.akip[r.i].komponen[r.j - 1].nama;
      })};
  const auto of_part = [](std::string title, Nilai KomponenAkip::*member, Nilai EvaluasiAkip::*total) {
    return Kolom{std::move(title), Ragam::angka, 12,
                 [=](const Fakta& f, const Baris& r) -> std::optional<Isi> {
                   const EvaluasiAkip& year = f.berkas().akip[r.i];
                   if (r.j > 0) return year.komponen[r.j - 1].*member;
                   return total ? std::optional<Isi>(year.*total) : std::nullopt;
                 },
                 [=](Fakta& f, const Baris& r, const Isi& isi) {
                   const auto* value = std::get_if<Nilai>(&isi);
                   EvaluasiAkip& year = f.berkas().akip[r.i];
                   (r.j > 0 ? year.komponen[r.j - 1].*member : year.*total) = value ? *value : Nilai{};
                 }};
  };
  sheet.kolom.push_back(of_part("Bobot", &KomponenAkip::bobot, nullptr));
  sheet.kolom.push_back(of_part("Nilai", &KomponenAkip::nilai, &EvaluasiAkip::nilai));
  for (std::size_t i = 0; i < berkas.akip.size(); ++i)
    for (std::size_t j = 0; j <= berkas.akip[i].komponen.size(); ++j)
      sheet.baris.push_back({std::to_string(berkas.akip[i].tahun) + " #" + std::to_string(i + 1) + " / " +
                                 (j == 0 ? std::string("nilai") : berkas.akip[i].komponen[j - 1].id),
                             "AKIP " + std::to_string(berkas.akip[i].tahun),
                             i,
                             j,
                             {}});
  return sheet;
}

Lembar lembar_tindak_lanjut(const Berkas& berkas) {
  Lembar sheet{"TindakLanjut",
               "Tindak lanjut rekomendasi",
               "Apa yang sudah dilakukan atas tiap rekomendasi hasil evaluasi, dengan buktinya.",
               {},
               {},
               3};
  constexpr auto kRekomendasi = [](auto& b, const Baris& row) -> auto& { return b.rekomendasi[row.i]; };
  sheet.kolom = {
      kolom_kunci(),
      kolom_info("Tahun", 8,
                 [](const Berkas& b, const Baris& r) { return std::to_string(b.rekomendasi[r.i].tahun_evaluasi); }),
      kolom_info("Rekomendasi", 50, [](const Berkas& b, const Baris& r) { return b.rekomendasi[r.i].uraian; }),
      kolom_anggota("Rencana aksi", Ragam::teks, 40, kRekomendasi, &Rekomendasi::rencana_aksi),
      kolom_anggota("Target", Ragam::teks, 18, kRekomendasi, &Rekomendasi::target),
      kolom_anggota("Waktu", Ragam::teks, 16, kRekomendasi, &Rekomendasi::waktu),
      kolom_jabatan("Penanggung jawab", berkas, kRekomendasi, &Rekomendasi::penanggung_jawab),
      kolom_anggota("Penanggung jawab lain", Ragam::teks, 24, kRekomendasi, &Rekomendasi::penanggung_jawab_teks),
      kolom_pilihan("Status", 11, kRekomendasi, &Rekomendasi::status),
      kolom_anggota("Progres dan bukti", Ragam::teks, 50, kRekomendasi, &Rekomendasi::progres)};
  for (std::size_t i = 0; i < berkas.rekomendasi.size(); ++i)
    sheet.baris.push_back({berkas.rekomendasi[i].id, berkas.rekomendasi[i].uraian, i, 0, {}});
  return sheet;
}

Lembar lembar_perjanjian(const Berkas& berkas) {
  Lembar sheet{"Perjanjian",
               "Perjanjian kinerja",
               "Status dan tanggal penandatanganan perjanjian kinerja tiap jabatan.",
               {},
               {},
               2};
  constexpr auto kPerjanjian = [](auto& b, const Baris& row) -> auto& { return b.perjanjian[row.i]; };
  const auto post = [](const Berkas& b, const JabatanId& id) {
    for (const Jabatan& p : b.jabatan)
      if (p.id == id) return p.nama;
    return id.value;
  };
  sheet.kolom = {
      kolom_kunci(),
      kolom_info("Jabatan", 44, [post](const Berkas& b, const Baris& r) { return post(b, b.perjanjian[r.i].jabatan); }),
      kolom_info("Tahun", 8, [](const Berkas& b, const Baris& r) { return std::to_string(b.perjanjian[r.i].tahun); }),
      kolom_info("Versi", 12,
                 [](const Berkas& b, const Baris& r) { return label_pilihan(enum_name(b.perjanjian[r.i].versi)); }),
      kolom_pilihan("Status", 16, kPerjanjian, &PerjanjianKinerja::status),
      kolom_anggota("Tanggal", Ragam::tanggal, 20, kPerjanjian, &PerjanjianKinerja::tanggal),
      kolom_anggota("Pihak kedua", Ragam::teks, 36, kPerjanjian, &PerjanjianKinerja::pihak_kedua)};
  for (std::size_t i = 0; i < berkas.perjanjian.size(); ++i) {
    const PerjanjianKinerja& pk = berkas.perjanjian[i];
    sheet.baris.push_back(
        {pk.jabatan.value + " / " + std::to_string(pk.tahun) + " / " + std::string(enum_name(pk.versi)),
         "Perjanjian " + post(berkas, pk.jabatan),
         i,
         0,
         {}});
  }
  return sheet;
}

}  // namespace sakip::exchange
