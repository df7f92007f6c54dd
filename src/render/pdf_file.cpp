// See pdf_file.hpp; ISO 32000-1 chapters 7.3 (objects), 7.5.7 (object streams), 7.5.8 (cross-reference streams).
#include "render/pdf_file.hpp"

#include <zlib.h>

#include <cmath>

#include "core/result.hpp"
#include "core/sha256.hpp"
#include "render/html_text.hpp"
#include "render/letters.hpp"

namespace sakip::render {
namespace {

constexpr std::size_t kPackObjects = 250;  // objects in one object stream
constexpr int kLevel = 5;                  // zlib: 6 takes a quarter longer for 2 % less

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

}  // namespace

std::string deflate(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  const int done = compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                             static_cast<uLong>(bytes.size()), kLevel);
  SAKIP_ASSERT(done == Z_OK);  // the buffer has the size that zlib asked for
  out.resize(size);
  return out;
}

std::string pdf_text(std::string_view text) {
  const std::string clean = clean_text(text);
  bool ascii = true;
  for (const char c : clean) ascii = ascii && c >= 32 && c < 127;
  std::string out;
  if (ascii) {
    out = "(";
    for (const char c : clean) {
      if (c == '(' || c == ')' || c == '\\') out += '\\';
      out += c;
    }
    return out + ")";
  }
  out = "<FEFF";
  for_each_letter(clean, [&](std::uint32_t letter, std::size_t) { append_utf16_hex(out, letter); });
  return out + ">";
}

void append_number(std::string& out, double value) {
  const long hundredths = std::lround(value * 100);
  const long size = std::labs(hundredths);
  if (hundredths < 0) out += '-';
  char digits[24];
  int count = 0;
  for (long whole = size / 100; whole > 0; whole /= 10) digits[count++] = static_cast<char>('0' + whole % 10);
  if (count == 0 && size % 100 == 0) digits[count++] = '0';
  while (count > 0) out += digits[--count];
  if (const long rest = size % 100; rest != 0) {
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  }
}

std::string reference(int object) { return std::to_string(object) + " 0 R"; }

int PdfFile::reserve() {
  objects_.emplace_back();
  return static_cast<int>(objects_.size()) - 1;
}

void PdfFile::put(int object, std::string_view body) {
  pack_index_ += std::to_string(object) + " " + std::to_string(pack_.size()) + " ";
  pack_ += body;
  pack_ += '\n';
  packed_.push_back(object);
  if (packed_.size() == kPackObjects) flush_pack();
}

int PdfFile::add(std::string_view body) {
  const int object = reserve();
  put(object, body);
  return object;
}

void PdfFile::flush_pack() {
  if (packed_.empty()) return;
  const int stream = reserve();
  for (std::size_t i = 0; i < packed_.size(); ++i) {
    objects_[static_cast<std::size_t>(packed_[i])] = {2, static_cast<std::uint64_t>(stream),
                                                      static_cast<std::uint32_t>(i)};
  }
  put_stream(stream,
             "/Type/ObjStm/N " + std::to_string(packed_.size()) + "/First " + std::to_string(pack_index_.size()),
             pack_index_ + pack_);
  pack_.clear();
  pack_index_.clear();
  packed_.clear();
}

void PdfFile::begin_object(int object) {
  objects_[static_cast<std::size_t>(object)] = {1, out_.size(), 0};
  out_ += std::to_string(object) + " 0 obj\n";
}

void PdfFile::raw_stream(int object, std::string_view entries, std::string_view data) {
  begin_object(object);
  out_ += "<<";
  out_ += entries;
  out_ += "/Length " + std::to_string(data.size()) + ">>stream\n";
  out_ += data;
  out_ += "\nendstream\nendobj\n";
}

void PdfFile::put_stream(int object, std::string_view entries, std::string_view data) {
  const std::string compressed = deflate(data);
  if (compressed.size() < data.size()) {
    raw_stream(object, std::string(entries) + "/Filter/FlateDecode", compressed);
  } else {
    raw_stream(object, entries, data);
  }
}

int PdfFile::add_stream(std::string_view entries, std::string_view data) {
  const int object = reserve();
  put_stream(object, entries, data);
  return object;
}

int PdfFile::add_raw_stream(std::string_view entries, std::string_view data) {
  const int object = reserve();
  raw_stream(object, entries, data);
  return object;
}

std::string PdfFile::finish(int root, int info) {
  flush_pack();
  const std::string id = sha256_hex(out_).substr(0, 32);
  const int index = reserve();
  const std::size_t start = out_.size();
  objects_.back() = {1, start, 0};
  std::string table;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    const Where& where = objects_[i];
    SAKIP_ASSERT(i == 0 || where.kind != 0);  // reserved and never put
    append_big_endian(table, where.kind, 1);
    append_big_endian(table, where.place, 4);
    append_big_endian(table, where.kind == 0 ? 65535 : where.index, 2);
  }
  std::string entries = "/Type/XRef/Size " + std::to_string(objects_.size()) + "/W[1 4 2]/Root " + reference(root) +
                        "/Info " + reference(info) + "/ID[<";
  entries += id;
  entries += "><";
  entries += id;
  entries += ">]/Filter/FlateDecode";
  raw_stream(index, entries, deflate(table));
  out_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  return std::move(out_);
}

}  // namespace sakip::render
