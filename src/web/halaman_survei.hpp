// What the pages of surveys share (halaman_survei.cpp, halaman_survei_kertas.cpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/survei.hpp"
#include "web/permintaan.hpp"

namespace sakip::web {

/// Who works on surveys here, for their use cases.
app::MejaSurvei meja_survei(const Permintaan& p);
/// The page of a survey.
std::string ke_survei(const Permintaan& p, const SurveiId& id);
/// The year's survey with that id; nullptr: none.
const Survei* cari_survei(const app::Kinerja& k, const std::string& id);
/// The problems of a refused form.
void taruh_masalah_survei(const Permintaan& p, Data& data, const std::vector<Error>& problems);
/// The survey of the path; nothing when there is none that was set up here.
Result<std::optional<Survei>> survei_siap(Permintaan& p);

}  // namespace sakip::web
