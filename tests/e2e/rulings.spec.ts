import type { Page } from "@playwright/test";
import { expect, test } from "../support/program";

/** Keys pressed besides the text that is typed. */
class Keyboard {
  keys = 0;
  constructor(readonly page: Page) {}
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }
  type = (text: string) => this.page.keyboard.type(text, { delay: 25 });
}

async function signIn(page: Page, email: string, password: string, then: string): Promise<void> {
  await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in to the desk" }).click();
}

test("A monitor logs a ruling with the keyboard alone, in at most 12 keys besides the text typed, in under 20 s", async ({ page, program }) => {
  const began = Date.now(), keyboard = new Keyboard(page);
  await signIn(page, program.adminEmail, program.adminPassword, "/desk/decisions/new");
  await expect(page.getByRole("combobox", { name: "Proceeding" })).toBeFocused();
  await keyboard.type("Павл");
  await expect(page.getByRole("option", { selected: true })).toContainText("Aleksandr Pavlov");
  await keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Outcome" }).getByRole("radio").first()).toBeFocused();
  await keyboard.press("Space", "Tab", "Tab");
  await keyboard.type("12 Nov 2013");
  await keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("The team can see it; nobody else.");
  await expect(page.getByText("Tuesday 12 November 2013")).toBeVisible();
  expect(keyboard.keys).toBeLessThanOrEqual(12);
  expect(Date.now() - began).toBeLessThan(20_000);
});

test("A form that is refused keeps all that was typed and says what each answer needs", async ({ page, program }) => {
  await signIn(page, program.adminEmail, program.adminPassword, "/desk/decisions/new?q=Paraskevich");
  await page.getByRole("option").first().click();
  await page.getByLabel("Date of the ruling").fill("32 Nov 2013");
  await page.getByLabel("What happened, in one sentence").fill("Суд оставил решение в силе — <b>ó</b>");
  await page.getByLabel("For", { exact: true }).fill("ten");
  await page.getByLabel("Against").fill("7");
  await page.getByLabel("Source").fill("A telephone call");
  await page.getByLabel("Rumoured").check();
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST"), page.locator(".thumb").getByRole("button").click()]);
  expect(answer.status()).toBe(422);
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("3 answers need you");
  await expect(summary.getByRole("link")).toHaveCount(3);
  await expect(summary).toContainText("“32 Nov 2013” is no date we know.");
  await expect(page.getByLabel("Date of the ruling")).toHaveValue("32 Nov 2013");
  await expect(page.getByLabel("What happened, in one sentence")).toHaveValue("Суд оставил решение в силе — <b>ó</b>");
  await expect(page.getByLabel("For", { exact: true })).toHaveValue("ten");
  await expect(page.getByLabel("Source")).toHaveValue("A telephone call");
  await expect(page.getByLabel("Rumoured")).toBeChecked();
});

test("On a phone of 360 × 740 the three answers and Save are on one screen", async ({ page, program }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, program.adminEmail, program.adminPassword, "/desk/decisions/new?q=Pavlov");
  await page.getByRole("option", { name: "Interpol notice, Kazakhstan" }).click();
  const save = page.locator(".thumb").getByRole("button");
  const top = (await save.boundingBox())!.y;
  for (const control of [page.getByText("Aleksandr Pavlov · Interpol notice"), page.getByRole("group", { name: "Outcome" }).getByText("Something else"), page.getByLabel("Date of the ruling")]) {
    const box = (await control.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(top);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test("Where a proceeding has ended, the stages of its procedure are opened with the keyboard, and the outcome chosen there says its stage", async ({ page, program }) => {
  const keyboard = new Keyboard(page);
  await signIn(page, program.adminEmail, program.adminPassword, "/desk/decisions/new?proceeding=PK-UA1");
  const outcome = page.getByRole("group", { name: "Outcome" });
  await expect(outcome.locator("summary").first()).toBeFocused();
  await keyboard.press("Tab", "Tab", "Tab", "Enter", "Tab");
  const radio = outcome.getByRole("radio", { name: /^Granted/ }).first();
  await expect(radio).toBeFocused();
  await keyboard.press("Space", "Control+Enter");
  await expect(page.getByRole("alert")).toContainText("Type the date of the ruling");
  await expect(outcome).toContainText("Stage: Regional court ruling on admissibility.");
  await expect(outcome.getByRole("radio", { name: /^Granted/ }).first()).toBeChecked();
  await expect(page.locator("#authority")).not.toContainText("Not known");
  await page.getByLabel("Date of the ruling").focus();
  await keyboard.type("14 Nov 2013");
  await keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("The team can see it; nobody else.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("A monitor logs a ruling with the keyboard alone, in at most 12 keys besides the text typed", async ({ page, program }) => {
    const keyboard = new Keyboard(page);
    await signIn(page, program.adminEmail, program.adminPassword, "/desk/decisions/new");
    await expect(page.getByLabel("Proceeding", { exact: true })).toBeFocused();
    await keyboard.type("Павлов");
    await keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^Aleksandr Pavlov · / }).first()).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "Outcome" })).toBeVisible();
    await expect(page.getByRole("group", { name: "Outcome" }).getByRole("radio").first()).toBeFocused();
    await keyboard.press("Space", "Tab", "Tab");
    await keyboard.type("12 Nov 2013");
    await keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("The team can see it; nobody else.");
    expect(keyboard.keys).toBeLessThanOrEqual(12);
  });
});
