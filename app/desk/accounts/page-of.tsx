import { AccountsPage } from "@/components/accounts/AccountsPage";
import { canManageAccounts } from "@/lib/accounts/policy";
import { listAccounts } from "@/lib/accounts/queries";
import type { Reader } from "@/lib/db/desk";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { Typed } from "@/lib/typed";

/** The accounts, for whoever may see them. */
export async function accountsPageOf(reader: Reader, typed = new Typed(), problems: Problem[] = [], refused: string | null = null, done: string | null = null) {
  if (!canManageAccounts(reader.actor)) return null;
  const t = translator("en");
  return <AccountsPage t={t} here="accounts" title={t("accounts.title")} accounts={await listAccounts(reader)} you={reader.actor.id} typed={typed} problems={problems} refused={refused} done={done} />;
}
