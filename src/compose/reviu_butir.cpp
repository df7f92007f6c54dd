// One function an item that data can say something about, and the table that names them. Items that hang on others
// ("Jika butir 1 dan 2 jawabannya tidak ...") come after them.
#include "compose/reviu_butir.hpp"

#include <algorithm>

#include "compose/lkj.hpp"

namespace sakip::compose {

namespace {

using Daftar = std::vector<std::string>;

struct Bahan {
  const Konteks& k;
  const std::vector<review::Temuan>& temuan;
  const std::map<std::string, JawabanButir>& sebelumnya;
};

JawabanButir ya(std::string why) { return {"ya", std::move(why)}; }
JawabanButir tidak(std::string why) { return {"tidak", std::move(why)}; }
/// Yes when nothing is lacking, else no with what is.
JawabanButir bila_kosong(const Daftar& lacking, const std::string& good, const std::string& bad) {
  return lacking.empty() ? ya(good) : tidak(bad + ": " + rangkai(lacking));
}

/// What the findings of some rules say, each once.
Daftar pesan(const Bahan& b, std::initializer_list<std::string_view> rules) {
  Daftar out;
  for (const review::Temuan& one : b.temuan)
    for (const std::string_view rule : rules)
      if (one.aturan.starts_with(rule)) {
        std::string text = one.pesan;
        if (text.ends_with('.')) text.pop_back();
        out.push_back(std::move(text));
      }
  return out;
}

std::vector<const Indikator*> utama(const Konteks& k) {
  std::vector<const Indikator*> out;
  for (const Simpul* node : lkj::sasaran_instansi(k))
    for (const Indikator* i : lkj::indikator_sasaran(k, *node)) out.push_back(i);
  return out;
}

JawabanButir data_penting(const Bahan& b) {
  Daftar lacking;
  const Instansi& agency = b.k.berkas().instansi;
  if (agency.tugas.empty()) lacking.push_back("tugas");
  if (agency.fungsi.empty()) lacking.push_back("fungsi");
  if (b.k.berkas().jabatan.empty()) lacking.push_back("susunan jabatan");
  if (lkj::sasaran_instansi(b.k).empty()) lacking.push_back("sasaran");
  return bila_kosong(lacking, "tugas, fungsi, susunan jabatan, dan sasaran tercatat", "belum tercatat");
}

JawabanButir target(const Bahan& b) {
  if (utama(b.k).empty()) return tidak("belum ada indikator sasaran");
  return bila_kosong(pesan(b, {"KELENGKAPAN_TARGET"}), "setiap indikator yang diperjanjikan punya target",
                     "belum lengkap");
}

JawabanButir capaian(const Bahan& b) {
  if (utama(b.k).empty()) return tidak("belum ada indikator sasaran");
  return bila_kosong(pesan(b, {"KELENGKAPAN_REALISASI"}), "setiap indikator yang diperjanjikan punya realisasi",
                     "belum lengkap");
}

bool ada_pk(const Konteks& k) {
  const auto& all = k.berkas().perjanjian;
  return std::any_of(all.begin(), all.end(), [&](const PerjanjianKinerja& pk) { return pk.tahun == k.tahun(); });
}

JawabanButir lampiran(const Bahan& b) {
  return ada_pk(b.k) ? ya("Perjanjian Kinerja dan pengukurannya tercatat untuk dilampirkan")
                     : tidak("belum ada Perjanjian Kinerja tahun " + std::to_string(b.k.tahun()));
}

JawabanButir perbaikan(const Bahan& b) {
  Daftar lacking;
  int planned = 0;
  for (const Indikator* i : utama(b.k)) {
    const auto& all = b.k.berkas().analisis;
    const bool plan = std::any_of(all.begin(), all.end(), [&](const Analisis& a) {
      return a.indikator == i->id && a.tahun == b.k.tahun() && !a.tindak_lanjut.empty();
    });
    planned += plan;
    const auto reached = measure::capaian(b.k.h(), *i, b.k.setahun());
    if (!plan && reached.nilai.berangka() && reached.nilai.angka < Rational(100)) lacking.push_back(i->nama);
  }
  if (!lacking.empty()) return tidak("belum tercapai dan tanpa rencana tindak lanjut: " + rangkai(lacking));
  if (planned > 0) return ya("setiap indikator yang belum tercapai punya rencana tindak lanjut");
  return {"", "tidak ada rencana tindak lanjut yang tercatat pada analisis"};
}

JawabanButir keuangan(const Bahan& b) {
  const auto agency = measure::Cakupan::instansi();
  Daftar lacking;
  if (!measure::pagu(b.k.h(), agency, b.k.setahun()).nilai.ada()) lacking.push_back("pagu");
  if (!measure::realisasi_anggaran(b.k.h(), agency, b.k.setahun()).nilai.ada()) lacking.push_back("realisasi anggaran");
  return bila_kosong(lacking, "pagu dan realisasi anggaran tercatat", "belum tercatat");
}

JawabanButir data_memadai(const Bahan& b) {
  const auto all = utama(b.k);
  const auto proven = std::count_if(all.begin(), all.end(), [&](const Indikator* i) {
    const auto& list = b.k.berkas().bukti;
    return std::any_of(list.begin(), list.end(),
                       [&](const Bukti& one) { return one.indikator == i->id && one.tahun == b.k.tahun(); });
  });
  return {"", "bukti tercatat untuk " + std::to_string(proven) + " dari " + std::to_string(all.size()) +
                  " indikator sasaran"};
}

JawabanButir penanggung_jawab(const Bahan& b) {
  return bila_kosong(pesan(b, {"KELENGKAPAN_PENANGGUNG_JAWAB"}),
                     "setiap indikator yang diperjanjikan punya penanggung jawab", "belum lengkap");
}

JawabanButir keandalan(const Bahan& b) {
  const Daftar wrong = pesan(b, {"KESERASIAN_", "UNKNOWN_CATEGORY", "OUT_OF_TABLE", "RUMUS_"});
  if (!wrong.empty()) return tidak(std::to_string(wrong.size()) + " pertentangan angka pada Catatan Hasil Reviu");
  return {"", "pemeriksaan data tidak menemukan pertentangan angka"};
}

/// The sasaran of which `good` is not true for any indikator.
template <typename Test>
Daftar sasaran_tanpa(const Konteks& k, Test good) {
  Daftar out;
  for (const Simpul* node : lkj::sasaran_instansi(k)) {
    const auto list = lkj::indikator_sasaran(k, *node);
    if (std::none_of(list.begin(), list.end(), good)) out.push_back(node->nama);
  }
  return out;
}

JawabanButir sesuai_pk(const Bahan& b) {
  if (!ada_pk(b.k)) return tidak("belum ada Perjanjian Kinerja tahun " + std::to_string(b.k.tahun()));
  const auto agreed = [&](const Indikator* i) {
    for (const PerjanjianKinerja& pk : b.k.berkas().perjanjian)
      for (const ButirPK& item : pk.butir)
        if (pk.tahun == b.k.tahun() && item.indikator == i->id) return true;
    return false;
  };
  return bila_kosong(sasaran_tanpa(b.k, agreed), "setiap sasaran ada dalam Perjanjian Kinerja",
                     "tidak ada dalam Perjanjian Kinerja");
}

JawabanButir selaras_renstra(const Bahan& b) {
  const auto planned = [&](const Indikator* i) {
    for (const Target& one : b.k.berkas().target)
      if (one.indikator == i->id && one.dokumen == DokumenSumber::renstra) return true;
    return false;
  };
  return bila_kosong(sasaran_tanpa(b.k, planned), "setiap sasaran punya target dalam Renstra",
                     "tidak ada targetnya dalam Renstra");
}

JawabanButir berindikator(const Bahan& b) {
  return bila_kosong(sasaran_tanpa(b.k, [](const Indikator*) { return true; }),
                     "setiap sasaran punya indikator kinerja", "tanpa indikator");
}

JawabanButir ber_iku(const Bahan& b) {
  const auto main = [](const Indikator* i) { return i->level == LevelIndikator::iku; };
  return bila_kosong(sasaran_tanpa(b.k, main), "setiap sasaran punya Indikator Kinerja Utama", "tanpa IKU");
}

/// An explanation is asked for only where one of two items says no.
JawabanButir bila_tidak(const Bahan& b, const char* first, const char* second) {
  for (const char* item : {first, second}) {
    const auto found = b.sebelumnya.find(item);
    if (found == b.sebelumnya.end() || found->second.jawaban != "ya") return {};
  }
  return {"tidak-berlaku", "butir yang dirujuk sudah terpenuhi"};
}

JawabanButir perbandingan(const Bahan& b) {
  const auto all = utama(b.k);
  const auto before = std::count_if(all.begin(), all.end(), [&](const Indikator* i) {
    return measure::realisasi(b.k.h(), *i, {b.k.tahun() - 1}).nilai.ada();
  });
  const std::string shown = "realisasi tahun lalu ada untuk " + std::to_string(before) + " dari " +
                            std::to_string(all.size()) + " indikator; pembanding lain " +
                            (b.k.berkas().pembanding.empty() ? "tidak tercatat" : "tercatat");
  if (before == static_cast<std::ptrdiff_t>(all.size()) && before > 0 && !b.k.berkas().pembanding.empty())
    return ya(shown);
  return before == 0 && b.k.berkas().pembanding.empty() ? tidak(shown) : JawabanButir{"", shown};
}

JawabanButir smart(const Bahan& b) {
  const Daftar wrong =
      pesan(b, {"KELENGKAPAN_DEFINISI", "KELENGKAPAN_RUMUS", "KELENGKAPAN_SATUAN", "KELENGKAPAN_TARGET"});
  if (!wrong.empty()) return tidak(rangkai(wrong));
  return {"", "definisi, rumus, satuan, dan target setiap IKU terisi"};
}

using Penjawab = JawabanButir (*)(const Bahan&);
constexpr std::pair<std::string_view, Penjawab> kPenjawab[] = {
    {"format/1", &data_penting},
    {"format/2", &target},
    {"format/3", &capaian},
    {"format/4", &lampiran},
    {"format/5", &perbaikan},
    {"format/6", &keuangan},
    {"mekanisme/2", &data_memadai},
    {"mekanisme/4", &penanggung_jawab},
    {"mekanisme/5", &keandalan},
    {"substansi/1", &sesuai_pk},
    {"substansi/2", &selaras_renstra},
    {"substansi/3", [](const Bahan& b) { return bila_tidak(b, "substansi/1", "substansi/2"); }},
    {"substansi/4", &berindikator},
    {"substansi/5", &ber_iku},
    {"substansi/6", [](const Bahan& b) { return bila_tidak(b, "substansi/4", "substansi/5"); }},
    {"substansi/7", &perbandingan},
    {"substansi/9", [](const Bahan& b) { return bila_tidak(b, "substansi/8", "substansi/8"); }},
    {"substansi/10", &smart},
};

}  // namespace

std::map<std::string, JawabanButir> jawab_reviu(const Konteks& k, const std::vector<review::Temuan>& findings) {
  constexpr std::string_view kPrefix = "reviu/";
  std::map<std::string, JawabanButir> out;
  const Bahan given{k, findings, out};
  for (const Bagian& part : k.susunan().bagian) {
    if (!part.kunci.starts_with(kPrefix)) continue;
    const std::string item = part.kunci.substr(kPrefix.size());
    JawabanButir answer;
    for (const auto& [id, decide] : kPenjawab)
      if (id == item) answer = decide(given);
    for (const JawabanReviu& stored : k.berkas().reviu)
      if (stored.tahun == k.tahun() && stored.butir == item) answer = {stored.jawaban, stored.catatan, true};
    out[item] = std::move(answer);
  }
  return out;
}

}  // namespace sakip::compose
