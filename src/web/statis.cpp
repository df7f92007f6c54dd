// See statis.hpp.
#include "web/statis.hpp"

#include <array>
#include <filesystem>

#include "app/berkas_disk.hpp"
#include "core/sha256.hpp"
#include "http/compress.hpp"

namespace sakip::web {
namespace {

std::string jenis(const std::string& ending) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kJenis = {
      {{".css", "text/css; charset=utf-8"},
       {".js", "text/javascript; charset=utf-8"},
       {".svg", "image/svg+xml"},
       {".png", "image/png"},
       {".webmanifest", "application/manifest+json"}}};
  for (const auto& [name, type] : kJenis)
    if (name == ending) return std::string(type);
  return "";
}

}  // namespace

Result<Statis> Statis::muat(const std::string& folder) {
  Statis out;
  std::string all;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string type = jenis(entry.path().extension().string());
    if (type.empty()) continue;
    TRY(std::string text, app::baca_berkas(entry.path().string()));
    Isi one{type, std::move(text), {}};
    if (http::worth_compressing(type, one.plain.size())) one.gzip = http::gzip(one.plain);
    out.isi_.emplace(entry.path().filename().string(), std::move(one));
  }
  if (out.isi_.empty())
    return fail("WEB_STATIS", folder, "Skrip dan gaya halaman web tidak ditemukan.", "Pasang ulang folder data.");
  for (const auto& [name, one] : out.isi_) all += name + sha256_hex(one.plain);
  out.awalan_ = "/statis/" + sha256_hex(all).substr(0, 12);
  return out;
}

http::Response Statis::layani(const http::Request& request) const {
  http::Response out;
  const auto slash = request.path.rfind('/');
  const auto found = isi_.find(std::string_view(request.path).substr(slash + 1));
  const bool reading = request.method == http::Method::get || request.method == http::Method::head;
  if (found == isi_.end() || !reading || request.path.substr(0, slash) != awalan_) {
    out.status = reading ? 404 : 405;
    out.type = "text/plain; charset=utf-8";
    out.body = "Tidak ada.\n";
    return out;
  }
  out.type = found->second.type;
  out.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  const std::string* accepted = request.header("accept-encoding");
  const bool small = accepted && accepted->find("gzip") != std::string::npos && !found->second.gzip.empty();
  if (small) {
    out.headers.emplace_back("Content-Encoding", "gzip");
    out.headers.emplace_back("Vary", "Accept-Encoding");
  }
  out.body = small ? found->second.gzip : found->second.plain;
  return out;
}

}  // namespace sakip::web
