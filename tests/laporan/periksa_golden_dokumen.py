#!/usr/bin/env python3
"""Checks the golden texts of the official documents against the cases, apart from the program that wrote them.

    periksa_golden_dokumen.py <folder of the cases> [folder of the texts]

Two directions. Wanted: what the case's own tables (or arithmetic on their printed figures) say must stand in one row of
the text, in that order, below the heading it belongs to. Given: every figure of the text must occur in the case or follow from it; one that does not is invented. A text
for which nothing is written down here is reported, not passed over.
"""
import json
import pathlib
import re
import sys
from fractions import Fraction as F

import periksa_golden_lain as lain
from periksa_golden import PENGGANTI, RATA, SERAPAN, angka, dua

TW = ('TW I', 'TW II', 'TW III', 'TW IV')
# Where the tables contradict each other the signed agreement counts: the target of the IKM.
TARGET_PK = {('camat', 'indeks kepuasan masyarakat'): F('90.2')}
TEPAT = {'rasio desa mandiri terhadap jumlah desa yang ada di kecamatan': (F(1, 14), F(9, 14))}  # printed 0,07 and 0,64


# Indikator that a table names otherwise than the agreement does.
NAMA = {'hasil evaluasi': 'nilai akip kecamatan bati-bati',
        'hasil survei pelayanan kesekretariatan (prosa)': 'hasil survei pelayanan kesekretariatan penunjang',
        'jumlah fasilitasi pemanfaatan teknologi tepat guna': 'jumlah laporan fasilitasi pemanfaatan teknologi tepat guna'}


class Kasus:
    def __init__(self, folder):
        self.folder = folder
        if folder.name == 'lima-puluh':  # made up: all of it follows from its description
            self.ada = lain.angka_lima_puluh()
            return
        if folder.name.startswith('banyuasin-iku'):
            self.model, self.instansi = (json.loads((folder / name).read_text(encoding='utf-8')) for name in ('iku.json', 'instansi.json'))
            self.tabel, self.ada = {}, angka(json.dumps([self.model, self.instansi], ensure_ascii=False)) | {F(n) for n in range(61)}
            self.ada |= {F(m) for m in re.findall(r'\d+\.\d+', json.dumps(self.model))}
            return
        self.model = json.loads((folder / 'structure.json').read_text(encoding='utf-8')) if (folder / 'structure.json').exists() else {}
        self.tabel = {t['id']: t for t in json.loads((folder / 'tables.json').read_text(encoding='utf-8'))}
        checks = json.loads((folder / 'checks.json').read_text(encoding='utf-8'))
        texts = [json.dumps(self.tabel, ensure_ascii=False), json.dumps(self.model, ensure_ascii=False)]
        self.ada = set().union(*(angka(t) for t in texts)) | {F(n) for n in range(61)}
        for t in self.tabel.values():
            for row in t.get('num', []):
                for n in row:
                    if n is not None:
                        self.ada |= {abs(F(str(n))), dua(F(str(n)))}
        for c in checks:
            if isinstance(c.get('recomputed'), (int, float)):
                self.ada |= {abs(F(str(c['recomputed']))), dua(F(str(c['recomputed'])))}
        self.ada |= {v for value, _ in PENGGANTI.values() for v in (abs(value), dua(value))}


def rupiah(text):
    return int(re.sub(r'\D', '', text) or 0)


def anggaran(kasus):
    """Program name -> (pagu, [realisasi per quarter]) of form E.81, and under "Jumlah" their sum."""
    out = {}
    for row in kasus.tabel['E81']['rows']:
        if row[0] == 'program':
            out[row[1].lower()] = (rupiah(row[8]), [rupiah(row[10 + 2 * q]) for q in range(4)])
    out['jumlah'] = (sum(p for p, _ in out.values()), [sum(r[q] for _, r in out.values()) for q in range(4)])
    return out


def minta_anggaran(kasus, q):
    """Rows of the table of money at the end of quarter q (0-3), or of the year (None)."""
    for name, (pagu, spent) in anggaran(kasus).items():
        total = sum(spent[:q + 1]) if q is not None else sum(spent)
        yield name, [F(pagu), *([F(spent[q])] if q is not None else []), F(total), dua(F(total, pagu) * 100)]


def bawah(judul, rows):
    """The rows, wanted below the heading that contains `judul`."""
    for words, values in rows:
        yield judul, words, values


def urut(text):
    """Numbers of a text in their order."""
    return [F(m.replace('.', '').replace(',', '.')) for m in re.findall(r'\d+(?:\.\d{3})*(?:,\d+)?', text)]


def berisi(numbers, values):
    rest = iter(numbers)
    return all(value in rest for value in values)


UTAMA_E81 = {14: 0, 23: 1, 25: 1}  # which of a sub kegiatan's two E.81 rows is the one agreed


def minta_triwulan(kasus, q, text):
    """What a table of quarter q says of the agreed indikator: targets of the year, and the E.81's realisation."""
    for post in kasus.model['jabatan']:
        for row in post['capaian']:
            name = (row['indikator'] or '').lower()
            if row['target'] is not None and not (post['id'] == 'sekcam' and name.startswith('nilai akip')):
                yield NAMA.get(name, name), [TARGET_PK.get((post['id'], name), F(str(row['target'])))]
    for p in kasus.model['program']:
        for k in p['kegiatan']:
            for u in k['subkegiatan']:
                name = ((u['PK'] or {}).get('indikator') or '').lower()
                done = u['indikator_E81'][UTAMA_E81.get(u['no'], 0)]['triwulan'][TW[q]]
                if name and done and f'| {name} |' in text and u['PK']['target']:
                    yield f'| {name} |', [F(str(u['PK']['target'])), F(str(done))]
    yield 'indeks kepuasan masyarakat', [F('90.2'), dua(ikm(kasus, q))]


def ikm(kasus, q):
    return sum(F(r[2 + q].replace(',', '.')) for r in kasus.tabel['T3.9']['rows'][:9]) * F('0.111') * 25


def minta_tahun(kasus):
    """Target, realisasi and capaian of what each post agreed, from the tables of its results (3.6, 3.16, 3.22 ...)."""
    for post in kasus.model['jabatan']:
        for row in post['capaian']:
            name = (row['indikator'] or '').lower()
            if post['id'] == 'sekcam' and name.startswith('nilai akip'):
                continue  # in the table of results, not in the signed agreement
            target, done = row['target'], row['realisasi']
            if target is None or done is None:
                continue
            target, done = TARGET_PK.get((post['id'], name), F(str(target))), F(str(done))
            exact = TEPAT.get(name, (target, done))
            yield NAMA.get(name, name), [target, done, dua(exact[1] / exact[0] * 100)]


def minta_pk(kasus, sasaran=False):
    """What the signed agreements print: indikator and target. `sasaran`: without the sub kegiatan of
    the two agreements that name no sasaran for them."""
    for name, table in kasus.tabel.items():
        if not re.fullmatch(r'PK-[A-Z]+', name):
            continue
        c = table['columns'].index('Indikator')
        for row, num in zip(table['rows'], table['num']):
            target = num[table['columns'].index('Target')]
            if sasaran and name in ('PK-UMPEG', 'PK-RENKEU') and row[0] == 'subkegiatan':
                continue
            if row[c] and target is not None:
                yield NAMA.get(row[c].lower(), row[c].lower()), [F(str(target))]


def minta_dpa(kasus, levels):
    for p in kasus.model['program']:
        if 'program' in levels:
            yield p['nama'].lower().replace('program ', '', 1), [F(sum(u['pagu'] for k in p['kegiatan'] for u in k['subkegiatan']))]
        for k in p['kegiatan']:
            if 'kegiatan' in levels:
                yield k['nama'].lower(), [F(sum(u['pagu'] for u in k['subkegiatan']))]
            for u in k['subkegiatan']:
                if 'subkegiatan' in levels:
                    yield '', [F(u['pagu'])]
    yield 'jumlah', [F(4996638717)]


def minta_skm(kasus):
    for r in kasus.tabel['T3.9']['rows'][:9]:
        yield r[1].lower(), [F(v.replace(',', '.')) for v in r[2:6]]
    yield 'ikm', [dua(ikm(kasus, q)) for q in range(4)]
    for q in range(4):  # rank by NRR, from the lowest
        order = sorted((F(r[2 + q].replace(',', '.')), r[1]) for r in kasus.tabel['T3.9']['rows'][:9])
        for value, name in order:
            yield name.lower(), [F(1 + sum(other < value for other, _ in order)), value]
    for r, num in zip(kasus.tabel['T3.18']['rows'], kasus.tabel['T3.18']['num']):
        label = {'Σ': 'jumlah', 'N': 'nrr'}.get(r[0][0], '')
        yield label, [F(r[0])] + [F(str(n)) for n in num[1:]] if r[0].isdigit() else [F(str(n)) for n in num[1:]]
    yield 'ikm = jumlah', [F('90.88')]
    yield '2023', [F(94)]
    yield '2024', [F('92.48')]


def minta_aksi(kasus):
    for row in kasus.tabel['RA-2022']['rows']:
        figures = [F(m) for cell in row[5:10] for m in re.findall(r'^\d+(?:\.\d+)?', cell.replace(',', '.'))]
        yield '', figures


def minta_monev(kasus, q, text):
    yield from bawah('capaian kinerja', minta_triwulan(kasus, q, text))
    yield from bawah('penyerapan anggaran', minta_anggaran(kasus, q))
    pagu, spent = anggaran(kasus)['jumlah']
    total = sum(spent[:q + 1])
    yield 'penyerapan anggaran', 'anggaran yang terealisasi', [F(spent[q]), F(total), dua(F(total, pagu) * 100), F(pagu)]
    least = min((F(sum(s[:q + 1]), p), name) for name, (p, s) in anggaran(kasus).items() if name != 'jumlah')
    yield 'simpulan', 'serapan anggaran terendah sejak awal tahun terdapat pada ' + least[1], [dua(least[0] * 100)]


def minta_pengukuran(kasus, quarters, text):
    for q in quarters:
        judul = f'pengukuran triwulan {("i", "ii", "iii", "iv")[q]} tahun'
        yield from bawah(judul, minta_triwulan(kasus, q, text))
        yield from bawah(judul, minta_anggaran(kasus, q))
    if len(quarters) == 4:
        yield from bawah('pengukuran tahun', minta_tahun(kasus))
        yield from bawah('pengukuran tahun', minta_anggaran(kasus, None))


DOKUMEN = {  # (kasus, text in lower case) -> rows wanted
    'pengukuran.txt': ('bati-bati-2024', lambda k, t: minta_pengukuran(k, range(4), t)),
    'pengukuran.tw-2.txt': ('bati-bati-2024', lambda k, t: minta_pengukuran(k, [1], t)),
    'monev.tw-3.txt': ('bati-bati-2024', lambda k, t: minta_monev(k, 2, t)),
    'skm.txt': ('bati-bati-2024', lambda k, t: bawah('', minta_skm(k))),
    'pk.txt': ('bati-bati-2024', lambda k, t: bawah('', [*minta_pk(k), *minta_dpa(k, ('program', 'subkegiatan'))])),
    'rencana-aksi.txt': ('bati-bati-2024', lambda k, t: bawah('', [*minta_pk(k), *minta_dpa(k, ('kegiatan',))])),
    'rencana-aksi@pengadegan-2022.txt': ('pengadegan-2022', lambda k, t: bawah('', minta_aksi(k))),
    'iku.txt': ('bati-bati-2024', lambda k, t: lain.minta_iku(k)),
    'iku-instansi.txt': ('bati-bati-2024', lambda k, t: lain.minta_iku_instansi(k)),
    'iku.peraturan@banyuasin-iku-2019.txt': ('banyuasin-iku-2019', lambda k, t: lain.minta_iku_pemda(k)),
    'renja.akhir.txt': ('bati-bati-2024', lambda k, t: lain.minta_renja(k)),
    'renja.perubahan.txt': ('bati-bati-2024', lambda k, t: lain.minta_renja(k)),
    'renja.akhir@batang-asam-2025.txt': ('batang-asam-2027', lambda k, t: lain.minta_renja_lalu(k)),
    'pohon-kinerja.txt': ('bati-bati-2024', lambda k, t: lain.minta_pohon(k, minta_pk)),
    'keselarasan.txt': ('bati-bati-2024', lambda k, t: lain.minta_selaras(k, minta_pk, minta_tahun)),
    'lke.txt': ('bati-bati-2024', lambda k, t: lain.minta_lke(k)),
    'lhe.txt': ('bati-bati-2024', lambda k, t: lain.minta_lhe(k)),
    'reviu-lkj.txt': ('bati-bati-2024', lambda k, t: lain.minta_reviu(k, ikm)),
    'capaian-pemda.txt': ('bati-bati-2024', lambda k, t: lain.minta_capaian(k, ikm)),
    'capaian-pemda@lima-puluh.txt': ('lima-puluh', lambda k, t: lain.minta_lima_puluh(False)),
    'lkj-pemda@lima-puluh.txt': ('lima-puluh', lambda k, t: lain.minta_lima_puluh(True)),
}


def turunan(kasus):
    """Figures that follow from the case without being printed in it: money of quarters, sums, IKM."""
    out = set()
    if 'E81' in getattr(kasus, 'tabel', {}):
        out |= {RATA, dua(RATA), dua(RATA - SERAPAN)}
        for q in (0, 1, 2, 3, None):
            for _, values in minta_anggaran(kasus, q):
                out |= set(values)
        out |= {dua(ikm(kasus, q)) for q in range(4)} | {dua(sum(ikm(kasus, q) for q in range(4)) / 4)}
        out.add(F('32.75'))  # sum of the NRR of T3.18b: 90,88125 / 25 / 0,111
        for q in range(4):
            out.add(sum(F(r[2 + q].replace(',', '.')) for r in kasus.tabel['T3.9']['rows'][:9]))
        for _, values in minta_tahun(kasus):
            out |= set(values)
        for post in kasus.model['jabatan']:  # money of a post: the DPA's of its sub kegiatan
            subs = [u['pagu'] for p in kasus.model['program'] for k in p['kegiatan'] for u in k['subkegiatan']
                    if u['penanggung_jawab'] and u['penanggung_jawab'].lower().replace('kasi pmd', 'kasi pemberdayaan masyarakat dan desa') == post['nama'].lower()]
            out.add(F(sum(subs)))
        for p in kasus.model['program']:
            for k in p['kegiatan']:
                out.add(F(sum(u['pagu'] for u in k['subkegiatan'])))
                for u in k['subkegiatan']:  # E.81 to date: the sum, or the average of a form that averages its quarters
                    for i in u['indikator_E81']:
                        done = [F(str(v)) if v else F(0) for v in i['triwulan'].values()]
                        for n in range(1, 5):
                            out |= {sum(done[:n]), dua(sum(done[:n]) / n), dua(sum(done[:n]) / max(1, sum(1 for v in done[:n] if v)))}
    return out


def periksa(name, text, cases, folder):
    case, wanted = DOKUMEN[name]
    kasus = cases.setdefault(case, Kasus(folder / case))
    lines, heading, caption = [], '', ''
    for line in text.lower().splitlines():
        if line.startswith('#'):
            heading, caption = line, ''
        if line.startswith('[tabel'):
            caption = line
        lines.append((heading + ' ' + caption, line, urut(line)))
    faults, met, taken = [], 0, set()
    known = kasus.ada | turunan(kasus) | {F(y) for y in range(2003, 2030)}
    for judul, words, values in wanted(kasus, text.lower()):
        known |= set(values)
        either = words if isinstance(words, tuple) else (words,)  # one of these names the row
        here = next((n for n, (above, line, numbers) in enumerate(lines)
                     if judul in above and any(w in line for w in either) and (words or n not in taken) and berisi(numbers, values)), None)
        if here is None:
            faults.append(f'tidak ada: {judul} {either[0][:70]} {[float(v) for v in values]}')
        else:
            met += 1
            if not words:  # rows told apart by their figures alone are matched one to one
                taken.add(here)
    figures = 0
    for _, line, _ in lines:
        plain = re.sub(r'\d+(?:\.\d+)*\.\d{2}\.\d(?:\.\d+)*|tabel [l\d.]+|permen\w+ \d+/\d+', '', line)
        for value in angka(plain):
            figures += 1
            if value not in known:
                faults.append(f'tidak berasal dari kasus: {float(value)} pada "{line[:90]}"')
    if name.startswith('keselarasan'):
        faults += [f'{why}: {line[:90]}' for _, line, _ in lines if line.startswith('|') and (why := lain.periksa_selaras(line))]
    print(f'{name}: {met} baris kasus ditemukan, {figures} angka diperiksa asalnya, {len(faults)} salah')
    for fault in faults:
        print('  ' + fault)
    return len(faults)


def main():
    folder = pathlib.Path(sys.argv[1])
    texts = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).parent / 'golden')
    cases, faults = {}, 0
    for path in sorted(texts.glob('*.txt')):
        if path.name in DOKUMEN:
            faults += periksa(path.name, path.read_text(encoding='utf-8'), cases, folder)
        else:
            faults += 1
            print(f'{path.name}: belum ada yang memeriksanya di sini')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
