// Building the index: ids to places, then the tree in pre-order, then rows grouped by owner with one counting sort
// each.
#include "domain/indeks.hpp"

#include <tuple>

namespace sakip {

namespace {

using Nomor = std::uint32_t;
using PetaId = std::unordered_map<std::string_view, Nomor>;

constexpr Nomor kTanpaPemilik = ~Nomor{0};

/// Groups rows by owner (counting sort), then sorts each group by key; a row without owner is left out.
template <typename Row, typename OwnerOf, typename Less>
Kelompok<Row> kelompokkan(const std::vector<Row>& rows, std::size_t owners, OwnerOf owner_of, Less less) {
  Kelompok<Row> groups;
  std::vector<Nomor> owner(rows.size());
  groups.awal.assign(owners + 1, 0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    owner[i] = owner_of(rows[i], i);
    if (owner[i] < owners) ++groups.awal[owner[i] + 1];
  }
  for (std::size_t i = 0; i < owners; ++i) groups.awal[i + 1] += groups.awal[i];
  groups.baris.resize(groups.awal[owners]);
  std::vector<Nomor> next(groups.awal.begin(), groups.awal.end() - 1);
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (owner[i] < owners) groups.baris[next[owner[i]]++] = &rows[i];
  for (std::size_t i = 0; i < owners; ++i)
    std::stable_sort(groups.baris.begin() + groups.awal[i], groups.baris.begin() + groups.awal[i + 1],
                     [&](const Row* a, const Row* b) { return less(*a, *b); });
  return groups;
}

constexpr auto kTanpaUrutan = [](const auto&, const auto&) { return false; };
constexpr auto kMenurutUrutan = [](const auto& a, const auto& b) { return a.urutan < b.urutan; };

auto kunci(const Target& t) { return std::tuple(t.tahun, t.triwulan, t.dokumen); }
auto kunci(const Realisasi& r) { return std::tuple(r.tahun, r.triwulan, r.dokumen); }
auto kunci(const NilaiElemen& e) { return std::tuple(e.tahun, e.triwulan, std::string_view(e.elemen)); }
auto kunci(const Analisis& a) { return std::tuple(a.tahun, a.triwulan); }
auto kunci(const Pagu& p) { return std::tuple(p.tahun, p.triwulan, p.dokumen, p.belanja); }
auto kunci(const RealisasiAnggaran& r) { return std::tuple(r.tahun, r.triwulan, r.dokumen, r.belanja); }
auto kunci(const PerjanjianKinerja& p) { return std::tuple(p.tahun, p.versi); }
constexpr auto kMenurutKunci = [](const auto& a, const auto& b) { return kunci(a) < kunci(b); };

template <typename Row, typename Key>
const Row* cari(std::span<const Row* const> rows, const Key& key) {
  const auto at =
      std::lower_bound(rows.begin(), rows.end(), key, [](const Row* row, const Key& k) { return kunci(*row) < k; });
  return at != rows.end() && kunci(**at) == key ? *at : nullptr;
}

std::string tempat(std::string_view table, std::size_t row) {
  return std::string(table) + "[" + std::to_string(row) + "]";
}

template <typename Row>
PetaId petakan(const std::vector<Row>& rows, std::string_view table, std::vector<Error>& problems) {
  PetaId map;
  map.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string& id = rows[i].id.value;
    if (id.empty() || id.find('/') != std::string::npos)
      problems.push_back({"ID_TIDAK_SAH", tempat(table, i), "id \"" + id + "\" kosong atau memuat garis miring.",
                          "Pakai huruf, angka, titik, dan tanda hubung."});
    if (!map.emplace(id, static_cast<Nomor>(i)).second)
      problems.push_back(
          {"KUNCI_GANDA", tempat(table, i), "id \"" + id + "\" dipakai dua kali.", "Ganti salah satunya."});
  }
  return map;
}

template <typename Row>
const Row* ambil(const std::vector<Row>& rows, const PetaId& map, const std::string& id) {
  const auto found = map.find(id);
  return found == map.end() ? nullptr : &rows[found->second];
}

}  // namespace

Indeks::Indeks(const Berkas& berkas) : berkas_(&berkas) {
  bangun_id();
  bangun_pohon();
  bangun_kelompok();
}

void Indeks::bangun_id() {
  simpul_id_ = petakan(berkas_->simpul, "simpul", masalah_);
  indikator_id_ = petakan(berkas_->indikator, "indikator", masalah_);
  jabatan_id_ = petakan(berkas_->jabatan, "jabatan", masalah_);
}

void Indeks::bangun_pohon() {
  const std::vector<Simpul>& nodes = berkas_->simpul;
  const auto count = static_cast<Nomor>(nodes.size());
  induk_.assign(count, count);
  for (Nomor i = 0; i < count; ++i) {
    if (!nodes[i].induk.ada()) continue;
    const auto parent = simpul_id_.find(nodes[i].induk.value);
    if (parent == simpul_id_.end())
      masalah_.push_back({"RUJUKAN_TAK_DIKENAL", tempat("simpul", i) + ".induk",
                          "induk \"" + nodes[i].induk.value + "\" tidak ada.", "Perbaiki induknya."});
    else
      induk_[i] = parent->second;
  }
  // A circle of parents is cut where walking up first meets a node of the same walk.
  std::vector<Nomor> walk(count, 0);
  for (Nomor i = 0; i < count; ++i) {
    for (Nomor at = i; at != count && walk[at] == 0; at = induk_[at]) {
      walk[at] = i + 1;
      if (induk_[at] == count || walk[induk_[at]] != i + 1) continue;
      masalah_.push_back({"POHON_MELINGKAR", tempat("simpul", at) + ".induk",
                          "simpul \"" + nodes[at].id.value + "\" menjadi induk dari induknya sendiri.",
                          "Perbaiki induknya."});
      induk_[at] = count;
    }
  }
  anak_ = kelompokkan(
      nodes, count + 1, [&](const Simpul&, std::size_t i) { return induk_[i]; }, kMenurutUrutan);

  letak_.assign(count, 0);
  ujung_.assign(count, 0);
  pohon_.reserve(count);
  std::vector<const Simpul*> open(akar().rbegin(), akar().rend());
  while (!open.empty()) {
    const Simpul* node = open.back();
    open.pop_back();
    letak_[nomor(*node)] = static_cast<Nomor>(pohon_.size());
    pohon_.push_back(node);
    const auto children = anak(*node);
    open.insert(open.end(), children.rbegin(), children.rend());
  }
  for (std::size_t i = pohon_.size(); i-- > 0;) {
    const std::size_t node = nomor(*pohon_[i]);
    ujung_[node] = std::max(ujung_[node], static_cast<Nomor>(i + 1));
    if (induk_[node] != count) ujung_[induk_[node]] = std::max(ujung_[induk_[node]], ujung_[node]);
  }
}

void Indeks::bangun_kelompok() {
  const Berkas& b = *berkas_;
  // Groups a table by the row that `id_of` names; tells of an id that is unknown, or empty where it may not be.
  const auto group = [this](const auto& rows, std::string_view table, std::string_view field, const PetaId& ids,
                            std::size_t owners, auto id_of, auto less, bool optional = false) {
    const auto owner_of = [&](const auto& row, std::size_t i) {
      const std::string& id = id_of(row);
      if (const auto found = ids.find(id); found != ids.end()) return found->second;
      if (!(optional && id.empty()))
        masalah_.push_back({"RUJUKAN_TAK_DIKENAL", tempat(table, i) + "." + std::string(field),
                            std::string(field) + " \"" + id + "\" tidak ada.", "Perbaiki rujukannya."});
      return kTanpaPemilik;
    };
    return kelompokkan(rows, owners, owner_of, less);
  };
  const auto by_indikator = [](const auto& row) -> const std::string& { return row.indikator.value; };
  const auto by_simpul = [](const auto& row) -> const std::string& { return row.simpul.value; };
  const auto by_owner = [](const auto& row) -> const std::string& { return row.penanggung_jawab.value; };
  const std::size_t nodes = b.simpul.size(), measures = b.indikator.size(), posts = b.jabatan.size();

  indikator_simpul_ = group(b.indikator, "indikator", "simpul", simpul_id_, nodes, by_simpul, kMenurutUrutan, true);
  indikator_jabatan_ =
      group(b.indikator, "indikator", "penanggung_jawab", jabatan_id_, posts, by_owner, kTanpaUrutan, true);
  simpul_jabatan_ = group(b.simpul, "simpul", "penanggung_jawab", jabatan_id_, posts, by_owner, kTanpaUrutan, true);
  bawahan_ = group(
      b.jabatan, "jabatan", "atasan", jabatan_id_, posts,
      [](const Jabatan& post) -> const std::string& { return post.atasan.value; }, kTanpaUrutan, true);
  target_ = group(b.target, "target", "indikator", indikator_id_, measures, by_indikator, kMenurutKunci);
  realisasi_ = group(b.realisasi, "realisasi", "indikator", indikator_id_, measures, by_indikator, kMenurutKunci);
  elemen_ = group(b.nilai_elemen, "nilai_elemen", "indikator", indikator_id_, measures, by_indikator, kMenurutKunci);
  analisis_ = group(b.analisis, "analisis", "indikator", indikator_id_, measures, by_indikator, kMenurutKunci);
  pembanding_ =
      group(b.pembanding, "pembanding", "indikator", indikator_id_, measures, by_indikator, kTanpaUrutan, true);
  pagu_ = group(b.pagu, "pagu", "simpul", simpul_id_, nodes, by_simpul, kMenurutKunci);
  realisasi_anggaran_ =
      group(b.realisasi_anggaran, "realisasi_anggaran", "simpul", simpul_id_, nodes, by_simpul, kMenurutKunci);
  perjanjian_ = group(
      b.perjanjian, "perjanjian", "jabatan", jabatan_id_, posts,
      [](const PerjanjianKinerja& p) -> const std::string& { return p.jabatan.value; }, kMenurutKunci);

  const auto find_doubles = [&](const auto& rows, const auto& groups, std::string_view table) {
    for (std::size_t i = 0; i + 1 < groups.awal.size(); ++i)
      for (std::size_t r = groups.awal[i] + 1; r < groups.awal[i + 1]; ++r)
        if (kunci(*groups.baris[r - 1]) == kunci(*groups.baris[r]))
          masalah_.push_back({"KUNCI_GANDA", tempat(table, nomor(rows, *groups.baris[r])),
                              "ada dua baris untuk hal dan masa yang sama; yang pertama dipakai.",
                              "Hapus salah satunya."});
  };
  find_doubles(b.target, target_, "target");
  find_doubles(b.realisasi, realisasi_, "realisasi");
  find_doubles(b.nilai_elemen, elemen_, "nilai_elemen");
  find_doubles(b.analisis, analisis_, "analisis");
  find_doubles(b.pagu, pagu_, "pagu");
  find_doubles(b.realisasi_anggaran, realisasi_anggaran_, "realisasi_anggaran");
  find_doubles(b.perjanjian, perjanjian_, "perjanjian");
}

const Simpul* Indeks::simpul(const SimpulId& id) const { return ambil(berkas_->simpul, simpul_id_, id.value); }
const Indikator* Indeks::indikator(const IndikatorId& id) const {
  return ambil(berkas_->indikator, indikator_id_, id.value);
}
const Jabatan* Indeks::jabatan(const JabatanId& id) const { return ambil(berkas_->jabatan, jabatan_id_, id.value); }

const Simpul* Indeks::induk(const Simpul& node) const {
  const Nomor parent = induk_[nomor(node)];
  return parent == berkas_->simpul.size() ? nullptr : &berkas_->simpul[parent];
}

std::span<const Simpul* const> Indeks::keturunan(const Simpul& node) const {
  const std::size_t i = nomor(node);
  return std::span(pohon_).subspan(letak_[i], ujung_[i] - letak_[i]);
}

const Simpul* Indeks::leluhur(const Simpul& node, Tingkat level) const {
  const Simpul* at = &node;
  while (at && at->tingkat != level) at = induk(*at);
  return at;
}

const Target* Indeks::target(const Indikator& row, DokumenSumber document, Tahun year, Triwulan quarter) const {
  return cari(target(row), std::tuple(year, quarter, document));
}

const Realisasi* Indeks::realisasi(const Indikator& row, Tahun year, Triwulan quarter, DokumenSumber document) const {
  return cari(realisasi(row), std::tuple(year, quarter, document));
}

const NilaiElemen* Indeks::elemen(const Indikator& row, std::string_view name, Tahun year, Triwulan quarter) const {
  return cari(elemen(row), std::tuple(year, quarter, name));
}

const Analisis* Indeks::analisis(const Indikator& row, Tahun year, Triwulan quarter) const {
  return cari(analisis_.milik(nomor(row)), std::tuple(year, quarter));
}

const Pagu* Indeks::pagu(const Simpul& node, DokumenSumber document, Tahun year, Triwulan quarter,
                         JenisBelanja kind) const {
  return cari(pagu(node), std::tuple(year, quarter, document, kind));
}

const RealisasiAnggaran* Indeks::realisasi_anggaran(const Simpul& node, DokumenSumber document, Tahun year,
                                                    Triwulan quarter, JenisBelanja kind) const {
  return cari(realisasi_anggaran(node), std::tuple(year, quarter, document, kind));
}

const PerjanjianKinerja* Indeks::perjanjian(const Jabatan& post, Tahun year) const {
  const PerjanjianKinerja* found = nullptr;
  for (const PerjanjianKinerja* row : perjanjian_.milik(nomor(post)))
    if (row->tahun == year) found = row;  // murni sorts before perubahan
  return found;
}

}  // namespace sakip
