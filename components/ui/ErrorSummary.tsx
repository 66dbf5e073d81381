import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";

interface Props {
  t: Translator;
  problems: readonly Problem[];
  /** The id of the control of an input, where it is not the input's name. */
  idOf?: (field: string) => string;
  /** What a field is called; said before what is wrong with it, since several may want the same. */
  nameOf?: (field: string) => string | null;
}

/** How many answers are wanting, each a link to its field with the words that stand there, and that nothing is lost. */
export function ErrorSummary({ t, problems, idOf = (field) => field, nameOf = () => null }: Props) {
  if (problems.length === 0) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="not-saved">
      <h2 id="not-saved">{t("desk.form.notSaved", { count: problems.length })}</h2>
      <ul>
        {problems.map((problem, at) => (
          <li key={at}><a href={problem.field ? `#${idOf(problem.field)}` : "#main"}>{problem.field && nameOf(problem.field) && `${nameOf(problem.field)}: `}{t(problem.key, problem.values)}</a></li>
        ))}
      </ul>
      <p className="quiet">{t("desk.form.kept")}</p>
    </div>
  );
}

/** The sentence under one input, if there is one. */
export function errorOf(t: Translator, problems: readonly Problem[], field: string): string | undefined {
  const problem = problems.find((one) => one.field === field);
  return problem && t(problem.key, problem.values);
}
