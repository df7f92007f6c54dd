#!/usr/bin/env python3
"""Lembar kerja evaluasi AKIP dari bentuk JSON ke data/regulasi/lke/<id>.toml. Pakai: lke.py <lke.json> <keluaran.toml>"""
import json
import sys

MASA = 2021
KEPALA = """\
# Lembar kerja evaluasi AKIP. Pemda yang menilai dengan cara lain menyalin berkas ini dengan nama baru, menyuntingnya, dan
# menyebut namanya sebagai `metode` evaluasi. Bobot setiap tingkat harus berjumlah sama dengan bobot di atasnya.
# dinilai = "sub-komponen": jawaban sub komponen yang memberi nilai, kriteria bahan pertimbangannya. dinilai = "kriteria":
# setiap kriteria memberi nilai menurut `bobot`-nya; tanpa `bobot`, kriteria satu sub komponen berbobot sama.
# `bukti` adalah contoh bukti dukung susunan sendiri, bukan teks peraturan.
nama = {nama}
rujukan = {rujukan}
status = "kata-kata kriteria dihimpun dari beberapa sumber yang saling cocok; belum dicocokkan dengan naskah lampiran"
rumus = "nilai sub komponen = bobot x nilai jawaban / 100; nilai komponen = jumlah sub komponen; nilai AKIP = jumlah komponen"
berlaku_dari = {masa}
dinilai = "sub-komponen"
pilihan_kriteria = "pemenuhan"
skala = "akip-88-2021"

[[pilihan]]
id = "pemenuhan"
[[pilihan.jawaban]]
kode = "Ya"
nilai = 100
uraian = "Kriteria telah terpenuhi."
[[pilihan.jawaban]]
kode = "Tidak"
nilai = 0
uraian = "Kriteria belum terpenuhi."
"""
CONTOH = """
[[contoh]]
butir = "1"
jawaban = ["1.a BB", "1.b B", "1.c A"]
hasil = "24.6"
catatan = "6 x 80% + 9 x 70% + 15 x 90%"
[[contoh]]
butir = "3.b"
jawaban = ["3.b CC"]
hasil = "2.7"
catatan = "4,5 x 60%"
[[contoh]]
butir = "1"
jawaban = ["1.a BB"]
hasil = "tak lengkap: MISSING_VALUE"
catatan = "yang belum dijawab tidak dihitung nol"
"""


def teks(value):
    return json.dumps(value, ensure_ascii=False)


def angka(value):
    return str(value) if value == int(value) and not isinstance(value, float) else f'"{value}"'


def batas(answer):
    """Bounds of the share of criteria met. Only full marks and nothing have a single point."""
    if answer["min_pct_exclusive"] is None:
        return f"dari = {answer['max_pct']}\nsampai = {answer['max_pct']}\n"
    return f"di_atas = {answer['min_pct_exclusive']}\nsampai = {answer['max_pct']}\n"


def utama():
    source = json.load(open(sys.argv[1], encoding="utf-8"))
    out = KEPALA.format(nama=teks(source["title"]), rujukan=teks(source["regulation"] + ", Lampiran"), masa=MASA)
    for name, answers in source["answers"].items():
        out += f'\n[[pilihan]]\nid = "{name}"\n'
        for a in answers:
            out += f'[[pilihan.jawaban]]\nkode = "{a["code"]}"\nnilai = {a["value"]}\n{batas(a)}uraian = {teks(a["text"])}\n'
    for part in source["components"]:
        out += f'\n[[komponen]]\nid = "{part["code"]}"\nnama = {teks(part["name"].title())}\nbobot = {angka(part["weight"])}\n'
        for sub in part["subcomponents"]:
            out += (f'\n[[komponen.sub]]\nid = "{sub["code"]}"\nnama = {teks(sub["name"])}\nbobot = {angka(sub["weight"])}\n'
                    f'pilihan = "{sub["answer_set"]}"\n')
            for item in sub["criteria"]:
                out += (f'[[komponen.sub.kriteria]]\nid = "{item["code"]}"\nnama = {teks(item["text"])}\n'
                        f'bukti = {teks(item["evidence_hint"])}\n')
    open(sys.argv[2], "w", encoding="utf-8").write(out + CONTOH)


utama()
