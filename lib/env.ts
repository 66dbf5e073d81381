import { Fault } from "./errors";

/** Settings from the environment, each read in one place. Missing ones say what to do. */
function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Fault(`${name} is not set. Start the program with "npm start", or see .env.example.`);
  return value;
}

export const env = {
  deskUrl: () => required("DATABASE_URL"),
  readerUrl: () => required("READER_DATABASE_URL"),
  authSecret: () => required("AUTH_SECRET"),
  /** Public address without a trailing slash; empty: addresses are shown as paths. */
  siteUrl: () => (process.env.SITE_URL ?? "").replace(/\/+$/, ""),
  correctionsAddress: () => process.env.CORRECTIONS_ADDRESS || null,
  urgentAddress: () => process.env.URGENT_ADDRESS || process.env.CORRECTIONS_ADDRESS || null,
};
