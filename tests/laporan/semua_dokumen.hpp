// Every document the program makes, in every variant, of any bundle: what the tests over all of them walk through.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/laporan.hpp"
#include "laporan/dokumen_uji.hpp"

namespace sakip::laporan {

/// The example bundles by name, and two that are made here: an agency of which hardly anything is known, and none at
/// all.
inline std::vector<std::string> semua_bundel() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(SAKIP_SOURCE_DIR) + "/data/contoh"))
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  names.insert(names.end(), {"hampir-kosong", "tanpa-data"});
  return names;
}

inline Berkas bundel_uji(const std::string& name) {
  if (name != "hampir-kosong" && name != "tanpa-data") return bundel(name);
  Berkas bare;
  bare.tahun = 2024;
  bare.periode = {JenisPeriode::rpjmd, "RPJMD 2021-2026", 2021, 2026, 2020};
  if (name == "tanpa-data") return bare;
  bare.pemda.nama = "Contoh";
  bare.instansi.id = InstansiId("dinas");
  bare.instansi.nama = "Dinas Contoh";
  bare.jabatan.resize(1);
  bare.jabatan[0].id = JabatanId("kepala");
  bare.jabatan[0].nama = "Kepala Dinas";
  bare.simpul.resize(1);
  bare.simpul[0].id = SimpulId("s");
  bare.simpul[0].tingkat = Tingkat::sasaran;
  bare.simpul[0].nama = "Meningkatnya contoh";
  bare.indikator.resize(1);
  bare.indikator[0].id = IndikatorId("ind");
  bare.indikator[0].nama = "Indeks Contoh";
  bare.indikator[0].simpul = SimpulId("s");
  return bare;
}

/// A bundle's name as googletest takes it.
inline std::string nama_uji(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

inline const app::Aturan& aturan_uji() {
  static const app::Aturan rules = [] {
    auto read = app::muat_aturan(std::string(SAKIP_SOURCE_DIR) + "/data");
    SAKIP_ASSERT(read.has_value());
    return std::move(*read);
  }();
  return rules;
}

/// Composes each document in each of its variants; `visit` gets its name ("pengukuran tw-1") and the document.
inline void setiap_dokumen(
    const app::Kinerja& kinerja,
    const std::function<void(const std::string&, const app::JenisDokumen&, const document::Document&)>& visit) {
  const std::vector<const measure::Hitung*> pemda = {&kinerja.hitung()};
  for (const app::JenisDokumen& kind : app::daftar_dokumen()) {
    std::vector<std::string> variants(kind.varian.begin(), kind.varian.end());
    if (variants.empty()) variants = {""};
    for (const std::string& variant : variants) {
      app::PermintaanLaporan request;
      request.dokumen = &kind;
      request.tanggal = {2025, 1, 16};
      request.pilihan.varian = variant;
      if (kind.lingkup == Lingkup::pemda) request.pilihan.pemda = pemda;
      const auto document = app::susun_dokumen(kinerja, aturan_uji(), request);
      SAKIP_ASSERT(document.has_value());
      visit(std::string(kind.id) + (variant.empty() ? "" : " " + variant), kind, *document);
    }
  }
}

}  // namespace sakip::laporan
