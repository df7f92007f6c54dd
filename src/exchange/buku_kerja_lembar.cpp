// The list of the workbook's sheets, and the words they share: names of periods, choices and posts.
#include "exchange/buku_kerja_lembar.hpp"

#include "exchange/buku_kerja_kolom.hpp"

namespace sakip::exchange {

std::string judul_periode(DokumenSumber dokumen, Tahun tahun, Triwulan triwulan) {
  const auto name = [&]() -> std::string {
    switch (dokumen) {
      case DokumenSumber::rpjmd:
        return "RPJMD";
      case DokumenSumber::renstra:
        return "Renstra";
      case DokumenSumber::renstra_akhir:
        return "Renstra Akhir";
      case DokumenSumber::renja:
        return "Renja";
      case DokumenSumber::renja_perubahan:
        return "Renja Perubahan";
      case DokumenSumber::prakiraan_maju:
        return "Prakiraan Maju";
      case DokumenSumber::pk:
        return "PK";
      case DokumenSumber::pk_perubahan:
        return "PK Perubahan";
      case DokumenSumber::rencana_aksi:
        return "Rencana Aksi";
      case DokumenSumber::dpa:
        return "DPA";
      case DokumenSumber::dpa_perubahan:
        return "DPA Perubahan";
      case DokumenSumber::pengukuran:
        return "Realisasi";
      case DokumenSumber::e81:
        return "E.81";
      case DokumenSumber::e81_renstra:
        return "E.81 Renstra";
      case DokumenSumber::tc29:
        return "T-C.29";
      case DokumenSumber::tc29_renstra:
        return "T-C.29 Renstra";
      case DokumenSumber::rkpd_awal:
        return "Rancangan awal RKPD";
    }
    return {};
  }();
  std::string title = name + " " + std::to_string(tahun);
  if (triwulan != Triwulan::tahunan) title += " " + std::string(nama(triwulan));
  return title;
}

std::string label_pilihan(std::string_view enumerator) {
  std::string label(enumerator);
  std::replace(label.begin(), label.end(), '_', ' ');
  return label;
}

std::vector<std::string> pilihan_jabatan(const Berkas& berkas) {
  std::map<std::string, int> count;
  for (const Jabatan& post : berkas.jabatan) ++count[post.nama];
  std::vector<std::string> labels = {""};
  for (const Jabatan& post : berkas.jabatan)
    labels.push_back(count[post.nama] > 1 ? post.nama + " [" + post.id.value + "]" : post.nama);
  return labels;
}

std::vector<Lembar> susun_lembar(const Berkas& berkas) {
  std::vector<Lembar> sheets;
  for (const auto make :
       {lembar_pohon, lembar_indikator, lembar_target, lembar_realisasi, lembar_elemen, lembar_analisis,
        lembar_anggaran, lembar_skm, lembar_akip, lembar_tindak_lanjut, lembar_perjanjian}) {
    Lembar sheet = make(berkas);
    if (!sheet.baris.empty()) sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace sakip::exchange
