#!/usr/bin/env python3
"""Writes the bundles of an invented agency (Dinas Pangan, Kabupaten Contoh; 2024 and 2025 of one planning period) and,
with exact fractions and without any code of the program, what its figures must be (harapan.tsv). Every arah, agregasi
and kind of value occurs at least once. The bundles follow docs/format-bundel.md only. Run: python3 buat.py"""
import json
from fractions import Fraction as F
from pathlib import Path

DI = Path(__file__).parent

H = {}  # (year, address) -> expected, "n/d" or a state


def harap(tahun, alamat, nilai):
    H[(tahun, alamat)] = nilai if isinstance(nilai, str) else str(F(nilai))


def naik(t, r): return 100 * F(r) / F(t)
def turun_rasio(t, r): return 100 * F(t) / F(r)
def turun_selisih(t, r): return 100 * (2 * F(t) - F(r)) / F(t)
def pita(lo, hi, r):
    lo, hi, r = F(lo), F(hi), F(r)
    return F(100) if lo <= r <= hi else 100 * r / lo if r < lo else 100 * (2 * hi - r) / hi


TW = ["I", "II", "III", "IV"]
POSTS = [("kadis", "Kepala Dinas Pangan", "IIb", "", "Bupati Contoh"),
         ("sekdin", "Sekretaris Dinas Pangan", "IIIa", "kadis", ""),
         ("kabid-distribusi", "Kepala Bidang Distribusi dan Cadangan Pangan", "IIIb", "kadis", ""),
         ("kabid-produksi", "Kepala Bidang Produksi Pangan", "IIIb", "kadis", "")]
SIMPUL = [("tujuan-1", "", "tujuan", "", "Terwujudnya ketahanan pangan daerah", "kadis"),
          ("s1", "tujuan-1", "sasaran", "", "Meningkatnya kualitas pelayanan pangan", "kadis"),
          ("s2", "tujuan-1", "sasaran", "", "Meningkatnya akuntabilitas dinas", "sekdin"),
          ("s3", "tujuan-1", "sasaran", "", "Meningkatnya ketersediaan pangan", "kabid-produksi"),
          ("p1", "s1", "program", "2.09.03", "Program Peningkatan Diversifikasi dan Ketahanan Pangan", "kabid-distribusi"),
          ("p2", "s2", "program", "2.09.01", "Program Penunjang Urusan Pemerintahan Daerah", "sekdin"),
          ("p3", "s3", "program", "3.27.02", "Program Penyediaan dan Pengembangan Prasarana Pertanian", "kabid-produksi"),
          ("k1", "p1", "kegiatan", "2.09.03.2.01", "Penyediaan dan Penyaluran Pangan", "kabid-distribusi"),
          ("k2", "p2", "kegiatan", "2.09.01.2.02", "Administrasi Keuangan Perangkat Daerah", "sekdin"),
          ("k3", "p3", "kegiatan", "3.27.02.2.01", "Pengawasan Penggunaan Sarana Pertanian", "kabid-produksi"),
          ("sk1", "k1", "sub_kegiatan", "2.09.03.2.01.0001", "Penyediaan Informasi Harga Pangan", "kabid-distribusi"),
          ("sk2", "k1", "sub_kegiatan", "2.09.03.2.01.0002", "Penyaluran Cadangan Pangan", "kabid-distribusi"),
          ("sk3", "k2", "sub_kegiatan", "2.09.01.2.02.0001", "Penyediaan Gaji dan Tunjangan ASN", "sekdin"),
          ("sk4", "k3", "sub_kegiatan", "3.27.02.2.01.0001", "Pengawasan Sebaran Pupuk", "kabid-produksi")]


def ind(id, simpul, nama, satuan, arah, agregasi, pj, **k):
    return dict(id=id, simpul=simpul, nama=nama, satuan=satuan, level="iku", arah=arah, agregasi=agregasi,
                penanggung_jawab=pj, sumber_data="Dinas Pangan", **k)


def el(nama, uraian, satuan, deret=False):
    d = dict(nama=nama, uraian=uraian, satuan=satuan, sumber_data="Bidang")
    if deret: d["deret"] = True
    return d


INDIKATOR = [
    ind("layanan", "s1", "Persentase permohonan yang dilayani tepat waktu", "%", "naik", "posisi_akhir", "kadis", bobot="2",
        rumus=[dict(teks="100 * tepat_waktu / permohonan")],
        elemen=[el("tepat_waktu", "Permohonan yang dilayani tepat waktu", "permohonan"), el("permohonan", "Permohonan masuk", "permohonan")]),
    ind("keluhan", "s1", "Jumlah keluhan masyarakat", "Keluhan", "turun", "jumlah", "kadis", bobot="1", metode_capaian="turun-rasio"),
    ind("lama-layanan", "s1", "Rata-rata waktu layanan", "Hari", "turun", "rata_rata", "kabid-distribusi", bobot="1.5", metode_capaian="turun-selisih"),
    ind("ikm", "s1", "Indeks Kepuasan Masyarakat", "Nilai", "naik", "posisi_akhir", "kadis", bobot="3", desimal=3),
    ind("opini", "s2", "Opini BPK atas laporan keuangan", "Predikat", "kategori", "tetap", "sekdin", skala="opini-bpk", bobot="1"),
    ind("nilai-akip", "s2", "Predikat AKIP dinas", "Predikat", "kategori", "posisi_akhir", "sekdin", skala="akip-88-2021", bobot="1"),
    ind("temuan", "s2", "Jumlah temuan berulang", "Temuan", "turun", "posisi_akhir", "sekdin", bobot="0.5"),
    ind("serap-diklat", "s2", "Persentase pegawai yang mengikuti diklat", "%", "naik", "kumulatif", "sekdin", bobot="0.5"),
    ind("harga", "s3", "Harga beras terhadap harga acuan", "%", "stabil", "maksimum", "kabid-distribusi", batas_bawah="95.00", batas_atas="105.00", bobot="1"),
    ind("produksi", "s3", "Pertumbuhan produksi beras", "%", "naik", "posisi_akhir", "kabid-produksi", bobot="2", baseline="1.25", tahun_baseline=2023,
        rumus=[dict(dari=2024, sampai=2024, teks="100 * (produksi - produksi_0) / produksi_0", rujukan="Renstra 2024-2026"),
               dict(dari=2025, teks="100 * (produksi - produksi_t1) / produksi_t1", rujukan="Perubahan IKU 2025")],
        elemen=[el("produksi", "Produksi beras", "ton")]),
    ind("indeks-pangan", "s3", "Indeks Ketahanan Pangan dinas", "Indeks", "naik", "posisi_akhir", "kabid-produksi", bobot="1",
        rumus=[dict(teks="sum(nilai * bobot) / sum(bobot) + lookup(akip_88_2021, skor_dinas) + score(opini_bpk, opini_dinas)")],
        elemen=[el("nilai", "Nilai per aspek", "indeks", True), el("bobot", "Bobot per aspek", "bobot", True),
                el("skor_dinas", "Nilai AKIP", "nilai"), el("opini_dinas", "Opini", "predikat")]),
    ind("rawan", "s3", "Jumlah desa rawan pangan", "Desa", "turun", "posisi_akhir", "kabid-produksi", bobot="1"),
    ind("ekspor", "s3", "Nilai ekspor pangan olahan", "Ton", "naik", "jumlah", "kabid-produksi", bobot="1"),
    ind("sensus", "s3", "Hasil sensus pertanian", "%", "naik", "tetap", "kabid-produksi", bobot="1"),
    ind("lahan", "s3", "Luas lahan pangan berkelanjutan", "Ha", "naik", "posisi_akhir", "kabid-produksi", bobot="4"),
    ind("out-info", "sk1", "Jumlah laporan harga pangan", "Laporan", "naik", "jumlah", "kabid-distribusi"),
]
for i in INDIKATOR:
    if i["id"].startswith("out-"): i["level"] = "keluaran"


def berkas(tahun):
    t, r, ne = [], [], []
    b = dict(format="opensakip/berkas/1",
             pemda=dict(id="contoh", nama="Contoh", provinsi="Contoh Raya", ibu_kota="Kota Contoh", kepala="Bupati Contoh"),
             instansi=dict(id="dinas-pangan", jenis="dinas", nama="Dinas Pangan", kode="2.09.0.00.0.00.01.0000", tempat="Kota Contoh",
                           tugas="Melaksanakan urusan pemerintahan bidang pangan", fungsi=["perumusan kebijakan pangan", "pelaksanaan kebijakan pangan"],
                           dasar_hukum=["Peraturan Presiden Nomor 29 Tahun 2014"]),
             periode=dict(jenis="rpd", nama="RPD 2024-2026", awal=2024, akhir=2026, tahun_dasar=2023), tahun=tahun,
             pengaturan=dict(rata_rata="tertimbang" if tahun == 2024 else "per-sasaran", skala_skm="ikm-2004",
                             efisiensi="selisih" if tahun == 2024 else "pmk-22-2021"),
             jabatan=[{k: v for k, v in dict(id=a, nama=n, eselon=e, atasan=s, atasan_luar=l).items() if v} for a, n, e, s, l in POSTS],
             simpul=[{k: v for k, v in dict(id=i, induk=p, tingkat=tk, urutan=u, kode=kd, nama=nm, penanggung_jawab=pj).items() if v}
                     for u, (i, p, tk, kd, nm, pj) in enumerate(SIMPUL, 1)],
             indikator=[dict(i, urutan=u) for u, i in enumerate(INDIKATOR, 1)],
             target=t, realisasi=r, nilai_elemen=ne)
    def tgt(i, v, dok="pk", th=tahun, tw=None):
        d = dict(indikator=i, dokumen=dok, tahun=th)
        if tw: d["triwulan"] = tw
        t.append(dict(d, nilai=v))

    def rea(i, v, tw=None, **k):
        d = dict(indikator=i, tahun=tahun)
        if tw: d["triwulan"] = tw
        r.append(dict(d, nilai=v, **k))

    def elem(i, e, v, tw=None, th=tahun):
        d = dict(indikator=i, elemen=e, tahun=th)
        if tw: d["triwulan"] = tw
        ne.append(dict(d, nilai=v, sumber="Rekap bidang"))
    return b, tgt, rea, elem


def a(i, th): return f"indikator/{i}/{th}"


def umum(b, tgt, rea, elem, y):
    """What both years have, with other numbers: y 0 is 2024, 1 is 2025."""
    th, cap = 2024 + y, {}
    n = lambda i, v: (harap(th, a(i, th) + "/capaian", v), cap.__setitem__(i, v))
    # layanan: formula per quarter; posisi akhir -> the year is TW IV's formula
    ql = [(17, 20), (40, 44), (61, 70), (83, 90)] if y == 0 else [(20, 20), (41, 44), (66, 70), (91, 93)]
    for q, (x, m) in zip(TW, ql):
        elem("layanan", "tepat_waktu", str(x), q); elem("layanan", "permohonan", str(m), q)
    for k, (x, m) in enumerate(ql, 1): harap(th, a("layanan", th) + f"/TW{k}/realisasi", F(100 * x, m))
    tgt("layanan", "95.00"); tgt("layanan", "90.00", "renja"); tgt("layanan", "98.00", "renstra_akhir", 2026)
    if y == 0: tgt("layanan", "93.50", "pk_perubahan")
    T = F("93.5") if y == 0 else F(95)
    rl = F(100 * ql[3][0], ql[3][1])
    harap(th, a("layanan", th) + "/target", T); harap(th, a("layanan", th) + "/realisasi", rl)
    harap(th, a("layanan", th) + "/target-akhir", 98); harap(th, a("layanan", th) + "/capaian-akhir", naik(98, rl))
    n("layanan", naik(T, rl))
    # keluhan: turun by ratio, jumlah
    qk = [3, 2, 4, 3] if y == 0 else [2, 2, 1, 2]
    for q, v in zip(TW, qk): rea("keluhan", str(v), q, catatan="dari kotak saran")
    tgt("keluhan", "10")
    harap(th, a("keluhan", th) + "/realisasi", sum(qk)); harap(th, a("keluhan", th) + "/TW3/realisasi-sd", sum(qk[:3]))
    n("keluhan", turun_rasio(10, sum(qk)))
    # lama layanan: turun by difference, rata-rata; TW III empty
    qm = ["2.5", "3.0", None, "2.0"] if y == 0 else ["2.5", "2.0", "2.0", "1.5"]
    for q, v in zip(TW, qm):
        if v: rea("lama-layanan", v, q)
    tgt("lama-layanan", "3.0" if y == 0 else "2.0")
    m = [F(v) for v in qm if v]
    harap(th, a("lama-layanan", th) + "/realisasi", sum(m) / len(m))
    n("lama-layanan", turun_selisih("3" if y == 0 else "2", sum(m) / len(m)))
    # ikm: from the survey with 14 unsur, matrix of answers; 0.071 each, x 25
    jw = [[((k * 3 + u * 2 + y) % 3) + 2 for u in range(14)] for k in range(11)]
    jw[4][6] = 0  # one not answered
    b["survei"] = [dict(id=f"ikm-{th}", nama=f"Survei Kepuasan {th}", metode="ikm-2004", tahun=th, indikator="ikm", responden=11,
                        unsur=[dict(nama=f"Unsur {u + 1}") for u in range(14)], jawaban=jw)]
    total = F(0)
    for u in range(14):
        isi = [k[u] for k in jw if k[u]]
        nrr = F(sum(isi), len(isi))
        harap(th, f"survei/ikm-{th}/unsur-{u + 1}/jumlah", sum(isi)); harap(th, f"survei/ikm-{th}/unsur-{u + 1}/nrr", nrr)
        harap(th, f"survei/ikm-{th}/unsur-{u + 1}/tertimbang", nrr * F("0.071"))
        total += nrr
    ikm = total * F("0.071") * 25
    harap(th, f"survei/ikm-{th}/jumlah-nrr", total); harap(th, f"survei/ikm-{th}/ikm", ikm); harap(th, f"survei/ikm-{th}/responden", 11)
    harap(th, f"survei/ikm-{th}/mutu", "B" if F("62.51") <= ikm <= F("81.25") else "?")
    tgt("ikm", "78.00"); harap(th, a("ikm", th) + "/realisasi", ikm); n("ikm", naik(78, ikm))
    # categories
    tgt("opini", {"kategori": "WTP"})
    rea("opini", {"kategori": "WDP" if y == 0 else "WTP"}); n("opini", F(75 if y == 0 else 100))
    tgt("nilai-akip", {"kategori": "BB"}); rea("nilai-akip", {"angka": "68.40" if y == 0 else "80.01", "label": "B" if y == 0 else "A"})
    n("nilai-akip", F(80) if y == 0 else F(120))
    tgt("temuan", "0"); rea("temuan", "0" if y == 0 else "1")
    n("temuan", F(100) if y == 0 else F(0))
    qd = ["20", "45.5", "70", "88"] if y == 0 else ["25", "50", "60", None]
    for q, v in zip(TW, qd):
        if v: rea("serap-diklat", v, q)
    tgt("serap-diklat", "80")
    n("serap-diklat", naik(80, 88 if y == 0 else 60)); harap(th, a("serap-diklat", th) + "/realisasi", 88 if y == 0 else 60)
    qh = ["101.20", "104.00", "107.10", "99.00"] if y == 0 else ["94.00", "93.10", "92.00", "90.00"]
    for q, v in zip(TW, qh): rea("harga", v, q)
    tgt("harga", "100.00"); rh = max(F(v) for v in qh)
    harap(th, a("harga", th) + "/realisasi", rh); n("harga", pita(95, 105, rh))
    # produksi: version by year, baseline 2023 and t-1
    elem("produksi", "produksi", "42500", th=2023) if y == 0 else elem("produksi", "produksi", "43860.5", th=2024)
    P = {2023: F(42500), 2024: F("43860.5"), 2025: F("42983.29")}
    elem("produksi", "produksi", "43860.5" if y == 0 else "42983.29")
    rp = 100 * (P[th] - P[th - 1]) / P[th - 1]
    tgt("produksi", "2.50" if y == 0 else "1.50"); harap(th, a("produksi", th) + "/realisasi", rp)
    n("produksi", naik("2.5" if y == 0 else "1.5", rp))
    nilai = ["71.5", "80", "66.25"] if y == 0 else ["73", "81.5", "70"]
    bob = ["0.5", "0.3", "0.2"]
    elem("indeks-pangan", "nilai", nilai); elem("indeks-pangan", "bobot", bob)
    elem("indeks-pangan", "skor_dinas", "68.40" if y == 0 else "80.01"); elem("indeks-pangan", "opini_dinas", {"kategori": "WDP" if y == 0 else "WTP"})
    ri = sum(F(x) * F(w) for x, w in zip(nilai, bob)) / sum(F(w) for w in bob) + (4 + 3 if y == 0 else 6 + 4)
    tgt("indeks-pangan", "80"); harap(th, a("indeks-pangan", th) + "/realisasi", ri); n("indeks-pangan", naik(80, ri))
    tgt("rawan", "4"); rea("rawan", "9" if y == 0 else "4"); n("rawan", turun_selisih(4, 9 if y == 0 else 4))
    tgt("ekspor", "0" if y == 0 else "5.5"); rea("ekspor", "2" if y == 0 else "4.4")
    n("ekspor", "TARGET_NOL" if y == 0 else naik("5.5", "4.4"))
    tgt("sensus", "100"); rea("sensus", {"keadaan": "tidak_berlaku"}) if y == 0 else rea("sensus", "100")
    n("sensus", "tidak_berlaku" if y == 0 else F(100))
    tgt("lahan", "1250.75")
    n("lahan", "TANPA_REALISASI")
    qo = [3, 3, 3, 2] if y == 0 else [3, 3, 3, 3]
    for q, v in zip(TW, qo): rea("out-info", str(v), q); tgt("out-info", "3", "rencana_aksi", tw=q)
    # target from rencana aksi: 3+3+3+3
    harap(th, a("out-info", th) + "/target", 12); harap(th, a("out-info", th) + "/capaian", naik(12, sum(qo)))
    harap(th, a("out-info", th) + "/TW2/target-sd", 6)
    # averages over the indikator of the sasaran
    ok = {k: v for k, v in cap.items() if not isinstance(v, str)}
    W = {i["id"]: F(i.get("bobot", "1")) for i in INDIKATOR}
    S = {i["id"]: i["simpul"] for i in INDIKATOR}
    for s in ("s1", "s2", "s3"):
        isi = [k for k in ok if S[k] == s]
        v = sum(ok[k] * W[k] for k in isi) / sum(W[k] for k in isi) if y == 0 else sum(ok[k] for k in isi) / len(isi)
        harap(th, f"simpul/{s}/{th}/rata-rata-capaian", v)
    per = [F(H[(th, f"simpul/{s}/{th}/rata-rata-capaian")]) for s in ("s1", "s2", "s3")]
    harap(th, f"instansi/{th}/rata-rata-capaian", sum(ok[k] * W[k] for k in ok) / sum(W[k] for k in ok) if y == 0 else sum(per) / 3)
    return ok


def anggaran(b, y):
    th = 2024 + y
    # sub kegiatan: belanja -> (murni, perubahan or None, [realisasi TW])
    A = {"sk1": {"barang_jasa": ("150000000", "140000000", ["20000000.50", "30000000", "40000000", "35000000.25"])},
         "sk2": {"barang_jasa": ("800000000", "850000000", ["0", "300000000", "250000000", "280000000"]),
                 "modal": ("200000000", "150000000", ["0", "0", "75000000", "74999999.99"])},
         "sk3": {"pegawai": ("4250000000", "4300000000", ["1000000000", "1100000000", "1050000000", "1087654321.12"])},
         "sk4": {"barang_jasa": ("300000000", "300000000", ["10000000", "20000000", "30000000", "0"]),
                 "hibah": ("100000000", "120000000", ["0", "60000000", "60000000", "0"])}}
    if y == 1:
        # no DPA Perubahan in 2025; whole amounts are halved
        A = {s: {j: (m, None, [v if "." in v else str(int(v) // 2) for v in q]) for j, (m, p, q) in d.items()} for s, d in A.items()}
    pagu, rea = [], []
    for s, d in A.items():
        for j, (m, p, q) in d.items():
            pagu.append(dict(simpul=s, dokumen="dpa", tahun=th, belanja=j, jumlah=m))
            if p: pagu.append(dict(simpul=s, dokumen="dpa_perubahan", tahun=th, belanja=j, jumlah=p))
            for k, v in zip(TW, q): rea.append(dict(simpul=s, tahun=th, triwulan=k, belanja=j, jumlah=v))
    b["pagu"], b["realisasi_anggaran"] = pagu, rea

    def jum(sk, j=None, upto=4, only=None):
        pg = rl = F(0)
        for s in sk:
            for jj, (m, p, q) in A[s].items():
                if j and jj != j: continue
                pg += F(p or m); rl += sum((F(v) for v in (q[only:only + 1] if only is not None else q[:upto])), F(0))
        return pg, rl
    for cak, sk in {"instansi": A, "p1": ["sk1", "sk2"], "p2": ["sk3"], "p3": ["sk4"], "k1": ["sk1", "sk2"], "sk4": ["sk4"],
                    "s1": ["sk1", "sk2"], "tujuan-1": list(A)}.items():
        pg, rl = jum(sk)
        harap(th, f"anggaran/{cak}/{th}/pagu", pg); harap(th, f"anggaran/{cak}/{th}/realisasi", rl)
        harap(th, f"anggaran/{cak}/{th}/persen", 100 * rl / pg); harap(th, f"anggaran/{cak}/{th}/sisa", pg - rl)
        harap(th, f"anggaran/{cak}/{th}/TW2/realisasi-sd", jum(sk, upto=2)[1]); harap(th, f"anggaran/{cak}/{th}/TW3/realisasi", jum(sk, only=2)[1])
    for j in ("pegawai", "barang_jasa", "hibah", "modal"):
        pg, rl = jum(list(A), j)
        harap(th, f"anggaran/instansi/{th}/{j}/pagu", pg); harap(th, f"anggaran/instansi/{th}/{j}/persen", 100 * rl / pg)
    return {s: jum(sk) for s, sk in {"s1": ["sk1", "sk2"], "s2": ["sk3"], "s3": ["sk4"], "semua": list(A)}.items()}


def lain(b, y):
    th = 2024 + y
    butir = {"kadis": ["layanan", "keluhan", "ikm", "opini"], "sekdin": ["opini", "nilai-akip", "temuan"],
             "kabid-distribusi": ["lama-layanan", "harga"], "kabid-produksi": ["produksi", "indeks-pangan", "rawan"]}
    ang = {"kadis": ["p1", "p2", "p3"], "sekdin": ["p2"], "kabid-distribusi": ["k1"], "kabid-produksi": ["sk4"]}
    nama = {i["id"]: next(s[4] for s in SIMPUL if s[0] == i["simpul"]) for i in INDIKATOR}
    b["perjanjian"] = [dict(jabatan=p, tahun=th, versi=v, status="ditandatangani", tanggal=f"{th}-{'01-15' if v == 'murni' else '10-07'}",
                            pihak_kedua="Bupati Contoh" if p == "kadis" else "Kepala Dinas Pangan",
                            butir=[dict(sasaran=nama[i], indikator=i) for i in butir[p]], anggaran=ang[p])
                       for p in butir for v in (("murni", "perubahan") if y == 0 else ("murni",))]
    komp = [("perencanaan", "Perencanaan Kinerja", "30", "21.30"), ("pengukuran", "Pengukuran Kinerja", "30", "20.10"),
            ("pelaporan", "Pelaporan Kinerja", "15", "11.25"), ("evaluasi", "Evaluasi Internal", "25", "15.75")]
    K = [dict(id=i, nama=n, bobot=w, nilai=v) for i, n, w, v in komp]
    K[0].pop("nilai")  # the first komponen is the sum of its sub komponen
    K += [dict(id="perencanaan-a", induk="perencanaan", nama="Keberadaan", bobot="6", nilai="5.40"),
          dict(id="perencanaan-b", induk="perencanaan", nama="Kualitas", bobot="9", nilai="6.90"),
          dict(id="perencanaan-c", induk="perencanaan", nama="Pemanfaatan", bobot="15", nilai="9.00")]
    b["akip"] = [dict(tahun=th, evaluator="Inspektorat Kabupaten Contoh", metode="lke-88-2021", komponen=K)]
    harap(th, f"akip/{th}/komponen/perencanaan/nilai", F("21.3")); harap(th, f"akip/{th}/komponen/perencanaan/persen", F(71))
    harap(th, f"akip/{th}/nilai", F("68.4")); harap(th, f"akip/{th}/predikat", "B")
    harap(th, f"akip/{th}/jumlah-bobot", 100); harap(th, f"akip/{th}/jumlah-komponen", F("68.4"))
    b["rekomendasi"] = [dict(id="r1", tahun_evaluasi=th - 1, komponen="perencanaan", uraian="Menyempurnakan pohon kinerja", rencana_aksi="Reviu pohon kinerja",
                             target="1 dokumen", waktu="TW II", penanggung_jawab="sekdin", status="selesai", progres="Pohon kinerja ditetapkan"),
                        dict(id="r2", tahun_evaluasi=th - 1, uraian="Memantau capaian tiap triwulan", penanggung_jawab="kadis", status="proses")]
    b["pembanding"] = [dict(indikator="ikm", entitas="Standar nasional", tahun=th, target="76.61", sumber="PermenPANRB 14/2017"),
                       dict(indikator="layanan", entitas="Dinas Pangan Tetangga", tahun=th, target="90", realisasi="88.20", sumber="LKj tetangga"),
                       dict(hal="Stok beras", entitas="Provinsi", tahun=th, target="1000", realisasi="1125.5")]
    harap(th, f"pembanding/layanan/dinas-pangan-tetangga/{th}/capaian", naik(90, "88.2"))
    harap(th, f"pembanding/stok-beras/provinsi/{th}/capaian", naik(1000, "1125.5"))
    b["profil"] = [dict(id="kecamatan", judul="Produksi menurut kecamatan", bagian="lainnya", sumber="BPS", tahun=th,
                        kolom=[dict(id="nama", judul="Kecamatan"), dict(id="luas", judul="Luas Panen", jenis="angka", satuan="Ha", jumlah=True),
                               dict(id="hasil", judul="Produksi", jenis="angka", satuan="ton", jumlah=True),
                               dict(id="ku", judul="Produktivitas", jenis="angka", satuan="ku/ha", rumus="10 * hasil / luas", desimal=2),
                               dict(id="bagian", judul="Bagian", jenis="angka", satuan="%", rumus="100 * luas / sum(luas)", desimal=2, jumlah=True)],
                        baris=[["Utara", "1200.5", "6100", None, None], ["Selatan", "880", "4012.75", None, None], ["Timur", "419.5", "1999", None, None]])]
    L = [F("1200.5"), F(880), F("419.5")]; Pd = [F(6100), F("4012.75"), F(1999)]
    for k in range(3):
        harap(th, f"profil/kecamatan/{k + 1}/ku", 10 * Pd[k] / L[k]); harap(th, f"profil/kecamatan/{k + 1}/bagian", 100 * L[k] / sum(L))
    harap(th, "profil/kecamatan/jumlah/luas", sum(L)); harap(th, "profil/kecamatan/jumlah/bagian", 100); harap(th, "profil/kecamatan/banyaknya", 3)
    # belanja by rekening: (pagu, realisasi) per year
    pegawai = {2023: ("4000000000", "3900000000.75"), 2024: ("4300000000", "4237654321.12"), 2025: ("4400000000", "4311000000")}
    barang = {2023: ("900000000", "810000000"), 2024: ("1290000000", "1015000000.75"), 2025: ("1250000000", "1198765432.10")}
    tahunan = lambda rows: [dict(tahun=t, pagu=rows[t][0], realisasi=rows[t][1]) for t in (th - 1, th)]
    b["rekening"] = [dict(id="5.1", kode="5.1", uraian="Belanja Operasi"),
                     dict(id="5.1.01", induk="5.1", kode="5.1.01", uraian="Belanja Pegawai", belanja="pegawai", tahunan=tahunan(pegawai)),
                     dict(id="5.1.02", induk="5.1", kode="5.1.02", uraian="Belanja Barang dan Jasa", belanja="barang_jasa", tahunan=tahunan(barang))]
    dua = lambda t, k: F(pegawai[t][k]) + F(barang[t][k])
    n, l = dua(th, 1), dua(th - 1, 1)
    harap(th, f"rekening/5.1/{th}/realisasi", n)
    harap(th, f"rekening/5.1/{th}/kenaikan", n - l)
    harap(th, f"rekening/5.1/{th}/pertumbuhan", 100 * (n - l) / l)
    harap(th, f"rekening/semua/{th}/persen", 100 * n / dua(th, 0))
    b["analisis"] = [dict(indikator="layanan", tahun=th, pendorong="Loket tambahan", penghambat="Jaringan putus", tindak_lanjut="Jaringan cadangan"),
                     dict(indikator="rawan", tahun=th, penghambat="Gagal panen di dua kecamatan")]
    b["narasi"] = [dict(kunci="bab1/latar-belakang", tahun=th, asal="disunting", paragraf=["Dinas Pangan berdiri sejak 2017.", "Laporan ini disusun untuk Bupati."])]


def utama():
    for y in (0, 1):
        th = 2024 + y
        b, tgt, rea, elem = berkas(th)
        umum(b, tgt, rea, elem, y)
        uang = anggaran(b, y)
        lain(b, y)
        if y == 0:  # efisiensi "selisih": capaian less absorption
            for s, alamat in (("s1", "simpul/s1"), ("s2", "simpul/s2"), ("s3", "simpul/s3"), ("semua", "instansi")):
                pg, rl = uang[s]
                harap(th, f"{alamat}/{th}/efisiensi", F(H[(th, f"{alamat}/{th}/rata-rata-capaian")]) - 100 * rl / pg)
        else:  # PMK 22/2021 over the outputs of s1: only sk1 has a capaian (100 %)
            pg, rl = F(150000000), F("90000000.75")
            harap(th, f"simpul/s1/{th}/efisiensi", 100 * (pg - rl) / pg)
        (DI / f"{th}.json").write_text(json.dumps(b, ensure_ascii=False, indent=1) + "\n")
    lines = ["# tahun\talamat\tnilai tepat, predikat, atau sebab tidak ada angka; ditulis buat.py"]
    lines += [f"{th}\t{alamat}\t{nilai}" for (th, alamat), nilai in H.items()]
    (DI / "harapan.tsv").write_text("\n".join(lines) + "\n")
    print(len(H), "angka")


if __name__ == "__main__":
    utama()
