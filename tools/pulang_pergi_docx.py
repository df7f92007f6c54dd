#!/usr/bin/env python3
"""Opens each DOCX in LibreOffice, adds a sentence, saves as DOCX, opens that again: headings, tables, rows and every word
must come back, and the sentence with them. Not part of the tests; needs soffice.

    tools/pulang_pergi_docx.py out/arsip/*/*.docx
"""
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

KALIMAT = "Kalimat yang ditambahkan penyunting."


def soffice(folder, kind, files):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profil", "--convert-to", kind,
                    "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=1800)


def dibuka(path):
    """What stands in a flat ODT: counts, and the words of its body."""
    xml = path.read_text(encoding="utf-8")
    body = xml[xml.index("<office:text"):]
    body = re.sub(r"<text:(sequence-decls|tracked-changes)\b.*?</text:\1>", "", body, flags=re.S)
    body = re.sub(r"<draw:object\b.*?</draw:object>", "", body, flags=re.S)  # a chart holds its data as a table
    body = re.sub(r"<(svg:desc|svg:title|office:binary-data)\b.*?</\1>", "", body, flags=re.S)
    words = re.sub(r"<text:(s|tab|line-break)\b[^>]*/>", " ", body)
    words = re.sub(r"</text:(p|h)>", " ", words)
    return {"judul": len(re.findall(r"<text:h\b", body)), "tabel": len(re.findall(r"<table:table ", body)),
            "baris": len(re.findall(r"<table:table-row\b", body)),
            "kata": re.sub(r"<[^>]*>", "", words).split()}


def judul_docx(path):
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    return len(re.findall(r'<w:pStyle w:val="(?:Heading|JudulLepas)\d"', xml)), len(re.findall(r"<w:tbl>", xml))


def periksa(name, asal, awal, akhir):
    faults = []
    headings, tables = judul_docx(asal)
    if awal["tabel"] != tables:
        faults.append(f"tabel terbuka {awal['tabel']} dari {tables}")
    if awal["judul"] == 0 or awal["judul"] > headings:
        faults.append(f"judul terbuka {awal['judul']} dari {headings}")
    for what in ("judul", "tabel", "baris"):
        if awal[what] != akhir[what]:
            faults.append(f"{what}: {awal[what]} menjadi {akhir[what]}")
    tambahan = KALIMAT.split()
    kata = akhir["kata"]
    at = next((i for i in range(len(kata)) if kata[i:i + len(tambahan)] == tambahan), None)
    if at is None:
        faults.append("kalimat suntingan hilang")
    elif kata[:at] + kata[at + len(tambahan):] != awal["kata"]:
        rest = kata[:at] + kata[at + len(tambahan):]
        where = next((i for i, (a, b) in enumerate(zip(awal["kata"], rest)) if a != b), min(len(rest), len(awal["kata"])))
        faults.append(f"kata ke-{where}: {awal['kata'][where:where + 6]} menjadi {rest[where:where + 6]}")
    print(f"{name}: " + ("; ".join(faults) if faults else
                         f"utuh ({akhir['judul']} judul, {akhir['tabel']} tabel, {akhir['baris']} baris, "
                         f"{len(awal['kata'])} kata)"))
    return not faults


def main():
    files = [Path(name).resolve() for name in sys.argv[1:]]
    if not files:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        soffice(folder, "fodt", files)
        awal = {}
        for file in files:
            flat = folder / (file.stem + ".fodt")
            awal[file.stem] = dibuka(flat)
            xml = flat.read_text(encoding="utf-8")
            start = xml.index("<office:text")
            end = xml.index("</text:h>", start) + len("</text:h>")
            flat.write_text(xml[:end] + f"<text:p>{KALIMAT}</text:p>" + xml[end:], encoding="utf-8")
        soffice(folder, "docx:MS Word 2007 XML", [folder / (f.stem + ".fodt") for f in files])
        soffice(folder, "fodt", [folder / (f.stem + ".docx") for f in files])
        good = [periksa(f.stem, f, awal[f.stem], dibuka(folder / (f.stem + ".fodt"))) for f in files]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
