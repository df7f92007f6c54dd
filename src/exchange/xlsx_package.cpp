// libzip does the inflating; limits, names and lying sizes are checked here.
#include "exchange/xlsx_package.hpp"

#include <zip.h>

#include <algorithm>
#include <vector>

#include "core/quote_input.hpp"

namespace sakip::exchange {
namespace {

constexpr std::size_t kChunk = 64u << 10;
constexpr std::size_t kRatioFrom = 1u << 20;  // below this a high ratio harms nobody
constexpr std::string_view kOleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr const char* kSaveAgain =
    "Buka berkasnya di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu coba lagi.";
constexpr const char* kSplit = "Bagi berkasnya menjadi beberapa berkas yang lebih kecil.";

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_safe_name(std::string_view name) {
  if (name.empty() || name.size() > 512 || name.front() == '/') return false;
  if (name.find('\\') != std::string_view::npos || name.find('\0') != std::string_view::npos) return false;
  for (std::size_t start = 0; start <= name.size();) {
    const std::size_t end = std::min(name.find('/', start), name.size());
    const std::string_view step = name.substr(start, end - start);
    if (step == ".." || step == ".") return false;
    start = end + 1;
  }
  return true;
}

/// An OLE container is either an old .xls or an encrypted .xlsx, whose stream is called EncryptedPackage in UTF-16.
tl::unexpected<Error> refuse_ole(std::string_view bytes) {
  std::string stream;
  for (const char c : std::string_view("EncryptedPackage")) stream += {c, '\0'};
  if (bytes.find(stream) != std::string_view::npos) {
    return fail("XLSX_TERENKRIPSI", "", "Berkas Excel ini dikunci dengan kata sandi, sehingga tidak dapat dibaca.",
                "Buka di Excel, hapus kata sandinya (Berkas, Info, Proteksi), simpan, lalu coba lagi.");
  }
  return fail("XLSX_XLS_LAMA", "", "Ini berkas Excel lama (.xls), bukan .xlsx.",
              "Buka di Excel atau LibreOffice, pilih Simpan Sebagai \"Excel Workbook (.xlsx)\", lalu coba lagi.");
}

}  // namespace

void XlsxPackage::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<XlsxPackage> XlsxPackage::open(std::string_view bytes, const XlsxLimits& limits) {
  if (bytes.size() > limits.file_bytes) {
    return fail("XLSX_TERLALU_BESAR", "",
                kalimat("Berkas ini {} byte; batasnya {} byte.", bytes.size(), limits.file_bytes), kSplit);
  }
  if (bytes.starts_with(kOleMagic)) return refuse_ole(bytes);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return fail("XLSX_BUKAN_XLSX", "", "Berkas ini bukan berkas Excel (.xlsx) yang utuh.",
                kalimat("Periksa apakah berkasnya terpotong saat diunduh atau disalin. {}", kSaveAgain));
  }
  XlsxPackage package(archive, bytes, limits);
  TRY_STATUS(package.list_entries());
  return package;
}

Status XlsxPackage::list_entries() {
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  if (count < 0 || static_cast<std::uint64_t>(count) > limits_.entries) {
    return fail("XLSX_TERLALU_BANYAK_BAGIAN", "",
                kalimat("Isi berkas ini {} bagian; batasnya {}.", count, limits_.entries), kSaveAgain);
  }
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    const auto index = static_cast<zip_uint64_t>(i);
    if (zip_stat_index(archive_.get(), index, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) {
      return fail("XLSX_BAGIAN_RUSAK", kalimat("bagian ke-{}", i + 1), "Daftar isi berkas ini rusak.", kSaveAgain);
    }
    const std::string_view name = stat.name;
    if (name.ends_with('/')) continue;  // a folder
    const Entry entry = {index, stat.comp_size, stat.size};
    if (!is_safe_name(name) || !entries_.emplace(lower(name), entry).second) {
      return fail("XLSX_NAMA_BAGIAN", quote_input(name), "Nama bagian di dalam berkas ini tidak wajar atau ganda.",
                  kSaveAgain);
    }
    if (lower(name).ends_with("vbaproject.bin")) {
      return fail("XLSX_MAKRO", quote_input(name), "Berkas ini berisi makro, dan makro tidak diterima.",
                  "Simpan sebagai .xlsx biasa (tanpa makro), lalu coba lagi.");
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
      return fail("XLSX_TERENKRIPSI", quote_input(name), "Berkas ini dikunci dengan kata sandi.",
                  "Hapus kata sandinya, lalu coba lagi.");
    }
  }
  return Ok{};
}

bool XlsxPackage::has(std::string_view part) const { return entries_.contains(lower(part)); }

Status XlsxPackage::read(std::string_view part, const Sink& sink) {
  const auto found = entries_.find(lower(part));
  if (found == entries_.end()) {
    return fail("XLSX_BAGIAN_HILANG", quote_input(part), "Bagian ini tidak ada di dalam berkas.", kSaveAgain);
  }
  const Entry& entry = found->second;
  const auto broken = [&] {
    return fail("XLSX_BAGIAN_RUSAK", std::string(part), "Bagian ini rusak atau tidak sesuai dengan daftar isinya.",
                kSaveAgain);
  };
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive_.get(), entry.index, 0),
                                                               zip_fclose);
  if (!file) return broken();

  const std::size_t packed = static_cast<std::size_t>(std::min<std::uint64_t>(entry.stored, file_bytes_));
  std::vector<char> chunk(kChunk);
  std::size_t inflated = 0;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got < 0) return broken();
    if (got == 0) break;
    inflated += static_cast<std::size_t>(got);
    total_ += static_cast<std::size_t>(got);
    if (inflated > kRatioFrom && inflated / limits_.ratio > packed) {
      return fail("XLSX_BOM_ZIP", std::string(part), "Bagian ini mengembang tidak wajar (seperti bom zip).",
                  "Jangan pakai berkas ini; minta berkas baru dari pengirimnya.");
    }
    if (inflated > limits_.part_bytes || total_ > limits_.total_bytes) {
      return fail("XLSX_TERLALU_BESAR", std::string(part), "Isi berkas ini lebih besar daripada batas yang diterima.",
                  kSplit);
    }
    TRY_STATUS(sink(std::string_view(chunk.data(), static_cast<std::size_t>(got))));
  }
  if (inflated != entry.declared) return broken();
  return Ok{};
}

Status XlsxPackage::check_all() {
  for (const auto& [name, entry] : entries_) TRY_STATUS(read(name, [](std::string_view) -> Status { return Ok{}; }));
  return Ok{};
}

Result<std::string> resolve_part(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? "" : std::string(folder);
  path += target.substr(target.starts_with('/') ? 1 : 0);
  std::vector<std::string_view> steps;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string_view step = std::string_view(path).substr(start, end - start);
    start = end + 1;
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      steps.push_back(step);
    } else if (!steps.empty()) {
      steps.pop_back();
    } else {
      return fail("XLSX_NAMA_BAGIAN", quote_input(target), "Berkas ini menunjuk bagian di luar dirinya.", kSaveAgain);
    }
  }
  std::string part;
  for (const auto step : steps) part += (part.empty() ? "" : "/") + std::string(step);
  return part;
}

}  // namespace sakip::exchange
