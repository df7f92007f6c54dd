// The texts of the migrations, one .cpp each.
#pragma once

#include <string_view>

namespace sakip::store {

extern const std::string_view kMigrasi0001;
extern const std::string_view kMigrasi0002;

}  // namespace sakip::store
