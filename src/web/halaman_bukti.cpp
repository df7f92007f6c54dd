// Evidence of an indikator's quarter: the list, naming and taking away, upload in pieces (by script) or whole (by a
// plain form), and the files themselves for those who may see the agency.
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "app/bukti.hpp"
#include "app/kuota_bukti.hpp"
#include "app/masa.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

using nlohmann::json;

app::MejaBukti meja(const Permintaan& p) {
  return {p.db, p.bersama.tulis, p.bersama.pilihan.unggahan, p.siapa, p.alamat(), p.waktu, p.hari_ini};
}

std::int64_t bilangan(const std::string& text) {
  std::int64_t number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

std::string alamat_berkas(const Permintaan& p, const std::string& sha256) {
  return jalur(p, "bukti/" + http::encode(sha256));
}

bool penuh(const Error& error) { return error.code == "BUKTI_TERLALU_BESAR" || error.code == "BUKTI_KUOTA"; }

/// The rows of the value's evidence; those with a file tell what is known of it.
Daftar baris_bukti(const Permintaan& p, const std::vector<Bukti>& all, const std::vector<app::BerkasBukti>& files,
                   Triwulan quarter) {
  Daftar rows;
  for (const Bukti& one : all) {
    if (one.indikator.value != p.dari_jalur("indikator") || one.tahun != p.tahun() || one.triwulan != quarter) continue;
    Data row;
    row.set("uraian", one.uraian);
    row.set("sha256", one.sha256);
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const auto& known) { return known.sha256 == one.sha256; });
    row.set("ada_berkas", Data(file != files.end()));
    if (file != files.end()) {
      row.set("nama", file->nama);
      row.set("ke", alamat_berkas(p, file->sha256));
      row.set("ukuran", app::teks_ukuran(file->ukuran));
      row.set("waktu", file->waktu);
      row.set("akun", file->akun);
    }
    rows.push_back(row);
  }
  return rows;
}

/// "12,3 MB dari 2,00 GB".
Result<std::string> pemakaian(const Permintaan& p) {
  TRY(const std::int64_t quota, app::kuota_bukti(p.db, p.siapa.pemda));
  TRY(const auto used, store::pemakaian_bukti(p.db, p.siapa.pemda, p.instansi()));
  return app::teks_ukuran(used.empty() ? 0 : used.front().byte) + " " + p.t("bukti.dari") + " " +
         app::teks_ukuran(quota);
}

http::Response lembar(Permintaan& p, const Error* problem) {
  const auto quarter = p.triwulan();
  if (!quarter) return tidak_ada(p);
  const auto state = app::baca_masa(p.db, {p.alamat(), app::kHalKinerja, *quarter});
  if (!state) return halaman_galat(p, state.error());
  const auto files = app::daftar_berkas_bukti(meja(p));
  if (!files) return halaman_galat(p, files.error());
  const auto room = pemakaian(p);
  if (!room) return halaman_galat(p, room.error());
  Data data;
  data.set("pemakaian", *room);
  bool there = false;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const Indikator* i = k.indeks().indikator(IndikatorId(p.dari_jalur("indikator")));
    if (!i) return Ok{};
    there = true;
    data.set("indikator", i->nama);
    data.set("nama_instansi", k.berkas().instansi.nama);
    Daftar rows = baris_bukti(p, k.berkas().bukti, *files, *quarter);
    data.set("ada", Data(!rows.empty()));
    data.set("bukti", Data(rows));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  if (!there) return tidak_ada(p);
  Daftar choices;
  for (const app::BerkasBukti& file : *files) {
    Data one;
    one.set("sha256", file.sha256);
    one.set("teks", file.nama + " (" + app::teks_ukuran(file.ukuran) + ", " + file.waktu.substr(0, 10) + ")");
    choices.push_back(one);
  }
  data.set("pilihan", Data(choices));
  data.set("terima", app::akhiran_bukti());
  data.set("terbuka", Data(state->terbuka(p.hari_ini) && p.boleh(app::Hak::isi)));
  data.set("ke_sini", p.http.path);
  data.set("ke_unggahan", jalur(p, "unggahan"));
  data.set("ke_kisi", jalur(p, "kinerja/" + p.dari_jalur("triwulan")) + "#" + p.dari_jalur("indikator"));
  data.set("ada_masalah", Data(problem != nullptr));
  if (problem) data.set("masalah", problem->message + " " + problem->advice);
  const std::string title = p.t("bukti.judul") + " " +
                            (*quarter == Triwulan::tahunan ? "" : p.k(kata(nama(*quarter))) + " ") +
                            std::to_string(p.tahun());
  return halaman(p, "bukti", std::move(data), title, problem ? (penuh(*problem) ? 413 : 422) : 200);
}

http::Response lihat(Permintaan& p) { return lembar(p, nullptr); }

/// Names every file as evidence of the value.
Status kaitkan(Permintaan& p, const std::vector<std::string>& hashes) {
  for (const std::string& hash : hashes)
    TRY_STATUS(app::kaitkan_bukti(
        meja(p), {IndikatorId(p.dari_jalur("indikator")), p.tahun(), *p.triwulan(), p.isi("uraian"), hash}));
  return Ok{};
}

/// What the form asks for: "unggah" (files of a plain form), "selesai" (an upload in pieces), "kaitkan", "lepas".
Status jalankan(Permintaan& p) {
  const std::string step = p.isi("langkah");
  if (step == "lepas")
    return app::lepas_bukti(
        meja(p), {IndikatorId(p.dari_jalur("indikator")), p.tahun(), *p.triwulan(), p.isi("uraian"), p.isi("sha256")});
  if (step == "kaitkan") return kaitkan(p, {p.isi("sha256")});
  std::vector<std::string> hashes;
  // A closed period is told before anything is kept.
  TRY_STATUS(app::periksa_terbuka(p.db, {p.alamat(), app::kHalKinerja, *p.triwulan()}, p.hari_ini));
  if (step == "selesai") {
    TRY(hashes.emplace_back(), app::selesai_unggah(meja(p), p.isi("unggahan")));
    return kaitkan(p, hashes);
  }
  if (p.berkas.empty())
    return fail("BUKTI_KOSONG", p.http.path, "Belum ada berkas yang dipilih.", "Pilih berkasnya, lalu unggah.");
  for (const http::Part& part : p.berkas) {
    TRY(const std::string hash, app::simpan_bukti(meja(p), part.filename, part.content));
    hashes.push_back(hash);
  }
  return kaitkan(p, hashes);
}

http::Response ubah(Permintaan& p) {
  if (!p.triwulan()) return tidak_ada(p);
  const Status done = jalankan(p);
  if (!done) {
    const std::string& code = done.error().code;
    const bool whole = ingin_json(p) || code == "MASA_TERKUNCI" || code == "HAK_TIDAK_ADA";
    return whole ? halaman_galat(p, done.error()) : lembar(p, &done.error());
  }
  if (ingin_json(p)) return json_teks("{}");
  return alihkan(p.http.path);
}

http::Response mulai(Permintaan& p) {
  const auto id = app::mulai_unggah(meja(p), p.isi("nama"), bilangan(p.isi("ukuran")));
  if (!id) return halaman_galat(p, id.error());
  return json_teks(json{{"id", *id}, {"diterima", 0}}.dump(), 201);
}

http::Response keadaan(Permintaan& p) {
  const auto size = app::keadaan_unggah(meja(p), p.dari_jalur("unggahan"));
  if (!size) return halaman_galat(p, size.error());
  return json_teks(json{{"diterima", *size}}.dump());
}

http::Response potongan(Permintaan& p) {
  const auto size = app::terima_potongan(meja(p), p.dari_jalur("unggahan"), bilangan(p.tanya("mulai")), p.http.body);
  if (!size) return halaman_galat(p, size.error());
  return json_teks(json{{"diterima", *size}}.dump());
}

/// Always saved, never shown inside our pages: whatever is in the file runs nowhere here.
http::Response unduh(Permintaan& p) {
  auto file = app::ambil_bukti(meja(p), p.dari_jalur("sha256"));
  if (!file) return halaman_galat(p, file.error());
  http::Response out = unduhan(std::move(file->second), file->first.jenis, file->first.nama);
  out.headers.emplace_back("Content-Security-Policy", "default-src 'none'; sandbox");
  return out;
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/kinerja/:triwulan/bukti/:indikator", app::Hak::lihat, lihat},
    {http::Method::post, "/i/:instansi/:tahun/kinerja/:triwulan/bukti/:indikator", app::Hak::isi, ubah},
    {http::Method::get, "/i/:instansi/:tahun/bukti/:sha256", app::Hak::lihat, unduh},
    {http::Method::post, "/i/:instansi/:tahun/unggahan", app::Hak::isi, mulai},
    {http::Method::get, "/i/:instansi/:tahun/unggahan/:unggahan", app::Hak::isi, keadaan},
    {http::Method::post, "/i/:instansi/:tahun/unggahan/:unggahan", app::Hak::isi, potongan},
};

}  // namespace

std::span<const Rute> rute_bukti() { return kRute; }

}  // namespace sakip::web
