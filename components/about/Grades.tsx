import type { Translator } from "@/lib/i18n/translator";
import { vocabulary } from "@/lib/text/vocabulary";

/** The grades of a list in a table: the sign, its name, and when it is given. */
export function Grades({ list, caption, t }: { list: "source_reliability" | "information_credibility"; caption: string; t: Translator }) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <tbody>
          {vocabulary(list).map(({ code, gloss }) => (
            <tr key={code}><th scope="row">{code}</th><td>{t.term(list, code)}</td>{gloss && <td>{gloss}</td>}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
