// Surveys of an agency: the list, setting one up with its link and QR code, its result as it stands, answers of paper
// forms in a grid, import of a workbook.
#include <algorithm>
#include <array>
#include <charconv>

#include "app/masa.hpp"
#include "app/sandi.hpp"
#include "measure/skm.hpp"
#include "web/bagian.hpp"
#include "web/kuesioner.hpp"
#include "web/qr.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr int kBarisBaru = 20;
constexpr std::ptrdiff_t kBarisLembar = 200;  ///< stored ones shown at once

app::MejaSurvei meja(const Permintaan& p) {
  return {p.bersama.tulis, p.bersama.aturan, p.siapa.akun, p.alamat(), p.waktu, p.hari_ini};
}

std::string ke_survei(const Permintaan& p, const SurveiId& id) { return jalur(p, "survei/" + http::encode(id.value)); }

/// The address that respondents type or scan.
std::string tautan(const Permintaan& p, const std::string& code) {
  return alamat_luar(p, "/s/" + http::encode(p.siapa.pemda.value) + "/" + code);
}

const Survei* cari(const app::Kinerja& k, const std::string& id) {
  for (const Survei& s : k.berkas().survei)
    if (s.id.value == id && s.tahun == k.berkas().tahun) return &s;
  return nullptr;
}

/// The fields of the settings form, with what the round has.
void isi_formulir(const Permintaan& p, Data& data, const app::Kinerja& k, const Survei& s,
                  const std::optional<app::SurveiDaring>& d) {
  Daftar methods, quarters, indicators;
  for (const auto& [id, method] : p.bersama.aturan.regulasi.skm)
    methods.push_back(pilihan(id, method.kepala.nama, id == s.metode));
  for (const Triwulan one : {Triwulan::I, Triwulan::II, Triwulan::III, Triwulan::IV, Triwulan::tahunan})
    quarters.push_back(pilihan(std::to_string(nomor(one)), p.k(kata(nama(one))), one == s.triwulan));
  for (const Indikator& i : k.berkas().indikator)
    indicators.push_back(pilihan(i.id.value, i.nama, i.id == s.indikator));
  data.set("metode", Data(methods));
  data.set("triwulan", Data(quarters));
  data.set("indikator", Data(indicators));
  std::string names;
  for (const UnsurSurvei& u : s.unsur) names += u.nama + "\n";
  data.set("nama", s.nama);
  data.set("unsur_teks", names);
  data.set("persetujuan", d ? d->persetujuan : p.t("survei.persetujuan_baku"));
  data.set("dari", d ? iso(d->dari) : "");
  data.set("sampai", d ? iso(d->sampai) : "");
}

Survei survei_baru(const Permintaan& p) {
  Survei s;
  s.metode = "skm-2017";
  s.triwulan = static_cast<Triwulan>((p.hari_ini.bulan + 2) / 3);
  s.nama = p.t("survei.nama_baku") + " " + p.k(kata(nama(s.triwulan))) + " " + std::to_string(p.tahun());
  for (const std::string& name : pecah(p.t("skm.unsur"))) s.unsur.push_back({name, {}, {}});
  return s;
}

void taruh_masalah(const Permintaan& p, Data& data, const std::vector<Error>& problems) {
  Daftar list;
  for (const Error& one : problems) {
    Data row;
    row.set("tempat", p.k(one.place));
    row.set("pesan", p.k(one.message) + " " + p.k(one.advice));
    list.push_back(row);
  }
  data.set("ada_masalah", Data(!problems.empty()));
  data.set("masalah", Data(list));
}

http::Response daftar(Permintaan& p, const std::vector<Error>& problems) {
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const measure::Hitung& h = k.hitung();
    data.set("nama_instansi", k.berkas().instansi.nama);
    Daftar rows;
    for (const Survei& s : k.berkas().survei) {
      if (s.tahun != k.berkas().tahun) continue;
      TRY(const auto online, app::cari_daring(p.db, p.alamat(), s.id));
      Data row;
      row.set("nama", s.nama);
      row.set("ke", ke_survei(p, s.id));
      row.set("triwulan", p.k(kata(nama(s.triwulan))));
      row.set("responden", angka(p, measure::responden(h, s)));
      row.set("ikm", angka(p, measure::ikm(h, s)));
      row.set("mutu", measure::tampil(measure::mutu(h, s)));
      row.set("keadaan", !online                    ? p.t("survei.diimpor")
                         : online->buka(p.hari_ini) ? p.t("survei.terbuka") + " " + p.k(panjang(online->sampai))
                                                    : p.t("survei.tertutup"));
      rows.push_back(row);
    }
    data.set("ada", Data(!rows.empty()));
    data.set("survei", Data(rows));
    isi_formulir(p, data, k, survei_baru(p), {});
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  taruh_masalah(p, data, problems);
  data.set("boleh_isi", Data(p.boleh(app::Hak::isi)));
  data.set("ke_sini", p.http.path);
  return halaman(p, "survei", std::move(data), p.t("survei.judul") + " " + std::to_string(p.tahun()),
                 problems.empty() ? 200 : 422);
}

http::Response lihat_daftar(Permintaan& p) { return daftar(p, {}); }

void isi_hasil(const Permintaan& p, Data& data, const measure::Hitung& h, const Survei& s) {
  data.set("responden", angka(p, measure::responden(h, s)));
  data.set("jumlah_nrr", angka(p, measure::jumlah_nrr(h, s)));
  data.set("ikm", angka(p, measure::ikm(h, s)));
  data.set("mutu", angka(p, measure::mutu(h, s)));
  Daftar rows;
  const std::vector<measure::HasilUnsur> results = measure::unsur_survei(h, s);
  for (std::size_t u = 0; u < results.size(); ++u) {
    Data row;
    row.set("nomor", std::to_string(u + 1));
    row.set("nama", s.unsur[u].nama);
    row.set("nrr", angka(p, results[u].nrr));
    row.set("tertimbang", angka(p, results[u].tertimbang));
    rows.push_back(row);
  }
  data.set("unsur", Data(rows));
}

void isi_daring(const Permintaan& p, Data& data, const app::SurveiDaring& d,
                const std::vector<app::JawabanSurvei>& answers) {
  const std::string link = tautan(p, d.kode);
  data.set("tautan", link);
  data.set("qr", qr_svg(link, p.t("survei.qr")));
  data.set("buka", d.buka(p.hari_ini) ? p.t("survei.terbuka") + " " + p.k(panjang(d.sampai)) : p.t("survei.tertutup"));
  std::array<int, 3> ways{};
  Daftar ideas;
  for (const app::JawabanSurvei& one : answers) {
    ++ways[static_cast<std::size_t>(one.cara)];
    if (!one.saran.empty() && ideas.size() < 100) ideas.push_back(Data("teks", one.saran));
  }
  data.set("daring", std::to_string(ways[0]));
  data.set("kertas", std::to_string(ways[1]));
  data.set("impor", std::to_string(ways[2]));
  data.set("ada_saran", Data(!ideas.empty()));
  data.set("saran", Data(ideas));
}

http::Response satu(Permintaan& p, const std::vector<Error>& problems) {
  const std::string& id = p.dari_jalur("survei");
  const auto online = app::cari_daring(p.db, p.alamat(), SurveiId(id));
  if (!online) return halaman_galat(p, online.error());
  const auto answers = app::daftar_jawaban(p.db, p.alamat(), SurveiId(id));
  if (!answers) return halaman_galat(p, answers.error());
  Data data;
  bool there = false;
  std::string name;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const Survei* s = cari(k, id);
    if (!s) return Ok{};
    there = true;
    name = s->nama;
    isi_formulir(p, data, k, *s, *online);
    isi_hasil(p, data, k.hitung(), *s);
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  if (!there) return tidak_ada(p);
  data.set("siap", Data(online->has_value()));
  if (*online) isi_daring(p, data, **online, *answers);
  taruh_masalah(p, data, problems);
  data.set("boleh_isi", Data(p.boleh(app::Hak::isi)));
  data.set("ke_sini", ke_survei(p, SurveiId(id)));
  data.set("ke_daftar", jalur(p, "survei"));
  return halaman(p, "survei_satu", std::move(data), name, problems.empty() ? 200 : 422);
}

http::Response lihat_satu(Permintaan& p) { return satu(p, {}); }

/// The round as the form says.
Result<std::pair<Survei, app::SurveiDaring>> dari_formulir(const Permintaan& p, const std::string& id) {
  Survei s;
  s.id = SurveiId(id);
  s.nama = p.isi("nama");
  s.metode = p.isi("metode");
  const std::string quarter = p.isi("triwulan");
  if (quarter.size() == 1 && quarter[0] >= '0' && quarter[0] <= '4')
    s.triwulan = static_cast<Triwulan>(quarter[0] - '0');
  s.indikator = IndikatorId(p.isi("indikator"));
  std::string line;
  for (const char c : p.isi("unsur") + "\n") {
    if (c != '\n' && c != '\r') {
      line += c;
      continue;
    }
    const auto first = line.find_first_not_of(' ');
    if (first != std::string::npos)
      s.unsur.push_back({line.substr(first, line.find_last_not_of(' ') - first + 1), {}, {}});
    line.clear();
  }
  app::SurveiDaring d;
  d.kode = app::token_acak(9);
  d.persetujuan = p.isi("persetujuan");
  if (!p.isi("dari").empty()) {
    TRY(d.dari, baca_tanggal(p.isi("dari")));
  }
  if (!p.isi("sampai").empty()) {
    TRY(d.sampai, baca_tanggal(p.isi("sampai")));
  }
  return std::pair{std::move(s), std::move(d)};
}

Result<SurveiId> simpan_formulir(const Permintaan& p, const std::string& id) {
  TRY(const auto typed, dari_formulir(p, id));
  return app::simpan_survei(meja(p), typed.first, typed.second);
}

http::Response buat(Permintaan& p) {
  const auto saved = simpan_formulir(p, "");
  if (!saved) return daftar(p, {saved.error()});
  return alihkan(ke_survei(p, *saved));
}

http::Response ubah(Permintaan& p) {
  const auto saved = simpan_formulir(p, p.dari_jalur("survei"));
  if (saved) return alihkan(ke_survei(p, *saved));
  if (saved.error().code == "SURVEI_TIDAK_ADA") return tidak_ada(p);
  return satu(p, {saved.error()});
}

/// A row of the grid; `key` names its inputs.
Data baris_kisi(const std::string& key, const std::string& title, const std::vector<std::string>& cells,
                const Survei& s) {
  Data row;
  row.set("judul", title);
  Daftar list;
  for (std::size_t u = 0; u < s.unsur.size(); ++u) {
    Data cell;
    cell.set("kunci", key + "~" + std::to_string(u));
    cell.set("nilai", u < cells.size() ? cells[u] : std::string());
    cell.set("label", title + ", " + s.unsur[u].nama);
    list.push_back(cell);
  }
  row.set("sel", Data(list));
  return row;
}

/// What was typed last, so that a refused form loses nothing.
std::vector<std::string> diketik(const Permintaan& p, const std::string& key, std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t u = 0; u < count; ++u) out.push_back(p.isi(key + "~" + std::to_string(u)));
  return out;
}

std::string alamat_lembar(const Permintaan& p) {
  const std::string before = p.tanya("sebelum");
  return before.empty() ? p.http.path : p.http.path + "?sebelum=" + http::encode(before);
}

/// A sheet of the answers that did not come online: the last ones before "?sebelum=", in their order.
std::vector<const app::JawabanSurvei*> lembar_kertas(const Permintaan& p,
                                                     const std::vector<app::JawabanSurvei>& answers) {
  const std::string before = p.tanya("sebelum");
  std::int64_t end = 0;
  std::from_chars(before.data(), before.data() + before.size(), end);
  std::vector<const app::JawabanSurvei*> out;
  for (const app::JawabanSurvei& one : answers)
    if (one.cara != app::CaraJawab::daring && (end <= 0 || one.nomor < end)) out.push_back(&one);
  if (std::ssize(out) > kBarisLembar) out.erase(out.begin(), out.end() - kBarisLembar);
  return out;
}

http::Response kisi(Permintaan& p, const std::vector<Error>& problems) {
  const SurveiId id(p.dari_jalur("survei"));
  const auto online = app::cari_daring(p.db, p.alamat(), id);
  const auto answers = app::daftar_jawaban(p.db, p.alamat(), id);
  if (!online) return halaman_galat(p, online.error());
  if (!answers) return halaman_galat(p, answers.error());
  Data data;
  bool there = false;
  std::string name;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const Survei* s = cari(k, id.value);
    if (!s || !*online) return Ok{};
    there = true;
    name = s->nama;
    Daftar heads, rows;
    for (const UnsurSurvei& u : s->unsur) heads.push_back(Data("nama", u.nama));
    const std::vector<const app::JawabanSurvei*> shown = lembar_kertas(p, *answers);
    if (std::ssize(shown) == kBarisLembar)
      data.set("ke_sebelum", p.http.path + "?sebelum=" + std::to_string(shown.front()->nomor));
    for (const app::JawabanSurvei* one : shown) {
      std::vector<std::string> cells;
      for (const int v : one->jawaban) cells.push_back(v == 0 ? "" : std::to_string(v));
      const std::string key = "r~" + std::to_string(one->nomor);
      rows.push_back(
          baris_kisi(key, std::to_string(one->nomor), problems.empty() ? cells : diketik(p, key, s->unsur.size()), *s));
    }
    for (int i = 1; i <= kBarisBaru; ++i) {
      const std::string key = "b~" + std::to_string(i);
      rows.push_back(
          baris_kisi(key, p.t("survei.baru") + " " + std::to_string(i), diketik(p, key, s->unsur.size()), *s));
    }
    data.set("unsur", Data(heads));
    data.set("baris", Data(rows));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  if (!there) return tidak_ada(p);
  taruh_masalah(p, data, problems);
  data.set("ke_sini", alamat_lembar(p));
  data.set("ke_survei", ke_survei(p, id));
  return halaman(p, "survei_kertas", std::move(data), p.t("survei.kertas_judul") + ": " + name,
                 problems.empty() ? 200 : 422);
}

http::Response lihat_kisi(Permintaan& p) { return kisi(p, {}); }

/// The rows of the form "r~3~0" (stored) and "b~1~0" (new): answers as typed; a bad one is told with its row.
std::vector<app::JawabanSurvei> dari_kisi(const Permintaan& p, const std::vector<app::JawabanSurvei>& stored,
                                          std::size_t unsur, std::vector<Error>& problems) {
  std::vector<app::JawabanSurvei> out;
  const auto add = [&](const std::string& key, app::JawabanSurvei row, const std::string& title) {
    if (!http::find(p.isian, key + "~0")) return;
    const std::vector<int> before = row.jawaban;
    row.jawaban.assign(unsur, 0);
    const std::vector<std::string> cells = diketik(p, key, unsur);
    for (std::size_t u = 0; u < unsur; ++u) {
      if (cells[u].empty()) continue;
      if (cells[u].size() == 1 && cells[u][0] >= '1' && cells[u][0] <= '4')
        row.jawaban[u] = cells[u][0] - '0';
      else
        problems.push_back({"SURVEI_JAWABAN", title + ", U" + std::to_string(u + 1),
                            kalimat("\"{}\" bukan jawaban 1 sampai 4.", cells[u]), "Perbaiki, lalu simpan lagi."});
    }
    if (row.nomor == 0 ? !row.kosong() : row.jawaban != before) out.push_back(std::move(row));
  };
  for (const app::JawabanSurvei& one : stored)
    if (one.cara != app::CaraJawab::daring) add("r~" + std::to_string(one.nomor), one, std::to_string(one.nomor));
  for (int i = 1; i <= kBarisBaru; ++i) {
    app::JawabanSurvei row;
    row.cara = app::CaraJawab::kertas;
    add("b~" + std::to_string(i), row, p.t("survei.baru") + " " + std::to_string(i));
  }
  return out;
}

/// The round of the path; nothing when there is none that was set up here.
Result<std::optional<Survei>> survei_siap(Permintaan& p) {
  TRY(const auto online, app::cari_daring(p.db, p.alamat(), SurveiId(p.dari_jalur("survei"))));
  std::optional<Survei> out;
  if (!online) return out;
  TRY_STATUS(p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    if (const Survei* s = cari(k, p.dari_jalur("survei"))) out = *s;
    return Ok{};
  }));
  return out;
}

http::Response simpan_kisi(Permintaan& p) {
  const auto survei = survei_siap(p);
  if (!survei) return halaman_galat(p, survei.error());
  if (!*survei) return tidak_ada(p);
  const auto stored = app::daftar_jawaban(p.db, p.alamat(), (*survei)->id);
  if (!stored) return halaman_galat(p, stored.error());
  std::vector<Error> problems;
  const auto rows = dari_kisi(p, *stored, (*survei)->unsur.size(), problems);
  if (!problems.empty()) return kisi(p, problems);
  if (rows.empty()) return alihkan(alamat_lembar(p));
  const Status saved = app::ubah_jawaban(meja(p), (*survei)->id, rows);
  if (!saved) return kisi(p, {saved.error()});
  return alihkan(alamat_lembar(p));
}

http::Response impor(Permintaan& p) {
  const auto survei = survei_siap(p);
  if (!survei) return halaman_galat(p, survei.error());
  if (!*survei) return tidak_ada(p);
  if (p.berkas.empty())
    return satu(p, {{"SURVEI_LEMBAR", "berkas", "Belum ada berkas yang dipilih.", "Pilih berkas .xlsx."}});
  const auto rows = app::baca_lembar_survei(p.berkas.front().content, **survei, profil_baku(p));
  if (!rows) return satu(p, rows.error());
  const Status saved = app::ubah_jawaban(meja(p), (*survei)->id, *rows, true);
  if (!saved) return satu(p, {saved.error()});
  return alihkan(ke_survei(p, (*survei)->id));
}

http::Response templat(Permintaan& p) {
  const auto survei = survei_siap(p);
  if (!survei) return halaman_galat(p, survei.error());
  if (!*survei) return tidak_ada(p);
  auto bytes = app::templat_lembar_survei(**survei, profil_baku(p));
  if (!bytes) return halaman_galat(p, bytes.error());
  return unduhan(std::move(*bytes), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                 "jawaban-" + (*survei)->id.value + ".xlsx");
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/survei", app::Hak::lihat, lihat_daftar},
    {http::Method::post, "/i/:instansi/:tahun/survei", app::Hak::isi, buat},
    {http::Method::get, "/i/:instansi/:tahun/survei/:survei", app::Hak::lihat, lihat_satu},
    {http::Method::post, "/i/:instansi/:tahun/survei/:survei", app::Hak::isi, ubah},
    {http::Method::get, "/i/:instansi/:tahun/survei/:survei/kertas", app::Hak::isi, lihat_kisi},
    {http::Method::post, "/i/:instansi/:tahun/survei/:survei/kertas", app::Hak::isi, simpan_kisi},
    {http::Method::get, "/i/:instansi/:tahun/survei/:survei/templat", app::Hak::isi, templat},
    {http::Method::post, "/i/:instansi/:tahun/survei/:survei/impor", app::Hak::isi, impor},
};

}  // namespace

std::span<const Rute> rute_survei() { return kRute; }

}  // namespace sakip::web
