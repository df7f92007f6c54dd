"""Case pengadegan-2022 -> data/contoh/pengadegan-2022.json and tests/kasus/pengadegan-2022/peta.json.

Usage: python3 tools/kasus/pengadegan.py CASE_FOLDER. A Rencana Aksi: yearly targets as the Perjanjian Kinerja has them,
quarterly ones under rencana_aksi, each with the way its quarters make the year. No budget and no realisation.
"""
import json
import sys
from pathlib import Path

from bersama import slug, tulis

case = Path(sys.argv[1])
S = json.load(open(case / "structure.json"))
Y = S["dokumen"]["tahun"]
B = {k: [] for k in "jabatan simpul indikator target".split()}
peta = {"indikator": {}, "simpul": {}}
TINGKAT = {"subkegiatan": "sub_kegiatan"}
AGREGASI = {"jumlah": "jumlah", "kumulatif": "kumulatif", "tetap": "tetap"}
posts = {}


def jabatan(name):
    """Section names as printed become the posts that head them."""
    if not name:
        return None
    if name not in posts:
        posts[name] = slug(name)
        head = "Kepala " + name.replace("Sub Bagian", "Subbagian")
        B["jabatan"].append({"id": posts[name], "nama": head, "atasan": "sekcam" if name.startswith("Sub") else "camat"})
    return posts[name]


def nilai(v):
    text = v["cetak"].split(" ")[0].replace(",", ".")
    return {"angka": text, "label": v["predikat"]} if v.get("predikat") else text


def node(n, parent, order):
    level = TINGKAT.get(n["tingkat"], n["tingkat"])
    B["simpul"].append({"id": n["id"], "induk": parent, "tingkat": level, "urutan": order, "nama": n["nama"],
                        "penanggung_jawab": jabatan(n["penanggung_jawab"]) or ("camat" if level == "sasaran" else None)})
    ind = f"ind-{n['id'].lower()}"
    i = n["indikator"]
    B["indikator"].append({
        "id": ind, "simpul": n["id"], "urutan": 1, "nama": (i or {}).get("nama") or f"Keluaran {n['nama']}", "satuan": n["satuan"],
        "level": {"sasaran": "iku", "sub_kegiatan": "keluaran"}.get(level, "program"), "agregasi": AGREGASI[n["aggregation"]],
        "skala": "akip" if n["target"].get("predikat") else None, "penanggung_jawab": jabatan(n["penanggung_jawab"]),
        "rumus": [{"uraian": i["formula"]}] if i and i.get("formula") else None})
    peta["indikator"][str(n["baris"][0])] = ind
    peta["simpul"][str(n["baris"][0])] = n["id"]
    B["target"].append({"indikator": ind, "dokumen": "pk", "tahun": Y, "nilai": nilai(n["target"])})
    for roman, v in n["triwulan"].items():
        B["target"].append({"indikator": ind, "dokumen": "rencana_aksi", "tahun": Y, "triwulan": roman, "nilai": nilai(v)})
    for key in ("program", "kegiatan", "subkegiatan"):
        for place, child in enumerate(n.get(key, []), 1):
            node(child, n["id"], place)


B["jabatan"] += [{"id": "camat", "nama": "Camat"}, {"id": "sekcam", "nama": "Sekretaris Camat", "atasan": "camat"}]
for place, s in enumerate(S["sasaran"], 1):
    node(s, None, place)
tulis("data/contoh/pengadegan-2022.json", {
    "format": "opensakip/berkas/1",
    "pemda": {"id": "pengadegan", "jenis": "kabupaten", "nama": "(kabupaten tidak tercetak)", "kepala": "Bupati"},
    "instansi": {"id": "kec-pengadegan", "jenis": "kecamatan", "nama": S["instansi"]["nama"], "nama_singkat": "Pengadegan"},
    "periode": {"jenis": "rpjmd", "nama": "Rencana Aksi 2022", "awal": Y, "akhir": Y},
    "tahun": Y,
    **B})
Path("tests/kasus/pengadegan-2022").mkdir(parents=True, exist_ok=True)
json.dump(peta, open("tests/kasus/pengadegan-2022/peta.json", "w"), indent=1, ensure_ascii=False)
print({k: len(v) for k, v in B.items()})
