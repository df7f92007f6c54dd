// The Renja's tables on landscape pages, without the text around them.
#include "compose/kerangka.hpp"
#include "compose/renja.hpp"
#include "compose/tabel_evaluasi.hpp"
#include "compose/tabel_renja.hpp"

namespace sakip::compose {

using namespace document;

namespace {

void tabel(Penulis& p, Table t, const std::string& id, const std::string& number, const std::string& caption) {
  if (t.rows.empty()) return p.paragraf({kosong(number + " " + caption)});
  t.id = id;
  t.number = number;
  t.caption = caption;
  p.tambah(std::move(t));
}

}  // namespace

Document susun_tabel_renja(const Konteks& k) {
  const Tahun year = tahun_renja(k.berkas());
  const std::string planned = std::to_string(year), now = std::to_string(k.tahun()),
                    before = std::to_string(k.tahun() - 1);
  Document document = dokumen_resmi(k, "Tabel Renja");
  document.meta.title = "Tabel Renja " + k.berkas().instansi.nama + " Tahun " + planned;
  document.meta.keywords = "SAKIP, Renja, T-C.33, " + k.berkas().instansi.nama + ", " + planned;
  Penulis p(document);
  p.bagian(Orientation::landscape, PageNumbers::arabic, true, document.meta.title);
  p.bagian_depan(k.susunan().judul + " TAHUN " + planned, true);
  bagian_tetap(k, p, "tabel-renja/pengantar");
  tabel(p, tabel_evaluasi_renja(k, k.tahun() - 1), "tabel-21a", "Tabel 2.1a", "Evaluasi Renja Tahun " + before);
  tabel(p, tabel_evaluasi_renja(k, k.tahun()), "tabel-21b", "Tabel 2.1b", "Evaluasi Renja Tahun " + now);
  tabel(p, tabel_perkiraan_renja(k, k.tahun()), "tabel-22", "Tabel 2.2", "Perkiraan Capaian Kinerja Tahun " + now);
  tabel(p, tabel_tc29(k), "tabel-tc29", "Tabel T-C.29", "Evaluasi Renja Tahun " + now + " dan Pencapaian Renstra");
  tabel(p, tabel_tc30(k, year), "tabel-tc30", "Tabel T-C.30", "Pencapaian Kinerja Pelayanan Perangkat Daerah");
  tabel(p, tabel_tc31(k, year), "tabel-tc31", "Tabel T-C.31", "Review terhadap Rancangan Awal RKPD Tahun " + planned);
  tabel(p, tabel_tc32(k, year), "tabel-tc32", "Tabel T-C.32",
        "Usulan Program dan Kegiatan dari Para Pemangku Kepentingan Tahun " + planned);
  const VersiRenja version = ada_perubahan(k, year) ? VersiRenja::terakhir : VersiRenja::semula;
  tabel(p, tabel_tc33(k, year, version), "tabel-tc33", "Tabel T-C.33",
        "Rencana Program dan Kegiatan Tahun " + planned + " dan Prakiraan Maju Tahun " + std::to_string(year + 1));
  return document;
}

}  // namespace sakip::compose
