// Targets: the grid of indikator over the years of the period or the quarters of the year, one document at a time; and
// what an amendment changed, beside what it was.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "measure/alamat.hpp"
#include "measure/hasil.hpp"
#include "web/kisi_rencana.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr DokumenSumber kDokumen[] = {
    DokumenSumber::rpjmd,           DokumenSumber::renstra, DokumenSumber::renstra_akhir, DokumenSumber::renja,
    DokumenSumber::renja_perubahan, DokumenSumber::pk,      DokumenSumber::pk_perubahan,  DokumenSumber::rencana_aksi};

/// One column: the period that its cells are targets of.
struct Kolom {
  measure::Periode masa;
  std::string judul;
};

/// The document that the page is about; PK when the address names none of the list.
DokumenSumber dokumen(const Permintaan& p) {
  const auto asked = measure::dokumen_dari(p.tanya("dok"));
  const bool known = asked && std::find(std::begin(kDokumen), std::end(kDokumen), *asked) != std::end(kDokumen);
  return known ? *asked : DokumenSumber::pk;
}

std::vector<Kolom> kolom(const Permintaan& p, DokumenSumber document, const Berkas& b) {
  std::vector<Kolom> out;
  if (document == DokumenSumber::rencana_aksi) {
    for (const Triwulan quarter : kTriwulan) out.push_back({{b.tahun, quarter}, p.k(kata(nama(quarter)))});
  } else if (document == DokumenSumber::rpjmd || document == DokumenSumber::renstra) {
    for (Tahun year = b.periode.awal; year <= b.periode.akhir; ++year) out.push_back({{year}, std::to_string(year)});
  } else {
    const Tahun year = document == DokumenSumber::renstra_akhir ? b.periode.akhir : b.tahun;
    out.push_back({{year}, std::to_string(year)});
  }
  return out;
}

std::string ke_dokumen(const Permintaan& p, DokumenSumber document) {
  return jalur(p, "rencana/target?dok=" + std::string(measure::kunci(document)));
}

Data baris(const app::Kinerja& k, const Indikator& i, DokumenSumber document, const std::vector<Kolom>& columns,
           bool open) {
  const Berkas& b = k.berkas();
  Daftar cells = {sel_figur(measure::baseline(k.hitung(), i, b.tahun))};
  for (const Kolom& column : columns) {
    const Target* fact = k.indeks().target(i, document, column.masa.tahun, column.masa.triwulan);
    const Tahun year = column.masa.tahun == b.tahun ? 0 : column.masa.tahun;
    cells.push_back(sel_isian({"target", i.id.value, std::string(measure::kunci(document)), column.masa.triwulan, year},
                              fact ? app::teks_sel(fact->nilai) : std::string(), open, i.nama + ", " + column.judul));
  }
  cells.push_back(sel_figur(measure::target(k.hitung(), i, {b.tahun})));
  Data row;
  row.set("kelas", std::string());
  row.set("id", i.id.value);
  row.set("tingkat", std::string());
  row.set("nama", i.nama);
  row.set("satuan", i.satuan);
  row.set("bersatuan", Data(true));
  row.set("lebar", std::string("1"));
  row.set("sel", Data(cells));
  return row;
}

Daftar semua_baris(const app::Kinerja& k, DokumenSumber document, const std::vector<Kolom>& columns, bool open) {
  Daftar rows;
  for (const Simpul* node : k.indeks().pohon()) {
    const auto measures = k.indeks().indikator_simpul(*node);
    if (measures.empty()) continue;
    rows.push_back(baris_simpul(*node, {}, static_cast<int>(columns.size()) + 4));
    for (const Indikator* i : measures) rows.push_back(baris(k, *i, document, columns, open));
  }
  return rows;
}

http::Response lembar(Permintaan& p, Daftar problems, int status) {
  const auto state = app::baca_masa(p.db, {p.alamat(), app::kHalRencana});
  if (!state) return halaman_galat(p, state.error());
  const bool open = state->terbuka(p.hari_ini) && p.boleh(app::Hak::rencana);
  const DokumenSumber document = dokumen(p);
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const std::vector<Kolom> columns = kolom(p, document, k.berkas());
    data.set("nama_instansi", k.berkas().instansi.nama);
    std::vector<std::string> heads = {p.t("target.awal")};
    for (const Kolom& column : columns) heads.push_back(std::string(measure::nama(document)) + " " + column.judul);
    heads.push_back(p.t("target.berlaku") + " " + std::to_string(k.berkas().tahun));
    data.set("kolom", Data(kepala_kisi(heads)));
    data.set("baris", Data(semua_baris(k, document, columns, open)));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  Daftar documents;
  for (const DokumenSumber one : kDokumen) {
    Data link;
    link.set("ke", ke_dokumen(p, one));
    link.set("teks", std::string(measure::nama(one)));
    link.set("di_sini", Data(one == document));
    documents.push_back(link);
  }
  data.set("dokumen", Data(documents));
  data.set("pertama", p.t("kolom.indikator"));
  data.set("kepala_satuan", Data(true));
  data.set("terbuka", Data(open));
  isi_masa(p, data, *state, app::kHalRencana, jalur(p, "rencana/langkah"));
  isi_tab_rencana(p, data, "target");
  isi_kisi(p, data, ke_dokumen(p, document), std::move(problems));
  data.set("ke_jumlah", jalur(p, "rencana/target/figur"));
  return halaman(p, "kisi", std::move(data), p.t("target.judul") + " " + std::string(measure::nama(document)), status);
}

http::Response target(Permintaan& p) { return lembar(p, {}, 200); }

http::Response simpan_target(Permintaan& p) {
  Daftar problems = simpan_isian(p);
  if (problems.empty()) return alihkan(ke_dokumen(p, dokumen(p)));
  return lembar(p, std::move(problems), 422);
}

/// Figures of the grid by address, as they stand now.
http::Response figur_target(Permintaan& p) {
  nlohmann::json out = nlohmann::json::object();
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    for (const Indikator& i : k.berkas().indikator) {
      const measure::Figur figure = measure::target(k.hitung(), i, {k.berkas().tahun});
      out[figure.fakta] = measure::tampil(figure);
    }
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  return json_teks(out.dump());
}

/// What a figure became: "baru", "berubah", "tidak_lagi", "tetap"; "" when neither document has it.
std::string_view nasib(const Nilai& before, const Nilai& now) {
  if (!before.ada()) return now.ada() ? "baru" : "";
  if (!now.ada()) return "tidak_lagi";
  return before.angka == now.angka && before.label == now.label ? "tetap" : "berubah";
}

/// The rows of one comparison; how many stay as they were is told, not listed.
struct Perbandingan {
  Daftar baris;
  int tetap = 0;
  bool ada = false;     ///< the amendment has any figure
  bool semula = false;  ///< the first document has any
};

void tambah(const Permintaan& p, Perbandingan& to, const std::string& name, const std::string& unit,
            const measure::Figur& before, const measure::Figur& now) {
  const std::string_view fate = nasib(before.nilai, now.nilai);
  if (fate.empty()) return;
  to.ada = to.ada || now.nilai.ada();
  to.semula = to.semula || before.nilai.ada();
  if (fate == "tetap") {
    ++to.tetap;
    return;
  }
  Data row;
  row.set("nama", name);
  row.set("satuan", unit);
  row.set("semula", measure::tampil(before));
  row.set("menjadi", measure::tampil(now));
  row.set("nasib", std::string(fate));
  row.set("nasib_teks", p.t("beda." + std::string(fate)));
  to.baris.push_back(row);
}

Data bagian_beda(std::string title, const Perbandingan& found) {
  Data part;
  part.set("judul", std::move(title));
  part.set("ada", Data(found.ada));
  part.set("tanpa_semula", Data(found.ada && !found.semula));
  part.set("berisi", Data(found.ada && !found.baris.empty()));
  part.set("tetap", std::to_string(found.tetap));
  part.set("baris", Data(found.baris));
  return part;
}

http::Response perubahan(Permintaan& p) {
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const measure::Periode year{k.berkas().tahun};
    data.set("nama_instansi", k.berkas().instansi.nama);
    Daftar parts;
    for (const DokumenSumber document : {DokumenSumber::pk, DokumenSumber::renja}) {
      const DokumenSumber after = measure::perubahan_dari(document);
      Perbandingan found;
      for (const Indikator& i : k.berkas().indikator)
        tambah(p, found, i.nama, i.satuan, measure::target_dokumen(k.hitung(), i, document, year),
               measure::target_dokumen(k.hitung(), i, after, year));
      parts.push_back(bagian_beda(
          p.t("beda.target") + ": " + std::string(measure::nama(document)) + " → " + std::string(measure::nama(after)),
          found));
    }
    for (const DokumenSumber document : {DokumenSumber::dpa, DokumenSumber::renja}) {
      const DokumenSumber after = measure::perubahan_dari(document);
      Perbandingan found;
      for (const Simpul* node : k.indeks().pohon()) {
        const auto scope = measure::Cakupan::simpul(*node);
        if (node->tingkat >= Tingkat::program)
          tambah(p, found, (node->kode.empty() ? "" : node->kode + " ") + node->nama, "Rp",
                 measure::pagu_dokumen(k.hitung(), scope, document, year),
                 measure::pagu_dokumen(k.hitung(), scope, after, year));
      }
      parts.push_back(bagian_beda(
          p.t("beda.pagu") + ": " + std::string(measure::nama(document)) + " → " + std::string(measure::nama(after)),
          found));
    }
    data.set("bagian", Data(parts));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  isi_tab_rencana(p, data, "beda");
  return halaman(p, "perubahan", std::move(data), p.t("beda.judul") + " " + std::to_string(p.tahun()));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/rencana/target", app::Hak::lihat, target},
    {http::Method::post, "/i/:instansi/:tahun/rencana/target", app::Hak::rencana, simpan_target},
    {http::Method::get, "/i/:instansi/:tahun/rencana/target/figur", app::Hak::lihat, figur_target},
    {http::Method::get, "/i/:instansi/:tahun/rencana/perubahan", app::Hak::lihat, perubahan},
};

}  // namespace

std::span<const Rute> rute_target() { return kRute; }

}  // namespace sakip::web
