// The proceeding of a ruling: what a text means is shown while it is typed, and chosen with the arrow keys and Enter. Each row is the
// button that it is without this script: pressing it answers the form filled in further.
const field = document.querySelector("[data-ruling=proceeding]");
if (field) {
  const list = () => document.getElementById("proceeding-list");
  const rows = () => [...list().querySelectorAll("button")];
  let at = -1, asked = 0, waiting;

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  dress();
  if (!document.activeElement?.matches("input")) field.focus();

  /** The rows as a list box; the first is chosen by Enter where something was typed. */
  function dress() {
    const all = rows();
    if (all.length) list().setAttribute("role", "listbox");
    all.forEach((row, n) => {
      row.setAttribute("role", "option");
      row.id = `proceeding-${n}`;
      row.tabIndex = -1;
    });
    field.setAttribute("aria-controls", "proceeding-list");
    field.setAttribute("aria-expanded", String(all.length > 0));
    select(all.length && field.value.trim() ? 0 : -1);
  }

  function select(n) {
    at = n;
    rows().forEach((row, one) => row.setAttribute("aria-selected", String(one === n)));
    if (n < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `proceeding-${n}`);
  }

  /** The same page, asked what the text means; an answer that a later one overtook is left alone. */
  async function look() {
    const number = ++asked, text = field.value;
    const answer = await fetch(`/desk/decisions/new?q=${encodeURIComponent(text)}`, { credentials: "same-origin" }).catch(() => null);
    if (!answer?.ok || answer.redirected || number !== asked) return false;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("proceeding-list");
    if (!found || number !== asked) return false;
    list().replaceWith(found);
    dress();
    return true;
  }

  let shown = field.value;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const text = field.value;
      if (await look()) shown = text;
    }, 120);
  });

  field.addEventListener("keydown", (event) => {
    const all = rows();
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      event.preventDefault();
      select((at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + all.length) % all.length);
    }
    // Before the list has caught up with what was typed, Enter asks the server, as it does without this script.
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && at >= 0 && all[at] && field.value === shown) {
      event.preventDefault();
      all[at].click();
    }
    if (event.key === "Escape") select(-1);
  });
}

// The court as it was called on the day of the ruling: asked anew when the date changes, unless it is just being changed by hand.
document.getElementById("date")?.addEventListener("change", async ({ target: { form } }) => {
  const facts = () => document.querySelector("#proceeding .facts");
  if (!facts() || facts().querySelector("select, input:not([type=hidden])")) return;
  const body = new URLSearchParams([...new FormData(form), ["help", "date"]]);
  const answer = await fetch(form.action, { method: "POST", credentials: "same-origin", body }).catch(() => null);
  const made = answer?.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#proceeding .facts");
  if (made && !facts().contains(document.activeElement)) facts().replaceWith(made);
});
