import { wasThere } from "@/lib/procedures/proposals";
import type { Typed } from "@/lib/typed";
import { dayOfRuling } from "./doubts";
import { proposalIn, type RulingContext } from "./queries";

/**
 * A ruling's form with the court that is proposed for today (YYYY-MM-DD) as it was called on the day of the ruling, where the date tells
 * and the procedure knows. Another court was chosen by somebody, and stays.
 */
export function withCourtThen(typed: Typed, context: RulingContext, today: string): Typed {
  const authority = typed.get("authority"), day = dayOfRuling(typed.get("date"), today);
  if (!authority || !day || wasThere(authority, day)) return typed;
  const stage = typed.has("stage") ? typed.get("stage") || null : undefined;
  const [proposed] = proposalIn(context, today, stage).authorities, [then] = proposalIn(context, day, stage).authorities;
  return authority === proposed && then ? typed.with({ authority: then }) : typed;
}
