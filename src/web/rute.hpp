// Every address the application answers, with the right it asks for: the whole surface as one table. A page is a
// handler, a template, a row in the table of its file, and a test; tests walk this table for every role.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/hak.hpp"
#include "web/permintaan.hpp"

namespace sakip::web {

/// `pola`: "/i/:instansi/:tahun/kinerja/:triwulan"; a part with a colon takes any one segment. The right is asked over
/// the agency of ":instansi" when the pattern has one, else over the pemda.
struct Rute {
  http::Method method = http::Method::get;
  std::string_view pola;
  app::Hak hak = app::Hak::akun;
  Penangan tangani = nullptr;
};

// The tables of the pages, one per file halaman_*.cpp.
std::span<const Rute> rute_masuk();
std::span<const Rute> rute_beranda();
std::span<const Rute> rute_pimpinan();
std::span<const Rute> rute_ukur();
std::span<const Rute> rute_bukti();
std::span<const Rute> rute_rencana();
std::span<const Rute> rute_indikator();
std::span<const Rute> rute_target();
std::span<const Rute> rute_anggaran();
std::span<const Rute> rute_nomenklatur();
std::span<const Rute> rute_pk();
std::span<const Rute> rute_verifikasi();
std::span<const Rute> rute_survei();
std::span<const Rute> rute_survei_kertas();
std::span<const Rute> rute_responden();
std::span<const Rute> rute_tenggat();
std::span<const Rute> rute_dokumen();
std::span<const Rute> rute_beku();
std::span<const Rute> rute_narasi();
std::span<const Rute> rute_evaluasi();
std::span<const Rute> rute_reviu();
std::span<const Rute> rute_temuan();
std::span<const Rute> rute_audit();
std::span<const Rute> rute_publik();
std::span<const Rute> rute_api();
std::span<const Rute> rute_akun();
std::span<const Rute> rute_kelola();
std::span<const Rute> rute_organisasi();
std::span<const Rute> rute_pengingat();
std::span<const Rute> rute_kuota();

/// All of them.
std::vector<Rute> semua_rute();

/// One cell as JSON {"sel", "teks", "sebelum", "kunci", "tahun"}: the grids' handler, which the API offers too.
http::Response simpan_sel(Permintaan& p);

using Bagian = std::map<std::string, std::string, std::less<>>;
/// The parts of a path under a pattern; nothing when it does not fit.
std::optional<Bagian> cocok(std::string_view pattern, std::string_view path);

}  // namespace sakip::web
