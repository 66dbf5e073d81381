import crypto from "node:crypto";
import path from "node:path";
import { readJson, writeWhole } from "./files.mjs";

/** The random passwords and keys of this data folder, made once and kept in `secrets.json`, readable by its owner alone. */
export function readSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const kept = readJson(file) ?? {};
  const secrets = Object.fromEntries(["superuser", "owner", "desk", "reader", "authSecret"].map((name) => [name, kept[name] ?? password()]));
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) writeWhole(file, JSON.stringify(secrets));
  return secrets;
}

/** 192 random bits, in characters that need no escaping in a URL. */
const password = () => crypto.randomBytes(24).toString("base64url");

/** A password that a person can read off a screen and type: five groups of five, without look-alikes; over 120 bits. */
export function signInPassword() {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  return Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => letters[crypto.randomInt(letters.length)]).join("")).join("-");
}
