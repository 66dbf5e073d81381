// What the desk's pages do better with a script: dates answered while they are typed, records found while they are typed, help
// buttons that leave the page where it is, and a warning before what was typed is left. Without it all of it works by buttons.
const on = (event, run) => document.addEventListener(event, run);
const answerTo = (address, options) => fetch(address, { credentials: "same-origin", ...options }).then((answer) => (answer.ok && !answer.redirected ? answer : null), () => null);
const timers = new WeakMap();
const soon = (field, ms, run) => {
  clearTimeout(timers.get(field));
  timers.set(field, setTimeout(run, ms));
};

// ---- a date, in words, while it is typed; what is wrong with it is said when the field is left
on("input", ({ target }) => target.matches("[data-date]") && soon(target, 200, () => echo(target, false)));
on("change", ({ target }) => target.matches("[data-date]") && soon(target, 0, () => echo(target, true)));

async function echo(field, left) {
  const place = document.getElementById(`${field.id}-e`), text = field.value;
  const answer = place && (await answerTo(`/desk/echo/date?text=${encodeURIComponent(text)}${field.dataset.date ? "&court=yes" : ""}`));
  if (!answer || !document.contains(place)) return;
  const { words, remark, problem } = await answer.json();
  if (field.value !== text || (problem && !left)) return;
  place.className = words ? "echo" : problem ? "echo check" : "echo none";
  place.querySelector("output").textContent = words ?? problem ?? "";
  place.querySelector(".warn")?.remove();
  if (remark) place.append(Object.assign(document.createElement("span"), { className: "warn", textContent: remark }));
}

// ---- stages of the chosen procedure alone; one that is not of it does not stay chosen when the procedure changes
function narrow(stages) {
  const procedure = stages.form.elements[stages.dataset.procedure]?.value;
  stages.querySelectorAll("optgroup[data-of]").forEach((group) => { group.hidden = !!procedure && group.dataset.of !== procedure; });
}
on("change", ({ target }) => target.form?.querySelectorAll(`select[data-procedure="${CSS.escape(target.name)}"]`).forEach((stages) => {
  narrow(stages);
  if (![...stages.options].some((one) => one.value === stages.value && !one.parentElement.hidden)) stages.value = "";
}));

// ---- a source that contradicts says so of one statement: nothing stays ticked that only the form had ticked
on("change", ({ target }) => {
  const own = target.matches("select[name$='.stance']") && target.value === "contradicts" && target.closest(".citerow")?.querySelector("[data-offered]");
  if (!own) return;
  own.parentElement.querySelectorAll("input:checked").forEach((one) => { one.checked = false; });
  own.remove();
});

// ---- a record, found while it is typed: a list box under its field, chosen with the arrow keys and Enter
const listOf = (field) => document.getElementById(`${field.id}-list`);

const dress = (part) => {
  part.querySelectorAll("[data-find]").forEach((field) => Object.assign(field, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" }));
  part.querySelectorAll("select[data-procedure]").forEach(narrow);
};
on("input", ({ target }) => target.matches("[data-find]") && soon(target, 150, () => look(target)));
on("focusout", ({ target }) => target.matches("[data-find]") && close(target));
on("mousedown", (event) => {
  const row = event.target.closest("[role=option][data-id]");
  if (!row) return;
  event.preventDefault();
  choose(document.getElementById(row.parentElement.dataset.of), row);
});

async function look(field) {
  const text = field.value.trim(), { find, fresh } = field.dataset;
  const answer = text && (await answerTo(`${find}${find.includes("?") ? "&" : "?"}q=${encodeURIComponent(text)}`));
  if (field.value.trim() !== text || document.activeElement !== field) return;
  close(field);
  if (!answer) return;
  const { options } = await answer.json(), part = field.closest(".search");
  part.querySelector(".choices, .none")?.remove();
  const rows = [...options, ...(fresh && options.length ? [{ id: "new", label: fresh }] : [])];
  if (!rows.length) return;
  const list = Object.assign(document.createElement("div"), { className: "options", id: `${field.id}-list`, role: "listbox", ariaLabel: text });
  list.dataset.of = field.id;
  rows.forEach(({ id, label, detail }, n) => {
    const row = Object.assign(document.createElement("div"), { role: "option", id: `${field.id}-${n}`, textContent: label });
    row.dataset.id = id;
    if (detail) row.append(Object.assign(document.createElement("span"), { className: "small", textContent: detail }));
    list.append(row);
  });
  field.closest(".seek").after(list);
  field.ariaExpanded = "true";
  field.setAttribute("aria-controls", list.id);
  select(field, options.length ? 0 : -1);
}

function select(field, n) {
  [...(listOf(field)?.children ?? [])].forEach((row, at) => {
    row.ariaSelected = String(at === n);
    if (at === n) row.scrollIntoView({ block: "nearest" });
  });
  if (n < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", `${field.id}-${n}`);
}

function close(field) {
  listOf(field)?.remove();
  field.ariaExpanded = "false";
  field.removeAttribute("aria-controls");
  field.removeAttribute("aria-activedescendant");
}

/** What was chosen goes into the form under the record's name, and the page shows it as it does without a script. */
function choose(field, row) {
  const { for: name, many } = field.dataset;
  field.before(Object.assign(document.createElement("input"), { type: "hidden", name, value: row.dataset.id }));
  if (many) field.value = "";
  close(field);
  help(field.form, field.closest(".seek").querySelector("button"));
}

on("keydown", (event) => {
  const field = event.target.closest?.("[data-find]"), list = field && listOf(field);
  if (!list) return;
  const rows = [...list.children], at = rows.findIndex((row) => row.ariaSelected === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") select(field, (at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + rows.length) % rows.length);
  else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && at >= 0) choose(field, rows[at]);
  else if (event.key === "Escape") close(field);
  else return;
  event.preventDefault();
});

// ---- help buttons: the part of the form that asked is made anew by the server, the rest and the page stay as they are
const changed = new Set(document.querySelectorAll("[data-unsaved]"));
const valuesOf = (part) => [...part.querySelectorAll("input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea")];

on("submit", (event) => {
  const { target: form, submitter } = event;
  if (submitter?.name === "help" && form.dataset.guard !== undefined && submitter.closest("[data-part]")) {
    event.preventDefault();
    help(form, submitter);
  } else changed.clear();
});

async function help(form, button) {
  const part = button.closest("[data-part]"), { part: name } = part.dataset;
  changed.add(form);
  const sent = new Map(valuesOf(part).map((field) => [field.name, field.value]));
  const answer = await answerTo(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)) });
  const made = answer && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(`[data-part="${CSS.escape(name)}"]`);
  if (!made) return sendWhole(form, button);
  // What was typed into this part while the answer was on its way stays.
  for (const field of valuesOf(part)) if (field.value !== sent.get(field.name)) for (const one of valuesOf(made)) if (one.name === field.name) one.value = field.value;
  const held = part.contains(document.activeElement);
  part.replaceWith(made);
  dress(made);
  if (held) focusAfter(made, ...button.value.split(/:(.*)/));
}

/** The session ended, or the server is away: the form goes as it does without a script, and says so itself. */
function sendWhole(form, button) {
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "help", value: button.value }));
  changed.clear();
  form.submit();
}

function focusAfter(part, what, name) {
  const field = document.getElementById(name), rows = part.querySelectorAll(".row, .citerow");
  const last = what === "row" && rows[rows.length - 1]?.querySelector("input:not([type=hidden]), select");
  (last || part.querySelector(".chosen button") || (what === "find" && part.querySelector(".choices input")) || (field?.matches("input") && field) || part.querySelector("input:not([type=hidden])"))?.focus();
}

// ---- what was typed is not left without asking
on("input", ({ target }) => target.form?.dataset.guard !== undefined && changed.add(target.form));
on("click", ({ target }) => target.closest?.("[data-leave]") && changed.clear());
addEventListener("beforeunload", (event) => {
  if ([...changed].some((form) => document.contains(form))) event.preventDefault();
});

dress(document);
