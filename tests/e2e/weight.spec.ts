import { createHash } from "node:crypto";
import http from "node:http";
import zlib from "node:zlib";
import { expect, test } from "../support/program";
import { crawl, type Answer } from "../support/public-bytes";

test.describe.configure({ timeout: 120_000 });

const CASES = ["aleksandr-pavlov", "tatiana-paraskevich", "mukhtar-ablyazov"].map((slug) => `/cases/${slug}`);
/** The design's figures for a page. */
const MOST = { html: 90_000, br: 20_000, gzip: 20_000 };
/** The largest founding case misses them, as BENCHMARKS.md says; until that is mended it must not grow beyond what it is. */
const MOST_ABLYAZOV = { html: 109_000, br: 21_000, gzip: 22_500 };
const isPage = ({ headers }: Answer) => /^content-type: text\/html/m.test(headers);
const header = ({ headers }: Answer, name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(headers)?.[1] ?? "";

test("A case page is under 90 kB, and under 20 kB as it is sent; the largest founding case is known to be more, and grows no further", async ({ program }) => {
  for (const address of CASES) {
    const most = address.includes("ablyazov") ? MOST_ABLYAZOV : MOST;
    for (const coding of ["br", "gzip"] as const) {
      const { sent, html } = await sizes(program.url + address, coding);
      expect(html, address).toBeLessThan(most.html);
      expect(sent, `${address} as ${coding}`).toBeLessThan(most[coding]);
    }
    // Whoever is not the first is sent less.
    await expect.poll(async () => (await sizes(program.url + address, "br")).sent, { message: address }).toBeLessThan(MOST.br);
  }
});

test("No public page sets a cookie, carries a script, a frame or an inline style that its policy does not name, or asks another host", async ({ program }) => {
  const answers = await crawl(program.url, ["/", "/cases", "/about", "/no-such-page", "/cases/no-such-case", ...CASES]);
  const pages = answers.filter(isPage), own = pages.filter(({ address }) => !/^\/(sign-in|desk)/.test(address));
  expect(own.length).toBeGreaterThan(8);
  for (const page of own) {
    const html = page.bytes.toString("utf8"), { address } = page;
    expect(header(page, "set-cookie"), address).toBe("");
    expect(html, address).not.toMatch(/<(script|iframe|object|embed|base)\b|<meta http-equiv|\son[a-z]+=|\sstyle="|javascript:/i);
    const policy = header(page, "content-security-policy");
    expect(policy, address).toMatch(/script-src 'self'/);
    expect(policy, address).not.toMatch(/unsafe|\*|https?:/);
    for (const [, style] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) expect(policy, address).toContain(`sha256-${createHash("sha256").update(style!).digest("base64")}`);
    // What a page fetches by itself is its own; what a reader may follow can lead anywhere.
    for (const [, , fetched] of html.matchAll(/<(link|img|source|script)\b[^>]*?\s(?:href|src|srcset)="([^"]*)"/g)) if (!/^<link rel="canonical"/.test(fetched!)) expect(fetched, address).toMatch(/^(\/(?!\/)|data:)|^http:\/\/127\.0\.0\.1/);
  }
  for (const { address, status } of answers) expect(status, address).toBeLessThan(500);
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("A reader finds a case by a name in another alphabet, reads all of it, and takes it away", async ({ page, program }) => {
    await page.goto("/");
    await page.getByRole("searchbox").first().fill("Аблязов");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /Ablyazov/ }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ablyazov");
    const document = (await (await fetch(`${program.url}/cases/mukhtar-ablyazov/case.json`)).json()) as Record<string, { summary?: string; sentence?: string; wording?: string }[]>;
    const words = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase(); // a charge goes on inside a sentence
    const seen = words(await page.locator("main").innerText());
    const said = ["standfirst", "decisions", "petitions", "events", "charges", "risks", "custody", "links"].flatMap((part) => document[part]!.map((one) => one.summary ?? one.sentence ?? one.wording!));
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((sentence) => !seen.includes(words(sentence)))).toEqual([]);
    for (const file of ["summary.pdf", "case.json", "timeline.csv"]) {
      const link = page.locator(`a[href$="/${file}"]`).first();
      await expect(link).toBeVisible();
      expect((await fetch(new URL((await link.getAttribute("href"))!, program.url))).status, file).toBe(200);
    }
  });
});

/** Bytes of a page as it comes over the line, and unpacked; `fetch` would only give the latter. */
function sizes(url: string, coding: "br" | "gzip"): Promise<{ sent: number; html: number }> {
  return new Promise((resolve, reject) => {
    http.get(url, { headers: { "accept-encoding": coding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("error", reject).on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode !== 200 || response.headers["content-encoding"] !== coding) return reject(new Error(`${url}: ${response.statusCode}, ${response.headers["content-encoding"]}`));
        resolve({ sent: body.length, html: (coding === "br" ? zlib.brotliDecompressSync(body) : zlib.gunzipSync(body)).length });
      });
    }).on("error", reject);
  });
}
