// The case's year for the browser: the bundle as it stands before the year begins, what the year brings cell by cell, and
// the people who bring it, each signed in with a browser of their own.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {awasi, masuk} from "../alat.mjs";

export const instansi = "/i/kec-bati-bati/2024";
export const sandiKasi = "pelayanan terpadu satu pintu";
const bundel = () => JSON.parse(readFileSync(new URL("../../../data/contoh/bati-bati-2024.json", import.meta.url), "utf8"));
const tahun = (fakta) => fakta.tahun === 2024;
const TW = {I: 1, II: 2, III: 3, IV: 4};
const masa = (fakta) => TW[fakta.triwulan] ?? 0;
const tulis = (nilai) => String(nilai).replace(".", ",");

/// The case without what its year brings: no realisation of 2024, one target and one pagu not entered yet, and the
/// agreements of these posts still drafts.
export function awalTahun(...rancangan) {
  const b = bundel();
  b.target = b.target.filter((f) => !(tahun(f) && f.indikator === "ind-ikm" && f.dokumen === "pk_perubahan"));
  b.pagu = b.pagu.filter((f) => !(tahun(f) && f.simpul === "sk-18" && f.dokumen === "dpa_perubahan"));
  b.realisasi = b.realisasi.filter((f) => !tahun(f) || f.dokumen);  // a document's own column is part of that document
  b.nilai_elemen = b.nilai_elemen.filter((f) => !tahun(f));
  b.analisis = b.analisis.filter((f) => !tahun(f));
  b.realisasi_anggaran = b.realisasi_anggaran.filter((f) => !tahun(f));
  for (const pk of b.perjanjian) if (rancangan.includes(pk.jabatan)) { pk.status = "draf"; delete pk.tanggal; }
  return b;
}

/// What the case reports for a quarter (0: for the year itself): text by name of the grid's cell.
export function isianKinerja(triwulan) {
  const b = bundel(), kini = (f) => tahun(f) && masa(f) === triwulan;
  return new Map([
    ...b.realisasi.filter((f) => kini(f) && !f.dokumen).map((f) => [`realisasi~${f.indikator}~~${triwulan}`, tulis(f.nilai)]),
    ...b.nilai_elemen.filter(kini).map((f) => [`elemen~${f.indikator}~${f.elemen}~${triwulan}`, f.nilai.map(tulis).join("; ")]),
  ]);
}
export const isianAnggaran = (triwulan) => new Map(bundel().realisasi_anggaran.filter((f) => tahun(f) && masa(f) === triwulan)
  .map((f) => [`anggaran~${f.simpul}~~${triwulan}`, tulis(f.jumlah)]));
/// The target and the pagu that awalTahun leaves out, as the case has them.
export const targetIkm = () => tulis(bundel().target.find((f) => tahun(f) && f.indikator === "ind-ikm" && f.dokumen === "pk_perubahan").nilai);
export const paguPelayanan = () => tulis(bundel().pagu.find((f) => tahun(f) && f.simpul === "sk-18" && f.dokumen === "dpa_perubahan").jumlah);
export const analisis = () => bundel().analisis.filter(tahun);

/// Everybody who takes part, signed in when first needed.
export function kantor(dunia) {
  const ada = new Map();
  const baru = async (viewport = {width: 1366, height: 768}) => awasi(await (await dunia.browser.newContext({viewport})).newPage());
  const orang = async (akun, sandi) => {
    if (!ada.has(akun)) ada.set(akun, await masuk(dunia, akun, {permissions: ["clipboard-read", "clipboard-write"]}, sandi));
    return ada.get(akun);
  };
  return {
    url: dunia.url, baru, orang,
    kasi: () => orang("kasi-pelayanan", sandiKasi),
    /// Without an account, on a phone.
    async tamu() {
      if (!ada.has("")) ada.set("", await baru({width: 390, height: 844}));
      return ada.get("");
    },
    galat: () => [...ada.values()].flatMap((page) => page.galat),
  };
}

/// Presses what leads to another page and waits until that one is there.
export const ke = (page, tujuan) => Promise.all([page.waitForEvent("load"), tujuan.click()]);

/// Through the menu at the head of every page; a page of no agency has only the way back to one's own.
export async function menu(page, teks) {
  const pilihan = (nama) => page.getByRole("navigation", {name: "Menu", exact: true}).getByRole("link", {name: nama, exact: true});
  if (await pilihan(teks).count() === 0) await ke(page, pilihan("Ringkasan"));
  await ke(page, pilihan(teks));
}

/// One tab of the page, or any link by its words.
export const buka = (page, teks) => ke(page, page.locator("main").getByRole("link", {name: teks, exact: true}).first());

/// A button that sends its form.
export const tekan = (page, teks) => ke(page, page.locator("main").getByRole("button", {name: teks, exact: true}).first());

/// Opens what waits for this person, from the page "Tugas".
export async function kerjakan(page, teks) {
  await menu(page, "Tugas");
  await ke(page, page.getByRole("row", {name: teks}).getByRole("link"));
}

/// That it does not wait any more.
export async function selesai(page, teks) {
  await menu(page, "Tugas");
  assert.equal(await page.getByRole("row", {name: teks}).count(), 0, teks);
}

/// A step of a state, by its button: "Ajukan untuk diverifikasi", "Kunci", ... with what must be said with it.
export async function langkah(page, tombol, isi = {}) {
  const form = page.locator(".keadaan form").filter({has: page.getByRole("button", {name: tombol, exact: true})});
  for (const [label, nilai] of Object.entries(isi)) await form.getByLabel(label).fill(nilai);
  await ke(page, form.getByRole("button", {name: tombol, exact: true}));
}

/// "4288778" as the grid shows it: 4.288.778.
const ribuan = (teks) => teks.replace(/^\d+/, (bulat) => bulat.replace(/\B(?=(\d{3})+$)/g, "."));

/// Pastes a column as it is copied from Excel, into the grid's column of these cells from its first row on.
export async function tempel(page, kolom, isian) {
  const nama = await kolom.evaluateAll((sel) => sel.map((s) => s.name));
  const asing = [...isian.keys()].filter((satu) => !nama.includes(satu));
  assert.deepEqual(asing, [], "isian kasus tanpa sel di " + page.url());
  await page.evaluate((teks) => navigator.clipboard.writeText(teks), nama.map((satu) => isian.get(satu) ?? "").join("\r\n"));
  await kolom.first().focus();
  await page.keyboard.press("Control+v");
  await tersimpan(page);
  assert.deepEqual(await kolom.evaluateAll((sel) => sel.map((s) => s.value)), nama.map((satu) => ribuan(isian.get(satu) ?? "")), page.url());
}

/// Nothing of the grid is on its way, and nothing was refused.
export async function tersimpan(page) {
  await page.waitForFunction(() => !document.querySelector(".isian .tunda") && document.querySelector(".isian .sudah"));
  assert.deepEqual(await page.locator(".isian .gagal").evaluateAll((sel) => sel.map((s) => s.name)), []);
  await page.waitForFunction(() => document.querySelector(".status-kisi").textContent === document.querySelector(".kisi").dataset.pesanTersimpan);
}
