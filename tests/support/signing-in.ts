import type { Program } from "./program";

/** Somebody with a browser of the plainest sort: cookies, and forms that are sent as a page would send them. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  constructor(readonly base: string) {}

  async ask(address: string, form?: Record<string, string | string[]>): Promise<Response> {
    const body = form && new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
    const response = await fetch(this.base + address, {
      method: form ? "POST" : "GET", redirect: "manual", body,
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "), ...(form ? { origin: this.base } : {}) },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value && !/Max-Age=0|expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.set(name!, value);
      else this.cookies.delete(name!);
    }
    return response;
  }
}

export async function signedIn({ url }: Pick<Program, "url">, email: string, password: string): Promise<Visitor> {
  const visitor = new Visitor(url);
  const response = await visitor.ask("/sign-in", { email, password, then: "/desk" });
  if (response.status !== 303) throw new Error(`Signing in as ${email}: ${response.status}`);
  return visitor;
}

/** A monitor of his or her own, added by the administrator through the desk. */
export async function newMonitor(program: Program, name = "Mira Monitor"): Promise<{ email: string; password: string; administrator: Visitor }> {
  const administrator = await signedIn(program, program.adminEmail, program.adminPassword);
  const email = `${crypto.randomUUID().slice(0, 8)}@example.org`, password = "twelve-or-more-letters";
  const response = await administrator.ask("/desk/accounts", { name, email, password, role: "monitor" });
  if (response.status !== 303) throw new Error(`Adding a monitor: ${response.status} ${await response.text()}`);
  return { email, password, administrator };
}
