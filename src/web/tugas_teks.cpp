// See tugas_teks.hpp.
#include "web/tugas_teks.hpp"

#include "exchange/enum_names.hpp"
#include "http/message.hpp"

namespace sakip::web {

std::string nama_tugas(const Tampilan& pages, std::string_view language, const app::Tugas& task) {
  std::string out = pages.teks(language, "tugas." + std::string(task.hal));
  if (task.triwulan != Triwulan::tahunan) out += " " + pages.terjemah(language, kata(nama(task.triwulan)));
  if (task.versi == VersiPK::perubahan) out += " " + pages.teks(language, "tugas.perubahan");
  out += " " + std::to_string(task.tahun);
  return task.nama_jabatan.empty() ? out : out + ": " + task.nama_jabatan;
}

std::string jalur_tugas(const app::Tugas& task) {
  const std::string base = "/i/" + http::encode(task.instansi.value) + "/" + std::to_string(task.tahun);
  if (task.hal.starts_with("rencana")) return base + "/rencana";
  if (task.hal.starts_with("evaluasi")) return base + "/evaluasi";
  if (task.hal == "reviu") return base + "/reviu";
  if (task.hal.starts_with("lkj")) return base + "/dokumen/lkj";
  if (task.jabatan.ada())
    return base + "/pk/" + http::encode(task.jabatan.value) + "?versi=" + std::string(exchange::enum_name(task.versi));
  if (task.hal.starts_with("pk")) return base + "/pk";
  return base + "/kinerja/" + std::to_string(nomor(task.triwulan));
}

}  // namespace sakip::web
