// Hal kecil di semua halaman: waktu UTC ditulis menurut jam komputer ini, formulir tidak terkirim dua kali, dan menu
// yang digeser di telepon memperlihatkan halaman yang sedang dibuka.
"use strict";
for (const el of document.querySelectorAll("time")) {
  const t = new Date(el.textContent);
  if (!isNaN(t)) { el.dateTime = el.textContent; el.textContent = t.toLocaleString(document.documentElement.lang, {dateStyle: "medium", timeStyle: "short"}); }
}
document.addEventListener("submit", (e) => {
  for (const b of e.target.querySelectorAll("button")) setTimeout(() => { b.disabled = true; setTimeout(() => { b.disabled = false; }, 4000); });
});
const menu = document.querySelector(".kepala nav"), diSini = menu && menu.querySelector("[aria-current]");
if (diSini) menu.scrollLeft = diSini.offsetLeft - menu.offsetLeft - (menu.clientWidth - diSini.offsetWidth) / 2;
