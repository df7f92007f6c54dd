// The functions of the language: one row each, which is what the parser accepts, what the machine runs and what the
// manual says. Adding a function is a row in fungsi.cpp and, when it computes, a body beside its kin.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "formula/alasan.hpp"

namespace sakip::formula {

struct Operand;
struct Workspace;

/// Computes over `count` operands and leaves the result in the first.
using Body = Failure (*)(Workspace& workspace, Operand* operands, int count);

/// Whether a function makes one value of a series: never, always, or when a series is its only argument.
enum class Meringkas : std::uint8_t { tidak, selalu, satu_deret };

struct Fungsi {
  std::string_view nama;
  int min_argumen;
  int maks_argumen;
  Meringkas meringkas;
  std::string_view bentuk;  ///< "round(x, n)"
  std::string_view guna;    ///< one sentence for the manual
  std::string_view contoh;  ///< an expression without variables ...
  std::string_view hasil;   ///< ... and the exact value it has
  Body body;                ///< null: compiled into instructions of its own (if, lookup, score)
};

/// All functions, in the order of the manual.
std::span<const Fungsi> daftar_fungsi();
/// Row of a function, or -1.
int cari_fungsi(std::string_view name);

}  // namespace sakip::formula
