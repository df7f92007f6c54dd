// The year's end: figures on every page, the report written, frozen and published, the trail of it all.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {buka, instansi, ke, kerjakan, langkah, menu, selesai, tekan, tersimpan} from "./alat.mjs";
import {bandingkan, emasTeks, samaEmas} from "./emas.mjs";

/// Pages with figures of the year, from the agency's own to the pemda's; the mean is computed by hand from the case:
/// (900 + 92,48 / 90,2 x 100 + 75,6 / 75 x 100) / 3 = 367,7759.
export async function angkaHalaman(k) {
  const op = await k.orang("operator"), bappeda = await k.orang("bappeda"), pimpinan = await k.orang("pimpinan");
  const persen = emasTeks("anggaran/instansi/2024/persen", 2), realisasi = emasTeks("anggaran/instansi/2024/realisasi", 0);
  await menu(op, "Ringkasan");
  await samaEmas(op, 10);
  const kartu = await op.locator("dl.kartu").innerText();
  for (const angka of ["367,78", persen, realisasi]) assert.ok(kartu.includes(angka), angka + " tidak ada pada " + kartu);
  await menu(op, "Kinerja");
  await buka(op, "Setahun");
  await samaEmas(op, 60);
  await menu(op, "Ringkasan");
  await ke(op, op.getByRole("link", {name: "102,53", exact: true}));  // 92,48 / 90,2
  const asal = await op.locator("main").innerText();
  assert.match(asal, /92,48[^]*90,2|90,2[^]*92,48/);
  assert.match(asal, /impor bundel\.json/);  // who entered it, without the server's folders

  await bappeda.goto(k.url + "/p/2024");
  const baris = await bappeda.locator("tbody tr", {hasText: "Kecamatan Bati-Bati"}).innerText();
  for (const angka of ["367,78", persen]) assert.ok(baris.includes(angka), baris);
  await pimpinan.goto(k.url + "/p/2024/pimpinan");
  const satu = await pimpinan.locator("main").innerText();
  for (const angka of ["367,78", emasTeks("anggaran/instansi/2024/pagu", 0), realisasi]) assert.ok(satu.includes(angka), angka);
}

export async function angkaDokumen(k, nama, sedikitnya) {
  const camat = await k.orang("kepala");
  await menu(camat, "Dokumen");
  await ke(camat, camat.locator("tr", {has: camat.getByRole("link", {name: nama, exact: true})}).getByRole("link", {name: "Lihat"}));
  await samaEmas(camat, sedikitnya);
  await camat.goBack();
}

export async function bekukanLKj(k) {
  const camat = await k.orang("kepala");
  await menu(camat, "Dokumen");
  await buka(camat, "Laporan Kinerja");
  await buka(camat, "Sunting narasi");
  await ke(camat, camat.getByRole("link", {name: /^Sunting/}).first());
  const teks = camat.getByLabel("Teks bagian ini"), lama = await teks.inputValue();
  await teks.fill(lama + "\n\nSebanyak {{indikator/ind-rasio-desa-mandiri/2024/elemen/desa_mandiri}} desa berstatus mandiri pada akhir tahun.");
  await tekan(camat, "Simpan");
  await camat.getByText("Sebanyak 9 desa berstatus mandiri").first().waitFor();
  await menu(camat, "Dokumen");
  await buka(camat, "Laporan Kinerja");
  await buka(camat, "Lihat");
  assert.match(await camat.locator("body").innerText(), /Sebanyak 9 desa berstatus mandiri/);
  await camat.goBack();
  for (const [nama, awal] of [["Word", "PK"], ["PDF", "%PDF"], ["Excel", "PK"]]) {
    const [unduh] = await Promise.all([camat.waitForEvent("download"), camat.getByRole("link", {name: nama, exact: true}).first().click()]);
    assert.equal(readFileSync(await unduh.path()).subarray(0, awal.length).toString("latin1"), awal, nama);
  }
  await kerjakan(camat, "Bekukan Laporan Kinerja 2024");
  await camat.getByLabel("Tanggal pada dokumen").fill("2025-01-16");
  await tekan(camat, "Bekukan");
  await camat.getByRole("heading", {name: "Versi yang dibekukan"}).waitFor();
  await selesai(camat, "Bekukan Laporan Kinerja 2024");
}

export async function periksaJejak(k) {
  const itda = await k.orang("inspektorat");
  await itda.goto(k.url + instansi + "/temuan");
  assert.ok(await itda.locator(".temuan tbody tr").count() > 0);
  await menu(itda, "Jejak audit");
  await itda.getByLabel("Akun", {exact: true}).fill("kasi-pelayanan");
  await tekan(itda, "Saring");
  assert.match(await itda.locator("tbody").innerText(), /tanda_tangan/);
  await tekan(itda, "Periksa keutuhan");
  await itda.getByText("Jejak audit utuh").waitFor();
  const [unduh] = await Promise.all([itda.waitForEvent("download"), itda.getByRole("link", {name: /^Unduh CSV/}).click()]);
  assert.match(readFileSync(await unduh.path(), "utf8"), /hasil survei|operator/);
}

/// What a visitor on a phone sees of the year, and what the links to the open data bring.
async function portal(k) {
  const tamu = await k.tamu();
  await tamu.goto(k.url + "/publik");
  await buka(tamu, "Tanah Laut");
  await buka(tamu, "2024");
  const baris = await tamu.locator("tbody tr", {has: tamu.locator("td:nth-of-type(5)")}).allInnerTexts();
  const isi = async (jenis) => (await tamu.request.get(k.url + await tamu.getByRole("link", {name: jenis, exact: true}).getAttribute("href"))).text();
  return {baris, csv: await isi("CSV"), json: JSON.parse(await isi("JSON"))};
}

export async function terbitkan(k) {
  const bagian = await k.orang("organisasi"), tamu = await k.tamu();
  await tamu.goto(k.url + "/publik/tanah-laut");
  await tamu.getByText("Belum ada yang diterbitkan.").waitFor();
  await kerjakan(bagian, "Terbitkan Laporan Kinerja 2024");
  await tekan(bagian, "Terbitkan di portal publik");
  await bagian.getByRole("button", {name: "Tarik dari portal"}).waitFor();

  const {baris, csv, json} = await portal(k);
  const ada = (nama, ...angka) => {
    const satu = baris.find((teks) => teks.includes(nama));
    for (const teks of angka) assert.ok(satu.includes(teks), `${teks} tidak ada pada "${satu}"`);
  };
  ada("Rasio Desa Mandiri", "0,07", emasTeks("indikator/ind-rasio-desa-mandiri/2024/realisasi", 2), "900,00");
  ada("Indeks Kepuasan Masyarakat", "90,2", "92,48", "102,53");
  ada("Nilai AKIP", "75,0", emasTeks("indikator/ind-akip/2024/realisasi", 2), emasTeks("indikator/ind-akip/2024/capaian", 2));
  const angka = json.indikator.flatMap((satu) => [satu.target, satu.realisasi, satu.capaian]).map((satu) => [satu.fakta, satu.teks]);
  assert.ok(bandingkan(angka) >= 8);
  assert.match(csv, /"ind-ikm","Indeks Kepuasan Masyarakat","Nilai","90.2","92.48","102.53"/);
}

/// What is corrected after the publication, with a reason, is seen inside and not on the portal.
export async function perbaikiSesudahTerbit(k) {
  const op = await k.orang("operator"), bagian = await k.orang("organisasi"), bappeda = await k.orang("bappeda"), camat = await k.orang("kepala");
  const dulu = await portal(k), lembar = k.url + instansi + "/kinerja/0";
  const ubah = async (teks) => {
    await menu(op, "Kinerja");
    await buka(op, "Setahun");
    await op.locator("[name='realisasi~ind-ikm~~0']").fill(teks);
    await op.keyboard.press("Enter");
    await tersimpan(op);
  };
  await bagian.goto(lembar);
  await langkah(bagian, "Buka kembali", {Alasan: "hasil survei diperbaiki", sampai: "2099-12-31"});
  await ubah("80");
  assert.match(await op.locator(".keadaan").innerText(), /hasil survei diperbaiki/);
  await menu(op, "Ringkasan");
  await op.getByRole("link", {name: "88,69", exact: true}).waitFor();  // 80 / 90,2
  assert.deepEqual(await portal(k), dulu);
  await camat.goto(k.url + instansi + "/dokumen/lkj");
  await camat.getByText("Data sudah berubah sejak versi ini dibekukan").waitFor();
  await ubah("92,48");
  await langkah(op, "Ajukan untuk diverifikasi");
  await bappeda.goto(lembar);
  await langkah(bappeda, "Nyatakan terverifikasi");
  await bagian.goto(lembar);
  await langkah(bagian, "Kunci");
}

/// When the year is over nobody has anything to do any more.
export async function tidakAdaTugas(k) {
  for (const akun of ["operator", "kepala", "bappeda", "organisasi", "inspektorat", "pimpinan", "kasi-pelayanan"]) {
    const page = akun === "kasi-pelayanan" ? await k.kasi() : await k.orang(akun);
    await page.goto(k.url + "/tugas");
    assert.match(await page.locator("main").innerText(), /Tidak ada yang menunggu Anda/, akun);
  }
}

/// The next year begins with the same plan and nothing filled in.
export async function tahunBerikutnya(k) {
  const admin = await k.orang("admin"), op = await k.orang("operator");
  await menu(admin, "Kelola");
  await buka(admin, "Instansi dan tahun");
  await admin.getByLabel("Tahun", {exact: true}).fill("2025");
  await tekan(admin, "Buka tahun");
  await menu(op, "Ringkasan");
  await buka(op, "2025");
  assert.match(await op.locator("h1").innerText(), /2025/);
  const capaian = await op.getByRole("region", {name: "Indikator kinerja utama"}).locator("tbody td:last-child").allInnerTexts();
  assert.deepEqual(capaian, ["–", "–", "–"]);
}
