import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";

/** An act without a form of its own that was refused: why, and the way back. */
export function RefusedPage({ t, title, problems, back }: { t: Translator; title: string; problems: readonly Problem[]; back: string }) {
  return (
    <main className="page narrow" id="main">
      <div className="notice warning" role="alert"><h1>{title}</h1>{problems.map(({ key, values }, at) => <p key={at}>{t(key, values)}</p>)}</div>
      <p><a href={back}>{t("entries.backTo")}</a></p>
    </main>
  );
}
