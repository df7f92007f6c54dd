// Kinds of rows (jenis.hpp): their statements, keys, and the JSON that the audit keeps of them.
#include "store/jenis.hpp"

#include <unordered_map>

#include "core/sha256.hpp"
#include "store/jenis_sql.hpp"

namespace sakip::store {
namespace {

bool berperiode(Kelas k) { return k != Kelas::pemda && k != Kelas::instansi && k != Kelas::berkas; }
bool bertahun(Kelas k) { return k == Kelas::tahunan || k == Kelas::berkas; }

std::vector<std::string> kolom_lingkup(Kelas kelas) {
  std::vector<std::string> nama = {"tenant_id"};
  if (kelas != Kelas::pemda) nama.emplace_back("instansi_id");
  if (berperiode(kelas)) nama.emplace_back("periode_id");
  if (bertahun(kelas)) nama.emplace_back("tahun_berkas");
  return nama;
}

/// "a = $1 AND b = $2", numbering on from `nomor`.
std::string syarat(const std::vector<std::string>& nama, int& nomor) {
  std::string teks;
  for (const auto& n : nama) teks += (teks.empty() ? "" : " AND ") + n + " = $" + std::to_string(++nomor);
  return teks;
}

std::string gabung(const std::vector<std::string>& nama) {
  std::string teks;
  for (const auto& n : nama) teks += (teks.empty() ? "" : ", ") + n;
  return teks;
}

}  // namespace

std::string sel_json(const Sel& sel) {
  if (const auto* angka = std::get_if<std::int64_t>(&sel)) return std::to_string(*angka);
  if (const auto* teks = std::get_if<std::string>(&sel)) {
    std::string out;
    tambah_teks_json(out, *teks);
    return out;
  }
  return "null";
}

void lengkapi(Jenis& j) {
  if (j.kunci_isi > 0) j.kolom.insert(j.kolom.begin(), Kolom{"kunci"});
  for (std::size_t i = 0; i < j.kolom.size(); ++i) {
    if (j.kolom[i].nama == "tahun") j.kolom_tahun = static_cast<int>(i);
  }
  const std::vector<std::string> lingkup = kolom_lingkup(j.kelas);
  const std::string tabel = j.kelas == Kelas::struktur ? j.tabel + "_isi" : j.tabel;

  std::vector<std::string> sendiri;
  for (const Kolom& k : j.kolom) sendiri.push_back(k.nama);
  std::vector<std::string> kunci(sendiri.begin(), sendiri.begin() + j.kunci);
  std::vector<std::string> isi(sendiri.begin() + j.kunci, sendiri.end());
  std::vector<std::string> tambahan;
  if (j.berurutan()) tambahan.emplace_back("urutan");
  if (j.kelas == Kelas::struktur) tambahan.emplace_back("versi");

  int nomor = 0;
  std::vector<std::string> dipilih = tambahan;
  dipilih.insert(dipilih.end(), sendiri.begin(), sendiri.end());
  j.pilih = "SELECT " + gabung(dipilih) + " FROM " + tabel + " WHERE " + syarat(lingkup, nomor);
  j.banyak_lingkup = static_cast<int>(lingkup.size());
  std::vector<std::string> dengan_lingkup(lingkup.begin() + 1, lingkup.end());
  dengan_lingkup.insert(dengan_lingkup.end(), dipilih.begin(), dipilih.end());
  j.pilih_pemda = "SELECT " + gabung(dengan_lingkup) + " FROM " + tabel + " WHERE tenant_id = $1";
  j.cari = j.pilih;
  if (!kunci.empty()) j.cari += " AND " + syarat(kunci, nomor);
  if (j.berurutan()) j.pilih += " ORDER BY urutan, " + gabung(kunci);

  std::vector<std::string> disisip = lingkup;
  disisip.insert(disisip.end(), dipilih.begin(), dipilih.end());
  std::vector<std::string> tanda;
  for (std::size_t i = 1; i <= disisip.size(); ++i) tanda.push_back("$" + std::to_string(i));
  j.sisip = "INSERT INTO " + tabel + " (" + gabung(disisip) + ") VALUES (" + gabung(tanda) + ")";

  // The parameters of an update are those of an insert, so that both are bound alike.
  nomor = 0;
  std::string di_mana = syarat(lingkup, nomor);
  std::string diatur;
  for (const auto& n : tambahan) diatur += n + " = $" + std::to_string(++nomor) + ", ";
  for (const auto& n : kunci) di_mana += " AND " + n + " = $" + std::to_string(++nomor);
  for (const auto& n : isi) diatur += n + " = $" + std::to_string(++nomor) + ", ";
  if (!diatur.empty()) diatur.resize(diatur.size() - 2);
  j.ubah = "UPDATE " + tabel + " SET " + diatur + " WHERE " + di_mana;

  nomor = 0;
  j.hapus = "DELETE FROM " + tabel + " WHERE " + syarat(lingkup, nomor);
  if (!kunci.empty()) j.hapus += " AND " + syarat(kunci, nomor);
}

std::string periode_id(const PeriodePerencanaan& p) {
  return std::string(nama_tersimpan(p.jenis)) + "-" + std::to_string(p.awal) + "-" + std::to_string(p.akhir);
}

const Jenis& jenis(std::string_view tabel) {
  for (const Jenis& j : semua_jenis()) {
    if (j.tabel == tabel) return j;
  }
  SAKIP_ASSERT(!"unknown kind");
  return semua_jenis().front();
}

std::vector<db::Param> lingkup(const Jenis& j, const Alamat& a) {
  std::vector<db::Param> p = {a.pemda};
  if (j.kelas != Kelas::pemda) p.emplace_back(a.instansi);
  if (berperiode(j.kelas)) p.emplace_back(a.periode);
  if (bertahun(j.kelas)) p.emplace_back(a.tahun);
  return p;
}

db::Param param(const Sel& sel) {
  if (const auto* angka = std::get_if<std::int64_t>(&sel)) return *angka;
  if (const auto* teks = std::get_if<std::string>(&sel)) return *teks;
  return nullptr;
}

Baris salin(const Jenis& j, const db::Row& row, int awal) {
  Baris baris;
  baris.reserve(j.kolom.size());
  for (int i = awal; i < awal + static_cast<int>(j.kolom.size()); ++i) {
    if (row.null(i)) {
      baris.emplace_back(std::monostate());
    } else if (row.is_integer(i)) {
      baris.emplace_back(row.integer(i));
    } else {
      baris.emplace_back(std::string(row.text(i)));
    }
  }
  return baris;
}

std::string kunci_baris(const Jenis& j, const Baris& baris) {
  std::string kunci;
  for (int i = 0; i < j.kunci; ++i) {
    kunci += sel_json(baris[static_cast<std::size_t>(i)]);
    kunci += ',';
  }
  return kunci;
}

std::string kunci_json(const Jenis& j, const Alamat& a, const Baris& baris) {
  std::string json = "[";
  const std::vector<db::Param> lingkupnya = lingkup(j, a);
  for (std::size_t i = 1; i < lingkupnya.size(); ++i) {  // the tenant has a column of its own
    const db::Param& p = lingkupnya[i];
    if (json.size() > 1) json += ',';
    json += p.kind() == db::Param::Kind::integer ? std::to_string(p.integer()) : sel_json(std::string(p.text()));
  }
  for (int i = 0; i < j.kunci; ++i) {
    if (json.size() > 1) json += ',';
    json += sel_json(baris[static_cast<std::size_t>(i)]);
  }
  return json + "]";
}

std::string baris_json(const Jenis& j, const Baris& baris, std::int64_t urutan) {
  std::string json = "{";
  if (j.berurutan()) json += "\"urutan\":" + std::to_string(urutan);
  for (std::size_t i = 0; i < baris.size(); ++i) {
    if (json.size() > 1) json += ',';
    tambah_teks_json(json, j.kolom[i].nama);
    json += ':';
    json += sel_json(baris[i]);
  }
  return json + "}";
}

void beri_kunci_isi(const Jenis& j, std::vector<Baris>& semua) {
  if (j.kunci_isi == 0) return;
  std::unordered_map<std::string, int> kali;
  for (Baris& baris : semua) {
    std::string isi;
    for (int i = 0; i < j.kunci_isi; ++i) isi += sel_json(baris[static_cast<std::size_t>(i)]) + ",";
    const std::string sidik = sha256_hex(isi).substr(0, 16);
    baris.insert(baris.begin(), Sel(sidik + "-" + std::to_string(++kali[sidik])));
  }
}

}  // namespace sakip::store
