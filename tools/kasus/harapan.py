"""checks.json of a case -> tests/kasus/<case>/harapan.tsv: what the golden test expects of which fact.

Usage: python3 tools/kasus/harapan.py CASES_FOLDER. Every expected value comes from the case, none from our program. A
check that is no figure of the model gets a reason instead of an address (reasons are explained in tests/kasus/README.md).

Columns: id, kunci, jenis, putusan, alamat, banding, nilai, cetak, andaian, alasan.
  banding  tepat: `nilai` is the exact value; angka:N: it is known to N decimals; teks: a word; cetak: only `cetak`
           counts; kosong: the source has no such number either; pengganti:N: the check's own input is a derived number that is
           wrong in print, so the value is the one that the case lists for the right input (to N decimals)
  cetak    the printed number, which must come out when rounded half up to its decimals; empty when it is wrong in print
  andaian  facts replaced before computing, where the source computed from an input that it contradicts elsewhere
"""
import importlib
import json
import re
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

KOLOM = "id kunci jenis putusan alamat banding nilai cetak andaian alasan".split()


def bersihkan(printed):
    """Printed number -> machine text with its decimals, or None: "Rp 81,36" -> "81.36", "(7,26)" -> "-7.26"."""
    if not isinstance(printed, str):
        return str(printed) if isinstance(printed, int) else None
    text = re.sub(r"(?i)rp\.?", "", printed).replace("%", "").strip()
    text = re.sub(r"\s*[A-Za-z ]+$", "", text).replace(" ", "")
    text = re.sub(r"\((?:AA|A|BB|B|CC|C|D)\)$", "", text)
    negative = text.startswith("(") and text.endswith(")")
    text = text.strip("()")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", text) or re.fullmatch(r"-?\d+,\d+", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3}){2,}", text):
        text = text.replace(",", "")
    if not re.fullmatch(r"-?\d+(\.\d+)?", text):
        return None
    return "-" + text if negative else text


def tulis_pecahan(value):
    value = Fraction(value)
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def baris(check, rule):
    """One row; `rule` is an address, {"alamat": ..., "andaian"|"banding"|"kali": ...}, or {"alasan": code}."""
    if isinstance(rule, str):
        rule = {"alamat": rule}
    row = {k: "" for k in KOLOM}
    row.update(id=check["id"], kunci=check.get("key") or check["where"], jenis=check.get("jenis") or check["kind"], putusan=check["verdict"])
    if not rule.get("alasan") and not rule.get("alamat"):
        rule = {"alasan": "belum-dipetakan"}
    row["alasan"] = rule.get("alasan", "")
    row["alamat"] = rule.get("alamat", "")
    row["andaian"] = rule.get("andaian", "")
    if row["alasan"]:
        return row
    if "alternatif" in rule:
        other = check["alternatives"][rule["alternatif"]]["value"]
        if check["recomputed"] is not None and abs(other - check["recomputed"]) < 1e-4:
            rule = {k: v for k, v in rule.items() if k != "alternatif"}  # the same figure
    value, scale = check["recomputed"], Fraction(rule.get("kali", 1))
    exact = check.get("recomputed_exact")
    if rule.get("banding") in ("cetak", "kosong"):
        row["banding"] = rule["banding"]
    elif "alternatif" in rule:
        row.update(banding="pengganti:5", nilai=f"{other:.5f}")
    elif str(rule.get("banding", "")).startswith("angka:"):
        row.update(banding=rule["banding"], nilai=repr(value))
    elif "teks" in rule:
        row.update(banding="teks", nilai=rule["teks"])
    elif value is None:
        row["banding"] = "kosong"
    elif rule.get("nilai") is not None:  # several facts at once: addresses and values joined by "|"
        row.update(banding="tepat", nilai=rule["nilai"])
    elif exact is not None:
        row.update(banding="tepat", nilai=tulis_pecahan(Fraction(exact) * scale))
    elif isinstance(value, (int, float)):
        if isinstance(value, int):
            row.update(banding="tepat", nilai=tulis_pecahan(value * scale))
        else:  # given to six decimals, without its trailing zeros
            row.update(banding="angka:6", nilai=repr(value))
    else:
        row.update(banding="teks", nilai=str(value))
    printed_counts = check["verdict"] in ("match", "match_after_rounding") and "alternatif" not in rule or rule.get("banding") == "cetak"
    if printed_counts and row["banding"] not in ("teks", "kosong") and check.get("printed_source", "tercetak") == "tercetak" and scale == 1 and "|" not in row["alamat"] and not rule.get("tanpa_cetak"):
        row["cetak"] = bersihkan(check["printed"]) or ""
        read = check.get("printed_value")
        if isinstance(read, int) and row["cetak"] and Fraction(row["cetak"]) != read:
            row["cetak"] = str(read)  # "12.940,000": the case says how it is meant
        if re.fullmatch(r"\d\.\d{3}", str(check["printed"])) and isinstance(value, (int, float)) and abs(value) < 10:
            row["cetak"] = check["printed"]  # a point before decimals, as the recomputed value shows
    return row


def buat(cases, name):
    rules = importlib.import_module("harapan_" + name.split("-2")[0].replace("-", "_"))
    checks = json.load(open(cases / name / "checks.json"))
    peta = Path("tests/kasus") / name / "peta.json"
    rule_of = rules.aturan(cases / name, json.load(open(peta)) if peta.exists() else {})
    rows = [baris(c, rule_of(c) or {"alasan": "belum-dipetakan"}) for c in checks]
    with open(Path("tests/kasus") / name / "harapan.tsv", "w", encoding="utf-8") as f:
        f.write("\t".join(KOLOM) + "\n")
        for row in rows:
            f.write("\t".join(str(row[k]).replace("\t", " ") for k in KOLOM) + "\n")
    print(name, len(rows), "dipetakan", sum(not r["alasan"] for r in rows), dict(Counter(r["alasan"] for r in rows if r["alasan"])))
    return rows


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    for case in sys.argv[2:] or ("bati-bati-2024", "batang-asam-2027", "pengadegan-2022"):
        buat(Path(sys.argv[1]), case)
