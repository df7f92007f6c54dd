// The small grammars of HTTP (message.hpp). Strict: what is not understood is refused, never repaired.
#include "http/message.hpp"

#include <algorithm>

namespace sakip::http {

namespace {

constexpr std::size_t kMaxFields = 10'000;
constexpr std::size_t kMaxParts = 100;

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return out;
}

/// The parameter of a header value: `form-data; name="x"` and "name" give x.
std::optional<std::string> parameter_of(std::string_view value, std::string_view name) {
  std::size_t at = value.find(';');
  while (at != std::string_view::npos) {
    value = trim(value.substr(at + 1));
    const std::size_t equals = value.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const bool wanted = lower(trim(value.substr(0, equals))) == name;
    value.remove_prefix(equals + 1);
    std::string text;
    if (!value.empty() && value.front() == '"') {
      std::size_t i = 1;
      for (; i < value.size() && value[i] != '"'; ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) ++i;
        text += value[i];
      }
      if (i >= value.size()) return std::nullopt;
      value.remove_prefix(i + 1);
    } else {
      const std::size_t end = std::min(value.find(';'), value.size());
      text = trim(value.substr(0, end));
      value.remove_prefix(end);
    }
    if (wanted) return text;
    at = value.find(';');
  }
  return std::nullopt;
}

/// Headers of one part; false when a line is broken.
bool part_headers(std::string_view text, Part& part) {
  bool disposition = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 2, text.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    const std::string name = lower(trim(line.substr(0, colon)));
    const std::string_view value = trim(line.substr(colon + 1));
    if (name == "content-type") part.type = value;
    if (name != "content-disposition") continue;
    if (!lower(value).starts_with("form-data")) return false;
    disposition = true;
    if (auto field = parameter_of(value, "name")) part.name = std::move(*field);
    if (auto file = parameter_of(value, "filename")) {
      const std::size_t slash = file->find_last_of("/\\");  // some browsers send the whole path
      part.filename = slash == std::string::npos ? *file : file->substr(slash + 1);
    }
  }
  return disposition && !part.name.empty();
}

}  // namespace

const std::string* find(const Fields& fields, std::string_view name) {
  for (const auto& [key, value] : fields)
    if (key == name) return &value;
  return nullptr;
}

std::optional<Method> method_of(std::string_view name) {
  if (name == "GET") return Method::get;
  if (name == "HEAD") return Method::head;
  if (name == "POST") return Method::post;
  if (name == "PUT") return Method::put;
  if (name == "PATCH") return Method::patch;
  if (name == "DELETE") return Method::del;
  if (name == "OPTIONS") return Method::options;
  return std::nullopt;
}

std::optional<std::string> decode(std::string_view text, bool plus) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (plus && text[i] == '+') {
      out += ' ';
    } else if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex(text[i + 1]), low = hex(text[i + 2]);
      if (high < 0 || low < 0 || (high == 0 && low == 0)) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      if (text[i] == '\0') return std::nullopt;
      out += text[i];
    }
  }
  return out;
}

std::string encode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

std::optional<Fields> parse_form(std::string_view text) {
  Fields out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) continue;
    if (out.size() == kMaxFields) return std::nullopt;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto name = decode(pair.substr(0, equals), true);
    auto value = decode(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!name || !value) return std::nullopt;
    out.emplace_back(std::move(*name), std::move(*value));
  }
  return out;
}

bool parse_target(std::string_view target, Request& request) {
  if (target.empty() || target.front() != '/') return false;
  const std::size_t mark = std::min(target.find('?'), target.size());
  auto path = decode(target.substr(0, mark), false);
  auto query = parse_form(target.substr(std::min(mark + 1, target.size())));
  if (!path || !query) return false;
  if (path->find("//") != std::string::npos || path->find('\\') != std::string::npos) return false;
  for (std::size_t at = 0; (at = path->find("/.", at)) != std::string::npos; ++at) {
    const std::string_view rest = std::string_view(*path).substr(at + 1);
    const std::string_view segment = rest.substr(0, rest.find('/'));
    if (segment == "." || segment == "..") return false;
  }
  request.path = std::move(*path);
  request.query = std::move(*query);
  return true;
}

Fields parse_cookies(std::string_view text) {
  Fields out;
  while (!text.empty() && out.size() < 100) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const std::string_view pair = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || equals == 0) continue;
    out.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
  return out;
}

std::optional<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body) {
  if (!lower(content_type).starts_with("multipart/form-data")) return std::nullopt;
  const auto boundary = parameter_of(content_type, "boundary");
  if (!boundary || boundary->empty() || boundary->size() > 70) return std::nullopt;
  const std::string opening = "--" + *boundary, separator = "\r\n--" + *boundary;
  if (!body.starts_with(opening)) return std::nullopt;
  body.remove_prefix(opening.size());
  std::vector<Part> out;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n") || out.size() == kMaxParts) return std::nullopt;
    body.remove_prefix(2);
    const std::size_t blank = body.find("\r\n\r\n");
    if (blank == std::string_view::npos) return std::nullopt;
    Part part;
    if (!part_headers(body.substr(0, blank), part)) return std::nullopt;
    body.remove_prefix(blank + 4);
    const std::size_t end = body.find(separator);
    if (end == std::string_view::npos) return std::nullopt;
    part.content = body.substr(0, end);
    body.remove_prefix(end + separator.size());
    out.push_back(std::move(part));
  }
  return out;
}

bool safe_header(std::string_view value) {
  return std::none_of(value.begin(), value.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

}  // namespace sakip::http
