// The organisation as the admin keeps it: agencies with their names, posts and how they are held, and the years there
// are. A change holds for the year it is made in; a name of an agency for all of its years. The right (Hak::kelola) is
// asked by the route.
#pragma once

#include <string>
#include <vector>

#include "app/hak.hpp"
#include "domain/berkas.hpp"
#include "store/antrean.hpp"
#include "store/catat.hpp"

namespace sakip::app {

struct IsianInstansi {
  JenisInstansi jenis = JenisInstansi::lainnya;
  std::string kode, nama, nama_singkat, alamat, tempat;
};

/// Codes ORGANISASI_TIDAK_SAH (no name), those of muat_berkas and simpan_berkas.
Status ubah_instansi(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                     const IsianInstansi& isian, std::string_view waktu);
/// An agency without posts and plan, in the planning period of another one of that year. Codes ORGANISASI_TIDAK_SAH (an
/// id with other characters than a-z, 0-9 and dashes, no name), INSTANSI_SUDAH_ADA, TAHUN_TIDAK_ADA (nobody has that
/// year).
Status tambah_instansi(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                       const IsianInstansi& isian, std::string_view waktu);

/// A post of the form; an empty id: a new one, if it has a name.
struct IsianJabatan {
  JabatanId id;
  std::string nama, eselon;
  JabatanId atasan;
  StatusJabatan status = StatusJabatan::definitif;
};
/// Changes the posts named and adds the new ones; others stay. Codes ORGANISASI_TIDAK_SAH (no name, superiors in a
/// circle, an unknown post), those of muat_berkas and simpan_berkas.
Status simpan_jabatan(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                      const std::vector<IsianJabatan>& isian, std::string_view waktu);

/// Opens a year for every agency that has the one before and not this: organisation, tree, indikator and settings come
/// along, facts do not (those of the planning period are shared anyway). Gives the number of agencies. Code
/// TAHUN_TIDAK_BISA_DIBUKA: nobody has the year before, or their planning period ends with it.
Result<int> buka_tahun(store::AntreanTulis& write, const Pemegang& who, Tahun tahun, std::string_view waktu);

}  // namespace sakip::app
