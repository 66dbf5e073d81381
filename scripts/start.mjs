// npm start: from an empty machine to a running Watching Brief, and in good order back to nothing. Read main from the top.
import { build, isBuilt } from "./start/build.mjs";
import { checkOwnDatabase, dropInterruptedLoading, isEmpty, prepareEmbeddedDatabase } from "./start/database.mjs";
import { openDataFolder, usingFolder } from "./start/folder.mjs";
import { install, isInstalled } from "./start/install.mjs";
import { keepSignIn, loadEmptyDatabase, wasInterrupted } from "./start/load.mjs";
import { migrate } from "./start/migrations.mjs";
import { assertCanListen, assertReachable } from "./start/ports.mjs";
import { findPostgresHome } from "./start/postgres-home.mjs";
import { startPostgres } from "./start/postgres.mjs";
import { Refusal } from "./start/refusal.mjs";
import { readSecrets } from "./start/secrets.mjs";
import { loadEnvFile, readSettings } from "./start/settings.mjs";
import { say, seconds, step } from "./start/steps.mjs";
import { listenForStop } from "./start/stopping.mjs";
import { addressOf, serve } from "./start/supervise.mjs";

let folder, postgres, site;
const { signal, asked } = listenForStop(killAll);

async function main() {
  loadEnvFile();
  const settings = readSettings(process.env);
  folder = await openDataFolder(settings.dataDir);
  const left = await folder.endLeftovers();
  if (left) say("An earlier Watching Brief was killed; what it left running has been ended.");
  await assertCanListen(settings.host, settings.port);
  for (const url of Object.values(settings.ownDatabase ?? {})) await assertReachable(url);

  const running = { signal, begun: (pid) => folder.note("step", pid) };
  if (!isInstalled()) await step("Installing", (note) => install(note, running));
  if (settings.ownDatabase) await step("Checking the database", () => checkOwnDatabase(settings.ownDatabase));
  if (!isBuilt()) await build(running);
  signal.throwIfAborted();

  const secrets = await usingFolder(settings.dataDir, () => readSecrets(settings.dataDir));
  const urls = settings.ownDatabase ?? (await step("Starting PostgreSQL", () => startOurPostgres(settings, secrets)));
  signal.throwIfAborted();
  if (wasInterrupted(folder, urls)) await dropInterruptedLoading(urls);
  await step("Migrating the database", () => migrate(urls, running));
  const signIn = (await isEmpty(urls)) && (await step(settings.demo ? "Loading the founding cases" : "Creating the administrator", (note) => load(note, settings, urls, secrets, running)));
  site = await step("Starting the site", () => serve({ settings, urls, secrets, postgres, note: folder.note, signal }));

  say(`Watching Brief is ready at ${addressOf(settings)}${settings.siteUrl ? `, for everyone at ${settings.siteUrl}` : ""}`);
  if (signIn) say(`Sign in at ${addressOf(settings)}/sign-in\n  e-mail    ${signIn.email}\n  password  ${signIn.password}\nThis is also in ${signIn.file}; remove it when you have signed in.`);
  await asked;
}

async function startOurPostgres(settings, secrets) {
  const home = await findPostgresHome(settings.dataDir);
  if (home.moved) say(`PostgreSQL cannot run as root, and its user cannot reach ${settings.dataDir}: its data is in ${home.folder}`);
  postgres = await startPostgres(home, secrets.superuser);
  return prepareEmbeddedDatabase(postgres, secrets);
}

async function load(note, settings, urls, secrets, running) {
  const signIn = await loadEmptyDatabase(note, { settings, urls, secrets, folder, running });
  return { ...signIn, file: keepSignIn(folder, signIn, addressOf(settings)) };
}

/** Front, Next, PostgreSQL: whoever depends on another ends before it. */
async function stopAll() {
  folder?.stopping();
  await site?.stop();
  await postgres?.stop();
  folder?.close();
}

/** The second Ctrl-C. PostgreSQL recovers from this by itself at the next start. */
function killAll() {
  site?.kill();
  postgres?.kill();
  process.exit(130);
}

let code = 0;
try {
  await main();
} catch (error) {
  code = signal.aborted ? 130 : 1;
  if (!signal.aborted) console.error(error instanceof Refusal ? error.message : error);
}
const began = performance.now();
if (signal.aborted) say("Stopping…");
await stopAll();
if (signal.aborted) say(`Stopped in ${seconds(began)}`);
process.exit(code);
