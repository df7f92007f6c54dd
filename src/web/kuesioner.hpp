// The questionnaire of a survey in the language of the page: the question and four answers of each unsur, and what
// respondents are asked about themselves. Texts of data/web/bahasa/*/skm.toml.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/survei.hpp"
#include "web/permintaan.hpp"

namespace sakip::web {

struct Pertanyaan {
  std::string tanya;
  std::array<std::string, 4> jawab;  ///< of the answers 1 to 4
};
/// For an unsur by its name.
Pertanyaan pertanyaan(const Permintaan& p, const std::string& unsur);
/// The characteristics as they are stored: in Indonesian, whatever the language of the page.
std::vector<app::Karakteristik> profil_baku(const Permintaan& p);
/// The same places in the page's language.
std::vector<app::Karakteristik> profil_tampil(const Permintaan& p);
/// Texts parted by "|".
std::vector<std::string> pecah(const std::string& text);

}  // namespace sakip::web
