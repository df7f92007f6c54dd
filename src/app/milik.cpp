// See milik.hpp.
#include "app/milik.hpp"

#include "store/muat.hpp"

namespace sakip::app {
namespace {

using Ids = std::set<std::string, std::less<>>;

void tambah_simpul(const Indeks& index, const Simpul& top, Ids& out) {
  for (const Simpul* node : index.keturunan(top)) {
    out.insert(node->id.value);
    for (const Indikator* i : index.indikator_simpul(*node)) out.insert(i->id.value);
  }
}

void tambah_jabatan(const Indeks& index, const Jabatan& post, Ids& out) {
  for (const Simpul* node : index.simpul_jabatan(post)) tambah_simpul(index, *node, out);
  for (const Indikator* i : index.indikator_jabatan(post)) out.insert(i->id.value);
  for (const PerjanjianKinerja& pk : index.berkas().perjanjian) {
    if (pk.jabatan != post.id) continue;
    for (const ButirPK& item : pk.butir) out.insert(item.indikator.value);
    for (const SimpulId& id : pk.anggaran)
      if (const Simpul* node = index.simpul(id)) tambah_simpul(index, *node, out);
  }
  for (const Jabatan* below : index.bawahan(post)) tambah_jabatan(index, *below, out);
}

}  // namespace

std::vector<JabatanId> jabatan_saja(const Pemegang& who, const InstansiId& instansi) {
  std::vector<JabatanId> posts;
  for (const PeranAkun& role : who.peran) {
    if (!punya(role.peran, Hak::isi) || role.instansi != instansi) continue;
    if (role.peran != Peran::pejabat) return {};
    posts.push_back(role.jabatan);
  }
  return posts;
}

Ids isian_jabatan(const Indeks& index, const std::vector<JabatanId>& posts) {
  Ids out;
  for (const JabatanId& id : posts)
    if (const Jabatan* post = index.jabatan(id)) tambah_jabatan(index, *post, out);
  out.erase("");
  return out;
}

Status periksa_milik(store::db::Connection& read, const Pemegang& who, const store::AlamatBerkas& alamat,
                     const std::string& id) {
  const std::vector<JabatanId> posts = jabatan_saja(who, alamat.instansi);
  if (posts.empty()) return Ok{};
  TRY(const Berkas berkas, store::muat_berkas(read, alamat.pemda, alamat.instansi, alamat.tahun));
  if (isian_jabatan(Indeks(berkas), posts).contains(id)) return Ok{};
  return fail("HAK_TIDAK_ADA", id, "Isian ini bukan tanggung jawab jabatan akun ini.",
              "Minta pejabat yang bertanggung jawab atau operator mengisinya.");
}

}  // namespace sakip::app
