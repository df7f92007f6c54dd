// Deep lists as JSON (json.hpp). Writing is by hand, so that the bytes are ours; reading is nlohmann's, here only.
#include "store/json.hpp"

#include <nlohmann/json.hpp>

#include "store/nama_enum.hpp"
#include "store/nilai_codec.hpp"

namespace sakip::store {
namespace {

using Json = nlohmann::json;

// The fields of each kind, once for both directions: they are written and read as arrays in this order.
template <typename T, typename U>
concept Sama = std::same_as<std::remove_const_t<T>, U>;

void medan(auto&& a, Sama<RumusVersi> auto& v) { a(v.dari, v.sampai, v.teks, v.uraian, v.rujukan); }
void medan(auto&& a, Sama<ElemenData> auto& v) { a(v.nama, v.uraian, v.satuan, v.sumber_data, v.deret); }
void medan(auto&& a, Sama<UnsurSurvei> auto& v) { a(v.nama, v.nrr, v.jumlah); }
void medan(auto&& a, Sama<ProfilResponden> auto& v) { a(v.karakteristik, v.kategori, v.jumlah); }
void medan(auto&& a, Sama<KolomProfil> auto& v) { a(v.id, v.judul, v.jenis, v.satuan, v.rumus, v.desimal, v.jumlah); }
void medan(auto&& a, Sama<SelProfil> auto& v) { a(v.teks, v.nilai); }
void medan(auto&& a, Sama<Penyisihan::Lain> auto& v) { a(v.nilai, v.tempat); }
void medan(auto&& a, Sama<std::pair<std::string, int>> auto& v) { a(v.first, v.second); }

void tulis(std::string& out, const std::string& v) { tambah_teks_json(out, v); }
void tulis(std::string& out, int v) { out += std::to_string(v); }
void tulis(std::string& out, bool v) { out += v ? "true" : "false"; }
void tulis(std::string& out, JenisKolom v) { tambah_teks_json(out, nama_tersimpan(v)); }
void tulis(std::string& out, const Nilai& v) { tambah_teks_json(out, sandi_nilai(v)); }

template <typename T>
void tulis(std::string& out, const std::vector<T>& daftar);

template <typename T>
void tulis(std::string& out, const T& v) {
  char separator = '[';
  medan(
      [&](const auto&... bagian) {
        ((out += separator, separator = ',', tulis(out, bagian)), ...);
        out += ']';
      },
      v);
}

template <typename T>
void tulis(std::string& out, const std::vector<T>& daftar) {
  out += '[';
  for (std::size_t i = 0; i < daftar.size(); ++i) {
    if (i > 0) out += ',';
    tulis(out, daftar[i]);
  }
  out += ']';
}

bool baca(const Json& json, std::string& v) {
  if (!json.is_string()) return false;
  v = json.get_ref<const std::string&>();
  return true;
}
bool baca(const Json& json, int& v) {
  if (!json.is_number_integer()) return false;
  v = json.get<int>();
  return true;
}
bool baca(const Json& json, bool& v) {
  if (!json.is_boolean()) return false;
  v = json.get<bool>();
  return true;
}
bool baca(const Json& json, JenisKolom& v) {
  return json.is_string() && dari_nama(json.get_ref<const std::string&>(), v);
}
bool baca(const Json& json, Nilai& v) {
  if (!json.is_string()) return false;
  auto nilai = baca_sandi_nilai(json.get_ref<const std::string&>());
  if (nilai) v = std::move(*nilai);
  return nilai.has_value();
}

template <typename T>
bool baca(const Json& json, std::vector<T>& daftar);

template <typename T>
bool baca(const Json& json, T& v) {
  if (!json.is_array()) return false;
  bool baik = true;
  medan(
      [&](auto&... bagian) {
        std::size_t i = 0;
        baik = json.size() == sizeof...(bagian) && (baca(json[i++], bagian) && ...);
      },
      v);
  return baik;
}

template <typename T>
bool baca(const Json& json, std::vector<T>& daftar) {
  if (!json.is_array()) return false;
  daftar.resize(json.size());
  for (std::size_t i = 0; i < daftar.size(); ++i) {
    if (!baca(json[i], daftar[i])) return false;
  }
  return true;
}

}  // namespace

void tambah_teks_json(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

template <typename T>
std::string ke_json(const std::vector<T>& daftar) {
  std::string out;
  tulis(out, daftar);
  return out;
}

template <typename T>
bool dari_json(std::string_view text, std::vector<T>& daftar) {
  daftar.clear();
  if (text == "[]") return true;
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  return baca(json, daftar);
}

bool dari_json(std::string_view text, std::map<std::string, std::string>& peta) {
  peta.clear();
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return false;
  for (const auto& [name, value] : json.items())
    if (!baca(value, peta[name])) return false;
  return true;
}

#define SAKIP_DAFTAR(T)                                   \
  template std::string ke_json<T>(const std::vector<T>&); \
  template bool dari_json<T>(std::string_view, std::vector<T>&);
using PasanganIsi = std::pair<std::string, int>;
SAKIP_DAFTAR(int)
SAKIP_DAFTAR(std::string)
SAKIP_DAFTAR(RumusVersi)
SAKIP_DAFTAR(ElemenData)
SAKIP_DAFTAR(UnsurSurvei)
SAKIP_DAFTAR(ProfilResponden)
SAKIP_DAFTAR(std::vector<int>)
SAKIP_DAFTAR(KolomProfil)
SAKIP_DAFTAR(std::vector<SelProfil>)
SAKIP_DAFTAR(Penyisihan::Lain)
SAKIP_DAFTAR(Nilai)
SAKIP_DAFTAR(PasanganIsi)
#undef SAKIP_DAFTAR

}  // namespace sakip::store
