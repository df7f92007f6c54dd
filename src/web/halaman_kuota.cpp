// Administration of the room for evidence files: what each agency uses, and the quota of the pemda.
#include <algorithm>
#include <charconv>

#include "app/kuota_bukti.hpp"
#include "store/muat.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

Result<Daftar> baris_pemakaian(Permintaan& p, std::int64_t quota) {
  TRY(const auto used, store::pemakaian_bukti(p.db, p.siapa.pemda));
  TRY(const std::vector<store::BerkasAda> agencies, store::daftar_berkas(p.db, p.siapa.pemda));
  Daftar rows;
  for (const store::PemakaianBukti& one : used) {
    const auto agency = std::find_if(agencies.begin(), agencies.end(),
                                     [&](const store::BerkasAda& known) { return known.instansi == one.instansi; });
    Data row;
    row.set("nama", agency == agencies.end() ? one.instansi.value : agency->nama_instansi);
    row.set("berkas", std::to_string(one.berkas));
    row.set("terpakai", app::teks_ukuran(one.byte));
    row.set("tertunda", app::teks_ukuran(one.tertunda));
    row.set("sisa", app::teks_ukuran(std::max<std::int64_t>(0, quota - one.byte - one.tertunda)));
    rows.push_back(row);
  }
  return rows;
}

http::Response tampil(Permintaan& p, Data data, const std::string* typed) {
  const auto quota = app::kuota_bukti(p.db, p.siapa.pemda);
  if (!quota) return halaman_galat(p, quota.error());
  const auto rows = baris_pemakaian(p, *quota);
  if (!rows) return halaman_galat(p, rows.error());
  data.set("ada", Data(!rows->empty()));
  data.set("baris", Data(*rows));
  data.set("kuota", typed ? *typed : std::to_string(*quota >> 20));
  data.set("tab_bukti", Data(true));
  data.set("tersimpan", Data(!p.tanya("tersimpan").empty()));
  return halaman(p, "kelola_bukti", std::move(data), p.t("kuota.halaman"), typed ? 422 : 200);
}

http::Response lihat(Permintaan& p) { return tampil(p, {}, nullptr); }

http::Response simpan(Permintaan& p) {
  const std::string typed = p.isi("kuota");
  std::int64_t megabytes = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), megabytes);
  if (error != std::errc() || end != typed.data() + typed.size()) megabytes = 0;
  const Status done = app::simpan_kuota_bukti(p.bersama.tulis, p.siapa, megabytes, p.waktu);
  if (done) return alihkan("/kelola/bukti?tersimpan=1");
  Data data;
  taruh_galat(p, data, done.error());
  return tampil(p, std::move(data), &typed);
}

constexpr Rute kRute[] = {
    {http::Method::get, "/kelola/bukti", app::Hak::kelola, lihat},
    {http::Method::post, "/kelola/bukti", app::Hak::kelola, simpan},
};

}  // namespace

std::span<const Rute> rute_kuota() { return kRute; }

}  // namespace sakip::web
