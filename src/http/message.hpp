// A request and a response as values, and the small grammars inside them: targets, forms, cookies. Nothing here knows
// sockets, so that handlers are plain functions and the parsers can be fuzzed. server.hpp carries them over the wire.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sakip::http {

/// Names and values in the order they came; a name may come several times.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// The first value of that name, or nullptr.
const std::string* find(const Fields& fields, std::string_view name);

enum class Method { get, head, post, put, patch, del, options };

struct Request {
  Method method = Method::get;
  std::string path;  ///< decoded, always starts with "/", never holds "..", "//" or a zero byte
  Fields query;      ///< decoded
  Fields headers;    ///< names in lower case
  Fields cookies;
  std::string body;
  std::string remote;  ///< address of the peer, for rate limits and the audit

  const std::string* header(std::string_view name) const { return find(headers, name); }
  const std::string* cookie(std::string_view name) const { return find(cookies, name); }
  const std::string* parameter(std::string_view name) const { return find(query, name); }
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  Fields headers;
  std::string body;
};

using Handler = std::function<Response(const Request&)>;

/// "GET" to Method::get; nothing for a method we do not serve.
std::optional<Method> method_of(std::string_view name);
/// Percent-decoding; `plus` turns "+" into a space (forms). Nothing when an escape is broken or holds a zero byte.
std::optional<std::string> decode(std::string_view text, bool plus);
/// Percent-encodes everything that is not unreserved (RFC 3986).
std::string encode(std::string_view text);
/// application/x-www-form-urlencoded, at most 10,000 fields. Nothing when it is broken.
std::optional<Fields> parse_form(std::string_view text);
/// A request target ("/a/b?c=d") into path and query. False when it is no origin-form target or leaves the root.
bool parse_target(std::string_view target, Request& request);
/// A Cookie header (RFC 6265); what is broken is left out.
Fields parse_cookies(std::string_view text);

/// One part of a multipart/form-data body.
struct Part {
  std::string name;
  std::string filename;  ///< empty for a plain field; only its last component
  std::string type;
  std::string content;
};
/// RFC 7578, at most 100 parts. Nothing when it is broken. `content_type` is the request's header.
std::optional<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body);

/// True when a value may stand in a header: no control characters (response splitting).
bool safe_header(std::string_view value);

}  // namespace sakip::http
