import type { ReactNode } from "react";
import type { Translator } from "@/lib/i18n/translator";
import { Footer } from "./Footer";
import { Masthead, type Place } from "./Masthead";
import { Symbols } from "./Symbols";

interface Props {
  t: Translator;
  /** The entry of the masthead that this page belongs to. */
  here?: Place;
  className?: string;
  children: ReactNode;
}

/** What surrounds every public page: skip link, marks, masthead, the page itself, footer. */
export function Frame({ t, here, className = "page", children }: Props) {
  return (
    <>
      <a className="skip" href="#main">{t("layout.skip")}</a>
      <Symbols />
      <Masthead t={t} here={here} />
      <main id="main" className={className}>{children}</main>
      <Footer t={t} />
    </>
  );
}
