"""Case banyuasin-iku-2019 -> tests/kasus/banyuasin-iku-2019/berkas.json: the IKU of a pemda and its agencies.

Usage: python3 tools/kasus/banyuasin.py CASE_FOLDER. One bundle for the pemda (Lampiran I) and one per agency (Lampiran
II), with every formula row of the dictionary: formula, data elements, unit, direction, owner and source as printed. The
formulas are those of rumus.json beside it, which says how each printed formula reads in the expression language.
Beside it iku.tsv: what the case prints in each row, for the test of the IKU decree.
"""
import csv
import json
import os
import re
import sys
from pathlib import Path

from bersama import bersih, slug

case = Path(sys.argv[1])
out = Path("tests/kasus/banyuasin-iku-2019")
rows = json.load(open(case / "iku.json"))
agencies = json.load(open(case / "instansi.json"))
rumus = {r["id"]: r for r in json.load(open(out / "rumus.json"))}
PEMDA = {"id": "banyuasin", "jenis": "kabupaten", "nama": "Banyuasin", "provinsi": "Sumatera Selatan", "kepala": "Bupati Banyuasin"}
JENIS = {"sekretariat": "sekretariat", "dinas": "dinas", "badan": "badan", "inspektorat": "inspektorat", "kecamatan": "kecamatan", "rsud": "rsud"}

TABEL = re.compile(r"\bspip_level\b")  # the dictionary's table is the one of data/regulasi/skala/spip.toml


def elemen(row):
    """Names without their period: `x_t1` and `x_0` are the element `x` of last year and of the baseline."""
    found = {}
    for v in rumus[row["id"]].get("variabel") or []:
        name = re.sub(r"_(t1|0)$", "", v["nama"])
        found.setdefault(name, {"nama": name, "uraian": v.get("uraian"), "satuan": v.get("satuan"), "deret": v.get("deret")})
    return list(found.values())


def kelompok(own):
    """Row -> the printed name it shares with others: that of the row they hang under, else the words they all begin with."""
    nama = {row["id"]: row["nama"] for row in own}
    induk = {row["induk"] for row in own if row["induk"]}
    out = {}
    for group in induk:
        members = [row for row in own if row["induk"] == group or row["id"] == group]
        words = os.path.commonprefix([row["nama"].split() for row in members])
        title = nama.get(group) or " ".join(words).rstrip(" -")
        out.update({row["id"]: title for row in members})
    return out


def berkas(agency, own):
    simpul, indikator, known, group = [], [], {}, kelompok(own)
    for n, row in enumerate(own, 1):
        path = ()
        for level in ("misi", "tujuan", "sasaran"):
            title = row[level]
            if not title:
                continue
            above, path = path, path + (title,)
            if path not in known:
                known[path] = f"{level}-{sum(k.startswith(level) for k in known.values()) + 1}"
                simpul.append({"id": known[path], "induk": known.get(above), "tingkat": level, "lingkup": "pemda" if row["lampiran"] == "I" else None,
                               "urutan": len(known), "nama": title})
        r = rumus[row["id"]]
        indikator.append({
            "id": row["id"].lower(), "simpul": known[path], "urutan": n, "nama": row["nama"], "kelompok": group.get(row["id"]), "satuan": row["satuan"], "level": "iku",
            "arah": row["arah"], "agregasi": "posisi_akhir", "tahun_baseline": 2018, "elemen": elemen(row), "sumber_data": row["sumber_data"],
            "rumus": [{"teks": TABEL.sub("spip", r["rumus"]) if r.get("rumus") else None, "uraian": row["rumus_teks"]}] if r.get("rumus") or row["rumus_teks"] else None,
            "penanggung_jawab_teks": row["penanggung_jawab"]})
    return {"format": "opensakip/berkas/1", "pemda": PEMDA, "instansi": agency,
            "periode": {"jenis": "rpjmd", "nama": "RPJMD 2018-2023", "awal": 2018, "akhir": 2023, "tahun_dasar": 2018}, "tahun": 2019,
            "simpul": simpul, "indikator": indikator}


semua = [berkas({"id": "kab-banyuasin", "jenis": "pemda", "nama": "Pemerintah Kabupaten Banyuasin"}, [r for r in rows if r["lampiran"] == "I"])]
for a in agencies:
    own = [r for r in rows if r["instansi_id"] == a["id"]]
    semua.append(berkas({"id": slug(a["nama"]), "kode": f"{a['no_urut']:02}", "jenis": JENIS.get(a["kind"], "lainnya"), "nama": a["nama"],
                         "tugas": "; ".join(a["tugas_pokok"] or []), "fungsi": a["fungsi"]}, own))
print(len(semua), "bundel,", sum(len(b["indikator"]) for b in semua), "rumus")
with open(out / "berkas.json", "w", encoding="utf-8") as f:
    json.dump(bersih({"format": "opensakip/kumpulan/1", "berkas": semua}), f, ensure_ascii=False, separators=(",", ":"))
    f.write("\n")
kolom = ["id", "instansi_id", "no_tercetak", "misi", "tujuan", "sasaran", "induk", "nama", "satuan", "penanggung_jawab", "sumber_data"]
with open(out / "iku.tsv", "w", encoding="utf-8", newline="") as f:
    table = csv.writer(f, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    table.writerow(kolom)
    table.writerows([row[k] or "" for k in kolom] for row in rows)
