// See jenis_berkas.hpp.
#include "app/jenis_berkas.hpp"

#include <algorithm>

#include "core/quote_input.hpp"
#include "exchange/xlsx_package.hpp"

namespace sakip::app {
namespace {

struct Jenis {
  std::string_view akhiran, tipe, awal;
  std::string_view bagian;  ///< the part that makes a zip this kind of document; empty: no zip
};

constexpr std::string_view kZip = "PK\x03\x04";
constexpr Jenis kJenis[] = {
    {"pdf", "application/pdf", "%PDF-", ""},
    {"jpg", "image/jpeg", "\xFF\xD8\xFF", ""},
    {"jpeg", "image/jpeg", "\xFF\xD8\xFF", ""},
    {"png", "image/png", "\x89PNG\r\n\x1A\n", ""},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", kZip, "word/document.xml"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", kZip, "xl/workbook.xml"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", kZip, "ppt/presentation.xml"},
};
constexpr std::size_t kNamaTerpanjang = 150;

std::string akhiran(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  std::string out(dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1));
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

const Jenis* jenis(std::string_view name) {
  const std::string ending = akhiran(name);
  const auto* found =
      std::find_if(std::begin(kJenis), std::end(kJenis), [&](const Jenis& one) { return one.akhiran == ending; });
  return found == std::end(kJenis) ? nullptr : found;
}

Kalimat sebab(std::string_view code) {
  if (code == "XLSX_MAKRO") return "berisi makro.";
  if (code == "XLSX_TERENKRIPSI") return "dikunci dengan kata sandi.";
  if (code == "XLSX_BOM_ZIP" || code == "XLSX_TERLALU_BESAR" || code == "XLSX_TERLALU_BANYAK_BAGIAN")
    return "isinya mengembang tidak wajar.";
  return "rusak atau terpotong.";
}

Status periksa_paket(std::string_view name, std::string_view bytes, const Jenis& kind) {
  const auto refuse = [&](Kalimat why) {
    return fail("BUKTI_PAKET", quote_input(name), kalimat("Berkas ini tidak diterima: {}", why),
                "Simpan sebagai PDF, lalu unggah PDF-nya.");
  };
  exchange::XlsxLimits limits;
  limits.file_bytes = kUkuranBukti;
  auto package = exchange::XlsxPackage::open(bytes, limits);
  if (!package) return refuse(sebab(package.error().code));
  if (!package->has(kind.bagian)) return refuse("isinya bukan dokumen yang disebut akhirannya.");
  if (const Status whole = package->check_all(); !whole) return refuse(sebab(whole.error().code));
  return Ok{};
}

}  // namespace

std::string akhiran_bukti() {
  std::string out;
  for (const Jenis& one : kJenis) out += (out.empty() ? "." : ",.") + std::string(one.akhiran);
  return out;
}

Result<std::string> nama_bukti(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  std::string out;
  for (const char c : name)
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) out += c;
  if (out.empty() || out.front() == '.' || out.size() > kNamaTerpanjang)
    return fail("BUKTI_NAMA", quote_input(out), "Nama berkas ini kosong, tersembunyi, atau terlalu panjang.",
                "Ganti nama berkasnya, lalu unggah lagi.");
  return out;
}

Result<std::string_view> jenis_dari_nama(std::string_view name) {
  if (const Jenis* kind = jenis(name)) return kind->tipe;
  return fail("BUKTI_JENIS", quote_input(name), "Jenis berkas ini tidak diterima sebagai bukti.",
              kalimat("Yang diterima: {}. Pindai atau simpan sebagai PDF.", akhiran_bukti()));
}

Result<std::string_view> periksa_bukti(std::string_view name, std::string_view bytes) {
  TRY_STATUS(jenis_dari_nama(name));
  if (bytes.empty())
    return fail("BUKTI_KOSONG", quote_input(name), "Berkas ini kosong.", "Periksa berkasnya, lalu unggah lagi.");
  if (bytes.size() > kUkuranBukti)
    return fail("BUKTI_TERLALU_BESAR", quote_input(name), "Berkas ini lebih dari 20 MB.",
                "Perkecil (pindai dengan resolusi lebih rendah) atau bagi menjadi beberapa berkas.");
  const Jenis& kind = *jenis(name);
  if (!bytes.starts_with(kind.awal))
    return fail("BUKTI_ISI_BEDA", quote_input(name), kalimat("Isi berkas ini bukan .{}.", kind.akhiran),
                "Simpan berkasnya dengan jenis yang benar, jangan hanya mengganti akhiran namanya.");
  if (!kind.bagian.empty()) TRY_STATUS(periksa_paket(name, bytes, kind));
  return kind.tipe;
}

}  // namespace sakip::app
