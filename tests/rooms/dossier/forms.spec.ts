import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { EntryForm } from "@/components/entries/EntryForm";
import { read } from "@/lib/db/desk";
import { placeOf } from "@/lib/dossier/place";
import { shownValue } from "@/lib/dossier/shown";
import { formView } from "@/lib/dossier/view";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { Typed } from "@/lib/typed";
import { Cast, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

/** The form of a new record of a case, as it was typed. */
async function formOf(kind: string, typed: Record<string, string | string[]>, problems: Problem[] = []): Promise<string> {
  const cast = await Cast.enter(), reader = read(seed), form = Typed.of(typed);
  const place = (await placeOf(reader, { slug: cast.slug, kind, id: "new" }))!;
  return renderToStaticMarkup(createElement(EntryForm, { t: translator("en"), view: await formView(reader, place, form), entry: null, about: null, typed: form, problems, action: "/desk" }));
}
const ticked = (html: string) => [...html.matchAll(/<input[^>]*name="cite\.0\.fields"[^>]*>/g)].flatMap(([input]) => (/checked/.test(input) ? [/value="(\w+)"/.exec(input)![1]] : []));

test("A contradiction comes back with nothing ticked that only the form had ticked", async () => {
  expect(ticked(await formOf("events", {}))).toEqual(["date", "summary"]);
  const own = { "cite.0.stance": "contradicts", "cite.0.fields": ["date", "summary"] };
  const again = await formOf("events", { ...own, "cite.0.offered": "date,summary" });
  expect(ticked(again)).toEqual([]);
  expect(again).not.toContain("cite.0.offered");
  expect(ticked(await formOf("events", { ...own, "cite.0.fields": "date" }))).toEqual(["date"]);
});

test("The summary of what is wanting names each field", async () => {
  const html = await formOf("events", {}, ["date", "summary"].map((field) => ({ field, key: "entries.required" })));
  for (const name of ["Date", "What happened, in one sentence"]) expect(html).toContain(`>${name}: Answer this to save.</a>`);
});

test("Kinds of event are told apart at the desk, each in full", async () => {
  const html = await formOf("events", {}), [list] = /<select id="kind"[\s\S]*?<\/select>/.exec(html)!;
  const kinds = [...list.matchAll(/<option[^>]*>([^<]*)</g)].map(([, label]) => label!);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds).toEqual(expect.arrayContaining(["Arrest", "Provisional arrest for extradition", "Extradition request made or received", "Asylum application filed"]));
});

test("Stages stand by procedure, those of the chosen one first; a procedure is shown in words", async () => {
  const html = await formOf("proceedings", { procedure: "ES/extradition" }), [list] = /<select id="stage"[\s\S]*?<\/select>/.exec(html)!;
  const groups = [...list.matchAll(/<optgroup label="([^"]*)"/g)].map(([, label]) => label!);
  expect(groups[0]).toBe("Spain: extradition");
  expect(groups).toContain("France: extradition");
  expect(new Set(groups).size).toBe(groups.length);
  expect(shownValue(translator("en"), { name: "procedure", type: "procedure" }, "ES/extradition", String)).toEqual(["Spain: extradition"]);
});
