// The small contract between the store and a database: statements with $1 parameters, rows, transactions. SQLite
// answers it today (sqlite.hpp); PostgreSQL can answer it with the same SQL text. Nothing above sees a driver.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace sakip::store::db {

/// The bytes of a file, to be bound as they are.
struct Bytes {
  std::string_view value;
};

/// A value bound to $n: nothing, a 64-bit integer, UTF-8 text or bytes. There is no floating point on purpose.
/// A text parameter is a view: it must outlive the call.
class Param {
 public:
  enum class Kind : std::uint8_t { null, integer, text, bytes };
  Param(std::nullptr_t) {}                                              // NOLINT: values become parameters
  Param(int value) : kind_(Kind::integer), integer_(value) {}           // NOLINT
  Param(std::int64_t value) : kind_(Kind::integer), integer_(value) {}  // NOLINT
  Param(std::string_view value) : kind_(Kind::text), text_(value) {}    // NOLINT
  Param(const std::string& value) : kind_(Kind::text), text_(value) {}  // NOLINT
  Param(const char* value) : kind_(Kind::text), text_(value) {}         // NOLINT
  Param(Bytes value) : kind_(Kind::bytes), text_(value.value) {}        // NOLINT

  Kind kind() const { return kind_; }
  std::int64_t integer() const { return integer_; }
  std::string_view text() const { return text_; }

 private:
  Kind kind_ = Kind::null;
  std::int64_t integer_ = 0;
  std::string_view text_;
};

/// One row of an answer; columns count from 0. Views live until the callback returns.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool null(int column) const = 0;
  virtual bool is_integer(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const { return text(column); }
};

using RowFunction = std::function<Status(const Row&)>;
/// `write` takes the writer's lock at once (BEGIN IMMEDIATE): a later upgrade would fail under load.
enum class Access { read, write };

/// One connection, used by one thread at a time. Every error carries a STORE_* code (docs/penyimpanan.md).
class Connection {
 public:
  virtual ~Connection() = default;

  /// Runs a statement without an answer; gives the number of rows it touched.
  virtual Result<std::int64_t> execute(std::string_view sql, std::span<const Param> parameters) = 0;
  /// Calls `each` for every row; an error from `each` stops and is returned.
  virtual Status query(std::string_view sql, std::span<const Param> parameters, const RowFunction& each) = 0;
  /// Runs several statements without parameters (migrations).
  virtual Status script(std::string_view sql) = 0;

  virtual Status begin(Access access) = 0;
  virtual Status commit() = 0;
  virtual void rollback() = 0;
  virtual bool in_transaction() const = 0;
  virtual Status savepoint() = 0;          ///< a nested transaction
  virtual Status release_savepoint() = 0;  ///< keeps it
  virtual void rollback_savepoint() = 0;   ///< undoes it

  virtual Result<int> schema_version() = 0;
  virtual Status set_schema_version(int version) = 0;
  /// How many statements it has carried out, for tests of what a page costs.
  virtual std::int64_t statement_count() const = 0;
  /// What to call the database in an error's place.
  virtual std::string name() const = 0;

  Result<std::int64_t> execute(std::string_view sql, std::initializer_list<Param> parameters = {}) {
    return execute(sql, std::span(parameters.begin(), parameters.size()));
  }
  Status query(std::string_view sql, std::initializer_list<Param> parameters, const RowFunction& each) {
    return query(sql, std::span(parameters.begin(), parameters.size()), each);
  }
};

/// Runs `work` all or nothing. Inside a running transaction it is a savepoint, so that writes compose.
Status in_transaction(Connection& connection, Access access, const std::function<Status()>& work);

}  // namespace sakip::store::db
