import { RateLimiterMemory } from "rate-limiter-flexible";
import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { Actor } from "./actor";
import { beginSession } from "./commands";
import { passwordMatches } from "./password";
import { userByEmail } from "./queries";

/** Five wrong tries an account in a quarter of an hour, then a rest: a person mistypes, a program guesses. */
const TRIES = 5;
const tries = new RateLimiterMemory({ points: TRIES, duration: 900 });

export type SignInProblem = "sign_in.wrong" | "sign_in.tooMany";

/** Checks an address and password; begins a session when they are right. */
export async function checkCredentials(email: string, password: string) {
  const key = email.trim().toLowerCase().slice(0, 254);
  const auth = Actor.system("auth");
  if (((await tries.get(key))?.consumedPoints ?? 0) >= TRIES) return { problem: "sign_in.tooMany" as const };
  const user = await userByEmail(read(auth), key);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (!user || !matches || user.suspendedAt || user.role === "system") {
    await tries.consume(key).catch(() => undefined);
    return { problem: "sign_in.wrong" as const };
  }
  await tries.delete(key);
  const sessionId = await writing(auth, (write) => beginSession(write, user.id));
  return { user: { id: user.id, name: user.name, role: user.role as "administrator" | "monitor", sessionId } };
}
