// See rencana.hpp.
#include "app/rencana.hpp"

#include <algorithm>
#include <set>

#include "core/sha256.hpp"
#include "domain/indeks.hpp"
#include "exchange/bundle.hpp"
#include "measure/alamat.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"

namespace sakip::app {
namespace {

tl::unexpected<Error> berubah(const std::string& place) {
  return fail("RENCANA_BERUBAH", place, "Isian ini sudah diubah orang lain sejak halaman dimuat.",
              "Muat ulang halamannya, lalu ubah yang masih perlu.");
}

template <typename T, typename K>
T* cari(std::vector<T>& list, const K& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

/// A readable id that no row of the kind has: of the code, else of the name.
template <typename T>
std::string id_baru(const std::vector<T>& list, std::string wish) {
  constexpr std::size_t kPanjang = 40;
  wish = wish.substr(0, kPanjang);
  while (wish.ends_with('-')) wish.pop_back();
  if (wish.empty()) wish = "baru";
  const auto taken = [&](const std::string& id) {
    return std::any_of(list.begin(), list.end(), [&](const T& one) { return one.id.value == id; });
  };
  std::string id = wish;
  for (int n = 2; taken(id); ++n) id = wish + "-" + std::to_string(n);
  return id;
}

struct Hitungan {
  Kalimat teks;
  void tambah(std::ptrdiff_t count, const char* noun) {
    if (count > 0) teks = sambung(std::move(teks), ", ", kalimat("{} {}", count, noun));
  }
};

}  // namespace

Status sunting_berkas(const Penyunting& p, const std::string& alasan,
                      const std::function<Status(store::db::Connection&, Berkas&)>& ubah) {
  return p.tulis.tulis([&](store::db::Connection& c) -> Status {
    TRY(Berkas berkas, store::muat_berkas(c, p.alamat.pemda, p.alamat.instansi, p.alamat.tahun));
    TRY_STATUS(ubah(c, berkas));
    if (const auto problems = exchange::periksa_berkas(berkas); !problems.empty())
      return tl::unexpected<Error>(problems.front());
    TRY([[maybe_unused]] const auto saved, store::simpan_berkas(c, berkas, {p.siapa.akun, alasan}, p.waktu));
    return Ok{};
  });
}

Status sunting_rencana(const Penyunting& p, const std::string& alasan, const std::function<Status(Berkas&)>& ubah) {
  if (!boleh(p.siapa, Hak::rencana, p.alamat.instansi))
    return fail("HAK_TIDAK_ADA", p.alamat.instansi.value, "Akun ini tidak berhak mengubah rencana.",
                "Masuk dengan akun operatornya.");
  return sunting_berkas(p, alasan, [&](store::db::Connection& c, Berkas& berkas) -> Status {
    TRY_STATUS(periksa_terbuka(c, {p.alamat, kHalRencana}, p.hari_ini));
    return ubah(berkas);
  });
}

std::string sidik(const Simpul& node) {
  Berkas only;
  only.simpul = {node};
  return sha256_hex(exchange::tulis_bundel(only)).substr(0, 16);
}

std::string sidik(const Indikator& row) {
  Berkas only;
  only.indikator = {row};
  return sha256_hex(exchange::tulis_bundel(only)).substr(0, 16);
}

Result<SimpulId> simpan_simpul(const Penyunting& p, Simpul node, const std::string& sidik_lama) {
  if (node.nama.empty())
    return fail("ISIAN_KOSONG", "nama", "Nama belum diisi.", "Tuliskan nama tujuan, sasaran, atau programnya.");
  SimpulId id = node.id;
  const Status done = sunting_rencana(p, "", [&](Berkas& b) -> Status {
    if (!node.id.ada()) {
      Simpul fresh = node;
      const std::string word = std::string(measure::kunci(node.tingkat)) + "-" + measure::siput(node.nama);
      fresh.id = id = SimpulId(id_baru(b.simpul, node.kode.empty() ? word : node.kode));
      for (const Simpul& other : b.simpul)
        if (other.induk == fresh.induk) fresh.urutan = std::max(fresh.urutan, other.urutan);
      b.simpul.push_back(std::move(fresh));
      return Ok{};
    }
    Simpul* stored = cari(b.simpul, node.id);
    if (!stored) return fail("SIMPUL_TIDAK_ADA", node.id.value, "Simpul ini tidak ada lagi.", "Muat ulang halamannya.");
    if (sidik(*stored) != sidik_lama) return berubah(node.id.value);
    *stored = node;
    return Ok{};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  return id;
}

Status geser_simpul(const Penyunting& p, const SimpulId& id, int arah) {
  return sunting_rencana(p, "", [&](Berkas& b) -> Status {
    std::vector<std::size_t> order;
    {
      const Indeks index(b);
      const Simpul* node = index.simpul(id);
      if (!node) return fail("SIMPUL_TIDAK_ADA", id.value, "Simpul ini tidak ada lagi.", "Muat ulang halamannya.");
      const Simpul* parent = index.induk(*node);
      for (const Simpul* one : parent ? index.anak(*parent) : index.akar()) order.push_back(index.nomor(*one));
    }
    const auto at = std::find_if(order.begin(), order.end(), [&](std::size_t i) { return b.simpul[i].id == id; });
    const auto to = at + arah;
    if (to < order.begin() || to >= order.end()) return Ok{};
    std::iter_swap(at, to);
    int place = 0;
    for (const std::size_t i : order) b.simpul[i].urutan = ++place;
    return Ok{};
  });
}

Kalimat yang_tergantung(const Berkas& b, const SimpulId& id) {
  Hitungan out;
  const auto count = [&](const auto& rows, auto fits) { return std::count_if(rows.begin(), rows.end(), fits); };
  const auto money = [&](const auto& f) { return f.simpul == id && f.tahun >= b.tahun; };
  out.tambah(count(b.simpul, [&](const Simpul& s) { return s.induk == id; }), "simpul di bawahnya");
  out.tambah(count(b.indikator, [&](const Indikator& i) { return i.simpul == id; }), "indikator");
  out.tambah(count(b.pagu, money), "pagu");
  out.tambah(count(b.realisasi_anggaran, money), "realisasi anggaran");
  out.tambah(count(b.perjanjian,
                   [&](const PerjanjianKinerja& pk) {
                     return std::find(pk.anggaran.begin(), pk.anggaran.end(), id) != pk.anggaran.end();
                   }),
             "perjanjian kinerja");
  out.tambah(count(b.usulan, [&](const UsulanRenja& u) { return u.simpul == id; }), "usulan");
  return out.teks;
}

Kalimat yang_tergantung(const Berkas& b, const IndikatorId& id) {
  Hitungan out;
  const auto count = [&](const auto& rows, auto fits) { return std::count_if(rows.begin(), rows.end(), fits); };
  const auto own = [&](const auto& f) { return f.indikator == id && f.tahun >= b.tahun; };
  out.tambah(count(b.target, own), "target");
  out.tambah(count(b.realisasi, own), "realisasi");
  out.tambah(count(b.nilai_elemen, own), "nilai elemen data");
  out.tambah(count(b.analisis, own), "analisis");
  out.tambah(count(b.bukti, own), "bukti");
  out.tambah(count(b.pembanding, own), "pembanding");
  out.tambah(count(b.survei, own), "survei");
  out.tambah(count(b.perjanjian,
                   [&](const PerjanjianKinerja& pk) {
                     return std::any_of(pk.butir.begin(), pk.butir.end(),
                                        [&](const ButirPK& item) { return item.indikator == id; });
                   }),
             "perjanjian kinerja");
  return out.teks;
}

Status hapus_simpul(const Penyunting& p, const SimpulId& id) {
  return sunting_rencana(p, "dihapus dari rencana", [&](Berkas& b) -> Status {
    const Simpul* node = cari(b.simpul, id);
    if (!node) return fail("SIMPUL_TIDAK_ADA", id.value, "Simpul ini tidak ada lagi.", "Muat ulang halamannya.");
    if (const Kalimat hanging = yang_tergantung(b, id); !hanging.empty())
      return fail("SIMPUL_BERISI", node->nama, kalimat("Tidak dapat dihapus: masih ada {}.", hanging),
                  "Hapus atau pindahkan isinya dahulu.");
    // Money of earlier years is kept by those years: from this one it is merely no longer seen.
    const auto own = [&](const auto& f) { return f.simpul == id; };
    std::erase_if(b.pagu, own);
    std::erase_if(b.realisasi_anggaran, own);
    std::erase_if(b.simpul, [&](const Simpul& s) { return s.id == id; });
    return Ok{};
  });
}

Result<IndikatorId> simpan_indikator(const Penyunting& p, Indikator row, const std::string& sidik_lama) {
  if (row.nama.empty()) return fail("ISIAN_KOSONG", "nama", "Nama indikator belum diisi.", "Tuliskan namanya.");
  if (row.satuan.empty())
    return fail("ISIAN_KOSONG", "satuan", "Satuan belum diisi.", "Tuliskan satuannya, misalnya persen atau dokumen.");
  IndikatorId id = row.id;
  const Status done = sunting_rencana(p, "", [&](Berkas& b) -> Status {
    if (!row.id.ada()) {
      Indikator fresh = row;
      fresh.id = id = IndikatorId(id_baru(b.indikator, "ind-" + measure::siput(row.nama)));
      for (const Indikator& other : b.indikator)
        if (other.simpul == fresh.simpul) fresh.urutan = std::max(fresh.urutan, other.urutan);
      b.indikator.push_back(std::move(fresh));
      return Ok{};
    }
    Indikator* stored = cari(b.indikator, row.id);
    if (!stored)
      return fail("INDIKATOR_TIDAK_ADA", row.id.value, "Indikator ini tidak ada lagi.", "Muat ulang halamannya.");
    if (sidik(*stored) != sidik_lama) return berubah(row.id.value);
    for (const NilaiElemen& value : b.nilai_elemen)
      if (value.indikator == row.id &&
          std::none_of(row.elemen.begin(), row.elemen.end(), [&](const auto& e) { return e.nama == value.elemen; }))
        return fail(
            "ELEMEN_BERISI", value.elemen,
            kalimat("Elemen data \"{}\" sudah mempunyai nilai tahun {}, jadi tidak dapat dihapus atau diganti namanya.",
                    value.elemen, value.tahun),
            "Biarkan elemen itu, atau kosongkan nilainya dahulu.");
    *stored = row;
    return Ok{};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  return id;
}

Status hapus_indikator(const Penyunting& p, const IndikatorId& id) {
  return sunting_rencana(p, "dihapus dari rencana", [&](Berkas& b) -> Status {
    const Indikator* row = cari(b.indikator, id);
    if (!row) return fail("INDIKATOR_TIDAK_ADA", id.value, "Indikator ini tidak ada lagi.", "Muat ulang halamannya.");
    if (const Kalimat hanging = yang_tergantung(b, id); !hanging.empty())
      return fail("INDIKATOR_BERISI", row->nama, kalimat("Tidak dapat dihapus: masih ada {}.", hanging),
                  "Kosongkan isinya dahulu, atau biarkan indikatornya tanpa target tahun ini.");
    const auto own = [&](const auto& f) { return f.indikator == id; };
    std::erase_if(b.target, own);
    std::erase_if(b.realisasi, own);
    std::erase_if(b.nilai_elemen, own);
    std::erase_if(b.analisis, own);
    std::erase_if(b.bukti, own);
    std::erase_if(b.pembanding, own);
    std::erase_if(b.survei, own);
    std::erase_if(b.indikator, [&](const Indikator& i) { return i.id == id; });
    return Ok{};
  });
}

namespace {

/// The year's own targets as the next year's first draft, where that has none.
void salin_target(Berkas& b, Tahun ke) {
  constexpr DokumenSumber kTahunan[] = {DokumenSumber::renja, DokumenSumber::pk, DokumenSumber::rencana_aksi};
  const auto key = [](const Target& t) {
    return t.indikator.value + "\x1f" + std::to_string(static_cast<int>(t.dokumen)) + "\x1f" + std::to_string(t.tahun) +
           "\x1f" + std::to_string(nomor(t.triwulan));
  };
  std::set<std::string> there;
  for (const Target& t : b.target) there.insert(key(t));
  std::vector<Target> more;
  for (const Target& t : b.target) {
    if (t.tahun != b.tahun || std::find(std::begin(kTahunan), std::end(kTahunan), t.dokumen) == std::end(kTahunan))
      continue;
    Target next = t;
    next.tahun = ke;
    if (there.insert(key(next)).second) more.push_back(std::move(next));
  }
  b.target.insert(b.target.end(), more.begin(), more.end());
}

/// One draft for each post that has an agreement: the one that counts.
void salin_perjanjian(Berkas& b, Tahun ke) {
  const Indeks index(b);
  std::vector<PerjanjianKinerja> drafts;
  for (const Jabatan& post : b.jabatan) {
    const PerjanjianKinerja* last = index.perjanjian(post, b.tahun);
    if (!last) continue;
    PerjanjianKinerja draft = *last;
    draft.tahun = ke;
    draft.versi = VersiPK::murni;
    draft.status = StatusPK::draf;
    draft.tanggal = {};
    drafts.push_back(std::move(draft));
  }
  b.perjanjian = std::move(drafts);
}

}  // namespace

Status salin_tahun(const Penyunting& p, Tahun ke) {
  if (!boleh(p.siapa, Hak::rencana, p.alamat.instansi))
    return fail("HAK_TIDAK_ADA", p.alamat.instansi.value, "Akun ini tidak berhak menyalin rencana.",
                "Masuk dengan akun operatornya.");
  return p.tulis.tulis([&](store::db::Connection& c) -> Status {
    TRY(Berkas b, store::muat_berkas(c, p.alamat.pemda, p.alamat.instansi, p.alamat.tahun));
    if (ke < b.periode.awal || ke > b.periode.akhir)
      return fail("TAHUN_DI_LUAR_PERIODE", std::to_string(ke), kalimat("Tahun ini di luar {}.", b.periode.nama),
                  kalimat("Pilih tahun {} sampai {}.", b.periode.awal, b.periode.akhir));
    if (store::muat_berkas(c, p.alamat.pemda, p.alamat.instansi, ke))
      return fail("TAHUN_SUDAH_ADA", std::to_string(ke), "Rencana tahun ini sudah ada, jadi tidak ditimpa.",
                  "Buka rencana tahun itu.");
    salin_target(b, ke);
    salin_perjanjian(b, ke);
    b.tahun = ke;
    b.rekomendasi.clear();
    b.profil.clear();
    b.narasi.clear();
    b.penyisihan.clear();
    b.penetapan.clear();
    b.reviu.clear();
    b.usulan.clear();
    const store::Pelaku who{p.siapa.akun, "disalin dari rencana " + std::to_string(p.alamat.tahun)};
    TRY([[maybe_unused]] const auto saved, store::simpan_berkas(c, b, who, p.waktu, store::ModeSimpan::tambah));
    return Ok{};
  });
}

}  // namespace sakip::app
