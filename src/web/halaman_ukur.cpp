// Measurement: the grid of a quarter, saving of cells (by script one by one, without script as a whole form), the state
// of the quarter, and "why?" of a figure.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/asal.hpp"
#include "app/masa.hpp"
#include "app/milik.hpp"
#include "app/sel.hpp"
#include "compose/naskah.hpp"
#include "measure/alamat.hpp"
#include "web/bagian.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

using nlohmann::json;

Data baris_elemen(const Indeks& index, const Indikator& i, const ElemenData& element, Triwulan quarter) {
  const NilaiElemen* fact = index.elemen(i, element.nama, index.berkas().tahun, quarter);
  std::string shown;
  if (fact)
    for (const Nilai& value : fact->nilai) shown += (shown.empty() ? "" : "; ") + app::teks_sel(value);
  Data row = sel({"elemen", i.id.value, element.nama, quarter}, shown);
  row.set("uraian", element.uraian);
  row.set("satuan", element.satuan);
  row.set("sumber", element.sumber_data);
  return row;
}

/// What was written, with its figures in place of their addresses, as documents print it.
std::string terbaca(const measure::Hitung& h, const std::string& text) {
  std::string out;
  const auto figure = [&](std::string_view address, std::string_view) {
    const auto made = measure::hitung_fakta(h, address);
    return document::Run{made ? measure::tampil(*made) : "{{" + std::string(address) + "}}", {}, {}, {}};
  };
  for (const document::Run& run : compose::bentangkan(text, figure)) out += run.text;
  return out;
}

Data baris_analisis(const app::Kinerja& k, const Indikator& i, Triwulan quarter) {
  const Analisis* fact = k.indeks().analisis(i, k.berkas().tahun, quarter);
  Data out;
  const auto part = [&](const char* name, std::string Analisis::*member) {
    const std::string text = fact ? fact->*member : std::string();
    Data cell = sel({"analisis", i.id.value, name, quarter}, text);
    cell.set("terbaca", terbaca(k.hitung(), text));
    out.set(name, std::move(cell));
  };
  part("pendorong", &Analisis::pendorong);
  part("penghambat", &Analisis::penghambat);
  part("tindak_lanjut", &Analisis::tindak_lanjut);
  return out;
}

/// A figure of the row that the page renews after cells were saved.
Data angka_baris(const Permintaan& p, const measure::Figur& figure, const std::string& name) {
  Data out = angka(p, figure);
  out.set("figur", name);
  return out;
}

Data baris_ukur(const Permintaan& p, const app::Kinerja& k, const Indikator& i, Triwulan quarter) {
  const measure::Hitung& h = k.hitung();
  const Berkas& b = k.berkas();
  const measure::Periode period{b.tahun, quarter};
  Data row;
  row.set("nama", i.nama);
  row.set("satuan", i.satuan);
  row.set("id", i.id.value);
  row.set("target", angka(p, measure::target(h, i, period)));
  row.set("realisasi", angka_baris(p, measure::realisasi(h, i, period), "r~" + i.id.value));
  row.set("capaian", angka_baris(p, measure::capaian(h, i, period), "c~" + i.id.value));
  row.set("bukti", std::to_string(std::count_if(b.bukti.begin(), b.bukti.end(), [&](const Bukti& one) {
            return one.indikator == i.id && one.tahun == b.tahun && one.triwulan == quarter;
          })));
  row.set("ke_bukti", jalur(p, "kinerja/" + std::to_string(nomor(quarter)) + "/bukti/" + http::encode(i.id.value)));
  row.set("analisis", baris_analisis(k, i, quarter));
  const bool formula = std::any_of(i.rumus.begin(), i.rumus.end(), [](const RumusVersi& v) { return !v.teks.empty(); });
  row.set("berumus", Data(formula));
  if (formula) {
    Daftar elements;
    for (const ElemenData& element : i.elemen) elements.push_back(baris_elemen(k.indeks(), i, element, quarter));
    row.set("elemen", Data(elements));
  }
  const Realisasi* typed = k.indeks().realisasi(i, b.tahun, quarter);
  row.set("isian", sel({"realisasi", i.id.value, "", quarter}, typed ? app::teks_sel(typed->nilai) : std::string()));
  return row;
}

/// Nodes in the order of the tree, each with its own indikator.
/// `open`: this account may enter figures now; who only holds a post, those that the post answers for.
Daftar kelompok(const Permintaan& p, const app::Kinerja& k, Triwulan quarter, bool open) {
  const std::vector<JabatanId> posts = app::jabatan_saja(p.siapa, p.instansi());
  const auto own = app::isian_jabatan(k.indeks(), posts);
  Daftar groups;
  for (const Simpul* node : k.indeks().pohon()) {
    Daftar rows;
    for (const Indikator* i : k.indeks().indikator_simpul(*node)) {
      Data row = baris_ukur(p, k, *i, quarter);
      row.set("terbuka", Data(open && (posts.empty() || own.contains(i->id.value))));
      rows.push_back(row);
    }
    if (rows.empty()) continue;
    Data group;
    group.set("nama", node->nama);
    group.set("tingkat", std::string(measure::nama(node->tingkat)));
    group.set("indikator", Data(rows));
    groups.push_back(group);
  }
  return groups;
}

http::Response kinerja(Permintaan& p) {
  const int month = p.tahun() == p.hari_ini.tahun ? p.hari_ini.bulan : 12;
  return alihkan(jalur(p, "kinerja/" + std::to_string((month + 2) / 3)));
}

http::Response lembar(Permintaan& p, Daftar problems, int status) {
  const auto quarter = p.triwulan();
  if (!quarter) return tidak_ada(p);
  const auto state = app::baca_masa(p.db, {p.alamat(), app::kHalKinerja, *quarter});
  if (!state) return halaman_galat(p, state.error());
  const bool open = state->terbuka(p.hari_ini) && p.boleh(app::Hak::isi);
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    data.set("nama_instansi", k.berkas().instansi.nama);
    data.set("kelompok", Data(kelompok(p, k, *quarter, open)));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  const std::string here = jalur(p, "kinerja/" + std::to_string(nomor(*quarter)));
  isi_masa(p, data, *state, app::kHalKinerja, here + "/langkah");
  data.set("terbuka", Data(open));
  Daftar tabs;
  for (const Triwulan one : {Triwulan::I, Triwulan::II, Triwulan::III, Triwulan::IV, Triwulan::tahunan}) {
    Data tab;
    tab.set("teks", one == Triwulan::tahunan ? p.t("kinerja.setahun") : p.k(kata(nama(one))));
    tab.set("ke", jalur(p, "kinerja/" + std::to_string(nomor(one))));
    tab.set("di_sini", Data(one == *quarter));
    tabs.push_back(tab);
  }
  data.set("tab", Data(tabs));
  isi_kisi(p, data, here, std::move(problems));
  data.set("ke_jumlah", here + "/figur");
  const std::string title = p.t("kinerja.judul") + " " +
                            (*quarter == Triwulan::tahunan ? "" : p.k(kata(nama(*quarter))) + " ") +
                            std::to_string(p.tahun());
  return halaman(p, "kinerja", std::move(data), title, status);
}

/// The figures of all rows as printed, by the names they have on the page: one value may move those of many rows.
http::Response figur_lembar(Permintaan& p) {
  const auto quarter = p.triwulan();
  if (!quarter) return tidak_ada(p);
  json out = json::object();
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const measure::Hitung& h = k.hitung();
    const measure::Periode period{k.berkas().tahun, *quarter};
    for (const Indikator& i : k.berkas().indikator) {
      out["r~" + i.id.value] = measure::tampil(measure::realisasi(h, i, period));
      out["c~" + i.id.value] = measure::tampil(measure::capaian(h, i, period));
    }
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  return json_teks(out.dump());
}

http::Response lembar_kinerja(Permintaan& p) { return lembar(p, {}, 200); }

http::Response simpan_lembar(Permintaan& p) {
  Daftar problems = simpan_isian(p);
  if (problems.empty()) return alihkan(p.http.path);
  return lembar(p, std::move(problems), 422);
}

http::Response langkah(Permintaan& p) {
  const auto quarter = p.triwulan();
  if (!quarter) return tidak_ada(p);
  return jalankan_langkah(p, {p.alamat(), app::kHalKinerja, *quarter}, jalur(p, "kinerja/" + p.dari_jalur("triwulan")));
}

Data penjelasan(const Permintaan& p, const measure::Penjelasan& why, int depth) {
  Data out;
  taruh_kenali(p, out, "judul", why.judul);
  out.set("hasil", measure::tampil(why.hasil));
  taruh_kenali(p, out, "rumus", why.rumus);
  taruh_kenali(p, out, "sumber", why.sumber);
  taruh(out, "rujukan", why.rujukan);
  const auto texts = [&](const std::vector<std::string>& list) {
    Daftar items;
    for (const std::string& text : list) {
      Data one;
      taruh_kenali(p, one, "teks", text);
      items.push_back(one);
    }
    return items;
  };
  out.set("langkah", Data(texts(why.langkah)));
  out.set("catatan", Data(texts(why.catatan)));
  Daftar inputs;
  for (const measure::Masukan& input : why.masukan) {
    Data one;
    taruh_kenali(p, one, "nama", input.nama);
    one.set("nilai", measure::tampil({input.fakta, input.nilai, input.desimal, input.bentuk}));
    taruh_kenali(p, one, "sumber", input.sumber);
    one.set("ada_alamat", Data(!input.fakta.empty()));
    one.set("ke", jalur(p, "angka?f=" + http::encode(input.fakta)));
    inputs.push_back(one);
  }
  out.set("masukan", Data(inputs));
  out.set("ada_masukan", Data(!inputs.empty()));
  Daftar inner;
  if (depth < 1)
    for (const measure::Penjelasan& part : why.rincian) inner.push_back(penjelasan(p, part, depth + 1));
  out.set("rincian", Data(inner));
  return out;
}

http::Response angka_mengapa(Permintaan& p) {
  Data data;
  std::string title;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    TRY(const measure::Penjelasan why, measure::jelaskan(k.hitung(), p.tanya("f")));
    title = p.kenali("penjelasan", why.judul);
    data.set("mengapa", penjelasan(p, why, 0));
    TRY(const std::vector<app::Asal> origins, app::asal_masukan(p.db, k, why));
    Daftar list;
    for (const app::Asal& origin : origins) {
      Data one;
      const auto told = p.bersama.tampilan.kenali(p.bahasa, "asal", origin.uraian);
      one.set("uraian", told ? told->teks : origin.uraian);
      one.set("uraian_id", Data(!told));
      one.set("pelaku", origin.pelaku);
      one.set("waktu", origin.waktu);
      one.set("alasan", origin.alasan);
      list.push_back(one);
    }
    data.set("ada_asal", Data(!list.empty()));
    data.set("asal", Data(list));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  data.set("fakta", p.tanya("f"));
  return halaman(p, "angka", std::move(data), title);
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/kinerja", app::Hak::lihat, kinerja},
    {http::Method::get, "/i/:instansi/:tahun/kinerja/:triwulan", app::Hak::lihat, lembar_kinerja},
    {http::Method::post, "/i/:instansi/:tahun/kinerja/:triwulan", app::Hak::isi, simpan_lembar},
    {http::Method::get, "/i/:instansi/:tahun/kinerja/:triwulan/figur", app::Hak::lihat, figur_lembar},
    {http::Method::post, "/i/:instansi/:tahun/kinerja/:triwulan/langkah", app::Hak::lihat, langkah},
    {http::Method::post, "/i/:instansi/:tahun/sel", app::Hak::lihat, simpan_sel},
    {http::Method::get, "/i/:instansi/:tahun/angka", app::Hak::lihat, angka_mengapa},
};

}  // namespace

http::Response simpan_sel(Permintaan& p) {
  const json body = json::parse(p.http.body, nullptr, false);
  const auto text = [&](const char* name) {
    return body.is_object() && body.contains(name) && body[name].is_string() ? body[name].get<std::string>()
                                                                             : std::string();
  };
  const auto cell = app::baca_alamat_sel(text("sel"));
  if (!cell)
    return halaman_galat(p,
                         Error{"SEL_TIDAK_DIKENAL", text("sel"), "Sel ini tidak dikenal.", "Muat ulang halamannya."});
  app::IsianSel typed{*cell, 0, text("teks"), std::nullopt, text("kunci")};
  if (body.contains("sebelum")) typed.sebelum = text("sebelum");
  if (body.contains("tahun") && body["tahun"].is_number_integer()) typed.tahun = body["tahun"].get<int>();
  const auto saved = simpan_satu(p, typed);
  if (!saved) return halaman_galat(p, saved.error());
  return json_teks(
      json{{"teks", saved->teks}, {"catatan", p.k(saved->catatan)}, {"waktu", p.waktu}, {"pelaku", p.siapa.akun}}
          .dump());
}

std::span<const Rute> rute_ukur() { return kRute; }

}  // namespace sakip::web
