// Evaluation of AKIP: the year's result with its recommendations and what became of them, and a sheet per komponen
// where the agency judges itself and the evaluator judges after it. PermenPANRB 88/2021.
#include <nlohmann/json.hpp>

#include "app/evaluasi.hpp"
#include "exchange/enum_names.hpp"
#include "measure/akip.hpp"
#include "web/bagian.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

using measure::ButirAkip;
using measure::LembarAkip;
using measure::Pihak;

/// A page of the evaluation: who asks, in which state.
struct Lembar {
  Permintaan& p;
  app::Masa masa;
};

/// A cell that is open to this account in this state, else what stands in it.
Data sel_lembar(const Lembar& l, const char* kind, const std::string& id, const char* column,
                const std::string& shown) {
  Data cell = sel({kind, id, column, Triwulan::tahunan, 0}, shown);
  cell.set("terbuka", Data(app::boleh_isi_evaluasi(l.p.siapa, l.p.instansi(), kind, column, l.masa.keadaan)));
  cell.set("label", l.p.t("evaluasi." + std::string(column)) + (id.empty() ? "" : " " + id));
  return cell;
}

/// The same with the answers there are; the first is none.
Data sel_jawaban(const Lembar& l, const ButirAkip& item, const char* column, Pihak who) {
  Data cell = sel_lembar(l, "lke", item.id, column, item.jawaban(who));
  Daftar choices = {pilihan("", "–", item.jawaban(who).empty())};
  for (const measure::JawabanLke& answer : item.pilihan->jawaban)
    choices.push_back(pilihan(answer.kode, answer.kode, answer.kode == item.jawaban(who)));
  cell.set("pilihan", Data(choices));
  return cell;
}

/// A score that the page renews after answers were saved.
Data nilai_butir(const Permintaan& p, const measure::Figur& figure, const std::string& name) {
  Data out = angka(p, figure);
  out.set("figur", name);
  return out;
}

Data baris_butir(const Lembar& l, const LembarAkip& sheet, const ButirAkip& item) {
  Data row;
  row.set("id", item.id);
  row.set("nama", item.nama);
  row.set("kepala", Data(item.tingkat == measure::TingkatLke::sub_komponen));
  row.set("berbobot", Data(item.bobot.ada()));
  if (item.bobot.ada()) {
    row.set("bobot", measure::tampil({"", item.bobot, 2, measure::Bentuk::angka}));
    row.set("nilai_mandiri", nilai_butir(l.p, sheet.nilai(item, Pihak::mandiri), "m~" + item.id));
    row.set("nilai_evaluator", nilai_butir(l.p, sheet.nilai(item), "n~" + item.id));
  }
  row.set("berjawaban", Data(item.pilihan != nullptr));
  if (item.pilihan) {
    row.set("mandiri", sel_jawaban(l, item, "mandiri", Pihak::mandiri));
    row.set("jawaban", sel_jawaban(l, item, "jawaban", Pihak::evaluator));
  }
  row.set("catatan", sel_lembar(l, "lke", item.id, "catatan", item.isian ? item.isian->catatan : std::string()));
  Data proof = sel_lembar(l, "lke", item.id, "bukti", item.isian ? item.isian->bukti : std::string());
  taruh(proof, "contoh", item.bukti);
  row.set("bukti", proof);
  return row;
}

void isi_baris(const Lembar& l, const LembarAkip& sheet, const ButirAkip& item, Daftar& rows) {
  for (const ButirAkip* part : sheet.anak(&item)) {
    rows.push_back(baris_butir(l, sheet, *part));
    isi_baris(l, sheet, *part, rows);
  }
}

/// The way between the parts of the evaluation; `here`: id of a komponen, "" the result.
void isi_tab(const Permintaan& p, Data& data, const LembarAkip& sheet, const std::string& here) {
  Daftar tabs;
  const auto add = [&](const std::string& text, const std::string& to, bool current) {
    Data tab;
    tab.set("teks", text);
    tab.set("ke", jalur(p, to));
    tab.set("di_sini", Data(current));
    tabs.push_back(tab);
  };
  add(p.t("evaluasi.hasil"), "evaluasi", here.empty());
  if (sheet.templat())
    for (const ButirAkip* part : sheet.anak(nullptr))
      add(part->id + " " + part->nama, "evaluasi/" + http::encode(part->id), part->id == here);
  add(p.t("reviu.judul"), "reviu", false);
  data.set("tab", Data(tabs));
}

void isi_rekap(const Lembar& l, Data& data, const measure::Hitung& h, const LembarAkip& sheet) {
  Daftar rows;
  for (const ButirAkip* part : sheet.anak(nullptr)) {
    Data row;
    row.set("id", part->id);
    row.set("nama", part->nama);
    row.set("bobot", measure::tampil({"", part->bobot, 2, measure::Bentuk::angka}));
    row.set("mandiri", angka(l.p, sheet.nilai(*part, Pihak::mandiri)));
    row.set("nilai", angka(l.p, sheet.nilai(*part)));
    row.set("persen", angka(l.p, sheet.persen(*part)));
    row.set("perubahan", angka(l.p, measure::perubahan_butir(h, sheet, *part)));
    rows.push_back(row);
  }
  data.set("komponen", Data(rows));
  data.set("jumlah_mandiri", angka(l.p, sheet.jumlah(Pihak::mandiri)));
  data.set("evaluator", sel_lembar(l, "lke", "", "evaluator", sheet.tahun().evaluator));
  const EvaluasiAkip* year = measure::evaluasi_akip(h, h.berkas().tahun);
  data.set("dinilai", Data(year != nullptr));
  if (!year) return;
  data.set("nilai_akip", angka(l.p, measure::nilai_akip(h, *year)));
  data.set("predikat", angka(l.p, measure::predikat_akip(h, *year)));
  data.set("perubahan", angka(l.p, measure::perubahan_akip(h, *year)));
}

Data pilihan_status(const Permintaan& p, StatusTindakLanjut now) {
  Daftar choices;
  for (const StatusTindakLanjut one :
       {StatusTindakLanjut::belum, StatusTindakLanjut::proses, StatusTindakLanjut::selesai}) {
    const std::string code(exchange::enum_name(one));
    if (one == StatusTindakLanjut::selesai && now != one && !p.boleh(app::Hak::evaluasi)) continue;
    choices.push_back(pilihan(code, p.t("tindak." + code), one == now));
  }
  return Data(choices);
}

void isi_rekomendasi(const Lembar& l, Data& data, const Berkas& b) {
  Daftar rows;
  for (const Rekomendasi& one : b.rekomendasi) {
    const auto cell = [&](const char* column, const std::string& shown) {
      return sel_lembar(l, "rekomendasi", one.id, column, shown);
    };
    Data row;
    row.set("id", one.id);
    row.set("tahun", std::to_string(one.tahun_evaluasi));
    row.set("komponen", cell("komponen", one.komponen));
    row.set("uraian", cell("uraian", one.uraian));
    row.set("rencana_aksi", cell("rencana_aksi", one.rencana_aksi));
    row.set("target", cell("target", one.target));
    row.set("waktu", cell("waktu", one.waktu));
    row.set("progres", cell("progres", one.progres));
    Data post = cell("penanggung_jawab", one.penanggung_jawab.value);
    post.set("pilihan", Data(pilihan_jabatan(b, one.penanggung_jawab)));
    for (const Jabatan& holder : b.jabatan)
      if (holder.id == one.penanggung_jawab) post.set("tampil", holder.nama);
    row.set("penanggung_jawab", post);
    const std::string code(exchange::enum_name(one.status));
    Data status = cell("status", code);
    status.set("pilihan", pilihan_status(l.p, one.status));
    status.set("tampil", l.p.t("tindak." + code));
    row.set("status", status);
    row.set("bisa_hapus", Data(l.p.boleh(app::Hak::evaluasi) && one.status == StatusTindakLanjut::belum &&
                               one.rencana_aksi.empty() && one.progres.empty()));
    rows.push_back(row);
  }
  data.set("ada_rekomendasi", Data(!rows.empty()));
  data.set("rekomendasi", Data(rows));
}

/// Head of every page of the evaluation.
void isi_atas(const Lembar& l, Data& data, const app::Kinerja& k, const LembarAkip& sheet, const std::string& here,
              Daftar problems) {
  data.set("nama_instansi", k.berkas().instansi.nama);
  isi_tab(l.p, data, sheet, here);
  isi_masa(l.p, data, l.masa, app::kHalEvaluasi, jalur(l.p, "evaluasi/langkah"));
  isi_kisi(l.p, data, l.p.http.path, std::move(problems));
  data.set("ke_jumlah", jalur(l.p, "evaluasi/figur"));
  data.set("ke_lke", jalur(l.p, "dokumen/lke"));
  data.set("ke_lhe", jalur(l.p, "dokumen/lhe"));
}

using Isi = std::function<Status(const Lembar&, const app::Kinerja&, const LembarAkip&, Data&)>;

http::Response lembar(Permintaan& p, const char* name, Daftar problems, const Isi& fill, const std::string& here) {
  const int status = problems.empty() ? 200 : 422;
  const auto state = app::baca_masa(p.db, {p.alamat(), app::kHalEvaluasi});
  if (!state) return halaman_galat(p, state.error());
  const Lembar l{p, *state};
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const LembarAkip sheet = measure::lembar_tahun(k.hitung(), p.tahun());
    isi_atas(l, data, k, sheet, here, std::move(problems));
    return fill(l, k, sheet, data);
  });
  if (!done) return halaman_galat(p, done.error());
  return halaman(p, name, std::move(data), p.t("evaluasi.judul") + " " + std::to_string(p.tahun()), status);
}

http::Response hasil(Permintaan& p, Daftar problems) {
  const auto fill = [](const Lembar& l, const app::Kinerja& k, const LembarAkip& sheet, Data& data) -> Status {
    isi_rekap(l, data, k.hitung(), sheet);
    isi_rekomendasi(l, data, k.berkas());
    Daftar parts;
    for (const ButirAkip* part : sheet.anak(nullptr)) parts.push_back(pilihan(part->nama, part->nama, false));
    data.set("pilihan_komponen", Data(parts));
    data.set("bisa_menilai", Data(l.p.boleh(app::Hak::evaluasi)));
    data.set("ke_rekomendasi", jalur(l.p, "evaluasi/rekomendasi"));
    return Ok{};
  };
  return lembar(p, "evaluasi", std::move(problems), fill, "");
}

http::Response komponen(Permintaan& p, Daftar problems) {
  const std::string& wanted = p.dari_jalur("komponen");
  const auto fill = [&](const Lembar& l, const app::Kinerja&, const LembarAkip& sheet, Data& data) -> Status {
    const ButirAkip* part = sheet.templat() ? sheet.cari(wanted) : nullptr;
    if (!part || part->induk >= 0)
      return fail("KOMPONEN_TIDAK_ADA", wanted, "Komponen itu tidak ada pada lembar evaluasi tahun ini.",
                  "Pilih komponen di atas lembar.");
    data.set("nama_komponen", part->id + ". " + part->nama);
    data.set("nilai_mandiri", nilai_butir(l.p, sheet.nilai(*part, Pihak::mandiri), "m~" + part->id));
    data.set("nilai_evaluator", nilai_butir(l.p, sheet.nilai(*part), "n~" + part->id));
    data.set("bobot", measure::tampil({"", part->bobot, 2, measure::Bentuk::angka}));
    Daftar rows;
    isi_baris(l, sheet, *part, rows);
    data.set("butir", Data(rows));
    Daftar meanings;
    for (const auto& set : sheet.templat()->pilihan)
      for (const measure::JawabanLke& answer : set->jawaban) {
        Data one;
        one.set("pilihan", set->id);
        one.set("kode", answer.kode);
        one.set("uraian", answer.uraian);
        meanings.push_back(one);
      }
    data.set("arti", Data(meanings));
    return Ok{};
  };
  return lembar(p, "evaluasi_komponen", std::move(problems), fill, wanted);
}

http::Response lihat(Permintaan& p) { return hasil(p, {}); }
http::Response lihat_komponen(Permintaan& p) { return komponen(p, {}); }

http::Response simpan(Permintaan& p) {
  Daftar problems = simpan_isian(p);
  return problems.empty() ? alihkan(p.http.path) : hasil(p, std::move(problems));
}

http::Response simpan_komponen(Permintaan& p) {
  Daftar problems = simpan_isian(p);
  return problems.empty() ? alihkan(p.http.path) : komponen(p, std::move(problems));
}

http::Response figur(Permintaan& p) {
  nlohmann::json out = nlohmann::json::object();
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const LembarAkip sheet = measure::lembar_tahun(k.hitung(), p.tahun());
    for (const ButirAkip& item : sheet.butir()) {
      if (!item.bobot.ada()) continue;
      out["m~" + item.id] = measure::tampil(sheet.nilai(item, Pihak::mandiri));
      out["n~" + item.id] = measure::tampil(sheet.nilai(item));
    }
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  return json_teks(out.dump());
}

http::Response langkah(Permintaan& p) {
  return jalankan_langkah(p, {p.alamat(), app::kHalEvaluasi}, jalur(p, "evaluasi"));
}

http::Response rekomendasi(Permintaan& p) {
  const std::string gone = p.isi("hapus");
  const Status done = gone.empty() ? app::tambah_rekomendasi(penyunting(p), p.isi("komponen"), p.isi("uraian"))
                                   : app::hapus_rekomendasi(penyunting(p), gone);
  if (!done) return halaman_galat(p, done.error());
  return alihkan(jalur(p, "evaluasi"));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/evaluasi", app::Hak::lihat, lihat},
    {http::Method::post, "/i/:instansi/:tahun/evaluasi", app::Hak::lihat, simpan},
    {http::Method::get, "/i/:instansi/:tahun/evaluasi/figur", app::Hak::lihat, figur},
    {http::Method::post, "/i/:instansi/:tahun/evaluasi/langkah", app::Hak::lihat, langkah},
    {http::Method::post, "/i/:instansi/:tahun/evaluasi/rekomendasi", app::Hak::evaluasi, rekomendasi},
    {http::Method::get, "/i/:instansi/:tahun/evaluasi/:komponen", app::Hak::lihat, lihat_komponen},
    {http::Method::post, "/i/:instansi/:tahun/evaluasi/:komponen", app::Hak::lihat, simpan_komponen},
};

}  // namespace

std::span<const Rute> rute_evaluasi() { return kRute; }

}  // namespace sakip::web
