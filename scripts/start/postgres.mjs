import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { identify, send, until } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/** How it is run: on loopback alone, without a socket file; the log is bounded (a file a weekday) and holds no values of rows. */
const options = [
  "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100",
  "logging_collector=on", "log_directory=log", "log_filename=%a.log", "log_truncate_on_rotation=on", "log_rotation_age=1d", "log_rotation_size=0",
  "log_error_verbosity=terse", "log_min_error_statement=panic", "log_checkpoints=off",
];

/**
 * Starts the PostgreSQL of `home` (of findPostgresHome), making its database cluster the first time, and taking over from a
 * predecessor that was killed; `more` are further settings (`name=value`). Returns `{ port, urlFor, isAlive, restart, stop, kill }`; `urlFor(login, password, database)` is an address.
 * @throws {Refusal} one sentence, with PostgreSQL's own words before it, when it does not start
 */
export async function startPostgres(home, superuserPassword, more = []) {
  makeCluster(home, superuserPassword);
  await stopPostgres(home); // one that outlived its supervisor
  let port = await freePort();
  for (let attempt = 1; ; attempt++) {
    try {
      await start(home, port, more);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
      // Another program took the port, or the last backends of a killed predecessor still hold its shared memory.
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
      port = await freePort();
    }
  }
  return {
    port,
    urlFor: (login, password, database) => `postgresql://${login}:${password}@127.0.0.1:${port}/${database}`,
    isAlive: () => Boolean(postmaster(home)),
    restart: () => start(home, port, more),
    stop: () => stopPostgres(home),
    kill() {
      const pid = postmaster(home);
      if (pid) send("SIGQUIT", pid); // ends it at once, its backends with it
    },
  };
}

/** Made beside its place and renamed into it, so that a cluster is either whole or not there. */
function makeCluster(home, password) {
  const version = path.join(home.data, "PG_VERSION");
  if (fs.existsSync(version)) {
    const [has, needs] = [fs.readFileSync(version, "utf8").trim(), spawnSync(path.join(home.binaries, "bin/postgres"), ["--version"], { ...home.user, cwd: "/", encoding: "utf8" }).stdout.match(/\d+/)?.[0]];
    if (has !== needs) throw new Refusal(`The database in ${home.data} was made by PostgreSQL ${has}, and this Watching Brief brings PostgreSQL ${needs}.`);
    return;
  }
  const draft = `${home.data}.new`;
  const passwordFile = path.join(home.folder, "initial-password");
  fs.rmSync(draft, { recursive: true, force: true });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user) fs.chownSync(passwordFile, home.user.uid, home.user.gid);
  try {
    const made = spawnSync(
      path.join(home.binaries, "bin/initdb"),
      ["-D", draft, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und"],
      { ...home.user, cwd: "/", encoding: "utf8", env: { PATH: process.env.PATH, LC_ALL: "C" } },
    );
    if (made.status !== 0) throw new Refusal(`${made.stderr ?? made.error}\nThe database could not be made in ${home.folder}; what PostgreSQL said is above.`);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(draft, home.data);
}

/** The number of the postmaster that runs on this data, or undefined: its lock may name a dead process, or one that came later. */
function postmaster(home) {
  try {
    const [pid, folder] = fs.readFileSync(path.join(home.data, "postmaster.pid"), "utf8").split("\n");
    if (!identify(Number(pid))) return undefined;
    const works = process.platform === "linux" ? `/proc/${pid}/cwd` : folder;
    if (fs.realpathSync(works) !== fs.realpathSync(home.data)) return undefined;
    return Number(pid);
  } catch {
    return undefined;
  }
}

async function start(home, port, more) {
  // A lock whose number belongs to another process by now, or to a dead one that nobody has collected, is none.
  if (!postmaster(home)) fs.rmSync(path.join(home.data, "postmaster.pid"), { force: true });
  const settings = [`-p ${port}`, ...[...options, ...more].map((option) => `-c ${option}`)].join(" ");
  const said = await control(home, ["start", "-w", "-t", "600", "-l", home.log, "-o", settings]);
  if (said === undefined) return;
  const log = fs.existsSync(home.log) ? fs.readFileSync(home.log, "utf8").slice(-2000) : "";
  throw new Refusal(`${said}\n${log}\nPostgreSQL did not start; what it said is above.`);
}

/** Stops whatever runs on the data of `home`. Fast: open transactions are rolled back, nothing that was acknowledged is lost. Harder only where that does not end it. */
export async function stopPostgres(home) {
  const pid = postmaster(home);
  if (!pid) return;
  send("SIGCONT", pid);
  const failed = (await control(home, ["stop", "-m", "fast", "-w", "-t", "20"])) && (await control(home, ["stop", "-m", "immediate", "-w", "-t", "10"]));
  if (failed) send("SIGKILL", pid);
  await until(() => !identify(pid), 5000); // pg_ctl returns a moment before the process has ended
}

/** Runs pg_ctl as PostgreSQL's user; undefined when it succeeded, else what it said. */
function control(home, args) {
  return new Promise((resolve) => {
    const child = spawn(path.join(home.binaries, "bin/pg_ctl"), ["-D", home.data, ...args], {
      ...home.user, cwd: "/", detached: true, stdio: ["ignore", "pipe", "pipe"], env: { PATH: process.env.PATH, LC_ALL: "C" },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
    child.on("error", (error) => resolve(error.message));
    // Not "close": what the server started may keep our pipe open.
    child.on("exit", (code) => (child.stdout.destroy(), child.stderr.destroy(), resolve(code === 0 ? undefined : said || `pg_ctl ended with ${code}`)));
  });
}
