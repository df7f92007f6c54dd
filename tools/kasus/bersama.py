"""Shared by the case converters: how printed values become bundle values, and how a bundle is written.

A converter reads the facts of one real document (structure.json, tables.json of a case folder) and writes the JSON
bundle that `opensakip import` takes. It runs by hand when a case changes; the program never needs it.
"""
import json
import re


def angka(text):
    """Printed number -> bundle value: decimals kept, point as mark, None when there is no number."""
    if text is None:
        return None
    if isinstance(text, (int,)):
        return str(text)
    if isinstance(text, float):
        return repr(text) if text != int(text) else str(int(text))
    text = str(text).strip().replace(" ", "").rstrip("%")
    if text in ("", "-", "–"):
        return None
    label = None
    m = re.fullmatch(r"(.*?)\(([A-Z]+)\)", text)
    if m:
        text, label = m.group(1), m.group(2)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})*,\d+", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d+,\d+", text):
        text = text.replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(\.\d{3})+", text) and not text.startswith("0"):
        text = text.replace(".", "")
    if not re.fullmatch(r"-?\d+(\.\d+)?", text):
        raise ValueError(f"bukan angka: {text!r}")
    return {"angka": text, "label": label} if label else text


def bersih(value):
    """Drops None, empty texts and empty lists, as the bundle leaves defaults out."""
    if isinstance(value, dict):
        out = {k: bersih(v) for k, v in value.items()}
        return {k: v for k, v in out.items() if v not in (None, "", [], {})}
    if isinstance(value, list):
        return [bersih(v) for v in value]
    return value


def tulis(path, bundle):
    with open(path, "w", encoding="utf-8") as f:
        json.dump(bersih(bundle), f, ensure_ascii=False, indent=1)
        f.write("\n")


def slug(text, n=40):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:n].strip("-")
