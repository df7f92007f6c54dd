// All-or-nothing work on any database: the one place that begins, commits and undoes.
#include "store/db.hpp"

namespace sakip::store::db {
namespace {

Status nested(Connection& connection, const std::function<Status()>& work) {
  TRY_STATUS(connection.savepoint());
  Status done = work();
  if (done) done = connection.release_savepoint();
  if (!done) connection.rollback_savepoint();
  return done;
}

}  // namespace

Status in_transaction(Connection& connection, Access access, const std::function<Status()>& work) {
  if (connection.in_transaction()) return nested(connection, work);
  // Someone else may hold the writer's lock (or, on a server, win a serialization race): a short transaction is simply
  // tried again, because nothing of it was kept.
  constexpr int kAttempts = 3;
  for (int attempt = 1;; ++attempt) {
    Status done = connection.begin(access);
    if (done) {
      done = work();
      if (done) done = connection.commit();
      if (!done) connection.rollback();
    }
    const bool worth_retrying = !done && done.error().code == "STORE_TERKUNCI";
    if (!worth_retrying || attempt == kAttempts) return done;
  }
}

}  // namespace sakip::store::db
