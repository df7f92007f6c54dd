// The law as data: methods of capaian, averages, efficiency and aggregation, and predikat scales, read from the files
// of data/regulasi. Pure: the caller reads the files and passes their text. A file is refused with file:line when it
// has an unknown key, no rujukan, or a scale with a gap or an overlap.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/nilai.hpp"
#include "core/result.hpp"
#include "core/skala.hpp"
#include "domain/berkas.hpp"

namespace sakip::measure {

/// What every rule states of itself.
struct KepalaAturan {
  std::string id;  ///< the file's name without ".toml"
  std::string nama;
  std::string rujukan;  ///< regulation and article, or whose practice it is
  std::string dibaca;   ///< date a person last read the regulation; empty: never, then `status` says so
  std::string status;
  std::string rumus;   ///< the formula as people write it
  std::string berkas;  ///< "capaian/naik-rt.toml"
};

/// Computing steps that a method's file may name (`langkah`).
enum class LangkahCapaian { rasio_naik, rasio_turun, selisih_turun, pita, simpangan, skor_kategori, kategori_tercapai };
/// What a target of 0 gives. `seratus_bila_nol`: 100 when the realisasi is 0 too, else undefined. `tercapai_atau_nol`:
/// 100 when the realisasi is at least (turun: at most) 0, else 0.
enum class SikapTargetNol { tak_terdefinisi, seratus_bila_nol, tercapai_atau_nol };
/// What a missing realisasi gives: missing, or a capaian of 0.
enum class SikapKosong { kosong, nol };

/// A worked example, which is at once manual and test.
struct ContohCapaian {
  Nilai target, realisasi, batas_bawah, batas_atas;
  Nilai hasil;
  std::string catatan;
  int baris = 0;
};

struct MetodeCapaian {
  KepalaAturan kepala;
  LangkahCapaian langkah = LangkahCapaian::rasio_naik;
  std::optional<Rational> paling_banyak;   ///< cap, %
  std::optional<Rational> paling_sedikit;  ///< floor, %
  SikapTargetNol target_nol = SikapTargetNol::tak_terdefinisi;
  SikapKosong kosong = SikapKosong::kosong;
  std::string skala;  ///< for categories: the scale used when the indikator names none
  std::vector<ContohCapaian> contoh;
};

struct ContohAgregasi {
  std::array<Nilai, 4> triwulan;
  KebijakanKosong kosong = KebijakanKosong::tinggalkan;
  int sampai = 4;
  Nilai hasil;
  int terisi = 0;
  std::string catatan;
  int baris = 0;
};
struct MetodeAgregasi {
  KepalaAturan kepala;
  Agregasi langkah = Agregasi::jumlah;
  std::vector<ContohAgregasi> contoh;
};

struct ContohSkala {
  Nilai nilai;        ///< a number, or a category
  std::string label;  ///< expected; empty: outside the scale
  std::string catatan;
  int baris = 0;
};
struct AturanSkala {
  KepalaAturan kepala;
  std::shared_ptr<const Skala> skala;  ///< shared with compiled formulas that look up in it
  std::vector<ContohSkala> contoh;
};

enum class LangkahEfisiensi { selisih, rasio, hemat };
struct ContohEfisiensi {
  Nilai capaian, serapan;                      ///< selisih, rasio (%)
  std::vector<std::array<Nilai, 3>> keluaran;  ///< hemat: pagu, realisasi, capaian (%) of each output
  Nilai hasil;
  std::string catatan;
  int baris = 0;
};
struct MetodeEfisiensi {
  KepalaAturan kepala;
  LangkahEfisiensi langkah = LangkahEfisiensi::selisih;
  std::optional<Rational> paling_banyak, paling_sedikit;
  std::vector<ContohEfisiensi> contoh;
};

enum class LangkahRataRata { sederhana, per_sasaran, tertimbang };
struct ContohRataRata {
  std::vector<Nilai> capaian, bobot;
  std::vector<std::string> sasaran;
  KebijakanKosong kosong = KebijakanKosong::tinggalkan;
  Nilai hasil;
  std::string catatan;
  int baris = 0;
};
struct MetodeRataRata {
  KepalaAturan kepala;
  LangkahRataRata langkah = LangkahRataRata::sederhana;
  std::vector<ContohRataRata> contoh;
};

/// The IKM that a row of NRR gives.
struct ContohSkm {
  std::vector<Nilai> nrr;
  Nilai hasil;
  std::string catatan;
  int baris = 0;
};
struct MetodeSkm {
  KepalaAturan kepala;
  int unsur = 9;
  Rational bobot;    ///< weight of one unsur, as the regulation or the agency prints it: 1/9, 0.111, 0.071
  Rational pengali;  ///< 25
  std::string skala;
  std::vector<ContohSkm> contoh;
};

/// One answer that an item of the LKE may get. `bawah`, `atas`: the share of criteria met (%) that it stands for.
struct JawabanLke {
  std::string kode;  ///< "BB", "Ya"
  Rational nilai;    ///< 0..100
  std::string uraian;
  std::optional<BatasSkala> bawah, atas;
  bool memuat(const Rational& share) const;
};
struct PilihanLke {
  std::string id;
  std::vector<JawabanLke> jawaban;
  /// nullptr: no such answer.
  const JawabanLke* cari(std::string_view code) const;
};
enum class TingkatLke { komponen, sub_komponen, kriteria };
struct ButirLke {
  std::string id;  ///< "1", "1.a", "1.a.1"
  std::string nama;
  TingkatLke tingkat = TingkatLke::komponen;
  int induk = -1;  ///< index in TemplatLke::butir
  Rational bobot;  ///< of a komponen, and below it down to the scored unit
  const PilihanLke* pilihan = nullptr;
  std::string bukti;  ///< what usually proves it
};
/// What a row of answers ("1.a BB") makes of an item.
struct ContohLke {
  std::string butir;
  std::vector<std::pair<std::string, std::string>> jawaban;  ///< item, code
  Nilai hasil;
  std::string catatan;
  int baris = 0;
};
/// The sheet by which AKIP is evaluated. Weights add up at every level; komponen to 100.
struct TemplatLke {
  KepalaAturan kepala;
  Tahun berlaku_dari = 0, berlaku_sampai = 0;     ///< years evaluated with it; sampai 0: still
  TingkatLke dinilai = TingkatLke::sub_komponen;  ///< the unit whose answer is scored
  std::string skala;
  std::vector<std::shared_ptr<const PilihanLke>> pilihan;
  std::vector<ButirLke> butir;  ///< in printed order, each after what it belongs to
  std::vector<ContohLke> contoh;
};

template <typename Rule>
using DaftarAturan = std::map<std::string, Rule, std::less<>>;

struct Regulasi {
  DaftarAturan<MetodeCapaian> capaian;
  DaftarAturan<MetodeAgregasi> agregasi;
  DaftarAturan<AturanSkala> skala;
  DaftarAturan<MetodeEfisiensi> efisiensi;
  DaftarAturan<MetodeRataRata> rata_rata;
  DaftarAturan<MetodeSkm> skm;
  DaftarAturan<TemplatLke> lke;
  Pengaturan bawaan;  ///< defaults, of pengaturan.toml
  std::string hash;   ///< SHA-256 over what the rules say (not their examples or remarks)

  /// nullptr when unknown.
  const MetodeCapaian* cari_capaian(std::string_view id) const;
  const AturanSkala* cari_skala(std::string_view id) const;
  const MetodeEfisiensi* cari_efisiensi(std::string_view id) const;
  const MetodeRataRata* cari_rata_rata(std::string_view id) const;
  const MetodeSkm* cari_skm(std::string_view id) const;
  const TemplatLke* cari_lke(std::string_view id) const;
};

/// One file: its path below data/regulasi and its text.
struct BerkasAturan {
  std::string name;
  std::string text;
};

/// Reads all files, in any order. Codes ATURAN_TOML, ATURAN_KUNCI, ATURAN_NILAI, ATURAN_TANPA_RUJUKAN, ATURAN_JENIS,
/// ATURAN_GANDA, ATURAN_RUJUKAN_DALAM, ATURAN_BOBOT (an LKE out of balance), and those of Skala::buat; place is
/// "file:line".
Result<Regulasi> muat_regulasi(std::span<const BerkasAturan> files);

/// Every worked example that does not come out; empty when all do. Code ATURAN_CONTOH.
std::vector<Error> periksa_contoh(const Regulasi& rules);

}  // namespace sakip::measure
