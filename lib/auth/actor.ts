/** Who acts: a person with a session, or one of few named parts of the program. Only lib/auth makes one. */
export class Actor {
  private constructor(
    readonly id: string,
    readonly name: string,
    readonly role: "administrator" | "monitor" | "system",
    readonly sessionId: string | null,
  ) {}

  static ofSession(user: { id: string; name: string; role: "administrator" | "monitor"; sessionId: string }): Actor {
    return new Actor(user.id, user.name, user.role, user.sessionId);
  }

  /** `auth` looks up sessions, `publish` reads a whole case, `seed` loads the founding cases. */
  static system(name: "auth" | "publish" | "seed"): Actor {
    return new Actor(`system.${name}`, name, "system", null);
  }
}
