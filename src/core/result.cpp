// Printing of errors and the one way a bug stops the program.
#include "core/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace sakip {

std::string to_line(const Error& error) {
  std::string line = "[" + error.code + "] ";
  if (!error.place.empty()) line += error.place.teks() + ": ";
  line += error.message.teks();
  if (!error.advice.empty()) line += " Saran: " + error.advice.teks();
  return line;
}

void assertion_failed(const char* expression, const char* file, int line) {
  std::fprintf(stderr, "BUG: %s (%s:%d)\n", expression, file, line);
  std::abort();
}

}  // namespace sakip
