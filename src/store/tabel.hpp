// The application's own audited tables (accounts, states, publications, ...): plain rows with a key, written and read
// by four functions over one list. What a Berkas holds is stored by jenis.hpp instead. Every write leaves its audit
// row, and the check of stored rows against the audit (audit.hpp) walks this list too.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/arsip.hpp"
#include "store/audit.hpp"

namespace sakip::store {

/// A table: its columns after tenant_id, the key first. `rahasia`: columns, parted by commas, of which the
/// audit keeps only a fingerprint.
struct Tabel {
  std::string nama;
  int kunci = 0;
  std::vector<std::string> kolom;
  std::string rahasia;
};

/// All of them; parents before what refers to them.
std::span<const Tabel> semua_tabel();
/// Asking for a table that is not in the list is a bug.
const Tabel& tabel(std::string_view nama);

/// Adds the row or replaces the one with its key; an equal row is left alone. `baris` has every column of the table.
/// Codes STORE_TEKS_TIDAK_SAH, STORE_RUJUKAN_PUTUS, those of the database.
Status tulis_baris(db::Connection& connection, BukuAudit& audit, std::string_view pemda, const Tabel& table,
                   const Baris& baris);
/// Removes the row with this key; nothing happens when there is none.
Status hapus_baris(db::Connection& connection, BukuAudit& audit, std::string_view pemda, const Tabel& table,
                   const Baris& kunci);
/// The row with this key.
Result<std::optional<Baris>> cari_baris(db::Connection& connection, std::string_view pemda, const Tabel& table,
                                        const Baris& kunci);
/// The rows whose key begins with `awalan`, in order of their keys; all of the tenant when it is empty.
Result<std::vector<Baris>> daftar_baris(db::Connection& connection, std::string_view pemda, const Tabel& table,
                                        const Baris& awalan = {});

/// Key and row of every audited row of the tenant, as the audit writes them: for verifikasi_isi.
Status tiap_baris_teraudit(db::Connection& connection, std::string_view pemda,
                           const std::function<Status(const std::string& tempat, const std::string& keadaan)>& tiap);

/// Text and number of a cell; an empty one gives "" and 0.
std::string teks(const Sel& sel);
std::int64_t bilangan(const Sel& sel);

}  // namespace sakip::store
