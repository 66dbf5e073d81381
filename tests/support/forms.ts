/** A control of a form, as the page shows it. `on` is false for a box or a choice that is not ticked. */
export interface Control {
  name: string;
  type: string;
  value: string;
  on: boolean;
}

export interface Form {
  action: string;
  controls: Control[];
}

/** The forms of a page that send something, with every control that has a name; read from the static markup that our pages are. */
export function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes]) => /\bmethod="post"/i.test(attributes!))
    .map(([, attributes, inside]) => ({ action: attribute(attributes!, "action") ?? "", controls: controlsIn(inside!) }));
}

/** What a browser would send of a form whose first button is pressed: names and values, in order. */
export const sent = ({ controls }: Form): [string, string][] => controls.filter(({ on }) => on).map(({ name, value }) => [name, value]);

/** Text as it was before it was written into markup. */
export const unescaped = (text: string): string =>
  text.replace(/&#(x?)([0-9a-f]+);/gi, (_all, hex: string, code: string) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function controlsIn(inside: string): Control[] {
  return [...inside.matchAll(/<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(([, input, area, text, select, options]) => {
    const attributes = input ?? area ?? select!, name = attribute(attributes, "name");
    if (name === null) return [];
    if (area !== undefined) return [{ name, type: "textarea", value: unescaped(text!), on: true }];
    if (select !== undefined) return [{ name, type: "select", value: chosenOf(options!), on: true }];
    const type = attribute(attributes, "type") ?? "text", ticked = type === "radio" || type === "checkbox";
    return [{ name, type, value: attribute(attributes, "value") ?? (ticked ? "on" : ""), on: !ticked || /\bchecked=/.test(attributes) }];
  });
}

/** A list sends the option that is selected, or its first. */
function chosenOf(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>([\s\S]*?)<\/option>/g)];
  const [, attributes, label] = all.find(([, one]) => /\bselected=/.test(one!)) ?? all[0] ?? [];
  return attributes === undefined ? "" : attribute(attributes, "value") ?? unescaped(label!);
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes);
  return found ? unescaped(found[1]!) : null;
}
