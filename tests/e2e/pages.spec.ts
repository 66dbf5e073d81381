import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { isOfCase } from "@/lib/dossier/address";
import { inOrder } from "../support/filling";
import { expect, test, type Program } from "../support/program";
import { newMonitor } from "../support/signing-in";

test.describe.configure({ timeout: 300_000 });

const PUBLIC = ["/", "/cases", "/cases?q=ablyazov&requested=FR", "/cases?q=ablyazov&status=foo", "/about", "/cases/aleksandr-pavlov", "/cases/tatiana-paraskevich", "/cases/mukhtar-ablyazov", "/no/such/page", "/sign-in"];
const CASE = "/desk/cases/aleksandr-pavlov";
const DESK = ["/desk", "/desk/cases", "/desk/cases/new", CASE, `${CASE}/decisions/E019`, `${CASE}/decisions/E019?edit=yes`, `${CASE}/petitions/new`, `${CASE}/publish`, `${CASE}/edit`, "/desk/people", "/desk/people/pavlov", "/desk/sources/N12?edit=yes", "/desk/decisions/new", "/desk/accounts"];
const LIBRARIES = ["/desk/authorities", "/desk/organisations", "/desk/sources"];
/** Looked at in the smallest window and in the dark only: the form of each kind of record, and what is made of the same parts as the pages above. */
const FURTHER = [
  ...inOrder.map(({ name, plural }) => (name === "case" ? "/desk/cases?removed=yes" : isOfCase(name) ? `${CASE}/${plural}/new` : `/desk/${plural}/new${/citation|dispute/.test(name) ? "?about=E019.outcome" : ""}`)),
  "/desk/decisions/saved/E019", `${CASE}/preview`, ...LIBRARIES, "/desk/accounts",
];
const BOTH = [[1280, "light"], [360, "dark"]] as const, DARK = [[360, "dark"]] as const;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function signIn(page: Page, { adminEmail, adminPassword }: Program): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(adminEmail);
  await page.getByLabel("Password").fill(adminPassword);
  await page.getByRole("button", { name: "Sign in to the desk" }).click();
  await page.waitForURL("**/desk");
}

async function look(page: Page, addresses: string[], views: readonly (readonly [number, "light" | "dark"])[] = BOTH): Promise<string[]> {
  const found: string[] = [];
  const here = new URL(page.url()).host;
  page.on("request", (request) => { if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).host !== here) found.push(`asked elsewhere: ${request.url()}`); });
  page.on("console", (message) => { if (message.type() === "error" && !/40[04] \(/.test(message.text())) found.push(`${page.url()}: ${message.text()}`); });
  page.on("pageerror", (error) => found.push(`${page.url()}: ${error.message}`));
  for (const address of addresses) {
    for (const [width, colorScheme] of views) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const response = await page.goto(address);
      if (response!.status() >= 400 && !/no\/such|=foo/.test(address)) found.push(`${address}: ${response!.status()}`);
      const policy = response!.headers()["content-security-policy"] ?? "";
      if (!policy.includes(address.startsWith("/desk") || address === "/sign-in" ? "script-src 'nonce-" : "script-src 'self'") || policy.includes("unsafe")) found.push(`${address}: ${policy}`);
      // A bar that stays at the edge covers something wherever one has scrolled to; what it covers is not its size.
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      await page.evaluate(() => document.querySelectorAll<HTMLElement>(".thumb").forEach((bar) => (bar.style.position = "static")));
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      found.push(...violations.map(({ id, nodes }) => `${address} at ${width} ${colorScheme}: ${id} ${nodes[0]?.target.join(" ")}`));
    }
    for (const width of views === BOTH ? [320, 768, 1920] : [320]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`${address}: ${over} px too wide at ${width}`);
    }
  }
  return found;
}

test("Every public page is accessible in light and dark, fits from 320 to 1920, and asks nobody else for anything", async ({ page }) => {
  await page.goto("/");
  expect(await look(page, PUBLIC)).toEqual([]);
});

test("Every page of the desk is accessible in light and dark, fits from 320 to 1920, and asks nobody else for anything", async ({ page, program }) => {
  await signIn(page, program);
  expect(await look(page, DESK)).toEqual([]);
});

test("Each further page and form of the desk is accessible and fits where there is least room, with all that opens in it open", async ({ page, program }) => {
  await newMonitor(program); // for the forms of somebody else's account
  await signIn(page, program);
  expect(await look(page, FURTHER, DARK)).toEqual([]);
});

test("A case page is a document: no script, nothing hidden without one, a true 404, and light to send", async ({ request, program }) => {
  const answer = await request.get("/cases/aleksandr-pavlov", { headers: { "accept-encoding": "identity" } });
  const html = await answer.text();
  expect(html).not.toMatch(/<script|\bon[a-z]+="|<template|javascript:/i);
  expect(Buffer.byteLength(html)).toBeLessThan(90_000);
  const packed = await fetch(`${program.url}/cases/aleksandr-pavlov`, { headers: { "accept-encoding": "br" } });
  expect(packed.headers.get("content-encoding")).toBe("br");
  for (const text of ["Sources disagree", "8 November 2013", "18 November 2013", "22 or 23 July 2013", "Supreme Court", "He denies it.", "UA 192/13"]) expect(html.replaceAll("\u00a0", " ")).toContain(text);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
  for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
  const missing = await request.get("/cases/nobody");
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain("Nothing is at this address");
  const unchanged = await request.get("/cases/aleksandr-pavlov", { headers: { "if-none-match": answer.headers()["etag"]! } });
  expect(unchanged.status()).toBe(304);
});

test("The founding disagreements are visible on the page", async ({ page }) => {
  await page.goto("/cases/tatiana-paraskevich");
  await expect(page.getByText("Sources disagree").first()).toBeVisible();
  const arrested = page.locator(".dis").filter({ hasText: /12\sMay\s2012/ }).filter({ hasText: /15\sMay\s2012/ });
  await expect(arrested.first()).toBeVisible();
});

test("The list is narrowed by State, and a page that reads no query is the same page whatever is added to its address", async ({ program }) => {
  const page = async (address: string) => (await fetch(program.url + address)).text();
  const narrowed = await page("/cases?requested=FR");
  expect(narrowed).toContain("/cases/mukhtar-ablyazov");
  expect(narrowed).not.toContain("/cases/tatiana-paraskevich");
  expect(await page("/cases/tatiana-paraskevich?q=1")).toBe(await page("/cases/tatiana-paraskevich"));
});

test("A filter that does not exist is said in a sentence, with the search as it was typed and the way on without it", async ({ page }) => {
  for (const [query, sentence] of [
    ["status=foo", "“foo” is no state of a proceeding"], ["requesting=ZZ", "“ZZ” is the code of no State"], ["requested=XB:none", "“XB:none” is the code of no State"],
    ["requested=france", "“france” is the code of no State"], ["status=constructor", "“constructor” is no state"],
  ]) {
    expect((await page.goto(`/cases?q=Ablyazov&requested=FR&${query}`.replace("requested=FR&requested", "requested")))!.status(), query).toBe(400);
    await expect(page.getByRole("alert")).toContainText(sentence!);
    await expect(page.getByLabel("Find a person")).toHaveValue("Ablyazov");
    await expect(page.getByRole("alert").getByRole("link", { name: "Search without it" })).toHaveAttribute("href", query!.startsWith("requested") ? "/cases?q=Ablyazov" : "/cases?q=Ablyazov&requested=FR");
  }
  await page.getByRole("button", { name: "Search" }).click();
  expect(new URL(page.url()).search).toBe("?q=Ablyazov&requested=FR");
  for (const fine of ["status=", "requested=&requesting=", "requested=NZ", "requesting=XB:interpol", "nosuch=foo", "status=superseded"]) expect((await page.goto(`/cases?${fine}`))!.status(), fine).toBe(200);
});

test("One page has one address: the default language's own prefix leads to the address without it, and no other is found", async ({ program }) => {
  const ask = (address: string) => fetch(program.url + address, { redirect: "manual" });
  for (const [prefixed, to] of [["/en", "/"], ["/en/cases/tatiana-paraskevich", "/cases/tatiana-paraskevich"], ["/en/cases?q=a&x=1", "/cases?q=a"]]) {
    const answer = await ask(prefixed!);
    expect([answer.status, answer.headers.get("location")], prefixed).toEqual([308, to]);
  }
  for (const address of ["/ru", "/ru/cases", "/fr/cases/tatiana-paraskevich", "/EN/cases", "/ru/about", "/xx/cases/tatiana-paraskevich/case.json"]) expect((await ask(address)).status, address).toBe(404);
});
