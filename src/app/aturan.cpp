// Finding and reading the data folder.
#include "app/aturan.hpp"

#include <filesystem>

#include "app/berkas_disk.hpp"
#include "app/dokumen.hpp"
#include "core/quote_input.hpp"
#include "measure/naskah_aturan.hpp"

namespace sakip::app {
namespace {

/// butir = ["1.01 Pendidikan", ...]: a code, a blank, its name.
Result<NomenklaturBawaan> baca_bawaan(const BerkasFolder& file) {
  const std::string place = "nomenklatur/" + file.nama;
  TRY(const measure::NaskahAturan text, measure::urai_aturan(place, file.isi));
  measure::PembacaAturan reader(place, text);
  NomenklaturBawaan out{reader.teks_wajib("peraturan"), reader.teks_wajib("status"), {}};
  std::vector<ButirNomenklatur> entries;
  for (const std::string& line : reader.daftar_teks("butir")) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    if (!tingkat_kode(line.substr(0, blank)) || blank + 1 >= line.size())
      return fail("NOMENKLATUR_BARIS", place, kalimat("{} bukan kode nomenklatur dengan namanya.", quote_input(line)),
                  "Tulis kode, satu spasi, lalu namanya.");
    entries.push_back({line.substr(0, blank), line.substr(blank + 1)});
  }
  TRY_STATUS(reader.selesai());
  out.daftar = DaftarNomenklatur(std::move(entries));
  return out;
}

}  // namespace

Result<Aturan> muat_aturan(const std::string& folder_data) {
  TRY(const auto files, baca_folder(folder_data + "/regulasi", ".toml"));
  std::vector<measure::BerkasAturan> rules;
  for (const BerkasFolder& file : files) rules.push_back({file.nama, file.isi});
  Aturan out;
  TRY(out.regulasi, measure::muat_regulasi(rules));
  constexpr std::string_view kNama = "/susunan.toml";
  TRY(const auto outlines, baca_folder(folder_data + "/dokumen", kNama));
  for (const BerkasFolder& file : outlines) {
    TRY(compose::Susunan outline, compose::baca_susunan(file.isi, "dokumen/" + file.nama));
    out.dokumen.emplace(file.nama.substr(0, file.nama.size() - kNama.size()), std::move(outline));
  }
  for (auto& [id, outline] : out.dokumen) {
    if (outline.dasar.empty()) continue;
    const auto base = out.dokumen.find(outline.dasar);
    if (base == out.dokumen.end() || !base->second.dasar.empty())
      return fail("SUSUNAN_TIDAK_ADA", folder_data + "/dokumen/" + id + std::string(kNama),
                  "dasar '" + outline.dasar + "' tidak ada, atau ia sendiri memakai dasar lain.",
                  "Tulis pada dasar nama folder dokumen yang susunannya lengkap.");
    outline.lengkapi(base->second);
  }
  const auto there = [&](std::string_view id, std::string_view name) -> Status {
    if (out.dokumen.contains(id)) return Ok{};
    return fail("SUSUNAN_TIDAK_ADA", folder_data + "/dokumen/" + std::string(id),
                "susunan " + std::string(name) + " tidak ada.", "Pulihkan berkas susunan.toml dokumen itu.");
  };
  for (const JenisDokumen& kind : daftar_dokumen()) TRY_STATUS(there(kind.id, kind.nama));
  TRY_STATUS(there(kDaftarArsip, "Daftar Arsip"));
  TRY(const auto lists, baca_folder(folder_data + "/nomenklatur", ".toml"));
  for (const BerkasFolder& file : lists) {
    TRY(NomenklaturBawaan list, baca_bawaan(file));
    out.nomenklatur.push_back(std::move(list));
  }
  TRY(const std::string archive, baca_berkas(folder_data + "/dokumen/arsip.toml"));
  TRY(out.arsip, compose::baca_susunan_arsip(archive, "dokumen/arsip.toml"));
  for (const compose::TahapArsip& stage : out.arsip)
    for (const compose::IsiArsip& entry : stage.isi) TRY_STATUS(cari_dokumen(entry.dokumen));
  return out;
}

Result<std::string> cari_folder_data(const std::string& pilihan, const std::string& lingkungan,
                                     const std::string& program) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const auto good = [&](const std::string& folder) {
    return !folder.empty() && fs::is_directory(folder + "/regulasi", ignored);
  };
  if (!pilihan.empty() && !good(pilihan))
    return fail("DATA_TIDAK_DITEMUKAN", pilihan, "folder ini tidak memuat regulasi/.",
                "Sebutkan folder data OpenSAKIP pada --data.");
  const std::string beside = fs::path(program).parent_path().string();
  for (const std::string& folder :
       {pilihan, lingkungan, beside + "/../data", beside + "/../../data", beside + "/../share/opensakip/data"})
    if (good(folder)) return fs::weakly_canonical(folder, ignored).string();
  return fail("DATA_TIDAK_DITEMUKAN", beside, "folder data (regulasi dan dokumen) tidak ditemukan.",
              "Sebutkan letaknya dengan --data atau OPENSAKIP_DATA.");
}

}  // namespace sakip::app
