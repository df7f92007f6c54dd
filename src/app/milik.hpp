// What a post may fill in: the indikator and nodes it answers for or agreed to in its Perjanjian Kinerja, with all
// below them, and the same of the posts under it. Perpres 29/2014 art. 10: each post answers for what it agreed.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/hak.hpp"
#include "domain/indeks.hpp"
#include "store/catat.hpp"

namespace sakip::app {

/// The posts of an account that may enter figures of the agency only as their holder; empty when a wider role of it
/// (operator, kepala) may enter everything, or none may.
std::vector<JabatanId> jabatan_saja(const Pemegang& who, const InstansiId& instansi);
/// Ids of the indikator and nodes that these posts fill in.
std::set<std::string, std::less<>> isian_jabatan(const Indeks& index, const std::vector<JabatanId>& posts);
/// Who only holds a post fills in what that post answers for. Code HAK_TIDAK_ADA.
Status periksa_milik(store::db::Connection& read, const Pemegang& who, const store::AlamatBerkas& alamat,
                     const std::string& id);

}  // namespace sakip::app
