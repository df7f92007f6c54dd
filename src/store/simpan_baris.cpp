// Checking and writing of single rows, each with its audit row (simpan_dalam.hpp).
#include "store/simpan_dalam.hpp"
#include "store/teks_sah.hpp"

namespace sakip::store {
namespace {

std::vector<db::Param> parameter(const Jenis& jenis, const Alamat& alamat, const BarisTertata& b) {
  std::vector<db::Param> p = lingkup(jenis, alamat);
  if (jenis.berurutan()) p.emplace_back(b.urutan);
  for (const Sel& sel : b.sel) p.push_back(param(sel));
  return p;
}

}  // namespace

Status periksa_baris(const Jenis& jenis, const Alamat& alamat, const Baris& baris, const Anggota* anggota) {
  const auto tempat = [&](std::size_t i) {
    return jenis.tabel + " " + kunci_json(jenis, alamat, baris) + "." + jenis.kolom[i].nama;
  };
  for (std::size_t i = 0; i < baris.size(); ++i) {
    const auto* teks = std::get_if<std::string>(&baris[i]);
    if (teks && !teks_sah(*teks)) {
      return fail("STORE_TEKS_TIDAK_SAH", tempat(i), "Teks ini bukan UTF-8 yang sah.",
                  "Tempelkan lagi teksnya, atau simpan berkas asalnya sebagai UTF-8.");
    }
    const bool wajib = jenis.kolom[i].wajib || static_cast<int>(i) < jenis.kunci;
    if (wajib && std::holds_alternative<std::monostate>(baris[i])) {
      return fail("STORE_RUJUKAN_PUTUS", tempat(i), "Rujukan ini kosong, padahal wajib.", "Isi dengan id yang ada.");
    }
  }
  if (anggota == nullptr) return Ok{};
  const int luar = anggota->rujukan_luar(jenis, BarisTersimpan(baris), 0);
  if (luar < 0) return Ok{};
  const auto i = static_cast<std::size_t>(luar);
  return fail("STORE_RUJUKAN_PUTUS", tempat(i),
              kalimat("Id \"{}\" tidak ada dalam berkas ini.", std::get<std::string>(baris[i])),
              "Tambahkan yang dirujuk, atau perbaiki idnya.");
}

Status sisip_baris(Simpanan& s, const Jenis& jenis, const BarisTertata& baru) {
  TRY([[maybe_unused]] const auto done, s.connection.execute(jenis.sisip, parameter(jenis, s.alamat, baru)));
  ++s.ringkasan.tambah;
  return s.audit.catat(Aksi::tambah, jenis.tabel, kunci_json(jenis, s.alamat, baru.sel), "",
                       baris_json(jenis, baru.sel, baru.urutan));
}

Status ubah_baris(Simpanan& s, const Jenis& jenis, const BarisTertata& lama, const BarisTertata& baru) {
  TRY([[maybe_unused]] const auto done, s.connection.execute(jenis.ubah, parameter(jenis, s.alamat, baru)));
  ++s.ringkasan.ubah;
  return s.audit.catat(Aksi::ubah, jenis.tabel, kunci_json(jenis, s.alamat, baru.sel),
                       baris_json(jenis, lama.sel, lama.urutan), baris_json(jenis, baru.sel, baru.urutan));
}

Status hapus_baris(Simpanan& s, const Jenis& jenis, const BarisTertata& lama) {
  std::vector<db::Param> p = lingkup(jenis, s.alamat);
  for (int i = 0; i < jenis.kunci; ++i) p.push_back(param(lama.sel[static_cast<std::size_t>(i)]));
  TRY([[maybe_unused]] const auto done, s.connection.execute(jenis.hapus, p));
  ++s.ringkasan.hapus;
  return s.audit.catat(Aksi::hapus, jenis.tabel, kunci_json(jenis, s.alamat, lama.sel),
                       baris_json(jenis, lama.sel, lama.urutan), "");
}

}  // namespace sakip::store
