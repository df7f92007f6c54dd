// The audit trail: who changed what and when, before and after; its chain checked; the rows as CSV.
#include <charconv>
#include <nlohmann/json.hpp>

#include "store/audit.hpp"
#include "web/csv.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

using nlohmann::json;

constexpr int kSehalaman = 100;
constexpr int kSeberkas = 50'000;     ///< rows of one CSV file
constexpr std::size_t kTampak = 200;  ///< of a value on the page; the CSV has all of it

std::int64_t bilangan(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

store::SaringanAudit saringan(const Permintaan& p, int limit) {
  return {p.tanya("tabel"), p.tanya("pelaku"), bilangan(p.tanya("sebelum")), limit};
}

std::string teks(const json& value) {
  std::string out = value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
  if (out.size() <= kTampak) return out;
  std::size_t end = kTampak;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
  return out.substr(0, end) + "…";
}

/// ["kec-bati-bati","ind-ikm",2024,0] as "kec-bati-bati · ind-ikm · 2024 · 0".
std::string kunci(const std::string& text) {
  const json list = json::parse(text, nullptr, false);
  if (!list.is_array()) return text;
  std::string out;
  for (const json& part : list) out += (out.empty() ? "" : " · ") + teks(part);
  return out;
}

/// The columns that differ, as they were and as they are.
Daftar perubahan(const store::BarisAudit& row) {
  const json before = json::parse(row.sebelum.empty() ? "{}" : row.sebelum, nullptr, false);
  const json after = json::parse(row.sesudah.empty() ? "{}" : row.sesudah, nullptr, false);
  Daftar list;
  if (!before.is_object() || !after.is_object()) return list;
  json names = before;
  names.update(after);
  for (const auto& [name, any] : names.items()) {
    const json old = before.value(name, json()), now = after.value(name, json());
    if (old == now) continue;
    Data one;
    one.set("kolom", name);
    taruh(one, "lama", teks(old));
    taruh(one, "baru", teks(now));
    list.push_back(one);
  }
  return list;
}

std::string tanya_saringan(const Permintaan& p) {
  return "tabel=" + http::encode(p.tanya("tabel")) + "&pelaku=" + http::encode(p.tanya("pelaku"));
}

http::Response tampil(Permintaan& p, Data data, int status) {
  const auto rows = store::riwayat(p.db, p.siapa.pemda.value, saringan(p, kSehalaman));
  if (!rows) return halaman_galat(p, rows.error());
  Daftar list;
  for (const store::BarisAudit& row : *rows) {
    Data one;
    one.set("nomor", std::to_string(row.nomor));
    one.set("waktu", row.waktu);
    one.set("pelaku", row.pelaku);
    taruh(one, "alasan", row.alasan);
    one.set("aksi", p.t("audit." + row.aksi));
    one.set("tabel", row.tabel);
    one.set("kunci", kunci(row.kunci));
    one.set("perubahan", Data(perubahan(row)));
    list.push_back(one);
  }
  Daftar tables;
  for (const std::string& name : store::tabel_teraudit()) {
    Data one;
    one.set("id", name);
    one.set("dipilih", Data(name == p.tanya("tabel")));
    tables.push_back(one);
  }
  data.set("baris", Data(list));
  data.set("ada", Data(!list.empty()));
  data.set("pilihan_tabel", Data(tables));
  data.set("pelaku_dicari", p.tanya("pelaku"));
  data.set("ke_csv", "/audit/jejak.csv?" + tanya_saringan(p));
  const bool more = rows->size() == static_cast<std::size_t>(kSehalaman) && rows->back().nomor > 1;
  taruh(data, "ke_lama",
        more ? "/audit?" + tanya_saringan(p) + "&sebelum=" + std::to_string(rows->back().nomor) : std::string());
  return halaman(p, "audit", std::move(data), p.t("menu.audit"), status);
}

http::Response audit(Permintaan& p) { return tampil(p, {}, 200); }

http::Response periksa(Permintaan& p) {
  Data data;
  const auto chain = store::verifikasi_audit(p.db, p.siapa.pemda.value);
  const auto rows = chain ? store::verifikasi_isi(p.db, p.siapa.pemda.value) : Result<std::int64_t>(0);
  if (!chain || !rows) {
    const Error& error = chain ? rows.error() : chain.error();
    taruh_galat(p, data, error);
    const bool row = error.code == "STORE_AUDIT_RUSAK" || error.code == "STORE_ISI_TIDAK_SESUAI_AUDIT";
    if (row) data.set("galat", p.k(error.place) + ": " + p.k(error.message));  // other places name files of the server
    return tampil(p, std::move(data), 200);
  }
  data.set("utuh", Data(true));
  data.set("jumlah", std::to_string(chain->jumlah));
  data.set("sidik", chain->hash);
  data.set("isi", std::to_string(*rows));
  return tampil(p, std::move(data), 200);
}

http::Response jejak_csv(Permintaan& p) {
  const auto rows = store::riwayat(p.db, p.siapa.pemda.value, saringan(p, kSeberkas));
  if (!rows) return halaman_galat(p, rows.error());
  std::string out = "nomor,waktu,pelaku,alasan,aksi,tabel,kunci,sebelum,sesudah,sidik\r\n";
  for (const store::BarisAudit& row : *rows)
    out += csv(std::to_string(row.nomor)) + "," + csv(row.waktu) + "," + csv_teks(row.pelaku) + "," +
           csv_teks(row.alasan) + "," + csv(row.aksi) + "," + csv(row.tabel) + "," + csv(row.kunci) + "," +
           csv(row.sebelum) + "," + csv(row.sesudah) + "," + csv(row.hash) + "\r\n";
  return unduhan(std::move(out), "text/csv; charset=utf-8", "jejak-audit-" + p.siapa.pemda.value + ".csv");
}

constexpr Rute kRute[] = {
    {http::Method::get, "/audit", app::Hak::audit, audit},
    {http::Method::post, "/audit/periksa", app::Hak::audit, periksa},
    {http::Method::get, "/audit/jejak.csv", app::Hak::audit, jejak_csv},
};

}  // namespace

std::span<const Rute> rute_audit() { return kRute; }

}  // namespace sakip::web
