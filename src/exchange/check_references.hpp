// Building blocks of periksa_berkas: uniqueness, references and trees over lists of the domain.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/id.hpp"
#include "exchange/problems.hpp"

namespace sakip::exchange {

inline const std::string& plain(const std::string& id) { return id; }
template <typename Tag>
const std::string& plain(const Id<Tag>& id) {
  return id.value;
}

/// Where each id of one list stands, and the problems with those ids and with references to them.
class Register {
 public:
  /// `list` is the list's place ("jabatan"), `noun` what a message calls one of them ("jabatan").
  Register(std::string list, std::string noun, Problems& problems)
      : list_(std::move(list)), noun_(std::move(noun)), problems_(problems) {}

  /// Enters the id of item `index`; BUNDEL_ID_GANDA when it is taken.
  void enter(const std::string& id, std::size_t index);
  /// BUNDEL_RUJUKAN when `id` is not empty and unknown.
  void require(const std::string& id, const std::string& place) const;
  /// The index of `id`, or npos.
  std::size_t find(const std::string& id) const;
  /// BUNDEL_LINGKARAN for each item that is its own ancestor; `parents[i]` is the parent's id of item i. Unknown
  /// parents are BUNDEL_RUJUKAN at "<list>[i].<key>".
  void check_tree(const std::vector<std::string>& parents, const std::string& key) const;

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  std::string list_, noun_;
  Problems& problems_;
  std::unordered_map<std::string, std::size_t> index_;
};

template <typename T>
Register register_of(const std::vector<T>& items, std::string list, std::string noun, Problems& problems) {
  Register names(std::move(list), std::move(noun), problems);
  for (std::size_t i = 0; i < items.size(); ++i) names.enter(plain(items[i].id), i);
  return names;
}

template <typename T, typename Parent>
std::vector<std::string> parents_of(const std::vector<T>& items, Parent member) {
  std::vector<std::string> parents;
  for (const T& item : items) parents.push_back(plain(item.*member));
  return parents;
}

/// "list[3]".
std::string item_place(std::string_view list, std::size_t index);

/// BUNDEL_GANDA for every item whose key was already seen; `key` gives the fields that make it unique, `fields` names
/// them for the message.
template <typename T, typename Key>
void check_unique(const std::vector<T>& items, const std::string& list, const std::string& fields, Key key,
                  Problems& problems) {
  std::unordered_map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string text;
    for (const std::string& part : key(items[i])) text += part + '\x1f';
    const auto [at, fresh] = seen.emplace(std::move(text), i);
    if (!fresh)
      problems.add("BUNDEL_GANDA", item_place(list, i),
                   "isinya mengulang " + item_place(list, at->second) + ": " + fields + " keduanya sama.",
                   "Hapus salah satunya, atau perbaiki " + fields + ".");
  }
}

}  // namespace sakip::exchange
