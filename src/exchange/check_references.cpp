// Uniqueness, references and cycles, told with the place and what would be right.
#include "exchange/check_references.hpp"

#include "core/quote_input.hpp"

namespace sakip::exchange {

std::string item_place(std::string_view list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

void Register::enter(const std::string& id, std::size_t index) {
  const auto [at, fresh] = index_.emplace(id, index);
  if (!fresh)
    problems_.add("BUNDEL_ID_GANDA", item_place(list_, index) + ".id",
                  "id " + quote_input(id) + " sudah dipakai oleh " + item_place(list_, at->second) + ".",
                  "Beri setiap " + noun_ + " id yang berbeda.");
}

std::size_t Register::find(const std::string& id) const {
  const auto at = index_.find(id);
  return at == index_.end() ? npos : at->second;
}

void Register::require(const std::string& id, const std::string& place) const {
  if (id.empty() || find(id) != npos) return;
  std::vector<std::string_view> known;
  for (const auto& entry : index_) known.push_back(entry.first);
  const std::string meant = known.size() <= 2000 ? nearest(id, known) : std::string();
  problems_.add(
      "BUNDEL_RUJUKAN", place, "tidak ada " + noun_ + " dengan id " + quote_input(id) + ".",
      (meant.empty() ? "" : "Mungkin maksudnya \"" + meant + "\". ") + "Pakai id yang ada pada " + list_ + ".");
}

void Register::check_tree(const std::vector<std::string>& parents, const std::string& key) const {
  enum class Mark : char { fresh, open, done };
  std::vector<Mark> marks(parents.size(), Mark::fresh);
  for (std::size_t start = 0; start < parents.size(); ++start) {
    require(parents[start], item_place(list_, start) + "." + key);
    std::vector<std::size_t> path;
    std::size_t at = start;
    while (at != npos && marks[at] == Mark::fresh) {
      marks[at] = Mark::open;
      path.push_back(at);
      at = parents[at].empty() ? npos : find(parents[at]);
    }
    if (at != npos && marks[at] == Mark::open)
      problems_.add("BUNDEL_LINGKARAN", item_place(list_, at) + "." + key,
                    noun_ + " ini berada di bawah dirinya sendiri melalui " + quote_input(parents[at]) + ".",
                    "Putuskan lingkaran itu: kosongkan atau ganti " + key + " salah satunya.");
    for (const std::size_t step : path) marks[step] = Mark::done;
  }
}

}  // namespace sakip::exchange
