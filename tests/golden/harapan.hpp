// The table of expectations of one case (tests/kasus/<case>/harapan.tsv, made by tools/kasus/harapan.py from the case
// alone) and the comparison of one row with what the model gives.
#pragma once

#include <map>
#include <sstream>
#include <vector>

#include "golden/andaian.hpp"

namespace sakip::golden {

struct Harapan {
  std::string id, kunci, jenis, putusan, alamat, banding, nilai, cetak, andaian, alasan;
};

inline std::vector<Harapan> baca_harapan(const std::filesystem::path& path) {
  std::vector<Harapan> rows;
  std::istringstream lines(baca(path));
  std::string line;
  std::getline(lines, line);  // headings
  while (std::getline(lines, line)) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back() += c;
    }
    cells.resize(10);
    rows.push_back(
        {cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9]});
  }
  return rows;
}

/// Decimals of a number in machine form: "81.36" has 2.
inline int desimal(const std::string& text) {
  const auto point = text.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

/// A case with the variants of its facts that some expectations need, each computed once.
class Panggung {
 public:
  explicit Panggung(Berkas berkas) : asal_(std::move(berkas)) {}
  /// Code ANDAIAN when a replaced fact does not exist.
  Result<const Kasus*> kasus(const std::string& andaian) {
    auto& slot = kasus_[andaian];
    if (!slot) {
      TRY(Berkas changed, terapkan(asal_, andaian));
      slot = std::make_unique<Kasus>(std::move(changed));
    }
    return slot.get();
  }
  const Berkas& berkas() const { return asal_; }

 private:
  Berkas asal_;
  std::map<std::string, std::unique_ptr<Kasus>> kasus_;
};

/// What a rule of data/regulasi says, as an address: skala/<id>/<nilai> (its label), .../<nilai>/uraian,
/// skala/<id>/<label>/skor, skala/<id>/banyaknya. Nothing when there is none.
inline std::optional<Nilai> dari_skala(const std::string& address) {
  const auto parts = rinci::belah(address, '/');
  if (parts.size() < 3 || parts[0] != "skala") return std::nullopt;
  const auto* rule = measure::uji::regulasi().cari_skala(parts[1]);
  if (!rule) return std::nullopt;
  const auto& rows = rule->skala->definisi().baris;
  if (parts[2] == "banyaknya") return Nilai::dari(Rational(static_cast<std::int64_t>(rows.size())));
  if (parts.size() == 4 && parts[3] == "skor") {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const BarisSkala& r) { return r.label == parts[2]; });
    return row != rows.end() && row->skor ? std::optional(Nilai::dari(*row->skor)) : std::nullopt;
  }
  const auto number = Rational::parse(parts[2]);
  if (!number) return std::nullopt;
  const HasilSkala found = rule->skala->cari(*number);
  if (!found.ada()) return std::nullopt;
  return Nilai::kategori(parts.size() == 4 ? found.baris->uraian : found.baris->label);
}

/// Empty when the row comes out; else what came instead.
inline std::string beda(Panggung& stage, const Harapan& row);

/// A row about several facts at once: each must come out.
inline std::string beda_satu_satu(Panggung& stage, const Harapan& row) {
  const auto addresses = rinci::belah(row.alamat, '|'), values = rinci::belah(row.nilai, '|');
  if (addresses.size() != values.size()) return "banyaknya alamat dan nilai berbeda";
  for (std::size_t n = 0; n < addresses.size(); ++n) {
    Harapan one = row;
    one.alamat = addresses[n];
    one.nilai = values[n];
    if (const std::string wrong = beda(stage, one); !wrong.empty()) return one.alamat + ": " + wrong;
  }
  return "";
}

inline std::string beda(Panggung& stage, const Harapan& row) {
  if (row.alamat.find('|') != std::string::npos) return beda_satu_satu(stage, row);
  const auto made = stage.kasus(row.andaian);
  if (!made) return made.error().message;
  Nilai got;
  if (row.alamat.starts_with("skala/")) {
    const auto found = dari_skala(row.alamat);
    if (!found) return "skala tidak menjawab";
    got = *found;
  } else {
    const auto figure = measure::hitung_fakta((*made)->hitung(), row.alamat);
    if (!figure) return figure.error().code + " " + figure.error().message + " " + figure.error().advice;
    got = figure->nilai;
  }
  if (row.banding == "kosong") return got.berangka() ? measure::tulis(got.angka) : "";
  if (row.banding == "teks")
    return got.ada() && got.label == row.nilai ? "" : "\"" + got.label + "\" " + measure::sebab(got);
  if (!got.berangka()) return "tanpa angka: " + got.kode + " " + measure::sebab(got);
  const std::string shown = measure::tulis(got.angka);
  if (row.banding == "tepat") {
    const auto expected = Rational::parse(row.nilai);
    if (!expected || *expected != got.angka) return shown;
  } else if (row.banding.starts_with("angka:") || row.banding.starts_with("pengganti:")) {
    const auto expected = Rational::parse(row.nilai);
    if (!expected || got.angka.round(std::stoi(row.banding.substr(row.banding.find(':') + 1))) != *expected)
      return shown;
  }
  if (!row.cetak.empty()) {
    const auto printed = Rational::parse(row.cetak);
    if (!printed || got.angka.round(desimal(row.cetak)) != *printed)
      return shown + " (tidak tercetak sebagai " + row.cetak + ")";
  }
  return "";
}

}  // namespace sakip::golden
