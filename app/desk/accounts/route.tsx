import { addAccountDoor } from "@/lib/accounts/actions";
import { defineAction } from "@/lib/action";
import { definePage } from "@/lib/page";
import { Typed } from "@/lib/typed";
import { accountsPageOf } from "./page-of";

export const dynamic = "force-dynamic";

export const GET = definePage((reader, _params, query) => accountsPageOf(reader, new Typed(), [], null, query.get("done")));

export const POST = defineAction({ ...addAccountDoor, again: (reader, _params, typed, refused) => accountsPageOf(reader, typed, refused?.problems) });
