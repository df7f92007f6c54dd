// The tables that the cases of this folder look up in: SPIP levels, AKIP predikat, IKM 2004 and SKM 2017, BPK opinions,
// KLA (published with gaps) and IRBI. Their rows are those of the named regulations.
#pragma once

#include <string>

#include "formula/formula.hpp"

namespace sakip::formula::uji {

inline Rational r(const char* text) { return Rational::parse(text).value(); }

struct Baris {
  const char* bawah;
  bool bawah_termasuk;
  const char* atas;
  bool atas_termasuk;
  const char* label;
  const char* skor = nullptr;
};

inline DefinisiSkala definisi(const char* id, int presisi, std::initializer_list<Baris> rows,
                              const char* rujukan = "uji") {
  DefinisiSkala scale;
  scale.id = id;
  scale.nama = id;
  scale.rujukan = rujukan;
  scale.presisi = presisi;
  for (const Baris& row : rows) {
    BarisSkala made;
    if (row.bawah) made.bawah = BatasSkala{r(row.bawah), row.bawah_termasuk};
    if (row.atas) made.atas = BatasSkala{r(row.atas), row.atas_termasuk};
    made.label = row.label;
    if (row.skor) made.skor = r(row.skor);
    scale.baris.push_back(made);
  }
  return scale;
}

inline DefinisiSkala kategori(const char* id, std::initializer_list<Baris> rows) {
  DefinisiSkala scale = definisi(id, kPresisiEksak, rows);
  scale.jenis = JenisSkala::kategori;
  return scale;
}

inline DaftarSkala skala() {
  DefinisiSkala kla = definisi("kla", kPresisiEksak,
                               {{"500", true, "600", true, "Pratama"},
                                {"601", true, "700", true, "Madya"},
                                {"701", true, "800", true, "Nindya"},
                                {"801", true, "900", true, "Utama"},
                                {"901", true, "1000", true, "KLA"}});
  kla.celah = SikapCelah::izinkan;
  const DefinisiSkala all[] = {
      definisi("spip_level", kPresisiEksak,
               {{"0", true, "1", false, "Belum Ada", "0"},
                {"1", true, "2", false, "Rintisan", "1"},
                {"2", true, "3", false, "Berkembang", "2"},
                {"3", true, "4", false, "Terdefinisi", "3"},
                {"4", true, "4.5", false, "Terkelola dan Terukur", "4"},
                {"4.5", true, "5", true, "Optimum", "5"}},
               "Perka BPKP 4/2016"),
      definisi("sakip_predikat", 2,
               {{"0", true, "30", true, "D"},
                {"30", false, "50", true, "C"},
                {"50", false, "60", true, "CC"},
                {"60", false, "70", true, "B"},
                {"70", false, "80", true, "BB"},
                {"80", false, "90", true, "A"},
                {"90", false, "100", true, "AA"}},
               "PermenPANRB 88/2021"),
      definisi("ikm_2004", 2,
               {{"25.00", true, "43.75", true, "D - Tidak Baik"},
                {"43.76", true, "62.50", true, "C - Kurang Baik"},
                {"62.51", true, "81.25", true, "B - Baik"},
                {"81.26", true, "100.00", true, "A - Sangat Baik"}},
               "KepmenPAN 25/2004"),
      definisi("skm_2017", 2,
               {{"25.00", true, "64.99", true, "D - Tidak Baik"},
                {"65.00", true, "76.60", true, "C - Kurang Baik"},
                {"76.61", true, "88.30", true, "B - Baik"},
                {"88.31", true, "100.00", true, "A - Sangat Baik"}},
               "PermenPANRB 14/2017"),
      definisi("irbi_kelas", kPresisiEksak,
               {{"0", true, "13", false, "Rendah"},
                {"13", true, "144", true, "Sedang"},
                {"144", false, nullptr, false, "Tinggi"}}),
      kategori("opini_bpk", {{nullptr, false, nullptr, false, "WTP", "4"},
                             {nullptr, false, nullptr, false, "WDP", "3"},
                             {nullptr, false, nullptr, false, "TW", "2"},
                             {nullptr, false, nullptr, false, "TMP", "1"}}),
      kla,
  };
  DaftarSkala scales;
  for (const DefinisiSkala& scale : all) scales[scale.id] = std::make_shared<const Skala>(Skala::buat(scale).value());
  return scales;
}

}  // namespace sakip::formula::uji
