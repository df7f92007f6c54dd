// What every composer of an agency's document works with: the figures, the wording, and how a figure becomes a run or a
// cell that carries its address. Narrative comes from the stored text when somebody edited it, else from the draft.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compose/naskah.hpp"
#include "compose/susunan.hpp"
#include "document/document.hpp"
#include "measure/hasil.hpp"

namespace sakip::measure {
class HitungPemda;
}

namespace sakip::compose {

using measure::Cakupan;
using measure::Figur;
using measure::Periode;

/// Whether an empty cell is a gap to be seen, or usual in its table (a quarter not yet over, a form's optional column).
enum class Wajib { ya, tidak };

class Konteks {
 public:
  /// `tanggal`: the date the document bears. `pemda`: for documents over all agencies, whose figures are then known by
  /// their addresses too. All references must outlive the Konteks.
  Konteks(const measure::Hitung& h, const Susunan& susunan, Tanggal tanggal,
          const measure::HitungPemda* pemda = nullptr);

  /// The same with more variables for placeholders ("tahun_rencana"), for one document's wording.
  Konteks dengan(const std::map<std::string, std::string, std::less<>>& variabel) const {
    Konteks more = *this;
    for (const auto& [name, text] : variabel) more.variabel_[name] = text;
    return more;
  }

  const measure::Hitung& h() const { return h_; }
  const measure::HitungPemda* pemda() const { return pemda_; }
  const Berkas& berkas() const { return h_.berkas(); }
  const Indeks& indeks() const { return h_.indeks(); }
  const Susunan& susunan() const { return susunan_; }
  Tahun tahun() const { return h_.berkas().tahun; }
  Periode setahun() const { return {tahun()}; }
  Tanggal tanggal() const { return tanggal_; }

  /// A figure as text: percentages with "%", rupiah as "Rp1.234,00"; format "angka" leaves both away,
  /// "mutlak" drops the sign, "terbilang" writes rupiah in words. No value: a visible gap that says what is missing.
  document::Run run(const Figur& figure, std::string_view format = {}) const;
  /// A figure in a cell: number formatted for tables, exact value kept for spreadsheets. No value: a dash, marked as
  /// missing unless the form may leave it empty.
  document::Cell sel(const Figur& figure, Wajib needed = Wajib::ya) const;

  /// Expands placeholders: variables (instansi, pemda, tahun, ...; "{{pemda|besar}}" in capitals), addresses of facts,
  /// and "{{isi|Peraturan Daerah tentang RPJMD}}", a gap that the pemda fills in the outline itself.
  document::Inline teks(std::string_view naskah) const;
  /// The paragraphs of a part: as stored when edited, else its fixed wording followed by the draft.
  std::vector<document::Inline> narasi(const std::string& kunci, const std::vector<std::string>& draf = {}) const;
  /// The same before expansion: what the application stores and offers for editing.
  std::vector<std::string> naskah(const std::string& kunci, const std::vector<std::string>& draf = {}) const;

  const Jabatan* kepala() const;  ///< the post without a superior; nullptr when there is none
  std::string nama_jabatan(const JabatanId& id) const;
  const std::string& nama_pemda() const;  ///< "Kabupaten Tanah Laut"; empty when it has no name

 private:
  const measure::Hitung& h_;
  const Susunan& susunan_;
  Tanggal tanggal_;
  const measure::HitungPemda* pemda_;
  std::map<std::string, std::string, std::less<>> variabel_;
};

/// "Plt. Kepala Seksi Pelayanan": the title with how it is held.
std::string sebutan(const Jabatan& post);

/// "Camat Bati-Bati": the post with its agency, as it stands in decrees. Titles that name it already stay as they are.
std::string jabatan_lengkap(const Jabatan& post, const Instansi& agency);

/// A cell of a column titled "Naik/(Turun)": a negative amount in parentheses.
document::Cell akuntansi(document::Cell cell);
document::Cell sel_teks(std::string teks, std::optional<document::Align> align = {});
document::Cell sel_judul(std::string teks, int colspan = 1, int rowspan = 1);
/// The row "(1) (2) ... (n)" under a table's header.
document::Row baris_nomor(int columns);
/// Merges equal text in a column downwards: the first row spans, the others leave the cell out.
void gabung_ke_bawah(std::vector<document::Row>& rows, std::size_t column);
document::Inline polos(std::string teks);

}  // namespace sakip::compose
