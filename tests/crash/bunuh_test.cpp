// Kills a writing program 200 times at random moments (SIGKILL) and looks at what it left: every acknowledged write is
// there, an import is there whole or not at all, and the database passes its integrity and audit checks.
// The child creates the database, imports, records realisations from several threads and makes backups; it reports each
// finished write through a pipe only after its commit. The moments come from fixed seeds, which a failure names.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <climits>
#include <set>
#include <thread>

#include "store/alat.hpp"
#include "store/antrean.hpp"
#include "store/cadangan.hpp"
#include "store/catat.hpp"
#include "store/muat.hpp"

namespace sakip::store {
namespace bunuh_test {

constexpr unsigned kPembunuhan = 200;
constexpr unsigned kPutaranPerBasisData = 10;  // then a fresh one, so that its creation is hit as well
const AlamatBerkas kCatat{PemdaId("kab-catat"), InstansiId("kec-bati-bati"), 2024};
const AlamatBerkas kImpor{PemdaId("kab-impor"), InstansiId("kec-bati-bati"), 2024};

/// Import number `n`: every fact of it carries the number, so that a mixture of two imports shows.
Berkas berkas_impor(int n) {
  Berkas b = Pembuat(static_cast<unsigned>(n) % 7 + 1).berkas("kab-impor", "kec-bati-bati", 2024, 1);
  b.instansi.nama = "impor " + std::to_string(n);
  for (auto& r : b.realisasi) r.sumber = b.instansi.nama;
  for (auto& s : b.simpul) s.lokasi = b.instansi.nama;
  return b;
}

Realisasi realisasi(int n) {
  return {IndikatorId("ind-1"), DokumenSumber::pengukuran, 3000 + n, Triwulan::I, Nilai::dari(n, 0), "",
          "buku register"};
}

/// What the parent knows across rounds on one database.
struct Catatan {
  std::set<int> realisasi;    ///< acknowledged
  int impor = 0;              ///< last acknowledged
  int realisasi_berikut = 1;  ///< numbers never used before
  int impor_berikut = 1;
};

void lapor(int pipa, char jenis, int nomor) {
  const std::string baris = std::string(1, jenis) + " " + std::to_string(nomor) + "\n";
  if (::write(pipa, baris.data(), baris.size()) != static_cast<ssize_t>(baris.size())) ::_exit(3);
}

/// The program that is killed. Never returns.
[[noreturn]] void anak(const std::string& path, int pipa, const Catatan& c, unsigned benih) {
  auto koneksi = buka_sqlite(path, {Buka::buat_bila_tidak_ada, 20000, 0});
  auto kedua = buka_sqlite(path, {Buka::buat_bila_tidak_ada, 20000, 0});
  if (!koneksi || !kedua) ::_exit(4);
  if (!simpan_berkas(**koneksi, Pembuat(1).berkas("kab-catat"), kOperator, kWaktu, ModeSimpan::tambah)) ::_exit(5);
  AntreanTulis antrean(std::move(*koneksi));
  std::atomic<int> nomor = c.realisasi_berikut;
  std::vector<std::thread> utas;
  for (int i = 0; i < 3; ++i) {
    utas.emplace_back([&] {
      for (;;) {
        const int n = nomor++;
        const Status hasil = antrean.tulis(
            [&](db::Connection& k) { return catat_realisasi(k, kCatat, realisasi(n), kOperator, kWaktu); });
        if (!hasil) ::_exit(6);
        lapor(pipa, 'R', n);
      }
    });
  }
  const bool lewat_antrean = benih % 2 == 0;
  const auto impor = [&](db::Connection& k, int n) -> Status {
    TRY([[maybe_unused]] const auto r, simpan_berkas(k, berkas_impor(n), kOperator, kWaktu, ModeSimpan::gabung_tahun));
    return Ok{};
  };
  for (int n = c.impor_berikut;; ++n) {
    const Status hasil =
        lewat_antrean ? antrean.tulis([&](db::Connection& k) { return impor(k, n); }) : impor(**kedua, n);
    if (!hasil) ::_exit(7);
    lapor(pipa, 'I', n);
    if (benih % 5 != 0) continue;
    if (!cadangkan(**kedua, path + ".cadangan-" + std::to_string(n))) ::_exit(8);
    lapor(pipa, 'C', n);
  }
}

/// When to kill: after so many reports (the disk's speed varies, the work done should not) and a moment more.
struct Saat {
  char tanda = '\n';  ///< what is counted: lines, or finished backups ('C')
  int laporan = 0;
  int mikrodetik = 0;
};

Saat saat_untuk(unsigned benih) {
  std::mt19937 acak(benih);
  const auto antara = [&](int dari, int sampai) { return std::uniform_int_distribution<int>(dari, sampai)(acak); };
  if (benih % 4 == 1) return {'\n', 0, antara(0, 30'000)};  // while the database is being created or opened
  if (benih % 5 == 0) return {'C', antara(0, 2), antara(0, 20'000)};
  return {'\n', antara(0, 60), antara(0, 6'000)};
}

/// Reads reports until `tanda` is in them `laporan` times or the child is gone. A slow disk gets its time: only a child
/// that reports nothing at all for half a minute is given up.
void kumpulkan(int pipa, std::string& semua, char tanda, int laporan) {
  pollfd siap{pipa, POLLIN, 0};
  while (std::count(semua.begin(), semua.end(), tanda) < laporan) {
    if (::poll(&siap, 1, 30'000) <= 0) return;
    char potongan[4096];
    const ssize_t n = ::read(pipa, potongan, sizeof potongan);
    if (n <= 0) return;
    semua.append(potongan, static_cast<std::size_t>(n));
  }
}

/// Runs the child, kills it, and adds what it acknowledged. False: it died by itself.
bool satu_pembunuhan(const std::string& path, Catatan& c, unsigned benih) {
  int pipa[2];
  EXPECT_EQ(::pipe2(pipa, O_CLOEXEC), 0);
  const pid_t pid = ::fork();
  if (pid == 0) anak(path, pipa[1], c, benih);
  ::close(pipa[1]);
  const Saat saat = saat_untuk(benih);
  std::string laporan;
  kumpulkan(pipa[0], laporan, saat.tanda, saat.laporan);
  ::usleep(static_cast<useconds_t>(saat.mikrodetik));
  ::kill(pid, SIGKILL);
  int keadaan = 0;
  ::waitpid(pid, &keadaan, 0);
  kumpulkan(pipa[0], laporan, '\n', INT_MAX);
  ::close(pipa[0]);
  for (std::size_t awal = 0; awal < laporan.size();) {
    const std::size_t akhir = laporan.find('\n', awal);
    int nomor = 0;
    std::from_chars(laporan.data() + awal + 2, laporan.data() + akhir, nomor);
    if (laporan[awal] == 'R') c.realisasi.insert(nomor);
    if (laporan[awal] == 'I') c.impor = nomor;
    awal = akhir + 1;
  }
  EXPECT_TRUE(WIFSIGNALED(keadaan)) << "anak berhenti sendiri dengan kode " << WEXITSTATUS(keadaan);
  return WIFSIGNALED(keadaan);
}

/// Looks at the database as the next start of the program would.
void periksa(const std::string& path, Catatan& c) {
  auto k = harus(buka_sqlite(path, {Buka::buat_bila_tidak_ada, 20000, 0}));
  harus(periksa_basis_data(*k));

  std::set<int> ada;
  harus(k->query("SELECT tahun, nilai FROM realisasi WHERE tenant_id = 'kab-catat' AND tahun >= 3000", {},
                 [&](const db::Row& row) -> Status {
                   EXPECT_EQ(row.text(1), std::to_string(row.integer(0) - 3000));
                   ada.insert(static_cast<int>(row.integer(0)) - 3000);
                   return Ok{};
                 }));
  for (const int n : c.realisasi) ASSERT_TRUE(ada.contains(n)) << "realisasi " << n << " diakui tetapi hilang";
  ASSERT_LE(ada.size(), c.realisasi.size() + 3) << "lebih banyak tulisan tak diakui daripada utas yang menunggu";

  const auto impor = muat_berkas(*k, kImpor.pemda, kImpor.instansi, kImpor.tahun);
  int termuat = 0;
  if (impor) {
    termuat = std::stoi(impor->instansi.nama.substr(6));
    const Berkas harapan = berkas_impor(termuat);
    // A merge keeps the facts of other years; those of the year, the structure and the documents are the import's own.
    std::vector<Realisasi> setahun = impor->realisasi;
    std::erase_if(setahun, [](const Realisasi& r) { return r.tahun != 2024; });
    const auto urut = [](auto v) {
      std::sort(v.begin(), v.end(), [](const auto& a, const auto& b) {
        return std::tie(a.indikator, a.dokumen, a.triwulan) < std::tie(b.indikator, b.dokumen, b.triwulan);
      });
      return v;
    };
    EXPECT_TRUE(urut(setahun) == urut(harapan.realisasi)) << "impor " << termuat << " tercampur";
    EXPECT_TRUE(impor->simpul == harapan.simpul && impor->indikator == harapan.indikator);
    EXPECT_TRUE(impor->perjanjian == harapan.perjanjian && impor->profil == harapan.profil);
  } else {
    EXPECT_EQ(impor.error().code, "STORE_BERKAS_TIDAK_ADA");
  }
  ASSERT_GE(termuat, c.impor) << "impor " << c.impor << " diakui tetapi hilang";
  ASSERT_LE(termuat, c.impor + 1);

  // From here on what is there counts as acknowledged: it must never vanish again.
  c.realisasi = ada;
  c.impor = termuat;
  c.realisasi_berikut = ada.empty() ? c.realisasi_berikut : *ada.rbegin() + 1;
  c.impor_berikut = termuat + 1;
}

/// Whatever bears a backup's name is a whole and sound database.
int periksa_cadangan(const FolderUji& folder, const std::string& awalan) {
  int banyak = 0;
  for (const auto& berkas : std::filesystem::directory_iterator(std::filesystem::path(folder / ".").parent_path())) {
    const std::string nama = berkas.path().filename().string();
    if (!nama.starts_with(awalan + ".cadangan-")) continue;
    if (nama.find(".sementara") == std::string::npos) {
      harus(periksa_basis_data(*harus(buka_sqlite(berkas.path().string()))));
      ++banyak;
    }
  }
  return banyak;
}

TEST(Bunuh, NoAcknowledgedWriteIsLostInTwoHundredKills) {
  const FolderUji folder;
  std::size_t diakui = 0;
  int impor = 0;
  int cadangan = 0;
  unsigned terbunuh = 0;
  Catatan c;
  for (unsigned benih = 1; benih <= kPembunuhan; ++benih) {
    const std::string nama = "db" + std::to_string((benih - 1) / kPutaranPerBasisData);
    if ((benih - 1) % kPutaranPerBasisData == 0) c = Catatan{};
    const std::size_t sebelum = c.realisasi.size();
    if (satu_pembunuhan(folder / nama, c, benih)) ++terbunuh;
    diakui += c.realisasi.size() - sebelum;
    const int impor_sebelum = c.impor_berikut;
    periksa(folder / nama, c);
    impor += c.impor_berikut - impor_sebelum;
    if (benih % kPutaranPerBasisData == 0) cadangan += periksa_cadangan(folder, nama);
    ASSERT_FALSE(HasFailure()) << "benih " << benih;
  }
  std::printf("benih 1..%u: %u pembunuhan, %zu realisasi diakui, %d impor, %d cadangan utuh\n", kPembunuhan, terbunuh,
              diakui, impor, cadangan);
  EXPECT_EQ(terbunuh, kPembunuhan);
  EXPECT_GT(diakui, 100U);  // the child did work before it died
  EXPECT_GT(impor, 20);
  EXPECT_GT(cadangan, 0);
}

}  // namespace bunuh_test
}  // namespace sakip::store
