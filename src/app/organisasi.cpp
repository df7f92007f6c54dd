// See organisasi.hpp. Structure is changed by loading the Berkas in the writer's transaction and saving it whole.
#include "app/organisasi.hpp"

#include <algorithm>
#include <functional>

#include "measure/alamat.hpp"
#include "store/muat.hpp"
#include "store/simpan.hpp"

namespace sakip::app {
namespace {

Status tidak_sah(Kalimat place, Kalimat message, Kalimat advice) {
  return fail("ORGANISASI_TIDAK_SAH", std::move(place), std::move(message), std::move(advice));
}

Status periksa_nama(const std::string& name, const std::string& place) {
  if (!name.empty() && name.size() <= 200) return Ok{};
  return tidak_sah(place, "Nama wajib diisi, paling panjang 200 karakter.", "Perbaiki namanya.");
}

void pindahkan(const IsianInstansi& from, Instansi& to) {
  to.jenis = from.jenis;
  to.kode = from.kode;
  to.nama = from.nama;
  to.nama_singkat = from.nama_singkat;
  to.alamat = from.alamat;
  to.tempat = from.tempat;
}

Status ubah(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
            const std::string& reason, std::string_view waktu, const std::function<Status(Berkas&)>& change) {
  return write.tulis([&](store::db::Connection& c) -> Status {
    TRY(Berkas berkas, store::muat_berkas(c, alamat.pemda, alamat.instansi, alamat.tahun));
    TRY_STATUS(change(berkas));
    TRY([[maybe_unused]] const auto saved, store::simpan_berkas(c, berkas, {who.akun, reason}, waktu));
    return Ok{};
  });
}

Jabatan* cari(std::vector<Jabatan>& posts, const JabatanId& id) {
  const auto found = std::find_if(posts.begin(), posts.end(), [&](const Jabatan& post) { return post.id == id; });
  return found == posts.end() ? nullptr : &*found;
}

/// "kasi-pelayanan", "kasi-pelayanan-2": an id that no other post has.
JabatanId id_baru(std::vector<Jabatan>& posts, const std::string& name) {
  const std::string base = measure::siput(name);
  JabatanId id(base);
  for (int i = 2; cari(posts, id) || !id.ada(); ++i)
    id = JabatanId((base.empty() ? "jabatan" : base) + "-" + std::to_string(i));
  return id;
}

/// Every post leads up to the head.
Status periksa_atasan(std::vector<Jabatan>& posts) {
  for (const Jabatan& post : posts) {
    const Jabatan* at = &post;
    for (std::size_t steps = 0; at->atasan.ada(); ++steps) {
      at = cari(posts, at->atasan);
      if (!at)
        return tidak_sah(kalimat("jabatan {}", post.id.value), "Atasannya tidak ada.", "Pilih atasan dari daftar.");
      if (steps > posts.size())
        return tidak_sah(kalimat("jabatan {}", post.id.value),
                         kalimat("Atasan jabatan \"{}\" berputar kembali kepadanya.", post.nama),
                         "Pilih atasan yang lebih tinggi.");
    }
  }
  return Ok{};
}

/// Only what a new year starts with.
Berkas kerangka(Berkas from) {
  Berkas to;
  to.pemda = std::move(from.pemda);
  to.instansi = std::move(from.instansi);
  to.periode = std::move(from.periode);
  to.tahun = from.tahun;
  to.pengaturan = std::move(from.pengaturan);
  to.jabatan = std::move(from.jabatan);
  to.simpul = std::move(from.simpul);
  to.indikator = std::move(from.indikator);
  return to;
}

}  // namespace

Status ubah_instansi(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                     const IsianInstansi& isian, std::string_view waktu) {
  TRY_STATUS(periksa_nama(isian.nama, "instansi " + alamat.instansi.value));
  return ubah(write, who, alamat, "mengubah instansi", waktu, [&](Berkas& berkas) -> Status {
    pindahkan(isian, berkas.instansi);
    return Ok{};
  });
}

Status tambah_instansi(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                       const IsianInstansi& isian, std::string_view waktu) {
  const std::string& id = alamat.instansi.value;
  TRY_STATUS(periksa_nama(isian.nama, "instansi " + id));
  if (id.empty() || id.size() > 60 ||
      id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
    return tidak_sah(kalimat("instansi {}", id), "Kode singkat instansi hanya boleh memuat a-z, 0-9, dan tanda hubung.",
                     "Contoh: kec-bati-bati");
  return write.tulis([&](store::db::Connection& c) -> Status {
    TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(c, alamat.pemda));
    const store::BerkasAda* model = nullptr;
    for (const store::BerkasAda& one : there) {
      if (one.instansi == alamat.instansi)
        return fail("INSTANSI_SUDAH_ADA", kalimat("instansi {}", id),
                    kalimat("Kode singkat itu sudah dipakai {}.", one.nama_instansi), "Pakai kode lain.");
      if (one.tahun == alamat.tahun && !model) model = &one;
    }
    if (!model)
      return fail("TAHUN_TIDAK_ADA", std::to_string(alamat.tahun), "Belum ada instansi dengan tahun itu.",
                  "Pilih tahun yang ada.");
    TRY(Berkas from, store::muat_berkas(c, alamat.pemda, model->instansi, alamat.tahun));
    Berkas berkas = kerangka(std::move(from));
    berkas.instansi = Instansi{};
    berkas.instansi.id = alamat.instansi;
    pindahkan(isian, berkas.instansi);
    berkas.jabatan.clear();
    berkas.simpul.clear();
    berkas.indikator.clear();
    TRY([[maybe_unused]] const auto saved, store::simpan_berkas(c, berkas, {who.akun, "menambah instansi"}, waktu));
    return Ok{};
  });
}

Status simpan_jabatan(store::AntreanTulis& write, const Pemegang& who, const store::AlamatBerkas& alamat,
                      const std::vector<IsianJabatan>& isian, std::string_view waktu) {
  return ubah(write, who, alamat, "mengubah jabatan", waktu, [&](Berkas& berkas) -> Status {
    for (const IsianJabatan& typed : isian) {
      if (!typed.id.ada() && typed.nama.empty()) continue;
      TRY_STATUS(periksa_nama(typed.nama, "jabatan " + typed.id.value));
      if (!typed.id.ada()) {
        berkas.jabatan.emplace_back();
        berkas.jabatan.back().id = id_baru(berkas.jabatan, typed.nama);
      }
      Jabatan* post = typed.id.ada() ? cari(berkas.jabatan, typed.id) : &berkas.jabatan.back();
      if (!post)
        return tidak_sah(kalimat("jabatan {}", typed.id.value), "Jabatan itu tidak ada.", "Muat ulang halamannya.");
      post->nama = typed.nama;
      post->eselon = typed.eselon;
      post->atasan = typed.atasan;
      post->status = typed.status;
    }
    return periksa_atasan(berkas.jabatan);
  });
}

Result<int> buka_tahun(store::AntreanTulis& write, const Pemegang& who, Tahun tahun, std::string_view waktu) {
  int opened = 0;
  const Status done = write.tulis([&](store::db::Connection& c) -> Status {
    opened = 0;  // the queue may run it again
    TRY(const std::vector<store::BerkasAda> there, store::daftar_berkas(c, who.pemda));
    const auto has = [&](const InstansiId& agency, Tahun year) {
      return std::any_of(there.begin(), there.end(),
                         [&](const store::BerkasAda& one) { return one.instansi == agency && one.tahun == year; });
    };
    for (const store::BerkasAda& one : there) {
      if (one.tahun != tahun - 1 || has(one.instansi, tahun)) continue;
      TRY(Berkas from, store::muat_berkas(c, who.pemda, one.instansi, one.tahun));
      if (tahun > from.periode.akhir) continue;
      Berkas next = kerangka(std::move(from));
      next.tahun = tahun;
      TRY([[maybe_unused]] const auto saved,
          store::simpan_berkas(c, next, {who.akun, "membuka tahun " + std::to_string(tahun)}, waktu,
                               store::ModeSimpan::tambah));
      ++opened;
    }
    return Ok{};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  if (opened == 0)
    return fail("TAHUN_TIDAK_BISA_DIBUKA", std::to_string(tahun),
                "Tidak ada instansi yang dapat dibuka tahun itu: tahun sebelumnya belum ada, tahun itu sudah ada, atau "
                "di luar periode perencanaannya.",
                "Buka tahun berurutan; untuk periode baru, impor rencananya dahulu.");
  return opened;
}

}  // namespace sakip::app
