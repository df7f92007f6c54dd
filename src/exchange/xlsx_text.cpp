// A text is counted while it grows, so a long one is refused before it is held.
#include "exchange/xlsx_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace sakip::exchange {
namespace {

constexpr std::size_t kBlock = 64u << 10;
constexpr std::size_t kLongestRaw = 8;  // bytes of file text that one character may take

std::string utf8(unsigned code) {
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
  return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

/// Reads <si> items one by one.
class SharedStrings : public XmlHandler {
 public:
  SharedStrings(const XlsxLimits& limits, TextStore& texts)
      : limits_(limits), texts_(texts), item_(limits.cell_letters) {}

  Status start(std::string_view name, const XmlAttributes&) override {
    if (name == "si") {
      if (strings_.size() >= limits_.cells) {
        return fail("XLSX_TERLALU_BANYAK_SEL", place(), "Teks bersama di berkas ini terlalu banyak.",
                    "Bagi berkasnya menjadi beberapa berkas yang lebih kecil.");
      }
      item_.clear();
      inside_ = true;
    } else if (inside_) {
      item_.start(name);
    }
    return Ok{};
  }
  Status text(std::string_view piece) override {
    if (inside_ && !item_.text(piece)) return text_too_long(limits_.cell_letters, place());
    return Ok{};
  }
  Status end(std::string_view name) override {
    if (name != "si") {
      item_.end(name);
      return Ok{};
    }
    inside_ = false;
    const auto whole = item_.finish();
    if (!whole) return text_too_long(limits_.cell_letters, place());
    strings_.push_back(texts_.keep(*whole));
    return Ok{};
  }

  std::vector<std::string_view> take() && { return std::move(strings_); }

 private:
  Kalimat place() const { return kalimat("teks bersama ke-{}", strings_.size() + 1); }

  const XlsxLimits& limits_;
  TextStore& texts_;
  ItemText item_;
  bool inside_ = false;
  std::vector<std::string_view> strings_;
};

}  // namespace

std::string_view TextStore::keep(std::string_view text) {
  if (text.empty()) return {};
  char* place = nullptr;
  if (text.size() > room_ && text.size() >= kBlock / 4) {
    // A long text gets a block of its own, put below the current one, which keeps its room.
    const auto where = blocks_.empty() ? blocks_.end() : blocks_.end() - 1;
    place = blocks_.insert(where, std::make_unique<char[]>(text.size()))->get();
    if (blocks_.size() == 1) room_ = 0;
  } else {
    if (text.size() > room_) {
      blocks_.push_back(std::make_unique<char[]>(kBlock));
      room_ = kBlock;
    }
    place = blocks_.back().get() + (kBlock - room_);
    room_ -= text.size();
  }
  std::memcpy(place, text.data(), text.size());
  return {place, text.size()};
}

void ItemText::clear() {
  raw_.clear();
  phonetic_ = 0;
  in_text_ = false;
}

void ItemText::start(std::string_view element) {
  if (element == "rPh") ++phonetic_;
  if (element == "t") in_text_ = phonetic_ == 0;
}

void ItemText::end(std::string_view element) {
  if (element == "rPh") --phonetic_;
  if (element == "t") in_text_ = false;
}

bool ItemText::text(std::string_view piece) {
  if (!in_text_) return true;
  raw_ += piece;
  // An escape is seven letters for one, so this only bounds memory; finish() counts exactly.
  return raw_.size() <= most_letters_ * kLongestRaw;
}

std::optional<std::string> ItemText::finish() const {
  std::string whole = undo_escapes(raw_);
  if (!fits(whole, most_letters_)) return std::nullopt;
  return whole;
}

std::string undo_escapes(std::string_view text) {
  constexpr std::size_t kEscape = 7;  // _xHHHH_
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    unsigned code = 0;
    if (text[i] == '_' && text.size() - i >= kEscape && text[i + 1] == 'x' && text[i + 6] == '_') {
      const char* const end = text.data() + i + 6;
      const auto read = std::from_chars(text.data() + i + 2, end, code, 16);
      const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
      if (read.ec == std::errc() && read.ptr == end && code != 0 && !surrogate) {
        out += utf8(code);
        i += kEscape;
        continue;
      }
    }
    out += text[i++];
  }
  return out;
}

bool fits(std::string_view text, std::size_t most) {
  if (text.size() <= most) return true;
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return static_cast<std::size_t>(letters) <= most;
}

tl::unexpected<Error> text_too_long(std::size_t most, const Kalimat& place) {
  return fail("XLSX_TEKS_PANJANG", place, kalimat("Teks sel ini lebih dari {} huruf.", most),
              "Pendekkan teksnya; satu sel Excel memuat paling banyak 32.767 huruf.");
}

Result<std::vector<std::string_view>> read_shared_strings(XlsxPackage& package, std::string_view part,
                                                          TextStore& texts) {
  SharedStrings reader(package.limits(), texts);
  TRY_STATUS(parse_part(package, part, reader));
  return std::move(reader).take();
}

}  // namespace sakip::exchange
