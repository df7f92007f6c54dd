// The quarters: figures pasted as they are copied from Excel, causes and obstacles, evidence; submitted, verified, locked.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {analisis, buka, instansi, isianAnggaran, isianKinerja, ke, kerjakan, langkah, menu, selesai, tekan, tempel, tersimpan} from "./alat.mjs";

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/// Causes and obstacles as the case tells them, in the cells beside the figures.
async function isiAnalisis(op) {
  for (const satu of analisis())
    for (const bagian of ["pendorong", "penghambat"])
      if (satu[bagian]) await op.locator(`[name='analisis~${satu.indikator}~${bagian}~0']`).fill(satu[bagian]);
  await op.locator("[name='analisis~ind-ikm~tindak_lanjut~0']").fill("Menambah loket pada jam sibuk");
  await op.keyboard.press("Tab");
  await tersimpan(op);
}

/// Two files as evidence of one value, and one of them for another value too; what is no document is refused.
async function unggahBukti(op) {
  await menu(op, "Kinerja");
  await buka(op, "TW I");
  await ke(op, op.locator("#ind-sk-01 a.bukti"));
  const berkas = op.getByLabel("Pilih satu atau beberapa berkas"), unggah = op.getByRole("button", {name: "Unggah", exact: true});
  await berkas.setInputFiles([{name: "program.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ bukan dokumen")}]);
  await unggah.click();
  await op.locator(".status-unggah.salah").waitFor();
  await op.reload();
  await berkas.setInputFiles([{name: "Renja 2024.pdf", mimeType: "application/pdf", buffer: pdf}, {name: "rapat.png", mimeType: "image/png", buffer: png}]);
  await op.locator("#uraian").fill("dokumen perencanaan triwulan I");
  await unggah.click();
  await op.getByRole("link", {name: "rapat.png"}).waitFor();
  const [unduh] = await Promise.all([op.waitForEvent("download"), op.getByRole("link", {name: "Renja 2024.pdf"}).click()]);
  assert.deepEqual(readFileSync(await unduh.path()), pdf);
  await buka(op, "← Kembali ke lembar pengukuran");
  assert.match(await op.locator("#ind-sk-01 a.bukti").innerText(), /2/);
  await ke(op, op.locator("#ind-sk-02 a.bukti"));
  const pilihan = op.getByLabel("Berkas", {exact: true});
  await pilihan.selectOption(await pilihan.locator("option", {hasText: "Renja 2024.pdf"}).getAttribute("value"));
  await tekan(op, "Tambahkan");
  await op.getByRole("link", {name: "Renja 2024.pdf"}).waitFor();
}

async function lembar(page, nama) {
  await menu(page, "Kinerja");
  await buka(page, nama);
}

/// The Kasi fills in what the post answers for, and has no cell of others; a cause beside it.
async function isiSendiri(k, nama) {
  const kasi = await k.kasi(), sel = (jenis) => kasi.locator(`[name='${jenis}']`);
  await lembar(kasi, nama);
  assert.equal(await sel("realisasi~ind-sk-01~~3").count(), 0);
  await sel("realisasi~ind-sk-18~~3").fill(isianKinerja(3).get("realisasi~ind-sk-18~~3"));
  await sel("analisis~ind-sk-18~pendorong~3").fill("Pelayanan keliling berjalan setiap bulan");
  await kasi.keyboard.press("Tab");
  await tersimpan(kasi);
}

/// One period (0: the year's own figures) from empty to locked, each step taken from the page of tasks of who takes it.
/// In the second one Bappeda sends it back once.
export async function ukur(k, triwulan, nama) {
  const op = await k.orang("operator"), bappeda = await k.orang("bappeda"), bagian = await k.orang("organisasi");
  const hal = triwulan ? `pengukuran ${nama} 2024` : "hasil setahun 2024";
  const isi = `Isi dan ajukan ${hal}`, periksa = `Verifikasi ${hal}`, kunci = `Kunci ${hal}`;
  if (triwulan === 3) await isiSendiri(k, nama);
  await kerjakan(op, isi);
  await tempel(op, op.locator("td[data-k='Isian'] input"), isianKinerja(triwulan));
  if (triwulan === 0) await isiAnalisis(op);
  await menu(op, "Anggaran");
  await tempel(op, op.locator(`input[name^='anggaran~'][name$='~${triwulan}']`), isianAnggaran(triwulan));
  if (triwulan === 1) await unggahBukti(op);

  await lembar(op, nama);
  await langkah(op, "Ajukan untuk diverifikasi");
  assert.equal(await op.locator(".isian input").count(), 0);
  await selesai(op, isi);
  if (triwulan === 2) {
    await kerjakan(bappeda, periksa);
    await langkah(bappeda, "Kembalikan", {Alasan: "periksa lagi realisasi gaji"});
    await selesai(bappeda, periksa);
    await kerjakan(op, isi);
    assert.match(await op.locator(".keadaan").innerText(), /periksa lagi realisasi gaji/);
    await langkah(op, "Ajukan untuk diverifikasi");
  }
  await kerjakan(bappeda, periksa);
  await langkah(bappeda, "Nyatakan terverifikasi");
  await selesai(bappeda, periksa);
  await kerjakan(bagian, kunci);
  await langkah(bagian, "Kunci");
  assert.match(await bagian.locator(".keadaan").innerText(), /terkunci/);
  await selesai(bagian, kunci);
  await menu(op, "Anggaran");
  assert.equal(await op.locator(`input[name^='anggaran~'][name$='~${triwulan}']`).count(), 0);
}
