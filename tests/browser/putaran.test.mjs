// The year's round on one fresh database, from a plan without a single realisation to the published report: every role
// does its part through the pages, in order, and the figures at the end are those of the case.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {mulai} from "./alat.mjs";
import {awalTahun, kantor} from "./putaran/alat.mjs";
import {evaluasi, reviu} from "./putaran/evaluasi.mjs";
import {angkaDokumen, angkaHalaman, bekukanLKj, perbaikiSesudahTerbit, periksaJejak, tahunBerikutnya, terbitkan, tidakAdaTugas} from "./putaran/lapor.mjs";
import {kunciRencana, susunRencana, tandatanganiPK, tetapkanTenggat, undangKasi} from "./putaran/rencana.mjs";
import {ukur} from "./putaran/ukur.mjs";

let dunia, k, terhenti = false;
before(async () => { dunia = await mulai(awalTahun("camat", "kasi-pelayanan")); k = kantor(dunia); });
after(async () => { await dunia?.berhenti(); });

/// The steps of the year depend on each other: after one has failed there is nothing to learn from those behind it.
const tahap = (nama, kerja, ...rinci) => test(nama, async (t) => {
  if (terhenti) return t.skip("tahap sebelumnya gagal");
  terhenti = true;
  await kerja(k, ...rinci);
  assert.deepEqual(k.galat(), []);
  terhenti = false;
});

tahap("admin mengundang Kepala Seksi Pelayanan, yang membuat kata sandinya sendiri", undangKasi);
tahap("Bagian Organisasi menetapkan tenggat, yang terlambat diberi tahu", tetapkanTenggat);
tahap("operator menyusun rencana: pohon kinerja, rumus yang dicoba selagi diketik, target, pagu", susunRencana);
tahap("rencana diajukan, diverifikasi Bappeda, dikunci Bagian Organisasi", kunciRencana);
tahap("perjanjian kinerja: Kasi dengan Camat, Camat dengan pimpinan daerah, diperiksa tamu", tandatanganiPK);
tahap("pengukuran TW I: ditempel, berbukti, diajukan, diverifikasi, dikunci", ukur, 1, "TW I");
tahap("pengukuran TW II: dikembalikan sekali, lalu dikunci", ukur, 2, "TW II");
tahap("pengukuran TW III", ukur, 3, "TW III");
tahap("pengukuran TW IV", ukur, 4, "TW IV");
tahap("angka setahun, pendorong dan penghambat", ukur, 0, "Setahun");
tahap("angka di setiap halaman sama dengan angka kasusnya", angkaHalaman);
tahap("angka pada pratinjau Formulir E.81 sama dengan angka kasusnya", angkaDokumen, "Evaluasi Hasil Renja (Formulir E.81)", 400);
tahap("angka pada pratinjau Laporan Kinerja sama dengan angka kasusnya", angkaDokumen, "Laporan Kinerja", 1000);
tahap("angka pada pratinjau Pengukuran Kinerja sama dengan angka kasusnya", angkaDokumen, "Pengukuran Kinerja", 90);
tahap("kepala menyunting narasi, melihat pratinjau, mengunduh, dan membekukan Laporan Kinerja", bekukanLKj);
tahap("inspektorat membaca temuan, jejak audit, dan keutuhannya", periksaJejak);
tahap("Bagian Organisasi menerbitkan, tamu melihat angka kasus di portal dan data terbuka", terbitkan);
tahap("sesudah terbit, perbaikan yang dibuka dengan alasan tidak mengubah portal", perbaikiSesudahTerbit);
tahap("evaluasi AKIP: penilaian mandiri, evaluasi Inspektorat, rekomendasi yang ditindaklanjuti", evaluasi);
tahap("Inspektorat mereviu Laporan Kinerja", reviu);
tahap("sesudah semuanya, tidak ada yang menunggu siapa pun", tidakAdaTugas);
tahap("tahun berikutnya dibuka dengan rencana yang sama dan isian kosong", tahunBerikutnya);
