// Parts that several pages show and take: the state of a period with its steps, cells of a grid, choices of a list.
#pragma once

#include "app/masa.hpp"
#include "app/rencana.hpp"
#include "app/sel.hpp"
#include "web/permintaan.hpp"

namespace sakip::web {

/// The state for the template "keadaan", with the steps that the asker may take; their forms go to `ke`.
void isi_masa(const Permintaan& p, Data& data, const app::Masa& state, std::string_view hal, const std::string& ke);
/// Takes the step that the form names (langkah, alasan, sampai), then goes back to `kembali`.
http::Response jalankan_langkah(Permintaan& p, const app::KunciMasa& key, const std::string& kembali);

/// Who changes the plan of the agency-year in the path.
app::Penyunting penyunting(const Permintaan& p);

/// A cell of a grid for its template: name of the input and what it shows.
Data sel(const app::AlamatSel& at, const std::string& shown);
/// Addresses and problems of a grid's form, for the template "kisi_atas".
void isi_kisi(const Permintaan& p, Data& data, const std::string& ke_sini, Daftar problems);
/// Saves one cell, of whatever kind: those of an evaluation have their own use case.
Result<app::HasilSel> simpan_satu(Permintaan& p, const app::IsianSel& typed);
/// Without script the whole form comes back: what differs from what the page showed is saved, the rest is left alone.
/// Gives what could not be saved.
Daftar simpan_isian(Permintaan& p);

/// An option of a select.
Data pilihan(std::string value, std::string text, bool chosen);
/// The agency's posts as options, the first one empty.
Daftar pilihan_jabatan(const Berkas& berkas, const JabatanId& chosen);

}  // namespace sakip::web
