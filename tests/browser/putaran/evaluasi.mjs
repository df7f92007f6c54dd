// After the year: the agency judges itself, Inspektorat evaluates and recommends, the agency answers, the LKj is reviewed.
import assert from "node:assert/strict";
import {buka, instansi, langkah, menu, tekan, tersimpan} from "./alat.mjs";

const komponen = ["1 Perencanaan Kinerja", "2 Pengukuran Kinerja", "3 Pelaporan Kinerja", "4 Evaluasi Akuntabilitas Kinerja Internal"];

/// Answers every scored item of the sheet in the column of that title, as `jawaban` says for its komponen.
async function jawab(page, kolom, jawaban) {
  for (const nama of komponen) {
    await buka(page, nama);
    const sub = page.locator("tr.kelompok").getByRole("combobox", {name: new RegExp("^" + kolom)});
    assert.equal(await sub.count(), 3);
    for (const satu of await sub.all()) await satu.selectOption(jawaban(nama));
    await tersimpan(page);
  }
  await buka(page, "Hasil dan tindak lanjut");
}

export async function evaluasi(k) {
  const op = await k.orang("operator"), itda = await k.orang("inspektorat");
  await op.goto(k.url + instansi);
  await menu(op, "Evaluasi");
  await jawab(op, "Penilaian mandiri", () => "A");
  await langkah(op, "Serahkan penilaian mandiri");
  await itda.goto(k.url + instansi + "/evaluasi");
  await jawab(itda, "Evaluator", (nama) => (nama.startsWith("1") ? "A" : "BB"));
  // A is worth 90 and BB 80: 30 x 0,9 + 70 x 0,8 = 83, which is predikat A; the agency gave itself 90.
  const baris = await itda.getByRole("row", {name: /Nilai AKIP/}).innerText();
  assert.match(baris, /90,00\s+83,00\s+A\b/);

  await itda.getByLabel("Rekomendasi", {exact: true}).last().fill("Umpan balik pimpinan dicatat setiap triwulan");
  await tekan(itda, "Tambah rekomendasi");
  await op.reload();
  const punya = op.locator("tr", {hasText: "Umpan balik pimpinan"});
  await punya.getByLabel(/^Rencana tindak lanjut/).fill("Notula rapat evaluasi");
  await punya.getByLabel(/^Yang sudah dilakukan/).fill("Notula TW I sampai IV");
  await op.keyboard.press("Tab");
  await punya.getByLabel(/^Status/).selectOption("proses");
  await tersimpan(op);
  await itda.reload();
  await itda.locator("tr", {hasText: "Notula TW I"}).getByLabel(/^Status/).selectOption("selesai");
  await tersimpan(itda);
  await langkah(itda, "Nyatakan final");
  await itda.goto(k.url + instansi + "/dokumen/lhe.html");
  assert.match(await itda.locator("body").innerText(), /83,00[\s\S]*Notula rapat evaluasi/);
}

export async function reviu(k) {
  const itda = await k.orang("inspektorat");
  await itda.goto(k.url + instansi + "/evaluasi");
  await buka(itda, "Reviu LKj");
  for (const satu of await itda.getByRole("combobox", {name: /^Jawaban pereviu/}).all()) await satu.selectOption("ya");
  await tersimpan(itda);
  await langkah(itda, "Nyatakan selesai direviu");
  await itda.getByText("selesai direviu").first().waitFor();
  await itda.goto(k.url + instansi + "/dokumen/reviu-lkj.html");
  assert.doesNotMatch(await itda.locator("body").innerText(), /butir checklist belum dijawab/);
}
