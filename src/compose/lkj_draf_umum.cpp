// Drafts of the executive summary, resources, issues, budget and closing: each sentence from facts, figures kept as
// placeholders.
#include <algorithm>

#include "compose/draf.hpp"
#include "compose/lkj.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_kinerja.hpp"
#include "compose/tabel_pemda.hpp"
#include "compose/tabel_profil.hpp"

namespace sakip::compose::lkj {

using draf::f;

namespace {

std::string kalimat_serapan(const Konteks& k) {
  std::string text = draf::serapan(k, k.tahun());
  return text.empty() && k.pemda() ? kalimat_anggaran_pemda(k) : text;
}

std::vector<const Indikator*> belum_tercapai(const Konteks& k) {
  std::vector<const Indikator*> out;
  for (const Indikator* i : measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun())) {
    const Figur ratio = measure::capaian(k.h(), *i, k.setahun());
    if (ratio.nilai.berangka() && ratio.nilai.angka < Rational(100)) out.push_back(i);
  }
  return out;
}

}  // namespace

std::vector<std::string> draf_ikhtisar(const Konteks& k) {
  const Cakupan all = Cakupan::instansi();
  std::vector<std::string> out = {
      "Laporan Kinerja {{instansi}} Tahun {{tahun}} menyajikan pertanggungjawaban atas Perjanjian Kinerja tahun "
      "{{tahun}} dalam rangka mencapai tujuan dan sasaran {{periode}}."};
  const Figur goals = measure::jumlah_simpul(k.h(), all, Tingkat::sasaran, k.tahun());
  std::string text;
  if (draf::lebih_nol(goals)) text = "{{instansi}} menetapkan " + f(goals) + " sasaran strategis.";
  for (const std::string& s : draf_ringkasan(k)) text += (text.empty() ? "" : " ") + s;
  if (!text.empty()) out.push_back(text);
  const auto main = measure::indikator_cakupan(k.h(), all, k.tahun());
  for (const Indikator* i : main)
    for (std::string& s : draf_capaian(k, *i)) out.push_back(std::move(s));
  if (std::string money = kalimat_serapan(k); !money.empty()) {
    const Figur gain = measure::efisiensi(k.h(), all, k.tahun());
    if (gain.nilai.berangka())
      money += " Efisiensi capaian kinerja terhadap penyerapan anggaran adalah " + draf::efisiensi(k, gain) + ".";
    out.push_back(std::move(money));
  }
  for (const Indikator* i : main)
    if (const Analisis* note = k.indeks().analisis(*i, k.tahun()); note && !note->penghambat.empty())
      out.push_back("Hambatan dalam mencapai " + i->nama + ": " + draf::bertitik(note->penghambat));
  if (const auto steps = draf_langkah(k); !steps.empty()) {
    out.push_back("Langkah perbaikan pada tahun {{tahun_depan}}:");
    for (const std::string& step : steps) out.push_back("- " + step);
  }
  return out;
}

std::vector<std::string> draf_sumber_daya(const Konteks& k) {
  std::vector<std::string> out;
  const auto ada = [&](std::string_view part) {
    return std::any_of(k.berkas().profil.begin(), k.berkas().profil.end(),
                       [&](const TabelProfil& t) { return t.bagian == part && t.tahun == k.tahun(); });
  };
  if (const auto agreements = perjanjian_berlaku(k); !agreements.empty())
    out.push_back("Kinerja {{instansi}} tahun {{tahun}} menjadi tanggung jawab " + std::to_string(agreements.size()) +
                  " jabatan yang mempunyai Perjanjian Kinerja.");
  const bool staff = ada("sdm"), assets = ada("sarana");
  if (staff || assets)
    out.push_back(std::string("Keadaan ") + (staff ? "pegawai" : "") + (staff && assets ? " serta " : "") +
                  (assets ? "sarana dan prasarana" : "") + " disajikan pada tabel berikut.");
  const Cakupan all = Cakupan::instansi();
  if (const Figur total = measure::pagu(k.h(), all, k.setahun()); total.nilai.ada()) {
    std::vector<std::string> parts;
    const std::pair<Tingkat, const char*> levels[] = {
        {Tingkat::program, " program"}, {Tingkat::kegiatan, " kegiatan"}, {Tingkat::sub_kegiatan, " sub kegiatan"}};
    for (const auto& [level, word] : levels)
      if (const Figur count = measure::jumlah_simpul(k.h(), all, level, k.tahun()); draf::lebih_nol(count))
        parts.push_back(f(count) + word);
    out.insert(out.begin() + (out.empty() ? 0 : 1),
               "Anggaran tahun {{tahun}} sebesar " + f(total) +
                   (parts.empty() ? "." : " digunakan untuk " + rangkai(parts) + "."));
  }
  return out;
}

std::vector<std::string> draf_isu(const Konteks& k) {
  std::vector<std::string> names;
  for (const Indikator* i : belum_tercapai(k))
    names.push_back(i->nama + " (" + f(measure::capaian(k.h(), *i, k.setahun())) + ")");
  std::vector<std::string> out;
  if (!names.empty())
    out.push_back("Indikator yang belum mencapai target dan menjadi perhatian adalah " + rangkai(names) + ".");
  std::vector<std::string> open;
  for (const Rekomendasi& r : k.berkas().rekomendasi)
    if (r.status != StatusTindakLanjut::selesai && std::find(open.begin(), open.end(), r.komponen) == open.end())
      open.push_back(r.komponen);
  if (!open.empty())
    out.push_back("Rekomendasi evaluasi AKIP yang masih ditindaklanjuti menyangkut " + rangkai(open) + ".");
  return out;
}

std::vector<std::string> draf_tindak_lanjut(const Konteks& k) {
  const auto& list = k.berkas().rekomendasi;
  if (list.empty()) return {};
  return {"Hasil evaluasi akuntabilitas kinerja memuat " + std::to_string(list.size()) + " rekomendasi, " +
          perkembangan_rekomendasi(list) + ". Perkembangan setiap rekomendasi disajikan pada matriks berikut."};
}

std::vector<std::string> draf_anggaran(const Konteks& k) {
  std::vector<std::string> out;
  if (std::string money = kalimat_serapan(k); !money.empty()) out.push_back(std::move(money));
  if (std::string extremes = draf::serapan_terjauh(k, k.tahun()); !extremes.empty()) out.push_back(std::move(extremes));
  return out;
}

std::vector<std::string> draf_kesimpulan(const Konteks& k) {
  std::vector<std::string> out = draf_ringkasan(k);
  for (const Simpul* goal : sasaran_instansi(k))
    if (const Figur ratio = measure::rata_rata_capaian(k.h(), Cakupan::simpul(*goal), k.setahun());
        ratio.nilai.berangka())
      out.push_back("Rata-rata capaian sasaran \"" + goal->nama + "\" adalah " + f(ratio) + ".");
  if (std::string money = kalimat_serapan(k); !money.empty()) out.push_back(std::move(money));
  for (const EvaluasiAkip& year : k.berkas().akip)
    if (year.tahun == k.tahun())
      out.push_back("Nilai evaluasi AKIP tahun {{tahun}} adalah {{akip/" + std::to_string(year.tahun) +
                    "/nilai}} dengan predikat {{akip/" + std::to_string(year.tahun) + "/predikat}}.");
  return out;
}

std::vector<std::string> draf_langkah(const Konteks& k) {
  std::vector<std::string> out;
  for (const Indikator* i : measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun()))
    if (const Analisis* note = k.indeks().analisis(*i, k.tahun()); note && !note->tindak_lanjut.empty())
      out.push_back(i->nama + ": " + draf::bertitik(note->tindak_lanjut));
  for (const Indikator* i : belum_tercapai(k))
    out.push_back("Meningkatkan capaian " + i->nama + " yang tahun {{tahun}} baru mencapai " +
                  f(measure::capaian(k.h(), *i, k.setahun())) + ".");
  for (const Indikator* i : measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun())) {
    const Figur ratio = measure::capaian_akhir(k.h(), *i, k.tahun());
    if (ratio.nilai.berangka() && ratio.nilai.angka >= Rational(100) && k.tahun() < k.berkas().periode.akhir)
      out.push_back("Meninjau target akhir periode " + i->nama + " yang telah tercapai (" + f(ratio) + ").");
  }
  const auto open = std::count_if(k.berkas().rekomendasi.begin(), k.berkas().rekomendasi.end(),
                                  [](const Rekomendasi& r) { return r.status != StatusTindakLanjut::selesai; });
  if (open > 0) out.push_back("Menyelesaikan tindak lanjut " + std::to_string(open) + " rekomendasi evaluasi AKIP.");
  return out;
}

}  // namespace sakip::compose::lkj
