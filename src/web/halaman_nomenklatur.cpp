// The national nomenclature: looking codes up by code or words (a page, and the same as JSON for pickers), the lists
// that the pemda has taken over with what each changed, and taking over a new one.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/nomenklatur.hpp"
#include "exchange/nomenklatur_impor.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr std::size_t kTerbanyak = 50;
constexpr std::size_t kBedaTerbanyak = 500;  ///< of each kind on a page

std::string tingkat(const Permintaan& p, std::string_view kode) {
  constexpr std::string_view kNama[] = {"urusan", "bidang", "program", "kegiatan", "sub_kegiatan"};
  const auto level = tingkat_kode(kode);
  return level ? p.t("nomenklatur." + std::string(kNama[static_cast<std::size_t>(*level)])) : std::string("–");
}

/// "Permendagri 90 Tahun 2019; rencana pemda ini".
std::string sumber(const Permintaan& p, const app::KodeDitemukan& one) {
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : "; ") + text; };
  for (const std::string& regulation : one.peraturan) add(regulation);
  if (one.rencana) add(p.t("nomenklatur.rencana"));
  return out;
}

http::Response cari(Permintaan& p) {
  const std::string words = p.tanya("q");
  const auto found = app::cari_nomenklatur(p.db, p.bersama.aturan, p.siapa.pemda, words, kTerbanyak);
  if (!found) return halaman_galat(p, found.error());
  if (ingin_json(p)) {
    nlohmann::json list = nlohmann::json::array();
    for (const app::KodeDitemukan& one : *found)
      list.push_back(
          {{"kode", one.kode}, {"nama", one.nama}, {"tingkat", tingkat(p, one.kode)}, {"sumber", sumber(p, one)}});
    return json_teks(nlohmann::json{{"hasil", list}}.dump());
  }
  Daftar rows;
  for (const app::KodeDitemukan& one : *found) {
    Data row;
    row.set("kode", one.kode);
    row.set("nama", one.nama);
    row.set("tingkat", tingkat(p, one.kode));
    row.set("sumber", sumber(p, one));
    rows.push_back(row);
  }
  Data data;
  data.set("q", words);
  data.set("ada", Data(!rows.empty()));
  data.set("terpotong", Data(rows.size() == kTerbanyak));
  data.set("baris", Data(rows));
  return halaman(p, "nomenklatur", std::move(data), p.t("nomenklatur.judul"));
}

/// The lists in use, and the form of a new one, with what was wrong with the one that was sent.
http::Response daftar(Permintaan& p, const std::vector<Error>& problems) {
  const auto versions = store::daftar_versi_nomenklatur(p.db, p.siapa.pemda);
  if (!versions) return halaman_galat(p, versions.error());
  Daftar rows, shipped, wrong;
  for (const store::VersiNomenklatur& one : *versions) {
    Data row;
    row.set("versi", std::to_string(one.versi));
    row.set("peraturan", one.peraturan);
    row.set("berkas", one.berkas);
    row.set("jumlah", std::to_string(one.jumlah));
    row.set("waktu", one.waktu);
    row.set("pelaku", one.pelaku);
    row.set("ke", "/nomenklatur/daftar/" + std::to_string(one.versi));
    rows.push_back(row);
  }
  for (const app::NomenklaturBawaan& list : p.bersama.aturan.nomenklatur) {
    Data row;
    row.set("peraturan", list.peraturan);
    row.set("status", list.status);
    row.set("jumlah", std::to_string(list.daftar.butir().size()));
    shipped.push_back(row);
  }
  for (const Error& one : problems) {
    Data row;
    row.set("tempat", p.k(one.place));
    row.set("pesan", p.k(one.message) + " " + p.k(one.advice));
    row.set("kode", one.code);
    wrong.push_back(row);
  }
  Data data;
  data.set("ada", Data(!rows.empty()));
  data.set("daftar", Data(rows));
  data.set("bawaan", Data(shipped));
  data.set("ada_salah", Data(!wrong.empty()));
  data.set("salah", Data(wrong));
  data.set("boleh", Data(p.boleh(app::Hak::nomenklatur)));
  data.set("peraturan", p.isi("peraturan"));
  return halaman(p, "nomenklatur_daftar", std::move(data), p.t("nomenklatur.daftar"), problems.empty() ? 200 : 422);
}

http::Response lihat_daftar(Permintaan& p) { return daftar(p, {}); }

http::Response impor(Permintaan& p) {
  if (p.berkas.empty())
    return daftar(
        p, {{"NOMENKLATUR_KOSONG", "berkas", "Belum ada berkas yang dipilih.", "Pilih berkas .xlsx atau .csv."}});
  const http::Part& file = p.berkas.front();
  const auto read = exchange::baca_nomenklatur(file.content);
  if (!read) return daftar(p, read.error());
  const auto made = app::impor_nomenklatur(p.bersama.tulis, p.siapa, *read, p.isi("peraturan"), file.filename, p.waktu);
  if (!made) return daftar(p, {made.error()});
  return alihkan("/nomenklatur/daftar/" + std::to_string(*made));
}

Daftar baris_beda(const std::vector<ButirNomenklatur>& entries) {
  Daftar rows;
  for (const ButirNomenklatur& one : std::span(entries).first(std::min(entries.size(), kBedaTerbanyak))) {
    Data row;
    row.set("kode", one.kode);
    row.set("nama", one.nama);
    rows.push_back(row);
  }
  return rows;
}

/// What a version changed against the one before it.
http::Response versi(Permintaan& p) {
  const auto versions = store::daftar_versi_nomenklatur(p.db, p.siapa.pemda);
  if (!versions) return halaman_galat(p, versions.error());
  const auto head = std::find_if(versions->begin(), versions->end(), [&](const store::VersiNomenklatur& one) {
    return std::to_string(one.versi) == p.dari_jalur("versi");
  });
  if (head == versions->end()) return tidak_ada(p);
  const auto now = store::baca_nomenklatur(p.db, p.siapa.pemda, head->versi);
  const auto before = store::baca_nomenklatur(p.db, p.siapa.pemda, head->versi - 1);
  if (!now || !before) return halaman_galat(p, (now ? before : now).error());
  const BedaNomenklatur changed = beda(*before, *now);
  Daftar renamed;
  for (const auto& [old, fresh] : std::span(changed.ubah).first(std::min(changed.ubah.size(), kBedaTerbanyak))) {
    Data row;
    row.set("kode", old.kode);
    row.set("semula", old.nama);
    row.set("nama", fresh.nama);
    renamed.push_back(row);
  }
  Data data;
  data.set("peraturan", head->peraturan);
  data.set("jumlah", std::to_string(head->jumlah));
  data.set("pertama", Data(head->versi == 1));
  data.set("versi_lama", std::to_string(head->versi - 1));
  for (const auto& [name, count] : {std::pair("tambah", changed.tambah.size()),
                                    std::pair("hapus", changed.hapus.size()), std::pair("ubah", changed.ubah.size())}) {
    data.set(std::string("jumlah_") + name, std::to_string(count));
    data.set(std::string("ada_") + name, Data(count > 0 && head->versi > 1));
    data.set(std::string("terpotong_") + name, Data(count > kBedaTerbanyak));
  }
  data.set("tambah", Data(baris_beda(changed.tambah)));
  data.set("hapus", Data(baris_beda(changed.hapus)));
  data.set("ubah", Data(renamed));
  return halaman(p, "nomenklatur_versi", std::move(data), p.t("nomenklatur.versi") + " " + std::to_string(head->versi));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/nomenklatur", app::Hak::akun, cari},
    {http::Method::get, "/nomenklatur/daftar", app::Hak::akun, lihat_daftar},
    {http::Method::post, "/nomenklatur/daftar", app::Hak::nomenklatur, impor},
    {http::Method::get, "/nomenklatur/daftar/:versi", app::Hak::akun, versi},
};

}  // namespace

std::span<const Rute> rute_nomenklatur() { return kRute; }

}  // namespace sakip::web
