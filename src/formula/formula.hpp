// The expression language of rumus, for everybody outside this room: parse and compile once, evaluate often (fast, no
// trace) or with a trace that a person can read, and check when a formula is saved. The language is
// docs/bahasa-rumus.md: total (no loop, no recursion), exact (no rounding before display), every failure a state with a
// stable code.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/nilai.hpp"
#include "core/skala.hpp"
#include "core/waktu.hpp"
#include "formula/program.hpp"

namespace sakip::formula {

struct Workspace;

// ---- compile -------------------------------------------------------------------------------------------------------

/// Tables by the name that formulas use; "_" in a formula also finds "-" in a name (opini_bpk finds "opini-bpk").
using DaftarSkala = std::map<std::string, std::shared_ptr<const Skala>, std::less<>>;

/// Reads and translates a formula. Codes: RUMUS_KOSONG, RUMUS_TERLALU_PANJANG (4000 bytes), RUMUS_TERLALU_DALAM (64
/// levels, 300 operations in a chain), RUMUS_KARAKTER, RUMUS_BENTUK, RUMUS_FUNGSI_TAK_DIKENAL, RUMUS_JUMLAH_ARGUMEN,
/// RUMUS_TABEL_TAK_DIKENAL, RUMUS_JENIS (true/false where a number belongs, or the reverse). `place` says "kolom 12".
Result<Program> compile(std::string_view text, const DaftarSkala& scales = {});

// ---- evaluate ------------------------------------------------------------------------------------------------------

/// One input: a view of a Nilai, of a series of them, or nothing (missing). The values must outlive the evaluation.
/// A category or an ISO date is a Nilai::kategori.
class Masukan {
 public:
  Masukan() = default;
  Masukan(const Nilai& value) : data_(&value) {}  // NOLINT: a value is an input
  Masukan(Nilai&&) = delete;
  static Masukan deret(std::span<const Nilai> values) {
    Masukan input;
    input.data_ = values.data();
    input.count_ = values.size();
    input.series_ = true;
    return input;
  }
  bool is_series() const { return series_; }
  bool kosong() const { return !series_ && data_ == nullptr; }
  const Nilai& nilai() const { return *data_; }
  std::span<const Nilai> butir() const { return {data_, count_}; }

 private:
  const Nilai* data_ = nullptr;
  std::size_t count_ = 0;
  bool series_ = false;
};

/// What an evaluation gives, without allocating: `kode` and `label` are views that live as long as the Program, its
/// scales and the inputs do.
struct Hasil {
  Keadaan keadaan = Keadaan::ok;
  bool berangka = true;  ///< false: the result is the category in `label`
  Rational angka;
  std::string_view kode;   ///< empty, or why there is no value (alasan.cpp)
  std::string_view label;  ///< label of a looked-up row, or the category
  bool ada() const { return keadaan == Keadaan::ok; }
};
Nilai ke_nilai(const Hasil& result);

/// Evaluates programs; keeps its working memory, so that one Mesin used for many evaluations does not allocate for
/// scalar formulas. Not shared between threads (a Program may be).
class Mesin {
 public:
  Mesin();
  ~Mesin();
  Mesin(Mesin&&) noexcept;
  Mesin& operator=(Mesin&&) noexcept;
  /// `inputs[i]` belongs to `program.variabel()[i]`; there must be as many (a bug otherwise).
  Hasil evaluate(const Program& program, std::span<const Masukan> inputs);

 private:
  std::unique_ptr<Workspace> workspace_;
};

/// One evaluation with a machine of its own.
Nilai evaluate(const Program& program, std::span<const Masukan> inputs);

/// A column computed from columns, `rows` long: "100 * luas / sum(luas)". Every series among the inputs must have that
/// length (else each row is SERIES_LENGTH_MISMATCH). A formula that works row by row gives each row its own state; one
/// that sums over rows needs all of them. A single result stands in every row.
std::vector<Nilai> evaluate_kolom(const Program& program, std::span<const Masukan> inputs, std::size_t rows);

// ---- trace ---------------------------------------------------------------------------------------------------------

/// What the caller knows about an input besides its value.
struct KeteranganMasukan {
  std::string uraian;  ///< "Jumlah desa berstatus mandiri"
  std::string satuan;
  std::string sumber;  ///< "Realisasi TW IV, diisi Kasi Pemerintahan 5 Januari 2025"
};

struct PermintaanJejak {
  std::span<const Masukan> masukan;
  std::span<const KeteranganMasukan> keterangan;  ///< empty, or one per input
  std::string rujukan;                            ///< regulation or reason behind this formula
  int desimal = 2;                                ///< decimals of the shown result
};

struct MasukanJejak {
  std::string nama;
  std::string uraian;
  std::string nilai;  ///< as read: "1.432 orang", "[2; 3; 5]", "belum ada"
  std::string sumber;
};

/// One step: the part of the formula, the same with numbers in it, and what it gave.
struct LangkahJejak {
  std::string bagian;
  std::string isian;
  std::string hasil;
};

/// How a value came to be, as a plain value.
struct Jejak {
  std::string rumus;
  std::string rujukan;
  std::vector<MasukanJejak> masukan;
  std::vector<LangkahJejak> langkah;
  Nilai hasil;
  std::string eksak;                ///< "30017/3570"
  std::string dibulatkan;           ///< "8,41"
  std::string aturan;               ///< the rounding rule in words
  std::vector<std::string> kurang;  ///< inputs that were needed and are missing: "zakat_t1", "nilai_pma[2]" (from 0)
  std::string penjelasan;           ///< why there is no value; empty when there is one
};

Jejak trace(const Program& program, const PermintaanJejak& request);
/// The trace as lines of text.
std::string teks(const Jejak& trace);
/// What a code means, for an official: "Pembagi bernilai nol." Empty for an unknown code.
std::string_view arti_kode(std::string_view code);

// ---- check ---------------------------------------------------------------------------------------------------------

enum class Bobot : std::uint8_t { galat, peringatan };

/// One thing wrong or doubtful in a formula; `awal` and `panjang` are bytes of its text (0, 0: the whole formula).
struct Temuan {
  std::string kode;
  Bobot bobot = Bobot::peringatan;
  int awal = 0;
  int panjang = 0;
  Kalimat pesan;
  Kalimat saran;
};

struct ElemenRumus {
  std::string nama;  ///< "umkm"; declares umkm_t1 and umkm_0 too. "umkm_t1" declares that one alone
  std::string uraian;
  std::string satuan;
  bool deret = false;
};

/// What is known where the formula is saved.
struct KonteksPeriksa {
  std::span<const ElemenRumus> elemen;
  std::string satuan;     ///< unit of the indikator
  Tahun tahun_dasar = 0;  ///< year of the baseline; 0: none stated
  const DaftarSkala* skala = nullptr;
};

/// Everything found in one formula, in the order of its text. A formula that does not compile gives that one error.
/// The rules are in docs/bahasa-rumus.md.
std::vector<Temuan> check(std::string_view text, const KonteksPeriksa& context);

/// A formula known by the name under which other formulas use its result; `elemen` are its own data elements.
struct RumusBernama {
  std::string nama;
  std::string teks;
  std::vector<std::string> elemen;
};
/// RUMUS_SIKLUS for every ring of formulas that need each other's result of the same year; message names the ring.
/// Last year's result (x_t1) and the baseline (x_0) close no ring.
std::vector<Temuan> check_cycles(std::span<const RumusBernama> formulas);

// ---- versions ------------------------------------------------------------------------------------------------------

/// The version in force in `year` among values with `dari` and `sampai` (inclusive; 0 = open). Codes
/// RUMUS_VERSI_TIDAK_ADA, RUMUS_VERSI_GANDA: two versions claim the year, so neither is taken.
template <typename Versi>
Result<const Versi*> versi_berlaku(std::span<const Versi> versions, Tahun year) {
  const Versi* chosen = nullptr;
  for (const Versi& version : versions) {
    if ((version.dari != 0 && year < version.dari) || (version.sampai != 0 && year > version.sampai)) continue;
    if (chosen)
      return fail("RUMUS_VERSI_GANDA", kalimat("tahun {}", year), "dua versi rumus berlaku untuk tahun yang sama.",
                  "Tutup masa berlaku versi yang lama.");
    chosen = &version;
  }
  if (!chosen)
    return fail("RUMUS_VERSI_TIDAK_ADA", kalimat("tahun {}", year), "tidak ada versi rumus yang berlaku.",
                "Tambahkan versi rumus untuk tahun itu.");
  return chosen;
}

}  // namespace sakip::formula
