// The table of kinds (jenis.hpp): how each leaves a Berkas as rows and comes back.
#include "store/jenis.hpp"
#include "store/jenis_sql.hpp"
#include "store/kolom.hpp"

namespace sakip::store {
namespace {

template <typename T>
Baris ke_baris(const T& value) {
  Baris baris;
  PenulisBaris penulis{baris};
  kolom(penulis, value);
  return baris;
}

template <typename T>
std::string dari_baris(const db::Row& row, int awal, T& value) {
  PembacaBaris pembaca{row, awal, {}};
  kolom(pembaca, value);
  return pembaca.galat;
}

/// A member of the Berkas that is one row.
template <auto Anggota>
struct Tunggal {
  static std::vector<Baris> dari_berkas(const Berkas& b) { return {ke_baris(b.*Anggota)}; }
  static std::string ke_berkas(const db::Row& row, int awal, Pemuat& p) {
    return dari_baris(row, awal, p.berkas.*Anggota);
  }
};

/// A member that is a list of rows.
template <auto Anggota>
struct Daftar {
  static std::vector<Baris> dari_berkas(const Berkas& b) {
    std::vector<Baris> rows;
    rows.reserve((b.*Anggota).size());
    for (const auto& value : b.*Anggota) rows.push_back(ke_baris(value));
    return rows;
  }
  static std::string ke_berkas(const db::Row& row, int awal, Pemuat& p) {
    return dari_baris(row, awal, (p.berkas.*Anggota).emplace_back());
  }
};

struct BagianBerkas {
  static std::vector<Baris> dari_berkas(const Berkas& b) {
    return {ke_baris(IsiBerkas{periode_id(b.periode), b.pengaturan})};
  }
  static std::string ke_berkas(const db::Row& row, int awal, Pemuat& p) {
    IsiBerkas isi;
    std::string galat = dari_baris(row, awal, isi);
    p.berkas.pengaturan = std::move(isi.pengaturan);
    return galat;
  }
};

/// Finds the whole that a part belongs to, from where the last one was found: parts come in the order of their wholes.
template <typename T, typename Cocok>
T* induk_dari(std::vector<T>& semua, std::size_t& petunjuk, Cocok cocok) {
  for (std::size_t n = 0; n < semua.size(); ++n) {
    const std::size_t i = (petunjuk + n) % semua.size();
    if (cocok(semua[i])) return petunjuk = i, &semua[i];
  }
  return nullptr;
}

struct BagianRekening {
  static std::vector<Baris> dari_berkas(const Berkas& b) {
    std::vector<Baris> rows;
    for (const auto& r : b.rekening) {
      for (const auto& t : r.tahunan) rows.push_back(ke_baris(TahunanRekening{r.id, t}));
    }
    return rows;
  }
  static std::string ke_berkas(const db::Row& row, int awal, Pemuat& p) {
    TahunanRekening v;
    if (std::string galat = dari_baris(row, awal, v); !galat.empty()) return galat;
    auto* whole = induk_dari(p.berkas.rekening, p.petunjuk, [&](const auto& r) { return r.id == v.rekening; });
    if (whole == nullptr) return "rekening_id";
    whole->tahunan.push_back(v.isi);
    return {};
  }
};

struct BagianAkip {
  static std::vector<Baris> dari_berkas(const Berkas& b) {
    std::vector<Baris> rows;
    for (const auto& e : b.akip) {
      for (const auto& k : e.komponen) rows.push_back(ke_baris(KomponenEvaluasi{e.tahun, e.evaluator, e.metode, k}));
    }
    return rows;
  }
  static std::string ke_berkas(const db::Row& row, int awal, Pemuat& p) {
    KomponenEvaluasi v;
    if (std::string galat = dari_baris(row, awal, v); !galat.empty()) return galat;
    auto* whole = induk_dari(p.berkas.akip, p.petunjuk, [&](const auto& e) {
      return e.tahun == v.tahun && e.evaluator == v.evaluator && e.metode == v.metode;
    });
    if (whole == nullptr) return "evaluator";
    whole->komponen.push_back(std::move(v.isi));
    return {};
  }
};

template <typename Bagian>
PerjanjianKinerja* perjanjian_dari(Pemuat& p, const Bagian& v) {
  return induk_dari(p.berkas.perjanjian, p.petunjuk, [&](const auto& pk) {
    return pk.jabatan == v.jabatan && pk.tahun == v.tahun && pk.versi == v.versi;
  });
}

struct BagianButir {
  static std::vector<Baris> dari_berkas(const Berkas& b) {
    std::vector<Baris> rows;
    for (const auto& pk : b.perjanjian) {
      int n = 0;
      for (const auto& butir : pk.butir)
        rows.push_back(ke_baris(ButirPerjanjian{pk.jabatan, pk.tahun, pk.versi, ++n, butir}));
    }
    return rows;
  }
  static std::string ke_berkas(const db::Row& row, int awal, Pemuat& p) {
    ButirPerjanjian v;
    if (std::string galat = dari_baris(row, awal, v); !galat.empty()) return galat;
    auto* whole = perjanjian_dari(p, v);
    if (whole == nullptr) return "jabatan_id";
    whole->butir.push_back(std::move(v.isi));
    return {};
  }
};

struct BagianAnggaran {
  static std::vector<Baris> dari_berkas(const Berkas& b) {
    std::vector<Baris> rows;
    for (const auto& pk : b.perjanjian) {
      int n = 0;
      for (const auto& s : pk.anggaran)
        rows.push_back(ke_baris(AnggaranPerjanjian{pk.jabatan, pk.tahun, pk.versi, ++n, s}));
    }
    return rows;
  }
  static std::string ke_berkas(const db::Row& row, int awal, Pemuat& p) {
    AnggaranPerjanjian v;
    if (std::string galat = dari_baris(row, awal, v); !galat.empty()) return galat;
    auto* whole = perjanjian_dari(p, v);
    if (whole == nullptr) return "jabatan_id";
    whole->anggaran.push_back(std::move(v.simpul));
    return {};
  }
};

template <typename T>
std::vector<Kolom> kolom_dari() {
  PengumpulKolom pengumpul;
  const T contoh{};
  kolom(pengumpul, contoh);
  return std::move(pengumpul.kolom);
}

/// `T` names the columns, `Jalan` the way in and out.
template <typename T, typename Jalan>
Jenis buat(const char* tabel, Kelas kelas, int kunci, int kunci_isi = 0, Jangkar jangkar = Jangkar::tidak) {
  Jenis j;
  j.tabel = tabel;
  j.kelas = kelas;
  j.kunci = kunci_isi > 0 ? 1 : kunci;
  j.kunci_isi = kunci_isi;
  j.jangkar = jangkar;
  j.kolom = kolom_dari<T>();
  j.dari_berkas = &Jalan::dari_berkas;
  j.ke_berkas = &Jalan::ke_berkas;
  lengkapi(j);
  return j;
}

std::vector<Jenis> buat_semua() {
  using enum Kelas;
  std::vector<Jenis> s;
  s.push_back(buat<Pemda, Tunggal<&Berkas::pemda>>("pemda", pemda, 0));
  s.push_back(buat<Instansi, Tunggal<&Berkas::instansi>>("instansi", instansi, 0));
  s.push_back(buat<PeriodePerencanaan, Tunggal<&Berkas::periode>>("periode", periode, 0));
  s.push_back(buat<IsiBerkas, BagianBerkas>("berkas", berkas, 0));

  s.push_back(buat<Jabatan, Daftar<&Berkas::jabatan>>("jabatan", struktur, 1, 0, Jangkar::jabatan));
  s.push_back(buat<Simpul, Daftar<&Berkas::simpul>>("simpul", struktur, 1, 0, Jangkar::simpul));
  s.push_back(buat<Indikator, Daftar<&Berkas::indikator>>("indikator", struktur, 1, 0, Jangkar::indikator));
  s.push_back(buat<RekeningBelanja, Daftar<&Berkas::rekening>>("rekening", struktur, 1, 0, Jangkar::rekening));

  s.push_back(buat<Target, Daftar<&Berkas::target>>("target", bersama, 4));
  s.push_back(buat<Realisasi, Daftar<&Berkas::realisasi>>("realisasi", bersama, 4));
  s.push_back(buat<NilaiElemen, Daftar<&Berkas::nilai_elemen>>("nilai_elemen", bersama, 4));
  s.push_back(buat<Analisis, Daftar<&Berkas::analisis>>("analisis", bersama, 3));
  s.push_back(buat<Bukti, Daftar<&Berkas::bukti>>("bukti", bersama, 1, 5));
  s.push_back(buat<Pembanding, Daftar<&Berkas::pembanding>>("pembanding", bersama, 1, 4));
  s.push_back(buat<Pagu, Daftar<&Berkas::pagu>>("pagu", bersama, 5));
  s.push_back(buat<RealisasiAnggaran, Daftar<&Berkas::realisasi_anggaran>>("realisasi_anggaran", bersama, 5));
  s.push_back(buat<TahunanRekening, BagianRekening>("rekening_tahunan", bersama, 2));
  s.push_back(buat<Survei, Daftar<&Berkas::survei>>("survei", bersama, 1));
  s.push_back(buat<EvaluasiAkip, Daftar<&Berkas::akip>>("akip", bersama, 3));
  s.push_back(buat<KomponenEvaluasi, BagianAkip>("akip_komponen", bersama, 4));

  s.push_back(buat<PerjanjianKinerja, Daftar<&Berkas::perjanjian>>("perjanjian", tahunan, 3));
  s.push_back(buat<ButirPerjanjian, BagianButir>("perjanjian_butir", tahunan, 4));
  s.push_back(buat<AnggaranPerjanjian, BagianAnggaran>("perjanjian_anggaran", tahunan, 4));
  s.push_back(buat<Rekomendasi, Daftar<&Berkas::rekomendasi>>("rekomendasi", tahunan, 2));
  s.push_back(buat<TabelProfil, Daftar<&Berkas::profil>>("profil", tahunan, 2));
  s.push_back(buat<Narasi, Daftar<&Berkas::narasi>>("narasi", tahunan, 2));
  s.push_back(buat<Penyisihan, Daftar<&Berkas::penyisihan>>("penyisihan", tahunan, 1, 1));
  s.push_back(buat<Penetapan, Daftar<&Berkas::penetapan>>("penetapan", tahunan, 2));
  s.push_back(buat<JawabanReviu, Daftar<&Berkas::reviu>>("reviu", tahunan, 2));
  s.push_back(buat<UsulanRenja, Daftar<&Berkas::usulan>>("usulan", tahunan, 2));
  return s;
}

}  // namespace

std::span<const Jenis> semua_jenis() {
  static const std::vector<Jenis> semua = buat_semua();
  return semua;
}

}  // namespace sakip::store
