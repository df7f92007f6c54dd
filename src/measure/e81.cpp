// The columns of form E.81. K and Rp differ in where their raw figures lie; realisasi, capaian, kumulatif and tingkat
// are the same arithmetic over them (isi_turunan).
#include "measure/e81.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "measure/agregasi.hpp"
#include "measure/hasil_anggaran.hpp"
#include "measure/hasil_indikator.hpp"
#include "measure/kode.hpp"
#include "measure/pertumbuhan.hpp"
#include "measure/predikat.hpp"

namespace sakip::measure {

namespace {

constexpr std::string_view kRujukan = "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017, formulir E.81";

std::string alamat_k(const Indikator& i, Tahun year, KolomE81 column) {
  return "e81/" + i.id.value + "/" + std::to_string(year) + "/k-" + std::string(nama(column));
}
std::string alamat_rp(const Simpul& node, Tahun year, KolomE81 column) {
  return "e81/" + node.id.value + "/" + std::to_string(year) + "/rp-" + std::string(nama(column));
}

Triwulan triwulan(KolomE81 column) {
  return kTriwulan[static_cast<std::size_t>(column) - static_cast<std::size_t>(KolomE81::tw1)];
}

Nilai nilai(const Realisasi* row) { return row ? row->nilai : Nilai(); }

// With `nol`, what was not reported counts 0, as the form's users do; else it stays missing.
Nilai kosong_jadi_nol(const Hitung& h, Nilai value) {
  if (value.keadaan == Keadaan::belum_ada && h.pengaturan().triwulan_kosong == KebijakanKosong::nol)
    return Nilai::dari(Rational(0), 0);
  return value;
}

// sebelumnya + realisasi; an earlier figure that the form leaves empty counts 0.
Nilai kumulatif(const Nilai& before, const Nilai& now, Penjelasan* why) {
  if (before.keadaan == Keadaan::belum_ada) {
    if (why) why->catatan.push_back("realisasi tahun-tahun sebelumnya tidak diisi, dihitung 0");
    return now;
  }
  if (before.berangka() && now.keadaan == Keadaan::belum_ada) {
    if (why) why->catatan.push_back("realisasi tahun ini belum diisi, dihitung 0");
    return before;
  }
  if (!before.berangka() || !now.berangka()) return before.berangka() ? now : before;
  const Nilai sum = Nilai::dari(before.angka + now.angka,
                                before.desimal < 0 || now.desimal < 0 ? -1 : std::max(before.desimal, now.desimal));
  if (why) why->langkah.push_back(tulis(before) + " + " + tulis(now) + " = " + tulis(sum));
  return sum;
}

using Kolom = std::function<Figur(KolomE81)>;

// The columns that follow from others, the same for K and Rp.
Nilai isi_turunan(const Hitung& h, KolomE81 column, const Kolom& other, Penjelasan* why) {
  const auto take = [&](KolomE81 c) {
    Figur figure = other(c);
    if (why)
      why->masukan.push_back({std::string(nama(c)), figure.fakta, figure.nilai, "", figure.desimal, figure.bentuk});
    return figure.nilai;
  };
  const auto formula = [&](const char* text) {
    if (why) why->rumus = text;
  };
  switch (column) {
    case KolomE81::capaian:
      formula("100 x realisasi / target");
      return persen(kosong_jadi_nol(h, take(KolomE81::realisasi)), take(KolomE81::target), why);
    case KolomE81::kumulatif:
      formula("sebelumnya + realisasi");
      return kumulatif(take(KolomE81::sebelumnya), kosong_jadi_nol(h, take(KolomE81::realisasi)), why);
    case KolomE81::tingkat:
      formula("100 x kumulatif / renstra");
      return persen(take(KolomE81::kumulatif), take(KolomE81::renstra), why);
    default:
      break;
  }
  SAKIP_ASSERT(false);
  return {};
}

bool turunan(KolomE81 column) {
  return column == KolomE81::capaian || column == KolomE81::kumulatif || column == KolomE81::tingkat;
}
bool persentase(KolomE81 column) { return column == KolomE81::capaian || column == KolomE81::tingkat; }

Nilai dasar_k(const Hitung& h, const Indikator& i, KolomE81 column, Tahun year, Penjelasan* why) {
  const Indeks& x = h.indeks();
  const Tahun end = h.berkas().periode.akhir;
  const auto source = [&](const char* text) {
    if (why) why->catatan.push_back(text);
  };
  if (column == KolomE81::renstra) {
    if (const Target* own = x.target(i, DokumenSumber::e81_renstra, end)) return own->nilai;
    source("target akhir Renstra");
    return target_akhir(h, i, year).nilai;
  }
  if (column == KolomE81::sebelumnya)
    return nilai(x.realisasi(i, year - 1, Triwulan::tahunan, DokumenSumber::e81_renstra));
  if (column == KolomE81::target) {
    if (const Target* own = x.target(i, DokumenSumber::e81, year)) return own->nilai;
    source("target yang berlaku");
    return target(h, i, {year}).nilai;
  }
  if (const Realisasi* own = x.realisasi(i, year, triwulan(column), DokumenSumber::e81)) return own->nilai;
  return realisasi(h, i, {year, triwulan(column)}).nilai;
}

// Own figure of a node, else the sum of what its children have.
Nilai jumlah_bawah(const Hitung& h, const Simpul& node,
                   const std::function<std::optional<Rupiah>(const Simpul&)>& own) {
  if (const auto amount = own(node)) return Nilai::dari(amount->angka());
  Rational sum;
  bool any = false;
  for (const Simpul* child : h.indeks().anak(node)) {
    const Nilai part = jumlah_bawah(h, *child, own);
    if (!part.berangka()) continue;
    sum += part.angka;
    any = true;
  }
  return any ? Nilai::dari(sum) : Nilai();
}

Nilai dasar_rp(const Hitung& h, const Simpul& node, KolomE81 column, Tahun year) {
  const Indeks& x = h.indeks();
  const Tahun end = h.berkas().periode.akhir;
  const auto plan = [&](DokumenSumber document, Tahun of) {
    return [&x, document, of](const Simpul& n) -> std::optional<Rupiah> {
      const Pagu* row = x.pagu(n, document, of, Triwulan::tahunan, JenisBelanja::semua);
      return row ? std::optional(row->jumlah) : std::nullopt;
    };
  };
  const auto spent = [&](DokumenSumber document, Tahun of, Triwulan quarter) {
    return [&x, document, of, quarter](const Simpul& n) -> std::optional<Rupiah> {
      const RealisasiAnggaran* row = x.realisasi_anggaran(n, document, of, quarter, JenisBelanja::semua);
      return row ? std::optional(row->jumlah) : std::nullopt;
    };
  };
  if (column == KolomE81::renstra) {
    if (Nilai own = jumlah_bawah(h, node, plan(DokumenSumber::e81_renstra, end)); own.ada()) return own;
    return jumlah_bawah(h, node, plan(DokumenSumber::renstra_akhir, end));
  }
  if (column == KolomE81::sebelumnya)
    return jumlah_bawah(h, node, spent(DokumenSumber::e81_renstra, year - 1, Triwulan::tahunan));
  if (column == KolomE81::target) {
    if (Nilai own = jumlah_bawah(h, node, plan(DokumenSumber::e81, year)); own.ada()) return own;
    return pagu(h, Cakupan::simpul(node), {year}).nilai;
  }
  if (Nilai own = jumlah_bawah(h, node, spent(DokumenSumber::e81, year, triwulan(column))); own.ada()) return own;
  return realisasi_anggaran(h, Cakupan::simpul(node), {year, triwulan(column)}).nilai;
}

void tutup(Penjelasan* why, const Figur& figure, std::string title) {
  if (!why) return;
  why->hasil = figure;
  why->judul = std::move(title);
  why->rujukan = kRujukan;
}

Figur kata(const Hitung& h, std::string fakta, const Figur& value, const std::string& title, Penjelasan* why) {
  if (why) why->masukan.push_back({"nilai", value.fakta, value.nilai, "", 2, Bentuk::persen});
  Figur figure{std::move(fakta), predikat(h.regulasi().cari_skala(h.pengaturan().skala_e81), value.nilai, why), 0,
               Bentuk::teks};
  const std::string law = why ? why->rujukan : "";
  tutup(why, figure, title);
  if (why && !law.empty()) why->rujukan = law;
  return figure;
}

std::string alamat_simpul(const Simpul& node, Tahun year, const char* quantity) {
  return "e81/" + node.id.value + "/" + std::to_string(year) + "/" + quantity;
}
std::string alamat_instansi(Tahun year, const char* quantity) {
  return "e81/instansi/" + std::to_string(year) + "/" + quantity;
}

}  // namespace

std::string_view nama(KolomE81 column) {
  static constexpr std::array kNama = {"renstra", "sebelumnya", "target",  "tw1",       "tw2",    "tw3",
                                       "tw4",     "realisasi",  "capaian", "kumulatif", "tingkat"};
  return kNama[static_cast<std::size_t>(column)];
}

Figur kinerja_e81(const Hitung& h, const Indikator& i, KolomE81 column, Tahun year, Penjelasan* why) {
  Figur figure{alamat_k(i, year, column), {}, i.desimal, persentase(column) ? Bentuk::persen : Bentuk::angka};
  if (persentase(column)) figure.desimal = 2;
  if (turunan(column)) {
    figure.nilai = isi_turunan(
        h, column, [&](KolomE81 c) { return kinerja_e81(h, i, c, year); }, why);
  } else if (column == KolomE81::realisasi) {
    std::array<Nilai, 4> quarters;
    for (std::size_t q = 0; q < 4; ++q) {
      const auto c = static_cast<KolomE81>(static_cast<std::size_t>(KolomE81::tw1) + q);
      quarters[q] = dasar_k(h, i, c, year, nullptr);
      if (why)
        why->masukan.push_back(
            {std::string(sakip::nama(kTriwulan[q])), alamat_k(i, year, c), quarters[q], "", i.desimal, Bentuk::angka});
    }
    figure.nilai = kosong_jadi_nol(h, agregasi(i.agregasi, quarters, h.pengaturan().triwulan_kosong, why).nilai);
  } else {
    figure.nilai = dasar_k(h, i, column, year, why);
  }
  tutup(why, figure, "E.81 kinerja, kolom " + std::string(nama(column)) + ": " + i.nama);
  return figure;
}

Figur uang_e81(const Hitung& h, const Simpul& node, KolomE81 column, Tahun year, Penjelasan* why) {
  Figur figure{alamat_rp(node, year, column),
               {},
               persentase(column) ? 2 : 0,
               persentase(column) ? Bentuk::persen : Bentuk::rupiah};
  if (turunan(column)) {
    figure.nilai = isi_turunan(
        h, column, [&](KolomE81 c) { return uang_e81(h, node, c, year); }, why);
  } else if (column == KolomE81::realisasi) {
    Rational sum;
    bool any = false;
    for (const KolomE81 c : {KolomE81::tw1, KolomE81::tw2, KolomE81::tw3, KolomE81::tw4}) {
      const Nilai quarter = dasar_rp(h, node, c, year);
      if (why) why->masukan.push_back({std::string(nama(c)), alamat_rp(node, year, c), quarter, "", 0, Bentuk::rupiah});
      if (quarter.berangka()) sum += quarter.angka, any = true;
    }
    if (why) why->rumus = "tw1 + tw2 + tw3 + tw4";
    figure.nilai = any ? Nilai::dari(sum) : Nilai();
  } else {
    figure.nilai = dasar_rp(h, node, column, year);
    if (why && !h.indeks().anak(node).empty()) why->rumus = "jumlah dari simpul di bawahnya";
  }
  tutup(why, figure, "E.81 anggaran, kolom " + std::string(nama(column)) + ": " + node.nama);
  return figure;
}

Figur predikat_kinerja_e81(const Hitung& h, const Simpul& node, Tahun year, Penjelasan* why) {
  return kata(h, alamat_simpul(node, year, "predikat-kinerja"), rata_kinerja_e81(h, node, year),
              "Predikat kinerja E.81: " + node.nama, why);
}

Figur predikat_anggaran_e81(const Hitung& h, const Simpul& node, Tahun year, Penjelasan* why) {
  return kata(h, alamat_simpul(node, year, "predikat-anggaran"), uang_e81(h, node, KolomE81::capaian, year),
              "Predikat anggaran E.81: " + node.nama, why);
}

Figur predikat_kinerja_e81(const Hitung& h, Tahun year, Penjelasan* why) {
  return kata(h, alamat_instansi(year, "predikat-kinerja"), rata_kinerja_e81(h, year),
              "Predikat kinerja E.81 seluruh program", why);
}

Figur predikat_anggaran_e81(const Hitung& h, Tahun year, Penjelasan* why) {
  return kata(h, alamat_instansi(year, "predikat-anggaran"), rata_anggaran_e81(h, year),
              "Predikat anggaran E.81 seluruh program", why);
}

bool ada_di_e81(const Hitung& h, const Indikator& i, Tahun year) {
  const Indeks& x = h.indeks();
  if (x.target(i, DokumenSumber::e81, year) || x.target(i, DokumenSumber::e81_renstra, h.berkas().periode.akhir))
    return true;
  const Simpul* node = x.simpul(i.simpul);
  if (!node || node->tingkat < Tingkat::program) return false;
  return std::any_of(kTriwulan.begin(), kTriwulan.end(), [&](Triwulan quarter) {
    return x.realisasi(i, year, quarter, DokumenSumber::e81) || x.realisasi(i, year, quarter);
  });
}

bool ada_di_e81(const Hitung& h, const Simpul& node, Tahun year) {
  if (node.tingkat < Tingkat::program) return false;
  for (const Indikator* i : h.indeks().indikator_simpul(node))
    if (ada_di_e81(h, *i, year)) return true;
  const auto children = h.indeks().anak(node);
  return std::any_of(children.begin(), children.end(),
                     [&](const Simpul* child) { return ada_di_e81(h, *child, year); });
}

namespace {

// Splits "e81/<id>/<tahun>/<besaran>"; ids hold no slash.
struct AlamatE81 {
  std::string_view id, quantity;
  Tahun year = 0;
};
std::optional<AlamatE81> urai(std::string_view fakta) {
  if (!fakta.starts_with("e81/")) return std::nullopt;
  fakta.remove_prefix(4);
  const auto first = fakta.find('/');
  const auto second = first == std::string_view::npos ? first : fakta.find('/', first + 1);
  if (second == std::string_view::npos || second - first != 5) return std::nullopt;
  AlamatE81 out{fakta.substr(0, first), fakta.substr(second + 1), 0};
  for (char c : fakta.substr(first + 1, 4)) {
    if (c < '0' || c > '9') return std::nullopt;
    out.year = out.year * 10 + (c - '0');
  }
  return out;
}

std::optional<KolomE81> kolom(std::string_view text) {
  for (KolomE81 column : kKolomE81)
    if (text == nama(column)) return column;
  return std::nullopt;
}

}  // namespace

std::optional<Figur> fakta_e81(const Hitung& h, std::string_view fakta, Penjelasan* why) {
  const auto address = urai(fakta);
  if (!address) return std::nullopt;
  const auto [id, quantity, year] = *address;
  if (id == "instansi") {
    if (quantity == "rata-kinerja") return rata_kinerja_e81(h, year, why);
    if (quantity == "rata-anggaran") return rata_anggaran_e81(h, year, why);
    if (quantity == "rata-tingkat-kinerja") return rata_tingkat_kinerja_e81(h, year, why);
    if (quantity == "rata-tingkat-anggaran") return rata_tingkat_anggaran_e81(h, year, why);
    if (quantity == "predikat-kinerja") return predikat_kinerja_e81(h, year, why);
    if (quantity == "predikat-anggaran") return predikat_anggaran_e81(h, year, why);
    return std::nullopt;
  }
  if (quantity.starts_with("k-")) {
    const Indikator* i = h.indeks().indikator(IndikatorId(id));
    const auto column = kolom(quantity.substr(2));
    return i && column ? std::optional(kinerja_e81(h, *i, *column, year, why)) : std::nullopt;
  }
  const Simpul* node = h.indeks().simpul(SimpulId(id));
  if (!node) return std::nullopt;
  if (quantity.starts_with("rp-")) {
    const auto column = kolom(quantity.substr(3));
    return column ? std::optional(uang_e81(h, *node, *column, year, why)) : std::nullopt;
  }
  if (quantity == "rata-kinerja") return rata_kinerja_e81(h, *node, year, why);
  if (quantity == "rata-tingkat-kinerja") return rata_tingkat_kinerja_e81(h, *node, year, why);
  if (quantity == "predikat-kinerja") return predikat_kinerja_e81(h, *node, year, why);
  if (quantity == "predikat-anggaran") return predikat_anggaran_e81(h, *node, year, why);
  return std::nullopt;
}

void daftar_fakta_e81(const Hitung& h, std::vector<std::string>& out) {
  const Tahun year = h.berkas().tahun;
  bool any = false;
  for (const Simpul* node : h.indeks().pohon()) {
    if (!ada_di_e81(h, *node, year)) continue;
    any = true;
    for (const Indikator* i : h.indeks().indikator_simpul(*node))
      if (ada_di_e81(h, *i, year))
        for (KolomE81 column : kKolomE81) out.push_back(alamat_k(*i, year, column));
    for (KolomE81 column : kKolomE81) out.push_back(alamat_rp(*node, year, column));
    for (const char* quantity : {"rata-kinerja", "rata-tingkat-kinerja", "predikat-kinerja", "predikat-anggaran"})
      out.push_back(alamat_simpul(*node, year, quantity));
  }
  if (any)
    for (const char* quantity : {"rata-kinerja", "rata-anggaran", "rata-tingkat-kinerja", "rata-tingkat-anggaran",
                                 "predikat-kinerja", "predikat-anggaran"})
      out.push_back(alamat_instansi(year, quantity));
}

}  // namespace sakip::measure
