import type { Field as KindField, KindName } from "@/lib/entries/kind";
import { vocabulary, type ListName } from "@/lib/text/vocabulary";
import type { Translator } from "@/lib/i18n/translator";
import { DateEcho } from "@/components/ui/DateField";
import { errorOf } from "@/components/ui/ErrorSummary";
import { Rows } from "@/components/ui/Rows";
import type { EntryFieldProps } from "./EntryField";
import type { Asked } from "./RefField";

type Props = EntryFieldProps & { asked: Asked };

/** Dates of one act, each with its role; the act's own comes first. */
export function DatesField({ t, kind, typed, problems, view, asked }: Props) {
  return (
    <Rows name={asked.name} legend={asked.label} help={asked.help ?? t("desk.form.dateHelp")} error={asked.error} optional={asked.optional} typed={typed} add={t("entries.rows.date")} row={(at, n) => {
      const value = typed.get(`${at}date`), error = errorOf(t, problems, `${at}date`);
      const described = [`${at}date-e`, error && `${at}date-x`].filter(Boolean).join(" ");
      return (
        <>
          <div className="inline">
            <Listed t={t} name={`${at}role`} label={t("entries.rows.role")} list="date_role" value={typed.get(`${at}role`) || (n === 0 ? "act" : "published")} />
            <input className="short" id={`${at}date`} name={`${at}date`} aria-label={t("entries.rows.dateOf", { n: n + 1 })} maxLength={200} autoComplete="off" defaultValue={value} aria-invalid={error ? true : undefined} aria-describedby={described} data-date={kind.name === "decision" ? "court" : ""} />
          </div>
          <DateEcho t={t} id={`${at}date-e`} of={`${at}date`} value={error ? "" : value} today={view.today} court={kind.name === "decision"} />
          {error && <p className="error" id={`${at}date-x`}>{error}</p>}
        </>
      );
    }} />
  );
}

/** Names in several scripts and spellings. The script is read from the letters. */
export function NamesField({ t, typed, asked }: Props) {
  return (
    <Rows name={asked.name} legend={asked.label} help={asked.help} error={asked.error} optional={asked.optional} typed={typed} add={t("entries.rows.name")} row={(at, n) => (
      <div className="inline">
        <input className="grow" id={`${at}text`} name={`${at}text`} aria-label={t("entries.rows.nameOf", { n: n + 1 })} maxLength={400} autoComplete="off" defaultValue={typed.get(`${at}text`)} />
        <input className="tiny" name={`${at}language`} aria-label={t("entries.rows.language")} maxLength={3} autoComplete="off" defaultValue={typed.get(`${at}language`) || (n === 0 ? "en" : "")} />
        <select name={`${at}kind`} aria-label={t("entries.rows.kind")} defaultValue={typed.get(`${at}kind`) || (n === 0 ? "main" : "variant")}>
          {["main", "variant", "original"].map((kind) => <option key={kind} value={kind}>{t(`entries.nameKind.${kind}`)}</option>)}
        </select>
      </div>
    )} />
  );
}

/** Ties to other records of the case, each with how. */
export function RelationsField({ t, field, typed, view, asked }: Omit<Props, "field"> & { field: KindField & { of: KindName; vocabulary: ListName } }) {
  const all = view.offers.get(field.name)?.all ?? [];
  return (
    <Rows name={asked.name} legend={asked.label} help={asked.help} error={asked.error} optional={asked.optional} typed={typed} add={t("entries.rows.relation")} row={(at) => (
      <div className="inline">
        <Listed t={t} name={`${at}how`} label={t("entries.rows.how")} list={field.vocabulary} value={typed.get(`${at}how`)} />
        <select name={`${at}to`} id={`${at}to`} className="grow" aria-label={t("entries.rows.to")} defaultValue={typed.get(`${at}to`)}>
          <option value="">{t("entries.choose")}</option>
          {all.map(({ id, label, detail }) => <option key={id} value={id}>{[label, detail].filter(Boolean).join(" · ")}</option>)}
        </select>
      </div>
    )} />
  );
}

function Listed({ t, name, label, list, value }: { t: Translator; name: string; label: string; list: ListName; value: string }) {
  return (
    <select name={name} aria-label={label} defaultValue={value}>
      {vocabulary(list).map(({ code }) => <option key={code} value={code}>{t.term(list, code)}</option>)}
    </select>
  );
}
