// The server over real sockets on loopback: good requests, malformed and hostile ones, limits, many at once, stopping.
#include "http/server.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace sakip::http {
namespace server_test {

/// One connection, as raw as it gets.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(std::string_view text) {
    while (!text.empty()) {
      const ssize_t sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  /// Everything until the server closes.
  std::string rest() {
    std::string out;
    char buffer[4096];
    ssize_t got = 0;
    while ((got = ::recv(socket_, buffer, sizeof buffer, 0)) > 0) out.append(buffer, static_cast<std::size_t>(got));
    gave_up_ = got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    return out;
  }
  /// It was this side that lost patience while reading the rest, not the server that closed.
  bool gave_up() const { return gave_up_; }
  /// One whole response with a Content-Length.
  std::string response() {
    std::string out;
    char c = 0;
    while (out.find("\r\n\r\n") == std::string::npos && ::recv(socket_, &c, 1, 0) == 1) out += c;
    const std::size_t at = out.find("Content-Length: ");
    std::size_t left = at == std::string::npos ? 0 : std::stoul(out.substr(at + 16));
    while (left > 0 && ::recv(socket_, &c, 1, 0) == 1) out += c, --left;
    return out;
  }

 private:
  int socket_;
  bool gave_up_ = false;
};

class ServerTest : public testing::Test {
 protected:
  ServerTest() {
    ServerOptions options;
    options.port = 0;
    options.body_limit = 100'000;
    options.header_seconds = 1;
    options.idle_seconds = 2;
    auto server = Server::listen(options, [this](const Request& request) { return handle(request); });
    EXPECT_TRUE(server) << to_line(server.error());
    server_ = std::move(*server);
    thread_ = std::thread([this] { server_->run(false); });
  }
  ~ServerTest() override {
    server_->stop();
    thread_.join();
  }

  Response handle(const Request& request) {
    ++calls_;
    Response out;
    out.type = "text/plain";
    if (request.path == "/besar")
      out.body.assign(300'000, 'x');
    else if (request.path == "/galat")
      throw std::runtime_error("rahasia");
    else if (request.path == "/kepala")
      out.headers = {{"X-Baik", "ya"}, {"X-Buruk", "a\r\nSet-Cookie: b=c"}};
    else
      out.body = request.path + "|" + std::to_string(request.body.size());
    return out;
  }

  std::string ask(const std::string& text) {
    Client client(server_->port());
    client.send(text);
    return client.rest();
  }

  std::atomic<int> calls_{0};
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

TEST_F(ServerTest, AnswersAndKeepsTheConnection) {
  Client client(server_->port());
  for (int i = 0; i < 3; ++i) {
    client.send("GET /satu HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string answer = client.response();
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
    EXPECT_TRUE(answer.ends_with("\r\n\r\n/satu|0")) << answer;
  }
}

TEST_F(ServerTest, BodiesBothWaysWhole) {
  const std::string body(90'000, 'b');
  EXPECT_TRUE(ask("POST /isi HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 90000\r\n\r\n" + body)
                  .ends_with("/isi|90000"));
  EXPECT_TRUE(ask("POST /isi HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                  "5\r\nhalo!\r\n0\r\n\r\n")
                  .ends_with("/isi|5"));
  const std::string large = ask("GET /besar HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(large.size() - large.find("\r\n\r\n") - 4, 300'000u);
}

TEST_F(ServerTest, HeadHasNoBody) {
  const std::string answer = ask("HEAD /satu HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("Content-Length: 7\r\n"), std::string::npos) << answer;
  EXPECT_TRUE(answer.ends_with("\r\n\r\n")) << answer;
}

TEST_F(ServerTest, CompressesForThoseWhoUnderstand) {
  const std::string answer =
      ask("GET /besar HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: gzip\r\n\r\n");
  EXPECT_NE(answer.find("Content-Encoding: gzip"), std::string::npos);
  EXPECT_LT(answer.size(), 3000u);
}

TEST_F(ServerTest, MalformedRequestsReachNoHandler) {
  for (const char* bad : {
           "GET / HTTP/1.1\r\n\r\n",                        // no Host
           "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",  // two
           "GET / HTTP/1.1\r\nHost : a\r\n\r\n",            // blank before the colon
           "GET / HTTP/1.1\nHost: a\n\n",                   // bare line feeds
           "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
           "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",  // broken chunk
           "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", "GET /../rahasia HTTP/1.1\r\nHost: a\r\n\r\n",
           "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", "GET http://lain/ HTTP/1.1\r\nHost: a\r\n\r\n",
           "RUSAK / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
           "\x16\x03\x01\x02\r\n\r\n",  // TLS to a plain port
       }) {
    const std::string answer = ask(bad);
    EXPECT_FALSE(answer.starts_with("HTTP/1.1 200")) << bad << answer;
  }
  EXPECT_EQ(calls_, 0);
}

TEST_F(ServerTest, TooMuchIsRefused) {
  EXPECT_TRUE(
      ask("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(40'000, 'x') + "\r\n\r\n").starts_with("HTTP/1.1 431"));
  EXPECT_TRUE(ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100001\r\n\r\n").starts_with("HTTP/1.1 413"));
  std::string chunks = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 30; ++i) chunks += "1000\r\n" + std::string(4096, 'c') + "\r\n";
  EXPECT_TRUE(ask(chunks).starts_with("HTTP/1.1 413"));
  EXPECT_EQ(calls_, 0);
}

TEST_F(ServerTest, ADrippingHeaderIsCutOff) {
  Client client(server_->port());
  std::thread drip([&] {
    for (int i = 0; i < 40; ++i) {
      client.send(i == 0 ? "GET / HTTP/1.1\r\n" : "X");
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  });
  EXPECT_EQ(client.rest(), "");
  EXPECT_FALSE(client.gave_up());
  drip.join();
  EXPECT_EQ(calls_, 0);
}

TEST_F(ServerTest, IdleConnectionsStarveNobody) {
  std::vector<std::unique_ptr<Client>> idle;
  for (int i = 0; i < 200; ++i) idle.push_back(std::make_unique<Client>(server_->port()));
  EXPECT_TRUE(ask("GET /tetap HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").ends_with("/tetap|0"));
}

TEST_F(ServerTest, AnExceptionTellsTheVisitorNothing) {
  const std::string answer = ask("GET /galat HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 500")) << answer;
  EXPECT_EQ(answer.find("rahasia"), std::string::npos);
  EXPECT_TRUE(ask("GET /lagi HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").ends_with("/lagi|0"));
}

TEST_F(ServerTest, AHeaderThatWouldSplitTheResponseIsLeftOut) {
  const std::string answer = ask("GET /kepala HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("X-Baik: ya"), std::string::npos);
  EXPECT_EQ(answer.find("Set-Cookie"), std::string::npos);
}

TEST_F(ServerTest, ManyAtOnceAreAllAnswered) {
  std::atomic<int> good{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&] {
      Client client(server_->port());
      for (int i = 0; i < 100; ++i) {
        client.send("GET /n HTTP/1.1\r\nHost: x\r\n\r\n");
        if (client.response().ends_with("/n|0")) ++good;
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(good, 800);
}

TEST(ServerListen, AnAddressInUseIsSaid) {
  ServerOptions options;
  options.port = 0;
  const auto first = Server::listen(options, [](const Request&) { return Response{}; });
  ASSERT_TRUE(first);
  options.port = (*first)->port();
  const auto second = Server::listen(options, [](const Request&) { return Response{}; });
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, "HTTP_TIDAK_BISA_MENDENGAR");
}

}  // namespace server_test
}  // namespace sakip::http
