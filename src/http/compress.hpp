// gzip for what goes over slow links. zlib is met in compress.cpp only.
#pragma once

#include <string>
#include <string_view>

namespace sakip::http {

/// Text of some length; pictures, PDF and office files are compressed already.
bool worth_compressing(std::string_view type, std::size_t size);
/// RFC 1952, without a time stamp: equal input gives equal bytes.
std::string gzip(std::string_view text);

}  // namespace sakip::http
