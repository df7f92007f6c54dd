// See tugas.hpp.
#include "app/tugas.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "store/beku.hpp"
#include "store/muat.hpp"
#include "store/tabel.hpp"

namespace sakip::app {
namespace {

using store::Baris;

constexpr std::array<std::string_view, 2> kBagianPK = {"jabatan", "perjanjian"};
constexpr std::string_view kMulai = "mulai";  ///< an evaluator may begin without the agency, but waits for it first

/// The agency-years that are due, still empty.
Result<std::vector<TahunTugas>> tahun_tugas(store::db::Connection& read, const PemdaId& pemda, const Tanggal& today) {
  TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(read, pemda));
  std::map<std::string, Tahun> newest;
  for (const store::BerkasAda& one : there)
    if (one.tahun <= today.tahun) newest[one.instansi.value] = std::max(newest[one.instansi.value], one.tahun);
  std::vector<TahunTugas> out;
  for (const store::BerkasAda& one : there) {
    const Tahun running = newest[one.instansi.value];
    if (one.tahun < running - 1) continue;
    TahunTugas& year = out.emplace_back();
    year.instansi = one.instansi;
    year.nama = one.nama_instansi;
    year.letak = one.tahun < running    ? LetakTahun::lewat
                 : one.tahun == running ? LetakTahun::berjalan
                                        : LetakTahun::mendatang;
    year.berkas.tahun = one.tahun;
  }
  return out;
}

Status muat_perjanjian(store::db::Connection& read, const PemdaId& pemda, std::vector<TahunTugas>& years) {
  std::set<Tahun> wanted;
  for (const TahunTugas& one : years) wanted.insert(one.berkas.tahun);
  for (const Tahun year : wanted) {
    TRY(std::vector<Berkas> loaded, store::muat_pemda(read, pemda, year, kBagianPK));
    for (Berkas& b : loaded)
      for (TahunTugas& one : years)
        if (one.instansi == b.instansi.id && one.berkas.tahun == year) one.berkas = std::move(b);
  }
  return Ok{};
}

Status muat_lkj(store::db::Connection& read, const PemdaId& pemda, std::vector<TahunTugas>& years) {
  TRY(const std::vector<store::KeadaanDokumen> reports, store::keadaan_dokumen(read, pemda, "lkj"));
  for (const store::KeadaanDokumen& report : reports)
    for (TahunTugas& one : years)
      if (one.instansi == report.instansi && one.berkas.tahun == report.tahun) {
        one.lkj_beku = report.keadaan == store::KeadaanBeku::beku;
        one.lkj_terbit = report.terbit;
      }
  return Ok{};
}

bool perlu_tanda(const std::vector<TahunTugas>& years) {
  for (const TahunTugas& one : years)
    for (const PerjanjianKinerja& pk : one.berkas.perjanjian)
      if (pk.status == StatusPK::disetujui) return true;
  return false;
}

/// The tasks of one account, gathered year by year.
struct Pencari {
  const BahanTugas& bahan;
  const Pemegang& siapa;
  const Tanggal& hari_ini;
  std::vector<Tugas> hasil;

  bool berperan(Peran role, const InstansiId& agency) const {
    return std::any_of(siapa.peran.begin(), siapa.peran.end(),
                       [&](const PeranAkun& held) { return held.peran == role && held.instansi == agency; });
  }
  Tanggal tenggat(const TahunTugas& y, std::string_view subject, Triwulan quarter = Triwulan::tahunan) const {
    const auto year = bahan.tenggat.find(y.berkas.tahun);
    return year == bahan.tenggat.end() ? Tanggal() : tanggal_tenggat(year->second, subject, quarter);
  }
  Masa masa(const TahunTugas& y, std::string_view subject, Triwulan quarter) const {
    const auto found = bahan.masa.find({y.instansi.value, y.berkas.tahun, std::string(subject), nomor(quarter)});
    return found == bahan.masa.end() ? Masa() : found->second;
  }
  Tugas& tambah(const TahunTugas& y, std::string_view what, const Tanggal& due, Triwulan quarter = Triwulan::tahunan) {
    return hasil.emplace_back(Tugas{what, y.instansi, y.nama, y.berkas.tahun, quarter, {}, "", VersiPK::murni, due});
  }

  /// The next step of a period that goes forward, when it is this account's.
  void masa_berikut(const TahunTugas& y, std::string_view subject, Triwulan quarter,
                    const std::array<std::string_view, 3>& names, const std::array<Tanggal, 3>& due) {
    const Masa now = masa(y, subject, quarter);
    const auto state = static_cast<std::size_t>(now.keadaan);
    if (state >= names.size()) return;
    for (const LangkahMasa& step : langkah_masa(subject)) {
      if (step.dari != now.keadaan || step.beralasan || step.id == kMulai || !boleh(siapa, step.hak, y.instansi))
        continue;
      const bool reopened = now.keadaan == KeadaanMasa::terbuka && now.sampai.ada();
      tambah(y, names[state], reopened ? now.sampai : due[state], quarter);
    }
  }

  void rencana(const TahunTugas& y) {
    const Tanggal due = tenggat(y, "rencana");
    masa_berikut(y, kHalRencana, Triwulan::tahunan, {"rencana", "rencana_verifikasi", "rencana_kunci"},
                 {due, due, due});
  }

  void kinerja(const TahunTugas& y) {
    for (const Triwulan quarter : kTriwulan) {
      if (y.berkas.tahun == hari_ini.tahun && nomor(quarter) * 3 >= hari_ini.bulan) continue;  // has not ended
      const Tanggal checked = tenggat(y, "verifikasi", quarter);
      masa_berikut(y, kHalKinerja, quarter, {"isi", "verifikasi", "kunci"},
                   {tenggat(y, "kinerja", quarter), checked, checked});
    }
    if (y.berkas.tahun >= hari_ini.tahun) return;
    // The whole year's figures go with the last quarter.
    const Tanggal checked = tenggat(y, "verifikasi", Triwulan::IV);
    masa_berikut(y, kHalKinerja, Triwulan::tahunan, {"setahun", "setahun_verifikasi", "setahun_kunci"},
                 {tenggat(y, "kinerja", Triwulan::IV), checked, checked});
  }

  bool sudah_tanda(const TahunTugas& y, const PerjanjianKinerja& pk, std::string_view party) const {
    const auto own = bahan.tanda_tangan.find({y.instansi.value, y.berkas.tahun});
    if (own == bahan.tanda_tangan.end()) return false;
    const std::vector<TandaTangan> last = terakhir(own->second, {pk.jabatan, pk.versi});
    return last.size() == 1 && last.front().peran == party;  // two: of an earlier round
  }

  /// What an agreement asks of this account; "" nothing. A draft waits for its post and for who writes for the agency,
  /// not for everybody who may.
  std::string_view diminta(const TahunTugas& y, const PerjanjianKinerja& pk, const Jabatan& post) const {
    const bool first = memegang(siapa, y.instansi, post), second = atasan(siapa, y.instansi, y.berkas, post);
    switch (pk.status) {
      case StatusPK::draf:
        return first || berperan(Peran::operator_, y.instansi) ? "pk_ajukan" : "";
      case StatusPK::diajukan:
        return second ? "pk" : "";
      case StatusPK::disetujui:
        return (first && !sudah_tanda(y, pk, kPihakPertama)) || (second && !sudah_tanda(y, pk, kPihakKedua))
                   ? "pk_tanda"
                   : "";
      case StatusPK::ditandatangani:
        break;
    }
    return "";
  }

  void perjanjian(const TahunTugas& y) {
    const Tanggal due = tenggat(y, "pk");
    bool any = false;
    for (const PerjanjianKinerja& pk : y.berkas.perjanjian) {
      if (pk.tahun != y.berkas.tahun) continue;
      any = true;
      const auto post = std::find_if(y.berkas.jabatan.begin(), y.berkas.jabatan.end(),
                                     [&](const Jabatan& one) { return one.id == pk.jabatan; });
      if (post == y.berkas.jabatan.end()) continue;
      const std::string_view wanted = diminta(y, pk, *post);
      if (wanted.empty()) continue;
      Tugas& task = tambah(y, wanted, due);
      task.jabatan = post->id, task.nama_jabatan = post->nama, task.versi = pk.versi;
    }
    if (!any && boleh(siapa, Hak::rencana, y.instansi)) tambah(y, "pk_susun", due);
  }

  /// Of a year that is over: the agency judges itself, then Inspektorat does.
  void evaluasi(const TahunTugas& y) {
    if (y.berkas.tahun >= hari_ini.tahun) return;
    const Tanggal due = tenggat(y, "evaluasi");
    masa_berikut(y, kHalEvaluasi, Triwulan::tahunan, {"evaluasi_mandiri", "evaluasi", "evaluasi"}, {due, due, due});
  }

  /// Of a year that is over: written by the agency, frozen by its head, reviewed by Inspektorat, published by Bagian
  /// Organisasi.
  void lkj(const TahunTugas& y) {
    if (y.berkas.tahun >= hari_ini.tahun) return;
    const Tanggal due = tenggat(y, "lkj");
    if (!y.lkj_beku && berperan(Peran::kepala, y.instansi)) tambah(y, "lkj_beku", due);
    if (!y.lkj_beku && berperan(Peran::operator_, y.instansi)) tambah(y, "lkj_siapkan", due);
    if (y.lkj_beku && masa(y, kHalReviu, Triwulan::tahunan).keadaan != KeadaanMasa::terkunci &&
        boleh(siapa, Hak::evaluasi, y.instansi))
      tambah(y, "reviu", tenggat(y, "reviu"));
    if (y.lkj_beku && !y.lkj_terbit && boleh(siapa, Hak::kunci, y.instansi)) tambah(y, "lkj_terbit", due);
  }
};

}  // namespace

Result<BahanTugas> bahan_tugas(store::db::Connection& read, const PemdaId& pemda, const Tanggal& today) {
  BahanTugas out;
  TRY(out.tahun, tahun_tugas(read, pemda, today));
  TRY_STATUS(muat_perjanjian(read, pemda, out.tahun));
  TRY_STATUS(muat_lkj(read, pemda, out.tahun));
  TRY(const std::vector<Baris> rows, store::daftar_baris(read, pemda.value, store::tabel("masa")));
  for (const Baris& row : rows)
    out.masa[{store::teks(row[0]), static_cast<Tahun>(store::bilangan(row[1])), store::teks(row[2]),
              static_cast<int>(store::bilangan(row[3]))}] = masa_dari(row);
  TRY(out.tenggat, kalender_tenggat(read, pemda));
  if (perlu_tanda(out.tahun)) {
    TRY(std::vector<TandaTangan> all, tanda_tangan_pemda(read, pemda));
    for (TandaTangan& one : all)
      out.tanda_tangan[{one.alamat.instansi.value, one.alamat.tahun}].push_back(std::move(one));
  }
  return out;
}

std::vector<Tugas> tugas_akun(const BahanTugas& round, const Pemegang& who, const Tanggal& today) {
  Pencari p{round, who, today, {}};
  for (const TahunTugas& year : round.tahun) {
    if (!boleh(who, Hak::lihat, year.instansi)) continue;
    if (year.letak != LetakTahun::lewat) p.rencana(year), p.perjanjian(year);
    if (year.letak != LetakTahun::mendatang) p.kinerja(year), p.lkj(year), p.evaluasi(year);
  }
  std::stable_sort(p.hasil.begin(), p.hasil.end(), [](const Tugas& a, const Tugas& b) {
    return std::tuple(!a.tenggat.ada(), a.tenggat) < std::tuple(!b.tenggat.ada(), b.tenggat);
  });
  return p.hasil;
}

}  // namespace sakip::app
