// Counters against repetition and floods ("percobaan"): how often something happened within a span of time. No facts:
// without audit, and they may be lost.
#pragma once

#include <functional>
#include <string_view>

#include "store/db.hpp"

namespace sakip::store {

/// How often since `sejak` (UTC): 0 when its span began before.
Result<std::int64_t> banyak_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci,
                                      std::string_view sejak);
/// What a counter stands at and when it was raised last (UTC); `tiap` is not called when there is none.
Status baca_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci,
                      const std::function<void(std::int64_t banyak, std::string_view terakhir)>& tiap);
/// Counts one more, without a span.
Status tambah_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci,
                        std::string_view waktu);
Status hapus_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci);
/// Counts one more in the running span, or begins a new one when it began before `sejak`.
Status hitung_percobaan(db::Connection& connection, std::string_view pemda, std::string_view kunci,
                        std::string_view waktu, std::string_view sejak);
/// Forgets the counters whose names begin so and whose span began before `sejak`.
Status lupakan_percobaan(db::Connection& connection, std::string_view pemda, std::string_view awalan,
                         std::string_view sejak);

}  // namespace sakip::store
