import { Carried } from "./Carried";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";

/** Signed in again: what was typed before goes on to where it was meant for, at the press of a button. */
export function Resuming({ t, then, carried }: { t: Translator; then: string; carried: Typed }) {
  return (
    <main className="page door" id="main">
      <p className="brand">{t("layout.site")} <span>{t("sign_in.desk")}</span></p>
      <h1>{t("sign_in.resumed")}</h1>
      <p>{t("sign_in.resumedHelp")}</p>
      <form method="post" action={then}>
        <Carried typed={carried} />
        <button className="button" autoFocus>{t("sign_in.resume")}</button>
      </form>
    </main>
  );
}
