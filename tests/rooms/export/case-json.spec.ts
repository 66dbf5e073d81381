import { expect, test } from "@playwright/test";
import { z } from "zod";
import { caseJson, caseSchema } from "@/lib/export/case-json";
import { PublishedCase } from "@/lib/record/shape";
import { inventedCase } from "../../support/invented-case";

const schema = JSON.parse(caseSchema("https://cases.example/schema/case-1.json")) as Record<string, unknown>;
// Read back from the published schema alone, as a stranger's program would.
const stranger = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

test("The JSON keeps the order of the shape, whatever the order it was stored in", () => {
  const reversed = Object.fromEntries(Object.entries(inventedCase).reverse()) as PublishedCase;
  expect(caseJson(reversed)).toBe(caseJson(inventedCase));
  expect(Object.keys(JSON.parse(caseJson(reversed)) as object)).toEqual(Object.keys(PublishedCase.shape));
});

test("The JSON satisfies the published schema", () => {
  expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://cases.example/schema/case-1.json", title: "Public document of a case" });
  expect(stranger.safeParse(JSON.parse(caseJson(inventedCase))).success).toBe(true);
});

test("The published schema refuses what the shape refuses", () => {
  const decision = inventedCase.decisions[0]!;
  const wrong: Record<string, unknown>[] = [
    { ...inventedCase, secret: "x" },
    { ...inventedCase, version: 0 },
    { ...inventedCase, decisions: [{ ...decision, note: "internal" }] },
    { ...inventedCase, decisions: [{ ...decision, direction: "left" }] },
    { ...inventedCase, sources: [{ ...inventedCase.sources[0]!, reliability: "G" }] },
  ];
  for (const document of wrong) expect(stranger.safeParse(document).success).toBe(false);
});

test("What is not in the shape never gets into the JSON", () => {
  expect(() => caseJson({ ...inventedCase, remark: "team only" } as PublishedCase)).toThrow();
});
