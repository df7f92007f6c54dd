// Reading JSON through nlohmann's SAX parser (it keeps a stack, so nesting cannot exhaust ours) into a bounded tree,
// and the canonical writer. The only file that includes nlohmann.
#include "exchange/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/quote_input.hpp"

namespace sakip::exchange {

namespace {

/// "baris 3, kolom 14" of a byte offset.
std::string line_and_column(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t start = before.rfind('\n');
  const std::size_t column = start == std::string_view::npos ? before.size() : before.size() - start - 1;
  return "baris " + std::to_string(line) + ", kolom " + std::to_string(std::max<std::size_t>(column, 1));
}

/// Builds the tree; stops at the first thing that makes the text unreadable as a whole.
class Builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = std::string;
  using binary_t = nlohmann::json::binary_t;

  Builder(std::string_view bytes, const JsonLimits& limits) : bytes_(bytes), limits_(limits) {}

  bool null() { return put({}); }
  bool boolean(bool value) { return put(Json::of_bool(value)); }
  bool number_integer(number_integer_t value) { return put(Json::of_number(std::to_string(value))); }
  bool number_unsigned(number_unsigned_t value) { return put(Json::of_number(std::to_string(value))); }
  bool number_float(number_float_t, const string_t& raw) { return put(Json::of_number(raw)); }
  bool string(string_t& value) { return put(Json::of_text(std::move(value))); }
  bool binary(binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Json::object()); }
  bool start_array(std::size_t) { return open(Json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    Json& object = *open_.back();
    if (object.keys.size() >= limits_.keys_per_object)
      return stop("BUNDEL_TERLALU_BANYAK",
                  "sebuah objek mempunyai lebih dari " + std::to_string(limits_.keys_per_object) + " kunci.",
                  "Data yang berulang ditulis sebagai larik [ ... ].");
    if (std::find(object.keys.begin(), object.keys.end(), name) != object.keys.end())
      return stop("BUNDEL_KUNCI_GANDA", "kunci " + quote_input(name) + " muncul dua kali dalam satu objek.",
                  "Hapus salah satunya.");
    object.keys.push_back(std::move(name));
    return true;
  }

  bool parse_error(std::size_t offset, const std::string&, const nlohmann::json::exception& cause) {
    const bool overflow = cause.id == 406;  // a number that no double holds
    place_ = line_and_column(bytes_, offset);
    return stop(
        "BUNDEL_JSON",
        overflow ? "ada angka yang terlalu besar untuk dibaca." : "tulisan ini bukan JSON yang sah atau bukan UTF-8.",
        overflow ? "Tulis angka apa adanya, tanpa pangkat (e)."
                 : "Periksa koma, tanda kutip, dan kurung di sekitar tempat itu.");
  }

  Result<Json> finish() && {
    if (error_) return tl::unexpected<Error>(std::move(*error_));
    return std::move(root_);
  }

 private:
  bool stop(std::string code, std::string message, std::string advice) {
    error_ = Error{std::move(code), place_.empty() ? "bundel" : place_, std::move(message), std::move(advice)};
    return false;
  }

  Json* place_value(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    open_.back()->items.push_back(std::move(value));
    return &open_.back()->items.back();
  }

  bool counted() {
    if (++nodes_ <= limits_.nodes) return true;
    return stop("BUNDEL_TERLALU_BANYAK", "isi lebih dari " + std::to_string(limits_.nodes) + " nilai.",
                "Pecah menjadi beberapa berkas, satu instansi satu tahun.");
  }

  bool put(Json value) {
    if (!counted()) return false;
    place_value(std::move(value));
    return true;
  }

  bool open(Json value) {
    if (!counted()) return false;
    if (open_.size() >= limits_.depth)
      return stop("BUNDEL_TERLALU_DALAM", "kurung bersarang lebih dari " + std::to_string(limits_.depth) + " tingkat.",
                  "Periksa kurung yang tidak ditutup.");
    open_.push_back(place_value(std::move(value)));  // stays valid: a parent gains no items while a child is open
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view bytes_;
  JsonLimits limits_;
  Json root_;
  std::vector<Json*> open_;
  std::size_t nodes_ = 0;
  std::string place_;
  std::optional<Error> error_;
};

constexpr std::size_t kWidth = 120;

void print_text(std::string_view text, std::string& out) {
  constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

/// Appends `value` on one line; false, with `out` in any state, as soon as the line would pass `limit`.
bool print_flat(const Json& value, std::string& out, std::size_t limit) {
  if (value.kind == Json::Kind::array || value.kind == Json::Kind::object) {
    const bool object = value.kind == Json::Kind::object;
    out += object ? '{' : '[';
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      if (i > 0) out += ", ";
      if (object) {
        print_text(value.keys[i], out);
        out += ": ";
      }
      if (!print_flat(value.items[i], out, limit)) return false;
    }
    out += object ? '}' : ']';
  } else if (value.kind == Json::Kind::text) {
    if (out.size() + value.text.size() > limit) return false;
    print_text(value.text, out);
  } else {
    out += value.kind == Json::Kind::null ? std::string_view("null") : std::string_view(value.text);
  }
  return out.size() <= limit;
}

void print(const Json& value, std::size_t indent, std::size_t column, std::string& out) {
  const bool nested = value.kind == Json::Kind::array || value.kind == Json::Kind::object;
  if (nested) {
    std::string line;
    if (print_flat(value, line, kWidth - std::min(column, kWidth))) {
      out += line;
      return;
    }
    const bool object = value.kind == Json::Kind::object;
    out += object ? "{\n" : "[\n";
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      const std::size_t start = out.size();
      out.append(indent + 2, ' ');
      if (object) {
        print_text(value.keys[i], out);
        out += ": ";
      }
      print(value.items[i], indent + 2, out.size() - start + 1, out);
      out += i + 1 < value.items.size() ? ",\n" : "\n";
    }
    out.append(indent, ' ');
    out += object ? '}' : ']';
  } else if (value.kind == Json::Kind::text) {
    print_text(value.text, out);
  } else {
    out += value.kind == Json::Kind::null ? std::string_view("null") : std::string_view(value.text);
  }
}

}  // namespace

const Json* Json::find(std::string_view key) const {
  const auto at = std::find(keys.begin(), keys.end(), key);
  return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
}

Result<Json> parse_json(std::string_view bytes, const JsonLimits& limits) {
  if (bytes.size() > limits.bytes)
    return fail("BUNDEL_TERLALU_BESAR", "bundel", "ukurannya melebihi " + std::to_string(limits.bytes >> 20) + " MB.",
                "Pecah menjadi beberapa berkas, satu instansi satu tahun.");
  Builder builder(bytes, limits);
  // With a SAX handler the library throws nothing but out-of-memory.
  nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder);
  return std::move(builder).finish();
}

std::string print_json(const Json& value) {
  std::string out;
  print(value, 0, 0, out);
  out += '\n';
  return out;
}

}  // namespace sakip::exchange
