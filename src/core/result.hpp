// What every function that can fail in an expected way returns: a value, or an Error with a stable code.
// Lowest room of the house; depends on nothing. Bugs use SAKIP_ASSERT, which stays on in release builds.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "core/kalimat.hpp"

namespace sakip {

/// An expected failure, told so that an official can act on it.
/// `code` is stable, upper snake case and listed in docs/kode-galat.md; `place` says where (file, sheet!cell, field
/// path); `message` what and why; `advice` what to do. They read as Indonesian; a page asks for the reader's language.
struct Error {
  std::string code;
  Kalimat place;
  Kalimat message;
  Kalimat advice;

  bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// Success without a value.
struct Ok {
  bool operator==(const Ok&) const = default;
};
using Status = Result<Ok>;

inline tl::unexpected<Error> fail(std::string code, Kalimat place, Kalimat message, Kalimat advice = {}) {
  return tl::unexpected<Error>(Error{std::move(code), std::move(place), std::move(message), std::move(advice)});
}

/// "[CODE] place: message Saran: advice": one line for a console or a log.
std::string to_line(const Error& error);

/// Prints the expression and place, then aborts. Never used for input: only for a bug of ours.
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line);

}  // namespace sakip

#define SAKIP_ASSERT(expression) \
  ((expression) ? static_cast<void>(0) : ::sakip::assertion_failed(#expression, __FILE__, __LINE__))

#define SAKIP_CONCAT_INNER(a, b) a##b
#define SAKIP_CONCAT(a, b) SAKIP_CONCAT_INNER(a, b)

/// TRY(auto x, f()): x is f()'s value, or the enclosing function returns f()'s error.
#define TRY(declaration, expression)                                                        \
  auto SAKIP_CONCAT(try_, __LINE__) = (expression);                                         \
  if (!SAKIP_CONCAT(try_, __LINE__))                                                        \
    return tl::unexpected<::sakip::Error>(std::move(SAKIP_CONCAT(try_, __LINE__)).error()); \
  declaration = std::move(*SAKIP_CONCAT(try_, __LINE__))

/// TRY_STATUS(f()): goes on when f() succeeded, or the enclosing function returns its error.
#define TRY_STATUS(expression)                                   \
  if (auto try_status_result = (expression); !try_status_result) \
  return tl::unexpected<::sakip::Error>(std::move(try_status_result).error())
