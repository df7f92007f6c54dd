// Recognises texts that the program composed (the title, formula or note of an explanation) and tells them in another
// language: a table of patterns from data/web/pola/<language>/*.toml, between the rooms that compose Indonesian text
// and the page that knows its reader. Sentences of errors and findings carry their pattern themselves
// (core/kalimat.hpp).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace sakip::web {

/// The texts of a language by key ("masuk.judul"); its sentences (core/kalimat.hpp) and composed texts by the
/// Indonesian pattern.
using Kamus = std::map<std::string, std::string, std::less<>>;

/// A composed text in another language. `nama`: the parts that are data, which stay as they were.
struct TeksDikenal {
  std::string teks;
  std::vector<std::string> nama;
  std::size_t dikenal = 0;  ///< bytes of the text that the table knows
};

/// "Capaian {nama}, {}" = "Achievement of {nama}, {}". A pattern is the whole text. "{}" is a part that must be known
/// itself: an entry of the table, a plain sentence of the language, or figures and signs without words. "{nama}" is
/// data and stays. The first "{nama}", else the last "{}", takes what the others leave: those before it end as early as
/// they can, those after it begin as late as they can. Of several readings the one that knows most of the text counts.
class PolaKalimat {
 public:
  /// Code WEB_BAHASA, at `place`: an empty text, different places on both sides, two places without a sign between
  /// them, a pattern of places only, a brace that is no place.
  static Result<PolaKalimat> susun(const Kamus& table, const std::string& place);

  /// Nothing when the text is not known. `sentences`: those of the language; of them only the plain ones count.
  std::optional<TeksDikenal> terjemah(std::string_view text, const Kamus& sentences) const {
    return terjemah(text, sentences, 0);
  }

 private:
  /// A text cut at its places: n places stand between n + 1 pieces.
  struct Potongan {
    std::vector<std::string> huruf;
    std::vector<bool> data;  ///< of each place: "{nama}"
  };
  struct Pola {
    Potongan asal, hasil;
    std::vector<std::size_t> urutan;  ///< of each place of `hasil`: which of `asal` it is
    std::size_t lentur = 0;           ///< the place that takes what is left
    std::size_t panjang = 0;          ///< letters of the pattern
  };
  static std::optional<Potongan> potong(std::string_view text);
  static std::optional<Pola> pasangkan(const std::string& pattern, const std::string& told);
  /// What stands in the places; nothing when the text is none of this pattern.
  static std::optional<std::vector<std::string_view>> isi(const Pola& pattern, std::string_view text);

  std::optional<TeksDikenal> terjemah(std::string_view text, const Kamus& sentences, int depth) const;
  std::optional<TeksDikenal> baca(const Pola& pattern, std::string_view text, const Kamus& sentences, int depth) const;

  Kamus utuh_;  ///< entries without a place
  std::vector<Pola> pola_;
};

}  // namespace sakip::web
