// Files of data/regulasi to rules. The folder names the kind; each kind has one function here that takes the file
// apart. A new kind is a new function and one row of kJenis.
#include "measure/regulasi.hpp"

#include <algorithm>

#include "core/sha256.hpp"
#include "measure/lke.hpp"
#include "measure/naskah_aturan.hpp"

namespace sakip::measure {

namespace {

template <typename Choice>
using Pilihan = std::pair<std::string_view, Choice>;

constexpr Pilihan<LangkahCapaian> kLangkahCapaian[] = {{"rasio-naik", LangkahCapaian::rasio_naik},
                                                       {"rasio-turun", LangkahCapaian::rasio_turun},
                                                       {"selisih-turun", LangkahCapaian::selisih_turun},
                                                       {"pita", LangkahCapaian::pita},
                                                       {"simpangan", LangkahCapaian::simpangan},
                                                       {"skor-kategori", LangkahCapaian::skor_kategori},
                                                       {"kategori-tercapai", LangkahCapaian::kategori_tercapai}};
constexpr Pilihan<SikapTargetNol> kTargetNol[] = {{"tak-terdefinisi", SikapTargetNol::tak_terdefinisi},
                                                  {"seratus-bila-nol", SikapTargetNol::seratus_bila_nol},
                                                  {"tercapai-atau-nol", SikapTargetNol::tercapai_atau_nol}};
constexpr Pilihan<SikapKosong> kKosong[] = {{"kosong", SikapKosong::kosong}, {"nol", SikapKosong::nol}};
constexpr Pilihan<KebijakanKosong> kKebijakan[] = {{"tinggalkan", KebijakanKosong::tinggalkan},
                                                   {"nol", KebijakanKosong::nol}};
constexpr Pilihan<Agregasi> kAgregasi[] = {
    {"jumlah", Agregasi::jumlah}, {"kumulatif", Agregasi::kumulatif}, {"posisi-akhir", Agregasi::posisi_akhir},
    {"tetap", Agregasi::tetap},   {"rata-rata", Agregasi::rata_rata}, {"maksimum", Agregasi::maksimum}};
constexpr Pilihan<LangkahEfisiensi> kEfisiensi[] = {
    {"selisih", LangkahEfisiensi::selisih}, {"rasio", LangkahEfisiensi::rasio}, {"hemat", LangkahEfisiensi::hemat}};
constexpr Pilihan<LangkahRataRata> kRataRata[] = {{"sederhana", LangkahRataRata::sederhana},
                                                  {"per-sasaran", LangkahRataRata::per_sasaran},
                                                  {"tertimbang", LangkahRataRata::tertimbang}};
constexpr Pilihan<JenisSkala> kJenisSkala[] = {{"interval", JenisSkala::interval}, {"kategori", JenisSkala::kategori}};
constexpr Pilihan<SikapCelah> kCelah[] = {{"tolak", SikapCelah::tolak}, {"izinkan", SikapCelah::izinkan}};

/// `langkah` must be written: no shape of computing is taken for granted.
template <typename Choice, std::size_t N>
Choice langkah(PembacaAturan& file, const Pilihan<Choice> (&choices)[N]) {
  if (!file.ada("langkah")) file.teks_wajib("langkah");
  return file.pilihan("langkah", choices, choices[0].second);
}

KepalaAturan baca_kepala(PembacaAturan& file, const BerkasAturan& source) {
  KepalaAturan head;
  const std::size_t slash = source.name.rfind('/');
  head.berkas = source.name;
  head.id = source.name.substr(slash == std::string::npos ? 0 : slash + 1);
  head.id.resize(head.id.size() - std::min(head.id.size(), std::string_view(".toml").size()));
  head.nama = file.teks_wajib("nama");
  head.rujukan = file.teks_wajib("rujukan");
  head.dibaca = file.teks("dibaca");
  head.status = file.teks("status");
  head.rumus = file.teks("rumus");
  if (head.dibaca.empty() && head.status.empty())
    file.gagal("ATURAN_TANPA_RUJUKAN", "tidak disebut kapan peraturannya dibaca.",
               "Isi dibaca = \"2026-01-31\", atau status = \"belum dicocokkan dengan naskah\".");
  if (!head.dibaca.empty() && !baca_tanggal(head.dibaca))
    file.gagal("ATURAN_NILAI", "dibaca \"" + head.dibaca + "\" bukan tanggal.", "Tulis seperti \"2026-01-31\".");
  return head;
}

/// Takes each [[contoh]] apart with `read`; a file without an example is no manual.
template <typename Example, typename Read>
Result<std::vector<Example>> baca_contoh(PembacaAturan& file, Read read) {
  std::vector<Example> examples;
  for (PembacaAturan& row : file.tabel("contoh")) {
    Example example;
    example.baris = row.baris();
    example.catatan = row.teks("catatan");
    read(row, example);
    TRY_STATUS(row.selesai());
    examples.push_back(std::move(example));
  }
  if (examples.empty()) file.gagal("ATURAN_KUNCI", "belum ada contoh hitungan.", "Tambahkan [[contoh]].");
  return examples;
}

template <typename Rule>
Status simpan(DaftarAturan<Rule>& rules, Rule rule) {
  const std::string id = rule.kepala.id, file = rule.kepala.berkas;
  if (!rules.emplace(id, std::move(rule)).second)
    return fail("ATURAN_GANDA", file + ":1", "aturan \"" + id + "\" dimuat dua kali.", "Hapus salah satu berkasnya.");
  return Ok{};
}

Status muat_capaian(PembacaAturan& file, const BerkasAturan& source, Regulasi& rules) {
  MetodeCapaian method;
  method.kepala = baca_kepala(file, source);
  method.langkah = langkah(file, kLangkahCapaian);
  method.paling_banyak = file.angka("paling_banyak");
  method.paling_sedikit = file.angka("paling_sedikit");
  method.target_nol = file.pilihan("target_nol", kTargetNol, SikapTargetNol::tak_terdefinisi);
  method.kosong = file.pilihan("kosong", kKosong, SikapKosong::kosong);
  method.skala = file.teks("skala");
  TRY(method.contoh, baca_contoh<ContohCapaian>(file, [](PembacaAturan& row, ContohCapaian& example) {
        example.target = row.nilai("target");
        example.realisasi = row.nilai("realisasi");
        example.batas_bawah = row.nilai("batas_bawah");
        example.batas_atas = row.nilai("batas_atas");
        example.hasil = row.nilai("hasil");
      }));
  TRY_STATUS(file.selesai());
  return simpan(rules.capaian, std::move(method));
}

Status muat_agregasi(PembacaAturan& file, const BerkasAturan& source, Regulasi& rules) {
  MetodeAgregasi method;
  method.kepala = baca_kepala(file, source);
  method.langkah = langkah(file, kAgregasi);
  TRY(method.contoh, baca_contoh<ContohAgregasi>(file, [](PembacaAturan& row, ContohAgregasi& example) {
        const std::vector<Nilai> quarters = row.daftar_nilai("triwulan");
        if (quarters.size() != example.triwulan.size())
          row.gagal("ATURAN_NILAI", "triwulan harus empat nilai.", "Tulis \"belum ada\" untuk triwulan yang kosong.");
        else
          std::copy(quarters.begin(), quarters.end(), example.triwulan.begin());
        example.kosong = row.pilihan("kosong", kKebijakan, KebijakanKosong::tinggalkan);
        example.sampai = static_cast<int>(std::clamp<std::int64_t>(row.bilangan("sampai").value_or(4), 1, 4));
        example.hasil = row.nilai("hasil");
        example.terisi = static_cast<int>(row.bilangan("terisi").value_or(4));
      }));
  TRY_STATUS(file.selesai());
  return simpan(rules.agregasi, std::move(method));
}

Result<BarisSkala> baca_baris(PembacaAturan& row) {
  BarisSkala line;
  const auto from = row.angka("dari"), above = row.angka("di_atas");
  const auto to = row.angka("sampai"), below = row.angka("di_bawah");
  if ((from && above) || (to && below))
    row.gagal("ATURAN_NILAI", "satu ujung ditulis dua kali.", "Pakai dari atau di_atas, dan sampai atau di_bawah.");
  if (from || above) line.bawah = BatasSkala{from ? *from : *above, from.has_value()};
  if (to || below) line.atas = BatasSkala{to ? *to : *below, to.has_value()};
  line.label = row.teks_wajib("label");
  line.uraian = row.teks("uraian");
  line.skor = row.angka("skor");
  TRY_STATUS(row.selesai());
  return line;
}

Status muat_skala(PembacaAturan& file, const BerkasAturan& source, Regulasi& rules) {
  AturanSkala rule;
  rule.kepala = baca_kepala(file, source);
  DefinisiSkala table;
  table.id = rule.kepala.id;
  table.nama = rule.kepala.nama;
  table.rujukan = rule.kepala.rujukan;
  table.jenis = file.pilihan("bentuk", kJenisSkala, JenisSkala::interval);
  table.presisi = static_cast<int>(file.bilangan("presisi").value_or(kPresisiEksak));
  table.celah = file.pilihan("celah", kCelah, SikapCelah::tolak);
  for (PembacaAturan& row : file.tabel("baris")) {
    TRY(BarisSkala line, baca_baris(row));
    table.baris.push_back(std::move(line));
  }
  TRY(rule.contoh, baca_contoh<ContohSkala>(file, [](PembacaAturan& row, ContohSkala& example) {
        example.nilai = row.nilai("nilai");
        example.label = row.teks("label");
      }));
  TRY_STATUS(file.selesai());
  Result<Skala> scale = Skala::buat(std::move(table));
  if (!scale) return fail(scale.error().code, source.name + ":1", scale.error().message, scale.error().advice);
  rule.skala = std::make_shared<const Skala>(std::move(*scale));
  return simpan(rules.skala, std::move(rule));
}

Status muat_efisiensi(PembacaAturan& file, const BerkasAturan& source, Regulasi& rules) {
  MetodeEfisiensi method;
  method.kepala = baca_kepala(file, source);
  method.langkah = langkah(file, kEfisiensi);
  method.paling_banyak = file.angka("paling_banyak");
  method.paling_sedikit = file.angka("paling_sedikit");
  TRY(method.contoh, baca_contoh<ContohEfisiensi>(file, [](PembacaAturan& row, ContohEfisiensi& example) {
        example.capaian = row.nilai("capaian");
        example.serapan = row.nilai("serapan");
        for (const std::vector<Nilai>& output : row.tabel_nilai("keluaran")) {
          if (output.size() != 3)
            row.gagal("ATURAN_NILAI", "keluaran harus pagu, realisasi, capaian.", "Tulis tiga nilai.");
          else
            example.keluaran.push_back({output[0], output[1], output[2]});
        }
        example.hasil = row.nilai("hasil");
      }));
  TRY_STATUS(file.selesai());
  return simpan(rules.efisiensi, std::move(method));
}

Status muat_rata_rata(PembacaAturan& file, const BerkasAturan& source, Regulasi& rules) {
  MetodeRataRata method;
  method.kepala = baca_kepala(file, source);
  method.langkah = langkah(file, kRataRata);
  TRY(method.contoh, baca_contoh<ContohRataRata>(file, [](PembacaAturan& row, ContohRataRata& example) {
        example.capaian = row.daftar_nilai("capaian");
        example.bobot = row.daftar_nilai("bobot");
        example.sasaran = row.daftar_teks("sasaran");
        for (const std::size_t given : {example.bobot.size(), example.sasaran.size()})
          if (given != 0 && given != example.capaian.size())
            row.gagal("ATURAN_NILAI", "bobot dan sasaran harus sebanyak capaian.", "Lengkapi daftarnya.");
        example.kosong = row.pilihan("kosong", kKebijakan, KebijakanKosong::tinggalkan);
        example.hasil = row.nilai("hasil");
      }));
  TRY_STATUS(file.selesai());
  return simpan(rules.rata_rata, std::move(method));
}

Status muat_skm(PembacaAturan& file, const BerkasAturan& source, Regulasi& rules) {
  MetodeSkm method;
  method.kepala = baca_kepala(file, source);
  method.unsur = static_cast<int>(std::clamp<std::int64_t>(file.bilangan("unsur").value_or(9), 1, 100));
  method.bobot = file.angka_wajib("bobot");
  method.pengali = file.angka_wajib("pengali");
  method.skala = file.teks_wajib("skala");
  TRY(method.contoh, baca_contoh<ContohSkm>(file, [](PembacaAturan& row, ContohSkm& example) {
        example.nrr = row.daftar_nilai("nrr");
        example.hasil = row.nilai("hasil");
      }));
  TRY_STATUS(file.selesai());
  return simpan(rules.skm, std::move(method));
}

Status muat_lke(PembacaAturan& file, const BerkasAturan& source, Regulasi& rules) {
  TemplatLke sheet;
  sheet.kepala = baca_kepala(file, source);
  TRY_STATUS(baca_lke(file, sheet));
  TRY(sheet.contoh, baca_contoh<ContohLke>(file, [](PembacaAturan& row, ContohLke& example) {
        example.butir = row.teks_wajib("butir");
        example.hasil = row.nilai("hasil");
        for (const std::string& answer : row.daftar_teks("jawaban")) {
          const std::size_t gap = answer.find(' ');
          if (gap == std::string::npos)
            row.gagal("ATURAN_NILAI", "jawaban \"" + answer + "\" tanpa kode.", "Tulis butir dan kodenya: \"1.a BB\".");
          else
            example.jawaban.emplace_back(answer.substr(0, gap), answer.substr(gap + 1));
        }
      }));
  TRY_STATUS(file.selesai());
  return simpan(rules.lke, std::move(sheet));
}

Status muat_pengaturan(PembacaAturan& file, const BerkasAturan& source, Regulasi& rules) {
  baca_kepala(file, source);
  Pengaturan& p = rules.bawaan;
  p.capaian_naik = file.teks_wajib("capaian_naik");
  p.capaian_turun = file.teks_wajib("capaian_turun");
  p.capaian_stabil = file.teks_wajib("capaian_stabil");
  p.capaian_kategori = file.teks_wajib("capaian_kategori");
  p.efisiensi = file.teks_wajib("efisiensi");
  p.rata_rata = file.teks_wajib("rata_rata");
  p.rata_e81 = file.teks_wajib("rata_e81");
  p.skala_capaian = file.teks_wajib("skala_capaian");
  p.skala_e81 = file.teks_wajib("skala_e81");
  p.skala_akip = file.teks_wajib("skala_akip");
  p.skala_skm = file.teks_wajib("skala_skm");
  p.kosong = file.pilihan("kosong", kKebijakan, KebijakanKosong::tinggalkan);
  p.triwulan_kosong = file.pilihan("triwulan_kosong", kKebijakan, KebijakanKosong::tinggalkan);
  return file.selesai();
}

using PembacaJenis = Status (*)(PembacaAturan&, const BerkasAturan&, Regulasi&);
constexpr std::pair<std::string_view, PembacaJenis> kJenis[] = {
    {"capaian", &muat_capaian},
    {"agregasi", &muat_agregasi},
    {"skala", &muat_skala},
    {"efisiensi", &muat_efisiensi},
    {"rata-rata", &muat_rata_rata},
    {"skm", &muat_skm},
    {"lke", &muat_lke},
    {"pengaturan.toml", &muat_pengaturan},
};

/// Every id that one rule names must be a rule.
Status periksa_rujukan(const Regulasi& rules) {
  const auto missing = [](std::string_view what, const std::string& id) {
    return fail("ATURAN_RUJUKAN_DALAM", "pengaturan.toml", std::string(what) + " \"" + id + "\" tidak ada berkasnya.",
                "Perbaiki namanya, atau tambahkan berkasnya.");
  };
  const Pengaturan& p = rules.bawaan;
  for (const std::string* id : {&p.capaian_naik, &p.capaian_turun, &p.capaian_stabil, &p.capaian_kategori})
    if (!rules.cari_capaian(*id)) return missing("metode capaian", *id);
  for (const std::string* id : {&p.skala_capaian, &p.skala_e81, &p.skala_akip, &p.skala_skm})
    if (!rules.cari_skala(*id)) return missing("skala", *id);
  if (!rules.cari_efisiensi(p.efisiensi)) return missing("metode efisiensi", p.efisiensi);
  for (const std::string* id : {&p.rata_rata, &p.rata_e81})
    if (!rules.cari_rata_rata(*id)) return missing("metode rata-rata", *id);
  const auto scale_missing = [](const auto& rule) {
    return fail("ATURAN_RUJUKAN_DALAM", rule.kepala.berkas, "skala \"" + rule.skala + "\" tidak ada berkasnya.",
                "Perbaiki namanya, atau tambahkan berkasnya.");
  };
  for (const auto& [id, method] : rules.capaian)
    if (!method.skala.empty() && !rules.cari_skala(method.skala)) return scale_missing(method);
  for (const auto& [id, method] : rules.skm)
    if (!rules.cari_skala(method.skala)) return scale_missing(method);
  for (const auto& [id, sheet] : rules.lke)
    if (!rules.cari_skala(sheet.skala)) return scale_missing(sheet);
  return Ok{};
}

template <typename Rule>
const Rule* cari(const DaftarAturan<Rule>& rules, std::string_view id) {
  const auto found = rules.find(id);
  return found == rules.end() ? nullptr : &found->second;
}

}  // namespace

const MetodeCapaian* Regulasi::cari_capaian(std::string_view id) const { return cari(capaian, id); }
const AturanSkala* Regulasi::cari_skala(std::string_view id) const { return cari(skala, id); }
const MetodeEfisiensi* Regulasi::cari_efisiensi(std::string_view id) const { return cari(efisiensi, id); }
const MetodeRataRata* Regulasi::cari_rata_rata(std::string_view id) const { return cari(rata_rata, id); }
const MetodeSkm* Regulasi::cari_skm(std::string_view id) const { return cari(skm, id); }
const TemplatLke* Regulasi::cari_lke(std::string_view id) const { return cari(lke, id); }

Result<Regulasi> muat_regulasi(std::span<const BerkasAturan> files) {
  static constexpr std::string_view kBukanIsi[] = {"contoh", "dibaca", "status"};
  Regulasi rules;
  std::vector<std::string> fingerprints;
  for (const BerkasAturan& source : files) {
    const std::string kind = source.name.substr(0, source.name.find('/'));
    const auto reader =
        std::find_if(std::begin(kJenis), std::end(kJenis), [&](const auto& row) { return row.first == kind; });
    if (reader == std::end(kJenis))
      return fail("ATURAN_JENIS", source.name + ":1", "folder \"" + kind + "\" bukan jenis aturan.",
                  "Pindahkan berkasnya ke folder jenisnya.");
    TRY(const NaskahAturan tree, urai_aturan(source.name, source.text));
    PembacaAturan file(source.name, tree);
    TRY_STATUS(reader->second(file, source, rules));
    fingerprints.push_back(source.name + "\n" + bentuk_baku(tree, kBukanIsi) + "\n");
  }
  TRY_STATUS(periksa_rujukan(rules));
  std::sort(fingerprints.begin(), fingerprints.end());
  std::string all;
  for (const std::string& one : fingerprints) all += one;
  rules.hash = sha256_hex(all);
  return rules;
}

}  // namespace sakip::measure
