// From the addresses in an explanation to the stored facts and their audit rows.
#include "app/asal.hpp"

#include <algorithm>
#include <set>

#include "store/riwayat.hpp"

namespace sakip::app {

namespace {

struct Pencari {
  store::db::Connection& connection;
  const Berkas& berkas;
  store::AlamatBerkas alamat;
  std::set<std::string> seen;
  std::vector<Asal> out;

  template <typename Fact>
  Status tambah(const std::string& fakta, const std::string& uraian, const Fact& fact) {
    TRY(const auto rows, store::riwayat_fakta(connection, alamat, fact));
    if (!rows.empty()) out.push_back({fakta, uraian, rows.back().pelaku, rows.back().waktu, rows.back().alasan});
    return Ok{};
  }

  Status indikator(const std::string& fakta, const std::string& id, const std::string& rest) {
    const auto mine = [&](const auto& fact) {
      const std::string period = std::to_string(fact.tahun) + (fact.triwulan == Triwulan::tahunan ? "" : "/TW" + std::to_string(nomor(fact.triwulan)));
      return fact.indikator.value == id && rest.starts_with(period + "/") ? rest.substr(period.size() + 1) : std::string();
    };
    for (const Target& fact : berkas.target)
      if (mine(fact).starts_with("target")) TRY_STATUS(tambah(fakta, "target", fact));
    for (const Realisasi& fact : berkas.realisasi)
      if (mine(fact) == "realisasi") TRY_STATUS(tambah(fakta, "realisasi", fact));
    for (const NilaiElemen& fact : berkas.nilai_elemen)
      if (const std::string what = mine(fact); what == "realisasi" || what == "elemen/" + fact.elemen) TRY_STATUS(tambah(fakta, "elemen " + fact.elemen, fact));
    return Ok{};
  }

  Status anggaran(const std::string& fakta, const std::string& id, const std::string& rest) {
    const auto mine = [&](const auto& fact, const char* quantity) {
      return fact.simpul.value == id && rest.starts_with(std::to_string(fact.tahun)) && rest.find(quantity) != std::string::npos && fact.triwulan == Triwulan::tahunan;
    };
    for (const Pagu& fact : berkas.pagu)
      if (mine(fact, "/pagu") && (fact.dokumen == DokumenSumber::dpa || fact.dokumen == DokumenSumber::dpa_perubahan)) TRY_STATUS(tambah(fakta, "pagu", fact));
    for (const RealisasiAnggaran& fact : berkas.realisasi_anggaran)
      if (mine(fact, "/realisasi") && fact.dokumen == DokumenSumber::pengukuran) TRY_STATUS(tambah(fakta, "realisasi anggaran", fact));
    return Ok{};
  }

  Status satu(const std::string& fakta) {
    if (fakta.empty() || !seen.insert(fakta).second) return Ok{};
    const auto first = fakta.find('/'), second = first == std::string::npos ? first : fakta.find('/', first + 1);
    if (second == std::string::npos) return Ok{};
    const std::string family = fakta.substr(0, first), id = fakta.substr(first + 1, second - first - 1), rest = fakta.substr(second + 1);
    if (family == "indikator") return indikator(fakta, id, rest);
    if (family == "anggaran") return anggaran(fakta, id, rest);
    if (family == "survei")
      for (const Survei& fact : berkas.survei)
        if (fact.id.value == id) return tambah(fakta, "survei", fact);
    return Ok{};
  }

  Status telusuri(const measure::Penjelasan& why) {
    TRY_STATUS(satu(why.hasil.fakta));
    for (const auto& input : why.masukan) TRY_STATUS(satu(input.fakta));
    for (const auto& child : why.rincian) TRY_STATUS(telusuri(child));
    return Ok{};
  }
};

}  // namespace

Result<std::vector<Asal>> asal_masukan(store::db::Connection& connection, const Kinerja& kinerja, const measure::Penjelasan& why) {
  const Berkas& berkas = kinerja.berkas();
  Pencari search{connection, berkas, {berkas.pemda.id, berkas.instansi.id, berkas.tahun}, {}, {}};
  TRY_STATUS(search.telusuri(why));
  return std::move(search.out);
}

}  // namespace sakip::app
