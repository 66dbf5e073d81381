import { Carried } from "./Carried";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";

interface Props {
  t: Translator;
  email: string;
  /** Where to go on to. */
  then: string;
  problem?: "sign_in.wrong" | "sign_in.tooMany" | "sign_in.ended";
  /** A form that was sent after its session had ended. */
  carried?: Typed | null;
  left?: boolean;
}

export function SignInPage({ t, email, then, problem, carried, left }: Props) {
  return (
    <>
      <a className="skip" href="#main">{t("sign_in.skip")}</a>
      <main className="page door" id="main">
        <p className="brand">{t("layout.site")} <span>{t("sign_in.desk")}</span></p>
        <h1>{t("sign_in.title")}</h1>
        {left && <div className="notice" role="status"><p>{t("sign_in.left")}</p></div>}
        {problem && (
          <div className="summary" role="alert">
            <h2>{t(problem === "sign_in.ended" ? "sign_in.endedTitle" : "sign_in.notSignedIn")}</h2>
            <ul><li><a href="#email">{t(problem)}</a></li></ul>
            {carried ? <p className="quiet">{t("sign_in.nothingLost")}</p> : problem === "sign_in.wrong" && <p className="quiet">{t("sign_in.rests")}</p>}
          </div>
        )}
        <form method="post" action="/sign-in">
          <input type="hidden" name="then" value={then} />
          {carried && <Carried typed={carried} prefix="carried." />}
          <div className="field">
            <label htmlFor="email">{t("sign_in.email")}</label>
            <input id="email" name="email" type="email" autoComplete="username" defaultValue={email} required autoFocus={!email} />
          </div>
          <div className="field">
            <label htmlFor="password">{t("sign_in.password")}</label>
            <input id="password" name="password" type="password" autoComplete="current-password" required autoFocus={email !== ""} />
          </div>
          <button className="button">{t(carried ? "sign_in.again" : "sign_in.submit")}</button>
        </form>
        <p className="small">{t("sign_in.forgotten")} <a href="/">{t("sign_in.publicSite")}</a></p>
      </main>
    </>
  );
}
