// Scripts and styles of data/web/statis in memory, compressed once. Their address holds a hash of all of them, so that
// a browser may keep them for ever and still never meets a stale one.
#pragma once

#include <map>
#include <string>

#include "core/result.hpp"
#include "http/message.hpp"

namespace sakip::web {

class Statis {
 public:
  /// Code WEB_STATIS.
  static Result<Statis> muat(const std::string& folder);
  /// "/statis/0123456789ab": stands before a file's name.
  const std::string& awalan() const { return awalan_; }
  http::Response layani(const http::Request& request) const;

 private:
  struct Isi {
    std::string type;
    std::string plain, gzip;
  };
  std::string awalan_;
  std::map<std::string, Isi, std::less<>> isi_;
};

}  // namespace sakip::web
