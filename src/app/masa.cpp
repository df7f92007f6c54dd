// See masa.hpp.
#include "app/masa.hpp"

#include <algorithm>

#include "store/masa.hpp"
#include "store/tabel.hpp"

namespace sakip::app {
namespace {

using store::Baris;

constexpr std::array<std::string_view, 4> kNama = {"terbuka", "diisi", "diverifikasi", "terkunci"};

/// The round of figures: who fills them in submits them.
constexpr std::array<LangkahMasa, 6> putaran(Hak pengisi) {
  return {{
      {"ajukan", KeadaanMasa::terbuka, KeadaanMasa::diisi, pengisi},
      {"verifikasi", KeadaanMasa::diisi, KeadaanMasa::diverifikasi, Hak::verifikasi},
      {"kembalikan", KeadaanMasa::diisi, KeadaanMasa::terbuka, Hak::verifikasi, true},
      {"kunci", KeadaanMasa::diverifikasi, KeadaanMasa::terkunci, Hak::kunci},
      {"buka", KeadaanMasa::diverifikasi, KeadaanMasa::terbuka, Hak::kunci, true, true},
      {"buka", KeadaanMasa::terkunci, KeadaanMasa::terbuka, Hak::kunci, true, true},
  }};
}
constexpr auto kKinerja = putaran(Hak::isi);
constexpr auto kRencana = putaran(Hak::rencana);
/// PermenPANRB 88/2021: the agency's own judgement first; an evaluator may begin without it.
constexpr std::array kEvaluasi = {
    LangkahMasa{"ajukan", KeadaanMasa::terbuka, KeadaanMasa::diisi, Hak::rencana},
    LangkahMasa{"mulai", KeadaanMasa::terbuka, KeadaanMasa::diisi, Hak::evaluasi},
    LangkahMasa{"kembalikan", KeadaanMasa::diisi, KeadaanMasa::terbuka, Hak::evaluasi, true},
    LangkahMasa{"selesai", KeadaanMasa::diisi, KeadaanMasa::terkunci, Hak::evaluasi},
    LangkahMasa{"buka", KeadaanMasa::terkunci, KeadaanMasa::diisi, Hak::evaluasi, true},
};
/// PermenPANRB 53/2014, lampiran III.
constexpr std::array kReviu = {
    LangkahMasa{"selesai", KeadaanMasa::terbuka, KeadaanMasa::terkunci, Hak::evaluasi},
    LangkahMasa{"buka", KeadaanMasa::terkunci, KeadaanMasa::terbuka, Hak::evaluasi, true},
};

Baris kunci_baris(const KunciMasa& k) {
  return {k.alamat.instansi.value, std::int64_t{k.alamat.tahun}, std::string(k.hal), std::int64_t{nomor(k.triwulan)}};
}

Kalimat tempat(const KunciMasa& k) {
  return kalimat("{}/{} {}", k.alamat.instansi.value, k.alamat.tahun, kata(nama(k.triwulan)));
}

}  // namespace

std::string_view kunci(KeadaanMasa state) { return kNama[static_cast<std::size_t>(state)]; }

std::optional<KeadaanMasa> keadaan_dari(std::string_view code) {
  const auto found = std::find(kNama.begin(), kNama.end(), code);
  if (found == kNama.end()) return std::nullopt;
  return static_cast<KeadaanMasa>(found - kNama.begin());
}

std::span<const LangkahMasa> langkah_masa(std::string_view hal) {
  if (hal == kHalRencana) return kRencana;
  if (hal == kHalEvaluasi) return kEvaluasi;
  if (hal == kHalReviu) return kReviu;
  return kKinerja;
}

Masa masa_dari(const Baris& row) {
  Masa m;
  m.keadaan = keadaan_dari(store::teks(row[4])).value_or(KeadaanMasa::terkunci);
  m.waktu = store::teks(row[5]);
  m.pelaku = store::teks(row[6]);
  m.alasan = store::teks(row[7]);
  if (const auto until = baca_tanggal(store::teks(row[8]))) m.sampai = *until;
  return m;
}

Result<Masa> baca_masa(store::db::Connection& read, const KunciMasa& key) {
  TRY(const auto row, store::cari_baris(read, key.alamat.pemda.value, store::tabel("masa"), kunci_baris(key)));
  return row ? masa_dari(*row) : Masa();
}

Result<MasaPemda> masa_pemda(store::db::Connection& read, const PemdaId& pemda, Tahun tahun) {
  TRY(const std::vector<store::KeadaanTriwulan> rows, store::keadaan_triwulan(read, pemda, tahun, kHalKinerja));
  MasaPemda out;
  for (const store::KeadaanTriwulan& one : rows)
    if (const auto state = keadaan_dari(one.keadaan))
      out[one.instansi.value][static_cast<std::size_t>(nomor(one.triwulan) - 1)] = *state;
  return out;
}

Status periksa_terbuka(store::db::Connection& read, const KunciMasa& key, const Tanggal& hari_ini) {
  TRY(const Masa now, baca_masa(read, key));
  if (now.terbuka(hari_ini)) return Ok{};
  const Kalimat state = now.keadaan == KeadaanMasa::terbuka
                            ? kalimat("batas pembukaannya {} lewat", panjang(now.sampai))
                            : kalimat("sudah {}", kata(kunci(now.keadaan)));
  return fail("MASA_TERKUNCI", tempat(key), kalimat("Isian masa ini {}, jadi tidak dapat diubah.", state),
              "Minta Bagian Organisasi membukanya kembali dengan alasan.");
}

Status ubah_masa(store::AntreanTulis& write, const Pemegang& who, const KunciMasa& key, std::string_view step,
                 const std::string& alasan, const Tanggal& sampai, std::string_view waktu, const Tanggal& hari_ini) {
  const auto named = [&](const LangkahMasa& one) { return one.id == step; };
  const std::span<const LangkahMasa> steps = langkah_masa(key.hal);
  const auto any = std::find_if(steps.begin(), steps.end(), named);
  if (any == steps.end())
    return fail("LANGKAH_TIDAK_DIKENAL", tempat(key), kalimat("Langkah \"{}\" tidak dikenal.", step),
                "Muat ulang halamannya.");
  if (!boleh(who, any->hak, key.alamat.instansi))
    return fail("HAK_TIDAK_ADA", tempat(key), "Akun ini tidak berhak atas langkah itu.",
                "Minta kepada yang berwenang.");
  if (any->beralasan && alasan.empty())
    return fail("ALASAN_KOSONG", tempat(key), "Langkah ini perlu alasan.", "Tuliskan alasannya.");
  if (sampai.ada() && sampai < hari_ini)
    return fail("TANGGAL_TIDAK_SAH", tempat(key), "Batas pembukaan sudah lewat.",
                "Pilih tanggal hari ini atau sesudahnya.");
  return write.tulis([&](store::db::Connection& c) {
    return store::dengan_audit(
        c, key.alamat.pemda.value, {who.akun, alasan}, waktu, [&](store::BukuAudit& audit) -> Status {
          TRY(const Masa now, baca_masa(c, key));
          const auto found = std::find_if(steps.begin(), steps.end(), [&](const LangkahMasa& one) {
            return one.id == step && one.dari == now.keadaan;
          });
          if (found == steps.end())
            return fail("MASA_BUKAN_KEADAANNYA", tempat(key),
                        kalimat("Masa ini sekarang {}; langkah itu tidak berlaku.", kata(kunci(now.keadaan))),
                        "Muat ulang halamannya.");
          Baris row = kunci_baris(key);
          row.insert(row.end(), {std::string(kunci(found->ke)), std::string(waktu), who.akun, alasan,
                                 found->bertanggal ? iso(sampai) : std::string()});
          return store::tulis_baris(c, audit, key.alamat.pemda.value, store::tabel("masa"), row);
        });
  });
}

}  // namespace sakip::app
