import fs from "node:fs";
import { readJson } from "./files.mjs";

/**
 * Writes a note of ours to a file that one process at a time may have. `noteOf(before)` is its text, given what a dead holder had noted;
 * `waitForEnd(before)` returns when the present holder is gone, or throws. Returns what a dead holder had noted, if there was one.
 * Two at the same moment: one of them finds the file renamed away.
 */
export async function claim(file, noteOf, waitForEnd) {
  for (;;) {
    try {
      fs.writeFileSync(file, noteOf(undefined), { flag: "wx", mode: 0o600 });
      return undefined;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const text = textOf(file);
    if (text === undefined) continue; // given back in this moment
    const before = readJson(file);
    await waitForEnd(before);
    const aside = `${file}.${process.pid}.old`;
    try {
      fs.renameSync(file, aside);
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
      continue;
    }
    const mine = fs.readFileSync(aside, "utf8") === text;
    if (!mine) fs.linkSync(aside, file); // another was faster: give it its file back
    fs.rmSync(aside);
    if (mine) {
      fs.writeFileSync(file, noteOf(before), { flag: "wx", mode: 0o600 });
      return before;
    }
  }
}

function textOf(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
