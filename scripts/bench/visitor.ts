import { signIn, type Program } from "./program";

/** Somebody at the desk, over plain HTTP with cookies, as a browser without scripts sends its forms. */
export class Visitor {
  #cookies = new Map<string, string>();
  constructor(readonly url: string) {}

  /** @throws Error when the sign-in is refused */
  static async at({ url }: Program): Promise<Visitor> {
    const visitor = new Visitor(url);
    await visitor.send("/sign-in", { ...signIn, then: "/desk" });
    return visitor;
  }

  async page(path: string): Promise<string> {
    const answer = await fetch(this.url + path, { headers: { cookie: this.#cookie() }, redirect: "manual" });
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
    return answer.text();
  }

  /** Sends a form. Returns where it leads and when it was answered (of performance.now()). */
  async send(path: string, fields: Record<string, string>): Promise<{ to: string; sentAt: number; answeredAt: number }> {
    const sentAt = performance.now();
    const answer = await fetch(this.url + path, {
      method: "POST", redirect: "manual", body: new URLSearchParams(fields), headers: { cookie: this.#cookie(), origin: this.url },
    });
    const answeredAt = performance.now();
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.#cookies.set(name!, value!);
    }
    const text = await answer.text();
    if (answer.status !== 303) throw new Error(`The form of ${path} was answered with ${answer.status}: ${text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").slice(0, 400)}`);
    return { to: answer.headers.get("location")!, sentAt, answeredAt };
  }

  #cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}
