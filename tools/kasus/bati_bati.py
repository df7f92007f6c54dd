"""Case bati-bati-2024 -> data/contoh/bati-bati-2024.json and tests/kasus/bati-bati-2024/peta.json.

Usage: python3 tools/kasus/bati_bati.py CASE_FOLDER. Where the source contradicts itself the signed agreement's value is
taken and the other printed values go to `penyisihan`. peta.json says which printed line became which id, for the
golden test.
"""
import json
import re
import sys
from pathlib import Path

from bersama import angka, slug, tulis

case = Path(sys.argv[1])
S = json.load(open(case / "structure.json"))
T = {t["id"]: t for t in json.load(open(case / "tables.json"))}
Y, AKHIR = 2024, 2026
TW = {"TW I": "I", "TW II": "II", "TW III": "III", "TW IV": "IV"}

B = {k: [] for k in (
    "jabatan simpul indikator target realisasi nilai_elemen analisis pembanding pagu realisasi_anggaran rekening "
    "perjanjian survei akip rekomendasi profil penyisihan").split()}
peta = {"indikator": {}, "simpul": {}}  # printed line -> id


def target(ind, dok, tahun, nilai, tw=None):
    if nilai is not None:
        B["target"].append({"indikator": ind, "dokumen": dok, "tahun": tahun, "triwulan": tw, "nilai": nilai})


def realisasi(ind, tahun, nilai, tw=None, dok=None, sumber=None):
    if nilai is not None:
        B["realisasi"].append({"indikator": ind, "dokumen": dok, "tahun": tahun, "triwulan": tw, "nilai": nilai, "sumber": sumber})


def indikator(id, simpul, nama, satuan, **more):
    entry = {"id": id, "simpul": simpul, "nama": nama.replace("*)", "").strip(), "satuan": satuan, **more}
    B["indikator"].append(entry)
    return entry


# --- posts ------------------------------------------------------------------------------------------------------------
NAMA = {"camat": "Camat", "sekcam": "Sekretaris Camat", "kasi-pelayanan": "Kepala Seksi Pelayanan",
        "kasi-tapem": "Kepala Seksi Tata Pemerintahan", "kasi-kemasyarakatan": "Kepala Seksi Kemasyarakatan",
        "kasi-pmd": "Kepala Seksi Pemberdayaan Masyarakat dan Desa",
        "kasi-trantib": "Kepala Seksi Ketentraman dan Ketertiban Umum",
        "kasubbag-umpeg": "Kepala Subbagian Umum dan Kepegawaian",
        "kasubbag-renkeu": "Kepala Subbagian Perencanaan dan Keuangan"}
POST = {j["nama"]: j["id"] for j in S["jabatan"]}
for j in S["jabatan"]:
    plt = j["id"] == "kasi-pelayanan"
    B["jabatan"].append({"id": j["id"], "nama": NAMA[j["id"]], "eselon": j["eselon"],
                         "atasan": POST.get(j["atasan"]), "atasan_luar": "Pj. Bupati Tanah Laut" if j["id"] == "camat" else None,
                         "status": "plt" if plt else None})

# --- tujuan, sasaran and the five main indikator ------------------------------------------------------------------------
for n, t in enumerate(S["tujuan_kabupaten"], 1):
    B["simpul"].append({"id": f"tujuan-{n}", "tingkat": "tujuan", "lingkup": "pemda", "urutan": n, "nama": t["nama"]})
for n, s in enumerate(S["sasaran"], 1):
    B["simpul"].append({"id": f"sasaran-{n}", "induk": f"tujuan-{s['tujuan'][1:]}", "tingkat": "sasaran", "urutan": n,
                        "nama": s["nama"], "penanggung_jawab": "camat"})

UTAMA = {"I-ID": ("ind-indeks-desa", "tujuan-1"), "I-SAKIPKAB": ("ind-sakip-kabupaten", "tujuan-2"),
         "I-RDM": ("ind-rasio-desa-mandiri", "sasaran-1"), "I-IKM": ("ind-ikm", "sasaran-1"), "I-AKIP": ("ind-akip", "sasaran-2")}
RUMUS = {"I-RDM": ("desa_mandiri / jumlah_desa", "Jumlah desa mandiri dibagi jumlah desa yang ada"),
         "I-IKM": ("", "Hasil survei kepuasan masyarakat: jumlah NRR tertimbang dikali 25"),
         "I-AKIP": ("", "Hasil evaluasi atas akuntabilitas kinerja kecamatan")}
for i in S["indikator"]:
    id, simpul = UTAMA[i["id"]]
    teks, uraian = RUMUS.get(i["id"], ("", ""))
    e = indikator(id, simpul, i["nama"], i["satuan"], arah="naik", agregasi="posisi_akhir", desimal=2,
                  level="tujuan" if i["tingkat"] == "tujuan" else "iku", definisi=i.get("definisi"),
                  rumus=[{"teks": teks, "uraian": uraian}] if uraian else None, sumber_data=i["sumber_data"], penanggung_jawab="camat",
                  skala="akip" if id in ("ind-akip", "ind-sakip-kabupaten") else None,
                  penanggung_jawab_teks=i.get("penanggung_jawab_tercetak"))
    for tahun in ("2024", "2025", "2026"):
        target(id, "renstra", int(tahun), angka(i["target"][tahun]["tercetak"].replace("0.", "0,")))
    target(id, "renstra_akhir", AKHIR, angka(i["target"]["akhir_periode"]["tercetak"].replace("0.", "0,")))
    for tahun, r in i["realisasi"].items():
        if r and i["id"] != "I-RDM":
            realisasi(id, int(tahun), angka(r["tercetak"]), sumber=r.get("di"))
for e in B["indikator"]:
    if e["id"] == "ind-rasio-desa-mandiri":
        e["elemen"] = [{"nama": "desa_mandiri", "uraian": "Jumlah desa berstatus mandiri", "satuan": "desa", "sumber_data": "IDM, Kementerian Desa PDTT"},
                       {"nama": "jumlah_desa", "uraian": "Jumlah desa yang ada di kecamatan", "satuan": "desa", "sumber_data": "Profil kecamatan"}]
        e["baseline"], e["tahun_baseline"] = "1/7", 2023
    if e["id"] == "ind-ikm":
        e["baseline"], e["tahun_baseline"] = "94.00", 2023
    if e["id"] == "ind-akip":
        e["baseline"], e["tahun_baseline"] = "67.3", 2023
rdm = next(i for i in S["indikator"] if i["id"] == "I-RDM")
for tahun in ("2023", "2024"):
    for nama, key in (("desa_mandiri", "pembilang"), ("jumlah_desa", "penyebut")):
        B["nilai_elemen"].append({"indikator": "ind-rasio-desa-mandiri", "elemen": nama, "tahun": int(tahun),
                                  "nilai": [str(rdm["data"][tahun][key])], "sumber": "Tabel 3.7"})
target("ind-rasio-desa-mandiri", "pk_perubahan", Y, "1/14")
target("ind-ikm", "pk_perubahan", Y, "90.2")
target("ind-akip", "pk_perubahan", Y, "75.0")
realisasi("ind-ikm", 2023, "94.00", sumber="T2.1")

B["penyisihan"] += [
    {"fakta": "target/ind-rasio-desa-mandiri/pk_perubahan/2024", "dipakai": "1/14", "sumber_dipakai": "PK Camat (0,07 = 1 dari 14 desa)",
     "disisihkan": [{"nilai": "0,07", "tempat": "PK Camat, T2.1, T2.2, T2.3, T2.4, T3.2, T3.6, T3.13, T3.14a"}],
     "alasan": "0,07 adalah pembulatan 1/14; target disimpan sebagai pecahan tepat"},
    {"fakta": "target/ind-ikm/pk_perubahan/2024", "dipakai": "90,2", "sumber_dipakai": "PK Camat",
     "disisihkan": [{"nilai": t["tercetak"], "tempat": f"{t['di']} baris {t['baris']}"} for t in
                    next(i for i in S["indikator"] if i["id"] == "I-IKM")["target_2024_semua"] if t["nilai"] != 90.2],
     "alasan": "perjanjian yang ditandatangani menentukan"},
    {"fakta": "target/ind-akip/pk_perubahan/2024", "dipakai": "75,0", "sumber_dipakai": "PK Camat",
     "disisihkan": [{"nilai": "75,60", "tempat": "T2.4 baris 649"}], "alasan": "perjanjian yang ditandatangani menentukan"},
    {"fakta": "realisasi/ind-akip/2023", "dipakai": "67,3", "sumber_dipakai": "T2.1, T3.12, LHE",
     "disisihkan": [{"nilai": "75,7", "tempat": "T3.2 baris 771"}, {"nilai": "75,7", "tempat": "T3.13 baris 999"}],
     "alasan": "nilai LHE menentukan"},
    {"fakta": "realisasi/ind-ikm/2024", "dipakai": "92,48", "sumber_dipakai": "T3.6",
     "disisihkan": [{"nilai": "90,48", "tempat": "prosa baris 946"}, {"nilai": "90,50", "tempat": "E.81 baris 2575"}],
     "alasan": "tabel capaian menentukan"},
]

# --- program, kegiatan, sub kegiatan, money and their indikator ---------------------------------------------------------
SASARAN = {"7.01.01": "sasaran-2"}
OUTCOME = {c["Program"]: c["Outcome program (label pada gambar)"] for c in S["cascading_T1.1"]}
# Which of a sub kegiatan's E.81 rows is the indikator agreed upon, where the names alone do not tell.
UTAMA_E81 = {14: 0, 23: 1, 25: 1}
# Agreed in print that cannot be read (a broken "1"; a cut page): the recapitulation and the result table agree on it.
PK_LAIN = {21: {"indikator": "Jumlah Laporan Pelaksanaan Harmonisasi Hubungan dengan Tokoh Agama dan Tokoh Masyarakat", "satuan": "Laporan", "target": 1, "baris": 2200},
           23: {"target": 1000, "baris": 2317, "anggaran": 730764784}}


def penanggung(nama):
    nama = {"Kasi PMD": "Kasi Pemberdayaan Masyarakat dan Desa"}.get(nama, nama)
    return next((id for label, id in POST.items() if label.lower() == (nama or "").lower()), None)


def e81(entry, ind, simpul_rp=None):
    """One E.81 row: the form's own targets, and the quarterly realisation."""
    target(ind, "e81_renstra", AKHIR, angka(entry["target_renstra_K"]))
    target(ind, "e81", Y, angka(entry["target_2024"]))
    for tw, roman in TW.items():
        realisasi(ind, Y, angka(entry["triwulan"][tw]), tw=roman, sumber="E.81")
    peta["indikator"][str(entry["baris"])] = ind


def agregasi(entry):
    values = [v for v in entry["triwulan"].values() if v is not None]
    if values and entry["realisasi_2024"] is not None and sum(values) != entry["realisasi_2024"]:
        assert abs(sum(values) / 4 - entry["realisasi_2024"]) < 1e-9, entry
        return "rata_rata"
    return "jumlah"


def tc29(row, ind):
    """One T-C.29 row (cells as printed): columns 4, 5, 6, 8."""
    target(ind, "tc29_renstra", AKHIR, angka(row[3]))
    target(ind, "tc29", Y, angka(row[4]))
    realisasi(ind, Y, angka(row[5]), dok="tc29")
    target(ind, "tc29", Y + 1, angka(row[7]))


TC = dict(zip(T["TC29"]["row_lines"], T["TC29"]["rows"]))
tc_used = set()
tc_parent = {}  # T-C.29 line -> our kegiatan id, for rows that only T-C.29 has
order = 0
for p in S["program"]:
    pid = p["kode"]
    B["simpul"].append({"id": pid, "induk": SASARAN.get(pid, "sasaran-1"), "tingkat": "program", "kode": pid, "urutan": int(pid[-2:]),
                        "nama": p["nama"].replace("PROGRAM ", "Program ").title().replace("Dan", "dan").replace("Kabupaten/kota", "Kabupaten/Kota"),
                        "rumusan_kinerja": OUTCOME.get(p["nama"]), "penanggung_jawab": {"7.01.01": "sekcam", "7.01.02": "kasi-pelayanan", "7.01.03": "kasi-pmd", "7.01.04": "kasi-trantib"}.get(pid)})
    peta["simpul"][str(p["outcome_E81"]["baris"])] = pid
    ind = f"ind-{pid}-e81"
    indikator(ind, pid, p["outcome_E81"]["nama"], p["outcome_E81"]["satuan"], level="program", agregasi="posisi_akhir")
    e81(p["outcome_E81"], ind)
    for k in p["kegiatan"]:
        kid = k["kode"]
        B["simpul"].append({"id": kid, "induk": pid, "tingkat": "kegiatan", "kode": kid, "urutan": int(kid[-2:]), "nama": k["nama"]})
        for n, i in enumerate(k["indikator_E81"], 1):
            ind = f"ind-{kid}-e81-{n}"
            indikator(ind, kid, i["nama"], i["satuan"], level="program", agregasi=agregasi(i))
            e81(i, ind)
            peta["simpul"].setdefault(str(i["baris"]), kid)
        for u in k["subkegiatan"]:
            order += 1
            full = [c.split(" ")[0] for c in u["kode_tercetak"] if c.startswith("7.01.") and "PK" in c]
            uid = f"sk-{u['no']:02d}"
            kode = full[0] if full else None
            if u["no"] in (1, 2, 23):
                kode = {1: f"{kid}.0001", 2: f"{kid}.0007", 23: f"{kid}.04"}[u["no"]]
            B["simpul"].append({"id": uid, "induk": kid, "tingkat": "sub_kegiatan", "kode": kode, "urutan": u["no"], "nama": u["nama"],
                                "rumusan_kinerja": u.get("sasaran_jabatan"), "penanggung_jawab": penanggung(u["penanggung_jawab"])})
            B["pagu"].append({"simpul": uid, "dokumen": "dpa_perubahan", "tahun": Y, "jumlah": u["pagu"]})
            B["pagu"].append({"simpul": uid, "dokumen": "e81_renstra", "tahun": AKHIR, "jumlah": u["renstra_rp"]})
            B["realisasi_anggaran"].append({"simpul": uid, "tahun": Y, "jumlah": u["realisasi"]})
            for tw, roman in TW.items():
                B["realisasi_anggaran"].append({"simpul": uid, "tahun": Y, "triwulan": roman, "jumlah": u["triwulan_rp"][tw] or 0})
            pk = {**(u["PK"] or {}), **PK_LAIN.get(u["no"], {})}
            B["pagu"].append({"simpul": uid, "dokumen": "pk_perubahan", "tahun": Y, "jumlah": pk["anggaran"]})
            if pk.get("anggaran") and pk["anggaran"] != u["pagu"]:
                B["penyisihan"].append({"fakta": f"pagu/{uid}/dpa_perubahan/2024", "dipakai": str(u["pagu"]), "sumber_dipakai": "DPA (Tabel 1.11)",
                                        "disisihkan": [{"nilai": pk["anggaran_tercetak"], "tempat": f"{pk['tabel']} baris {u['PK']['baris']}"}],
                                        "alasan": "pagu mengikuti DPA; PK eselon IV berbeda"})
            entries = u["indikator_E81"]
            match = next((n for n, i in enumerate(entries) if i["nama"] and pk.get("indikator") and i["nama"].lower() == pk["indikator"].lower()), 0)
            match = UTAMA_E81.get(u["no"], match)
            for n, i in enumerate(entries):
                ind = f"ind-{uid}" if n == match else f"ind-{uid}-{n + 1}"
                main = n == match
                nama = (pk.get("indikator") if main and pk.get("indikator") else i["nama"]) or f"Keluaran {u['nama']}"
                indikator(ind, uid, nama, (pk.get("satuan") if main and pk.get("satuan") else i["satuan"]), level="keluaran",
                          agregasi=agregasi(i), penanggung_jawab=penanggung(u["penanggung_jawab"]))
                e81(i, ind)
                peta["simpul"].setdefault(str(i["baris"]), uid)
                if main:
                    if pk.get("target") is not None:
                        target(ind, "pk_perubahan", Y, angka(pk["target"]))
                        peta["indikator"][str(pk["baris"])] = ind
                    if u.get("T-C.29"):
                        line = u["T-C.29"]["baris"]
                        if agregasi(i) == "rata_rata":  # quarters are averaged, T-C.29 adds the years: its own indikator
                            ind = f"ind-tc29-{line}"
                            nama, _, satuan = TC[line][2].rpartition(" (")
                            indikator(ind, uid, nama, satuan.rstrip(")"), level="keluaran", agregasi="jumlah")
                        tc29(TC[line], ind)
                        tc_used.add(line)
                        peta["indikator"][str(line)] = ind
                        tc_parent[line] = kid

# --- T-C.29 rows that are not one of the 26 sub kegiatan ----------------------------------------------------------------
KODE = {"X.XX.01": "7.01.01"}
current = None
for line, row in sorted(TC.items()):
    kode = row[0]
    if line in tc_used or not row[2]:
        current = tc_parent.get(line, current)
        continue
    if row[1].startswith("PROGRAM") or (row[1] == "" and kode == ""):
        simpul = kode.replace("X.XX", "7.01") if kode else simpul
    elif (m := re.fullmatch(r"7\.01\.(\d\d)\.2(\d\d)", kode)) and row[1] != "":
        simpul = f"7.01.{m[1]}.2.{m[2]}"
        if simpul not in {x["id"] for x in B["simpul"]}:
            B["simpul"].append({"id": simpul, "induk": f"7.01.{m[1]}", "tingkat": "kegiatan", "kode": simpul, "urutan": int(m[2]), "nama": row[1]})
    elif any(k["nama"].lower() == row[1].lower() for p in S["program"] for k in p["kegiatan"]):
        simpul = next(k["kode"] for p in S["program"] for k in p["kegiatan"] if k["nama"].lower() == row[1].lower())
    elif row[1] == "" or kode in ("X.XX.01.208", "7.01.05.201"):
        digits = kode.replace("X.XX", "7.01").split(".")
        simpul = ".".join((digits if len(digits) == 4 else ["7"] + digits)[:3] + [digits[-1][0], digits[-1][1:]])
    else:
        simpul = f"tc29-{line}"
        B["simpul"].append({"id": simpul, "induk": current, "tingkat": "sub_kegiatan", "urutan": 100 + line - 2650, "nama": row[1]})
    if not simpul.startswith("tc29-"):
        current = simpul if simpul.count(".") > 2 else current
    nama, _, satuan = row[2].rpartition(" (")
    ind = f"ind-tc29-{line}"
    counted = angka(row[8]) is None or float(angka(row[8])) == round(float(angka(row[5]) or 0) + float(angka(row[7]) or 0), 6)
    indikator(ind, simpul, nama or row[2], satuan.rstrip(")") if nama else None, level="program" if not simpul.startswith("tc29-") else "keluaran",
              agregasi="jumlah" if counted else "posisi_akhir")
    tc29(row, ind)
    peta["indikator"][str(line)] = ind

# --- what each post agreed and reached ----------------------------------------------------------------------------------
KEGIATAN_POST = {"sekcam": "7.01.01", "kasi-pelayanan": "7.01.02.2.02", "kasi-tapem": "7.01.06.2.01", "kasi-kemasyarakatan": "7.01.05.2.01",
                 "kasi-pmd": "7.01.03.2.01", "kasi-trantib": "7.01.04.2.01"}
UMPEG = ["7.01.01.2.05", "7.01.01.2.06", "7.01.01.2.07", "7.01.01.2.08", "7.01.01.2.09", "7.01.01.2.05"]
RENKEU = ["7.01.01.2.01", "7.01.01.2.02"]
by_name = {}
for e in B["indikator"]:
    if e["id"].startswith("ind-sk-") and any(t["indikator"] == e["id"] and t["dokumen"] == "pk_perubahan" for t in B["target"]):
        by_name[e["nama"].lower()] = e["id"]
for j in S["jabatan"]:
    butir, subs = [], [u for p in S["program"] for k in p["kegiatan"] for u in k["subkegiatan"] if penanggung(u["penanggung_jawab"]) == j["id"]]
    rows = list(zip(j["capaian"], j["rekap_T2.4"])) if j["id"] != "sekcam" else None
    if j["id"] == "camat":
        for r, ind in zip(j["capaian"], ("ind-rasio-desa-mandiri", "ind-ikm", "ind-akip")):
            butir.append({"sasaran": r["sasaran"] or butir[-1]["sasaran"], "indikator": ind})
            peta["indikator"][f"camat/{r['baris']}"] = ind
    elif j["id"] == "sekcam":
        komponen = [r for r in j["capaian"] if (r["indikator"] or "").startswith("Nilai komponen")]
        survei = j["capaian"][-1]
        for n, r in enumerate(komponen + [survei]):
            pk = j["PK"][n]
            ind = f"ind-sekcam-{n + 1}"
            indikator(ind, "7.01.01", pk["indikator"], "Nilai", level="program", penanggung_jawab="sekcam")
            target(ind, "pk_perubahan", Y, angka(pk["target_tercetak"].replace(".", ",")))
            realisasi(ind, Y, angka(str(r["realisasi"]).replace(".", ",")), sumber="T3.16")
            butir.append({"sasaran": komponen[0]["sasaran"], "indikator": ind})
            peta["indikator"][f"sekcam/{r['baris']}"] = ind
    else:
        pk_left = [r for r in j["PK"] if r.get("indikator")]
        for n, (cap, t24) in enumerate(rows):
            nama = t24["indikator"] or cap["indikator"]
            pk = next((r for r in pk_left if r["indikator"].lower() == (cap["indikator"] or nama).lower() or r["indikator"].lower() == nama.lower()), None)
            if pk is None and j["id"] != "kasi-kemasyarakatan":
                pk = next((r for r in pk_left if r["target_tercetak"] == t24["target_tercetak"] and slug(r["indikator"], 24)[:12] == slug(nama, 24)[:12]), None)
            ind = None
            if pk:
                pk_left.remove(pk)
                ind = by_name.get(pk["indikator"].lower())
            ind = {("kasi-trantib", 1): None, ("kasi-trantib", 2): "ind-sk-21", ("kasi-kemasyarakatan", 1): "ind-sk-23"}.get((j["id"], n), ind)
            if ind is None:
                simpul = {"kasubbag-umpeg": UMPEG, "kasubbag-renkeu": RENKEU}.get(j["id"])
                simpul = simpul[n] if simpul else KEGIATAN_POST[j["id"]]
                ind = f"ind-{j['id']}-{n + 1}"
                indikator(ind, simpul, (pk or {}).get("indikator") or nama, t24["satuan"], level="program" if n == 0 else "keluaran", penanggung_jawab=j["id"])
                nilai = angka((pk or {}).get("target_tercetak") if pk and pk["target_tercetak"] not in ("", "Î") else t24["target_tercetak"] or cap["target_tercetak"])
                target(ind, "pk_perubahan", Y, nilai)
            if not any(r["indikator"] == ind and not r["triwulan"] and not r["dokumen"] for r in B["realisasi"]):
                realisasi(ind, Y, angka(cap["realisasi"]), sumber="Bab III")
            butir.append({"sasaran": cap["sasaran"] or butir[-1]["sasaran"], "indikator": ind})
            peta["indikator"][f"{j['id']}/{cap['baris']}"] = ind
            if t24.get("baris"):
                peta["indikator"][f"T2.4/{t24['baris']}"] = ind
    anggaran = [p["kode"] for p in S["program"]] if j["id"] == "camat" else ["7.01.01"] if j["id"] == "sekcam" else [f"sk-{u['no']:02d}" for u in subs]
    B["perjanjian"].append({"jabatan": j["id"], "tahun": Y, "versi": "perubahan", "status": "ditandatangani", "tanggal": j["pk_tanggal"],
                            "pihak_kedua": "Pj. Bupati Tanah Laut" if j["id"] == "camat" else NAMA[POST[j["atasan"]]], "butir": butir, "anggaran": anggaran})

# --- SKM, AKIP, follow-up, comparisons ----------------------------------------------------------------------------------
M = S["skm_masyarakat"]
for tw, roman in TW.items():
    B["survei"].append({"id": f"skm-2024-{nomor}" if (nomor := list(TW).index(tw) + 1) else "", "nama": f"Survei kepuasan masyarakat triwulan {roman}",
                        "metode": "skm-2017-0111", "tahun": Y, "triwulan": roman, "indikator": "ind-ikm", "responden": M["responden_per_triwulan"],
                        "unsur": [{"nama": u["nama"], "nrr": angka(u["tercetak"][list(TW).index(tw)])} for u in M["unsur"]]})
K = S["survei_kesekretariatan"]
B["survei"].append({"id": "skm-2024-kesekretariatan", "nama": "Survei layanan kesekretariatan", "metode": "skm-2017-0111", "tahun": Y,
                    "indikator": "ind-sekcam-5", "responden": K["responden"], "unsur": [{"nama": n} for n in K["unsur"]], "jawaban": K["matriks"]})
for tahun in ("2021", "2022", "2023", "2024"):
    komponen = [{"id": str(n), "nama": k["nama"][3:], "bobot": str(k["bobot"]), "nilai": angka(k["tercetak"][int(tahun) - 2022])}
                for n, k in enumerate(S["akip"]["komponen"], 1)] if tahun != "2021" else []
    B["akip"].append({"tahun": int(tahun), "evaluator": "Inspektorat Kabupaten Tanah Laut", "metode": "lke-88-2021",
                      "nilai": angka(str(S["akip"]["nilai"][tahun]).replace(".", ",")), "komponen": komponen})
komponen = ""
for r in S["tindak_lanjut_lhe"]:
    komponen = r["Komponen"] or komponen
    pj = {"kasubbag renkeu": "kasubbag-renkeu", "camat": "camat"}.get(r["Penanggung jawab"].lower())
    B["rekomendasi"].append({"id": f"lhe-{r['No']}", "tahun_evaluasi": 2023, "komponen": komponen, "uraian": r["Rekomendasi (ringkas)"],
                             "rencana_aksi": r["Rencana aksi/tindak lanjut (ringkas)"], "target": r["Target"], "waktu": r["Waktu pelaksanaan"],
                             "penanggung_jawab": pj, "penanggung_jawab_teks": None if pj else r["Penanggung jawab"],
                             "status": "proses" if r["Status/progres (bukti yang disebut)"] else "belum", "progres": r["Status/progres (bukti yang disebut)"]})
for row, ind in zip(T["T3.14a"]["rows"], ("ind-rasio-desa-mandiri", "ind-ikm", "ind-akip")):
    for nama, c in (("Kecamatan Bajuin", 7), ("Kecamatan Bumi Makmur", 10)):
        B["pembanding"].append({"indikator": ind, "entitas": nama, "tahun": Y, "target": angka(row[c]), "realisasi": angka(row[c + 1]), "sumber": "LKj kecamatan"})
for row in T["T3.3"]["rows"] + T["T3.4"]["rows"]:
    for tahun, c in ((2023, 2), (2024, 3)):
        if row[c]:
            B["pembanding"].append({"indikator": "ind-sakip-kabupaten", "entitas": row[1], "tahun": tahun, "realisasi": angka(row[c]), "sumber": "Biro Organisasi Setda Provinsi Kalimantan Selatan"})

# --- causes: what the report itself states, in our words; its figures stay addresses ---------------------------------------
P = {r[0]: r[3] for r in T["PROSA"]["rows"]}
NRR = T["T3.9"]["rows"][:9]


def unsur_skm(nilai):
    """Name of the unsur and the addresses of the rounds in which its NRR is the printed value."""
    hits = [(r[1], tw, n) for n, r in enumerate(NRR, 1) for tw in range(1, 5) if angka(r[1 + tw]) and float(angka(r[1 + tw])) == nilai]
    assert len({h[0] for h in hits}) == 1, hits
    return hits[0][0], [(f"{{{{survei/skm-2024-{tw}/unsur-{n}/nrr}}}}", list(TW.values())[tw - 1]) for _, tw, n in hits]


tinggi, di_tinggi = unsur_skm(4)  # "4.000" in the prose, line 945
rendah, di_rendah = unsur_skm(float(angka(P["skm.nrrmin"])))
assert P["skm.nrrmax"] == "4.000" and len(di_tinggi) == 4
kali = lambda key: {"1": "satu", "2": "dua"}[P[key]]
assert P["tdk.aset"] == "tidak terlaksana"
for ind, pendorong, penghambat in (
        ("ind-ikm", f"Unsur {tinggi} bernilai tertinggi, NRR {di_tinggi[0][0]} pada setiap triwulan",
         f"Unsur {rendah} bernilai terendah, NRR {di_rendah[0][0]} pada triwulan {' dan '.join(tw for _, tw in di_rendah)}"),
        ("ind-sk-20", None, f"Rapat PKK {kali('tdk.pkk')} kali belum terlaksana"),
        ("ind-sk-24", None, f"Rapat forkopimcam {kali('tdk.forkopim')} kali tidak terlaksana dan honor narasumbernya {kali('tdk.narsum')} kali tidak dibayarkan"),
        ("ind-sk-26", None, "Kegiatan pengelolaan aset dan keuangan desa tidak terlaksana")):
    B["analisis"].append({"indikator": ind, "tahun": Y, "pendorong": pendorong, "penghambat": penghambat})

# --- belanja by rekening ------------------------------------------------------------------------------------------------
def rekening(id, induk, uraian, belanja, years):
    B["rekening"].append({"id": id, "induk": induk, "uraian": uraian, "belanja": belanja, "tahunan": [
        {"tahun": t, "pagu": p, "realisasi": r} for t, p, r in years]})

tot = S["total"]
bp, bl = tot["belanja_pegawai"], tot["belanja_langsung"]
rekening("pegawai", None, "Belanja Pegawai", "pegawai", [(2023, bp["pagu_2023"], None), (2024, bp["pagu_2024"], None)])
group = None
for n, row in enumerate(S["belanja_pegawai_T3.45"]):
    if n == 0:
        continue
    printed = T["T3.45"]["rows"][n]
    id = f"pegawai-{n}"
    if printed[0]:
        group = id
        rekening(id, "pegawai", row["uraian"], "pegawai", [])
    else:
        rekening(id, group, row["uraian"], "pegawai", [(2023, None, row["2023"]), (2024, None, row["2024"])])
    peta["simpul"][str(T["T3.45"]["row_lines"][n])] = id
rekening("barang-jasa", None, "Belanja Barang dan Jasa", "barang_jasa",
         [(2023, tot["total_2023"]["pagu"] - bp["pagu_2023"], None), (2024, bl["pagu"], bl["realisasi"])])

# --- profile tables -----------------------------------------------------------------------------------------------------
def profil(id, table, judul, bagian, kolom, cells):
    B["profil"].append({"id": id, "judul": judul, "bagian": bagian, "tahun": Y, "kolom": kolom, "baris": [
        [({"teks": v} if kolom[c].get("jenis") == "teks" else {"nilai": v}) for c, v in enumerate(r)] for r in cells]})

teks = lambda id, judul: {"id": id, "judul": judul, "jenis": "teks"}
num = lambda id, judul, satuan=None, **m: {"id": id, "judul": judul, "jenis": "angka", "satuan": satuan, **m}
desa = S["wilayah"]["desa"]
profil("luas-desa", "T1.2", "Desa dan luas wilayah", "wilayah",
       [teks("desa", "Desa"), num("luas", "Luas", "km²", jumlah=True), num("persen", "Persentase", "%", rumus="100 * luas / sum(luas)", desimal=2, jumlah=True)],
       [[d["nama"], angka(T["T1.2"]["rows"][n][2]), None] for n, d in enumerate(desa)])
profil("rt-rw", "T1.3", "Jumlah RT dan RW/dusun", "wilayah", [teks("desa", "Desa"), num("rt", "RT", jumlah=True), num("rw", "RW/Dusun", jumlah=True)],
       [[d["nama"], angka(d["rt"]), angka(d["rw_dusun"])] for d in desa])
nama4 = [r[1].replace("DESA ", "").title() for r in T["T1.4"]["rows"]]
profil("kepadatan", "T1.4", "Kepadatan penduduk", "penduduk",
       [teks("desa", "Desa"), num("luas", "Luas", "km²"), num("penduduk", "Penduduk", "jiwa", jumlah=True), num("kepadatan", "Kepadatan", "jiwa/km²", rumus="penduduk / luas", desimal=0)],
       [[n, angka(r[2]), angka(r[3]), None] for n, r in zip(nama4, T["T1.4"]["rows"])])
profil("penduduk", "T1.5", "Penduduk menurut jenis kelamin", "penduduk",
       [teks("desa", "Desa"), num("laki", "Laki-laki", "jiwa", jumlah=True), num("perempuan", "Perempuan", "jiwa", jumlah=True), num("total", "Jumlah", "jiwa", rumus="laki + perempuan", jumlah=True)],
       [[r[1].replace("DESA ", "").title(), angka(r[2]), angka(r[3]), None] for r in T["T1.5"]["rows"][:-1]])
profil("idm", "T3.7", "Status Indeks Desa Membangun", "wilayah", [teks("desa", "Desa"), teks("s2023", "Status 2023"), teks("s2024", "Status 2024")],
       [[d["nama"], d["status_idm"]["2023"], d["status_idm"]["2024"]] for d in desa])
X = S["sdm"]
profil("pns-golongan", "T1.6", "PNS menurut pangkat/golongan", "sdm", [teks("pangkat", "Pangkat"), teks("golongan", "Golongan"), num("jumlah", "Jumlah", "orang", jumlah=True)],
       [[r["pangkat"], r["golongan"], angka(r["jumlah"])] for r in X["pns_golongan"]])
for id, key, judul, kol in (("pns-pendidikan", "pns_pendidikan", "PNS menurut pendidikan", "pendidikan"), ("ptt-pendidikan", "ptt_pendidikan", "PTT menurut pendidikan", "pendidikan"), ("ptt-tugas", "ptt_tugas", "PTT menurut tugas", "tugas")):
    profil(id, "", judul, "sdm", [teks(kol, kol.capitalize()), num("jumlah", "Jumlah", "orang", jumlah=True)], [[r[kol], angka(r["jumlah"])] for r in X[key]])
profil("pegawai", "", "Pegawai menurut status", "sdm", [teks("status", "Status"), num("jumlah", "Jumlah", "orang", jumlah=True)],
       [["ASN", str(sum(r["jumlah"] for r in X["pns_pendidikan"]))], ["Honorer", str(sum(r["jumlah"] for r in X["ptt_pendidikan"]))]])
profil("sarana", "T1.10", "Sarana dan prasarana", "sarana", [teks("jenis", "Jenis"), teks("banyak", "Jumlah"), teks("kondisi", "Keterangan")], [r[1:4] for r in T["T1.10"]["rows"]])
profil("layanan", "LAYANAN", "Objek pelayanan yang diselesaikan tepat waktu", "jabatan/kasi-pelayanan", [teks("jenis", "Jenis pelayanan"), num("jumlah", "Jumlah", "dokumen", jumlah=True)],
       [[r["jenis"], angka(r["jumlah"])] for r in S["layanan"]])
bulan = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
profil("ppks", "T3.29", "PPKS yang difasilitasi", "jabatan/kasi-kemasyarakatan", [teks("jenis", "PPKS"), num("total", "Total", "orang", jumlah=True)] + [num(b.lower(), b, jumlah=True) for b in bulan],
       [[r["jenis"], angka(r["total"])] + [angka(r["bulan"][b]) for b in bulan] for r in S["ppks"] if r["jenis"] != "Jumlah"])
profil("bumdes", "T3.33", "BUMDes yang dibina", "jabatan/kasi-pmd", [teks("desa", "Desa"), teks("nama", "Nama BUMDes"), teks("bentuk", "Tanggal pembentukan"), teks("usaha", "Unit usaha"), teks("ket", "Keterangan")],
       [[r[1].title()] + r[2:6] for r in T["T3.33"]["rows"]])
profil("kamtibmas", "KAMTIBMAS", "Penanganan gangguan ketentraman dan ketertiban", "jabatan/kasi-trantib", [teks("kegiatan", "Kegiatan"), teks("jenis", "Jenis")], [r[1:3] for r in T["KAMTIBMAS"]["rows"]])

bundle = {
    "format": "opensakip/berkas/1",
    "pemda": {"id": "tanah-laut", "jenis": "kabupaten", "nama": "Tanah Laut", "provinsi": "Kalimantan Selatan", "ibu_kota": "Pelaihari", "kepala": "Pj. Bupati Tanah Laut"},
    "instansi": {"id": "kec-bati-bati", "kode": "7.01", "jenis": "kecamatan", "nama": "Kecamatan Bati-Bati", "nama_singkat": "Bati-Bati", "tempat": "Bati-Bati",
                 "dasar_hukum": ["Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
                                 "Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
                                 "Peraturan Menteri PANRB Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",
                                 "Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
                                 "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang Rencana Pembangunan Jangka Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara Perubahan Rencana Pembangunan Jangka Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, dan Rencana Kerja Pemerintah Daerah",
                                 "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah",
                                 "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang Pedoman Teknis Pengelolaan Keuangan Daerah"]},
    "periode": {"jenis": "rpd", "nama": "RPD 2024-2026", "awal": 2024, "akhir": 2026, "tahun_dasar": 2023},
    "tahun": Y,
    "pengaturan": {"capaian_naik": "naik-rt", "efisiensi": "selisih", "rata_rata": "sederhana", "rata_e81": "tertimbang", "skala_capaian": "tanah-laut-capaian", "skala_e81": "permendagri-86-2017",
                   "skala_akip": "akip-88-2021", "skala_skm": "skm-2017", "triwulan_kosong": "nol"},
    **B,
}
tulis("data/contoh/bati-bati-2024.json", bundle)
Path("tests/kasus/bati-bati-2024").mkdir(parents=True, exist_ok=True)
json.dump(peta, open("tests/kasus/bati-bati-2024/peta.json", "w"), indent=1, ensure_ascii=False)
print({k: len(v) for k, v in B.items()})
