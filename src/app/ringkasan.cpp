// See ringkasan.hpp.
#include "app/ringkasan.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "store/muat.hpp"
#include "store/nama_enum.hpp"
#include "store/ringkasan.hpp"

namespace sakip::app {
namespace {

using nlohmann::json;

std::string ke_json(const RingkasanInstansi& r) {
  return json{{"nama", r.nama},           {"jenis", r.jenis},           {"capaian", r.capaian},
              {"urut", r.capaian_urut},   {"predikat", r.predikat},     {"serapan", r.serapan},
              {"pagu", r.pagu},           {"pagu_tepat", r.pagu_tepat}, {"realisasi_tepat", r.realisasi_tepat},
              {"realisasi", r.realisasi}, {"indikator", r.indikator},   {"tercapai", r.tercapai},
              {"belum", r.belum},         {"kosong", r.kosong},         {"terisi", r.terisi},
              {"warna", r.warna}}
      .dump();
}

bool dari_json(std::string_view text, RingkasanInstansi& r) {
  const json j = json::parse(text, nullptr, false);
  if (!j.is_object()) return false;
  r.nama = j.value("nama", "");
  r.jenis = j.value("jenis", "");
  r.capaian = j.value("capaian", "");
  r.capaian_urut = j.value("urut", "");
  r.predikat = j.value("predikat", "");
  r.serapan = j.value("serapan", "");
  r.pagu = j.value("pagu", "");
  r.realisasi = j.value("realisasi", "");
  r.pagu_tepat = j.value("pagu_tepat", "");
  r.realisasi_tepat = j.value("realisasi_tepat", "");
  r.indikator = j.value("indikator", 0);
  r.tercapai = j.value("tercapai", 0);
  r.belum = j.value("belum", 0);
  r.kosong = j.value("kosong", 0);
  r.terisi = j.value("terisi", std::vector<int>(4, 0));
  r.warna = j.value("warna", "");
  return r.terisi.size() == 4;
}

int bulat(const measure::Figur& figure) {
  return figure.nilai.ada() ? static_cast<int>(figure.nilai.angka.to_int64().value_or(0)) : 0;
}

/// By the average's place against 100 and 75 %; without any capaian there is nothing to praise or to blame.
std::string warna(const measure::Figur& average, int missing, int all) {
  if (all == 0 || missing == all || !average.nilai.ada()) return "kosong";
  if (average.nilai.angka >= Rational(100)) return missing == 0 ? "baik" : "cukup";
  return average.nilai.angka >= Rational(75) ? "cukup" : "kurang";
}

using store::BarisRingkasan;

Status simpan(store::db::Connection& write, const PemdaId& pemda, Tahun tahun,
              const std::vector<BarisRingkasan>& fresh) {
  for (const BarisRingkasan& one : fresh) TRY_STATUS(store::simpan_ringkasan(write, pemda, tahun, one));
  return Ok{};
}

using BanyakBerkas = std::map<std::string, Berkas>;
constexpr std::size_t kSekaligus = 3;

/// A few are loaded one by one; many with the statements of the whole pemda, whose number does not grow.
Result<BanyakBerkas> muat_basi(store::db::Connection& read, const PemdaId& pemda, Tahun tahun,
                               const std::vector<BarisRingkasan>& rows, const std::vector<std::size_t>& stale) {
  BanyakBerkas out;
  if (stale.size() > kSekaligus) {
    TRY(std::vector<Berkas> all, store::muat_pemda(read, pemda, tahun));
    for (Berkas& one : all) {
      std::string id = one.instansi.id.value;
      out.emplace(std::move(id), std::move(one));
    }
    return out;
  }
  for (const std::size_t i : stale) {
    TRY(Berkas one, store::muat_berkas(read, pemda, rows[i].instansi, tahun));
    out.emplace(rows[i].instansi.value, std::move(one));
  }
  return out;
}

}  // namespace

UangPemda jumlahkan(const std::vector<RingkasanInstansi>& list) {
  Rational budget, spent;
  for (const RingkasanInstansi& one : list) {
    if (const auto value = Rational::parse(one.pagu_tepat)) budget += *value;
    if (const auto value = Rational::parse(one.realisasi_tepat)) spent += *value;
  }
  const Nilai share =
      budget.is_zero() ? Nilai::tanpa(Keadaan::belum_ada, "TANPA_PAGU") : Nilai::dari(Rational(100) * spent / budget);
  return {{"", Nilai::dari(budget), 0, measure::Bentuk::rupiah},
          {"", Nilai::dari(spent), 0, measure::Bentuk::rupiah},
          {"", share, 2, measure::Bentuk::persen}};
}

RingkasanInstansi ringkas(const Kinerja& kinerja) {
  const measure::Hitung& h = kinerja.hitung();
  const Berkas& b = kinerja.berkas();
  const measure::Periode year{b.tahun};
  const measure::Cakupan whole = measure::Cakupan::instansi();
  RingkasanInstansi r;
  r.instansi = b.instansi.id;
  r.nama = b.instansi.nama;
  r.jenis = store::nama_tersimpan(b.instansi.jenis);
  const measure::Figur average = measure::rata_rata_capaian(h, whole, year);
  r.capaian = tampil(average);
  if (average.nilai.ada()) r.capaian_urut = average.nilai.angka.exact();
  r.predikat = tampil(measure::predikat_kinerja(h, whole, year));
  r.serapan = tampil(measure::persen_anggaran(h, whole, year));
  const measure::Figur budget = measure::pagu(h, whole, year), spent = measure::realisasi_anggaran(h, whole, year);
  r.pagu = tampil(budget);
  r.realisasi = tampil(spent);
  if (budget.nilai.ada()) r.pagu_tepat = budget.nilai.angka.exact();
  if (spent.nilai.ada()) r.realisasi_tepat = spent.nilai.angka.exact();
  r.indikator = bulat(measure::jumlah_indikator(h, whole, year));
  r.tercapai = bulat(measure::jumlah_tercapai(h, whole, year));
  r.belum = bulat(measure::jumlah_belum_tercapai(h, whole, year));
  r.kosong = bulat(measure::jumlah_tanpa_capaian(h, whole, year));
  for (const Indikator* i : measure::indikator_cakupan(h, whole, b.tahun))
    for (const Triwulan quarter : kTriwulan)
      if (measure::realisasi(h, *i, {b.tahun, quarter}).nilai.ada())
        ++r.terisi[static_cast<std::size_t>(nomor(quarter) - 1)];
  r.warna = warna(average, r.kosong, r.indikator);
  return r;
}

Result<std::vector<RingkasanInstansi>> ringkasan_pemda(store::db::Connection& read, store::AntreanTulis& write,
                                                       const Aturan& aturan, const PemdaId& pemda, Tahun tahun) {
  TRY(std::vector<BarisRingkasan> rows, store::daftar_ringkasan(read, pemda, tahun));
  std::vector<RingkasanInstansi> list(rows.size());
  std::vector<std::size_t> stale;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    list[i].instansi = rows[i].instansi;
    const bool kept = rows[i].versi == rows[i].versi_kini && rows[i].hash_aturan == aturan.regulasi.hash;
    if (!kept || !dari_json(rows[i].isi, list[i])) stale.push_back(i);
  }
  TRY(BanyakBerkas loaded, muat_basi(read, pemda, tahun, rows, stale));
  std::vector<BarisRingkasan> fresh;
  for (const std::size_t i : stale) {
    BarisRingkasan& row = rows[i];
    const auto found = loaded.find(row.instansi.value);
    if (found == loaded.end()) continue;  // taken away in between
    const Kinerja kinerja(std::move(found->second), aturan);
    list[i] = ringkas(kinerja);
    row.hash_aturan = aturan.regulasi.hash;
    row.isi = ke_json(list[i]);
    fresh.push_back(row);
  }
  if (fresh.empty()) return list;
  TRY_STATUS(write.tulis([&](store::db::Connection& c) { return simpan(c, pemda, tahun, fresh); }));
  return list;
}

}  // namespace sakip::app
