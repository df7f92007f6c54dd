// The SQLite connection class, for sqlite.cpp and the backup; nobody else includes this.
#pragma once

#include <sqlite3.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "store/db.hpp"

namespace sakip::store {

/// Turns SQLite's result code into the store's error. `place` is the file.
Error galat_sqlite(int code, const std::string& detail, const std::string& place);

class KoneksiSqlite final : public db::Connection {
 public:
  KoneksiSqlite(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}
  ~KoneksiSqlite() override;
  KoneksiSqlite(const KoneksiSqlite&) = delete;
  KoneksiSqlite& operator=(const KoneksiSqlite&) = delete;

  using db::Connection::execute;
  using db::Connection::query;
  Result<std::int64_t> execute(std::string_view sql, std::span<const db::Param> parameters) override;
  Status query(std::string_view sql, std::span<const db::Param> parameters, const db::RowFunction& each) override;
  Status script(std::string_view sql) override;
  Status begin(db::Access access) override;
  Status commit() override;
  void rollback() override;
  bool in_transaction() const override { return sqlite3_get_autocommit(handle_) == 0; }
  Status savepoint() override;
  Status release_savepoint() override;
  void rollback_savepoint() override;
  Result<int> schema_version() override;
  Status set_schema_version(int version) override;
  std::int64_t statement_count() const override { return count_; }
  std::string name() const override { return path_; }

  sqlite3* handle() { return handle_; }

 private:
  struct Statement {
    sqlite3_stmt* handle = nullptr;
    std::vector<int> position;  ///< of $1, $2, ...: SQLite numbers named parameters by first appearance
    bool busy = false;
    ~Statement() { sqlite3_finalize(handle); }
  };
  class InUse;

  Result<Statement*> prepare(std::string_view sql);
  Status bind(Statement& statement, std::span<const db::Param> parameters);
  tl::unexpected<Error> failure(int code) const;

  sqlite3* handle_;
  std::string path_;
  std::map<std::string, std::unique_ptr<Statement>, std::less<>> statements_;
  int depth_ = 0;
  std::int64_t count_ = 0;
};

}  // namespace sakip::store
