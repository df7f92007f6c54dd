"""Case banyuasin-iku-2019 -> tests/kasus/banyuasin-iku-2019/berkas.json: the IKU of a pemda and its agencies.

Usage: python3 tools/kasus/banyuasin.py CASE_FOLDER. One bundle for the pemda (Lampiran I) and one per agency (Lampiran
II), with every formula row of the dictionary: formula, data elements, unit, direction, owner and source as printed. The
formulas are those of rumus.json beside it, which says how each printed formula reads in the expression language.
"""
import json
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


def berkas(agency, own):
    simpul, indikator, known = [], [], {}
    for n, row in enumerate(own, 1):
        title = row["sasaran"] or row["tujuan"] or f"Sasaran {agency['nama']}"
        if title not in known:
            known[title] = f"sasaran-{len(known) + 1}"
            simpul.append({"id": known[title], "tingkat": "sasaran", "lingkup": "pemda" if row["lampiran"] == "I" else None, "urutan": len(known), "nama": title})
        r = rumus[row["id"]]
        indikator.append({
            "id": row["id"].lower(), "simpul": known[title], "urutan": n, "nama": row["nama"], "satuan": row["satuan"], "level": "iku",
            "arah": row["arah"], "agregasi": "posisi_akhir", "tahun_baseline": 2018, "elemen": elemen(row), "sumber_data": row["sumber_data"],
            "rumus": [{"teks": TABEL.sub("spip", r["rumus"]) if r.get("rumus") else None, "uraian": row["rumus_teks"]}] if r.get("rumus") or row["rumus_teks"] else None,
            "penanggung_jawab_teks": row["penanggung_jawab"]})
    return {"format": "opensakip/berkas/1", "pemda": PEMDA, "instansi": agency,
            "periode": {"jenis": "rpjmd", "nama": "RPJMD 2018-2023", "awal": 2018, "akhir": 2023, "tahun_dasar": 2018}, "tahun": 2019,
            "simpul": simpul, "indikator": indikator}


semua = [berkas({"id": "kab-banyuasin", "jenis": "pemda", "nama": "Pemerintah Kabupaten Banyuasin"}, [r for r in rows if r["lampiran"] == "I"])]
for a in agencies:
    own = [r for r in rows if r["instansi_id"] == a["id"]]
    semua.append(berkas({"id": slug(a["nama"]), "jenis": JENIS.get(a["kind"], "lainnya"), "nama": a["nama"],
                         "tugas": "; ".join(a["tugas_pokok"] or []), "fungsi": a["fungsi"]}, own))
print(len(semua), "bundel,", sum(len(b["indikator"]) for b in semua), "rumus")
with open(out / "berkas.json", "w", encoding="utf-8") as f:
    json.dump(bersih({"format": "opensakip/kumpulan/1", "berkas": semua}), f, ensure_ascii=False, separators=(",", ":"))
    f.write("\n")
