// What the pages of the plan share: links between them, and one table for its grids (targets, budget) with heads, rows
// of nodes and rows with cells that are entries or figures, for the template "kisi".
#pragma once

#include "web/bagian.hpp"

namespace sakip::web {

/// Links between the pages of the plan; `here` is the one that is open.
void isi_tab_rencana(const Permintaan& p, Data& data, std::string_view here);

/// An entry; where it may not be changed it is shown as text. `label` says what it is to those who do not see heads.
Data sel_isian(const app::AlamatSel& at, const std::string& shown, bool open, std::string label);
/// A computed figure, renewed by address after each save.
Data sel_figur(const measure::Figur& figure);
/// A row's title over the whole width, or with cells of its own.
Data baris_simpul(const Simpul& node, Daftar cells, int columns);
/// Heads of columns by their texts.
Daftar kepala_kisi(const std::vector<std::string>& texts);

}  // namespace sakip::web
