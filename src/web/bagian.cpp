// See bagian.hpp.
#include "web/bagian.hpp"

#include "app/evaluasi.hpp"

namespace sakip::web {

namespace {

/// Where the words of its states and steps stand: "masa" and "langkah", or with "_evaluasi", "_reviu" behind.
std::string kamus(std::string_view root, std::string_view hal) {
  const bool own = hal == app::kHalEvaluasi || hal == app::kHalReviu;
  return std::string(root) + (own ? "_" + std::string(hal) : "") + ".";
}

}  // namespace

void isi_masa(const Permintaan& p, Data& data, const app::Masa& state, std::string_view hal, const std::string& ke) {
  Daftar steps;
  for (const app::LangkahMasa& step : app::langkah_masa(hal)) {
    if (step.dari != state.keadaan || !p.boleh(step.hak)) continue;
    Data one;
    one.set("id", std::string(step.id));
    one.set("teks", p.t(kamus("langkah", hal) + std::string(step.id)));
    one.set("beralasan", Data(step.beralasan));
    one.set("bertanggal", Data(step.bertanggal));
    steps.push_back(one);
  }
  data.set("langkah", Data(steps));
  data.set("ke_langkah", ke);
  const bool named = hal == app::kHalKinerja || hal == app::kHalRencana;  // the others' pages are of nothing else
  taruh(data, "keadaan_hal", named ? p.t("masa." + std::string(hal)) : std::string());
  data.set("keadaan", std::string(app::kunci(state.keadaan)));
  data.set("keadaan_teks", p.t(kamus("masa", hal) + std::string(app::kunci(state.keadaan))));
  taruh(data, "keadaan_pelaku", state.pelaku);
  taruh(data, "keadaan_waktu", state.waktu);
  taruh(data, "keadaan_alasan", state.alasan);
  taruh(data, "keadaan_sampai", state.sampai.ada() ? p.k(panjang(state.sampai)) : "");
}

http::Response jalankan_langkah(Permintaan& p, const app::KunciMasa& key, const std::string& kembali) {
  Tanggal until;
  if (!p.isi("sampai").empty()) {
    const auto date = baca_tanggal(p.isi("sampai"));
    if (!date) return halaman_galat(p, date.error());
    until = *date;
  }
  const Status done =
      app::ubah_masa(p.bersama.tulis, p.siapa, key, p.isi("langkah"), p.isi("alasan"), until, p.waktu, p.hari_ini);
  if (!done) return halaman_galat(p, done.error());
  return alihkan(kembali);
}

app::Penyunting penyunting(const Permintaan& p) { return {p.bersama.tulis, p.siapa, p.alamat(), p.waktu, p.hari_ini}; }

Data sel(const app::AlamatSel& at, const std::string& shown) {
  Data cell;
  cell.set("kunci", app::tulis(at));
  cell.set("nilai", shown);
  return cell;
}

void isi_kisi(const Permintaan& p, Data& data, const std::string& ke_sini, Daftar problems) {
  data.set("simpan", jalur(p, "sel"));
  data.set("ke_sini", ke_sini);
  data.set("ada_masalah", Data(!problems.empty()));
  data.set("masalah", Data(std::move(problems)));
}

Result<app::HasilSel> simpan_satu(Permintaan& p, const app::IsianSel& typed) {
  if (app::milik_evaluasi(typed.sel.jenis))
    return app::simpan_sel_evaluasi(penyunting(p), p.bersama.aturan.regulasi, typed);
  return app::simpan_sel(p.bersama.tulis, p.siapa, p.alamat(), typed, p.waktu, p.hari_ini);
}

Daftar simpan_isian(Permintaan& p) {
  Daftar problems;
  for (const auto& [name, value] : p.isian) {
    const auto cell = app::baca_alamat_sel(name);
    if (!cell) continue;
    const std::string* before = http::find(p.isian, "lama~" + name);
    if (before && *before == value) continue;
    const app::IsianSel typed{*cell, 0, value, before ? std::optional(*before) : std::nullopt, ""};
    const auto saved = simpan_satu(p, typed);
    if (saved) continue;
    Data one;
    one.set("tempat", cell->id);
    one.set("isian", value);
    one.set("pesan", p.k(saved.error().message));
    one.set("saran", p.k(saved.error().advice));
    problems.push_back(one);
  }
  return problems;
}

Data pilihan(std::string value, std::string text, bool chosen) {
  Data one;
  one.set("nilai", std::move(value));
  one.set("teks", std::move(text));
  one.set("dipilih", Data(chosen));
  return one;
}

Daftar pilihan_jabatan(const Berkas& berkas, const JabatanId& chosen) {
  Daftar list = {pilihan("", "–", !chosen.ada())};
  for (const Jabatan& post : berkas.jabatan) list.push_back(pilihan(post.id.value, post.nama, post.id == chosen));
  return list;
}

}  // namespace sakip::web
