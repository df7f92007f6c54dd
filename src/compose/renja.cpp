// The Renja from cover to closing. Its chapters II and IV lie on their side as a whole, because nearly all their tables
// need it and a chapter that turns its pages leaves half-empty ones.
#include "compose/renja.hpp"

#include "compose/kerangka.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "compose/tabel_kinerja.hpp"
#include "compose/tabel_renja.hpp"

namespace sakip::compose {

using namespace document;

namespace {

/// One Renja being written: its stage, its year, and the wording that knows both.
struct Naskah {
  std::string tahap;
  bool perubahan;
  Tahun tahun;
  std::string dokumen;  ///< "Rancangan Awal Rencana Kerja"
  Konteks k;
};

Naskah mulai(const Konteks& k, const Pilihan& pilihan) {
  const std::string stage = pilihan.varian.empty() ? "akhir" : pilihan.varian;
  const Tahun year = tahun_renja(k.berkas());
  const Bagian* named = k.susunan().cari("renja/tahap/" + stage);
  const std::string title = named ? named->judul : k.susunan().judul;
  return {stage, stage == "perubahan", year, title,
          k.dengan(
              {{"dokumen", title}, {"tahun_rencana", std::to_string(year)}, {"tahun_maju", std::to_string(year + 1)}})};
}

/// A sentence from the outline that stays with the table below it; a gap in its place without rows.
void tabel_berpengantar(const Naskah& n, Penulis& p, const std::string& kunci, Table table, const std::string& caption,
                        const std::string& gap) {
  if (table.rows.empty()) return p.paragraf({kosong(gap)});
  for (Inline& text : n.k.narasi("renja/pengantar/" + kunci)) {
    Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.narrative = "renja/pengantar/" + kunci;
    paragraph.keep_with_next = true;
    p.tambah(std::move(paragraph));
  }
  p.tabel(std::move(table), caption);
}

/// A part whose text an officer writes when the data gives none.
void bagian_isian(const Naskah& n, Penulis& p, const std::string& kunci, const std::vector<std::string>& draft) {
  if (buka_bagian(n.k, p, kunci, draft) && n.k.naskah(kunci, draft).empty()) p.paragraf({kosong("narasi " + kunci)});
}

void depan(const Naskah& n, Penulis& p, const std::string& title) {
  p.bagian(Orientation::portrait, PageNumbers::none, false);
  sampul(n.k, p, huruf_besar(n.dokumen), "(" + n.k.susunan().judul_pendek + ")", n.tahun);
  if (n.tahap == "akhir" || n.perubahan) {
    const TeksPenetapan decided = penetapan_rencana(n.k, n.perubahan ? "renja-perubahan" : "renja", n.tahun);
    p.tambah(Space{15});
    p.paragraf({{"Nomor ", RunStyle::plain, {}, {}}, decided.nomor}, {}, ParagraphStyle::center);
    p.paragraf({{"Tanggal ", RunStyle::plain, {}, {}}, decided.tanggal}, {}, ParagraphStyle::center);
  }
  p.bagian(Orientation::portrait, PageNumbers::roman, true, title);
  if (const Bagian* part = n.k.susunan().cari("renja/kata-pengantar")) {
    p.bagian_depan(part->judul);
    tulis_narasi(n.k, p, part->kunci);
    pengesahan(n.k, p);
  }
  p.bagian_depan("DAFTAR ISI", false);
  p.tambah(Contents{ContentsKind::headings});
  p.bagian_depan("DAFTAR TABEL");
  p.tambah(Contents{ContentsKind::tables});
}

void bab1(const Naskah& n, Penulis& p) {
  p.bab(1, judul_bagian(n.k, "renja/bab1"));
  if (buka_bagian(n.k, p, "renja/bab1/latar-belakang")) tulis_narasi(n.k, p, "renja/tahap/" + n.tahap);
  if (buka_bagian(n.k, p, "renja/bab1/landasan-hukum")) {
    std::vector<Inline> items;
    for (const std::string& law : n.k.berkas().instansi.dasar_hukum) items.push_back(polos(law));
    if (items.empty())
      p.paragraf({kosong("dasar hukum (isi pada data instansi)")});
    else
      p.daftar(List::Marker::decimal, std::move(items));
  }
  buka_bagian(n.k, p, "renja/bab1/maksud-tujuan");
  buka_bagian(n.k, p, n.perubahan ? "renja/bab1/sistematika-perubahan" : "renja/bab1/sistematika");
}

void evaluasi(const Naskah& n, Penulis& p) {
  const std::string now = std::to_string(n.k.tahun()), before = std::to_string(n.k.tahun() - 1);
  if (!buka_bagian(n.k, p, "renja/bab2/evaluasi", renja::draf_evaluasi(n.k))) return;
  tabel_berpengantar(n, p, "evaluasi-lalu", tabel_evaluasi_renja(n.k, n.k.tahun() - 1),
                     "Evaluasi Renja Tahun " + before, "target, pagu, dan realisasi Renja tahun " + before);
  tabel_berpengantar(n, p, "evaluasi", tabel_evaluasi_renja(n.k, n.k.tahun()), "Evaluasi Renja Tahun " + now,
                     "target, pagu, dan realisasi Renja tahun " + now);
  tabel_berpengantar(n, p, "perkiraan", tabel_perkiraan_renja(n.k, n.k.tahun()),
                     "Perkiraan Capaian Kinerja Tahun " + now, "target Renja tahun " + now);
  tabel_berpengantar(n, p, "tc29", tabel_tc29(n.k),
                     "Rekapitulasi Evaluasi Renja Tahun " + now + " dan Pencapaian Renstra (Tabel T-C.29)",
                     "target dan realisasi Tabel T-C.29 (dokumen tc29 dan tc29_renstra)");
}

void bab2(const Naskah& n, Penulis& p) {
  const std::string planned = std::to_string(n.tahun);
  p.putar(Orientation::landscape);
  p.bab(2, judul_bagian(n.k, "renja/bab2"));
  evaluasi(n, p);
  if (buka_bagian(n.k, p, "renja/bab2/kinerja-pelayanan", renja::draf_kinerja_pelayanan(n.k)))
    tabel_berpengantar(n, p, "tc30", tabel_tc30(n.k, n.tahun),
                       "Pencapaian Kinerja Pelayanan " + n.k.berkas().instansi.nama + " (Tabel T-C.30)",
                       "target Renstra dan realisasi indikator tujuan, sasaran, dan program");
  bagian_isian(n, p, "renja/bab2/isu", renja::draf_isu(n.k));
  if (n.perubahan) return;  // the change of a plan no longer weighs the first draft of the RKPD
  if (buka_bagian(n.k, p, "renja/bab2/reviu-rkpd", renja::draf_reviu_rkpd(n.k, n.tahun)))
    tabel_berpengantar(n, p, "tc31", tabel_tc31(n.k, n.tahun),
                       "Review terhadap Rancangan Awal RKPD Tahun " + planned + " (Tabel T-C.31)",
                       "target dan pagu rancangan awal RKPD tahun " + planned + " (dokumen rkpd_awal)");
  if (buka_bagian(n.k, p, "renja/bab2/usulan"))
    tabel_berpengantar(
        n, p, "tc32", tabel_tc32(n.k, n.tahun),
        "Usulan Program dan Kegiatan dari Para Pemangku Kepentingan Tahun " + planned + " (Tabel T-C.32)",
        "usulan program dan kegiatan tahun " + planned);
}

void daftar_simpul(const Naskah& n, Penulis& p, Tingkat level, const std::string& title) {
  std::vector<Inline> items;
  for (const Simpul* node : n.k.indeks().pohon())
    if (node->tingkat == level && (level == Tingkat::tujuan || node->lingkup == Lingkup::perangkat_daerah))
      items.push_back(polos(node->nama));  // a tujuan may be the pemda's own
  p.paragraf(polos(title + ":"));
  if (items.empty())
    p.paragraf({kosong(title + " perangkat daerah")});
  else
    p.daftar(List::Marker::decimal, std::move(items));
}

void bab3(const Naskah& n, Penulis& p) {
  p.putar(Orientation::portrait);
  p.bab(3, judul_bagian(n.k, "renja/bab3"));
  bagian_isian(n, p, "renja/bab3/kebijakan-nasional", {});
  if (buka_bagian(n.k, p, "renja/bab3/tujuan-sasaran")) {
    daftar_simpul(n, p, Tingkat::tujuan, "Tujuan");
    daftar_simpul(n, p, Tingkat::sasaran, "Sasaran");
    tabel_berpengantar(n, p, "renstra", tabel_renstra(n.k), "Target Tujuan dan Sasaran " + n.k.berkas().periode.nama,
                       "target Renstra untuk indikator tujuan dan sasaran");
  }
  if (buka_bagian(n.k, p, "renja/bab3/program-kegiatan", renja::draf_program(n.k, n.tahun, n.perubahan)))
    tabel_berpengantar(n, p, "program",
                       tabel_program_renja(n.k, n.tahun, n.perubahan ? VersiRenja::terakhir : VersiRenja::semula),
                       "Program, Kegiatan, dan Pagu Indikatif Tahun " + std::to_string(n.tahun),
                       "pagu Renja tahun " + std::to_string(n.tahun));
}

void bab4(const Naskah& n, Penulis& p) {
  const std::string planned = std::to_string(n.tahun);
  p.putar(Orientation::landscape);
  p.bab(4, judul_bagian(n.k, "renja/bab4"));
  if (!buka_bagian(n.k, p, "renja/bab4/rencana", renja::draf_pendanaan(n.k, n.tahun, n.perubahan))) return;
  if (n.perubahan)
    tabel_berpengantar(n, p, "perubahan", ada_perubahan(n.k, n.tahun) ? tabel_perubahan_renja(n.k, n.tahun) : Table{},
                       "Perubahan Rencana Program dan Kegiatan Tahun " + planned,
                       "target dan pagu Perubahan Renja tahun " + planned + " (dokumen renja_perubahan)");
  else
    tabel_berpengantar(n, p, "tc33", tabel_tc33(n.k, n.tahun, VersiRenja::semula),
                       "Rumusan Rencana Program dan Kegiatan Tahun " + planned + " dan Prakiraan Maju Tahun " +
                           std::to_string(n.tahun + 1) + " (Tabel T-C.33)",
                       "target dan pagu Renja tahun " + planned);
}

void tulis_renja(const Naskah& n, Penulis& p, const std::string& title) {
  depan(n, p, title);
  p.bagian(Orientation::portrait, PageNumbers::arabic, true, title);
  bab1(n, p);
  bab2(n, p);
  bab3(n, p);
  bab4(n, p);
  p.putar(Orientation::portrait);
  p.bab(5, judul_bagian(n.k, "renja/bab5"));
  buka_bagian(n.k, p, "renja/bab5/penutup");
  pengesahan(n.k, p);
}

}  // namespace

Document susun_renja(const Konteks& k, const Pilihan& pilihan) {
  const Naskah n = mulai(k, pilihan);
  const std::string& agency = k.berkas().instansi.nama;
  Document document = dokumen_resmi(k, n.dokumen);
  document.meta.title = n.dokumen + " " + agency + " Tahun " + std::to_string(n.tahun);
  document.meta.keywords = "SAKIP, Renja, " + n.dokumen + ", " + agency + ", " + std::to_string(n.tahun);
  Penulis p(document);
  tulis_renja(n, p, document.meta.title);
  return document;
}

std::vector<Narasi> narasi_renja(const Konteks& k, const Pilihan& pilihan) {
  const Naskah n = mulai(k, pilihan);
  return narasi_dari(n.k, [&](Penulis& p) { tulis_renja(n, p, n.dokumen); });
}

}  // namespace sakip::compose
