import type { Clash, Merged } from "@/lib/dossier/clashes";
import { shownValue } from "@/lib/dossier/shown";
import type { Kind } from "@/lib/entries/kind";
import type { Value } from "@/lib/entries/values";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";
import { labelOf } from "./words";

interface Props {
  t: Translator;
  kind: Kind;
  clashes: readonly Clash[];
  merged: readonly Merged[];
  /** Who saved meanwhile. */
  by: string;
  named: (id: string) => string;
  /** What is said of a statement, in words. */
  said: (field: string, text: string) => string;
  /** The form as it will be saved: what only one of two changed is put together already, and the version is theirs. */
  typed: Typed;
  action: string;
}

/** Two people edited one record: theirs and mine field by field. Mine is chosen until told otherwise; nothing typed is lost. */
export function ConflictForm({ t, kind, clashes, merged, by, named, said, typed, action }: Props) {
  const words = (clash: { field: Clash["field"] }, value: Value) => shownValue(t, clash.field, value, named).map((line) => said(clash.field.name, line));
  return (
    <>
      <div className="notice warning" role="alert">
        <h1>{t("entries.clash.title", { by })}</h1>
        <p>{t("entries.clash.text", { clashes: clashes.length, merged: merged.length })}</p>
      </div>
      <form method="post" action={action} data-guard="" data-unsaved="">
        {typed.entries.filter(([name]) => name !== "help").map(([name, value], at) => <input key={at} type="hidden" name={name} value={value} />)}
        {clashes.map((clash) => {
          const { name } = clash.field, label = labelOf(t, kind.name, name);
          return (
            <fieldset key={name} className="clash">
              <legend>{label}</legend>
              <p className="small quiet">{t("entries.clash.before")} {words(clash, clash.before).join("; ") || t("entries.clash.empty")}</p>
              <div className="sides">
                <Side t={t} name={name} side="theirs" who={t("entries.clash.theirs", { by })} lines={words(clash, clash.theirs)} />
                <Side t={t} name={name} side="mine" who={t("entries.clash.mine")} lines={words(clash, clash.mine)} chosen />
                {clash.both === "list" && <Side t={t} name={name} side="both" who={t("entries.clash.bothList")} lines={[...new Set([...words(clash, clash.theirs), ...words(clash, clash.mine)])]} wide />}
                {clash.both === "text" && (
                  <div className="side both">
                    <input type="radio" name={`clash.${name}`} value="both" id={`both-${name}`} />
                    <label className="who" htmlFor={`both-${name}`}>{t("entries.clash.bothText")}</label>
                    <textarea name={`both.${name}`} aria-label={t("entries.clash.bothOf", { label })} rows={3} maxLength={4000} defaultValue={[clash.theirs, clash.mine].filter(Boolean).join(" ")} />
                  </div>
                )}
              </div>
            </fieldset>
          );
        })}
        {merged.length > 0 && (
          <details className="section">
            <summary>{t("entries.clash.together", { count: merged.length })}</summary>
            <table>
              <thead><tr><th scope="col">{t("entries.clash.field")}</th><th scope="col">{t("entries.clash.now")}</th><th scope="col">{t("entries.clash.from")}</th></tr></thead>
              <tbody>{merged.map((one) => <tr key={one.field.name}><td>{labelOf(t, kind.name, one.field.name)}</td><td>{words(one, one.value).join("; ") || t("entries.clash.empty")}</td><td>{one.from === "you" ? t("entries.clash.you") : by}</td></tr>)}</tbody>
            </table>
          </details>
        )}
        <div className="thumb"><button className="button" data-save="">{t("entries.clash.save")}</button> <a href={action} data-leave="">{t("entries.clash.drop")}</a></div>
        <p className="status">{t("entries.clash.kept")}</p>
      </form>
    </>
  );
}

interface SideProps { t: Translator; name: string; side: string; who: string; lines: readonly string[]; chosen?: boolean; wide?: boolean }

function Side({ t, name, side, who, lines, chosen, wide }: SideProps) {
  return (
    <label className={wide ? "side both" : "side"}>
      <input type="radio" name={`clash.${name}`} value={side} defaultChecked={chosen} />
      <span className="who">{who}</span>
      <span className="said">{lines.length ? lines.map((line, at) => <span key={at} className="line">{line}</span>) : t("entries.clash.empty")}</span>
    </label>
  );
}
