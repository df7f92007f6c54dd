// Drafts about achievement. A sentence is written only when its facts are there; figures stay placeholders, so the text
// can be edited without freezing a number. What is said of direction follows the indikator's arah.
#include "compose/lkj.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose::lkj {

namespace {

std::string f(const Figur& figure) { return "{{" + figure.fakta + "}}"; }

bool angka(const Figur& figure) { return figure.nilai.berangka(); }

std::string bersatuan(const Figur& figure, const Indikator& i) {
  std::string text = f(figure);
  if (i.satuan.empty() || !angka(figure)) return text;
  if (i.satuan == "%" || i.satuan == "Persen" || i.satuan == "persen" || i.satuan == "Persentase") return text + " persen";
  const bool silent = i.satuan == "Nilai" || i.satuan == "nilai" || i.satuan == "Rasio" || i.satuan == "Indeks" || i.satuan == "Angka";
  return silent ? text : text + " " + i.satuan;
}

}  // namespace

std::vector<const Indikator*> indikator_sasaran(const Konteks& k, const Simpul& sasaran) {
  const auto list = k.indeks().indikator_simpul(sasaran);
  return {list.begin(), list.end()};
}

std::vector<const Simpul*> sasaran_instansi(const Konteks& k) {
  std::vector<const Simpul*> out;
  for (const Simpul* node : k.indeks().pohon())
    if (node->tingkat == Tingkat::sasaran && node->lingkup == Lingkup::perangkat_daerah &&
        (!k.indeks().indikator_simpul(*node).empty() || !k.indeks().anak(*node).empty()))
      out.push_back(node);
  return out;
}

std::vector<std::string> draf_capaian(const Konteks& k, const Indikator& i) {
  const Figur target = measure::target(k.h(), i, k.setahun()), reached = measure::realisasi(k.h(), i, k.setahun());
  const Figur ratio = measure::capaian(k.h(), i, k.setahun()), grade = measure::predikat(k.h(), i, k.setahun());
  if (!reached.nilai.ada()) return {"Realisasi " + i.nama + " tahun {{tahun}} belum dilaporkan sehingga capaiannya belum dapat dihitung: " + f(reached) + "."};
  if (!target.nilai.ada()) return {"Realisasi " + i.nama + " tahun {{tahun}} adalah " + bersatuan(reached, i) + "; targetnya belum ditetapkan: " + f(target) + "."};
  std::string text = i.nama + " tahun {{tahun}} ditargetkan " + bersatuan(target, i) + " dan terealisasi " + bersatuan(reached, i);
  if (angka(ratio)) {
    text += ", sehingga capaiannya " + f(ratio);
    if (grade.nilai.ada()) text += " dengan predikat " + f(grade);
    text += ratio.nilai.angka >= Rational(100) ? ". Target tercapai." : ". Target belum tercapai.";
  } else {
    text += ".";
  }
  return {text};
}

std::vector<std::string> draf_antar_tahun(const Konteks& k, const Indikator& i) {
  const Figur now = measure::realisasi(k.h(), i, k.setahun()), before = measure::realisasi(k.h(), i, {k.tahun() - 1});
  const Figur change = measure::perubahan(k.h(), i, k.tahun()), growth = measure::pertumbuhan(k.h(), i, k.tahun());
  if (!angka(now) || !angka(before) || !angka(change)) return {};
  std::string text = "Dibandingkan tahun {{tahun_lalu}} sebesar " + f(before) + ", realisasi " + i.nama + " tahun {{tahun}} sebesar " + f(now);
  const int sign = change.nilai.angka.sign();
  text += sign > 0 ? " lebih tinggi " : sign < 0 ? " lebih rendah " : " tidak berubah";
  if (sign != 0) {
    text += "{{" + change.fakta + "|mutlak}} poin";
    if (angka(growth)) text += (sign > 0 ? " atau naik {{" : " atau turun {{") + growth.fakta + "|mutlak}}";
  }
  text += ".";
  if (sign != 0 && (i.arah == Arah::naik || i.arah == Arah::turun))
    text += (sign > 0) == (i.arah == Arah::naik) ? " Perubahan ini searah dengan yang diharapkan." : " Perubahan ini berlawanan dengan arah yang diharapkan.";
  return {text};
}

std::vector<std::string> draf_akhir_periode(const Konteks& k, const Indikator& i) {
  const Figur goal = measure::target_akhir(k.h(), i, k.tahun()), ratio = measure::capaian_akhir(k.h(), i, k.tahun());
  if (!angka(goal) || !angka(ratio)) return {};
  std::string text = "Terhadap target akhir periode {{periode}} sebesar " + bersatuan(goal, i) + ", realisasi " + i.nama + " sampai tahun {{tahun}} mencapai " + f(ratio) + ".";
  if (ratio.nilai.angka >= Rational(100) && k.tahun() < k.berkas().periode.akhir)
    text += " Target akhir periode sudah terlampaui sebelum periode berakhir, sehingga target tahun berikutnya layak ditinjau.";
  return {text};
}

std::vector<std::string> draf_pembanding(const Konteks& k, const Indikator& i) {
  std::vector<std::string> higher, lower, equal;
  const Figur ours = measure::realisasi(k.h(), i, k.setahun());
  if (!angka(ours)) return {};
  for (const Pembanding* other : k.indeks().pembanding(i)) {
    if (other->tahun != k.tahun()) continue;
    const Figur theirs = measure::realisasi(k.h(), *other);
    if (!angka(theirs)) continue;
    const std::string name = other->entitas + " (" + f(theirs) + ")";
    (ours.nilai.angka > theirs.nilai.angka ? lower : ours.nilai.angka < theirs.nilai.angka ? higher : equal).push_back(name);
  }
  std::vector<std::string> parts;
  if (!lower.empty()) parts.push_back("lebih tinggi daripada " + rangkai(lower));
  if (!higher.empty()) parts.push_back("lebih rendah daripada " + rangkai(higher));
  if (!equal.empty()) parts.push_back("sama dengan " + rangkai(equal));
  if (parts.empty()) return {};
  return {"Realisasi " + i.nama + " tahun {{tahun}} sebesar " + f(ours) + " " + rangkai(parts) + "."};
}

std::vector<std::string> draf_penyebab(const Konteks& k, const Indikator& i) {
  const Analisis* note = k.indeks().analisis(i, k.tahun());
  if (!note || (note->pendorong.empty() && note->penghambat.empty() && note->tindak_lanjut.empty())) return {};
  std::vector<std::string> out;
  if (!note->pendorong.empty()) out.push_back("Faktor pendorong capaian " + i.nama + ": " + note->pendorong);
  if (!note->penghambat.empty()) out.push_back("Faktor penghambat: " + note->penghambat);
  if (!note->tindak_lanjut.empty()) out.push_back("Alternatif solusi dan tindak lanjut: " + note->tindak_lanjut);
  return out;
}

std::vector<std::string> draf_efisiensi(const Konteks& k, const Simpul& sasaran) {
  const Cakupan scope = Cakupan::simpul(sasaran);
  const Figur ratio = measure::rata_rata_capaian(k.h(), scope, k.setahun()), spent = measure::persen_anggaran(k.h(), scope, k.setahun());
  const Figur gain = measure::efisiensi(k.h(), scope, k.tahun());
  if (!angka(ratio) || !angka(spent)) return {};
  std::string text = "Rata-rata capaian indikator sasaran ini " + f(ratio) + ", sedangkan penyerapan anggaran program pendukungnya " + f(spent) +
                     " dari pagu " + f(measure::pagu(k.h(), scope, k.setahun())) + ".";
  if (angka(gain)) {
    text += " Tingkat efisiensinya " + f(gain);
    if (k.h().pengaturan().efisiensi == "selisih") {
      text += " poin";
      text += gain.nilai.angka.sign() > 0   ? "; capaian kinerja lebih tinggi daripada penyerapan anggaran"
              : gain.nilai.angka.sign() < 0 ? "; penyerapan anggaran lebih tinggi daripada capaian kinerja"
                                            : "";
    }
    text += ".";
  }
  return {text};
}

std::vector<std::string> draf_penunjang(const Konteks& k, const Simpul& sasaran) {
  std::vector<std::string> programs;
  for (const Simpul* node : k.indeks().keturunan(sasaran))
    if (node->tingkat == Tingkat::program) {
      const Figur spent = measure::persen_anggaran(k.h(), Cakupan::simpul(*node), k.setahun());
      programs.push_back(node->nama + (angka(spent) ? " (serapan " + f(spent) + ")" : ""));
    }
  if (programs.empty()) return {"Belum ada program yang ditautkan sebagai pendukung sasaran ini."};
  return {"Sasaran ini didukung oleh " + rangkai(programs) + "."};
}

std::vector<std::string> draf_jabatan(const Konteks& k, const Jabatan& post) {
  const Cakupan scope = Cakupan::jabatan(post);
  const Figur count = measure::jumlah_indikator(k.h(), scope, k.setahun()), reached = measure::jumlah_tercapai(k.h(), scope, k.setahun());
  const Figur ratio = measure::rata_rata_capaian(k.h(), scope, k.setahun()), spent = measure::persen_anggaran(k.h(), scope, k.setahun());
  const Figur gain = measure::efisiensi(k.h(), scope, k.tahun());
  std::string text = post.nama + " memperjanjikan " + f(count) + " indikator kinerja; " + f(reached) + " di antaranya mencapai atau melampaui target.";
  if (angka(ratio)) text += " Rata-rata capaiannya " + f(ratio) + ".";
  std::vector<std::string> out = {text};
  if (angka(spent)) {
    std::string money = "Anggaran yang menjadi tanggung jawabnya " + f(measure::pagu(k.h(), scope, k.setahun())) + " terealisasi " +
                        f(measure::realisasi_anggaran(k.h(), scope, k.setahun())) + " (" + f(spent) + ").";
    if (angka(gain)) money += " Efisiensi capaian kinerja terhadap penyerapan anggaran " + f(gain) + (k.h().pengaturan().efisiensi == "selisih" ? " poin." : ".");
    out.push_back(money);
  }
  return out;
}

std::vector<std::string> draf_ringkasan(const Konteks& k) {
  const Cakupan all = Cakupan::instansi();
  const Figur count = measure::jumlah_indikator(k.h(), all, k.setahun()), reached = measure::jumlah_tercapai(k.h(), all, k.setahun());
  const Figur below = measure::jumlah_belum_tercapai(k.h(), all, k.setahun()), without = measure::jumlah_tanpa_capaian(k.h(), all, k.setahun());
  const Figur ratio = measure::rata_rata_capaian(k.h(), all, k.setahun()), grade = measure::predikat_kinerja(k.h(), all, k.setahun());
  std::string text = "Dari " + f(count) + " Indikator Kinerja Utama tahun {{tahun}}, " + f(reached) + " mencapai atau melampaui target";
  if (below.nilai.berangka() && below.nilai.angka.sign() > 0) text += ", " + f(below) + " belum mencapai target";
  if (without.nilai.berangka() && without.nilai.angka.sign() > 0) text += ", dan " + f(without) + " belum dapat dihitung";
  text += ".";
  if (angka(ratio)) text += " Rata-rata capaiannya " + f(ratio) + (grade.nilai.ada() ? " dengan predikat " + f(grade) + "." : ".");
  return {text};
}

}  // namespace sakip::compose::lkj
