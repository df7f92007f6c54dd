// Kode nomenklatur: selagi diketik, kode dan nama yang cocok ditawarkan; yang dipilih mengisi nama yang masih kosong atau yang diisi pilihan sebelumnya.
"use strict";
for (const kode of document.querySelectorAll("input[data-nomenklatur]")) {
  const daftar = document.createElement("datalist"), nama = kode.form.querySelector("[name=nama]"), kenal = new Map();
  daftar.id = "nomenklatur-daftar"; kode.after(daftar); kode.setAttribute("list", daftar.id);
  let tunda, isian = "";
  kode.addEventListener("input", () => {
    if (kenal.has(kode.value) && nama && (!nama.value || nama.value === isian)) nama.value = isian = kenal.get(kode.value);
    clearTimeout(tunda);
    if (kode.value.length < 2) return;
    tunda = setTimeout(async () => {
      try {
        const data = await (await fetch(kode.dataset.nomenklatur + "?q=" + encodeURIComponent(kode.value), {headers: {Accept: "application/json"}})).json();
        daftar.replaceChildren(...data.hasil.map((h) => { kenal.set(h.kode, h.nama); const o = document.createElement("option"); o.value = h.kode; o.label = h.tingkat + ": " + h.nama + " (" + h.sumber + ")"; return o; }));
      } catch { /* tanpa sambungan: kode tetap dapat diketik */ }
    }, 250);
  });
}
