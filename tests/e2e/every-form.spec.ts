import { isOfCase } from "@/lib/dossier/address";
import type { Kind, KindName } from "@/lib/entries/kind";
import { filledIn, inOrder } from "../support/filling";
import { formsIn, sent, type Control, type Form } from "../support/forms";
import { expect, test } from "../support/program";
import { signedIn, Visitor } from "../support/signing-in";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const SCRIPT = "\"'><script>alert(1)</script>";
/** What no form may be brought down by. Where an answer counts, what is `refused` must get a 4xx. Half a surrogate pair arrives as U+FFFD. */
const HOSTILE: Record<"words" | "choice" | "hidden", { value: string; refused?: boolean }[]> = {
  words: [{ value: "a\u0000b", refused: true }, { value: "a\ud800b", refused: true }, { value: "x".repeat(9000), refused: true }, { value: SCRIPT }],
  choice: [{ value: "a\u0000b", refused: true }, { value: "constructor", refused: true }],
  hidden: [{ value: "a\u0000b" }, { value: "{\"constructor\":null}" }],
};
const isChoice = ({ type }: Control) => ["select", "radio", "checkbox"].includes(type);
const hostileFor = (control: Control) => (control.type === "hidden" ? HOSTILE.hidden : isChoice(control) ? HOSTILE.choice : HOSTILE.words);

let monitor: Visitor;
/** The page on which each form is found. */
const pages: string[] = [];

test("Every kind of record is added with its own form, with every field filled in", async ({ program }) => {
  monitor = await signedIn(program, program.adminEmail, program.adminPassword);
  const made: Partial<Record<KindName, string>> = {};
  let slug = "";
  for (const kind of inOrder) {
    const values = filledIn(kind, made);
    const response = await monitor.ask(newAddress(kind, slug), kind.name === "citation" || kind.name === "dispute" ? { ...values, about: `${made.event}.summary` } : values);
    expect(response.status, `${kind.name}: ${problemIn(await response.text())}`).toBe(303);
    const location = response.headers.get("location")!.split("?")[0]!;
    if (kind.name === "case") slug = location.split("/").at(-1)!;
    const page = await addressOf(kind, location, slug);
    made[kind.name] = kind.name === "case" ? slug : page.split("/").at(-1)!;
    pages.push(`${page}${kind.name === "case" ? "" : "?edit=yes"}`);
  }
  expect(new Set(pages).size).toBe(inOrder.length);
});

test("No answer in any record's form brings it down: what cannot be kept is refused with a sentence, and the rest stays as typed", async () => {
  const faults: string[] = [];
  let asked = 0;
  // What all these forms ask alike is tried in one of them.
  for (const page of pages) asked += await tryAll(page, faults, ({ name }) => page.includes("/events/") || !/^(cite\.|disclosure$|note$)/.test(name));
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThan(300);
});

test("No answer in the other forms of the desk brings them down", async () => {
  const faults: string[] = [];
  for (const page of ["/desk/decisions/new?proceeding=PV-EXT1", "/desk/cases/tatiana-paraskevich/publish", "/desk/accounts", "/desk/cases/new", "/desk/decisions/saved/E019"]) await tryAll(page, faults);
  expect(faults).toEqual([]);
});

test("A sign-in that says nonsense is not signed in, and told so", async ({ program }) => {
  for (const email of ["a\u0000b@example.org", "a\ud800@example.org", "x".repeat(70_000), SCRIPT, "", "__proto__"]) {
    const response = await new Visitor(program.url).ask("/sign-in", { email, password: "a\u0000b", then: "/desk" });
    expect([response.status, /role="alert"/.test(await response.text())], email.slice(0, 40)).toEqual([422, true]);
  }
});

/** Sends a page's forms once for each control and each hostile value in it, all else as the page has it. Returns how many were sent. */
async function tryAll(page: string, faults: string[], chosen: (control: Control) => boolean = () => true): Promise<number> {
  let asked = 0;
  const read = async () => formsIn(await (await monitor.ask(page)).text()).filter(({ action }) => action !== "/sign-out");
  for (let at = 0, forms = await read(); at < forms.length; at += 1) {
    for (const control of controlsOf(forms[at]!).filter(chosen)) {
      for (const { value, refused } of hostileFor(control)) {
        const form = sentWith(forms[at]!, control, value), name = `${page} ${control.name}=${JSON.stringify(value.slice(0, 30))}`;
        const response = await monitor.ask(forms[at]!.action, grouped(form)), html = await response.text();
        asked += 1;
        const wrong = wrongWith(response.status, html, forms[at]!.action, typedIn(forms[at]!, control), Boolean(refused && counts(control, form)));
        if (wrong) faults.push(`${name}: ${wrong}`);
        if (response.status === 303) forms = await read(); // it was taken, and the version has moved
      }
    }
  }
  return asked;
}

function wrongWith(status: number, html: string, action: string, others: [string, string][], refused: boolean): string | null {
  if (html.includes("<script>alert")) return "not escaped";
  if (status === 303) return refused ? "was taken" : null;
  if (status === 404) return null;
  if (status < 400 || status >= 500) return `answered ${status}`;
  if (!/role="alert"/.test(html)) return `${status} without a sentence`;
  const again = formsIn(html).find((form) => form.action === action), kept = (again?.controls ?? []).map(({ name, value, on }) => `${name}=${on ? value : ""}`);
  const lost = others.filter(([name, value]) => value && !kept.includes(`${name}=${value}`));
  return lost.length ? `${status} lost ${lost.map(([name]) => name).join(", ")}` : null;
}

/** A control of each name; of several rows the first stands for all. Passwords are never shown again. */
const controlsOf = ({ controls }: Form): Control[] =>
  [...new Map(controls.filter(({ name, type }) => type !== "password" && !/\.[1-9]\d*\./.test(name)).toReversed().map((control) => [control.name, control])).values()].toReversed();

/**
 * An answer counts where it is words, or where something is chosen already; a box that only says yes says so whatever it sends, and a
 * row is none until a source, or the record that it leads to, is named.
 */
function counts(control: Control, form: [string, string][]): boolean {
  if (!isChoice(control)) return control.type !== "hidden";
  if (["", "yes"].includes(control.value) || control.name.startsWith("cite.")) return false;
  return !control.name.endsWith(".how") || form.some(([name, value]) => name === control.name.replace(/how$/, "to") && value !== "");
}

/** What a person typed or chose beside the control that is tried. */
const typedIn = ({ action, controls }: Form, tried: Control): [string, string][] => sent({ action, controls: controls.filter(({ name, type }) => name !== tried.name && type !== "hidden") });

const sentWith = (form: Form, { name }: Control, value: string): [string, string][] => [...sent(form).filter(([one]) => one !== name), [name, value]];

function grouped(entries: [string, string][]): Record<string, string[]> {
  const form: Record<string, string[]> = {};
  for (const [name, value] of entries) (form[name] ??= []).push(value);
  return form;
}

const newAddress = ({ name, plural }: Kind, slug: string): string => (isOfCase(name) ? `/desk/cases/${slug}/${plural}/new` : name === "case" ? "/desk/cases/new" : `/desk/${plural}/new`);

/** Where the record that was just added is edited; a citation or dispute is found on the page of what it is about. */
async function addressOf({ name, plural }: Kind, location: string, slug: string): Promise<string> {
  if (name === "case") return `/desk/cases/${slug}/edit`;
  if (name !== "citation" && name !== "dispute") return location;
  return new RegExp(`/desk/${plural}/(?!new)[^"?#]+`).exec(await (await monitor.ask(location)).text())![0];
}

const problemIn = (html: string): string => /role="alert"[^>]*>([\s\S]*?)<\/(?:ul|div)>/.exec(html)?.[1]?.replace(/<[^>]+>/g, " ") ?? "";
