// The schema keeps the rules that let it run on another database and hold many tenants, and it has a column for every
// field of the domain.
#include <map>

#include "store/alat.hpp"
#include "store/jenis.hpp"
#include "store/kolom.hpp"

namespace sakip::store {
namespace skema_test {

std::vector<std::string> teks(db::Connection& k, const std::string& sql) {
  std::vector<std::string> semua;
  harus(k.query(sql, {}, [&](const db::Row& row) -> Status {
    semua.emplace_back(row.text(0));
    return Ok{};
  }));
  return semua;
}

class Skema : public testing::Test {
 protected:
  FolderUji folder_;
  std::unique_ptr<db::Connection> k_ = buka_baru(folder_ / "a.sakip");
  std::vector<std::string> tabel_ = teks(*k_, "SELECT name FROM sqlite_schema WHERE type = 'table'");
};

TEST_F(Skema, OnlyStrictTables) {
  EXPECT_GT(tabel_.size(), 30U);
  EXPECT_EQ(angka(*k_, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"), 0);
  EXPECT_EQ(
      angka(*k_,
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0"),
      0);
  EXPECT_EQ(angka(*k_,
                  "SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%' OR sql LIKE '%DEFERR%' OR "
                  "sql LIKE '%GENERATED%' OR sql LIKE '%DEFAULT%'"),
            0);
  for (const auto& t : tabel_) {
    EXPECT_EQ(
        angka(*k_, "SELECT count(*) FROM pragma_table_info('" + t + "') WHERE type NOT IN ('TEXT', 'INTEGER', 'BLOB')"),
        0)
        << t;
  }
}

TEST_F(Skema, TenantFirstInEveryKey) {
  for (const auto& t : tabel_) {
    EXPECT_EQ(teks(*k_, "SELECT name FROM pragma_table_info('" + t + "') WHERE pk = 1"),
              std::vector<std::string>{"tenant_id"})
        << t;
    EXPECT_EQ(angka(*k_, "SELECT count(*) FROM pragma_table_info('" + t + "') WHERE pk > 0 AND \"notnull\" = 0"), 0)
        << t;
    EXPECT_EQ(angka(*k_, "SELECT count(*) FROM pragma_index_list('" + t +
                             "') l JOIN pragma_index_info(l.name) i WHERE "
                             "l.\"unique\" = 1 AND i.seqno = 0 AND i.name <> 'tenant_id'"),
              0)
        << t;
  }
}

TEST_F(Skema, ForeignKeysStayInsideTheTenant) {
  int kunci_asing = 0;
  for (const auto& t : tabel_) {
    const std::string dari = " FROM pragma_foreign_key_list('" + t + "')";
    EXPECT_EQ(
        angka(*k_, "SELECT count(*)" + dari + " WHERE seq = 0 AND (\"from\" <> 'tenant_id' OR \"to\" <> 'tenant_id')"),
        0)
        << t;
    kunci_asing += static_cast<int>(angka(*k_, "SELECT count(DISTINCT id)" + dari));
  }
  EXPECT_GT(kunci_asing, 30);
}

/// Each reference in a row is a foreign key of its table.
TEST_F(Skema, EveryReferenceIsAForeignKey) {
  const std::map<Jangkar, std::string> ke = {{Jangkar::jabatan, "jabatan"},
                                             {Jangkar::simpul, "simpul"},
                                             {Jangkar::indikator, "indikator"},
                                             {Jangkar::rekening, "rekening"}};
  for (const Jenis& j : semua_jenis()) {
    const std::string tabel = j.kelas == Kelas::struktur ? j.tabel + "_isi" : j.tabel;
    for (const Kolom& kolom : j.kolom) {
      if (kolom.jangkar == Jangkar::tidak) continue;
      // Parts of a perjanjian refer to the post through the perjanjian.
      const bool lewat_induk = kolom.nama == "jabatan_id" && tabel.starts_with("perjanjian_");
      const std::string tujuan = lewat_induk ? "perjanjian" : ke.at(kolom.jangkar);
      EXPECT_EQ(angka(*k_, "SELECT count(*) FROM pragma_foreign_key_list('" + tabel + "') WHERE \"from\" = '" +
                               kolom.nama + "' AND \"table\" = '" + tujuan + "'"),
                1)
          << tabel << "." << kolom.nama;
    }
  }
}

TEST_F(Skema, ColumnsOfTheProgramAreThoseOfTheTable) {
  for (const Jenis& j : semua_jenis()) {
    const std::string tabel = j.kelas == Kelas::struktur ? j.tabel + "_isi" : j.tabel;
    std::vector<std::string> di_tabel = teks(*k_, "SELECT name FROM pragma_table_info('" + tabel + "') ORDER BY cid");
    std::erase_if(di_tabel, [](const auto& n) {
      return n == "tenant_id" || n == "instansi_id" || n == "tahun_berkas" || n == "urutan";
    });
    if (j.tabel != "berkas") std::erase(di_tabel, "periode_id");
    if (j.kelas == Kelas::struktur) std::erase(di_tabel, "versi");
    std::vector<std::string> di_program;
    for (const Kolom& kolom : j.kolom) di_program.push_back(kolom.nama);
    EXPECT_EQ(di_program, di_tabel) << tabel;
    EXPECT_TRUE(j.kelas != Kelas::bersama || j.kolom_tahun >= 0) << tabel;
  }
}

// How many fields an aggregate has: the largest number of initialisers it takes.
struct Apapun {
  template <typename T>
  operator T() const;  // NOLINT: stands for a value of any type, never called
};
template <typename T, typename... A>
constexpr int jumlah_medan() {
  if constexpr (requires { T{A{}..., Apapun{}}; }) {
    return jumlah_medan<T, A..., Apapun>();
  } else {
    return static_cast<int>(sizeof...(A));
  }
}
template <typename T>
int jumlah_kolom() {
  PengumpulKolom p;
  const T contoh{};
  kolom(p, contoh);
  return static_cast<int>(p.kolom.size());
}

/// A field added to the domain and not stored would be lost without a word.
TEST_F(Skema, EveryFieldOfTheDomainHasAColumn) {
  const int di_alamat = 1;      // its id is in the scope columns
  const int tabel_sendiri = 1;  // a list with a table of its own
  EXPECT_EQ(jumlah_medan<Pemda>(), jumlah_kolom<Pemda>() + di_alamat);
  EXPECT_EQ(jumlah_medan<Instansi>(), jumlah_kolom<Instansi>() + di_alamat);
  EXPECT_EQ(jumlah_medan<PeriodePerencanaan>(), jumlah_kolom<PeriodePerencanaan>());
  EXPECT_EQ(jumlah_medan<Pengaturan>(), jumlah_kolom<Pengaturan>());
  EXPECT_EQ(jumlah_medan<Jabatan>(), jumlah_kolom<Jabatan>());
  EXPECT_EQ(jumlah_medan<Simpul>(), jumlah_kolom<Simpul>());
  EXPECT_EQ(jumlah_medan<Indikator>(), jumlah_kolom<Indikator>());
  EXPECT_EQ(jumlah_medan<RekeningBelanja>(), jumlah_kolom<RekeningBelanja>() + tabel_sendiri);
  EXPECT_EQ(jumlah_medan<RekeningBelanja::Tahunan>() + 1, jumlah_kolom<TahunanRekening>());
  EXPECT_EQ(jumlah_medan<Target>(), jumlah_kolom<Target>());
  EXPECT_EQ(jumlah_medan<Realisasi>(), jumlah_kolom<Realisasi>());
  EXPECT_EQ(jumlah_medan<NilaiElemen>(), jumlah_kolom<NilaiElemen>());
  EXPECT_EQ(jumlah_medan<Analisis>(), jumlah_kolom<Analisis>());
  EXPECT_EQ(jumlah_medan<Bukti>(), jumlah_kolom<Bukti>());
  EXPECT_EQ(jumlah_medan<Pembanding>(), jumlah_kolom<Pembanding>());
  EXPECT_EQ(jumlah_medan<Pagu>(), jumlah_kolom<Pagu>());
  EXPECT_EQ(jumlah_medan<RealisasiAnggaran>(), jumlah_kolom<RealisasiAnggaran>());
  EXPECT_EQ(jumlah_medan<Survei>(), jumlah_kolom<Survei>());
  EXPECT_EQ(jumlah_medan<EvaluasiAkip>(), jumlah_kolom<EvaluasiAkip>() + tabel_sendiri);
  EXPECT_EQ(jumlah_medan<KomponenAkip>() + 3, jumlah_kolom<KomponenEvaluasi>());
  EXPECT_EQ(jumlah_medan<PerjanjianKinerja>(), jumlah_kolom<PerjanjianKinerja>() + 2 * tabel_sendiri);
  EXPECT_EQ(jumlah_medan<ButirPK>() + 4, jumlah_kolom<ButirPerjanjian>());
  EXPECT_EQ(jumlah_medan<Rekomendasi>(), jumlah_kolom<Rekomendasi>());
  EXPECT_EQ(jumlah_medan<TabelProfil>(), jumlah_kolom<TabelProfil>());
  EXPECT_EQ(jumlah_medan<Narasi>(), jumlah_kolom<Narasi>());
  EXPECT_EQ(jumlah_medan<Penyisihan>(), jumlah_kolom<Penyisihan>());
  EXPECT_EQ(jumlah_medan<Penetapan>(), jumlah_kolom<Penetapan>());
  EXPECT_EQ(jumlah_medan<JawabanReviu>(), jumlah_kolom<JawabanReviu>());
  EXPECT_EQ(jumlah_medan<UsulanRenja>(), jumlah_kolom<UsulanRenja>());
  // Parts that are kept as JSON (json.cpp) and the Berkas itself (5 heads, 22 lists).
  EXPECT_EQ(jumlah_medan<RumusVersi>(), 5);
  EXPECT_EQ(jumlah_medan<ElemenData>(), 5);
  EXPECT_EQ(jumlah_medan<UnsurSurvei>(), 3);
  EXPECT_EQ(jumlah_medan<ProfilResponden>(), 3);
  EXPECT_EQ(jumlah_medan<KolomProfil>(), 7);
  EXPECT_EQ(jumlah_medan<SelProfil>(), 2);
  EXPECT_EQ(jumlah_medan<Penyisihan::Lain>(), 2);
  EXPECT_EQ(jumlah_medan<Berkas>(), 5 + 22);
}

}  // namespace skema_test
}  // namespace sakip::store
