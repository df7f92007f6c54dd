// Tools of the store's tests: a fresh folder and database per test, and a generated Berkas in which every field of the
// domain is filled, from a seed.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <random>
#include <string>

#include "store/kolom.hpp"
#include "store/simpan.hpp"
#include "store/sqlite.hpp"

namespace sakip::store {

inline const Pelaku kOperator{"jabatan/kasubbag-perencanaan", ""};
inline constexpr const char* kWaktu = "2025-01-10T02:00:00Z";

/// A folder that goes away with the test.
class FolderUji {
 public:
  FolderUji() {
    std::string pola = (std::filesystem::temp_directory_path() / "opensakip-uji-XXXXXX").string();
    path_ = ::mkdtemp(pola.data());
  }
  ~FolderUji() { std::filesystem::remove_all(path_); }
  FolderUji(const FolderUji&) = delete;
  FolderUji& operator=(const FolderUji&) = delete;
  std::string operator/(const std::string& nama) const { return (path_ / nama).string(); }

 private:
  std::filesystem::path path_;
};

inline std::unique_ptr<db::Connection> buka_baru(const std::string& path, PilihanSqlite pilihan = {}) {
  pilihan.cara = Buka::buat_bila_tidak_ada;
  auto koneksi = buka_sqlite(path, pilihan);
  if (!koneksi) throw std::runtime_error(to_line(koneksi.error()));
  return std::move(*koneksi);
}

/// The value, or the test ends with the error's line.
template <typename T>
T harus(Result<T> hasil) {
  if (!hasil) throw std::runtime_error(to_line(hasil.error()));
  return std::move(*hasil);
}
template <typename T>
std::string kode(const Result<T>& hasil) {
  return hasil ? "OK" : hasil.error().code;
}
template <typename T>
std::string tempat(const Result<T>& hasil) {
  return hasil ? "" : hasil.error().place;
}

inline std::int64_t angka(db::Connection& k, std::string_view sql) {
  std::int64_t nilai = -1;
  harus(k.query(sql, {}, [&](const db::Row& row) -> Status {
    nilai = row.integer(0);
    return Ok{};
  }));
  return nilai;
}

class Pembuat {
 public:
  explicit Pembuat(unsigned benih) : acak_(benih) {}

  /// `kali` scales the number of facts: 1 gives some 200, 25 some 5,000.
  Berkas berkas(const char* pemda = "tala", const char* instansi = "kec-bati-bati", Tahun tahun = 2024, int kali = 1) {
    Berkas b;
    b.tahun = tahun;
    isi_induk(b, pemda, instansi);
    isi_struktur(b, kali);
    isi_fakta(b, kali);
    isi_anggaran(b, kali);
    isi_dokumen(b);
    return b;
  }

  int bilangan(int dari, int sampai) { return std::uniform_int_distribution<int>(dari, sampai)(acak_); }
  template <typename Enum>
  Enum pilihan(int banyak) {
    return static_cast<Enum>(bilangan(0, banyak - 1));
  }
  /// Texts with what breaks careless writers: quotes, newlines, semicolons, non-ASCII, empty.
  std::string teks() {
    static const std::vector<std::string> kPotongan = {"Meningkatnya ",
                                                       "kualitas; ",
                                                       "pelayanan 'publik' ",
                                                       "\"kutip\" ",
                                                       "baris\nbaru ",
                                                       "é–≥ ",
                                                       "100% ",
                                                       "\\ | ",
                                                       "\t",
                                                       "$1 ",
                                                       "'); DROP TABLE target;-- ",
                                                       "[1,2] ",
                                                       "{} ",
                                                       "😀 "};
    std::string t;
    for (int i = bilangan(0, 4); i > 0; --i) t += kPotongan[static_cast<std::size_t>(bilangan(0, 13))];
    return t + std::to_string(bilangan(1, 999999));
  }
  Nilai nilai() {
    switch (bilangan(0, 7)) {
      case 0:
        return Nilai::tanpa(pilihan<Keadaan>(6), "");
      case 1:
        return Nilai::kategori("WTP|\\x");
      case 2: {
        Nilai n = Nilai::dari(Rational::decimal(bilangan(0, 10000), 2), 2);
        n.label = "BB";
        return n;
      }
      case 3:
        return Nilai::dari(Rational::of(bilangan(-50, 50), bilangan(1, 97)));
      case 4:
        return Nilai::tanpa(Keadaan::tak_terdefinisi, "DIV_BY_ZERO");
      case 5:
        return Nilai::dari(Rational::of(bilangan(1, 50), 97), 2);
      case 6:
        return Nilai::dari(*Rational::parse("12345678901234567890123456789/98765432109876543210987654323"));
      default: {
        const int desimal = bilangan(0, 6);
        return Nilai::dari(Rational::decimal(bilangan(-1000000, 1000000), desimal), desimal);
      }
    }
  }
  Rupiah uang() { return Rupiah::sen(std::uniform_int_distribution<std::int64_t>(-5, 1'000'000'000'000'000)(acak_)); }
  std::vector<std::string> daftar() {
    std::vector<std::string> d;
    for (int i = bilangan(0, 3); i > 0; --i) d.push_back(teks());
    return d;
  }

 private:
  struct PengisiTeks {
    Pembuat& acak;
    void operator()(const char*, std::string& v) { v = acak.teks(); }
    void operator()(const char*, KebijakanKosong& v) { v = KebijakanKosong::nol; }
  };

  void isi_induk(Berkas& b, const char* pemda, const char* instansi) {
    b.pemda = {PemdaId(pemda), pilihan<JenisPemda>(4), teks(), teks(), teks(), teks(), teks()};
    b.instansi = {InstansiId(instansi),
                  teks(),
                  pilihan<JenisInstansi>(10),
                  teks(),
                  teks(),
                  teks(),
                  teks(),
                  teks(),
                  daftar(),
                  daftar(),
                  daftar()};
    b.periode = {JenisPeriode::rpd, teks(), 2024, 2026, 2023};
    // One line per field would have to follow every new choice: the columns of the store name them already.
    PengisiTeks pengisi{*this};
    kolom(pengisi, b.pengaturan);
  }

  void isi_struktur(Berkas& b, int kali) {
    for (int i = 0; i < 8; ++i) {
      // The superior of a post may come after it in the list.
      b.jabatan.push_back({JabatanId("jab-" + std::to_string(i)), teks(), teks(),
                           i == 7 ? JabatanId() : JabatanId("jab-7"), teks(), pilihan<StatusJabatan>(5), teks()});
    }
    for (int i = 0; i < 12; ++i) {
      b.simpul.push_back({SimpulId("sim-" + std::to_string(i)),
                          i == 0 ? SimpulId() : SimpulId("sim-" + std::to_string((i + 5) % 12)), pilihan<Tingkat>(7),
                          pilihan<Lingkup>(2), bilangan(0, 9), teks(), teks(), teks(), jabatan(), teks(), daftar()});
    }
    for (int i = 0; i < 6 * kali; ++i) {
      Indikator ind{IndikatorId("ind-" + std::to_string(i)),
                    simpul(),
                    i,
                    teks(),
                    teks(),
                    teks(),
                    teks(),
                    teks(),
                    pilihan<LevelIndikator>(5),
                    pilihan<Arah>(4),
                    pilihan<Agregasi>(6),
                    teks(),
                    teks(),
                    nilai(),
                    nilai(),
                    nilai(),
                    bilangan(0, 4),
                    {},
                    {},
                    teks(),
                    jabatan(),
                    teks(),
                    nilai(),
                    2023};
      for (int n = bilangan(0, 2); n > 0; --n) ind.rumus.push_back({2020 + n, 2024 + n, teks(), teks(), teks()});
      for (int n = bilangan(0, 3); n > 0; --n) ind.elemen.push_back({teks(), teks(), teks(), teks(), n == 2});
      b.indikator.push_back(std::move(ind));
    }
    for (int i = 0; i < 5; ++i) {
      RekeningBelanja r{std::to_string(5 + i), i == 0 ? "" : "5", teks(), teks(), pilihan<JenisBelanja>(8), {}};
      for (Tahun t = 2024; t > 2024 - bilangan(0, 3); --t)
        r.tahunan.push_back({t, uang(), t == 2024, uang(), t != 2023});
      b.rekening.push_back(std::move(r));
    }
    std::shuffle(b.jabatan.begin(), b.jabatan.end(), acak_);
    std::shuffle(b.simpul.begin(), b.simpul.end(), acak_);
    std::shuffle(b.indikator.begin(), b.indikator.end(), acak_);
    banyak_indikator_ = 6 * kali;
  }

  void isi_fakta(Berkas& b, int kali) {
    for (int i = 0; i < 6 * kali; ++i) {
      const IndikatorId ind("ind-" + std::to_string(i));
      for (int tw = 0; tw <= 4; ++tw) {
        const auto triwulan = static_cast<Triwulan>(tw);
        b.target.push_back({ind, pilihan<DokumenSumber>(16), b.tahun, triwulan, nilai()});
        b.realisasi.push_back({ind, pilihan<DokumenSumber>(16), b.tahun, triwulan, nilai(), teks(), teks()});
        NilaiElemen e{ind, teks(), b.tahun, triwulan, {}, teks()};
        for (int n = bilangan(0, 2); n >= 0; --n) e.nilai.push_back(nilai());
        if (bilangan(0, 9) == 0) e.nilai.clear();
        b.nilai_elemen.push_back(std::move(e));
      }
      b.target.push_back({ind, DokumenSumber::renstra, b.tahun + 1, Triwulan::tahunan, nilai()});
      b.analisis.push_back({ind, b.tahun, pilihan<Triwulan>(5), teks(), teks(), teks()});
      b.bukti.push_back({ind, b.tahun, Triwulan::II, teks(), teks()});
      b.pembanding.push_back({i % 2 ? ind : IndikatorId(), teks(), teks(), b.tahun - i % 3, nilai(), nilai(), teks()});
    }
    b.bukti.push_back(b.bukti.front());  // nothing forbids the same evidence twice
    std::shuffle(b.target.begin(), b.target.end(), acak_);
    std::shuffle(b.realisasi.begin(), b.realisasi.end(), acak_);
    std::shuffle(b.bukti.begin(), b.bukti.end(), acak_);
    Survei s{SurveiId("ikm"),
             teks(),
             teks(),
             b.tahun,
             Triwulan::IV,
             indikator(),
             3,
             {},
             {{1, 2, 3, 4}, {4, 4, 0, 1}, {}},
             {{teks(), teks(), 7}, {teks(), teks(), 0}}};
    s.unsur = {{teks(), nilai(), nilai()}, {teks(), nilai(), nilai()}};
    b.survei = {s, {SurveiId("kecil"), teks(), teks(), b.tahun, Triwulan::I, IndikatorId(), 0, {}, {}, {}}};
    b.akip = {{b.tahun,
               teks(),
               teks(),
               nilai(),
               {{"1", "", teks(), nilai(), nilai(), teks(), teks(), teks(), teks()},
                {"1.a", "1", teks(), nilai(), nilai(), teks(), teks(), teks(), teks()}}},
              {b.tahun - 1, teks(), teks(), nilai(), {}}};
  }

  void isi_anggaran(Berkas& b, int kali) {
    for (int i = 0; i < 12; ++i) {
      const SimpulId s("sim-" + std::to_string(i));
      for (int n = 0; n < kali; ++n) {
        const auto triwulan = static_cast<Triwulan>(n % 5);
        const auto belanja = static_cast<JenisBelanja>(n / 5 % 8);
        b.pagu.push_back({s, DokumenSumber::dpa, b.tahun, triwulan, belanja, uang()});
        b.realisasi_anggaran.push_back({s, DokumenSumber::e81, b.tahun, triwulan, belanja, uang()});
      }
    }
  }

  void isi_dokumen(Berkas& b) {
    for (int i = 0; i < 4; ++i) {
      b.perjanjian.push_back({JabatanId("jab-" + std::to_string(i / 2)),
                              b.tahun,
                              i % 2 ? VersiPK::perubahan : VersiPK::murni,
                              pilihan<StatusPK>(4),
                              i == 3 ? Tanggal{} : Tanggal{b.tahun, 9, 19},
                              teks(),
                              {{teks(), indikator()}, {teks(), IndikatorId()}},
                              {simpul(), simpul()}});
      b.rekomendasi.push_back({std::to_string(9 - i), b.tahun - 1, teks(), teks(), teks(), teks(), teks(),
                               i == 0 ? JabatanId() : jabatan(), teks(), pilihan<StatusTindakLanjut>(3), teks()});
      b.profil.push_back({"profil-" + std::to_string(9 - i),
                          teks(),
                          teks(),
                          teks(),
                          b.tahun,
                          {{"a", teks(), JenisKolom::teks, teks(), teks(), 0, true},
                           {"b", teks(), JenisKolom::rupiah, teks(), "", 2, false}},
                          {{{teks(), Nilai()}, {"", nilai()}}, {{"", nilai()}, {teks(), nilai()}}}});
      b.narasi.push_back({"bab" + std::to_string(9 - i), b.tahun, pilihan<AsalNarasi>(2), daftar()});
      b.penyisihan.push_back({"fakta " + std::to_string(i / 2), teks(), teks(), {{teks(), teks()}}, teks()});
      b.penetapan.push_back(
          {"dokumen-" + std::to_string(9 - i), b.tahun, teks(), i ? Tanggal{b.tahun, 1, 31} : Tanggal{}, teks()});
      b.reviu.push_back({b.tahun, "butir-" + std::to_string(9 - i), teks(), teks()});
      b.usulan.push_back({"usul-" + std::to_string(9 - i), b.tahun, teks(), i ? simpul() : SimpulId(), teks(), teks(),
                          teks(), teks(), teks()});
    }
  }

  JabatanId jabatan() { return JabatanId("jab-" + std::to_string(bilangan(0, 7))); }
  SimpulId simpul() { return SimpulId("sim-" + std::to_string(bilangan(0, 11))); }
  IndikatorId indikator() { return IndikatorId("ind-" + std::to_string(bilangan(0, banyak_indikator_ - 1))); }

  std::mt19937 acak_;
  int banyak_indikator_ = 1;
};

}  // namespace sakip::store
