// The year's beginning: accounts, plan, agreements.
import assert from "node:assert/strict";
import {buka, instansi, ke, kerjakan, langkah, menu, paguPelayanan, sandiKasi, selesai, targetIkm, tekan, tersimpan} from "./alat.mjs";

/// The admin makes the account, its holder the password; the link works once.
export async function undangKasi(k) {
  const admin = await k.orang("admin");
  await menu(admin, "Kelola");
  await admin.getByLabel("Nama akun").fill("kasi-pelayanan");
  await admin.getByLabel("Nama jabatan atau tugas").fill("Kepala Seksi Pelayanan");
  await admin.locator("[name='peran~0']").selectOption({label: "Pejabat"});
  await admin.locator("[name='instansi~0']").selectOption({label: "Kecamatan Bati-Bati"});
  await tekan(admin, "Tambah dan buat undangan");
  const tautan = await admin.getByLabel("Tautan undangan").inputValue();
  await buka(admin, "Ke akunnya");
  await admin.locator("[name='jabatan~0']").selectOption({label: "Kepala Seksi Pelayanan"});
  await tekan(admin, "Simpan");
  await admin.getByText("Tersimpan.", {exact: true}).waitFor();

  const kasi = await k.baru();
  await kasi.goto(tautan);
  await kasi.getByLabel("Kata sandi baru", {exact: true}).fill(sandiKasi);
  await kasi.getByLabel("Ulangi kata sandi baru").fill(sandiKasi);
  await tekan(kasi, "Simpan kata sandi");
  assert.ok(!new URL(kasi.url()).pathname.startsWith("/undangan"));
  await kasi.goto(tautan);
  await kasi.getByText("sudah dipakai atau kedaluwarsa").waitFor();
  assert.match(await (await k.kasi()).locator("h1").innerText(), /Bati-Bati/);
}

/// Bagian Organisasi sets the calendar; who is late is told so.
export async function tetapkanTenggat(k) {
  const bagian = await k.orang("organisasi"), op = await k.orang("operator");
  await menu(bagian, "Tugas");
  await menu(bagian, "Pemda");
  await buka(bagian, "Tenggat");
  await bagian.getByLabel("Pengisian pengukuran TW I", {exact: true}).fill("2024-04-15");
  await tekan(bagian, "Simpan");
  await menu(op, "Ringkasan");
  assert.match(await op.locator("ul.langkah").innerText(), /TW I[^]*15 April 2024/);
  await menu(op, "Tugas");
  assert.match(await op.locator("tbody tr").first().innerText(), /TW I 2024[^]*15 April 2024 lewat/);
}

export async function susunRencana(k) {
  const op = await k.orang("operator");
  await menu(op, "Rencana");
  await ke(op, op.locator("#s-sasaran-1").getByRole("link", {name: /^Ubah/}).first());
  await op.getByLabel("Lokasi").fill("14 desa di Kecamatan Bati-Bati");
  await tekan(op, "Simpan");

  await ke(op, op.getByRole("link", {name: /^Rasio Desa Mandiri/}));
  const rumus = op.getByLabel(/^Rumus/).first(), hasil = op.locator(".hasil-rumus").first();
  await op.locator("[name=elemen-0-contoh]").fill("9");
  await op.locator("[name=elemen-1-contoh]").fill("14");
  await rumus.fill("desa_mandiri / jumlah_des");
  await hasil.locator(".salah", {hasText: "jumlah_des"}).waitFor();
  await rumus.fill("desa_mandiri / jumlah_desa");
  await hasil.getByText("0,64").first().waitFor();  // 9 of 14 villages
  assert.equal(await hasil.locator(".salah").count(), 0);
  await tekan(op, "Simpan");

  await menu(op, "Rencana");
  await buka(op, "Target");
  await buka(op, "Perjanjian Kinerja Perubahan");
  await op.locator("[name='target~ind-ikm~pk_perubahan~0']").fill(targetIkm());
  await op.keyboard.press("Enter");
  await tersimpan(op);
  await buka(op, "Rencana Aksi");
  for (const tw of [1, 2, 3, 4]) await op.locator(`[name='target~ind-ikm~rencana_aksi~${tw}']`).fill(targetIkm());
  await op.keyboard.press("Enter");
  await tersimpan(op);

  await menu(op, "Anggaran");
  await op.locator("[name='pagu~sk-18~dpa_perubahan~0']").fill(paguPelayanan());
  await op.keyboard.press("Enter");
  await tersimpan(op);
  await op.getByText("4.996.638.717").waitFor();  // DPA Perubahan of the whole kecamatan, as the LKj prints it
}

export async function kunciRencana(k) {
  const op = await k.orang("operator"), bappeda = await k.orang("bappeda"), bagian = await k.orang("organisasi");
  await kerjakan(op, "Lengkapi dan ajukan rencana 2024");
  await langkah(op, "Ajukan untuk diverifikasi");
  assert.equal(await op.getByRole("link", {name: /^Ubah/}).count(), 0);
  await selesai(op, "Lengkapi dan ajukan rencana 2024");
  await kerjakan(bappeda, "Verifikasi rencana 2024");
  await langkah(bappeda, "Nyatakan terverifikasi");
  await selesai(bappeda, "Verifikasi rencana 2024");
  await kerjakan(bagian, "Kunci rencana 2024");
  await langkah(bagian, "Kunci");
  assert.match(await bagian.locator(".keadaan").innerText(), /terkunci/);
  await selesai(bagian, "Kunci rencana 2024");
  await menu(op, "Anggaran");
  assert.equal(await op.locator("[name^='pagu~']").count(), 0);
}

async function lembarPK(k, page, nama) {
  await page.goto(k.url + instansi + "/pk");
  await buka(page, "Perjanjian Kinerja Perubahan " + nama);
}

/// Proposed by the post, approved by its superior, signed by both; anybody can check the code.
async function perjanjian(k, bawahan, atasan, nama) {
  const hal = "Perjanjian Kinerja Perubahan 2024: " + nama;
  await kerjakan(bawahan, "Ajukan " + hal);
  await langkah(bawahan, "Ajukan kepada atasan");
  await kerjakan(atasan, "Setujui " + hal);
  await langkah(atasan, "Setujui");
  await langkah(atasan, "Tanda tangani");
  assert.match(await atasan.locator(".keadaan").innerText(), /baru satu pihak/);
  await selesai(atasan, hal);
  await kerjakan(bawahan, "Tanda tangani " + hal);
  await langkah(bawahan, "Tanda tangani");
  assert.match(await bawahan.locator(".keadaan").innerText(), /ditandatangani.*isi sama dengan yang ditandatangani/s);
  await bawahan.locator(".tanda summary").click();
  const sidik = await bawahan.locator(".tanda p code").innerText(), cetakan = await bawahan.locator(".tanda dd code").allInnerTexts();
  const tautan = await bawahan.locator(".tanda a[href*='/verifikasi/']").getAttribute("href");
  const tamu = await k.tamu();
  await tamu.goto(tautan);
  await tamu.getByText("Isi dokumen hari ini sama dengan yang ditandatangani.").waitFor();
  assert.equal(await tamu.locator("p code.panjang").innerText(), sidik);
  assert.ok(cetakan.length >= 3);
  assert.deepEqual((await tamu.locator("dd code").allInnerTexts()).sort(), cetakan.sort());  // the frozen print's files
  assert.ok((await tamu.locator("main").innerText()).includes(nama));
}

export async function tandatanganiPK(k) {
  const op = await k.orang("operator"), camat = await k.orang("kepala"), pimpinan = await k.orang("pimpinan");
  for (const nama of ["Camat", "Kepala Seksi Pelayanan"]) {
    await lembarPK(k, op, nama);
    await op.getByLabel("Tanggal", {exact: true}).fill("2024-09-19");
    await tekan(op, "Simpan");
    await op.getByText("19 September 2024").waitFor();
  }
  await perjanjian(k, await k.kasi(), camat, "Kepala Seksi Pelayanan");
  await perjanjian(k, camat, pimpinan, "Camat");
}
