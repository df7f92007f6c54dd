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
constexpr std::string_view kSelisihPagu = "selisih-pagu@";
using PerDokumen = Figur (*)(const Hitung&, Cakupan, DokumenSumber, Periode, Penjelasan*);
constexpr std::pair<std::string_view, PerDokumen> kPerDokumen[] = {
    {"pagu@", &pagu_dokumen}, {"pagu-terakhir@", &pagu_terakhir}, {"kenaikan-pagu@", &kenaikan_pagu}};

std::optional<Cakupan> cakupan(const Hitung& h, std::string_view owner) {
  if (owner == "instansi") return Cakupan::instansi();
  if (owner.starts_with(kJabatan)) {
    const Jabatan* post = h.indeks().jabatan(JabatanId(owner.substr(kJabatan.size())));
    return post ? std::optional(Cakupan::jabatan(*post)) : std::nullopt;
  }
  const Simpul* node = h.indeks().simpul(SimpulId(owner));
  return node ? std::optional(Cakupan::simpul(*node)) : std::nullopt;
}

/// "pagu@renja", "selisih-pagu@renja@rkpd_awal".
std::optional<Figur> pagu_bernama(const Hitung& h, Cakupan scope, Periode p, std::string_view besaran,
                                  Penjelasan* why) {
  for (const auto& [name, function] : kPerDokumen)
    if (besaran.starts_with(name))
      if (const auto document = dokumen_dari(besaran.substr(name.size()))) return function(h, scope, *document, p, why);
  if (!besaran.starts_with(kSelisihPagu)) return std::nullopt;
  const std::string_view pair = besaran.substr(kSelisihPagu.size());
  const auto at = pair.find('@');
  if (at == std::string_view::npos) return std::nullopt;
  const auto document = dokumen_dari(pair.substr(0, at)), other = dokumen_dari(pair.substr(at + 1));
  return document && other ? std::optional(selisih_pagu(h, scope, *document, *other, p, why)) : std::nullopt;
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
  if (scope && parts.size() == 2 && parts[0] == "periode" && parts[1].starts_with("pagu@")) {
    const auto document = dokumen_dari(parts[1].substr(5));
    return document ? std::optional(pagu_periode(h, *scope, *document, why)) : std::nullopt;
  }
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
  return pagu_bernama(h, *scope, *p, parts[0], why);
}

void daftar_fakta_anggaran(const Hitung& h, std::vector<std::string>& out) {
  std::vector<Cakupan> scopes{Cakupan::instansi()};
  for (const Simpul* node : h.indeks().pohon()) scopes.push_back(Cakupan::simpul(*node));
  for (const Jabatan& post : h.berkas().jabatan) scopes.push_back(Cakupan::jabatan(post));
  std::set<DokumenSumber> documents;
  for (const Pagu& row : h.berkas().pagu) documents.insert(row.dokumen);
  for (const Cakupan& scope : scopes)
    for (const DokumenSumber document : documents)
      if (const Figur figure = pagu_periode(h, scope, document); figure.nilai.ada()) out.push_back(figure.fakta);
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
      const auto note = [&](const Figur& figure) {
        if (figure.nilai.ada()) out.push_back(figure.fakta);
      };
      for (const DokumenSumber document : documents) {
        note(pagu_dokumen(h, scope, document, p));
        const DokumenSumber change = perubahan_dari(document);
        if (change != document && documents.contains(change)) {
          note(pagu_terakhir(h, scope, document, p));
          note(kenaikan_pagu(h, scope, document, p));
        }
      }
      if (documents.contains(DokumenSumber::rkpd_awal))
        note(selisih_pagu(h, scope, DokumenSumber::renja, DokumenSumber::rkpd_awal, p));
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
