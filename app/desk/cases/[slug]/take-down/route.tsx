import { defineAction } from "@/lib/action";
import { takeDownDoor } from "@/lib/record/actions";
import { publishPageOf } from "../publish/page-of";

export const dynamic = "force-dynamic";

export const POST = defineAction({
  ...takeDownDoor,
  again: (reader, { slug }, typed, refused) => publishPageOf(reader, slug, typed, refused?.problems),
});
