// The agreements as a Document: two pages a post, each post starting on a page of its own.
#include "compose/pk.hpp"

#include <algorithm>

#include "compose/kerangka.hpp"
#include "compose/penulis.hpp"
#include "compose/tabel_kinerja.hpp"
#include "document/qr.hpp"

namespace sakip::compose {

using namespace document;

namespace {

bool eselon_empat(const Jabatan& post) { return post.eselon.starts_with("IV"); }

Table tanpa_garis(std::initializer_list<Column> columns) {
  Table t;
  t.borders = Borders::none;
  t.columns = columns;
  return t;
}

/// The superior as the agreement states it, with "Plt." and the like when it names the post that stands above; where it
/// states none, that post, or who stands above the agency.
Inline pihak_kedua(const Konteks& k, const PerjanjianKinerja& pk, const Jabatan& post) {
  const Jabatan* above = k.indeks().jabatan(post.atasan);
  if (above && (pk.pihak_kedua.empty() || pk.pihak_kedua == above->nama)) return polos(sebutan(*above));
  const std::string& stated = pk.pihak_kedua.empty() ? post.atasan_luar : pk.pihak_kedua;
  return stated.empty() ? Inline{kosong("pihak kedua (isi pada perjanjian)")} : polos(stated);
}

Cell sel_isi(Inline text, std::optional<Align> align = {}) {
  Cell cell;
  cell.text = std::move(text);
  cell.align = align;
  return cell;
}

void pihak(Penulis& p, Inline title, const std::string& role) {
  Table t = tanpa_garis({{18}, {4, Align::center}, {78}});
  t.rows = {{{sel_teks("Nama"), sel_teks(":"), sel_teks("........................................................")},
             RowStyle::normal},
            {{sel_teks("Jabatan"), sel_teks(":"), sel_isi(std::move(title))}, RowStyle::normal}};
  p.tambah(std::move(t));
  p.paragraf(polos(role));
}

/// The fixed wording of a part about the signing, with its particulars filled in.
std::vector<Inline> teks_tanda(const Konteks& k, const std::string& kunci, const PkBertanda& sign,
                               const std::string& waktu = {}) {
  return k.dengan({{"waktu", waktu}, {"kode", sign.kode}, {"tautan", sign.tautan}}).narasi(kunci);
}

/// How anybody verifies the signing: the QR code, and the code and address in words.
void verifikasi(const Konteks& k, Penulis& p, const PkBertanda& sign) {
  constexpr int kLebarQr = 24;
  std::string alt;
  for (const Inline& paragraph : teks_tanda(k, "pk/kode-qr", sign))
    for (const Run& run : paragraph) alt += run.text;
  if (Image code = qr_image(sign.tautan, kLebarQr, std::move(alt)); !code.png.empty()) p.tambah(std::move(code));
  for (Inline& paragraph : teks_tanda(k, "pk/verifikasi", sign))
    p.paragraf(std::move(paragraph), {}, ParagraphStyle::center);
}

/// Both parties with room to sign; where they signed in the application, with what it recorded.
void tanda_tangan(const Konteks& k, Penulis& p, const PerjanjianKinerja& pk, const Jabatan& post,
                  const PkBertanda* sign) {
  Table t = tanpa_garis({{50, Align::center}, {50, Align::center}});
  const Tanggal date = pk.tanggal.ada() ? pk.tanggal : k.tanggal();
  const auto row = [&](Inline left, Inline right) {
    t.rows.push_back(
        {{sel_isi(std::move(left), Align::center), sel_isi(std::move(right), Align::center)}, RowStyle::normal});
  };
  const std::string& place = k.berkas().instansi.tempat;
  const Run where = place.empty() ? kosong("tempat") : Run{place, RunStyle::plain, {}, {}};
  row({}, {where, Run{", " + panjang(date), RunStyle::plain, {}, {}}});
  row(polos("Pihak Kedua,"), polos("Pihak Pertama,"));
  row(pihak_kedua(k, pk, post), polos(sebutan(post)));
  if (sign) {
    std::vector<Inline> second = teks_tanda(k, "pk/tanda-tangan", *sign, sign->waktu_kedua),
                        first = teks_tanda(k, "pk/tanda-tangan", *sign, sign->waktu_pertama);
    for (std::size_t i = 0; i < first.size(); ++i) row(std::move(second[i]), std::move(first[i]));
  } else {
    row({}, {});
    row({}, {});
  }
  row(polos("........................................"), polos("........................................"));
  p.tambah(Space{8});
  p.tambah(std::move(t));
  if (sign) verifikasi(k, p, *sign);
}

/// The node's rows of the longer annex: one per indikator with a target in this agreement, money on the first.
void baris_simpul(const Konteks& k, Table& t, const Simpul& node, DokumenSumber document) {
  std::vector<const Indikator*> list;
  for (const Indikator* i : k.indeks().indikator_simpul(node))
    if (measure::target_dokumen(k.h(), *i, document, k.setahun()).nilai.ada()) list.push_back(i);
  const std::size_t rows = std::max<std::size_t>(1, list.size());
  for (std::size_t r = 0; r < rows; ++r) {
    Row row;
    row.style = node.tingkat == Tingkat::sub_kegiatan ? RowStyle::normal : RowStyle::subtotal;
    if (r == 0) {
      Cell name = sel_teks(node.nama);
      name.rowspan = static_cast<int>(rows);
      row.cells.push_back(name);
    }
    row.cells.push_back(r < list.size() ? sel_teks(list[r]->nama) : sel_teks("–"));
    row.cells.push_back(r < list.size() ? sel_teks(list[r]->satuan) : sel_teks(""));
    row.cells.push_back(r < list.size() ? k.sel(measure::target_dokumen(k.h(), *list[r], document, k.setahun()))
                                        : sel_teks("–", Align::right));
    if (r == 0) {
      Cell money = k.sel(measure::pagu(k.h(), Cakupan::simpul(node), k.setahun()), Wajib::tidak);
      money.rowspan = static_cast<int>(rows);
      row.cells.push_back(money);
    }
    t.rows.push_back(std::move(row));
  }
}

/// Eselon IV: program, kegiatan and sub kegiatan with indikator, target and money.
Table lampiran_panjang(const Konteks& k, const PerjanjianKinerja& pk, DokumenSumber document) {
  Table t;
  t.columns = {{34}, {34}, {11, Align::center}, {10, Align::right}, {18, Align::right}};
  t.header = {{{sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Indikator"), sel_judul("Satuan"),
                sel_judul("Target"), sel_judul("Anggaran (Rp)")},
               RowStyle::normal}};
  for (const SimpulId& id : pk.anggaran)
    if (const Simpul* node = k.indeks().simpul(id)) baris_simpul(k, t, *node, document);
  return t;
}

Table lampiran_anggaran(const Konteks& k, const PerjanjianKinerja& pk) {
  Table t;
  t.columns = {{8, Align::center}, {62}, {26, Align::right}};
  t.header = {
      {{sel_judul("No"), sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Anggaran (Rp)")}, RowStyle::normal}};
  int number = 0;
  for (const SimpulId& id : pk.anggaran)
    if (const Simpul* node = k.indeks().simpul(id))
      t.rows.push_back({{sel_teks(std::to_string(++number), Align::center), sel_teks(node->nama),
                         k.sel(measure::pagu(k.h(), Cakupan::simpul(*node), k.setahun()))},
                        RowStyle::normal});
  return t;
}

void jumlah(const Konteks& k, Table& t, const Jabatan& post) {
  Cell label = sel_teks("Jumlah", Align::center);
  label.colspan = static_cast<int>(t.columns.size()) - 1;
  t.rows.push_back({{label, k.sel(measure::pagu(k.h(), Cakupan::jabatan(post), k.setahun()))}, RowStyle::total});
}

/// The first agreement of the post that year; nullptr when only its targets are known, or nothing.
const PerjanjianKinerja* murni(const Konteks& k, const PerjanjianKinerja& pk) {
  for (const PerjanjianKinerja& other : k.berkas().perjanjian)
    if (other.jabatan == pk.jabatan && other.tahun == pk.tahun && other.versi == VersiPK::murni) return &other;
  return nullptr;
}

/// "Tetap", "Berubah", "Baru" or "Tidak lagi" of a value then and now.
std::string keterangan(const Nilai& before, const Nilai& now) {
  if (!before.ada()) return "Baru";
  if (!now.ada()) return "Tidak lagi";
  return before.angka == now.angka && before.label == now.label ? "Tetap" : "Berubah";
}

Cell sel_lama_baru(const Konteks& k, const Figur& figure) {
  return figure.nilai.ada() ? k.sel(figure) : sel_teks("–", Align::right);  // its absence is the change, not a gap
}

/// The first agreement's targets beside the changed ones, indikator that were dropped last; empty when no first target
/// is known.
Table perbandingan_target(const Konteks& k, const PerjanjianKinerja& pk) {
  Table t;
  t.columns = {{46}, {12, Align::center}, {14, Align::right}, {14, Align::right}, {14}};
  t.header = {{{sel_judul("Indikator Kinerja"), sel_judul("Satuan"), sel_judul("Target Semula"),
                sel_judul("Target Menjadi"), sel_judul("Keterangan")},
               RowStyle::normal}};
  std::vector<const Indikator*> list = indikator_pk(k, pk);
  if (const PerjanjianKinerja* first = murni(k, pk))
    for (const Indikator* i : indikator_pk(k, *first))
      if (std::find(list.begin(), list.end(), i) == list.end()) list.push_back(i);
  const std::vector<const Indikator*> agreed = indikator_pk(k, pk);
  bool known = false;
  for (const Indikator* i : list) {
    const Figur before = measure::target_dokumen(k.h(), *i, DokumenSumber::pk, k.setahun());
    Figur now = measure::target_dokumen(k.h(), *i, DokumenSumber::pk_perubahan, k.setahun());
    if (std::find(agreed.begin(), agreed.end(), i) == agreed.end()) now.nilai = Nilai();
    if (!before.nilai.ada() && !now.nilai.ada()) continue;
    known = known || before.nilai.ada();
    t.rows.push_back({{sel_teks(i->nama), sel_teks(i->satuan), sel_lama_baru(k, before), sel_lama_baru(k, now),
                       sel_teks(keterangan(before.nilai, now.nilai))},
                      RowStyle::normal});
  }
  if (!known) t.rows.clear();
  return t;
}

/// The APBD's money beside that of its change, for what the agreement covers; empty when the first is not known.
Table perbandingan_anggaran(const Konteks& k, const PerjanjianKinerja& pk) {
  Table t;
  t.columns = {{50}, {22, Align::right}, {22, Align::right}, {14}};
  t.header = {{{sel_judul("Program/Kegiatan/Sub Kegiatan"), sel_judul("Anggaran Semula (Rp)"),
                sel_judul("Anggaran Menjadi (Rp)"), sel_judul("Keterangan")},
               RowStyle::normal}};
  bool known = false;
  for (const SimpulId& id : pk.anggaran) {
    const Simpul* node = k.indeks().simpul(id);
    if (!node) continue;
    const Cakupan scope = Cakupan::simpul(*node);
    const Figur before = measure::pagu_dokumen(k.h(), scope, DokumenSumber::dpa, k.setahun()),
                now = measure::pagu(k.h(), scope, k.setahun());
    known = known || before.nilai.ada();
    t.rows.push_back({{sel_teks(node->nama), sel_lama_baru(k, before), sel_lama_baru(k, now),
                       sel_teks(keterangan(before.nilai, now.nilai))},
                      RowStyle::normal});
  }
  if (!known) t.rows.clear();
  return t;
}

void satu(const Konteks& k, Penulis& p, const PerjanjianKinerja& pk, const Jabatan& post, const PkBertanda* sign) {
  const bool changed = pk.versi == VersiPK::perubahan;
  const DokumenSumber document = changed ? DokumenSumber::pk_perubahan : DokumenSumber::pk;
  const std::string year = std::to_string(k.tahun()),
                    title = k.susunan().judul + (changed ? " PERUBAHAN" : "") + " TAHUN " + year;
  kop_surat(k, p);
  p.bagian_depan(title, true);
  for (Inline& paragraph : k.narasi("pk/pembuka")) p.paragraf(std::move(paragraph));
  pihak(p, polos(sebutan(post)), "selanjutnya disebut pihak pertama,");
  pihak(p, pihak_kedua(k, pk, post), "selaku atasan pihak pertama, selanjutnya disebut pihak kedua.");
  for (Inline& paragraph : k.narasi("pk/janji")) p.paragraf(std::move(paragraph));
  tanda_tangan(k, p, pk, post, sign);

  p.bagian_depan(title, false, "LAMPIRAN");
  p.paragraf(polos(sebutan(post)), {}, ParagraphStyle::center);
  p.tabel(tabel_pk(k, pk), "Sasaran, Indikator, dan Target " + post.nama);
  if (!pk.anggaran.empty()) {
    Table money = eselon_empat(post) ? lampiran_panjang(k, pk, document) : lampiran_anggaran(k, pk);
    if (!money.rows.empty()) {
      jumlah(k, money, post);
      p.tabel(std::move(money), "Program dan Anggaran " + post.nama);
    }
  }
  if (Table t = perbandingan_target(k, pk); changed && !t.rows.empty())
    p.tabel(std::move(t), "Perubahan Target " + post.nama);
  if (Table t = perbandingan_anggaran(k, pk); changed && !t.rows.empty())
    p.tabel(std::move(t), "Perubahan Anggaran " + post.nama);
  tanda_tangan(k, p, pk, post, sign);
}

/// The agreements of the variant, in the order of the posts.
std::vector<const PerjanjianKinerja*> perjanjian_varian(const Konteks& k, std::string_view variant) {
  if (variant != "murni" && variant != "perubahan") return perjanjian_berlaku(k);
  const VersiPK version = variant == "murni" ? VersiPK::murni : VersiPK::perubahan;
  std::vector<const PerjanjianKinerja*> out;
  for (const Jabatan& post : k.berkas().jabatan)
    for (const PerjanjianKinerja& pk : k.berkas().perjanjian)
      if (pk.jabatan == post.id && pk.versi == version && pk.tahun == k.tahun()) out.push_back(&pk);
  return out;
}

}  // namespace

Document susun_pk(const Konteks& k, const Pilihan& pilihan) {
  Document document = dokumen_resmi(k, "Perjanjian Kinerja");
  Penulis p(document);
  p.bagian(Orientation::portrait, PageNumbers::none, false);
  bool any = false;
  for (const PerjanjianKinerja* pk : perjanjian_varian(k, pilihan.varian)) {
    const Jabatan* post = k.indeks().jabatan(pk->jabatan);
    if (!post || (pilihan.jabatan.ada() && post->id != pilihan.jabatan)) continue;
    const auto sign = std::find_if(pilihan.tanda.begin(), pilihan.tanda.end(), [&](const PkBertanda& one) {
      return one.jabatan == pk->jabatan && one.versi == pk->versi;
    });
    satu(k, p, *pk, *post, sign == pilihan.tanda.end() ? nullptr : &*sign);
    any = true;
  }
  if (!any) {
    p.bagian_depan(k.susunan().judul + " TAHUN " + std::to_string(k.tahun()));
    p.paragraf({kosong("Perjanjian Kinerja tahun " + std::to_string(k.tahun()))});
  }
  return document;
}

}  // namespace sakip::compose
