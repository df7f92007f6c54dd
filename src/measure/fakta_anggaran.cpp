// Addresses "anggaran/<cakupan>/<tahun>[/TW<n>][/<belanja>]/<besaran>" and "rekening/<id>/<tahun>/<besaran>".
#include <algorithm>
#include <set>

#include "measure/alamat.hpp"
#include "measure/fakta.hpp"
#include "measure/hasil_anggaran.hpp"

namespace sakip::measure {

namespace {

using PerBelanja = Figur (*)(const Hitung&, Cakupan, Periode, JenisBelanja, Penjelasan*);
constexpr std::pair<std::string_view, PerBelanja> kPerBelanja[] = {{"pagu", &pagu},
                                                                   {"realisasi", &realisasi_anggaran},
                                                                   {"persen", &persen_anggaran},
                                                                   {"sisa", &sisa_anggaran},
                                                                   {"persen-sisa", &persen_sisa_anggaran}};
using SampaiDengan = Figur (*)(const Hitung&, Cakupan, Periode, Penjelasan*);
constexpr std::pair<std::string_view, SampaiDengan> kSampaiDengan[] = {{"realisasi-sd", &realisasi_anggaran_sd},
                                                                       {"persen-sd", &persen_anggaran_sd}};
using PerRekening = Figur (*)(const Hitung&, const RekeningBelanja*, Tahun, Penjelasan*);
constexpr std::pair<std::string_view, PerRekening> kPerRekening[] = {{"pagu", &pagu_rekening},
                                                                     {"realisasi", &realisasi_rekening},
                                                                     {"persen", &persen_rekening},
                                                                     {"sisa", &sisa_rekening},
                                                                     {"persen-sisa", &persen_sisa_rekening},
                                                                     {"kenaikan", &kenaikan_rekening},
                                                                     {"pertumbuhan", &pertumbuhan_rekening},
                                                                     {"kenaikan-pagu", &kenaikan_pagu_rekening},
                                                                     {"pertumbuhan-pagu", &pertumbuhan_pagu_rekening}};
constexpr std::string_view kJabatan = "jabatan:";
constexpr std::string_view kPaguDokumen = "pagu@";

std::optional<Cakupan> cakupan(const Hitung& h, std::string_view owner) {
  if (owner == "instansi") return Cakupan::instansi();
  if (owner.starts_with(kJabatan)) {
    const Jabatan* post = h.indeks().jabatan(JabatanId(owner.substr(kJabatan.size())));
    return post ? std::optional(Cakupan::jabatan(*post)) : std::nullopt;
  }
  const Simpul* node = h.indeks().simpul(SimpulId(owner));
  return node ? std::optional(Cakupan::simpul(*node)) : std::nullopt;
}

/// The periods that have rows of money, and the reported year.
std::set<std::pair<Tahun, Triwulan>> masa(const Hitung& h) {
  std::set<std::pair<Tahun, Triwulan>> periods{{h.berkas().tahun, Triwulan::tahunan}};
  const auto note = [&](const auto& row) {
    periods.emplace(row.tahun, row.triwulan);
    periods.emplace(row.tahun, Triwulan::tahunan);
  };
  for (const Pagu& row : h.berkas().pagu) note(row);
  for (const RealisasiAnggaran& row : h.berkas().realisasi_anggaran) note(row);
  return periods;
}

}  // namespace

std::optional<Figur> hitung_fakta_anggaran(const Hitung& h, BagianAlamat parts, Penjelasan* why) {
  if (parts.empty()) return std::nullopt;
  const auto scope = cakupan(h, parts[0]);
  parts = parts.subspan(1);
  const auto p = ambil_periode(parts);
  if (!scope || !p || parts.empty()) return std::nullopt;
  JenisBelanja kind = JenisBelanja::semua;
  if (parts.size() == 2) {
    const auto named = belanja_dari(parts[0]);
    if (!named || parts[0].empty()) return std::nullopt;
    kind = *named;
    parts = parts.subspan(1);
  }
  if (parts.size() != 1) return std::nullopt;
  for (const auto& [name, function] : kPerBelanja)
    if (name == parts[0]) return function(h, *scope, *p, kind, why);
  if (kind != JenisBelanja::semua) return std::nullopt;
  for (const auto& [name, function] : kSampaiDengan)
    if (name == parts[0] && !p->setahun()) return function(h, *scope, *p, why);
  if (parts[0].starts_with(kPaguDokumen))
    if (const auto document = dokumen_dari(parts[0].substr(kPaguDokumen.size())))
      return pagu_dokumen(h, *scope, *document, *p, why);
  return std::nullopt;
}

void daftar_fakta_anggaran(const Hitung& h, std::vector<std::string>& out) {
  std::vector<Cakupan> scopes{Cakupan::instansi()};
  for (const Simpul* node : h.indeks().pohon()) scopes.push_back(Cakupan::simpul(*node));
  for (const Jabatan& post : h.berkas().jabatan) scopes.push_back(Cakupan::jabatan(post));
  std::set<DokumenSumber> documents;
  for (const Pagu& row : h.berkas().pagu) documents.insert(row.dokumen);
  for (const auto& [year, quarter] : masa(h)) {
    const Periode p{year, quarter};
    std::vector<JenisBelanja> kinds = jenis_belanja(h, year);
    kinds.insert(kinds.begin(), JenisBelanja::semua);
    for (const Cakupan& scope : scopes) {
      for (const JenisBelanja kind : kinds)
        for (const auto& [name, function] : kPerBelanja) {
          const Figur figure = function(h, scope, p, kind, nullptr);
          if (figure.nilai.ada()) out.push_back(figure.fakta);
        }
      if (!p.setahun())
        for (const auto& [name, function] : kSampaiDengan) {
          const Figur figure = function(h, scope, p, nullptr);
          if (figure.nilai.ada()) out.push_back(figure.fakta);
        }
      for (const DokumenSumber document : documents)
        if (const Figur figure = pagu_dokumen(h, scope, document, p); figure.nilai.ada()) out.push_back(figure.fakta);
    }
  }
}

std::optional<Figur> hitung_fakta_rekening(const Hitung& h, BagianAlamat parts, Penjelasan* why) {
  if (parts.size() != 3) return std::nullopt;
  const auto& lines = h.berkas().rekening;
  const auto line =
      std::find_if(lines.begin(), lines.end(), [&](const RekeningBelanja& r) { return r.id == parts[0]; });
  if (line == lines.end() && parts[0] != "semua") return std::nullopt;
  BagianAlamat rest = parts.subspan(1);
  const auto p = ambil_periode(rest);
  if (!p || rest.size() != 1) return std::nullopt;
  for (const auto& [name, function] : kPerRekening)
    if (name == rest[0]) return function(h, line == lines.end() ? nullptr : &*line, p->tahun, why);
  return std::nullopt;
}

void daftar_fakta_rekening(const Hitung& h, std::vector<std::string>& out) {
  std::set<Tahun> years;
  std::vector<const RekeningBelanja*> lines{nullptr};
  for (const RekeningBelanja& line : h.berkas().rekening) {
    lines.push_back(&line);
    for (const RekeningBelanja::Tahunan& row : line.tahunan) years.insert(row.tahun);
  }
  for (const RekeningBelanja* line : lines)
    for (const Tahun year : years)
      for (const auto& [name, function] : kPerRekening)
        if (const Figur figure = function(h, line, year, nullptr); figure.nilai.ada()) out.push_back(figure.fakta);
}

}  // namespace sakip::measure
