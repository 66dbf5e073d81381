import type { Account } from "@/lib/accounts/queries";
import type { Problem } from "@/lib/errors";
import type { DeskPlace } from "@/components/layout/DeskFrame";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";
import { AccountRow } from "./AccountRow";

interface Props {
  t: Translator;
  title: string;
  here: DeskPlace;
  accounts: Account[];
  you: string;
  typed: Typed;
  problems: Problem[];
  /** The account whose change was refused; null: the new one. */
  refused?: string | null;
  done?: string | null;
}

/** Who may sign in: add, suspend, sign out, set a password, change a role. */
export function AccountsPage({ t, title, accounts, you, typed, problems, refused = null, done }: Props) {
  const adding = refused === null ? problems : [];
  const field = (name: string, attributes: Record<string, string>) => {
    const problem = adding.find((one) => one.field === name);
    return (
      <div className={problem ? "field bad" : "field"}>
        <label htmlFor={name}>{t(`accounts.${name}`)}</label>
        {t.has(`accounts.${name}Help`) && <p className="help" id={`${name}-h`}>{t(`accounts.${name}Help`)}</p>}
        <input id={name} name={name} required {...attributes} defaultValue={name === "password" ? "" : typed.get(name)} aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${name}-e` : undefined} />
        {problem && <p className="error" id={`${name}-e`}>{t(problem.key, problem.values)}</p>}
      </div>
    );
  };
  return (
    <main className="page accounts" id="main">
      <div className="head"><h1>{title}</h1></div>
      {done && t.has(`accounts.done.${done}`) && <div className="notice" role="status"><p>{t(`accounts.done.${done}`)}</p></div>}
      {problems.length > 0 && (
        <div className="summary" role="alert">
          <h2>{t("accounts.notSaved")}</h2>
          <ul>{problems.map((one, at) => <li key={at}><a href={`#${one.field ?? "main"}`}>{t(one.key, one.values)}</a></li>)}</ul>
        </div>
      )}
      <section aria-labelledby="people">
        <h2 id="people">{t("accounts.whoMay")}</h2>
        <ul className="rows">{accounts.map((account) => <AccountRow key={account.id} t={t} account={account} own={account.id === you} problem={refused === account.id ? problems[0] : undefined} />)}</ul>
      </section>
      <form method="post" action="/desk/accounts" className="form" aria-labelledby="add">
        <h2 id="add">{t("accounts.add")}</h2>
        {field("name", { autoComplete: "off" })}
        {field("email", { type: "email", autoComplete: "off" })}
        {field("password", { type: "password", autoComplete: "new-password" })}
        <fieldset className="field">
          <legend>{t("accounts.role")}</legend>
          <div className="choices">
            {["monitor", "administrator"].map((role) => (
              <label key={role} className="choice"><input type="radio" name="role" value={role} defaultChecked={(typed.get("role") || "monitor") === role} />
                <span><strong>{t(`accounts.roles.${role}`)}</strong> <span className="small">{t(`accounts.rolesHelp.${role}`)}</span></span></label>
            ))}
          </div>
        </fieldset>
        <button className="button">{t("accounts.addButton")}</button>
      </form>
    </main>
  );
}
