import { defineAction } from "@/lib/action";
import { definePage } from "@/lib/page";
import { logRulingDoor } from "@/lib/rulings/actions";
import { rulingContext } from "@/lib/rulings/queries";
import { Typed } from "@/lib/typed";
import { rulingPageOf } from "./page-of";

export const dynamic = "force-dynamic";

/** `?proceeding=<id>` comes with the proceeding chosen, `?q=<text>` with what the text can mean. */
export const GET = definePage(async (reader, _params, query) => {
  const proceeding = query.get("proceeding");
  if (proceeding && !(await rulingContext(reader, proceeding))) return null;
  return rulingPageOf(reader, Typed.of(proceeding ? { help: `choose:proceeding:${proceeding}` } : { "proceeding.typed": query.get("q") }));
});

export const POST = defineAction({ ...logRulingDoor, again: (reader, _params, typed, refused) => rulingPageOf(reader, typed, refused?.problems) });
