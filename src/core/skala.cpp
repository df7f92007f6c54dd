// Construction and look-up of scales. A scale with a precision lives on the grid of that precision: each row covers the
// grid points from its first to its last, and two neighbours must meet without a free or a doubly taken point.
#include "core/skala.hpp"

#include <algorithm>

#include "core/number_format.hpp"

namespace sakip {

namespace {

std::string angka(const Rational& value, int least_decimals = 0) {
  const auto text = value.finite_decimal();
  if (!text) return value.exact();
  const auto point = text->find('.');
  const int decimals = point == std::string::npos ? 0 : static_cast<int>(text->size() - point - 1);
  return format_angka(value, std::max(decimals, least_decimals));
}

int decimals_of(const Rational& value) {
  const auto text = value.finite_decimal();
  const auto point = text ? text->find('.') : std::string::npos;
  return point == std::string::npos ? 0 : static_cast<int>(text->size() - point - 1);
}

/// "43,75 dan 43,76", both with the decimals of the finer one.
std::string pasangan(const Rational& low, const Rational& high) {
  const int decimals = std::max(decimals_of(low), decimals_of(high));
  return angka(low, decimals) + " dan " + angka(high, decimals);
}

/// The end of a row in units of the grid, or as it is for an exact scale; `adjust` moves an excluded end to the next
/// point.
BatasSkala on_grid(const BatasSkala& end, int precision, int adjust) {
  if (precision == kPresisiEksak) return end;
  const Rational scaled = end.nilai / Rational::decimal(1, precision);
  if (end.termasuk || !scaled.is_integer()) return {adjust > 0 ? scaled.ceil() : scaled.floor(), true};
  return {scaled + Rational(adjust), true};
}

struct RowOnGrid {
  const BarisSkala* row;
  std::optional<BatasSkala> low, high;
  bool empty() const {
    return low && high &&
           (low->nilai > high->nilai || (low->nilai == high->nilai && !(low->termasuk && high->termasuk)));
  }
};

bool starts_before(const RowOnGrid* a, const RowOnGrid* b) {
  if (!a->low || !b->low) return !a->low && b->low;
  if (a->low->nilai != b->low->nilai) return a->low->nilai < b->low->nilai;
  return a->low->termasuk && !b->low->termasuk;
}

enum class Seam { joined, gap, overlap };

Seam seam(const RowOnGrid& left, const RowOnGrid& right, int precision) {
  if (!left.high || !right.low) return Seam::overlap;
  const Rational& high = left.high->nilai;
  const Rational& low = right.low->nilai;
  if (precision != kPresisiEksak)
    return low == high + Rational(1) ? Seam::joined : low > high ? Seam::gap : Seam::overlap;
  if (low != high) return low > high ? Seam::gap : Seam::overlap;
  if (left.high->termasuk != right.low->termasuk) return Seam::joined;
  return left.high->termasuk ? Seam::overlap : Seam::gap;
}

std::string presisi(const DefinisiSkala& scale) {
  if (scale.presisi == kPresisiEksak) return "tanpa pembulatan";
  return scale.presisi == 0 ? "pada bilangan bulat" : "pada " + std::to_string(scale.presisi) + " desimal";
}

Status check_intervals(const DefinisiSkala& scale) {
  std::vector<RowOnGrid> rows;
  for (const BarisSkala& row : scale.baris) {
    RowOnGrid placed{&row, {}, {}};
    if (row.bawah) placed.low = on_grid(*row.bawah, scale.presisi, +1);
    if (row.atas) placed.high = on_grid(*row.atas, scale.presisi, -1);
    if (placed.empty())
      return fail("SKALA_BATAS_TERBALIK", scale.id,
                  "baris \"" + row.label + "\" (" + Skala::rentang(row) + ") tidak memuat satu nilai pun " +
                      presisi(scale) + ".",
                  "Periksa batas bawah dan batas atas baris itu.");
    rows.push_back(placed);
  }
  std::vector<const RowOnGrid*> order;
  for (const RowOnGrid& row : rows) order.push_back(&row);
  std::stable_sort(order.begin(), order.end(), starts_before);

  std::string gaps, overlaps;
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    const Seam found = seam(*order[i], *order[i + 1], scale.presisi);
    const BarisSkala &left = *order[i]->row, &right = *order[i + 1]->row;
    if (found == Seam::gap)
      gaps += (gaps.empty() ? "antara " : "; antara ") + pasangan(left.atas->nilai, right.bawah->nilai);
    if (found == Seam::overlap)
      overlaps += (overlaps.empty() ? "" : "; ") + ("\"" + left.label + "\" (" + Skala::rentang(left) + ") dengan \"" +
                                                    right.label + "\" (" + Skala::rentang(right) + ")");
  }
  if (!overlaps.empty())
    return fail("SKALA_TUMPANG_TINDIH", scale.id, "tumpang tindih " + presisi(scale) + ": " + overlaps + ".",
                "Setiap nilai harus masuk tepat satu baris; tandai ujung yang tidak termasuk.");
  if (!gaps.empty() && scale.celah == SikapCelah::tolak)
    return fail("SKALA_CELAH", scale.id, "celah " + gaps + " " + presisi(scale) + ".",
                "Sambungkan baris-barisnya, atau nyatakan presisi yang dipakai skala itu.");
  return Ok{};
}

Status check_categories(const DefinisiSkala& scale) {
  for (auto row = scale.baris.begin(); row != scale.baris.end(); ++row) {
    if (row->bawah || row->atas)
      return fail("SKALA_KATEGORI_BERBATAS", scale.id, "kategori \"" + row->label + "\" mempunyai batas angka.",
                  "Hapus batasnya, atau jadikan tabel ini tabel interval.");
    const auto same = [&](const BarisSkala& other) { return other.label == row->label; };
    if (std::any_of(scale.baris.begin(), row, same))
      return fail("SKALA_LABEL_GANDA", scale.id, "kategori \"" + row->label + "\" tertulis dua kali.",
                  "Hapus salah satunya.");
  }
  return Ok{};
}

bool contains(const BarisSkala& row, const Rational& value) {
  if (row.bawah && (row.bawah->termasuk ? value < row.bawah->nilai : value <= row.bawah->nilai)) return false;
  if (row.atas && (row.atas->termasuk ? value > row.atas->nilai : value >= row.atas->nilai)) return false;
  return true;
}

}  // namespace

Result<Skala> Skala::buat(DefinisiSkala definition) {
  if (definition.baris.empty())
    return fail("SKALA_KOSONG", definition.id, "skala tidak mempunyai baris.", "Isi barisnya.");
  if (definition.rujukan.empty())
    return fail("SKALA_TANPA_RUJUKAN", definition.id, "skala tidak menyebut peraturannya.", "Isi rujukan.");
  if (definition.presisi < kPresisiEksak || definition.presisi > 18)
    return fail("SKALA_PRESISI", definition.id,
                "presisi " + std::to_string(definition.presisi) + " di luar 0 sampai 18.",
                "Isi banyaknya desimal, atau nyatakan eksak.");
  for (const BarisSkala& row : definition.baris)
    if (row.label.empty()) return fail("SKALA_LABEL_KOSONG", definition.id, "ada baris tanpa label.", "Isi labelnya.");
  TRY_STATUS(definition.jenis == JenisSkala::kategori ? check_categories(definition) : check_intervals(definition));
  return Skala(std::move(definition));
}

HasilSkala Skala::cari(const Rational& value) const {
  HasilSkala found;
  if (definition_.jenis == JenisSkala::kategori) return found;
  found.nilai = definition_.presisi == kPresisiEksak ? value : value.round(definition_.presisi);
  bool all_above = true, all_below = true;  // every row lies above, or below, the value
  for (const BarisSkala& row : definition_.baris) {
    if (contains(row, found.nilai)) {
      found.status = StatusSkala::ada;
      found.baris = &row;
      return found;
    }
    all_above = all_above && row.bawah && found.nilai <= row.bawah->nilai;
    all_below = all_below && row.atas && found.nilai >= row.atas->nilai;
  }
  found.status = all_above ? StatusSkala::di_bawah : all_below ? StatusSkala::di_atas : StatusSkala::di_celah;
  return found;
}

HasilSkala Skala::kategori(std::string_view label) const {
  HasilSkala found;
  for (const BarisSkala& row : definition_.baris) {
    if (row.label != label) continue;
    found.status = StatusSkala::ada;
    found.baris = &row;
    break;
  }
  return found;
}

int Skala::desimal() const {
  int most = 0;
  for (const BarisSkala& row : definition_.baris)
    for (const auto* end : {&row.bawah, &row.atas})
      if (*end) most = std::max(most, decimals_of((*end)->nilai));
  return most;
}

std::string Skala::rentang(const BarisSkala& row, int desimal) {
  const int decimals =
      std::max({desimal, row.bawah ? decimals_of(row.bawah->nilai) : 0, row.atas ? decimals_of(row.atas->nilai) : 0});
  if (!row.bawah && !row.atas) return "semua nilai";
  if (!row.atas) return (row.bawah->termasuk ? ">= " : "> ") + angka(row.bawah->nilai, decimals);
  if (!row.bawah) return (row.atas->termasuk ? "<= " : "< ") + angka(row.atas->nilai, decimals);
  return (row.bawah->termasuk ? "" : "> ") + angka(row.bawah->nilai, decimals) + " - " +
         (row.atas->termasuk ? "" : "< ") + angka(row.atas->nilai, decimals);
}

std::string Skala::jelaskan(const HasilSkala& found, const Rational& asked) const {
  if (definition_.jenis == JenisSkala::kategori)
    return found.ada() ? "kategori \"" + found.baris->label + "\"" : "kategori tidak dikenal pada " + definition_.nama;
  std::string text = asked.finite_decimal(6) ? angka(asked) : format_angka(asked, std::max(definition_.presisi + 2, 4));
  if (found.nilai != asked) text += " dibulatkan menjadi " + angka(found.nilai, std::max(definition_.presisi, 0));
  switch (found.status) {
    case StatusSkala::ada:
      return text + ", masuk " + rentang(*found.baris) + ": " + found.baris->label;
    case StatusSkala::di_celah:
      return text + " jatuh di celah antara dua baris " + definition_.nama;
    case StatusSkala::di_bawah:
      return text + " di bawah batas terendah " + definition_.nama;
    case StatusSkala::di_atas:
      return text + " di atas batas tertinggi " + definition_.nama;
    case StatusSkala::tak_dikenal:
      break;
  }
  return text + " tidak dikenal pada " + definition_.nama;
}

}  // namespace sakip
