// The golden figures of the case (tests/kasus/bati-bati-2024/harapan.tsv, made from the case alone) beside what a page
// shows: every figure on a page that names its fact is compared, rounded half up to the decimals shown.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const akar = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/// An exact number: "4624/45", "12.5", "-3" as [numerator, denominator > 0].
function pecahan(teks) {
  const [, tanda, bulat, desimal = "", penyebut = "1"] = teks.match(/^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/);
  return [BigInt(tanda + bulat + desimal), 10n ** BigInt(desimal.length) * BigInt(penyebut)];
}

/// "900,00" of [900, 1] and 2 decimals: half up away from zero, thousands by dots.
export function tulis(nilai, desimal) {
  const [atas, bawah] = typeof nilai === "string" ? pecahan(nilai) : nilai;
  const besar = (atas < 0n ? -atas : atas) * 10n ** BigInt(desimal);
  const angka = ((2n * besar + bawah) / (2n * bawah)).toString().padStart(desimal + 1, "0");
  const bulat = angka.slice(0, angka.length - desimal).replace(/\B(?=(\d{3})+$)/g, ".");
  return (atas < 0n && /[1-9]/.test(angka) ? "-" : "") + bulat + (desimal ? "," + angka.slice(-desimal) : "");
}

/// What must come out, by address. Rows that suppose another input, or that are no figure of the model, are left out.
function baca() {
  const out = new Map();
  for (const baris of readFileSync(join(akar, "tests/kasus/bati-bati-2024/harapan.tsv"), "utf8").split("\n").slice(1)) {
    const [, , , , alamat, banding, nilai, cetak, andaian, alasan] = baris.split("\t");
    if (!alamat || alasan || andaian || alamat.includes("|") || /^(angka|pengganti)/.test(banding)) continue;
    const lama = out.get(alamat);
    if (!lama || lama.banding === "cetak") out.set(alamat, {banding, nilai, cetak});
  }
  return out;
}
export const emas = baca();
/// One of them as a page shows it with so many decimals.
export const emasTeks = (alamat, desimal) => tulis(emas.get(alamat).nilai, desimal);

/// "" when the shown text is what the golden row says, else what it should be.
function beda(harap, teks) {
  const angka = teks.replace(/^Rp\s?/, "").replace(/\s?%$/, "").replace(/ \([A-Z]+\)$/, "").replace(/^\((.+)\)$/, "-$1");
  if (harap.banding === "teks") return teks === harap.nilai ? "" : harap.nilai;
  if (harap.banding === "kosong") return /\d/.test(teks) ? "tanpa angka" : "";
  if (!/^-?[\d.]+(,\d+)?$/.test(angka)) return harap.nilai || harap.cetak;
  const desimal = angka.includes(",") ? angka.length - angka.indexOf(",") - 1 : 0;
  const benar = harap.banding === "cetak" ? tulis(harap.cetak, desimal) : tulis(harap.nilai, desimal);
  return benar === angka ? "" : benar;
}

/// Compares pairs of address and shown text with what the case knows; how many addresses those were.
export function bandingkan(tampak, tempat = "") {
  const salah = [], kena = new Set();
  for (const [fakta, teks] of tampak) {
    const harap = emas.get(fakta);
    if (!harap || !teks || teks.endsWith("rupiah")) continue;  // bars of a chart have no text; amounts in words
    kena.add(fakta);
    const benar = beda(harap, teks);
    if (benar) salah.push(`${fakta}: tampil "${teks}", seharusnya ${benar}`);
  }
  assert.deepEqual(salah, [], tempat);
  return kena.size;
}

/// All figures of the page that name their fact, and links to facts; at least so many of them must be the case's.
export async function samaEmas(page, sedikitnya) {
  const banyak = bandingkan(await page.evaluate(() => [
    ...[...document.querySelectorAll("[data-fakta]")].map((e) => [e.dataset.fakta, e.textContent.trim()]),
    ...[...document.querySelectorAll("a.angka")].map((e) => [new URL(e.href).searchParams.get("f"), e.textContent.trim()])]), page.url());
  assert.ok(banyak >= sedikitnya, `${page.url()}: hanya ${banyak} angka kasus di halaman ini`);
}
