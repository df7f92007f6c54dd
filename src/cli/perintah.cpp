// Output, problems and the choice of an agency-year, shared by the commands.
#include "cli/perintah.hpp"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <tuple>

namespace sakip::cli {

namespace {

int kode_keluar(const Error& error) {
  const auto starts = [&](std::string_view prefix) { return error.code.starts_with(prefix); };
  if (starts("STORE_")) return kBasisDataGagal;
  for (const char* file : {"BERKAS_", "FOLDER_", "DATA_", "ATURAN_", "SUSUNAN_", "FON_"})
    if (starts(file)) return kBerkasGagal;
  if (starts("PILIH_") || starts("DOKUMEN_") || starts("TANGGAL_")) return kSalahPakai;
  return kAdaMasalah;
}

nlohmann::ordered_json json(const Keluaran& keluaran) {
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  for (const auto& [name, value] : keluaran.isi) object[name] = value;
  return object;
}

std::string tulis_json(const nlohmann::ordered_json& value) {
  return value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

int lapor_galat(const Lingkungan& e, const std::vector<Error>& masalah) {
  if (masalah.empty()) return kBerhasil;
  if (e.pilihan.json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Error& error : masalah)
      list.push_back(
          {{"kode", error.code}, {"tempat", error.place}, {"pesan", error.message}, {"saran", error.advice}});
    std::printf("%s\n", tulis_json({{"galat", list}}).c_str());
  } else {
    for (const Error& error : masalah) std::fprintf(stderr, "%s\n", to_line(error).c_str());
  }
  return kode_keluar(masalah.front());
}

int lapor_galat(const Lingkungan& e, const Error& galat) { return lapor_galat(e, std::vector<Error>{galat}); }

void maju(const Lingkungan& e, const std::string& text) {
  if (!e.pilihan.sunyi && !e.pilihan.json) std::fprintf(stderr, "%s\n", text.c_str());
}

void cetak(const Lingkungan& e, const Keluaran& keluaran) {
  if (e.pilihan.json) {
    std::printf("%s\n", tulis_json(json(keluaran)).c_str());
    return;
  }
  std::size_t width = 0;
  for (const auto& [name, value] : keluaran.isi) width = std::max(width, name.size());
  for (const auto& [name, value] : keluaran.isi)
    std::printf("%-*s  %s\n", static_cast<int>(width), name.c_str(), value.c_str());
}

void cetak(const Lingkungan& e, const std::vector<Keluaran>& daftar) {
  if (e.pilihan.json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Keluaran& one : daftar) list.push_back(json(one));
    std::printf("%s\n", tulis_json(list).c_str());
    return;
  }
  for (std::size_t i = 0; i < daftar.size(); ++i) {
    if (i > 0) std::printf("\n");
    cetak(e, daftar[i]);
  }
}

std::string letak_folder_bukti(const Lingkungan& e, const std::string& asked) {
  return asked.empty() ? e.pilihan.db + ".bukti" : asked;
}

Status satu_berkas(const Lingkungan& e, const std::vector<std::string>& files) {
  if (!e.pilihan.json || files.size() < 2) return Ok{};
  return fail("PILIH_SATU_BERKAS", files[1], "dengan --json hanya satu berkas setiap kali.",
              "Jalankan perintah ini untuk setiap berkas.");
}

Result<app::Aturan> aturan(const Lingkungan& e) {
  TRY(const std::string folder, app::cari_folder_data(e.pilihan.data, e.env_data, e.program));
  return app::muat_aturan(folder);
}

Result<std::unique_ptr<store::db::Connection>> buka(const Lingkungan& e, store::Buka cara) {
  return store::buka_sqlite(e.pilihan.db, {cara});
}

Result<Berkas> pilih_berkas(const Lingkungan& e, store::db::Connection& connection) {
  TRY(const auto all, store::daftar_berkas(connection));
  // An id is unique within its pemda only; where the database holds several, "pemda/instansi" says which.
  const bool one_tenant =
      std::all_of(all.begin(), all.end(), [&](const auto& one) { return one.pemda == all.front().pemda; });
  const auto panjang = [&](const auto& one) { return (one_tenant ? "" : one.pemda.value + "/") + one.instansi.value; };
  const auto known = [&] {
    std::string text;
    for (const auto& one : all) text += (text.empty() ? "" : ", ") + panjang(one) + " " + std::to_string(one.tahun);
    return text.empty() ? std::string("basis data masih kosong; masukkan data dengan 'opensakip import'")
                        : "yang ada: " + text;
  };
  const store::BerkasAda* chosen = nullptr;
  bool several = false;
  for (const auto& one : all) {
    if (!e.pilihan.instansi.empty() && one.instansi.value != e.pilihan.instansi &&
        one.pemda.value + "/" + one.instansi.value != e.pilihan.instansi)
      continue;
    if (e.pilihan.tahun != 0 && one.tahun != e.pilihan.tahun) continue;
    several = several || (chosen && (chosen->instansi != one.instansi || chosen->pemda != one.pemda));
    if (!chosen || one.tahun > chosen->tahun) chosen = &one;
  }
  if (!chosen) return fail("PILIH_TAHUN", e.pilihan.db, "data instansi dan tahun itu tidak ada.", known() + ".");
  if (several)
    return fail("PILIH_INSTANSI", e.pilihan.db, "ada lebih dari satu instansi.",
                "Sebutkan --instansi; " + known() + ".");
  return store::muat_berkas(connection, chosen->pemda, chosen->instansi, chosen->tahun);
}

Result<std::vector<Berkas>> pilih_pemda(const Lingkungan& e, store::db::Connection& connection) {
  TRY(const auto all, store::daftar_berkas(connection));
  const std::string wanted = e.pilihan.instansi.substr(0, e.pilihan.instansi.find('/'));
  const store::BerkasAda* chosen = nullptr;
  for (const auto& one : all) {
    if (!wanted.empty() && one.pemda.value != wanted && one.instansi.value != wanted) continue;
    if (e.pilihan.tahun != 0 && one.tahun != e.pilihan.tahun) continue;
    if (chosen && chosen->pemda != one.pemda)
      return fail("PILIH_INSTANSI", e.pilihan.db, "ada lebih dari satu pemda.", "Sebutkan --instansi dengan id pemda.");
    if (!chosen || one.tahun > chosen->tahun) chosen = &one;
  }
  if (!chosen)
    return fail("PILIH_TAHUN", e.pilihan.db, "data pemda dan tahun itu tidak ada.",
                "Masukkan data dengan 'opensakip import', atau sebutkan --tahun yang ada.");
  return store::muat_pemda(connection, chosen->pemda, chosen->tahun);
}

Result<Tanggal> tanggal_dokumen(const Lingkungan& e, const std::string& text) {
  if (text.empty()) return e.hari_ini;
  return baca_tanggal(text);
}

std::vector<Error> galat_kekosongan(const std::vector<compose::Kekosongan>& gaps, const std::string& dokumen) {
  std::vector<Error> out;
  for (const compose::Kekosongan& one : gaps)
    out.push_back({"LAPORAN_BELUM_LENGKAP", dokumen.empty() ? one.bagian : dokumen + ": " + one.bagian,
                   "belum diisi: " + one.apa + ".", "Isi di " + one.isi_di + "."});
  return out;
}

Result<KinerjaPemda> kinerja_pemda(const Lingkungan& e, store::db::Connection& connection, const app::Aturan& rules) {
  TRY(std::vector<Berkas> all, pilih_pemda(e, connection));
  return app::susun_pemda(std::move(all), rules);
}

}  // namespace sakip::cli
