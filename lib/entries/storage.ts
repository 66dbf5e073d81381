import type { DeskDb } from "@/lib/db/desk";
import { parseDate } from "@/lib/text/partial-date";
import { foldName } from "@/lib/text/person-name";
import type { Field, Kind } from "./kind";
import type { Name, Relation, RoleDate, Value, Values, Votes } from "./values";

/** Between a record's values and its rows: the entry, the kind's own table, dates, names, and the ties to other records. */

type Row = Record<string, unknown>;
interface Table {
  create(args: { data: Row; select: Row }): Promise<unknown>;
  createMany(args: { data: Row[] }): Promise<unknown>;
  update(args: { where: { id: string }; data: Row; select: Row }): Promise<unknown>;
}

/** The kind's own table. Its columns follow from the kind's fields, which is why one cast stands here and nowhere else. */
const tableOf = (db: DeskDb, kind: Kind) => (db as unknown as Record<string, Table>)[kind.table]!;

export async function insertRow(db: DeskDb, kind: Kind, id: string, values: Values, fixed: Row = {}): Promise<void> {
  await tableOf(db, kind).create({ data: { id, ...fixed, ...columns(kind, values, false) }, select: { id: true } });
  await writeDates(db, [{ kind, id, values }]);
}

/** Many rows at once, of a kind that has no lists of other records or names. */
export async function insertRows(db: DeskDb, kind: Kind, rows: { id: string; values: Values; fixed?: Row }[]): Promise<void> {
  await tableOf(db, kind).createMany({ data: rows.map(({ id, values, fixed }) => ({ id, ...fixed, ...columns(kind, values, false) })) });
  await writeDates(db, rows.map(({ id, values }) => ({ kind, id, values })));
}

/** Whether `insertRows` can take the kind. */
export const isFlat = (kind: Kind): boolean => !kind.fields.some(({ type }) => type === "refs" || type === "relations" || type === "names");

export async function updateRow(db: DeskDb, kind: Kind, id: string, values: Values): Promise<void> {
  await tableOf(db, kind).update({ where: { id }, data: columns(kind, values, true), select: { id: true } });
  await db.entryDate.deleteMany({ where: { entryId: id } });
  await writeDates(db, [{ kind, id, values }]);
}

function columns(kind: Kind, values: Values, replace: boolean): Row {
  const row: Row = {};
  for (const field of kind.fields) Object.assign(row, column(field, values[field.name] as Value, replace));
  return row;
}

function column(field: Field, value: Value, replace: boolean): Row {
  const { name } = field;
  switch (field.type) {
    case "date": case "dates":
      return {};
    case "ref": case "user":
      return { [`${name}Id`]: value };
    case "refs": {
      const ids = (value as string[]).map((id) => ({ id }));
      return { [name]: replace ? { set: ids } : { connect: ids } };
    }
    case "relations":
      return nested(name, (value as Relation[]).map(({ to, how }, position) => ({ [field.key]: to, how, position })), replace);
    case "names":
      return nested(name, (value as Name[]).map((one, position) => ({ ...one, position, folded: foldName(one.text) })), replace);
    case "votes": {
      const votes = value as Votes | null;
      return { votesFor: votes?.for ?? null, votesAgainst: votes?.against ?? null, votesNote: votes?.note ?? null };
    }
    case "number":
      return value === null && !field.required ? {} : { [name]: value };
    default:
      return { [name]: value };
  }
}

const nested = (name: string, rows: Row[], replace: boolean): Row => ({ [name]: { ...(replace ? { deleteMany: {} } : {}), create: rows } });

async function writeDates(db: DeskDb, entries: { kind: Kind; id: string; values: Values }[]): Promise<void> {
  const rows = entries.flatMap(({ kind, id, values }) => kind.fields.flatMap((field) => datesOf(field, values[field.name]!).map((date) => ({ entryId: id, field: field.name, ...date }))));
  if (rows.length) await db.entryDate.createMany({ data: rows });
}

function datesOf(field: Field, value: Value) {
  const dates = field.type === "dates" ? (value as RoleDate[]) : field.type === "date" && value ? [{ role: null, date: value as string }] : [];
  return dates.map(({ role, date }, position) => {
    const known = parseDate(date)!;
    return { role, edtf: known.edtf, earliest: asDay(known.earliest), latest: asDay(known.latest), position };
  });
}

const asDay = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** What must be read along with an entry of the kind for `readValues`. */
export function including(kind: Kind): Row {
  const include: Row = {};
  for (const field of kind.fields) {
    if (field.type === "refs") include[field.name] = { select: { id: true }, orderBy: { id: "asc" } };
    if (field.type === "relations") include[field.name] = { orderBy: { position: "asc" } };
    if (field.type === "names") include[field.name] = { orderBy: { position: "asc" } };
  }
  return { dates: { orderBy: { position: "asc" } }, [kind.relation]: Object.keys(include).length ? { include } : true };
}

/** The values of a record from its rows. */
export function readValues(kind: Kind, entry: Row & { dates: { field: string; role: string | null; edtf: string }[] }): Values {
  const row = entry[kind.relation] as Row;
  return Object.fromEntries(kind.fields.map((field) => [field.name, readValue(field, row, entry.dates.filter((date) => date.field === field.name))]));
}

function readValue(field: Field, row: Row, dates: { role: string | null; edtf: string }[]): Value {
  switch (field.type) {
    case "date": return dates[0]?.edtf ?? null;
    case "dates": return dates.map(({ role, edtf }) => ({ role: role!, date: edtf }));
    case "ref": case "user": return row[`${field.name}Id`] as string | null;
    case "refs": return (row[field.name] as { id: string }[]).map(({ id }) => id);
    case "relations": return (row[field.name] as Row[]).map((one) => ({ to: one[field.key] as string, how: one.how as string }));
    case "names": return (row[field.name] as Name[]).map(({ text, language, script, kind }) => ({ text, language, script, kind }));
    case "votes": return row.votesFor === null ? null : { for: row.votesFor as number, against: row.votesAgainst as number, note: row.votesNote as string | null };
    default: return row[field.name] as Value;
  }
}
