import { z } from "zod";
import type { Input } from "@/lib/action";
import { PASSWORD_LENGTH } from "@/lib/auth/password";
import type { Problem } from "@/lib/errors";
import { isReadable } from "@/lib/text/readable";
import type { Typed } from "@/lib/typed";
import { CHANGES, type Change } from "./changing";

const password = z.string().min(PASSWORD_LENGTH.least, "accounts.passwordShort").max(PASSWORD_LENGTH.most, "accounts.passwordLong");
const Account = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email("accounts.badEmail").max(254, "accounts.badEmail")),
  name: z.string().trim().min(1, "accounts.nameMissing").max(120, "accounts.nameLong").refine(isReadable, "accounts.nameCharacters"),
  role: z.enum(["administrator", "monitor"], "accounts.roleMissing"),
  password,
});
export type NewAccount = z.infer<typeof Account>;

const AccountChange = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("password"), password }),
  z.strictObject({ change: z.enum(CHANGES).exclude(["password"]), password: z.string().transform(() => "") }),
]);

export const newAccount = (typed: Typed) => read(Account, { email: typed.get("email"), name: typed.get("name"), role: typed.get("role"), password: typed.get("password") });
export const accountChange = (typed: Typed): Input<Change> => read(AccountChange, { change: typed.get("change"), password: typed.get("newPassword") });

function read<T>(shape: z.ZodType<T>, values: Record<string, string>): Input<T> {
  const parsed = shape.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map((issue): Problem => ({ field: String(issue.path[0] ?? ""), key: issue.message.startsWith("accounts.") ? issue.message : "accounts.unknownChange" }));
  return { ok: false, problems };
}
