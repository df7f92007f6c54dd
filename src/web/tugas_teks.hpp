// A task in the words of a language, and the page where it is done: for the page "Tugas" and for reminders.
#pragma once

#include <string>
#include <string_view>

#include "app/tugas.hpp"
#include "web/tampilan.hpp"

namespace sakip::web {

/// "Isi dan ajukan pengukuran TW IV 2024".
std::string nama_tugas(const Tampilan& pages, std::string_view language, const app::Tugas& task);
/// "/i/kec-bati-bati/2024/kinerja/4".
std::string jalur_tugas(const app::Tugas& task);

}  // namespace sakip::web
