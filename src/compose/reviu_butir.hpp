// What the data itself answers of the checklist of an LKj's review (PermenPANRB 53/2014, lampiran III). Where the data
// cannot decide, there is no answer, only what it shows.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compose/konteks.hpp"
#include "review/temuan.hpp"

namespace sakip::compose {

/// `jawaban`: "ya", "tidak", "tidak-berlaku", or empty when a person must answer. `alasan`: what the data shows.
struct JawabanButir {
  std::string jawaban;
  std::string alasan;
  bool pereviu = false;  ///< given by the reviewer
};

/// An answer for each item ("format/1") that the outline lists: the reviewer's, else the data's.
std::map<std::string, JawabanButir> jawab_reviu(const Konteks& k, const std::vector<review::Temuan>& findings);

}  // namespace sakip::compose
