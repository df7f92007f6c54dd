// Reading of a rule file's tree, and its canonical text for the fingerprint of the rules.
#include "measure/naskah_aturan.hpp"

#include <algorithm>

namespace sakip::measure {

namespace {

using Jenis = NaskahAturan::Jenis;

std::string_view nama_jenis(Jenis kind) {
  switch (kind) {
    case Jenis::teks:
      return "teks";
    case Jenis::bilangan:
      return "bilangan bulat";
    case Jenis::logika:
      return "true atau false";
    case Jenis::larik:
      return "daftar";
    case Jenis::tabel:
      return "tabel";
  }
  return "";
}

constexpr std::pair<std::string_view, Keadaan> kKeadaan[] = {{"belum ada", Keadaan::belum_ada},
                                                             {"tidak berlaku", Keadaan::tidak_berlaku},
                                                             {"tak terdefinisi", Keadaan::tak_terdefinisi},
                                                             {"tak lengkap", Keadaan::tak_lengkap},
                                                             {"tidak sah", Keadaan::tidak_sah}};

Nilai dari_teks(const std::string& text) {
  for (const auto& [name, state] : kKeadaan) {
    if (text == name) return Nilai::tanpa(state);
    if (text.starts_with(std::string(name) + ": ")) return Nilai::tanpa(state, text.substr(name.size() + 2));
  }
  if (const auto number = Rational::parse(text)) return Nilai::dari(*number);
  return Nilai::kategori(text);
}

void tulis(const NaskahAturan& value, std::span<const std::string_view> except, std::string& out) {
  switch (value.jenis) {
    case Jenis::teks:
      out += std::to_string(value.teks.size()) + ":" + value.teks;
      return;
    case Jenis::bilangan:
      out += std::to_string(value.bilangan);
      return;
    case Jenis::logika:
      out += value.logika ? "true" : "false";
      return;
    case Jenis::larik:
      out += "[";
      for (const NaskahAturan& item : value.butir) tulis(item, {}, out += " ");
      out += "]";
      return;
    case Jenis::tabel:
      out += "{";
      for (std::size_t i = 0; i < value.butir.size(); ++i) {
        if (std::find(except.begin(), except.end(), value.kunci[i]) != except.end()) continue;
        out += value.kunci[i] + "=";
        tulis(value.butir[i], {}, out);
        out += ";";
      }
      out += "}";
  }
}

}  // namespace

std::string bentuk_baku(const NaskahAturan& table, std::span<const std::string_view> except) {
  std::string out;
  tulis(table, except, out);
  return out;
}

bool PembacaAturan::ada(std::string_view key) const {
  return std::binary_search(table_->kunci.begin(), table_->kunci.end(), key);
}

const NaskahAturan* PembacaAturan::ambil(std::string_view key) {
  used_.emplace_back(key);
  const auto at = std::lower_bound(table_->kunci.begin(), table_->kunci.end(), key);
  if (at == table_->kunci.end() || *at != key) return nullptr;
  return &table_->butir[static_cast<std::size_t>(at - table_->kunci.begin())];
}

const NaskahAturan* PembacaAturan::ambil(std::string_view key, Jenis kind) {
  const NaskahAturan* found = ambil(key);
  if (!found || found->jenis == kind) return found;
  gagal(*found, "ATURAN_NILAI", std::string(key) + " harus " + std::string(nama_jenis(kind)) + ".",
        "Perbaiki nilainya.");
  return nullptr;
}

void PembacaAturan::gagal(const NaskahAturan& where, std::string code, std::string message, std::string advice) {
  if (!fault_)
    fault_ = Error{std::move(code), file_ + ":" + std::to_string(where.baris), std::move(message), std::move(advice)};
}

std::string PembacaAturan::teks(std::string_view key) {
  const NaskahAturan* found = ambil(key, Jenis::teks);
  return found ? found->teks : "";
}

std::string PembacaAturan::teks_wajib(std::string_view key) {
  std::string text = teks(key);
  if (text.empty())
    gagal(*table_, key == "rujukan" ? "ATURAN_TANPA_RUJUKAN" : "ATURAN_KUNCI", std::string(key) + " belum diisi.",
          key == "rujukan" ? "Sebutkan peraturan dan pasalnya." : "Tambahkan kunci itu.");
  return text;
}

std::vector<std::string> PembacaAturan::daftar_teks(std::string_view key) {
  std::vector<std::string> texts;
  const NaskahAturan* found = ambil(key, Jenis::larik);
  if (!found) return texts;
  for (const NaskahAturan& item : found->butir) {
    if (item.jenis != Jenis::teks)
      gagal(item, "ATURAN_NILAI", std::string(key) + " harus daftar teks.", "Perbaiki nilainya.");
    texts.push_back(item.teks);
  }
  return texts;
}

std::optional<std::int64_t> PembacaAturan::bilangan(std::string_view key) {
  const NaskahAturan* found = ambil(key, Jenis::bilangan);
  return found ? std::optional(found->bilangan) : std::nullopt;
}

bool PembacaAturan::logika(std::string_view key, bool otherwise) {
  const NaskahAturan* found = ambil(key, Jenis::logika);
  return found ? found->logika : otherwise;
}

std::optional<Rational> PembacaAturan::angka(std::string_view key) {
  const NaskahAturan* found = ambil(key);
  if (!found) return std::nullopt;
  const Nilai value = sebagai_nilai(*found);
  if (value.berangka()) return value.angka;
  gagal(*found, "ATURAN_NILAI", std::string(key) + " harus angka.", "Tulis 5, \"0.111\", atau \"1/9\".");
  return std::nullopt;
}

Rational PembacaAturan::angka_wajib(std::string_view key) {
  const auto value = angka(key);
  if (!value) gagal(*table_, "ATURAN_KUNCI", std::string(key) + " belum diisi.", "Tambahkan kunci itu.");
  return value.value_or(Rational(0));
}

Nilai PembacaAturan::sebagai_nilai(const NaskahAturan& value) {
  if (value.jenis == Jenis::bilangan) return Nilai::dari(value.bilangan);
  if (value.jenis == Jenis::teks) return dari_teks(value.teks);
  gagal(value, "ATURAN_NILAI", "nilai harus angka atau teks.", "Tulis 5, \"0.111\", \"WTP\", atau \"belum ada\".");
  return {};
}

Nilai PembacaAturan::nilai(std::string_view key) {
  const NaskahAturan* found = ambil(key);
  return found ? sebagai_nilai(*found) : Nilai();
}

std::vector<Nilai> PembacaAturan::daftar_nilai(std::string_view key) {
  std::vector<Nilai> values;
  if (const NaskahAturan* found = ambil(key, Jenis::larik))
    for (const NaskahAturan& item : found->butir) values.push_back(sebagai_nilai(item));
  return values;
}

std::vector<std::vector<Nilai>> PembacaAturan::tabel_nilai(std::string_view key) {
  std::vector<std::vector<Nilai>> rows;
  const NaskahAturan* found = ambil(key, Jenis::larik);
  if (!found) return rows;
  for (const NaskahAturan& row : found->butir) {
    if (row.jenis != Jenis::larik)
      gagal(row, "ATURAN_NILAI", std::string(key) + " harus daftar baris.", "Tulis [[..], [..]].");
    std::vector<Nilai> values;
    for (const NaskahAturan& item : row.butir) values.push_back(sebagai_nilai(item));
    rows.push_back(std::move(values));
  }
  return rows;
}

std::vector<PembacaAturan> PembacaAturan::tabel(std::string_view key) {
  std::vector<PembacaAturan> readers;
  const NaskahAturan* found = ambil(key, Jenis::larik);
  if (!found) return readers;
  for (const NaskahAturan& item : found->butir) {
    if (item.jenis != Jenis::tabel)
      gagal(item, "ATURAN_NILAI", std::string(key) + " harus daftar tabel.", "Tulis [[" + std::string(key) + "]].");
    readers.emplace_back(file_, item);
  }
  return readers;
}

Status PembacaAturan::selesai() const {
  if (fault_) return tl::unexpected(*fault_);
  for (std::size_t i = 0; i < table_->kunci.size(); ++i)
    if (std::find(used_.begin(), used_.end(), table_->kunci[i]) == used_.end())
      return fail("ATURAN_KUNCI", file_ + ":" + std::to_string(table_->butir[i].baris),
                  "kunci \"" + table_->kunci[i] + "\" tidak dikenal.", "Periksa ejaannya, atau hapus.");
  return Ok{};
}

}  // namespace sakip::measure
