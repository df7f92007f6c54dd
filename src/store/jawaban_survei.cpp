// See jawaban_survei.hpp.
#include "store/jawaban_survei.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "store/json.hpp"
#include "store/kolom.hpp"

namespace sakip::store {
namespace {

/// A survey on its way: its rows come one after the other.
struct Susunan {
  Survei* survei = nullptr;
  std::unordered_map<std::string, int> profil;  ///< respondents with equal profiles are read once
};

tl::unexpected<Error> tidak_terbaca(std::string_view column) {
  return fail("STORE_ISI_TIDAK_TERBACA", kalimat("{}.{}", "jawaban_survei", column),
              "Isi kolom ini tidak dapat dibaca.",
              "Jalankan pemeriksaan basis data; bila rusak, pulihkan cadangan terakhir.");
}

Status selesaikan(Susunan& one) {
  Survei& survei = *one.survei;
  survei.responden = static_cast<int>(survei.jawaban.size());
  std::map<std::pair<std::string, std::string>, int> counts;
  for (const auto& [text, respondents] : one.profil) {
    std::map<std::string, std::string> profile;
    if (!dari_json(text, profile)) return tidak_terbaca("profil");
    for (const auto& part : profile) counts[part] += respondents;
  }
  if (counts.empty()) return Ok{};
  survei.profil.clear();
  for (const auto& [name, count] : counts) survei.profil.push_back({name.first, name.second, count});
  return Ok{};
}

std::size_t letak(const Jenis& jenis, std::string_view name) {
  const auto found =
      std::find_if(jenis.kolom.begin(), jenis.kolom.end(), [&](const auto& k) { return k.nama == name; });
  SAKIP_ASSERT(found != jenis.kolom.end());
  return static_cast<std::size_t>(found - jenis.kolom.begin());
}

}  // namespace

Status isi_jawaban(db::Connection& connection, const PemdaId& pemda, std::span<Berkas* const> berkas) {
  std::map<std::pair<std::string, std::string>, Susunan, std::less<>> rounds;
  for (Berkas* one : berkas)
    for (Survei& survei : one->survei) rounds[{one->instansi.id.value, survei.id.value}].survei = &survei;
  if (rounds.empty()) return Ok{};
  // One agency is asked for by the key; a whole pemda in one statement.
  const std::string agency = berkas.size() == 1 ? berkas.front()->instansi.id.value : "";
  const std::string where = agency.empty() ? " WHERE tenant_id = $1" : " WHERE tenant_id = $1 AND instansi_id = $2";
  std::vector<db::Param> parameters = {pemda.value};
  if (!agency.empty()) parameters.emplace_back(agency);
  const auto of = [&](const db::Row& row) {
    const auto found = rounds.find(std::pair(std::string(row.text(0)), std::string(row.text(1))));
    return found == rounds.end() ? nullptr : &found->second;
  };
  bool any = false;
  TRY_STATUS(connection.query("SELECT instansi_id, survei_id FROM survei_daring" + where, parameters,
                              [&](const db::Row& row) -> Status {
                                Susunan* one = of(row);
                                if (!one) return Ok{};
                                one->survei->jawaban.clear();
                                one->survei->responden = 0;
                                return any = true, Ok{};
                              }));
  if (!any) return Ok{};
  TRY_STATUS(connection.query("SELECT instansi_id, survei_id, jawaban, profil FROM jawaban_survei" + where +
                                  " ORDER BY instansi_id, survei_id, nomor",
                              parameters, [&](const db::Row& row) -> Status {
                                Susunan* one = of(row);
                                if (!one) return Ok{};
                                if (!dari_json(row.text(2), one->survei->jawaban.emplace_back()))
                                  return tidak_terbaca("jawaban");
                                ++one->profil[std::string(row.text(3))];
                                return Ok{};
                              }));
  for (auto& [key, one] : rounds)
    if (!one.profil.empty()) TRY_STATUS(selesaikan(one));
  return Ok{};
}

Result<std::set<std::string>> survei_berbaris(db::Connection& connection, const Alamat& alamat) {
  std::set<std::string> out;
  TRY_STATUS(connection.query("SELECT survei_id FROM survei_daring WHERE tenant_id = $1 AND instansi_id = $2",
                              {alamat.pemda, alamat.instansi}, [&](const db::Row& row) -> Status {
                                out.emplace(row.text(0));
                                return Ok{};
                              }));
  return out;
}

Result<std::int64_t> nomor_jawaban_terakhir(db::Connection& connection, std::string_view pemda,
                                            std::string_view instansi, std::string_view survei) {
  std::int64_t last = 0;
  TRY_STATUS(
      connection.query("SELECT nomor FROM jawaban_survei WHERE tenant_id = $1 AND instansi_id = $2 "
                       "AND survei_id = $3 ORDER BY nomor DESC LIMIT 1",
                       {pemda, instansi, survei}, [&](const db::Row& row) -> Status {
                         last = row.integer(0);
                         return Ok{};
                       }));
  return last;
}

void tanpa_jawaban(const Jenis& jenis, Baris& baris, const Baris* tersimpan) {
  baris[letak(jenis, "jawaban")] = ke_json(std::vector<std::vector<int>>());
  baris[letak(jenis, "responden")] = std::int64_t{0};
  const std::size_t profile = letak(jenis, "profil");
  baris[profile] = tersimpan ? (*tersimpan)[profile] : Sel(ke_json(std::vector<ProfilResponden>()));
}

}  // namespace sakip::store
