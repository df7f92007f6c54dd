// Narrow writes (catat.hpp): find the row by its key, write it if it differs, audit it, remember the request.
#include "store/catat.hpp"

#include <array>

#include "core/sha256.hpp"
#include "store/jawaban_survei.hpp"
#include "store/kolom.hpp"
#include "store/simpan_dalam.hpp"
#include "store/tabel_fakta.hpp"
#include "store/urutan.hpp"
#include "store/versi.hpp"

namespace sakip::store {
namespace {

/// True: this very request was carried out before.
Result<bool> sudah_dikerjakan(db::Connection& connection, const AlamatBerkas& a, const KunciPermintaan& permintaan,
                              const std::string& sidik, std::string_view waktu) {
  if (permintaan.kunci.empty()) return false;
  std::string sidik_lama;
  TRY_STATUS(connection.query("SELECT sidik FROM permintaan WHERE tenant_id = $1 AND kunci = $2",
                              {a.pemda.value, permintaan.kunci}, [&](const db::Row& row) -> Status {
                                sidik_lama = row.text(0);
                                return Ok{};
                              }));
  if (sidik_lama == sidik) return true;
  if (!sidik_lama.empty()) {
    return fail("STORE_PERMINTAAN_BEDA", kalimat("permintaan {}", permintaan.kunci),
                "Kunci permintaan ini sudah dipakai untuk isian yang lain.",
                "Ulangi isian dari halaman yang baru dimuat.");
  }
  TRY([[maybe_unused]] const auto done,
      connection.execute("INSERT INTO permintaan (tenant_id, kunci, sidik, waktu) VALUES ($1, $2, $3, $4)",
                         {a.pemda.value, permintaan.kunci, sidik, waktu}));
  return false;
}

/// The stored row with the key of `baris`, if there is one.
Result<std::optional<BarisTertata>> cari(db::Connection& connection, const Jenis& jenis, const Alamat& alamat,
                                         const Baris& baris) {
  std::vector<db::Param> p = lingkup(jenis, alamat);
  for (int i = 0; i < jenis.kunci; ++i) p.push_back(param(baris[static_cast<std::size_t>(i)]));
  std::optional<BarisTertata> ada;
  TRY_STATUS(connection.query(jenis.cari, p, [&](const db::Row& row) -> Status {
    ada = BarisTertata{row.integer(0), salin(jenis, row, 1)};
    return Ok{};
  }));
  return ada;
}

/// The table that a reference points to.
std::string_view tabel_jangkar(Jangkar to) {
  constexpr std::array<std::string_view, kJumlahJangkar> kNama = {"", "jabatan", "simpul", "indikator", "rekening"};
  return kNama[static_cast<std::size_t>(to)];
}

std::string nama_jangkar(Jangkar to) {
  std::string name(tabel_jangkar(to));
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

/// What the row refers to must be of this planning period.
Status periksa_rujukan(db::Connection& connection, const Jenis& jenis, const Alamat& a, const Baris& baris) {
  for (std::size_t i = 0; i < baris.size(); ++i) {
    const auto* id = std::get_if<std::string>(&baris[i]);
    if (jenis.kolom[i].jangkar == Jangkar::tidak || !id) continue;
    const std::string table(tabel_jangkar(jenis.kolom[i].jangkar));
    bool there = false;
    TRY_STATUS(connection.query(
        "SELECT 1 FROM " + table + " WHERE tenant_id = $1 AND instansi_id = $2 AND periode_id = $3 AND id = $4",
        {a.pemda, a.instansi, a.periode, *id}, [&](const db::Row&) -> Status {
          there = true;
          return Ok{};
        }));
    if (!there)
      return fail("STORE_RUJUKAN_PUTUS", jenis.tabel + "." + jenis.kolom[i].nama,
                  kalimat("{} \"{}\" tidak ada pada instansi ini.", nama_jangkar(jenis.kolom[i].jangkar), *id),
                  "Periksa id-nya, atau muat ulang halamannya.");
  }
  return Ok{};
}

template <typename T>
Baris ke_baris(const Jenis& jenis, const T& value) {
  Baris baris;
  PenulisBaris penulis{baris};
  kolom(penulis, value);
  std::vector<Baris> one = {std::move(baris)};
  beri_kunci_isi(jenis, one);
  return std::move(one.front());
}

enum class Langkah : std::uint8_t { catat, hapus };

/// Writes or removes one row. True: something changed.
Result<bool> terapkan(Simpanan& s, const Jenis& jenis, const Baris& diminta, Langkah step) {
  TRY(const std::optional<BarisTertata> lama, cari(s.connection, jenis, s.alamat, diminta));
  Baris baris = diminta;
  if (jenis.tabel == "survei") {
    TRY(const auto berbaris, survei_berbaris(s.connection, s.alamat));
    if (berbaris.contains(std::get<std::string>(baris.front())))
      tanpa_jawaban(jenis, baris, lama ? &lama->sel : nullptr);
  }
  if (step == Langkah::hapus) {
    if (lama) TRY_STATUS(hapus_baris(s, jenis, *lama));
    return lama.has_value();
  }
  if (lama && lama->sel == baris) return false;
  if (lama) {
    TRY_STATUS(ubah_baris(s, jenis, *lama, {lama->urutan, baris}));
  } else {
    TRY_STATUS(periksa_rujukan(s.connection, jenis, s.alamat, baris));
    TRY_STATUS(sisip_baris(s, jenis, {kUrutanAkhir, baris}));
  }
  return true;
}

Status satu_baris(db::Connection& connection, const Jenis& jenis, const AlamatBerkas& alamat, const Baris& baris,
                  const Pelaku& pelaku, std::string_view waktu, const KunciPermintaan& permintaan, Langkah step) {
  const auto kerja = [&](BukuAudit& audit) -> Status {
    TRY(std::string periode, periode_berkas(connection, alamat));
    Simpanan s{connection,         audit, {alamat.pemda.value, alamat.instansi.value, std::move(periode), alamat.tahun},
               ModeSimpan::tambah, {},    {}};
    TRY_STATUS(periksa_baris(jenis, s.alamat, baris, nullptr));
    const std::string sidik = permintaan.kunci.empty()
                                  ? ""
                                  : sha256_hex(kunci_json(jenis, s.alamat, baris) +
                                               (step == Langkah::hapus ? "-" : baris_json(jenis, baris)));
    TRY(const bool sudah, sudah_dikerjakan(connection, alamat, permintaan, sidik, waktu));
    if (sudah) return Ok{};
    TRY(const bool changed, terapkan(s, jenis, baris, step));
    return changed ? naikkan_versi(connection, alamat.pemda.value, alamat.instansi.value) : Status(Ok{});
  };
  return dengan_audit(connection, alamat.pemda.value, pelaku, waktu, kerja);
}

}  // namespace

Result<std::string> periode_berkas(db::Connection& connection, const AlamatBerkas& a) {
  std::string periode;
  TRY_STATUS(
      connection.query("SELECT periode_id FROM berkas WHERE tenant_id = $1 AND instansi_id = $2 AND tahun_berkas = $3",
                       {a.pemda.value, a.instansi.value, a.tahun}, [&](const db::Row& row) -> Status {
                         periode = row.text(0);
                         return Ok{};
                       }));
  if (!periode.empty()) return periode;
  return fail("STORE_BERKAS_TIDAK_ADA", a.pemda.value + "/" + a.instansi.value + "/" + std::to_string(a.tahun),
              "Instansi atau tahun ini belum ada di basis data.",
              "Periksa id dan tahunnya, atau impor datanya dahulu.");
}

template <typename T>
Status catat_fakta(db::Connection& connection, const AlamatBerkas& alamat, const T& fakta, const Pelaku& pelaku,
                   std::string_view waktu, const KunciPermintaan& permintaan) {
  static const Jenis& kJenis = jenis(kTabelFakta<T>);
  return satu_baris(connection, kJenis, alamat, ke_baris(kJenis, fakta), pelaku, waktu, permintaan, Langkah::catat);
}

template <typename T>
Status hapus_fakta(db::Connection& connection, const AlamatBerkas& alamat, const T& fakta, const Pelaku& pelaku,
                   std::string_view waktu, const KunciPermintaan& permintaan) {
  static const Jenis& kJenis = jenis(kTabelFakta<T>);
  return satu_baris(connection, kJenis, alamat, ke_baris(kJenis, fakta), pelaku, waktu, permintaan, Langkah::hapus);
}

template <typename T>
Result<std::optional<T>> cari_fakta(db::Connection& connection, const AlamatBerkas& a, const T& fakta) {
  static const Jenis& kJenis = jenis(kTabelFakta<T>);
  TRY(const std::string periode, periode_berkas(connection, a));
  const Alamat alamat{a.pemda.value, a.instansi.value, periode, a.tahun};
  const Baris key = ke_baris(kJenis, fakta);
  std::vector<db::Param> p = lingkup(kJenis, alamat);
  for (int i = 0; i < kJenis.kunci; ++i) p.push_back(param(key[static_cast<std::size_t>(i)]));
  std::optional<T> found;
  std::string unreadable;
  TRY_STATUS(connection.query(kJenis.cari, p, [&](const db::Row& row) -> Status {
    found.emplace();
    PembacaBaris pembaca{row, 1 + (kJenis.kunci_isi > 0 ? 1 : 0), {}};
    kolom(pembaca, *found);
    unreadable = pembaca.galat;
    return Ok{};
  }));
  if (unreadable.empty()) return found;
  return fail("STORE_ISI_TIDAK_TERBACA", kJenis.tabel + "." + unreadable, "Isi kolom ini tidak dapat dibaca.",
              "Periksa basis data dengan `opensakip audit verify`.");
}

#define SAKIP_FAKTA(T)                                                                                         \
  template Status catat_fakta(db::Connection&, const AlamatBerkas&, const T&, const Pelaku&, std::string_view, \
                              const KunciPermintaan&);                                                         \
  template Status hapus_fakta(db::Connection&, const AlamatBerkas&, const T&, const Pelaku&, std::string_view, \
                              const KunciPermintaan&);                                                         \
  template Result<std::optional<T>> cari_fakta(db::Connection&, const AlamatBerkas&, const T&)
SAKIP_FAKTA(Realisasi);
SAKIP_FAKTA(Target);
SAKIP_FAKTA(NilaiElemen);
SAKIP_FAKTA(Analisis);
SAKIP_FAKTA(Bukti);
SAKIP_FAKTA(Survei);
SAKIP_FAKTA(Pagu);
SAKIP_FAKTA(RealisasiAnggaran);
SAKIP_FAKTA(Narasi);
SAKIP_FAKTA(Rekomendasi);
SAKIP_FAKTA(JawabanReviu);
#undef SAKIP_FAKTA

}  // namespace sakip::store
