import { hashPassword } from "@/lib/auth/password";
import type { Write } from "@/lib/db/write";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/text/identifier";

export interface NewUser {
  email: string;
  name: string;
  role: "administrator" | "monitor";
  password: string;
}

/** Adds somebody who may sign in. The password is kept as its argon2id hash alone. */
export async function createUser(write: Write, { email, name, role, password }: NewUser): Promise<string> {
  const address = email.trim().toLowerCase();
  await write.alone(`account ${address}`);
  if (await write.tx.user.findUnique({ where: { email: address }, select: { id: true } })) throw new Refusal("accounts.emailTaken", {}, { field: "email" });
  const { id } = await write.tx.user.create({ data: { id: newId("user"), email: address, name, role, passwordHash: await hashPassword(password) }, select: { id: true } });
  await write.record("account.added", { subject: { id, kind: "user" }, after: { email: address, name, role } });
  return id;
}
