// Applies migrations (migrasi.hpp). To add one: a file migrasi_NNNN.cpp with its text and a row in kMigrasi.
#include "store/migrasi.hpp"

#include <array>

#include "store/migrasi_teks.hpp"

namespace sakip::store {
namespace {

constexpr std::array kMigrasi = {&kMigrasi0001, &kMigrasi0002};

}  // namespace

int versi_skema() { return static_cast<int>(kMigrasi.size()); }

Status migrasikan(db::Connection& connection) {
  TRY(const int now, connection.schema_version());
  for (int version = now + 1; version <= versi_skema(); ++version) {
    const auto langkah = [&]() -> Status {
      TRY(const int current, connection.schema_version());
      if (current >= version) return Ok{};  // another program was faster
      TRY_STATUS(connection.script(*kMigrasi[static_cast<std::size_t>(version - 1)]));
      return connection.set_schema_version(version);
    };
    TRY_STATUS(db::in_transaction(connection, db::Access::write, langkah));
  }
  return Ok{};
}

}  // namespace sakip::store
