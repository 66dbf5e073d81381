import { expect, test } from "@playwright/test";
import { readSettings } from "../../../scripts/start/settings.mjs";

const url = (login: string) => `postgresql://${login}:secret@localhost/watching_brief`;
const three = { OWNER_DATABASE_URL: url("owner"), DATABASE_URL: url("desk"), READER_DATABASE_URL: url("reader") };

test("Without any setting it serves the founding cases on 127.0.0.1:3000 from ./data", () => {
  expect(readSettings({})).toMatchObject({ host: "127.0.0.1", port: 3000, dataDir: expect.stringMatching(/\/data$/), demo: true, ownDatabase: undefined });
});

test("An empty setting is one that was not given", () => {
  expect(readSettings({ HOST: "", PORT: "", DATA_DIR: "", SITE_URL: "", DEMO: "", ADMIN_EMAIL: "", ADMIN_PASSWORD: "", DATABASE_URL: "" })).toEqual(readSettings({}));
});

test("Three addresses use a PostgreSQL of one's own", () => {
  expect(readSettings(three).ownDatabase).toEqual({ ownerUrl: url("owner"), deskUrl: url("desk"), readerUrl: url("reader") });
});

for (const [settings, sentence] of [
  [{ PORT: "80a" }, "PORT must be a whole number"],
  [{ PORT: "65536" }, "PORT must be a whole number"],
  [{ DEMO: "no" }, "DEMO must be 0"],
  [{ SITE_URL: "https://example.org/" }, "SITE_URL must be a public address"],
  [{ SITE_URL: "example.org" }, "SITE_URL must be a public address"],
  [{ ADMIN_EMAIL: "administrator" }, "ADMIN_EMAIL must be an e-mail address"],
  [{ ADMIN_PASSWORD: "short" }, "ADMIN_PASSWORD must have at least 12 characters"],
  [{ DATABASE_URL: url("desk") }, "OWNER_DATABASE_URL and READER_DATABASE_URL are missing"],
  [{ ...three, READER_DATABASE_URL: url("desk") }, "must name three different logins"],
  [{ ...three, DATABASE_URL: "mysql://desk@localhost/x" }, "DATABASE_URL must look like postgresql://"],
  [{ ...three, DATABASE_URL: "postgresql://localhost" }, "DATABASE_URL must name a login and a database"],
] as const) {
  test(`${Object.entries(settings).at(-1)?.join("=")} is refused: ${sentence}`, () => {
    expect(() => readSettings(settings)).toThrow(sentence);
    expect(() => readSettings(settings)).not.toThrow("secret@");
  });
}
