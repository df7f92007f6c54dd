// Statements, parameters and transactions over the sqlite3 C API. Statements are prepared once per connection.
#include "store/sqlite_koneksi.hpp"

namespace sakip::store {
namespace {

class SqliteRow final : public db::Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  bool null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  bool is_integer(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_INTEGER; }
  std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
  std::string_view text(int column) const override {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::string_view();
  }
  std::string_view bytes(int column) const override {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)) : 0};
  }

 private:
  sqlite3_stmt* statement_;
};

}  // namespace

/// Marks a cached statement as running; resets it on every way out.
class KoneksiSqlite::InUse {
 public:
  explicit InUse(Statement& statement) : statement_(statement) {
    SAKIP_ASSERT(!statement.busy);  // a row callback must not run the statement that calls it
    statement.busy = true;
  }
  ~InUse() {
    sqlite3_reset(statement_.handle);
    statement_.busy = false;
  }
  InUse(const InUse&) = delete;
  InUse& operator=(const InUse&) = delete;

 private:
  Statement& statement_;
};

KoneksiSqlite::~KoneksiSqlite() {
  statements_.clear();
  sqlite3_close_v2(handle_);
}

tl::unexpected<Error> KoneksiSqlite::failure(int code) const {
  return tl::unexpected<Error>(galat_sqlite(code, sqlite3_errmsg(handle_), path_));
}

Result<KoneksiSqlite::Statement*> KoneksiSqlite::prepare(std::string_view sql) {
  if (const auto found = statements_.find(sql); found != statements_.end()) return found->second.get();
  auto statement = std::make_unique<Statement>();
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement->handle, nullptr);
  if (code != SQLITE_OK) return failure(code);
  for (int n = 1;; ++n) {
    const int position = sqlite3_bind_parameter_index(statement->handle, ("$" + std::to_string(n)).c_str());
    if (position == 0) break;
    statement->position.push_back(position);
  }
  return statements_.emplace(std::string(sql), std::move(statement)).first->second.get();
}

Status KoneksiSqlite::bind(Statement& statement, std::span<const db::Param> parameters) {
  SAKIP_ASSERT(parameters.size() == statement.position.size());
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const db::Param& value = parameters[i];
    const int position = statement.position[i];
    int code = SQLITE_OK;
    switch (value.kind()) {
      case db::Param::Kind::null:
        code = sqlite3_bind_null(statement.handle, position);
        break;
      case db::Param::Kind::integer:
        code = sqlite3_bind_int64(statement.handle, position, value.integer());
        break;
      case db::Param::Kind::text:
        // An empty view may have no address, and SQLite would take that for NULL.
        code = sqlite3_bind_text64(statement.handle, position, value.text().data() ? value.text().data() : "",
                                   value.text().size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
      case db::Param::Kind::bytes:
        code = sqlite3_bind_blob64(statement.handle, position, value.text().data() ? value.text().data() : "",
                                   value.text().size(), SQLITE_STATIC);
        break;
    }
    if (code != SQLITE_OK) return failure(code);
  }
  return Ok{};
}

Result<std::int64_t> KoneksiSqlite::execute(std::string_view sql, std::span<const db::Param> parameters) {
  ++count_;
  TRY(Statement * statement, prepare(sql));
  const InUse guard(*statement);
  TRY_STATUS(bind(*statement, parameters));
  int code = SQLITE_ROW;
  while (code == SQLITE_ROW) code = sqlite3_step(statement->handle);
  if (code != SQLITE_DONE) return failure(code);
  return sqlite3_changes64(handle_);
}

Status KoneksiSqlite::query(std::string_view sql, std::span<const db::Param> parameters, const db::RowFunction& each) {
  ++count_;
  TRY(Statement * statement, prepare(sql));
  const InUse guard(*statement);
  TRY_STATUS(bind(*statement, parameters));
  const SqliteRow row(statement->handle);
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(statement->handle)) == SQLITE_ROW) TRY_STATUS(each(row));
  if (code != SQLITE_DONE) return failure(code);
  return Ok{};
}

Status KoneksiSqlite::script(std::string_view sql) {
  const int code = sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return failure(code);
  return Ok{};
}

Status KoneksiSqlite::begin(db::Access access) {
  auto done = execute(access == db::Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
  if (!done) return tl::unexpected<Error>(std::move(done).error());
  depth_ = 0;
  return Ok{};
}

Status KoneksiSqlite::commit() {
  TRY([[maybe_unused]] const auto done, execute("COMMIT"));
  return Ok{};
}

void KoneksiSqlite::rollback() {
  // SQLite has already rolled back by itself after some errors (disk full, I/O): then there is nothing to undo.
  if (in_transaction()) static_cast<void>(execute("ROLLBACK"));
  depth_ = 0;
}

Status KoneksiSqlite::savepoint() {
  TRY([[maybe_unused]] const auto done, execute("SAVEPOINT s" + std::to_string(depth_ + 1)));
  ++depth_;
  return Ok{};
}

Status KoneksiSqlite::release_savepoint() {
  TRY([[maybe_unused]] const auto done, execute("RELEASE s" + std::to_string(depth_)));
  --depth_;
  return Ok{};
}

void KoneksiSqlite::rollback_savepoint() {
  if (in_transaction()) {
    static_cast<void>(execute("ROLLBACK TO s" + std::to_string(depth_)));
    static_cast<void>(execute("RELEASE s" + std::to_string(depth_)));
  }
  --depth_;
}

Result<int> KoneksiSqlite::schema_version() {
  std::int64_t version = 0;
  TRY_STATUS(query("PRAGMA user_version", {}, [&](const db::Row& row) -> Status {
    version = row.integer(0);
    return Ok{};
  }));
  return static_cast<int>(version);
}

Status KoneksiSqlite::set_schema_version(int version) {
  return script("PRAGMA user_version=" + std::to_string(version));
}

}  // namespace sakip::store
