import { AuthError, CredentialsSignin } from "next-auth";
import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { Actor } from "./actor";
import { endSessions } from "./commands";
import { auth, Resting, signIn, signOut } from "./nextauth";
import { livingSession } from "./queries";
import type { SignInProblem } from "./signing-in";

/** The person who asks, or null: nobody signed in, or the session has ended. */
export async function currentActor(): Promise<Actor | null> {
  const session = (await auth()) as { sid?: unknown } | null;
  return typeof session?.sid === "string" ? actorOfSession(session.sid) : null;
}

/** Signs in and sets the cookie of the answer; returns what was wrong, or null. */
export async function signInAs(email: string, password: string): Promise<SignInProblem | null> {
  try {
    await signIn("credentials", { email, password, redirect: false });
    return null;
  } catch (error) {
    if (error instanceof Resting) return "sign_in.tooMany";
    if (error instanceof CredentialsSignin) return "sign_in.wrong";
    // NextAuth wraps what the program itself threw: a database that is away is to be known as that.
    throw error instanceof AuthError && error.cause?.err ? error.cause.err : error;
  }
}

/** Ends the session of the person who asks, in the table and in the browser. */
export async function signOutHere(): Promise<void> {
  const actor = await currentActor();
  if (actor?.sessionId) await writing(actor, (write) => endSessions(write, actor.id, actor.sessionId!));
  await signOut({ redirect: false });
}

async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const user = await livingSession(read(Actor.system("auth")), sessionId);
  return user && Actor.ofSession(user);
}
