import { Disclosed } from "@/components/entries/Disclosed";
import { errorOf } from "@/components/ui/ErrorSummary";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import type { ProceedingLine } from "@/lib/rulings/lines";
import type { BareCase } from "@/lib/rulings/queries";
import type { Typed } from "@/lib/typed";

interface Props { t: Translator; typed: Typed; found: readonly ProceedingLine[]; bare: readonly BareCase[]; problems: readonly Problem[] }

/**
 * The proceeding, to be found: a text field over the list of what it means. Each row of the list is a button that answers the form
 * with that proceeding chosen; the script shows the list while typing, and chooses with the arrow keys and Enter.
 */
export function ProceedingField({ t, typed, found, bare, problems }: Props) {
  const text = typed.get("proceeding.typed"), error = errorOf(t, problems, "proceeding");
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor="proceeding">{t("rulings.proceeding.label")}</label>
      <p className="help" id="proceeding-h">{t("rulings.proceeding.help")}</p>
      <div className="seek">
        <input
          id="proceeding" name="proceeding.typed" defaultValue={text} placeholder={t("rulings.proceeding.placeholder")} autoComplete="off" maxLength={200} autoFocus={found.length === 0 || !text}
          aria-describedby={error ? "proceeding-h proceeding-x" : "proceeding-h"} aria-invalid={error ? true : undefined} data-ruling="proceeding"
        />
        <button className="button second small" name="help" value="find:proceeding" formNoValidate>{t("rulings.proceeding.find")}</button>
      </div>
      {error && <p className="error" id="proceeding-x">{error}</p>}
      <ProceedingList t={t} text={text} found={found} bare={bare} />
    </div>
  );
}

function ProceedingList({ t, text, found, bare }: { t: Translator; text: string; found: readonly ProceedingLine[]; bare: readonly BareCase[] }) {
  if (found.length === 0) return (
    <div className="small quiet" id="proceeding-list">
      {(bare.length === 0 || !text) && <p>{text ? t("rulings.proceeding.none", { typed: text.slice(0, 60) }) : t("rulings.proceeding.nothingYet")}</p>}
      {bare.map(({ slug, title }) => <p key={slug}>{t("rulings.proceeding.missing", { title })} <a href={`/desk/cases/${slug}/proceedings/new`}>{t("rulings.proceeding.add")}<span className="vh">: {title}</span></a></p>)}
    </div>
  );
  return (
    <div className="options" id="proceeding-list" role="group" aria-label={text ? t("rulings.proceeding.matches", { typed: text.slice(0, 60) }) : t("rulings.proceeding.first")}>
      {found.map(({ id, label, detail, restricted }, at) => (
        <button key={id} name="help" value={`choose:proceeding:${id}`} formNoValidate autoFocus={at === 0 && text !== ""}>
          <Marked label={label} text={text} />
          <span className="small">{detail}{restricted && <> · <Disclosed t={t} disclosure="restricted" /></>}</span>
        </button>
      ))}
    </div>
  );
}

/** The label with what was typed made out in it, where it stands there in these letters. */
function Marked({ label, text }: { label: string; text: string }) {
  const at = text.trim() ? label.toLowerCase().indexOf(text.trim().toLowerCase()) : -1;
  if (at < 0) return <>{label}</>;
  const end = at + text.trim().length;
  return <>{label.slice(0, at)}<mark>{label.slice(at, end)}</mark>{label.slice(end)}</>;
}
