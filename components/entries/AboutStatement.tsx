import type { CitedSource, Evidence } from "@/lib/dossier/evidence";
import type { KindName } from "@/lib/entries/kind";
import type { Translator } from "@/lib/i18n/translator";
import { CitedList } from "./Evidence";
import { labelOf } from "./words";

interface Props {
  t: Translator;
  kind: KindName;
  field: string;
  /** Of the record, and its line. */
  address: string;
  line: string;
  cited: readonly CitedSource[];
  said: Evidence["said"];
}

/** Over the form of a citation or of what is taken: the statement that it is about, and what sources say of it. */
export function AboutStatement({ t, kind, field, address, line, cited, said }: Props) {
  return (
    <div className="about">
      <p className="edge team">{t("entries.about", { field: labelOf(t, kind, field).toLowerCase() })} <a href={address}>{line}</a></p>
      {cited.length > 0 && <section aria-labelledby="said-h"><h2 className="opt-head" id="said-h">{t("entries.sources")}</h2><CitedList t={t} cited={cited} said={said} /></section>}
    </div>
  );
}
