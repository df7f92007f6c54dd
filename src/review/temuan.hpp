// Findings: what a reviewer should know about an agency's own data. Collected all, never stopping at the first. Each
// rule is one function in a file of this room and one row of the table in periksa.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/kalimat.hpp"
#include "domain/nomenklatur.hpp"
#include "measure/hasil.hpp"

namespace sakip::review {

enum class Bobot { tinggi, sedang, rendah };

/// One finding. `fakta` is the address of the figure it is about, or the path of the datum; `tercetak` what stands,
/// `seharusnya` what was recomputed (empty when there is none).
struct Temuan {
  std::string aturan;  ///< stable code: KELENGKAPAN_TARGET, ...
  Bobot bobot = Bobot::sedang;
  std::string fakta;
  Kalimat pesan;
  std::string tercetak;
  std::string seharusnya;
  Kalimat saran;
};

std::string_view nama(Bobot bobot);

/// All findings of all rules, heaviest first, in the order of the data.
std::vector<Temuan> periksa(const measure::Hitung& h);

// The rules.
void kelengkapan(const measure::Hitung& h, std::vector<Temuan>& out);  ///< target, realisasi, owner, definition
void kesahihan(const measure::Hitung& h, std::vector<Temuan>& out);    ///< what was typed cannot be computed with
void keserasian(const measure::Hitung& h, std::vector<Temuan>& out);   ///< one quantity with two values
void kewajaran(const measure::Hitung& h, std::vector<Temuan>& out);    ///< out of proportion
void rumus(const measure::Hitung& h, std::vector<Temuan>& out);        ///< formulas that are wrong or doubtful
void lke(const measure::Hitung& h, std::vector<Temuan>& out);          ///< answers of an AKIP evaluation
void cascading(const measure::Hitung& h, std::vector<Temuan>& out);    ///< gaps in the tree

/// Not among periksa(): codes of program, kegiatan and sub kegiatan that a list of the nomenclature does not know, at
/// the levels that the list has.
void nomenklatur(const measure::Hitung& h, const DaftarNomenklatur& list, std::vector<Temuan>& out);

}  // namespace sakip::review
