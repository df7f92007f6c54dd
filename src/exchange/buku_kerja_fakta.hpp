// The facts of a Berkas by key, to look up and to change while a workbook is written or read: each fact of a period is
// found in constant time, made when it is first given, and taken away when its cell is emptied.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "domain/berkas.hpp"

namespace sakip::exchange {

class Fakta {
 public:
  explicit Fakta(Berkas berkas) : berkas_(std::move(berkas)) {
    index(berkas_.target);
    index(berkas_.realisasi);
    index(berkas_.nilai_elemen);
    index(berkas_.analisis);
    index(berkas_.pagu);
    index(berkas_.realisasi_anggaran);
  }

  const Berkas& berkas() const { return berkas_; }
  Berkas& berkas() { return berkas_; }

  /// The fact with the key of `sample`, or nullptr. T: Target, Realisasi, NilaiElemen, Analisis, Pagu,
  /// RealisasiAnggaran.
  template <typename T>
  const T* find(const T& sample) const {
    const auto at = index_.find(key(sample));
    return at == index_.end() ? nullptr : &list<T>(berkas_)[at->second];
  }
  /// The fact with the key of `sample`, added when there was none.
  template <typename T>
  T& get(const T& sample) {
    auto& facts = list<T>(berkas_);
    std::string name = key(sample);
    removed_.erase(name);
    const auto [at, fresh] = index_.emplace(std::move(name), facts.size());
    if (fresh) facts.push_back(sample);
    return facts[at->second];
  }
  /// Takes the fact away when tidy() is called, unless get() asks for it again.
  template <typename T>
  void remove(const T& sample) {
    removed_.insert(key(sample));
  }
  /// Removes what was taken away and hands the Berkas over.
  Berkas tidy() &&;

 private:
  static std::string key(const Target& f);
  static std::string key(const Realisasi& f);
  static std::string key(const NilaiElemen& f);
  static std::string key(const Analisis& f);
  static std::string key(const Pagu& f);
  static std::string key(const RealisasiAnggaran& f);

  template <typename T, typename B>
  static auto& list(B& berkas) {
    if constexpr (std::is_same_v<T, Target>)
      return berkas.target;
    else if constexpr (std::is_same_v<T, Realisasi>)
      return berkas.realisasi;
    else if constexpr (std::is_same_v<T, NilaiElemen>)
      return berkas.nilai_elemen;
    else if constexpr (std::is_same_v<T, Analisis>)
      return berkas.analisis;
    else if constexpr (std::is_same_v<T, Pagu>)
      return berkas.pagu;
    else
      return berkas.realisasi_anggaran;
  }
  template <typename T>
  void index(const std::vector<T>& facts) {
    for (std::size_t i = 0; i < facts.size(); ++i) index_.emplace(key(facts[i]), i);
  }
  template <typename T>
  void drop_removed(std::vector<T>& facts) {
    std::erase_if(facts, [this](const T& fact) { return removed_.count(key(fact)) > 0; });
  }

  Berkas berkas_;
  std::unordered_map<std::string, std::size_t> index_;
  std::unordered_set<std::string> removed_;
};

}  // namespace sakip::exchange
