// The connections that requests read through: as many as handlers run at once, made when first needed and kept.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/db.hpp"

namespace sakip::web {

class Kolam {
 public:
  explicit Kolam(std::string path) : path_(std::move(path)) {}

  /// One that nobody uses. Codes of store::buka_sqlite.
  Result<std::unique_ptr<store::db::Connection>> ambil();
  void kembalikan(std::unique_ptr<store::db::Connection> one);
  /// Statements carried out by those that are back.
  std::int64_t pernyataan() const;

 private:
  std::string path_;
  mutable std::mutex kunci_;
  std::vector<std::unique_ptr<store::db::Connection>> bebas_;
};

/// A connection for as long as a request lasts.
class Pinjaman {
 public:
  Pinjaman(Kolam& pool, std::unique_ptr<store::db::Connection> one) : kolam_(pool), satu_(std::move(one)) {}
  ~Pinjaman() { kolam_.kembalikan(std::move(satu_)); }
  Pinjaman(const Pinjaman&) = delete;
  Pinjaman& operator=(const Pinjaman&) = delete;
  store::db::Connection& operator*() const { return *satu_; }

 private:
  Kolam& kolam_;
  std::unique_ptr<store::db::Connection> satu_;
};

}  // namespace sakip::web
