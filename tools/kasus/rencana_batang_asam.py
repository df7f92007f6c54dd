"""The planning tables that the case batang-asam-2027 prints, as facts for the tests of Renstra and Renja:
tc27.tsv, tc33.tsv (all rows), t21.tsv, t22.tsv ("-": the printed cell is wrong). Usage: rencana_batang_asam.py CASE OUT"""
import csv
import json
import pathlib
import re
import sys


def rata(text):
    return re.sub(r"\s+", " ", text or "").strip()


def rupiah(text):
    return text[:-3].replace(".", "") if text and text.endswith(",00") else text or ""


def rencana(table, target, pagu, lokasi):
    out = []
    for level, row in zip(table["row_level"], table["rows"]):
        if level.startswith("indikator:"):
            name = rata(row[1])
            unit = re.match(r"(.*) \(([^()]*)\)$", name)
            name, unit = (unit[1], unit[2]) if unit else (name, "")
            out.append(["indikator", level.split(":")[1], rata(row[0]), name, "" if unit == "*" else unit, row[2] or ""]
                       + [row[c] or "" for c in target])
        else:
            name = rata(row[0])
            code = re.match(r"([\d.]+) - (.*)$", name)
            code, name = (code[1], code[2]) if code else ("", name)
            out.append([level, code, re.sub(r"^PROGRAM ", "", name), rata(row[lokasi])] + [rupiah(row[c]) for c in pagu])
    # An outcome belongs to the node; one row prints it beside the node's second indikator.
    for start, row in enumerate(out):
        if row[0] == "indikator" and out[start - 1][0] != "indikator":
            group = [r for r in out[start:start + 9] if r[0] == "indikator" and r[1] == row[1]]
            outcome = "".join(r[2] for r in group)
            for r in group:
                r[2] = ""
            row[2] = outcome
    return out


def persen(text):
    text = (text or "").replace(".", ",")
    return text if not text or "," in text else text + ",00"


def angka_awal(text):
    found = re.match(r"[\d.,]+", text or "")
    return found[0] if found else ""


def evaluasi(table, year, expected, checks):
    """No check found the cell wrong, and it does not follow from one that is."""
    code, good = {}, {}
    for line in expected:
        if not line["kunci"].startswith(table["id"] + " / "):
            continue
        check = checks[line["id"]]
        n = next((n for n, (a, b) in enumerate(table["row_lines"]) if a <= check["line"] <= b), None)
        if n is None:
            continue
        found = re.match(rf"(?:anggaran/|indikator/ind-)([\d.]+)/{year}/", line["alamat"])
        if found:
            code[n] = found[1]
        right = line["putusan"] in ("match", "match_after_rounding")
        kind = check["kind"]
        column = 6 if kind == "persen keuangan" else 7 if kind.startswith("persen fisik") else None
        if column is None and kind == "jumlah" and not right:
            column = 3 if "agu" in check["what"] else 5
        if column is not None:
            good[n, column] = right
    out = []
    for n, (level, row) in enumerate(zip(table["row_level"], table["rows"])):
        if not any(row[2:]):
            continue
        money = [(row[c] or "").replace(".", "") if good.get((n, c), True) else "-" for c in (3, 5)]
        money = ["-" if "," in m else m for m in money]
        follows = level == "kegiatan" and "-" in money
        out.append([str(year), level, "" if level == "total" else code[n], angka_awal(row[2]), money[0],
                    angka_awal(row[4]), money[1],
                    persen(row[6]) if good.get((n, 6)) and not follows else "-",
                    persen(row[7]) if good.get((n, 7)) and level == "subkegiatan" else "-"])
    return out


def perkiraan(table, other, rows21):
    """Pagu of table 2.2, which lists the nodes of 2.1 of the same year in its order; a row under another name is left
    out, and so are targets: where the two tables differ in them, nothing says which is right."""
    assert len(table["rows"]) == len(rows21) == len(other["rows"])
    return [[kept[2], (row[4] or "").replace(".", "")]
            for row, twin, kept in zip(table["rows"], other["rows"], rows21)
            if rata(row[1])[:20].lower() == rata(twin[1])[:20].lower()]


def main(case, out):
    tables = {t["id"]: t for t in json.loads((case / "tables.json").read_text())}
    checks = {c["id"]: c for c in json.loads((case / "checks.json").read_text())}
    with open(out / "harapan.tsv", newline="") as file:
        expected = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows21 = {y: evaluasi(tables[f"T21-{y}"], y, expected, checks) for y in (2024, 2025)}
    made = {"tc27.tsv": rencana(tables["TC27"], [3, 4, 6, 8, 10, 12], [5, 7, 9, 11, 13], 15),
            "tc33.tsv": rencana(tables["TC33"], [3, 5], [4, 6], 8),
            "t21.tsv": rows21[2024] + rows21[2025],
            "t22.tsv": perkiraan(tables["T22-2025"], tables["T21-2025"], rows21[2025])}
    for name, rows in made.items():
        (out / name).write_text("".join("\t".join(row) + "\n" for row in rows))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
