// The sheet of one year and the scores in it, from the answers upwards.
#include <algorithm>

#include "measure/akip.hpp"
#include "measure/kode.hpp"
#include "measure/pertumbuhan.hpp"

namespace sakip::measure {

namespace {

Nilai tak_lengkap() { return Nilai::tanpa(Keadaan::tak_lengkap, "MISSING_VALUE"); }

/// Sums parts that have a number. None known: not there; some: incomplete; one that is invalid makes the whole so.
class Penjumlah {
 public:
  void tambah(const Nilai& part) {
    ++count_;
    if (part.berangka()) {
      sum_ += part.angka;
      decimals_ = part.desimal < 0 || decimals_ < 0 ? -1 : std::max(decimals_, part.desimal);
      ++known_;
    } else if (part.keadaan != Keadaan::belum_ada && halangan_.keadaan != Keadaan::tidak_sah) {
      halangan_ = Nilai::tanpa(part.keadaan, part.kode);
    }
  }
  Nilai hasil() const {
    if (halangan_.keadaan != Keadaan::belum_ada) return halangan_;
    if (known_ == 0) return {};
    return known_ == count_ ? Nilai::dari(sum_, decimals_) : tak_lengkap();
  }
  int banyak() const { return count_; }

 private:
  Rational sum_;
  Nilai halangan_;
  int count_ = 0, known_ = 0, decimals_ = 0;
};

/// A weight with the decimals it was written with ("4,5"); an equal share that does not end has none of its own.
Nilai bobot_tertulis(const Rational& weight) {
  for (int decimals = 0; decimals <= 4; ++decimals)
    if (weight.round(decimals) == weight) return Nilai::dari(weight, decimals);
  return Nilai::dari(weight);
}

/// What an answer is worth, 0..100.
Nilai harga(const ButirAkip& item, Pihak who) {
  const std::string& code = item.jawaban(who);
  if (code.empty() || !item.pilihan) return {};
  const JawabanLke* answer = item.pilihan->cari(code);
  return answer ? Nilai::dari(answer->nilai) : Nilai::tanpa(Keadaan::tidak_sah, std::string(kode::kKategori));
}

}  // namespace

const std::string& ButirAkip::jawaban(Pihak who) const {
  static const std::string kNone;
  if (!isian) return kNone;
  return who == Pihak::evaluator ? isian->jawaban : isian->jawaban_mandiri;
}

LembarAkip::LembarAkip(const EvaluasiAkip& tahun, const TemplatLke* templat) : tahun_(&tahun) {
  const auto known = [&](const KomponenAkip& row) {
    return std::any_of(templat->butir.begin(), templat->butir.end(),
                       [&](const ButirLke& item) { return item.id == row.id; });
  };
  if (templat && (tahun.komponen.empty() || std::any_of(tahun.komponen.begin(), tahun.komponen.end(), known)))
    isi_templat(*templat);
  else
    isi_baris();
}

void LembarAkip::isi_templat(const TemplatLke& sheet) {
  templat_ = &sheet;
  for (const ButirLke& item : sheet.butir) {
    ButirAkip one{item.id,      item.nama, item.tingkat, item.induk, {}, item.tingkat == sheet.dinilai,
                  item.pilihan, nullptr,   item.bukti};
    if (item.tingkat <= sheet.dinilai) one.bobot = bobot_tertulis(item.bobot);
    for (const KomponenAkip& row : tahun_->komponen)
      if (row.id == item.id) one.isian = &row;
    butir_.push_back(std::move(one));
  }
}

void LembarAkip::isi_baris() {
  for (const KomponenAkip& row : tahun_->komponen)
    butir_.push_back({row.id, row.nama, TingkatLke::komponen, -1, row.bobot, false, nullptr, &row, {}});
  for (std::size_t i = 0; i < butir_.size(); ++i)
    for (std::size_t up = 0; up < i; ++up)  // a row belongs to one before it, so that the tree has no circle
      if (butir_[up].id == butir_[i].isian->induk && butir_[up].tingkat != TingkatLke::kriteria) {
        butir_[i].induk = static_cast<int>(up);
        butir_[i].tingkat =
            butir_[up].tingkat == TingkatLke::komponen ? TingkatLke::sub_komponen : TingkatLke::kriteria;
      }
}

const ButirAkip* LembarAkip::cari(std::string_view id) const {
  const auto found = std::find_if(butir_.begin(), butir_.end(), [&](const ButirAkip& item) { return item.id == id; });
  return found == butir_.end() ? nullptr : &*found;
}

std::vector<const ButirAkip*> LembarAkip::anak(const ButirAkip* parent) const {
  const int above = parent ? static_cast<int>(parent - butir_.data()) : -1;
  std::vector<const ButirAkip*> out;
  for (const ButirAkip& item : butir_)
    if (item.induk == above) out.push_back(&item);
  return out;
}

bool LembarAkip::terjawab(const ButirAkip& item, Pihak who) const {
  if (item.dinilai) return !item.jawaban(who).empty();
  const auto parts = anak(&item);
  return std::any_of(parts.begin(), parts.end(), [&](const ButirAkip* part) { return terjawab(*part, who); });
}

bool LembarAkip::terjawab(Pihak who) const {
  const auto parts = anak(nullptr);
  return std::any_of(parts.begin(), parts.end(), [&](const ButirAkip* part) { return terjawab(*part, who); });
}

std::string LembarAkip::alamat(const std::string& quantity) const {
  return tahun_->tahun == 0 ? "" : "akip/" + std::to_string(tahun_->tahun) + "/" + quantity;
}

std::string LembarAkip::alamat(const ButirAkip& item, const std::string& quantity) const {
  return alamat("komponen/" + item.id + "/" + quantity);
}

Nilai LembarAkip::jumlah_bagian(const ButirAkip* parent, Pihak who, Penjelasan* why) const {
  Penjumlah sum;
  for (const ButirAkip* part : anak(parent)) {
    const Figur one = nilai(*part, who);
    if (why) why->masukan.push_back({part->nama, one.fakta, one.nilai, tahun_->evaluator, 2, Bentuk::angka});
    sum.tambah(one.nilai);
  }
  return sum.hasil();
}

void LembarAkip::tutup(Penjelasan* why, const Figur& figure, std::string title, std::string formula) const {
  if (!why) return;
  why->hasil = figure;
  why->judul = std::move(title) + " tahun " + std::to_string(tahun_->tahun);
  why->rumus = std::move(formula);
  why->rujukan = templat_ ? templat_->kepala.rujukan : "Peraturan Menteri PANRB Nomor 88 Tahun 2021";
}

Figur LembarAkip::nilai(const ButirAkip& item, Pihak who, Penjelasan* why) const {
  const bool own = who == Pihak::mandiri;
  Figur figure{alamat(item, own ? "mandiri" : "nilai"), {}, 2, Bentuk::angka};
  std::string formula = "jumlah bagiannya";
  if (terjawab(item, who) && item.dinilai) {
    const Nilai worth = harga(item, who);
    formula = "bobot × nilai jawaban / 100";
    figure.nilai = worth.berangka() && item.bobot.berangka()
                       ? Nilai::dari(item.bobot.angka * worth.angka / Rational(100))
                       : Nilai::tanpa(worth.keadaan, worth.kode);
    if (why) {
      const std::string& source = templat_->kepala.nama;
      why->masukan.push_back({"bobot", "", item.bobot, source, 2, Bentuk::angka});
      why->masukan.push_back({"jawaban", "", Nilai::kategori(item.jawaban(who)),
                              own ? "penilaian mandiri" : tahun_->evaluator, 0, Bentuk::teks});
      why->masukan.push_back({"nilai jawaban", "", worth, source, 2, Bentuk::angka});
      if (figure.nilai.ada())
        why->langkah.push_back(tulis(item.bobot) + " × " + tulis(worth) + " / 100 = " + tulis(figure.nilai));
    }
  } else if (!own && item.isian && item.isian->nilai.ada() && !terjawab(item, who)) {
    figure.nilai = item.isian->nilai;
    formula = "seperti dinyatakan evaluator";
    if (why) why->masukan.push_back({"nilai hasil evaluasi", "", figure.nilai, tahun_->evaluator, 2, Bentuk::angka});
  } else if (!item.dinilai) {
    figure.nilai = jumlah_bagian(&item, who, why);
  }
  tutup(why, figure, item.nama, std::move(formula));
  return figure;
}

Figur LembarAkip::persen(const ButirAkip& item, Penjelasan* why) const {
  const Figur score = nilai(item);
  Figur figure{alamat(item, "persen"), measure::persen(score.nilai, item.bobot, why), 2, Bentuk::persen};
  tutup(why, figure, item.nama + " terhadap bobotnya,", "100 × nilai / bobot");
  return figure;
}

Figur LembarAkip::terpenuhi(const ButirAkip& item, Penjelasan* why) const {
  Figur figure{alamat(item, "terpenuhi"), Nilai::tanpa(Keadaan::tidak_berlaku), 2, Bentuk::persen};
  Penjumlah sum;
  for (const ButirAkip* part : anak(&item)) {
    if (!part->pilihan || part->dinilai) continue;
    const Nilai worth = harga(*part, Pihak::evaluator);
    if (why) why->masukan.push_back({part->nama, "", worth, tahun_->evaluator, 0, Bentuk::angka});
    sum.tambah(worth);
  }
  if (sum.banyak() > 0) {
    figure.nilai = sum.hasil();
    if (figure.nilai.berangka()) figure.nilai = Nilai::dari(figure.nilai.angka / Rational(sum.banyak()));
  }
  tutup(why, figure, "Kriteria terpenuhi pada " + item.nama, "jumlah nilai jawaban kriteria / banyaknya kriteria");
  return figure;
}

Figur LembarAkip::jumlah(Pihak who, Penjelasan* why) const {
  const bool own = who == Pihak::mandiri;
  Figur figure{alamat(own ? "mandiri" : "jumlah-komponen"), jumlah_bagian(nullptr, who, why), 2, Bentuk::angka};
  tutup(why, figure, own ? "Nilai AKIP penilaian mandiri" : "Jumlah nilai komponen AKIP", "jumlah nilai komponen");
  return figure;
}

Figur LembarAkip::jumlah_bobot(Penjelasan* why) const {
  Penjumlah sum;
  for (const ButirAkip* part : anak(nullptr)) {
    if (why) why->masukan.push_back({part->nama, "", part->bobot, tahun_->metode, 2, Bentuk::angka});
    if (part->bobot.berangka()) sum.tambah(part->bobot);
  }
  Figur figure{alamat("jumlah-bobot"), sum.hasil(), 2, Bentuk::angka};
  tutup(why, figure, "Jumlah bobot komponen AKIP", "jumlah bobot komponen");
  return figure;
}

KomponenAkip& baris_butir(std::vector<KomponenAkip>& rows, const LembarAkip& sheet, const ButirAkip& item) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const KomponenAkip& row) { return row.id == item.id; });
  if (found != rows.end()) return *found;
  KomponenAkip made;
  made.id = item.id;
  made.nama = item.nama;
  made.bobot = item.bobot;
  if (item.induk >= 0) made.induk = baris_butir(rows, sheet, sheet.butir()[static_cast<std::size_t>(item.induk)]).id;
  const auto after = std::find_if(rows.begin(), rows.end(), [&](const KomponenAkip& row) {
    const ButirAkip* place = sheet.cari(row.id);
    return !place || place > &item;
  });
  return *rows.insert(after, std::move(made));
}

}  // namespace sakip::measure
