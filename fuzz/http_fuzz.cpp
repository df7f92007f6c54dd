// libFuzzer target of the grammars inside a request. No input may crash; an accepted target never leaves the root; what
// a form holds comes back when it is encoded again.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/result.hpp"
#include "http/message.hpp"

using namespace sakip;
using namespace sakip::http;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Request request;
  if (parse_target(text, request)) {
    SAKIP_ASSERT(request.path.front() == '/');
    SAKIP_ASSERT((request.path + "/").find("/../") == std::string::npos);
    SAKIP_ASSERT(request.path.find('\0') == std::string::npos);
  }
  if (const auto form = parse_form(text)) {
    std::string again;
    for (const auto& [name, value] : *form) again += encode(name) + "=" + encode(value) + "&";
    const auto twice = parse_form(again);
    SAKIP_ASSERT(twice && *twice == *form);
  }
  parse_cookies(text);
  if (const auto parts = parse_multipart("multipart/form-data; boundary=b", text))
    for (const Part& part : *parts) SAKIP_ASSERT(part.filename.find('/') == std::string::npos);
  return 0;
}
