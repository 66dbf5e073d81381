import { Cite } from "@/components/ui/Cite";
import { DateText, dateWords } from "@/components/ui/DateText";
import { Mark } from "@/components/ui/Mark";
import { Permalink } from "@/components/ui/Permalink";
import type { RoleDate, TimelineEntry } from "@/lib/timeline/entries";
import type { CaseView } from "./case-view";
import { Disagreements } from "./Disagreements";
import { rulingWithVote } from "./wording";

/** One entry: when and in which proceeding, the mark, the statement with its sources, and where they disagree. */
export function TimelineItem({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  const { t, evidence } = view;
  const { id, date, further, proceedings, record } = entry;
  return (
    <li id={id} className={view.changeOf(id)}>
      <p className="when">
        {date ? <EntryDate date={date} view={view} /> : t("cases.undated")}
        {further.map((other) => <span key={other.role}>{t(`cases.dated.${other.role}`)} <DateText edtf={other.date} t={t} /></span>)}
        {" "}<span>{proceedings.map((each) => view.proceeding(each)?.title).filter(Boolean).join("; ") || t("cases.background")}</span>
      </p>
      <Mark shape={entry.kind === "decision" ? entry.record.direction : entry.kind} t={t} />
      <div className="what">
        <p>
          {entry.kind === "decision" && <b>{rulingWithVote(entry.record, t)}. </b>}
          {record.summary}
          <Cite numbers={evidence.numbers(...["summary", "date", "outcome", "votes"].map((field) => `${id}.${field}`))} />
          <Permalink id={id} label={labelOf(entry, view)} />
        </p>
        <Disagreements record={id} view={view} />
      </div>
    </li>
  );
}

function EntryDate({ date, view: { t } }: { date: RoleDate; view: CaseView }) {
  return <><DateText edtf={date.date} t={t} start />{date.role === "reported" && t("cases.asReported")}</>;
}

function labelOf({ date, record }: TimelineEntry, { t }: CaseView): string {
  return date ? dateWords(date.date, t) : record.summary.slice(0, 40);
}
