// The year's round in a browser: each role's own part, with the demo agency's data.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {masuk, mulai} from "./alat.mjs";

const instansi = "/i/kec-bati-bati/2024";
let dunia;
before(async () => { dunia = await mulai(); });
after(async () => { await dunia?.berhenti(); });

const sel = (page, nama) => page.locator(`[name="${nama}"]`);
const tersimpan = (page, nama) => page.waitForFunction((n) => document.getElementsByName(n)[0]?.classList.contains("sudah"), nama);

/// 9 of 14 villages against 1 of 14; IKM and AKIP as the case's checks.json recomputes them.
test("angka ringkasan instansi sama dengan angka kasusnya", async () => {
  const page = await masuk(dunia, "operator");
  await page.goto(dunia.url + instansi);
  const rows = await page.locator("table.data tbody tr").allInnerTexts();
  assert.ok(rows.some((r) => r.includes("Rasio Desa Mandiri") && r.includes("900,00")), rows.join("\n"));
  assert.ok(rows.some((r) => r.includes("Indeks Kepuasan Masyarakat") && r.includes("102,53")));
  assert.ok(rows.some((r) => r.includes("Nilai AKIP") && r.includes("100,80")));
  await page.getByRole("link", {name: "900,00"}).first().click();
  assert.match(await page.locator("main").innerText(), /14/);
  assert.deepEqual(page.galat, []);
});

test("operator mengisi kisi dengan papan ketik, menempel blok, membatalkan", async () => {
  const page = await masuk(dunia, "operator");
  await page.goto(dunia.url + instansi + "/kinerja/1");
  const first = sel(page, "elemen~ind-rasio-desa-mandiri~desa_mandiri~1");
  await first.focus();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await tersimpan(page, "elemen~ind-rasio-desa-mandiri~desa_mandiri~1");
  const below = await page.evaluate(() => document.activeElement.name);
  assert.match(below, /^elemen~ind-rasio-desa-mandiri~.*~1$/);
  assert.notEqual(below, "elemen~ind-rasio-desa-mandiri~desa_mandiri~1");
  // A block as Excel puts it on the clipboard.
  await first.focus();
  await first.evaluate((el) => {
    const data = new DataTransfer();
    data.setData("text/plain", "8\r\n14\r\n");
    el.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
  });
  await page.waitForFunction((n) => document.getElementsByName(n)[0].value === "14" && document.getElementsByName(n)[0].classList.contains("sudah"), below);
  assert.equal(await first.inputValue(), "8");
  await first.focus();
  await page.keyboard.press("Control+z");  // the whole block
  await page.waitForFunction((n) => document.getElementsByName(n)[0].value !== "14" && !document.querySelector(".isian .tunda"), below);
  await page.reload();
  assert.equal(await first.inputValue(), "9");
  assert.deepEqual(page.galat, []);
});

test("tempelan: sel berkutip dari Excel tetap satu sel, yang melewati tepi dikatakan", async () => {
  const page = await masuk(dunia, "operator");
  await page.goto(dunia.url + instansi + "/rencana/target?dok=renstra");
  const kedua = "target~ind-rasio-desa-mandiri~renstra~0";
  await page.locator('[name="target~ind-indeks-desa~renstra~0"]').evaluate((el) => {
    const data = new DataTransfer();
    data.setData("text/plain", "0,7\t\"dua\nbaris\"\t(12)\tlewat tepi\r\n0,08\t\t\r\n");
    el.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
  });
  await page.waitForFunction((n) => document.getElementsByName(n)[0].classList.contains("sudah"), kedua);
  assert.equal(await page.locator(`[name="${kedua}"]`).inputValue(), "0,08");  // the quoted line break begins no row
  await page.locator(".pesan-sel:not(.baik)", {hasText: "bukan angka"}).waitFor();
  await page.locator(".pesan-sel.baik", {hasText: "dalam kurung dibaca sebagai negatif"}).waitFor();
  assert.match(await page.locator(".status-kisi").innerText(), /melewati tepi/);
  assert.deepEqual(page.galat, []);
});

test("urung selagi isian yang lama masih dikirim: tidak bentrok dengan diri sendiri", async () => {
  const page = await masuk(dunia, "operator");
  await page.goto(dunia.url + instansi + "/kinerja/2");
  const nama = "elemen~ind-rasio-desa-mandiri~desa_mandiri~2";
  await sel(page, nama).fill("7");
  await page.keyboard.press("Enter");
  await tersimpan(page, nama);
  await page.route("**/sel", async (jalan) => { await new Promise((lanjut) => setTimeout(lanjut, 800)); await jalan.continue(); });
  await sel(page, nama).fill("8");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  assert.equal(await sel(page, nama).inputValue(), "7");
  await page.waitForFunction((n) => /sudah|gagal/.test(document.getElementsByName(n)[0].className), nama);
  assert.equal(await page.locator(".pesan-sel:not(.baik)").count(), 0);
  await page.reload();
  assert.equal(await sel(page, nama).inputValue(), "7");
});

test("sambungan putus di tengah kisi: tidak ada isian yang hilang", async () => {
  const page = await masuk(dunia, "operator");
  await page.goto(dunia.url + instansi + "/kinerja/2");
  const nama = "realisasi~ind-ikm~~2";
  await page.context().setOffline(true);
  await sel(page, nama).fill("91,5");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.querySelector(".status-kisi").textContent.includes("terputus"));
  await page.context().setOffline(false);
  await tersimpan(page, nama);
  await page.reload();
  assert.equal(await sel(page, nama).inputValue(), "91,5");
});

test("sel yang diisi selagi angka turunan diperbarui tetap terkirim", async () => {
  const page = await masuk(dunia, "operator");
  await page.goto(dunia.url + instansi + "/kinerja/2");
  let lepas, diminta;
  const tertahan = new Promise((baik) => { lepas = baik; }), sampai = new Promise((baik) => { diminta = baik; });
  await page.route("**/kinerja/2/figur", async (route) => { diminta(); await tertahan; await route.continue(); });
  await sel(page, "realisasi~ind-sk-01~~2").fill("2");
  await page.keyboard.press("Tab");
  await sampai;
  await sel(page, "realisasi~ind-sk-02~~2").fill("4");
  await page.keyboard.press("Tab");
  lepas();
  await tersimpan(page, "realisasi~ind-sk-02~~2");
  await page.reload();
  assert.equal(await sel(page, "realisasi~ind-sk-02~~2").inputValue(), "4");
});

test("dua orang mengubah satu sel: yang kedua diberi tahu", async () => {
  const one = await masuk(dunia, "operator"), two = await masuk(dunia, "kepala");
  const nama = "realisasi~ind-ikm~~3";
  await one.goto(dunia.url + instansi + "/kinerja/3");
  await two.goto(dunia.url + instansi + "/kinerja/3");
  await sel(one, nama).fill("90");
  await one.keyboard.press("Tab");
  await tersimpan(one, nama);
  await sel(two, nama).fill("80");
  await two.keyboard.press("Tab");
  await two.waitForFunction((n) => document.getElementsByName(n)[0].classList.contains("gagal"), nama);
  assert.match(await two.locator(".pesan-sel").first().innerText(), /operator/);
});

test("ajukan, verifikasi, kunci, buka kembali", async () => {
  const op = await masuk(dunia, "operator"), bappeda = await masuk(dunia, "bappeda"), bagian = await masuk(dunia, "organisasi");
  const tw = dunia.url + instansi + "/kinerja/4";
  const langkah = async (page, teks, isi = {}) => {
    await page.goto(tw);
    const form = page.locator("form.sebaris", {hasText: teks});
    for (const [nama, nilai] of Object.entries(isi)) await form.locator(`[name=${nama}]`).fill(nilai);
    await form.getByRole("button", {name: teks}).click();
    await page.waitForLoadState();
  };
  await langkah(op, "Ajukan");
  assert.equal(await op.locator(".isian input").count(), 0);
  await langkah(bappeda, "Nyatakan terverifikasi");
  await langkah(bagian, "Kunci");
  assert.match(await bagian.locator(".keadaan").innerText(), /terkunci/);
  await langkah(bagian, "Buka kembali", {alasan: "salah ketik satu angka", sampai: "2099-12-31"});
  await op.goto(tw);
  assert.ok(await op.locator(".isian input").count() > 10);
  assert.match(await op.locator(".keadaan").innerText(), /salah ketik satu angka/);
});

test("tanpa JavaScript kisi tetap dapat diisi", async () => {
  const page = await masuk(dunia, "operator", {javaScriptEnabled: false});
  await page.goto(dunia.url + instansi + "/kinerja/0");
  const nama = "realisasi~ind-indeks-desa~~0";
  await sel(page, nama).fill("0,71");
  await page.getByRole("button", {name: "Simpan semua"}).click();
  await page.goto(dunia.url + instansi + "/kinerja/0");
  assert.equal(await sel(page, nama).inputValue(), "0,71");
});

test("laporan keluar sebagai Word dan PDF", async () => {
  const page = await masuk(dunia, "kepala");
  for (const [akhiran, awal] of [["docx", "PK"], ["pdf", "%PDF"]]) {
    const jawab = await page.request.get(dunia.url + instansi + "/dokumen/lkj." + akhiran);
    assert.equal(jawab.status(), 200);
    assert.ok((await jawab.body()).subarray(0, 4).toString("latin1").startsWith(awal));
  }
});
