// Answers of satisfaction surveys that are taken in the application: a row each (table jawaban_survei), so that one
// more costs one row however many there are. The matrix, the number of respondents and their profile in a Survei are
// made of these rows whenever it is loaded, and are never written back: what is derived has one source.
#pragma once

#include <set>
#include <span>
#include <string>

#include "store/jenis.hpp"

namespace sakip::store {

/// Puts the answers into the surveys of these agencies of one pemda that were set up in the application. A typed
/// profile stays while no respondent told theirs. Code STORE_ISI_TIDAK_TERBACA.
Status isi_jawaban(db::Connection& connection, const PemdaId& pemda, std::span<Berkas* const> berkas);

/// The surveys of the agency whose answers are rows.
Result<std::set<std::string>> survei_berbaris(db::Connection& connection, const Alamat& alamat);
/// The highest number that an answer of the round has; 0: none has.
Result<std::int64_t> nomor_jawaban_terakhir(db::Connection& connection, std::string_view pemda,
                                            std::string_view instansi, std::string_view survei);
/// A row of the table "survei" without what is derived; with the profile that is stored, if it is.
void tanpa_jawaban(const Jenis& jenis, Baris& baris, const Baris* tersimpan);

}  // namespace sakip::store
