// See evaluasi.hpp. Each column is one row of the table: whose it is, when it is open, which answers it takes; where
// its text stands is told by a function per kind of row.
#include "app/evaluasi.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "exchange/buku_kerja_isi.hpp"
#include "exchange/enum_names.hpp"
#include "measure/akip.hpp"

namespace sakip::app {
namespace {

constexpr std::string_view kLke = "lke", kReviu = "reviu", kRekomendasi = "rekomendasi";

struct Kolom {
  std::string_view jenis, rinci;
  Hak hak;
  std::string_view hal;  ///< whose state counts; empty: open in every state
  KeadaanMasa terbuka = KeadaanMasa::terbuka;
};
constexpr std::array kKolom = {
    Kolom{kLke, "mandiri", Hak::rencana, kHalEvaluasi, KeadaanMasa::terbuka},
    Kolom{kLke, "bukti", Hak::rencana, kHalEvaluasi, KeadaanMasa::terbuka},
    Kolom{kLke, "jawaban", Hak::evaluasi, kHalEvaluasi, KeadaanMasa::diisi},
    Kolom{kLke, "catatan", Hak::evaluasi, kHalEvaluasi, KeadaanMasa::diisi},
    Kolom{kLke, "evaluator", Hak::evaluasi, kHalEvaluasi, KeadaanMasa::diisi},
    Kolom{kReviu, "jawaban", Hak::evaluasi, kHalReviu, KeadaanMasa::terbuka},
    Kolom{kReviu, "catatan", Hak::evaluasi, kHalReviu, KeadaanMasa::terbuka},
    Kolom{kRekomendasi, "komponen", Hak::evaluasi, ""},
    Kolom{kRekomendasi, "uraian", Hak::evaluasi, ""},
    Kolom{kRekomendasi, "rencana_aksi", Hak::isi, ""},
    Kolom{kRekomendasi, "target", Hak::isi, ""},
    Kolom{kRekomendasi, "waktu", Hak::isi, ""},
    Kolom{kRekomendasi, "penanggung_jawab", Hak::isi, ""},
    Kolom{kRekomendasi, "progres", Hak::isi, ""},
    Kolom{kRekomendasi, "status", Hak::isi, ""},
    Kolom{kRekomendasi, "status", Hak::evaluasi, ""},
};

bool cocok(const Kolom& column, std::string_view jenis, std::string_view rinci) {
  return column.jenis == jenis && column.rinci == rinci;
}

tl::unexpected<Error> tidak_dikenal(const IsianSel& i) {
  return fail("SEL_TIDAK_DIKENAL", tulis(i.sel), "Sel ini tidak dikenal.", "Muat ulang halamannya.");
}

/// Where a cell's text stands, and the answers it takes when it is no free text.
struct Tempat {
  std::string sekarang;
  std::function<void(const std::string&)> taruh;
  std::optional<std::vector<std::string>> jawaban;
};

struct Urusan {
  const Penyunting& siapa;
  const measure::Regulasi& rules;
  const IsianSel& isian;
};

EvaluasiAkip* tahun_ini(Berkas& b) {
  const auto found = std::find_if(b.akip.begin(), b.akip.end(), [&](const auto& one) { return one.tahun == b.tahun; });
  return found == b.akip.end() ? nullptr : &*found;
}

/// The year's evaluation, begun by the sheet in force when there was none.
EvaluasiAkip& mulai(Berkas& b, const measure::Regulasi& rules) {
  if (EvaluasiAkip* there = tahun_ini(b)) return *there;
  EvaluasiAkip fresh;
  fresh.tahun = b.tahun;
  for (const auto& [id, sheet] : rules.lke)
    if (&sheet == measure::templat_lke(rules, "", b.tahun)) fresh.metode = id;
  return b.akip.emplace_back(std::move(fresh));
}

std::string KomponenAkip::*bagian_lke(std::string_view column) {
  if (column == "mandiri") return &KomponenAkip::jawaban_mandiri;
  if (column == "jawaban") return &KomponenAkip::jawaban;
  return column == "catatan" ? &KomponenAkip::catatan : &KomponenAkip::bukti;
}

std::optional<Tempat> tempat_lke(const Urusan& u, Berkas& b) {
  const std::string& column = u.isian.sel.rinci;
  EvaluasiAkip& year = mulai(b, u.rules);
  if (column == "evaluator" && u.isian.sel.id.empty())
    return Tempat{year.evaluator, [&year](const std::string& text) { year.evaluator = text; }, {}};
  const auto sheet = std::make_shared<measure::LembarAkip>(year, measure::templat_lke(u.rules, year.metode, b.tahun));
  const measure::ButirAkip* item = sheet->templat() ? sheet->cari(u.isian.sel.id) : nullptr;
  if (!item || column == "evaluator") return std::nullopt;
  const auto field = bagian_lke(column);
  Tempat out;
  if (item->isian) out.sekarang = item->isian->*field;
  out.taruh = [&year, sheet, item, field](const std::string& text) {
    measure::baris_butir(year.komponen, *sheet, *item).*field = text;
  };
  if (column != "mandiri" && column != "jawaban") return out;
  if (!item->pilihan) return std::nullopt;
  out.jawaban.emplace();
  for (const measure::JawabanLke& answer : item->pilihan->jawaban) out.jawaban->push_back(answer.kode);
  return out;
}

std::optional<Tempat> tempat_reviu(const Urusan& u, Berkas& b) {
  const AlamatSel& at = u.isian.sel;
  if (at.id.find('/') == std::string::npos || at.id.size() > 60) return std::nullopt;
  const auto field = at.rinci == "jawaban" ? &JawabanReviu::jawaban : &JawabanReviu::catatan;
  const auto row = [&b, id = at.id] {
    return std::find_if(b.reviu.begin(), b.reviu.end(),
                        [&](const JawabanReviu& one) { return one.tahun == b.tahun && one.butir == id; });
  };
  Tempat out;
  if (const auto there = row(); there != b.reviu.end()) out.sekarang = (*there).*field;
  out.taruh = [&b, row, field, id = at.id](const std::string& text) {
    auto there = row();
    if (there == b.reviu.end()) there = b.reviu.insert(b.reviu.end(), {b.tahun, id, "", ""});
    (*there).*field = text;
    if (there->jawaban.empty() && there->catatan.empty()) b.reviu.erase(there);
  };
  if (at.rinci == "jawaban") out.jawaban = jawaban_reviu();
  return out;
}

std::string Rekomendasi::*bagian_rekomendasi(std::string_view column) {
  if (column == "komponen") return &Rekomendasi::komponen;
  if (column == "uraian") return &Rekomendasi::uraian;
  if (column == "rencana_aksi") return &Rekomendasi::rencana_aksi;
  if (column == "target") return &Rekomendasi::target;
  return column == "waktu" ? &Rekomendasi::waktu : &Rekomendasi::progres;
}

std::optional<Tempat> tempat_rekomendasi(const Urusan& u, Berkas& b) {
  const auto found = std::find_if(b.rekomendasi.begin(), b.rekomendasi.end(),
                                  [&](const Rekomendasi& one) { return one.id == u.isian.sel.id; });
  if (found == b.rekomendasi.end()) return std::nullopt;
  Rekomendasi& row = *found;
  Tempat out;
  if (u.isian.sel.rinci == "status") {
    out.sekarang = std::string(exchange::enum_name(row.status));
    out.taruh = [&row](const std::string& text) {
      row.status = exchange::enum_from<StatusTindakLanjut>(text).value_or(StatusTindakLanjut::belum);
    };
    const InstansiId& agency = u.siapa.alamat.instansi;
    out.jawaban = boleh(u.siapa.siapa, Hak::evaluasi, agency) ? std::vector<std::string>{"belum", "proses", "selesai"}
                                                              : std::vector<std::string>{"belum", "proses"};
  } else if (u.isian.sel.rinci == "penanggung_jawab") {
    out.sekarang = row.penanggung_jawab.value;
    out.taruh = [&row](const std::string& text) { row.penanggung_jawab = JabatanId(text); };
    out.jawaban.emplace();
    for (const Jabatan& post : b.jabatan) out.jawaban->push_back(post.id.value);
  } else {
    const auto field = bagian_rekomendasi(u.isian.sel.rinci);
    out.sekarang = row.*field;
    out.taruh = [&row, field](const std::string& text) { row.*field = text; };
  }
  return out;
}

std::optional<Tempat> tempat(const Urusan& u, Berkas& b) {
  if (u.isian.sel.jenis == kLke) return tempat_lke(u, b);
  return u.isian.sel.jenis == kReviu ? tempat_reviu(u, b) : tempat_rekomendasi(u, b);
}

Status periksa_hak(const Urusan& u, store::db::Connection& c) {
  const AlamatSel& at = u.isian.sel;
  const Kolom* mine = nullptr;
  bool known = false;
  for (const Kolom& column : kKolom)
    if (cocok(column, at.jenis, at.rinci)) {
      known = true;
      if (boleh(u.siapa.siapa, column.hak, u.siapa.alamat.instansi)) mine = &column;
    }
  if (!known) return tidak_dikenal(u.isian);
  if (!mine)
    return fail("HAK_TIDAK_ADA", tulis(at), "Akun ini tidak berhak mengisi sel ini.",
                "Penilaian mandiri dan tindak lanjut diisi instansinya; evaluasi dan reviu diisi Inspektorat.");
  if (mine->hal.empty()) return Ok{};
  TRY(const Masa now, baca_masa(c, {u.siapa.alamat, mine->hal}));
  if (now.keadaan == mine->terbuka) return Ok{};
  return fail("MASA_TERKUNCI", tulis(at), "Isian ini tidak dapat diubah pada tahap yang sekarang.",
              "Muat ulang halamannya; tahapnya dipindahkan dengan tombol di atas isian.");
}

/// The answer as it is kept; a differently written "bb" is BB.
Result<std::string> baca(const IsianSel& i, const Tempat& at) {
  const exchange::SelMentah raw{i.teks.empty() ? exchange::SelMentah::Jenis::kosong : exchange::SelMentah::Jenis::teks,
                                i.teks};
  const exchange::BacaanSel read = exchange::baca_sel(raw, exchange::Ragam::teks, "");
  if (!read.galat.empty()) return fail("SEL_TIDAK_TERBACA", tulis(i.sel), read.galat, read.saran);
  std::string text = exchange::teks_isi(read.isi);
  if (!at.jawaban || text.empty()) return text;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  std::string known;
  for (const std::string& one : *at.jawaban) {
    if (std::equal(one.begin(), one.end(), text.begin(), text.end(),
                   [&](char a, char b) { return lower(a) == lower(b); }))
      return one;
    known += (known.empty() ? "" : ", ") + one;
  }
  return fail("SEL_TIDAK_TERBACA", tulis(i.sel), kalimat("\"{}\" bukan salah satu jawabannya.", text),
              kalimat("Pilih salah satu: {}.", known));
}

Status periksa_evaluator(const Penyunting& p) {
  if (boleh(p.siapa, Hak::evaluasi, p.alamat.instansi)) return Ok{};
  return fail("HAK_TIDAK_ADA", p.alamat.instansi.value, "Rekomendasi ditulis Inspektorat.",
              "Masuk dengan akun Inspektorat.");
}

}  // namespace

bool milik_evaluasi(std::string_view jenis) { return jenis == kLke || jenis == kReviu || jenis == kRekomendasi; }

bool boleh_isi_evaluasi(const Pemegang& who, const InstansiId& instansi, std::string_view jenis, std::string_view rinci,
                        KeadaanMasa keadaan) {
  return std::any_of(kKolom.begin(), kKolom.end(), [&](const Kolom& column) {
    return cocok(column, jenis, rinci) && boleh(who, column.hak, instansi) &&
           (column.hal.empty() || column.terbuka == keadaan);
  });
}

Result<HasilSel> simpan_sel_evaluasi(const Penyunting& p, const measure::Regulasi& rules, const IsianSel& isian) {
  const Urusan u{p, rules, isian};
  HasilSel out;
  const Status saved = sunting_berkas(p, "", [&](store::db::Connection& c, Berkas& b) -> Status {
    TRY_STATUS(periksa_hak(u, c));
    Berkas changed = b;
    const std::optional<Tempat> at = tempat(u, changed);
    if (!at) return tidak_dikenal(isian);
    TRY(out.teks, baca(isian, *at));
    if (at->sekarang == out.teks) return Ok{};  // also the repetition of a request whose answer was lost
    if (isian.sebelum && *isian.sebelum != at->sekarang)
      return fail("SEL_BERUBAH", tulis(isian.sel), kalimat("Isian ini sudah diubah menjadi \"{}\".", at->sekarang),
                  "Periksa isian yang baru, lalu simpan lagi bila tetap perlu diubah.");
    at->taruh(out.teks);
    b = std::move(changed);
    return Ok{};
  });
  if (!saved) return tl::unexpected<Error>(saved.error());
  return out;
}

std::vector<std::string> jawaban_reviu() { return {"ya", "tidak", "tidak-berlaku"}; }

Status tambah_rekomendasi(const Penyunting& p, const std::string& komponen, const std::string& uraian) {
  TRY_STATUS(periksa_evaluator(p));
  if (uraian.empty())
    return fail("ISIAN_KOSONG", "uraian", "Rekomendasinya belum ditulis.", "Tuliskan apa yang perlu diperbaiki.");
  return sunting_berkas(p, "", [&](store::db::Connection&, Berkas& b) -> Status {
    Rekomendasi fresh;
    fresh.tahun_evaluasi = b.tahun;
    fresh.komponen = komponen;
    fresh.uraian = uraian;
    const auto taken = [&](const std::string& id) {
      return std::any_of(b.rekomendasi.begin(), b.rekomendasi.end(), [&](const auto& one) { return one.id == id; });
    };
    for (int n = 1; fresh.id.empty() || taken(fresh.id); ++n)
      fresh.id = "lhe-" + std::to_string(b.tahun) + "-" + std::to_string(n);
    b.rekomendasi.push_back(std::move(fresh));
    return Ok{};
  });
}

Status hapus_rekomendasi(const Penyunting& p, const std::string& id) {
  TRY_STATUS(periksa_evaluator(p));
  return sunting_berkas(p, "", [&](store::db::Connection&, Berkas& b) -> Status {
    const auto found =
        std::find_if(b.rekomendasi.begin(), b.rekomendasi.end(), [&](const auto& one) { return one.id == id; });
    if (found == b.rekomendasi.end())
      return fail("REKOMENDASI_TIDAK_ADA", id, "Rekomendasi itu tidak ada.", "Muat ulang halamannya.");
    if (found->status != StatusTindakLanjut::belum || !found->rencana_aksi.empty() || !found->progres.empty())
      return fail("REKOMENDASI_BERJALAN", id, "Rekomendasi itu sudah ditindaklanjuti instansinya.",
                  "Ubah uraiannya, atau nyatakan selesai.");
    b.rekomendasi.erase(found);
    return Ok{};
  });
}

}  // namespace sakip::app
