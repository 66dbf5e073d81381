import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase } from "@/lib/record/shape";
import type { RecordChange } from "@/lib/record/review";
import { printedValue } from "./printed-value";

const SIGN = { added: "+", removed: "−", changed: "±" } as const;

/** What a version does to one record: the statement as readers will see it, with what is added and taken out marked. */
export function ChangeRow({ t, change, before, after }: { t: Translator; change: RecordChange; before: PublishedCase | null; after: PublishedCase }) {
  const document = change.change === "removed" ? before! : after;
  const { said, date } = saying(t, document, change);
  const Mark = change.change === "added" ? "ins" : change.change === "removed" ? "del" : "span";
  const fields = change.change === "changed" ? change.differences : [];
  return (
    <li id={`change-${change.record}`}>
      <span className="sign" aria-hidden="true">{SIGN[change.change]}</span>
      <p className="when">{date && t.date(date)}</p>
      <p className="what">{t(`publishing.${change.change}`)} · {t(`publishing.list.${change.list}`)}</p>
      {said && <p className="said"><Mark>{said}</Mark></p>}
      {fields.length > 0 && (
        <dl className="facts">
          {fields.map(({ statement, list, field, before: was, after: is }) => {
            const base = list === "citations" ? "cited" : field;
            return (
              <div key={`${list}${statement}`}>
                <dt>{list === "citations" ? t("publishing.sourcesOf", { field: fieldName(t, field.replace(/\.cited$/, "")) }) : fieldName(t, field)}</dt>
                <dd>
                  {was !== null && <del>{printedValue(list, base, was, t, before, after)}</del>}{was !== null && is !== null && " "}
                  {is !== null && <ins>{printedValue(list, base, is, t, after, before)}</ins>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </li>
  );
}

const fieldName = (t: Translator, field: string) => (t.has(`publishing.field.${field}`) ? t(`publishing.field.${field}`) : field);

/** The sentence and date by which a reader knows a record. */
export function saying(t: Translator, document: PublishedCase, { record, list }: Pick<RecordChange, "record" | "list">): { said: string | null; date: string | null } {
  if (record === document.id) return { said: document.line ?? document.title, date: null };
  const lists = document as unknown as Record<string, { id: string }[]>;
  const found = lists[list === "citations" ? "" : list]?.find((one) => one.id === record)
    ?? Object.values(lists).flatMap((one) => (Array.isArray(one) ? one : [])).find((one) => one?.id === record);
  const one = (found ?? {}) as Record<string, unknown> & { dates?: { date: string }[]; names?: { text: string }[] };
  const said = one.summary ?? one.sentence ?? one.wording ?? one.title ?? one.english ?? one.names?.[0]?.text ?? settled(t, document, record) ?? nationality(t, document, record);
  // The two ends of a connection are people, those of custody days.
  const date = one.dates?.[0]?.date ?? one.date ?? (list === "links" ? null : one.from) ?? one.since ?? null;
  return { said: said === null ? null : String(said), date: date as string | null };
}

/** What is taken of a statement, in its words. */
function settled(t: Translator, document: PublishedCase, id: string): string | null {
  const { statement = "", taken = null } = document.disputes.find((one) => one.id === id) ?? {};
  const record = statement.slice(0, statement.lastIndexOf(".")), field = statement.slice(record.length + 1);
  const list = Object.entries(document).find(([, all]) => Array.isArray(all) && all.some((one) => typeof one === "object" && "id" in one && one.id === record))?.[0] ?? "";
  return taken && printedValue(list, field, taken, t, document);
}

function nationality(t: Translator, document: PublishedCase, id: string): string | null {
  const person = document.people.find(({ nationalities }) => nationalities.some((one) => one.id === id));
  const state = person?.nationalities.find((one) => one.id === id)?.state;
  return person && state ? `${person.names[0]!.text}: ${t.state(state)}` : null;
}
