import { defineAction } from "@/lib/action";
import { definePage } from "@/lib/page";
import { moveProceedingDoor, type SavedParams } from "@/lib/rulings/actions";
import { savedPageOf } from "./page-of";

export const dynamic = "force-dynamic";

export const GET = definePage<SavedParams>((reader, { id }, query) => savedPageOf(reader, id, query.has("moved")));

export const POST = defineAction({ ...moveProceedingDoor, again: (reader, { id }, typed, refused) => savedPageOf(reader, id, false, typed, refused?.problems) });
