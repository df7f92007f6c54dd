// check() and what its rules share; the rules about names and series, and rings of formulas.
#include "formula/periksa.hpp"

#include <algorithm>

#include "formula/fungsi.hpp"

namespace sakip::formula {

const ElemenRumus* Pemeriksaan::elemen(std::string_view name) const {
  const Variabel variable = variabel_dari(name);
  const ElemenRumus* base = nullptr;
  for (const ElemenRumus& element : context.elemen) {
    if (element.nama == name) return &element;
    if (element.nama == variable.dasar) base = &element;
  }
  return base;
}

bool is_binary(const Node& node, BinaryOp op) { return node.kind == NodeKind::binary && node.op == op; }

std::string_view function_of(const Node& node) {
  return node.kind == NodeKind::call ? daftar_fungsi()[static_cast<std::size_t>(node.function)].nama
                                     : std::string_view();
}

bool same(const Tree& tree, const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text || a.number != b.number || a.function != b.function ||
      a.children.size() != b.children.size() || (a.kind == NodeKind::binary && a.op != b.op))
    return false;
  for (std::size_t i = 0; i < a.children.size(); ++i)
    if (!same(tree, tree.child(a, i), tree.child(b, i))) return false;
  return true;
}

std::vector<int> variables_below(const Tree& tree, const Node& node) {
  std::vector<int> found;
  const bool table = function_of(node) == "lookup" || function_of(node) == "score";
  for (std::size_t i = table ? 1 : 0; i < node.children.size(); ++i) {
    const int child = node.children[i];
    if (tree.at(child).kind == NodeKind::variable) found.push_back(child);
    const std::vector<int> deeper = variables_below(tree, tree.at(child));
    found.insert(found.end(), deeper.begin(), deeper.end());
  }
  return found;
}

namespace {

void collect(const Tree& tree, int index, bool above, Quotient& out) {
  const Node& node = tree.at(index);
  if (is_binary(node, BinaryOp::multiply) || is_binary(node, BinaryOp::divide)) {
    collect(tree, node.children[0], above, out);
    collect(tree, node.children[1], above != (node.op == BinaryOp::divide), out);
  } else if (node.kind == NodeKind::number && !node.number.is_zero()) {
    if (above)
      out.constant *= node.number;
    else
      out.constant /= node.number;
  } else {
    (above ? out.above : out.below).push_back(index);
  }
}

/// Variables of the whole formula: those below the root, and the root itself when it is one.
std::vector<int> variables_of(const Tree& tree) {
  std::vector<int> found = variables_below(tree, tree.at(tree.root));
  if (tree.at(tree.root).kind == NodeKind::variable) found.push_back(tree.root);
  std::sort(found.begin(), found.end(), [&](int a, int b) { return tree.at(a).place.awal < tree.at(b).place.awal; });
  return found;
}

enum class Bentuk { skalar, deret, tak_tentu };

/// Whether a node is one value or a series, by what is declared.
Bentuk bentuk(const Pemeriksaan& check, const Node& node) {
  if (node.kind == NodeKind::variable) {
    const ElemenRumus* element = check.elemen(node.text);
    return !element ? Bentuk::tak_tentu : element->deret ? Bentuk::deret : Bentuk::skalar;
  }
  const Fungsi* function =
      node.kind == NodeKind::call ? &daftar_fungsi()[static_cast<std::size_t>(node.function)] : nullptr;
  const bool reduces = function && (function->meringkas == Meringkas::selalu || function->nama == "lookup" ||
                                    function->nama == "score" ||
                                    (function->meringkas == Meringkas::satu_deret && node.children.size() == 1));
  if (reduces) return Bentuk::skalar;
  Bentuk result = Bentuk::skalar;
  for (std::size_t i = function && function->nama == "if" ? 1 : 0; i < node.children.size(); ++i) {
    const Bentuk child = bentuk(check, check.tree.child(node, i));
    if (child == Bentuk::deret) return child;
    if (child == Bentuk::tak_tentu) result = child;
  }
  return result;
}

void periksa_deret(Pemeriksaan& check) {
  const Tree& tree = check.tree;
  if (bentuk(check, tree.at(tree.root)) == Bentuk::deret)
    check.found(tree.at(tree.root), "RUMUS_HASIL_DERET", Bobot::galat, "Hasil rumus berupa deret, bukan satu nilai.",
                "Bungkus dengan sum(...) atau mean(...).");
  for (const Node& node : tree.nodes) {
    if (node.kind != NodeKind::call || node.children.size() != 1) continue;
    const Fungsi& function = daftar_fungsi()[static_cast<std::size_t>(node.function)];
    if (function.meringkas != Meringkas::selalu || bentuk(check, tree.child(node, 0)) != Bentuk::skalar) continue;
    const std::string name(function.nama);
    check.found(node, "RUMUS_AGREGAT_SKALAR", Bobot::peringatan,
                kalimat("{} diterapkan pada satu nilai, bukan deret.", name),
                kalimat("Nyatakan elemen datanya sebagai deret, atau hapus {}.", name));
  }
}

}  // namespace

Quotient quotient_of(const Tree& tree, int node) {
  Quotient out;
  collect(tree, node, true, out);
  return out;
}

void periksa_nama(Pemeriksaan& check) {
  std::set<std::string> used, reported;
  for (const int index : variables_of(check.tree)) {
    const Node& node = check.tree.at(index);
    const Variabel variable = variabel_dari(node.text);
    used.insert(node.text);
    used.insert(variable.dasar);
    if (!check.elemen(node.text) && reported.insert(node.text).second)
      check.found(node, "RUMUS_VARIABEL_TAK_DIDEKLARASIKAN", Bobot::galat,
                  kalimat("\"{}\" bukan elemen data indikator ini.", node.text),
                  "Tambahkan elemen datanya, atau perbaiki ejaannya.");
    if (variable.periode == Periode::tahun_dasar && check.context.tahun_dasar == 0 && reported.insert("_0").second)
      check.found(node, "RUMUS_TAHUN_DASAR", Bobot::peringatan,
                  kalimat("Rumus memakai nilai tahun dasar ({}), tetapi tahun dasarnya tidak disebut.", node.text),
                  "Isi tahun baseline indikator, agar basisnya tidak dapat digeser.");
  }
  for (const ElemenRumus& element : check.context.elemen)
    if (!used.contains(element.nama))
      check.findings.push_back({"RUMUS_ELEMEN_TAK_DIPAKAI", Bobot::peringatan, 0, 0,
                                kalimat("Elemen data \"{}\" tidak dipakai dalam rumus.", element.nama),
                                "Hapus elemen itu, atau perbaiki rumusnya."});
}

std::vector<Temuan> check(std::string_view text, const KonteksPeriksa& context) {
  static const DaftarSkala kNone;
  std::vector<Temuan> findings;
  const auto tree = parse(text);
  const auto program = compile(text, context.skala ? *context.skala : kNone);
  if (!tree || !program) {
    const Error& error = tree ? program.error() : tree.error();
    findings.push_back({error.code, Bobot::galat, 0, 0, sambung(error.place, ": ", error.message), error.advice});
    return findings;
  }
  Pemeriksaan all{*tree, context, findings};
  periksa_nama(all);
  periksa_deret(all);
  periksa_bentuk(all);
  periksa_perbandingan(all);
  periksa_satuan(all);
  std::stable_sort(findings.begin(), findings.end(), [](const Temuan& a, const Temuan& b) { return a.awal < b.awal; });
  return findings;
}

std::vector<Temuan> check_cycles(std::span<const RumusBernama> formulas) {
  // uses[i]: the formulas whose result of the same year formula i needs
  std::vector<std::vector<std::size_t>> uses(formulas.size());
  for (std::size_t i = 0; i < formulas.size(); ++i) {
    const auto tree = parse(formulas[i].teks);
    if (!tree) continue;
    for (const int index : variables_of(*tree)) {
      const std::string& name = tree->at(index).text;
      const auto& own = formulas[i].elemen;
      if (std::find(own.begin(), own.end(), name) != own.end()) continue;
      for (std::size_t other = 0; other < formulas.size(); ++other)
        if (formulas[other].nama == name) uses[i].push_back(other);
    }
  }
  std::vector<Temuan> findings;
  std::vector<int> state(formulas.size(), 0);             // 0 not seen, 1 on the path, 2 done
  std::vector<std::pair<std::size_t, std::size_t>> path;  // formula, next of its uses
  for (std::size_t start = 0; start < formulas.size(); ++start) {
    if (state[start] == 0) path.emplace_back(start, 0), state[start] = 1;
    while (!path.empty()) {
      const auto [at, next] = path.back();
      if (next == uses[at].size()) {
        state[at] = 2;
        path.pop_back();
        continue;
      }
      ++path.back().second;
      const std::size_t other = uses[at][next];
      if (state[other] == 0) {
        state[other] = 1;
        path.emplace_back(other, 0);
      } else if (state[other] == 1) {
        auto step = std::find_if(path.begin(), path.end(), [&](const auto& p) { return p.first == other; });
        std::string ring;
        for (; step != path.end(); ++step) ring += formulas[step->first].nama + " -> ";
        findings.push_back(
            {"RUMUS_SIKLUS", Bobot::galat, 0, 0, kalimat("Rumus saling membutuhkan: {}{}.", ring, formulas[other].nama),
             "Putuskan lingkarannya: salah satu harus dihitung dari data sendiri atau dari tahun lalu."});
      }
    }
  }
  return findings;
}

}  // namespace sakip::formula
