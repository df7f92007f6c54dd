// See formulir_indikator.hpp.
#include "web/formulir_indikator.hpp"

#include <algorithm>
#include <charconv>

#include "app/sel.hpp"
#include "exchange/buku_kerja_isi.hpp"
#include "exchange/enum_names.hpp"

namespace sakip::web {
namespace {

constexpr int kBarisTerbanyak = 40;

std::string kunci(std::string_view kind, int at, std::string_view part) {
  return std::string(kind) + "-" + std::to_string(at) + "-" + std::string(part);
}

std::string isian(const http::Fields& form, std::string_view name) {
  const std::string* value = http::find(form, name);
  return value ? *value : std::string();
}

/// A year or count; 0 for an empty field.
Result<int> bulat(const http::Fields& form, const std::string& name) {
  const std::string text = isian(form, name);
  int number = 0;
  if (text.empty()) return number;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > 9999)
    return fail("SEL_TIDAK_TERBACA", name, kalimat("\"{}\" bukan bilangan bulat.", text), "Tulis angkanya saja.");
  return number;
}

/// A value that still reads as it is stored is left alone: an exact fraction shows fewer digits than it has.
Status baca_nilai(const http::Fields& form, const std::string& name, Nilai& to) {
  const std::string text = isian(form, name);
  if (text == app::teks_sel(to)) return Ok{};
  const auto kind = text.empty() ? exchange::SelMentah::Jenis::kosong : exchange::SelMentah::Jenis::teks;
  const auto read = exchange::baca_sel({kind, text}, exchange::Ragam::angka, "");
  if (!read.galat.empty()) return fail("SEL_TIDAK_TERBACA", name, read.galat, read.saran);
  const auto* value = std::get_if<Nilai>(&read.isi);
  to = value ? *value : Nilai{};
  return Ok{};
}

template <typename E>
void pilih(const http::Fields& form, std::string_view name, E& to) {
  if (const auto value = exchange::enum_from<E>(isian(form, name))) to = *value;
}

bool nama_sah(const std::string& name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && name.size() <= 60 && name[0] >= 'a' && name[0] <= 'z' &&
         std::all_of(name.begin(), name.end(), fits);
}

Result<std::vector<ElemenData>> baca_elemen(const http::Fields& form) {
  std::vector<ElemenData> out;
  for (int at = 0; at < kBarisTerbanyak; ++at) {
    ElemenData e;
    e.nama = isian_ke(form, "elemen", at, "nama");
    e.uraian = isian_ke(form, "elemen", at, "uraian");
    e.satuan = isian_ke(form, "elemen", at, "satuan");
    e.sumber_data = isian_ke(form, "elemen", at, "sumber");
    e.deret = !isian_ke(form, "elemen", at, "deret").empty();
    if (e.nama.empty() && e.uraian.empty()) continue;
    if (!nama_sah(e.nama))
      return fail("ELEMEN_NAMA", kunci("elemen", at, "nama"),
                  kalimat("\"{}\" tidak dapat menjadi nama elemen data dalam rumus.", e.nama),
                  "Pakai huruf kecil, angka, dan garis bawah, diawali huruf: jumlah_desa.");
    out.push_back(std::move(e));
  }
  return out;
}

Result<std::vector<RumusVersi>> baca_rumus(const http::Fields& form) {
  std::vector<RumusVersi> out;
  for (int at = 0; at < kBarisTerbanyak; ++at) {
    RumusVersi v;
    v.teks = isian_ke(form, "rumus", at, "teks");
    v.uraian = isian_ke(form, "rumus", at, "uraian");
    v.rujukan = isian_ke(form, "rumus", at, "rujukan");
    TRY(v.dari, bulat(form, kunci("rumus", at, "dari")));
    TRY(v.sampai, bulat(form, kunci("rumus", at, "sampai")));
    if (!v.teks.empty() || !v.uraian.empty()) out.push_back(std::move(v));
  }
  return out;
}

std::string tahun_teks(Tahun year) { return year == 0 ? std::string() : std::to_string(year); }

}  // namespace

std::string isian_ke(const http::Fields& form, std::string_view jenis, int ke, std::string_view bagian) {
  return isian(form, kunci(jenis, ke, bagian));
}

int banyak_baris(const http::Fields& form, std::string_view jenis, int kosong) {
  int filled = 0;
  for (int at = 0; at < kBarisTerbanyak; ++at)
    for (const char* part : {"nama", "uraian", "teks"})
      if (!isian_ke(form, jenis, at, part).empty()) filled = at + 1;
  return std::min(filled + kosong, kBarisTerbanyak);
}

http::Fields isian_indikator(const Indikator& i) {
  http::Fields out = {{"nama", i.nama},
                      {"kelompok", i.kelompok},
                      {"definisi", i.definisi},
                      {"alasan", i.alasan},
                      {"satuan", i.satuan},
                      {"level", std::string(exchange::enum_name(i.level))},
                      {"arah", std::string(exchange::enum_name(i.arah))},
                      {"agregasi", std::string(exchange::enum_name(i.agregasi))},
                      {"metode_capaian", i.metode_capaian},
                      {"skala", i.skala},
                      {"batas_bawah", app::teks_sel(i.batas_bawah)},
                      {"batas_atas", app::teks_sel(i.batas_atas)},
                      {"bobot", app::teks_sel(i.bobot)},
                      {"desimal", std::to_string(i.desimal)},
                      {"sumber_data", i.sumber_data},
                      {"penanggung_jawab", i.penanggung_jawab.value},
                      {"penanggung_jawab_teks", i.penanggung_jawab_teks},
                      {"baseline", app::teks_sel(i.baseline)},
                      {"tahun_baseline", tahun_teks(i.tahun_baseline)},
                      {"simpul", i.simpul.value}};
  for (std::size_t n = 0; n < i.elemen.size(); ++n) {
    const ElemenData& e = i.elemen[n];
    const int at = static_cast<int>(n);
    out.emplace_back(kunci("elemen", at, "nama"), e.nama);
    out.emplace_back(kunci("elemen", at, "uraian"), e.uraian);
    out.emplace_back(kunci("elemen", at, "satuan"), e.satuan);
    out.emplace_back(kunci("elemen", at, "sumber"), e.sumber_data);
    out.emplace_back(kunci("elemen", at, "deret"), e.deret ? "ya" : "");
  }
  for (std::size_t n = 0; n < i.rumus.size(); ++n) {
    const RumusVersi& v = i.rumus[n];
    const int at = static_cast<int>(n);
    out.emplace_back(kunci("rumus", at, "teks"), v.teks);
    out.emplace_back(kunci("rumus", at, "uraian"), v.uraian);
    out.emplace_back(kunci("rumus", at, "rujukan"), v.rujukan);
    out.emplace_back(kunci("rumus", at, "dari"), tahun_teks(v.dari));
    out.emplace_back(kunci("rumus", at, "sampai"), tahun_teks(v.sampai));
  }
  return out;
}

Result<Indikator> baca_indikator(const http::Fields& form, Indikator i) {
  i.nama = isian(form, "nama");
  i.kelompok = isian(form, "kelompok");
  i.definisi = isian(form, "definisi");
  i.alasan = isian(form, "alasan");
  i.satuan = isian(form, "satuan");
  pilih(form, "level", i.level);
  pilih(form, "arah", i.arah);
  pilih(form, "agregasi", i.agregasi);
  i.metode_capaian = isian(form, "metode_capaian");
  i.skala = isian(form, "skala");
  TRY_STATUS(baca_nilai(form, "batas_bawah", i.batas_bawah));
  TRY_STATUS(baca_nilai(form, "batas_atas", i.batas_atas));
  TRY_STATUS(baca_nilai(form, "bobot", i.bobot));
  TRY(i.desimal, bulat(form, "desimal"));
  if (i.desimal > 10)
    return fail("SEL_TIDAK_TERBACA", "desimal", "Banyaknya desimal paling besar 10.", "Tulis 0 sampai 10.");
  i.sumber_data = isian(form, "sumber_data");
  i.penanggung_jawab = JabatanId(isian(form, "penanggung_jawab"));
  i.penanggung_jawab_teks = isian(form, "penanggung_jawab_teks");
  TRY_STATUS(baca_nilai(form, "baseline", i.baseline));
  TRY(i.tahun_baseline, bulat(form, "tahun_baseline"));
  i.simpul = SimpulId(isian(form, "simpul"));
  TRY(i.elemen, baca_elemen(form));
  TRY(i.rumus, baca_rumus(form));
  return i;
}

app::PermintaanCoba permintaan_coba(const http::Fields& form, int ke) {
  app::PermintaanCoba out;
  out.rumus = isian_ke(form, "rumus", ke, "teks");
  out.satuan = isian(form, "satuan");
  if (const auto decimals = bulat(form, "desimal"); decimals && *decimals <= 10) out.desimal = *decimals;
  for (int at = 0; at < kBarisTerbanyak; ++at) {
    app::ElemenCoba e;
    e.nama = isian_ke(form, "elemen", at, "nama");
    if (e.nama.empty()) continue;
    e.uraian = isian_ke(form, "elemen", at, "uraian");
    e.satuan = isian_ke(form, "elemen", at, "satuan");
    e.deret = !isian_ke(form, "elemen", at, "deret").empty();
    e.contoh = isian_ke(form, "elemen", at, "contoh");
    out.elemen.push_back(std::move(e));
  }
  return out;
}

}  // namespace sakip::web
