// Carries requests and responses over TCP: one thread for the network, a few workers for the handlers, limits on all
// that a peer may send. Asio and Beast are met in server.cpp only (docs/keputusan/0008). Behind it stands a Handler.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/result.hpp"
#include "http/message.hpp"

namespace sakip::http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  ///< 0: any free port
  int workers = 2;            ///< threads that run handlers
  std::size_t header_limit = 16 * 1024;
  std::size_t body_limit = 12 * 1024 * 1024;
  int connection_limit = 2000;
  int queue_limit = 512;    ///< requests waiting for a worker; beyond it the answer is 503
  int idle_seconds = 30;    ///< between requests
  int header_seconds = 15;  ///< for a whole header, however slowly it drips
  int body_seconds = 120;   ///< for a whole body: 128 kbit/s carries 1.9 MB in that time
};

class Server {
 public:
  /// Listens at once; serves when run. Code HTTP_TIDAK_BISA_MENDENGAR.
  static Result<std::unique_ptr<Server>> listen(const ServerOptions& options, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  /// Serves until stop() is called from any thread or, with `signals`, SIGINT or SIGTERM comes; then finishes what
  /// runs.
  void run(bool signals);
  void stop();

 private:
  struct Inside;
  explicit Server(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace sakip::http
