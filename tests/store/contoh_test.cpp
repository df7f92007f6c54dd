// The published samples go through the database unchanged: bundle -> database -> bundle, byte for byte.
#include <fstream>

#include "exchange/bundle.hpp"
#include "store/alat.hpp"
#include "store/cadangan.hpp"
#include "store/muat.hpp"

namespace sakip::store {
namespace contoh_test {

std::vector<Berkas> contoh(const std::filesystem::path& berkas) {
  std::ifstream in(berkas);
  const std::string isi{std::istreambuf_iterator<char>(in), {}};
  auto hasil = exchange::baca_kumpulan(isi);
  if (!hasil) throw std::runtime_error(berkas.string() + ": " + to_line(hasil.error().front()));
  return std::move(*hasil);
}

TEST(Contoh, EverySampleComesBackUnchanged) {
  const FolderUji folder;
  auto k = buka_baru(folder / "semua.sakip");
  std::vector<Berkas> semua;
  for (const auto& berkas : std::filesystem::directory_iterator(SAKIP_SOURCE_DIR "/data/contoh")) {
    if (berkas.path().extension() != ".json") continue;
    for (Berkas& b : contoh(berkas.path())) semua.push_back(std::move(b));
  }
  ASSERT_GE(semua.size(), 2U);
  for (const Berkas& b : semua) harus(simpan_berkas(*k, b, kOperator, kWaktu, ModeSimpan::gabung_tahun));
  for (const Berkas& b : semua) {
    const Berkas kembali = harus(muat_berkas(*k, b.pemda.id, b.instansi.id, b.tahun));
    EXPECT_TRUE(kembali == b) << b.instansi.nama;
    EXPECT_EQ(exchange::tulis_bundel(kembali), exchange::tulis_bundel(b)) << b.instansi.nama;
    EXPECT_EQ(harus(simpan_berkas(*k, kembali, kOperator, kWaktu)), RingkasanSimpan{}) << b.instansi.nama;
  }
  EXPECT_EQ(harus(daftar_berkas(*k)).size(), semua.size());
  harus(periksa_basis_data(*k));
}

}  // namespace contoh_test
}  // namespace sakip::store
