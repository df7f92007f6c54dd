// Documents: the list by stage of the year with the state of each, the page of one with its variants, posts and frozen
// versions, and its files composed from the data as it is now; of an agency, and of the pemda itself at "/p/". Freezing
// and publishing are in halaman_beku.cpp, narrative in halaman_narasi.cpp.
#include <algorithm>
#include <set>

#include "app/arsip.hpp"
#include "core/sha256.hpp"
#include "web/dokumen_isi.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

using Beku = std::vector<store::KeteranganBeku>;
using Terbit = std::vector<app::Terbitan>;

struct Keadaan {
  Beku beku;
  Terbit terbit;
};

Result<Keadaan> baca_keadaan(Permintaan& p) {
  Keadaan out;
  const store::AlamatBerkas of = pemilik(p);
  TRY(out.beku, store::daftar_beku(p.db, of));
  TRY(const Terbit all, app::daftar_terbitan(p.db, of.pemda, of.instansi));
  std::copy_if(all.begin(), all.end(), std::back_inserter(out.terbit),
               [&](const app::Terbitan& one) { return one.tahun == of.tahun; });
  return out;
}

const app::Terbitan* terbitan(const Terbit& list, const std::string& kunci) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.kunci == kunci; });
  return found == list.end() ? nullptr : &*found;
}

const store::KeteranganBeku* terbaru(const Beku& list, const std::string& kunci) {
  const store::KeteranganBeku* newest = nullptr;
  for (const auto& one : list)
    if (one.jenis == kunci && (!newest || one.versi > newest->versi)) newest = &one;
  return newest;
}

/// "Terbit, versi 2", "Beku, versi 2", "Draf".
std::string keadaan_teks(const Permintaan& p, const Keadaan& state, const std::string& kunci) {
  if (const app::Terbitan* out = terbitan(state.terbit, kunci))
    return p.t("dokumen.terbit") + ", " + p.t("dokumen.versi") + " " + std::to_string(out->versi);
  const store::KeteranganBeku* newest = terbaru(state.beku, kunci);
  if (newest && newest->keadaan == store::KeadaanBeku::beku)
    return p.t("dokumen.beku") + ", " + p.t("dokumen.versi") + " " + std::to_string(newest->versi);
  return p.t("dokumen.draf");
}

/// The state of the document itself, then of its variants and posts that are frozen.
Daftar keadaan_dokumen(const Permintaan& p, const Keadaan& state, const app::JenisDokumen& kind) {
  Daftar list;
  const std::string id(kind.id);
  list.push_back(Data("teks", keadaan_teks(p, state, id)));
  std::set<std::string> seen;
  for (const auto& one : state.beku) {
    const bool part = one.jenis.starts_with(id + "@") || one.jenis.starts_with(id + "/");
    if (!part || !seen.insert(one.jenis).second) continue;
    list.push_back(
        Data("teks", p.kenali("dokumen", one.jenis.substr(id.size() + 1)) + ": " + keadaan_teks(p, state, one.jenis)));
  }
  return list;
}

Data baris_dokumen(const Permintaan& p, const app::JenisDokumen& kind, const std::string& to) {
  Data one;
  one.set("nama", std::string(kind.nama));
  one.set("ke", to);
  Daftar variants;
  for (const std::string_view variant : kind.varian) {
    Data v;
    v.set("id", std::string(variant));
    v.set("teks", p.kenali("dokumen", std::string(variant)));
    v.set("ke", to);
    variants.push_back(v);
  }
  one.set("varian", Data(variants));
  one.set("per_jabatan", Data(kind.per_jabatan));
  return one;
}

std::string judul_daftar(const Permintaan& p) {
  return p.t(lingkup(p) == Lingkup::pemda ? "dokumen.judul_pemda" : "dokumen.judul");
}

http::Response daftar(Permintaan& p) {
  Data data;
  if (lingkup(p) != Lingkup::pemda) {
    const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
      data.set("nama_instansi", k.berkas().instansi.nama);
      return Ok{};
    });
    if (!done) return halaman_galat(p, done.error());
  }
  const auto state = baca_keadaan(p);
  if (!state) return halaman_galat(p, state.error());
  Daftar stages;
  for (const compose::TahapArsip& stage : app::semua_tahap(p.bersama.aturan)) {
    Daftar list;
    std::set<std::string> seen;
    for (const compose::IsiArsip& entry : stage.isi) {
      const auto kind = app::cari_dokumen(entry.dokumen);
      if (!kind || (*kind)->lingkup != lingkup(p) || !seen.insert(entry.dokumen).second) continue;
      Data one = baris_dokumen(p, **kind, jalur_pemilik(p, "dokumen/" + entry.dokumen));
      one.set("keadaan", Data(keadaan_dokumen(p, *state, **kind)));
      list.push_back(one);
    }
    if (list.empty()) continue;
    Data one;
    one.set("tahap", p.kenali("dokumen", stage.nama));
    one.set("dokumen", Data(list));
    stages.push_back(one);
  }
  data.set("daftar_tahap", Data(stages));
  return halaman(p, "dokumen", std::move(data), judul_daftar(p));
}

Daftar daftar_versi(const Permintaan& p, const Keadaan& state, const app::PermintaanLaporan& request) {
  Daftar list;
  const std::string kunci = app::kunci_beku(request);
  const app::Terbitan* out = terbitan(state.terbit, kunci);
  for (auto one = state.beku.rbegin(); one != state.beku.rend(); ++one) {
    if (one->jenis != kunci) continue;
    const bool frozen = one->keadaan == store::KeadaanBeku::beku;
    Data row;
    row.set("versi", std::to_string(one->versi));
    row.set("keadaan", p.t(frozen ? "dokumen.beku" : "dokumen.dibuka"));
    row.set("terbit", Data(out && out->versi == one->versi));
    row.set("waktu", one->waktu);
    row.set("pelaku", one->pelaku);
    row.set("aturan_berubah", Data(one->hash_aturan != p.bersama.aturan.regulasi.hash));
    row.set(
        "berkas",
        Data(daftar_berkas_beku(
            p, *one, jalur_pemilik(p, "beku/" + std::to_string(one->versi) + "/" + std::string(request.dokumen->id)))));
    row.set("dapat_dibuka", Data(frozen && p.boleh(app::Hak::kunci)));
    row.set("dapat_terbit", Data(frozen && p.boleh(app::Hak::kunci) && !(out && out->versi == one->versi)));
    row.set("dapat_ditarik", Data(p.boleh(app::Hak::kunci) && out && out->versi == one->versi));
    list.push_back(row);
  }
  return list;
}

void isi_pilihan(const Permintaan& p, Data& data, const app::PermintaanLaporan& request, const Berkas& berkas) {
  Daftar variants, posts;
  const app::JenisDokumen& kind = *request.dokumen;
  for (const std::string_view variant : kind.varian) {
    Data one;
    const bool first = request.pilihan.varian.empty() && variant == kind.varian.front();
    app::PermintaanLaporan other = request;
    other.pilihan.varian = variant;
    one.set("teks", p.kenali("dokumen", std::string(variant)));
    one.set("ke_varian", pilihan_alamat(other));
    one.set("di_sini", Data(first || variant == request.pilihan.varian));
    variants.push_back(one);
  }
  if (kind.per_jabatan)
    for (const Jabatan& post : berkas.jabatan) {
      Data one;
      one.set("id", post.id.value);
      one.set("teks", post.nama);
      one.set("dipilih", Data(post.id == request.pilihan.jabatan));
      posts.push_back(one);
    }
  data.set("varian", Data(variants));
  data.set("ada_varian", Data(!variants.empty()));
  taruh(data, "varian_dipilih", request.pilihan.varian);
  data.set("jabatan", Data(posts));
  data.set("ada_jabatan", Data(!posts.empty()));
}

/// What the page tells of the data: for whom it may be, and whether it changed since the version was frozen. Over the
/// pemda all agencies are read for that, so only when there is a frozen version.
Status isi_data(Permintaan& p, Data& data, const app::PermintaanLaporan& request, const store::KeteranganBeku* frozen) {
  const bool whole = lingkup(p) == Lingkup::pemda;
  data.set("nama_instansi", judul_daftar(p));
  if (whole) isi_pilihan(p, data, request, {});
  if (whole && !frozen) return Ok{};
  const auto fill = [&](const app::Kinerja& k, const app::PermintaanLaporan& filled) -> Status {
    if (!whole) {
      data.set("nama_instansi", k.berkas().instansi.nama);
      isi_pilihan(p, data, request, k.berkas());
    }
    data.set("data_berubah", Data(frozen && frozen->hash_data != sha256_hex(app::data_dokumen(k.berkas(), filled))));
    return Ok{};
  };
  return app::dengan_sumber(sumber(p), pemilik(p), request, fill);
}

http::Response satu(Permintaan& p, const app::PermintaanLaporan& request) {
  Data data;
  const auto state = baca_keadaan(p);
  if (!state) return halaman_galat(p, state.error());
  const std::string kunci = app::kunci_beku(request);
  const store::KeteranganBeku* newest = terbaru(state->beku, kunci);
  const bool frozen = newest && newest->keadaan == store::KeadaanBeku::beku;
  const Status done = isi_data(p, data, request, frozen ? newest : nullptr);
  if (!done) return halaman_galat(p, done.error());
  const std::string id(request.dokumen->id);
  const app::Hak freezes = lingkup(p) == Lingkup::pemda ? app::Hak::kunci : app::Hak::setuju;
  data.set("ke", jalur_pemilik(p, "dokumen/" + id));
  data.set("pilihan", pilihan_alamat(request));
  data.set("kunci", kunci);
  data.set("keadaan_teks", keadaan_teks(p, *state, kunci));
  data.set("versi", Data(daftar_versi(p, *state, request)));
  data.set("ada_versi", Data(newest != nullptr));
  data.set("dapat_dibekukan", Data(!frozen && p.boleh(freezes)));
  data.set("hari_ini", iso(p.hari_ini));
  data.set("ke_beku", jalur_pemilik(p, "beku"));
  data.set("ke_terbit", jalur_pemilik(p, "terbit"));
  if (request.dokumen->narasi) taruh(data, "ke_narasi", jalur_pemilik(p, "narasi/" + id));
  return halaman(p, "dokumen_satu", std::move(data), request.dokumen->nama);
}

http::Response berkas(Permintaan& p) {
  const auto name = baca_nama(p.dari_jalur("dokumen"));
  if (!name) return tidak_ada(p);
  auto request = dokumen_diminta(p, name->dokumen);
  if (!request) return halaman_galat(p, request.error());
  if (request->dokumen->lingkup != lingkup(p)) return tidak_ada(p);
  if (!name->bentuk) return satu(p, *request);
  request->formats = {name->bentuk->format};
  http::Response out;
  const auto print = [&](const app::Kinerja& k, const app::PermintaanLaporan& filled) -> Status {
    TRY(app::Laporan made, app::susun_laporan(k, p.bersama.aturan, filled));
    out = kirim_berkas(std::move(made.berkas.front().isi), *name->bentuk, app::nama_laporan(k.berkas(), filled));
    return Ok{};
  };
  const Status done = app::dengan_sumber(sumber(p), pemilik(p), *request, print);
  return done ? std::move(out) : halaman_galat(p, done.error());
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/dokumen", app::Hak::lihat, daftar},
    {http::Method::get, "/i/:instansi/:tahun/dokumen/:dokumen", app::Hak::lihat, berkas},
    {http::Method::get, "/p/:tahun/dokumen", app::Hak::pemda, daftar},
    {http::Method::get, "/p/:tahun/dokumen/:dokumen", app::Hak::pemda, berkas},
};

}  // namespace

std::span<const Rute> rute_dokumen() { return kRute; }

}  // namespace sakip::web
