"""Which fact each check of the case bati-bati-2024 is about."""
import difflib
import json
import re

from bersama import angka, slug

Y = 2024
JABATAN = {"T3.22": "kasi-pelayanan", "T3.25": "kasi-tapem", "T3.28": "kasi-kemasyarakatan", "T3.32": "kasi-pmd", "T3.36": "kasi-trantib",
           "T3.39": "kasubbag-umpeg", "T3.42": "kasubbag-renkeu", "T3.23": "kasi-pelayanan", "T3.26": "kasi-tapem", "T3.30": "kasi-kemasyarakatan",
           "T3.34": "kasi-pmd", "T3.37": "kasi-trantib", "T3.40": "kasubbag-umpeg", "T3.43": "kasubbag-renkeu", "T3.24": "kasi-pelayanan",
           "T3.27": "kasi-tapem", "T3.31": "kasi-kemasyarakatan", "T3.35": "kasi-pmd", "T3.38": "kasi-trantib", "T3.41": "kasubbag-umpeg",
           "T3.44": "kasubbag-renkeu", "yan": "kasi-pelayanan", "tapem": "kasi-tapem", "kemas": "kasi-kemasyarakatan", "pmd": "kasi-pmd",
           "trantib": "kasi-trantib", "umpeg": "kasubbag-umpeg", "renkeu": "kasubbag-renkeu", "PK-TAPEM": "kasi-tapem", "PK-TRANTIB": "kasi-trantib",
           "PK-PMD": "kasi-pmd", "PK-KEMAS": "kasi-kemasyarakatan", "PK-PELAYANAN": "kasi-pelayanan", "PK-RENKEU": "kasubbag-renkeu",
           "PK-UMPEG": "kasubbag-umpeg", "PK-SEKCAM": "sekcam", "T3.16": "sekcam"}
UTAMA = {"rdm": "ind-rasio-desa-mandiri", "ikm": "ind-ikm", "akip": "ind-akip", "RDM": "ind-rasio-desa-mandiri", "IKM": "ind-ikm", "AKIP": "ind-akip",
         "Rasio": "ind-rasio-desa-mandiri", "Nilai": "ind-akip"}
LIMA = {"614": "ind-indeks-desa", "615": "ind-rasio-desa-mandiri", "616": "ind-ikm", "617": "ind-sakip-kabupaten", "618": "ind-akip",
        "768": "ind-rasio-desa-mandiri", "769": "ind-ikm", "771": "ind-akip", "844": "ind-rasio-desa-mandiri", "845": "ind-ikm", "846": "ind-akip",
        "996": "ind-rasio-desa-mandiri", "997": "ind-ikm", "999": "ind-akip", "1007": "ind-rasio-desa-mandiri", "1008": "ind-ikm", "1009": "ind-akip"}
E81_RP = {"Renstra Rp": "renstra", "pagu": "target", "TW I": "tw1", "TW II": "tw2", "TW III": "tw3", "TW IV": "tw4", "realisasi": "realisasi"}
# The LKj measured the IKM against 90,00, not against the 90,2 of the signed agreement.
TARGET_IKM_90 = "target/ind-ikm/pk_perubahan/2024=90.00"
# Table 3.40 and the sentences from it carry a typed pagu and drop one realisasi.
PAGU_T326 = "pagu/sk-22/dpa_perubahan/2024=99960158"
PAGU_T340 = "pagu/sk-06/dpa_perubahan/2024=20978412"


def aturan(case, peta):
    S = json.load(open(case / "structure.json"))
    T = {t["id"]: t for t in json.load(open(case / "tables.json"))}
    bundle = json.load(open("data/contoh/bati-bati-2024.json"))
    pohon, sub = [], {}
    for p in S["program"]:
        pohon.append(p["kode"])
        for k in p["kegiatan"]:
            pohon.append(k["kode"])
            for u in k["subkegiatan"]:
                pohon.append(f"sk-{u['no']:02d}")
                sub[pohon[-1]] = u["nama"]
    pohon.append("instansi")
    ind_line, node_line = peta["indikator"], peta["simpul"]

    def mirip(names, text):
        """The id whose name is nearest to a printed (often cut) one."""
        text = text.lower()
        return max(names, key=lambda s: difflib.SequenceMatcher(None, names[s].lower()[:len(text)], text).ratio())

    def siput(text):
        return slug(text, 200)

    def uang(node, besaran):
        return f"anggaran/{node}/{Y}/{besaran}"

    def pos(post, besaran):
        return f"anggaran/jabatan:{post}/{Y}/{besaran}"

    def kerja(ind, besaran, tahun=Y):
        return f"indikator/{ind}/{tahun}/{besaran}" if ind else None

    def sub_dari_nama(line, table):
        row = dict(zip(T[table]["row_lines"], T[table]["rows"])).get(line)
        name = row[1] if row else ""
        return max(sub, key=lambda s: difflib.SequenceMatcher(None, sub[s].lower(), name.lower()).ratio())

    def indikator_baris(c, post):
        return ind_line.get(f"{post}/{c['line']}")

    R = []

    def r(pattern, rule):
        R.append((re.compile(f"(?:{pattern})\\Z"), rule))

    # --- where the source contradicts itself, or its words are not ours -----------------------------------------------
    cetak = lambda alamat, andaian="": {"alamat": alamat, "banding": "cetak", "andaian": andaian}
    tiga = f"instansi/{Y}/rata-rata-capaian"
    r(r"T3\.6\.capaian\.1|T3\.14a\.1\.Bati-Bati|rdm\.capaian", cetak(kerja("ind-rasio-desa-mandiri", "capaian")))
    r(r"target\.rdm\..*", cetak(kerja("ind-rasio-desa-mandiri", "target")))
    r(r"rdm\.real\..*", cetak(kerja("ind-rasio-desa-mandiri", "realisasi")))
    r(r"T3\.6\.capaian\.2|T3\.14a\.2\.Bati-Bati|skm\.capaian", {"alamat": kerja("ind-ikm", "capaian"), "andaian": TARGET_IKM_90})
    r(r"T3\.6\.rata|T3\.14b\.kinerja|T3\.14a\.rata\.Bati-Bati", cetak(tiga, TARGET_IKM_90))
    r(r"efis\.camat\.kin", {"alamat": tiga, "andaian": TARGET_IKM_90, "banding": "angka:2"})
    r(r"T3\.14b\.efisiensi|efis\.camat", cetak(f"instansi/{Y}/efisiensi", TARGET_IKM_90))
    for pola, andaian in ((r"T3\.26\.pct\.1", PAGU_T326), (r"T3\.40\.pct\.3", PAGU_T340)):
        r(pola, lambda m, c, andaian=andaian: {"alamat": uang("sk-22" if "26" in m[0][:5] else "sk-06", "persen"), "andaian": andaian})
    for post, tables, andaian in (("kasi-tapem", r"T3\.26\.total\.p|T3\.27\.keuangan|tapem\.pct", PAGU_T326),
                                  ("kasubbag-umpeg", r"T3\.40\.total\.p|T3\.41\.keuangan|umpeg\.pct", PAGU_T340)):
        r(tables, {"alamat": pos(post, "persen"), "andaian": andaian})
        r(r"T3\.26\.total\.a" if post == "kasi-tapem" else r"T3\.40\.total\.a", {"alamat": pos(post, "pagu"), "andaian": andaian})
        r(rf"efis\.{post.rpartition('-')[2]}\.prosa", {"alamat": f"jabatan/{post}/{Y}/efisiensi", "andaian": andaian})
    r(r"T3\.24\.efisiensi|T3\.31\.efisiensi", lambda m, c: cetak(f"jabatan/{JABATAN[m[0][:5]]}/{Y}/efisiensi"))
    r(r"T3\.\d\d\.efisiensi|T3\.20\.kinerja|efis\.sekcam|jabatan\.total\.[ab]|T3\.47\.2023\.subkegiatan", {"alasan": "dari-cetakan-keliru"})
    r(r"sekcam\.rata", {"alamat": f"jabatan/sekcam/{Y}/rata-rata-capaian", "alternatif": 0})
    r(r"T3\.28\.rata", {"alasan": "tak-terbaca"})
    r(r"yan\.pct2023|yan\.turun|naik\.keu|T3\.47\.2023\..*", {"alasan": "tahun-tanpa-rincian"})
    mutu = {v: k for k, v in {"A": "Sangat Baik", "B": "Baik", "C": "Kurang Baik", "D": "Tidak Baik"}.items()}
    r(r"T3\.9\.mutu\.(?P<n>\d)", lambda m, c: {"alamat": f"survei/skm-2024-{m['n']}/mutu", "teks": mutu[c["recomputed"]]})
    r(r"(?:T3\.18|L-SURVEI)\.mutu", lambda m, c: {"alamat": "survei/skm-2024-kesekretariatan/mutu", "teks": mutu[c["recomputed"]]})
    r(r"skm\.kategori", lambda m, c: {"alamat": "skala/skm-2017/92.48", "teks": mutu[c["recomputed"]]})
    r(r"skm\.akhir|T3\.6\.realisasi\.ikm", lambda m, c: {"alamat": f"skm/ind-ikm/{Y}/ikm", "alternatif": next(n for n, a in enumerate(c["alternatives"]) if "NRR" in a["how"])})
    r(r"skm\.tw(?P<n>[34])", lambda m, c: cetak(f"survei/skm-2024-{m['n']}/ikm"))
    r(r"skm\.tw[12]", {"alasan": "dari-cetakan-keliru"})
    r(r"ikm\.real\..*|E81\.ikm\.real|skm\.prosa", kerja("ind-ikm", "realisasi"))
    nrr = [(float(angka(v)), t + 1, u + 1) for u, one in enumerate(S["skm_masyarakat"]["unsur"]) for t, v in enumerate(one["tercetak"])]
    r(r"skm\.nrrm(?P<k>ax|in)", lambda m, c: "survei/skm-2024-{1}/unsur-{2}/nrr".format(*(max if m["k"] == "ax" else min)(nrr)))
    # outputs across documents: the agreement gives the target, the quarterly form the realisasi
    form = {}
    for c in json.load(open(case / "checks.json")):
        if m := re.fullmatch(r"out\.target\.(E81|TC29)\.(\d+)", c["key"]):
            if m[1] == "E81":
                last = m[2]
            else:
                form[m[2]] = last
    back = {v: k for k, v in form.items()}
    utama = lambda line: ind_line[line] if ind_line[line].startswith("ind-sk") else f"ind-{node_of[ind_line[line]]}"
    node_of = {i["id"]: i["simpul"] for i in bundle["indikator"]}
    r(r"out\.target\.E81\.(?P<l>\d+)", lambda m, c: kerja(utama(back[m["l"]]), "target"))
    r(r"out\.target\.TC29\.(?P<l>\d+)", lambda m, c: kerja(utama(m["l"]), "target"))
    r(r"out\.real\.TC29\.(?P<l>\d+)", lambda m, c: f"e81/{ind_line[form[m['l']]]}/{Y}/k-realisasi")
    baris_e81 = {}
    for c in json.load(open(case / "checks.json")):
        if m := re.fullmatch(r"out\.target\.E81\.(\d+)", c["key"]):
            baris_e81["now"] = m[1]
        elif c["key"].startswith("out.real.T3."):
            baris_e81[c["key"]] = baris_e81["now"]
    r(r"out\.real\.T3\..*", lambda m, c: f"e81/{ind_line[baris_e81[c['key']]]}/{Y}/k-realisasi")
    r(r"out\.tanpa\.(?P<l>\d+)", lambda m, c: f"tc29/{ind_line[m['l']]}/{Y}/realisasi")
    rens = dict(zip(T["E81"]["row_lines"], T["E81"]["rows"]))
    r(r"E81\.renkpct\.(?P<l>\d+)", lambda m, c: {"alasan": "pembagi-tidak-diisi"} if not rens[int(m["l"])][3].strip() else f"e81/{ind_line[m['l']]}/{Y}/k-tingkat")
    # rules as the case prints them
    turun = ["AA", "A", "BB", "B", "CC", "C", "D"]
    r(r"skala\.akip\.(?P<k>\w+)\.atas", lambda m, c: {"alamat": f"skala/akip-88-2021/{c['recomputed']}", "teks": m["k"]})
    r(r"skala\.akip\.(?P<k>\w+)\.bawah", lambda m, c: {"alamat": f"skala/akip-88-2021/{c['recomputed']}", "teks": (turun + ["D"])[turun.index(m["k"]) + 1]})
    kriteria = ["Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"]
    r(r"skala\.e81\.(?P<n>\d)\.(?:atas|bawah)", lambda m, c: {"alamat": f"skala/permendagri-86-2017/{c['recomputed']}", "teks": kriteria[int(m["n"]) - 1]})
    r(r"T3\.8\.(?P<n>\d)\.(?:atas|bawah)", lambda m, c: {"alamat": f"skala/skm-2017/{c['recomputed']}", "teks": "DCBA"[int(m["n"]) - 1]})
    r(r"skala\.mutu\.(?P<n>\d)\.(?:atas|bawah)", lambda m, c: {"alamat": f"skala/skm-2017-persepsi/{c['recomputed']}", "teks": "DCBA"[int(m["n"]) - 1]})
    r(r"skala\.mutu\.(?P<n>\d)\.persepsi", lambda m, c: f"skala/skm-2017-persepsi/{'DCBA'[int(m['n']) - 1]}/skor")
    r(r"T3\.1\.jumlah", "skala/tanah-laut-capaian/banyaknya")
    r(r"skala\.ganda", "skala/permendagri-86-2017/banyaknya")
    r(r"T2\.1\.predikat\.\d+", lambda m, c: f"skala/akip-88-2021/{c['inputs']['nilai']}")
    r(r"akip\.label.*|akip\.kategori.*", "skala/akip-88-2021/75.60/uraian")
    # other small ones
    r(r"T3\.[34]\.selisih\.\d+", lambda m, c: f"pembanding/ind-sakip-kabupaten/{siput(c['where'].split(' ', 2)[2])}/2024/perubahan")
    for place, name in (("Bajuin", "kecamatan-bajuin"), ("BumiMakmur", "kecamatan-bumi-makmur")):
        r(rf"T3\.14a\.rata\.{place}", cetak(f"pembanding/rata-rata/{name}/{Y}/capaian"))
    besaran = {"pagu": "pagu", "real": "realisasi", "pct": "persen", "sisa": "sisa", "sisapct": "persen-sisa"}
    r(r"bp(?P<y>2[34])\.(?P<k>\w+)", lambda m, c: f"rekening/pegawai/20{m['y']}/{besaran[m['k']]}")
    r(r"T3\.16\.capaian\.5", kerja("ind-akip", "capaian"))
    kegiatan = {k["kode"]: k["nama"].lower() for p in S["program"] for k in p["kegiatan"]}
    r(r"PK-CAMAT-A\.keg\.\d+", lambda m, c: uang(mirip(kegiatan, c["where"].removeprefix("PK Camat kegiatan ")), "pagu"))
    r(r"bl\.sisa", "rekening/barang-jasa/2024/sisa")
    r(r"bl\.sisapct", "rekening/barang-jasa/2024/persen-sisa")
    r(r"b\d\.sisapct|penutup\.sisapct", uang("instansi", "persen-sisa"))
    r(r"bumdes\.pct", kerja("ind-kasi-pmd-1", "realisasi"))
    r(r"T3\.(?:42|39)\.kepuasan(?:\.\d)?", {"alamat": "survei/skm-2024-kesekretariatan/ikm", "banding": "angka:2"})
    r(r"T\d\.\d+\.bobot", lambda m, c: f"akip/2024/jumlah-bobot")
    r(r"akip\.2023", "akip/2023/nilai")
    semua_baris = {k.split("/")[1]: v for k, v in ind_line.items() if "/" in k}
    r(r"t24\.cap\.0", cetak(kerja("ind-rasio-desa-mandiri", "target")))
    r(r"t24\.cap\.[13]", {"alasan": "antar-cetakan"})
    r(r"t24\.cap\.\d+", lambda m, c: kerja(LIMA.get(str(c["line"])) or semua_baris.get(str(c["line"])), "target"))
    r(r"t24\.pk\.\d+", lambda m, c: kerja(semua_baris.get(str(c["line"])) or {654: "ind-sekcam-5"}.get(c["line"]), "target"))
    r(r"T2\.4\.komponen\.(?P<k>\d+)", lambda m, c: kerja(f"ind-sekcam-{int(m['k']) - 3}", "target"))
    r(r"T2\.4\.komponen\.perencanaan", kerja("ind-sekcam-1", "target"))
    r(r"T3\.14a\.tertinggi|rdm\.maju|penutup\..*(?:indikator|sasaran|sm|capaian|vs\.E81)|kamtibmas|bumdes|renkeu\.(?:dok|lap)|hsk\.responden|sisa\.terbesar|skm\.(?:nrrbatas|arah)|renstra\.E81\.TC29|renstra\.target\.sekcam|LAYANAN\.total|lhe\..*", {"alasan": "narasi"})
    r(r"T3\.16\.jumlahtarget|T2\.4\.jumlahtarget|PK-SEKCAM\.jumlah|TC29\.akip2025", {"alasan": "jumlah-target-lintas-indikator"})
    # PK budgets as the agreements print them
    pk_06, pk_22, pk_26 = "pagu/sk-06/pk_perubahan/2024=20979412", "pagu/sk-22/pk_perubahan/2024=99960158", "pagu/sk-26/pk_perubahan/2024=0"
    r(r"PK-UMPEG-A\.total|rekap\.rinci\.PK-UMPEG-A\.3", {"alamat": pos("kasubbag-umpeg", "pagu@pk_perubahan"), "andaian": pk_06})
    r(r"PK-SEKCAM-A\.total|PK\.sekcam\.bawahan", {"alamat": uang("7.01.01", "pagu@pk_perubahan"), "andaian": pk_06})
    r(r"PK-TAPEM-A\.total", {"alamat": pos("kasi-tapem", "pagu@pk_perubahan"), "andaian": pk_22})
    r(r"PK-PMD-A\.total|rekap\.rinci\.PK-PMD-A\.2", {"alamat": pos("kasi-pmd", "pagu@pk_perubahan"), "andaian": pk_26})
    r(r"PK\.eselon4\.total", {"alamat": uang("instansi", "pagu@pk_perubahan"), "andaian": ";".join((pk_06, pk_22, pk_26))})
    r(r"rekap\.rinci\.PK-TRANTIB-A\.3", {"alamat": pos("kasi-trantib", "pagu@pk_perubahan")})
    r(r"rekap\.rinci\.PK-UMPEG-A\.4", {"alamat": uang("7.01.01.2.06", "pagu@pk_perubahan"), "andaian": pk_06})
    r(r"rekap\.rinci\.(?P<j>PK-\w+)-A\.\d+", lambda m, c: pk_rinci(m["j"], c))

    def pk_rinci(post, c):
        name = c["where"].split("-A ", 1)[1].lower()
        if name in ("program", "jumlah anggaran") or name.startswith("program"):
            nodes = [s for s, u in sub_post.items() if u == JABATAN[post] and (name == "program" or name == "jumlah anggaran" or post != "PK-TAPEM" or s == "sk-25")]
            return uang(nodes[0], "pagu@pk_perubahan") if len(nodes) == 1 else pos(JABATAN[post], "pagu@pk_perubahan")
        if name == "kegiatan perencanaan":
            return uang("7.01.01.2.01", "pagu@pk_perubahan")
        pool = {**{s: sub[s] for s, u in sub_post.items() if u == JABATAN[post]}, **{k["kode"]: k["nama"] for p in S["program"][:1] for k in p["kegiatan"]}}
        return uang(max(pool, key=lambda s: difflib.SequenceMatcher(None, pool[s].lower()[:len(name)], name.removeprefix("kegiatan ")).ratio()), "pagu@pk_perubahan")

    sub_post = {n["id"]: n.get("penanggung_jawab") for n in bundle["simpul"] if n["id"].startswith("sk-")}
    # --- the plain families --------------------------------------------------------------------------------------------
    # profile tables
    r(r"T1\.2\.total|prosa\.luas", "profil/luas-desa/jumlah/luas")
    r(r"T1\.2\.pct\.(?P<n>\d+)", lambda m, c: f"profil/luas-desa/{m['n']}/persen")
    r(r"T1\.2\.pcttotal", "profil/luas-desa/jumlah/persen")
    r(r"T1\.3\.total\.(?P<k>RT|RW)", lambda m, c: f"profil/rt-rw/jumlah/{m['k'].lower()}")
    r(r"T1\.4\.kpd\.(?P<n>\d+)", lambda m, c: f"profil/kepadatan/{m['n']}/kepadatan")
    r(r"T1\.5\.baris\.(?P<n>\d+)", lambda m, c: f"profil/penduduk/{m['n']}/total")
    r(r"T1\.5\.total\.2", "profil/penduduk/jumlah/laki")
    r(r"T1\.5\.total\.3", "profil/penduduk/jumlah/perempuan")
    r(r"T1\.5\.totalLP", "profil/penduduk/jumlah/total")
    r(r"T1\.5\.total\.4", {"alasan": "jumlah-dari-cetakan-keliru"})
    r(r"T1\.6\.total", "profil/pns-golongan/jumlah/jumlah")
    r(r"T1\.7\.total|prosa\.asn", "profil/pns-pendidikan/jumlah/jumlah")
    r(r"T1\.8\.total|prosa\.honor", "profil/ptt-pendidikan/jumlah/jumlah")
    r(r"T1\.9\.total", "profil/ptt-tugas/jumlah/jumlah")
    r(r"prosa\.sdm", "profil/pegawai/jumlah/jumlah")
    r(r"prosa\.desa|rdm\.desa|bumdes\.desa", kerja("ind-rasio-desa-mandiri", "elemen/jumlah_desa"))
    r(r"rdm\.mandiri|penutup\.desa", kerja("ind-rasio-desa-mandiri", "elemen/desa_mandiri"))
    r(r"T3\.29\.kol\.1|ppks\.total", "profil/ppks/jumlah/total")
    r(r"T3\.29\.kol\.(?P<n>\d+)", lambda m, c: "profil/ppks/jumlah/" + ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"][int(m["n"]) - 2])
    r(r"T3\.29\.baris\.(?P<n>\d+)", lambda m, c: f"profil/ppks/{m['n']}/total")
    # money: the tables of the tree, and sentences that repeat their totals
    r(r"(?P<t>T1\.11|T2\.5|T3\.15|T3\.21|T3\.46)\.(?P<p>keg|prog|total)\.(?P<c>\d)(?:\.(?P<n>\d+))?",
      lambda m, c: uang(pohon[int(m["n"]) if m["n"] else 44], "realisasi" if m["c"] == ("4" if m["t"] == "T3.46" else "3") else "pagu"))
    r(r"(?P<t>T3\.15|T3\.21|T3\.46)\.pct\.(?P<n>\d+)", lambda m, c: uang(pohon[int(m["n"])], "persen"))
    r(r"ulang\.(?P<l>\d+)\.(?P<c>[23])", lambda m, c: uang(pohon[int(m["l"]) - 1074], "pagu" if m["c"] == "2" else "realisasi"))
    r(r"T2\.5\.total|b\d\.pagu|penutup\.pagu|ikhtisar\.pagu|T3\.48\.total\.2024|T3\.47\.total2024", uang("instansi", "pagu"))
    r(r"ikhtisar\.real|b\d\.real|penutup\.real", uang("instansi", "realisasi"))
    r(r"ikhtisar\.pct|b\d\.pct|penutup\.pct|T3\.14b\.keuangan|efis\.camat\.keu", uang("instansi", "persen"))
    r(r"b\d\.sisa|penutup\.sisa", uang("instansi", "sisa"))
    r(r"sekcam\.pagu|PK-SEKCAM-A\.dpa", uang("7.01.01", "pagu"))
    r(r"sekcam\.real", uang("7.01.01", "realisasi"))
    r(r"T3\.20\.keuangan|efis\.sekcam\.keu", uang("7.01.01", "persen"))
    r(r"btl\.pagu", "rekening/pegawai/2024/pagu")
    r(r"btl\.real|T3\.45vsT3\.15", "rekening/pegawai/2024/realisasi")
    r(r"bl\.pagu|T3\.48\.bl2024", "rekening/barang-jasa/2024/pagu")
    r(r"bl\.real", "rekening/barang-jasa/2024/realisasi")
    r(r"bl\.pct", "rekening/barang-jasa/2024/persen")
    r(r"T3\.48\.total\.2023|T3\.47\.total2023", "rekening/semua/2023/pagu")
    rek = [r_["id"] for r_ in bundle["rekening"] if r_["id"].startswith("pegawai")]
    r(r"T3\.45\.selisih\.(?P<n>\d+)", lambda m, c: f"rekening/{rek[int(m['n'])]}/2024/kenaikan")
    r(r"T3\.45\.pct\.(?P<n>\d+)", lambda m, c: f"rekening/{rek[int(m['n'])]}/2024/pertumbuhan")
    kelompok = {"A": rek[1], "B": rek[13], "total": "pegawai"}
    r(r"T3\.45\.(?P<g>A|B|total)\.(?P<y>\d{4})", lambda m, c: f"rekening/{kelompok[m['g']]}/{m['y']}/realisasi")
    r(r"T3\.45\.(?P<g>A|B|total)\.kenaikan", lambda m, c: f"rekening/{kelompok[m['g']]}/2024/kenaikan")
    # counts of the tree
    r(r"T1\.11\.jml|penutup\.sub|T3\.47\.2024\.subkegiatan|PK-CAMAT\.sub|jabatan\.sub", f"jabatan/camat/{Y}/jumlah-sub_kegiatan")
    r(r"penutup\.kegiatan|T3\.47\.2024\.kegiatan|PK-CAMAT\.kegiatan", f"jabatan/camat/{Y}/jumlah-kegiatan")
    r(r"penutup\.program|T3\.47\.2024\.program|PK-CAMAT\.program", f"jabatan/camat/{Y}/jumlah-program")
    r(r"(?P<j>tapem|pmd|umpeg)\.sub", lambda m, c: f"jabatan/{JABATAN[m['j']]}/{Y}/jumlah-sub_kegiatan")
    tingkat = {"program": "program", "kegiatan": "kegiatan", "sub kegiatan": "sub_kegiatan"}
    r(r"rekap\.(?P<j>PK-\w+)-A\.\d", lambda m, c: f"jabatan/{JABATAN[m['j']]}/{Y}/jumlah-" + tingkat[re.search(r"Jumlah (sub kegiatan|program|kegiatan)", c["where"].lower().replace("jumlah", "Jumlah"))[1]])
    r(r"PK-UMPEG\.jmlkeg", f"jabatan/kasubbag-umpeg/{Y}/jumlah-kegiatan")
    # PK budgets
    r(r"PK-CAMAT-A\.total", uang("instansi", "pagu"))
    r(r"(?P<j>PK-(?:TAPEM|TRANTIB|PMD|KEMAS|PELAYANAN|RENKEU|UMPEG))-A\.dpa", lambda m, c: pos(JABATAN[m["j"]], "pagu"))
    r(r"(?P<j>PK-(?:TRANTIB|RENKEU|UMPEG|TAPEM))-A\.total|(?P<k>PK-PMD)\.sub", lambda m, c: pos(JABATAN[m["j"] or m["k"]], "pagu@pk_perubahan"))
    r(r"PK-SEKCAM-A\.total|PK\.sekcam\.bawahan", uang("7.01.01", "pagu@pk_perubahan"))
    r(r"PK\.eselon4\.total", uang("instansi", "pagu@pk_perubahan"))
    r(r"PK-RENKEU\.gaji", uang("sk-03", "pagu"))
    r(r"PK-RENKEU\.gaji\.keg", uang("7.01.01.2.02", "pagu@pk_perubahan"))
    r(r"PK-RENKEU\.keg1", uang("7.01.01.2.01", "pagu@pk_perubahan"))
    r(r"PK-TRANTIB\.harm", uang("sk-21", "pagu"))
    r(r"PK-TRANTIB\.keg", uang("7.01.04.2.01", "pagu@pk_perubahan"))
    r(r"PK-PMD\.partisipasi", uang("sk-19", "pagu"))
    r(r"PK-PMD-A\.prog", uang("sk-26", "pagu@pk_perubahan"))
    r(r"PK-TAPEM-A\.sub", uang("sk-22", "pagu@pk_perubahan"))
    r(r"PK-TAPEM\.keg", uang("sk-25", "pagu"))
    r(r"PK-UMPEG\.keg\.(?P<k>.+)", lambda m, c: uang(m["k"], "pagu@pk_perubahan"))
    r(r"PK-UMPEG\.dpa\.(?P<n>\d+)|PKsub\.dpa\.(?P<o>\d+)|E81\.dpa\.(?P<e>\d+)", lambda m, c: uang(f"sk-{int(m['n'] or m['o'] or m['e']):02d}", "pagu"))
    r(r"PK-SEKCAM-A\.keg\.\d+", lambda m, c: uang(next(k["kode"] for k in S["program"][0]["kegiatan"] if c["where"].removeprefix("PK Sekcam ").removesuffix(" vs DPA").lower()[:24] == k["nama"].lower()[:24]), "pagu"))
    # money of posts
    r(r"(?P<t>T3\.\d\d)\.pct\.\d+", lambda m, c: uang(sub_dari_nama(c["line"], m["t"]), "persen"))
    r(r"(?P<t>T3\.\d\d)\.total\.dpa", lambda m, c: pos(JABATAN[m["t"]], "pagu"))
    r(r"(?P<t>T3\.\d\d)\.total\.a", lambda m, c: pos(JABATAN[m["t"]], "pagu"))
    r(r"(?P<t>T3\.\d\d)\.total\.(?:rea|b)", lambda m, c: pos(JABATAN[m["t"]], "realisasi"))
    r(r"(?P<t>T3\.\d\d)\.total\.p|(?P<u>T3\.\d\d)\.keuangan|(?P<v>yan|tapem|kemas|pmd|trantib|umpeg|renkeu)\.pct2?|efis\.(?P<w>trantib|renkeu)\.keu",
      lambda m, c: pos(JABATAN[m["t"] or m["u"] or m["v"] or m["w"]], "persen"))
    r(r"(?P<v>yan|tapem|kemas|pmd|trantib|umpeg|renkeu)\.pagu", lambda m, c: pos(JABATAN[m["v"]], "pagu"))
    r(r"(?P<v>yan|tapem|kemas|pmd|trantib|umpeg|renkeu)\.real", lambda m, c: pos(JABATAN[m["v"]], "realisasi"))
    r(r"T3\.\d\d\.dpa\.(?P<n>\d+)", lambda m, c: uang(f"sk-{int(m['n']):02d}", "pagu"))
    r(r"efis\.(?P<v>yan|tapem|kemas|pmd|trantib|umpeg|renkeu)\.prosa|(?P<w>trantib|renkeu)\.efis1", lambda m, c: f"jabatan/{JABATAN[m['v'] or m['w']]}/{Y}/efisiensi")
    # capaian of posts
    r(r"(?P<t>T3\.\d\d)\.capaian\.\d+", lambda m, c: kerja(indikator_baris(c, JABATAN[m["t"]]) if m["t"] in JABATAN else LIMA.get(str(c["line"])), "capaian"))
    r(r"(?P<t>T3\.\d\d)\.(?:rata|kinerja)", lambda m, c: f"jabatan/{JABATAN[m['t']]}/{Y}/rata-rata-capaian" if m["t"] in JABATAN else None)
    # the three indikator of the agency
    r(r"T3\.12\.capaian|akip\.capaian|T3\.6\.capaian\.3|T3\.14a\.3\.Bati-Bati", kerja("ind-akip", "capaian"))
    r(r"hsk\.capaian", kerja("ind-sekcam-5", "capaian"))
    r(r"rdm\.nilai|T3\.6\.realisasi\.rdm", kerja("ind-rasio-desa-mandiri", "realisasi"))
    r(r"target\.(?P<i>rdm|ikm|akip)\..*", lambda m, c: kerja(UTAMA[m["i"]], "target"))
    r(r"baseline\.(?P<i>rdm|ikm|akip)\..*", lambda m, c: kerja(UTAMA[m["i"]], "baseline"))
    r(r"(?P<i>rdm|ikm|akip)\.real\..*", lambda m, c: kerja(UTAMA[m["i"]], "realisasi"))
    r(r"TC29\.ikm\.target25", kerja("ind-ikm", "target@renstra", 2025))
    r(r"TC29\.rdm\.capaian", kerja("ind-rasio-desa-mandiri", "capaian"))
    r(r"T2\.1\.akhir\.\d", lambda m, c: kerja(LIMA[str(c["line"])], "target-akhir"))
    r(r"renstra\.T3\.(?:2|13)\.\d\.(?P<y>\d{4})", lambda m, c: kerja(LIMA[str(c["line"])], "target@renstra", m["y"]))
    r(r"renstra\.T3\.(?:2|13)\.\d\.RPD", lambda m, c: kerja(LIMA[str(c["line"])], "target-akhir"))
    r(r"renstra\.proyeksi\.\d", lambda m, c: kerja(LIMA[str(c["line"])], "target@renstra"))
    r(r"T2\.2\.id", kerja("ind-indeks-desa", "target@renstra"))
    r(r"T2\.2\.sakip|sakipkab", kerja("ind-sakip-kabupaten", "target@renstra"))
    for place, name in (("Bajuin", "kecamatan-bajuin"), ("BumiMakmur", "kecamatan-bumi-makmur")):
        r(rf"T3\.14a\.\d\.{place}", lambda m, c, name=name: f"pembanding/{LIMA[str(c['line'])]}/{name}/{Y}/capaian")
    # AKIP
    r(r"T3\.(?:11|17|19)\.total\.(?P<y>\d+)", lambda m, c: f"akip/{akip_tahun(c, m['y'])}/jumlah-komponen")
    r(r"T3\.(?:11|17|19)\.predikat\.(?P<y>\d+)", lambda m, c: f"akip/{akip_tahun(c, m['y'])}/predikat")

    def akip_tahun(c, printed):  # T3.11 heads the columns 2022 and 2023, but they are 2023 and 2024
        return int(printed) + 1 if c["key"].startswith("T3.11.") else int(printed)

    r(r"akip\.nilai|penutup\.akip", "akip/2024/nilai")
    r(r"akip\.predikat", "akip/2024/predikat")
    r(r"akip\.(?P<y>2021|2022)", lambda m, c: f"akip/{m['y']}/nilai")
    r(r"komp\.T3\.17\.4\.(?P<y>\d+)|komp\.T3\.12\.(?P<z>\d+)", lambda m, c: f"akip/{m['y'] or m['z']}/nilai")
    r(r"komp\.T3\.17\.(?P<n>\d)\.(?P<y>\d+)", lambda m, c: f"akip/{m['y']}/komponen/{int(m['n']) + 1}/nilai")
    r(r"komp\.T3\.11\.4\.(?P<k>[ab])", lambda m, c: f"akip/{2023 if m['k'] == 'a' else 2024}/nilai")
    r(r"komp\.T3\.11\.(?P<n>\d)\.(?P<k>[ab])", lambda m, c: f"akip/{2023 if m['k'] == 'a' else 2024}/komponen/{int(m['n']) + 1}/nilai")
    r(r"komp\.T3\.16\.4", "akip/2024/nilai")
    r(r"komp\.T3\.16\.(?P<n>\d)", lambda m, c: f"akip/2024/komponen/{int(m['n']) + 1}/nilai")
    r(r"tc29\.komp\.r\.(?P<l>\d+)", lambda m, c: f"akip/2024/komponen/{int(m['l']) - 2654}/nilai")
    r(r"tc29\.komp\.t\.(?P<l>\d+)", lambda m, c: kerja(f"ind-sekcam-{int(m['l']) - 2654}", "target"))
    r(r"tc29\.hsk\.t", kerja("ind-sekcam-5", "target"))
    r(r"tc29\.hsk\.r", kerja("ind-sekcam-5", "realisasi"))
    # surveys
    r(r"T3\.9\.ikm\.(?P<n>\d)", lambda m, c: f"survei/skm-2024-{m['n']}/ikm")
    r(r"T3\.9\.nrr9\.(?P<n>\d)", lambda m, c: {"alamat": f"survei/skm-2024-{m['n']}/jumlah-nrr", "kali": 9})
    r(r"T3\.9\.mutu\.(?P<n>\d)", lambda m, c: f"survei/skm-2024-{m['n']}/mutu")
    r(r"(?:T3\.18|L-SURVEI)\.sum\.U(?P<n>\d)", lambda m, c: f"survei/skm-2024-kesekretariatan/unsur-{m['n']}/jumlah")
    r(r"(?:T3\.18|L-SURVEI)\.nrr\.U(?P<n>\d)", lambda m, c: f"survei/skm-2024-kesekretariatan/unsur-{m['n']}/nrr")
    r(r"(?:T3\.18|L-SURVEI)\.w\.U(?P<n>\d)", lambda m, c: f"survei/skm-2024-kesekretariatan/unsur-{m['n']}/tertimbang")
    r(r"(?:T3\.18|L-SURVEI)\.nilai", "survei/skm-2024-kesekretariatan/ikm")
    r(r"(?:T3\.18|L-SURVEI)\.mutu", "survei/skm-2024-kesekretariatan/mutu")
    # E.81
    r(r"E81\.tw\.(?P<n>\d+)", lambda m, c: f"e81/sk-{int(m['n']):02d}/{Y}/rp-realisasi")
    r(r"E81\.pct\.(?P<n>\d+)", lambda m, c: f"e81/sk-{int(m['n']):02d}/{Y}/rp-capaian")
    r(r"E81\.renpct\.(?P<n>\d+)", lambda m, c: f"e81/sk-{int(m['n']):02d}/{Y}/rp-tingkat")
    r(r"E81\.(?P<k>k|kpct|renk)\.\d+\.\d+", lambda m, c: f"e81/{ind_line[str(c['line'])]}/{Y}/k-" + {"k": "realisasi", "kpct": "capaian", "renk": "tingkat"}[m["k"]])
    r(r"E81\.(?:keg|prog)\.(?P<k>[A-Z][\w ]+|pagu|realisasi)\.\d+", lambda m, c: f"e81/{node_line[str(c['line'])]}/{Y}/rp-{E81_RP[m['k']]}")
    r(r"E81\.(?:keg|prog)pct\.\d+", lambda m, c: f"e81/{node_line[str(c['line'])]}/{Y}/rp-capaian")
    r(r"E81\.(?:keg|prog)ren\.\d+", lambda m, c: f"e81/{node_line[str(c['line'])]}/{Y}/rp-tingkat")
    r(r"E81\.c14\.rp\.(?P<l>\d+)", lambda m, c: f"e81/{node_line[m['l']]}/{Y}/rp-kumulatif")
    r(r"E81\.c14\.k\.(?P<l>\d+)", lambda m, c: f"e81/{ind_line[m['l']]}/{Y}/k-kumulatif")
    r(r"E81\.kpct\.[a-z+]+\.(?P<l>\d+)", lambda m, c: f"e81/{ind_line[m['l']]}/{Y}/k-capaian")
    r(r"E81\.renkpct\.(?P<l>\d+)", lambda m, c: f"e81/{ind_line[m['l']]}/{Y}/k-tingkat")
    r(r"E81\.t100\.(?P<l>\d+)", lambda m, c: f"e81/{ind_line[m['l']]}/{Y}/k-target")
    r(r"E81-P\.(?P<k>k|rp|pred\.kinerja|pred\.anggaran)\.(?P<n>\d|total)", lambda m, c: f"e81/{'instansi' if m['n'] == 'total' else '7.01.0' + m['n']}/{Y}/" + (
        {"k": "rata-kinerja", "rp": "rata-anggaran", "pred.kinerja": "predikat-kinerja", "pred.anggaran": "predikat-anggaran"}[m["k"]] if m["n"] == "total" else
        {"k": "rata-kinerja", "rp": "rp-capaian", "pred.kinerja": "predikat-kinerja", "pred.anggaran": "predikat-anggaran"}[m["k"]]))
    r(r"E81-B\.\d+", lambda m, c: {"alamat": f"e81/{sub_bantu(c)}/{Y}/rata-kinerja", "kali": 100})

    def sub_bantu(c):
        if c["key"] in ("E81-B.7069", "E81-B.7070"):
            return "sk-14" if c["key"].endswith("69") else "sk-15"
        name = c["where"].split("(", 1)[1].rstrip(")").lower()
        return max(sub, key=lambda s: difflib.SequenceMatcher(None, sub[s].lower()[:len(name)], name).ratio())

    # T-C.29
    r(r"TC29\.9\.(?P<l>\d+)", lambda m, c: cetak(f"tc29/{ind_line[m['l']]}/{Y}/perkiraan") if any(a.get("ok") for a in c["alternatives"]) and c["verdict"] == "match_alternative" else None)
    r(r"TC29\.(?P<k>7|9|10)\.(?P<l>\d+)", lambda m, c: f"tc29/{ind_line[m['l']]}/{Y}/" + {"7": "tingkat", "9": "perkiraan", "10": "capaian"}[m["k"]])
    r(r"tc29\.renstra\.(?P<l>\d+)", lambda m, c: f"tc29/{ind_line[m['l']]}/{Y}/akhir")
    r(r"tc29\.t25\.(?P<l>\d+)", lambda m, c: f"tc29/{ind_line[m['l']]}/{Y}/target-berjalan")
    r(r"tc29\.t24\.(?P<l>\d+)", lambda m, c: f"tc29/{ind_line[m['l']]}/{Y}/target")
    r(r"tc29\.r24\.(?P<l>\d+)", lambda m, c: f"tc29/{ind_line[m['l']]}/{Y}/realisasi")

    tak_ada = [
        (r"pasangan\..*|T1\.4\.luas|T1\.[45]vs.*|T3\.18vsLampiran|(?:T3\.18b|L-SURVEI-b)\.nrr|T3\.\d\dvsprosa", "antar-cetakan"),
        (r".*\.ulang|.*\.urut|daftar\..*|gambar\..*|lhe\..*|nama\..*|satuan\..*|skm\.rujukan|T3\.11\.tahun\..*|.*\.tanggal|.*\.tahun", "label-dan-nomor"),
        (r"kewajaran\..*|akhir\.terlampaui\..*|baseline\.turun\..*|T3\.\d\d\.maks|E81\.(?:nol|waktu|renstra\.pagu|outcome|catatan|tw4)|TC29\.(?:deret|kode|evaluasi)|tujuan\.realisasi|pakaian\.orang|T3\.9\.butir\.\d", "kewajaran"),
    ]
    tak_ada = [(re.compile(p + r"\Z"), code) for p, code in tak_ada]

    def pilih(check):
        for pattern, rule in R:
            m = pattern.match(check["key"])
            if not m:
                continue
            try:
                found = rule(m, check) if callable(rule) else rule
            except (KeyError, StopIteration, IndexError):
                found = None
            if found:
                return found
        for pattern, code in tak_ada:
            if pattern.match(check["key"]):
                return {"alasan": code}
        return None

    return pilih
