// The only file that meets Asio and Beast (server.hpp). Beast parses, strictly; writing is one string, so that a
// response cannot be half right. A handler runs on a worker; the network thread never waits for it.
#include "http/server.hpp"

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <cstdio>

#include "http/compress.hpp"

namespace sakip::http {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace wire = beast::http;
using tcp = net::ip::tcp;
using Parser = wire::request_parser<wire::string_body>;

namespace {

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

const char* reason(int status) { return wire::obsolete_reason(static_cast<wire::status>(status)).data(); }

/// Fills the request from what Beast parsed; gives the status of a refusal, or 0.
int convert(Parser& parser, Request& out) {
  auto& message = parser.get();
  const auto method = method_of(view(message.method_string()));
  if (!method) return 405;
  out.method = *method;
  int hosts = 0;
  for (const auto& field : message) {
    std::string name(field.name_string());
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (name == "host") ++hosts;
    if (name == "cookie") {
      for (auto& one : parse_cookies(view(field.value()))) out.cookies.push_back(std::move(one));
    }
    out.headers.emplace_back(std::move(name), std::string(field.value()));
  }
  if (hosts > 1 || (hosts == 0 && message.version() >= 11)) return 400;
  if (out.header("transfer-encoding") && out.header("content-length")) return 400;
  if (!parse_target(view(message.target()), out)) return 400;
  out.body = std::move(message.body());
  return 0;
}

std::string serialise(const Response& response, const Request& request, bool keep_alive) {
  std::string body = response.body;
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + " " + reason(response.status) + "\r\n";
  if (!response.type.empty()) head += "Content-Type: " + response.type + "\r\n";
  const std::string* accepted = request.header("accept-encoding");
  if (worth_compressing(response.type, body.size()) && accepted && accepted->find("gzip") != std::string::npos &&
      !find(response.headers, "Content-Encoding")) {
    body = gzip(body);
    head += "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n";
  }
  for (const auto& [name, value] : response.headers)
    if (safe_header(name) && safe_header(value)) head += name + ": " + value + "\r\n";
  if (response.status != 304 && response.status != 204)
    head += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  head += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  if (request.method != Method::head && response.status != 304) head += body;
  return head;
}

Response plain(int status) {
  Response out;
  out.status = status;
  out.type = "text/plain; charset=utf-8";
  out.body = std::string(reason(status)) + "\n";
  return out;
}

}  // namespace

struct Server::Inside {
  ServerOptions options;
  Handler handler;
  net::io_context io{1};
  net::thread_pool workers;
  tcp::acceptor acceptor{io};
  net::signal_set signals{io};
  std::atomic<int> connections{0}, waiting{0};

  Inside(const ServerOptions& o, Handler h)
      : options(o), handler(std::move(h)), workers(static_cast<std::size_t>(o.workers)) {}

  /// Runs the handler on a worker and comes back to the network thread with its answer.
  net::awaitable<void> answer(const Request& request, Response& response) {
    if (waiting.load() >= options.queue_limit) {
      response = plain(503);
      co_return;
    }
    ++waiting;
    auto work = [this, &request, &response]() -> net::awaitable<void> {
      --waiting;
      try {
        response = handler(request);
      } catch (const std::exception& e) {  // a bug: the visitor learns nothing of it, the operator does
        std::fprintf(stderr, "galat tak terduga pada %s: %s\n", request.path.c_str(), e.what());
        response = plain(500);
      }
      co_return;
    };
    co_await net::co_spawn(workers, std::move(work), net::use_awaitable);
  }

  net::awaitable<void> send(beast::tcp_stream& stream, const std::string& text) {
    std::size_t sent = 0;
    while (sent < text.size()) {
      stream.expires_after(std::chrono::seconds(options.body_seconds));
      const std::size_t some = std::min<std::size_t>(text.size() - sent, 64 * 1024);
      sent += co_await stream.async_write_some(net::buffer(text.data() + sent, some), net::use_awaitable);
    }
  }

  /// Reads one request; gives the status of a refusal, 0 when it is there, -1 when the peer is gone.
  net::awaitable<int> receive(beast::tcp_stream& stream, beast::flat_buffer& buffer, Request& request, bool& keep) {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(options.header_limit));
    parser.body_limit(options.body_limit);
    beast::error_code error;
    if (buffer.size() == 0) {  // wait for the first byte, then the header has its own deadline
      stream.expires_after(std::chrono::seconds(options.idle_seconds));
      const auto space = buffer.prepare(4096);
      const std::size_t got = co_await stream.async_read_some(space, net::redirect_error(net::use_awaitable, error));
      if (error) co_return -1;
      buffer.commit(got);
    }
    stream.expires_after(std::chrono::seconds(options.header_seconds));
    co_await wire::async_read_header(stream, buffer, parser, net::redirect_error(net::use_awaitable, error));
    if (!error) {
      if (view(parser.get()[wire::field::expect]).size() != 0) {
        const std::string go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await send(stream, go_on);
      }
      stream.expires_after(std::chrono::seconds(options.body_seconds));
      co_await wire::async_read(stream, buffer, parser, net::redirect_error(net::use_awaitable, error));
    }
    if (error == wire::error::header_limit) co_return 431;
    if (error == wire::error::body_limit) co_return 413;
    if (error == wire::error::end_of_stream || error == beast::error::timeout) co_return -1;
    if (error) co_return error.category() == wire::make_error_code(wire::error::bad_method).category() ? 400 : -1;
    keep = parser.get().keep_alive();
    co_return convert(parser, request);
  }

  net::awaitable<void> converse(tcp::socket socket) {
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const auto peer = socket.remote_endpoint(ignored).address().to_string();
    beast::tcp_stream stream(std::move(socket));
    beast::flat_buffer buffer(options.header_limit + 64 * 1024);
    try {
      for (bool keep = true; keep;) {
        Request request;
        request.remote = peer;
        keep = false;
        const int refused = co_await receive(stream, buffer, request, keep);
        if (refused < 0) break;
        if (refused > 0) keep = false;
        // g++ 12 destroys temporaries of a co_await expression twice in some places: everything has a name here.
        Response response;
        if (refused > 0) {
          response = plain(refused);
        } else {
          co_await answer(request, response);
        }
        const std::string text = serialise(response, request, keep);
        co_await send(stream, text);
      }
      stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    } catch (const boost::system::system_error&) {  // the peer went away
    }
  }

  /// What runs now is finished: a second for the slow, then the rest is cut.
  net::awaitable<void> drain() {
    constexpr int kSteps = 50;
    for (int step = 0; step < kSteps && connections > 0; ++step) {
      net::steady_timer pause(io, std::chrono::milliseconds(20));
      co_await pause.async_wait(net::use_awaitable);
    }
    io.stop();
  }

  net::awaitable<void> accept() {
    for (;;) {
      boost::system::error_code error;
      tcp::socket socket = co_await acceptor.async_accept(net::redirect_error(net::use_awaitable, error));
      if (error == net::error::operation_aborted) co_return;
      if (error) {  // out of descriptors, most likely: let some connections end
        net::steady_timer pause(io, std::chrono::milliseconds(50));
        co_await pause.async_wait(net::use_awaitable);
        continue;
      }
      if (connections >= options.connection_limit) continue;  // closes it
      ++connections;
      net::co_spawn(io, converse(std::move(socket)), [this](const std::exception_ptr&) { --connections; });
    }
  }
};

Result<std::unique_ptr<Server>> Server::listen(const ServerOptions& options, Handler handler) {
  auto inside = std::make_unique<Inside>(options, std::move(handler));
  boost::system::error_code error;
  const auto address = net::ip::make_address(options.address, error);
  const tcp::endpoint endpoint(address, options.port);
  if (!error) inside->acceptor.open(endpoint.protocol(), error);
  if (!error) inside->acceptor.set_option(net::socket_base::reuse_address(true), error);
  if (!error) inside->acceptor.bind(endpoint, error);
  if (!error) inside->acceptor.listen(net::socket_base::max_listen_connections, error);
  if (error)
    return fail("HTTP_TIDAK_BISA_MENDENGAR", options.address + ":" + std::to_string(options.port),
                "alamat itu tidak dapat dipakai: " + error.message() + ".",
                "Pilih port lain dengan --port, atau hentikan program yang memakainya.");
  return std::unique_ptr<Server>(new Server(std::move(inside)));
}

Server::Server(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Server::~Server() { inside_->workers.join(); }

std::uint16_t Server::port() const { return inside_->acceptor.local_endpoint().port(); }

void Server::run(bool signals) {
  if (signals) {
    inside_->signals.add(SIGINT);
    inside_->signals.add(SIGTERM);
    inside_->signals.async_wait([this](const boost::system::error_code& error, int) {
      if (!error) stop();
    });
  }
  net::co_spawn(inside_->io, inside_->accept(), [](const std::exception_ptr& problem) {
    if (problem) std::rethrow_exception(problem);  // a server that accepts nobody must not look alive
  });
  inside_->io.run();
}

void Server::stop() {
  net::post(inside_->io, [this] {
    boost::system::error_code ignored;
    inside_->acceptor.close(ignored);
    inside_->signals.cancel(ignored);
    net::co_spawn(inside_->io, inside_->drain(), [](const std::exception_ptr&) {});
  });
}

}  // namespace sakip::http
