// Head and foot of the shorter documents.
#include "compose/kerangka.hpp"

#include <algorithm>
#include <utility>

#include "core/base64.hpp"
#include "core/number_format.hpp"
#include "core/png.hpp"

namespace sakip::compose {

using namespace document;

namespace {

const Penetapan* cari_penetapan(const Konteks& k, std::string_view dokumen, Tahun sejak = 0) {
  const Penetapan* newest = nullptr;
  for (const Penetapan& one : k.berkas().penetapan) {
    if (one.dokumen != dokumen || one.tahun > k.tahun() || one.tahun < (sejak == 0 ? k.tahun() : sejak)) continue;
    if (!newest || newest->tahun < one.tahun) newest = &one;
  }
  return newest;
}

Run isi_atau_kosong(const std::string& text, const std::string& gap) {
  return text.empty() ? kosong(gap) : Run{text, RunStyle::plain, {}, {}};
}

}  // namespace

Paper kertas(const Konteks& k) { return k.berkas().pengaturan.kertas == "a4" ? Paper::a4 : Paper::f4; }

Image lambang(const Konteks& k, int width_mm) {
  auto png = from_base64(k.berkas().pemda.lambang);
  if (!png || !png_size(*png)) return {};
  return {std::move(*png), width_mm, "Lambang " + k.nama_pemda()};
}

void kop_surat(const Konteks& k, Penulis& p) {
  const Instansi& agency = k.berkas().instansi;
  Letterhead head;
  head.arms = lambang(k, 20);
  head.government = {isi_atau_kosong(k.nama_pemda(), "nama pemda")};
  if (!k.nama_pemda().empty()) head.government[0].text = huruf_besar("Pemerintah " + k.nama_pemda());
  std::vector<std::string> lines = agency.kop;
  if (lines.empty()) lines = {agency.nama, agency.alamat};
  if (agency.kop.empty() && agency.jenis == JenisInstansi::pemda) lines[0].clear();  // the government itself
  if (!lines[0].empty()) head.agency = polos(huruf_besar(lines[0]));
  for (std::size_t i = 1; i < lines.size(); ++i) head.lines.push_back({isi_atau_kosong(lines[i], "alamat instansi")});
  p.tambah(std::move(head));
}

namespace {

TeksPenetapan teks_penetapan(const Konteks& k, const Penetapan* found, std::string_view dokumen, Tahun tahun) {
  const std::string where = "penetapan/" + std::string(dokumen) + "/" + std::to_string(tahun);
  const bool placed = found && !found->tempat.empty();
  return {isi_atau_kosong(found ? found->nomor : "", "nomor, " + where),
          isi_atau_kosong(found && found->tanggal.ada() ? panjang(found->tanggal) : "", "tanggal, " + where),
          isi_atau_kosong(placed ? found->tempat : k.berkas().instansi.tempat, "tempat"),
          isi_atau_kosong(placed ? found->tempat : k.berkas().pemda.ibu_kota, "tempat, " + where),
          found ? (found->tanggal.ada() ? found->tanggal.tahun : found->tahun) : k.tahun()};
}

}  // namespace

TeksPenetapan penetapan(const Konteks& k, std::string_view dokumen, Tahun sejak) {
  return teks_penetapan(k, cari_penetapan(k, dokumen, sejak), dokumen, k.tahun());
}

TeksPenetapan penetapan_rencana(const Konteks& k, std::string_view dokumen, Tahun tahun) {
  const auto& all = k.berkas().penetapan;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Penetapan& one) { return one.dokumen == dokumen && one.tahun == tahun; });
  return teks_penetapan(k, found == all.end() ? nullptr : &*found, dokumen, tahun);
}

Document dokumen_resmi(const Konteks& k, const std::string& judul) {
  const std::string year = std::to_string(k.tahun()), agency = k.berkas().instansi.nama;
  Document document;
  document.meta.title = judul + " " + agency + " Tahun " + year;
  document.meta.subject = k.susunan().rujukan;
  document.meta.author = agency;
  document.meta.keywords = "SAKIP, " + judul + ", " + agency + ", " + year;
  document.meta.created = k.tanggal();
  document.meta.rules_hash = k.h().regulasi().hash;
  document.paper = kertas(k);
  return document;
}

std::string sebutan_triwulan(Triwulan triwulan) { return "Triwulan " + romawi(nomor(triwulan)); }

std::string sebutan_periode(Tahun tahun, Triwulan triwulan) {
  const std::string year = "Tahun " + std::to_string(tahun);
  return triwulan == Triwulan::tahunan ? year : sebutan_triwulan(triwulan) + " " + year;
}

void kepala_dokumen(const Konteks& k, Penulis& p, Orientation orientation, Triwulan triwulan) {
  p.bagian(orientation, PageNumbers::arabic, true, k.susunan().judul_pendek + " " + k.berkas().instansi.nama);
  p.bagian_depan(k.susunan().judul);
  p.paragraf(polos(k.berkas().instansi.nama + " " + sebutan_periode(k.tahun(), triwulan)), {},
             ParagraphStyle::subtitle);
}

void sampul(const Konteks& k, Penulis& p, const std::string& judul, const std::string& bawah, Tahun tahun) {
  const auto line = [&](const std::string& text, ParagraphStyle style) { p.paragraf(polos(text), {}, style); };
  Image arms = lambang(k, 30);
  p.tambah(Space{arms.png.empty() ? 45 : 10});
  if (!arms.png.empty()) {
    p.tambah(std::move(arms));
    p.tambah(Space{10});
  }
  line(judul, ParagraphStyle::title);
  if (!bawah.empty()) line(bawah, ParagraphStyle::subtitle);
  p.tambah(Space{8});
  line("TAHUN " + std::to_string(tahun), ParagraphStyle::title);
  p.tambah(Space{70});
  line(huruf_besar(k.berkas().instansi.nama), ParagraphStyle::title);
  if (k.berkas().instansi.jenis != JenisInstansi::pemda)  // its own name is the pemda's
    p.paragraf({isi_atau_kosong(huruf_besar(k.nama_pemda()), "nama pemda")}, {}, ParagraphStyle::subtitle);
  if (!k.berkas().pemda.provinsi.empty())
    line("PROVINSI " + huruf_besar(k.berkas().pemda.provinsi), ParagraphStyle::subtitle);
}

void tulis_narasi(const Konteks& k, Penulis& p, const std::string& kunci, const std::vector<std::string>& draf) {
  std::vector<std::string> paragraphs = k.naskah(kunci, draf);
  std::vector<Inline> items;
  const auto flush = [&] {
    if (!items.empty()) p.daftar(List::Marker::bullet, std::exchange(items, {}));
  };
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.starts_with("- ")) {
      items.push_back(k.teks(std::string_view(paragraph).substr(2)));
      continue;
    }
    flush();
    p.paragraf(k.teks(paragraph), kunci);
  }
  flush();
  p.catat(kunci, std::move(paragraphs));
}

void tabel_atau_kosong(Penulis& p, Table table, const std::string& judul, const std::string& apa) {
  if (table.rows.empty())
    p.paragraf({kosong(apa)});
  else
    p.tabel(std::move(table), judul);
}

bool buka_bagian(const Konteks& k, Penulis& p, const std::string& kunci, const std::vector<std::string>& draf,
                 int level) {
  const Bagian* part = k.susunan().cari(kunci);
  if (!part) return false;
  std::string title;
  for (const Run& run : k.teks(part->judul)) title += run.text;
  p.judul(level, title);
  tulis_narasi(k, p, kunci, draf);
  return true;
}

std::vector<Narasi> narasi_dari(const Konteks& k, const std::function<void(Penulis&)>& tulis) {
  Document document;
  Penulis p(document);
  tulis(p);
  std::vector<Narasi> out;
  for (const Penulis::Naskah& part : p.naskah()) {
    Narasi narrative{part.kunci, k.tahun(), AsalNarasi::draf, part.paragraf};
    for (const Narasi& stored : k.berkas().narasi)
      if (stored.kunci == part.kunci && stored.tahun == k.tahun()) narrative.asal = stored.asal;
    out.push_back(std::move(narrative));
  }
  return out;
}

std::string judul_bagian(const Konteks& k, const std::string& kunci) {
  const Bagian* part = k.susunan().cari(kunci);
  return part ? part->judul : std::string();
}

void bagian_tetap(const Konteks& k, Penulis& p, const std::string& kunci) {
  for (Inline& paragraph : k.narasi(kunci)) p.paragraf(std::move(paragraph), kunci);
}

void blok_tanda_tangan(Penulis& p, std::vector<Inline> lines) {
  Table t;
  t.borders = Borders::none;
  t.columns = {{55}, {45, Align::center}};
  lines.insert(lines.end(), {Inline{}, Inline{}, polos("........................................")});
  for (Inline& line : lines) {
    Cell cell;
    cell.text = std::move(line);
    cell.align = Align::center;
    t.rows.push_back({{sel_teks(""), std::move(cell)}, RowStyle::normal});
  }
  p.tambah(std::move(t));
}

void pengesahan(const Konteks& k, Penulis& p, std::string_view dokumen) {
  const Penetapan* decided = cari_penetapan(k, dokumen);
  const Tanggal date = decided && decided->tanggal.ada() ? decided->tanggal : k.tanggal();
  blok_tanda_tangan(p, {{penetapan(k, dokumen).tempat, Run{", " + panjang(date), RunStyle::plain, {}, {}}},
                        k.kepala() ? k.teks("{{penanda_tangan}},") : Inline{kosong("jabatan kepala instansi")}});
}

void pengesahan_luar(const Konteks& k, Penulis& p, const std::string& dokumen) {
  const TeksPenetapan decided = penetapan(k, dokumen);
  const auto posts = k.narasi(dokumen + "/penanda-tangan");
  Inline post = posts.empty() ? Inline{kosong("jabatan penanda tangan")} : posts.front();
  post.push_back({",", RunStyle::plain, {}, {}});
  blok_tanda_tangan(p, {{decided.tempat_daerah, Run{", ", RunStyle::plain, {}, {}}, decided.tanggal}, std::move(post)});
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
