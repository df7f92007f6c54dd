// One document after the other in the order of arsip.toml, then the list of them.
#include "app/arsip.hpp"

#include <algorithm>

#include "core/sha256.hpp"
#include "exchange/bundle.hpp"

namespace sakip::app {

namespace {

/// "Perjanjian Kinerja, Camat", "Pengukuran Kinerja, tw-1".
std::string sebut(const Kinerja& kinerja, const PermintaanLaporan& request) {
  const Jabatan* post = kinerja.indeks().jabatan(request.pilihan.jabatan);
  return std::string(request.dokumen->nama) + (post ? ", " + post->nama : "") +
         (request.pilihan.varian.empty() ? "" : ", " + request.pilihan.varian);
}

/// Whether any figure stands in it; a document of gaps only has no data yet.
bool berangka(const document::Document& document) {
  const auto told = [](const document::Inline& text) {
    return std::any_of(text.begin(), text.end(), [](const document::Run& run) {
      return !run.fact.empty() && run.style != document::RunStyle::missing;
    });
  };
  for (const auto& section : document.sections)
    for (const auto& block : section.blocks) {
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block); paragraph && told(paragraph->text))
        return true;
      if (const auto* table = std::get_if<document::Table>(&block))
        for (const auto& row : table->rows)
          for (const auto& cell : row.cells)
            if (told(cell.text)) return true;
    }
  return false;
}

/// What one entry of arsip.toml asks for: a request per variant and post.
std::vector<PermintaanLaporan> permintaan(const Kinerja& kinerja, const compose::IsiArsip& entry,
                                          const PermintaanLaporan& base) {
  std::vector<PermintaanLaporan> out;
  const auto variants = entry.varian.empty() ? std::vector<std::string>{""} : entry.varian;
  std::vector<JabatanId> posts = {JabatanId()};
  if (entry.tiap_jabatan) {
    posts.clear();
    for (const Jabatan& post : kinerja.berkas().jabatan)
      if (kinerja.indeks().perjanjian(post, kinerja.berkas().tahun)) posts.push_back(post.id);
  }
  for (const std::string& variant : variants)
    for (const JabatanId& post : posts) {
      out.push_back(base);
      out.back().pilihan.varian = variant;
      out.back().pilihan.jabatan = post;
    }
  return out;
}

std::string dua_angka(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Renders one document into the archive under `path` and tells of it.
Status masukkan(Arsip& archive, const document::Document& document, compose::ButirArsip item) {
  const auto formats = format_dokumen(document);
  TRY(Laporan report, cetak_laporan(document, formats));
  item.halaman = report.halaman;
  for (const FormatLaporan format : formats) item.format.emplace_back(nama(format));
  item.kosong = report.kosong;
  item.keadaan = report.kosong.empty() ? compose::KeadaanArsip::lengkap
                 : berangka(document)  ? compose::KeadaanArsip::belum_lengkap
                                       : compose::KeadaanArsip::tanpa_data;
  for (BerkasLaporan& file : report.berkas)
    archive.berkas.push_back({item.berkas + "." + std::string(nama(file.format)), std::move(file.isi)});
  archive.daftar.push_back(std::move(item));
  return Ok{};
}

std::string kutip(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

/// One row a file, for programs: its fingerprint, size, pages and gaps.
std::string daftar_csv(const Arsip& archive) {
  std::string out = "tahap,dokumen,berkas,sha256,byte,halaman,belum_diisi\n";
  for (const compose::ButirArsip& item : archive.daftar) {
    for (const BerkasFolder& file : archive.berkas)
      if (file.nama.starts_with(item.berkas + "."))
        out += kutip(item.tahap) + "," + kutip(item.nama) + "," + kutip(file.nama) + "," + sha256_hex(file.isi) + "," +
               std::to_string(file.isi.size()) + "," + std::to_string(item.halaman) + "," +
               std::to_string(compose::jumlah(item.kosong)) + "\n";
  }
  return out;
}

/// One row a gap: where it stands, what is missing, where to enter it, how often it is printed there.
std::string kosong_csv(const Arsip& archive) {
  std::string out = "dokumen,bagian,belum_diisi,diisi_di,kali\n";
  for (const compose::ButirArsip& item : archive.daftar)
    for (const compose::Kekosongan& gap : item.kosong)
      out += kutip(item.nama) + "," + kutip(gap.bagian) + "," + kutip(gap.apa) + "," + kutip(gap.isi_di) + "," +
             std::to_string(gap.kali) + "\n";
  return out;
}

}  // namespace

std::vector<compose::TahapArsip> semua_tahap(const Aturan& aturan) {
  std::vector<compose::TahapArsip> stages = aturan.arsip;
  compose::TahapArsip rest{"9-lainnya", "Lainnya", {}};
  const auto named = [&](std::string_view id) {
    for (const auto& stage : aturan.arsip)
      for (const auto& entry : stage.isi)
        if (entry.dokumen == id) return true;
    return false;
  };
  for (const JenisDokumen& kind : daftar_dokumen())
    if (!named(kind.id)) rest.isi.push_back({std::string(kind.id), {kind.varian.begin(), kind.varian.end()}, false});
  if (!rest.isi.empty()) stages.push_back(std::move(rest));
  return stages;
}

Result<Arsip> susun_arsip(const Kinerja& kinerja, const Aturan& aturan, Tanggal tanggal,
                          const compose::Pilihan& bahan) {
  PermintaanLaporan base;
  base.tanggal = tanggal;
  base.pilihan = bahan;
  const std::string own = sha256_hex(exchange::tulis_bundel(kinerja.berkas()));
  std::string whole;  // of all agencies, computed when the first document over them comes
  Arsip archive;
  for (const compose::TahapArsip& stage : semua_tahap(aturan)) {
    int number = 0;
    for (const compose::IsiArsip& entry : stage.isi) {
      TRY(base.dokumen, cari_dokumen(entry.dokumen));
      const bool over_all = base.dokumen->lingkup == Lingkup::pemda;
      if (over_all && bahan.pemda.empty()) continue;
      if (over_all && whole.empty()) whole = sha256_hex(data_dokumen(kinerja.berkas(), base));
      base.hash_data = over_all ? whole : own;
      for (const PermintaanLaporan& request : permintaan(kinerja, entry, base)) {
        TRY(const document::Document document, susun_dokumen(kinerja, aturan, request));
        compose::ButirArsip item;
        item.tahap = stage.nama;
        item.nama = sebut(kinerja, request);
        item.berkas = stage.folder + "/" + dua_angka(++number) + "-" + nama_laporan(kinerja.berkas(), request);
        TRY_STATUS(masukkan(archive, document, std::move(item)));
      }
    }
  }
  const compose::Konteks context(kinerja.hitung(), aturan.dokumen.find(kDaftarArsip)->second, tanggal);
  document::Document list = compose::susun_daftar_arsip(context, archive.daftar);
  list.meta.snapshot_hash = own;
  TRY(Laporan printed, cetak_laporan(list, semua_format()));
  const std::string name =
      "00-Daftar-Arsip-" + kinerja.berkas().instansi.id.value + "-" + std::to_string(kinerja.berkas().tahun);
  archive.berkas.push_back({"daftar.csv", daftar_csv(archive)});
  archive.berkas.push_back({"belum-diisi.csv", kosong_csv(archive)});
  for (BerkasLaporan& file : printed.berkas)
    archive.berkas.push_back({name + "." + std::string(nama(file.format)), std::move(file.isi)});
  return archive;
}

}  // namespace sakip::app
