// What must hold across the fields of a Berkas before it may be stored or computed: unique ids, references that exist,
// trees without cycles (PermenPANRB 89/2021), periods in order, facts given once, formulas that can be read.
#include <algorithm>

#include "core/base64.hpp"
#include "core/png.hpp"
#include "core/quote_input.hpp"
#include "exchange/bundle.hpp"
#include "exchange/check_references.hpp"
#include "exchange/enum_names.hpp"
#include "formula/ast.hpp"

namespace sakip::exchange {

namespace {

std::string text_of(int number) { return std::to_string(number); }
template <typename E>
std::string text_of(E value) {
  return std::string(enum_name(value));
}
using Keys = std::vector<std::string>;

void check_period(const Berkas& b, Problems& problems) {
  if (b.periode.awal > b.periode.akhir)
    problems.add("BUNDEL_PERIODE", "periode.akhir", "periode berakhir sebelum dimulai.",
                 "Tulis awal lebih kecil daripada atau sama dengan akhir.");
  else if (b.tahun < b.periode.awal || b.tahun > b.periode.akhir)
    problems.add("BUNDEL_PERIODE", "tahun",
                 "tahun " + text_of(b.tahun) + " di luar periode " + text_of(b.periode.awal) + "-" +
                     text_of(b.periode.akhir) + ".",
                 "Perbaiki tahun pelaporan atau periodenya.");
}

/// What letterheads and covers are made of.
void check_letterhead(const Berkas& b, Problems& problems) {
  const auto png = from_base64(b.pemda.lambang);
  const auto size = png ? png_size(*png) : tl::unexpected<Error>(png.error());
  if (!b.pemda.lambang.empty() && !size)
    problems.add(size.error().code, "pemda.lambang", size.error().message, size.error().advice);
  const std::string& paper = b.pengaturan.kertas;
  if (!paper.empty() && paper != "f4" && paper != "a4")
    problems.add("BUNDEL_PILIHAN", "pengaturan.kertas", quote_input(paper) + " bukan ukuran kertas yang ada.",
                 "Pilih f4 atau a4.");
}

/// A node stands under a higher one; the agency's plan hangs under the pemda's, never the other way.
void check_levels(const Berkas& b, const Register& nodes, Problems& problems) {
  for (std::size_t i = 0; i < b.simpul.size(); ++i) {
    const Simpul& node = b.simpul[i];
    const std::size_t at = node.induk.ada() ? nodes.find(node.induk.value) : Register::npos;
    if (at == Register::npos) continue;
    const Simpul& parent = b.simpul[at];
    const bool may_repeat = node.tingkat == Tingkat::tujuan || node.tingkat == Tingkat::sasaran;
    const bool crosses = parent.lingkup == Lingkup::pemda && node.lingkup == Lingkup::perangkat_daerah;
    const bool upward = parent.lingkup == Lingkup::perangkat_daerah && node.lingkup == Lingkup::pemda;
    const bool below = node.tingkat > parent.tingkat || (may_repeat && node.tingkat == parent.tingkat);
    if (!upward && (crosses || below)) continue;
    problems.add("BUNDEL_TINGKAT", item_place("simpul", i) + ".induk",
                 text_of(node.tingkat) + " (" + text_of(node.lingkup) + ") tidak dapat berada di bawah " +
                     text_of(parent.tingkat) + " (" + text_of(parent.lingkup) + ") " + quote_input(node.induk.value) +
                     ".",
                 "Urutan pohon kinerja: visi, misi, tujuan, sasaran, program, kegiatan, sub_kegiatan; "
                 "rencana perangkat daerah di bawah rencana pemda.");
  }
}

/// A formula must be readable; whether its tables and inputs exist is the engine's to say.
void check_formula(const std::string& text, const std::string& place, Problems& problems) {
  if (text.empty()) return;
  const auto tree = formula::parse(text);
  if (tree) return;
  const Error& error = tree.error();
  problems.add("BUNDEL_RUMUS", place,
               "rumus tidak dapat dibaca (" + error.code + ", " + error.place + "): " + error.message, error.advice);
}

void check_indikator(const Indikator& indikator, const std::string& place, Problems& problems) {
  check_unique(
      indikator.elemen, place + ".elemen", "nama", [](const ElemenData& e) { return Keys{e.nama}; }, problems);
  for (std::size_t i = 0; i < indikator.rumus.size(); ++i) {
    const RumusVersi& version = indikator.rumus[i];
    check_formula(version.teks, item_place(place + ".rumus", i) + ".teks", problems);
    if (version.dari != 0 && version.sampai != 0 && version.dari > version.sampai)
      problems.add("BUNDEL_PERIODE", item_place(place + ".rumus", i) + ".sampai", "rumus berakhir sebelum berlaku.",
                   "Tulis dari lebih kecil daripada atau sama dengan sampai.");
    for (std::size_t j = 0; j < i; ++j) {
      const RumusVersi& other = indikator.rumus[j];
      const bool before = version.sampai != 0 && other.dari != 0 && version.sampai < other.dari;
      const bool after = other.sampai != 0 && version.dari != 0 && other.sampai < version.dari;
      if (before || after) continue;
      problems.add("BUNDEL_PERIODE", item_place(place + ".rumus", i),
                   "masa berlakunya bertumpang tindih dengan rumus[" + std::to_string(j) + "].",
                   "Atur dari dan sampai supaya setiap tahun mempunyai paling banyak satu rumus.");
    }
  }
  if (indikator.batas_bawah.berangka() && indikator.batas_atas.berangka() &&
      indikator.batas_bawah.angka > indikator.batas_atas.angka)
    problems.add("BUNDEL_RENTANG", place + ".batas_bawah", "batas bawah lebih besar daripada batas atas.",
                 "Tukar kedua batas itu.");
  if (indikator.bobot.berangka() && indikator.bobot.angka.sign() < 0)
    problems.add("BUNDEL_RENTANG", place + ".bobot", "bobot tidak dapat negatif.",
                 "Tulis 0 atau lebih; tanpa bobot berarti 1.");
}

/// Data elements are declared by their indikator; a scalar has exactly one value.
void check_elements(const Berkas& b, const Register& indikator, Problems& problems) {
  for (std::size_t i = 0; i < b.nilai_elemen.size(); ++i) {
    const NilaiElemen& fact = b.nilai_elemen[i];
    const std::string place = item_place("nilai_elemen", i);
    const std::size_t at = indikator.find(fact.indikator.value);
    if (at == Register::npos) continue;
    const auto& known = b.indikator[at].elemen;
    const auto element =
        std::find_if(known.begin(), known.end(), [&](const ElemenData& e) { return e.nama == fact.elemen; });
    if (element == known.end()) {
      std::vector<std::string_view> names;
      for (const ElemenData& e : known) names.push_back(e.nama);
      problems.add("BUNDEL_ELEMEN", place + ".elemen",
                   "indikator " + quote_input(fact.indikator.value) + " tidak mempunyai elemen data " +
                       quote_input(fact.elemen) + ".",
                   names.empty() ? "Tambahkan elemen itu pada indikator." : "Elemen yang ada: " + joined(names) + ".");
    } else if (!element->deret && fact.nilai.size() != 1) {
      problems.add("BUNDEL_ELEMEN", place + ".nilai", "elemen ini bukan deret, jadi nilainya harus tepat satu.",
                   "Tulis satu nilai, atau beri \"deret\": true pada elemen itu.");
    }
  }
}

void check_survey(const Survei& survey, const std::string& place, Problems& problems) {
  for (std::size_t i = 0; i < survey.jawaban.size(); ++i)
    if (survey.jawaban[i].size() != survey.unsur.size())
      problems.add("BUNDEL_SURVEI", item_place(place + ".jawaban", i),
                   "ada " + std::to_string(survey.jawaban[i].size()) + " jawaban untuk " +
                       std::to_string(survey.unsur.size()) + " unsur.",
                   "Tulis satu jawaban per unsur; yang tidak dijawab ditulis 0.");
  if (!survey.jawaban.empty() && survey.responden != 0 &&
      static_cast<std::size_t>(survey.responden) != survey.jawaban.size())
    problems.add("BUNDEL_SURVEI", place + ".responden",
                 "tertulis " + text_of(survey.responden) + " responden, tetapi ada jawaban dari " +
                     std::to_string(survey.jawaban.size()) + ".",
                 "Samakan jumlahnya, atau kosongkan responden.");
}

void check_people(const Berkas& b, const Register& posts) {
  posts.check_tree(parents_of(b.jabatan, &Jabatan::atasan), "atasan");
  for (std::size_t i = 0; i < b.simpul.size(); ++i)
    posts.require(b.simpul[i].penanggung_jawab.value, item_place("simpul", i) + ".penanggung_jawab");
  for (std::size_t i = 0; i < b.indikator.size(); ++i)
    posts.require(b.indikator[i].penanggung_jawab.value, item_place("indikator", i) + ".penanggung_jawab");
  for (std::size_t i = 0; i < b.rekomendasi.size(); ++i)
    posts.require(b.rekomendasi[i].penanggung_jawab.value, item_place("rekomendasi", i) + ".penanggung_jawab");
}

template <typename T>
void require_each(const std::vector<T>& items, const char* list, const Register& indikator) {
  for (std::size_t i = 0; i < items.size(); ++i)
    indikator.require(items[i].indikator.value, item_place(list, i) + ".indikator");
}

void check_performance(const Berkas& b, const Register& indikator, Problems& problems) {
  require_each(b.target, "target", indikator);
  require_each(b.realisasi, "realisasi", indikator);
  require_each(b.nilai_elemen, "nilai_elemen", indikator);
  require_each(b.analisis, "analisis", indikator);
  require_each(b.bukti, "bukti", indikator);
  require_each(b.pembanding, "pembanding", indikator);
  require_each(b.survei, "survei", indikator);
  const auto by_document = [](const auto& f) {
    return Keys{f.indikator.value, text_of(f.dokumen), text_of(f.tahun), text_of(f.triwulan)};
  };
  check_unique(b.target, "target", "indikator, dokumen, tahun, triwulan", by_document, problems);
  check_unique(b.realisasi, "realisasi", "indikator, dokumen, tahun, triwulan", by_document, problems);
  check_unique(
      b.nilai_elemen, "nilai_elemen", "indikator, elemen, tahun, triwulan",
      [](const NilaiElemen& f) {
        return Keys{f.indikator.value, f.elemen, text_of(f.tahun), text_of(f.triwulan)};
      },
      problems);
  check_unique(
      b.analisis, "analisis", "indikator, tahun, triwulan",
      [](const Analisis& f) {
        return Keys{f.indikator.value, text_of(f.tahun), text_of(f.triwulan)};
      },
      problems);
  check_elements(b, indikator, problems);
  for (std::size_t i = 0; i < b.bukti.size(); ++i) {
    const std::string& hash = b.bukti[i].sha256;
    if (!hash.empty() && (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != std::string::npos))
      problems.add("BUNDEL_SHA256", item_place("bukti", i) + ".sha256", "ini bukan SHA-256.",
                   "Tulis 64 angka heksadesimal huruf kecil, atau kosongkan.");
  }
}

void check_money(const Berkas& b, const Register& nodes, Problems& problems) {
  const auto key = [](const auto& f) {
    return Keys{f.simpul.value, text_of(f.dokumen), text_of(f.tahun), text_of(f.triwulan), text_of(f.belanja)};
  };
  const std::string fields = "simpul, dokumen, tahun, triwulan, belanja";
  check_unique(b.pagu, "pagu", fields, key, problems);
  check_unique(b.realisasi_anggaran, "realisasi_anggaran", fields, key, problems);
  for (std::size_t i = 0; i < b.pagu.size(); ++i) {
    nodes.require(b.pagu[i].simpul.value, item_place("pagu", i) + ".simpul");
    if (b.pagu[i].jumlah < Rupiah())
      problems.add("BUNDEL_RENTANG", item_place("pagu", i) + ".jumlah", "pagu tidak dapat negatif.",
                   "Tulis jumlah pagu setelah perubahan, bukan selisihnya.");
  }
  for (std::size_t i = 0; i < b.realisasi_anggaran.size(); ++i)
    nodes.require(b.realisasi_anggaran[i].simpul.value, item_place("realisasi_anggaran", i) + ".simpul");
  const Register lines = register_of(b.rekening, "rekening", "rekening", problems);
  lines.check_tree(parents_of(b.rekening, &RekeningBelanja::induk), "induk");
  for (std::size_t i = 0; i < b.rekening.size(); ++i)
    check_unique(
        b.rekening[i].tahunan, item_place("rekening", i) + ".tahunan", "tahun",
        [](const RekeningBelanja::Tahunan& t) { return Keys{text_of(t.tahun)}; }, problems);
}

void check_agreements(const Berkas& b, const Register& posts, const Register& nodes, const Register& indikator,
                      Problems& problems) {
  check_unique(
      b.perjanjian, "perjanjian", "jabatan, tahun, versi",
      [](const PerjanjianKinerja& p) {
        return Keys{p.jabatan.value, text_of(p.tahun), text_of(p.versi)};
      },
      problems);
  for (std::size_t i = 0; i < b.perjanjian.size(); ++i) {
    const PerjanjianKinerja& pk = b.perjanjian[i];
    const std::string place = item_place("perjanjian", i);
    posts.require(pk.jabatan.value, place + ".jabatan");
    for (std::size_t j = 0; j < pk.butir.size(); ++j)
      indikator.require(pk.butir[j].indikator.value, item_place(place + ".butir", j) + ".indikator");
    for (std::size_t j = 0; j < pk.anggaran.size(); ++j)
      nodes.require(pk.anggaran[j].value, item_place(place + ".anggaran", j));
  }
}

void check_evaluations(const Berkas& b, Problems& problems) {
  register_of(b.survei, "survei", "survei", problems);
  for (std::size_t i = 0; i < b.survei.size(); ++i) check_survey(b.survei[i], item_place("survei", i), problems);
  for (std::size_t i = 0; i < b.akip.size(); ++i) {
    const std::string list = item_place("akip", i) + ".komponen";
    const Register parts = register_of(b.akip[i].komponen, list, "komponen", problems);
    parts.check_tree(parents_of(b.akip[i].komponen, &KomponenAkip::induk), "induk");
  }
  register_of(b.rekomendasi, "rekomendasi", "rekomendasi", problems);
  register_of(b.profil, "profil", "tabel profil", problems);
  for (std::size_t i = 0; i < b.profil.size(); ++i) {
    const std::string list = item_place("profil", i) + ".kolom";
    register_of(b.profil[i].kolom, list, "kolom", problems);
    for (std::size_t j = 0; j < b.profil[i].kolom.size(); ++j)
      check_formula(b.profil[i].kolom[j].rumus, item_place(list, j) + ".rumus", problems);
  }
  check_unique(
      b.penetapan, "penetapan", "dokumen, tahun",
      [](const Penetapan& p) {
        return Keys{p.dokumen, text_of(p.tahun)};
      },
      problems);
  check_unique(
      b.reviu, "reviu", "butir, tahun",
      [](const JawabanReviu& r) {
        return Keys{r.butir, text_of(r.tahun)};
      },
      problems);
  check_unique(
      b.usulan, "usulan", "id, tahun",
      [](const UsulanRenja& u) {
        return Keys{u.id, text_of(u.tahun)};
      },
      problems);
  check_unique(
      b.narasi, "narasi", "kunci, tahun",
      [](const Narasi& n) {
        return Keys{n.kunci, text_of(n.tahun)};
      },
      problems);
}

}  // namespace

DaftarMasalah periksa_berkas(const Berkas& b) {
  Problems problems;
  check_period(b, problems);
  check_letterhead(b, problems);
  const Register posts = register_of(b.jabatan, "jabatan", "jabatan", problems);
  const Register nodes = register_of(b.simpul, "simpul", "simpul", problems);
  const Register indikator = register_of(b.indikator, "indikator", "indikator", problems);
  check_people(b, posts);
  nodes.check_tree(parents_of(b.simpul, &Simpul::induk), "induk");
  check_levels(b, nodes, problems);
  for (std::size_t i = 0; i < b.indikator.size(); ++i) {
    nodes.require(b.indikator[i].simpul.value, item_place("indikator", i) + ".simpul");
    check_indikator(b.indikator[i], item_place("indikator", i), problems);
  }
  check_performance(b, indikator, problems);
  check_money(b, nodes, problems);
  check_agreements(b, posts, nodes, indikator, problems);
  check_evaluations(b, problems);
  for (std::size_t i = 0; i < b.usulan.size(); ++i)
    nodes.require(b.usulan[i].simpul.value, item_place("usulan", i) + ".simpul");
  return std::move(problems).take();
}

}  // namespace sakip::exchange
