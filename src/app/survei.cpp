// See survei.hpp.
#include "app/survei.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/akun.hpp"
#include "app/masa.hpp"
#include "app/sandi.hpp"
#include "core/sha256.hpp"
#include "store/jawaban_survei.hpp"
#include "store/muat.hpp"
#include "store/percobaan.hpp"
#include "store/tabel.hpp"
#include "store/versi.hpp"

namespace sakip::app {
namespace {

using nlohmann::json;
using store::Baris;

constexpr std::array<std::string_view, 3> kCara = {"daring", "kertas", "impor"};
constexpr std::int64_t kJam = 3600;

Baris kunci_daring(const store::AlamatBerkas& a, const SurveiId& id) { return {a.instansi.value, id.value}; }

SurveiDaring daring_dari(const Baris& row) {
  SurveiDaring d;
  d.instansi = InstansiId(store::teks(row[0]));
  d.survei = SurveiId(store::teks(row[1]));
  d.tahun = static_cast<Tahun>(store::bilangan(row[2]));
  d.kode = store::teks(row[3]);
  d.persetujuan = store::teks(row[4]);
  if (const auto day = baca_tanggal(store::teks(row[5]))) d.dari = *day;
  if (const auto day = baca_tanggal(store::teks(row[6]))) d.sampai = *day;
  return d;
}

Baris baris_daring(const SurveiDaring& d) {
  return {d.instansi.value, d.survei.value, std::int64_t{d.tahun}, d.kode, d.persetujuan, iso(d.dari), iso(d.sampai)};
}

JawabanSurvei jawaban_dari(const Baris& row) {
  JawabanSurvei a;
  a.nomor = store::bilangan(row[2]);
  a.waktu = store::teks(row[3]);
  const auto way = std::find(kCara.begin(), kCara.end(), store::teks(row[4]));
  a.cara = way == kCara.end() ? CaraJawab::kertas : static_cast<CaraJawab>(way - kCara.begin());
  const json answers = json::parse(store::teks(row[5]), nullptr, false);
  const json profile = json::parse(store::teks(row[6]), nullptr, false);
  if (answers.is_array())
    for (const json& one : answers) a.jawaban.push_back(one.is_number_integer() ? one.get<int>() : 0);
  if (profile.is_object())
    for (const auto& [name, value] : profile.items())
      if (value.is_string()) a.profil[name] = value.get<std::string>();
  a.saran = store::teks(row[7]);
  return a;
}

Baris baris_jawaban(const store::AlamatBerkas& at, const SurveiId& id, const JawabanSurvei& a) {
  return {at.instansi.value,     id.value, a.nomor, a.waktu, std::string(kunci(a.cara)), json(a.jawaban).dump(),
          json(a.profil).dump(), a.saran};
}

tl::unexpected<Error> tak_ada(std::string_view id) {
  return fail("SURVEI_TIDAK_ADA", std::string(id), "Survei ini tidak ada, atau belum disiapkan di sini.",
              "Siapkan dahulu di halaman Survei.");
}

/// The rounds' numbers become its name: "skm-2024-5".
SurveiId id_baru(const Berkas& berkas, Tahun year) {
  for (int n = 1;; ++n) {
    const std::string id = "skm-" + std::to_string(year) + "-" + std::to_string(n);
    if (std::none_of(berkas.survei.begin(), berkas.survei.end(), [&](const Survei& s) { return s.id.value == id; }))
      return SurveiId(id);
  }
}

/// Inside a change: rows are written at once, the Survei (`hasil`) after them, because it opens its own audit book.
struct Kerja {
  const MejaSurvei& m;
  store::db::Connection& c;
  store::BukuAudit& audit;
  std::optional<Survei>& hasil;
  const std::string& pemda() const { return m.alamat.pemda.value; }
};

Status dalam_audit(const MejaSurvei& m, const std::function<Status(const Kerja&)>& work) {
  return m.tulis.tulis([&](store::db::Connection& c) -> Status {
    std::optional<Survei> survei;
    const store::Pelaku who{m.pelaku, ""};
    TRY_STATUS(store::dengan_audit(c, m.alamat.pemda.value, who, m.waktu, [&](store::BukuAudit& audit) {
      return work({m, c, audit, survei});
    }));
    return survei ? store::catat_fakta(c, m.alamat, *survei, who, m.waktu) : Ok{};
  });
}

Status periksa_siap(const MejaSurvei& m, const Survei& s, const SurveiDaring& d) {
  if (s.nama.empty())
    return fail("SURVEI_NAMA", "nama", "Survei perlu nama.", "Tuliskan, misalnya: Survei kepuasan masyarakat TW I.");
  const measure::MetodeSkm* method = m.aturan.regulasi.cari_skm(s.metode);
  if (!method) return fail("SURVEI_METODE", "metode", "Metode survei ini tidak dikenal.", "Pilih dari daftarnya.");
  const bool named = std::none_of(s.unsur.begin(), s.unsur.end(), [](const UnsurSurvei& u) { return u.nama.empty(); });
  if (static_cast<int>(s.unsur.size()) != method->unsur || !named)
    return fail("SURVEI_UNSUR", "unsur",
                kalimat("Metode ini mempunyai {} unsur, yang ditulis {}.", method->unsur, s.unsur.size()),
                "Tulis nama setiap unsur, satu baris satu unsur.");
  if (d.dari.ada() != d.sampai.ada() || (d.dari.ada() && d.sampai < d.dari))
    return fail("SURVEI_TANGGAL", "dibuka", "Tanggal dibuka dan ditutup tidak cocok.",
                "Isi keduanya, yang kedua tidak mendahului yang pertama; atau kosongkan keduanya.");
  return Ok{};
}

/// The round as stored, changed by what was typed; its answers stay.
Result<Survei> gabung(const Kerja& k, const Berkas& berkas, const Survei& typed) {
  Survei out = typed;
  if (typed.id.value.empty()) {
    out.id = id_baru(berkas, k.m.alamat.tahun);
    return out;
  }
  const auto old = std::find_if(berkas.survei.begin(), berkas.survei.end(),
                                [&](const Survei& s) { return s.id == typed.id && s.tahun == k.m.alamat.tahun; });
  if (old == berkas.survei.end()) return tak_ada(typed.id.value);
  const bool numbers = std::any_of(old->unsur.begin(), old->unsur.end(),
                                   [](const UnsurSurvei& u) { return u.nrr.ada() || u.jumlah.ada(); });
  if (old->jawaban.empty() && numbers)
    return fail("SURVEI_BERANGKA", typed.id.value,
                "Survei ini sudah berisi nilai rata-rata yang diketik, tanpa jawaban respondennya.",
                "Buat survei baru untuk jawaban satu per satu.");
  if (!old->jawaban.empty() && old->unsur.size() != typed.unsur.size())
    return fail("SURVEI_UNSUR", typed.id.value, "Banyaknya unsur tidak dapat diubah setelah ada jawaban.",
                "Buat survei baru.");
  out = *old;
  out.nama = typed.nama, out.metode = typed.metode, out.triwulan = typed.triwulan, out.indikator = typed.indikator;
  out.unsur = typed.unsur;
  return out;
}

/// Answers that came by import become rows.
Status ambil_alih(const Kerja& k, const Survei& survei) {
  for (std::size_t i = 0; i < survei.jawaban.size(); ++i) {
    JawabanSurvei one;
    one.nomor = static_cast<std::int64_t>(i + 1);
    one.waktu = k.m.waktu;
    one.cara = CaraJawab::impor;
    one.jawaban = survei.jawaban[i];
    TRY_STATUS(store::tulis_baris(k.c, k.audit, k.pemda(), store::tabel("jawaban_survei"),
                                  baris_jawaban(k.m.alamat, survei.id, one)));
  }
  return Ok{};
}

Status periksa_jawaban(const JawabanSurvei& a, std::size_t unsur) {
  const bool fits = a.jawaban.size() == unsur &&
                    std::all_of(a.jawaban.begin(), a.jawaban.end(), [](int v) { return v >= 0 && v <= 4; });
  if (fits) return Ok{};
  return fail("SURVEI_JAWABAN", a.nomor == 0 ? Kalimat("responden baru") : kalimat("responden {}", a.nomor),
              "Jawaban harus 1, 2, 3 atau 4 untuk setiap unsur (kosong bila tidak dijawab).",
              "Perbaiki jawabannya, lalu simpan lagi.");
}

/// All imported answers go.
Status hapus_impor(const Kerja& k, const SurveiId& id) {
  TRY(const std::vector<JawabanSurvei> rows, daftar_jawaban(k.c, k.m.alamat, id));
  for (const JawabanSurvei& row : rows)
    if (row.cara == CaraJawab::impor)
      TRY_STATUS(store::hapus_baris(k.c, k.audit, k.pemda(), store::tabel("jawaban_survei"),
                                    {k.m.alamat.instansi.value, id.value, row.nomor}));
  return Ok{};
}

/// One change to one row; `last` is the highest number so far.
Status terapkan(const Kerja& k, const Survei& survei, const JawabanSurvei& change, std::int64_t& last) {
  const store::Tabel& table = store::tabel("jawaban_survei");
  TRY_STATUS(periksa_jawaban(change, survei.unsur.size()));
  JawabanSurvei next = change;
  if (change.nomor == 0) {
    if (change.kosong()) return Ok{};
    next.nomor = ++last;
    next.waktu = k.m.waktu;
  } else {
    const Baris key = {k.m.alamat.instansi.value, survei.id.value, change.nomor};
    TRY(const auto there, store::cari_baris(k.c, k.pemda(), table, key));
    if (!there) return tak_ada(survei.id.value);
    if (change.kosong()) return store::hapus_baris(k.c, k.audit, k.pemda(), table, key);
  }
  if (next.nomor > kJawabanTerbanyak)
    return fail("SURVEI_PENUH", survei.id.value,
                kalimat("Satu survei menampung paling banyak {} responden.", kJawabanTerbanyak),
                "Buat survei baru, misalnya untuk triwulan berikutnya.");
  return store::tulis_baris(k.c, k.audit, k.pemda(), table, baris_jawaban(k.m.alamat, survei.id, next));
}

Status ubah(const Kerja& k, const SurveiId& id, const std::vector<JawabanSurvei>& changes, bool ganti_impor) {
  Survei key;
  key.id = id;
  TRY(const auto survei, store::cari_fakta(k.c, k.m.alamat, key));
  TRY(const auto ready, cari_daring(k.c, k.m.alamat, id));
  if (!survei || !ready || ready->tahun != k.m.alamat.tahun) return tak_ada(id.value);
  TRY_STATUS(periksa_terbuka(k.c, {k.m.alamat, kHalKinerja, survei->triwulan}, k.m.hari_ini));
  TRY(std::int64_t last, store::nomor_jawaban_terakhir(k.c, k.pemda(), k.m.alamat.instansi.value, id.value));
  if (ganti_impor) TRY_STATUS(hapus_impor(k, id));
  for (const JawabanSurvei& change : changes) TRY_STATUS(terapkan(k, *survei, change, last));
  return store::naikkan_versi(k.c, k.pemda(), k.m.alamat.instansi.value);
}

std::string kunci_token(const SurveiDaring& d, std::string_view token) {
  return "survei:" + d.kode + ":" + sha256_hex(token).substr(0, 32);
}

/// What tells a person from a program, roughly: the hidden field stays empty and reading takes time.
bool seperti_mesin(const KirimanResponden& from, std::string_view waktu) {
  return !from.umpan.empty() || from.token.empty() || from.mulai.size() != waktu.size() ||
         detik_unix(waktu) - detik_unix(from.mulai) < kDetikTercepat;
}

}  // namespace

std::string_view kunci(CaraJawab way) { return kCara[static_cast<std::size_t>(way)]; }

bool JawabanSurvei::kosong() const {
  return std::all_of(jawaban.begin(), jawaban.end(), [](int v) { return v == 0; });
}

Result<SurveiId> simpan_survei(const MejaSurvei& m, const Survei& typed, const SurveiDaring& daring) {
  TRY_STATUS(periksa_siap(m, typed, daring));
  SurveiId id;
  const Status done = dalam_audit(m, [&](const Kerja& k) -> Status {
    TRY(const Berkas berkas, store::muat_berkas(k.c, m.alamat.pemda, m.alamat.instansi, m.alamat.tahun));
    TRY(Survei survei, gabung(k, berkas, typed));
    survei.tahun = m.alamat.tahun;
    id = survei.id;
    TRY_STATUS(periksa_terbuka(k.c, {m.alamat, kHalKinerja, survei.triwulan}, m.hari_ini));
    if (survei.indikator.ada() && std::none_of(berkas.indikator.begin(), berkas.indikator.end(),
                                               [&](const Indikator& i) { return i.id == survei.indikator; }))
      return fail("STORE_RUJUKAN_PUTUS", "indikator", "Indikator ini tidak ada pada instansi ini.",
                  "Pilih dari daftarnya.");
    TRY(const auto before, cari_daring(k.c, m.alamat, id));
    SurveiDaring next = daring;
    next.instansi = m.alamat.instansi, next.survei = id, next.tahun = m.alamat.tahun;
    next.kode = before ? before->kode : daring.kode;
    TRY_STATUS(store::tulis_baris(k.c, k.audit, k.pemda(), store::tabel("survei_daring"), baris_daring(next)));
    if (!before) TRY_STATUS(ambil_alih(k, survei));
    k.hasil = survei;
    return Ok{};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  return id;
}

Result<std::optional<SurveiDaring>> cari_daring(store::db::Connection& read, const store::AlamatBerkas& alamat,
                                                const SurveiId& id) {
  TRY(const auto row,
      store::cari_baris(read, alamat.pemda.value, store::tabel("survei_daring"), kunci_daring(alamat, id)));
  if (!row) return std::optional<SurveiDaring>();
  return std::optional(daring_dari(*row));
}

Result<std::optional<SurveiDaring>> daring_dari_kode(store::db::Connection& read, const PemdaId& pemda,
                                                     std::string_view kode) {
  TRY(const auto rows, store::daftar_baris(read, pemda.value, store::tabel("survei_daring")));
  for (const Baris& row : rows)
    if (!kode.empty() && store::teks(row[3]) == kode) return std::optional(daring_dari(row));
  return std::optional<SurveiDaring>();
}

Result<std::vector<JawabanSurvei>> daftar_jawaban(store::db::Connection& read, const store::AlamatBerkas& alamat,
                                                  const SurveiId& id) {
  TRY(const auto rows,
      store::daftar_baris(read, alamat.pemda.value, store::tabel("jawaban_survei"), kunci_daring(alamat, id)));
  std::vector<JawabanSurvei> list;
  for (const Baris& row : rows) list.push_back(jawaban_dari(row));
  return list;
}

Status ubah_jawaban(const MejaSurvei& m, const SurveiId& id, const std::vector<JawabanSurvei>& answers,
                    bool ganti_impor) {
  return dalam_audit(m, [&](const Kerja& k) { return ubah(k, id, answers, ganti_impor); });
}

Result<bool> sudah_mengisi(store::db::Connection& read, const PemdaId& pemda, const SurveiDaring& daring,
                           std::string_view token) {
  if (token.empty()) return false;
  TRY(const std::int64_t count, store::banyak_percobaan(read, pemda.value, kunci_token(daring, token), ""));
  return count > 0;
}

Status terima_responden(const MejaSurvei& m, const SurveiDaring& daring, JawabanSurvei answer,
                        const KirimanResponden& from) {
  const std::string& pemda = m.alamat.pemda.value;
  if (!daring.buka(m.hari_ini))
    return fail("SURVEI_TUTUP", daring.kode, "Survei ini sedang tidak dibuka.", "Tanyakan kepada petugas layanan.");
  if (seperti_mesin(from, m.waktu))
    return fail("SURVEI_MESIN", daring.kode, "Isian ini tidak dapat diterima.",
                "Izinkan kuki, muat ulang halamannya, baca pertanyaannya, lalu kirim lagi.");
  if (!from.setuju)
    return fail("SURVEI_PERSETUJUAN", "setuju", "Isian hanya disimpan dengan persetujuan Anda.",
                "Beri tanda pada persetujuan, atau tutup halaman ini.");
  const auto gap = std::find(answer.jawaban.begin(), answer.jawaban.end(), 0);
  if (gap != answer.jawaban.end())
    return fail("SURVEI_BELUM_LENGKAP", "unsur-" + std::to_string(gap - answer.jawaban.begin() + 1),
                "Masih ada pertanyaan yang belum dijawab.", "Jawab semua pertanyaan, lalu kirim lagi.");
  answer.cara = CaraJawab::daring;
  const std::string since = geser(m.waktu, -kJam), by = "survei-alamat:" + daring.kode + ":" + from.alamat;
  return dalam_audit(m, [&](const Kerja& k) -> Status {
    TRY(const bool again, sudah_mengisi(k.c, m.alamat.pemda, daring, from.token));
    if (again)
      return fail("SURVEI_SUDAH_DIISI", daring.kode, "Survei ini sudah diisi dari peramban ini.",
                  "Terima kasih; satu orang cukup mengisi satu kali.");
    TRY(const std::int64_t many, store::banyak_percobaan(k.c, pemda, by, since));
    if (many >= kPerAlamatPerJam)
      return fail("SURVEI_DITAHAN", daring.kode, "Terlalu banyak isian dari jaringan ini.",
                  "Coba lagi satu jam lagi, atau isi di kertas.");
    TRY_STATUS(store::lupakan_percobaan(k.c, pemda, "survei-alamat:", since));
    TRY_STATUS(store::hitung_percobaan(k.c, pemda, by, m.waktu, since));
    TRY_STATUS(store::hitung_percobaan(k.c, pemda, kunci_token(daring, from.token), m.waktu, ""));
    return ubah(k, daring.survei, {answer}, false);
  });
}

}  // namespace sakip::app
