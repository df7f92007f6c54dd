// Drafts about achievement. A sentence is written only when its facts are there; figures stay placeholders, so the text
// can be edited without freezing a number. What is said of direction follows the indikator's arah.
#include "compose/draf.hpp"
#include "compose/lkj.hpp"
#include "compose/tabel_kinerja.hpp"

namespace sakip::compose::lkj {

using draf::angka;
using draf::bersatuan;
using draf::f;

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

namespace {

// The verdict of a capaian, worded by direction: more is not always better.
std::string simpulan(const Figur& ratio, const Indikator& i) {
  if (ratio.nilai.angka < Rational(100)) return " Target belum tercapai.";
  if (ratio.nilai.angka == Rational(100) || i.arah == Arah::stabil || i.arah == Arah::kategori)
    return " Target tercapai.";
  return i.arah == Arah::turun ? " Realisasi lebih baik daripada target." : " Target terlampaui.";
}

}  // namespace

std::vector<std::string> draf_capaian(const Konteks& k, const Indikator& i) {
  const Figur target = measure::target(k.h(), i, k.setahun()), reached = measure::realisasi(k.h(), i, k.setahun());
  const Figur ratio = measure::capaian(k.h(), i, k.setahun()), grade = measure::predikat(k.h(), i, k.setahun());
  const std::string subject = i.nama + " tahun {{tahun}}";
  if (reached.nilai.keadaan == Keadaan::tidak_berlaku)
    return {subject + " tidak diukur karena tidak berlaku pada tahun tersebut."};
  if (!reached.nilai.ada()) {
    const std::string opening = target.nilai.ada() ? subject + " ditargetkan " + bersatuan(target, i) + "; realisasinya"
                                                   : "Realisasi " + subject;
    if (reached.nilai.keadaan == Keadaan::belum_ada)
      return {opening + " belum dilaporkan sehingga capaiannya belum dapat dihitung: " + f(reached) + "."};
    return {opening + " belum dapat dihitung (" + measure::sebab(reached.nilai) + "): " + f(reached) + "."};
  }
  if (!target.nilai.ada())
    return {subject + " terealisasi " + bersatuan(reached, i) + "; targetnya belum ditetapkan: " + f(target) + "."};
  std::string text = subject + " ditargetkan " + bersatuan(target, i) + " dan terealisasi " + bersatuan(reached, i);
  if (!angka(ratio)) return {text + "; capaiannya tidak dapat dihitung (" + measure::sebab(ratio.nilai) + ")."};
  text += ", sehingga capaiannya " + f(ratio);
  if (grade.nilai.ada()) text += " dengan predikat " + f(grade);
  return {text + "." + simpulan(ratio, i)};
}

std::vector<std::string> draf_antar_tahun(const Konteks& k, const Indikator& i) {
  const Figur now = measure::realisasi(k.h(), i, k.setahun()), before = measure::realisasi(k.h(), i, {k.tahun() - 1});
  if (!now.nilai.ada() || !before.nilai.ada()) return {};
  const std::string subject = "Realisasi " + i.nama + " tahun {{tahun}} sebesar " + bersatuan(now, i);
  const Figur change = measure::perubahan(k.h(), i, k.tahun()), growth = measure::pertumbuhan(k.h(), i, k.tahun());
  if (!angka(change))
    return {"Realisasi " + i.nama + " tahun {{tahun}} adalah " + f(now) + ", sedangkan tahun {{tahun_lalu}} adalah " +
            f(before) + "."};
  const int sign = change.nilai.angka.sign();
  if (sign == 0) return {subject + ", sama dengan realisasi tahun {{tahun_lalu}}."};
  std::string text = subject + (sign > 0 ? ", lebih tinggi " : ", lebih rendah ") + draf::selisih(change, i) +
                     " daripada tahun {{tahun_lalu}} sebesar " + bersatuan(before, i);
  if (angka(growth)) text += (sign > 0 ? " (naik " : " (turun ") + draf::mutlak(growth) + ")";
  text += ".";
  if (i.arah == Arah::naik || i.arah == Arah::turun)
    text += (sign > 0) == (i.arah == Arah::naik) ? " Perubahan ini searah dengan yang diharapkan."
                                                 : " Perubahan ini berlawanan dengan arah yang diharapkan.";
  return {text};
}

std::vector<std::string> draf_akhir_periode(const Konteks& k, const Indikator& i) {
  const Figur goal = measure::target_akhir(k.h(), i, k.tahun()), ratio = measure::capaian_akhir(k.h(), i, k.tahun());
  if (!angka(goal) || !angka(ratio)) return {};
  std::string text = "Target akhir periode {{periode}} untuk " + i.nama + " adalah " + bersatuan(goal, i) +
                     "; realisasi sampai tahun {{tahun}} mencapai " + f(ratio) + " dari target tersebut.";
  if (ratio.nilai.angka >= Rational(100) && k.tahun() < k.berkas().periode.akhir)
    text +=
        " Target akhir periode sudah tercapai sebelum periode berakhir, sehingga target tahun berikutnya layak "
        "ditinjau.";
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
    const std::string name = other->entitas + " (" + bersatuan(theirs, i) + ")";
    (ours.nilai.angka > theirs.nilai.angka   ? lower
     : ours.nilai.angka < theirs.nilai.angka ? higher
                                             : equal)
        .push_back(name);
  }
  std::vector<std::string> parts;
  if (!lower.empty()) parts.push_back("lebih tinggi daripada " + rangkai(lower));
  if (!higher.empty()) parts.push_back("lebih rendah daripada " + rangkai(higher));
  if (!equal.empty()) parts.push_back("sama dengan " + rangkai(equal));
  if (parts.empty()) return {};
  return {"Realisasi " + i.nama + " tahun {{tahun}} sebesar " + bersatuan(ours, i) + " " + rangkai(parts) + "."};
}

std::vector<std::string> draf_penyebab(const Konteks& k, const Indikator& i) {
  const Analisis* note = k.indeks().analisis(i, k.tahun());
  if (!note || (note->pendorong.empty() && note->penghambat.empty() && note->tindak_lanjut.empty())) return {};
  std::vector<std::string> out;
  if (!note->pendorong.empty())
    out.push_back("Faktor pendorong capaian " + i.nama + ": " + draf::bertitik(note->pendorong));
  if (!note->penghambat.empty())
    out.push_back("Faktor penghambat" + (out.empty() ? " capaian " + i.nama : "") + ": " +
                  draf::bertitik(note->penghambat));
  if (!note->tindak_lanjut.empty())
    out.push_back("Alternatif solusi dan tindak lanjut: " + draf::bertitik(note->tindak_lanjut));
  return out;
}

std::vector<std::string> draf_efisiensi(const Konteks& k, const Simpul& sasaran) {
  const Cakupan scope = Cakupan::simpul(sasaran);
  const Figur ratio = measure::rata_rata_capaian(k.h(), scope, k.setahun()),
              spent = measure::persen_anggaran(k.h(), scope, k.setahun());
  const Figur gain = measure::efisiensi(k.h(), scope, k.tahun());
  if (!angka(ratio) || !angka(spent)) return {};
  std::string text = "Rata-rata capaian indikator sasaran ini " + f(ratio) +
                     ", sedangkan penyerapan anggaran program pendukungnya " + f(spent) + " dari pagu " +
                     f(measure::pagu(k.h(), scope, k.setahun())) + ".";
  if (angka(gain)) {
    text += " Tingkat efisiensinya " + draf::efisiensi(k, gain);
    if (k.h().pengaturan().efisiensi == "selisih") {
      text += gain.nilai.angka.sign() > 0   ? "; capaian kinerja lebih tinggi daripada penyerapan anggaran"
              : gain.nilai.angka.sign() < 0 ? "; penyerapan anggaran lebih tinggi daripada capaian kinerja"
                                            : "; capaian kinerja sama dengan penyerapan anggaran";
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
  if (programs.empty()) return {};
  return {"Sasaran ini didukung oleh " + rangkai(programs) + "."};
}

std::vector<std::string> draf_jabatan(const Konteks& k, const Jabatan& post) {
  const Cakupan scope = Cakupan::jabatan(post);
  const Figur ratio = measure::rata_rata_capaian(k.h(), scope, k.setahun()),
              spent = measure::persen_anggaran(k.h(), scope, k.setahun());
  const Figur gain = measure::efisiensi(k.h(), scope, k.tahun());
  std::vector<std::string> out;
  if (std::string text =
          kapital(draf::ketercapaian(k, scope, "indikator kinerja yang diperjanjikan " + post.nama, k.setahun()));
      !text.empty()) {
    if (angka(ratio)) text += ", dengan rata-rata capaian " + f(ratio);
    out.push_back(text + ".");
  }
  if (angka(spent)) {
    std::string money = "Anggaran yang menjadi tanggung jawabnya sebesar " +
                        f(measure::pagu(k.h(), scope, k.setahun())) + " terealisasi " +
                        f(measure::realisasi_anggaran(k.h(), scope, k.setahun())) + " atau " + f(spent) + ".";
    if (angka(gain))
      money += " Efisiensi capaian kinerja terhadap penyerapan anggaran adalah " + draf::efisiensi(k, gain) + ".";
    out.push_back(money);
  }
  if (!post.atasan.ada()) return out;  // the head's indikator are analysed under their sasaran
  for (const Indikator* i : measure::indikator_cakupan(k.h(), scope, k.tahun()))
    for (std::string& sentence : draf_penyebab(k, *i)) out.push_back(std::move(sentence));
  return out;
}

std::vector<std::string> draf_ringkasan(const Konteks& k) {
  const Cakupan all = Cakupan::instansi();
  std::string text = kapital(draf::ketercapaian(k, all, "Indikator Kinerja Utama", k.setahun()));
  if (text.empty()) return {};
  const Figur ratio = measure::rata_rata_capaian(k.h(), all, k.setahun()),
              grade = measure::predikat_kinerja(k.h(), all, k.setahun());
  text += " pada tahun {{tahun}}.";
  if (angka(ratio))
    text += " Rata-rata capaiannya " + f(ratio) + (grade.nilai.ada() ? " dengan predikat " + f(grade) + "." : ".");
  return {text};
}

}  // namespace sakip::compose::lkj
