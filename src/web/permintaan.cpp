// See permintaan.hpp. The frame of every page and the answers that are no page.
#include "web/permintaan.hpp"

#include <charconv>
#include <nlohmann/json.hpp>

#include "core/sha256.hpp"
#include "store/audit.hpp"

namespace sakip::web {
namespace {

int status_untuk(std::string_view code) {
  if (code == "HAK_TIDAK_ADA" || code == "CSRF_TIDAK_COCOK" || code == "TOKEN_CAKUPAN") return 403;
  if (code.ends_with("_TIDAK_ADA") || code == "FAKTA_TIDAK_DIKENAL" || code == "DOKUMEN_TAK_DIKENAL") return 404;
  if (code == "MASUK_DITAHAN") return 429;
  if (code == "MASUK_SALAH" || code == "TOKEN_TIDAK_SAH") return 401;
  if (code == "SEL_BERUBAH" || code == "RENCANA_BERUBAH" || code == "MASA_TERKUNCI" || code == "UNGGAHAN_LETAK" ||
      code == "DOKUMEN_BEKU" || code.ends_with("_BERISI") || code.ends_with("_SUDAH_ADA"))
    return 409;
  if (code == "BUKTI_TERLALU_BESAR" || code == "BUKTI_KUOTA") return 413;
  if (code == "STORE_TERKUNCI" || code == "STORE_PENUH") return 503;
  return 422;
}

Data menu(const Permintaan& p) {
  Daftar items;
  const auto add = [&](const std::string& to, std::string_view key) {
    Data item;
    item.set("ke", to);
    item.set("teks", p.t(key));
    const bool here = p.http.path == to || p.http.path.starts_with(to + "/");
    item.set("di_sini", Data(here));
    items.push_back(item);
  };
  if (p.bagian.contains("instansi") && p.bagian.contains("tahun") && p.boleh(app::Hak::lihat)) {
    Data first;
    first.set("ke", jalur(p, ""));
    first.set("teks", p.t("menu.instansi"));
    first.set("di_sini", Data(p.http.path == jalur(p, "")));
    items.push_back(first);
    add(jalur(p, "rencana"), "menu.rencana");
    add(jalur(p, "pk"), "menu.pk");
    add(jalur(p, "kinerja"), "menu.kinerja");
    add(jalur(p, "anggaran"), "menu.anggaran");
    add(jalur(p, "survei"), "menu.survei");
    add(jalur(p, "dokumen"), "menu.dokumen");
    add(jalur(p, "temuan"), "menu.temuan");
    add(jalur(p, "evaluasi"), "menu.evaluasi");
  } else if (std::any_of(p.siapa.peran.begin(), p.siapa.peran.end(),
                         [](const app::PeranAkun& role) { return role.instansi.ada(); })) {
    add("/", "menu.instansi");  // pages of no agency lead back to one's own
  }
  return Data(items);
}

std::string nama_kue(const Permintaan& p, std::string_view name) {
  return (p.bersama.pilihan.https ? "__Host-" : "") + std::string(name);
}

Data galat(const Permintaan& p, const Error& error) {
  Data one;
  one.set("pesan", p.k(error.message));
  one.set("saran", p.k(error.advice));
  one.set("tempat", p.k(error.place));
  one.set("kode", error.code);
  return one;
}

}  // namespace

const std::string& Permintaan::dari_jalur(std::string_view name) const {
  const auto found = bagian.find(name);
  SAKIP_ASSERT(found != bagian.end());
  return found->second;
}

std::string Permintaan::isi(std::string_view name) const {
  const std::string* value = http::find(isian, name);
  return value ? *value : std::string();
}

std::string Permintaan::tanya(std::string_view name) const {
  const std::string* value = http.parameter(name);
  return value ? *value : std::string();
}

Tahun Permintaan::tahun() const {
  const std::string& text = dari_jalur("tahun");
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  return error == std::errc() && end == text.data() + text.size() && year >= 1945 && year <= 2200 ? year : 0;
}

std::optional<Triwulan> Permintaan::triwulan() const {
  const std::string& text = dari_jalur("triwulan");
  if (text.size() != 1 || text[0] < '0' || text[0] > '4') return std::nullopt;
  return static_cast<Triwulan>(text[0] - '0');
}

bool Permintaan::boleh(app::Hak right) const {
  const auto found = bagian.find("instansi");
  return app::boleh(siapa, right, found == bagian.end() ? InstansiId() : InstansiId(found->second));
}

std::string alamat_luar(const Permintaan& p, std::string_view path) {
  std::string base = p.bersama.pilihan.alamat_luar;
  if (base.empty()) {
    const std::string* host = p.http.header("host");
    base = std::string(p.bersama.pilihan.https ? "https://" : "http://") + (host ? *host : "localhost");
  }
  return base + std::string(path);
}

app::AsalMasuk asal_masuk(const Permintaan& p) {
  const std::string* agent = p.http.header("user-agent");
  return {p.dari, agent ? *agent : "", p.waktu};
}

std::string jalur(const Permintaan& p, std::string_view rest) {
  std::string out = "/i/" + http::encode(p.dari_jalur("instansi")) + "/" + p.dari_jalur("tahun");
  if (!rest.empty()) out += "/" + std::string(rest);
  return out;
}

http::Response halaman(Permintaan& p, std::string_view template_name, Data data, std::string_view judul, int status) {
  data.set("judul", std::string(judul));
  data.set("bahasa", p.bahasa);
  data.set("bahasa_lain", p.bahasa == "id" ? "en" : "id");
  data.set("masuk", Data(p.masuk()));
  data.set("nama_akun", p.siapa.nama);
  data.set("akun_contoh", Data(p.akun.contoh));
  data.set("csrf", p.csrf);
  data.set("statis", p.bersama.statis);
  data.set("jalur_kini", p.http.path);
  data.set("menu", menu(p));
  data.set("boleh_pemda", Data(app::boleh(p.siapa, app::Hak::pemda)));
  data.set("boleh_kelola", Data(app::boleh(p.siapa, app::Hak::kelola)));
  data.set("boleh_audit", Data(app::boleh(p.siapa, app::Hak::audit)));
  data.set("tahun_kini", std::to_string(p.bagian.contains("tahun") ? p.tahun() : p.hari_ini.tahun));
  data.set("ke_pemda",
           p.bagian.contains("tahun") ? "/p/" + std::to_string(p.tahun()) : "/");  // the newest year there is
  http::Response out;
  out.status = status;
  out.body = p.bersama.tampilan.cetak(p.bahasa, template_name, data);
  return out;
}

http::Response halaman_tersimpan(Permintaan& p, const std::string& nama, std::string_view judul,
                                 const std::function<Result<Data>()>& isi) {
  const std::string key = p.siapa.pemda.value + " " + p.http.path + " " + p.bahasa;
  const auto part = p.bersama.simpanan.ambil(
      key, [&] { return store::jumlah_audit(p.db, p.siapa.pemda.value); },
      [&]() -> Result<std::string> {
        TRY(const Data data, isi());
        return p.bersama.tampilan.cetak(p.bahasa, nama + "_isi", data);
      });
  if (!part) return halaman_galat(p, part.error());
  Data data;
  data.set("isi", **part);
  return halaman(p, nama, std::move(data), judul);
}

http::Response dengan_etag(const Permintaan& p, std::string_view tag, std::string_view cache,
                           const std::function<http::Response()>& buat) {
  const std::string etag = "W/\"" + sha256_hex(tag).substr(0, 32) + "\"";
  const std::string* known = p.http.header("if-none-match");
  http::Response out;
  if (known && known->find(etag) != std::string::npos) {
    out.status = 304;
    out.type.clear();
  } else {
    out = buat();
  }
  if (out.status == 200 || out.status == 304) {
    out.headers.emplace_back("ETag", etag);
    out.headers.emplace_back("Cache-Control", std::string(cache));
  }
  return out;
}

bool ingin_json(const Permintaan& p) {
  const std::string* accept = p.http.header("accept");
  return (accept && accept->starts_with("application/json")) || p.http.path.starts_with("/api/");
}

http::Response halaman_galat(Permintaan& p, const std::vector<Error>& errors, int status) {
  if (ingin_json(p)) {
    nlohmann::json list = nlohmann::json::array();
    for (const Error& one : errors)
      list.push_back(
          {{"kode", one.code}, {"tempat", p.k(one.place)}, {"pesan", p.k(one.message)}, {"saran", p.k(one.advice)}});
    return json_teks(nlohmann::json{{"galat", list}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                     status);
  }
  Daftar list;
  for (const Error& one : errors) list.push_back(galat(p, one));
  Data data;
  data.set("galat", Data(list));
  data.set("status", std::to_string(status));
  return halaman(p, "galat", std::move(data), p.t(status == 404 ? "galat.tidak_ada" : "galat.judul"), status);
}

http::Response halaman_galat(Permintaan& p, const Error& error) {
  return halaman_galat(p, std::vector<Error>{error}, status_untuk(error.code));
}

http::Response tidak_ada(Permintaan& p) {
  return halaman_galat(p, {{"HALAMAN_TIDAK_ADA", p.http.path, p.t("galat.halaman"), p.t("galat.halaman_saran")}}, 404);
}

http::Response alihkan(std::string to) {
  http::Response out;
  out.status = 303;
  out.type.clear();
  out.headers.emplace_back("Location", std::move(to));
  return out;
}

http::Response unduhan(std::string bytes, std::string_view type, std::string_view name) {
  http::Response out;
  out.type = type;
  out.body = std::move(bytes);
  out.headers.emplace_back("Content-Disposition", "attachment; filename*=UTF-8''" + http::encode(name));
  return out;
}

http::Response json_teks(std::string text, int status) {
  http::Response out;
  out.status = status;
  out.type = "application/json; charset=utf-8";
  out.body = std::move(text);
  return out;
}

const std::string* baca_kue(const Permintaan& p, std::string_view name) { return p.http.cookie(nama_kue(p, name)); }

std::string kue(const Permintaan& p, std::string_view name, std::string_view value, int max_age) {
  std::string out = nama_kue(p, name) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Lax";
  if (p.bersama.pilihan.https) out += "; Secure";
  return out + "; Max-Age=" + std::to_string(max_age);
}

void taruh(Data& data, const std::string& name, std::string text) {
  if (text.empty())
    data.set(name, Data(false));
  else
    data.set(name, std::move(text));
}

void taruh_kenali(const Permintaan& p, Data& data, const std::string& name, const std::string& text) {
  const auto told = p.bersama.tampilan.kenali(p.bahasa, "penjelasan", text);
  taruh(data, name, told ? told->teks : text);
  data.set(name + "_id", Data(!told));
}

void taruh_galat(const Permintaan& p, Data& data, const Error& error) {
  data.set("galat", p.k(error.message));
  taruh(data, "saran", p.k(error.advice));
}

Data angka(const Permintaan& p, const measure::Figur& figure) {
  Data out;
  std::string text = measure::tampil(figure);
  out.set("kosong", Data(!figure.nilai.ada()));
  out.set("teks", std::move(text));
  out.set("ke", jalur(p, "angka?f=" + http::encode(figure.fakta)));
  out.set("sebab", p.k(measure::sebab(figure.nilai)));
  return out;
}

}  // namespace sakip::web
