// Belanja by rekening, year on year. Negative changes stand in parentheses, as accounting tables print them.
#include <algorithm>

#include "compose/rumus_tabel.hpp"
#include "compose/tabel_anggaran.hpp"

namespace sakip::compose {

using namespace document;

Table tabel_rekening(const Konteks& k) {
  Table t;
  const std::string last = std::to_string(k.tahun() - 1), now = std::to_string(k.tahun());
  t.columns = {{38}, {18, Align::right}, {18, Align::right}, {17, Align::right}, {10, Align::right}};
  t.header = {{{sel_judul("Uraian"), sel_judul("Realisasi " + last + " (Rp)"), sel_judul("Realisasi " + now + " (Rp)"),
                sel_judul("Naik/(Turun) (Rp)"), sel_judul("%")},
               RowStyle::normal}};
  const auto& lines = k.berkas().rekening;
  const auto depth = [&](const RekeningBelanja& line) {
    int d = 0;
    for (std::string up = line.induk; !up.empty() && d < 9; ++d) {
      const auto parent = std::find_if(lines.begin(), lines.end(), [&](const auto& other) { return other.id == up; });
      up = parent == lines.end() ? std::string() : parent->induk;
    }
    return d;
  };
  std::vector<const RekeningBelanja*> shown;
  std::vector<int> parents;
  for (const RekeningBelanja& line : lines) {
    const Figur before = measure::realisasi_rekening(k.h(), &line, k.tahun() - 1),
                after = measure::realisasi_rekening(k.h(), &line, k.tahun());
    if (!before.nilai.ada() && !after.nilai.ada()) continue;
    const int d = depth(line);
    Cell name = sel_teks(line.uraian);
    name.indent = d;
    t.rows.push_back({{name, k.sel(before, Wajib::tidak), k.sel(after, Wajib::tidak),
                       akuntansi(k.sel(measure::kenaikan_rekening(k.h(), &line, k.tahun()), Wajib::tidak)),
                       akuntansi(k.sel(measure::pertumbuhan_rekening(k.h(), &line, k.tahun()), Wajib::tidak))},
                      d == 0   ? RowStyle::group
                      : d == 1 ? RowStyle::subtotal
                               : RowStyle::normal});
    const auto above =
        std::find_if(shown.begin(), shown.end(), [&](const RekeningBelanja* other) { return other->id == line.induk; });
    parents.push_back(above == shown.end() ? -1 : static_cast<int>(above - shown.begin()));
    shown.push_back(&line);
  }
  rumus_bertingkat(t, parents, {1, 2, 3});
  return t;
}

Table tabel_pagu_rekening(const Konteks& k) {
  Table t;
  const std::string last = std::to_string(k.tahun() - 1), now = std::to_string(k.tahun());
  t.columns = {{38}, {18, Align::right}, {18, Align::right}, {17, Align::right}, {10, Align::right}};
  t.header = {{{sel_judul("Uraian"), sel_judul("Pagu " + last + " (Rp)"), sel_judul("Pagu " + now + " (Rp)"),
                sel_judul("Naik/(Turun) (Rp)"), sel_judul("%")},
               RowStyle::normal}};
  const auto add = [&](const RekeningBelanja* line, const std::string& name, RowStyle style) {
    const Figur before = measure::pagu_rekening(k.h(), line, k.tahun() - 1),
                after = measure::pagu_rekening(k.h(), line, k.tahun());
    if (!before.nilai.ada() || !after.nilai.ada()) return;
    t.rows.push_back({{sel_teks(name), k.sel(before), k.sel(after),
                       akuntansi(k.sel(measure::kenaikan_pagu_rekening(k.h(), line, k.tahun()))),
                       akuntansi(k.sel(measure::pertumbuhan_pagu_rekening(k.h(), line, k.tahun())))},
                      style});
  };
  for (const RekeningBelanja& line : k.berkas().rekening) add(&line, line.uraian, RowStyle::normal);
  if (t.rows.empty()) return t;
  const std::size_t lines = t.rows.size();
  add(nullptr, "Jumlah", RowStyle::total);
  if (t.rows.size() > lines) rumus_jumlah_akhir(t, {1, 2, 3});
  return t;
}

}  // namespace sakip::compose
