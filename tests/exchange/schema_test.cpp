// The bundle's table of fields, its names of enumerators and the published schema stay in step with src/domain: the
// headers themselves are read here and compared member by member.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "exchange/bundle.hpp"
#include "exchange/bundle_fields.hpp"
#include "exchange/enum_names.hpp"

namespace sakip::exchange {
namespace schema_test {

using Names = std::vector<std::string>;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// berkas.hpp with the headers it includes (and the two enums of core) without comments.
std::string domain_source() {
  std::string all = read_file(SAKIP_SOURCE_DIR "/src/domain/berkas.hpp");
  const std::regex include("#include \"(domain/\\w+\\.hpp)\"");
  Names files = {"core/nilai.hpp", "core/waktu.hpp", "domain/dokumen_sumber.hpp"};
  for (std::sregex_iterator at(all.begin(), all.end(), include), end; at != end; ++at) files.push_back((*at)[1]);
  for (const std::string& file : files) all += read_file(std::filesystem::path(SAKIP_SOURCE_DIR) / "src" / file);
  return std::regex_replace(all, std::regex("//[^\n]*"), "");
}

/// Enum name -> enumerators, in order.
std::map<std::string, Names> enums_of(const std::string& source) {
  std::map<std::string, Names> found;
  const std::regex declaration(R"(enum class (\w+)[^{;]*\{([^}]*)\})"), word(R"((\w+)\s*(=\s*\d+)?)");
  for (std::sregex_iterator at(source.begin(), source.end(), declaration), end; at != end; ++at) {
    const std::string body = (*at)[2];
    for (std::sregex_iterator w(body.begin(), body.end(), word); w != end; ++w) found[(*at)[1]].push_back((*w)[1]);
  }
  return found;
}

/// Struct name (nested ones as Outer::Inner) -> data members, in order.
std::map<std::string, Names> structs_of(const std::string& source) {
  std::map<std::string, Names> found;
  std::vector<std::string> open;
  std::istringstream lines(source);
  const std::regex start(R"(^\s*struct (\w+) \{)"), finish(R"(^\s*\};)");
  const std::regex member(
      R"(^\s*(?!using|struct|enum|static|return)[\w:<>]+(?:<.*>)? (\w+)(?:, (\w+))?(?: = [^;]*)?;)");
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, start)) {
      open.push_back(open.empty() ? match[1].str() : open.back() + "::" + match[1].str());
      found[open.back()];
    } else if (!open.empty() && std::regex_search(line, finish)) {
      open.pop_back();
    } else if (!open.empty() && line.find("operator") == std::string::npos && line.find('(') == std::string::npos &&
               std::regex_search(line, match, member)) {
      found[open.back()].push_back(match[1]);
      if (match[2].matched) found[open.back()].push_back(match[2]);
    }
  }
  return found;
}

struct KeyList {
  Names keys;
  template <typename M>
  void operator()(const char* key, M, Rule) {
    keys.push_back(key);
  }
  template <typename M, typename P>
  void money(const char* key, M, P) {
    keys.push_back(key);
    keys.push_back("ada_" + std::string(key));  // its flag: a missing key
  }
  template <typename M>
  void cells(const char* key, M) {
    keys.push_back(key);
  }
};
template <typename T>
Names keys_of() {
  KeyList list;
  Fields<T>::visit(list);
  return list.keys;
}

TEST(Schema, TableHoldsEveryMemberOfTheDomain) {
  const std::map<std::string, Names> table = {
      {"Pemda", keys_of<Pemda>()},
      {"Instansi", keys_of<Instansi>()},
      {"Jabatan", keys_of<Jabatan>()},
      {"PeriodePerencanaan", keys_of<PeriodePerencanaan>()},
      {"Pengaturan", keys_of<Pengaturan>()},
      {"Simpul", keys_of<Simpul>()},
      {"ElemenData", keys_of<ElemenData>()},
      {"RumusVersi", keys_of<RumusVersi>()},
      {"Indikator", keys_of<Indikator>()},
      {"Target", keys_of<Target>()},
      {"Realisasi", keys_of<Realisasi>()},
      {"NilaiElemen", keys_of<NilaiElemen>()},
      {"Analisis", keys_of<Analisis>()},
      {"Bukti", keys_of<Bukti>()},
      {"Pembanding", keys_of<Pembanding>()},
      {"Pagu", keys_of<Pagu>()},
      {"RealisasiAnggaran", keys_of<RealisasiAnggaran>()},
      {"RekeningBelanja", keys_of<RekeningBelanja>()},
      {"RekeningBelanja::Tahunan", keys_of<RekeningBelanja::Tahunan>()},
      {"ButirPK", keys_of<ButirPK>()},
      {"PerjanjianKinerja", keys_of<PerjanjianKinerja>()},
      {"UnsurSurvei", keys_of<UnsurSurvei>()},
      {"ProfilResponden", keys_of<ProfilResponden>()},
      {"Survei", keys_of<Survei>()},
      {"KomponenAkip", keys_of<KomponenAkip>()},
      {"EvaluasiAkip", keys_of<EvaluasiAkip>()},
      {"Rekomendasi", keys_of<Rekomendasi>()},
      {"KolomProfil", keys_of<KolomProfil>()},
      {"TabelProfil", keys_of<TabelProfil>()},
      {"Narasi", keys_of<Narasi>()},
      {"Penyisihan", keys_of<Penyisihan>()},
      {"Penyisihan::Lain", keys_of<Penyisihan::Lain>()},
      {"Penetapan", keys_of<Penetapan>()},
      {"JawabanReviu", keys_of<JawabanReviu>()},
      {"UsulanRenja", keys_of<UsulanRenja>()},
      {"Berkas", keys_of<Berkas>()},
  };
  const std::set<std::string> special = {"SelProfil", "Nilai", "Tanggal"};  // single values, not tables
  std::size_t compared = 0;
  for (auto [name, members] : structs_of(domain_source())) {
    if (special.count(name)) continue;
    ASSERT_TRUE(table.count(name)) << name << " has no fields in bundle_fields";
    Names keys = table.at(name);
    std::sort(keys.begin(), keys.end());
    std::sort(members.begin(), members.end());
    EXPECT_EQ(keys, members) << name;
    ++compared;
  }
  EXPECT_EQ(compared, table.size());
}

template <typename E>
void compare(const std::map<std::string, Names>& source, std::set<std::string>& seen) {
  const std::string type(EnumNames<E>::type);
  ASSERT_TRUE(source.count(type)) << type;
  EXPECT_EQ(Names(EnumNames<E>::names.begin(), EnumNames<E>::names.end()), source.at(type)) << type;
  seen.insert(type);
}

TEST(Schema, EnumeratorsAreSpelledAsInTheDomain) {
  const auto source = enums_of(domain_source());
  std::set<std::string> seen;
  compare<Keadaan>(source, seen);
  compare<Triwulan>(source, seen);
  compare<JenisPemda>(source, seen);
  compare<JenisInstansi>(source, seen);
  compare<StatusJabatan>(source, seen);
  compare<JenisPeriode>(source, seen);
  compare<Tingkat>(source, seen);
  compare<Lingkup>(source, seen);
  compare<DokumenSumber>(source, seen);
  compare<LevelIndikator>(source, seen);
  compare<Arah>(source, seen);
  compare<Agregasi>(source, seen);
  compare<JenisBelanja>(source, seen);
  compare<VersiPK>(source, seen);
  compare<StatusPK>(source, seen);
  compare<StatusTindakLanjut>(source, seen);
  compare<JenisKolom>(source, seen);
  compare<AsalNarasi>(source, seen);
  compare<KebijakanKosong>(source, seen);
  for (const auto& [name, enumerators] : source) EXPECT_TRUE(seen.count(name)) << name << " has no names";
}

TEST(Schema, CommittedFileIsTheGeneratedOne) {
  const std::filesystem::path path = SAKIP_SOURCE_DIR "/data/skema/berkas-1.schema.json";
  if (std::getenv("SAKIP_TULIS_SKEMA")) std::ofstream(path, std::ios::binary) << skema_bundel();
  EXPECT_EQ(read_file(path), skema_bundel()) << "run this test once with SAKIP_TULIS_SKEMA=1 and commit the file";
}

TEST(Schema, EveryReferenceHasItsDefinition) {
  const auto schema = nlohmann::json::parse(skema_bundel());
  const std::string text = skema_bundel();
  const std::regex reference(R"(#/\$defs/(\w+))");
  std::set<std::string> used;
  for (std::sregex_iterator at(text.begin(), text.end(), reference), end; at != end; ++at) used.insert((*at)[1]);
  for (const std::string& name : used) EXPECT_TRUE(schema["$defs"].contains(name)) << name;
  for (const auto& [name, definition] : schema["$defs"].items()) EXPECT_TRUE(used.count(name)) << name;
}

}  // namespace schema_test
}  // namespace sakip::exchange
