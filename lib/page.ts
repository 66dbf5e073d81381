import type { ReactElement } from "react";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { read, type Reader } from "@/lib/db/desk";
import { deskDocument } from "@/lib/desk-document";
import { fault } from "@/lib/fault";
import { DeskNotFound } from "@/components/layout/DeskNotFound";
import { translator } from "@/lib/i18n/translator";

/**
 * The door for the desk's pages: nobody comes in without a session, and a page that finds nothing for this actor is a 404.
 * `show` gets what it may read with; it returns the page, or null where there is nothing that this actor may see.
 */
export function definePage<Params extends object>(show: (reader: Reader, params: Params, query: URLSearchParams) => Promise<ReactElement | Response | null>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const url = new URL(request.url);
    try {
      const actor = await currentActor();
      if (!actor) return new Response(null, { status: 303, headers: { location: `/sign-in?then=${encodeURIComponent(url.pathname + url.search)}` } });
      const page = await show(read(actor), (await context.params) ?? ({} as Params), url.searchParams);
      if (page === null) return deskNotFound(actor);
      return page instanceof Response ? page : deskDocument(page, actor);
    } catch (error) {
      return fault(error, request);
    }
  };
}

export const deskNotFound = (actor: Actor): Promise<Response> => deskDocument(DeskNotFound({ t: translator("en") }), actor, 404);
