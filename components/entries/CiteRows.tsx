import { contradicted } from "@/lib/dossier/citing";
import type { FormView } from "@/lib/dossier/view";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import { vocabulary, type ListName } from "@/lib/text/vocabulary";
import type { Typed } from "@/lib/typed";
import { Combobox } from "@/components/ui/Combobox";
import { errorOf } from "@/components/ui/ErrorSummary";
import { Field, FieldGroup } from "@/components/ui/Field";
import { shownRows } from "@/components/ui/Rows";
import { labelOf } from "./words";

interface Props { t: Translator; view: FormView; typed: Typed; problems: readonly Problem[]; statements: readonly string[]; core: readonly string[] }

/** Sources that come with the record: which, for what, how they stand to it. One to fill in; "Another source" makes room for more. */
export function CiteRows(props: Props) {
  const { t, typed } = props;
  return (
    <section className="citing" id="cite" aria-labelledby="cite-h" data-part="cite">
      <h2 className="opt-head" id="cite-h">{t("entries.cite.heading")}</h2>
      {shownRows(typed, "cite").map((n) => <CiteRow key={n} {...props} n={n} at={`cite.${n}.`} />)}
      <p><button className="plain" name="help" value="row:cite" formNoValidate>{t("entries.cite.another")}</button></p>
    </section>
  );
}

function CiteRow({ t, view, typed, problems, statements, core, at, n }: Props & { at: string; n: number }) {
  const offer = view.offers.get(`${at}source`) ?? { chosen: [], options: null, all: null };
  const error = (part: string) => errorOf(t, problems, at + part);
  const fresh = typed.get(`${at}source.typed`) !== "" && offer.chosen.length === 0;
  const touched = typed.has(`${at}stance`) || typed.has(`${at}fields`), against = typed.get(`${at}stance`) === "contradicts";
  const fields = !touched ? core : against ? contradicted(typed, at) : typed.all(`${at}fields`);
  // What is ticked beforehand is no answer to what a contradiction is about: the form says which ticks are its own.
  const offered = touched ? !against && typed.get(`${at}offered`) : core.join();
  const input = (part: string, help?: boolean) => (
    <Field name={at + part} label={t(`entries.cite.${part}`)} help={help ? t(`entries.cite.${part}Help`) : undefined} error={error(part)}>
      {(control) => <input {...control} maxLength={part === "quote" ? 4000 : 400} autoComplete="off" defaultValue={typed.get(at + part)} />}
    </Field>
  );
  return (
    <div className="citerow" role="group" aria-label={t("entries.cite.nth", { n: n + 1 })} data-part={at.slice(0, -1)}>
      <Combobox t={t} name={`${at}source`} label={t("entries.cite.source")} help={t("entries.cite.sourceHelp")} error={error("source")} typed={typed.get(`${at}source.typed`)} chosen={offer.chosen} options={offer.options} find="/desk/find/source" fresh={t("entries.cite.noneOfThese")} picked={typed.get(`${at}source`)} />
      {fresh && (
        <FieldGroup id={`${at}new`} legend={t("entries.cite.new")} help={t("entries.cite.newHelp")}>
          {input("title")}
          <div className="pair">
            {input("publisher")}
            {input("date")}
            <Listed t={t} name={`${at}kind`} label={t("entries.cite.kind")} list="source_kind" value={typed.get(`${at}kind`) || "other"} />
            <Listed t={t} name={`${at}reliability`} label={t("entries.cite.reliability")} list="source_reliability" value={typed.get(`${at}reliability`) || "F"} coded />
          </div>
        </FieldGroup>
      )}
      <FieldGroup id={`${at}fields`} legend={t("entries.cite.fields")} error={error("fields")}>
        {offered && <input type="hidden" name={`${at}offered`} value={offered} data-offered="" />}
        <div className="inline">
          {statements.map((field) => (
            <label key={field}><input type="checkbox" name={`${at}fields`} value={field} defaultChecked={fields.includes(field)} /> {labelOf(t, view.kind.name, field)}</label>
          ))}
        </div>
      </FieldGroup>
      <div className="pair">
        <Listed t={t} name={`${at}stance`} label={t("entries.cite.stance")} list="stance" value={typed.get(`${at}stance`) || "supports"} />
        <Listed t={t} name={`${at}credibility`} label={t("entries.cite.credibility")} list="information_credibility" value={typed.get(`${at}credibility`)} coded empty={t("entries.choose")} />
        {input("place", true)}
        {input("quote")}
      </div>
      {input("asserts", true)}
    </div>
  );
}

function Listed({ t, name, label, list, value, coded, empty }: { t: Translator; name: string; label: string; list: ListName; value: string; coded?: boolean; empty?: string }) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} defaultValue={value}>
          {empty && <option value="">{empty}</option>}
          {vocabulary(list).map(({ code }) => <option key={code} value={code}>{coded ? `${code} ` : ""}{t.term(list, code)}</option>)}
        </select>
      )}
    </Field>
  );
}
