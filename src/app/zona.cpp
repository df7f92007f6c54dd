// See zona.hpp.
#include "app/zona.hpp"

#include <algorithm>

#include "store/tabel.hpp"

namespace sakip::app {
namespace {

constexpr const char* kKunci = "zona_waktu";

const Zona* cari(std::string_view name) {
  const auto* found = std::find_if(kZona.begin(), kZona.end(), [&](Zona one) { return nama(one) == name; });
  return found == kZona.end() ? nullptr : found;
}

}  // namespace

Result<Zona> zona_pemda(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const auto row, store::cari_baris(read, pemda.value, store::tabel("kebijakan"), {std::string(kKunci)}));
  const Zona* zone = row ? cari(store::teks((*row)[1])) : nullptr;
  return zone ? *zone : Zona::wib;
}

Status simpan_zona(store::AntreanTulis& write, const Pemegang& who, std::string_view name, std::string_view waktu) {
  if (!cari(name))
    return fail("ZONA_TIDAK_SAH", "zona waktu", "Zona waktu itu tidak dikenal.", "Pilih WIB, WITA, atau WIT.");
  const std::string& pemda = who.pemda.value;
  return write.tulis([&](store::db::Connection& c) {
    return store::dengan_audit(c, pemda, {who.akun, "mengubah zona waktu"}, waktu,
                               [&](store::BukuAudit& audit) -> Status {
                                 return store::tulis_baris(c, audit, pemda, store::tabel("kebijakan"),
                                                           {std::string(kKunci), std::string(name)});
                               });
  });
}

}  // namespace sakip::app
