// Tokens of the formula language; see lexer.hpp.
#include "formula/lexer.hpp"

#include <array>
#include <utility>

#include "formula/ast.hpp"

namespace sakip::formula {

namespace {

constexpr std::size_t kMaxDigits = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// What people type instead of what the language knows.
Kalimat advice_for(std::string_view rest) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kHabits{{
      {"×", "Tulis perkalian dengan *."},
      {"÷", "Tulis pembagian dengan /."},
      {"–", "Tulis pengurangan dengan tanda hubung biasa -."},
      {"−", "Tulis pengurangan dengan tanda hubung biasa -."},
      {"‘", "Apit teks dengan kutip lurus '...'."},
      {"’", "Apit teks dengan kutip lurus '...'."},
      {"“", "Apit teks dengan kutip lurus \"...\"."},
      {"%", "Tulis persen sebagai perkalian: 100 * a / b."},
      {"=", "Perbandingan ditulis == ."},
  }};
  for (const auto& [typed, advice] : kHabits)
    if (rest.starts_with(typed)) return kata(advice);
  return "Rumus hanya memuat nama, angka, + - * / ( ) , perbandingan, dan teks dalam kutip.";
}

std::size_t sign_length(std::string_view rest) {
  for (const std::string_view two : {"==", "!=", "<=", ">="})
    if (rest.starts_with(two)) return 2;
  return std::string_view("+-*/(),<>").find(rest.front()) != std::string_view::npos ? 1 : 0;
}

/// The bytes of one UTF-8 character, for a message.
std::string_view character(std::string_view rest) {
  std::size_t size = 1;
  while (size < rest.size() && size < 4 && (static_cast<unsigned char>(rest[size]) & 0xC0U) == 0x80U) ++size;
  return rest.substr(0, size);
}

}  // namespace

Kalimat kolom(std::string_view text, int byte) {
  int column = 1;
  for (const char c : text.substr(0, static_cast<std::size_t>(byte)))
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++column;
  return kalimat("kolom {}", column);
}

Result<std::vector<Token>> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t i = 0;
  const auto push = [&](TokenKind kind, std::size_t begin, std::size_t end) {
    tokens.push_back({kind, text.substr(begin, end - begin), static_cast<int>(begin), static_cast<int>(end)});
    i = end;
  };
  while (i < text.size()) {
    const char c = text[i];
    if (is_blank(c)) {
      ++i;
    } else if (is_digit(c)) {
      std::size_t end = i;
      while (end < text.size() && is_digit(text[end])) ++end;
      if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))
        for (++end; end < text.size() && is_digit(text[end]);) ++end;
      if (end < text.size() && (text[end] == '.' || is_letter(text[end])))
        return fail("RUMUS_BENTUK", kolom(text, static_cast<int>(i)), "angka tidak berakhir dengan benar.",
                    "Tulis angka tanpa pemisah ribuan dan dengan titik desimal: 100000 atau 0.071.");
      if (end - i > kMaxDigits)
        return fail("RUMUS_BENTUK", kolom(text, static_cast<int>(i)), "angka lebih dari 40 digit.",
                    "Pendekkan angkanya.");
      push(TokenKind::number, i, end);
    } else if (is_letter(c)) {
      std::size_t end = i;
      while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) ++end;
      push(TokenKind::name, i, end);
    } else if (c == '\'' || c == '"') {
      const std::size_t close = text.find(c, i + 1);
      if (close == std::string_view::npos)
        return fail("RUMUS_BENTUK", kolom(text, static_cast<int>(i)), "teks tidak ditutup kutip.",
                    "Tutup dengan kutip yang sama.");
      tokens.push_back(
          {TokenKind::text, text.substr(i + 1, close - i - 1), static_cast<int>(i), static_cast<int>(close + 1)});
      i = close + 1;
    } else if (const std::size_t size = sign_length(text.substr(i)); size > 0) {
      push(TokenKind::sign, i, i + size);
    } else {
      return fail("RUMUS_KARAKTER", kolom(text, static_cast<int>(i)),
                  kalimat("\"{}\" tidak dikenal dalam rumus.", character(text.substr(i))), advice_for(text.substr(i)));
    }
  }
  tokens.push_back({TokenKind::end, {}, static_cast<int>(text.size()), static_cast<int>(text.size())});
  return tokens;
}

}  // namespace sakip::formula
