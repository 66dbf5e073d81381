import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";
import { errorOf } from "@/components/ui/ErrorSummary";
import { FieldGroup } from "@/components/ui/Field";

interface Props { t: Translator; name?: string; legend: string; help?: string; optional?: string; typed: Typed; problems: readonly Problem[] }

/** Votes for and against, and who dissents: `<name>.for`, `.against`, `.note`. */
export function VotesField({ t, name = "votes", legend, help, optional, typed, problems }: Props) {
  const error = ["for", "against", "note"].map((part) => errorOf(t, problems, `${name}.${part}`)).find(Boolean) ?? errorOf(t, problems, name);
  return (
    <FieldGroup id={name} legend={legend} help={help} error={error} optional={optional}>
      <div className="inline">
        {(["for", "against"] as const).map((part) => (
          <label key={part}>{t(`desk.form.votes.${part}`)} <input className="tiny" id={`${name}.${part}`} name={`${name}.${part}`} inputMode="numeric" maxLength={4} autoComplete="off" defaultValue={typed.get(`${name}.${part}`)} /></label>
        ))}
        <label className="grow">{t("desk.form.votes.note")} <input id={`${name}.note`} name={`${name}.note`} maxLength={400} defaultValue={typed.get(`${name}.note`)} /></label>
      </div>
    </FieldGroup>
  );
}
