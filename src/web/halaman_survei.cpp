// Surveys of an agency: the list, setting one up with its link and QR code, its result as it stands, import of a
// workbook. Paper forms are in halaman_survei_kertas.cpp.
#include <array>

#include "app/sandi.hpp"
#include "measure/skm.hpp"
#include "web/bagian.hpp"
#include "web/halaman_survei.hpp"
#include "web/kuesioner.hpp"
#include "web/qr.hpp"
#include "web/rute.hpp"

namespace sakip::web {

app::MejaSurvei meja_survei(const Permintaan& p) {
  return {p.bersama.tulis, p.bersama.aturan, p.siapa.akun, p.alamat(), p.waktu, p.hari_ini};
}

std::string ke_survei(const Permintaan& p, const SurveiId& id) { return jalur(p, "survei/" + http::encode(id.value)); }

const Survei* cari_survei(const app::Kinerja& k, const std::string& id) {
  for (const Survei& s : k.berkas().survei)
    if (s.id.value == id && s.tahun == k.berkas().tahun) return &s;
  return nullptr;
}

void taruh_masalah_survei(const Permintaan& p, Data& data, const std::vector<Error>& problems) {
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

Result<std::optional<Survei>> survei_siap(Permintaan& p) {
  TRY(const auto online, app::cari_daring(p.db, p.alamat(), SurveiId(p.dari_jalur("survei"))));
  std::optional<Survei> out;
  if (!online) return out;
  TRY_STATUS(p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    if (const Survei* s = cari_survei(k, p.dari_jalur("survei"))) out = *s;
    return Ok{};
  }));
  return out;
}

namespace {

/// The address that respondents type or scan.
std::string tautan(const Permintaan& p, const std::string& code) {
  return alamat_luar(p, "/s/" + http::encode(p.siapa.pemda.value) + "/" + code);
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
  taruh_masalah_survei(p, data, problems);
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
    const Survei* s = cari_survei(k, id);
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
  taruh_masalah_survei(p, data, problems);
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
  return app::simpan_survei(meja_survei(p), typed.first, typed.second);
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

http::Response impor(Permintaan& p) {
  const auto survei = survei_siap(p);
  if (!survei) return halaman_galat(p, survei.error());
  if (!*survei) return tidak_ada(p);
  if (p.berkas.empty())
    return satu(p, {{"SURVEI_LEMBAR", "berkas", "Belum ada berkas yang dipilih.", "Pilih berkas .xlsx."}});
  const auto rows = app::baca_lembar_survei(p.berkas.front().content, **survei, profil_baku(p));
  if (!rows) return satu(p, rows.error());
  const Status saved = app::ubah_jawaban(meja_survei(p), (*survei)->id, *rows, true);
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
    {http::Method::get, "/i/:instansi/:tahun/survei/:survei/templat", app::Hak::isi, templat},
    {http::Method::post, "/i/:instansi/:tahun/survei/:survei/impor", app::Hak::isi, impor},
};

}  // namespace

std::span<const Rute> rute_survei() { return kRute; }

}  // namespace sakip::web
