// Surveys to indices. The average of an unsur is exact (sum / answers), so the weight's own rounding is the only one in
// the IKM, and it is the regulation's.
#include "measure/skm.hpp"

#include <algorithm>

#include "measure/kode.hpp"
#include "measure/predikat.hpp"

namespace sakip::measure {

namespace {

constexpr std::string_view kJawaban = "NILAI_JAWABAN";

std::string alamat_survei(const Survei& survei, std::string_view quantity) {
  return "survei/" + survei.id.value + "/" + std::string(quantity);
}

struct Jawaban {
  Nilai jumlah;
  int terisi = 0;
};

// The answers of one unsur: from the matrix, else the typed sum over all respondents.
Jawaban jawaban(const Survei& survei, std::size_t unsur) {
  Jawaban out;
  if (survei.jawaban.empty()) {
    out.jumlah = survei.unsur[unsur].jumlah;
    out.terisi = survei.responden;
    return out;
  }
  std::int64_t sum = 0;
  for (const auto& row : survei.jawaban) {
    const int answer = unsur < row.size() ? row[unsur] : 0;
    if (answer == 0) continue;
    if (answer < 1 || answer > 4) {
      out.jumlah = Nilai::tanpa(Keadaan::tidak_sah, std::string(kJawaban));
      return out;
    }
    sum += answer;
    ++out.terisi;
  }
  out.jumlah = out.terisi > 0 ? Nilai::dari(Rational(sum), 0) : Nilai();
  return out;
}

Nilai nrr(const Survei& survei, std::size_t unsur) {
  const Jawaban given = jawaban(survei, unsur);
  if (given.jumlah.berangka() && given.terisi > 0) return Nilai::dari(given.jumlah.angka / Rational(given.terisi));
  if (given.jumlah.keadaan != Keadaan::belum_ada && !given.jumlah.ada()) return given.jumlah;
  return survei.unsur[unsur].nrr;
}

std::vector<Nilai> semua_nrr(const Survei& survei) {
  std::vector<Nilai> out;
  for (std::size_t u = 0; u < survei.unsur.size(); ++u) out.push_back(nrr(survei, u));
  return out;
}

const Survei* cari(const Hitung& h, std::string_view id) {
  for (const Survei& survei : h.berkas().survei)
    if (survei.id.value == id) return &survei;
  return nullptr;
}

void kepala(Penjelasan* why, const std::string& title, const MetodeSkm* method) {
  if (!why) return;
  why->judul = title;
  if (!method) return;
  why->rumus = method->kepala.rumus;
  why->rujukan = method->kepala.rujukan;
}

}  // namespace

Nilai hitung_ikm(const MetodeSkm& method, std::span<const Nilai> nrr, Penjelasan* why) {
  Rational sum;
  for (const Nilai& one : nrr) {
    if (!one.berangka()) return one.ada() ? Nilai::tanpa(Keadaan::tidak_sah, std::string(kode::kBukanAngka)) : one;
    sum += one.angka;
  }
  if (nrr.empty()) return Nilai();
  const Rational result = sum * method.bobot * method.pengali;
  if (why) {
    why->langkah.push_back("jumlah NRR " + std::to_string(nrr.size()) + " unsur = " + tulis(sum));
    why->langkah.push_back(tulis(sum) + " x bobot " + tulis(method.bobot) + " x " + tulis(method.pengali) + " = " +
                           tulis(result));
    if (static_cast<int>(nrr.size()) != method.unsur)
      why->catatan.push_back("survei memuat " + std::to_string(nrr.size()) + " unsur, metodenya untuk " +
                             std::to_string(method.unsur) + " unsur");
  }
  return Nilai::dari(result);
}

std::vector<HasilUnsur> unsur_survei(const Hitung& h, const Survei& survei) {
  const MetodeSkm* method = h.regulasi().cari_skm(survei.metode);
  std::vector<HasilUnsur> out;
  for (std::size_t u = 0; u < survei.unsur.size(); ++u) {
    const std::string base = alamat_survei(survei, "unsur-" + std::to_string(u + 1)) + "/";
    const Nilai average = nrr(survei, u);
    Nilai weighted = average;
    if (!method)
      weighted = Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kMetode));
    else if (average.berangka())
      weighted = Nilai::dari(average.angka * method->bobot);
    out.push_back({{base + "jumlah", jawaban(survei, u).jumlah, 0, Bentuk::angka},
                   {base + "nrr", average, 3, Bentuk::angka},
                   {base + "tertimbang", weighted, 3, Bentuk::angka}});
  }
  return out;
}

Figur responden(const Hitung&, const Survei& survei, Penjelasan* why) {
  const auto count = survei.jawaban.empty() ? static_cast<std::int64_t>(survei.responden)
                                            : static_cast<std::int64_t>(survei.jawaban.size());
  Figur figure{alamat_survei(survei, "responden"), count > 0 ? Nilai::dari(Rational(count), 0) : Nilai(), 0,
               Bentuk::angka};
  if (why)
    *why = Penjelasan{figure,
                      "Jumlah responden " + survei.nama,
                      survei.jawaban.empty() ? "diketik" : "banyaknya baris jawaban",
                      {},
                      {},
                      {},
                      {},
                      {},
                      {}};
  return figure;
}

Figur jumlah_nrr(const Hitung& h, const Survei& survei, Penjelasan* why) {
  Figur figure{alamat_survei(survei, "jumlah-nrr"), {}, 3, Bentuk::angka};
  kepala(why, "Jumlah NRR " + survei.nama, nullptr);
  Rational sum;
  figure.nilai = survei.unsur.empty() ? Nilai() : Nilai::dari(Rational(0));
  for (const HasilUnsur& part : unsur_survei(h, survei)) {
    if (why) why->masukan.push_back({"NRR", part.nrr.fakta, part.nrr.nilai, "", 3, Bentuk::angka});
    if (!part.nrr.nilai.berangka())
      figure.nilai = part.nrr.nilai;
    else
      sum += part.nrr.nilai.angka;
  }
  if (figure.nilai.berangka()) figure.nilai = Nilai::dari(sum);
  if (why) why->hasil = figure, why->rumus = "jumlah NRR semua unsur";
  return figure;
}

Figur ikm(const Hitung& h, const Survei& survei, Penjelasan* why) {
  const MetodeSkm* method = h.regulasi().cari_skm(survei.metode);
  Figur figure{alamat_survei(survei, "ikm"), Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kMetode)), 2,
               Bentuk::angka};
  kepala(why, "IKM " + survei.nama, method);
  if (method) figure.nilai = hitung_ikm(*method, semua_nrr(survei), why);
  if (why) {
    for (std::size_t u = 0; u < survei.unsur.size(); ++u)
      why->masukan.push_back({"NRR " + survei.unsur[u].nama,
                              alamat_survei(survei, "unsur-" + std::to_string(u + 1) + "/nrr"), nrr(survei, u),
                              survei.jawaban.empty() ? "diketik" : "dari jawaban responden", 3, Bentuk::angka});
    why->hasil = figure;
  }
  return figure;
}

Figur mutu(const Hitung& h, const Survei& survei, Penjelasan* why) {
  const MetodeSkm* method = h.regulasi().cari_skm(survei.metode);
  const AturanSkala* scale = method ? h.regulasi().cari_skala(method->skala) : nullptr;
  const Figur index = ikm(h, survei);
  Figur figure{alamat_survei(survei, "mutu"), {}, 0, Bentuk::teks};
  kepala(why, "Mutu pelayanan " + survei.nama, nullptr);
  if (why) why->masukan.push_back({"IKM", index.fakta, index.nilai, "", 2, Bentuk::angka});
  figure.nilai = predikat(scale, index.nilai, why);
  if (why) why->hasil = figure;
  return figure;
}

Figur ikm_tahunan(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why) {
  Figur figure{"skm/" + i.id.value + "/" + std::to_string(year) + "/ikm", {}, 2, Bentuk::angka};
  kepala(why, "Rata-rata IKM " + i.nama + " tahun " + std::to_string(year), nullptr);
  Rational sum;
  int rounds = 0;
  for (const Survei& survei : h.berkas().survei) {
    if (survei.indikator != i.id || survei.tahun != year) continue;
    const Figur one = ikm(h, survei);
    if (why) why->masukan.push_back({"IKM " + survei.nama, one.fakta, one.nilai, "", 2, Bentuk::angka});
    if (!one.nilai.berangka()) {
      figure.nilai = one.nilai;
      rounds = -1;
      break;
    }
    sum += one.nilai.angka;
    ++rounds;
  }
  if (rounds > 0) figure.nilai = Nilai::dari(sum / Rational(rounds));
  if (why) why->hasil = figure, why->rumus = "jumlah IKM putaran / banyaknya putaran";
  return figure;
}

std::optional<Figur> fakta_skm(const Hitung& h, std::string_view fakta, Penjelasan* why) {
  const auto take = [&] {
    const auto slash = fakta.find('/');
    const std::string_view head = fakta.substr(0, slash);
    fakta = slash == std::string_view::npos ? std::string_view{} : fakta.substr(slash + 1);
    return head;
  };
  const std::string_view kind = take();
  if (kind == "skm") {
    const Indikator* i = h.indeks().indikator(IndikatorId(take()));
    const std::string year(take());
    if (!i || year.size() != 4 || !std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
        fakta != "ikm")
      return std::nullopt;
    return ikm_tahunan(h, *i, std::stoi(year), why);
  }
  if (kind != "survei") return std::nullopt;
  const Survei* survei = cari(h, take());
  if (!survei) return std::nullopt;
  if (fakta == "responden") return responden(h, *survei, why);
  if (fakta == "jumlah-nrr") return jumlah_nrr(h, *survei, why);
  if (fakta == "ikm") return ikm(h, *survei, why);
  if (fakta == "mutu") return mutu(h, *survei, why);
  for (const HasilUnsur& part : unsur_survei(h, *survei))
    for (const Figur* figure : {&part.jumlah, &part.nrr, &part.tertimbang})
      if (std::string_view(figure->fakta).substr(survei->id.value.size() + 8) == fakta) {
        if (why) {
          const MetodeSkm* method = h.regulasi().cari_skm(survei->metode);
          kepala(why, "Unsur pada " + survei->nama, nullptr);
          why->rumus = figure == &part.jumlah ? "jumlah jawaban"
                       : figure == &part.nrr  ? "jumlah jawaban / banyaknya jawaban"
                                              : "NRR x bobot";
          why->masukan.push_back({"jumlah", part.jumlah.fakta, part.jumlah.nilai, "", 0, Bentuk::angka});
          if (figure == &part.tertimbang && method)
            why->masukan.push_back({"bobot", "", Nilai::dari(method->bobot), method->kepala.rujukan, 3, Bentuk::angka});
          why->hasil = *figure;
        }
        return *figure;
      }
  return fakta_profil_responden(*survei, fakta, why);
}

void daftar_fakta_skm(const Hitung& h, std::vector<std::string>& out) {
  for (const Survei& survei : h.berkas().survei) {
    for (const char* quantity : {"responden", "jumlah-nrr", "ikm", "mutu"})
      out.push_back(alamat_survei(survei, quantity));
    for (const HasilUnsur& part : unsur_survei(h, survei))
      for (const Figur* figure : {&part.jumlah, &part.nrr, &part.tertimbang}) out.push_back(figure->fakta);
    for (std::size_t row = 0; row < survei.profil.size(); ++row) {
      const HasilProfil one = profil_responden(survei, row);
      for (const Figur* figure : {&one.jumlah, &one.persen, &one.responden}) out.push_back(figure->fakta);
    }
    if (survei.indikator.ada() && h.indeks().indikator(survei.indikator)) {
      const std::string yearly = "skm/" + survei.indikator.value + "/" + std::to_string(survei.tahun) + "/ikm";
      if (std::find(out.begin(), out.end(), yearly) == out.end()) out.push_back(yearly);
    }
  }
}

}  // namespace sakip::measure
