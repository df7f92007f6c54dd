// Computed columns and totals of profile tables. A column's formula sees the other columns as series, in the order of
// the rows; a formula may not use a computed column that comes after its own.
#include "measure/profil.hpp"

#include <algorithm>

#include "formula/formula.hpp"
#include "measure/kode.hpp"

namespace sakip::measure {

namespace {

std::size_t letak(const TabelProfil& table, const KolomProfil& column) {
  return static_cast<std::size_t>(&column - table.kolom.data());
}

Nilai ketik(const TabelProfil& table, std::size_t row, std::size_t column) {
  return column < table.baris[row].size() ? table.baris[row][column].nilai : Nilai();
}

std::vector<Nilai> isi_kolom(const TabelProfil& table, std::size_t column);

// The columns before `column` that its formula names, in the formula's order.
std::vector<std::size_t> kolom_terpakai(const TabelProfil& table, std::size_t column) {
  std::vector<std::size_t> out;
  if (const auto program = formula::compile(table.kolom[column].rumus))
    for (const auto& variable : program->variabel())
      for (std::size_t other = 0; other < column; ++other)
        if (table.kolom[other].id == variable.nama) out.push_back(other);
  return out;
}

// A whole column by its formula; the columns before it are series under their ids.
std::vector<Nilai> hitung_kolom(const TabelProfil& table, std::size_t column) {
  const std::size_t rows = table.baris.size();
  const auto program = formula::compile(table.kolom[column].rumus);
  if (!program) return std::vector<Nilai>(rows, Nilai::tanpa(Keadaan::tidak_sah, "RUMUS_PROFIL"));
  std::vector<std::vector<Nilai>> series(program->variabel().size());
  std::vector<formula::Masukan> inputs(series.size());
  for (std::size_t i = 0; i < series.size(); ++i) {
    bool found = false;
    for (std::size_t other = 0; other < column; ++other)
      if (table.kolom[other].id == program->variabel()[i].nama) {
        series[i] = isi_kolom(table, other);
        inputs[i] = formula::Masukan::deret(series[i]);
        found = true;
      }
    // A name that is no earlier column is a slip in the formula, not data still to come.
    if (!found) return std::vector<Nilai>(rows, Nilai::tanpa(Keadaan::tidak_sah, "RUMUS_PROFIL"));
  }
  return formula::evaluate_kolom(*program, inputs, rows);
}

std::vector<Nilai> isi_kolom(const TabelProfil& table, std::size_t column) {
  if (!table.kolom[column].rumus.empty()) return hitung_kolom(table, column);
  std::vector<Nilai> out;
  for (std::size_t r = 0; r < table.baris.size(); ++r) out.push_back(ketik(table, r, column));
  return out;
}

Bentuk bentuk(const KolomProfil& column) { return column.jenis == JenisKolom::rupiah ? Bentuk::rupiah : Bentuk::angka; }

// Total over what is there; decimals kept when all were typed.
Nilai jumlah(const std::vector<Nilai>& values) {
  Rational sum;
  int decimals = 0;
  bool any = false;
  for (const Nilai& value : values) {
    if (value.keadaan == Keadaan::belum_ada || value.keadaan == Keadaan::tidak_berlaku) continue;
    if (!value.berangka()) return value;
    sum += value.angka;
    decimals = decimals < 0 || value.desimal < 0 ? -1 : std::max(decimals, value.desimal);
    any = true;
  }
  return any ? Nilai::dari(sum, decimals) : Nilai();
}

}  // namespace

Figur sel_profil(const Hitung&, const TabelProfil& table, std::size_t row, const KolomProfil& column, Penjelasan* why) {
  const std::size_t place = letak(table, column);
  Figur figure{
      "profil/" + table.id + "/" + std::to_string(row + 1) + "/" + column.id, {}, column.desimal, bentuk(column)};
  figure.nilai = column.rumus.empty() ? ketik(table, row, place) : isi_kolom(table, place)[row];
  if (why) {
    why->hasil = figure;
    why->judul = table.judul + ", baris " + std::to_string(row + 1) + ", " + column.judul;
    why->rumus = column.rumus.empty() ? "diketik" : column.rumus;
    for (const std::size_t other : kolom_terpakai(table, place)) {
      const KolomProfil& used = table.kolom[other];
      const std::vector<Nilai> values = isi_kolom(table, other);
      why->masukan.push_back({used.id + " baris ini",
                              "profil/" + table.id + "/" + std::to_string(row + 1) + "/" + used.id, values[row],
                              table.sumber, used.desimal, bentuk(used)});
      // A formula that sums over the rows needs the whole column, so that somebody can redo it.
      if (column.rumus.find('(' + used.id + ')') != std::string::npos)
        why->masukan.push_back({"jumlah " + used.id, used.jumlah ? "profil/" + table.id + "/jumlah/" + used.id : "",
                                jumlah(values), table.sumber, used.desimal, bentuk(used)});
    }
  }
  return figure;
}

Figur jumlah_profil(const Hitung&, const TabelProfil& table, const KolomProfil& column, Penjelasan* why) {
  const std::size_t place = letak(table, column);
  const std::vector<Nilai> values = isi_kolom(table, place);
  Figur figure{"profil/" + table.id + "/jumlah/" + column.id, jumlah(values), column.desimal, bentuk(column)};
  if (why) {
    why->hasil = figure;
    why->judul = table.judul + ", jumlah " + column.judul;
    why->rumus = "jumlah semua baris";
    for (std::size_t r = 0; r < values.size(); ++r)
      why->masukan.push_back({"baris " + std::to_string(r + 1),
                              "profil/" + table.id + "/" + std::to_string(r + 1) + "/" + column.id, values[r],
                              table.sumber, column.desimal, bentuk(column)});
  }
  return figure;
}

Figur banyaknya_profil(const Hitung&, const TabelProfil& table, Penjelasan* why) {
  Figur figure{"profil/" + table.id + "/banyaknya",
               Nilai::dari(Rational(static_cast<std::int64_t>(table.baris.size())), 0), 0, Bentuk::angka};
  if (why) {
    why->hasil = figure;
    why->judul = table.judul + ", banyaknya baris";
    why->rumus = "banyaknya baris";
    why->sumber = table.sumber;
  }
  return figure;
}

std::optional<Figur> fakta_profil(const Hitung& h, std::string_view fakta, Penjelasan* why) {
  for (const TabelProfil& table : h.berkas().profil) {
    const std::string base = "profil/" + table.id + "/";
    if (!fakta.starts_with(base)) continue;
    const std::string_view rest = fakta.substr(base.size());
    if (rest == "banyaknya") return banyaknya_profil(h, table, why);
    for (const KolomProfil& column : table.kolom) {
      if (column.jenis == JenisKolom::teks) continue;
      if (rest == "jumlah/" + column.id) return jumlah_profil(h, table, column, why);
      for (std::size_t r = 0; r < table.baris.size(); ++r)
        if (rest == std::to_string(r + 1) + "/" + column.id) return sel_profil(h, table, r, column, why);
    }
  }
  return std::nullopt;
}

void daftar_fakta_profil(const Hitung& h, std::vector<std::string>& out) {
  for (const TabelProfil& table : h.berkas().profil) {
    out.push_back("profil/" + table.id + "/banyaknya");
    for (const KolomProfil& column : table.kolom) {
      if (column.jenis == JenisKolom::teks) continue;
      for (std::size_t r = 0; r < table.baris.size(); ++r)
        out.push_back("profil/" + table.id + "/" + std::to_string(r + 1) + "/" + column.id);
      if (column.jumlah) out.push_back("profil/" + table.id + "/jumlah/" + column.id);
    }
  }
}

}  // namespace sakip::measure
