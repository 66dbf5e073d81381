import type { FormView } from "@/lib/dossier/view";
import { isEmpty } from "@/lib/entries/values";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";
import { ErrorSummary, errorOf } from "@/components/ui/ErrorSummary";
import { CiteRows } from "./CiteRows";
import type { DisclosureName } from "./Disclosed";
import { DisclosureField } from "./DisclosureField";
import { EntryField } from "./EntryField";
import { StatementEvidence } from "./Evidence";
import { SaidField } from "./SaidField";
import { NoteField } from "./NoteField";
import { labelOf } from "./words";

interface Props {
  t: Translator;
  view: FormView;
  /** Null: a new record. */
  entry: EntryDetail | null;
  /** What a citation or dispute is about, as `<record id>.<field>`. */
  about: string | null;
  typed: Typed;
  problems: readonly Problem[];
  action: string;
}

/** What the form calls a field, by the name of one of its inputs. */
function nameOf(t: Translator, { kind }: FormView, input: string): string | null {
  const field = kind.fields.find(({ name }) => name === input.split(".")[0]);
  return field ? labelOf(t, kind.name, field.name) : null;
}

/** The form of any kind of record: its fields in their order, under each statement its sources, then sources to add, who sees it, a note. */
export function EntryForm({ t, view, entry, about, typed, problems, action }: Props) {
  const { kind } = view;
  const statements = kind.fields.filter(({ statement }) => statement !== false).map(({ name }) => name);
  const named = statements.filter((name) => name === kind.headline || ["outcome", "date", "names"].includes(name));
  // What a source is mostly about: what happened; of a record without such a statement, what it must have, or its only one.
  const core = named.length ? named : statements.length === 1 ? statements : kind.fields.filter(({ name, required }) => required && statements.includes(name)).map(({ name }) => name);
  const free = kind.name === "citation" || kind.name === "dispute";
  return (
    <form className="form" method="post" action={action} data-guard="" data-unsaved={problems.length ? "" : undefined} noValidate>
      {/* Enter in a field saves: the first button of a form is what it presses. */}
      <button className="vh" tabIndex={-1} aria-hidden="true">{t("entries.save")}</button>
      <ErrorSummary t={t} problems={problems} nameOf={(field) => nameOf(t, view, field)} />
      <input type="hidden" name="version" value={typed.get("version")} />
      <input type="hidden" name="base" value={typed.get("base")} />
      {about && <input type="hidden" name="about" value={about} />}
      {kind.fields.map((field) => (
        <div key={field.name} className="asked" data-part={field.name}>
          {view.said?.name === field.name ? <SaidField t={t} kind={kind} field={view.said} typed={typed} problems={problems} view={view} /> : <EntryField t={t} kind={kind} field={field} typed={typed} problems={problems} view={view} />}
          {entry && field.statement !== false && !isEmpty(entry.values[field.name]) && <StatementEvidence t={t} evidence={view.evidence} record={entry.id} field={field.name} />}
        </div>
      ))}
      {statements.length > 0 && <CiteRows t={t} view={view} typed={typed} problems={problems} statements={statements} core={core} />}
      <DisclosureField t={t} value={(typed.get("disclosure") || (free ? "public" : "team")) as DisclosureName} offered={free ? ["public", "team", "restricted"] : entry?.disclosure === "public" ? undefined : ["team", "restricted"]} error={errorOf(t, problems, "disclosure")} />
      <NoteField t={t} value={typed.get("note")} error={errorOf(t, problems, "note")} />
      <div className="thumb"><button className="button" data-save="">{t("entries.save")} <kbd>Ctrl Enter</kbd></button><p className="status wide">{t("entries.nothingPublic")}</p></div>
    </form>
  );
}
