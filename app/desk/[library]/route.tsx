import { definePage } from "@/lib/page";
import { libraryPageOf } from "../library-page";

export const dynamic = "force-dynamic";

export const GET = definePage<{ library: string }>((reader, { library }, query) => libraryPageOf(reader, library, (query.get("q") ?? "").slice(0, 200)));
