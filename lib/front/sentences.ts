import messages from "@/lib/i18n/messages/en/front.json" with { type: "json" };

/** Everything that the front says to a person in its own words: what happened, and what can be done. */
export const sentences = messages.sentence;
export type Sentence = keyof typeof sentences;

export const words = { home: messages.home, kept: messages.kept, request: messages.request };

/** The heading over a sentence, by status; of the general one where a status has none of its own. */
export function titleOf(status: number): string {
  const titles: Readonly<Record<string, string | undefined>> = messages.title;
  return titles[status] ?? messages.title[status < 500 ? 400 : 500];
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** What stands over a page that is served while the database is away. `when` is the last moment at which the copy was known to be current. */
export function savedCopyBanner(when: Date): string {
  const time = `<time datetime="${when.toISOString()}">${moment.format(when)} UTC</time>`;
  return `<p class="saved-copy" role="status">${messages.savedCopy.replace("{when}", time)}</p>`;
}
