// See kuesioner.hpp.
#include "web/kuesioner.hpp"

#include <algorithm>

namespace sakip::web {
namespace {

constexpr int kPertanyaan = 9;
constexpr int kProfil = 4;

std::vector<app::Karakteristik> profil(const Permintaan& p, std::string_view language) {
  std::vector<app::Karakteristik> out;
  for (int i = 1; i <= kProfil; ++i) {
    const std::string n = std::to_string(i);
    out.push_back({p.bersama.tampilan.teks(language, "skm.profil_" + n),
                   pecah(p.bersama.tampilan.teks(language, "skm.pilihan_" + n))});
  }
  return out;
}

}  // namespace

std::vector<std::string> pecah(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('|', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Pertanyaan pertanyaan(const Permintaan& p, const std::string& unsur) {
  std::string name = unsur;
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  Pertanyaan out{p.t("skm.tanya_umum") + " " + unsur, {}};
  std::string answers = p.t("skm.jawab_umum");
  for (int i = 1; i <= kPertanyaan; ++i) {
    const std::string n = std::to_string(i);
    if (name.find(p.t("skm.kata_" + n)) == std::string::npos) continue;
    out.tanya = p.t("skm.tanya_" + n);
    answers = p.t("skm.jawab_" + n);
    break;
  }
  const std::vector<std::string> list = pecah(answers);
  for (std::size_t i = 0; i < out.jawab.size() && i < list.size(); ++i) out.jawab[i] = list[i];
  return out;
}

std::vector<app::Karakteristik> profil_baku(const Permintaan& p) { return profil(p, "id"); }
std::vector<app::Karakteristik> profil_tampil(const Permintaan& p) { return profil(p, p.bahasa); }

}  // namespace sakip::web
