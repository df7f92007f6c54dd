// Statement, checklist, notes. The statement says nothing that the checklist does not bear: its conclusion stays open
// until every item is answered.
#include "compose/reviu_dokumen.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"
#include "compose/reviu_butir.hpp"

namespace sakip::compose {

using namespace document;

namespace {

constexpr std::string_view kPrefix = "reviu/";

std::string dicetak(const std::string& answer) {
  if (answer == "tidak-berlaku") return "Tidak berlaku";
  return kapital(answer);
}

Table tabel_checklist(const Konteks& k, const std::map<std::string, JawabanButir>& answers) {
  Table t;
  t.columns = {{7, Align::center}, {60}, {14, Align::center}, {52}};
  t.header = {
      {{sel_judul("No"), sel_judul("Pernyataan"), sel_judul("Jawaban"), sel_judul("Keterangan")}, RowStyle::normal}};
  for (const Bagian& part : k.susunan().bagian) {
    if (!part.kunci.starts_with(kPrefix)) continue;
    const std::string item = part.kunci.substr(kPrefix.size());
    const auto slash = item.find('/');
    if (slash == std::string::npos) {
      Cell group = sel_teks(part.judul);
      group.colspan = 4;
      t.rows.push_back({{std::move(group)}, RowStyle::group});
      continue;
    }
    const JawabanButir& answer = answers.at(item);
    Cell given = answer.jawaban.empty() ? Cell{} : sel_teks(dicetak(answer.jawaban), Align::center);
    if (answer.jawaban.empty()) given.text = {{"....", RunStyle::missing, {}, {}}};
    given.align = Align::center;
    given.choices = {"Ya", "Tidak", "Tidak berlaku"};
    const std::string why =
        answer.alasan.empty() || answer.pereviu ? answer.alasan : "Menurut data: " + answer.alasan + ".";
    t.rows.push_back(
        {{sel_teks(item.substr(slash + 1), Align::center), sel_teks(part.judul), std::move(given), sel_teks(why)},
         RowStyle::normal});
  }
  return t;
}

Table tabel_temuan(const std::vector<review::Temuan>& findings) {
  Table t;
  t.compact = true;
  t.columns = {{6, Align::center}, {34}, {56}, {18, Align::right}, {18, Align::right}, {44}, {14, Align::center}};
  t.header = {{{sel_judul("No"), sel_judul("Aturan dan Tempat"), sel_judul("Uraian"), sel_judul("Tercatat"),
                sel_judul("Hasil Hitung Ulang"), sel_judul("Saran"), sel_judul("Bobot")},
               RowStyle::normal}};
  for (const review::Temuan& one : findings)
    t.rows.push_back({{sel_teks(std::to_string(t.rows.size() + 1)), sel_teks(one.aturan + "\n" + one.fakta),
                       sel_teks(one.pesan), sel_teks(one.tercetak), sel_teks(one.seharusnya), sel_teks(one.saran),
                       sel_teks(kapital(std::string(review::nama(one.bobot))))},
                      RowStyle::normal});
  return t;
}

void pernyataan(const Konteks& k, Penulis& p, const std::map<std::string, JawabanButir>& answers,
                const std::vector<review::Temuan>& findings) {
  const Bagian* outline = k.susunan().cari("reviu-lkj/pernyataan");
  if (!outline) return;
  p.bagian_depan(outline->judul);
  p.paragraf(polos(k.berkas().instansi.nama + " Tahun " + std::to_string(k.tahun())), {}, ParagraphStyle::subtitle);
  p.tambah(Space{8});
  bagian_tetap(k, p, "reviu-lkj/pernyataan");
  int open = 0;
  bool remarks = !findings.empty();
  for (const auto& [item, answer] : answers) {
    if (item.find('/') == std::string::npos) continue;
    open += answer.jawaban.empty();
    remarks = remarks || answer.jawaban == "tidak";
  }
  if (open > 0)
    p.paragraf({kosong("simpulan reviu; " + std::to_string(open) + " butir checklist belum dijawab pereviu")});
  else
    bagian_tetap(k, p, remarks ? "reviu-lkj/simpulan-catatan" : "reviu-lkj/simpulan");
  pengesahan_luar(k, p, "reviu-lkj");
}

}  // namespace

Document susun_reviu(const Konteks& k) {
  Document document = dokumen_resmi(k, "Reviu atas Laporan Kinerja");
  Penulis p(document);
  const auto findings = review::periksa(k.h());
  const auto answers = jawab_reviu(k, findings);
  p.bagian(Orientation::portrait, PageNumbers::arabic, true, k.susunan().judul_pendek + " " + k.berkas().instansi.nama);
  pernyataan(k, p, answers, findings);
  p.bagian_depan(k.susunan().judul);
  p.paragraf(polos(k.berkas().instansi.nama + " Tahun " + std::to_string(k.tahun())), {}, ParagraphStyle::subtitle);
  const auto part = [&](const char* key, auto write) {
    const Bagian* outline = k.susunan().cari(key);
    if (!outline) return;
    p.judul(2, outline->judul);
    bagian_tetap(k, p, key);
    write();
  };
  part("reviu-lkj/checklist", [&] { p.tabel(tabel_checklist(k, answers), "Checklist Reviu atas Laporan Kinerja"); });
  p.putar(findings.empty() ? Orientation::portrait : Orientation::landscape);
  if (findings.empty())
    bagian_tetap(k, p, "reviu-lkj/tanpa-temuan");
  else
    part("reviu-lkj/catatan", [&] { p.tabel(tabel_temuan(findings), "Catatan Hasil Reviu"); });
  return document;
}

}  // namespace sakip::compose
