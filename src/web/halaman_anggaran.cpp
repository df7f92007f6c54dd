// The budget: sub kegiatan x pagu of DPA and DPA Perubahan and realisation of the quarters. Sums of kegiatan, program
// and agency are figures of the engine, renewed after each save. Permendagri 77/2020.
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "app/milik.hpp"
#include "measure/alamat.hpp"
#include "measure/hasil.hpp"
#include "web/kisi_rencana.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr std::array kPagu = {DokumenSumber::dpa, DokumenSumber::dpa_perubahan};
constexpr std::array kMasa = {Triwulan::I, Triwulan::II, Triwulan::III, Triwulan::IV, Triwulan::tahunan};

/// Which columns may be changed now.
struct Izin {
  bool pagu = false;
  std::array<bool, 5> realisasi{};
  std::optional<std::set<std::string, std::less<>>> milik;  ///< nodes that the asker's post fills in; none: every node
  bool atas(const Simpul& node) const { return !milik || milik->contains(node.id.value); }
  bool ada() const {
    for (const bool one : realisasi)
      if (one) return true;
    return pagu;
  }
};

Result<Izin> izin(Permintaan& p) {
  Izin out;
  TRY(const app::Masa plan, app::baca_masa(p.db, {p.alamat(), app::kHalRencana}));
  out.pagu = plan.terbuka(p.hari_ini) && p.boleh(app::Hak::rencana);
  for (std::size_t i = 0; i < kMasa.size(); ++i) {
    TRY(const app::Masa quarter, app::baca_masa(p.db, {p.alamat(), app::kHalKinerja, kMasa[i]}));
    out.realisasi[i] = quarter.terbuka(p.hari_ini) && p.boleh(app::Hak::isi);
  }
  return out;
}

std::string judul_masa(const Permintaan& p, Triwulan quarter) {
  return quarter == Triwulan::tahunan ? p.t("anggaran.setahun") : p.k(kata(nama(quarter)));
}

/// The figures at the end of every row: realisasi of the year, and its share of the pagu.
std::vector<measure::Figur> figur_akhir(const app::Kinerja& k, const measure::Cakupan& scope) {
  const measure::Periode year{k.berkas().tahun};
  return {measure::realisasi_anggaran(k.hitung(), scope, year), measure::persen_anggaran(k.hitung(), scope, year)};
}

/// The figures of a row that sums: pagu of both documents, realisasi of the quarters; the year's is at the end.
std::vector<measure::Figur> figur_jumlah(const app::Kinerja& k, const measure::Cakupan& scope) {
  std::vector<measure::Figur> out;
  for (const DokumenSumber document : kPagu)
    out.push_back(measure::pagu_dokumen(k.hitung(), scope, document, {k.berkas().tahun}));
  for (const Triwulan quarter : kTriwulan)
    out.push_back(measure::realisasi_anggaran(k.hitung(), scope, {k.berkas().tahun, quarter}));
  return out;
}

Daftar sel_jumlah(const app::Kinerja& k, const measure::Cakupan& scope) {
  Daftar cells;
  for (const measure::Figur& figure : figur_jumlah(k, scope)) cells.push_back(sel_figur(figure));
  cells.push_back(Data("kosong", Data(true)));  // the year's own entry is made below
  for (const measure::Figur& figure : figur_akhir(k, scope)) cells.push_back(sel_figur(figure));
  return cells;
}

Daftar sel_rincian(const Permintaan& p, const app::Kinerja& k, const Simpul& node, const Izin& may) {
  Daftar cells;
  const Tahun year = k.berkas().tahun;
  for (const DokumenSumber document : kPagu) {
    const Pagu* fact = k.indeks().pagu(node, document, year, Triwulan::tahunan, JenisBelanja::semua);
    cells.push_back(sel_isian({"pagu", node.id.value, std::string(measure::kunci(document))},
                              fact ? app::teks_sel(fact->jumlah) : std::string(), may.pagu,
                              std::string(measure::nama(document)) + ": " + node.nama));
  }
  for (std::size_t i = 0; i < kMasa.size(); ++i) {
    const RealisasiAnggaran* fact =
        k.indeks().realisasi_anggaran(node, DokumenSumber::pengukuran, year, kMasa[i], JenisBelanja::semua);
    cells.push_back(sel_isian({"anggaran", node.id.value, "", kMasa[i]},
                              fact ? app::teks_sel(fact->jumlah) : std::string(), may.realisasi[i] && may.atas(node),
                              judul_masa(p, kMasa[i]) + ": " + node.nama));
  }
  for (const measure::Figur& figure : figur_akhir(k, measure::Cakupan::simpul(node)))
    cells.push_back(sel_figur(figure));
  return cells;
}

/// Money is entered where nothing stands below.
bool merinci(const app::Kinerja& k, const Simpul& node) { return k.indeks().anak(node).empty(); }

Daftar semua_baris(const Permintaan& p, const app::Kinerja& k, const Izin& may) {
  Daftar rows;
  for (const Simpul* node : k.indeks().pohon()) {
    if (node->tingkat < Tingkat::program) continue;
    const bool leaf = merinci(k, *node);
    Data row =
        baris_simpul(*node, leaf ? sel_rincian(p, k, *node, may) : sel_jumlah(k, measure::Cakupan::simpul(*node)), 1);
    if (leaf) row.set("kelas", std::string());
    rows.push_back(row);
  }
  Data total;
  total.set("kelas", std::string("kelompok"));
  total.set("id", std::string("jumlah"));
  total.set("tingkat", std::string());
  total.set("nama", p.t("anggaran.jumlah"));
  total.set("lebar", std::string("1"));
  total.set("sel", Data(sel_jumlah(k, measure::Cakupan::instansi())));
  rows.push_back(total);
  return rows;
}

http::Response lembar(Permintaan& p, Daftar problems, int status) {
  auto may = izin(p);
  if (!may) return halaman_galat(p, may.error());
  const auto state = app::baca_masa(p.db, {p.alamat(), app::kHalRencana});
  if (!state) return halaman_galat(p, state.error());
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    data.set("nama_instansi", k.berkas().instansi.nama);
    std::vector<std::string> heads;
    for (const DokumenSumber document : kPagu) heads.push_back("Pagu " + std::string(measure::nama(document)));
    for (const Triwulan quarter : kMasa) heads.push_back(p.t("anggaran.realisasi") + " " + judul_masa(p, quarter));
    heads.push_back(p.t("anggaran.berjalan"));
    heads.push_back(p.t("anggaran.persen"));
    data.set("kolom", Data(kepala_kisi(heads)));
    const std::vector<JabatanId> posts = app::jabatan_saja(p.siapa, p.instansi());
    if (!posts.empty()) may->milik = app::isian_jabatan(k.indeks(), posts);
    data.set("baris", Data(semua_baris(p, k, *may)));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  data.set("pertama", p.t("anggaran.simpul"));
  data.set("terbuka", Data(may->ada()));
  isi_masa(p, data, *state, app::kHalRencana, jalur(p, "rencana/langkah"));
  isi_kisi(p, data, jalur(p, "anggaran"), std::move(problems));
  data.set("ke_jumlah", jalur(p, "anggaran/figur"));
  data.set("uang", Data(true));
  return halaman(p, "kisi", std::move(data), p.t("anggaran.judul") + " " + std::to_string(p.tahun()), status);
}

http::Response anggaran(Permintaan& p) { return lembar(p, {}, 200); }

http::Response simpan_anggaran(Permintaan& p) {
  Daftar problems = simpan_isian(p);
  if (problems.empty()) return alihkan(jalur(p, "anggaran"));
  return lembar(p, std::move(problems), 422);
}

/// Sums of the grid by address, as they stand now.
http::Response figur(Permintaan& p) {
  nlohmann::json out = nlohmann::json::object();
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const auto take = [&](const std::vector<measure::Figur>& figures) {
      for (const measure::Figur& figure : figures) out[figure.fakta] = measure::tampil(figure);
    };
    for (const Simpul* node : k.indeks().pohon()) {
      if (node->tingkat < Tingkat::program) continue;
      if (!merinci(k, *node)) take(figur_jumlah(k, measure::Cakupan::simpul(*node)));
      take(figur_akhir(k, measure::Cakupan::simpul(*node)));
    }
    take(figur_jumlah(k, measure::Cakupan::instansi()));
    take(figur_akhir(k, measure::Cakupan::instansi()));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  return json_teks(out.dump());
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/anggaran", app::Hak::lihat, anggaran},
    {http::Method::post, "/i/:instansi/:tahun/anggaran", app::Hak::isi, simpan_anggaran},
    {http::Method::get, "/i/:instansi/:tahun/anggaran/figur", app::Hak::lihat, figur},
};

}  // namespace

std::span<const Rute> rute_anggaran() { return kRute; }

}  // namespace sakip::web
