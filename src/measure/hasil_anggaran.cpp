// Money rolled up the tree: a node with money below it is the sum of what is below, else its own rows. All figures are
// sums of Rupiah; percentages are taken of the sums.
#include "measure/hasil_anggaran.hpp"

#include <algorithm>
#include <functional>

#include "measure/alamat.hpp"
#include "measure/kode.hpp"
#include "measure/penjelas.hpp"
#include "measure/pertumbuhan.hpp"

namespace sakip::measure {

namespace {

/// A sum that knows whether anything was in it.
struct Uang {
  Rupiah jumlah;
  bool ada = false;
  void tambah(const Uang& other) {
    jumlah += other.jumlah;
    ada = ada || other.ada;
  }
  Nilai nilai(std::string_view missing) const {
    return ada ? Nilai::dari(jumlah.angka(), 0) : Nilai::tanpa(Keadaan::belum_ada, std::string(missing));
  }
};

/// The rows of one document, period and kind; the whole of belanja is its own row, else the sum of its kinds.
template <typename Row>
Uang pada_masa(std::span<const Row* const> rows, DokumenSumber document, Periode p, JenisBelanja kind) {
  Uang whole, parts;
  for (const Row* row : rows) {
    if (row->tahun != p.tahun || row->triwulan != p.triwulan || row->dokumen != document) continue;
    if (row->belanja == kind)
      whole.tambah({row->jumlah, true});
    else if (kind == JenisBelanja::semua)
      parts.tambah({row->jumlah, true});
  }
  return whole.ada ? whole : parts;
}

/// The first quarters of a year, added.
template <typename Row>
Uang triwulan_pertama(std::span<const Row* const> rows, DokumenSumber document, Tahun year, int upto,
                      JenisBelanja kind) {
  Uang sum;
  for (int q = 1; q <= upto; ++q) sum.tambah(pada_masa(rows, document, {year, static_cast<Triwulan>(q)}, kind));
  return sum;
}

/// A year is its own total where given, else the sum of its quarters.
template <typename Row>
Uang milik_simpul(std::span<const Row* const> rows, DokumenSumber document, Periode p, JenisBelanja kind) {
  const Uang given = pada_masa(rows, document, p, kind);
  return given.ada || !p.setahun() ? given : triwulan_pertama(rows, document, p.tahun, 4, kind);
}

/// What is asked of each node; `sumber` names where a node's own rows come from.
struct Pertanyaan {
  std::function<Uang(const Simpul&)> milik;
  std::function<std::string(const Simpul&)> sumber;
  std::string_view besaran, judul, kosong;
};

/// The sum over a subtree, without recursion: children come after their parent in the tree's order.
Uang gulung(const Hitung& h, const Simpul& top, const Pertanyaan& ask) {
  const auto nodes = h.indeks().keturunan(top);
  const std::size_t offset = h.indeks().letak(top);
  std::vector<Uang> below(nodes.size());
  for (std::size_t i = nodes.size(); i-- > 0;) {
    const Uang sum = below[i].ada ? below[i] : ask.milik(*nodes[i]);
    if (i == 0) return sum;
    below[h.indeks().letak(*h.indeks().induk(*nodes[i])) - offset].tambah(sum);
  }
  return {};
}

std::vector<const Simpul*> simpul_cakupan(const Hitung& h, Cakupan scope, Tahun year) {
  if (const Jabatan* post = scope.sebagai_jabatan()) return simpul_anggaran(h, *post, year);
  if (const Simpul* node = scope.sebagai_simpul()) return {node};
  return {h.indeks().akar().begin(), h.indeks().akar().end()};
}

Uang jumlahkan(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind, const Pertanyaan& ask, Penjelasan* why) {
  const std::vector<const Simpul*> tops = simpul_cakupan(h, scope, p.tahun);
  Uang sum;
  for (const Simpul* node : tops) sum.tambah(gulung(h, *node, ask));
  if (!why) return sum;

  std::vector<const Simpul*> parts = tops;
  if (scope.sebagai_simpul()) {
    const auto children = h.indeks().anak(*tops.front());
    parts.assign(children.begin(), children.end());
  }
  std::string terms;
  for (const Simpul* node : parts) {
    const Uang part = gulung(h, *node, ask);
    if (!part.ada) continue;
    const Nilai value = part.nilai({});
    why->masukan.push_back(
        {node->nama, alamat_anggaran(Cakupan::simpul(*node), p, kind, ask.besaran), value, "", 0, Bentuk::rupiah});
    terms += (terms.empty() ? "" : " + ") + tulis(value);
  }
  if (!why->masukan.empty()) {
    why->rumus = "jumlah " + std::string(ask.judul) + " di bawahnya";
    why->langkah.push_back(terms + " = " + tulis(sum.nilai({})));
  } else if (scope.sebagai_simpul() && sum.ada) {
    why->sumber = ask.sumber(*tops.front());
  }
  return sum;
}

Figur figur_uang(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind, const Pertanyaan& ask, Penjelasan* why) {
  Figur result{alamat_anggaran(scope, p, kind, ask.besaran), jumlahkan(h, scope, p, kind, ask, why).nilai(ask.kosong),
               0, Bentuk::rupiah};
  if (why) {
    std::string title(ask.judul);
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
    if (kind != JenisBelanja::semua) title += " " + std::string(nama(kind));
    selesai(why, result.nilai, result.fakta, title + " " + nama(h, scope) + ", " + nama(p), 0, Bentuk::rupiah);
  }
  return result;
}

Pertanyaan tanya_pagu(const Hitung& h, std::span<const DokumenSumber> documents, Periode p, JenisBelanja kind,
                      std::string_view besaran) {
  const auto counting = [&h, documents, p, kind](const Simpul& node) -> std::pair<Uang, const DokumenSumber*> {
    for (const DokumenSumber& document : documents)
      if (const Uang sum = milik_simpul(h.indeks().pagu(node), document, p, kind); sum.ada) return {sum, &document};
    return {};
  };
  return {[counting](const Simpul& node) { return counting(node).first; },
          [counting, p](const Simpul& node) {
            const DokumenSumber* document = counting(node).second;
            return document ? std::string(nama(*document)) + " " + nama(p) : std::string();
          },
          besaran, "pagu", kode::kTanpaPagu};
}

/// A figure computed from two sums of the same scope.
template <typename Compute>
Figur banding(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind, std::string_view besaran,
              std::string_view title, std::string_view formula, Bentuk form, Penjelasan* why, const Figur& realisasi,
              const Figur& pagu, Compute compute) {
  if (why) {
    why->masukan.push_back({"realisasi", realisasi.fakta, realisasi.nilai, "", 0, Bentuk::rupiah});
    why->masukan.push_back({"pagu", pagu.fakta, pagu.nilai, "", 0, Bentuk::rupiah});
    why->rumus = formula;
  }
  const int decimals = form == Bentuk::rupiah ? 0 : 2;
  Figur result{alamat_anggaran(scope, p, kind, besaran), compute(why), decimals, form};
  if (why)
    selesai(why, result.nilai, result.fakta, std::string(title) + " " + nama(h, scope) + ", " + nama(p), decimals,
            form);
  return result;
}

/// The quarter's own pagu, or the year's where quarters have none.
Figur pagu_pembanding(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind) {
  Figur own = pagu(h, scope, p, kind);
  return own.nilai.ada() || p.setahun() ? own : pagu(h, scope, {p.tahun}, kind);
}

}  // namespace

std::string nama(const Hitung& h, Cakupan scope) {
  if (const Jabatan* post = scope.sebagai_jabatan()) return post->nama;
  if (const Simpul* node = scope.sebagai_simpul()) return node->nama;
  return h.berkas().instansi.nama;
}

Figur pagu(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind, Penjelasan* why) {
  return figur_uang(h, scope, p, kind, tanya_pagu(h, h.dokumen_pagu(p.tahun), p, kind, "pagu"), why);
}

Figur pagu_dokumen(const Hitung& h, Cakupan scope, DokumenSumber document, Periode p, Penjelasan* why) {
  const std::string besaran = "pagu@" + std::string(kunci(document));
  return figur_uang(h, scope, p, JenisBelanja::semua,
                    tanya_pagu(h, std::span(&document, 1), p, JenisBelanja::semua, besaran), why);
}

DokumenSumber perubahan_dari(DokumenSumber document) {
  switch (document) {
    case DokumenSumber::renja:
      return DokumenSumber::renja_perubahan;
    case DokumenSumber::pk:
      return DokumenSumber::pk_perubahan;
    case DokumenSumber::dpa:
      return DokumenSumber::dpa_perubahan;
    default:
      return document;
  }
}

Figur pagu_terakhir(const Hitung& h, Cakupan scope, DokumenSumber document, Periode p, Penjelasan* why) {
  const DokumenSumber versions[] = {perubahan_dari(document), document};
  const std::string besaran = "pagu-terakhir@" + std::string(kunci(document));
  return figur_uang(h, scope, p, JenisBelanja::semua, tanya_pagu(h, versions, p, JenisBelanja::semua, besaran), why);
}

Figur realisasi_anggaran(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind, Penjelasan* why) {
  const Pertanyaan ask{[&](const Simpul& node) {
                         return milik_simpul(h.indeks().realisasi_anggaran(node), DokumenSumber::pengukuran, p, kind);
                       },
                       [&](const Simpul&) { return "realisasi anggaran " + nama(p); }, "realisasi",
                       "realisasi anggaran", kode::kTanpaRealisasi};
  return figur_uang(h, scope, p, kind, ask, why);
}

Figur realisasi_anggaran_sd(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  const int upto = p.setahun() ? 4 : nomor(p.triwulan);
  const Pertanyaan ask{[&, upto](const Simpul& node) {
                         return triwulan_pertama(h.indeks().realisasi_anggaran(node), DokumenSumber::pengukuran,
                                                 p.tahun, upto, JenisBelanja::semua);
                       },
                       [&](const Simpul&) { return "jumlah realisasi sampai dengan " + nama(p); }, "realisasi-sd",
                       "realisasi anggaran s.d. akhir masa", kode::kTanpaRealisasi};
  return figur_uang(h, scope, p, JenisBelanja::semua, ask, why);
}

Figur persen_anggaran(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind, Penjelasan* why) {
  const Figur spent = realisasi_anggaran(h, scope, p, kind), whole = pagu_pembanding(h, scope, p, kind);
  return banding(h, scope, p, kind, "persen", "Persentase realisasi anggaran", "100 × realisasi / pagu", Bentuk::persen,
                 why, spent, whole, [&](Penjelasan* e) { return persen(spent.nilai, whole.nilai, e); });
}

Figur sisa_anggaran(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind, Penjelasan* why) {
  const Figur spent = realisasi_anggaran(h, scope, p, kind), whole = pagu_pembanding(h, scope, p, kind);
  return banding(h, scope, p, kind, "sisa", "Sisa anggaran", "pagu - realisasi", Bentuk::rupiah, why, spent, whole,
                 [&](Penjelasan* e) { return kurang(whole.nilai, spent.nilai, e); });
}

Figur persen_sisa_anggaran(const Hitung& h, Cakupan scope, Periode p, JenisBelanja kind, Penjelasan* why) {
  const Figur left = sisa_anggaran(h, scope, p, kind), whole = pagu_pembanding(h, scope, p, kind);
  return banding(h, scope, p, kind, "persen-sisa", "Persentase sisa anggaran", "100 × sisa / pagu", Bentuk::persen, why,
                 left, whole, [&](Penjelasan* e) { return persen(left.nilai, whole.nilai, e); });
}

Figur persen_anggaran_sd(const Hitung& h, Cakupan scope, Periode p, Penjelasan* why) {
  const Figur spent = realisasi_anggaran_sd(h, scope, p), whole = pagu(h, scope, {p.tahun});
  return banding(h, scope, p, JenisBelanja::semua, "persen-sd", "Persentase realisasi anggaran s.d. akhir masa",
                 "100 × realisasi s.d. / pagu setahun", Bentuk::persen, why, spent, whole,
                 [&](Penjelasan* e) { return persen(spent.nilai, whole.nilai, e); });
}

std::vector<JenisBelanja> jenis_belanja(const Hitung& h, Tahun year) {
  std::array<bool, 8> present{};
  for (const Pagu& row : h.berkas().pagu)
    if (row.tahun == year) present[static_cast<std::size_t>(row.belanja)] = true;
  for (const RealisasiAnggaran& row : h.berkas().realisasi_anggaran)
    if (row.tahun == year) present[static_cast<std::size_t>(row.belanja)] = true;
  std::vector<JenisBelanja> kinds;
  for (std::size_t i = 1; i < present.size(); ++i)
    if (present[i]) kinds.push_back(static_cast<JenisBelanja>(i));
  return kinds;
}

std::vector<const Simpul*> simpul_anggaran(const Hitung& h, const Jabatan& post, Tahun year) {
  const Indeks& index = h.indeks();
  std::vector<const Simpul*> nodes;
  if (const PerjanjianKinerja* agreement = index.perjanjian(post, year); agreement && !agreement->anggaran.empty()) {
    for (const SimpulId& id : agreement->anggaran)
      if (const Simpul* node = index.simpul(id)) nodes.push_back(node);
  } else {
    const auto own = index.simpul_jabatan(post);
    nodes.assign(own.begin(), own.end());
  }
  std::sort(nodes.begin(), nodes.end(),
            [&](const Simpul* a, const Simpul* b) { return index.letak(*a) < index.letak(*b); });
  std::vector<const Simpul*> apart;
  std::size_t covered = 0;
  for (const Simpul* node : nodes) {
    if (index.letak(*node) < covered) continue;  // inside a node already taken, or named twice
    covered = index.letak(*node) + index.keturunan(*node).size();
    apart.push_back(node);
  }
  return apart;
}

}  // namespace sakip::measure
