import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";

/** Where the checkout lies; every command works from here, wherever it was called. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The three logins of a database of one's own; all of them or none. */
export const databaseUrls = ["OWNER_DATABASE_URL", "DATABASE_URL", "READER_DATABASE_URL"];

/** Takes over what a `.env` file beside package.json sets; what the environment already says wins. */
export function loadEnvFile(file = path.join(root, ".env")) {
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/**
 * The settings of `npm start`, read from the environment.
 * @throws {Refusal} one plain sentence that names the setting which cannot be used
 */
export function readSettings(env) {
  return {
    host: env.HOST || "127.0.0.1",
    port: readPort(env.PORT || "3000"),
    dataDir: path.resolve(root, env.DATA_DIR || "data"),
    siteUrl: readSiteUrl(env.SITE_URL),
    demo: readDemo(env.DEMO),
    adminEmail: readAdminEmail(env.ADMIN_EMAIL),
    adminPassword: readAdminPassword(env.ADMIN_PASSWORD),
    ownDatabase: readOwnDatabase(env),
  };
}

function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`PORT must be a whole number from 1 to 65535, not "${text}".`);
}

function readSiteUrl(text) {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.origin === text) return text;
  throw new Refusal(`SITE_URL must be a public address such as https://example.org, without a path or a slash at its end, not "${text}".`);
}

function readDemo(text = "1") {
  if (text === "" || text === "1") return true;
  if (text === "0") return false;
  throw new Refusal(`DEMO must be 0 (start empty) or 1 (load the founding cases), not "${text}".`);
}

function readAdminEmail(text) {
  if (!text || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return text || undefined;
  throw new Refusal(`ADMIN_EMAIL must be an e-mail address, not "${text}".`);
}

function readAdminPassword(text) {
  if (!text || text.length >= 12) return text || undefined;
  throw new Refusal("ADMIN_PASSWORD must have at least 12 characters.");
}

function readOwnDatabase(env) {
  const given = databaseUrls.filter((name) => env[name]);
  if (!given.length) return undefined;
  const missing = databaseUrls.filter((name) => !env[name]);
  if (missing.length) throw new Refusal(`To use a PostgreSQL of your own, ${databaseUrls.join(", ")} must be set together; ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing.`);
  const [ownerUrl, deskUrl, readerUrl] = databaseUrls.map((name) => readDatabaseUrl(name, env[name]));
  const logins = [ownerUrl, deskUrl, readerUrl].map((url) => decodeURIComponent(new URL(url).username));
  if (new Set(logins).size < 3) throw new Refusal(`${databaseUrls.join(", ")} must name three different logins.`);
  return { ownerUrl, deskUrl, readerUrl };
}

function readDatabaseUrl(name, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The text itself is not shown: it holds a password.
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new Refusal(`${name} must look like postgresql://login:password@host:5432/database.`);
  if (!url.username || url.pathname.length < 2) throw new Refusal(`${name} must name a login and a database: postgresql://login:password@host:5432/database.`);
  return text;
}
