// Administration of the organisation: agencies, their posts and how they are held, the years there are.
#include <array>
#include <charconv>
#include <set>

#include "app/organisasi.hpp"
#include "store/muat.hpp"
#include "store/nama_enum.hpp"
#include "web/bagian.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

/// The members of an enumeration as choices; their texts are "<prefix>.<name>".
template <typename Enum>
Daftar pilihan_enum(const Permintaan& p, const std::string& prefix, Enum now) {
  Daftar list;
  for (const std::string_view name : store::NamaEnum<Enum>::nama)
    list.push_back(
        pilihan(std::string(name), p.t(prefix + "." + std::string(name)), name == store::nama_tersimpan(now)));
  return list;
}

template <typename Enum>
Enum dari_isian(const std::string& text, Enum otherwise) {
  Enum value = otherwise;
  return store::dari_nama(text, value) ? value : otherwise;
}

Tahun tahun_isian(const std::string& text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  return error == std::errc() && end == text.data() + text.size() && year >= 1945 && year <= 2200 ? year : 0;
}

app::IsianInstansi isian_instansi(const Permintaan& p) {
  return {dari_isian(p.isi("jenis"), JenisInstansi::lainnya),
          p.isi("kode"),
          p.isi("nama"),
          p.isi("nama_singkat"),
          p.isi("alamat"),
          p.isi("tempat")};
}

void isi_formulir(const Permintaan& p, Data& data, const app::IsianInstansi& typed) {
  data.set("i_kode", typed.kode);
  data.set("i_nama", typed.nama);
  data.set("i_nama_singkat", typed.nama_singkat);
  data.set("i_alamat", typed.alamat);
  data.set("i_tempat", typed.tempat);
  data.set("pilihan_jenis", Data(pilihan_enum(p, "jenis_instansi", typed.jenis)));
}

http::Response tampil_daftar(Permintaan& p, const app::IsianInstansi& typed, const Error* error) {
  const auto there = store::daftar_berkas(p.db, p.siapa.pemda);
  if (!there) return halaman_galat(p, there.error());
  Data data;
  Daftar rows;
  std::set<Tahun> years;
  for (std::size_t i = 0; i < there->size();) {
    Data row;
    row.set("id", (*there)[i].instansi.value);
    row.set("nama", (*there)[i].nama_instansi);
    Daftar links;
    const InstansiId agency = (*there)[i].instansi;
    for (; i < there->size() && (*there)[i].instansi == agency; ++i) {
      const std::string year = std::to_string((*there)[i].tahun);
      Data link;
      link.set("tahun", year);
      link.set("ke", "/kelola/instansi/" + http::encode(agency.value) + "/" + year);
      links.push_back(link);
      years.insert((*there)[i].tahun);
    }
    row.set("daftar_tahun", Data(links));
    rows.push_back(row);
  }
  data.set("instansi", Data(rows));
  Daftar choices;
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    choices.push_back(pilihan(std::to_string(*year), std::to_string(*year), year == years.rbegin()));
  data.set("pilihan_tahun", Data(choices));
  data.set("tahun_baru", std::to_string(years.empty() ? p.hari_ini.tahun : *years.rbegin() + 1));
  data.set("i_id", p.isi("id"));
  isi_formulir(p, data, typed);
  data.set("tab_instansi", Data(true));
  data.set("tersimpan", Data(!p.tanya("tersimpan").empty()));
  if (error) taruh_galat(p, data, *error);
  return halaman(p, "kelola_instansi", std::move(data), p.t("organisasi.judul"), error ? 422 : 200);
}

http::Response daftar(Permintaan& p) { return tampil_daftar(p, {}, nullptr); }

http::Response tambah(Permintaan& p) {
  const app::IsianInstansi typed = isian_instansi(p);
  const store::AlamatBerkas at{p.siapa.pemda, InstansiId(p.isi("id")), tahun_isian(p.isi("tahun"))};
  const Status done = app::tambah_instansi(p.bersama.tulis, p.siapa, at, typed, p.waktu);
  if (!done) return tampil_daftar(p, typed, &done.error());
  return alihkan("/kelola/instansi/" + http::encode(at.instansi.value) + "/" + std::to_string(at.tahun));
}

http::Response buka_tahun(Permintaan& p) {
  const auto opened = app::buka_tahun(p.bersama.tulis, p.siapa, tahun_isian(p.isi("tahun")), p.waktu);
  if (!opened) return tampil_daftar(p, {}, &opened.error());
  return alihkan("/kelola/instansi?tersimpan=1");
}

Data baris_jabatan(const Permintaan& p, const std::vector<Jabatan>& posts, const Jabatan& post) {
  Data row;
  row.set("id", post.id.value);
  row.set("nama", post.nama);
  row.set("eselon", post.eselon);
  Daftar above;
  for (const Jabatan& other : posts)
    if (other.id != post.id) above.push_back(pilihan(other.id.value, other.nama, other.id == post.atasan));
  row.set("pilihan_atasan", Data(above));
  row.set("pilihan_status", Data(pilihan_enum(p, "status_jabatan", post.status)));
  return row;
}

http::Response tampil_satu(Permintaan& p, const Error* error) {
  Data data;
  std::string name;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const Instansi& agency = k.berkas().instansi;
    name = agency.nama;
    isi_formulir(p, data, {agency.jenis, agency.kode, agency.nama, agency.nama_singkat, agency.alamat, agency.tempat});
    Daftar rows;
    for (const Jabatan& post : k.berkas().jabatan) rows.push_back(baris_jabatan(p, k.berkas().jabatan, post));
    rows.push_back(baris_jabatan(p, k.berkas().jabatan, {}));
    data.set("jabatan", Data(rows));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  data.set("ke", p.http.path.ends_with("/jabatan") ? p.http.path.substr(0, p.http.path.size() - 8) : p.http.path);
  data.set("tab_instansi", Data(true));
  data.set("tersimpan", Data(!p.tanya("tersimpan").empty()));
  if (error) taruh_galat(p, data, *error);
  return halaman(p, "kelola_instansi_satu", std::move(data), name + " " + p.dari_jalur("tahun"), error ? 422 : 200);
}

http::Response satu(Permintaan& p) { return tampil_satu(p, nullptr); }

http::Response kembali(Permintaan& p, const Status& done) {
  if (!done)
    return done.error().code.ends_with("_TIDAK_ADA") ? halaman_galat(p, done.error()) : tampil_satu(p, &done.error());
  return alihkan("/kelola/instansi/" + http::encode(p.dari_jalur("instansi")) + "/" + p.dari_jalur("tahun") +
                 "?tersimpan=1");
}

http::Response ubah(Permintaan& p) {
  return kembali(p, app::ubah_instansi(p.bersama.tulis, p.siapa, p.alamat(), isian_instansi(p), p.waktu));
}

/// The rows come as "nama~camat", "status~camat", ...; "nama~" is the new one.
http::Response ubah_jabatan(Permintaan& p) {
  std::vector<app::IsianJabatan> typed;
  for (const auto& [name, value] : p.isian) {
    if (!name.starts_with("nama~")) continue;
    const std::string id = name.substr(5);
    typed.push_back({JabatanId(id), value, p.isi("eselon~" + id), JabatanId(p.isi("atasan~" + id)),
                     dari_isian(p.isi("status~" + id), StatusJabatan::definitif)});
  }
  return kembali(p, app::simpan_jabatan(p.bersama.tulis, p.siapa, p.alamat(), typed, p.waktu));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/kelola/instansi", app::Hak::kelola, daftar},
    {http::Method::post, "/kelola/instansi", app::Hak::kelola, tambah},
    {http::Method::post, "/kelola/tahun", app::Hak::kelola, buka_tahun},
    {http::Method::get, "/kelola/instansi/:instansi/:tahun", app::Hak::kelola, satu},
    {http::Method::post, "/kelola/instansi/:instansi/:tahun", app::Hak::kelola, ubah},
    {http::Method::post, "/kelola/instansi/:instansi/:tahun/jabatan", app::Hak::kelola, ubah_jabatan},
};

}  // namespace

std::span<const Rute> rute_organisasi() { return kRute; }

}  // namespace sakip::web
