// See nomenklatur.hpp.
#include "app/nomenklatur.hpp"

#include <algorithm>
#include <map>

#include "store/tabel.hpp"

namespace sakip::app {
namespace {

std::string kecil(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::vector<std::string> kata_dari(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : kecil(text) + " ") {
    if (c != ' ' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

bool cocok(const std::vector<std::string>& words, const ButirNomenklatur& one) {
  const std::string name = kecil(one.nama);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return kecil(one.kode).starts_with(word) || name.find(word) != std::string::npos;
  });
}

}  // namespace

Result<std::vector<KodeDitemukan>> cari_nomenklatur(store::db::Connection& read, const Aturan& rules,
                                                    const PemdaId& pemda, std::string_view kata,
                                                    std::size_t terbanyak) {
  const std::vector<std::string> words = kata_dari(kata);
  std::map<std::string, KodeDitemukan> found;  // by code, then name: in the order that is shown
  const auto take = [&](const ButirNomenklatur& one) -> KodeDitemukan* {
    if (!cocok(words, one)) return nullptr;
    KodeDitemukan& entry = found[one.kode + "\t" + kecil(one.nama)];
    if (entry.kode.empty()) entry = {one.kode, one.nama, {}, false};
    return &entry;
  };
  TRY(const auto versions, store::daftar_versi_nomenklatur(read, pemda));
  if (!versions.empty()) {
    TRY(const DaftarNomenklatur list, store::baca_nomenklatur(read, pemda, versions.front().versi));
    for (const ButirNomenklatur& one : list.butir())
      if (KodeDitemukan* entry = take(one)) entry->peraturan.push_back(versions.front().peraturan);
  }
  for (const NomenklaturBawaan& list : rules.nomenklatur)
    for (const ButirNomenklatur& one : list.daftar.butir())
      if (KodeDitemukan* entry = take(one)) entry->peraturan.push_back(list.peraturan);
  TRY(const auto plans, store::nomenklatur_rencana(read, pemda));
  for (const ButirNomenklatur& one : plans)
    if (KodeDitemukan* entry = take(one)) entry->rencana = true;
  std::vector<KodeDitemukan> out;
  for (auto& [key, entry] : found)
    if (out.size() < terbanyak) out.push_back(std::move(entry));
  return out;
}

Result<int> impor_nomenklatur(store::AntreanTulis& write, const Pemegang& who,
                              const std::vector<ButirNomenklatur>& butir, const std::string& peraturan,
                              const std::string& berkas, std::string_view waktu) {
  if (!boleh(who, Hak::nomenklatur))
    return fail("HAK_TIDAK_ADA", "nomenklatur", "Akun ini tidak berhak mengganti daftar nomenklatur.",
                "Masuk dengan akun Bappeda.");
  if (peraturan.empty() || peraturan.size() > 200)
    return fail("NOMENKLATUR_PERATURAN", "peraturan", "Peraturan asal daftar ini belum disebut.",
                "Tuliskan, misalnya: Kepmendagri 900.1.15.5-1317 Tahun 2023.");
  int made = 0;
  TRY_STATUS(write.tulis([&](store::db::Connection& c) {
    return store::dengan_audit(
        c, who.pemda.value, {who.akun, "daftar nomenklatur: " + peraturan}, waktu,
        [&](store::BukuAudit& audit) -> Status {
          TRY(const int now, store::versi_nomenklatur(c, who.pemda));
          TRY(const DaftarNomenklatur held, store::baca_nomenklatur(c, who.pemda, now));
          const DaftarNomenklatur fresh(butir);
          if (now > 0 && held.butir() == fresh.butir())
            return fail("NOMENKLATUR_SAMA", berkas, kalimat("Daftar ini sama dengan versi {}.", now),
                        "Tidak ada yang perlu diganti.");
          const store::VersiNomenklatur head{0, peraturan, berkas, std::string(waktu), who.akun, 0};
          TRY(made, store::simpan_nomenklatur(c, audit, who.pemda, head, fresh.butir()));
          return Ok{};
        });
  }));
  return made;
}

Result<std::vector<review::Temuan>> semua_temuan(store::db::Connection& read, const PemdaId& pemda,
                                                 const measure::Hitung& h) {
  std::vector<review::Temuan> out = review::periksa(h);
  TRY(const int version, store::versi_nomenklatur(read, pemda));
  if (version == 0) return out;
  TRY(const DaftarNomenklatur list, store::baca_nomenklatur(read, pemda, version));
  review::nomenklatur(h, list, out);
  return out;
}

}  // namespace sakip::app
