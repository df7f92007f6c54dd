// Komponen, sub komponen and kriteria with their weights and answers, from a rule file. A sheet out of balance is
// refused, because every score made with it would be wrong.
#include "measure/lke.hpp"

#include <algorithm>

#include "measure/figur.hpp"

namespace sakip::measure {

namespace {

constexpr std::pair<std::string_view, TingkatLke> kDinilai[] = {{"sub-komponen", TingkatLke::sub_komponen},
                                                                {"kriteria", TingkatLke::kriteria}};
constexpr const char* kNama[] = {"komponen", "sub komponen", "kriteria"};

std::optional<BatasSkala> batas(PembacaAturan& row, std::string_view closed, std::string_view open) {
  if (const auto end = row.angka(closed)) return BatasSkala{*end, true};
  if (const auto end = row.angka(open)) return BatasSkala{*end, false};
  return std::nullopt;
}

Status baca_pilihan(PembacaAturan& row, TemplatLke& sheet) {
  PilihanLke set;
  set.id = row.teks_wajib("id");
  for (const auto& other : sheet.pilihan)
    if (other->id == set.id) row.gagal("ATURAN_GANDA", "pilihan \"" + set.id + "\" tertulis dua kali.", "Hapus satu.");
  for (PembacaAturan& line : row.tabel("jawaban")) {
    JawabanLke answer;
    answer.kode = line.teks_wajib("kode");
    answer.nilai = line.angka_wajib("nilai");
    answer.uraian = line.teks("uraian");
    answer.bawah = batas(line, "dari", "di_atas");
    answer.atas = batas(line, "sampai", "di_bawah");
    if (answer.nilai < Rational(0) || answer.nilai > Rational(100))
      line.gagal("ATURAN_NILAI", "nilai jawaban " + answer.kode + " di luar 0 sampai 100.", "Perbaiki nilainya.");
    if (set.cari(answer.kode))
      line.gagal("ATURAN_GANDA", "jawaban " + answer.kode + " tertulis dua kali.", "Hapus salah satunya.");
    TRY_STATUS(line.selesai());
    set.jawaban.push_back(std::move(answer));
  }
  if (set.jawaban.empty()) row.gagal("ATURAN_KUNCI", "pilihan tanpa jawaban.", "Tambahkan [[pilihan.jawaban]].");
  TRY_STATUS(row.selesai());
  sheet.pilihan.push_back(std::make_shared<const PilihanLke>(std::move(set)));
  return Ok{};
}

/// Takes the items apart, komponen before its sub komponen before their kriteria.
class PembacaButir {
 public:
  PembacaButir(TemplatLke& sheet, std::string criteria_set) : sheet_(sheet), kriteria_(std::move(criteria_set)) {}

  Status baca(PembacaAturan& row, TingkatLke level, int parent) {
    const bool scored = level == sheet_.dinilai;
    ButirLke item{row.teks_wajib("id"), row.teks_wajib("nama"), level, parent, {}, nullptr, row.teks("bukti")};
    if (std::any_of(sheet_.butir.begin(), sheet_.butir.end(), [&](const ButirLke& b) { return b.id == item.id; }))
      row.gagal("ATURAN_GANDA", "butir \"" + item.id + "\" tertulis dua kali.", "Beri id lain.");
    if (level <= sheet_.dinilai && level != TingkatLke::kriteria) item.bobot = row.angka_wajib("bobot");
    if (level == TingkatLke::kriteria && scored) item.bobot = row.angka("bobot").value_or(Rational(0));
    if (level == TingkatLke::kriteria || scored) item.pilihan = pilihan(row, level, scored);
    const Rational weight = item.bobot;
    const int self = static_cast<int>(sheet_.butir.size());
    sheet_.butir.push_back(std::move(item));
    if (level == TingkatLke::komponen)
      for (PembacaAturan& below : row.tabel("sub")) TRY_STATUS(baca(below, TingkatLke::sub_komponen, self));
    if (level == TingkatLke::sub_komponen)
      for (PembacaAturan& below : row.tabel("kriteria")) TRY_STATUS(baca(below, TingkatLke::kriteria, self));
    if (level < sheet_.dinilai) imbang(row, self, weight);
    return row.selesai();
  }

  /// The weights right below item `parent` (-1: the komponen) must add up to `whole`.
  void imbang(PembacaAturan& row, int parent, const Rational& whole) {
    Rational sum;
    std::vector<ButirLke*> parts;
    bool weighted = false;
    for (ButirLke& item : sheet_.butir)
      if (item.induk == parent) {
        sum += item.bobot;
        weighted = weighted || !item.bobot.is_zero();
        parts.push_back(&item);
      }
    const std::size_t level =
        parent < 0 ? 0 : static_cast<std::size_t>(sheet_.butir[static_cast<std::size_t>(parent)].tingkat) + 1;
    if (level == static_cast<std::size_t>(TingkatLke::kriteria) && !weighted && !parts.empty()) {
      for (ButirLke* part : parts) part->bobot = whole / Rational(static_cast<std::int64_t>(parts.size()));
      return;
    }
    if (sum == whole) return;
    const std::string place = parent < 0 ? "lembar" : sheet_.butir[static_cast<std::size_t>(parent)].id;
    row.gagal("ATURAN_BOBOT",
              std::string("bobot ") + kNama[level] + " pada " + place + " berjumlah " + tulis(sum) + ", padahal " +
                  tulis(whole) + ".",
              "Perbaiki bobotnya sampai jumlahnya tepat.");
  }

 private:
  const PilihanLke* pilihan(PembacaAturan& row, TingkatLke level, bool scored) {
    std::string id = row.teks("pilihan");
    if (id.empty() && level == TingkatLke::kriteria) id = kriteria_;
    for (const auto& set : sheet_.pilihan)
      if (set->id == id) return set.get();
    if (!id.empty())
      row.gagal("ATURAN_RUJUKAN_DALAM", "pilihan \"" + id + "\" tidak ada.", "Tulis [[pilihan]]-nya, atau perbaiki.");
    else if (scored)
      row.teks_wajib("pilihan");
    return nullptr;
  }

  TemplatLke& sheet_;
  std::string kriteria_;
};

}  // namespace

bool JawabanLke::memuat(const Rational& share) const {
  if (bawah && (share < bawah->nilai || (share == bawah->nilai && !bawah->termasuk))) return false;
  return !atas || share < atas->nilai || (share == atas->nilai && atas->termasuk);
}

const JawabanLke* PilihanLke::cari(std::string_view code) const {
  const auto found = std::find_if(jawaban.begin(), jawaban.end(), [&](const auto& one) { return one.kode == code; });
  return found == jawaban.end() ? nullptr : &*found;
}

Status baca_lke(PembacaAturan& file, TemplatLke& sheet) {
  sheet.berlaku_dari = static_cast<Tahun>(file.bilangan("berlaku_dari").value_or(0));
  sheet.berlaku_sampai = static_cast<Tahun>(file.bilangan("berlaku_sampai").value_or(0));
  if (sheet.berlaku_dari == 0)
    file.gagal("ATURAN_KUNCI", "berlaku_dari belum diisi.", "Sebutkan tahun pertama yang dinilai dengannya.");
  sheet.dinilai = file.pilihan("dinilai", kDinilai, TingkatLke::sub_komponen);
  sheet.skala = file.teks_wajib("skala");
  for (PembacaAturan& row : file.tabel("pilihan")) TRY_STATUS(baca_pilihan(row, sheet));
  PembacaButir items(sheet, file.teks("pilihan_kriteria"));
  for (PembacaAturan& row : file.tabel("komponen")) TRY_STATUS(items.baca(row, TingkatLke::komponen, -1));
  items.imbang(file, -1, Rational(100));
  return Ok{};
}

}  // namespace sakip::measure
