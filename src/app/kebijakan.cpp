// See kebijakan.hpp.
#include "app/kebijakan.hpp"

#include "store/tabel.hpp"

namespace sakip::app {

Result<Kebijakan> baca_kebijakan(store::db::Connection& read, const PemdaId& pemda) {
  TRY(const auto rows, store::daftar_baris(read, pemda.value, store::tabel("kebijakan")));
  Kebijakan out;
  for (const store::Baris& row : rows) out[store::teks(row[0])] = store::teks(row[1]);
  return out;
}

Status simpan_kebijakan(store::AntreanTulis& write, const Pemegang& who, const Kebijakan& policies,
                        const std::string& reason, std::string_view waktu) {
  return write.tulis([&](store::db::Connection& c) {
    return store::dengan_audit(c, who.pemda.value, {who.akun, reason}, waktu, [&](store::BukuAudit& audit) -> Status {
      for (const auto& [key, value] : policies)
        TRY_STATUS(store::tulis_baris(c, audit, who.pemda.value, store::tabel("kebijakan"), {key, value}));
      return Ok{};
    });
  });
}

}  // namespace sakip::app
