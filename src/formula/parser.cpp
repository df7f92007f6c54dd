// Recursive descent over the tokens, one method per level of precedence: or, and, not, comparison, + -, * /, unary
// minus, atom. Depth and length are bounded, so that no text can exhaust the stack.
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "formula/ast.hpp"
#include "formula/fungsi.hpp"
#include "formula/lexer.hpp"

namespace sakip::formula {

namespace {

constexpr std::array<std::string_view, 12> kSigns{"+", "-", "*", "/", "==", "!=", "<", "<=", ">", ">=", "and", "or"};

constexpr std::array kEither{BinaryOp::either};
constexpr std::array kBoth{BinaryOp::both};
constexpr std::array kComparisons{BinaryOp::equal,      BinaryOp::not_equal, BinaryOp::less,
                                  BinaryOp::less_equal, BinaryOp::greater,   BinaryOp::greater_equal};
constexpr std::array kSum{BinaryOp::add, BinaryOp::subtract};
constexpr std::array kProduct{BinaryOp::multiply, BinaryOp::divide};

class Parser {
 public:
  Parser(std::string_view text, std::vector<Token> tokens) : tokens_(std::move(tokens)) { tree_.text = text; }

  Result<Tree> run() {
    TRY(tree_.root, either());
    if (peek().kind != TokenKind::end) {
      const bool decimal_comma = peek().text == ",";
      return error(kalimat("\"{}\" tidak diharapkan di sini.", peek().text),
                   decimal_comma ? "Koma hanya memisahkan argumen fungsi; tulis desimal dengan titik: 0.6."
                                 : "Mungkin kurang tanda hitung atau tanda kurung.");
    }
    TRY_STATUS(bounded());
    return std::move(tree_);
  }

 private:
  /// A long chain (a + b + c ...) is a deep tree though it has no parentheses, and others walk the tree by recursion.
  Status bounded() const {
    std::vector<int> depth(tree_.nodes.size(), 1);
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      for (const int child : tree_.nodes[i].children)
        depth[i] = std::max(depth[i], depth[static_cast<std::size_t>(child)] + 1);
      if (depth[i] > kMaxChain)
        return fail("RUMUS_TERLALU_DALAM", kolom(tree_.text, tree_.nodes[i].place.awal),
                    "lebih dari 300 hitungan berantai.", "Pakai deret, atau pecah rumusnya.");
    }
    return Ok{};
  }

  const Token& peek() const { return tokens_[next_]; }
  bool at(std::string_view text) const {
    return peek().text == text && (peek().kind == TokenKind::sign || peek().kind == TokenKind::name);
  }
  bool take(std::string_view text) {
    if (!at(text)) return false;
    ++next_;
    return true;
  }
  int end_of_last() const { return next_ == 0 ? 0 : tokens_[next_ - 1].end; }

  tl::unexpected<Error> error(Kalimat message, Kalimat advice, std::string code = "RUMUS_BENTUK") const {
    return fail(std::move(code), kolom(tree_.text, peek().begin), std::move(message), std::move(advice));
  }

  int add(Node node, int begin) {
    node.place = {begin, end_of_last() - begin};
    tree_.nodes.push_back(std::move(node));
    return static_cast<int>(tree_.nodes.size()) - 1;
  }
  int add_binary(BinaryOp op, int left, int right) {
    Node node;
    node.kind = NodeKind::binary;
    node.op = op;
    node.children = {left, right};
    return add(std::move(node), tree_.at(left).place.awal);
  }

  std::optional<BinaryOp> take_one_of(std::span<const BinaryOp> ops) {
    for (const BinaryOp op : ops)
      if (take(sign_of(op))) return op;
    return std::nullopt;
  }

  /// level { op level }: a chain that groups to the left.
  template <typename Level>
  Result<int> chain(Level level, std::span<const BinaryOp> ops) {
    TRY(int left, (this->*level)());
    while (const auto op = take_one_of(ops)) {
      TRY(const int right, (this->*level)());
      left = add_binary(*op, left, right);
    }
    return left;
  }

  Result<int> either() { return chain(&Parser::both, kEither); }
  Result<int> both() { return chain(&Parser::inverted, kBoth); }

  Result<int> inverted() {
    const int begin = peek().begin;
    if (!take("not")) return comparison();
    TRY_STATUS(enter());
    TRY(const int operand, inverted());
    --depth_;
    Node node;
    node.kind = NodeKind::invert;
    node.children = {operand};
    return add(std::move(node), begin);
  }

  Result<int> comparison() {
    TRY(const int left, sum());
    const auto op = take_one_of(kComparisons);
    if (!op) return left;
    TRY(const int right, sum());
    for (const BinaryOp again : kComparisons)
      if (at(sign_of(again)))
        return error("perbandingan berantai tidak ada dalam bahasa ini.", "Tulis: a < b and b < c.");
    return add_binary(*op, left, right);
  }

  Result<int> sum() { return chain(&Parser::product, kSum); }
  Result<int> product() { return chain(&Parser::signed_atom, kProduct); }

  Result<int> signed_atom() {
    const int begin = peek().begin;
    if (!take("-")) return atom();
    TRY_STATUS(enter());
    TRY(const int operand, signed_atom());
    --depth_;
    Node node;
    node.kind = NodeKind::negate;
    node.children = {operand};
    return add(std::move(node), begin);
  }

  Status enter() {
    if (++depth_ > kMaxDepth)
      return error("kurung bersarang lebih dari 64 tingkat.", "Pecah rumusnya menjadi beberapa elemen data.",
                   "RUMUS_TERLALU_DALAM");
    return Ok{};
  }

  Result<int> atom() {
    const Token token = peek();
    Node node;
    switch (token.kind) {
      case TokenKind::number: {
        ++next_;
        node.kind = NodeKind::number;
        TRY(node.number, Rational::parse(token.text));
        return add(std::move(node), token.begin);
      }
      case TokenKind::text:
        ++next_;
        node.kind = NodeKind::text;
        node.text = token.text;
        return add(std::move(node), token.begin);
      case TokenKind::name:
        return name();
      case TokenKind::sign:
        if (token.text == "(") return parentheses();
        return error(kalimat("\"{}\" tidak boleh ada di sini.", token.text),
                     "Di sini harus ada nama, angka, atau kurung buka.");
      case TokenKind::end:
        break;
    }
    return error("rumus berakhir sebelum lengkap.", "Lengkapi bagian setelah tanda hitung terakhir.");
  }

  Result<int> parentheses() {
    const int begin = peek().begin;
    TRY_STATUS(enter());
    ++next_;
    TRY(const int inner, either());
    --depth_;
    if (!take(")")) return error("kurung belum ditutup.", "Tambahkan \")\".");
    Node& node = tree_.nodes[static_cast<std::size_t>(inner)];
    node.in_parentheses = true;
    node.place = {begin, end_of_last() - begin};
    return inner;
  }

  Result<int> name() {
    const Token token = peek();
    Node node;
    if (token.text == "and" || token.text == "or" || token.text == "not")
      return error(kalimat("\"{}\" tidak boleh ada di sini.", token.text),
                   "Di sini harus ada nama, angka, atau kurung buka.");
    ++next_;
    if (at("(")) return call(token);
    node.text = token.text;
    node.kind = NodeKind::variable;
    if (token.text == "null") node.kind = NodeKind::null;
    if (token.text == "true" || token.text == "false") {
      node.kind = NodeKind::logic;
      node.number = Rational(token.text == "true" ? 1 : 0);
    }
    return add(std::move(node), token.begin);
  }

  Result<int> call(const Token& token) {
    Node node;
    node.kind = NodeKind::call;
    node.text = token.text;
    node.function = cari_fungsi(token.text);
    if (node.function < 0)
      return fail("RUMUS_FUNGSI_TAK_DIKENAL", kolom(tree_.text, token.begin),
                  kalimat("fungsi \"{}\" tidak ada.", token.text),
                  kalimat("Fungsi yang ada: {}.", names_of_functions()));
    TRY_STATUS(enter());
    ++next_;  // the opening parenthesis
    while (!at(")")) {
      if (!node.children.empty() && !take(","))
        return error("kurung fungsi belum ditutup.", "Tambahkan \")\" atau koma.");
      TRY(const int argument, either());
      if (node.children.size() == kMaxArguments)
        return error("argumen lebih dari 64.", "Pakai deret.", "RUMUS_JUMLAH_ARGUMEN");
      node.children.push_back(argument);
    }
    ++next_;
    --depth_;
    const Fungsi& function = daftar_fungsi()[static_cast<std::size_t>(node.function)];
    const int count = static_cast<int>(node.children.size());
    if (count < function.min_argumen || count > function.maks_argumen)
      return fail("RUMUS_JUMLAH_ARGUMEN", kolom(tree_.text, token.begin),
                  kalimat("{} diberi {} argumen.", function.nama, count),
                  kalimat("Bentuknya {}; desimal ditulis dengan titik.", function.bentuk));
    return add(std::move(node), token.begin);
  }

  static std::string names_of_functions() {
    std::string names;
    for (const Fungsi& function : daftar_fungsi()) names += (names.empty() ? "" : ", ") + std::string(function.nama);
    return names;
  }

  Tree tree_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  int depth_ = 0;
};

}  // namespace

std::string_view sign_of(BinaryOp op) { return kSigns[static_cast<std::size_t>(op)]; }

Result<Tree> parse(std::string_view text) {
  if (text.size() > kMaxText)
    return fail("RUMUS_TERLALU_PANJANG", "", "rumus lebih dari 4000 huruf.",
                "Pecah rumusnya menjadi beberapa elemen data.");
  TRY(auto tokens, tokenize(text));
  if (tokens.size() == 1)
    return fail("RUMUS_KOSONG", "", "rumus kosong.", "Isi rumusnya, atau ketik nilainya langsung.");
  return Parser(text, std::move(tokens)).run();
}

}  // namespace sakip::formula
