// See hak.hpp. The table is the whole of it.
#include "app/hak.hpp"

#include <algorithm>
#include <array>

namespace sakip::app {
namespace {

struct Baris {
  Peran peran;
  std::string_view kunci;
  bool per_instansi;
  std::vector<Hak> hak;
};

const std::array<Baris, kJumlahPeran>& tabel() {
  static const std::array<Baris, kJumlahPeran> kTabel = {{
      {Peran::operator_, "operator", true, {Hak::lihat, Hak::isi, Hak::rencana}},
      {Peran::pejabat, "pejabat", true, {Hak::lihat, Hak::isi}},
      {Peran::kepala, "kepala", true, {Hak::lihat, Hak::isi, Hak::rencana, Hak::setuju}},
      {Peran::bappeda, "bappeda", false, {Hak::lihat, Hak::pemda, Hak::verifikasi, Hak::nomenklatur}},
      {Peran::organisasi, "organisasi", false, {Hak::lihat, Hak::pemda, Hak::verifikasi, Hak::kunci}},
      {Peran::inspektorat, "inspektorat", false, {Hak::lihat, Hak::pemda, Hak::evaluasi, Hak::audit}},
      {Peran::pimpinan, "pimpinan", false, {Hak::lihat, Hak::pemda, Hak::setuju}},
      {Peran::admin, "admin", false, {Hak::lihat, Hak::pemda, Hak::kelola, Hak::audit}},
  }};
  return kTabel;
}

const Baris& baris(Peran role) { return tabel()[static_cast<std::size_t>(role)]; }

}  // namespace

std::string_view kunci(Peran role) { return baris(role).kunci; }

std::optional<Peran> peran_dari(std::string_view code) {
  for (const Baris& row : tabel())
    if (row.kunci == code) return row.peran;
  return std::nullopt;
}

bool per_instansi(Peran role) { return baris(role).per_instansi; }

bool punya(Peran role, Hak right) {
  if (right == Hak::publik || right == Hak::akun) return true;
  const std::vector<Hak>& list = baris(role).hak;
  return std::find(list.begin(), list.end(), right) != list.end();
}

bool boleh(const Pemegang& who, Hak right, const InstansiId& instansi) {
  if (right == Hak::publik) return true;
  if (who.akun.empty()) return false;
  if (right == Hak::akun) return true;
  return std::any_of(who.peran.begin(), who.peran.end(), [&](const PeranAkun& held) {
    if (!punya(held.peran, right)) return false;
    return per_instansi(held.peran) ? instansi.ada() && held.instansi == instansi : true;
  });
}

}  // namespace sakip::app
