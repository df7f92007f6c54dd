// Findings of the review of an agency's own data, each with the way to its figure and to where it is mended.
#include <algorithm>
#include <array>

#include "app/nomenklatur.hpp"
#include "measure/alamat.hpp"
#include "review/temuan.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr std::array kBobot = {review::Bobot::tinggi, review::Bobot::sedang, review::Bobot::rendah};

/// Whether the application has that page; what mends a finding may not be built in.
bool ada_halaman(std::string_view path) {
  static const std::vector<Rute> kSemua = semua_rute();
  return std::any_of(kSemua.begin(), kSemua.end(), [&](const Rute& route) {
    return route.method == http::Method::get && cocok(route.pola, path).has_value();
  });
}

/// The page, with the row on it, where the datum behind an address is entered; empty when there is none.
std::string tempat_isian(const Permintaan& p, std::string_view fakta) {
  const std::vector<std::string_view> parts = measure::bagian_alamat(fakta);
  std::string page, row;
  if (parts.size() > 1 && parts[0] == "indikator") {
    row = std::string(parts[1]);
    std::span<const std::string_view> rest(parts);
    rest = rest.subspan(2);
    const auto period = rest.empty() ? std::nullopt : measure::ambil_periode(rest);
    const bool plan = !period || (!rest.empty() && rest.front().starts_with("target"));
    page = plan ? "rencana" : "kinerja/" + std::to_string(nomor(period->triwulan));
  } else if (parts[0] == "simpul") {
    page = "rencana";
    if (parts.size() > 1) row = std::string(parts[1]);
  } else if (parts[0] == "anggaran") {
    page = "anggaran";
  } else if (parts[0] == "survei" || parts[0] == "skm") {
    page = "survei";
  } else if (parts[0] == "akip") {
    page = "evaluasi";
  }
  if (page.empty() || !ada_halaman(jalur(p, page))) return {};
  return jalur(p, page) + (row.empty() ? "" : "#" + http::encode(row));
}

Data baris(const Permintaan& p, const measure::Hitung& h, const review::Temuan& finding) {
  Data one;
  const std::string weight(review::nama(finding.bobot));
  one.set("bobot", weight);
  one.set("bobot_teks", p.t("temuan." + weight));
  one.set("aturan", finding.aturan);
  one.set("pesan", p.k(finding.pesan));
  one.set("saran", p.k(finding.saran));
  taruh(one, "tercetak", finding.tercetak);
  taruh(one, "seharusnya", finding.seharusnya);
  const bool figure = measure::hitung_fakta(h, finding.fakta).has_value();
  taruh(one, "ke_angka", figure ? jalur(p, "angka?f=" + http::encode(finding.fakta)) : std::string());
  taruh(one, "ke_isian", tempat_isian(p, finding.fakta));
  return one;
}

http::Response temuan(Permintaan& p) {
  Data data;
  const std::string wanted = p.tanya("bobot");
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    TRY(const std::vector<review::Temuan> found, app::semua_temuan(p.db, p.siapa.pemda, k.hitung()));
    Daftar rows, weights;
    for (const review::Temuan& one : found)
      if (wanted.empty() || review::nama(one.bobot) == wanted) rows.push_back(baris(p, k.hitung(), one));
    const auto add = [&](const std::string& id, const std::string& text, std::ptrdiff_t count) {
      Data one;
      one.set("ke", p.http.path + (id.empty() ? "" : "?bobot=" + id));
      one.set("teks", text + " (" + std::to_string(count) + ")");
      one.set("di_sini", Data(wanted == id));
      weights.push_back(one);
    };
    add("", p.t("temuan.semua"), static_cast<std::ptrdiff_t>(found.size()));
    for (const review::Bobot weight : kBobot) {
      const std::string id(review::nama(weight));
      add(id, p.t("temuan." + id),
          std::count_if(found.begin(), found.end(), [&](const auto& one) { return one.bobot == weight; }));
    }
    data.set("nama_instansi", k.berkas().instansi.nama);
    data.set("ada", Data(!rows.empty()));
    data.set("temuan", Data(rows));
    data.set("saring", Data(weights));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  return halaman(p, "temuan", std::move(data), p.t("temuan.judul"));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/temuan", app::Hak::lihat, temuan},
};

}  // namespace

std::span<const Rute> rute_temuan() { return kRute; }

}  // namespace sakip::web
