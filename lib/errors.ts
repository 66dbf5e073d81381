/**
 * An expected outcome: a sentence for the person at the keyboard. It rolls back, and the door answers with the form as it was typed.
 * `message` is a key of the catalogue; everything else that is thrown is a fault, logged with an id.
 */
export class Refusal extends Error {
  constructor(
    key: string,
    readonly values: Record<string, string | number> = {},
    readonly options: { status?: number; field?: string; conflict?: unknown } = {},
  ) {
    super(key);
    this.name = "Refusal";
  }
}

/** What went wrong inside, in words of ours that quote nothing anybody typed: the one message that the log is told. */
export class Fault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Fault";
  }
}

/** What is wrong with one answer of a form. */
export interface Problem {
  /** The name of the input that the sentence stands under; null: the form as a whole. */
  field: string | null;
  key: string;
  values?: Record<string, string | number>;
}
