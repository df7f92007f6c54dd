// Sheets about performance: Pohon, Indikator, Target, Realisasi, Elemen and Analisis. Every target and realisation of
// the Berkas has its cell: the columns of the year at hand come first, whatever else documents stated follows.
#include <set>

#include "exchange/buku_kerja_kolom.hpp"

namespace sakip::exchange {

namespace {

constexpr auto kSimpul = [](auto& b, const Baris& row) -> auto& { return b.simpul[row.i]; };
constexpr auto kIndikator = [](auto& b, const Baris& row) -> auto& { return b.indikator[row.i]; };

/// A period that facts are given for.
struct Periode {
  DokumenSumber dokumen;
  Tahun tahun;
  Triwulan triwulan;
  auto operator<=>(const Periode&) const = default;
};

std::string node_name(const Berkas& b, const SimpulId& id) {
  for (const Simpul& node : b.simpul)
    if (node.id == id) return (node.kode.empty() ? "" : node.kode + " ") + node.nama;
  return {};
}

std::vector<Baris> indikator_rows(const Berkas& b) {
  std::vector<Baris> rows;
  for (std::size_t i = 0; i < b.indikator.size(); ++i)
    rows.push_back({b.indikator[i].id.value, b.indikator[i].nama, i, 0, b.indikator[i].satuan});
  return rows;
}

/// Key, name and unit: what every sheet about indikator begins with.
std::vector<Kolom> indikator_columns() {
  return {kolom_kunci(),
          kolom_info("Indikator", 44, [](const Berkas& b, const Baris& r) { return b.indikator[r.i].nama; }),
          kolom_info("Satuan", 11, [](const Berkas& b, const Baris& r) { return b.indikator[r.i].satuan; })};
}

/// A fact (Target, Realisasi) of a row's indikator in one period, with nothing but its key.
template <typename T>
T bare_fact(const Fakta& f, const Baris& r, const Periode& p) {
  T fact;
  fact.indikator = f.berkas().indikator[r.i].id;
  fact.dokumen = p.dokumen;
  fact.tahun = p.tahun;
  fact.triwulan = p.triwulan;
  return fact;
}

/// The value of T (Target, Realisasi) in one period.
template <typename T>
Kolom fact_column(const Periode& p, std::string title) {
  const auto sample = [p](const Fakta& f, const Baris& r) { return bare_fact<T>(f, r, p); };
  return {std::move(title), Ragam::angka, 13,
          [sample](const Fakta& f, const Baris& r) {
            const T* fact = f.find(sample(f, r));
            return std::optional<Isi>(fact ? fact->nilai : Nilai{});
          },
          [sample](Fakta& f, const Baris& r, const Isi& isi) {
            const auto* value = std::get_if<Nilai>(&isi);
            T& fact = f.get(sample(f, r));
            fact.nilai = value ? *value : Nilai{};
            T bare = sample(f, r);
            if (fact == bare) f.remove(bare);
          }};
}

/// Agreement of four quarters, in the columns from `first` on, with the year's value in column `year`.
template <typename T>
Kolom check_column(std::string title, std::size_t first, const std::vector<Periode>& quarters, std::size_t year_column,
                   Periode year) {
  const auto value = [](const Fakta& f, const Baris& r, const Periode& p) -> Isi {
    const T* fact = f.find(bare_fact<T>(f, r, p));
    return fact ? fact->nilai : Nilai{};
  };
  Kolom column{std::move(title), Ragam::cek, 22};
  column.cek = [=](const Fakta& f, const Baris& r, const AlamatSel& address) {
    std::vector<Isi> values;
    std::vector<std::string> addresses;
    for (std::size_t k = 0; k < quarters.size(); ++k) {
      values.push_back(value(f, r, quarters[k]));
      addresses.push_back(address(first + k));
    }
    return cek_agregasi(f.berkas().indikator[r.i].agregasi, values, value(f, r, year), addresses, address(year_column));
  };
  return column;
}

/// Columns for periods that occur in the facts and are not among the `standard` ones.
template <typename T>
void add_other_periods(const std::vector<T>& facts, const std::set<Periode>& standard, std::vector<Kolom>& columns) {
  std::set<Periode> others;
  for (const T& fact : facts) {
    const Periode period{fact.dokumen, fact.tahun, fact.triwulan};
    if (!standard.count(period)) others.insert(period);
  }
  for (const Periode& p : others) columns.push_back(fact_column<T>(p, judul_periode(p.dokumen, p.tahun, p.triwulan)));
}

std::vector<Periode> quarters_of(DokumenSumber document, Tahun year) {
  std::vector<Periode> periods;
  for (const Triwulan quarter : kTriwulan) periods.push_back({document, year, quarter});
  return periods;
}

}  // namespace

Lembar lembar_pohon(const Berkas& berkas) {
  Lembar sheet{"Pohon",
               "Pohon kinerja",
               "Nama, kode dan penanggung jawab tiap tujuan, sasaran, program, kegiatan dan sub kegiatan.",
               {},
               {},
               2};
  sheet.kolom = {
      kolom_kunci(),
      kolom_info("Tingkat", 13,
                 [](const Berkas& b, const Baris& r) { return label_pilihan(enum_name(b.simpul[r.i].tingkat)); }),
      kolom_anggota("Kode", Ragam::teks, 18, kSimpul, &Simpul::kode),
      kolom_anggota("Nama", Ragam::teks, 50, kSimpul, &Simpul::nama),
      kolom_anggota("Rumusan kinerja", Ragam::teks, 44, kSimpul, &Simpul::rumusan_kinerja),
      kolom_info("Di bawah", 40, [](const Berkas& b, const Baris& r) { return node_name(b, b.simpul[r.i].induk); }),
      kolom_jabatan("Penanggung jawab", berkas, kSimpul, &Simpul::penanggung_jawab),
  };
  sheet.kolom[3].wajib = true;
  for (std::size_t i = 0; i < berkas.simpul.size(); ++i)
    sheet.baris.push_back({berkas.simpul[i].id.value, berkas.simpul[i].nama, i, 0, {}});
  return sheet;
}

Lembar lembar_indikator(const Berkas& berkas) {
  Lembar sheet{"Indikator",
               "Indikator kinerja",
               "Apa yang diukur, dengan satuan, arah, dan cara menjumlahkan triwulan menjadi setahun.",
               {},
               indikator_rows(berkas),
               3};
  sheet.kolom = {
      kolom_kunci(),
      kolom_info("Milik", 34, [](const Berkas& b, const Baris& r) { return node_name(b, b.indikator[r.i].simpul); }),
      kolom_anggota("Nama", Ragam::teks, 44, kIndikator, &Indikator::nama),
      kolom_anggota("Satuan", Ragam::teks, 12, kIndikator, &Indikator::satuan),
      kolom_pilihan("Level", 12, kIndikator, &Indikator::level),
      kolom_pilihan("Arah", 11, kIndikator, &Indikator::arah),
      kolom_pilihan("Agregasi triwulan", 17, kIndikator, &Indikator::agregasi),
      kolom_anggota("Baseline", Ragam::angka, 12, kIndikator, &Indikator::baseline),
      kolom_anggota("Definisi operasional", Ragam::teks, 44, kIndikator, &Indikator::definisi),
      kolom_anggota("Alasan", Ragam::teks, 36, kIndikator, &Indikator::alasan),
      kolom_anggota("Sumber data", Ragam::teks, 30, kIndikator, &Indikator::sumber_data),
      kolom_jabatan("Penanggung jawab", berkas, kIndikator, &Indikator::penanggung_jawab),
  };
  sheet.kolom[2].wajib = true;
  return sheet;
}

Lembar lembar_target(const Berkas& berkas) {
  const Tahun year = berkas.tahun;
  Lembar sheet{"Target",
               "Target kinerja " + std::to_string(year),
               "Target setahun menurut tiap dokumen dan target triwulan menurut rencana aksi.",
               indikator_columns(),
               indikator_rows(berkas),
               3};
  std::set<Periode> standard;
  const auto add = [&](const Periode& p) {
    standard.insert(p);
    sheet.kolom.push_back(fact_column<Target>(p, judul_periode(p.dokumen, p.tahun, p.triwulan)));
  };
  const Periode pk{DokumenSumber::pk, year, Triwulan::tahunan},
      amended{DokumenSumber::pk_perubahan, year, Triwulan::tahunan};
  const bool is_amended = std::any_of(berkas.target.begin(), berkas.target.end(), [&](const Target& t) {
    return t.dokumen == DokumenSumber::pk_perubahan && t.tahun == year;
  });
  add(pk);
  add(amended);
  const std::size_t pk_column = sheet.kolom.size() - (is_amended ? 1 : 2), first = sheet.kolom.size();
  const auto quarters = quarters_of(DokumenSumber::rencana_aksi, year);
  for (const Periode& p : quarters) add(p);
  sheet.kolom.push_back(
      check_column<Target>("Cek rencana aksi", first, quarters, pk_column, is_amended ? amended : pk));
  add({DokumenSumber::renja, year, Triwulan::tahunan});
  for (Tahun y = berkas.periode.awal; y <= berkas.periode.akhir && y <= berkas.periode.awal + 10; ++y)
    add({DokumenSumber::renstra, y, Triwulan::tahunan});
  add({DokumenSumber::renstra_akhir, berkas.periode.akhir, Triwulan::tahunan});
  add_other_periods(berkas.target, standard, sheet.kolom);
  return sheet;
}

Lembar lembar_realisasi(const Berkas& berkas) {
  const Tahun year = berkas.tahun;
  Lembar sheet{"Realisasi",
               "Realisasi kinerja " + std::to_string(year),
               "Hasil tiap triwulan dan setahun. Kosong berarti belum dilaporkan; tidak berlaku ditulis n/a.",
               indikator_columns(),
               indikator_rows(berkas),
               3};
  std::set<Periode> standard;
  const auto add = [&](const Periode& p, std::string title) {
    standard.insert(p);
    sheet.kolom.push_back(fact_column<Realisasi>(p, std::move(title)));
  };
  const std::size_t first = sheet.kolom.size();
  const auto quarters = quarters_of(DokumenSumber::pengukuran, year);
  for (const Periode& p : quarters) add(p, std::string(nama(p.triwulan)));
  const Periode whole_year{DokumenSumber::pengukuran, year, Triwulan::tahunan};
  add(whole_year, "Setahun");
  sheet.kolom.push_back(check_column<Realisasi>("Cek", first, quarters, first + 4, whole_year));
  const auto note = [whole_year](std::string title, double width, std::string Realisasi::*member) {
    const auto sample = [whole_year](const Fakta& f, const Baris& r) { return bare_fact<Realisasi>(f, r, whole_year); };
    return Kolom{std::move(title), Ragam::teks, width,
                 [=](const Fakta& f, const Baris& r) {
                   const Realisasi* fact = f.find(sample(f, r));
                   return std::optional<Isi>(fact ? fact->*member : std::string());
                 },
                 [=](Fakta& f, const Baris& r, const Isi& isi) {
                   const auto* text = std::get_if<std::string>(&isi);
                   Realisasi& fact = f.get(sample(f, r));
                   fact.*member = text ? *text : std::string();
                   if (fact == sample(f, r)) f.remove(fact);
                 }};
  };
  sheet.kolom.push_back(note("Catatan", 36, &Realisasi::catatan));
  sheet.kolom.push_back(note("Sumber", 24, &Realisasi::sumber));
  add_other_periods(berkas.realisasi, standard, sheet.kolom);
  return sheet;
}

Lembar lembar_elemen(const Berkas& berkas) {
  const Tahun year = berkas.tahun;
  Lembar sheet{"Elemen",
               "Elemen data " + std::to_string(year),
               "Data pembentuk rumus indikator. Deret ditulis dengan titik koma: 12; 15; 9.",
               {},
               {},
               4};
  const auto element = [](const Berkas& b, const Baris& r) -> const ElemenData& {
    return b.indikator[r.i].elemen[r.j];
  };
  sheet.kolom = {kolom_kunci(),
                 kolom_info("Indikator", 36, [](const Berkas& b, const Baris& r) { return b.indikator[r.i].nama; }),
                 kolom_info("Elemen data", 36,
                            [element](const Berkas& b, const Baris& r) {
                              const ElemenData& e = element(b, r);
                              return e.uraian.empty() ? e.nama : e.uraian;
                            }),
                 kolom_info("Satuan", 11, [element](const Berkas& b, const Baris& r) { return element(b, r).satuan; })};
  std::set<std::pair<Tahun, Triwulan>> others;
  std::vector<std::pair<Tahun, Triwulan>> periods = {{year, Triwulan::tahunan}, {year, Triwulan::I},
                                                     {year, Triwulan::II},      {year, Triwulan::III},
                                                     {year, Triwulan::IV},      {year - 1, Triwulan::tahunan}};
  for (const NilaiElemen& fact : berkas.nilai_elemen) others.insert({fact.tahun, fact.triwulan});
  for (const auto& p : periods) others.erase(p);
  periods.insert(periods.end(), others.begin(), others.end());
  for (const auto& [y, quarter] : periods) {
    const auto sample = [y = y, quarter = quarter, element](const Fakta& f, const Baris& r) {
      NilaiElemen fact;
      fact.indikator = f.berkas().indikator[r.i].id;
      fact.elemen = element(f.berkas(), r).nama;
      fact.tahun = y;
      fact.triwulan = quarter;
      return fact;
    };
    sheet.kolom.push_back(
        {(quarter == Triwulan::tahunan ? std::string("Setahun") : std::string(nama(quarter))) + " " + std::to_string(y),
         Ragam::deret, 14,
         [sample](const Fakta& f, const Baris& r) {
           const NilaiElemen* fact = f.find(sample(f, r));
           if (!fact || (fact->nilai.size() == 1 && fact->nilai[0] == Nilai{}))
             return std::optional<Isi>(std::vector<Nilai>{});
           return std::optional<Isi>(fact->nilai);
         },
         [sample](Fakta& f, const Baris& r, const Isi& isi) {
           const auto* values = std::get_if<std::vector<Nilai>>(&isi);
           NilaiElemen& fact = f.get(sample(f, r));
           fact.nilai = values ? *values : std::vector<Nilai>{};
           if (fact.nilai.empty()) f.remove(fact);
         }});
  }
  for (std::size_t i = 0; i < berkas.indikator.size(); ++i)
    for (std::size_t j = 0; j < berkas.indikator[i].elemen.size(); ++j) {
      const ElemenData& e = berkas.indikator[i].elemen[j];
      sheet.baris.push_back(
          {berkas.indikator[i].id.value + " / " + e.nama, berkas.indikator[i].nama + ", " + e.nama, i, j, e.satuan});
    }
  return sheet;
}

Lembar lembar_analisis(const Berkas& berkas) {
  const Tahun year = berkas.tahun;
  Lembar sheet{"Analisis",
               "Analisis " + std::to_string(year),
               "Faktor pendorong, penghambat, dan tindak lanjut tiap indikator, setahun dan per triwulan.",
               {},
               indikator_rows(berkas),
               2};
  sheet.kolom = {kolom_kunci(),
                 kolom_info("Indikator", 40, [](const Berkas& b, const Baris& r) { return b.indikator[r.i].nama; })};
  const auto text = [year](std::string title, Triwulan quarter, std::string Analisis::*member) {
    const auto sample = [year, quarter](const Fakta& f, const Baris& r) {
      Analisis fact;
      fact.indikator = f.berkas().indikator[r.i].id;
      fact.tahun = year;
      fact.triwulan = quarter;
      return fact;
    };
    return Kolom{std::move(title), Ragam::teks, 36,
                 [=](const Fakta& f, const Baris& r) {
                   const Analisis* fact = f.find(sample(f, r));
                   return std::optional<Isi>(fact ? fact->*member : std::string());
                 },
                 [=](Fakta& f, const Baris& r, const Isi& isi) {
                   const auto* value = std::get_if<std::string>(&isi);
                   Analisis& fact = f.get(sample(f, r));
                   fact.*member = value ? *value : std::string();
                   if (fact == sample(f, r)) f.remove(fact);
                 }};
  };
  for (const Triwulan quarter : {Triwulan::tahunan, Triwulan::I, Triwulan::II, Triwulan::III, Triwulan::IV}) {
    const std::string period = quarter == Triwulan::tahunan ? "setahun" : std::string(nama(quarter));
    sheet.kolom.push_back(text("Pendorong " + period, quarter, &Analisis::pendorong));
    sheet.kolom.push_back(text("Penghambat " + period, quarter, &Analisis::penghambat));
    sheet.kolom.push_back(text("Tindak lanjut " + period, quarter, &Analisis::tindak_lanjut));
  }
  return sheet;
}

}  // namespace sakip::exchange
