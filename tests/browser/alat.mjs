// Tools of the browser tests: the real program on a fresh demo database, Debian's Chromium, signing in by role.
import {spawn, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import {readFileSync} from "node:fs";
import {chromium} from "playwright-core";

const akar = join(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.OPENSAKIP ?? join(akar, "build/opensakip");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// Starts the program on a free port with the demo's database, or with a bundle (object) in a fresh one. `berhenti` ends
/// what was started.
export async function mulai(bundel = null) {
  const folder = mkdtempSync(join(tmpdir(), "opensakip-peramban-")), db = join(folder, "demo.db"), berkas = join(folder, "bundel.json");
  if (bundel) writeFileSync(berkas, JSON.stringify(bundel));
  const made = spawnSync(program, bundel ? ["--quiet", "--db", db, "import", berkas] : ["--quiet", "demo", "--out", folder], {stdio: ["ignore", "ignore", "inherit"]});
  if (made.status !== 0) throw new Error("basis data uji gagal dibuat");
  const server = spawn(program, ["--db", db, "serve", "--port", "0", "--contoh"], {stdio: ["ignore", "pipe", "inherit"]});
  const alamat = await new Promise((baik, buruk) => {
    let text = "";
    server.stdout.on("data", (part) => {
      text += part;
      const url = text.match(/http:\/\/[0-9.:]+/), sandi = text.match(/Kata sandi semuanya: (\S+)/);
      if (url && sandi) baik({url: url[0], sandi: sandi[1]});
    });
    server.on("exit", () => buruk(new Error("server berhenti: " + text)));
  });
  const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"]});
  return {
    ...alamat, folder, browser,
    async berhenti() {
      await browser.close();
      server.removeAllListeners("exit");
      server.kill("SIGTERM");
      await new Promise((done) => server.once("exit", done));
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/// The page, noting errors of scripts and of the content policy in `galat`.
export function awasi(page) {
  page.galat = [];
  page.on("pageerror", (e) => page.galat.push(e.message));
  page.on("console", (m) => { if (m.type() === "error" && /Content Security|Refused/.test(m.text())) page.galat.push(m.text()); });
  return page;
}

/// A page signed in as a role of the demo.
export async function masuk(dunia, akun, pilihan = {}, sandi = dunia.sandi) {
  const context = await dunia.browser.newContext({viewport: {width: 1366, height: 768}, ...pilihan});
  const page = awasi(await context.newPage());
  await page.goto(dunia.url + "/masuk");
  await page.fill("#akun", akun);
  await page.fill("#sandi", sandi);
  await Promise.all([page.waitForURL((u) => !u.pathname.startsWith("/masuk")), page.click("button.utama")]);
  return page;
}

/// What axe finds by WCAG 2.2 A and AA on the page as it stands, one line each.
export async function aksesibilitas(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}));
  return found.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(" | ")}`);
}
