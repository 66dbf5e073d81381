import { idInPath } from "@/lib/dossier/address";
import type { Translator } from "@/lib/i18n/translator";

const removal = (id: string) => `/desk/entries/${idInPath(id)}/remove`;

/** A record that was taken out: it says so, and can be put back. */
export function TakenOut({ t, id }: { t: Translator; id: string }) {
  return (
    <form method="post" action={removal(id)} className="notice warning" data-leave="">
      <p><b>{t("entries.removed.title")}</b> {t("entries.removed.text")}</p>
      <p><button className="button second small" name="removed" value="no">{t("entries.removed.back")}</button></p>
    </form>
  );
}

/** Takes a record out of the dossier: folded, and it says what will happen. */
export function TakeOut({ t, id }: { t: Translator; id: string }) {
  return (
    <details className="guard">
      <summary>{t("entries.remove.title")}</summary>
      <form method="post" action={removal(id)}>
        <p>{t("entries.remove.text")}</p>
        <p><button className="button guarded small" name="removed" value="yes">{t("entries.remove.now")}</button></p>
      </form>
    </details>
  );
}
