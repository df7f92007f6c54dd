// The total of an AKIP evaluation, its predikat and its change, and the addresses of all figures. A total that is
// stated beside answers does not count; where it differs, the review tells.
#include "measure/akip.hpp"

#include <algorithm>

#include "measure/kode.hpp"
#include "measure/pertumbuhan.hpp"
#include "measure/predikat.hpp"

namespace sakip::measure {

namespace {

void tutup(Penjelasan* why, const Figur& figure, const char* title, const EvaluasiAkip& year, std::string formula) {
  if (!why) return;
  why->hasil = figure;
  why->judul = std::string(title) + " tahun " + std::to_string(year.tahun);
  why->rumus = std::move(formula);
  if (why->rujukan.empty()) why->rujukan = "Peraturan Menteri PANRB Nomor 88 Tahun 2021";
}

/// a minus last year's b, told as belum_ada TANPA_TAHUN_LALU without one.
Nilai berubah(const Figur& now, const Figur* before, Penjelasan* why) {
  if (why) why->masukan.push_back({"tahun ini", now.fakta, now.nilai, "", now.desimal, now.bentuk});
  if (!before || !before->nilai.ada()) return Nilai::tanpa(Keadaan::belum_ada, std::string(kode::kTanpaTahunLalu));
  if (why) why->masukan.push_back({"tahun lalu", before->fakta, before->nilai, "", before->desimal, before->bentuk});
  return kurang(now.nilai, before->nilai, why);
}

std::optional<Figur> fakta_butir(const Hitung& h, const LembarAkip& sheet, const ButirAkip& item,
                                 std::string_view quantity, Penjelasan* why) {
  if (quantity == "nilai") return sheet.nilai(item, Pihak::evaluator, why);
  if (quantity == "mandiri") return sheet.nilai(item, Pihak::mandiri, why);
  if (quantity == "persen") return sheet.persen(item, why);
  if (quantity == "terpenuhi") return sheet.terpenuhi(item, why);
  if (quantity == "perubahan") return perubahan_butir(h, sheet, item, why);
  return std::nullopt;
}

}  // namespace

const EvaluasiAkip* evaluasi_akip(const Hitung& h, Tahun year) {
  for (const EvaluasiAkip& one : h.berkas().akip)
    if (one.tahun == year) return &one;
  return nullptr;
}

const TemplatLke* templat_lke(const Regulasi& rules, const std::string& metode, Tahun year) {
  if (!metode.empty()) return rules.cari_lke(metode);
  const TemplatLke* found = nullptr;
  for (const auto& [id, sheet] : rules.lke) {
    if (year < sheet.berlaku_dari || (sheet.berlaku_sampai != 0 && year > sheet.berlaku_sampai)) continue;
    if (found) return nullptr;
    found = &sheet;
  }
  return found;
}

LembarAkip lembar_akip(const Hitung& h, const EvaluasiAkip& year) {
  return {year, templat_lke(h.regulasi(), year.metode, year.tahun)};
}

LembarAkip lembar_tahun(const Hitung& h, Tahun year) {
  static const EvaluasiAkip kBlank;
  if (const EvaluasiAkip* stored = evaluasi_akip(h, year)) return lembar_akip(h, *stored);
  return {kBlank, templat_lke(h.regulasi(), {}, year)};
}

Figur nilai_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why) {
  const LembarAkip sheet = lembar_akip(h, year);
  const bool stated = year.nilai.ada() && !sheet.terjawab(Pihak::evaluator);
  const Figur sum = sheet.jumlah(Pihak::evaluator, stated ? nullptr : why);
  Figur figure{sheet.alamat("nilai"), stated ? year.nilai : sum.nilai, 2, Bentuk::angka};
  if (why && stated) why->masukan.push_back({"nilai hasil evaluasi", "", year.nilai, year.evaluator, 2, Bentuk::angka});
  if (why && sum.nilai.berangka() && year.nilai.berangka() && sum.nilai.angka != year.nilai.angka)
    why->catatan.push_back("jumlah komponen " + tulis(sum.nilai) + " berbeda dari nilai yang dinyatakan " +
                           tulis(year.nilai));
  tutup(why, figure, "Nilai AKIP", year, stated ? "seperti dinyatakan evaluator" : "jumlah nilai komponen");
  return figure;
}

Figur predikat_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why) {
  const Figur score = nilai_akip(h, year);
  if (why) why->masukan.push_back({"nilai AKIP", score.fakta, score.nilai, year.evaluator, 2, Bentuk::angka});
  const TemplatLke* sheet = templat_lke(h.regulasi(), year.metode, year.tahun);
  const std::string& scale = sheet ? sheet->skala : h.pengaturan().skala_akip;
  Figur figure{"akip/" + std::to_string(year.tahun) + "/predikat",
               predikat(h.regulasi().cari_skala(scale), score.nilai, why), 0, Bentuk::teks};
  tutup(why, figure, "Predikat AKIP", year, why ? why->rumus : "");
  return figure;
}

Figur perubahan_akip(const Hitung& h, const EvaluasiAkip& year, Penjelasan* why) {
  const EvaluasiAkip* before = evaluasi_akip(h, year.tahun - 1);
  const std::optional<Figur> then = before ? std::optional(nilai_akip(h, *before)) : std::nullopt;
  Figur figure{"akip/" + std::to_string(year.tahun) + "/perubahan",
               berubah(nilai_akip(h, year), then ? &*then : nullptr, why), 2, Bentuk::angka};
  tutup(why, figure, "Perubahan nilai AKIP", year, "nilai tahun ini - nilai tahun lalu");
  return figure;
}

Figur perubahan_butir(const Hitung& h, const LembarAkip& sheet, const ButirAkip& item, Penjelasan* why) {
  std::optional<Figur> then;
  if (const EvaluasiAkip* before = evaluasi_akip(h, sheet.tahun().tahun - 1)) {
    const LembarAkip last = lembar_akip(h, *before);
    if (const ButirAkip* same = last.cari(item.id)) then = last.nilai(*same);
  }
  Figur figure{sheet.alamat(item, "perubahan"), berubah(sheet.nilai(item), then ? &*then : nullptr, why), 2,
               Bentuk::angka};
  tutup(why, figure, ("Perubahan " + item.nama).c_str(), sheet.tahun(), "nilai tahun ini - nilai tahun lalu");
  return figure;
}

std::optional<Figur> fakta_akip(const Hitung& h, std::string_view fakta, Penjelasan* why) {
  for (const EvaluasiAkip& year : h.berkas().akip) {
    const std::string base = "akip/" + std::to_string(year.tahun) + "/";
    if (!fakta.starts_with(base)) continue;
    std::string_view rest = fakta.substr(base.size());
    if (rest == "nilai") return nilai_akip(h, year, why);
    if (rest == "predikat") return predikat_akip(h, year, why);
    if (rest == "perubahan") return perubahan_akip(h, year, why);
    const LembarAkip sheet = lembar_akip(h, year);
    if (rest == "jumlah-komponen") return sheet.jumlah(Pihak::evaluator, why);
    if (rest == "mandiri") return sheet.jumlah(Pihak::mandiri, why);
    if (rest == "jumlah-bobot") return sheet.jumlah_bobot(why);
    constexpr std::string_view kPart = "komponen/";
    const auto slash = rest.rfind('/');
    if (!rest.starts_with(kPart) || slash < kPart.size()) continue;
    if (const ButirAkip* item = sheet.cari(rest.substr(kPart.size(), slash - kPart.size())))
      return fakta_butir(h, sheet, *item, rest.substr(slash + 1), why);
  }
  return std::nullopt;
}

void daftar_fakta_akip(const Hitung& h, std::vector<std::string>& out) {
  for (const EvaluasiAkip& year : h.berkas().akip) {
    const LembarAkip sheet = lembar_akip(h, year);
    for (const char* quantity : {"nilai", "jumlah-komponen", "predikat", "perubahan"})
      out.push_back(sheet.alamat(quantity));
    const auto known = [](const Figur& figure) {
      return figure.nilai.keadaan != Keadaan::belum_ada && figure.nilai.keadaan != Keadaan::tidak_berlaku;
    };
    for (const ButirAkip& item : sheet.butir()) {
      if (known(sheet.nilai(item)))
        for (const char* quantity : {"nilai", "persen", "perubahan"}) out.push_back(sheet.alamat(item, quantity));
      for (const Figur& figure : {sheet.nilai(item, Pihak::mandiri), sheet.terpenuhi(item)})
        if (known(figure)) out.push_back(figure.fakta);
    }
  }
}

}  // namespace sakip::measure
