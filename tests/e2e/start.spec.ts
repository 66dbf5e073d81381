import fs from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { freePort } from "../../scripts/start/ports.mjs";
import { identify, until } from "../../scripts/start/processes.mjs";
import { cloneDatabase, startTestDatabase } from "../../scripts/test/database.mjs";
import { makeDataDir, type Program, startProgram } from "../support/program";

/** One data folder through its life; each test begins where the one before it ended. */
test.describe.configure({ mode: "serial", timeout: 180_000 });

const empty = { DEMO: "0" };
let dataDir: string;
let program: Program;

test.beforeAll(() => {
  dataDir = makeDataDir();
});
test.afterAll(async () => {
  await program?.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

test("The first start says what it does and ends with the address and the sign-in", async () => {
  program = await startProgram({ dataDir, env: { ...empty, ADMIN_EMAIL: "", ADMIN_PASSWORD: "" } });
  await program.ready();
  expect(program.output()).toMatch(/^Starting PostgreSQL… done in \d/m);
  expect(program.output()).toMatch(/^Migrating the database… done in \d/m);
  expect(program.output()).toContain(`Watching Brief is ready at ${program.url}`);
  expect(program.output()).not.toMatch(/deprecat|\(node:/i);
  const file = path.join(dataDir, "first-sign-in.txt");
  const [address, email, password] = fs.readFileSync(file, "utf8").trim().split("\n");
  expect(address).toBe(`${program.url}/sign-in`);
  for (const shown of [address, email, password]) expect(program.output()).toContain(shown);
  for (const secret of [file, path.join(dataDir, "secrets.json")]) expect(fs.statSync(secret).mode & 0o777).toBe(0o600);
  expect((await fetch(`${program.url}/api/health`)).status).toBe(200);
});

test("Neither Next nor the front learns the owner's login, and the front not even the desk's", async () => {
  test.skip(process.platform !== "linux", "reads /proc");
  const { owner, desk, reader } = JSON.parse(fs.readFileSync(path.join(dataDir, "secrets.json"), "utf8"));
  const environment = (name: string) => fs.readFileSync(`/proc/${part(name)}/environ`, "utf8");
  expect(environment("next")).toContain(desk);
  expect(environment("front")).toContain(reader);
  for (const name of ["next", "front"]) expect(environment(name)).not.toContain(owner);
  expect(environment("front")).not.toContain(desk);
});

test("A second start on the same folder is refused while the first is running", async () => {
  await refused({ dataDir }, `The data folder ${dataDir} is in use by a Watching Brief that is running`);
});

test("A busy port is refused", async () => {
  await refused({ port: Number(new URL(program.url).port) }, `Port ${new URL(program.url).port} on 127.0.0.1 is in use by another program`);
});

test("A crash of Next is repaired while the front goes on answering", async () => {
  const killed = part("next");
  process.kill(killed, "SIGKILL");
  // Each of these asks the front; one that it refuses to accept throws.
  const healthy = async () => (await fetch(`${program.url}/api/health`)).status === 200;
  expect(await until(async () => (await healthy()) && ![0, killed].includes(part("next")), 30_000)).toBe(true);
  expect(program.process.exitCode).toBeNull();
});

test("A PostgreSQL that was killed is started again", async () => {
  process.kill(postmaster(), "SIGKILL");
  await expect(async () => expect(await rowOfUser("system.seed")).toBe("system.seed")).toPass({ timeout: 30_000 });
});

test("Ctrl-C stops all of it, in good order", async () => {
  const parts = [part("next"), part("front"), postmaster()];
  program.process.kill("SIGINT");
  expect(await program.ended()).toBe(0);
  expect(parts.filter((pid) => identify(pid))).toEqual([]);
  expect(program.output()).toMatch(/Stopped in \d/);
  expect(fs.existsSync(path.join(dataDir, "run.json"))).toBe(false);
});

test("A second start neither installs nor builds, changes nothing, and is ready within 15 s", async () => {
  const before = fs.readFileSync(path.join(dataDir, "secrets.json"), "utf8");
  const began = Date.now();
  program = await startProgram({ dataDir, env: empty });
  await program.ready();
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(program.output()).not.toMatch(/Installing|Building|Creating|Sign in at/);
  expect(fs.readFileSync(path.join(dataDir, "secrets.json"), "utf8")).toBe(before);
});

for (const victims of [["supervisor"], ["supervisor", "next", "front", "postgres"], ["supervisor", "postgres"]]) {
  test(`After a kill -9 of ${victims.join(", ")} the next start takes over and nothing acknowledged is lost`, async () => {
    const id = `kept-${victims.length}`;
    await withDesk((client) => client.query("INSERT INTO desk.user (id, email, name, role) VALUES ($1, $1 || '@example.org', 'Kept', 'monitor')", [id]));
    const pids = { supervisor: part("supervisor"), next: part("next"), front: part("front"), postgres: postmaster() };
    for (const victim of victims) process.kill(pids[victim as keyof typeof pids], "SIGKILL");
    program = await startProgram({ dataDir, env: empty });
    await program.ready();
    expect(await rowOfUser(id)).toBe(id);
    expect(Object.values(pids).filter((pid) => identify(pid))).toEqual([]);
  });
}

test("A folder of a newer version is refused", async () => {
  await program.stop();
  const file = path.join(dataDir, "version.json");
  const ours = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, JSON.stringify({ version: 999 }));
  await refused({ dataDir }, `The data folder ${dataDir} was written by a newer Watching Brief`);
  fs.writeFileSync(file, ours);
});

test("A database that a newer version migrated is refused", async () => {
  program = await startProgram({ dataDir, env: empty });
  await program.ready();
  const insert = "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '99990101000000_later', now(), 1)";
  await withDesk((client) => client.query(insert), "owner");
  await program.stop();
  await refused({ dataDir }, "The database belongs to a newer Watching Brief (it has the migration 99990101000000_later)");
});

test("An unreachable database is refused, and so are two addresses of three", async () => {
  const url = `postgresql://a:secret@127.0.0.1:${await freePort()}/x`;
  const three = { OWNER_DATABASE_URL: url, DATABASE_URL: url.replace("//a", "//b"), READER_DATABASE_URL: url.replace("//a", "//c") };
  await refused({ env: three }, "cannot be reached (ECONNREFUSED).");
  await refused({ env: { ...three, READER_DATABASE_URL: "" } }, "must be set together; READER_DATABASE_URL is missing.");
});

test("A PostgreSQL of one's own is used instead of ours", async () => {
  const server = process.env.WB_TEST_SUPERUSER_URL ? undefined : await startTestDatabase();
  const urls = await cloneDatabase(process.env.WB_TEST_SUPERUSER_URL ?? server!.superuserUrl, `wb_own_${process.pid}`);
  const own = await startProgram({ env: { ...empty, OWNER_DATABASE_URL: urls.ownerUrl, DATABASE_URL: urls.deskUrl, READER_DATABASE_URL: urls.readerUrl } });
  await own.ready();
  expect(fs.existsSync(path.join(own.dataDir, "postgres"))).toBe(false);
  expect((await fetch(`${own.url}/api/health`)).status).toBe(200);
  expect(await own.stop()).toBe(0);
  fs.rmSync(own.dataDir, { recursive: true });
  await urls.drop();
  await server?.stop();
});

test("Stopping in the middle of a start leaves nothing running", async () => {
  const folder = makeDataDir();
  const interrupted = await startProgram({ dataDir: folder, env: empty });
  await until(() => interrupted.output().includes("Starting PostgreSQL… done"), 60_000);
  interrupted.process.kill("SIGTERM");
  expect(await interrupted.ended()).toBe(130);
  expect(fs.existsSync(path.join(folder, "postgres/data/postmaster.pid"))).toBe(false);
  fs.rmSync(folder, { recursive: true });
});

/** One plain sentence on a line, exit code 1, and no stack. */
async function refused(options: Parameters<typeof startProgram>[0], sentence: string) {
  const other = await startProgram({ ...options, env: { ...empty, ...options?.env } });
  expect(await other.ended()).toBe(1);
  const lines = other.output().trim().split("\n");
  expect(lines.at(-1)).toContain(sentence);
  expect(other.output()).not.toMatch(/^\s+at /m);
  if (other.dataDir !== dataDir) fs.rmSync(other.dataDir, { recursive: true });
}

/** The process number of a part, as the supervisor wrote it down; 0 while it is being started again. */
function part(name: string): number {
  const { supervisor, parts } = JSON.parse(fs.readFileSync(path.join(dataDir, "run.json"), "utf8"));
  return name === "supervisor" ? supervisor.pid : (parts[name]?.pid ?? 0);
}

function postmaster(): number {
  return Number.parseInt(fs.readFileSync(path.join(dataDir, "postgres/data/postmaster.pid"), "utf8"), 10);
}

async function withDesk<T>(work: (client: pg.Client) => Promise<T>, login: "desk" | "owner" = "desk"): Promise<T> {
  const secrets = JSON.parse(fs.readFileSync(path.join(dataDir, "secrets.json"), "utf8"));
  const port = fs.readFileSync(path.join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[3];
  const client = new pg.Client(`postgresql://watching_brief_${login}:${secrets[login]}@127.0.0.1:${port}/watching_brief`);
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const rowOfUser = (id: string) => withDesk(async (client) => (await client.query("SELECT id FROM desk.user WHERE id = $1", [id])).rows[0]?.id);
