import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect as quick, test } from "../support/program";

test.describe.configure({ timeout: 180_000 });
/** Many small waits on a machine that may be busy with other tests. */
const expect = quick.configure({ timeout: 20_000 });

/** Somebody who has no mouse: goes on with Tab to what is wanted, and types. */
class Keyboard {
  constructor(readonly page: Page) {}
  press = async (...keys: string[]) => { for (const key of keys) await this.page.keyboard.press(key); };
  type = (text: string) => this.page.keyboard.type(text);

  /** Tab until the thing has the focus. */
  async reach(wanted: Locator, most = 90): Promise<void> {
    await expect(wanted).toBeVisible();
    for (let tabs = 0; tabs <= most; tabs += 1) {
      if (await wanted.evaluate((one) => one === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${wanted}`);
  }

  labelled = (label: string) => this.page.getByLabel(new RegExp(`^${label}( \\(may stay empty\\))?$`));

  async fill(label: string, text: string): Promise<void> {
    await this.reach(this.labelled(label));
    await this.press("Control+a");
    await this.type(text);
  }

  /** An option of a list, by its first letters, as a browser takes them. */
  async pick(label: string, option: string): Promise<void> {
    const list = this.labelled(label);
    await this.reach(list);
    await this.type(option);
    expect((await list.locator("option:checked").textContent())?.toLowerCase().startsWith(option.toLowerCase()), `${label}: ${option}`).toBe(true);
  }

  async go(wanted: Locator): Promise<void> {
    await this.reach(wanted);
    await this.press("Enter");
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.go(this.page.getByRole("link", { name }).first());
  }
}

async function signIn(page: Page, email: string, password: string): Promise<Keyboard> {
  const keyboard = new Keyboard(page);
  await page.goto("/sign-in");
  await keyboard.fill("Email address", email);
  await keyboard.fill("Password", password);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "My work" })).toBeVisible();
  return keyboard;
}

const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

/** A case that nobody has entered yet, up to the public page; `save` sends the form that the focus is in. */
async function fromNothing(keyboard: Keyboard, name: string, own: string, save: () => Promise<void>): Promise<void> {
  const { page } = keyboard;
  await keyboard.follow("People");
  await keyboard.follow("Add a person");
  await keyboard.fill("Name 1", name);
  await keyboard.go(page.getByRole("button", { name: "Another name" }));
  await keyboard.fill("Name 2", own);
  await keyboard.press("Tab");
  await keyboard.type("ru");
  await save();
  await saved(page);

  await keyboard.follow("Open a case about this person");
  await expect(page.getByLabel("Title of the case")).toHaveValue(name);
  await keyboard.reach(page.getByLabel("Title of the case"));
  await save();
  await saved(page);

  await keyboard.follow("Record a consent");
  await keyboard.pick("Basis", "Person agreed");
  await keyboard.fill("Given on", "3 March 2031");
  await save();
  await saved(page);
  await keyboard.follow(name);

  await keyboard.follow("Add a proceeding");
  await keyboard.fill("Title", "Extradition");
  await keyboard.pick("Kind", "Extradition");
  await keyboard.fill("Requesting State", "Kazakhstan");
  await keyboard.fill("Requested State", "ES");
  await keyboard.pick("Status", "Pending");
  await save();
  await saved(page);
  await keyboard.follow(name);

  await keyboard.follow("Decisions");
  await keyboard.follow("Add a decision");
  await keyboard.pick("Kind", "Judicial ruling");
  await keyboard.pick("Outcome", "Granted");
  await keyboard.fill("Date 1", "8 Nov 2031");
  await keyboard.fill("What happened, in one sentence", "The court allows the extradition.");
  await keyboard.fill("Source: address or title", `https://news.example/${encodeURIComponent(name)}`);
  await save();
  await saved(page);
  await expect(page.getByText("Saturday 8 November 2031")).toBeVisible();

  await keyboard.follow(/^Review version 1/);
  await expect(page.getByRole("heading", { name: "What version 1 will change in public" })).toBeVisible();
  await keyboard.go(page.getByRole("button", { name: /^Tick all/ }));
  await expect(page.getByRole("checkbox", { checked: false })).toHaveCount(0);
  await keyboard.go(page.getByRole("button", { name: "Show what the ticked records change" }));
  await expect(page.getByRole("button", { name: "Publish version 1" })).toBeEnabled();
  await keyboard.go(page.getByRole("button", { name: "Publish version 1" }));
  await expect(page.getByRole("status")).toContainText("Version 1 is public");
  await keyboard.follow("Read it");
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  for (const said of ["The court allows the extradition.", own]) await expect(page.getByText(said).first()).toBeVisible();
}

test("A monitor makes a new case from nothing with the keyboard alone and publishes it", async ({ page, program }) => {
  const keyboard = await signIn(page, program.adminEmail, program.adminPassword);
  await fromNothing(keyboard, "Samal Iskenova", "Самал Искенова", () => keyboard.press("Control+Enter"));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("A monitor makes a new case from nothing with the keyboard alone and publishes it", async ({ page, program }) => {
    const keyboard = await signIn(page, program.adminEmail, program.adminPassword);
    await fromNothing(keyboard, "Dana Orazova", "Дана Оразова", () => keyboard.go(page.getByRole("button", { name: "Save for the team" })));
  });
});

test("The second edit is refused with both versions shown and nothing typed lost", async ({ page, browser, program }) => {
  await signIn(page, program.adminEmail, program.adminPassword);
  const record = await newEvent(page, "He is moved.");
  const other = await (await browser.newContext({ baseURL: program.url })).newPage();
  await signIn(other, program.adminEmail, program.adminPassword);
  for (const one of [page, other]) await one.goto(`${record}?edit=yes`);

  await other.getByRole("textbox", { name: "What happened, in one sentence" }).fill("He is moved to another town.");
  await other.getByLabel("Internal note").fill("Asked on Monday.");
  await other.getByRole("button", { name: "Save for the team" }).click();
  await saved(other);

  await page.getByRole("textbox", { name: "What happened, in one sentence" }).fill("He is moved, his lawyer says.");
  await page.getByRole("textbox", { name: "Date", exact: true }).fill("4 March 2031");
  await page.getByLabel("Source: address or title").fill("A telephone call of the lawyer");
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST"), page.getByRole("button", { name: "Save for the team" }).click()]);
  expect(answer.status()).toBe(409);
  await expect(page.getByRole("alert")).toContainText("saved this record while you were writing");
  const sentence = page.getByRole("group", { name: "What happened, in one sentence" });
  for (const said of ["He is moved.", "He is moved to another town.", "He is moved, his lawyer says."]) await expect(sentence).toContainText(said);
  await sentence.getByLabel("Both, as one text that you can edit").check();
  await sentence.getByRole("textbox").fill("He is moved to another town, his lawyer says.");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Save these choices" }).click();

  await saved(page);
  for (const said of ["He is moved to another town, his lawyer says.", "4 March 2031", "Asked on Monday.", "A telephone call of the lawyer"]) await expect(page.locator("#record").getByText(said).first()).toBeVisible();
  await other.context().close();
});

test("A form that is refused keeps what was typed, chosen and ticked, and links each problem to its field", async ({ page, program }) => {
  await signIn(page, program.adminEmail, program.adminPassword);
  await page.goto("/desk/cases/aleksandr-pavlov/decisions/new");
  await page.getByLabel("Extradition, second request").check();
  await page.getByLabel("Kind").first().selectOption({ label: "Judicial ruling on extradition" });
  const first = page.getByRole("group", { name: "Source 1" });
  await page.getByLabel("Date 1").fill("32 Nov 2013");
  await page.getByLabel("For", { exact: true }).fill("ten");
  await page.getByRole("textbox", { name: "What happened, in one sentence" }).fill("Суд — <b>ó</b>");
  await first.getByLabel("Short quote").fill("a quote without a source");
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST"), page.getByRole("button", { name: "Save for the team" }).click()]);
  expect(answer.status()).toBe(422);
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("“32 Nov 2013” is no date we know.");
  for (const link of await summary.getByRole("link").all()) {
    const target = (await link.getAttribute("href"))!.slice(1);
    expect(await page.locator(`[id="${target}"]`).count(), target).toBe(1);
  }
  await expect(page.getByLabel("Extradition, second request")).toBeChecked();
  await expect(page.getByLabel("Date 1")).toHaveValue("32 Nov 2013");
  await expect(page.getByLabel("For", { exact: true })).toHaveValue("ten");
  await expect(page.getByRole("textbox", { name: "What happened, in one sentence" })).toHaveValue("Суд — <b>ó</b>");
  await expect(first.getByLabel("Short quote")).toHaveValue("a quote without a source");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("With scripts, a record is chosen while it is typed, a date is answered, and what is not sent is not left unasked", async ({ page, program }) => {
  const keyboard = await signIn(page, program.adminEmail, program.adminPassword);
  await page.goto("/desk/cases/aleksandr-pavlov/decisions/new");
  const court = page.getByRole("combobox", { name: "Court or authority" });
  await court.focus();
  await keyboard.type("Audiencia");
  const pointed = page.getByRole("listbox", { name: "Audiencia" }).getByRole("option", { selected: true });
  await expect(pointed).toContainText("Audiencia Nacional");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await keyboard.press("ArrowDown");
  const chosen = (await pointed.textContent())!;
  await keyboard.press("Enter");
  const change = page.getByRole("group", { name: "Court or authority" }).getByRole("button", { name: "Change" });
  await expect(change).toBeFocused();
  expect(chosen).toContain((await page.getByRole("group", { name: "Court or authority" }).locator("strong").textContent())!);

  await page.getByLabel("Date 1").focus();
  await keyboard.type("10 Nov 2013");
  await expect(page.getByText("Sunday 10 November 2013")).toBeVisible();

  const asked = page.waitForEvent("dialog");
  const leaving = page.getByRole("link", { name: "My work" }).click();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving.catch(() => null);
  await expect(page.getByLabel("Date 1")).toHaveValue("10 Nov 2013");
});

test("Outside fields letters go where their mark says, row by row, and can be turned off", async ({ page, program }) => {
  const keyboard = await signIn(page, program.adminEmail, program.adminPassword);
  await page.goto("/desk/cases/aleksandr-pavlov");
  const rows = page.locator(".docket a.said");
  await keyboard.press("j", "j");
  await expect(rows.nth(1)).toBeFocused();
  await keyboard.press("k", "Enter");
  await expect(page.locator("#record-h")).toBeFocused();
  await expect(page.locator("#record-h")).toHaveText((await rows.first().textContent())!);
  await keyboard.press("e");
  await expect(page.getByRole("heading", { name: /^Edit / })).toBeVisible();
  await page.goBack();
  await keyboard.press("g", "s");
  await expect(page.getByRole("heading", { name: "Sources", level: 2 })).toBeVisible();
  await page.getByRole("button", { name: "Letters as keys" }).click();
  await keyboard.press("l");
  await page.reload();
  await keyboard.press("l");
  await expect(page.getByRole("heading", { name: "Sources", level: 2 })).toBeVisible();
  await page.getByRole("button", { name: "Letters as keys" }).click();
  await keyboard.press("l");
  await expect(page.getByRole("heading", { name: "Log a ruling" })).toBeVisible();
});

test("Ticking all that may be included, or none, keeps the reason that was typed", async ({ page, program }) => {
  await signIn(page, program.adminEmail, program.adminPassword);
  for (const summary of ["He is heard.", "He is heard again."]) await newEvent(page, summary);
  await page.goto("/desk/cases/aleksandr-pavlov/edit");
  await page.getByRole("textbox", { name: "Where it stands, in one line" }).fill("He is free.");
  await page.getByRole("button", { name: "Save for the team" }).click();
  await saved(page);
  await page.goto("/desk/cases/aleksandr-pavlov/publish");
  const reason = page.getByLabel("Why do published statements change?"), boxes = page.getByRole("region", { name: /^Left out/ }).getByRole("checkbox");
  await reason.fill("It was told anew.");
  await page.getByRole("button", { name: /^Tick all/ }).click();
  await expect(boxes.first()).toBeChecked();
  expect(await boxes.evaluateAll((all) => all.every((one) => (one as HTMLInputElement).checked))).toBe(true);
  await expect(reason).toHaveValue("It was told anew.");
  const [preview] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: "See the whole case as the public will" }).click()]);
  await expect(preview.getByText("He is heard again.").first()).toBeVisible();
  await preview.getByRole("link", { name: "Back to what changes" }).click();
  await expect(preview.getByRole("region", { name: /^Left out/ }).getByRole("checkbox").first()).toBeChecked();
  await page.getByRole("button", { name: "Untick all" }).click();
  await expect(boxes.first()).not.toBeChecked();
  expect(await boxes.evaluateAll((all) => all.some((one) => (one as HTMLInputElement).checked))).toBe(false);
  await expect(reason).toHaveValue("It was told anew.");
});

/** The address of an event that is entered in place, in the docket. */
async function newEvent(page: Page, summary: string): Promise<string> {
  await page.goto("/desk/cases/aleksandr-pavlov");
  await page.getByText("Add a row").click();
  const form = page.getByRole("form", { name: "Add to the docket" });
  await form.getByLabel("Date").fill("3 March 2031");
  await form.getByLabel("Kind of event").selectOption({ index: 1 });
  await form.getByRole("textbox", { name: "What happened, in one sentence" }).fill(summary);
  await form.getByRole("button").click();
  await saved(page);
  return new URL(page.url()).pathname;
}
