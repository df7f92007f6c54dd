// BAB I PENDAHULUAN: why the report, on what law, who the agency is, its resources, issues, pohon kinerja and the
// follow-up of last year's evaluation.
#include "compose/lkj.hpp"
#include "compose/tabel_anggaran.hpp"
#include "compose/tabel_profil.hpp"

namespace sakip::compose::lkj {

using namespace document;

namespace {

std::vector<Inline> butir(const std::vector<std::string>& list) {
  std::vector<Inline> out;
  for (const std::string& item : list) out.push_back(polos(item));
  return out;
}

Tree pohon_jabatan(const Konteks& k) {
  Tree tree;
  const auto& posts = k.berkas().jabatan;
  std::vector<const Jabatan*> order;
  const auto place = [&](auto&& self, const Jabatan& post, int parent) -> void {
    tree.nodes.push_back({parent, sebutan(post), post.eselon.empty() ? "" : "Eselon " + post.eselon});
    const int here = static_cast<int>(tree.nodes.size()) - 1;
    for (const Jabatan* below : k.indeks().bawahan(post)) self(self, *below, here);
  };
  for (const Jabatan& post : posts)
    if (!post.atasan.ada()) place(place, post, -1);
  tree.alt = "Bagan susunan jabatan " + k.berkas().instansi.nama + ": " + std::to_string(posts.size()) + " jabatan.";
  return tree;
}

Tree pohon_kinerja(const Konteks& k) {
  Tree tree;
  const auto place = [&](auto&& self, const Simpul& node, int parent) -> void {
    if (node.tingkat > Tingkat::program) return;
    const char* level = node.tingkat == Tingkat::tujuan    ? "Tujuan"
                        : node.tingkat == Tingkat::sasaran ? "Sasaran"
                        : node.tingkat == Tingkat::program ? "Program"
                        : node.tingkat == Tingkat::misi    ? "Misi"
                                                           : "Visi";
    const std::string post = k.nama_jabatan(node.penanggung_jawab);
    tree.nodes.push_back({parent, level, node.nama + (post.empty() ? "" : " (" + post + ")")});
    const int here = static_cast<int>(tree.nodes.size()) - 1;
    for (const Simpul* below : k.indeks().anak(node)) self(self, *below, here);
  };
  for (const Simpul* root : k.indeks().akar()) place(place, *root, -1);
  tree.alt =
      "Pohon kinerja " + k.berkas().instansi.nama + " dari tujuan sampai program, dengan jabatan penanggung jawabnya.";
  return tree;
}

void isi_tugas(const Konteks& k, Penulis& p) {
  const Instansi& agency = k.berkas().instansi;
  if (!agency.tugas.empty())
    p.paragraf(polos("Tugas " + agency.nama + ": " + agency.tugas));
  else
    p.paragraf({kosong("tugas instansi (isi pada data instansi)")});
  if (agency.fungsi.empty()) return;
  p.paragraf(polos("Dalam melaksanakan tugas tersebut, " + agency.nama + " menyelenggarakan fungsi:"));
  p.daftar(List::Marker::lower_alpha, butir(agency.fungsi));
}

}  // namespace

void bab1(const Konteks& k, Penulis& p) {
  p.bab(1, "PENDAHULUAN");
  buka_bagian(k, p, "bab1/latar-belakang");
  if (buka_bagian(k, p, "bab1/dasar-hukum")) {
    if (k.berkas().instansi.dasar_hukum.empty())
      p.paragraf({kosong("dasar hukum (isi pada data instansi)")});
    else
      p.daftar(List::Marker::decimal, butir(k.berkas().instansi.dasar_hukum));
  }
  if (buka_bagian(k, p, "bab1/tugas-fungsi")) isi_tugas(k, p);
  if (!k.berkas().jabatan.empty() && buka_bagian(k, p, "bab1/organisasi"))
    p.pohon(pohon_jabatan(k), "Susunan Jabatan " + k.berkas().instansi.nama);
  const auto ada = [&](std::string_view part) {
    for (const TabelProfil& t : k.berkas().profil)
      if (t.bagian == part && t.tahun == k.tahun()) return true;
    return false;
  };
  if ((ada("wilayah") || ada("penduduk")) && buka_bagian(k, p, "bab1/wilayah")) {
    tulis_profil(k, p, "wilayah");
    tulis_profil(k, p, "penduduk");
  }
  if (const auto draft = draf_sumber_daya(k); buka_bagian(k, p, "bab1/sumber-daya", draft)) {
    const bool staff = tulis_profil(k, p, "sdm"), assets = tulis_profil(k, p, "sarana"),
               other = tulis_profil(k, p, "lainnya");
    if (!staff && !assets && !other && k.naskah("bab1/sumber-daya", draft).empty())
      p.paragraf({kosong("data pegawai, sarana, dan anggaran")});
  }
  if (const auto draft = draf_isu(k);
      buka_bagian(k, p, "bab1/isu-strategis", draft) && k.naskah("bab1/isu-strategis", draft).empty())
    p.paragraf({kosong("permasalahan utama dan isu strategis")});
  buka_bagian(k, p, "bab1/sistematika");
  // The wide parts close the chapter, so that turning the page leaves no half-empty ones.
  const bool tree = !k.berkas().simpul.empty(), advice = !k.berkas().rekomendasi.empty();
  constexpr std::size_t kPohonKecil = 12;  // a tree of so few nodes fits an upright page
  if (advice || k.berkas().simpul.size() > kPohonKecil) p.putar(Orientation::landscape);
  if (tree && buka_bagian(k, p, "bab1/cascading")) {
    p.pohon(pohon_kinerja(k), "Pohon Kinerja " + k.berkas().instansi.nama);
    if (Table t = tabel_cascading(k); !t.rows.empty()) p.tabel(std::move(t), "Pembagian Tanggung Jawab Kinerja");
  }
  if (advice && buka_bagian(k, p, "bab1/tindak-lanjut", draf_tindak_lanjut(k)))
    p.tabel(tabel_rekomendasi(k), "Matriks Tindak Lanjut Hasil Evaluasi AKIP");
  p.putar(Orientation::portrait);
}

}  // namespace sakip::compose::lkj
