// The respondent's form: public, phone first, without account or script. Nothing that tells who answered is kept.
#include <algorithm>

#include "app/sandi.hpp"
#include "store/muat.hpp"
#include "web/kuesioner.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

constexpr int kUmurKue = 180 * 24 * 3600;
constexpr std::size_t kSaranTerpanjang = 1000;

std::string nama_kue(const app::SurveiDaring& d) { return "skm-" + d.kode; }

std::string token(const Permintaan& p, const app::SurveiDaring& d) {
  const std::string* cookie = baca_kue(p, nama_kue(d));
  return cookie ? *cookie : std::string();
}

struct Pembukaan {
  app::SurveiDaring daring;
  Survei survei;
  std::string instansi;
};

/// The round behind the public code; nothing when there is none.
Result<std::optional<Pembukaan>> buka(Permintaan& p) {
  const PemdaId pemda(p.dari_jalur("pemda"));
  TRY(const auto online, app::daring_dari_kode(p.db, pemda, p.dari_jalur("kode")));
  std::optional<Pembukaan> out;
  if (!online) return out;
  TRY_STATUS(
      p.bersama.gudang.dengan(p.db, {pemda, online->instansi, online->tahun}, [&](const app::Kinerja& k) -> Status {
        for (const Survei& s : k.berkas().survei)
          if (s.id == online->survei) out = Pembukaan{*online, s, k.berkas().instansi.nama};
        return Ok{};
      }));
  return out;
}

Daftar pertanyaan_unsur(const Permintaan& p, const Survei& s) {
  Daftar list;
  for (std::size_t u = 0; u < s.unsur.size(); ++u) {
    const Pertanyaan question = pertanyaan(p, s.unsur[u].nama);
    const std::string name = "unsur-" + std::to_string(u + 1);
    Data one;
    one.set("kunci", name);
    one.set("nomor", std::to_string(u + 1));
    one.set("tanya", question.tanya);
    Daftar answers;
    for (std::size_t a = 0; a < question.jawab.size(); ++a) {
      Data answer;
      answer.set("nilai", std::to_string(a + 1));
      answer.set("teks", question.jawab[a]);
      answer.set("dipilih", Data(p.isi(name) == std::to_string(a + 1)));
      answers.push_back(answer);
    }
    one.set("jawab", Data(answers));
    list.push_back(one);
  }
  return list;
}

Daftar pertanyaan_profil(const Permintaan& p) {
  Daftar list;
  const std::vector<app::Karakteristik> all = profil_tampil(p);
  for (std::size_t k = 0; k < all.size(); ++k) {
    Data one;
    one.set("kunci", "profil-" + std::to_string(k));
    one.set("nama", all[k].nama);
    Daftar choices;
    for (std::size_t c = 0; c < all[k].kategori.size(); ++c) {
      Data choice;
      choice.set("nilai", std::to_string(c));
      choice.set("teks", all[k].kategori[c]);
      choice.set("dipilih", Data(p.isi("profil-" + std::to_string(k)) == std::to_string(c)));
      choices.push_back(choice);
    }
    one.set("pilihan", Data(choices));
    list.push_back(one);
  }
  return list;
}

http::Response formulir(Permintaan& p, const Pembukaan& o, const Error* problem) {
  Data data;
  const auto done = app::sudah_mengisi(p.db, PemdaId(p.dari_jalur("pemda")), o.daring, token(p, o.daring));
  if (!done) return halaman_galat(p, done.error());
  data.set("instansi", o.instansi);
  data.set("sudah", Data(*done));
  data.set("tutup", Data(!*done && !o.daring.buka(p.hari_ini)));
  data.set("terbuka", Data(!*done && o.daring.buka(p.hari_ini)));
  data.set("persetujuan", o.daring.persetujuan);
  data.set("pertanyaan", Data(pertanyaan_unsur(p, o.survei)));
  data.set("profil", Data(pertanyaan_profil(p)));
  data.set("isi_saran", p.isi("saran"));
  data.set("setuju", Data(!p.isi("setuju").empty()));
  data.set("mulai", p.isi("mulai").empty() ? p.waktu : p.isi("mulai"));
  data.set("ke_sini", p.http.path);
  data.set("ada_masalah", Data(problem != nullptr));
  if (problem) {
    data.set("masalah", problem->message + " " + problem->advice);
    taruh(data, "ke_masalah", problem->code == "SURVEI_BELUM_LENGKAP" ? problem->place : "");
  }
  const int status = !problem ? 200 : problem->code == "SURVEI_DITAHAN" ? 429 : 422;
  return halaman(p, "responden", std::move(data), o.survei.nama, status);
}

http::Response lihat(Permintaan& p) {
  const auto open = buka(p);
  if (!open || !*open) return tidak_ada(p);
  http::Response out = formulir(p, **open, nullptr);
  if (token(p, (*open)->daring).empty())
    out.headers.emplace_back("Set-Cookie", kue(p, nama_kue((*open)->daring), app::token_acak(18), kUmurKue));
  return out;
}

app::JawabanSurvei jawaban(const Permintaan& p, const Survei& s) {
  app::JawabanSurvei out;
  for (std::size_t u = 0; u < s.unsur.size(); ++u) {
    const std::string text = p.isi("unsur-" + std::to_string(u + 1));
    out.jawaban.push_back(text.size() == 1 && text[0] >= '1' && text[0] <= '4' ? text[0] - '0' : 0);
  }
  const std::vector<app::Karakteristik> known = profil_baku(p);
  for (std::size_t k = 0; k < known.size(); ++k) {
    const std::string text = p.isi("profil-" + std::to_string(k));
    const std::size_t choice = text.size() == 1 && text[0] >= '0' && text[0] <= '9' ? text[0] - '0' : 99U;
    if (choice < known[k].kategori.size()) out.profil[known[k].nama] = known[k].kategori[choice];
  }
  out.saran = p.isi("saran");
  if (out.saran.size() > kSaranTerpanjang) {
    std::size_t end = kSaranTerpanjang;  // not within a letter
    while (end > 0 && (static_cast<unsigned char>(out.saran[end]) & 0xC0U) == 0x80U) --end;
    out.saran.resize(end);
  }
  return out;
}

http::Response kirim(Permintaan& p) {
  const auto open = buka(p);
  if (!open || !*open) return tidak_ada(p);
  const Pembukaan& o = **open;
  const app::MejaSurvei desk{p.bersama.tulis, p.bersama.aturan,
                             "responden",     {PemdaId(p.dari_jalur("pemda")), o.daring.instansi, o.daring.tahun},
                             p.waktu,         p.hari_ini};
  const Status saved =
      app::terima_responden(desk, o.daring, jawaban(p, o.survei),
                            {!p.isi("setuju").empty(), p.isi("situs"), p.isi("mulai"), token(p, o.daring), p.dari});
  if (!saved) return formulir(p, o, &saved.error());
  return alihkan(p.http.path);
}

constexpr Rute kRute[] = {
    {http::Method::get, "/s/:pemda/:kode", app::Hak::publik, lihat},
    {http::Method::post, "/s/:pemda/:kode", app::Hak::publik, kirim},
};

}  // namespace

std::span<const Rute> rute_responden() { return kRute; }

}  // namespace sakip::web
