import { test, expect } from "@playwright/test";
import fc from "fast-check";
import { isId, newId, parseStatementId, statementId } from "@/lib/text/identifier";

test("a new id is twelve characters that nobody misreads, and never comes twice", () => {
  const ids = Array.from({ length: 2000 }, () => newId());
  for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids.join("")).size).toBe(32);
});

test("a prefix stands before the id, and the whole is still an id", () => {
  expect(newId("dec")).toMatch(/^dec-[0-9a-z]{12}$/);
  expect(isId(newId("dec"))).toBe(true);
});

test("ids of the founding cases and authorities are ids", () => {
  for (const id of ["PV-EXT2", "ES/an_penal", "N149", "s_shalabayev", "a", "A:b"]) expect(isId(id), id).toBe(true);
});

test("what could be mistaken for something else is no id", () => {
  for (const text of ["", "-a", "/a", "a.b", "a b", "é", "a\n", "a\u0000", "a".repeat(65), "../a", "<a>"]) expect(isId(text), JSON.stringify(text)).toBe(false);
});

test("a statement's id gives back its record and field", () => {
  expect(statementId("PV-D3", "authority")).toBe("PV-D3.authority");
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_:/-]{0,63}$/);
  const field = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,30}$/);
  fc.assert(fc.property(id, field, (record, name) => {
    expect(parseStatementId(statementId(record, name))).toEqual({ record, field: name });
  }));
});

test("no statement is made of, or read from, anything else", () => {
  expect(() => statementId("a.b", "date")).toThrow(RangeError);
  expect(() => statementId("a", "")).toThrow(RangeError);
  for (const text of ["", ".", "a", "a.", ".a", "a.b.c", "a b.c", "a.9"]) expect(parseStatementId(text), text).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => {
    const parts = parseStatementId(text);
    if (parts) expect(statementId(parts.record, parts.field)).toBe(text);
  }));
});
