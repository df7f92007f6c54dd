// Commands that look at the data and report: check, compute, explain, report, narrative, demo.
#include <algorithm>
#include <cstdio>

#include "app/asal.hpp"
#include "app/berkas_disk.hpp"
#include "app/narasi.hpp"
#include "app/narasi_teks.hpp"
#include "app/tanda_tangan.hpp"
#include "cli/perintah.hpp"
#include "cli/serve.hpp"
#include "exchange/bundle.hpp"
#include "measure/pemda.hpp"
#include "review/temuan.hpp"
#include "store/catat.hpp"
#include "store/simpan.hpp"

namespace sakip::cli {

namespace {

using app::Kinerja;

/// Opens the database, picks the pemda, reads the rules, and runs `work` on the figures of its agencies.
template <typename Work>
int dengan_pemda(const Lingkungan& e, Work work) {
  const auto rules = aturan(e);
  if (!rules) return lapor_galat(e, rules.error());
  const auto connection = buka(e);
  if (!connection) return lapor_galat(e, connection.error());
  const auto all = kinerja_pemda(e, **connection, *rules);
  if (!all) return lapor_galat(e, all.error());
  return work(*all, *rules);
}

void kumpulkan_temuan(const Kinerja& kinerja, std::vector<Keluaran>& list) {
  for (const auto& one : review::periksa(kinerja.hitung())) {
    Keluaran out;
    out.tambah("temuan", one.aturan + " (" + std::string(review::nama(one.bobot)) + ")");
    out.tambah("fakta", one.fakta);
    out.tambah("pesan", one.pesan);
    if (!one.tercetak.empty()) out.tambah("tercatat", one.tercetak);
    if (!one.seharusnya.empty()) out.tambah("pembanding", one.seharusnya);
    out.tambah("saran", one.saran);
    list.push_back(std::move(out));
  }
}

int lapor_temuan(const Lingkungan& e, const std::vector<Keluaran>& list) {
  cetak(e, list);
  maju(e, std::to_string(list.size()) + " temuan.");
  return list.empty() ? kBerhasil : kAdaMasalah;
}

/// The first gaps as lines of progress.
void sebut_kekosongan(const Lingkungan& e, const std::vector<compose::Kekosongan>& gaps) {
  constexpr std::size_t kShown = 20;
  for (std::size_t i = 0; i < gaps.size() && i < kShown; ++i)
    maju(e, "belum diisi: " + gaps[i].apa + " (" + gaps[i].bagian + "); isi di " + gaps[i].isi_di);
  if (gaps.size() > kShown)
    maju(e, "... dan " + std::to_string(gaps.size() - kShown) + " lagi; --strict menyebut semua");
}

int tulis_laporan(const Lingkungan& e, const Kinerja& kinerja, const app::Aturan& rules,
                  const app::PermintaanLaporan& request, const std::string& folder, Keluaran& out,
                  bool strict = false) {
  const Berkas& berkas = kinerja.berkas();
  const bool pemda = request.dokumen->lingkup == Lingkup::pemda;
  maju(e, "menyusun " + std::string(request.dokumen->nama) + " " +
              (pemda ? measure::sebutan(berkas.pemda) : berkas.instansi.nama) + " " + std::to_string(berkas.tahun) +
              " ...");
  const auto report = app::susun_laporan(kinerja, rules, request);
  if (!report) return lapor_galat(e, report.error());
  if (strict && !report->kosong.empty()) return lapor_galat(e, galat_kekosongan(report->kosong));
  sebut_kekosongan(e, report->kosong);
  if (const Status made = app::buat_folder(folder); !made) return lapor_galat(e, made.error());
  for (const auto& file : report->berkas) {
    const std::string path =
        folder + "/" + app::nama_laporan(kinerja.berkas(), request) + "." + std::string(app::nama(file.format));
    if (const Status written = app::tulis_berkas(path, file.isi); !written) return lapor_galat(e, written.error());
    out.tambah(std::string(app::nama(file.format)), path);
  }
  if (report->halaman > 0) out.tambah("halaman", std::to_string(report->halaman));
  out.tambah("belum_diisi", std::to_string(compose::jumlah(report->kosong)));
  out.tambah("sidik_data", report->hash_data);
  out.tambah("sidik_aturan", rules.regulasi.hash);
  return kBerhasil;
}

std::vector<app::FormatLaporan> baca_format(const std::vector<std::string>& names) {
  std::vector<app::FormatLaporan> out;
  for (const app::FormatLaporan format : app::semua_format())
    for (const std::string& name : names)
      if (name == app::nama(format)) out.push_back(format);
  return out;
}

template <typename Hitungan>
std::string nilai(const Hitungan& h, const std::string& fakta) {
  const auto figure = measure::hitung_fakta(h, fakta);
  if (!figure) return "–";
  return measure::tampil(*figure) + (figure->bentuk == measure::Bentuk::persen && figure->nilai.ada() ? "%" : "");
}

void ringkasan(const Kinerja& kinerja, Keluaran& out) {
  const measure::Hitung& h = kinerja.hitung();
  const std::string year = std::to_string(kinerja.berkas().tahun);
  out.tambah("instansi", kinerja.berkas().instansi.nama + ", " + year);
  out.tambah("capaian rata-rata", nilai(h, "instansi/" + year + "/rata-rata-capaian") + " (" +
                                      nilai(h, "instansi/" + year + "/predikat") + ")");
  out.tambah("indikator utama", nilai(h, "instansi/" + year + "/jumlah-indikator") + ", tercapai " +
                                    nilai(h, "instansi/" + year + "/jumlah-tercapai"));
  out.tambah("anggaran", "Rp" + nilai(h, "anggaran/instansi/" + year + "/realisasi") + " dari Rp" +
                             nilai(h, "anggaran/instansi/" + year + "/pagu") + " (" +
                             nilai(h, "anggaran/instansi/" + year + "/persen") + ")");
  out.tambah("efisiensi", nilai(h, "instansi/" + year + "/efisiensi"));
}

}  // namespace

int periksa(const Lingkungan& e, const std::vector<std::string>& files) {
  if (files.empty())
    return dengan_kinerja(e, [&](const Kinerja& kinerja, const app::Aturan&, store::db::Connection&) {
      std::vector<Keluaran> list;
      kumpulkan_temuan(kinerja, list);
      return lapor_temuan(e, list);
    });
  if (const Status one = satu_berkas(e, files); !one) return lapor_galat(e, one.error());
  const auto rules = aturan(e);
  if (!rules) return lapor_galat(e, rules.error());
  int worst = kBerhasil;
  for (const std::string& file : files) {
    const auto text = app::baca_berkas(file);
    if (!text) {
      worst = std::max(worst, lapor_galat(e, text.error()));
      continue;
    }
    auto read = exchange::baca_kumpulan(*text);
    if (!read) {
      for (Error& error : read.error()) error.place = file + ": " + error.place;
      worst = std::max(worst, lapor_galat(e, read.error()));
      continue;
    }
    std::vector<Keluaran> list;  // of all agencies in the file, so that --json stays one document
    for (Berkas& berkas : *read) kumpulkan_temuan(Kinerja(std::move(berkas), *rules), list);
    worst = std::max(worst, lapor_temuan(e, list));
  }
  return worst;
}

/// Whether an address is one over the whole pemda.
static bool milik_pemda(const std::string& fakta) { return fakta == "pemda" || fakta.starts_with("pemda/"); }

/// Every figure whose address begins so.
template <typename Hitungan>
static void daftar_angka(const Hitungan& h, const std::string& awalan, Keluaran& out) {
  for (const std::string& fact : measure::semua_fakta(h))
    if (fact.starts_with(awalan)) out.tambah(fact, nilai(h, fact));
}

int hitung(const Lingkungan& e, const std::string& awalan) {
  if (milik_pemda(awalan))
    return dengan_pemda(e, [&](const KinerjaPemda& all, const app::Aturan&) {
      Keluaran out;
      daftar_angka(measure::HitungPemda(all.angka), awalan, out);
      cetak(e, out);
      return kBerhasil;
    });
  return dengan_kinerja(e, [&](const Kinerja& kinerja, const app::Aturan&, store::db::Connection&) {
    Keluaran out;
    if (awalan.empty() && !e.pilihan.json) {
      ringkasan(kinerja, out);
    } else {
      daftar_angka(kinerja.hitung(), awalan, out);
    }
    cetak(e, out);
    return kBerhasil;
  });
}

/// Prints an explanation, with who entered its inputs when that is known.
static int cetak_penjelasan(const Lingkungan& e, const measure::Penjelasan& why, const std::string& entered) {
  if (e.pilihan.json) {
    Keluaran out;
    out.tambah("fakta", why.hasil.fakta);
    out.tambah("nilai", measure::tampil(why.hasil));
    out.tambah("penjelasan", measure::cetak(why));
    out.tambah("diisi_oleh", entered);
    cetak(e, out);
  } else {
    std::printf("%s", measure::cetak(why).c_str());
    if (!entered.empty()) std::printf("Diisi oleh:\n%s", entered.c_str());
  }
  return kBerhasil;
}

int jelaskan(const Lingkungan& e, const std::string& fakta) {
  if (milik_pemda(fakta))
    return dengan_pemda(e, [&](const KinerjaPemda& all, const app::Aturan&) -> int {
      const auto why = measure::jelaskan(measure::HitungPemda(all.angka), fakta);
      return why ? cetak_penjelasan(e, *why, "") : lapor_galat(e, why.error());
    });
  return dengan_kinerja(e, [&](const Kinerja& kinerja, const app::Aturan&, store::db::Connection& connection) -> int {
    const auto why = measure::jelaskan(kinerja.hitung(), fakta);
    if (!why) return lapor_galat(e, why.error());
    const auto origins = app::asal_masukan(connection, kinerja, *why);
    if (!origins) return lapor_galat(e, origins.error());
    std::string entered;
    for (const auto& one : *origins)
      entered += "  " + one.fakta + " (" + one.uraian + "): " + one.pelaku + ", " + one.waktu +
                 (one.alasan.empty() ? "" : ", " + one.alasan) + "\n";
    return cetak_penjelasan(e, *why, entered);
  });
}

/// One file for each post that has an agreement this year, in the order of the posts.
static int lapor_tiap_jabatan(const Lingkungan& e, const Kinerja& kinerja, const app::Aturan& rules,
                              app::PermintaanLaporan request, const PermintaanLapor& asked) {
  const std::string year = std::to_string(kinerja.berkas().tahun);
  if (!request.dokumen->per_jabatan)
    return lapor_galat(
        e, {"PILIH_JABATAN", "--tiap-jabatan", std::string(request.dokumen->nama) + " tidak dibuat per jabatan.",
            "Pakai tanpa pilihan itu."});
  if (asked.ketat) {  // nothing is written when any of them has a gap; together they are the whole document
    app::PermintaanLaporan whole = request;
    whole.formats.clear();
    const auto report = app::susun_laporan(kinerja, rules, whole);
    if (!report) return lapor_galat(e, report.error());
    if (!report->kosong.empty()) return lapor_galat(e, galat_kekosongan(report->kosong));
  }
  std::vector<Keluaran> list;
  for (const Jabatan& post : kinerja.berkas().jabatan) {
    if (!kinerja.indeks().perjanjian(post, kinerja.berkas().tahun)) continue;
    request.pilihan.jabatan = post.id;
    Keluaran one;
    one.tambah("jabatan", post.id.value);
    const int code = tulis_laporan(e, kinerja, rules, request, asked.out, one);
    if (code != kBerhasil) return code;
    list.push_back(std::move(one));
  }
  if (list.empty())
    return lapor_galat(e, {"PILIH_JABATAN", kinerja.berkas().instansi.id.value,
                           "belum ada Perjanjian Kinerja tahun " + year + ".", "Masukkan perjanjiannya dahulu."});
  cetak(e, list);
  return kBerhasil;
}

/// Writes the document that was asked for, on figures that are ready.
static int lapor_satu(const Lingkungan& e, const Kinerja& kinerja, const app::Aturan& rules,
                      const app::PermintaanLaporan& request, const PermintaanLapor& asked) {
  Keluaran result;
  const int code = tulis_laporan(e, kinerja, rules, request, asked.out, result, asked.ketat);
  if (code == kBerhasil) cetak(e, result);
  return code;
}

/// A document over the whole pemda: the figures of all its agencies of that year.
static int lapor_pemda(const Lingkungan& e, app::PermintaanLaporan request, const PermintaanLapor& asked) {
  return dengan_pemda(e, [&](const KinerjaPemda& all, const app::Aturan& rules) {
    request.pilihan.pemda = all.angka;
    return lapor_satu(e, *all.instansi.front(), rules, request, asked);
  });
}

int lapor(const Lingkungan& e, const PermintaanLapor& asked) {
  const auto date = tanggal_dokumen(e, asked.tanggal);
  if (!date) return lapor_galat(e, date.error());
  const auto kind = app::cari_dokumen(asked.dokumen);
  if (!kind) return lapor_galat(e, kind.error());
  app::PermintaanLaporan request{*kind, {JabatanId(asked.jabatan), asked.varian}, *date, baca_format(asked.format), {}};
  if ((*kind)->lingkup == Lingkup::pemda) return lapor_pemda(e, request, asked);
  return dengan_kinerja(e, [&](const Kinerja& kinerja, const app::Aturan& rules, store::db::Connection& read) -> int {
    const auto signs = app::pk_bertanda(read, kinerja);
    if (!signs) return lapor_galat(e, signs.error());
    request.pilihan.tanda = *signs;
    return asked.tiap_jabatan ? lapor_tiap_jabatan(e, kinerja, rules, request, asked)
                              : lapor_satu(e, kinerja, rules, request, asked);
  });
}

static Result<std::vector<Narasi>> bagian_narasi(const Kinerja& kinerja, const app::Aturan& rules, Tanggal date,
                                                 const std::string& dokumen) {
  TRY(const app::JenisDokumen* kind, app::cari_dokumen(dokumen));
  return app::bagian_narasi(kinerja, rules, *kind, date);
}

int narasi_ekspor(const Lingkungan& e, const std::string& dokumen, const std::string& out) {
  return dengan_kinerja(e, [&](const Kinerja& kinerja, const app::Aturan& rules, store::db::Connection&) -> int {
    const auto parts = bagian_narasi(kinerja, rules, e.hari_ini, dokumen);
    if (!parts) return lapor_galat(e, parts.error());
    const std::string text = app::tulis_narasi_teks(*parts);
    if (out.empty()) {
      std::printf("%s", text.c_str());
      return kBerhasil;
    }
    if (const Status written = app::tulis_berkas(out, text); !written) return lapor_galat(e, written.error());
    Keluaran result;
    result.tambah("berkas", out);
    cetak(e, result);
    return kBerhasil;
  });
}

int narasi_impor(const Lingkungan& e, const std::string& dokumen, const std::string& file) {
  return dengan_kinerja(
      e, [&](const Kinerja& kinerja, const app::Aturan& rules, store::db::Connection& connection) -> int {
        const auto text = app::baca_berkas(file);
        if (!text) return lapor_galat(e, text.error());
        const auto parts = app::baca_narasi_teks(*text, kinerja.berkas().tahun);
        if (!parts) return lapor_galat(e, parts.error());
        const auto current = bagian_narasi(kinerja, rules, e.hari_ini, dokumen);
        if (!current) return lapor_galat(e, current.error());
        const store::AlamatBerkas address{kinerja.berkas().pemda.id, kinerja.berkas().instansi.id,
                                          kinerja.berkas().tahun};
        int changed = 0;
        const Status saved = store::db::in_transaction(connection, store::db::Access::write, [&]() -> Status {
          for (const Narasi& part : *parts) {
            bool known = false, same = false;
            for (const Narasi& one : *current)
              if (one.kunci == part.kunci) known = true, same = one.paragraf == part.paragraf;
            if (!known)
              return fail("NARASI_TAK_DIKENAL", file, "bagian '" + part.kunci + "' tidak ada pada laporan.",
                          "Pakai kunci dari 'opensakip narrative export'.");
            if (same) continue;
            TRY_STATUS(app::periksa_angka_narasi(kinerja, part, file + ": "));
            TRY_STATUS(
                store::catat_narasi(connection, address, part, {e.pilihan.pelaku, "menyunting narasi"}, e.waktu));
            ++changed;
          }
          return Ok{};
        });
        if (!saved) return lapor_galat(e, saved.error());
        Keluaran result;
        result.tambah("bagian_diubah", std::to_string(changed));
        cetak(e, result);
        return kBerhasil;
      });
}

int demo(const Lingkungan& from, const std::string& out) {
  Lingkungan e = from;
  if (const Status made = app::buat_folder(out); !made) return lapor_galat(e, made.error());
  e.pilihan.db = out + "/demo.db";
  for (const char* part : {"", "-wal", "-shm"}) app::hapus_berkas(e.pilihan.db + part);  // the demo's own, made anew
  const auto rules = aturan(e);
  if (!rules) return lapor_galat(e, rules.error());
  const auto data = app::cari_folder_data(e.pilihan.data, e.env_data, e.program);
  const std::string source = *data + "/contoh/bati-bati-2024.json";
  maju(e, "mengimpor " + source + " ...");
  const auto text = app::baca_berkas(source);
  if (!text) return lapor_galat(e, text.error());
  const auto read = exchange::baca_bundel(*text);
  if (!read) return lapor_galat(e, read.error());
  const auto connection = buka(e, store::Buka::buat_bila_tidak_ada);
  if (!connection) return lapor_galat(e, connection.error());
  const auto saved = store::simpan_berkas(**connection, *read, {"demo", "contoh Bati-Bati 2024"}, e.waktu);
  if (!saved) return lapor_galat(e, saved.error());
  auto stored = store::muat_berkas(**connection, read->pemda.id, read->instansi.id, read->tahun);
  if (!stored) return lapor_galat(e, stored.error());
  const Kinerja kinerja(std::move(*stored), *rules);
  Keluaran files, summary;
  const int code = tulis_laporan(
      e, kinerja, *rules, {&app::daftar_dokumen().front(), {}, {2025, 1, 16}, app::semua_format(), {}}, out, files);
  if (code != kBerhasil) return code;
  ringkasan(kinerja, summary);
  for (const auto& [name, value] : files.isi)
    if (name != "sidik_data" && name != "sidik_aturan") summary.tambah(name, value);
  summary.tambah("disisihkan", std::to_string(read->penyisihan.size()) + " nilai yang bertentangan pada sumber");
  cetak(e, summary);
  if (!e.terminal) return kBerhasil;
  PilihanServe served;
  served.contoh = true;
  return layani_web(e, served);
}

}  // namespace sakip::cli
