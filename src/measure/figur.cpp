// How figures, values and explanations are written out.
#include "measure/figur.hpp"

#include "core/number_format.hpp"
#include "formula/formula.hpp"
#include "measure/kode.hpp"

namespace sakip::measure {

namespace {

constexpr std::pair<std::string_view, std::string_view> kArti[] = {
    {"RUMUS_PROFIL", "rumus kolomnya salah tulis, atau menyebut kolom yang tidak ada di sebelah kirinya"},
    {kode::kTanpaTarget, "target belum ada"},
    {kode::kTanpaRealisasi, "realisasi belum dilaporkan"},
    {kode::kTanpaPagu, "pagu belum ada"},
    {kode::kTanpaTahunLalu, "angka tahun sebelumnya belum ada"},
    {kode::kTanpaCapaian, "tidak ada capaian yang dapat dirata-ratakan"},
    {kode::kTargetNol, "target nol, sehingga persentasenya tidak ada"},
    {kode::kTargetNegatif, "target negatif, sehingga persentasenya menyesatkan"},
    {kode::kRealisasiNol, "realisasi nol sebagai pembagi"},
    {kode::kRealisasiNegatif, "realisasi negatif sebagai pembagi"},
    {kode::kPembagiNol, "pembagi bernilai nol"},
    {kode::kMetode, "metode yang dipilih tidak dikenal pada data/regulasi"},
    {kode::kTanpaBatas, "batas bawah dan batas atas belum diisi"},
    {kode::kTanpaSkala, "skala untuk kategori belum dipilih"},
    {kode::kBukanAngka, "nilai berupa kategori, bukan angka"},
    {kode::kKategori, "kategori tidak dikenal pada skalanya"},
    {kode::kLuarSkala, "nilai di luar rentang skala"},
    {kode::kTanpaSkor, "kategori tidak mempunyai skor pada skalanya"},
    {kode::kTanpaSkalaIndikator, "indikator tidak memakai skala"},
    {kode::kBukanIndikatorKita, "yang dibandingkan bukan indikator instansi ini"},
};

std::string_view nama_keadaan(Keadaan state) {
  switch (state) {
    case Keadaan::ok:
      return "";
    case Keadaan::belum_ada:
      return "belum ada";
    case Keadaan::tidak_berlaku:
      return "tidak berlaku";
    case Keadaan::tak_terdefinisi:
      return "tidak terdefinisi";
    case Keadaan::tak_lengkap:
      return "data belum lengkap";
    case Keadaan::tidak_sah:
      return "data tidak sah";
  }
  return "";
}

std::string bulat(const Nilai& value, int decimals, Bentuk form) {
  if (!value.berangka()) return format_nilai(value, decimals);
  switch (form) {
    case Bentuk::rupiah: {
      const auto amount = Rupiah::dari(value.angka);
      return amount ? "Rp" + format_rupiah(*amount) : format_angka(value.angka, 2);
    }
    case Bentuk::persen:
      return format_nilai(value, decimals) + "%";
    case Bentuk::angka:
    case Bentuk::teks:
      break;
  }
  return format_nilai(value, decimals);
}

void cetak(const Penjelasan& e, std::string indent, std::string& out) {
  const auto line = [&](std::string_view text) { out += indent + std::string(text) + "\n"; };
  line(e.judul + (e.hasil.fakta.empty() ? "" : "  [" + e.hasil.fakta + "]"));
  indent += "  ";
  if (!e.rumus.empty()) line("Rumus: " + e.rumus);
  if (!e.sumber.empty()) line("Sumber: " + e.sumber);
  if (!e.masukan.empty()) line("Masukan:");
  for (const Masukan& in : e.masukan) {
    std::string text = "  " + in.nama + " = " + bulat(in.nilai, in.desimal, in.bentuk);
    if (in.nilai.berangka() && in.nilai.desimal < 0 && in.nilai.angka != in.nilai.angka.round(in.desimal))
      text += " (tepatnya " + in.nilai.angka.exact() + ")";
    if (!in.nilai.ada()) text += " (" + sebab(in.nilai) + ")";
    if (!in.sumber.empty()) text += "; " + in.sumber;
    if (!in.fakta.empty()) text += "  [" + in.fakta + "]";
    line(text);
  }
  if (!e.langkah.empty()) line("Langkah:");
  for (std::size_t i = 0; i < e.langkah.size(); ++i) line("  " + std::to_string(i + 1) + ". " + e.langkah[i]);
  const Nilai& result = e.hasil.nilai;
  if (!result.ada()) {
    line("Hasil: tidak ada angka, karena " + sebab(result));
  } else if (!result.berangka() || e.hasil.bentuk == Bentuk::teks) {
    line("Hasil: " + tampil(e.hasil));
  } else {
    line("Hasil tepat: " + result.angka.exact());
    line("Ditampilkan: " + bulat(result, e.hasil.desimal, e.hasil.bentuk) +
         (result.desimal >= 0
              ? " (desimal seperti diketik)"
              : " (dibulatkan sekali, setengah ke atas, " + std::to_string(e.hasil.desimal) + " desimal)"));
  }
  for (const std::string& note : e.catatan) line("Catatan: " + note);
  if (!e.rujukan.empty()) line("Rujukan: " + e.rujukan);
  for (const Penjelasan& child : e.rincian) cetak(child, indent, out);
}

}  // namespace

std::string_view kode::arti(std::string_view code) {
  for (const auto& [name, meaning] : kArti)
    if (code == name) return meaning;
  return formula::arti_kode(code);
}

std::string tampil(const Figur& figure) {
  const Nilai& value = figure.nilai;
  if (figure.bentuk == Bentuk::teks && value.ada() && !value.label.empty()) return value.label;
  if (figure.bentuk == Bentuk::rupiah && value.berangka())
    if (const auto amount = Rupiah::dari(value.angka)) return format_rupiah(*amount);
  return format_nilai(value, figure.desimal);
}

std::string tulis(const Rational& value) {
  constexpr std::size_t kPecahanTerpanjang = 13;
  const auto text = value.finite_decimal(6);
  if (!text) {
    const std::string fraction = value.exact();
    if (fraction.size() <= kPecahanTerpanjang) return "(" + fraction + " ≈ " + format_angka(value, 6) + ")";
    // An ellipsis promises that the digits before it stand: cut, not rounded, or 99,9999999 would be written 100.
    const Rational scale(1'000'000), cut = (value.abs() * scale).floor() / scale;
    return (value < Rational(0) ? "-" : "") + format_angka(cut, 6) + "…";
  }
  const auto point = text->find('.');
  return format_angka(value, point == std::string::npos ? 0 : static_cast<int>(text->size() - point - 1));
}

std::string tulis(const Nilai& value) {
  if (!value.ada()) return sebab(value);
  if (!value.berangka()) return value.label;
  // Decimals as typed, unless they would hide some of the value: a step must come out for who redoes it.
  const bool whole = value.desimal >= 0 && value.angka == value.angka.round(value.desimal);
  return whole ? format_angka(value.angka, value.desimal) : tulis(value.angka);
}

Kalimat sebab(const Nilai& value) {
  if (value.ada()) return {};
  const std::string_view meaning = kode::arti(value.kode);
  return meaning.empty() ? kata(nama_keadaan(value.keadaan))
                         : kalimat("{}: {}", kata(nama_keadaan(value.keadaan)), kata(meaning));
}

std::string cetak(const Penjelasan& explanation) {
  std::string out;
  cetak(explanation, "", out);
  return out;
}

}  // namespace sakip::measure
