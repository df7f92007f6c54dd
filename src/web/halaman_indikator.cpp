// The form of an indikator: all that its makers say of it, with a formula that is checked and tried as it is written.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/rencana.hpp"
#include "exchange/enum_names.hpp"
#include "measure/alamat.hpp"
#include "web/bagian.hpp"
#include "web/formulir_indikator.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr std::string_view kBaru = "baru";

/// What the page shows: the fields, and what came of trying or saving.
struct Tampak {
  http::Fields isian;
  std::string sidik;
  std::optional<Error> galat;
  std::optional<app::HasilCoba> coba;
  int coba_ke = -1;
};

template <typename E>
Daftar pilihan_enum(const Permintaan& p, std::string_view group, std::string_view chosen) {
  Daftar list;
  for (const std::string_view name : exchange::EnumNames<E>::names)
    list.push_back(
        pilihan(std::string(name), p.t("indikator." + std::string(group) + "." + std::string(name)), name == chosen));
  return list;
}

template <typename Rules>
Daftar pilihan_aturan(const Rules& rules, std::string_view chosen, const std::string& none) {
  Daftar list = {pilihan("", none, chosen.empty())};
  for (const auto& [id, rule] : rules) list.push_back(pilihan(id, rule.kepala.nama, id == chosen));
  return list;
}

Daftar pilihan_simpul(const Indeks& index, std::string_view chosen) {
  Daftar list;
  for (const Simpul* node : index.pohon())
    list.push_back(pilihan(
        node->id.value,
        std::string(measure::nama(node->tingkat)) + ": " + (node->kode.empty() ? "" : node->kode + " ") + node->nama,
        node->id.value == chosen));
  return list;
}

/// The trace line by line in the reader's language; what stands before a line's text stays.
std::string jejak(const Permintaan& p, const std::string& trace) {
  std::string out;
  std::istringstream lines(trace);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    out += line.substr(0, indent) + p.kenali("penjelasan", line.substr(indent)) + "\n";
  }
  return out;
}

Data hasil_coba(const Permintaan& p, const app::HasilCoba& tried) {
  Daftar findings;
  for (const formula::Temuan& one : tried.temuan) {
    Data row;
    row.set("pesan", p.k(one.pesan));
    row.set("saran", p.k(one.saran));
    row.set("kode", one.kode);
    row.set("letak", one.panjang == 0 ? std::string() : std::to_string(one.awal + 1));
    row.set("berletak", Data(one.panjang != 0));
    row.set("berat", Data(one.bobot == formula::Bobot::galat));
    findings.push_back(row);
  }
  Data out;
  out.set("temuan", Data(findings));
  taruh(out, "hasil", tried.hasil);
  taruh(out, "jejak", jejak(p, tried.jejak));
  return out;
}

Data baris_elemen(const Tampak& shown, int at) {
  Data row;
  row.set("ke", std::to_string(at));
  for (const char* part : {"nama", "uraian", "satuan", "sumber", "contoh"})
    row.set(part, isian_ke(shown.isian, "elemen", at, part));
  row.set("deret", Data(!isian_ke(shown.isian, "elemen", at, "deret").empty()));
  return row;
}

Data baris_rumus(const Permintaan& p, const Tampak& shown, int at) {
  Data row;
  row.set("ke", std::to_string(at));
  for (const char* part : {"teks", "uraian", "rujukan", "dari", "sampai"})
    row.set(part, isian_ke(shown.isian, "rumus", at, part));
  if (shown.coba && shown.coba_ke == at)
    row.set("coba", hasil_coba(p, *shown.coba));
  else
    row.set("coba", Data(false));
  return row;
}

void isi_formulir(const Permintaan& p, Data& data, const app::Kinerja& k, const Tampak& shown) {
  const auto field = [&](std::string_view name) {
    const std::string* value = http::find(shown.isian, name);
    return value ? *value : std::string();
  };
  for (const char* name : {"nama", "kelompok", "definisi", "alasan", "satuan", "batas_bawah", "batas_atas", "bobot",
                           "desimal", "sumber_data", "penanggung_jawab_teks", "baseline", "tahun_baseline"})
    data.set(std::string("i_") + name, field(name));
  const measure::Regulasi& rules = p.bersama.aturan.regulasi;
  data.set("level", Data(pilihan_enum<LevelIndikator>(p, "level", field("level"))));
  data.set("arah", Data(pilihan_enum<Arah>(p, "arah", field("arah"))));
  data.set("agregasi", Data(pilihan_enum<Agregasi>(p, "agregasi", field("agregasi"))));
  data.set("metode", Data(pilihan_aturan(rules.capaian, field("metode_capaian"), p.t("indikator.bawaan"))));
  data.set("skala", Data(pilihan_aturan(rules.skala, field("skala"), "–")));
  data.set("jabatan", Data(pilihan_jabatan(k.berkas(), JabatanId(field("penanggung_jawab")))));
  data.set("simpul", Data(pilihan_simpul(k.indeks(), field("simpul"))));
  Daftar elements, formulas;
  for (int at = 0; at < banyak_baris(shown.isian, "elemen", 2); ++at) elements.push_back(baris_elemen(shown, at));
  for (int at = 0; at < banyak_baris(shown.isian, "rumus", 1); ++at) formulas.push_back(baris_rumus(p, shown, at));
  data.set("elemen", Data(elements));
  data.set("rumus", Data(formulas));
  data.set("sidik", shown.sidik);
  data.set("bergalat", Data(shown.galat.has_value()));
  if (shown.galat) {
    data.set("galat_pesan", p.k(shown.galat->message) + " " + p.k(shown.galat->advice));
    data.set("galat_kode", shown.galat->code);
    data.set("galat_tempat", p.k(shown.galat->place));
  }
}

http::Response formulir(Permintaan& p, const Tampak& shown, int status) {
  const auto state = app::baca_masa(p.db, {p.alamat(), app::kHalRencana});
  if (!state) return halaman_galat(p, state.error());
  const std::string id = p.dari_jalur("indikator");
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    data.set("nama_instansi", k.berkas().instansi.nama);
    isi_formulir(p, data, k, shown);
    taruh(data, "tergantung", id == kBaru ? std::string() : p.k(app::yang_tergantung(k.berkas(), IndikatorId(id))));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  data.set("bisa_ubah", Data(state->terbuka(p.hari_ini) && p.boleh(app::Hak::rencana)));
  data.set("baru", Data(id == kBaru));
  data.set("ke_sini", jalur(p, "rencana/indikator/" + http::encode(id)));
  data.set("ke_rumus", jalur(p, "rencana/rumus"));
  const std::string* node = http::find(shown.isian, "simpul");
  data.set("ke_pohon",
           jalur(p, "rencana?lihat=" + http::encode(node ? *node : "") + "#s-" + http::encode(node ? *node : "")));
  return halaman(p, "indikator", std::move(data), p.t(id == kBaru ? "indikator.judul_baru" : "indikator.judul"),
                 status);
}

/// The stored indikator with samples for its formula out of the year's data; or a new one for the node asked for.
Result<Tampak> tersimpan(Permintaan& p, Indikator& row) {
  Tampak shown;
  const std::string id = p.dari_jalur("indikator");
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    if (id == kBaru) {
      row.simpul = SimpulId(p.tanya("simpul"));
      if (const Simpul* node = k.indeks().simpul(row.simpul)) row.penanggung_jawab = node->penanggung_jawab;
      shown.isian = isian_indikator(row);
      return Ok{};
    }
    const Indikator* stored = k.indeks().indikator(IndikatorId(id));
    if (!stored) return fail("INDIKATOR_TIDAK_ADA", id, "Indikator ini tidak ada lagi.", "Muat ulang halamannya.");
    row = *stored;
    shown.isian = isian_indikator(row);
    shown.sidik = app::sidik(row);
    for (std::size_t n = 0; n < row.elemen.size(); ++n) {
      std::string sample;
      for (const NilaiElemen* fact : k.indeks().elemen(*stored))  // by period: the newest up to this year stays
        if (fact->elemen == row.elemen[n].nama && fact->tahun <= k.berkas().tahun) {
          sample.clear();
          for (const Nilai& value : fact->nilai) sample += (sample.empty() ? "" : "; ") + app::teks_sel(value);
        }
      shown.isian.emplace_back("elemen-" + std::to_string(n) + "-contoh", sample);
    }
    return Ok{};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  return shown;
}

http::Response indikator(Permintaan& p) {
  Indikator row;
  const auto shown = tersimpan(p, row);
  if (!shown) return halaman_galat(p, shown.error());
  return formulir(p, *shown, 200);
}

/// "coba-0" -> 0: which version of the formula the button belongs to.
int coba_ke(const std::string& step) {
  if (!step.starts_with("coba-") || step.size() < 6 || step.size() > 7) return -1;
  const std::string digits = step.substr(5);
  return digits.find_first_not_of("0123456789") == std::string::npos ? std::stoi(digits) : -1;
}

http::Response simpan_indikator(Permintaan& p) {
  Indikator row;
  const auto stored = tersimpan(p, row);
  if (!stored) return halaman_galat(p, stored.error());
  const std::string step = p.isi("aksi");
  Tampak shown{p.isian, p.isi("sidik"), {}, {}, -1};
  if (const int version = coba_ke(step); version >= 0) {
    shown.coba_ke = version;
    shown.coba = app::coba_rumus(p.bersama.aturan.regulasi, permintaan_coba(p.isian, version));
    return formulir(p, shown, 200);
  }
  if (step == "hapus") {
    const Status done = app::hapus_indikator(penyunting(p), row.id);
    if (!done) return halaman_galat(p, done.error());
    return alihkan(jalur(p, "rencana?lihat=" + http::encode(row.simpul.value)));
  }
  if (step != "simpan")
    return halaman_galat(p,
                         Error{"LANGKAH_TIDAK_DIKENAL", step, "Tindakan ini tidak dikenal.", "Muat ulang halamannya."});
  const auto read = baca_indikator(p.isian, row);
  const auto saved = read ? app::simpan_indikator(penyunting(p), *read, shown.sidik)
                          : Result<IndikatorId>(tl::unexpected<Error>(read.error()));
  if (saved)
    return alihkan(
        jalur(p, "rencana?lihat=" + http::encode(read->simpul.value) + "#s-" + http::encode(read->simpul.value)));
  shown.galat = saved.error();
  return formulir(p, shown,
                  saved.error().code == "RENCANA_BERUBAH" || saved.error().code == "MASA_TERKUNCI" ? 409 : 422);
}

/// A formula by script: JSON with the fields of the form and "ke" in; findings with their place, result and trace out.
http::Response rumus(Permintaan& p) {
  using nlohmann::json;
  const json body = json::parse(p.http.body, nullptr, false);
  http::Fields form;
  int version = 0;
  if (body.is_object()) {
    for (const auto& [name, value] : body.items())
      if (value.is_string()) form.emplace_back(name, value.get<std::string>());
    if (body.contains("ke") && body["ke"].is_number_integer()) version = body["ke"].get<int>();
  }
  const app::PermintaanCoba request = permintaan_coba(form, version);
  const app::HasilCoba tried = app::coba_rumus(p.bersama.aturan.regulasi, request);
  json findings = json::array();
  for (const formula::Temuan& one : tried.temuan)
    findings.push_back({{"kode", one.kode},
                        {"berat", one.bobot == formula::Bobot::galat},
                        {"awal", one.awal},
                        {"panjang", one.panjang},
                        {"pesan", p.k(one.pesan)},
                        {"saran", p.k(one.saran)}});
  return json_teks(json{{"temuan", findings}, {"hasil", tried.hasil}, {"jejak", jejak(p, tried.jejak)}}.dump(
      -1, ' ', false, json::error_handler_t::replace));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/rencana/indikator/:indikator", app::Hak::lihat, indikator},
    {http::Method::post, "/i/:instansi/:tahun/rencana/indikator/:indikator", app::Hak::rencana, simpan_indikator},
    {http::Method::post, "/i/:instansi/:tahun/rencana/rumus", app::Hak::rencana, rumus},
};

}  // namespace

std::span<const Rute> rute_indikator() { return kRute; }

}  // namespace sakip::web
