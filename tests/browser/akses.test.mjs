// Every page a role can reach by links: WCAG 2.2 AA by axe, at the office's screen and on a phone, without script errors;
// and the sign-in page over the slowest line.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {aksesibilitas, masuk, mulai} from "./alat.mjs";

let dunia;
before(async () => { dunia = await mulai(); });
after(async () => { await dunia?.berhenti(); });

/// Links of our own that show pages: one of each kind (numbers and ids differ, the page does not).
function jenis(path) { return path.replace(/\?.*/, "").replace(/\d+/g, "0").replace(/(kinerja|dokumen|indikator|jabatan|bukti)\/[^/]+/g, "$1/x"); }

async function jelajahi(page, mulaiDari, batas = 30) {
  const antre = [mulaiDari], lihat = new Set([jenis(mulaiDari)]), masalah = [];
  for (let n = 0; antre.length && n < batas; n++) {
    const path = antre.shift();
    const jawab = await page.goto(dunia.url + path);
    if (!(jawab.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    if (jawab.status() >= 400) { masalah.push(`${path}: ${jawab.status()}`); continue; }
    for (const line of await aksesibilitas(page)) masalah.push(`${path}: ${line}`);
    const lebar = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (lebar > 1) masalah.push(`${path}: halaman lebih lebar ${lebar} piksel daripada layar`);
    for (const to of await page.evaluate(() => [...document.querySelectorAll("a[href^='/']")].map((a) => a.getAttribute("href").replace(/#.*/, "")))) {
      if (/\.(docx|pdf|xlsx|html|csv|json|png)(\?|$)/.test(to) || to.startsWith("/statis") || lihat.has(jenis(to))) continue;
      lihat.add(jenis(to));
      antre.push(to);
    }
  }
  return {masalah: [...masalah, ...page.galat], banyak: lihat.size};
}

for (const [akun, mulaiDari] of [["operator", "/i/kec-bati-bati/2024"], ["pejabat", "/i/kec-bati-bati/2024"], ["kepala", "/i/kec-bati-bati/2024"],
  ["bappeda", "/p/2024"], ["organisasi", "/p/2024"], ["inspektorat", "/p/2024"], ["pimpinan", "/p/2024"], ["admin", "/p/2024"]]) {
  test(`halaman ${akun}`, async () => {
    const page = await masuk(dunia, akun, {bypassCSP: true});
    const {masalah, banyak} = await jelajahi(page, mulaiDari);
    assert.deepEqual(masalah, []);
    assert.ok(banyak > 4);
  });
}

test("halaman operator di telepon", async () => {
  const page = await masuk(dunia, "operator", {bypassCSP: true, viewport: {width: 390, height: 844}});
  assert.deepEqual((await jelajahi(page, "/i/kec-bati-bati/2024")).masalah, []);
});

test("halaman tamu", async () => {
  const context = await dunia.browser.newContext({bypassCSP: true});
  const page = await context.newPage();
  page.galat = [];
  assert.deepEqual((await jelajahi(page, "/masuk")).masalah, []);
});

/// Usable within 4 s at 128 kbit/s and 600 ms: what the line costs, from the bytes that crossed it and the turns they
/// take (a connection and the page, then a connection and its files side by side). The time taken here is printed only.
test("halaman masuk pada sambungan 128 kbit/detik", async () => {
  const context = await dunia.browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {offline: false, latency: 600, downloadThroughput: 16000, uploadThroughput: 16000});
  let bytes = 0, banyak = 0;
  cdp.on("Network.loadingFinished", (e) => { bytes += e.encodedDataLength; banyak++; });
  const awal = Date.now();
  await page.goto(dunia.url + "/masuk", {waitUntil: "load"});
  await page.fill("#akun", "operator");
  const biaya = 4 * 600 + (bytes / 16000) * 1000;
  console.log(`halaman masuk: ${banyak} berkas, ${bytes} byte, ${Math.round(biaya)} ms di sambungan itu (di sini ${Date.now() - awal} ms)`);
  assert.ok(banyak >= 2 && biaya < 4000, `${biaya} ms`);
});
