import fs from "node:fs";
import path from "node:path";
import { filesUnder } from "../start/files.mjs";
import { root } from "../start/settings.mjs";
import { quantile, type Section } from "./figure";

/** Lines per source file. */
export function lines(): Section {
  const files = (filesUnder(root, ["app", "components", "lib", "prisma", "scripts", "tests"], ["lib/db/generated"]) as string[]).filter((file) => /\.(ts|tsx|mjs|js|css|prisma)$/.test(file));
  const counts = files.map((file) => fs.readFileSync(path.join(root, file), "utf8").split("\n").length - 1);
  const most = Math.max(...counts);
  return {
    title: "Lines per file",
    how: `${files.length} source files in app, components, lib, prisma, scripts and tests, without what is generated.`,
    figures: [
      { what: "Half of the files have at most", measured: `${quantile(counts, 0.5)} lines`, target: "near 60", met: quantile(counts, 0.5) <= 60 },
      { what: "90 of 100 have at most", measured: `${quantile(counts, 0.9)} lines` },
      { what: "The longest", measured: `${most} lines`, target: "at most 300", met: most <= 300 },
    ],
  };
}
