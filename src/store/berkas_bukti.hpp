// What the kept evidence files are and how much room they take (table berkas_bukti), and the uploads that are under
// way: for quotas, backups and checks of the folder.
#pragma once

#include <string>
#include <vector>

#include "core/id.hpp"
#include "store/db.hpp"

namespace sakip::store {

/// One agency's room. `tertunda`: announced by uploads that are not complete.
struct PemakaianBukti {
  InstansiId instansi;
  std::int64_t berkas = 0, byte = 0, tertunda = 0;
};
/// Of the agencies that have some; of one when `instansi` is given.
Result<std::vector<PemakaianBukti>> pemakaian_bukti(db::Connection& connection, const PemdaId& pemda,
                                                    const InstansiId& instansi = {});

/// A kept file: each content of a pemda once, with the name it was first sent by.
struct BuktiTersimpan {
  PemdaId pemda;
  std::string sha256, nama;
  std::string instansi;  ///< the first that has it
  std::int64_t ukuran = 0;
};
/// Of all pemda.
Result<std::vector<BuktiTersimpan>> semua_bukti(db::Connection& connection);

}  // namespace sakip::store
