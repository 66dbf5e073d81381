/** Crockford's base 32 in lower case: no i, l, o or u, which are misread. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 12;

/** A new id: 12 random characters (60 bits), after `prefix` and a hyphen where one is given. */
export function newId(prefix?: string): string {
  const random = globalThis.crypto.getRandomValues(new Uint8Array(LENGTH));
  const id = Array.from(random, (byte) => ALPHABET[byte % 32]).join("");
  return prefix ? `${prefix}-${id}` : id;
}

/** Whether the text can be the id of a record. No dots: a statement is `<record id>.<field>`. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_:/-]{0,63}$/.test(text);
}

/** The id of a statement: one field of one record. Throws a RangeError where either part cannot be one. */
export function statementId(record: string, field: string): string {
  if (!isId(record) || !isField(field)) throw new RangeError(`Not a statement: ${JSON.stringify(record)}, ${JSON.stringify(field)}`);
  return `${record}.${field}`;
}

/** The record and field of a statement's id, or null where the text is none. */
export function parseStatementId(text: string): { record: string; field: string } | null {
  const dot = text.indexOf(".");
  if (dot < 0) return null;
  const [record, field] = [text.slice(0, dot), text.slice(dot + 1)];
  return isId(record) && isField(field) ? { record, field } : null;
}

function isField(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(text);
}
