// Consistency: one quantity must not have two values. A year that is reported beside its quarters, a total beside its
// parts, an index beside its survey.
#include <array>

#include "measure/agregasi.hpp"
#include "measure/akip.hpp"
#include "measure/keselarasan.hpp"
#include "measure/skm.hpp"
#include "review/temuan.hpp"

namespace sakip::review {

namespace {

using measure::beda;
using measure::Figur;

void tahun_dan_triwulan(const measure::Hitung& h, const Indikator& i, std::vector<Temuan>& out) {
  const Tahun year = h.berkas().tahun;
  const Realisasi* stated = h.indeks().realisasi(i, year);
  if (!stated || !stated->nilai.berangka()) return;
  std::array<Nilai, 4> quarters;
  int there = 0;
  for (std::size_t q = 0; q < 4; ++q)
    if (const Realisasi* row = h.indeks().realisasi(i, year, kTriwulan[q])) quarters[q] = row->nilai, ++there;
  // A blank quarter contradicts nothing, unless the pemda reads blank as 0.
  if (there == 0 || (there < 4 && h.pengaturan().triwulan_kosong == KebijakanKosong::tinggalkan)) return;
  const Nilai made = measure::agregasi(i.agregasi, quarters, h.pengaturan().triwulan_kosong).nilai;
  if (!beda(stated->nilai, made, i.desimal)) return;
  const Figur a{"indikator/" + i.id.value + "/" + std::to_string(year) + "/realisasi", stated->nilai, i.desimal},
      b{"", made, i.desimal};
  out.push_back({"KESERASIAN_TRIWULAN", Bobot::sedang, a.fakta,
                 kalimat("Realisasi setahun {} tidak sama dengan {}.", i.nama, kata(measure::nama(i.agregasi))),
                 measure::tampil(a), measure::tampil(b),
                 "Cocokkan realisasi triwulan dengan realisasi setahun, atau perbaiki cara agregasinya."});
}

void anggaran_dan_triwulan(const measure::Hitung& h, const Simpul& node, std::vector<Temuan>& out) {
  const Tahun year = h.berkas().tahun;
  const RealisasiAnggaran* stated =
      h.indeks().realisasi_anggaran(node, DokumenSumber::pengukuran, year, Triwulan::tahunan, JenisBelanja::semua);
  if (!stated) return;
  Rupiah sum;
  int there = 0;
  for (Triwulan quarter : kTriwulan)
    if (const auto* row =
            h.indeks().realisasi_anggaran(node, DokumenSumber::pengukuran, year, quarter, JenisBelanja::semua))
      sum += row->jumlah, ++there;
  if (there < 4 || sum == stated->jumlah) return;
  const Figur a{"anggaran/" + node.id.value + "/" + std::to_string(year) + "/realisasi",
                Nilai::dari(stated->jumlah.angka()), 0, measure::Bentuk::rupiah},
      b{"", Nilai::dari(sum.angka()), 0, measure::Bentuk::rupiah};
  out.push_back({"KESERASIAN_ANGGARAN_TRIWULAN", Bobot::tinggi, a.fakta,
                 kalimat("Realisasi anggaran setahun {} tidak sama dengan jumlah keempat triwulan.", node.nama),
                 measure::tampil(a), measure::tampil(b), "Cocokkan dengan laporan keuangan."});
}

}  // namespace

void keserasian(const measure::Hitung& h, std::vector<Temuan>& out) {
  for (const Indikator& i : h.berkas().indikator) tahun_dan_triwulan(h, i, out);
  for (const Simpul& node : h.berkas().simpul) anggaran_dan_triwulan(h, node, out);
  for (const EvaluasiAkip& year : h.berkas().akip) {
    const measure::LembarAkip sheet = measure::lembar_akip(h, year);
    const Figur stated{sheet.alamat("nilai"), year.nilai}, made = sheet.jumlah();
    if (beda(stated.nilai, made.nilai, stated.desimal))
      out.push_back({"KESERASIAN_AKIP", Bobot::tinggi, stated.fakta,
                     kalimat("Nilai AKIP tahun {} tidak sama dengan jumlah komponennya.", year.tahun),
                     measure::tampil(stated), measure::tampil(made), "Periksa nilai tiap komponen pada LHE."});
  }
  for (const Indikator& i : h.berkas().indikator) {
    const Tahun year = h.berkas().tahun;
    const Figur survey = measure::ikm_tahunan(h, i, year), stated = measure::realisasi(h, i, {year});
    if (beda(stated.nilai, survey.nilai, i.desimal))
      out.push_back({"KESERASIAN_SURVEI", Bobot::tinggi, stated.fakta,
                     kalimat("Realisasi {} tidak sama dengan hasil surveinya.", i.nama), measure::tampil(stated),
                     measure::tampil(survey), "Hitung ulang IKM dari NRR tiap unsur."});
  }
}

}  // namespace sakip::review
