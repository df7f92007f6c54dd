// The three averages. All of them are one weighted mean; per sasaran it is taken twice.
#include "measure/rata_rata.hpp"

#include <map>

#include "measure/kode.hpp"

namespace sakip::measure {

namespace {

struct Timbangan {
  Rational jumlah, bobot;
  std::string pembilang;
  int banyak = 0;

  void tambah(const Rational& value, const Rational& weight, bool weighted, bool told) {
    jumlah += value * weight;
    bobot += weight;
    ++banyak;
    if (!told) return;
    pembilang += (pembilang.empty() ? "" : " + ") + tulis(value) + (weighted ? " × " + tulis(weight) : "");
  }
  Nilai hasil() const {
    if (banyak == 0) return Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaCapaian));
    if (bobot.is_zero()) return Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kPembagiNol));
    return Nilai::dari(jumlah / bobot);
  }
  std::string langkah() const { return "(" + pembilang + ") / " + tulis(bobot) + " = " + tulis(hasil()); }
};

}  // namespace

Nilai rata_rata(const MetodeRataRata& m, std::span<const ButirRata> items, KebijakanKosong missing, Penjelasan* why) {
  const bool weighted = m.langkah == LangkahRataRata::tertimbang;
  std::map<std::size_t, Timbangan> groups;  // one group unless the method averages per sasaran
  int left_out = 0, as_zero = 0;
  for (const ButirRata& item : items) {
    const bool as_nothing = item.nilai.keadaan == Keadaan::belum_ada && missing == KebijakanKosong::nol;
    if (!item.nilai.berangka() && !as_nothing) {
      ++left_out;
      continue;
    }
    as_zero += as_nothing ? 1 : 0;
    const Rational weight = weighted && item.bobot.berangka() ? item.bobot.angka : Rational(1);
    groups[m.langkah == LangkahRataRata::per_sasaran ? item.kelompok : 0].tambah(
        as_nothing ? Rational(0) : item.nilai.angka, weight, weighted, why != nullptr);
  }
  if (why) {
    why->rumus = m.kepala.rumus;
    why->rujukan = m.kepala.rujukan;
    if (left_out > 0)
      why->catatan.push_back(std::to_string(left_out) + " dari " + std::to_string(items.size()) +
                             " indikator tidak ikut dirata-ratakan karena tidak mempunyai capaian");
    if (as_zero > 0)
      why->catatan.push_back(std::to_string(as_zero) + " indikator tanpa realisasi dihitung 0, menurut pengaturan");
  }
  Timbangan over_groups;
  for (const auto& [key, group] : groups) {
    const Nilai mean = group.hasil();
    if (why) why->langkah.push_back(group.langkah());
    if (groups.size() == 1 || !mean.ada()) return mean;
    over_groups.tambah(mean.angka, 1, false, why != nullptr);
  }
  if (why && over_groups.banyak > 0) why->langkah.push_back("rata-rata antarsasaran: " + over_groups.langkah());
  return over_groups.hasil();
}

}  // namespace sakip::measure
