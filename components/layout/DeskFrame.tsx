import type { ReactElement } from "react";
import type { Translator } from "@/lib/i18n/translator";
import { DeskSymbols } from "./DeskSymbols";

const PLACES = { work: "/desk", cases: "/desk/cases", sources: "/desk/sources", people: "/desk/people" } as const;

/** Where a page stands in the bar. A page says so by its own prop `here`; `ruling` is the fast path, which hides the bar on a phone. */
export type DeskPlace = keyof typeof PLACES | "accounts" | "ruling";

interface Props {
  t: Translator;
  actor: { name: string; role: string };
  /** The page, with its own `<main id="main">`. */
  children: ReactElement;
}

/** What surrounds every page of the desk: skip link, marks, one bar. */
export function DeskFrame({ t, actor, children }: Props) {
  const here = (children.props as { here?: DeskPlace }).here;
  const places = { ...PLACES, ...(actor.role === "administrator" ? { accounts: "/desk/accounts" } : {}) };
  return (
    <>
      <a className="skip" href="#main">{t("desk.skip")}</a>
      <DeskSymbols />
      <header className={here === "ruling" ? "bar fast" : "bar"}>
        <a className="brand" href="/desk">{t("layout.site")} <span>{t("desk.name")}</span></a>
        <nav aria-label={t("desk.name")}>
          {Object.entries(places).map(([place, address]) => <a key={place} href={address} aria-current={place === here ? "page" : undefined}>{t(`desk.place.${place}`)}</a>)}
        </nav>
        <div className="end">
          {here !== "ruling" && <a className="log" href="/desk/decisions/new" data-key="l">{t("desk.logRuling")} <kbd className="wide">L</kbd></a>}
          <form method="post" action="/sign-out" className="leaving"><span className="you">{actor.name}</span> <button className="plain">{t("desk.signOut")}</button></form>
        </div>
      </header>
      {children}
      <footer className="letters wide" data-letters="" hidden>
        <span>{t("desk.keys.text")}</span> <button type="button" className="plain">{t("desk.keys.on")}</button>
      </footer>
    </>
  );
}
