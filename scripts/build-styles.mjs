// node scripts/build-styles.mjs: the stylesheets and the small scripts of the pages, each under a name that holds its hash, so that
// it can be kept for ever by whoever fetched it. `public/assets/manifest.json` says which is which (name → address).
import { execFileSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const assets = path.join(root, "public/assets");
const tailwind = path.join(root, "node_modules/@tailwindcss/cli/dist/index.mjs");

const made = new Map();
for (const name of ["public.css", "desk.css"]) {
  const entry = path.join(root, "components/styles", name);
  if (fs.existsSync(entry)) made.set(name, stylesheet(entry));
}
for (const name of filesIn(path.join(root, "components/scripts"), ".js")) {
  made.set(name, fs.readFileSync(path.join(root, "components/scripts", name)));
}
write(made);

/** One entry with all that it imports, shortened. The command line's result goes to its standard output. */
function stylesheet(entry) {
  return execFileSync(process.execPath, [tailwind, "--input", entry, "--minify"], { cwd: root, stdio: ["ignore", "pipe", "inherit"], maxBuffer: 16 << 20 });
}

function write(contents) {
  fs.mkdirSync(assets, { recursive: true });
  const manifest = {};
  for (const [name, bytes] of contents) {
    const { name: stem, ext } = path.parse(name);
    const file = `${stem}-${crypto.createHash("sha256").update(bytes).digest("hex").slice(0, 12)}${ext}`;
    fs.writeFileSync(path.join(assets, file), bytes);
    manifest[name] = `/assets/${file}`;
    console.log(`${file} ${bytes.length} bytes`);
  }
  // The manifest last and whole: who reads it meanwhile finds the old files or the new ones, never half.
  const draft = path.join(assets, `manifest.${process.pid}`);
  fs.writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`);
  fs.renameSync(draft, path.join(assets, "manifest.json"));
  const kept = new Set([...Object.values(manifest).map((address) => path.basename(address)), "manifest.json"]);
  for (const file of fs.readdirSync(assets)) if (!kept.has(file)) fs.rmSync(path.join(assets, file));
}

function filesIn(folder, ending) {
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith(ending)).sort() : [];
}
