// A sentence told to a person that can be told again in another language: the Indonesian pattern as the code writes it
// and what stands in its places. The pattern is the key under which other languages have theirs (data/web/kalimat);
// the code stays readable, the console needs no file, and the edge that knows the reader's language asks for it.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace sakip {

/// A text of the program (from a literal or kalimat()), to be told in the reader's language, or foreign text (from a
/// std::string: a name, a number, a file's path), the same in every language. It reads as its Indonesian text.
class Kalimat {
 public:
  Kalimat() = default;
  Kalimat(const char* pattern) : teks_(pattern), pola_(pattern) {}  // NOLINT: a literal is a sentence
  Kalimat(std::string foreign) : teks_(std::move(foreign)) {}       // NOLINT: foreign text as it is
  Kalimat(std::string_view foreign) : teks_(foreign) {}             // NOLINT
  Kalimat(std::string pattern, std::vector<Kalimat> parts);

  /// In Indonesian.
  const std::string& teks() const { return teks_; }
  /// The key of its translations, "Elemen {} tidak ada."; empty for foreign text.
  const std::string& pola() const { return pola_; }
  /// What stands in the places of the pattern, in their order.
  const std::vector<Kalimat>& isi() const { return isi_; }

  bool empty() const { return teks_.empty(); }
  operator const std::string&() const { return teks_; }  // NOLINT
  bool operator==(const Kalimat&) const = default;
  friend bool operator==(const Kalimat& a, std::string_view b) { return a.teks_ == b; }
  friend bool operator==(const Kalimat& a, const std::string& b) { return a.teks_ == b; }
  friend bool operator==(const Kalimat& a, const char* b) { return a.teks_ == b; }
  friend std::ostream& operator<<(std::ostream& out, const Kalimat& k) { return out << k.teks_; }
  friend std::string operator+(std::string a, const Kalimat& b) { return std::move(a) + b.teks_; }
  friend std::string operator+(const Kalimat& a, std::string_view b) { return a.teks_ + std::string(b); }

 private:
  std::string teks_;
  std::string pola_;
  std::vector<Kalimat> isi_;
};

/// kalimat("Elemen {} tidak ada di {}.", name, sheet): each "{}" takes the next part. A part that is a Kalimat or a
/// literal is told in the reader's language too; a whole number is written plainly.
template <typename... Parts>
Kalimat kalimat(const char* pattern, Parts&&... parts) {
  const auto part = [](auto&& one) -> Kalimat {
    if constexpr (std::is_integral_v<std::remove_cvref_t<decltype(one)>>)
      return std::to_string(one);
    else
      return Kalimat(std::forward<decltype(one)>(one));
  };
  return {std::string(pattern), std::vector<Kalimat>{part(std::forward<Parts>(parts))...}};
}

/// A word of the program that stands in a table of names ("terkunci"), to be told in the reader's language.
inline Kalimat kata(std::string_view word) { return {std::string(word), {}}; }

/// Two remarks as one, `between` them; one of them when the other is empty.
Kalimat sambung(Kalimat first, std::string between, Kalimat second);

/// "a atau b": one choice more.
Kalimat atau(Kalimat choices, Kalimat one);

/// `pattern` with its places filled: "{}" takes the next part, "{2}" the second, so that a language may turn them
/// round.
std::string isi_pola(std::string_view pattern, const std::vector<std::string>& parts);

}  // namespace sakip
