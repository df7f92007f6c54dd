// Kisi seperti Excel: panah dan Enter memindahkan sel, blok dari Excel dapat ditempel, Ctrl+Z membatalkan, setiap sel
// disimpan sendiri. Yang belum terkirim disimpan di peramban dan dikirim lagi dengan kunci yang sama, sehingga
// sambungan yang putus tidak menghilangkan atau menggandakan apa pun.
"use strict";
(() => {
  const kisi = document.querySelector(".kisi");
  if (!kisi) return;
  const csrf = document.getElementById("isi").dataset.csrf;
  const simpanKe = kisi.dataset.simpan, gudang = "kisi:" + simpanKe;
  const status = kisi.querySelector(".status-kisi");
  const sel = [...kisi.querySelectorAll(".isian input:not([type=hidden]), .isian textarea, .isian select")];
  const dasar = new Map(sel.map((s) => [s.name, s.value]));
  const riwayat = [];
  let antre = {};
  try { antre = JSON.parse(localStorage.getItem(gudang) || "{}"); } catch { antre = {}; }
  let jalan = false;
  const isian = "input:not([type=hidden]), textarea, select";
  const baris = (s) => s.closest("tr");
  const catat = () => { try { Object.keys(antre).length ? localStorage.setItem(gudang, JSON.stringify(antre)) : localStorage.removeItem(gudang); } catch { /* penuh: tetap di memori */ } };
  const kunciBaru = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  let sisa = ""; // yang tidak termuat dari tempelan terakhir
  const ucap = (teks) => { if (status) status.textContent = [sisa, teks].filter(Boolean).join(" "); };

  function pesan(s, teks, baik) {
    let p = s.parentElement.querySelector(".pesan-sel");
    if (!teks) { if (p) p.remove(); s.removeAttribute("aria-describedby"); return; }
    if (!p) { p = document.createElement("span"); p.className = "pesan-sel"; p.id = "p-" + s.name; s.after(p); }
    p.classList.toggle("baik", !!baik);
    p.textContent = teks;
    s.setAttribute("aria-describedby", p.id);
  }
  function tanda(s, kelas) { s.classList.remove("sudah", "tunda", "gagal"); if (kelas) s.classList.add(kelas); s.toggleAttribute("aria-invalid", kelas === "gagal"); }

  // Tanpa tujuan simpan, kisi ini bagian formulir biasa: yang berubah hanya ditandai, tombolnya yang mengirim.
  function antrekan(s) {
    if (!simpanKe) { tanda(s, s.value === dasar.get(s.name) ? "" : "tunda"); return; }
    const lama = antre[s.name];
    if (!lama && s.value === dasar.get(s.name)) { tanda(s); pesan(s); return; }
    antre[s.name] = {teks: s.value, sebelum: lama ? lama.sebelum : dasar.get(s.name), kunci: kunciBaru()};
    catat(); tanda(s, "tunda"); pesan(s); kirim();
  }

  async function kirimSatu(nama, isi) {
    const s = sel.find((x) => x.name === nama);
    const jawab = await fetch(simpanKe, {method: "POST", headers: {"Content-Type": "application/json", "Accept": "application/json", "X-CSRF": csrf},
      body: JSON.stringify({sel: nama, teks: isi.teks, sebelum: isi.sebelum, kunci: isi.kunci})});
    const data = await jawab.json();
    if (antre[nama] && antre[nama].kunci === isi.kunci) delete antre[nama];
    catat();
    if (jawab.ok) {
      dasar.set(nama, data.teks);
      if (antre[nama]) { antre[nama].sebelum = data.teks; catat(); } // diubah lagi selagi yang ini dikirim
      if (s && s.value === isi.teks) { s.value = data.teks; tanda(s, "sudah"); pesan(s, data.catatan ? kisi.dataset.pesanDibaca + ": " + data.catatan : "", true); s.title = kisi.dataset.pesanTersimpan + " " + new Date(data.waktu).toLocaleTimeString(document.documentElement.lang) + ", " + data.pelaku; }
      return true;
    }
    const g = (data.galat || [{}])[0];
    if (s) { tanda(s, "gagal"); pesan(s, (jawab.status === 409 && g.kode === "SEL_BERUBAH" ? kisi.dataset.pesanBentrok + ". " : "") + g.pesan + " " + (g.saran || "")); }
    return false;
  }

  // Angka turunan dihitung di peladen; sesudah tersimpan, yang tampil diperbarui.
  async function segarkan() {
    if (!kisi.dataset.jumlah) return;
    const figur = await (await fetch(kisi.dataset.jumlah, {headers: {Accept: "application/json"}})).json();
    for (const o of kisi.querySelectorAll("[data-figur]")) {
      const teks = figur[o.dataset.figur];
      if (teks !== undefined && teks !== o.textContent) { o.textContent = teks; o.classList.toggle("hampa", teks === "–"); o.removeAttribute("title"); }
    }
  }

  async function kirim() {
    if (jalan) return;
    jalan = true;
    let gagal = 0;
    try {
      do {  // sel yang diisi selagi angkanya diperbarui masih harus dikirim
        for (let nama; (nama = Object.keys(antre)[0]) !== undefined;) { ucap(kisi.dataset.pesanMenyimpan); if (!await kirimSatu(nama, antre[nama])) gagal++; }
        await segarkan();
      } while (Object.keys(antre).length);
      ucap(gagal ? kisi.dataset.pesanGagal + ": " + gagal : kisi.dataset.pesanTersimpan);
    } catch { ucap(kisi.dataset.pesanTunda); setTimeout(kirim, 5000); } finally { jalan = false; }
  }

  function tetangga(s, dr, dc) {
    const satu = baris(s), kolom = [...satu.querySelectorAll(isian)];
    if (dc) return kolom[kolom.indexOf(s) + dc];
    const letak = s.closest("td").cellIndex;
    let tr = satu;
    while ((tr = dr > 0 ? lanjut(tr) : mundur(tr))) { const c = tr.cells[letak] && tr.cells[letak].querySelector(isian); if (c) return c; }
    return null;
  }
  const semuaBaris = [...kisi.querySelectorAll(".isian tbody tr")];
  const lanjut = (tr) => semuaBaris[semuaBaris.indexOf(tr) + 1];
  const mundur = (tr) => semuaBaris[semuaBaris.indexOf(tr) - 1];
  // Daftar pilihan hanya menerima salah satu jawabannya.
  const jawaban = (s, teks) => [...s.options].find((o) => [o.value, o.text].some((t) => t.toLowerCase() === teks.toLowerCase()));
  const ubah = (s, teks) => {
    if (s.tagName === "SELECT") { const o = jawaban(s, teks); if (!o) { tanda(s, "gagal"); pesan(s, kisi.dataset.pesanPilihan + ": " + teks); return; } teks = o.value; }
    const langkah = [s, s.dataset.awal ?? s.value];
    s.value = teks; s.dataset.awal = teks; antrekan(s);
    return langkah;
  };

  kisi.addEventListener("focusin", (e) => { if (sel.includes(e.target)) { e.target.dataset.awal = e.target.value; if (e.target.select && e.target.tagName === "INPUT") e.target.select(); } });
  kisi.addEventListener("change", (e) => { if (sel.includes(e.target)) { sisa = ""; if (e.target.dataset.awal !== e.target.value) riwayat.push([[e.target, e.target.dataset.awal ?? ""]]); e.target.dataset.awal = e.target.value; antrekan(e.target); } });
  kisi.addEventListener("keydown", (e) => {
    const s = e.target;
    if (!sel.includes(s)) return;
    const tepi = s.selectionStart === s.selectionEnd ? s.selectionStart : (s.selectionEnd - s.selectionStart === s.value.length ? -1 : null);
    const teks = s.tagName === "TEXTAREA", daftar = s.tagName === "SELECT"; // panah memilih jawaban dalam daftar
    let ke = null;
    if (e.key === "Enter" && !teks) { e.preventDefault(); ke = tetangga(s, e.shiftKey ? -1 : 1, 0); }
    else if (e.key === "ArrowDown" && !teks && !daftar) ke = tetangga(s, 1, 0);
    else if (e.key === "ArrowUp" && !teks && !daftar) ke = tetangga(s, -1, 0);
    else if (e.key === "ArrowRight" && (tepi === s.value.length || (tepi === -1 && !teks))) ke = tetangga(s, 0, 1);
    else if (e.key === "ArrowLeft" && (tepi === 0 || (tepi === -1 && !teks))) ke = tetangga(s, 0, -1);
    else if (e.key === "Escape") { s.value = dasar.get(s.name) ?? ""; tanda(s); pesan(s); return; }
    else if (e.key === "z" && (e.ctrlKey || e.metaKey) && s.value === s.dataset.awal && riwayat.length) {
      e.preventDefault();
      const langkah = riwayat.pop();
      for (const [lama, teksLama] of langkah) { lama.value = teksLama; lama.dataset.awal = teksLama; antrekan(lama); }
      langkah[0][0].focus();
      return;
    }
    if (ke) { e.preventDefault(); ke.focus(); }
  });
  // Blok dari Excel: baris dipisah pindah baris, kolom dipisah tab; sel yang memuat keduanya berada di antara tanda kutip.
  const urai = (teks) => {
    const larik = [[]], pola = /"((?:[^"]|"")*)"(?=[\t\n]|$)|[^\t\n]*/y;
    for (let i = 0; i <= teks.length; i = pola.lastIndex + 1) {
      pola.lastIndex = i;
      const m = pola.exec(teks);
      larik[larik.length - 1].push((m[1] === undefined ? m[0] : m[1].replace(/""/g, '"')).trim());
      if (teks[pola.lastIndex] === "\n") larik.push([]);
    }
    return larik;
  };
  kisi.addEventListener("paste", (e) => {
    const s = e.target, teks = (e.clipboardData || {getData: () => ""}).getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!sel.includes(s) || !/[\t\n]/.test(teks) || (s.tagName === "TEXTAREA" && !teks.includes("\t"))) return;
    e.preventDefault();
    const blok = []; // dibatalkan sekaligus
    let mulai = s;
    sisa = "";
    for (const larik of urai(teks)) {
      let kini = mulai;
      for (const satu of larik) { const satuan = kini && ubah(kini, satu); if (satuan) blok.push(satuan); if (!kini && satu) sisa = kisi.dataset.pesanPenuh; kini = kini && tetangga(kini, 0, 1); }
      mulai = mulai && tetangga(mulai, 1, 0);
    }
    if (blok.length) riwayat.push(blok);
    if (sisa) ucap(simpanKe ? kisi.dataset.pesanMenyimpan : "");
  });
  kisi.addEventListener("submit", (e) => { if (simpanKe) e.preventDefault(); });
  window.addEventListener("online", kirim);
  window.addEventListener("beforeunload", (e) => { if (Object.keys(antre).length) e.preventDefault(); });
  for (const [nama, isi] of Object.entries(antre)) { const s = sel.find((x) => x.name === nama); if (s) { s.value = isi.teks; tanda(s, "tunda"); } }
  if (Object.keys(antre).length) kirim();
})();
