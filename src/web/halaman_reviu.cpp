// Review of the LKj: the checklist with what the data says of each item, the reviewer's answers beside it.
// PermenPANRB 53/2014, lampiran III.
#include "app/evaluasi.hpp"
#include "compose/reviu_butir.hpp"
#include "web/bagian.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr std::string_view kAwalan = "reviu/";

std::string kata(const Permintaan& p, const std::string& answer) {
  return answer.empty() ? "–" : p.t("reviu." + answer);
}

Data sel_reviu(const Permintaan& p, const app::Masa& state, const std::string& item, const char* column,
               const std::string& shown) {
  Data cell = sel({"reviu", item, column, Triwulan::tahunan, 0}, shown);
  cell.set("terbuka", Data(app::boleh_isi_evaluasi(p.siapa, p.instansi(), "reviu", column, state.keadaan)));
  cell.set("label", p.t("reviu." + std::string(column) + "_butir") + " " + item);
  return cell;
}

Data baris(const Permintaan& p, const app::Masa& state, const Berkas& b, const compose::Bagian& part,
           const std::string& item, const compose::JawabanButir& known) {
  JawabanReviu given;
  for (const JawabanReviu& one : b.reviu)
    if (one.tahun == b.tahun && one.butir == item) given = one;
  Data row;
  row.set("nomor", item.substr(item.find('/') + 1));
  row.set("butir", part.judul);
  row.set("kelompok", Data(false));
  taruh(row, "menurut_data", known.pereviu || known.jawaban.empty() ? std::string() : kata(p, known.jawaban));
  taruh(row, "alasan", known.pereviu ? std::string() : known.alasan);
  Data answer = sel_reviu(p, state, item, "jawaban", given.jawaban);
  Daftar choices = {pilihan("", "–", given.jawaban.empty())};
  for (const std::string& one : app::jawaban_reviu())
    choices.push_back(pilihan(one, kata(p, one), one == given.jawaban));
  answer.set("pilihan", Data(choices));
  answer.set("tampil", kata(p, given.jawaban));
  row.set("jawaban", answer);
  row.set("catatan", sel_reviu(p, state, item, "catatan", given.catatan));
  return row;
}

http::Response lembar(Permintaan& p, Daftar problems) {
  const int status = problems.empty() ? 200 : 422;
  const auto state = app::baca_masa(p.db, {p.alamat(), app::kHalReviu});
  if (!state) return halaman_galat(p, state.error());
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const compose::Susunan& outline = p.bersama.aturan.dokumen.find("reviu-lkj")->second;
    const compose::Konteks context(k.hitung(), outline, p.hari_ini);
    const auto known = compose::jawab_reviu(context, review::periksa(k.hitung()));
    data.set("nama_instansi", k.berkas().instansi.nama);
    Daftar rows;
    int open = 0;
    for (const compose::Bagian& part : outline.bagian) {
      if (!part.kunci.starts_with(kAwalan)) continue;
      const std::string item = part.kunci.substr(kAwalan.size());
      if (item.find('/') != std::string::npos) {
        rows.push_back(baris(p, *state, k.berkas(), part, item, known.at(item)));
        open += known.at(item).jawaban.empty();
        continue;
      }
      Data group;
      group.set("kelompok", Data(true));
      group.set("butir", part.judul);
      rows.push_back(group);
    }
    data.set("baris", Data(rows));
    taruh(data, "terbuka_banyak", open == 0 ? std::string() : std::to_string(open));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  isi_masa(p, data, *state, app::kHalReviu, jalur(p, "reviu/langkah"));
  isi_kisi(p, data, p.http.path, std::move(problems));
  data.set("ke_dokumen", jalur(p, "dokumen/reviu-lkj"));
  data.set("ke_evaluasi", jalur(p, "evaluasi"));
  return halaman(p, "reviu", std::move(data), p.t("reviu.judul") + " " + std::to_string(p.tahun()), status);
}

http::Response lihat(Permintaan& p) { return lembar(p, {}); }

http::Response simpan(Permintaan& p) {
  Daftar problems = simpan_isian(p);
  return problems.empty() ? alihkan(p.http.path) : lembar(p, std::move(problems));
}

http::Response langkah(Permintaan& p) { return jalankan_langkah(p, {p.alamat(), app::kHalReviu}, jalur(p, "reviu")); }

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/reviu", app::Hak::lihat, lihat},
    {http::Method::post, "/i/:instansi/:tahun/reviu", app::Hak::evaluasi, simpan},
    {http::Method::post, "/i/:instansi/:tahun/reviu/langkah", app::Hak::evaluasi, langkah},
};

}  // namespace

std::span<const Rute> rute_reviu() { return kRute; }

}  // namespace sakip::web
