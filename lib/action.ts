import type { ReactElement } from "react";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import type { Reader } from "@/lib/db/desk";
import { writing, type Write } from "@/lib/db/write";
import { deskDocument } from "@/lib/desk-document";
import { Refusal, type Problem } from "@/lib/errors";
import { sessionEndedPage } from "@/lib/session-ended";
import { fault, unreadable } from "@/lib/fault";
import { Typed } from "@/lib/typed";

export type Input<In> = { ok: true; value: In } | { ok: false; problems: Problem[] };

/** Why a form was not taken, for the page that shows it again. */
export interface Refused {
  status: number;
  problems: Problem[];
  /** What the record has become, where somebody else changed it first. */
  conflict?: unknown;
}

export interface Door<Params, In, Subject, Out> {
  /** What was typed, made into values or named as problems. May read (names to ids) and never writes. */
  input: (typed: Typed, reader: Reader, params: Params) => Promise<Input<In>> | Input<In>;
  /** What the change is made to; null: it does not exist for this actor. */
  subject: (reader: Reader, input: In, params: Params) => Promise<Subject | null>;
  /** From a policy.ts. */
  allow: (actor: Actor, subject: Subject) => boolean;
  run: (write: Write, subject: Subject, input: In) => Promise<Out>;
  /** Where to go when it is done: a path. */
  then: (out: Out, subject: Subject, input: In) => string;
  /** The page with the form as it was typed, when it was refused or a button only asked for help (`refused` is null). */
  again: (reader: Reader, params: Params, typed: Typed, refused: Refused | null) => Promise<ReactElement | null>;
}

type Context<Params> = { params: Promise<Params> };

/**
 * The door for forms: a POST comes in, is read, and is either done in one transaction with its audit entry and answered with 303, or
 * answered with the form as it was typed and a 4xx. Buttons named `help` change nothing: they answer the form again, filled in further.
 */
export function defineAction<Params extends object, In, Subject, Out>(door: Door<Params, In, Subject, Out>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    // An address without parts of its own comes without params.
    const params = (await context.params) ?? ({} as Params);
    const typed = await Typed.from(request);
    if (!typed) return unreadable();
    try {
      const actor = await currentActor();
      if (!actor) return await sessionEndedPage(new URL(request.url).pathname + new URL(request.url).search, typed);
      return await go(door, actor, params, typed);
    } catch (error) {
      return fault(error, request);
    }
  };
}

async function go<Params, In, Subject, Out>(door: Door<Params, In, Subject, Out>, actor: Actor, params: Params, typed: Typed): Promise<Response> {
  const again = async (refused: Refused | null) => {
    const { read } = await import("@/lib/db/desk");
    const page = await door.again(read(actor), params, typed, refused);
    return page ? deskDocument(page, actor, refused?.status ?? 200) : missing(actor);
  };
  if (typed.has("help")) return again(null);
  try {
    const { path } = await writing(actor, async (write) => {
      const input = await door.input(typed, write.reader, params);
      if (!input.ok) throw new Problems(input.problems);
      const subject = await door.subject(write.reader, input.value, params);
      if (subject === null) throw new Missing();
      if (!door.allow(actor, subject)) throw new Refusal("errors.notAllowed", {}, { status: 403 });
      const out = await door.run(write, subject, input.value);
      return { path: door.then(out, subject, input.value) };
    });
    return new Response(null, { status: 303, headers: { location: path } });
  } catch (error) {
    if (error instanceof Missing) return missing(actor);
    if (error instanceof Problems) return again({ status: 422, problems: error.problems });
    if (error instanceof Refusal) {
      const { status = 422, field = null, conflict } = error.options;
      return again({ status, problems: [{ field, key: error.message, values: error.values }], conflict });
    }
    throw error;
  }
}

class Missing extends Error {}
class Problems extends Error {
  constructor(readonly problems: Problem[]) {
    super("problems");
  }
}

async function missing(actor: Actor): Promise<Response> {
  const { deskNotFound } = await import("@/lib/page");
  return deskNotFound(actor);
}
