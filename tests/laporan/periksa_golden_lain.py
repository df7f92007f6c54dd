"""What the plans, the IKU decrees, the AKIP papers and the pemda's documents must say, from the cases' own tables and, for
the made-up pemda of fifty agencies, from its description in tests/measure/pemda_uji.hpp. Used by periksa_golden_dokumen.py.

Each function gives rows wanted: (words of the heading above, words of the row, figures in their order). Not checkable
here: wording of the outlines, dates and numbers of decisions (gaps in the demo), and the order of the chapters.
"""
import csv
import json
import pathlib
import re
from fractions import Fraction as F

from periksa_golden import RATA, SERAPAN, dua

AKAR = pathlib.Path(__file__).parents[1]
KOMPONEN = ('perencanaan kinerja', 'pengukuran kinerja', 'pelaporan kinerja', 'evaluasi akuntabilitas kinerja internal')


def bulat(value):
    return F(int(value + F(1, 2)))


def tsv(name):
    with open(AKAR / 'kasus' / name, encoding='utf-8', newline='') as text:
        return list(csv.reader(text, delimiter='\t', quoting=csv.QUOTE_NONE))


def angka_sel(cells):
    return [F(c.replace('.', '').replace(',', '.')) if ',' in c else F(c) for c in cells if re.fullmatch(r'\d[\d.,]*', c)]


# IKU

def minta_iku_instansi(kasus):
    """Targets of the decree: what the plan sets for the indikator that table 2.3 calls IKU."""
    plan = {r[3].lower(): [F(str(v)) for v in n[7:10]] for r, n in zip(kasus.tabel['T2.1']['rows'], kasus.tabel['T2.1']['num'])}
    for row in kasus.tabel['T2.3']['rows']:
        yield 'lampiran', f'. {row[2].lower()} |', plan[row[2].lower()]


def minta_iku(kasus):
    for row in kasus.tabel['T2.3']['rows']:
        yield 'kecamatan bati-bati', f'. {row[2].lower()} |', []


def minta_iku_pemda(kasus):
    """Each row of the dictionary with its unit, its penanggung jawab and its source, below its agency."""
    names = {'KAB': 'lampiran i '} | {i['id']: f". {i['nama'].lower()}" for i in kasus.instansi}
    for row in kasus.model:
        tail = ' | '.join(row[k] or '–' for k in ('satuan', 'penanggung_jawab', 'sumber_data'))
        yield names[row['instansi_id']], f'| {tail} |'.lower(), []
        yield names[row['instansi_id']], row['sasaran'].lower(), []
    for i in kasus.instansi:
        for duty in i['fungsi']:
            yield f". {i['nama'].lower()}", '- ' + duty.lower(), []


# Renja

def minta_renja_lalu(kasus):
    """Tables 2.1 of both years, 2.2 and T-C.33 of Batang Asam. "-" in the files of the case: printed wrong there."""
    total = {}
    for year, level, code, *cells in tsv('batang-asam-2027/t21.tsv'):
        if level == 'subkegiatan':  # the one without a printed realisasi spent nothing
            money = total.setdefault(year, {}).setdefault(code[:7], [0, 0])
            money[0] += F(cells[1])
            money[1] += 0 if cells[3] == '-' else F(cells[3])
        figures = angka_sel(cells[:4])
        if '-' not in (cells[1], cells[3]):
            figures.append(dua(F(cells[3]) / F(cells[1]) * 100))
        yield f'evaluasi renja tahun {year}', f'| {code} |' if code else '| jumlah |', figures + angka_sel(cells[5:])
    for year, programs in total.items():
        pagu, spent = (sum(column) for column in zip(*programs.values()))
        share = dua(spent / pagu * 100)
        extremes = sorted(dua(F(s) / p * 100) for p, s in programs.values())
        for code, (p, s) in programs.items():
            yield f'evaluasi renja tahun {year}', f'| {code} |', [p, s, dua(F(s) / p * 100)]
        yield 'evaluasi', f'anggaran tahun {year}', [pagu, spent, share, pagu - spent, extremes[-1], extremes[0]]
        yield f'evaluasi renja tahun {year}', '| jumlah |', [pagu, spent, share]
    for code, *cells in tsv('batang-asam-2027/t22.tsv'):
        yield 'perkiraan capaian kinerja', f'| {code} |', angka_sel(cells)
    for kind, code, name, *cells in tsv('batang-asam-2027/tc33.tsv'):
        if kind == 'indikator':
            indikator, *figures = cells
            yield 'rencana program', f'| {indikator.lower()} |', angka_sel(figures[1:])
        elif kind != 'urusan':
            yield 'rencana program', f'| {code} |', angka_sel(cells)
    yield 'program dan kegiatan', 'tahun 2027 direncanakan', [F(5), F(13), F(35), F(8308500000)]
    yield 'pagu indikatif', '| jumlah |', [F(13), F(35), F(8308500000)]
    yield 'rencana program', '| jumlah |', [F(8308500000), F(8687000000)]


def sub_kegiatan(kasus):
    for p in kasus.model['program']:
        for k in p['kegiatan']:
            yield from k['subkegiatan']


def minta_renja(kasus):
    """Money of last year by node (the DPA, table 3.15), T-C.29 recomputed from what it prints, and the targets."""
    def node(n):
        spent = F(n['realisasi'])
        return 'evaluasi renja tahun 2024', f"| {n.get('kode', n['nama']).lower()} |", [F(n['pagu']), spent, dua(spent / n['pagu'] * 100)]
    for p in kasus.model['program']:
        yield node(p)
        for k in p['kegiatan']:
            yield node(k)
            yield from map(node, k['subkegiatan'])
    yield 'evaluasi renja tahun 2024', '| jumlah |', [F(4996638717), F(4508388530), dua(SERAPAN)]
    for row, num in zip(kasus.tabel['TC29']['rows'], kasus.tabel['TC29']['num']):
        end, target, done, _, next_target, expected, _ = (None if v is None else F(str(v)) for v in num[3:])
        if None in (end, target, done, next_target, expected) or not row[2]:
            continue
        wanted = [end, target, done] + ([bulat(done / target * 100)] if target else []) + [next_target, expected]
        yield 't-c.29', nama_tc29(row), wanted + ([bulat(expected / end * 100)] if end else [])
    for row, num in zip(kasus.tabel['T3.13']['rows'], kasus.tabel['T3.13']['num']):
        if num[5] is not None:
            yield 't-c.30', row[1].lower(), [F(str(v)) for v in num[5:8]]
            yield 'target tujuan', row[1].lower(), [F(str(v)) for v in num[5:8]]


def nama_tc29(row):
    """T-C.29 words the end of some names otherwise than the agreement does; its node names the row too."""
    return row[2].split(' (')[0].lower(), f'{row[1].lower()} |', row[1].lower()[:22], row[2].lower()[:26]


# AKIP

def lke(kasus):
    return json.loads((kasus.folder.parents[1] / 'rules' / 'lke-permenpanrb-88-2021.json').read_text(encoding='utf-8'))


def akip(kasus):
    """(bobot, nilai 2023, nilai 2024) of the four komponen, and the totals."""
    rows = kasus.tabel['T3.17']['num']
    parts = [tuple(F(str(v)) for v in row[1:]) for row in rows[:4]]
    return parts, F(str(rows[4][2])), F(str(rows[4][3]))


def minta_lke(kasus):
    parts, _, now = akip(kasus)
    for n, (weight, _, value) in enumerate(parts):
        yield 'rekapitulasi', KOMPONEN[n], [weight, value, dua(value / weight * 100)]
    yield 'rekapitulasi', 'nilai akip', [F(100), now]
    for part in lke(kasus)['components']:
        for sub in part['subcomponents']:
            yield part['name'].lower(), f"{sub['name'].lower()} |", [F(str(sub['weight']))]
            for item in sub['criteria']:
                yield part['name'].lower(), f"| {item['code']} | {item['text'].lower()} |", []
    for answers in lke(kasus)['answers'].values():
        for one in answers:
            yield 'pilihan jawaban', f"| {one['code'].lower()} | {one['value']} | {one['text'].lower()}", []


def minta_lhe(kasus):
    parts, before, now = akip(kasus)
    for n, (weight, then, value) in enumerate(parts):
        yield 'nilai akip menurut komponen', KOMPONEN[n], [weight, then, value, value - then, dua(value / weight * 100)]
        yield KOMPONEN[n], 'memperoleh nilai', [value, weight, dua(value / weight * 100)]
    yield 'nilai akip menurut komponen', 'nilai akip', [F(100), before, now, now - before]
    yield 'hasil evaluasi', 'nilai itu naik', [now - before, before]
    for row in kasus.tabel['TLHE']['rows']:
        yield 'tindak lanjut', row[2].lower(), []
    yield 'tindak lanjut', 'memuat 9 rekomendasi, seluruhnya dalam proses', [F(9)]


def minta_reviu(kasus, ikm):
    table = kasus.tabel['T3.19']['num']
    yield 'catatan', 'nilai akip tahun 2022', [F(str(table[4][2])), sum(F(str(r[2])) for r in table[:4])]
    yield 'catatan', 'realisasi indeks kepuasan masyarakat', [F('92.48'), dua(sum(ikm(kasus, q) for q in range(4)) / 4)]
    done = {u['no']: [F(str(v)) if v else F(0) for v in u['indikator_E81'][{14: 0, 23: 1, 25: 1}.get(u['no'], 0)]['triwulan'].values()]
            for u in sub_kegiatan(kasus)}
    for no, words, agreed in ((20, 'jumlah laporan peningkatan efektivitas', 8), (23, 'jumlah orang yang mengikuti pembinaan kerukunan', 1000),
                              (24, 'jumlah dokumen tugas forum', 6)):
        yield 'catatan', words, [F(agreed), sum(done[no])]
    for no, words, agreed in ((19, 'jumlah dokumen sinkronisasi', 1), (25, 'jumlah dokumen yang difasilitasi', 12)):
        yield 'catatan', words, [F(agreed), dua(sum(done[no]) / 4)]  # an empty quarter counts 0
    yield 'catatan', 'capaian rasio desa mandiri', [F(900)]
    yield 'catatan', 'target rasio desa mandiri', [F('0.07'), F('0.14')]
    yield 'catatan', 'target indeks kepuasan', [F('90.2'), F(94)]


# Keselarasan dan pohon kinerja

def minta_selaras(kasus, minta_pk, minta_tahun):
    """Targets side by side; whether they agree is worked out again from each row's own figures (periksa_selaras)."""
    for words, values in minta_pk(kasus):
        yield '', f'| {words} |', values
    for words, (target, done, _) in minta_tahun(kasus):
        yield '', words and f'| {words}', [target, target, done]
    for row, num in zip(kasus.tabel['TC29']['rows'], kasus.tabel['TC29']['num']):
        if row[2] and num[4] is not None:
            yield 'program, kegiatan', nama_tc29(row), [F(str(num[4]))]
    for row, num in zip(kasus.tabel['E81']['rows'], kasus.tabel['E81']['num']):
        if row[0] == 'subkegiatan' and num[7] is not None:
            yield 'program, kegiatan', (row[1].lower()[:22], row[2].lower().lstrip('*')[:22]), [F(str(num[7]))]


def periksa_selaras(line):
    """Why the verdict of a row contradicts its own targets; empty when it does not."""
    cells = [c.strip() for c in line.strip('|').split('|')]
    verdict = cells[-1]
    if len(cells) < 10:
        return ''
    stated = [c for c in cells[-10:-3] if re.fullmatch(r'\d[\d.,]*( \([a-z]+\))?', c)]
    asked = cells[-3]
    value = lambda text: F(text.split(' ')[0].replace('.', '').replace(',', '.'))
    if verdict == 'selaras' and (len(stated) < 2 or any(value(c) != value(asked) for c in stated)):
        return 'selaras padahal targetnya berbeda'
    if verdict.startswith('tidak selaras') and all(value(c) == value(asked) for c in stated):
        return 'tidak selaras padahal targetnya sama'
    if verdict == 'belum ada pembanding' and len(stated) > 1:
        return 'ada pembandingnya'
    return ''


def minta_pohon(kasus, minta_pk):
    for words, values in minta_pk(kasus, sasaran=True):
        yield 'cascading', f'| {words} |', values
    for p in kasus.model['program']:
        yield 'pohon kinerja', f"* {p['kode']} ", []
        for k in p['kegiatan']:
            yield 'pohon kinerja', f"* {k['kode']} {k['nama'].lower()}", []
            for u in k['subkegiatan']:
                yield 'pohon kinerja', f" {u['nama'].lower()}:", []


# Pemda

def minta_capaian(kasus, ikm):
    yield 'angka pokok', '| indikator yang diukur |', [F(3)]
    yield 'angka pokok', '| indikator yang mencapai target (%) |', [F(100)]
    yield 'peringkat', 'kecamatan bati-bati', [F(1), F(3), F(3), dua(RATA), F('75.6')]
    yield 'serapan', 'kecamatan bati-bati', [F(4996638717), F(4508388530), dua(SERAPAN), F(4996638717 - 4508388530), dua(RATA),
                                             dua(RATA - SERAPAN)]
    for q in range(4):
        yield 'kepuasan', f"triwulan {('i', 'ii', 'iii', 'iv')[q]} |", [F(150), dua(ikm(kasus, q))]
    everyone = (150 * sum(ikm(kasus, q) for q in range(4)) + 20 * F('90.88125')) / 620
    yield 'kepuasan', 'seluruh perangkat daerah', [F(620), dua(everyone)]


def lima_puluh():
    """Agency n -> (pagu, realisasi or None, r or None, layanan %), as pemda_uji.hpp describes it."""
    for n in range(1, 51):
        pagu = F(n * 1000000)
        if n == 50:
            yield n, pagu, None, None, None
        else:
            yield n, pagu, pagu if n <= 25 else pagu / 2, F(100 - 2 * ((n - 1) // 2)), F(100 if n <= 25 else 50)


def nama_ke(n):
    text = (AKAR / 'measure' / 'pemda_uji.hpp').read_text(encoding='utf-8')
    names = re.findall(r'"([^"]+)"', text[text.index('kNama = {'):text.index('};', text.index('kNama = {'))])
    return names[n - 1].lower() if n <= 10 else f'kecamatan contoh {n}'


def minta_lima_puluh(report):
    """`report`: the LKj of the pemda, which has fewer columns here and more there than the capaian of the pemda."""
    rows = list(lima_puluh())
    means = {n: (r + done) / 2 for n, _, _, r, done in rows if r is not None}
    spent = sum(s for _, _, s, _, _ in rows if s is not None)
    pagu = sum(p for _, p, _, _, _ in rows)
    for n, p, s, r, done in rows:
        line = f'| {nama_ke(n)} |'
        akip = F(95 - n)
        if r is None:
            yield 'peringkat', line, [F(1), F(0), akip]
            continue
        place = F(1 + sum(other > means[n] for other in means.values()))
        met = F((r >= 100) + (done >= 100))
        yield 'peringkat', line, [place, F(2), met, means[n], akip]
        gain = means[n] - s / p * 100
        if report:
            yield 'sumbangan', line, [F(n), F(2), met, means[n], p, dua(p / pagu * 100), s, s / p * 100]
        else:
            yield 'serapan', line, [F(n), p, s, s / p * 100, p - s, means[n], abs(gain)]
        yield 'beberapa perangkat daerah', line, [F(100), done, done]
    yield '', 'anggaran seluruh perangkat daerah', [pagu, spent, dua(spent / pagu * 100)]
    asked = sum(2 * n for n in range(1, 50))
    met = sum(2 * n if n <= 25 else n for n in range(1, 50))
    joint = F(met, asked) * 100
    yield 'beberapa perangkat daerah', '| persentase layanan', [F(80), dua(joint), dua(joint / 80 * 100)]
    yield 'beberapa perangkat daerah', '| menurut data pemda sendiri |', [F(80), F(63), F('78.75')]
    every = [v for _, _, _, r, done in rows if r is not None for v in (r, done)]
    bands = (('sangat tinggi', 91, 999), ('tinggi', 76, 90), ('sedang', 66, 75), ('rendah', 51, 65), ('sangat rendah', 0, 50))
    for name, low, high in bands:
        count = sum(low <= v <= high for v in every)
        yield 'menurut predikat', f'| {name} |', [F(count), dua(F(count, 99) * 100), F(sum(low <= v <= high for v in means.values()))]
    if report:
        for start, name in ((1, '1.01'), (2, '1.02')):
            p = sum(F(n * 1000000) for n in range(start, 51, 2))
            s = sum(s for n, _, s, _, _ in rows if n % 2 == start % 2 and s is not None)
            yield 'realisasi anggaran seluruh', f'| {name} |', [p, s, dua(s / p * 100), p - s]


def angka_lima_puluh():
    """Figures that follow from the description."""
    out = {F(n) for n in range(101)}
    for _, _, values in [*minta_lima_puluh(True), *minta_lima_puluh(False)]:
        out |= set(values)
    for row in lima_puluh():
        out |= {v for v in row if v is not None}
    rows = list(lima_puluh())
    pagu = sum(p for _, p, _, _, _ in rows)
    out |= {dua(p / pagu * 100) for _, p, _, _, _ in rows} | {F(500000000), F(71), F('27.27'), dua(F(100, 99))}
    out |= {p - s for _, p, s, _, _ in rows if s is not None}
    return out
