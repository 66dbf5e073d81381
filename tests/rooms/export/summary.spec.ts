import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { caseJson } from "@/lib/export/case-json";
import { summaryPdf } from "@/lib/export/pdf";
import { summaryContent } from "@/lib/export/summary-content";
import { translator } from "@/lib/i18n/translator";
import { inventedCase } from "../../support/invented-case";
import { pdfCharacters, pdfStreams } from "../../support/pdf";

const t = translator("en");
const ADDRESS = "https://cases.example/cases/vaida-kestutyte";
const summary = () => summaryPdf(inventedCase, t, ADDRESS);

test("The summary is a tagged PDF/A-3a with its language and title", async () => {
  const pdf = await summary();
  const file = Buffer.from(pdf).toString("latin1");
  expect(file).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(file).toContain("/StructTreeRoot");
  expect(file).toMatch(/\/Lang\s*\(en\)/);
  const metadata = pdfStreams(pdf).map(({ bytes }) => bytes.toString("utf8")).find((text) => text.includes("pdfaid:part"))!;
  expect(metadata).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
  expect(metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
  expect(metadata).toContain("Vaida Kęstutytė");
  expect(metadata).toContain("2026-03-05T14:07:00");
});

test("The JSON attached to the summary is the JSON that is served", async () => {
  const attached = pdfStreams(await summary()).filter(({ dictionary }) => dictionary.includes("/EmbeddedFile"));
  expect(attached.map(({ bytes }) => bytes.toString("utf8"))).toEqual([caseJson(inventedCase)]);
  expect(Buffer.from(await summary()).toString("latin1")).toContain("/AFRelationship /Source");
});

test("Lithuanian, Czech, Russian and Kazakh letters can be read back from the summary", async () => {
  const characters = pdfCharacters(await summary());
  for (const letter of "ęėňВайдаӘҚғұКзы") expect(characters, letter).toContain(letter);
});

test("One version gives the same bytes each time, another version gives others", async () => {
  const first = await summary();
  expect(Buffer.compare(first, await summary())).toBe(0);
  const other = await summaryPdf({ ...inventedCase, version: 5 }, t, ADDRESS);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test("Whoever asks while a summary is being set gets that one", async () => {
  const [first, second] = await Promise.all([summary(), summary()]);
  expect(second).toBe(first);
});

test("Text that looks like markup, and scripts that no face has, are set as text", async () => {
  const pages = await summaryPdf({
    ...inventedCase,
    title: "#panic(\"no\") $ * _ ` \\ <x> @y 北京 😀 \u202e\u0000\ue000 محمد हिन्दी",
    standfirst: [{ id: "x", sentence: "#import \"/etc/passwd\": * and #read(\"/etc/passwd\")" }],
  }, t, ADDRESS);
  expect(Buffer.from(pages).subarray(0, 5).toString()).toBe("%PDF-");
});

test("Every statement of the summary carries the numbers of its sources, and every dispute both sides", () => {
  const content = summaryContent(inventedCase, t, ADDRESS);
  expect(content.standfirst).toEqual([{ text: "Kazakhstan asks the Czech Republic for Kęstutytė, an accountant.", cites: "1" }]);
  const section = (heading: string) => content.sections.find((each) => each.heading === t(`export.summary.${heading}`))!.groups.flatMap(({ entries }) => entries);
  expect(section("disagreements")).toHaveLength(1);
  expect(section("disagreements")[0]!.text.map(({ text }) => text).join(" ")).toContain("We take: 12 or 13\u00a0February 2026.");
  expect(section("disagreements")[0]!.small).toEqual([expect.objectContaining({ text: expect.stringContaining("14\u00a0February 2026"), cites: "2" })]);
  expect(section("decisions")[0]).toMatchObject({ direction: "removal", lead: expect.stringContaining("2 to 1"), text: [{ cites: "1, 3" }] });
  expect(section("charges")[0]!.text.map(({ text }) => text).join(" ")).toContain("She denies it.");
  expect(content.sources.map(({ n, grade }) => [n, grade])).toEqual([[1, "B"], [2, "C"], [3, "A"]]);
  expect(content.words.citation).toContain("version 4, 5 March 2026, 14:07 UTC, https://cases.example/cases/vaida-kestutyte");
});

test("The summary says of each proceeding what the page says: in its order, with what was decided last, also in another proceeding", () => {
  const [extradition, asylum] = inventedCase.proceedings, [grant, protection] = inventedCase.decisions;
  const ended = {
    ...inventedCase,
    proceedings: [{ ...extradition!, status: "final", pendingBefore: null }, { ...asylum!, status: "pending" }],
    decisions: [grant!, { ...protection!, affects: [{ proceeding: "P-EXT", how: "ends" }] }],
  };
  const rows = summaryContent(ended, t, ADDRESS).stands;
  expect(rows.map(({ title }) => title)).toEqual(["Asylum", "Extradition"]);
  expect(rows[1]).toMatchObject({ direction: "protection", standing: [{ text: "Final, towards protection." }] });
  expect(rows[1]!.last.map(({ text }) => text)).toEqual(["Subsidiary protection granted, Regional Court in Plzeň, 1\u00a0March 2026, given in “Asylum”."]);
  const replaced = { ...ended, proceedings: [...ended.proceedings, { ...extradition!, id: "P-2", title: "Second request", replaces: "P-EXT" }] };
  expect(summaryContent(replaced, t, ADDRESS).stands.find(({ title }) => title === "Extradition")!.standing[0]!.text).toBe("Replaced by Second request, towards protection.");
  expect(summaryContent(inventedCase, t, ADDRESS).stands[0]!.standing.map(({ text }) => text)).toEqual(["Appeal to the high court: Pending, towards protection.", "Decides next: High Court in Prague (Vrchní soud v Praze)."]);
});

test("The summary lists what nobody has settled as well, and says what is shown", () => {
  const disputed = { ...inventedCase, citations: [...inventedCase.citations, { ...inventedCase.citations.at(-1)!, statement: "E1.date" }, { ...inventedCase.citations.at(-1)!, statement: "E1.date", source: "S2", stance: "contradicts" as const, asserts: "2025-12-11" }] };
  const found = summaryContent(disputed, t, ADDRESS).sections.find(({ heading }) => heading === t("export.summary.disagreements"))!.groups.flatMap(({ entries }) => entries);
  expect(found.map(({ lead }) => lead)).toEqual([expect.stringContaining("Arrest"), expect.stringContaining("Extradition")]);
  expect(found[0]!.text).toEqual([{ text: "Not settled. We show: 10\u00a0December 2025.", cites: "1" }]);
  expect(found[0]!.small).toEqual([{ text: "Otherwise: 11\u00a0December 2025", cites: "2" }]);
});

test("Tools of others find the summary sound, its names and its attachment", async () => {
  const missing = ["qpdf", "pdftotext", "pdfdetach", "pdfinfo"].filter((tool) => spawnSync(tool, ["--version"]).error);
  test.skip(missing.length > 0, `Not installed: ${missing.join(", ")}`);
  const folder = mkdtempSync(join(tmpdir(), "wb-summary-"));
  try {
    const path = join(folder, "summary.pdf");
    writeFileSync(path, await summary());
    const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: "utf8" });
    expect(run("qpdf", "--check", path).status).toBe(0);
    expect(run("pdfinfo", path).stdout).toMatch(/Tagged:\s+yes/);
    const text = run("pdftotext", path, "-").stdout;
    for (const name of ["Vaida Kęstutytė", "Вайда Кестутите", "Жолдыбек Әкімов-Құрманғазыұлы", "Plzeň", "1 of 2", "2 of 2"]) expect(text).toContain(name);
    run("pdfdetach", "-save", "1", "-o", join(folder, "case.json"), path);
    expect(readFileSync(join(folder, "case.json"), "utf8")).toBe(caseJson(inventedCase));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
