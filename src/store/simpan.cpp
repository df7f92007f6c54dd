// Saving a Berkas (simpan.hpp): rows of every kind are compared with the stored ones, then deletions run from parts to
// wholes and writes from wholes to parts.
#include "store/simpan.hpp"

#include <unordered_map>

#include "store/jawaban_survei.hpp"
#include "store/simpan_dalam.hpp"
#include "store/urutan.hpp"
#include "store/versi.hpp"

namespace sakip::store {
namespace {

struct Selisih {
  const Jenis* jenis = nullptr;
  std::vector<BarisTertata> sisip;
  std::vector<std::pair<BarisTertata, BarisTertata>> ubah;
  std::vector<BarisTertata> hapus;
};

/// Whether a stored row that the Berkas does not hold is to go.
bool perlu_hapus(const Simpanan& s, const Jenis& jenis, const BarisTertata& lama) {
  if (s.mode == ModeSimpan::tambah) return false;
  if (jenis.kelas == Kelas::tahunan) return true;
  if (jenis.kelas != Kelas::bersama) return false;
  // A fact of something that is not in this year was not seen from it, so its absence says nothing.
  if (s.anggota.rujukan_luar(jenis, BarisTersimpan(lama.sel), 0) >= 0) return false;
  if (s.mode == ModeSimpan::ganti) return true;
  return std::get<std::int64_t>(lama.sel[static_cast<std::size_t>(jenis.kolom_tahun)]) == s.alamat.tahun;
}

Result<Selisih> bandingkan(Simpanan& s, const Jenis& jenis, std::vector<Baris> baru) {
  Selisih selisih;
  selisih.jenis = &jenis;
  std::vector<BarisTertata> lama;
  std::int64_t tertinggi = 0;
  const int awal = jenis.berurutan() ? 1 : 0;
  TRY_STATUS(s.connection.query(jenis.pilih, lingkup(jenis, s.alamat), [&](const db::Row& row) -> Status {
    lama.push_back({awal == 1 ? row.integer(0) : 0, salin(jenis, row, awal)});
    tertinggi = std::max(tertinggi, lama.back().urutan);
    return Ok{};
  }));
  std::unordered_map<std::string, std::size_t> tempat;
  for (std::size_t i = 0; i < lama.size(); ++i) tempat.emplace(kunci_baris(jenis, lama[i].sel), i);

  beri_kunci_isi(jenis, baru);
  std::set<std::string> berbaris;
  if (jenis.tabel == "survei") {
    TRY(berbaris, survei_berbaris(s.connection, s.alamat));
  }
  std::vector<std::optional<std::int64_t>> urutan_lama(baru.size());
  std::vector<const BarisTertata*> pasangan(baru.size(), nullptr);
  HimpunanTeks sudah;
  for (std::size_t i = 0; i < baru.size(); ++i) {
    TRY_STATUS(periksa_baris(jenis, s.alamat, baru[i], &s.anggota));
    std::string kunci = kunci_baris(jenis, baru[i]);
    if (const auto ada = tempat.find(kunci); ada != tempat.end()) {
      pasangan[i] = &lama[ada->second];
      urutan_lama[i] = pasangan[i]->urutan;
    }
    if (!berbaris.empty() && berbaris.contains(std::get<std::string>(baru[i].front())))
      tanpa_jawaban(jenis, baru[i], pasangan[i] ? &pasangan[i]->sel : nullptr);
    if (!sudah.insert(std::move(kunci)).second) {
      return fail("STORE_KUNCI_GANDA", jenis.tabel + " " + kunci_json(jenis, s.alamat, baru[i]),
                  "Dua baris memakai kunci yang sama.",
                  "Hapus salah satu, atau bedakan dokumen, tahun, atau triwulannya.");
    }
  }
  std::vector<std::int64_t> urutan(baru.size(), 0);
  if (jenis.berurutan()) urutan = susun_urutan(urutan_lama, tertinggi);
  for (std::size_t i = 0; i < baru.size(); ++i) {
    BarisTertata b{urutan[i], std::move(baru[i])};
    if (pasangan[i] == nullptr) {
      selisih.sisip.push_back(std::move(b));
    } else if (pasangan[i]->urutan != b.urutan || pasangan[i]->sel != b.sel) {
      selisih.ubah.emplace_back(*pasangan[i], std::move(b));
    }
  }
  for (BarisTertata& b : lama) {
    if (!sudah.contains(kunci_baris(jenis, b.sel)) && perlu_hapus(s, jenis, b)) selisih.hapus.push_back(std::move(b));
  }
  return selisih;
}

Status tulis(Simpanan& s, std::vector<Selisih>& semua) {
  for (auto selisih = semua.rbegin(); selisih != semua.rend(); ++selisih) {
    for (const auto& b : selisih->hapus) TRY_STATUS(hapus_baris(s, *selisih->jenis, b));
  }
  for (const Selisih& selisih : semua) {
    for (const auto& [lama, baru] : selisih.ubah) TRY_STATUS(ubah_baris(s, *selisih.jenis, lama, baru));
    for (const auto& b : selisih.sisip) TRY_STATUS(sisip_baris(s, *selisih.jenis, b));
  }
  return Ok{};
}

/// Dates are the one kind of text in a Berkas that could be written and then not be read.
Status periksa_tanggal(const Berkas& berkas) {
  for (const auto& pk : berkas.perjanjian) {
    if (pk.tanggal.ada() && !baca_tanggal(iso(pk.tanggal))) {
      return fail("STORE_TANGGAL_TIDAK_SAH", kalimat("perjanjian {}", pk.jabatan.value),
                  "Tanggal perjanjian tidak ada di kalender.", "Perbaiki tanggalnya.");
    }
  }
  return Ok{};
}

Status periksa_alamat(const Berkas& b) {
  const auto kurang = [](const char* tempat) {
    return fail("STORE_MASUKAN_KURANG", tempat, "Data ini wajib ada sebelum dapat disimpan.",
                "Lengkapi, lalu simpan lagi.");
  };
  if (!b.pemda.id.ada()) return kurang("pemda.id");
  if (!b.instansi.id.ada()) return kurang("instansi.id");
  if (b.tahun == 0) return kurang("tahun");
  if (b.periode.awal == 0 || b.periode.akhir == 0) return kurang("periode");
  return periksa_tanggal(b);
}

Status simpan_semua(Simpanan& s, const Berkas& berkas) {
  std::vector<Selisih> tertunda;
  for (const Jenis& jenis : semua_jenis()) {
    std::vector<Baris> baru = jenis.dari_berkas(berkas);
    if (jenis.kelas == Kelas::struktur) {
      TRY_STATUS(simpan_struktur(s, jenis, baru));
      continue;
    }
    TRY(Selisih selisih, bandingkan(s, jenis, std::move(baru)));
    const bool induk_segala = !jenis.berurutan();  // pemda, instansi, periode, berkas: what structure refers to
    tertunda.push_back(std::move(selisih));
    if (!induk_segala) continue;
    TRY_STATUS(tulis(s, tertunda));
    tertunda.clear();
  }
  return tulis(s, tertunda);
}

}  // namespace

Result<RingkasanSimpan> simpan_berkas(db::Connection& connection, const Berkas& berkas, const Pelaku& pelaku,
                                      std::string_view waktu, ModeSimpan mode) {
  TRY_STATUS(periksa_alamat(berkas));
  RingkasanSimpan ringkasan;
  const auto kerja = [&](BukuAudit& audit) -> Status {
    Simpanan s{
        connection, audit, {berkas.pemda.id.value, berkas.instansi.id.value, periode_id(berkas.periode), berkas.tahun},
        mode,       {},    {}};
    TRY_STATUS(simpan_semua(s, berkas));
    ringkasan = s.ringkasan;
    if (ringkasan == RingkasanSimpan{}) return Ok{};
    return naikkan_versi(connection, berkas.pemda.id.value, berkas.instansi.id.value);
  };
  TRY_STATUS(dengan_audit(connection, berkas.pemda.id.value, pelaku, waktu, kerja));
  return ringkasan;
}

}  // namespace sakip::store
