// Sending evidence as a browser does: whole by a form, or in pieces by script; and what is kept of it.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "render/zip_writer.hpp"
#include "web/alat.hpp"

namespace sakip::web {

inline const std::string kHalaman = "/i/kec-bati-bati/2024/kinerja/1/bukti/ind-ikm";
inline const std::string kUnggahan = "/i/kec-bati-bati/2024/unggahan";
inline const std::string kPdf = "%PDF-1.7\nlaporan bulanan\n";

inline http::Response unggah(Peramban& b, const std::string& name, const std::string& content,
                             const std::string& path = kHalaman) {
  const std::string line = "--batas\r\nContent-Disposition: form-data; name=";
  const std::string body = line + "\"csrf\"\r\n\r\n" + b.csrf + "\r\n" + line + "\"langkah\"\r\n\r\nunggah\r\n" + line +
                           "\"uraian\"\r\n\r\n\r\n" + line + "\"berkas\"; filename=\"" + name +
                           "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--batas--\r\n";
  return b.minta(http::Method::post, path, body, {{"content-type", "multipart/form-data; boundary=batas"}});
}
inline http::Response potongan(Peramban& b, const std::string& id, std::size_t start, const std::string& bytes) {
  return b.minta(http::Method::post, kUnggahan + "/" + id + "?mulai=" + std::to_string(start), bytes,
                 {{"content-type", "application/octet-stream"}, {"accept", "application/json"}, {"x-csrf", b.csrf}});
}
inline std::string mulai(Peramban& b, const std::string& name, std::size_t size) {
  const auto out = b.kirim(kUnggahan, {{"nama", name}, {"ukuran", std::to_string(size)}});
  EXPECT_EQ(out.status, 201) << out.body;
  return nlohmann::json::parse(out.body)["id"];
}
inline std::int64_t diterima(const http::Response& r) { return nlohmann::json::parse(r.body)["diterima"]; }
inline std::string kode(const http::Response& r) { return nlohmann::json::parse(r.body)["galat"][0]["kode"]; }
inline std::string zip(const std::vector<std::pair<std::string, std::string>>& parts) {
  render::ZipWriter out;
  for (const auto& [name, bytes] : parts) out.add(name, bytes);
  return out.finish();
}
/// Files kept for the pemda, those still arriving left out.
inline std::vector<std::string> tersimpan(const Dunia& world) {
  std::vector<std::string> names;
  const std::filesystem::path folder = world.folder() + "/bukti/" + kPemda.value;
  if (std::filesystem::exists(folder))
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.is_regular_file()) names.push_back(entry.path().filename().string());
  return names;
}

}  // namespace sakip::web
