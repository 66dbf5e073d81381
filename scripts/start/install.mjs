import fs from "node:fs";
import path from "node:path";
import { readJson } from "./files.mjs";
import { run } from "./processes.mjs";
import { root } from "./settings.mjs";

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes what it installed to node_modules/.package-lock.json when
 * it has finished, so an interrupted installation has none.
 * `dev`: whether what only tests and development use must be there as well.
 */
export function isInstalled({ dev = false } = {}) {
  const wanted = readJson(path.join(root, "package-lock.json"))?.packages ?? {};
  const installed = readJson(path.join(root, "node_modules/.package-lock.json"))?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(([place, { version, optional, devOptional, dev: forDevelopment }]) => {
    if (!place) return true; // the project itself
    if (installed[place]) return installed[place].version === version;
    return optional || devOptional || (forDevelopment && !dev); // other platforms' parts are optional
  });
}

/** `npm ci`, with a note of how much of node_modules is there. */
export async function install(note, running) {
  const total = packagesIn(readJson(path.join(root, "package-lock.json"))?.packages ?? {});
  const timer = setInterval(() => note(`about ${Math.min(99, Math.floor((100 * unpacked()) / total))} %`), 1000);
  try {
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, NEXT_TELEMETRY_DISABLED: "1" };
    await run("Installing", "npm", ["ci", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], { ...running, env });
  } finally {
    clearInterval(timer);
  }
}

const packagesIn = (packages) => Object.entries(packages).filter(([place, { optional }]) => place.lastIndexOf("node_modules/") === 0 && !optional).length || 1;

/** npm makes the folders first and fills them later. */
function unpacked() {
  const folder = path.join(root, "node_modules");
  const names = (at) => (fs.existsSync(at) ? fs.readdirSync(at).filter((name) => !name.startsWith(".")) : []);
  const packages = names(folder).flatMap((name) => (name.startsWith("@") ? names(path.join(folder, name)).map((part) => `${name}/${part}`) : name));
  return packages.filter((name) => fs.existsSync(path.join(folder, name, "package.json"))).length;
}
