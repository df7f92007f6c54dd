// Names and codes that appear in addresses, and the addresses themselves.
#include "measure/alamat.hpp"

#include <algorithm>
#include <charconv>

namespace sakip::measure {

namespace {

struct NamaDokumen {
  DokumenSumber dokumen;
  std::string_view kode, nama;
};
constexpr NamaDokumen kDokumen[] = {
    {DokumenSumber::rpjmd, "rpjmd", "RPJMD/RPD"},
    {DokumenSumber::renstra, "renstra", "Renstra"},
    {DokumenSumber::renstra_akhir, "renstra_akhir", "Renstra (akhir periode)"},
    {DokumenSumber::renja, "renja", "Renja"},
    {DokumenSumber::renja_perubahan, "renja_perubahan", "Renja Perubahan"},
    {DokumenSumber::prakiraan_maju, "prakiraan_maju", "Prakiraan maju Renja"},
    {DokumenSumber::pk, "pk", "Perjanjian Kinerja"},
    {DokumenSumber::pk_perubahan, "pk_perubahan", "Perjanjian Kinerja Perubahan"},
    {DokumenSumber::rencana_aksi, "rencana_aksi", "Rencana Aksi"},
    {DokumenSumber::dpa, "dpa", "DPA"},
    {DokumenSumber::dpa_perubahan, "dpa_perubahan", "DPA Perubahan"},
    {DokumenSumber::pengukuran, "pengukuran", "pengukuran kinerja"},
    {DokumenSumber::e81, "e81", "formulir E.81"},
    {DokumenSumber::e81_renstra, "e81_renstra", "formulir E.81 (Renstra)"},
    {DokumenSumber::tc29, "tc29", "formulir T-C.29"},
    {DokumenSumber::tc29_renstra, "tc29_renstra", "formulir T-C.29 (Renstra)"},
    {DokumenSumber::rkpd_awal, "rkpd_awal", "rancangan awal RKPD"},
};

struct NamaBelanja {
  JenisBelanja jenis;
  std::string_view kode, nama;
};
constexpr NamaBelanja kBelanja[] = {
    {JenisBelanja::semua, "", "Belanja"},
    {JenisBelanja::pegawai, "pegawai", "Belanja Pegawai"},
    {JenisBelanja::barang_jasa, "barang_jasa", "Belanja Barang dan Jasa"},
    {JenisBelanja::hibah, "hibah", "Belanja Hibah"},
    {JenisBelanja::bantuan_sosial, "bantuan_sosial", "Belanja Bantuan Sosial"},
    {JenisBelanja::modal, "modal", "Belanja Modal"},
    {JenisBelanja::tidak_terduga, "tidak_terduga", "Belanja Tidak Terduga"},
    {JenisBelanja::transfer, "transfer", "Belanja Transfer"},
};

constexpr std::pair<std::string_view, std::string_view> kTingkat[] = {{"visi", "Visi"},
                                                                      {"misi", "Misi"},
                                                                      {"tujuan", "Tujuan"},
                                                                      {"sasaran", "Sasaran"},
                                                                      {"program", "Program"},
                                                                      {"kegiatan", "Kegiatan"},
                                                                      {"sub_kegiatan", "Sub Kegiatan"}};

std::string gabung(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += '/';
    text += part;
  }
  return text;
}

}  // namespace

std::string_view kunci(DokumenSumber document) { return kDokumen[static_cast<std::size_t>(document)].kode; }
std::string_view nama(DokumenSumber document) { return kDokumen[static_cast<std::size_t>(document)].nama; }
std::string_view kunci(JenisBelanja kind) { return kBelanja[static_cast<std::size_t>(kind)].kode; }
std::string_view nama(JenisBelanja kind) { return kBelanja[static_cast<std::size_t>(kind)].nama; }
std::string_view kunci(Tingkat level) { return kTingkat[static_cast<std::size_t>(level)].first; }
std::string_view nama(Tingkat level) { return kTingkat[static_cast<std::size_t>(level)].second; }

std::optional<DokumenSumber> dokumen_dari(std::string_view code) {
  for (const NamaDokumen& row : kDokumen)
    if (row.kode == code) return row.dokumen;
  return std::nullopt;
}

std::optional<JenisBelanja> belanja_dari(std::string_view code) {
  for (const NamaBelanja& row : kBelanja)
    if (row.kode == code) return row.jenis;
  return std::nullopt;
}

std::string nama(Periode period) {
  const std::string year = "tahun " + std::to_string(period.tahun);
  return period.setahun() ? year : std::string(nama(period.triwulan)) + " " + year;
}

std::string alamat(Periode period) {
  const std::string year = std::to_string(period.tahun);
  return period.setahun() ? year : year + "/TW" + std::to_string(nomor(period.triwulan));
}

std::string alamat_indikator(const Indikator& row, Periode p, std::string_view besaran) {
  return gabung({"indikator", row.id.value, alamat(p), besaran});
}

std::string alamat_elemen(const Indikator& row, std::string_view element, Periode p) {
  return gabung({"indikator", row.id.value, alamat(p), "elemen", element});
}

std::string alamat_anggaran(Cakupan scope, Periode p, JenisBelanja kind, std::string_view besaran) {
  std::string owner = "instansi";
  if (const Simpul* node = scope.sebagai_simpul()) owner = node->id.value;
  if (const Jabatan* post = scope.sebagai_jabatan()) owner = "jabatan:" + post->id.value;
  return gabung({"anggaran", owner, p.tahun ? alamat(p) : "periode", kunci(kind), besaran});
}

std::string alamat_kinerja(Cakupan scope, Periode p, std::string_view besaran) {
  std::string_view family = "instansi", owner;
  if (const Simpul* node = scope.sebagai_simpul()) family = "simpul", owner = node->id.value;
  if (const Jabatan* post = scope.sebagai_jabatan()) family = "jabatan", owner = post->id.value;
  return gabung({family, owner, alamat(p), besaran});
}

std::string siput(std::string_view text) {
  std::string slug;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      slug += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.')
      slug += c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::vector<std::string_view> bagian_alamat(std::string_view fakta) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t slash = fakta.find('/');
    parts.push_back(fakta.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    fakta.remove_prefix(slash + 1);
  }
}

std::optional<Periode> ambil_periode(std::span<const std::string_view>& parts) {
  if (parts.empty() || parts[0].size() != 4) return std::nullopt;
  Periode p;
  const auto [end, fault] = std::from_chars(parts[0].data(), parts[0].data() + 4, p.tahun);
  if (fault != std::errc() || end != parts[0].data() + 4) return std::nullopt;
  parts = parts.subspan(1);
  if (!parts.empty() && parts[0].size() == 3 && parts[0].starts_with("TW") && parts[0][2] >= '1' &&
      parts[0][2] <= '4') {
    p.triwulan = static_cast<Triwulan>(parts[0][2] - '0');
    parts = parts.subspan(1);
  }
  return p;
}

}  // namespace sakip::measure
