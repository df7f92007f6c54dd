// The pemda as one made-up agency: what several agencies measure under one id is measured once more, over all of them,
// from the sums of their data elements. Percentages come from added numerators and denominators by the indikator's own
// formula; nothing is averaged. What cannot be added stays without a value and says why.
#include <algorithm>
#include <map>
#include <optional>

#include "measure/nilai_indikator.hpp"
#include "measure/pemda.hpp"
#include "measure/skm.hpp"

namespace sakip::measure {

namespace {

struct Bersama {
  std::vector<const Hitung*> pemilik;
  std::vector<const Indikator*> indikator;
};

bool persen(const Indikator& i) { return i.satuan == "%" || i.satuan == "Persen" || i.satuan == "persen"; }

const RumusVersi* rumus_tahun(const Indikator& i, Tahun year) {
  for (const RumusVersi& version : i.rumus)
    if (version.dari <= year && (version.sampai == 0 || year <= version.sampai) && !version.teks.empty())
      return &version;
  return nullptr;
}

/// Why the indikator of several agencies cannot be added up; empty when it can.
std::string halangan(const Bersama& shared, Tahun year) {
  const Indikator& first = *shared.indikator.front();
  const RumusVersi* formula = rumus_tahun(first, year);
  for (const Indikator* i : shared.indikator) {
    const RumusVersi* its = rumus_tahun(*i, year);
    if (!formula != !its || (formula && formula->teks != its->teks)) return "rumusnya tidak sama pada semua instansi";
    if (formula) {
      const auto same = [](const ElemenData& a, const ElemenData& b) { return a.nama == b.nama && a.deret == b.deret; };
      if (!std::equal(i->elemen.begin(), i->elemen.end(), first.elemen.begin(), first.elemen.end(), same))
        return "data elemennya tidak sama pada semua instansi";
    }
    if (i->satuan != first.satuan || i->arah != first.arah || i->agregasi != first.agregasi)
      return "satuan, arah, atau agregasinya tidak sama pada semua instansi";
    for (const ElemenData& element : i->elemen)
      if (formula && element.deret) return "data elemennya berupa deret";
  }
  if (formula) return {};
  if (first.agregasi != Agregasi::jumlah || persen(first))
    return "diketik sebagai angka jadi tanpa pembilang dan penyebut; beri indikator rumus dan data elemen";
  return {};
}

/// Adds every element of every period that all the agencies have given.
void jumlahkan_elemen(const Bersama& shared, Berkas& out) {
  struct Jumlah {
    Rational nilai;
    int desimal = 0;  ///< of the longest typed; -1: one was no typed decimal
    std::size_t banyak = 0;
  };
  std::map<std::tuple<std::string, Tahun, Triwulan>, Jumlah> sums;
  for (std::size_t n = 0; n < shared.pemilik.size(); ++n)
    for (const NilaiElemen* row : shared.pemilik[n]->indeks().elemen(*shared.indikator[n])) {
      if (row->nilai.size() != 1 || !row->nilai.front().berangka()) continue;
      Jumlah& sum = sums[{row->elemen, row->tahun, row->triwulan}];
      const int typed = row->nilai.front().desimal;
      sum.nilai += row->nilai.front().angka;
      sum.desimal = typed < 0 || sum.desimal < 0 ? -1 : std::max(sum.desimal, typed);
      ++sum.banyak;
    }
  for (const auto& [key, sum] : sums)
    if (sum.banyak == shared.pemilik.size())
      out.nilai_elemen.push_back({shared.indikator.front()->id,
                                  std::get<0>(key),
                                  std::get<1>(key),
                                  std::get<2>(key),
                                  {Nilai::dari(sum.nilai, sum.desimal)},
                                  "jumlah dari semua instansi yang memakai indikator ini"});
}

/// Sums of typed values: only where every agency has one.
std::optional<Nilai> jumlah_nilai(const Bersama& shared, Periode p,
                                  Nilai (*value)(const Hitung&, const Indikator&, Periode, Penjelasan*)) {
  Rational sum;
  for (std::size_t n = 0; n < shared.pemilik.size(); ++n) {
    const Nilai its = value(*shared.pemilik[n], *shared.indikator[n], p, nullptr);
    if (!its.berangka()) return std::nullopt;
    sum += its.angka;
  }
  return Nilai::dari(sum);
}

/// One target of all: the sum for quantities; for a ratio the one that all agencies share, since what holds for every
/// part holds for the whole. Else none: the pemda has to set it.
std::optional<Nilai> target_bersama(const Bersama& shared, Tahun year, bool ratio) {
  if (!ratio) return jumlah_nilai(shared, {year}, &nilai_target);
  const Nilai first = nilai_target(*shared.pemilik.front(), *shared.indikator.front(), {year});
  for (std::size_t n = 0; n < shared.pemilik.size(); ++n) {
    const Nilai its = nilai_target(*shared.pemilik[n], *shared.indikator[n], {year});
    if (!its.berangka() || its.angka != first.angka) return std::nullopt;
  }
  return first;
}

int banyak_responden(const Survei& survei) {
  return survei.jawaban.empty() ? survei.responden : static_cast<int>(survei.jawaban.size());
}

/// All rounds of one method as one survey. With every matrix at hand the answers stand side by side; else each unsur's
/// sum is its average times the respondents.
void gabung_survei(std::span<const Hitung* const> agencies, Tahun year, Berkas& out) {
  std::map<std::string, std::vector<std::pair<const Hitung*, const Survei*>>> methods;
  for (const Hitung* one : agencies)
    for (const Survei& round : one->berkas().survei)
      if (round.tahun == year && !round.unsur.empty()) methods[round.metode].push_back({one, &round});
  for (const auto& [method, rounds] : methods) {
    Survei whole = *rounds.front().second;
    whole.id = SurveiId(method);
    whole.nama = "survei seluruh perangkat daerah";
    whole.triwulan = Triwulan::tahunan;
    whole.indikator = {};
    whole.responden = 0;
    whole.jawaban.clear();
    const bool matrices = std::all_of(rounds.begin(), rounds.end(), [&](const auto& round) {
      return !round.second->jawaban.empty() && round.second->unsur.size() == whole.unsur.size();
    });
    std::vector<Nilai> sums(whole.unsur.size(), Nilai::dari(0, 0));
    for (const auto& [one, round] : rounds) {
      if (matrices) whole.jawaban.insert(whole.jawaban.end(), round->jawaban.begin(), round->jawaban.end());
      const auto parts = unsur_survei(*one, *round);
      const int asked = banyak_responden(*round);
      whole.responden += asked;
      for (std::size_t u = 0; u < sums.size(); ++u) {
        const bool known =
            sums[u].berangka() && asked > 0 && parts.size() == sums.size() && parts[u].nrr.nilai.berangka();
        sums[u] = known ? Nilai::dari(sums[u].angka + parts[u].nrr.nilai.angka * Rational(asked)) : Nilai();
      }
    }
    for (std::size_t u = 0; u < sums.size(); ++u) whole.unsur[u].nrr = {}, whole.unsur[u].jumlah = sums[u];
    out.survei.push_back(std::move(whole));
  }
}

}  // namespace

struct HitungPemda::Gabungan {
  Berkas berkas;
  std::vector<Bersama> bersama;
  std::vector<std::string> alasan;
  std::optional<Indeks> indeks;
  std::optional<Hitung> hitung;

  Gabungan(std::span<const Hitung* const> agencies, const Hitung* own, const Hitung& judge) {
    const Berkas& model = judge.berkas();
    berkas.pemda = model.pemda;
    berkas.periode = model.periode;
    berkas.tahun = model.tahun;
    berkas.pengaturan = judge.pengaturan();
    berkas.instansi.id = InstansiId(model.pemda.id.value);
    berkas.instansi.jenis = JenisInstansi::pemda;
    berkas.instansi.nama = "Pemerintah " + sebutan(model.pemda);
    berkas.instansi.tempat = model.pemda.ibu_kota;
    if (own) {
      berkas.instansi = model.instansi;
      berkas.jabatan = model.jabatan;
      berkas.narasi = model.narasi;
    }
    Simpul root;
    root.id = SimpulId("pemda");
    root.nama = model.pemda.nama;
    berkas.simpul.push_back(std::move(root));
    kumpulkan(agencies, own);
    gabung_survei(agencies, model.tahun, berkas);
    indeks.emplace(berkas);
    hitung.emplace(berkas, *indeks, judge.regulasi());
  }

  void kumpulkan(std::span<const Hitung* const> agencies, const Hitung* own) {
    std::map<std::string, Bersama> groups;
    std::vector<std::string> order;
    for (const Hitung* one : agencies)
      for (const Indikator& i : one->berkas().indikator) {
        Bersama& group = groups[i.id.value];
        if (group.pemilik.empty()) order.push_back(i.id.value);
        group.pemilik.push_back(one);
        group.indikator.push_back(&i);
      }
    for (const std::string& id : order) {
      const Indikator* ours = own ? own->indeks().indikator(IndikatorId(id)) : nullptr;
      if (groups[id].pemilik.size() > 1 || ours) tambah(std::move(groups[id]), own, ours);
    }
  }

  void tambah(Bersama shared, const Hitung* own, const Indikator* ours) {
    const Tahun year = berkas.tahun;
    Indikator combined = *shared.indikator.front();
    combined.simpul = berkas.simpul.front().id;
    combined.penanggung_jawab = {};
    combined.penanggung_jawab_teks.clear();
    combined.baseline = {};
    const std::string stop = halangan(shared, year);
    const bool ratio = rumus_tahun(combined, year) != nullptr;
    if (!stop.empty()) combined.rumus.clear(), combined.elemen.clear();
    if (stop.empty()) {
      jumlahkan_elemen(shared, berkas);
      if (!ratio)
        if (const auto sum = jumlah_nilai(shared, {year}, &nilai_realisasi))
          berkas.realisasi.push_back({combined.id, DokumenSumber::pengukuran, year, Triwulan::tahunan, *sum, "",
                                      "jumlah dari semua instansi yang memakai indikator ini"});
    }
    if (ours) {
      combined.nama = ours->nama;
      combined.metode_capaian = ours->metode_capaian;
      for (const Target* row : own->indeks().target(*ours)) berkas.target.push_back(*row);
    } else if (stop.empty()) {
      if (const auto common = target_bersama(shared, year, ratio))
        berkas.target.push_back({combined.id, DokumenSumber::pk, year, Triwulan::tahunan, *common});
    }
    berkas.indikator.push_back(std::move(combined));
    bersama.push_back(std::move(shared));
    alasan.push_back(stop);
  }
};

std::string sebutan(const Pemda& pemda) {
  if (pemda.nama.empty()) return {};
  switch (pemda.jenis) {
    case JenisPemda::kota:
      return "Kota " + pemda.nama;
    case JenisPemda::provinsi:
      return "Provinsi " + pemda.nama;
    case JenisPemda::kementerian:
      return pemda.nama;
    case JenisPemda::kabupaten:
      break;
  }
  return "Kabupaten " + pemda.nama;
}

HitungPemda::HitungPemda(std::span<const Hitung* const> semua) {
  SAKIP_ASSERT(!semua.empty());
  for (const Hitung* one : semua) {
    SAKIP_ASSERT(one->berkas().tahun == semua.front()->berkas().tahun);
    if (one->berkas().instansi.jenis == JenisInstansi::pemda && !sendiri_)
      sendiri_ = one;
    else
      instansi_.push_back(one);
  }
  for (const Hitung* one : instansi_)
    rata_.push_back(rata_rata_capaian(*one, Cakupan::instansi(), {one->berkas().tahun}).nilai);
  gabungan_ = std::make_unique<Gabungan>(instansi_, sendiri_, sendiri_ ? *sendiri_ : *semua.front());
}
HitungPemda::~HitungPemda() = default;

Tahun HitungPemda::tahun() const { return gabungan_->berkas.tahun; }
const Pemda& HitungPemda::pemda() const { return gabungan_->berkas.pemda; }
const Hitung& HitungPemda::gabungan() const { return *gabungan_->hitung; }

const Hitung* HitungPemda::cari(std::string_view id) const {
  if (sendiri_ && sendiri_->berkas().instansi.id.value == id) return sendiri_;
  for (const Hitung* one : instansi_)
    if (one->berkas().instansi.id.value == id) return one;
  return nullptr;
}

std::string_view HitungPemda::alasan(const Indikator& combined) const {
  return gabungan_->alasan[gabungan_->indeks->nomor(combined)];
}

std::vector<const Hitung*> HitungPemda::pemilik(const Indikator& combined) const {
  return gabungan_->bersama[gabungan_->indeks->nomor(combined)].pemilik;
}

const Nilai& HitungPemda::rata_rata(const Hitung& one) const {
  const auto found = std::find(instansi_.begin(), instansi_.end(), &one);
  SAKIP_ASSERT(found != instansi_.end());
  return rata_[static_cast<std::size_t>(found - instansi_.begin())];
}

}  // namespace sakip::measure
