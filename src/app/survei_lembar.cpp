// Answers of a survey from a workbook (survei.hpp): the title row says what each column is, every cell below it
// is 1..4, a known category or a suggestion, or it is told with its address.
#include <algorithm>

#include "app/survei.hpp"
#include "core/quote_input.hpp"
#include "exchange/xlsx_value.hpp"

namespace sakip::app {
namespace {

using exchange::XlsxCell;

constexpr std::size_t kGalatTerbanyak = 50;

std::string rapi(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

enum class Isi { lewat, unsur, profil, saran };
struct KolomLembar {
  Isi isi = Isi::lewat;
  std::size_t nomor = 0;  ///< which unsur or characteristic
};

class Pembaca {
 public:
  Pembaca(const Survei& survei, const std::vector<Karakteristik>& profile) : survei_(survei), profil_(profile) {}

  void baca(const exchange::XlsxSheet& sheet) {
    if (sheet.rows.empty()) return galat("A1", "Lembar pertama kosong.");
    baca_judul(sheet.rows.front());
    if (!salah.empty()) return;
    for (const exchange::XlsxRow& row : std::span(sheet.rows).subspan(1)) baca_baris(row);
  }

  std::vector<JawabanSurvei> jawaban;
  std::vector<Error> salah;

 private:
  void galat(const Kalimat& place, const Kalimat& message) {
    if (salah.size() < kGalatTerbanyak)
      salah.push_back({"SURVEI_LEMBAR", place, message, "Perbaiki selnya, lalu impor lagi; belum ada yang disimpan."});
  }

  KolomLembar arti(const XlsxCell& cell) {
    const std::string title = rapi(cell.text);
    for (std::size_t u = 0; u < survei_.unsur.size(); ++u)
      if (title == rapi(survei_.unsur[u].nama) || title == "u" + std::to_string(u + 1)) return {Isi::unsur, u};
    for (std::size_t k = 0; k < profil_.size(); ++k)
      if (title == rapi(profil_[k].nama)) return {Isi::profil, k};
    if (title == "saran") return {Isi::saran, 0};
    if (title != "no" && title != "nomor" && title != "responden")
      galat(cell.reference(), kalimat("Judul kolom {} bukan unsur survei ini.", quote_input(cell.text)));
    return {};
  }

  void baca_judul(const exchange::XlsxRow& row) {
    std::vector<int> seen(survei_.unsur.size());
    for (const XlsxCell& cell : row.cells) {
      const KolomLembar column = arti(cell);
      kolom_[cell.column] = column;
      if (column.isi == Isi::unsur && ++seen[column.nomor] == 2) galat(cell.reference(), "Unsur ini dua kali.");
    }
    for (std::size_t u = 0; u < seen.size(); ++u)
      if (seen[u] == 0)
        galat(kalimat("baris {}", row.index + 1), kalimat("Kolom \"{}\" tidak ada.", survei_.unsur[u].nama));
  }

  void baca_profil(const XlsxCell& cell, std::size_t which, JawabanSurvei& out) {
    for (const std::string& category : profil_[which].kategori)
      if (rapi(cell.text) == rapi(category)) {
        out.profil[profil_[which].nama] = category;
        return;
      }
    galat(cell.reference(), kalimat("{} bukan pilihan {}.", quote_input(cell.text), profil_[which].nama));
  }

  void baca_sel(const XlsxCell& cell, JawabanSurvei& out) {
    const auto column = kolom_.find(cell.column);
    if (cell.kind == exchange::XlsxKind::empty || rapi(cell.text).empty()) return;
    if (column == kolom_.end()) return galat(cell.reference(), "Kolom ini tidak berjudul.");
    if (column->second.isi == Isi::saran) out.saran = std::string(cell.text);
    if (column->second.isi == Isi::profil) baca_profil(cell, column->second.nomor, out);
    if (column->second.isi != Isi::unsur) return;
    const std::string text = rapi(cell.text);
    if (text.size() != 1 || text[0] < '1' || text[0] > '4' || cell.date_style || cell.percent_style)
      return galat(cell.reference(), kalimat("{} bukan jawaban 1 sampai 4.", quote_input(cell.text)));
    out.jawaban[column->second.nomor] = text[0] - '0';
  }

  void baca_baris(const exchange::XlsxRow& row) {
    JawabanSurvei out;
    out.cara = CaraJawab::impor;
    out.jawaban.resize(survei_.unsur.size());
    for (const XlsxCell& cell : row.cells) baca_sel(cell, out);
    if (!out.kosong()) jawaban.push_back(std::move(out));
  }

  const Survei& survei_;
  const std::vector<Karakteristik>& profil_;
  std::map<std::uint16_t, KolomLembar> kolom_;
};

}  // namespace

tl::expected<std::vector<JawabanSurvei>, std::vector<Error>> baca_lembar_survei(
    std::string_view bytes, const Survei& survei, const std::vector<Karakteristik>& profil) {
  const auto book = exchange::read_xlsx(bytes);
  if (!book) return tl::unexpected(std::vector<Error>{book.error()});
  Pembaca reader(survei, profil);
  if (!book->sheets.empty()) reader.baca(book->sheets.front());
  if (reader.salah.empty() && reader.jawaban.empty())
    reader.salah.push_back({"SURVEI_LEMBAR", "lembar pertama", "Tidak ada jawaban di lembar pertama.",
                            "Isi di bawah baris judul, satu baris satu responden."});
  if (!reader.salah.empty()) return tl::unexpected(std::move(reader.salah));
  return std::move(reader.jawaban);
}

}  // namespace sakip::app
