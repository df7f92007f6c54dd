#!/usr/bin/env python3
"""Looks up in a golden text of the LKj every figure of the case's own tables, apart from the program that wrote it.

    periksa_golden.py <folder of the case with tables.json and checks.json> [golden text]

Two checks. (1) Every number of the tables in TABEL occurs in the text. (2) In the tables in SEBARIS the numbers of one
row stand together in one row of the text. Where the report prints another value, PENGGANTI says which and why; each of
them is the recomputed value of checks.json, or worked out here from printed figures.
"""
import json
import pathlib
import re
import sys
from fractions import Fraction as F

TABEL = ['T2.1', 'T2.2', 'T2.3', 'T2.4', 'T2.5', 'T3.2', 'T3.6', 'T3.12', 'T3.13', 'T3.14a', 'T3.14b', 'T3.15', 'T3.16'] \
    + [f'T3.{n}' for n in range(21, 49)]
SEBARIS = ['T2.5', 'T3.15', 'T3.21', 'T3.23', 'T3.26', 'T3.30', 'T3.34', 'T3.37', 'T3.40', 'T3.43', 'T3.45',
           'T3.46', 'T3.48']

IKM = F('92.48') / F('90.2') * 100  # target 90,2 of the signed agreement, where these tables print 90,00
RATA = (900 + IKM + F('75.6') / F('75') * 100) / 3
SERAPAN = F(4508388530) / F(4996638717) * 100
TAPEM, PMD, TRANTIB = F(105890280) / 109410156 * 100, F(39743000) / 51192305 * 100, F(54807000) / 68657502 * 100
UMPEG = F(758609417) / 815596885 * 100
RENKEU = (F(4288778) + 5133559 + 2807494936) / (F(5405994) + 6105247 + 3204519778) * 100
SEKCAM = (100 * 4 + F('90.88') / 90 * 100) / 5

# (table, row, column): (value in the report, why)
TARGET_IKM = 'target IKM menurut PK yang ditandatangani 90,2, bukan 90,00'
PERSEN_RATA = 'persentase dari jumlah, bukan rata-rata persentase'
DPA = 'pagu menurut DPA'
PENGGANTI = {
    ('T2.4', 4, 4): (F('22.5'), 'komponen perencanaan 22,50 menurut LHE dan PK; 23,50 salah ketik'),
    ('T3.2', 4, 3): (F('67.3'), 'nilai AKIP 2023 menurut LHE 67,3'),
    ('T3.13', 4, 3): (F('67.3'), 'nilai AKIP 2023 menurut LHE 67,3'),
    ('T3.6', 1, 6): (IKM, TARGET_IKM),
    ('T3.6', 3, 6): (RATA, TARGET_IKM),
    ('T3.14a', 1, 6): (IKM, TARGET_IKM),
    ('T3.14a', 3, 6): (RATA, TARGET_IKM),
    ('T3.14b', 0, 1): (RATA, TARGET_IKM),
    ('T3.14b', 0, 3): (RATA - SERAPAN, TARGET_IKM),
    ('T3.16', 7, 6): (SEKCAM, 'rata-rata lima indikator PK Sekretaris Camat, bukan dua angka'),
    ('T3.26', 1, 2): (F(99960156), DPA),
    ('T3.26', 4, 2): (F(109410156), DPA),
    ('T3.26', 4, 4): (TAPEM, PERSEN_RATA),
    ('T3.27', 0, 2): (TAPEM, PERSEN_RATA),
    ('T3.27', 0, 3): (100 - TAPEM, PERSEN_RATA),
    ('T3.34', 4, 4): (PMD, PERSEN_RATA),
    ('T3.35', 0, 2): (PMD, PERSEN_RATA),
    ('T3.35', 0, 3): (100 - PMD, PERSEN_RATA),
    ('T3.37', 3, 4): (TRANTIB, PERSEN_RATA),
    ('T3.38', 0, 2): (TRANTIB, PERSEN_RATA),
    ('T3.38', 0, 3): (100 - TRANTIB, PERSEN_RATA),
    ('T3.40', 3, 2): (F(20979412), DPA),
    ('T3.40', 15, 2): (F(815596885), DPA),
    ('T3.40', 15, 3): (F(758609417), 'jumlah realisasi barisnya'),
    ('T3.40', 15, 4): (UMPEG, PERSEN_RATA),
    ('T3.41', 0, 2): (UMPEG, PERSEN_RATA),
    ('T3.41', 0, 3): (100 - UMPEG, PERSEN_RATA),
    ('T3.44', 0, 2): (RENKEU, PERSEN_RATA),
    ('T3.44', 0, 3): (100 - RENKEU, PERSEN_RATA),
}


def angka(text):
    """Numbers of an Indonesian text as fractions; parentheses and minus signs are left to abs()."""
    return {F(m.replace('.', '').replace(',', '.')) for m in re.findall(r'\d+(?:\.\d{3})*(?:,\d+)?', text)}


def dua(value):
    return F(int(abs(value) * 100 + F(1, 2)), 100)


def main():
    case = pathlib.Path(sys.argv[1])
    golden = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).parent / 'bati-bati-2024.golden.txt')
    lines = [angka(line) for line in golden.read_text(encoding='utf-8').splitlines()]
    everywhere = set().union(*lines)
    tables = {t['id']: t for t in json.loads((case / 'tables.json').read_text(encoding='utf-8'))}
    checks = json.loads((case / 'checks.json').read_text(encoding='utf-8'))
    found, lost, rows_together, rows_apart = 0, [], 0, []
    for name in TABEL:
        for r, row in enumerate(tables[name].get('num', [])):
            wanted = []
            for c, number in enumerate(row):
                if number is None:
                    continue
                value = PENGGANTI.get((name, r, c), (F(str(number)),))[0]
                # The printed value itself, or the same with the two decimals of the report.
                wanted.append({abs(value), dua(value)})
                if wanted[-1] & everywhere:
                    found += 1
                else:
                    lost.append(f'{name} baris {r} kolom {c}: {tables[name]["rows"][r][c]} -> {float(value):.4f}')
            if name in SEBARIS and len(wanted) > 1:
                if any(all(w & line for w in wanted) for line in lines):
                    rows_together += 1
                else:
                    rows_apart.append(f'{name} baris {r}: {tables[name]["rows"][r]}')
    # What stands in PENGGANTI against a check of the case must be that check's recomputed value.
    contradicted = []
    for (name, r, c), (value, _) in PENGGANTI.items():
        printed = tables[name]['rows'][r][c]
        same = [k for k in checks if k['key'].startswith(name + '.') and k['printed'] == printed
                and k['verdict'] in ('mismatch', 'match_alternative')]
        if same and all(dua(F(str(k['recomputed']))) != dua(value) for k in same):
            contradicted.append(f'{name} baris {r}: {float(value):.4f}, checks {[k["recomputed"] for k in same]}')
    print(f'{found} angka ditemukan, {len(lost)} tidak; {rows_together} baris utuh, {len(rows_apart)} terpisah; '
          f'{len(PENGGANTI)} diganti menurut checks.json, {len(contradicted)} bertentangan')
    for line in lost + rows_apart + contradicted:
        print('  ' + line)
    return 1 if lost or rows_apart or contradicted else 0


if __name__ == '__main__':
    sys.exit(main())
