import type { Account } from "@/lib/accounts/queries";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";

/** One account with what can be done to it. Your own can only be looked at: another administrator changes it. */
export function AccountRow({ t, account, own, problem }: { t: Translator; account: Account; own: boolean; problem?: Problem }) {
  const { id, name, email, role, suspendedAt, running, lastSignIn } = account;
  const act = (change: string, kind = "button second small") => <button className={kind} name="change" value={change}>{t(`accounts.change.${change}`)}<span className="vh"> {name}</span></button>;
  return (
    <li id={`account-${id}`}>
      <p><strong>{name}</strong> <span className="small quiet">{email} · {t(`accounts.roles.${role}`)}{own && ` · ${t("accounts.you")}`}</span></p>
      <p className="small">
        {suspendedAt ? t("accounts.suspendedSince", { day: t.day(suspendedAt) }) : running ? t("accounts.running", { count: running, day: t.day(lastSignIn!) }) : t("accounts.notSignedIn")}
      </p>
      {!own && (
        <form method="post" action={`/desk/accounts/${id}`} className="acts">
          {suspendedAt ? act("restore") : act("suspend")}
          {running > 0 && act("signOut")}
          {act(role === "administrator" ? "monitor" : "administrator")}
          <details open={problem !== undefined}>
            <summary>{t("accounts.change.password")}</summary>
            <div className={problem ? "field bad" : "field"}>
              <label htmlFor={`password-${id}`}>{t("accounts.newPassword", { name })}</label>
              <input id={`password-${id}`} name="newPassword" type="password" autoComplete="new-password" aria-invalid={problem ? true : undefined} />
              {problem && <p className="error">{t(problem.key, problem.values)}</p>}
            </div>
            {act("password")}
          </details>
        </form>
      )}
    </li>
  );
}
