// Looking up program, kegiatan and sub kegiatan by code or words: a page, and the same as JSON for pickers.
#include <nlohmann/json.hpp>

#include "measure/alamat.hpp"
#include "store/nomenklatur.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr std::size_t kTerbanyak = 50;

http::Response nomenklatur(Permintaan& p) {
  const std::string words = p.tanya("q");
  const auto found = store::cari_nomenklatur(p.db, p.siapa.pemda, words, kTerbanyak);
  if (!found) return halaman_galat(p, found.error());
  if (ingin_json(p)) {
    nlohmann::json list = nlohmann::json::array();
    for (const store::Nomenklatur& one : *found)
      list.push_back({{"kode", one.kode}, {"nama", one.nama}, {"tingkat", std::string(measure::nama(one.tingkat))}});
    return json_teks(nlohmann::json{{"hasil", list}}.dump());
  }
  Daftar rows;
  for (const store::Nomenklatur& one : *found) {
    Data row;
    row.set("kode", one.kode);
    row.set("nama", one.nama);
    row.set("tingkat", std::string(measure::nama(one.tingkat)));
    rows.push_back(row);
  }
  Data data;
  data.set("q", words);
  data.set("ada", Data(!rows.empty()));
  data.set("terpotong", Data(rows.size() == kTerbanyak));
  data.set("baris", Data(rows));
  return halaman(p, "nomenklatur", std::move(data), p.t("nomenklatur.judul"));
}

constexpr Rute kRute[] = {{http::Method::get, "/nomenklatur", app::Hak::akun, nomenklatur}};

}  // namespace

std::span<const Rute> rute_nomenklatur() { return kRute; }

}  // namespace sakip::web
