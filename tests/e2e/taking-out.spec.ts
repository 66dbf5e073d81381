import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/program";
import { newMonitor, signedIn } from "../support/signing-in";

test.describe.configure({ timeout: 60_000 });

test("A case that was taken out is found under the list of cases, with when and by whom, and is put back from there", async ({ page, program }) => {
  await page.goto("/sign-in?then=/desk/people/new");
  await page.getByLabel("Email address").fill(program.adminEmail);
  await page.getByLabel("Password").fill(program.adminPassword);
  await page.keyboard.press("Enter");
  const name = `Ayan Serikov ${Date.now()}`, save = page.getByRole("button", { name: "Save for the team" });
  await page.getByLabel("Name 1").fill(name);
  await save.click();
  await page.getByRole("link", { name: "Open a case about this person" }).click();
  await save.click();
  await page.getByRole("link", { name: "Edit case" }).click();
  await page.getByText("Take out of the dossier…").click();
  await page.getByRole("button", { name: "Take it out" }).click();

  await expect(page.getByRole("heading", { name: "Cases taken out" })).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText(/taken out .* by Administrator/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("link", { name: "All other cases" }).click();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  await page.getByRole("link", { name: /^Taken out \(\d+\)$/ }).click();
  await row.getByRole("button", { name: `Put it back ${name}` }).click();
  await expect(page.getByRole("status")).toContainText("The case is back");
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
});

test("A restricted case that was taken out is in nobody else's list", async ({ program }) => {
  const { email, password, administrator } = await newMonitor(program), monitor = await signedIn(program, email, password);
  const slug = `kept-close-${Date.now()}`;
  const made = await administrator.ask("/desk/cases/new", { title: "Kept close", slug, subjects: "pavlov", disclosure: "restricted" });
  expect(made.status, await made.text()).toBe(303);
  const id = /\/desk\/entries\/([^/]+)\/remove/.exec(await (await administrator.ask(`/desk/cases/${slug}/edit`)).text())![1]!;
  expect((await administrator.ask(`/desk/entries/${id}/remove`, { removed: "yes" })).headers.get("location")).toBe("/desk/cases?removed=yes");
  expect(await (await administrator.ask("/desk/cases?removed=yes")).text()).toContain("Kept close");
  expect(await (await monitor.ask("/desk/cases?removed=yes")).text()).not.toContain("Kept close");
});
