// See sel.hpp. Each kind of cell is one struct: its key, how its text is read and shown.
#include "app/sel.hpp"

#include <charconv>
#include <vector>

#include "app/milik.hpp"
#include "exchange/buku_kerja_isi.hpp"
#include "measure/alamat.hpp"
#include "store/muat.hpp"
#include "store/riwayat.hpp"

namespace sakip::app {
namespace {

using exchange::Isi;
using exchange::Ragam;

struct Urusan {
  store::AntreanTulis& tulis;
  const Pemegang& siapa;
  const store::AlamatBerkas& alamat;
  const IsianSel& isian;
  std::string_view waktu;
  const Tanggal& hari_ini;
};

std::string tempat(const Urusan& u) { return tulis(u.isian.sel); }

Status berubah(const Urusan& u, const std::string& now, const std::vector<store::BarisAudit>& history) {
  const Kalimat by =
      history.empty() ? Kalimat() : kalimat(" oleh {} pada {}", history.back().pelaku, history.back().waktu);
  return fail("SEL_BERUBAH", tempat(u), kalimat("Isian ini sudah diubah{} menjadi \"{}\".", by, now),
              "Periksa isian yang baru, lalu simpan lagi bila tetap perlu diubah.");
}

/// A word is a value only where the indikator is measured by a scale; such entries are few, so the plan may be loaded.
Status periksa_kategori(store::db::Connection& c, const Urusan& u) {
  TRY(const Berkas berkas, store::muat_berkas(c, u.alamat.pemda, u.alamat.instansi, u.alamat.tahun));
  for (const Indikator& i : berkas.indikator)
    if (i.id.value == u.isian.sel.id && i.arah != Arah::kategori && i.skala.empty())
      return fail("SEL_TIDAK_TERBACA", tempat(u), kalimat("\"{}\" bukan angka.", u.isian.teks),
                  "Ketik angka, misalnya 1.234,5; kosongkan bila belum ada.");
  return Ok{};
}

/// One cell of a kind: F knows its key, its text and when it is empty.
template <typename F>
Result<HasilSel> simpan(const Urusan& u, F kind) {
  const exchange::SelMentah raw{
      u.isian.teks.empty() ? exchange::SelMentah::Jenis::kosong : exchange::SelMentah::Jenis::teks, u.isian.teks};
  const exchange::BacaanSel read = exchange::baca_sel(raw, kind.ragam(), "");
  if (!read.galat.empty()) return fail("SEL_TIDAK_TERBACA", tempat(u), read.galat, read.saran);
  HasilSel out{exchange::teks_isi(read.isi), read.catatan};
  const store::Pelaku who{u.siapa.akun, ""};
  const Status saved = u.tulis.tulis([&](store::db::Connection& c) -> Status {
    TRY_STATUS(periksa_terbuka(c, {u.alamat, kind.hal(), kind.masa(u.isian.sel.masa)}, u.hari_ini));
    TRY_STATUS(periksa_milik(c, u.siapa, u.alamat, u.isian.sel.id));
    auto fact = kind.kunci(u.isian, u.alamat);
    TRY(const auto stored, store::cari_fakta(c, u.alamat, fact));
    const std::string now = stored ? exchange::teks_isi(kind.isi(*stored)) : std::string();
    if (now == out.teks) return Ok{};  // also the repetition of a request whose answer was lost
    if (u.isian.sebelum && *u.isian.sebelum != now) {
      TRY(const auto history, store::riwayat_fakta(c, u.alamat, fact));
      return berubah(u, now, history);
    }
    if (stored) fact = *stored;
    kind.taruh(fact, read.isi);
    if (const auto* value = std::get_if<Nilai>(&read.isi); value && value->kode == "KATEGORI")
      TRY_STATUS(periksa_kategori(c, u));
    const store::KunciPermintaan request{u.isian.kunci};
    if (kind.hampa(fact)) return store::hapus_fakta(c, u.alamat, fact, who, u.waktu, request);
    return store::catat_fakta(c, u.alamat, fact, who, u.waktu, request);
  });
  if (!saved) return tl::unexpected<Error>(saved.error());
  return out;
}

template <typename V>
V nilai_dari(const Isi& isi) {
  const V* value = std::get_if<V>(&isi);
  return value ? *value : V{};
}

Tahun tahun_fakta(const IsianSel& i, const store::AlamatBerkas& a) {
  if (i.tahun != 0) return i.tahun;
  return i.sel.tahun == 0 ? a.tahun : i.sel.tahun;
}

struct Kinerja_ {
  static Ragam ragam() { return Ragam::angka; }
  static std::string_view hal() { return kHalKinerja; }
  static Triwulan masa(Triwulan quarter) { return quarter; }
};
struct Rencana_ {
  static std::string_view hal() { return kHalRencana; }
  static Triwulan masa(Triwulan) { return Triwulan::tahunan; }
};

struct SelRealisasi : Kinerja_ {
  static Realisasi kunci(const IsianSel& i, const store::AlamatBerkas& a) {
    return {IndikatorId(i.sel.id), DokumenSumber::pengukuran, tahun_fakta(i, a), i.sel.masa, {}, "", ""};
  }
  static Isi isi(const Realisasi& f) { return f.nilai; }
  static void taruh(Realisasi& f, const Isi& isi) { f.nilai = nilai_dari<Nilai>(isi); }
  static bool hampa(const Realisasi& f) { return f.nilai == Nilai{} && f.catatan.empty() && f.sumber.empty(); }
};

struct SelElemen : Kinerja_ {
  bool deret = false;  ///< several values, parted by semicolons
  Ragam ragam() const { return deret ? Ragam::deret : Ragam::angka; }
  static NilaiElemen kunci(const IsianSel& i, const store::AlamatBerkas& a) {
    return {IndikatorId(i.sel.id), i.sel.rinci, tahun_fakta(i, a), i.sel.masa, {}, ""};
  }
  static Isi isi(const NilaiElemen& f) {
    if (f.nilai.size() > 1) return f.nilai;
    return f.nilai.empty() ? Isi() : Isi(f.nilai.front());
  }
  void taruh(NilaiElemen& f, const Isi& isi) const {
    f.nilai = deret ? nilai_dari<std::vector<Nilai>>(isi) : std::vector<Nilai>{nilai_dari<Nilai>(isi)};
  }
  static bool hampa(const NilaiElemen& f) { return f.nilai == std::vector<Nilai>{Nilai{}} && f.sumber.empty(); }
};

struct SelTarget : Rencana_ {
  DokumenSumber dokumen;
  static Ragam ragam() { return Ragam::angka; }
  Target kunci(const IsianSel& i, const store::AlamatBerkas& a) const {
    return {IndikatorId(i.sel.id), dokumen, tahun_fakta(i, a), i.sel.masa, {}};
  }
  static Isi isi(const Target& f) { return f.nilai; }
  static void taruh(Target& f, const Isi& isi) { f.nilai = nilai_dari<Nilai>(isi); }
  static bool hampa(const Target& f) { return f.nilai == Nilai{}; }
};

struct SelPagu : Rencana_ {
  DokumenSumber dokumen;
  static Ragam ragam() { return Ragam::rupiah; }
  Pagu kunci(const IsianSel& i, const store::AlamatBerkas& a) const {
    return {SimpulId(i.sel.id), dokumen, tahun_fakta(i, a), i.sel.masa, JenisBelanja::semua, {}};
  }
  static Isi isi(const Pagu& f) { return f.jumlah; }
  void taruh(Pagu& f, const Isi& isi) {
    kosong = !std::holds_alternative<Rupiah>(isi);
    f.jumlah = nilai_dari<Rupiah>(isi);
  }
  bool hampa(const Pagu&) const { return kosong; }
  bool kosong = false;
};

struct SelAnggaran : Kinerja_ {
  static Ragam ragam() { return Ragam::rupiah; }
  static RealisasiAnggaran kunci(const IsianSel& i, const store::AlamatBerkas& a) {
    return {SimpulId(i.sel.id), DokumenSumber::pengukuran, tahun_fakta(i, a), i.sel.masa, JenisBelanja::semua, {}};
  }
  static Isi isi(const RealisasiAnggaran& f) { return f.jumlah; }
  void taruh(RealisasiAnggaran& f, const Isi& isi) {
    kosong = !std::holds_alternative<Rupiah>(isi);
    f.jumlah = nilai_dari<Rupiah>(isi);
  }
  bool hampa(const RealisasiAnggaran&) const { return kosong; }
  bool kosong = false;
};

struct SelAnalisis : Kinerja_ {
  std::string Analisis::*bagian;
  static Ragam ragam() { return Ragam::teks; }
  static Analisis kunci(const IsianSel& i, const store::AlamatBerkas& a) {
    return {IndikatorId(i.sel.id), tahun_fakta(i, a), i.sel.masa, "", "", ""};
  }
  Isi isi(const Analisis& f) const { return f.*bagian; }
  void taruh(Analisis& f, const Isi& isi) const { f.*bagian = nilai_dari<std::string>(isi); }
  static bool hampa(const Analisis& f) {
    return f.pendorong.empty() && f.penghambat.empty() && f.tindak_lanjut.empty();
  }
};

std::string Analisis::*bagian_analisis(std::string_view name) {
  if (name == "pendorong") return &Analisis::pendorong;
  if (name == "penghambat") return &Analisis::penghambat;
  if (name == "tindak_lanjut") return &Analisis::tindak_lanjut;
  return nullptr;
}

}  // namespace

std::string teks_sel(const Nilai& value) { return exchange::teks_isi(value); }
std::string teks_sel(const Rupiah& value) { return exchange::teks_isi(value); }

std::string tulis(const AlamatSel& at) {
  return at.jenis + "~" + at.id + "~" + at.rinci + "~" + std::to_string(nomor(at.masa)) +
         (at.tahun == 0 ? "" : "~" + std::to_string(at.tahun));
}

std::optional<AlamatSel> baca_alamat_sel(std::string_view name) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; end != std::string_view::npos; name.remove_prefix(end + 1)) {
    end = name.find('~');
    parts.push_back(name.substr(0, end));
    if (end == std::string_view::npos) break;
  }
  if (parts.size() != 4 && parts.size() != 5) return std::nullopt;
  if (parts[3].size() != 1 || parts[3][0] < '0' || parts[3][0] > '4') return std::nullopt;
  AlamatSel at{std::string(parts[0]), std::string(parts[1]), std::string(parts[2]),
               static_cast<Triwulan>(parts[3][0] - '0'), 0};
  if (parts.size() == 4) return at;
  const auto [end, error] = std::from_chars(parts[4].data(), parts[4].data() + parts[4].size(), at.tahun);
  if (error != std::errc() || end != parts[4].data() + parts[4].size() || at.tahun < 1945 || at.tahun > 2200)
    return std::nullopt;
  return at;
}

Result<HasilSel> simpan_sel(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                            const IsianSel& isian, std::string_view waktu, const Tanggal& hari_ini) {
  const Urusan u{write, who, alamat, isian, waktu, hari_ini};
  const std::string& kind = isian.sel.jenis;
  const bool plan = kind == "target" || kind == "pagu";
  if (!boleh(who, plan ? Hak::rencana : Hak::isi, alamat.instansi))
    return fail("HAK_TIDAK_ADA", tempat(u), "Akun ini tidak berhak mengisi sel ini.", "Masuk dengan akun operatornya.");
  if (kind == "realisasi") return simpan(u, SelRealisasi{});
  if (kind == "elemen") return simpan(u, SelElemen{{}, isian.teks.find(';') != std::string::npos});
  if (kind == "anggaran") return simpan(u, SelAnggaran{});
  if (kind == "analisis")
    if (const auto part = bagian_analisis(isian.sel.rinci)) return simpan(u, SelAnalisis{{}, part});
  if (plan)
    if (const auto document = measure::dokumen_dari(isian.sel.rinci)) {
      if (kind == "target") return simpan(u, SelTarget{{}, *document});
      return simpan(u, SelPagu{{}, *document});
    }
  return fail("SEL_TIDAK_DIKENAL", tempat(u), "Sel ini tidak dikenal.", "Muat ulang halamannya.");
}

}  // namespace sakip::app
