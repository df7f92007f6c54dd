// The plan: the pohon kinerja as a list that unfolds, its nodes changed in place by plain forms; the drawn tree; the
// state of the plan and the making of next year's.
#include <algorithm>
#include <set>

#include "app/rencana.hpp"
#include "compose/pohon_kinerja.hpp"
#include "exchange/enum_names.hpp"
#include "measure/alamat.hpp"
#include "render/svg.hpp"
#include "web/kisi_rencana.hpp"
#include "web/rute.hpp"

namespace sakip::web {
namespace {

/// What stands open on the page: a node's form, or the form of a new node below one.
struct Terbuka {
  enum class Cara { tidak, ubah, tambah } cara = Cara::tidak;
  std::string simpul;  ///< the node; "" with tambah: a new root
  std::optional<Error> galat;
};

std::string gabung_baris(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

std::vector<std::string> pisah_baris(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (!line.empty()) out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

Daftar pilihan_tingkat(const Simpul* parent, Tingkat chosen) {
  Daftar list;
  for (int i = 0; i <= static_cast<int>(Tingkat::sub_kegiatan); ++i) {
    const auto level = static_cast<Tingkat>(i);
    const bool repeats = level == Tingkat::tujuan || level == Tingkat::sasaran;
    if (parent && (level < parent->tingkat || (level == parent->tingkat && !repeats))) continue;
    list.push_back(pilihan(std::string(measure::kunci(level)), std::string(measure::nama(level)), level == chosen));
  }
  return list;
}

/// Where the node may stand: nodes of a higher level, not below itself.
Daftar pilihan_induk(const Indeks& index, const Simpul& node) {
  Daftar list = {pilihan("", "–", !node.induk.ada())};
  const auto own = index.keturunan(node);
  for (const Simpul* one : index.pohon()) {
    const bool repeats = node.tingkat == Tingkat::tujuan || node.tingkat == Tingkat::sasaran;
    const bool higher = one->tingkat < node.tingkat || (repeats && one->tingkat == node.tingkat);
    if (!higher || std::find(own.begin(), own.end(), one) != own.end()) continue;
    list.push_back(pilihan(
        one->id.value,
        std::string(measure::nama(one->tingkat)) + ": " + (one->kode.empty() ? "" : one->kode + " ") + one->nama,
        one->id == node.induk));
  }
  return list;
}

/// A node with what the form says put over it.
Simpul dari_isian(const Permintaan& p, Simpul node) {
  node.induk = SimpulId(p.isi("induk"));
  node.kode = p.isi("kode");
  node.nama = p.isi("nama");
  node.rumusan_kinerja = p.isi("rumusan_kinerja");
  node.penanggung_jawab = JabatanId(p.isi("penanggung_jawab"));
  node.lokasi = p.isi("lokasi");
  node.mitra = pisah_baris(p.isi("mitra"));
  if (const auto level = exchange::enum_from<Tingkat>(p.isi("tingkat"))) node.tingkat = *level;
  return node;
}

void isi_galat(const Permintaan& p, Data& data, const std::optional<Error>& error) {
  data.set("bergalat", Data(error.has_value()));
  if (!error) return;
  data.set("galat_pesan", p.k(error->message) + " " + p.k(error->advice));
  data.set("galat_kode", error->code);
}

/// The form of a node that is there, or (`node` without id) of a new one below its induk.
Data formulir(const Permintaan& p, const app::Kinerja& k, const Simpul& stored, const Terbuka& open) {
  const bool fresh = !stored.id.ada();
  const Simpul node = open.galat ? dari_isian(p, stored) : stored;
  Data form;
  form.set("id", stored.id.value);
  form.set("baru", Data(fresh));
  form.set("sidik", fresh ? std::string() : open.galat ? p.isi("sidik") : app::sidik(stored));
  form.set("kode", node.kode);
  form.set("nama", node.nama);
  form.set("rumusan_kinerja", node.rumusan_kinerja);
  form.set("lokasi", node.lokasi);
  form.set("mitra", gabung_baris(node.mitra));
  form.set("jabatan", Data(pilihan_jabatan(k.berkas(), node.penanggung_jawab)));
  const Simpul* parent = k.indeks().simpul(stored.induk);
  if (fresh) {
    form.set("tingkat", Data(pilihan_tingkat(parent, node.tingkat)));
    form.set("induk_tetap", stored.induk.value);
  } else {
    form.set("induk", Data(pilihan_induk(k.indeks(), stored)));
    const Kalimat hanging = app::yang_tergantung(k.berkas(), stored.id);
    taruh(form, "tergantung", p.k(hanging));
  }
  isi_galat(p, form, open.galat);
  return form;
}

Data baris_indikator(const Permintaan& p, const app::Kinerja& k, const Indikator& i) {
  Data row;
  row.set("nama", i.nama);
  taruh(row, "satuan", i.satuan);
  row.set("ke", jalur(p, "rencana/indikator/" + http::encode(i.id.value)));
  const measure::Figur target = measure::target(k.hitung(), i, {k.berkas().tahun});
  row.set("target", measure::tampil(target));
  row.set("hampa", Data(!target.nilai.ada()));
  return row;
}

/// How many levels end after a node of the pre-order: the lists that the page closes there.
Daftar penutup(const Indeks& index, std::span<const Simpul* const> tree, std::size_t at) {
  const auto depth = [&](const Simpul* node) {
    int steps = 0;
    for (const Simpul* up = index.induk(*node); up; up = index.induk(*up)) ++steps;
    return steps;
  };
  if (!index.anak(*tree[at]).empty()) return {};
  const int next = at + 1 < tree.size() ? depth(tree[at + 1]) : 0;
  return Daftar(static_cast<std::size_t>(depth(tree[at]) - next), Data(true));
}

Simpul anak_baru(const Simpul* parent, const Instansi& agency) {
  Simpul node;
  node.lingkup = agency.jenis == JenisInstansi::pemda ? Lingkup::pemda : Lingkup::perangkat_daerah;
  node.tingkat = Tingkat::tujuan;
  if (!parent) return node;
  node.induk = parent->id;
  node.tingkat = parent->tingkat == Tingkat::sub_kegiatan ? Tingkat::sub_kegiatan
                                                          : static_cast<Tingkat>(static_cast<int>(parent->tingkat) + 1);
  return node;
}

Data baris_simpul(const Permintaan& p, const app::Kinerja& k, const Simpul& node, const Terbuka& open) {
  Data row;
  row.set("id", node.id.value);
  row.set("tingkat", std::string(measure::nama(node.tingkat)));
  row.set("kelas", std::string(measure::kunci(node.tingkat)));
  taruh(row, "kode", node.kode);
  row.set("nama", node.nama);
  const Jabatan* post = k.indeks().jabatan(node.penanggung_jawab);
  taruh(row, "jabatan", post ? post->nama : std::string());
  taruh(row, "mitra", gabung_baris(node.mitra));
  Daftar measures;
  for (const Indikator* i : k.indeks().indikator_simpul(node)) measures.push_back(baris_indikator(p, k, *i));
  row.set("indikator", Data(measures));
  row.set("ada_indikator", Data(!measures.empty()));
  const std::string id = http::encode(node.id.value), anchor = "#s-" + id;
  row.set("ke_ubah", jalur(p, "rencana?ubah=" + id + anchor));
  row.set("ke_tambah", jalur(p, "rencana?tambah=" + id + anchor));
  row.set("boleh_anak", Data(node.tingkat != Tingkat::sub_kegiatan));
  row.set("ke_indikator_baru", jalur(p, "rencana/indikator/baru?simpul=" + id));
  const bool here = open.simpul == node.id.value;
  if (here && open.cara == Terbuka::Cara::ubah) row.set("isian", formulir(p, k, node, open));
  if (here && open.cara == Terbuka::Cara::tambah)
    row.set("isian_baru", formulir(p, k, anak_baru(&node, k.berkas().instansi), open));
  return row;
}

Daftar pohon(const Permintaan& p, const app::Kinerja& k, const Terbuka& open, bool editable) {
  const Indeks& index = k.indeks();
  const auto tree = index.pohon();
  std::set<const Simpul*> unfolded;
  const std::string focus = open.simpul.empty() ? p.tanya("lihat") : open.simpul;
  for (const Simpul* node = index.simpul(SimpulId(focus)); node; node = index.induk(*node)) unfolded.insert(node);
  Daftar list;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const Simpul& node = *tree[i];
    Data row = baris_simpul(p, k, node, editable ? open : Terbuka());
    row.set("beranak", Data(!index.anak(node).empty()));
    row.set("terbuka", Data(node.tingkat < Tingkat::program || unfolded.contains(&node)));
    row.set("tutup", Data(penutup(index, tree, i)));
    list.push_back(row);
  }
  return list;
}

http::Response halaman_pohon(Permintaan& p, const Terbuka& open, int status) {
  const auto state = app::baca_masa(p.db, {p.alamat(), app::kHalRencana});
  if (!state) return halaman_galat(p, state.error());
  const bool editable = state->terbuka(p.hari_ini) && p.boleh(app::Hak::rencana);
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const Berkas& b = k.berkas();
    data.set("nama_instansi", b.instansi.nama);
    data.set("periode", b.periode.nama);
    data.set("simpul", Data(pohon(p, k, open, editable)));
    data.set("ada", Data(!b.simpul.empty()));
    if (editable && open.cara == Terbuka::Cara::tambah && open.simpul.empty())
      data.set("akar_baru", formulir(p, k, anak_baru(nullptr, b.instansi), open));
    Daftar years;
    for (Tahun year = b.periode.awal; year <= b.periode.akhir; ++year)
      if (year != b.tahun) years.push_back(pilihan(std::to_string(year), std::to_string(year), year == b.tahun + 1));
    data.set("tahun_lain", Data(years));
    data.set("bisa_salin", Data(p.boleh(app::Hak::rencana) && !years.empty()));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  isi_masa(p, data, *state, app::kHalRencana, jalur(p, "rencana/langkah"));
  isi_tab_rencana(p, data, "pohon");
  data.set("bisa_ubah", Data(editable));
  data.set("ke_simpul", jalur(p, "rencana/simpul"));
  data.set("ke_salin", jalur(p, "rencana/salin"));
  data.set("ke_akar", jalur(p, "rencana?tambah=#baru"));
  data.set("ke_tutup", jalur(p, "rencana"));
  return halaman(p, "rencana", std::move(data), p.t("rencana.judul") + " " + std::to_string(p.tahun()), status);
}

http::Response rencana(Permintaan& p) {
  Terbuka open;
  if (const std::string* id = p.http.parameter("ubah")) open = {Terbuka::Cara::ubah, *id, {}};
  if (const std::string* id = p.http.parameter("tambah")) open = {Terbuka::Cara::tambah, *id, {}};
  return halaman_pohon(p, open, 200);
}

http::Response simpan_simpul(Permintaan& p, bool fresh) {
  Simpul node;
  Terbuka open{fresh ? Terbuka::Cara::tambah : Terbuka::Cara::ubah, fresh ? p.isi("induk") : p.isi("id"), {}};
  const Status found = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    const Simpul* stored = k.indeks().simpul(SimpulId(p.isi("id")));
    if (fresh)
      node = anak_baru(k.indeks().simpul(SimpulId(p.isi("induk"))), k.berkas().instansi);
    else if (stored)
      node = *stored;
    else
      return fail("SIMPUL_TIDAK_ADA", p.isi("id"), "Simpul ini tidak ada lagi.", "Muat ulang halamannya.");
    return Ok{};
  });
  if (!found) return halaman_galat(p, found.error());
  const auto saved = app::simpan_simpul(penyunting(p), dari_isian(p, node), p.isi("sidik"));
  if (saved)
    return alihkan(jalur(p, "rencana?lihat=" + http::encode(saved->value) + "#s-" + http::encode(saved->value)));
  const std::string& code = saved.error().code;
  if (code != "ISIAN_KOSONG" && code != "RENCANA_BERUBAH" && !code.starts_with("BUNDEL_"))
    return halaman_galat(p, saved.error());
  open.galat = saved.error();  // the form comes back with what was typed
  return halaman_pohon(p, open, code == "RENCANA_BERUBAH" ? 409 : 422);
}

http::Response simpul(Permintaan& p) {
  const std::string step = p.isi("aksi");
  const SimpulId id(p.isi("id"));
  if (step == "simpan" || step == "tambah") return simpan_simpul(p, step == "tambah");
  Status done = fail("LANGKAH_TIDAK_DIKENAL", step, "Tindakan ini tidak dikenal.", "Muat ulang halamannya.");
  if (step == "naik" || step == "turun") done = app::geser_simpul(penyunting(p), id, step == "naik" ? -1 : 1);
  if (step == "hapus") done = app::hapus_simpul(penyunting(p), id);
  if (!done) return halaman_galat(p, done.error());
  if (step == "hapus") return alihkan(jalur(p, "rencana"));
  return alihkan(jalur(p, "rencana?ubah=" + http::encode(id.value) + "#s-" + http::encode(id.value)));
}

http::Response langkah(Permintaan& p) {
  return jalankan_langkah(p, {p.alamat(), app::kHalRencana}, jalur(p, "rencana"));
}

http::Response salin(Permintaan& p) {
  const std::string text = p.isi("ke");
  const Tahun year =
      text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos ? std::stoi(text) : 0;
  const Status done = app::salin_tahun(penyunting(p), year);
  if (!done) return halaman_galat(p, done.error());
  return alihkan("/i/" + http::encode(p.dari_jalur("instansi")) + "/" + text + "/rencana");
}

http::Response bagan(Permintaan& p) {
  constexpr double kLebar = 1000, kTinggi = 1600;  // points; the page scrolls, so that words stay readable
  Data data;
  const Status done = p.bersama.gudang.dengan(p.db, p.alamat(), [&](const app::Kinerja& k) -> Status {
    data.set("nama_instansi", k.berkas().instansi.nama);
    const compose::Konteks context(k.hitung(), p.bersama.aturan.dokumen.find("pohon-kinerja")->second, p.hari_ini);
    const document::Tree tree = compose::bagan_pohon_kinerja(context);
    Daftar sheets;
    for (const render::Drawing& drawing : render::draw_tree(tree, kLebar, kTinggi))
      sheets.push_back(Data("gambar", render::svg(drawing, p.t("rencana.tab.bagan"), tree.alt)));
    data.set("lembar", Data(sheets));
    return Ok{};
  });
  if (!done) return halaman_galat(p, done.error());
  isi_tab_rencana(p, data, "bagan");
  return halaman(p, "rencana_bagan", std::move(data), p.t("rencana.tab.bagan") + " " + std::to_string(p.tahun()));
}

constexpr Rute kRute[] = {
    {http::Method::get, "/i/:instansi/:tahun/rencana", app::Hak::lihat, rencana},
    {http::Method::get, "/i/:instansi/:tahun/rencana/bagan", app::Hak::lihat, bagan},
    {http::Method::post, "/i/:instansi/:tahun/rencana/simpul", app::Hak::rencana, simpul},
    {http::Method::post, "/i/:instansi/:tahun/rencana/langkah", app::Hak::lihat, langkah},
    {http::Method::post, "/i/:instansi/:tahun/rencana/salin", app::Hak::rencana, salin},
};

}  // namespace

std::span<const Rute> rute_rencana() { return kRute; }

}  // namespace sakip::web
