import about from "./messages/en/about.json" with { type: "json" };
import accounts from "./messages/en/accounts.json" with { type: "json" };
import cases from "./messages/en/cases.json" with { type: "json" };
import dates from "./messages/en/dates.json" with { type: "json" };
import desk from "./messages/en/desk.json" with { type: "json" };
import dossier from "./messages/en/dossier.json" with { type: "json" };
import entries from "./messages/en/entries.json" with { type: "json" };
import errors from "./messages/en/errors.json" with { type: "json" };
import exported from "./messages/en/export.json" with { type: "json" };
import finding from "./messages/en/finding.json" with { type: "json" };
import front from "./messages/en/front.json" with { type: "json" };
import layout from "./messages/en/layout.json" with { type: "json" };
import publishing from "./messages/en/publishing.json" with { type: "json" };
import rulings from "./messages/en/rulings.json" with { type: "json" };
import sign_in from "./messages/en/sign_in.json" with { type: "json" };
import terms from "./messages/en/terms.json" with { type: "json" };
import timeline from "./messages/en/timeline.json" with { type: "json" };

/** Every string that a person reads, by language and room. A new language is a folder beside `en` and a line here. */
export const catalogue = {
  en: { about, accounts, cases, dates, desk, dossier, entries, errors, export: exported, finding, front, layout, publishing, rulings, sign_in, terms, timeline },
};
