import type { ReactNode } from "react";
import type { Missing } from "@/lib/dossier/missing";
import type { Translator } from "@/lib/i18n/translator";

/** What a record could still have: beside it, quiet, and never in the way of saving. */
export function MissingList({ t, missing, children }: { t: Translator; missing: readonly Missing[]; children?: ReactNode }) {
  return (
    <aside aria-labelledby="missing-h">
      {missing.length > 0 && (
        <>
          <h2 id="missing-h">{t("entries.missing.title")}</h2>
          <ul className="missing">{missing.map((one) => <li key={one}><b>{t(`entries.missing.${one}.title`)}</b><span className="quiet">{t(`entries.missing.${one}.text`)}</span></li>)}</ul>
        </>
      )}
      {children}
    </aside>
  );
}
