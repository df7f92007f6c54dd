// Rumus diperiksa dan dicoba selagi diketik, dengan nilai contoh dari tabel elemen; peladen yang menghitung.
"use strict";
(() => {
  const f = document.querySelector("form[data-rumus]");
  if (!f) return;
  const csrf = document.getElementById("isi").dataset.csrf;
  const tambah = (ke, tag, teks, kelas) => { const e = document.createElement(tag); e.textContent = teks; if (kelas) e.className = kelas; ke.append(e); };
  async function coba(versi) {
    const isi = {ke: Number(versi.dataset.ke)}, kotak = versi.querySelector(".hasil-rumus"), rumus = versi.querySelector(".kode-rumus");
    if (!rumus.value.trim()) { kotak.replaceChildren(); return; }
    for (const [n, v] of new FormData(f)) if (n !== "csrf") isi[n] = v;
    try {
      const d = await (await fetch(f.dataset.rumus, {method: "POST", headers: {"Content-Type": "application/json", Accept: "application/json", "X-CSRF": csrf}, body: JSON.stringify(isi)})).json();
      kotak.replaceChildren();
      for (const t of d.temuan) tambah(kotak, "p", t.pesan + " " + t.saran + (t.panjang ? " (" + f.dataset.pesanKolom + " " + (t.awal + 1) + ": " + rumus.value.slice(t.awal, t.awal + t.panjang) + ")" : ""), t.berat ? "pesan salah" : "pesan");
      if (!d.temuan.some((t) => t.berat)) tambah(kotak, "p", f.dataset.pesanBenar, "kecil");
      rumus.toggleAttribute("aria-invalid", d.temuan.some((t) => t.berat));
      if (d.hasil) tambah(kotak, "p", d.hasil, "besar");
      if (d.jejak) tambah(kotak, "pre", d.jejak);
    } catch { /* tanpa sambungan: tombol Coba tetap ada */ }
  }
  let tunda;
  f.addEventListener("input", (e) => {
    const versi = e.target.closest(".versi-rumus"), semua = versi ? [versi] : e.target.name.startsWith("elemen-") ? [...f.querySelectorAll(".versi-rumus")] : [];
    if (!semua.length) return;
    clearTimeout(tunda);
    tunda = setTimeout(() => semua.forEach(coba), 350);
  });
})();
