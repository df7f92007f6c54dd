// JSON as the store uses it: writing of the canonical text that audit rows are hashed over, and the deep lists that are
// kept as one text column because they are always read whole (respondents' answers, rows of a profile table, ...).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/berkas.hpp"

namespace sakip::store {

/// Appends a JSON string; only what JSON demands is escaped, so equal texts give equal bytes.
void tambah_teks_json(std::string& out, std::string_view text);

/// Id and version of the structure that belongs to a year, in order.
using DaftarIsi = std::vector<std::pair<std::string, int>>;

/// For T: int, std::string, RumusVersi, ElemenData, UnsurSurvei, ProfilResponden, std::vector<int>, KolomProfil,
/// std::vector<SelProfil>, Penyisihan::Lain, Nilai, std::pair<std::string, int>.
template <typename T>
std::string ke_json(const std::vector<T>& daftar);
/// False when the text is not what ke_json writes.
template <typename T>
bool dari_json(std::string_view text, std::vector<T>& daftar);
/// An object of texts.
bool dari_json(std::string_view text, std::map<std::string, std::string>& peta);

}  // namespace sakip::store
