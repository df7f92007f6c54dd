// Perjanjian Kinerja: the list of posts with the state of each agreement, and one agreement with its round, its
// signatures and the print that was signed. Anybody verifies it at halaman_verifikasi.cpp.
#include <algorithm>

#include "app/tanda_tangan.hpp"
#include "exchange/enum_names.hpp"
#include "measure/alamat.hpp"
#include "web/bagian.hpp"
#include "web/dokumen_isi.hpp"
#include "web/qr.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

VersiPK versi_dari(const std::string& text) { return exchange::enum_from<VersiPK>(text).value_or(VersiPK::murni); }

std::string ke_pk(const Permintaan& p, const app::KunciPK& key) {
  return jalur(p, "pk/" + http::encode(key.jabatan.value) + "?versi=" + std::string(exchange::enum_name(key.versi)));
}

/// How an agreement stands to what was signed: "" nothing signed, "setengah", "sah", "berubah", "kertas" (signed
/// outside of the application).
std::string keadaan_tanda(const app::Kinerja& k, const PerjanjianKinerja& pk,
                          const std::vector<app::TandaTangan>& now) {
  if (pk.status == StatusPK::ditandatangani && now.size() != 2) return "kertas";
  if (now.empty() || (now.size() == 2 && pk.status != StatusPK::ditandatangani)) return "";
  if (now.size() == 1) return "setengah";
  return now.front().sidik == app::sidik_pk(k, pk) ? "sah" : "berubah";
}

void isi_keadaan(const Permintaan& p, Data& row, const app::Kinerja& k, const PerjanjianKinerja& pk,
                 const std::vector<app::TandaTangan>& now) {
  const std::string state(exchange::enum_name(pk.status)), sign = keadaan_tanda(k, pk, now);
  row.set("keadaan", state);
  row.set("keadaan_teks", p.t("pk.keadaan." + state));
  taruh(row, "tanda_teks", sign.empty() ? std::string() : p.t("pk.tanda." + sign));
  row.set("berubah", Data(sign == "berubah"));
}

Data baris_jabatan(const Permintaan& p, const app::Kinerja& k, const Jabatan& post,
                   const std::vector<app::TandaTangan>& all) {
  Data row;
  row.set("jabatan", post.nama);
  row.set("id", post.id.value);
  Daftar agreements;
  for (const VersiPK version : {VersiPK::murni, VersiPK::perubahan}) {
    const app::KunciPK key{post.id, version};
    const PerjanjianKinerja* pk = app::cari_pk(k.berkas(), key);
    if (!pk) continue;
    Data one;
    one.set("ke", ke_pk(p, key));
    one.set("versi", p.t("pk.versi." + std::string(exchange::enum_name(version))));
    isi_keadaan(p, one, k, *pk, app::terakhir(all, key));
    taruh(one, "tanggal", pk->tanggal.ada() ? p.k(panjang(pk->tanggal)) : std::string());
    one.set("atasan", app::pihak_kedua(k.berkas(), *pk, post));
    one.set("butir", std::to_string(pk->butir.size()));
    agreements.push_back(one);
  }
  row.set("ada", Data(!agreements.empty()));
  row.set("perjanjian", Data(agreements));
  const bool plain = app::cari_pk(k.berkas(), {post.id, VersiPK::murni}) != nullptr;
  const bool changed = app::cari_pk(k.berkas(), {post.id, VersiPK::perubahan}) != nullptr;
  row.set("bisa_murni", Data(!plain && !changed));
  row.set("bisa_perubahan", Data(plain && !changed));
  row.set("ke_buat", jalur(p, "pk/" + http::encode(post.id.value)));
  return row;
}

http::Response daftar(Permintaan& p) {
  const auto signs = app::tanda_tangan(p.db, p.alamat());
  if (!signs) return halaman_galat(p, signs.error());
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    data.set("nama_instansi", k.berkas().instansi.nama);
    Daftar rows;
    for (const Jabatan& post : k.berkas().jabatan) rows.push_back(baris_jabatan(p, k, post, *signs));
    data.set("baris", Data(rows));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  data.set("bisa_ubah", Data(p.boleh(app::Hak::rencana)));
  data.set("ke_dokumen", jalur(p, "dokumen/pk"));
  return halaman(p, "pk_daftar", std::move(data), p.t("pk.judul") + " " + std::to_string(p.tahun()));
}

/// The agreement's lines as they are printed.
void isi_butir(const app::Kinerja& k, const PerjanjianKinerja& pk, Data& data, const Permintaan& p) {
  const DokumenSumber document = pk.versi == VersiPK::perubahan ? DokumenSumber::pk_perubahan : DokumenSumber::pk;
  Daftar lines, money;
  for (const ButirPK& item : pk.butir) {
    const Indikator* i = k.indeks().indikator(item.indikator);
    if (!i) continue;
    Data row;
    row.set("sasaran", item.sasaran);
    row.set("nama", i->nama);
    row.set("satuan", i->satuan);
    row.set("target", angka(p, measure::target_dokumen(k.hitung(), *i, document, {pk.tahun})));
    lines.push_back(row);
  }
  for (const SimpulId& id : pk.anggaran) {
    const Simpul* node = k.indeks().simpul(id);
    if (!node) continue;
    Data row;
    row.set("nama", (node->kode.empty() ? "" : node->kode + " ") + node->nama);
    row.set("pagu", angka(p, measure::pagu(k.hitung(), measure::Cakupan::simpul(*node), {pk.tahun})));
    money.push_back(row);
  }
  data.set("ada_anggaran", Data(!money.empty()));
  data.set("butir", Data(lines));
  data.set("anggaran", Data(money));
}

void isi_langkah_pk(const Permintaan& p, Data& data, const app::Kinerja& k, const PerjanjianKinerja& pk,
                    const Jabatan& post) {
  Daftar steps;
  for (const app::LangkahPK& step : app::langkah_pk()) {
    if (step.dari != pk.status || !app::boleh_langkah(p.siapa, step, k.berkas(), post)) continue;
    Data one;
    one.set("id", std::string(step.id));
    one.set("teks", p.t("pk.langkah." + std::string(step.id)));
    one.set("beralasan", Data(step.beralasan));
    steps.push_back(one);
  }
  data.set("langkah", Data(steps));
}

Status isi_tanda(const Permintaan& p, Data& data, const std::vector<app::TandaTangan>& now) {
  data.set("bertanda", Data(!now.empty()));
  data.set("tanda", Data(daftar_tanda(p, now)));
  if (now.empty()) return Ok{};
  data.set("qr", qr_svg(now.front().tautan, p.t("pk.qr")));
  data.set("tautan", now.front().tautan);
  data.set("sidik", now.front().sidik);
  TRY(const auto print, app::cetakan_bertanda(p.db, now));
  if (!print) return Ok{};
  TRY(const app::PermintaanLaporan request, app::dari_kunci_beku(print->jenis));
  data.set("ada_cetakan", Data(true));
  data.set("pilihan", pilihan_alamat(request));
  data.set("berkas", Data(daftar_berkas_beku(p, *print, jalur(p, "beku/" + std::to_string(print->versi) + "/pk"))));
  return Ok{};
}

/// What a draft may hold: every indikator and node of money, chosen or not.
void isi_rancangan(Data& data, const app::Kinerja& k, const PerjanjianKinerja& pk, const Permintaan& p) {
  Daftar groups, money;
  for (const Simpul* node : k.indeks().pohon()) {
    const std::string title = (node->kode.empty() ? "" : node->kode + " ") + node->nama;
    Daftar measures;
    for (const Indikator* i : k.indeks().indikator_simpul(*node)) {
      const bool chosen =
          std::any_of(pk.butir.begin(), pk.butir.end(), [&](const ButirPK& item) { return item.indikator == i->id; });
      measures.push_back(pilihan("butir~" + i->id.value, i->nama, chosen));
    }
    if (!measures.empty()) {
      Data group;
      group.set("judul_simpul", title);
      group.set("pilihan", Data(measures));
      groups.push_back(group);
    }
    if (node->tingkat < Tingkat::program) continue;
    const bool chosen = std::find(pk.anggaran.begin(), pk.anggaran.end(), node->id) != pk.anggaran.end();
    money.push_back(
        pilihan("anggaran~" + node->id.value, std::string(measure::nama(node->tingkat)) + ": " + title, chosen));
  }
  data.set("kelompok", Data(groups));
  data.set("pilihan_anggaran", Data(money));
  data.set("tanggal_iso", iso(pk.tanggal));
  data.set("isi_pihak_kedua", pk.pihak_kedua);
  data.set("ke_target",
           jalur(p, std::string("rencana/target?dok=") + (pk.versi == VersiPK::perubahan ? "pk_perubahan" : "pk")));
}

/// The agreement asked for; without a version in the address the one that counts.
app::KunciPK kunci_diminta(const Permintaan& p, const Berkas& b) {
  app::KunciPK key{JabatanId(p.dari_jalur("jabatan")), VersiPK::perubahan};
  if (!p.tanya("versi").empty())
    key.versi = versi_dari(p.tanya("versi"));
  else if (!app::cari_pk(b, key))
    key.versi = VersiPK::murni;
  return key;
}

http::Response perjanjian(Permintaan& p) {
  const auto signs = app::tanda_tangan(p.db, p.alamat());
  if (!signs) return halaman_galat(p, signs.error());
  Data data;
  std::string title;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const Berkas& b = k.berkas();
    const app::KunciPK key = kunci_diminta(p, b);
    const Jabatan* post = k.indeks().jabatan(key.jabatan);
    if (!post)
      return fail("JABATAN_TIDAK_ADA", key.jabatan.value, "Jabatan itu tidak ada pada instansi ini.",
                  "Pilih dari daftar jabatan.");
    const PerjanjianKinerja* pk = app::cari_pk(b, key);
    if (!pk)
      return fail("PK_TIDAK_ADA", post->nama, "Perjanjian kinerja itu belum dibuat.", "Buat rancangannya dahulu.");
    title = p.t("pk.versi." + std::string(exchange::enum_name(pk->versi))) + " " + std::to_string(pk->tahun) + ": " +
            post->nama;
    data.set("nama_instansi", b.instansi.nama);
    data.set("pihak_pertama", post->nama);
    data.set("pihak_kedua", app::pihak_kedua(b, *pk, *post));
    taruh(data, "tanggal", pk->tanggal.ada() ? p.k(panjang(pk->tanggal)) : std::string());
    data.set("versi", std::string(exchange::enum_name(pk->versi)));
    const std::vector<app::TandaTangan> now = app::terakhir(*signs, key);
    isi_keadaan(p, data, k, *pk, now);
    isi_butir(k, *pk, data, p);
    isi_langkah_pk(p, data, k, *pk, *post);
    const bool signing = pk->status == StatusPK::disetujui || pk->status == StatusPK::ditandatangani;
    TRY_STATUS(isi_tanda(p, data, signing ? now : std::vector<app::TandaTangan>()));
    const bool editable = pk->status == StatusPK::draf && p.boleh(app::Hak::rencana);
    data.set("bisa_ubah", Data(editable));
    if (editable) isi_rancangan(data, k, *pk, p);
    data.set("ke_sini", jalur(p, "pk/" + http::encode(post->id.value)));
    data.set("ke_dokumen", jalur(p, "dokumen/pk?jabatan=" + http::encode(post->id.value)));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  data.set("ke_daftar", jalur(p, "pk"));
  return halaman(p, "pk", std::move(data), title);
}

/// The draft with what the form chose: what was in it keeps its place and wording, what is new comes after.
PerjanjianKinerja dari_isian(const Permintaan& p, const app::Kinerja& k, PerjanjianKinerja pk, const Tanggal& date) {
  const auto chosen = [&](const std::string& name) { return http::find(p.isian, name) != nullptr; };
  pk.tanggal = date;
  pk.pihak_kedua = p.isi("pihak_kedua");
  std::erase_if(pk.butir, [&](const ButirPK& item) { return !chosen("butir~" + item.indikator.value); });
  std::erase_if(pk.anggaran, [&](const SimpulId& id) { return !chosen("anggaran~" + id.value); });
  for (const Simpul* node : k.indeks().pohon()) {
    for (const Indikator* i : k.indeks().indikator_simpul(*node)) {
      const bool there =
          std::any_of(pk.butir.begin(), pk.butir.end(), [&](const ButirPK& item) { return item.indikator == i->id; });
      if (!there && chosen("butir~" + i->id.value))
        pk.butir.push_back({node->rumusan_kinerja.empty() ? node->nama : node->rumusan_kinerja, i->id});
    }
    const bool there = std::find(pk.anggaran.begin(), pk.anggaran.end(), node->id) != pk.anggaran.end();
    if (!there && chosen("anggaran~" + node->id.value)) pk.anggaran.push_back(node->id);
  }
  return pk;
}

http::Response simpan(Permintaan& p, const app::KunciPK& key) {
  Tanggal date;
  if (!p.isi("tanggal").empty()) {
    const auto read = baca_tanggal(p.isi("tanggal"));
    if (!read) return halaman_galat(p, read.error());
    date = *read;
  }
  PerjanjianKinerja draft;
  const Status found = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const PerjanjianKinerja* stored = app::cari_pk(k.berkas(), key);
    if (!stored)
      return fail("PK_TIDAK_ADA", key.jabatan.value, "Perjanjian kinerja itu belum dibuat.",
                  "Buat rancangannya dahulu.");
    draft = dari_isian(p, k, *stored, date);
    return Ok{};
  });
  if (!found) return halaman_galat(p, found.error());
  const Status done = app::simpan_pk(penyunting(p), draft);
  if (!done) return halaman_galat(p, done.error());
  return alihkan(ke_pk(p, key));
}

http::Response ubah(Permintaan& p) {
  const app::KunciPK key{JabatanId(p.dari_jalur("jabatan")), versi_dari(p.isi("versi"))};
  const std::string step = p.isi("aksi");
  if (step == "simpan") return simpan(p, key);
  const Status done =
      step == "buat"
          ? app::buat_pk(penyunting(p), key)
          : Status(fail("LANGKAH_TIDAK_DIKENAL", step, "Tindakan ini tidak dikenal.", "Muat ulang halamannya."));
  if (!done) return halaman_galat(p, done.error());
  return alihkan(ke_pk(p, key));
}

http::Response langkah(Permintaan& p) {
  const app::KunciPK key{JabatanId(p.dari_jalur("jabatan")), versi_dari(p.isi("versi"))};
  const std::string step = p.isi("langkah");
  const std::string verified_at = alamat_luar(p, "/verifikasi/" + http::encode(p.siapa.pemda.value) + "/");
  const Status done = step == app::kTandaTangani ? app::tandatangani_pk(penyunting(p), sumber(p), key, verified_at)
                                                 : app::jalankan_pk(penyunting(p), key, step, p.isi("alasan"));
  if (!done) return halaman_galat(p, done.error());
  return alihkan(ke_pk(p, key));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/pk", app::Hak::lihat, daftar},
    {http::Method::get, "/i/:instansi/:tahun/pk/:jabatan", app::Hak::lihat, perjanjian},
    {http::Method::post, "/i/:instansi/:tahun/pk/:jabatan", app::Hak::rencana, ubah},
    {http::Method::post, "/i/:instansi/:tahun/pk/:jabatan/langkah", app::Hak::lihat, langkah},
};

}  // namespace

std::span<const Rute> rute_pk() { return kRute; }

}  // namespace sakip::web
