// Answers of paper forms, typed or pasted into a grid: a row a respondent.
#include <charconv>

#include "web/halaman_survei.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr int kBarisBaru = 20;
constexpr std::ptrdiff_t kBarisLembar = 200;  ///< stored ones shown at once

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
    const Survei* s = cari_survei(k, id.value);
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
  taruh_masalah_survei(p, data, problems);
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
  const Status saved = app::ubah_jawaban(meja_survei(p), (*survei)->id, rows);
  if (!saved) return kisi(p, {saved.error()});
  return alihkan(alamat_lembar(p));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/survei/:survei/kertas", app::Hak::isi, lihat_kisi},
    {http::Method::post, "/i/:instansi/:tahun/survei/:survei/kertas", app::Hak::isi, simpan_kisi},
};

}  // namespace

std::span<const Rute> rute_survei_kertas() { return kRute; }

}  // namespace sakip::web
