// Saving of structure: contents are immutable versions, a year's list of contents says which version it has. A node
// renamed for 2025 is a new version that 2024 does not see; one that did not change is stored once for all years.
#include <unordered_map>

#include "store/simpan_dalam.hpp"

namespace sakip::store {
namespace {

struct Versi {
  int nomor = 0;
  Baris sel;
};
using VersiPerId = std::unordered_map<std::string, std::vector<Versi>>;

Result<VersiPerId> baca_versi(Simpanan& s, const Jenis& jenis) {
  VersiPerId semua;
  TRY_STATUS(s.connection.query(jenis.pilih, lingkup(jenis, s.alamat), [&](const db::Row& row) -> Status {
    Versi v{static_cast<int>(row.integer(0)), salin(jenis, row, 1)};
    semua[std::string(row.text(1))].push_back(std::move(v));
    return Ok{};
  }));
  return semua;
}

const std::string& id_dari(const Baris& baris) { return std::get<std::string>(baris.front()); }

Status catat_identitas(Simpanan& s, const Jenis& jenis, const std::string& id) {
  TRY([[maybe_unused]] const auto done,
      s.connection.execute("INSERT INTO " + jenis.tabel +
                               " (tenant_id, instansi_id, periode_id, id) VALUES ($1, $2, $3, $4) ON CONFLICT "
                               "(tenant_id, instansi_id, periode_id, id) DO NOTHING",
                           {s.alamat.pemda, s.alamat.instansi, s.alamat.periode, id}));
  return Ok{};
}

std::string kunci_versi(const Jenis& jenis, const Alamat& alamat, const Baris& baris, int versi) {
  std::string kunci = kunci_json(jenis, alamat, baris);
  kunci.insert(kunci.size() - 1, "," + std::to_string(versi));
  return kunci;
}

/// The version that holds these contents: the year's own if it does, else any, else a new one.
Result<int> versi_untuk(Simpanan& s, const Jenis& jenis, const std::vector<Versi>& ada, const Versi* kini,
                        const Baris& baris) {
  if (kini != nullptr && kini->sel == baris) return kini->nomor;
  int tertinggi = 0;
  for (const Versi& v : ada) {
    if (v.sel == baris) return v.nomor;
    tertinggi = std::max(tertinggi, v.nomor);
  }
  const int versi = tertinggi + 1;
  std::vector<db::Param> p = lingkup(jenis, s.alamat);
  p.emplace_back(versi);
  for (const Sel& sel : baris) p.push_back(param(sel));
  TRY([[maybe_unused]] const auto done, s.connection.execute(jenis.sisip, p));
  ++(kini == nullptr ? s.ringkasan.tambah : s.ringkasan.ubah);
  TRY_STATUS(s.audit.catat(kini == nullptr ? Aksi::tambah : Aksi::ubah, jenis.tabel + "_isi",
                           kunci_versi(jenis, s.alamat, baris, versi),
                           kini == nullptr ? std::string() : baris_json(jenis, kini->sel), baris_json(jenis, baris)));
  return versi;
}

Status simpan_daftar_isi(Simpanan& s, const Jenis& jenis, const DaftarIsi& lama, const DaftarIsi& baru) {
  if (lama == baru) return Ok{};
  const std::string isi = ke_json(baru);
  TRY([[maybe_unused]] const auto done,
      s.connection.execute(
          "INSERT INTO daftar_isi (tenant_id, instansi_id, periode_id, tahun_berkas, jenis, isi) VALUES ($1, $2, $3, "
          "$4, $5, $6) ON CONFLICT (tenant_id, instansi_id, periode_id, tahun_berkas, jenis) DO UPDATE SET isi = "
          "excluded.isi",
          {s.alamat.pemda, s.alamat.instansi, s.alamat.periode, s.alamat.tahun, jenis.tabel, isi}));
  std::string kunci = "[";
  for (const std::string& bagian : {s.alamat.instansi, s.alamat.periode}) {
    tambah_teks_json(kunci, bagian);
    kunci += ',';
  }
  kunci += std::to_string(s.alamat.tahun) + ",";
  tambah_teks_json(kunci, jenis.tabel);
  const auto json = [](const DaftarIsi& d) { return d.empty() ? std::string() : "{\"isi\":" + ke_json(d) + "}"; };
  return s.audit.catat(lama.empty() ? Aksi::tambah : Aksi::ubah, "daftar_isi", kunci + "]", json(lama),
                       "{\"isi\":" + isi + "}");
}

}  // namespace

Result<DaftarIsi> baca_daftar_isi(db::Connection& connection, const Jenis& jenis, const Alamat& a) {
  DaftarIsi daftar;
  TRY_STATUS(connection.query(
      "SELECT isi FROM daftar_isi WHERE tenant_id = $1 AND instansi_id = $2 AND periode_id = $3 AND tahun_berkas = $4 "
      "AND jenis = $5",
      {a.pemda, a.instansi, a.periode, a.tahun, jenis.tabel}, [&](const db::Row& row) -> Status {
        if (dari_json(row.text(0), daftar)) return Ok{};
        return fail("STORE_ISI_TIDAK_TERBACA", kalimat("daftar_isi {}", jenis.tabel),
                    "Daftar isi tahun ini tidak dapat dibaca.",
                    "Jalankan pemeriksaan basis data; bila rusak, pulihkan cadangan terakhir.");
      }));
  return daftar;
}

Status simpan_struktur(Simpanan& s, const Jenis& jenis, const std::vector<Baris>& baru) {
  TRY(const VersiPerId ada, baca_versi(s, jenis));
  TRY(const DaftarIsi lama, baca_daftar_isi(s.connection, jenis, s.alamat));
  std::unordered_map<std::string_view, std::size_t> tempat_lama;
  for (std::size_t i = 0; i < lama.size(); ++i) tempat_lama[lama[i].first] = i;

  if (s.mode == ModeSimpan::tambah) {
    for (const auto& [id, versi] : lama) s.anggota.tambah(jenis.jangkar, id);
  }
  HimpunanTeks sudah;
  for (const Baris& baris : baru) {
    const std::string& id = id_dari(baris);
    if (id.empty() || !sudah.insert(id).second) {
      return fail("STORE_KUNCI_GANDA", jenis.tabel + " " + kunci_json(jenis, s.alamat, baris),
                  id.empty() ? "Ada yang tidak ber-id." : "Id ini dipakai dua kali.", "Beri setiap baris id sendiri.");
    }
    s.anggota.tambah(jenis.jangkar, id);
    if (!ada.contains(id)) TRY_STATUS(catat_identitas(s, jenis, id));
  }

  DaftarIsi daftar = s.mode == ModeSimpan::tambah ? lama : DaftarIsi{};
  static const std::vector<Versi> kTidakAda;
  for (const Baris& baris : baru) {
    TRY_STATUS(periksa_baris(jenis, s.alamat, baris, &s.anggota));
    const auto versi = ada.find(id_dari(baris));
    const std::vector<Versi>& punya = versi == ada.end() ? kTidakAda : versi->second;
    const auto di_lama = tempat_lama.find(id_dari(baris));
    const Versi* kini = nullptr;
    for (const Versi& v : punya) {
      if (di_lama != tempat_lama.end() && v.nomor == lama[di_lama->second].second) kini = &v;
    }
    TRY(const int nomor, versi_untuk(s, jenis, punya, kini, baris));
    if (s.mode == ModeSimpan::tambah && di_lama != tempat_lama.end()) {
      daftar[di_lama->second].second = nomor;
    } else {
      daftar.emplace_back(id_dari(baris), nomor);
    }
  }
  for (const auto& [id, versi] : lama) {
    if (s.mode != ModeSimpan::tambah && !sudah.contains(id)) ++s.ringkasan.hapus;
  }
  return simpan_daftar_isi(s, jenis, lama, daftar);
}

}  // namespace sakip::store
