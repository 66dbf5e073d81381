import { SignInPage } from "@/components/accounts/SignInPage";
import { document } from "@/lib/document";
import { translator } from "@/lib/i18n/translator";
import { Typed } from "@/lib/typed";

const CARRIED = "carried.";

/** A form that came in after its session had ended: the sign-in page, carrying all that was typed, so that nothing is lost. */
export function sessionEndedPage(then: string, typed: Typed): Promise<Response> {
  const t = translator("en");
  return document(<SignInPage t={t} email="" then={then} problem="sign_in.ended" carried={typed} />, { locale: "en", title: t("sign_in.title"), status: 401, desk: true });
}

/** The form that a sign-in carries along, or null. */
export function carriedIn(typed: Typed): Typed | null {
  const entries = typed.entries.filter(([name]) => name.startsWith(CARRIED)).map(([name, value]) => [name.slice(CARRIED.length), value] as const);
  return entries.length ? new Typed(entries) : null;
}
