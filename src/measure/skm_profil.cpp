// Who answered a survey: counts per category as typed, and their share of those who stated the characteristic.
#include "measure/kode.hpp"
#include "measure/skm.hpp"

namespace sakip::measure {

HasilProfil profil_responden(const Survei& survei, std::size_t row) {
  const ProfilResponden& entry = survei.profil[row];
  std::int64_t sum = 0;
  for (const ProfilResponden& one : survei.profil)
    if (one.karakteristik == entry.karakteristik) sum += one.jumlah;
  const std::string base = "survei/" + survei.id.value + "/profil-" + std::to_string(row + 1) + "/";
  const Nilai share = sum > 0 ? Nilai::dari(Rational(std::int64_t{entry.jumlah} * 100) / Rational(sum))
                              : Nilai::tanpa(Keadaan::tak_terdefinisi, std::string(kode::kPembagiNol));
  return {{base + "jumlah", Nilai::dari(Rational(entry.jumlah), 0), 0, Bentuk::angka},
          {base + "persen", share, 2, Bentuk::persen},
          {base + "responden", Nilai::dari(Rational(sum), 0), 0, Bentuk::angka}};
}

std::optional<Figur> fakta_profil_responden(const Survei& survei, std::string_view rest, Penjelasan* why) {
  const std::string wanted = "survei/" + survei.id.value + "/" + std::string(rest);
  for (std::size_t row = 0; row < survei.profil.size(); ++row) {
    const HasilProfil one = profil_responden(survei, row);
    for (const Figur* figure : {&one.jumlah, &one.persen, &one.responden}) {
      if (figure->fakta != wanted) continue;
      if (why) {
        const ProfilResponden& entry = survei.profil[row];
        why->judul = "Responden " + survei.nama + ": " + entry.karakteristik;
        if (figure != &one.responden) why->judul += ", " + entry.kategori;
        why->rumus = figure == &one.jumlah   ? "diketik"
                     : figure == &one.persen ? "100 x jumlah / responden dengan karakteristik itu"
                                             : "jumlah semua kategori";
        if (figure == &one.persen)
          for (const Figur* input : {&one.jumlah, &one.responden})
            why->masukan.push_back(
                {input == &one.jumlah ? "jumlah" : "responden", input->fakta, input->nilai, "", 0, Bentuk::angka});
        why->hasil = *figure;
      }
      return *figure;
    }
  }
  return std::nullopt;
}

}  // namespace sakip::measure
