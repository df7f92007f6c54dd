// The columns of table T-C.29; figures as the table states them, else what counts elsewhere.
#include "measure/tc29.hpp"

#include <algorithm>
#include <array>

#include "measure/hasil_indikator.hpp"
#include "measure/pertumbuhan.hpp"

namespace sakip::measure {

namespace {

std::string alamat(const Indikator& i, Tahun year, KolomTC29 column) {
  return "tc29/" + i.id.value + "/" + std::to_string(year) + "/" + std::string(nama(column));
}

Nilai dasar(const Hitung& h, const Indikator& i, KolomTC29 column, Tahun year) {
  const Indeks& x = h.indeks();
  const auto stated = [&](DokumenSumber document, Tahun of) -> const Target* { return x.target(i, document, of); };
  switch (column) {
    case KolomTC29::akhir: {
      const Target* own = stated(DokumenSumber::tc29_renstra, h.berkas().periode.akhir);
      return own ? own->nilai : target_akhir(h, i, year).nilai;
    }
    case KolomTC29::sebelumnya: {
      const Realisasi* own = x.realisasi(i, year - 1, Triwulan::tahunan, DokumenSumber::tc29_renstra);
      return own ? own->nilai : Nilai();
    }
    case KolomTC29::target: {
      const Target* own = stated(DokumenSumber::tc29, year);
      return own ? own->nilai : target(h, i, {year}).nilai;
    }
    case KolomTC29::target_berjalan: {
      const Target* own = stated(DokumenSumber::tc29, year + 1);
      return own ? own->nilai : target(h, i, {year + 1}).nilai;
    }
    default: {
      const Realisasi* own = x.realisasi(i, year, Triwulan::tahunan, DokumenSumber::tc29);
      return own ? own->nilai : realisasi(h, i, {year}).nilai;
    }
  }
}

// What will have been reached by the end of the running year: what is counted adds up over the years, anything else
// stands where its latest year puts it.
Nilai perkiraan(const Hitung& h, const Indikator& i, Tahun year, Penjelasan* why) {
  const bool adds = i.agregasi == Agregasi::jumlah;
  if (why) why->rumus = adds ? "sebelumnya + realisasi + target-berjalan" : "target-berjalan, tanpa itu realisasi";
  Rational sum;
  int decimals = 0;
  Nilai latest;
  for (const KolomTC29 column : {KolomTC29::sebelumnya, KolomTC29::realisasi, KolomTC29::target_berjalan}) {
    const Figur part = kolom_tc29(h, i, column, year);
    if (why)
      why->masukan.push_back({std::string(nama(column)), part.fakta, part.nilai, "", part.desimal, Bentuk::angka});
    const bool missing = part.nilai.keadaan == Keadaan::belum_ada;
    if (!missing) latest = part.nilai;
    if (column == KolomTC29::sebelumnya && missing) {
      if (why && adds) why->catatan.push_back("realisasi tahun-tahun sebelumnya tidak diisi, dihitung 0");
      continue;
    }
    if (!adds) continue;
    if (!part.nilai.berangka()) return part.nilai;
    sum += part.nilai.angka;
    decimals = decimals < 0 || part.nilai.desimal < 0 ? -1 : std::max(decimals, part.nilai.desimal);
  }
  return adds ? Nilai::dari(sum, decimals) : latest;
}

}  // namespace

std::string_view nama(KolomTC29 column) {
  static constexpr std::array kNama = {"akhir",   "sebelumnya",      "target",    "realisasi",
                                       "tingkat", "target-berjalan", "perkiraan", "capaian"};
  return kNama[static_cast<std::size_t>(column)];
}

Figur kolom_tc29(const Hitung& h, const Indikator& i, KolomTC29 column, Tahun year, Penjelasan* why) {
  const bool ratio = column == KolomTC29::tingkat || column == KolomTC29::capaian;
  Figur figure{alamat(i, year, column), {}, ratio ? 0 : i.desimal, ratio ? Bentuk::persen : Bentuk::angka};
  if (ratio) {
    const KolomTC29 top = column == KolomTC29::tingkat ? KolomTC29::realisasi : KolomTC29::perkiraan;
    const KolomTC29 base = column == KolomTC29::tingkat ? KolomTC29::target : KolomTC29::akhir;
    const Figur a = kolom_tc29(h, i, top, year), b = kolom_tc29(h, i, base, year);
    if (why) {
      for (const Figur* part : {&a, &b})
        why->masukan.push_back({part == &a ? std::string(nama(top)) : std::string(nama(base)), part->fakta, part->nilai,
                                "", part->desimal, Bentuk::angka});
      why->rumus = "100 x " + std::string(nama(top)) + " / " + std::string(nama(base));
    }
    figure.nilai = persen(a.nilai, b.nilai, why);
  } else if (column == KolomTC29::perkiraan) {
    figure.nilai = perkiraan(h, i, year, why);
  } else {
    figure.nilai = dasar(h, i, column, year);
  }
  if (why) {
    why->hasil = figure;
    why->judul = "T-C.29, kolom " + std::string(nama(column)) + ": " + i.nama;
    why->rujukan = "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017, tabel T-C.29";
  }
  return figure;
}

bool ada_di_tc29(const Hitung& h, const Indikator& i, Tahun year) {
  const Indeks& x = h.indeks();
  return x.target(i, DokumenSumber::tc29, year) || x.target(i, DokumenSumber::tc29_renstra, h.berkas().periode.akhir);
}

std::optional<Figur> fakta_tc29(const Hitung& h, std::string_view fakta, Penjelasan* why) {
  if (!fakta.starts_with("tc29/")) return std::nullopt;
  fakta.remove_prefix(5);
  const auto slash = fakta.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const Indikator* i = h.indeks().indikator(IndikatorId(fakta.substr(0, slash)));
  if (!i) return std::nullopt;
  const std::string rest(fakta.substr(slash + 1));
  for (const Tahun year : {h.berkas().tahun, h.berkas().tahun - 1, h.berkas().tahun + 1})
    for (const KolomTC29 column : kKolomTC29)
      if (rest == std::to_string(year) + "/" + std::string(nama(column))) return kolom_tc29(h, *i, column, year, why);
  return std::nullopt;
}

void daftar_fakta_tc29(const Hitung& h, std::vector<std::string>& out) {
  for (const Indikator& i : h.berkas().indikator)
    if (ada_di_tc29(h, i, h.berkas().tahun))
      for (const KolomTC29 column : kKolomTC29) out.push_back(alamat(i, h.berkas().tahun, column));
}

}  // namespace sakip::measure
