// Drafts of the executive summary, resources, issues, budget and closing: each sentence from facts, figures kept as
// placeholders.
#include <algorithm>

#include "compose/lkj.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose::lkj {

namespace {

std::string f(const Figur& figure) { return "{{" + figure.fakta + "}}"; }

std::string kalimat_serapan(const Konteks& k) {
  const Cakupan all = Cakupan::instansi();
  const Figur spent = measure::persen_anggaran(k.h(), all, k.setahun());
  if (!spent.nilai.berangka()) return {};
  return "Anggaran tahun {{tahun}} sebesar " + f(measure::pagu(k.h(), all, k.setahun())) + " terealisasi " +
         f(measure::realisasi_anggaran(k.h(), all, k.setahun())) + " atau " + f(spent) + ", dengan sisa " + f(measure::sisa_anggaran(k.h(), all, k.setahun())) + ".";
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
  std::vector<std::string> out = {"Laporan Kinerja {{instansi}} {{pemda}} Tahun {{tahun}} menyajikan pertanggungjawaban atas Perjanjian Kinerja tahun {{tahun}} yang diturunkan dari rencana strategis periode {{periode}}."};
  const Figur goals = measure::jumlah_simpul(k.h(), Cakupan::instansi(), Tingkat::sasaran, k.tahun());
  std::string text = "{{instansi}} menetapkan " + f(goals) + " sasaran strategis. ";
  for (const std::string& s : draf_ringkasan(k)) text += s;
  out.push_back(text);
  for (const Indikator* i : measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun()))
    for (std::string& s : draf_capaian(k, *i)) out.push_back(std::move(s));
  if (std::string money = kalimat_serapan(k); !money.empty()) {
    const Figur gain = measure::efisiensi(k.h(), Cakupan::instansi(), k.tahun());
    if (gain.nilai.berangka()) money += " Efisiensi capaian kinerja terhadap penyerapan anggaran " + f(gain) + (k.h().pengaturan().efisiensi == "selisih" ? " poin." : ".");
    out.push_back(std::move(money));
  }
  return out;
}

std::vector<std::string> draf_sumber_daya(const Konteks& k) {
  std::vector<std::string> out;
  const auto& posts = k.berkas().jabatan;
  if (!posts.empty())
    out.push_back("{{instansi}} memiliki " + std::to_string(posts.size()) + " jabatan yang memikul Perjanjian Kinerja. Keadaan pegawai serta sarana dan prasarana disajikan pada tabel berikut.");
  if (std::string money = kalimat_serapan(k); !money.empty()) {
    const Cakupan all = Cakupan::instansi();
    out.push_back("Anggaran tahun {{tahun}} sebesar " + f(measure::pagu(k.h(), all, k.setahun())) + " digunakan untuk " + f(measure::jumlah_simpul(k.h(), all, Tingkat::program, k.tahun())) +
                  " program, " + f(measure::jumlah_simpul(k.h(), all, Tingkat::kegiatan, k.tahun())) + " kegiatan, dan " + f(measure::jumlah_simpul(k.h(), all, Tingkat::sub_kegiatan, k.tahun())) + " sub kegiatan.");
  }
  return out;
}

std::vector<std::string> draf_isu(const Konteks& k) {
  std::vector<std::string> names;
  for (const Indikator* i : belum_tercapai(k)) names.push_back(i->nama + " (" + f(measure::capaian(k.h(), *i, k.setahun())) + ")");
  std::vector<std::string> out;
  if (!names.empty()) out.push_back("Indikator yang belum mencapai target dan menjadi perhatian: " + rangkai(names) + ".");
  std::vector<std::string> open;
  for (const Rekomendasi& r : k.berkas().rekomendasi)
    if (r.status != StatusTindakLanjut::selesai && std::find(open.begin(), open.end(), r.komponen) == open.end()) open.push_back(r.komponen);
  if (!open.empty()) out.push_back("Rekomendasi evaluasi AKIP yang masih ditindaklanjuti menyangkut " + rangkai(open) + ".");
  return out;
}

std::vector<std::string> draf_tindak_lanjut(const Konteks& k) {
  const auto& list = k.berkas().rekomendasi;
  if (list.empty()) return {};
  const auto count = [&](StatusTindakLanjut status) { return std::to_string(std::count_if(list.begin(), list.end(), [&](const Rekomendasi& r) { return r.status == status; })); };
  return {"Hasil evaluasi akuntabilitas kinerja memuat " + std::to_string(list.size()) + " rekomendasi: " + count(StatusTindakLanjut::selesai) + " selesai, " + count(StatusTindakLanjut::proses) +
          " dalam proses, dan " + count(StatusTindakLanjut::belum) + " belum ditindaklanjuti."};
}

std::vector<std::string> draf_anggaran(const Konteks& k) {
  std::vector<std::string> out;
  if (std::string money = kalimat_serapan(k); !money.empty()) out.push_back(std::move(money));
  const Simpul *top = nullptr, *low = nullptr;
  Rational best, worst;
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat != Tingkat::program) continue;
    const Figur spent = measure::persen_anggaran(k.h(), Cakupan::simpul(*node), k.setahun());
    if (!spent.nilai.berangka()) continue;
    if (!top || spent.nilai.angka > best) top = node, best = spent.nilai.angka;
    if (!low || spent.nilai.angka < worst) low = node, worst = spent.nilai.angka;
  }
  if (top && low && top != low)
    out.push_back("Penyerapan tertinggi pada " + top->nama + " (" + f(measure::persen_anggaran(k.h(), Cakupan::simpul(*top), k.setahun())) + ") dan terendah pada " + low->nama + " (" +
                  f(measure::persen_anggaran(k.h(), Cakupan::simpul(*low), k.setahun())) + ").");
  return out;
}

std::vector<std::string> draf_kesimpulan(const Konteks& k) {
  std::vector<std::string> out = draf_ringkasan(k);
  if (std::string money = kalimat_serapan(k); !money.empty()) out.push_back(std::move(money));
  for (const EvaluasiAkip& year : k.berkas().akip)
    if (year.tahun == k.tahun()) out.push_back("Nilai evaluasi AKIP tahun {{tahun}} adalah {{akip/" + std::to_string(year.tahun) + "/nilai}} dengan predikat {{akip/" + std::to_string(year.tahun) + "/predikat}}.");
  return out;
}

std::vector<std::string> draf_langkah(const Konteks& k) {
  std::vector<std::string> out;
  for (const Indikator* i : measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun()))
    if (const Analisis* note = k.indeks().analisis(*i, k.tahun()); note && !note->tindak_lanjut.empty()) out.push_back(i->nama + ": " + note->tindak_lanjut);
  for (const Indikator* i : belum_tercapai(k)) out.push_back("Meningkatkan capaian " + i->nama + " yang tahun {{tahun}} baru mencapai " + f(measure::capaian(k.h(), *i, k.setahun())) + ".");
  for (const Indikator* i : measure::indikator_cakupan(k.h(), Cakupan::instansi(), k.tahun())) {
    const Figur ratio = measure::capaian_akhir(k.h(), *i, k.tahun());
    if (ratio.nilai.berangka() && ratio.nilai.angka >= Rational(100) && k.tahun() < k.berkas().periode.akhir)
      out.push_back("Meninjau target akhir periode " + i->nama + " yang telah terlampaui (" + f(ratio) + ").");
  }
  const auto open = std::count_if(k.berkas().rekomendasi.begin(), k.berkas().rekomendasi.end(), [](const Rekomendasi& r) { return r.status != StatusTindakLanjut::selesai; });
  if (open > 0) out.push_back("Menyelesaikan tindak lanjut " + std::to_string(open) + " rekomendasi evaluasi AKIP.");
  return out;
}

}  // namespace sakip::compose::lkj
