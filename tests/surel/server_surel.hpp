// A mail server of the tests' own on loopback: takes mails over real sockets and keeps them, and can refuse.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace sakip::surel {

class ServerSurel {
 public:
  struct Kiriman {
    std::string dari, kepada, teks;  ///< the text as it came, without the final dot
  };

  explicit ServerSurel(std::uint16_t port = 0) : telinga_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const int yes = 1;
    ::setsockopt(telinga_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    at.sin_port = htons(port);
    socklen_t size = sizeof at;
    if (::bind(telinga_, reinterpret_cast<sockaddr*>(&at), size) != 0 || ::listen(telinga_, 8) != 0) std::abort();
    ::getsockname(telinga_, reinterpret_cast<sockaddr*>(&at), &size);
    port_ = ntohs(at.sin_port);
    kerja_ = std::thread([this] { dengar(); });
  }
  ~ServerSurel() { tutup(); }
  ServerSurel(const ServerSurel&) = delete;
  ServerSurel& operator=(const ServerSurel&) = delete;

  /// As a mail server that is down: nothing listens any more.
  void tutup() {
    if (telinga_ < 0) return;
    ::shutdown(telinga_, SHUT_RDWR);
    kerja_.join();
    ::close(telinga_);
    telinga_ = -1;
  }
  std::uint16_t port() const { return port_; }
  std::string alamat() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  std::vector<Kiriman> kiriman() const {
    const std::lock_guard lock(kunci_);
    return kiriman_;
  }
  /// Every line that a client said.
  std::string percakapan() const {
    const std::lock_guard lock(kunci_);
    return percakapan_;
  }

  std::atomic<bool> minta_masuk{false};  ///< offers AUTH PLAIN and accepts nobody without it
  std::string sandi_base64;              ///< the accepted answer of AUTH PLAIN
  std::string tolak, tunda;              ///< receivers that are refused for good, and for now

 private:
  void dengar() {
    for (;;) {
      const int client = ::accept(telinga_, nullptr, nullptr);
      if (client < 0) return;
      const timeval patience{5, 0};
      ::setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
      layani(client);
      ::close(client);
    }
  }
  static void jawab(int client, const std::string& line) {
    const std::string all = line + "\r\n";
    (void)::send(client, all.data(), all.size(), MSG_NOSIGNAL);
  }
  static bool baris(int client, std::string& line) {
    line.clear();
    char c = 0;
    while (::recv(client, &c, 1, 0) == 1) {
      if (c == '\n') {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        return true;
      }
      line += c;
    }
    return false;
  }
  void layani(int client) {
    jawab(client, "220 uji");
    Kiriman now;
    bool known = !minta_masuk;
    for (std::string line; baris(client, line);) {
      {
        const std::lock_guard lock(kunci_);
        percakapan_ += line + "\n";
      }
      if (line.starts_with("EHLO")) {
        jawab(client, minta_masuk ? "250-uji\r\n250 AUTH PLAIN" : "250 uji");
      } else if (line.starts_with("AUTH PLAIN")) {
        std::string answer = line.size() > 11 ? line.substr(11) : "";
        if (answer.empty()) {
          jawab(client, "334 ");
          baris(client, answer);
        }
        known = answer == sandi_base64;
        jawab(client, known ? "235 ya" : "535 tidak");
      } else if (line.starts_with("MAIL FROM:")) {
        now = {line.substr(10), "", ""};
        jawab(client, known ? "250 ya" : "530 masuk dahulu");
      } else if (line.starts_with("RCPT TO:")) {
        now.kepada = line.substr(8);
        const auto is = [&](const std::string& who) {
          return !who.empty() && now.kepada.find(who) != std::string::npos;
        };
        jawab(client, is(tolak) ? "550 tidak ada" : is(tunda) ? "451 nanti" : "250 ya");
      } else if (line == "DATA") {
        jawab(client, "354 kirim");
        for (std::string part; baris(client, part) && part != ".";)
          now.teks += (part.starts_with('.') ? part.substr(1) : part) + "\n";
        const std::lock_guard lock(kunci_);
        kiriman_.push_back(now);
        jawab(client, "250 diterima");
      } else if (line == "QUIT") {
        jawab(client, "221 dah");
        return;
      } else {
        jawab(client, line == "RSET" || line == "NOOP" ? "250 ya" : "502 tidak kenal");
      }
    }
  }

  int telinga_;
  std::uint16_t port_ = 0;
  mutable std::mutex kunci_;
  std::vector<Kiriman> kiriman_;
  std::string percakapan_;
  std::thread kerja_;
};

/// A quoted-printable body as text again; lines end with "\n" here already.
inline std::string baca_qp(std::string_view text) {
  std::string out;
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'A' + 10; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '\n') {
      ++i;
    } else if (i + 2 < text.size()) {
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    }
  }
  return out;
}

}  // namespace sakip::surel
