// Head and foot of the shorter documents.
#include "compose/kerangka.hpp"

#include <algorithm>

namespace sakip::compose {

using namespace document;

Document dokumen_resmi(const Konteks& k, const std::string& judul) {
  const std::string year = std::to_string(k.tahun()), agency = k.berkas().instansi.nama;
  Document document;
  document.meta.title = judul + " " + agency + " Tahun " + year;
  document.meta.subject = k.susunan().rujukan;
  document.meta.author = agency;
  document.meta.keywords = "SAKIP, " + judul + ", " + agency + ", " + year;
  document.meta.created = k.tanggal();
  document.meta.rules_hash = k.h().regulasi().hash;
  document.paper = Paper::f4;
  return document;
}

void kepala_dokumen(const Konteks& k, Penulis& p, Orientation orientation) {
  p.bagian(orientation, PageNumbers::arabic, true, k.susunan().judul_pendek + " " + k.berkas().instansi.nama);
  p.bagian_depan(k.susunan().judul);
  p.paragraf(polos(k.berkas().instansi.nama + " Tahun " + std::to_string(k.tahun())), {}, ParagraphStyle::subtitle);
}

void bagian_tetap(const Konteks& k, Penulis& p, const std::string& kunci) {
  for (Inline& paragraph : k.narasi(kunci)) p.paragraf(std::move(paragraph), kunci);
}

void pengesahan(const Konteks& k, Penulis& p) {
  Table t;
  t.borders = Borders::none;
  t.columns = {{55}, {45, Align::center}};
  const auto row = [&](Inline text) {
    Cell cell;
    cell.text = std::move(text);
    cell.align = Align::center;
    t.rows.push_back({{sel_teks(""), std::move(cell)}, RowStyle::normal});
  };
  const std::string& place = k.berkas().instansi.tempat;
  row({place.empty() ? kosong("tempat") : Run{place, RunStyle::plain, {}, {}},
       Run{", " + panjang(k.tanggal()), RunStyle::plain, {}, {}}});
  const Jabatan* head = k.kepala();
  row(head ? polos(sebutan(*head)) : Inline{kosong("jabatan kepala instansi")});
  row({});
  row({});
  row(polos("........................................"));
  p.tambah(Space{8});
  p.tambah(std::move(t));
}

std::string rumus_dicetak(const Konteks& k, const Indikator& i) {
  const auto in_force = std::find_if(i.rumus.rbegin(), i.rumus.rend(), [&](const RumusVersi& version) {
    return version.dari <= k.tahun() && (version.sampai == 0 || k.tahun() <= version.sampai);
  });
  if (in_force == i.rumus.rend()) return {};
  return in_force->uraian.empty() ? in_force->teks : in_force->uraian;
}

std::string penanggung_jawab(const Konteks& k, const Indikator& i) {
  if (i.penanggung_jawab.ada()) return k.nama_jabatan(i.penanggung_jawab);
  if (!i.penanggung_jawab_teks.empty()) return i.penanggung_jawab_teks;
  const Simpul* node = k.indeks().simpul(i.simpul);
  return node ? k.nama_jabatan(node->penanggung_jawab) : std::string();
}

}  // namespace sakip::compose
