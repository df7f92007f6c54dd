// The public portal: what was published, for everybody, without an account: documents, indikator, open data. Nothing
// here looks at who asks; the tenant is the one of the path.
#include <algorithm>
#include <map>

#include "app/publik.hpp"
#include "store/muat.hpp"
#include "web/csv.hpp"
#include "web/dokumen_isi.hpp"
#include "web/json_angka.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

using nlohmann::json;

constexpr std::string_view kSimpan = "public, max-age=300";

PemdaId pemda_jalur(const Permintaan& p) { return PemdaId(p.dari_jalur("pemda")); }
store::AlamatBerkas alamat_publik(const Permintaan& p) { return {pemda_jalur(p), p.instansi(), p.tahun()}; }
std::string jalur_publik(const PemdaId& pemda) { return "/publik/" + http::encode(pemda.value); }
/// Whose documents: an agency's, or (a path without one) the pemda's own.
store::AlamatBerkas pemilik_publik(const Permintaan& p) {
  return {pemda_jalur(p), p.bagian.contains("instansi") ? p.instansi() : InstansiId(), p.tahun()};
}

/// The published documents of a year with their files, those of the pemda itself or (with its posts) of an agency;
/// `base`: the address of their owner's year.
Status tambah_dokumen(Permintaan& p, std::span<const app::Terbitan> published, const std::string& base,
                      const Indeks* posts, Daftar& list) {
  if (published.empty()) return Ok{};
  const app::Terbitan& first = published.front();
  TRY(const auto frozen, store::daftar_beku(p.db, {pemda_jalur(p), first.instansi, first.tahun}));
  for (const app::Terbitan& one : published) {
    TRY(const app::PermintaanLaporan request, app::dari_kunci_beku(one.kunci));
    const auto version = std::find_if(frozen.begin(), frozen.end(), [&](const store::KeteranganBeku& f) {
      return f.jenis == one.kunci && f.versi == one.versi;
    });
    if (version == frozen.end()) continue;
    const Jabatan* post = posts ? posts->jabatan(request.pilihan.jabatan) : nullptr;
    Data row;
    row.set("nama", std::string(request.dokumen->nama) + (post ? ", " + post->nama : "") +
                        (request.pilihan.varian.empty() ? "" : ", " + p.kenali("dokumen", request.pilihan.varian)));
    row.set("berkas", Data(daftar_berkas_beku(p, *version, base + "/dokumen/" + std::string(request.dokumen->id),
                                              Pembaca::umum)));
    row.set("pilihan", pilihan_alamat(request));
    row.set("tahun", std::to_string(one.tahun));
    row.set("waktu", one.waktu);
    list.push_back(std::move(row));
  }
  return Ok{};
}

/// The pemda's own documents, the newest year first.
Result<Daftar> dokumen_pemda(Permintaan& p) {
  TRY(const std::vector<app::Terbitan> own, app::daftar_terbitan(p.db, pemda_jalur(p), InstansiId()));
  Daftar list;
  for (auto end = own.end(); end != own.begin();) {
    auto begin = end - 1;
    while (begin != own.begin() && (begin - 1)->tahun == begin->tahun) --begin;
    const std::string base = jalur_publik(pemda_jalur(p)) + "/" + std::to_string(begin->tahun);
    TRY_STATUS(tambah_dokumen(p, {begin, end}, base, nullptr, list));
    end = begin;
  }
  return list;
}

/// The tenants by id; "Kabupaten Tanah Laut" is not stored, so the name as it is.
Result<std::map<std::string, std::string>> nama_pemda(Permintaan& p) {
  TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(p.db));
  std::map<std::string, std::string> out;
  for (const store::BerkasAda& one : there) out.emplace(one.pemda.value, one.nama_pemda);
  return out;
}

http::Response awal(Permintaan& p) {
  const auto tenants = nama_pemda(p);
  if (!tenants) return halaman_galat(p, tenants.error());
  Data data;
  Daftar list;
  for (const auto& [id, name] : *tenants) {
    Data one;
    one.set("nama", name);
    one.set("ke", jalur_publik(PemdaId(id)));
    list.push_back(one);
  }
  data.set("pemda", Data(list));
  data.set("ada", Data(!list.empty()));
  return halaman(p, "publik", std::move(data), p.t("publik.judul"));
}

http::Response pemda(Permintaan& p) {
  const auto tenants = nama_pemda(p);
  if (!tenants) return halaman_galat(p, tenants.error());
  const auto name = tenants->find(pemda_jalur(p).value);
  if (name == tenants->end()) return tidak_ada(p);
  const auto all = app::daftar_publik(p.db, pemda_jalur(p));
  if (!all) return halaman_galat(p, all.error());
  const auto own = dokumen_pemda(p);
  if (!own) return halaman_galat(p, own.error());
  Data data;
  data.set("dokumen", Data(*own));
  data.set("ada_dokumen", Data(!own->empty()));
  Daftar agencies;
  for (std::size_t i = 0; i < all->size();) {
    Data agency;
    agency.set("nama", (*all)[i].nama);
    Daftar years;
    const InstansiId id = (*all)[i].instansi;
    for (; i < all->size() && (*all)[i].instansi == id; ++i) {
      const std::string year = std::to_string((*all)[i].tahun);
      Data one;
      one.set("tahun", year);
      one.set("ke", jalur_publik(pemda_jalur(p)) + "/" + http::encode(id.value) + "/" + year);
      years.push_back(one);
    }
    agency.set("daftar_tahun", Data(years));
    agencies.push_back(agency);
  }
  data.set("instansi", Data(agencies));
  data.set("ada_instansi", Data(!agencies.empty()));
  data.set("ada", Data(!agencies.empty() || !own->empty()));
  return halaman(p, "publik_pemda", std::move(data), name->second);
}

/// One indikator of the agency with its figures of the year.
struct Baris {
  const Indikator* indikator = nullptr;
  measure::Figur target, realisasi, capaian;
};
std::vector<Baris> baris_publik(const app::Kinerja& k) {
  const measure::Hitung& h = k.hitung();
  const Tahun year = k.berkas().tahun;
  std::vector<Baris> out;
  for (const Indikator* i : measure::indikator_cakupan(h, measure::Cakupan::instansi(), year))
    out.push_back(
        {i, measure::target(h, *i, {year}), measure::realisasi(h, *i, {year}), measure::capaian(h, *i, {year})});
  return out;
}

/// A bar of the chart: its length in percent of the target, 150 at most; none for what has no figure.
int panjang_batang(const measure::Figur& achieved) {
  if (!achieved.nilai.berangka()) return 0;
  for (int percent = 150; percent > 0; --percent)
    if (achieved.nilai.angka >= Rational(percent)) return percent;
  return 0;
}

Data baris_data(const Baris& row, int number) {
  const auto text = [](const measure::Figur& figure) { return measure::tampil(figure); };
  Data one;
  one.set("nomor", std::to_string(number));
  one.set("nama", row.indikator->nama);
  one.set("satuan", row.indikator->satuan);
  one.set("target", text(row.target));
  one.set("realisasi", text(row.realisasi));
  one.set("capaian", text(row.capaian));
  one.set("y", std::to_string(number * 22 - 18));
  one.set("y_teks", std::to_string(number * 22 - 5));
  const int length = panjang_batang(row.capaian);
  one.set("batang", std::to_string(length * 2));
  one.set("x_teks", std::to_string(38 + length * 2));
  const bool there = row.capaian.nilai.berangka();
  one.set("warna", std::string(!there ? "kosong" : length >= 100 ? "baik" : length >= 75 ? "cukup" : "kurang"));
  return one;
}

std::string tanda(const app::KinerjaPublik& of, std::string_view more) {
  std::string out = of.sumber.hash_data + of.sumber.hash_aturan + " " + std::string(more);
  for (const app::Terbitan& one : of.tahun.dokumen) out += one.kunci + std::to_string(one.versi) + one.waktu;
  return out;
}

http::Response instansi(Permintaan& p) {
  const auto made = app::kinerja_publik(p.db, p.bersama.aturan, alamat_publik(p));
  if (!made) return halaman_galat(p, made.error());
  const app::Kinerja& k = *made->kinerja;
  const measure::Hitung& h = k.hitung();
  const measure::Periode year{k.berkas().tahun};
  const measure::Cakupan whole = measure::Cakupan::instansi();
  const std::string base =
      jalur_publik(pemda_jalur(p)) + "/" + http::encode(p.instansi().value) + "/" + p.dari_jalur("tahun");
  Data data;
  Daftar rows;
  int number = 0;
  for (const Baris& row : baris_publik(k)) rows.push_back(baris_data(row, ++number));
  data.set("indikator", Data(rows));
  data.set("tinggi", std::to_string(number * 22 + 4));
  data.set("ada", Data(number > 0));
  Daftar documents;
  const Status listed = tambah_dokumen(p, made->tahun.dokumen, base, &k.indeks(), documents);
  if (!listed) return halaman_galat(p, listed.error());
  data.set("dokumen", Data(documents));
  data.set("rata", measure::tampil(measure::rata_rata_capaian(h, whole, year)));
  data.set("predikat", measure::tampil(measure::predikat_kinerja(h, whole, year)));
  data.set("pagu", measure::tampil(measure::pagu(h, whole, year)));
  data.set("serapan", measure::tampil(measure::persen_anggaran(h, whole, year)));
  data.set("ke_data", base + "/data");
  data.set("ke_pemda", jalur_publik(pemda_jalur(p)));
  data.set("nama_pemda", k.berkas().pemda.nama);
  data.set("sidik", made->sumber.hash_data);
  return halaman(p, "publik_instansi", std::move(data), k.berkas().instansi.nama + " " + p.dari_jalur("tahun"));
}

/// Open to pages of other sites as well.
http::Response terbuka(const Permintaan& p, std::string_view tag, const std::function<http::Response()>& make) {
  http::Response out = dengan_etag(p, tag, kSimpan, make);
  out.headers.emplace_back("Access-Control-Allow-Origin", "*");
  out.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
  return out;
}

http::Response data_csv(Permintaan& p) {
  const auto made = app::kinerja_publik(p.db, p.bersama.aturan, alamat_publik(p));
  if (!made) return halaman_galat(p, made.error());
  std::string out = "pemda,instansi,tahun,indikator,nama,satuan,target,realisasi,capaian_persen\r\n";
  const Berkas& b = made->kinerja->berkas();
  for (const Baris& row : baris_publik(*made->kinerja))
    out += csv(b.pemda.id.value) + "," + csv(b.instansi.id.value) + "," + csv(std::to_string(b.tahun)) + "," +
           csv(row.indikator->id.value) + "," + csv_teks(row.indikator->nama) + "," + csv_teks(row.indikator->satuan) +
           "," + csv(angka_mesin(row.target)) + "," + csv(angka_mesin(row.realisasi)) + "," +
           csv(angka_mesin(row.capaian)) + "\r\n";
  return terbuka(p, tanda(*made, "csv"), [&] {
    http::Response answer;
    answer.type = "text/csv; charset=utf-8";
    answer.body = std::move(out);
    return answer;
  });
}

http::Response data_json(Permintaan& p) {
  const auto made = app::kinerja_publik(p.db, p.bersama.aturan, alamat_publik(p));
  if (!made) return halaman_galat(p, made.error());
  const Berkas& b = made->kinerja->berkas();
  json indicators = json::array(), documents = json::array();
  for (const Baris& row : baris_publik(*made->kinerja))
    indicators.push_back({{"id", row.indikator->id.value},
                          {"nama", row.indikator->nama},
                          {"satuan", row.indikator->satuan},
                          {"target", json_figur(row.target)},
                          {"realisasi", json_figur(row.realisasi)},
                          {"capaian", json_figur(row.capaian)}});
  for (const app::Terbitan& one : made->tahun.dokumen)
    documents.push_back({{"jenis", one.kunci}, {"versi", one.versi}, {"terbit", one.waktu}});
  const json out = {
      {"pemda", {{"id", b.pemda.id.value}, {"nama", b.pemda.nama}}},
      {"instansi", {{"id", b.instansi.id.value}, {"nama", b.instansi.nama}}},
      {"tahun", b.tahun},
      {"sumber", {{"jenis", made->sumber.jenis}, {"versi", made->sumber.versi}, {"sidik", made->sumber.hash_data}}},
      {"dokumen", documents},
      {"indikator", indicators}};
  return terbuka(p, tanda(*made, "json"), [&] { return json_teks(out.dump()); });
}

/// A published file, byte for byte as it was frozen.
http::Response berkas(Permintaan& p) {
  const auto name = baca_nama(p.dari_jalur("berkas"));
  if (!name || !name->bentuk || !name->bentuk->umum) return tidak_ada(p);
  const auto request = dokumen_diminta(p, name->dokumen);
  if (!request) return halaman_galat(p, request.error());
  const auto frozen = app::beku_terbit(p.db, pemilik_publik(p), app::kunci_beku(*request));
  if (!frozen) return halaman_galat(p, frozen.error());
  const store::SidikBerkas* file = frozen->format(name->bentuk->ending);
  if (!file) return tidak_ada(p);
  return dengan_etag(p, file->sha256, kSimpan, [&] { return kirim_beku(p, *frozen, *name->bentuk); });
}

constexpr Rute kRute[] = {
    {http::Method::get, "/publik", app::Hak::publik, awal},
    {http::Method::get, "/publik/:pemda", app::Hak::publik, pemda},
    {http::Method::get, "/publik/:pemda/:instansi/:tahun", app::Hak::publik, instansi},
    {http::Method::get, "/publik/:pemda/:instansi/:tahun/data.csv", app::Hak::publik, data_csv},
    {http::Method::get, "/publik/:pemda/:instansi/:tahun/data.json", app::Hak::publik, data_json},
    {http::Method::get, "/publik/:pemda/:instansi/:tahun/dokumen/:berkas", app::Hak::publik, berkas},
    {http::Method::get, "/publik/:pemda/:tahun/dokumen/:berkas", app::Hak::publik, berkas},
};

}  // namespace

std::span<const Rute> rute_publik() { return kRute; }

}  // namespace sakip::web
