// The measurement round without a mouse: from signing in to the submitted quarter by Tab, arrows and Enter alone, and
// wherever the focus is it can be seen.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {awasi, mulai} from "./alat.mjs";

let dunia;
before(async () => { dunia = await mulai(); });
after(async () => { await dunia?.berhenti(); });

/// What has the focus: its words or label, its name, whether a ring is drawn around it.
const fokus = (page) => page.evaluate(() => {
  const e = document.activeElement, gaya = getComputedStyle(e);
  return {teks: (e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent).trim(), nama: e.getAttribute("name") ?? "",
    tampak: e.tagName === "BODY" || e.tagName === "MAIN" || (gaya.outlineStyle !== "none" && parseFloat(gaya.outlineWidth) >= 2) || gaya.boxShadow !== "none"};
});

/// Tab until what is asked for has the focus.
async function tab(page, cocok, batas = 40) {
  for (let n = 0; n < batas; n++) {
    await page.keyboard.press("Tab");
    const kini = await fokus(page);
    assert.ok(kini.tampak, `fokus tidak tampak pada "${kini.teks}" ${kini.nama} di ${page.url()}`);
    if (cocok(kini)) return kini;
  }
  assert.fail("tidak tercapai dengan Tab di " + page.url());
}
const tekan = (page, tombol) => Promise.all([page.waitForEvent("load"), page.keyboard.press(tombol)]);

test("pengukuran satu triwulan diisi dan diajukan tanpa tetikus", async () => {
  const page = awasi(await (await dunia.browser.newContext({viewport: {width: 1366, height: 768}})).newPage());
  await page.goto(dunia.url + "/masuk");
  if ((await fokus(page)).nama !== "akun") await tab(page, (f) => f.nama === "akun");
  await page.keyboard.type("operator");
  await tab(page, (f) => f.nama === "sandi");
  await page.keyboard.type(dunia.sandi);
  await tekan(page, "Enter");

  assert.equal((await tab(page, () => true)).teks, "Langsung ke isi");
  await tab(page, (f) => f.teks === "Kinerja");
  await tekan(page, "Enter");
  await tab(page, (f) => f.teks === "Langsung ke isi");
  await page.keyboard.press("Enter");
  await tab(page, (f) => f.teks === "TW III", 5);  // past the menu
  await tekan(page, "Enter");

  await tab(page, (f) => f.teks === "Langsung ke isi");
  await page.keyboard.press("Enter");
  await tab(page, (f) => f.nama === "realisasi~ind-indeks-desa~~3", 15);
  await page.keyboard.type("0,7");
  await page.keyboard.press("ArrowDown");
  assert.equal((await fokus(page)).nama, "realisasi~ind-rasio-desa-mandiri~~3");
  await page.keyboard.press("Enter");
  assert.equal((await fokus(page)).nama, "elemen~ind-rasio-desa-mandiri~desa_mandiri~3");
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.keyboard.type("14");
  await page.keyboard.press("Enter");
  assert.equal((await fokus(page)).nama, "realisasi~ind-ikm~~3");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal((await fokus(page)).nama, "elemen~ind-rasio-desa-mandiri~desa_mandiri~3");
  await page.keyboard.type("8");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  assert.equal((await fokus(page)).nama, "elemen~ind-rasio-desa-mandiri~desa_mandiri~3");
  await page.waitForFunction(() => !document.querySelector(".isian .tunda") && document.querySelector(".status-kisi").textContent === "Tersimpan");
  assert.equal(await page.locator("#ind-rasio-desa-mandiri [data-figur^='r~']").innerText(), "0,50");  // 7 of 14
  await tab(page, (f) => f.nama === "elemen~ind-rasio-desa-mandiri~jumlah_desa~3");
  await page.keyboard.press("Shift+Tab");

  await page.reload();
  await tab(page, (f) => f.teks === "Langsung ke isi");
  await page.keyboard.press("Enter");
  await tab(page, (f) => f.teks === "Ajukan untuk diverifikasi", 10);
  await tekan(page, "Enter");
  assert.match(await page.locator(".keadaan").innerText(), /diajukan/);
  assert.deepEqual(page.galat, []);
});
