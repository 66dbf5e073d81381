import type { Door } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import { changeAccount, type Change } from "./changing";
import { createUser } from "./commands";
import { accountChange, newAccount, type NewAccount } from "./input";
import { canChangeAccount, canManageAccounts } from "./policy";
import { getAccount } from "./queries";

type Subject = NonNullable<Awaited<ReturnType<typeof getAccount>>>;

/** For creation the subject is what is added to: the list of accounts, which only an administrator has. */
export const addAccountDoor = {
  input: newAccount,
  subject: async (reader) => ({ list: reader.actor.id }),
  allow: (actor: Actor) => canManageAccounts(actor),
  run: (write, _list, input) => createUser(write, input),
  then: () => "/desk/accounts?done=added",
} satisfies Omit<Door<object, NewAccount, { list: string }, string>, "again">;

export const changeAccountDoor = {
  input: accountChange,
  subject: (reader, _input, { id }) => getAccount(reader, id),
  allow: canChangeAccount,
  run: changeAccount,
  then: (_nothing, _user, { change }) => `/desk/accounts?done=${change}`,
} satisfies Omit<Door<{ id: string }, Change, Subject, void>, "again">;
