// See kisi_rencana.hpp.
#include "web/kisi_rencana.hpp"

#include "measure/alamat.hpp"

namespace sakip::web {

void isi_tab_rencana(const Permintaan& p, Data& data, std::string_view here) {
  Daftar tabs;
  for (const auto& [key, to] : {std::pair("pohon", "rencana"), std::pair("bagan", "rencana/bagan"),
                                std::pair("target", "rencana/target"), std::pair("beda", "rencana/perubahan")}) {
    Data tab;
    tab.set("teks", p.t(std::string("rencana.tab.") + key));
    tab.set("ke", jalur(p, to));
    tab.set("di_sini", Data(here == key));
    tabs.push_back(tab);
  }
  data.set("tab", Data(tabs));
}

Data sel_isian(const app::AlamatSel& at, const std::string& shown, bool open, std::string label) {
  Data cell = sel(at, shown);
  cell.set("isian", Data(open));
  cell.set("tetap", Data(!open));
  cell.set("label", std::move(label));
  return cell;
}

Data sel_figur(const measure::Figur& figure) {
  Data cell;
  cell.set("isian", Data(false));
  cell.set("tetap", Data(false));
  cell.set("figur", figure.fakta);
  cell.set("teks", measure::tampil(figure));
  return cell;
}

Data baris_simpul(const Simpul& node, Daftar cells, int columns) {
  Data row;
  row.set("kelas", std::string("kelompok"));
  row.set("id", node.id.value);
  row.set("tingkat", std::string(measure::nama(node.tingkat)));
  row.set("nama", (node.kode.empty() ? "" : node.kode + " ") + node.nama);
  row.set("lebar", std::to_string(cells.empty() ? columns : 1));
  row.set("sel", Data(std::move(cells)));
  return row;
}

Daftar kepala_kisi(const std::vector<std::string>& texts) {
  Daftar list;
  for (const std::string& text : texts) list.push_back(Data("teks", text));
  return list;
}

}  // namespace sakip::web
