// Keys at the desk: Ctrl Enter sends the form that the focus is in; letters outside fields do what their mark on the page says, and
// can be turned off. `data-key` names the key of a link, a fold or a field; "gd" is G, then D.
let before = "", letters = true;
try {
  letters = localStorage.getItem("letters") !== "off";
} catch {
  // A browser that keeps nothing: the letters stay on.
}

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = target.closest?.("form"), button = form?.querySelector("[data-save]") ?? form?.querySelector("button:not([name=help])");
    if (button) event.preventDefault();
    return button && form.requestSubmit(button);
  }
  const inField = target.closest?.("input:not([type=radio], [type=checkbox]), select, textarea");
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !letters || inField) return;
  const typed = before + key.toLowerCase(), place = document.querySelector(`[data-key="${CSS.escape(typed)}"]`);
  before = key.toLowerCase() === "g" && !before ? "g" : "";
  if (key.length > 1 && key !== "Escape") return;
  if (place) {
    event.preventDefault();
    if (place.matches("input")) return place.focus();
    place.click();
    if (place.matches("summary")) place.parentElement.querySelector("input, select, textarea")?.focus();
  } else if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
});

/** The next or previous row; from the one that is open where none has the focus. */
function step(by) {
  const rows = [...document.querySelectorAll(".docket a.said, .list a.said")];
  const at = rows.includes(document.activeElement) ? rows.indexOf(document.activeElement) : rows.findIndex((row) => row.ariaCurrent === "true");
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}

const legend = document.querySelector("[data-letters]");
if (legend) {
  const toggle = legend.querySelector("button");
  const show = () => toggle.setAttribute("aria-pressed", String(letters));
  legend.hidden = false;
  show();
  toggle.addEventListener("click", () => {
    letters = !letters;
    show();
    try {
      localStorage.setItem("letters", letters ? "on" : "off");
    } catch {
      // Then for this page alone.
    }
  });
}

// ---- a record that was opened: its row is in view, and reading goes on at its heading
document.querySelector(".docket .open, .docket [aria-current=true]")?.scrollIntoView({ block: "nearest" });
if (!location.hash && document.activeElement === document.body) document.querySelector(".split.opened #record-h")?.focus({ preventScroll: true });
