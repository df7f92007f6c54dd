// Figures, wording and narrative at hand for the composers.
#include "compose/konteks.hpp"

#include "core/number_format.hpp"
#include "measure/pemda.hpp"

namespace sakip::compose {

using namespace document;
using measure::Bentuk;

namespace {

// "Pj. Bupati" signs a decree, but it is a decree of the Bupati.
std::string tanpa_status(const std::string& title) {
  for (const std::string_view status : {"Pj. ", "Plt. ", "Plh. ", "Pjs. "})
    if (title.starts_with(status)) return title.substr(status.size());
  return title;
}

// What a gap in the text should ask for, from the address: the last part names the quantity.
std::string yang_kosong(const std::string& fakta) {
  const auto slash = fakta.rfind('/');
  std::string what = slash == std::string::npos ? fakta : fakta.substr(slash + 1);
  for (char& c : what)
    if (c == '-' || c == '_') c = ' ';
  return what;
}

}  // namespace

Konteks::Konteks(const measure::Hitung& h, const Susunan& susunan, Tanggal tanggal, const measure::HitungPemda* pemda)
    : h_(h), susunan_(susunan), tanggal_(tanggal), pemda_(pemda) {
  const Berkas& b = h.berkas();
  variabel_ = {{"instansi", b.instansi.nama},
               {"pemda", measure::sebutan(b.pemda)},
               {"provinsi", b.pemda.provinsi},
               {"kepala_daerah", b.pemda.kepala},
               {"jabatan_kepala_daerah", tanpa_status(b.pemda.kepala)},
               {"tahun", std::to_string(b.tahun)},
               {"tahun_lalu", std::to_string(b.tahun - 1)},
               {"tahun_depan", std::to_string(b.tahun + 1)},
               {"periode", b.periode.nama},
               {"awal_periode", b.periode.awal == 0 ? "" : std::to_string(b.periode.awal)},
               {"akhir_periode", b.periode.akhir == 0 ? "" : std::to_string(b.periode.akhir)},
               {"tempat", b.instansi.tempat},
               {"tanggal", panjang(tanggal)}};
  const Jabatan* head = kepala();
  variabel_["kepala"] = head ? sebutan(*head) : "";
  for (const char* name : {"kepala_instansi", "penanda_tangan"}) variabel_[name] = "";
  if (head) {
    Jabatan full = *head;
    variabel_["kepala_instansi"] = full.nama = jabatan_lengkap(*head, b.instansi);
    variabel_["penanda_tangan"] = sebutan(full);
  }
}

Run Konteks::run(const Figur& figure, std::string_view format) const {
  if (!figure.nilai.ada()) {
    Run gap = kosong(yang_kosong(figure.fakta));
    gap.fact = figure.fakta;
    return gap;
  }
  Figur shown = figure;
  if (format == "mutlak") shown.nilai.angka = shown.nilai.angka.abs();
  std::string text = measure::tampil(shown);
  if (figure.bentuk == Bentuk::rupiah && format != "angka") {
    if (const auto amount = Rupiah::dari(shown.nilai.angka); amount) {
      text = format_rupiah(*amount, GayaRupiah::dengan_rp_sen);
      if (format == "terbilang")
        if (const auto words = terbilang(*amount)) text = *words;
    }
  } else if (figure.bentuk == Bentuk::persen && format != "angka") {
    text += "%";
  }
  return {text, RunStyle::plain, figure.fakta, {}};
}

Cell Konteks::sel(const Figur& figure, Wajib needed) const {
  Cell cell;
  cell.value = figure.nilai;
  cell.decimals = figure.nilai.desimal >= 0 ? figure.nilai.desimal : figure.desimal;
  cell.kind = figure.bentuk == Bentuk::rupiah   ? CellKind::rupiah
              : figure.bentuk == Bentuk::persen ? CellKind::percent
              : figure.bentuk == Bentuk::angka  ? CellKind::number
                                                : CellKind::text;
  const bool missing =
      needed == Wajib::ya && figure.nilai.keadaan != Keadaan::ok && figure.nilai.keadaan != Keadaan::tidak_berlaku;
  if (figure.bentuk == Bentuk::teks || (figure.nilai.ada() && !figure.nilai.berangka())) {
    cell.kind = CellKind::text;
    cell.align = Align::center;
  } else {
    cell.align = Align::right;
  }
  cell.text = {{measure::tampil(figure), missing ? RunStyle::missing : RunStyle::plain, figure.fakta, {}}};
  return cell;
}

Inline Konteks::teks(std::string_view naskah) const {
  return bentangkan(naskah, [&](std::string_view nama, std::string_view format) -> Run {
    if (nama == "isi") return kosong(format);
    if (const auto found = variabel_.find(nama); found != variabel_.end()) {
      if (found->second.empty()) return kosong(yang_kosong(std::string(nama)));
      return {format == "besar" ? huruf_besar(found->second) : found->second, RunStyle::plain, {}, {}};
    }
    const auto figure =
        pemda_ && nama.starts_with("pemda/") ? measure::hitung_fakta(*pemda_, nama) : measure::hitung_fakta(h_, nama);
    if (!figure) return kosong("fakta '" + std::string(nama) + "' tidak dikenal");
    return run(*figure, format);
  });
}

std::vector<std::string> Konteks::naskah(const std::string& kunci, const std::vector<std::string>& draf) const {
  for (const Narasi& stored : berkas().narasi)
    if (stored.kunci == kunci && stored.tahun == tahun() && stored.asal == AsalNarasi::disunting)
      return stored.paragraf;
  std::vector<std::string> out;
  if (const Bagian* part = susunan_.cari(kunci)) out = part->baku;
  out.insert(out.end(), draf.begin(), draf.end());
  return out;
}

std::vector<Inline> Konteks::narasi(const std::string& kunci, const std::vector<std::string>& draf) const {
  std::vector<Inline> out;
  for (const std::string& paragraph : naskah(kunci, draf)) out.push_back(teks(paragraph));
  return out;
}

const Jabatan* Konteks::kepala() const {
  for (const Jabatan& post : berkas().jabatan)
    if (!post.atasan.ada()) return &post;
  return nullptr;
}

std::string Konteks::nama_jabatan(const JabatanId& id) const {
  const Jabatan* post = indeks().jabatan(id);
  return post ? post->nama : std::string();
}

const std::string& Konteks::nama_pemda() const { return variabel_.find("pemda")->second; }

std::string sebutan(const Jabatan& post) {
  switch (post.status) {
    case StatusJabatan::plt:
      return "Plt. " + post.nama;
    case StatusJabatan::plh:
      return "Plh. " + post.nama;
    case StatusJabatan::pj:
      return "Pj. " + post.nama;
    default:
      return post.nama;
  }
}

std::string jabatan_lengkap(const Jabatan& post, const Instansi& agency) {
  if (post.nama == "Camat" || post.nama == "Lurah")
    return post.nama + " " + agency.nama.substr(agency.nama.find(' ') + 1);  // "Kecamatan Bati-Bati"
  return post.nama == "Kepala" || post.nama == "Direktur" ? post.nama + " " + agency.nama : post.nama;
}

Inline polos(std::string teks) { return {{std::move(teks), RunStyle::plain, {}, {}}}; }

Cell akuntansi(Cell cell) {
  if (cell.value.berangka() && cell.value.angka.sign() < 0 && cell.text[0].text.starts_with('-'))
    cell.text[0].text = "(" + cell.text[0].text.substr(1) + ")";
  return cell;
}

Cell sel_teks(std::string teks, std::optional<Align> align) {
  Cell cell;
  cell.text = polos(std::move(teks));
  cell.align = align;
  return cell;
}

Cell sel_judul(std::string teks, int colspan, int rowspan) {
  Cell cell = sel_teks(std::move(teks), Align::center);
  cell.bold = true;
  cell.colspan = colspan;
  cell.rowspan = rowspan;
  return cell;
}

void gabung_ke_bawah(std::vector<Row>& rows, std::size_t column) {
  for (std::size_t top = 0; top < rows.size();) {
    std::size_t end = top + 1;
    const auto same = [&](std::size_t r) {
      const Inline& a = rows[top].cells[column].text;
      const Inline& b = rows[r].cells[column].text;
      return !a.empty() && !b.empty() && a[0].text == b[0].text && a[0].style == b[0].style;
    };
    while (end < rows.size() && same(end)) ++end;
    rows[top].cells[column].rowspan = static_cast<int>(end - top);
    for (std::size_t r = top + 1; r < end; ++r)
      rows[r].cells.erase(rows[r].cells.begin() + static_cast<std::ptrdiff_t>(column));
    top = end;
  }
}

Row baris_nomor(int columns) {
  Row row;
  row.style = RowStyle::numbering;
  for (int i = 1; i <= columns; ++i) row.cells.push_back(sel_teks("(" + std::to_string(i) + ")", Align::center));
  return row;
}

}  // namespace sakip::compose
