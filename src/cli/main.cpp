// The program: options in, one command out. Reads clock and environment once and passes them on.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "cli/perintah.hpp"
#include "cli/serve.hpp"

namespace {

using namespace sakip;
using namespace sakip::cli;

constexpr const char* kKaki =
    "Contoh:\n"
    "  opensakip init\n"
    "  opensakip import data/contoh/bati-bati-2024.json\n"
    "  opensakip compute\n"
    "  opensakip explain indikator/ind-ikm/2024/capaian\n"
    "  opensakip report --out out\n"
    "  opensakip export --format xlsx -o buku-kerja.xlsx   (isi, lalu: opensakip import buku-kerja.xlsx)\n"
    "Kode keluar: 0 berhasil, 1 data bermasalah, 2 salah pakai, 3 berkas gagal, 4 basis data gagal.";

Lingkungan lingkungan(const char* argv0) {
  Lingkungan e;
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  e.waktu = text;
  std::tm local{};
  localtime_r(&now, &local);
  e.hari_ini = {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  e.program = error ? argv0 : self.string();
  if (const char* data = std::getenv("OPENSAKIP_DATA")) e.env_data = data;
  if (const char* password = std::getenv("OPENSAKIP_SMTP_SANDI")) e.env_sandi_surel = password;
  e.terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  return e;
}

/// What was wrong with the options, in Indonesian; CLI11's own text only names the option.
int salah_pakai(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string name = error.get_name();
  const auto detail = text.rfind(": ") == std::string::npos ? text : text.substr(text.rfind(": ") + 2);
  if (name == "ExtrasError")
    std::fprintf(stderr, "Pilihan atau perintah tidak dikenal: %s.\n", detail.c_str());
  else if (name == "RequiredError")
    std::fprintf(stderr, "Perintah belum lengkap: %s.\n", text.c_str());
  else
    std::fprintf(stderr, "Isi pilihan tidak sah: %s.\n", text.c_str());
  std::fprintf(stderr, "Lihat 'opensakip --help', atau 'opensakip PERINTAH --help'.\n");
  return kSalahPakai;
}

void pilihan_surel(CLI::App& command, PilihanServe& asked) {
  command.add_option("--alamat-luar", asked.alamat_luar,
                     "alamat yang dipakai orang, misalnya https://sakip.kabupaten.go.id");
  command.add_option("--smtp", asked.surel.alamat, "server surel, misalnya smtp://mail.kabupaten.go.id:587");
  command.add_option("--smtp-dari", asked.surel.dari, "alamat pengirim surel");
  command.add_option("--smtp-nama", asked.surel.nama, "nama pengirim surel")->capture_default_str();
  command.add_option("--smtp-akun", asked.surel.akun, "akun pada server surel (kosong: tanpa)");
  command.add_option("--smtp-sandi-berkas", asked.surel.berkas_sandi,
                     "berkas kata sandi akun surel (atau lingkungan OPENSAKIP_SMTP_SANDI)");
  command.add_flag("--smtp-tanpa-tls", asked.surel.tanpa_tls, "boleh tanpa TLS; hanya di jaringan sendiri");
}

}  // namespace

int main(int argc, char** argv) {
  Lingkungan e = lingkungan(argv[0]);
  Pilihan& p = e.pilihan;
  int code = kBerhasil;

  CLI::App app{"OpenSAKIP: perencanaan, pengukuran, dan pelaporan kinerja instansi pemerintah"};
  app.footer(kKaki);
  app.get_formatter()->label("Usage", "Pemakaian");
  app.set_help_flag("-h,--help", "tampilkan bantuan ini");
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", "opensakip " OPENSAKIP_VERSION, "tampilkan versi");
  app.add_option("--db", p.db, "berkas basis data")->envname("OPENSAKIP_DB")->capture_default_str();
  app.add_option("--data", p.data, "folder data (regulasi dan dokumen)");
  app.add_option("--pelaku", p.pelaku, "jabatan atau id yang dicatat pada audit")
      ->envname("OPENSAKIP_PELAKU")
      ->capture_default_str();
  app.add_option("--instansi", p.instansi, "id instansi (boleh dikosongkan bila hanya satu)");
  app.add_option("--tahun", p.tahun, "tahun (boleh dikosongkan: yang terbaru)");
  app.add_flag("--json", p.json, "keluaran JSON");
  app.add_flag("--quiet", p.sunyi, "tanpa baris kemajuan");

  auto* create = app.add_subcommand("init", "buat basis data baru");
  create->footer("Contoh: opensakip --db kecamatan.db init");
  create->callback([&] { code = init(e); });

  std::vector<std::string> files;
  bool good_rows = false, dry = false;
  auto* import = app.add_subcommand("import", "masukkan bundel JSON atau buku kerja Excel");
  import->add_option("berkas", files, "berkas .json atau .xlsx")->required();
  import->add_flag("--baris-baik", good_rows, "buku kerja: ambil baris yang benar saja");
  import->add_flag("--coba", dry, "periksa saja, tidak menyimpan");
  import->footer("Contoh: opensakip import bati-bati-2024.json\n        opensakip import --coba buku-kerja.xlsx");
  import->callback([&] { code = impor(e, files, good_rows, dry);
});

std::string format = "json", out;
auto* exports = app.add_subcommand("export", "keluarkan bundel JSON atau buku kerja Excel");
exports->add_option("--format", format, "json atau xlsx")
    ->check(CLI::IsMember({"json", "xlsx"}))
    ->capture_default_str();
exports->add_option("-o,--out", out, "berkas tujuan (kosong: layar, hanya json)");
exports->footer("Contoh: opensakip export -o bundel.json\n        opensakip export --format xlsx -o buku-kerja.xlsx");
exports->callback([&] { code = ekspor(e, format, out); });

auto* schema = app.add_subcommand("schema", "cetak JSON Schema bundel");
schema->footer("Contoh: opensakip schema > berkas-1.schema.json");
schema->callback([&] { code = skema(e); });

std::vector<std::string> check_files;
auto* check = app.add_subcommand("check", "periksa data: kelengkapan, keserasian, rumus; atau bundel tanpa basis data");
check->add_option("berkas", check_files, "bundel .json yang diperiksa tanpa disimpan");
check->footer("Contoh: opensakip check\n        opensakip check bundel.json");
check->callback([&] { code = periksa(e, check_files); });

std::string prefix;
auto* compute = app.add_subcommand("compute", "hitung dan tampilkan capaian");
compute->add_option("awalan", prefix, "hanya alamat yang berawalan ini, misalnya anggaran/instansi");
compute->footer("Contoh: opensakip compute\n        opensakip compute jabatan/camat --json");
compute->callback([&] { code = hitung(e, prefix); });

PermintaanLapor asked;
std::string folder = "out", date;
auto* report = app.add_subcommand("report", "susun dokumen resmi: Laporan Kinerja, Perjanjian Kinerja, dan lainnya");
std::string kinds;
for (const app::JenisDokumen& one : app::daftar_dokumen()) kinds += (kinds.empty() ? "" : ", ") + std::string(one.id);
report->add_option("--dokumen", asked.dokumen, kinds)->capture_default_str();
report->add_option("--jabatan", asked.jabatan, "pk: hanya jabatan ini");
report->add_flag("--tiap-jabatan", asked.tiap_jabatan, "pk: satu berkas untuk setiap jabatan");
report->add_option("--varian", asked.varian, "bentuk dokumen, misalnya tw-1 (kosong: yang biasa)");
report->add_option("--format", asked.format, "docx, pdf, html, xlsx (dipisah koma)")
    ->delimiter(',')
    ->check(CLI::IsMember({"docx", "pdf", "html", "xlsx"}))
    ->capture_default_str();
report->add_option("--out", asked.out, "folder tujuan")->capture_default_str();
report->add_option("--tanggal", asked.tanggal, "tanggal dokumen, misalnya 2025-01-16 (kosong: hari ini)");
report->add_flag("--strict", asked.ketat, "bila masih ada bagian yang kosong: sebut semuanya, jangan tulis apa pun");
bool everything = false;
report->add_flag("--all", everything, "semua dokumen tahun itu sebagai arsip, ke folder --out yang baru");
report->footer(
    "Contoh: opensakip report --format docx,pdf --tanggal 2025-01-16\n        opensakip report --dokumen pk --jabatan "
    "camat");
report->callback([&] { code = everything ? lapor_semua(e, asked) : lapor(e, asked); });

std::string fact;
auto* explain = app.add_subcommand("explain", "jelaskan asal sebuah angka pada laporan");
explain->add_option("fakta", fact, "alamat angka, misalnya indikator/ind-ikm/2024/capaian")->required();
explain->footer("Contoh: opensakip explain anggaran/instansi/2024/persen");
explain->callback([&] { code = jelaskan(e, fact); });

std::string table;
int limit = 20;
auto* audit = app.add_subcommand("audit", "jejak audit");
audit->require_subcommand(1);
FolderBukti evidence;
const auto evidence_folder = [&](CLI::App* command) {
  command->add_option("--unggahan", evidence.bukti, "folder berkas bukti (kosong: di sebelah basis data)");
};
auto* verify = audit->add_subcommand("verify", "periksa rantai audit, isi basis data, dan berkas bukti");
evidence_folder(verify);
verify->callback([&] { code = audit_periksa(e, evidence.bukti); });
auto* log = audit->add_subcommand("log", "perubahan terbaru");
log->add_option("--tabel", table, "hanya tabel ini");
log->add_option("--batas", limit, "banyaknya baris")->check(CLI::Range(1, 100000))->capture_default_str();
log->footer("Contoh: opensakip audit log --tabel realisasi --batas 5");
log->callback([&] { code = audit_riwayat(e, table, limit); });

std::string target;
auto* backup = app.add_subcommand("backup", "salin basis data dan berkas bukti ke cadangan yang sudah diperiksa");
backup->add_option("ke", target, "berkas cadangan")->required();
evidence_folder(backup);
backup->add_option("--bukti", evidence.cadangan, "folder salinan berkas bukti (kosong: bukti, di sebelah cadangan)");
backup->footer("Contoh: opensakip backup cadangan-2025-01-31.db");
backup->callback([&] { code = cadangkan(e, target, evidence); });
bool overwrite = false;
auto* restore = app.add_subcommand("restore", "pulihkan basis data dan berkas bukti dari cadangan");
restore->add_option("dari", target, "berkas cadangan")->required();
evidence_folder(restore);
restore->add_option("--bukti", evidence.cadangan, "folder salinan berkas bukti (kosong: bukti, di sebelah cadangan)");
restore->add_flag("--timpa", overwrite, "ganti basis data yang ada");
restore->footer("Contoh: opensakip --db baru.db restore cadangan-2025-01-31.db");
restore->callback([&] { code = pulihkan(e, target, overwrite, evidence); });

int version = 0;
std::string reason, frozen_date;
auto* freeze =
    app.add_subcommand("freeze", "bekukan laporan: berkasnya (DOCX, PDF, HTML, XLSX) disimpan persis seperti saat ini");
freeze->add_option("--tanggal", frozen_date, "tanggal dokumen");
freeze->footer("Contoh: opensakip freeze --tanggal 2025-01-16");
freeze->callback([&] { code = bekukan(e, frozen_date); });
auto* unfreeze = app.add_subcommand("unfreeze", "buka laporan beku untuk perbaikan; versi lama tetap disimpan");
unfreeze->add_option("--versi", version, "versi (kosong: terbaru)");
unfreeze->add_option("--alasan", reason, "alasan pembukaan")->required();
unfreeze->footer("Contoh: opensakip unfreeze --versi 1 --alasan \"hasil reviu Inspektorat\"");
unfreeze->callback([&] { code = buka_beku(e, version, reason); });
auto* frozen = app.add_subcommand("frozen", "laporan beku");
frozen->require_subcommand(1);
frozen->add_subcommand("list", "daftar versi")->callback([&] { code = daftar_beku(e); });
auto* reprint = frozen->add_subcommand("report", "keluarkan berkas versi beku, persis seperti saat dibekukan");
reprint->add_option("--versi", version, "versi (kosong: terbaru)");
reprint->add_option("--out", folder, "folder tujuan")->capture_default_str();
reprint->footer("Contoh: opensakip frozen report --versi 1 --out arsip");
reprint->callback([&] { code = cetak_beku(e, version, folder); });

std::string list_file, regulation, words;
auto* nomenclature = app.add_subcommand("nomenclature", "daftar nomenklatur nasional (Permendagri 90/2019)");
nomenclature->require_subcommand(1);
auto* list_in =
    nomenclature->add_subcommand("import", "ambil alih daftar dari berkas .xlsx atau .csv sebagai versi baru");
list_in->add_option("berkas", list_file, "berkas dengan judul kolom Kode dan Uraian")->required();
list_in->add_option("--peraturan", regulation, "peraturan asal daftar itu")->required();
list_in->add_flag("--coba", dry, "periksa saja, tidak menyimpan");
list_in->footer(
    "Contoh: opensakip nomenclature import daftar.xlsx --peraturan \"Kepmendagri 900.1.15.5-1317 Tahun 2023\"");
list_in->callback([&] { code = nomenklatur_impor(e, list_file, regulation, dry); });
auto* look_up = nomenclature->add_subcommand("search", "cari kode menurut awal kode atau kata");
look_up->add_option("kata", words, "awal kode, atau kata dalam urutan apa pun")->required();
look_up->footer("Contoh: opensakip nomenclature search \"7.01 pelayanan\"");
look_up->callback([&] { code = nomenklatur_cari(e, words); });

std::string text_file, narrated = "lkj";
auto* narrative = app.add_subcommand("narrative", "narasi laporan sebagai teks yang dapat disunting");
narrative->require_subcommand(1);
narrative->add_option("--dokumen", narrated, "dokumen yang narasinya disunting: lkj, renja")->capture_default_str();
auto* narrative_out = narrative->add_subcommand("export", "tulis narasi (draf dan suntingan) ke berkas teks");
narrative_out->add_option("-o,--out", out, "berkas tujuan (kosong: layar)");
narrative_out->footer("Contoh: opensakip narrative --dokumen renja export -o narasi.md");
narrative_out->callback([&] { code = narasi_ekspor(e, narrated, out); });
auto* narrative_in = narrative->add_subcommand("import", "simpan narasi yang disunting");
narrative_in->add_option("berkas", text_file, "berkas teks")->required();
narrative_in->footer("Contoh: opensakip narrative import narasi.md");
narrative_in->callback([&] { code = narasi_impor(e, narrated, text_file); });

PilihanServe served;
auto* web = app.add_subcommand("serve", "layani aplikasi web dari basis data ini");
web->add_option("--alamat", served.alamat, "alamat yang didengarkan")->capture_default_str();
web->add_option("--port", served.port, "nomor port; 0: yang bebas")->check(CLI::Range(0, 65535))->capture_default_str();
web->add_option("--pekerja", served.pekerja, "permintaan yang dikerjakan sekaligus")
    ->check(CLI::Range(1, 64))
    ->capture_default_str();
pilihan_surel(*web, served);
web->add_option("--unggahan", served.unggahan, "folder berkas bukti (kosong: di sebelah basis data)");
web->add_flag("--contoh", served.contoh, "buat akun contoh; hanya untuk basis data contoh");
web->footer("Contoh: opensakip --db sakip.db serve --port 8080");
web->callback([&] { code = layani_web(e, served); });

bool show_only = false;
auto* remind = app.add_subcommand("ingatkan", "kirim pengingat tenggat yang jatuh hari ini lewat surel (untuk cron)");
pilihan_surel(*remind, served);
remind->add_flag("--kering", show_only, "tampilkan saja; tidak ada yang dikirim atau dicatat");
remind->footer(
    "Contoh: opensakip ingatkan --kering --smtp smtp://localhost --smtp-dari sakip@kabupaten.go.id "
    "--alamat-luar https://sakip.kabupaten.go.id");
remind->callback([&] { code = ingatkan(e, served, show_only); });

auto* demonstration = app.add_subcommand("demo", "masukkan contoh Bati-Bati 2024 dan susun laporannya");
demonstration->add_option("--out", folder, "folder tujuan")->capture_default_str();
demonstration->footer("Contoh: opensakip demo --out out");
demonstration->callback([&] { code = demo(e, folder); });

try {
  app.parse(argc, argv);
} catch (const CLI::ParseError& error) {
  return error.get_exit_code() == 0 ? app.exit(error) : salah_pakai(error);
}
return code;
}
