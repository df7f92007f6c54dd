// Who may do what: roles of accounts, the rights of a role, and over which agencies. Permission = role x organisation x
// state of the document; the state is checked by the use case that changes it. One table, read by every page's route.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"

namespace sakip::app {

/// The users of system.md. `operator_` serves one agency; pejabat and kepala hold a post of one; the others serve the
/// whole pemda.
enum class Peran { operator_, pejabat, kepala, bappeda, organisasi, inspektorat, pimpinan, admin };
inline constexpr int kJumlahPeran = 8;
/// "operator" and back.
std::string_view kunci(Peran role);
std::optional<Peran> peran_dari(std::string_view code);
/// Bound to one agency.
bool per_instansi(Peran role);

/// What a page or an action asks for.
enum class Hak {
  publik,       ///< nothing: everybody, signed in or not
  akun,         ///< to be signed in
  lihat,        ///< see an agency's data and documents
  isi,          ///< enter realisasi, evidence, analysis
  rencana,      ///< change plan, indikator, targets, budget
  setuju,       ///< submit, approve and sign for the agency
  pemda,        ///< see the whole pemda
  verifikasi,   ///< verify what agencies submitted
  kunci,        ///< lock, reopen, set deadlines, publish
  evaluasi,     ///< review the LKj, evaluate AKIP
  audit,        ///< read the audit trail
  kelola,       ///< accounts, organisations, policies
  nomenklatur,  ///< take over the national nomenclature
};
inline constexpr int kJumlahHak = 13;

/// A role as an account holds it. `instansi` empty: the whole pemda.
struct PeranAkun {
  Peran peran = Peran::operator_;
  InstansiId instansi;
  JabatanId jabatan;
  bool operator==(const PeranAkun&) const = default;
};

/// Who asks. `akun` empty: nobody is signed in.
struct Pemegang {
  PemdaId pemda;
  std::string akun;
  std::string nama;
  std::vector<PeranAkun> peran;
};

bool punya(Peran role, Hak right);
/// `instansi` empty: the right over the whole pemda.
bool boleh(const Pemegang& who, Hak right, const InstansiId& instansi = {});

}  // namespace sakip::app
