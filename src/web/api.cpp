// The API: the pages' use cases as JSON for programs, described by data/web/api.toml. Tags come from the count of
// changes, so that an unchanged answer costs one small statement.
#include <algorithm>
#include <charconv>

#include "app/dokumen_beku.hpp"
#include "app/masa.hpp"
#include "app/sel.hpp"
#include "store/audit.hpp"
#include "store/muat.hpp"
#include "store/versi.hpp"
#include "web/json_angka.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

using nlohmann::json;

constexpr std::string_view kSimpan = "private, no-cache";
constexpr int kSehalaman = 100;
constexpr int kTerbanyak = 500;

std::string alamat_penuh(const Permintaan& p) {
  std::string out = p.siapa.pemda.value + " " + p.siapa.akun + " " + p.http.path + " " + p.bersama.aturan.regulasi.hash;
  for (const auto& [name, value] : p.http.query) out += " " + name + "=" + value;
  return out;
}

using Buat = std::function<http::Response()>;

/// For answers from an agency's facts alone.
http::Response dari_fakta(Permintaan& p, const Buat& make) {
  const auto version = store::versi_data(p.db, p.siapa.pemda.value, p.instansi().value);
  if (!version) return halaman_galat(p, version.error());
  return dengan_etag(p, alamat_penuh(p) + " " + std::to_string(*version), kSimpan, make);
}

/// For answers that states, publications or other agencies have a part in.
http::Response dari_semua(Permintaan& p, const Buat& make) {
  const auto count = store::jumlah_audit(p.db, p.siapa.pemda.value);
  if (!count) return halaman_galat(p, count.error());
  return dengan_etag(p, alamat_penuh(p) + " a" + std::to_string(*count) + iso(p.hari_ini), kSimpan, make);
}

/// limit and after of the query. Code API_PARAMETER.
struct Halaman_ {
  std::size_t limit = kSehalaman;
  std::string after;
};
Result<Halaman_> baca_halaman(const Permintaan& p) {
  Halaman_ out;
  out.after = p.tanya("after");
  const std::string text = p.tanya("limit");
  if (text.empty()) return out;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > kTerbanyak)
    return fail("API_PARAMETER", "limit", kalimat("limit harus bilangan 1 sampai {}.", kTerbanyak),
                "Perbaiki parameternya.");
  out.limit = static_cast<std::size_t>(number);
  return out;
}

/// The part of a list that comes after the row with the id `after`; `id` names each row.
http::Response sepotong(Permintaan& p, const json& all, const char* id) {
  const auto wanted = baca_halaman(p);
  if (!wanted) return halaman_galat(p, wanted.error());
  auto from = all.begin();
  if (!wanted->after.empty()) {
    from = std::find_if(all.begin(), all.end(), [&](const json& one) { return one[id] == wanted->after; });
    if (from == all.end())
      return halaman_galat(p, Error{"API_PARAMETER", "after", kalimat("Tidak ada baris \"{}\".", wanted->after),
                                    "Mulai lagi tanpa after."});
    ++from;
  }
  json part = json::array();
  for (; from != all.end() && part.size() < wanted->limit; ++from) part.push_back(*from);
  const json next = from == all.end() ? json() : part.back()[id];
  return json_teks(json{{"data", part}, {"after", next}}.dump());
}

http::Response daftar_instansi(Permintaan& p) {
  return dari_semua(p, [&]() -> http::Response {
    const auto there = store::daftar_berkas(p.db, p.siapa.pemda);
    if (!there) return halaman_galat(p, there.error());
    json list = json::array();
    for (const store::BerkasAda& one : *there) {
      if (!app::boleh(p.siapa, app::Hak::lihat, one.instansi)) continue;
      if (list.empty() || list.back()["id"] != one.instansi.value)
        list.push_back({{"id", one.instansi.value}, {"nama", one.nama_instansi}, {"tahun", json::array()}});
      list.back()["tahun"].push_back(one.tahun);
    }
    return sepotong(p, list, "id");
  });
}

/// Runs `work` on the figures and sends what it gives.
http::Response dari_kinerja(Permintaan& p, const std::function<Result<http::Response>(const app::Kinerja&)>& work) {
  http::Response out;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    TRY(out, work(k));
    return Ok{};
  });
  return done ? std::move(out) : halaman_galat(p, done.error());
}

http::Response instansi(Permintaan& p) {
  return dari_fakta(p, [&] {
    return dari_kinerja(p, [&](const app::Kinerja& k) -> Result<http::Response> {
      const measure::Hitung& h = k.hitung();
      const Berkas& b = k.berkas();
      const measure::Cakupan whole = measure::Cakupan::instansi();
      const measure::Periode year{b.tahun};
      return json_teks(json{{"id", b.instansi.id.value},
                            {"nama", b.instansi.nama},
                            {"tahun", b.tahun},
                            {"periode", b.periode.nama},
                            {"capaian", json_figur(measure::rata_rata_capaian(h, whole, year))},
                            {"predikat", json_figur(measure::predikat_kinerja(h, whole, year))},
                            {"pagu", json_figur(measure::pagu(h, whole, year))},
                            {"realisasi_anggaran", json_figur(measure::realisasi_anggaran(h, whole, year))},
                            {"serapan", json_figur(measure::persen_anggaran(h, whole, year))}}
                           .dump());
    });
  });
}

std::optional<Triwulan> triwulan(const Permintaan& p) {
  const std::string text = p.tanya("triwulan");
  if (text.empty()) return Triwulan::tahunan;
  if (text.size() != 1 || text[0] < '0' || text[0] > '4') return std::nullopt;
  return static_cast<Triwulan>(text[0] - '0');
}

Error triwulan_salah() {
  return {"API_PARAMETER", "triwulan", "triwulan harus 0 (setahun) sampai 4.", "Perbaiki parameternya."};
}

http::Response indikator(Permintaan& p) {
  const auto quarter = triwulan(p);
  if (!quarter) return halaman_galat(p, triwulan_salah());
  return dari_fakta(p, [&] {
    return dari_kinerja(p, [&](const app::Kinerja& k) -> Result<http::Response> {
      const measure::Periode period{k.berkas().tahun, *quarter};
      json list = json::array();
      for (const Indikator& i : k.berkas().indikator)
        list.push_back({{"id", i.id.value},
                        {"nama", i.nama},
                        {"satuan", i.satuan},
                        {"simpul", i.simpul.value},
                        {"target", json_figur(measure::target(k.hitung(), i, period))},
                        {"realisasi", json_figur(measure::realisasi(k.hitung(), i, period))},
                        {"capaian", json_figur(measure::capaian(k.hitung(), i, period))}});
      return sepotong(p, list, "id");
    });
  });
}

json penjelasan(const measure::Penjelasan& why) {
  json inputs = json::array(), parts = json::array();
  for (const measure::Masukan& one : why.masukan)
    inputs.push_back({{"nama", one.nama},
                      {"sumber", one.sumber},
                      {"angka", json_figur({one.fakta, one.nilai, one.desimal, one.bentuk})}});
  for (const measure::Penjelasan& one : why.rincian) parts.push_back(penjelasan(one));
  return {{"judul", why.judul},   {"hasil", json_figur(why.hasil)}, {"rumus", why.rumus},
          {"masukan", inputs},    {"langkah", why.langkah},         {"catatan", why.catatan},
          {"sumber", why.sumber}, {"rujukan", why.rujukan},         {"rincian", parts}};
}

http::Response angka(Permintaan& p) {
  return dari_fakta(p, [&] {
    return dari_kinerja(p, [&](const app::Kinerja& k) -> Result<http::Response> {
      TRY(const measure::Penjelasan why, measure::jelaskan(k.hitung(), p.tanya("f")));
      return json_teks(penjelasan(why).dump());
    });
  });
}

/// The cells of a quarter: what to name in a write, what stands there, whether it may be written now.
http::Response daftar_sel(Permintaan& p) {
  const auto quarter = triwulan(p);
  if (!quarter) return halaman_galat(p, triwulan_salah());
  return dari_semua(p, [&] {
    return dari_kinerja(p, [&](const app::Kinerja& k) -> Result<http::Response> {
      TRY(const app::Masa state, app::baca_masa(p.db, {p.alamat(), app::kHalKinerja, *quarter}));
      const bool open = state.terbuka(p.hari_ini) && p.boleh(app::Hak::isi);
      json list = json::array();
      const auto add = [&](const app::AlamatSel& at, const std::string& name, const std::string& text) {
        list.push_back({{"sel", app::tulis(at)}, {"nama", name}, {"teks", text}, {"terbuka", open}});
      };
      for (const Indikator& i : k.berkas().indikator) {
        const Realisasi* typed = k.indeks().realisasi(i, k.berkas().tahun, *quarter);
        add({"realisasi", i.id.value, "", *quarter}, i.nama, typed ? app::teks_sel(typed->nilai) : std::string());
        for (const ElemenData& element : i.elemen) {
          const NilaiElemen* fact = k.indeks().elemen(i, element.nama, k.berkas().tahun, *quarter);
          std::string text;
          if (fact)
            for (const Nilai& value : fact->nilai) text += (text.empty() ? "" : "; ") + app::teks_sel(value);
          add({"elemen", i.id.value, element.nama, *quarter}, element.uraian, text);
        }
      }
      return sepotong(p, list, "sel");
    });
  });
}

http::Response dokumen(Permintaan& p) {
  return dari_semua(p, [&]() -> http::Response {
    const auto frozen = store::daftar_beku(p.db, p.alamat());
    if (!frozen) return halaman_galat(p, frozen.error());
    const auto published = app::daftar_terbitan(p.db, p.siapa.pemda, p.instansi());
    if (!published) return halaman_galat(p, published.error());
    json list = json::array();
    for (const app::JenisDokumen& kind : app::daftar_dokumen()) {
      if (kind.lingkup == Lingkup::pemda) continue;
      const std::string id(kind.id);
      const auto own = [&](const std::string& key) {
        return key == id || key.starts_with(id + "@") || key.starts_with(id + "/");
      };
      json variants = json::array(), versions = json::array(), out = json::array();
      for (const std::string_view variant : kind.varian) variants.push_back(std::string(variant));
      for (const auto& one : *frozen)
        if (own(one.jenis))
          versions.push_back({{"jenis", one.jenis},
                              {"versi", one.versi},
                              {"keadaan", one.keadaan == store::KeadaanBeku::beku ? "beku" : "dibuka"},
                              {"waktu", one.waktu},
                              {"sidik", one.hash_data}});
      for (const auto& one : *published)
        if (one.tahun == p.tahun() && own(one.kunci))
          out.push_back({{"jenis", one.kunci}, {"versi", one.versi}, {"terbit", one.waktu}});
      list.push_back({{"id", id},
                      {"nama", std::string(kind.nama)},
                      {"varian", variants},
                      {"per_jabatan", kind.per_jabatan},
                      {"beku", versions},
                      {"terbit", out}});
    }
    return sepotong(p, list, "id");
  });
}

http::Response openapi(Permintaan& p) {
  return dengan_etag(p, p.bersama.openapi, "public, max-age=300", [&] { return json_teks(p.bersama.openapi); });
}

constexpr Rute kRute[] = {
    {http::Method::get, "/api/openapi.json", app::Hak::publik, openapi},
    {http::Method::get, "/api/v1/instansi", app::Hak::akun, daftar_instansi},
    {http::Method::get, "/api/v1/instansi/:instansi/:tahun", app::Hak::lihat, instansi},
    {http::Method::get, "/api/v1/instansi/:instansi/:tahun/indikator", app::Hak::lihat, indikator},
    {http::Method::get, "/api/v1/instansi/:instansi/:tahun/angka", app::Hak::lihat, angka},
    {http::Method::get, "/api/v1/instansi/:instansi/:tahun/sel", app::Hak::lihat, daftar_sel},
    {http::Method::post, "/api/v1/instansi/:instansi/:tahun/sel", app::Hak::isi, simpan_sel},
    {http::Method::get, "/api/v1/instansi/:instansi/:tahun/dokumen", app::Hak::lihat, dokumen},
};

}  // namespace

std::span<const Rute> rute_api() { return kRute; }

}  // namespace sakip::web
