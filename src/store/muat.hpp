// Loading: an agency-year as a plain value, read in one snapshot, and the list of what there is.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/berkas.hpp"
#include "store/db.hpp"

namespace sakip::store {

/// The structure, settings and documents of that year, and the facts of its whole planning period that concern them.
/// Codes STORE_BERKAS_TIDAK_ADA (naming the years there are), STORE_ISI_TIDAK_TERBACA.
Result<Berkas> muat_berkas(db::Connection& connection, const PemdaId& pemda, const InstansiId& instansi, Tahun tahun);

/// Every agency of a pemda in that year, by id, in one snapshot and a number of statements that does not depend on how
/// many there are; empty when there is none. Each is what muat_berkas gives, or, with `tabel`, only what those tables
/// ("jabatan", "perjanjian") hold; what is named must come with what it refers to. Code STORE_ISI_TIDAK_TERBACA.
Result<std::vector<Berkas>> muat_pemda(db::Connection& connection, const PemdaId& pemda, Tahun tahun,
                                       std::span<const std::string_view> tabel = {});

struct BerkasAda {
  PemdaId pemda;
  std::string nama_pemda;
  InstansiId instansi;
  std::string nama_instansi;
  Tahun tahun = 0;
  std::string nama_periode;
};
/// Every stored agency-year, by pemda, agency and year; one pemda's when `pemda` is given.
Result<std::vector<BerkasAda>> daftar_berkas(db::Connection& connection, const PemdaId& pemda = {});

/// The years that the agency, or, without one, anybody of the pemda, has; the oldest first.
Result<std::vector<Tahun>> daftar_tahun(db::Connection& connection, const PemdaId& pemda, const InstansiId& instansi);

struct PemdaAda {
  PemdaId id;
  std::string nama;
  bool berakun = false;  ///< has an account of the application
};
/// Every pemda, by name.
Result<std::vector<PemdaAda>> daftar_pemda(db::Connection& connection);

}  // namespace sakip::store
