/** A form as it was typed: every name with what stood in it, in order. What a door answers a refused form with is made from this. */
export class Typed {
  constructor(readonly entries: readonly (readonly [string, string])[] = []) {}

  static of(values: Record<string, string | readonly string[] | null | undefined>): Typed {
    return new Typed(Object.entries(values).flatMap(([name, value]) =>
      value == null ? [] : (typeof value === "string" ? [value] : value).map((one) => [name, one] as const)));
  }

  /** The form in a request's body, or null where no form can be made out in it. */
  static async from(request: Request): Promise<Typed | null> {
    const form = await request.formData().catch(() => null);
    if (!form) return null;
    return new Typed([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, readable(value)] as const] : [])));
  }

  get(name: string): string {
    return this.entries.find(([key]) => key === name)?.[1] ?? "";
  }

  all(name: string): string[] {
    return this.entries.filter(([key]) => key === name).map(([, value]) => value);
  }

  has(name: string): boolean {
    return this.entries.some(([key]) => key === name);
  }

  with(values: Record<string, string | readonly string[] | null>): Typed {
    return new Typed([...this.entries.filter(([name]) => !(name in values)), ...Typed.of(values).entries]);
  }
}

/**
 * Line ends as one character, and U+0000, which PostgreSQL keeps in no text, as the character that stands for what cannot be read:
 * what a browser shows for it, too. Half a surrogate pair comes as that character already, from UTF-8. Texts refuse it with a sentence.
 */
const readable = (text: string): string => text.replace(/\r\n/g, "\n").replaceAll("\u0000", "\ufffd");
