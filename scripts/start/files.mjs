import fs from "node:fs";
import path from "node:path";

/** Writes a whole file or none of it, also when the power goes: a new file, flushed, then renamed over the old one. */
export function writeWhole(file, text, mode = 0o600) {
  const draft = `${file}.${process.pid}.new`;
  const handle = fs.openSync(draft, "w", mode);
  try {
    fs.writeSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(draft, file);
}

/** What a JSON file holds, or undefined where there is none or it was cut short. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Every file under the given files and folders, sorted, as paths from `root`; `skip` names folders to leave out. */
export function filesUnder(root, places, skip = []) {
  return places.flatMap((place) => listed(root, place, skip)).sort();
}

function listed(root, place, skip) {
  const found = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!found || skip.includes(place)) return [];
  if (!found.isDirectory()) return [place];
  return fs.readdirSync(path.join(root, place)).flatMap((name) => listed(root, `${place}/${name}`, skip));
}
