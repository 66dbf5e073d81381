import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { told } from "@/lib/fault";
import { SESSION_SECONDS } from "./commands";
import { checkCredentials } from "./signing-in";

/** Too many wrong tries: the account rests. */
export class Resting extends CredentialsSignin {
  override code = "resting";
}

/**
 * Sign-in by address and password. NextAuth keeps such sessions in a signed cookie; ours names a row of the session table as well,
 * and is worth nothing once that row has ended, so that an administrator can sign anybody out. Its own addresses are not served: our
 * pages call these functions.
 */
export const { auth, signIn, signOut } = NextAuth({
  trustHost: true,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async ({ email, password }) => {
        if (typeof email !== "string" || typeof password !== "string") return null;
        const { user, problem } = await checkCredentials(email, password);
        if (problem === "sign_in.tooMany") throw new Resting();
        return user ? { id: user.id, name: user.name, sessionId: user.sessionId } : null;
      },
    }),
  ],
  callbacks: {
    // The row is looked up by currentActor and not here: NextAuth takes a database that is away for a session that has ended.
    jwt({ token, user }) {
      if (user && "sessionId" in user) token.sid = user.sessionId;
      return typeof token.sid === "string" ? token : null;
    },
    session: ({ session, token }) => Object.assign(session, { sid: token.sid }),
  },
  // A wrong password is no fault of the program, and the default logger prints a stack for each.
  logger: { error: (error) => { if (error.name !== "CredentialsSignin" && error.name !== "JWTSessionError") console.error(JSON.stringify(told(error))); }, warn: () => undefined },
});
