import fs from "node:fs";
import { expect, test } from "@playwright/test";
import { doors } from "../support/doors";

const routes = fs.readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)route\.tsx?$/.test(file)).map((file) => `app/${file}`);
const methodsOf = (route: string) => ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"].filter((method) => new RegExp(`export (async function|const) (\\{[^}]*\\b)?${method}\\b`).test(fs.readFileSync(route, "utf8")));

test("Every door is in the table of who may pass, and the table names no door that is not there", () => {
  const there = routes.flatMap((route) => methodsOf(route).map((method) => `${method} ${route}`)).sort();
  expect(doors.map(({ method, route }) => `${method} ${route}`).sort()).toEqual(there);
});

test("Every door of the desk is one of the two doors of the house", () => {
  for (const route of routes.filter((file) => file.startsWith("app/desk/"))) {
    const text = fs.readFileSync(route, "utf8");
    if (methodsOf(route).includes("GET")) expect(text, route).toMatch(/export const GET = definePage[<(]/);
    if (methodsOf(route).includes("POST")) expect(text, route).toMatch(/export const POST = defineAction\(\{ ?\n?/);
  }
});

test("The rules of the house refuse what they are for", async () => {
  const { ESLint } = await import("eslint");
  const eslint = new ESLint();
  const refused = async (filePath: string, code: string) => (await eslint.lintText(code, { filePath }))[0]!.messages.filter(({ ruleId }) => ruleId?.startsWith("house/")).length;
  expect(await refused("app/[locale]/x/route.tsx", 'import { read } from "@/lib/db/desk"; read;')).toBeGreaterThan(0);
  expect(await refused("app/[locale]/x/route.tsx", 'import { findEntries } from "@/lib/entries/queries"; findEntries;')).toBeGreaterThan(0);
  expect(await refused("lib/people/commands.ts", 'import { writing } from "@/lib/db/write"; writing;')).toBeGreaterThan(0);
  expect(await refused("lib/people/queries.ts", 'import { Actor } from "@/lib/auth/actor"; Actor;')).toBeGreaterThan(0);
  expect(await refused("lib/cases/queries.ts", 'import { addCitation } from "@/lib/citations/commands"; addCitation;')).toBeGreaterThan(0);
  expect(await refused("lib/people/queries.ts", 'import { CasePage } from "@/components/cases/CasePage"; CasePage;')).toBeGreaterThan(0);
  expect(await refused("lib/gossip/queries.ts", 'import { csv } from "@/lib/text/csv"; csv;')).toBeGreaterThan(0);
  expect(await refused("components/cases/X.tsx", 'import { useState } from "react"; useState;')).toBeGreaterThan(0);
  expect(await refused("components/cases/X.tsx", '"use client"; export const a = 1;')).toBeGreaterThan(0);
  expect(await refused("lib/people/queries.ts", 'import { cookies } from "next/headers"; cookies;')).toBeGreaterThan(0);
  expect(await refused("lib/people/queries.ts", 'import type { Reader } from "@/lib/db/desk"; export type R = Reader;')).toBe(0);
});
