// Unggah bukti per potongan: sambungan yang putus dilanjutkan dari byte terakhir yang sampai, juga setelah halaman dimuat
// ulang dan berkas yang sama dipilih lagi.
"use strict";
(() => {
  const f = document.querySelector("form.unggah");
  if (!f || !window.fetch) return;
  const csrf = document.getElementById("isi").dataset.csrf, POTONGAN = 256 * 1024;
  const palang = f.querySelector("progress"), status = f.querySelector(".status-unggah");
  const tidur = (ms) => new Promise((r) => setTimeout(r, ms));
  const kepala = {"Accept": "application/json", "X-CSRF": csrf};
  const simpan = (k, v) => { try { v ? localStorage.setItem(k, v) : localStorage.removeItem(k); } catch { /* tanpa ingatan: mulai dari awal */ } };
  const ingat = (k) => { try { return localStorage.getItem(k); } catch { return null; } };
  class Ditolak extends Error {}

  // Mengulang sampai ada jawaban; hanya jawaban yang menolak yang menghentikan.
  async function minta(alamat, isi, jenis) {
    for (let jeda = 1000; ; jeda = Math.min(jeda * 2, 30000)) {
      let jawab;
      try {
        jawab = await fetch(alamat, isi === undefined ? {headers: kepala} : {method: "POST", headers: {...kepala, "Content-Type": jenis}, body: isi});
      } catch { jawab = null; }
      if (jawab && jawab.status < 500) {
        const data = await jawab.json().catch(() => ({}));
        if (jawab.ok || jawab.status === 404 || jawab.status === 409) return {status: jawab.status, data};
        const g = (data.galat || [{pesan: String(jawab.status)}])[0];
        throw new Ditolak(g.pesan + " " + (g.saran || ""));
      }
      status.textContent = f.dataset.tunda;
      await tidur(jeda);
    }
  }
  const formulir = (isi) => new URLSearchParams(isi).toString(), FORM = "application/x-www-form-urlencoded";

  async function kirim(berkas) {
    const kunci = ["unggah", f.dataset.mulai, berkas.name, berkas.size, berkas.lastModified].join(":");
    let id = ingat(kunci), sampai = 0;
    if (id) {
      const ada = await minta(f.dataset.mulai + "/" + id);
      if (ada.status === 200) sampai = ada.data.diterima; else id = null;
    }
    if (!id) { id = (await minta(f.dataset.mulai, formulir({nama: berkas.name, ukuran: berkas.size}), FORM)).data.id; simpan(kunci, id); }
    palang.hidden = false; palang.max = berkas.size;
    while (sampai < berkas.size) {
      palang.value = sampai;
      status.textContent = f.dataset.kirim + " " + berkas.name + ": " + Math.floor(sampai * 100 / berkas.size) + " %";
      const j = await minta(f.dataset.mulai + "/" + id + "?mulai=" + sampai, berkas.slice(sampai, sampai + POTONGAN), "application/octet-stream");
      if (j.status === 404) { simpan(kunci, null); return kirim(berkas); }
      sampai = j.status === 409 ? (await minta(f.dataset.mulai + "/" + id)).data.diterima : j.data.diterima;
    }
    palang.value = berkas.size;
    try {
      const j = await minta(f.action, formulir({langkah: "selesai", unggahan: id, uraian: f.elements.uraian.value}), FORM);
      if (j.status !== 200) throw new Ditolak(((j.data.galat || [{}])[0].pesan || "") + " " + ((j.data.galat || [{}])[0].saran || ""));
    } finally { simpan(kunci, null); }
  }

  f.addEventListener("submit", async (e) => {
    e.preventDefault();
    const tombol = f.querySelector("button");
    tombol.disabled = true;
    status.classList.remove("salah");
    try {
      for (const berkas of f.elements.berkas.files) await kirim(berkas);
      status.textContent = f.dataset.selesai;
      location.reload();
    } catch (g) {
      status.classList.add("salah");
      status.textContent = g.message;
      palang.hidden = true;
      tombol.disabled = false;
    }
  });
})();
