// Pages from template files: data/web/halaman/*.mustache, in every language of data/web/bahasa
// (a folder each, with files by subject). What is put in is
// escaped by the template engine; texts of the language and parts shared by pages are put into the templates when they
// are read, so that a missing one is found at the start and costs nothing per page. Sentences that the program makes
// (errors, findings) are told in another language by data/web/kalimat/<language>/*.toml; texts that it composed
// (explanations, headings of groups) are recognised by the tables of data/web/pola/<language>/*.toml.
//
//   {{> kepala}}        another file of the folder
//   {{t:masuk.judul}}   a text of the language
//   {{nama}}, {{#daftar}}...{{/daftar}}   data, escaped; {{{x}}} is refused except for what render/html made
#pragma once

#include <kainjow/mustache.hpp>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/kalimat.hpp"
#include "core/result.hpp"
#include "web/pola_kalimat.hpp"

namespace sakip::web {

using Data = kainjow::mustache::data;
using Daftar = kainjow::mustache::list;

class Tampilan {
 public:
  /// Reads templates and texts. Codes WEB_BAHASA (a language file is broken, lacks a key that another has, or has a
  /// pattern unlike its translation),
  /// WEB_HALAMAN (a template is broken or names a text or part that is not there), BERKAS_*.
  static Result<Tampilan> muat(const std::string& folder);

  std::vector<std::string> bahasa() const;
  bool ada_bahasa(std::string_view language) const;
  /// A sentence of the program in a language; Indonesian where the language has none for its pattern.
  std::string terjemah(std::string_view language, const Kalimat& sentence) const;
  /// A composed text in a language, by its table ("penjelasan"); nothing when the language has no such table (it is the
  /// texts' own) or the text is not known to it.
  std::optional<TeksDikenal> kenali(std::string_view language, std::string_view table, std::string_view text) const;
  /// A text in a language; asking for a key that is not there is a bug.
  const std::string& teks(std::string_view language, std::string_view key) const;
  std::string cetak(std::string_view language, std::string_view page, const Data& data) const;

 private:
  struct Bahasa {
    Kamus kamus;
    Kamus kalimat;
    std::map<std::string, PolaKalimat, std::less<>> pola;
    std::map<std::string, std::unique_ptr<kainjow::mustache::mustache>, std::less<>> halaman;
  };
  std::map<std::string, Bahasa, std::less<>> bahasa_;
};

}  // namespace sakip::web
