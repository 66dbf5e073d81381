import { changeAccountDoor } from "@/lib/accounts/actions";
import { defineAction } from "@/lib/action";
import { Typed } from "@/lib/typed";
import { accountsPageOf } from "../page-of";

export const dynamic = "force-dynamic";

export const POST = defineAction({ ...changeAccountDoor, again: (reader, { id }, _typed, refused) => accountsPageOf(reader, new Typed(), refused?.problems, id) });
