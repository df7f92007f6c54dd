// Working out the examples that the rule files carry: the manual proves itself, also for a pemda's own files.
#include <map>

#include "measure/agregasi.hpp"
#include "measure/akip.hpp"
#include "measure/capaian.hpp"
#include "measure/efisiensi.hpp"
#include "measure/predikat.hpp"
#include "measure/rata_rata.hpp"
#include "measure/regulasi.hpp"
#include "measure/skm.hpp"

namespace sakip::measure {

namespace {

/// Equal as numbers, or the same state; a code counts when the example names one.
bool cocok(const Nilai& expected, const Nilai& got) {
  if (expected.keadaan != got.keadaan) return false;
  if (!expected.ada()) return expected.kode.empty() || expected.kode == got.kode;
  if (expected.berangka() != got.berangka()) return false;
  return expected.berangka() ? expected.angka == got.angka : expected.label == got.label;
}

std::string teks(const Nilai& value) {
  if (value.berangka()) return value.angka.exact();
  return value.ada() ? value.label : sebab(value) + (value.kode.empty() ? "" : " [" + value.kode + "]");
}

class Pemeriksa {
 public:
  void cek(const KepalaAturan& rule, int line, const Nilai& expected, const Nilai& got) {
    if (cocok(expected, got)) return;
    faults.push_back({"ATURAN_CONTOH", rule.berkas + ":" + std::to_string(line),
                      "contoh menghasilkan " + teks(got) + ", padahal tertulis " + teks(expected) + ".",
                      "Perbaiki contohnya, atau parameternya."});
  }
  std::vector<Error> faults;
};

}  // namespace

std::vector<Error> periksa_contoh(const Regulasi& rules) {
  Pemeriksa checker;
  for (const auto& [id, method] : rules.capaian) {
    const AturanSkala* scale = rules.cari_skala(method.skala);
    for (const ContohCapaian& e : method.contoh)
      checker.cek(method.kepala, e.baris, e.hasil,
                  hitung_capaian(method, {e.target, e.realisasi, e.batas_bawah, e.batas_atas,
                                          scale ? scale->skala.get() : nullptr}));
  }
  for (const auto& [id, method] : rules.agregasi)
    for (const ContohAgregasi& e : method.contoh) {
      const HasilAgregasi got =
          agregasi(method.langkah, std::span(e.triwulan).first(static_cast<std::size_t>(e.sampai)), e.kosong);
      checker.cek(method.kepala, e.baris, e.hasil, got.nilai);
      checker.cek(method.kepala, e.baris, Nilai::dari(e.terisi), Nilai::dari(got.terisi));
    }
  for (const auto& [id, rule] : rules.skala)
    for (const ContohSkala& e : rule.contoh)
      checker.cek(rule.kepala, e.baris, e.label.empty() ? Nilai::tanpa(Keadaan::tidak_sah) : Nilai::kategori(e.label),
                  predikat(&rule, e.nilai));
  for (const auto& [id, method] : rules.efisiensi)
    for (const ContohEfisiensi& e : method.contoh) {
      std::vector<KeluaranBiaya> outputs;
      for (const auto& [pagu, realisasi, capaian] : e.keluaran) outputs.push_back({pagu, realisasi, capaian});
      checker.cek(method.kepala, e.baris, e.hasil,
                  method.langkah == LangkahEfisiensi::hemat ? hitung_efisiensi(method, outputs)
                                                            : hitung_efisiensi(method, e.capaian, e.serapan));
    }
  for (const auto& [id, method] : rules.rata_rata)
    for (const ContohRataRata& e : method.contoh) {
      std::map<std::string, std::size_t> groups;
      std::vector<ButirRata> items;
      for (std::size_t i = 0; i < e.capaian.size(); ++i) {
        const std::string group = e.sasaran.empty() ? "" : e.sasaran[i];
        items.push_back(
            {e.capaian[i], e.bobot.empty() ? Nilai() : e.bobot[i], groups.emplace(group, groups.size()).first->second});
      }
      checker.cek(method.kepala, e.baris, e.hasil, rata_rata(method, items, e.kosong));
    }
  for (const auto& [id, method] : rules.skm)
    for (const ContohSkm& e : method.contoh) checker.cek(method.kepala, e.baris, e.hasil, hitung_ikm(method, e.nrr));
  for (const auto& [id, sheet] : rules.lke)
    for (const ContohLke& e : sheet.contoh) {
      EvaluasiAkip year;
      for (const auto& [item, code] : e.jawaban) {
        year.komponen.emplace_back().id = item;
        year.komponen.back().jawaban = code;
      }
      const LembarAkip filled(year, &sheet);
      const ButirAkip* item = filled.cari(e.butir);
      checker.cek(sheet.kepala, e.baris, e.hasil, item ? filled.nilai(*item).nilai : Nilai());
    }
  return std::move(checker.faults);
}

}  // namespace sakip::measure
