// Addresses "pemda/<tahun>/...": figures of the pemda, and any figure of one of its agencies below
// "pemda/<tahun>/instansi/<id>/" or of the pemda as one agency below "pemda/<tahun>/gabungan/".
#include <algorithm>

#include "measure/alamat.hpp"
#include "measure/fakta.hpp"
#include "measure/pemda.hpp"

namespace sakip::measure {

namespace {

using Jawaban = std::optional<Figur>;

struct Besaran {
  std::string_view nama;
  Figur (*hitung)(const HitungPemda&, Penjelasan*);
};
constexpr Besaran kBesaran[] = {
    {"jumlah-instansi", &jumlah_instansi},           {"jumlah-indikator", &jumlah_indikator},
    {"jumlah-tercapai", &jumlah_tercapai},           {"jumlah-belum-tercapai", &jumlah_belum_tercapai},
    {"jumlah-tanpa-capaian", &jumlah_tanpa_capaian}, {"persen-tercapai", &persen_tercapai},
};

struct BesaranUang {
  std::string_view nama;
  Figur (*hitung)(const HitungPemda&, const Belanja&, Penjelasan*);
};
constexpr BesaranUang kUang[] = {
    {"pagu", &pagu}, {"realisasi", &realisasi_anggaran}, {"serapan", &serapan}, {"sisa", &sisa_anggaran}};

struct BesaranPita {
  std::string_view nama;
  Figur (*hitung)(const HitungPemda&, const PitaPredikat&, Penjelasan*);
};
constexpr BesaranPita kPita[] = {
    {"indikator", &indikator_predikat}, {"persen", &persen_predikat}, {"instansi", &instansi_predikat}};

Jawaban hitung_uang(const HitungPemda& all, const Belanja& scope, std::string_view what, Penjelasan* why) {
  for (const BesaranUang& one : kUang)
    if (one.nama == what) return one.hitung(all, scope, why);
  return std::nullopt;
}

Jawaban hitung_kelompok(const HitungPemda& all, const std::vector<Belanja>& groups, BagianAlamat parts,
                        Penjelasan* why) {
  for (const Belanja& group : groups)
    if (group.kode == parts[1]) return hitung_uang(all, group, parts[2], why);
  return std::nullopt;
}

Jawaban hitung_pita(const HitungPemda& all, BagianAlamat parts, Penjelasan* why) {
  for (const PitaPredikat& band : pita_predikat(all))
    for (const BesaranPita& one : kPita)
      if (band.kunci == parts[1] && one.nama == parts[2]) return one.hitung(all, band, why);
  return std::nullopt;
}

/// A figure about one agency: peringkat/<id>, kelengkapan/<id>/TW1.
Jawaban hitung_milik(const HitungPemda& all, BagianAlamat parts, Penjelasan* why) {
  const Hitung* one = all.cari(parts[1]);
  if (!one || one == all.sendiri()) return std::nullopt;
  const std::string_view what = parts.size() == 3 ? parts[2] : std::string_view();
  if (parts.size() == 2 && parts[0] == "peringkat") return peringkat(all, *one, why);
  if (parts.size() == 2 && parts[0] == "predikat-instansi") return predikat_instansi(all, *one, why);
  if (parts[0] == "sumbangan" && what == "pagu") return sumbangan_pagu(all, *one, why);
  if (parts[0] != "kelengkapan") return std::nullopt;
  if (what == "target") return jumlah_bertarget(all, *one, why);
  if (what == "realisasi") return jumlah_berealisasi(all, *one, Triwulan::tahunan, why);
  for (const Triwulan quarter : kTriwulan)
    if (what == "TW" + std::to_string(nomor(quarter))) return jumlah_berealisasi(all, *one, quarter, why);
  return std::nullopt;
}

void awali(const std::string& prefix, Penjelasan& why) {
  const auto put = [&](std::string& fakta) {
    if (!fakta.empty() && !fakta.starts_with("pemda/")) fakta.insert(0, prefix);
  };
  put(why.hasil.fakta);
  for (Masukan& in : why.masukan) put(in.fakta);
  for (Penjelasan& child : why.rincian) awali(prefix, child);
}

/// An address below `prefix`, answered by one agency (or the pemda as one).
Jawaban teruskan(const Hitung& one, const std::string& prefix, std::string_view rest, Penjelasan* why) {
  if (why) {
    auto told = jelaskan(one, rest);
    if (!told) return std::nullopt;
    *why = std::move(*told);
    awali(prefix, *why);
    return why->hasil;
  }
  auto figure = hitung_fakta(one, rest);
  if (!figure) return std::nullopt;
  figure->fakta.insert(0, prefix);
  return std::move(*figure);
}

/// What each agency gave of an element that was added up.
void jelaskan_elemen(const HitungPemda& all, const Indikator& combined, std::string_view element, Periode p,
                     Penjelasan& why) {
  const auto known = std::find_if(combined.elemen.begin(), combined.elemen.end(),
                                  [&](const ElemenData& one) { return one.nama == element; });
  if (known == combined.elemen.end()) return;
  why.sumber.clear();
  why.rumus = "jumlah dari setiap perangkat daerah";
  for (const Hitung* one : all.pemilik(combined)) {
    const Figur its = milik(all, *one, elemen(*one, *one->indeks().indikator(combined.id), *known, p));
    why.masukan.push_back({one->berkas().instansi.nama, its.fakta, its.nilai, "", its.desimal, its.bentuk});
    if (!its.nilai.ada()) why.catatan.push_back("belum diisi oleh " + one->berkas().instansi.nama);
  }
}

Jawaban hitung_gabungan(const HitungPemda& all, const std::string& prefix, std::string_view rest, Penjelasan* why) {
  const auto parts = bagian_alamat(rest);
  if (parts[0] != "indikator" && parts[0] != "survei") return std::nullopt;
  const Hitung& whole = all.gabungan();
  Jawaban answer = teruskan(whole, prefix, rest, why);
  if (!answer || !why || parts[0] != "indikator") return answer;
  const Indikator& combined = *whole.indeks().indikator(IndikatorId(parts[1]));
  if (!all.alasan(combined).empty())
    why->catatan.push_back("tidak dapat dijumlahkan antarinstansi: " + std::string(all.alasan(combined)));
  auto after = std::span(parts).subspan(2);
  if (const auto p = ambil_periode(after); p && after.size() == 2 && after[0] == "elemen")
    jelaskan_elemen(all, combined, after[1], *p, *why);
  return answer;
}

Jawaban hitung_sendiri(const HitungPemda& all, BagianAlamat parts, Penjelasan* why) {
  if (parts.size() == 1) {
    for (const Besaran& one : kBesaran)
      if (one.nama == parts[0]) return one.hitung(all, why);
    return hitung_uang(all, seluruh_belanja(all), parts[0], why);
  }
  if (parts.size() == 3 && parts[0] == "predikat") return hitung_pita(all, parts, why);
  if (parts.size() == 3 && parts[0] == "urusan") return hitung_kelompok(all, belanja_urusan(all), parts, why);
  if (parts.size() == 3 && parts[0] == "program") return hitung_kelompok(all, belanja_program(all), parts, why);
  return parts.size() <= 3 ? hitung_milik(all, parts, why) : std::nullopt;
}

Result<Figur> hitung(const HitungPemda& all, std::string_view fakta, Penjelasan* why) {
  const std::string base = "pemda/" + std::to_string(all.tahun()) + "/";
  if (fakta.size() <= kAlamatTerpanjang && fakta.starts_with(base)) {
    const auto parts = bagian_alamat(fakta.substr(base.size()));
    Jawaban answer;
    if (parts.size() > 2 && parts[0] == "instansi") {
      const std::string prefix = base + "instansi/" + std::string(parts[1]) + "/";
      if (const Hitung* one = all.cari(parts[1])) answer = teruskan(*one, prefix, fakta.substr(prefix.size()), why);
    } else if (parts.size() > 1 && parts[0] == "gabungan") {
      const std::string prefix = base + "gabungan/";
      answer = hitung_gabungan(all, prefix, fakta.substr(prefix.size()), why);
    } else {
      answer = hitung_sendiri(all, parts, why);
    }
    if (answer) return std::move(*answer);
  }
  return fakta_tidak_dikenal(fakta, semua_fakta(all));
}

}  // namespace

Figur milik(const HitungPemda& all, const Hitung& one, Figur figure) {
  figure.fakta.insert(0, "pemda/" + std::to_string(all.tahun()) + "/instansi/" + one.berkas().instansi.id.value + "/");
  return figure;
}

Figur tergabung(const HitungPemda& all, Figur figure) {
  figure.fakta.insert(0, "pemda/" + std::to_string(all.tahun()) + "/gabungan/");
  return figure;
}

Result<Figur> hitung_fakta(const HitungPemda& all, std::string_view fakta) { return hitung(all, fakta, nullptr); }

Result<Penjelasan> jelaskan(const HitungPemda& all, std::string_view fakta) {
  Penjelasan why;
  TRY(const Figur figure, hitung(all, fakta, &why));
  SAKIP_ASSERT(figure.fakta == why.hasil.fakta);
  return why;
}

std::vector<std::string> semua_fakta(const HitungPemda& all) {
  std::vector<std::string> out;
  const std::string base = "pemda/" + std::to_string(all.tahun()) + "/";
  const auto money = [&](const Belanja& scope) {
    for (const BesaranUang& one : kUang) out.push_back(base + scope.alamat + std::string(one.nama));
  };
  for (const Besaran& one : kBesaran) out.push_back(base + std::string(one.nama));
  money(seluruh_belanja(all));
  for (const PitaPredikat& band : pita_predikat(all))
    for (const BesaranPita& one : kPita) out.push_back(base + "predikat/" + band.kunci + "/" + std::string(one.nama));
  for (const Hitung* one : all.instansi()) {
    const std::string& id = one->berkas().instansi.id.value;
    for (const char* what : {"peringkat/", "predikat-instansi/"}) out.push_back(base + what + id);
    out.push_back(base + "sumbangan/" + id + "/pagu");
    for (const char* what : {"target", "realisasi", "TW1", "TW2", "TW3", "TW4"})
      out.push_back(base + "kelengkapan/" + id + "/" + what);
  }
  for (const Belanja& group : belanja_urusan(all)) money(group);
  for (const Belanja& group : belanja_program(all)) money(group);
  for (const Indikator& i : all.gabungan().berkas().indikator)
    for (const char* what : {"target", "realisasi", "capaian"})
      out.push_back(base + "gabungan/" + alamat_indikator(i, {all.tahun()}, what));
  for (const Survei& survei : all.gabungan().berkas().survei)
    for (const char* what : {"responden", "ikm", "mutu"})
      out.push_back(base + "gabungan/survei/" + survei.id.value + "/" + what);
  return out;
}

}  // namespace sakip::measure
