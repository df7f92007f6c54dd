// The narrative of a document: its parts as printed, and the editor of one with the figures it may speak of beside it.
#include <algorithm>

#include "app/narasi.hpp"
#include "web/dokumen_isi.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

/// A paragraph as printed: each figure leads to its explanation, each gap is seen.
Data paragraf(const Permintaan& p, const compose::Konteks& context, const std::string& text) {
  Daftar runs;
  for (const document::Run& run : context.teks(text)) {
    Data one;
    one.set("teks", run.text);
    const bool gap = run.style == document::RunStyle::missing;
    taruh(one, "hampa", gap ? run.text : "");
    taruh(one, "ke", gap || run.fact.empty() ? "" : jalur(p, "angka?f=" + http::encode(run.fact)));
    runs.push_back(one);
  }
  return Data("potong", Data(runs));
}

Data bagian(const Permintaan& p, const compose::Konteks& context, const Narasi& part) {
  Data one;
  const compose::Bagian* outline = context.susunan().cari(part.kunci);
  one.set("kunci", part.kunci);
  one.set("nama", outline && !outline->judul.empty() ? outline->judul : part.kunci);
  one.set("disunting", Data(part.asal == AsalNarasi::disunting));
  one.set("kosong", Data(part.paragraf.empty()));
  one.set("ke", p.http.path + "?bagian=" + http::encode(part.kunci));
  Daftar paragraphs;
  for (const std::string& text : part.paragraf) paragraphs.push_back(paragraf(p, context, text));
  one.set("paragraf", Data(paragraphs));
  return one;
}

Data baris_angka(const measure::Figur& figure, const std::string& name) {
  Data one;
  one.set("nama", name);
  one.set("nilai", measure::tampil(figure));
  one.set("sandi", "{{" + figure.fakta + "}}");
  return one;
}

/// The figures that a text of this year speaks of most, with what to type for each.
Daftar angka_tersedia(const Permintaan& p, const measure::Hitung& h, Tahun year) {
  const measure::Cakupan whole = measure::Cakupan::instansi();
  Daftar list;
  for (const Indikator* i : measure::indikator_cakupan(h, whole, year)) {
    list.push_back(baris_angka(measure::target(h, *i, {year}), i->nama + ": " + p.t("kolom.target")));
    list.push_back(baris_angka(measure::realisasi(h, *i, {year}), i->nama + ": " + p.t("kolom.realisasi")));
    list.push_back(baris_angka(measure::capaian(h, *i, {year}), i->nama + ": " + p.t("kolom.capaian")));
  }
  list.push_back(baris_angka(measure::rata_rata_capaian(h, whole, {year}), p.t("instansi.capaian")));
  list.push_back(baris_angka(measure::pagu(h, whole, {year}), p.t("instansi.pagu")));
  list.push_back(baris_angka(measure::realisasi_anggaran(h, whole, {year}), p.t("instansi.realisasi")));
  list.push_back(baris_angka(measure::persen_anggaran(h, whole, {year}), p.t("instansi.serapan")));
  return list;
}

struct Ketikan {
  std::string teks;  ///< what was typed and not saved
  Error galat;
};

/// The page of all parts, or with `kunci` the editor of one.
http::Response tampil(Permintaan& p, const std::string& kunci, const Ketikan* typed) {
  const auto kind = app::cari_dokumen(p.dari_jalur("dokumen"));
  if (!kind) return halaman_galat(p, kind.error());
  if ((*kind)->lingkup == Lingkup::pemda) return tidak_ada(p);
  Data data;
  bool found = kunci.empty();
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    TRY(const std::vector<Narasi> parts, app::bagian_narasi(k, p.bersama.aturan, **kind, p.hari_ini));
    const compose::Konteks context(k.hitung(), p.bersama.aturan.dokumen.find((*kind)->id)->second, p.hari_ini);
    data.set("nama_instansi", k.berkas().instansi.nama);
    Daftar list;
    for (const Narasi& part : parts) {
      if (!kunci.empty() && part.kunci != kunci) continue;
      Data one = bagian(p, context, part);
      if (!kunci.empty()) {
        found = true;
        const std::string now = app::tulis_paragraf(part.paragraf);
        one.set("teks", typed ? typed->teks : now);
        one.set("sebelum", part.asal == AsalNarasi::disunting ? now : std::string());
        data.set("angka", Data(angka_tersedia(p, k.hitung(), k.berkas().tahun)));
      }
      list.push_back(one);
    }
    data.set("bagian", Data(list));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  if (!found) return tidak_ada(p);
  data.set("ke", p.http.path);
  data.set("ke_dokumen", jalur(p, "dokumen/" + std::string((*kind)->id)));
  data.set("dapat_disunting", Data(p.boleh(app::Hak::isi)));
  data.set("tersimpan", Data(!p.tanya("tersimpan").empty()));
  if (typed) taruh_galat(p, data, typed->galat);
  const int status = !typed ? 200 : typed->galat.code == "NARASI_BERUBAH" ? 409 : 422;
  return halaman(p, kunci.empty() ? "narasi" : "narasi_sunting", std::move(data), (*kind)->nama, status);
}

http::Response narasi(Permintaan& p) { return tampil(p, p.tanya("bagian"), nullptr); }

/// The part's key and figures are checked against the document as it is.
Result<Tahun> periksa(Permintaan& p, const app::JenisDokumen& kind, const std::string& kunci, const std::string& text) {
  Tahun year = 0;
  TRY_STATUS(p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    TRY(const std::vector<Narasi> parts, app::bagian_narasi(k, p.bersama.aturan, kind, p.hari_ini));
    for (const Narasi& part : parts)
      if (part.kunci == kunci) year = part.tahun;
    if (year == 0)
      return fail("NARASI_TAK_DIKENAL", kunci, kalimat("bagian '{}' tidak ada pada dokumen ini.", kunci),
                  "Pilih bagian dari daftar narasi.");
    return app::periksa_angka_narasi(k, {kunci, year, AsalNarasi::disunting, app::baca_paragraf(text)}, "");
  }));
  return year;
}

http::Response simpan(Permintaan& p) {
  const auto kind = app::cari_dokumen(p.dari_jalur("dokumen"));
  if (!kind) return halaman_galat(p, kind.error());
  const std::string kunci = p.isi("bagian"), text = p.isi("aksi") == "draf" ? std::string() : p.isi("teks");
  const auto year = periksa(p, **kind, kunci, text);
  if (!year && year.error().code == "NARASI_TAK_DIKENAL") return halaman_galat(p, year.error());
  if (!year) {
    const Ketikan typed{text, year.error()};
    return tampil(p, kunci, &typed);
  }
  // A form brings its line ends as CR LF.
  std::string before = p.isi("sebelum");
  before.erase(std::remove(before.begin(), before.end(), '\r'), before.end());
  const bool draft = app::baca_paragraf(text).empty();
  const Status done = app::simpan_narasi(
      p.bersama.tulis, p.siapa, p.alamat(),
      {std::string((*kind)->id), kunci, *year, draft ? std::nullopt : std::optional(text), before}, p.waktu);
  if (done) return alihkan(p.http.path + "?tersimpan=1#" + http::encode(kunci));
  const Ketikan typed{text, done.error()};
  return tampil(p, kunci, &typed);
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/narasi/:dokumen", app::Hak::lihat, narasi},
    {http::Method::post, "/i/:instansi/:tahun/narasi/:dokumen", app::Hak::isi, simpan},
};

}  // namespace

std::span<const Rute> rute_narasi() { return kRute; }

}  // namespace sakip::web
