import path from "node:path";
import { signInPassword } from "./secrets.mjs";
import { writeWhole } from "./files.mjs";
import { run } from "./processes.mjs";

/**
 * Loads an empty database: the first administrator and, unless DEMO=0, the founding cases, published.
 * Returns the sign-in `{ email, password }`.
 */
export async function loadEmptyDatabase(note, { settings, urls, secrets, folder, running }) {
  const signIn = { email: settings.adminEmail ?? "administrator@example.org", password: settings.adminPassword ?? signInPassword() };
  folder.remember({ loading: nameOf(urls) }); // an interrupted loading is begun anew, not left in halves
  const env = {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: settings.dataDir,
    DEMO: settings.demo ? "1" : "0",
    DATABASE_URL: urls.deskUrl,
    READER_DATABASE_URL: urls.readerUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.authSecret,
    ADMIN_EMAIL: signIn.email,
    ADMIN_PASSWORD: signIn.password,
  };
  delete env.OWNER_DATABASE_URL;
  await run("Loading", process.execPath, ["--import", "./scripts/start/quiet.mjs", "--import", "tsx", "prisma/seed/load.ts"], { ...running, env, onLine: (line) => line.trim() && note(line.trim()) });
  return signIn;
}

/** Whether an earlier start was interrupted while it loaded this very database. */
export const wasInterrupted = (folder, urls) => folder.state.loading === nameOf(urls);

/** Writes the sign-in down where only its owner reads it, and then notes that loading is done; in this order, or it might be lost. */
export function keepSignIn(folder, { email, password }, address) {
  const file = path.join(folder.path, "first-sign-in.txt");
  writeWhole(file, `${address}/sign-in\n${email}\n${password}\n`, 0o600);
  folder.remember({ loading: undefined });
  return file;
}

/** The database without its password; the port of our own PostgreSQL is another at each start. */
function nameOf({ ownerUrl }) {
  const url = new URL(ownerUrl);
  return `${url.hostname === "127.0.0.1" ? "here" : url.host}${url.pathname} ${url.username}`;
}
