import { defineAction } from "@/lib/action";
import { definePage } from "@/lib/page";
import { publishDoor, type CaseParams } from "@/lib/record/actions";
import { Typed } from "@/lib/typed";
import { publishPageOf } from "./page-of";

export const dynamic = "force-dynamic";

export const GET = definePage<CaseParams>((reader, { slug }, query) =>
  publishPageOf(reader, slug, Typed.of({ include: query.getAll("include") }), [], query.get("done")));

export const POST = defineAction({
  ...publishDoor,
  again: (reader, { slug }, typed, refused) => publishPageOf(reader, slug, typed, refused?.problems),
});
