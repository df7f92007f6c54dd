"""Case batang-asam-2027 -> data/contoh/batang-asam-2025.json and tests/kasus/batang-asam-2027/peta.json.

Usage: python3 tools/kasus/batang_asam.py CASE_FOLDER. The year seen is 2025 (E.81 of triwulan III); T-C.27 gives the
Renstra of 2025-2029 with 2030, T-C.33 the Renja of 2027 with the estimate of 2028, tables 2.1 the results of 2024 and 2025.
"""
import json
import re
import sys
from pathlib import Path

from bersama import angka, tulis

case = Path(sys.argv[1])
S = json.load(open(case / "structure.json"))
Y, AKHIR = 2025, 2029
B = {k: [] for k in "jabatan simpul indikator target realisasi pagu realisasi_anggaran analisis penyisihan".split()}
peta = {"indikator": {}, "simpul": {}}


def nilai(v):
    """{nilai, cetak[, dugaan]} -> bundle value; a doubtful print gives no value (it is set aside)."""
    if not v or v.get("nilai") is None:
        return None
    text = re.sub(r"[^\d.,-]", "", v["cetak"])
    if isinstance(v["nilai"], (int, float)):
        whole = str(v["nilai"]) if isinstance(v["nilai"], int) else repr(v["nilai"])
        decimals = len(text.split(",")[1]) if "," in text else len(text.rsplit(".", 1)[1]) if re.search(r"\.\d{1,2}$", text) else 0
        if decimals and "." in whole or decimals and isinstance(v["nilai"], int):
            return f"{v['nilai']:.{decimals}f}"
        return whole
    return angka(v["nilai"])


def sisihkan(fakta, v):
    """A printed value that cannot be read without guessing is not taken, and told."""
    text = (v or {}).get("cetak") or ""
    if re.search(r"[\d#]", text):
        B["penyisihan"].append({"fakta": fakta, "dipakai": "", "sumber_dipakai": "", "disisihkan": [{"nilai": text, "tempat": "dokumen asal"}],
                                "alasan": "tidak terbaca tanpa menebak"})


def target(ind, dok, tahun, v):
    n = nilai(v)
    if n is not None:
        B["target"].append({"indikator": ind, "dokumen": dok, "tahun": tahun, "nilai": n})
    else:
        sisihkan(f"target/{ind}/{dok}/{tahun}", v)


def realisasi(ind, dok, tahun, tw, v, key="realisasi"):
    n = nilai(v)
    if n is not None:
        B["realisasi"].append({"indikator": ind, "dokumen": dok, "tahun": tahun, "triwulan": tw, "nilai": n})
    else:
        sisihkan(f"realisasi/{ind}/{dok or 'pengukuran'}/{tahun}" + (f"/TW{tw}" if tw else ""), v)


def uang(table, simpul, dok, tahun, v, tw=None):
    if v and v.get("nilai") is not None:
        B[table].append({"simpul": simpul, "dokumen": dok, "tahun": tahun, "triwulan": tw, "jumlah": v["nilai"]})
    else:
        sisihkan(f"{table}/{simpul}/{dok}/{tahun}" + (f"/TW{tw}" if tw else ""), v)


def satuan(v):
    return v.get("satuan") if v else None


def node(n, tingkat, induk, urutan):
    sid = n["kode"]
    B["simpul"].append({"id": sid, "induk": induk, "tingkat": tingkat, "kode": sid, "urutan": urutan, "nama": n["nama"],
                        "rumusan_kinerja": n["outcome_output"], "lokasi": n["lokasi"]})
    for key in ("baris_tc27", "baris_tc33"):
        if n.get(key):
            peta["simpul"][str(n[key][0])] = sid
    leaf = tingkat == "sub_kegiatan"
    names = {}
    for i, x in enumerate(n["indikator"], 1):
        ind = f"ind-{sid}" if i == 1 else f"ind-{sid}-{i}"
        names[x["nama"].lower()] = ind
        B["indikator"].append({"id": ind, "simpul": sid, "urutan": i, "nama": x["nama"], "satuan": x["satuan"], "level": "keluaran" if leaf else "program",
                               "agregasi": "jumlah", "baseline": nilai(x["baseline_2024"]), "tahun_baseline": 2024})
        peta["indikator"][str(x["baris"][0])] = ind
        for tahun, v in x["target"].items():
            target(ind, "renstra", int(tahun), v)
        if x.get("tc33"):
            target(ind, "renja", 2027, x["tc33"]["target_2027"])
            target(ind, "prakiraan_maju", 2028, x["tc33"]["prakiraan_maju_2028"])
    if leaf:
        for tahun, v in n["pagu"].items():
            uang("pagu", sid, "renstra", int(tahun), v)
        uang("pagu", sid, "renja", 2027, n["tc33"]["pagu_2027"])
        uang("pagu", sid, "prakiraan_maju", 2028, n["tc33"]["prakiraan_maju_2028"])
    ev = n.get("evaluasi") or {}
    main = f"ind-{sid}" if n["indikator"] else None
    for key, tahun in (("tabel_2_1_2024", 2024), ("tabel_2_1_2025", 2025)):
        t = ev.get(key)
        if not t:
            continue
        peta["simpul"][f"{key}/{t['baris'][0]}"] = sid
        if leaf:
            uang("pagu", sid, "dpa", tahun, t["pagu"])
            spent = t["realisasi_keuangan"]
            if spent and spent.get("cetak") == "-" and (t["persen_keuangan"] or {}).get("nilai") == 0:
                spent = {"nilai": 0}  # "-" with 0,00 % beside it
            uang("realisasi_anggaran", sid, "pengukuran", tahun, spent)
        if main and (t["target_kinerja"] or t["realisasi_kinerja"]):
            target(main, "renja", tahun, t["target_kinerja"])
            done = t["realisasi_kinerja"]
            if done and (done.get("cetak") or "").startswith("-") and (t["persen_keuangan"] or {}).get("nilai") == 0:
                done = {"nilai": 0, "cetak": "0"}
            realisasi(main, None, tahun, None, done)
    e = ev.get("e81_tw3_2025")
    if e:
        name = (e["indikator"] or "").lower()
        ind = names.get(name)
        if ind is None and (e["target_2025"]["K"] or e["indikator"]):
            ind = f"ind-{sid}-e81"
            B["indikator"].append({"id": ind, "simpul": sid, "urutan": 90, "nama": e["indikator"] or f"Kinerja {n['nama']}", "satuan": satuan(e["target_2025"]["K"]),
                                   "level": "keluaran" if leaf else "program", "agregasi": "jumlah"})
        peta["simpul"][f"e81/{e['baris'][0]}"] = sid
        peta["indikator"][f"e81/{e['baris'][0]}"] = ind
        if ind:
            target(ind, "e81_renstra", AKHIR, e["target_renstra_2026"]["K"])
            target(ind, "e81", Y, e["target_2025"]["K"])
            realisasi(ind, "e81_renstra", Y - 1, None, e["realisasi_sd_2024"]["K"])
            for n4, roman in enumerate(("I", "II", "III", "IV"), 1):
                realisasi(ind, "e81", Y, roman, e[f"tw{n4}"]["K"])
        if leaf:
            uang("pagu", sid, "e81_renstra", AKHIR, e["target_renstra_2026"]["Rp"])
            uang("pagu", sid, "e81", Y, e["target_2025"]["Rp"])
            uang("realisasi_anggaran", sid, "e81_renstra", Y - 1, e["realisasi_sd_2024"]["Rp"])
            for n4, roman in enumerate(("I", "II", "III", "IV"), 1):
                uang("realisasi_anggaran", sid, "e81", Y, e[f"tw{n4}"]["Rp"], roman)


ids = {}
for u in S["unit_kerja"]:
    id = re.sub(r"[^a-z0-9]+", "-", u["nama"].lower()).strip("-")
    ids[u["nama"]] = id
    B["jabatan"].append({"id": id, "nama": u["nama"], "atasan": ids.get(u["induk"]), "atasan_luar": None if u["induk"] else "Bupati Tanjung Jabung Barat"})
B["simpul"].append({"id": "visi-kabupaten", "tingkat": "visi", "lingkup": "pemda", "urutan": 1, "nama": S["visi"][0]["rumusan"]})
B["simpul"].append({"id": "visi", "induk": "visi-kabupaten", "tingkat": "visi", "urutan": 1, "nama": S["visi"][1]["rumusan"]})
for m in S["misi"]:
    B["simpul"].append({"id": f"misi-{m['no']}", "induk": "visi", "tingkat": "misi", "urutan": int(m["no"]), "nama": m["rumusan"]})
for n, t in enumerate(S["tujuan"], 1):
    B["simpul"].append({"id": f"tujuan-{n}", "tingkat": "tujuan", "urutan": n, "nama": t["rumusan"]})
sasaran_program = []  # E.81 prints a sasaran beside each program; the same words are one sasaran
for t in S["sasaran_e81"]:
    same = next((x["id"] for x in B["simpul"] if x["tingkat"] == "sasaran" and x["nama"] == t["rumusan"]), None)
    if same is None:
        same = f"sasaran-{len(set(sasaran_program)) + 1}"
        B["simpul"].append({"id": same, "tingkat": "sasaran", "urutan": int(same[-1]), "nama": t["rumusan"]})
    sasaran_program.append(same)
for n, p in enumerate(S["program"], 1):
    sasaran = sasaran_program[n - 1] if n <= len(sasaran_program) else None
    node(p, "program", sasaran, n)
    for k_, k in enumerate(p["kegiatan"], 1):
        node(k, "kegiatan", p["kode"], k_)
        for u_, u in enumerate(k["subkegiatan"], 1):
            node(u, "sub_kegiatan", k["kode"], u_)

I = S["instansi"]
hukum = next(t for t in json.load(open(case / "tables.json")) if t["id"] == "LH")
B["narasi"] = [{"kunci": f"e81/{k.replace('_', '-')}", "tahun": Y, "paragraf": [S["e81_isian"][k]]} for k in ("faktor_pendorong", "faktor_penghambat")]
tulis("data/contoh/batang-asam-2025.json", {
    "format": "opensakip/berkas/1",
    "pemda": {"id": "tanjung-jabung-barat", "jenis": "kabupaten", "nama": I["kabupaten"], "provinsi": I["provinsi"], "kepala": "Bupati Tanjung Jabung Barat"},
    "instansi": {"id": "kec-batang-asam", "kode": I["kode"], "jenis": "kecamatan", "nama": I["nama"], "tempat": I["tempat"],
                 "dasar_hukum": [f"{jenis} Nomor {nomor} Tahun {tahun} tentang {isi.split(';')[0]}" for _, jenis, nomor, tahun, isi in hukum["rows"]]},
    "periode": {"jenis": "rpjmd", "nama": "RPJMD 2025-2029", "awal": 2025, "akhir": AKHIR, "tahun_dasar": 2024},
    "tahun": Y,
    "pengaturan": {"skala_e81": "permendagri-86-2017", "rata_rata": "sederhana", "rata_e81": "sederhana"},
    **B})
Path("tests/kasus/batang-asam-2027").mkdir(parents=True, exist_ok=True)
json.dump(peta, open("tests/kasus/batang-asam-2027/peta.json", "w"), indent=1, ensure_ascii=False)
print({k: len(v) for k, v in B.items()})
