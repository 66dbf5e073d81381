import { dateWords } from "@/components/ui/DateText";
import { Mark } from "@/components/ui/Mark";
import type { PathNode } from "@/lib/timeline/path";
import type { CaseView } from "./case-view";
import { courtWords, rulingWithVote } from "./wording";

/** More stages than this stand in several lines. */
const ONE_LINE = 6;

/** The stages of a proceeding in their order; the last one is where it stands. */
export function StandsPath({ path, title, view: { t, authority } }: { path: readonly PathNode[]; title: string; view: CaseView }) {
  return (
    <ol className={path.length > ONE_LINE ? "path long" : "path"} aria-label={t("cases.stands.stages", { title })}>
      {path.map((node, at) => (
        <li key={at} className={node.open ? "open" : undefined} aria-current={at === path.length - 1 ? "step" : undefined}>
          <Mark shape={node.mark} t={t} />
          <b>{node.record ? <a href={`#${node.record}`}>{label(node)}</a> : label(node)}</b>{" "}
          {node.date ? dateWords(node.date, t, "short") : node.says.by === "unknown" && t("cases.stands.sinceThen")}
        </li>
      ))}
    </ol>
  );

  function label({ says }: PathNode): string {
    if (says.by === "ruling") return rulingWithVote(says.decision, t, "short");
    if (says.by === "event") return t.term("event_kind", says.event.kind);
    if (says.by === "effect") return t(`cases.effect.${says.how}`);
    if (says.by === "end") return t.has(`cases.end.${says.key}`) ? t(`cases.end.${says.key}`) : says.name;
    if (says.by === "unknown") return t("cases.stands.notKnown");
    const court = says.authority && courtWords(authority(says.authority), null);
    return court ? t("cases.stands.before", { court }) : t("cases.stands.undecided");
  }
}
