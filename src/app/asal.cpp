// From the addresses in an explanation to the stored facts and their audit rows.
#include "app/asal.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

#include "measure/alamat.hpp"
#include "store/riwayat.hpp"

namespace sakip::app {

namespace {

/// "2024/TW2/modal/realisasi" of a budget's address.
struct AlamatUang {
  std::string tahun, besaran;
  int triwulan = 0;
  std::optional<JenisBelanja> belanja;
};

AlamatUang baca_alamat_uang(const std::string& rest) {
  AlamatUang out;
  std::istringstream parts(rest);
  std::getline(parts, out.tahun, '/');
  for (std::string part; std::getline(parts, part, '/');) {
    if (part.size() == 3 && part.starts_with("TW"))
      out.triwulan = part[2] - '0';
    else if (const auto kind = measure::belanja_dari(part))
      out.belanja = kind;
    else
      out.besaran = part;
  }
  return out;
}

struct Pencari {
  store::db::Connection& connection;
  const Kinerja& kinerja;
  const Berkas& berkas;
  store::AlamatBerkas alamat;
  std::set<std::string> seen, told;
  std::vector<Asal> out;

  /// The last change of a row, unless it was told already under another address.
  Status tambah(const std::string& fakta, const std::string& uraian,
                const Result<std::vector<store::BarisAudit>>& history) {
    TRY(const auto& rows, history);
    if (!rows.empty() && told.insert(rows.back().tabel + rows.back().kunci).second)
      out.push_back({fakta, uraian, rows.back().pelaku, rows.back().waktu, rows.back().alasan});
    return Ok{};
  }
  template <typename Fact>
  Status tambah(const std::string& fakta, const std::string& uraian, const Fact& fact) {
    return tambah(fakta, uraian, store::riwayat_fakta(connection, alamat, fact));
  }

  Status indikator(const std::string& fakta, const std::string& id, const std::string& rest) {
    const auto mine = [&](const auto& fact) {
      const std::string period =
          std::to_string(fact.tahun) +
          (fact.triwulan == Triwulan::tahunan ? "" : "/TW" + std::to_string(nomor(fact.triwulan)));
      return fact.indikator.value == id && rest.starts_with(period + "/") ? rest.substr(period.size() + 1)
                                                                          : std::string();
    };
    for (const Target& fact : berkas.target)
      if (const std::string what = mine(fact);
          what == "target" || what == "target@" + std::string(measure::kunci(fact.dokumen)))
        TRY_STATUS(tambah(fakta, "target " + std::string(measure::nama(fact.dokumen)), fact));
    for (const Realisasi& fact : berkas.realisasi)
      if (mine(fact) == "realisasi") TRY_STATUS(tambah(fakta, "realisasi", fact));
    for (const NilaiElemen& fact : berkas.nilai_elemen)
      if (const std::string what = mine(fact); what == "realisasi" || what == "elemen/" + fact.elemen)
        TRY_STATUS(tambah(fakta, "elemen " + fact.elemen, fact));
    for (const Survei& fact : berkas.survei)
      if (mine(fact) == "realisasi") TRY_STATUS(tambah(fakta, "survei", fact));
    return Ok{};
  }

  bool di_dalam(const SimpulId& id, const std::string& scope) const {
    const auto& index = kinerja.hitung().indeks();
    const auto under = [&](const std::string& top) {
      for (const Simpul* node = index.simpul(id); node; node = index.induk(*node))
        if (node->id.value == top) return true;
      return false;
    };
    if (scope == "instansi") return true;
    constexpr std::string_view kJabatan = "jabatan:";
    if (!scope.starts_with(kJabatan)) return under(scope);
    const Jabatan* post = index.jabatan(JabatanId(scope.substr(kJabatan.size())));
    if (!post) return false;
    const auto tops = measure::simpul_anggaran(kinerja.hitung(), *post, berkas.tahun);
    return std::any_of(tops.begin(), tops.end(), [&](const Simpul* top) { return under(top->id.value); });
  }

  /// Money is the sum of many rows: those entered together are told together.
  Status anggaran(const std::string& fakta, const std::string& id, const std::string& rest) {
    const AlamatUang where = baca_alamat_uang(rest);
    const auto mine = [&](const auto& fact, const char* quantity) {
      const int quarter = nomor(fact.triwulan);
      const bool period = where.triwulan == 0 || quarter == 0 ||
                          (where.besaran.ends_with("-sd") ? quarter <= where.triwulan : quarter == where.triwulan);
      return where.besaran.starts_with(quantity) && std::to_string(fact.tahun) == where.tahun && period &&
             (!where.belanja || fact.belanja == *where.belanja) && di_dalam(fact.simpul, id);
    };
    const std::size_t first = out.size();
    for (const Pagu& fact : berkas.pagu) {
      const bool document = where.besaran == "pagu@" + std::string(measure::kunci(fact.dokumen)) ||
                            (where.besaran == "pagu" &&
                             (fact.dokumen == DokumenSumber::dpa || fact.dokumen == DokumenSumber::dpa_perubahan));
      if (document && mine(fact, "pagu"))
        TRY_STATUS(tambah(fakta, "pagu " + std::string(measure::nama(fact.dokumen)), fact));
    }
    for (const RealisasiAnggaran& fact : berkas.realisasi_anggaran)
      if (fact.dokumen == DokumenSumber::pengukuran && mine(fact, "realisasi"))
        TRY_STATUS(tambah(fakta, "realisasi anggaran", fact));
    std::vector<std::pair<Asal, int>> groups;
    for (std::size_t i = first; i < out.size(); ++i) {
      const auto same =
          std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == out[i]; });
      if (same == groups.end())
        groups.emplace_back(out[i], 1);
      else
        ++same->second;
    }
    out.resize(first);
    for (auto& [one, count] : groups) {
      if (count > 1) one.uraian += ", " + std::to_string(count) + " isian";
      out.push_back(std::move(one));
    }
    return Ok{};
  }

  Status satu(const std::string& fakta) {
    if (fakta.empty() || !seen.insert(fakta).second) return Ok{};
    const auto first = fakta.find('/'), second = first == std::string::npos ? first : fakta.find('/', first + 1);
    if (second == std::string::npos) return Ok{};
    const std::string family = fakta.substr(0, first), id = fakta.substr(first + 1, second - first - 1),
                      rest = fakta.substr(second + 1);
    if (family == "indikator") return indikator(fakta, id, rest);
    if (family == "anggaran") return anggaran(fakta, id, rest);
    if (family == "survei")
      for (const Survei& fact : berkas.survei)
        if (fact.id.value == id) return tambah(fakta, "survei", fact);
    if (family == "akip")
      for (const EvaluasiAkip& fact : berkas.akip)
        if (std::to_string(fact.tahun) == id) TRY_STATUS(tambah(fakta, "evaluasi AKIP", fact));
    if (family == "profil")
      for (const TabelProfil& fact : berkas.profil)
        if (fact.id == id) TRY_STATUS(tambah(fakta, "tabel profil", fact));
    if (family == "rekening")
      for (const RekeningBelanja& fact : berkas.rekening)
        for (const auto& year : fact.tahunan)
          if (fact.id == id && rest.starts_with(std::to_string(year.tahun) + "/"))
            TRY_STATUS(tambah(fakta, "rekening", store::riwayat_rekening(connection, alamat, fact.id, year.tahun)));
    if (family == "pembanding")
      for (const Pembanding& fact : berkas.pembanding)
        if ((fact.indikator.value == id || measure::siput(fact.hal) == id) &&
            rest.starts_with(measure::siput(fact.entitas) + "/" + std::to_string(fact.tahun) + "/"))
          TRY_STATUS(tambah(fakta, "pembanding", fact));
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

Result<std::vector<Asal>> asal_masukan(store::db::Connection& connection, const Kinerja& kinerja,
                                       const measure::Penjelasan& why) {
  const Berkas& berkas = kinerja.berkas();
  Pencari search{connection, kinerja, berkas, {berkas.pemda.id, berkas.instansi.id, berkas.tahun}, {}, {}, {}};
  TRY_STATUS(search.telusuri(why));
  return std::move(search.out);
}

}  // namespace sakip::app
